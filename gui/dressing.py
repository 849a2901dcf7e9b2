"""Dresses the application anew without holding the window: over turns of the event loop, what is seen first."""

from __future__ import annotations

import time
from collections import deque

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

_TURN_SECONDS = 0.008
"""Spent on dressing in one turn of the event loop."""

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
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
    worn = [widget for widget in widgets if widget.testAttribute(_DRESSED)] if later else []
    if later:
        for widget in widgets:
            widget.setAttribute(_OWN_STYLE)
            widget.setAttribute(_DRESSED, False)
    app.setStyleSheet("")
    app.setPalette(palette)
    app.setStyleSheet(sheet)
    if later:
        for widget in widgets:
            widget.setAttribute(_OWN_STYLE, False)
            widget.setAttribute(_DRESSED, False)  # some were dressed by what they did when the palette changed
        for earlier in app.findChildren(_Dressing):
            worn += earlier.hand_over()
        _Dressing(app, worn).go_on()


class _Dressing(QObject):
    """Dresses some widgets in each turn and ends by itself.

    Attributes:
        left: Those that may still be undressed. They are looked up once: to ask for all in every turn takes half of it.
            Some are deleted meanwhile, and what Python keeps of them is not valid any more.
    """

    def __init__(self, app: QApplication, widgets: list[QWidget]) -> None:
        super().__init__(app)
        self._app, self._painted, self.left = app, False, deque(widgets)
        self._let_paint(False)

    def hand_over(self) -> list[QWidget]:
        """Leaves what is undressed to a newer change."""
        left, self.left, self._painted = list(self.left), deque(), True
        return left

    def go_on(self) -> None:
        """Has the next turn."""
        QTimer.singleShot(0, self._turn)

    @Slot()
    def _turn(self) -> None:
        if self._painted:
            _dress_some(self.left)
        elif seen := [widget for widget in self.left if _is_seen_undressed(widget)]:
            _dress_some(deque(seen))
        else:
            self._painted = True
            self._let_paint(True)
        if self.left:
            self.go_on()
        else:
            self.deleteLater()

    def _let_paint(self, may: bool) -> None:
        for window in self._app.topLevelWidgets():
            if window.windowType() in _WINDOWS:
                window.setUpdatesEnabled(may)
                if may:
                    # What was to be painted when the change began is still on Qt's list, and the event for it is spent:
                    # no `update` sends another one, and the window would keep its old picture.
                    window.repaint()


def _is_seen_undressed(widget: QWidget) -> bool:
    return shiboken6.isValid(widget) and widget.isVisible() and not widget.testAttribute(_DRESSED)


def _dress_some(widgets: deque[QWidget]) -> None:
    """Dresses widgets and takes them off the list, until a turn is over."""
    end = time.perf_counter() + _TURN_SECONDS
    while widgets and time.perf_counter() < end:
        widget = widgets.popleft()
        # Some were shown meanwhile, which dresses them, and some deleted.
        if shiboken6.isValid(widget) and not widget.testAttribute(_DRESSED):
            widget.style().polish(widget)
            widget.setAttribute(_DRESSED, True)
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            QWidget.update(widget)  # up to PySide6 6.10.0 a view's own, which takes an index, hides this one
