"""A chip with a cross at its end: pressed, what it stands for goes."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from gui import theme
from gui.page.elide import elide_name, isolated, text_width

_CROSS = 14
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class CrossedChip(QAbstractButton):
    """Whoever inherits from it says how large it is.

    Attributes:
        room: Pixels beside and between its text and its cross.
        corner: Pixels of its corners' radius; None for round ends.
    """

    room = 8
    corner: float | None = 6

    def __init__(self, name: str, cursor: Qt.CursorShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(cursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_text(self, text: str, said: str) -> None:
        """Takes its text, and what a screen reader and the tooltip say."""
        self.setText(text)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def whole_width(self) -> int:
        """Returns the pixels it needs to show all of its text."""
        return text_width(self.fontMetrics(), self.text()) + _CROSS + 3 * self.room

    def _elided(self, width: int) -> str:
        """Returns its text as there is room for it."""
        return elide_name(self.text(), self.fontMetrics(), width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Enter, Delete and Backspace press it as Space does."""
        if event.key() in _KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter, roles = QPainter(self), theme.roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(roles.accent), 2 if self.hasFocus() else 1) if lit else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.selected))
        body = self.rect().adjusted(1, 1, -1, -1)
        corner = body.height() / 2 if self.corner is None else self.corner
        painter.drawRoundedRect(body, corner, corner)
        painter.setPen(QColor(roles.accent))
        inner = self.rect().adjusted(self.room, 0, -self.room, 0)
        text = QRect(inner.left(), 0, inner.width() - _CROSS - self.room, self.height())
        cross = QRect(inner.right() + 1 - _CROSS, (self.height() - _CROSS) // 2, _CROSS, _CROSS)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(
            QStyle.visualRect(self.layoutDirection(), inner, text), leading, isolated(self._elided(text.width()))
        )
        theme.icon("close", "accent").paint(painter, QStyle.visualRect(self.layoutDirection(), inner, cross))
