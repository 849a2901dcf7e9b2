"""Dresses the application anew without holding the window: what is seen first, the rest over turns of the loop."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

_TURN_SECONDS = 0.006
"""Spent on hidden widgets in one turn of the event loop."""

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_STYLED = Qt.WidgetAttribute.WA_StyleSheet
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle
_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog)


def dress(app: QApplication, palette: QPalette, sheet: str) -> None:
    """Gives the application another palette and style sheet.

    A sheet in place of another dresses every widget as often as it lies deep; off and on again dresses each twice, and
    six of seven lie in panes, lists and menus that are hidden. So all of them pass for undressed while the old sheet
    goes, and the hidden ones while the new one comes; these are dressed afterwards, a few in each turn of the event
    loop. What is seen keeps its picture until the turn after, which paints it.

    Args:
        app: The running application.
        palette: Its new colours.
        sheet: Its new rules.
    """
    widgets = [widget for widget in app.allWidgets() if not widget.testAttribute(_OWN_STYLE)]
    seen = [widget for widget in widgets if widget.isVisible()]
    hidden = [widget for widget in widgets if not widget.isVisible()]
    rest = _Rest(app) if seen else None
    if rest is not None:
        _pass_over(seen)
        _pass_over(hidden)
    app.setStyleSheet("")
    app.setPalette(palette)
    _come_back(seen)
    app.setStyleSheet(sheet)
    if rest is not None:
        _come_back(hidden, dressed=False)
        rest.go_on()


def _pass_over(widgets: Iterable[QWidget]) -> None:
    """Has widgets left out when the application gets another style."""
    for widget in widgets:
        widget.setAttribute(_DRESSED, False)
        widget.setAttribute(_OWN_STYLE, True)


def _come_back(widgets: Iterable[QWidget], *, dressed: bool = True) -> None:
    """Undoes `_pass_over`; what was not dressed meanwhile still is to be."""
    for widget in widgets:
        widget.setAttribute(_OWN_STYLE, False)
        if dressed:
            widget.setAttribute(_DRESSED, True)


class _Rest(QObject):
    """Lets the seen windows paint in a turn of their own, then dresses what is hidden; it ends by itself.

    Widgets are looked up anew in each turn: whoever keeps them keeps what may be deleted meanwhile.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app, self._painted = app, False
        self._let_paint(False)

    def go_on(self) -> None:
        """Has the next turn."""
        QTimer.singleShot(0, self._turn)

    @Slot()
    def _turn(self) -> None:
        if not self._painted:
            self._painted = True
            self._let_paint(True)
        elif not self._dress_some():
            self.deleteLater()
            return
        self.go_on()

    def _let_paint(self, may: bool) -> None:
        for window in self._app.topLevelWidgets():
            if window.windowType() in _WINDOWS:
                window.setUpdatesEnabled(may)

    def _dress_some(self) -> bool:
        """Dresses hidden widgets, those first that came to be seen meanwhile; returns whether there may be more."""
        end = time.perf_counter() + _TURN_SECONDS
        naked = [w for w in self._app.allWidgets() if w.testAttribute(_STYLED) and not w.testAttribute(_DRESSED)]
        for widget in sorted(naked, key=lambda widget: not widget.isVisible()):
            widget.style().polish(widget)
            widget.setAttribute(_DRESSED, True)
            self._app.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            widget.update()
            if time.perf_counter() > end:
                return True
        return False
