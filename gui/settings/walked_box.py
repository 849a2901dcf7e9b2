"""A box of values that cost much to take: keys can pass over them, and take only the one a person stays at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

E = TypeVar("E", bound=QEvent)

_COMES_BACK = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
"""Why the keyboard may be gone for a while only."""


class WalkedBox(QComboBox):
    """Tells at once what is chosen in its list that drops down.

    A closed box changes with every arrow key, letter and turn of the wheel. Where each change would make the whole
    window anew, nobody could walk to the third value, nor hear what a screen reader says of the second. So what keys
    lead to counts once Enter is pressed or the keyboard goes on to something else; Escape leads back.

    Signals:
        taken: The row that counts now.
    """

    taken = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._passing = False
        self._from: int | None = None  # the row that counts, while another one is shown
        self.activated.connect(self._on_activated)

    def show_row(self, row: int) -> None:
        """Shows the row that counts, unless a person is on the way to another."""
        if self._from is None:
            self.setCurrentIndex(row)
        else:
            self._from = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget."""
        if self._from is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._stay()
        elif self._from is not None and event.key() == Qt.Key.Key_Escape:
            self.setCurrentIndex(self._from)
            self._from = None
        else:
            self._pass(super().keyPressEvent, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Overrides QWidget."""
        self._pass(super().wheelEvent, event)

    def showPopup(self) -> None:
        """Overrides QComboBox: the key that drops the list down passes no value."""
        self._passing = False
        super().showPopup()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Overrides QWidget."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self._stay()

    def _pass(self, handle: Callable[[E], None], event: E) -> None:
        before, self._passing = self.currentIndex(), True
        handle(event)
        self._passing = False
        if self._from is None and self.currentIndex() != before:
            self._from = before
        elif self.currentIndex() == self._from:
            self._from = None

    def _stay(self) -> None:
        if self._from is not None:
            self._from = None
            self.taken.emit(self.currentIndex())

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if not self._passing:
            self._from = None
            self.taken.emit(row)
