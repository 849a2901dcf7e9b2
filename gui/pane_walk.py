"""From pane to pane by one key: the search field, the library, the results, the page, why it matched, the notices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.notices import NoticeStack, takes_keys


class PaneWalk(QObject):
    """Main thread. Each stop is a pane and the control in it that takes the keys; what is hidden is left out."""

    def __init__(self, stops: Sequence[tuple[QWidget, QWidget]], notices: NoticeStack, parent: QObject) -> None:
        super().__init__(parent)
        self._stops, self._notices = tuple(stops), notices

    def next(self) -> None:
        """Goes to the next pane."""
        self._go(1)

    def previous(self) -> None:
        """Goes to the pane before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        stops = [(pane, control) for pane, control in (*self._stops, *self._noticed()) if takes_keys(control)]
        if not stops:
            return
        focused = QApplication.focusWidget()
        here = next((i for i, (pane, _) in enumerate(stops) if focused is not None and _holds(pane, focused)), None)
        at = (0 if by > 0 else -1) if here is None else (here + by) % len(stops)
        stops[at][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _noticed(self) -> Sequence[tuple[QWidget, QWidget]]:
        """Returns every notice, the newest last, with the first thing that can be done about it."""
        return [(notice, control) for notice in self._notices.notices() if (control := notice.first_control())]


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
