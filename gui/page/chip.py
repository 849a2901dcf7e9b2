"""One word of the query as a chip: its fill says its share, its ring that it is chosen."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle

from gui import theme
from gui.page.elide import isolated, text_width
from gui.page.tints import ink_on, mix, share_fill

HEIGHT = 28
WIDEST = 240

DOT = 10
"""Pixels of the dot that shows a word's tint."""

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Held while clicking, the word is added to the chosen ones, or taken away from them."""


class Kind(Enum):
    """What a chip stands for."""

    ALL = auto()
    WORD = auto()
    OWN = auto()
    UNREADABLE = auto()
    REST = auto()


class WordChip(QAbstractButton):
    """One chip.

    Attributes:
        word: Its index in the query, None for a chip that stands for no single word.
        tint: What the patches it lit are coloured with, None unless patches are tinted by word.
        is_adding: Whether the click that is being told of was made with Ctrl or Shift.

    Signals:
        pointed: True when the pointer comes, False when it goes.
    """

    pointed = Signal(bool)

    def __init__(self, kind: Kind, text: str, word: int | None = None, value: str = "", strength: float = 0.0) -> None:
        super().__init__()
        self.kind, self.word, self.value, self.strength = kind, word, value, strength
        self.tint: QColor | None = None
        self.is_adding = False
        self.setText(text)
        self.setCheckable(True)
        self.setEnabled(kind not in (Kind.UNREADABLE, Kind.REST))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor)
        font = self.font()
        font.setStrikeOut(kind is Kind.UNREADABLE)
        self.setFont(font)

    def fill(self) -> QColor:
        """Returns the ground of the chip."""
        roles = theme.roles()
        window, text = QColor(roles.window), QColor(roles.text)
        match self.kind:
            case Kind.ALL:
                return QColor(roles.accent if self.isChecked() else roles.selected)
            case Kind.WORD:
                return share_fill(window, self.strength)
            case Kind.OWN:
                return mix(window, text, 0.12)
            case _:
                return QColor(roles.surface)

    def ink(self) -> QColor:
        """Returns the colour of its text, at least 4.5:1 on the fill."""
        if self.kind in (Kind.UNREADABLE, Kind.REST):
            return QColor(theme.roles().muted)
        return ink_on(self.fill())

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        metrics = self.fontMetrics()
        text = min(text_width(metrics, self.text()), WIDEST)
        value = text_width(metrics, self.value) + 6 if self.value else 0
        dot = DOT + 6 if self.tint is not None else 0
        return QSize(text + value + dot + 28, max(HEIGHT, metrics.height() + 10))

    def set_tint(self, tint: QColor | None) -> None:
        """Shows a word's tint, or none."""
        if tint != self.tint:
            self.tint = tint
            self.updateGeometry()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a click, and remembers what it was made with."""
        self.is_adding = bool(event.modifiers() & ADDING)
        super().mouseReleaseEvent(event)
        self.is_adding = False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Notices the pointer."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Notices the pointer leaving."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles, box = theme.roles(), QRectF(self.rect())
        ringed = self.isChecked() and self.kind is not Kind.ALL
        # The ring lies outside the fill with a gap, so that it shows on every fill.
        body = box.adjusted(3, 3, -3, -3) if ringed else box.adjusted(1, 1, -1, -1)
        fill = self.fill()
        if self.underMouse() and self.isEnabled():
            fill = mix(fill, self.ink(), 0.08)
        painter.setBrush(fill)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.kind in (Kind.UNREADABLE, Kind.REST):
            painter.setPen(QPen(QColor(roles.border), 1, Qt.PenStyle.DashLine))
        elif theme.is_high_contrast():
            painter.setPen(QPen(QColor(roles.border), 1))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if ringed or self.hasFocus():
            painter.setPen(QPen(QColor(roles.accent if ringed else roles.text), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), box.height() / 2 - 1, box.height() / 2 - 1)
        self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        room, metrics = self.rect().adjusted(14, 0, -14, 0), self.fontMetrics()
        if self.tint is not None:
            dot = QRect(room.left() - 4, (self.height() - DOT) // 2, DOT, DOT)
            painter.setBrush(self.tint)
            # The rim keeps the dot visible on a fill of its own colour.
            painter.setPen(QPen(QColor(255, 255, 255), 1.5))
            painter.drawEllipse(QStyle.visualRect(self.layoutDirection(), self.rect(), dot))
            room = QStyle.visualRect(self.layoutDirection(), self.rect(), room.adjusted(DOT + 2, 0, 0, 0))
        painter.setPen(self.ink())
        value = text_width(metrics, self.value) + 6 if self.value else 0
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width() - value)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, align | Qt.AlignmentFlag.AlignLeading, isolated(shown))
        if self.value:
            painter.drawText(room, align | Qt.AlignmentFlag.AlignTrailing, self.value)
