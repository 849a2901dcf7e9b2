"""Dresses the application anew without holding the window: over turns of the event loop, what is seen first."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

_TURN_SECONDS = 0.008
"""Spent on dressing in one turn of the event loop."""

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_STYLED = Qt.WidgetAttribute.WA_StyleSheet
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle

_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog)


def dress(app: QApplication, palette: QPalette, sheet: str) -> None:
    """Gives the application another palette and style sheet.

    A sheet in place of another dresses every widget as often as it lies deep; off and on again dresses each twice, all
    in one turn. So where something is seen, all widgets pass for undressed while the sheets change, and are dressed
    afterwards. The windows keep their old picture until what is seen of them is dressed; hidden panes and menus,
    six of seven widgets, come last.

    Args:
        app: The running application.
        palette: Its new colours.
        sheet: Its new rules.
    """
    widgets = [widget for widget in app.allWidgets() if not widget.testAttribute(_OWN_STYLE)]
    later = any(widget.isVisible() for widget in widgets)
    if later:
        _pass_over(widgets, True)
    app.setStyleSheet("")
    app.setPalette(palette)
    app.setStyleSheet(sheet)
    if later:
        _pass_over(widgets, False)
        _Dressing(app).go_on()


def _pass_over(widgets: Iterable[QWidget], over: bool) -> None:
    """Has widgets left out when the application gets another style, or not any more; they still are to be dressed."""
    for widget in widgets:
        widget.setAttribute(_OWN_STYLE, over)
        widget.setAttribute(_DRESSED, False)


class _Dressing(QObject):
    """Dresses some widgets in each turn and ends by itself.

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
        end = time.perf_counter() + _TURN_SECONDS
        widgets = [w for w in self._app.allWidgets() if w.testAttribute(_STYLED) and not w.testAttribute(_DRESSED)]
        seen = [widget for widget in widgets if widget.isVisible()]
        if not seen and not self._painted:
            self._painted = True
            self._let_paint(True)
        elif not widgets:
            self.deleteLater()
            return
        else:
            _dress_some(seen or widgets, end)
        self.go_on()

    def _let_paint(self, may: bool) -> None:
        for window in self._app.topLevelWidgets():
            if window.windowType() in _WINDOWS:
                window.setUpdatesEnabled(may)


def _dress_some(widgets: Iterable[QWidget], end: float) -> None:
    """Dresses widgets until a point in time."""
    for widget in widgets:
        widget.style().polish(widget)
        widget.setAttribute(_DRESSED, True)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        widget.update()
        if time.perf_counter() > end:
            break
