"""Which page of how many: a field that shows the number and takes another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget


class PageField(QLineEdit):
    """Takes a page number; Escape and leaving bring back the one on show, arrows count up and down."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Counts with the arrows, gives up with Escape."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.stepped.emit(1)
            case Qt.Key.Key_Escape if self.isModified():
                self.undo_typing()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Selects the number, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forgets what was typed and not confirmed."""
        super().focusOutEvent(event)
        self.undo_typing()

    def show_number(self, number: int) -> None:
        """Shows a page number; what is being typed stays."""
        self.setProperty("number", number)
        if not (self.hasFocus() and self.isModified()):
            self.undo_typing()

    def undo_typing(self) -> None:
        """Shows the page that is on show."""
        self.setText(str(self.property("number") or ""))
        self.setModified(False)
        if self.hasFocus():
            self.selectAll()


class Pager(QWidget):
    """ "page 7 of 120" with the number to be typed over.

    Signals:
        page_chosen: The index of the page a person wants to see.
    """

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._current = 0, 0
        self.field = PageField(self)
        self.field.setObjectName("pageField")
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setStyleSheet(
            "QLineEdit { padding: 1px 4px; min-height: 18px; } QLineEdit:focus { padding: 0 3px; }"
        )
        self._range = QIntValidator(1, 1, self.field)
        self.field.setValidator(self._range)
        self._before, self._after = QLabel(self.tr("page"), self), QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._before, self.field, self._after):
            row.addWidget(part)
        self._before.setBuddy(self.field)
        for part in (self._before, self._after):
            part.setProperty("look", "muted")
        self.field.returnPressed.connect(self._on_typed)
        self.field.stepped.connect(lambda by: self._choose(self._current + by))

    def set_pages(self, count: int, current: int) -> None:
        """Shows which page of how many is on show."""
        self._count, self._current = count, current
        self._range.setTop(max(count, 1))
        self.field.setFixedWidth(self.field.fontMetrics().horizontalAdvance("0" * (len(str(count)) + 1)) + 14)
        self.field.show_number(current + 1)
        self._after.setText(self.tr("of {count}").format(count=count))
        self.field.setAccessibleName(self.tr("Page number, of {count}").format(count=count))
        self.field.setToolTip(self.tr("Type a page number and press Enter"))

    def set_short(self, short: bool) -> None:
        """Leaves the word before the number out, or shows it."""
        self._before.setVisible(not short)

    def focus(self) -> None:
        """Puts the cursor into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_typed(self) -> None:
        self.field.setModified(False)
        self._choose(int(self.field.text()) - 1)

    def _choose(self, index: int) -> None:
        if 0 <= index < self._count:
            self.field.show_number(index + 1)
            self.page_chosen.emit(index)

    def changeEvent(self, event: QEvent) -> None:
        """Follows a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_pages(self._count, self._current)
