"""What comes before the panes and goes again: the way to a page of the window, and the way back from it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.way_back import give_back


class FrontPage(QObject):
    """Main thread. Stands between a page of the window's stack, whose first holds the panes, and everything else.

    Attributes:
        returns: Whether closing leads back to the page it was opened from, and not always to the panes.
    """

    returns = False

    def __init__(self, pages: QStackedWidget, front: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._front = pages, front
        self._came_from: tuple[int, QWidget | None] = (0, None)

    @property
    def is_open(self) -> bool:
        """Whether the page is on show."""
        return self._pages.currentWidget() is self._front

    @Slot()
    def toggle(self) -> None:
        """Shows the page, or goes back."""
        if self.is_open:
            self.close()
        else:
            self.open()

    # Not a `Slot`, as those that override it may be: PySide loses sight of an object whose slot overrides another.
    def open(self) -> None:
        """Shows the page, and remembers where it was opened from."""
        if not self.is_open:
            self._came_from = (self._pages.currentIndex(), self._pages.window().focusWidget())
            self._pages.setCurrentWidget(self._front)

    def close(self) -> None:
        """Goes back, and to where the keyboard was."""
        if self.is_open:
            page, focus = self._came_from
            self._pages.setCurrentIndex(page if self.returns else 0)
            give_back(focus)

    @Slot()
    def leave(self) -> None:
        """Goes to the panes, where something is on show that was asked for."""
        if self.is_open:
            self._pages.setCurrentIndex(0)
