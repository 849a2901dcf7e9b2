"""What painting a row of a list begins with: what the style says about it, and the ground of one that is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.theme import roles


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is painted now.

    Attributes:
        rect: In the view's coordinates.
        font: Of the view.
        metrics: Of the font.
        direction: In which the window is read.
        selected: Whether it is chosen.
        focused: Whether it has the keyboard, chosen or not: a list that Tab leads to has chosen nothing yet.
        hovered: Whether it is pointed at.
    """

    rect: QRect
    font: QFont
    metrics: QFontMetrics
    direction: Qt.LayoutDirection
    selected: bool
    focused: bool
    hovered: bool

    @classmethod
    def of(cls, option: QStyleOptionViewItem, *, while_focused: bool = False) -> Row:
        """Returns what a view says about a row.

        Args:
            option: The stubs do not know the members that it has from QStyleOption; this is the one place to ask them.
            while_focused: The row counts as chosen only while its list has the keyboard.
        """
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        return cls(
            QRect(option.rect),  # type: ignore[attr-defined]
            option.font,  # type: ignore[attr-defined]
            option.fontMetrics,  # type: ignore[attr-defined]
            option.direction,  # type: ignore[attr-defined]
            selected and (focused or not while_focused),
            focused,
            bool(state & QStyle.StateFlag.State_MouseOver),
        )

    def place(self, part: QRect) -> QRect:
        """Returns where a part lies that was reckoned from left to right: mirrored in a window read from the right."""
        return QStyle.visualRect(self.direction, self.rect, part)

    def paint_ground(self, painter: QPainter, box: QRect | QRectF, *, corner: float = 6, line: float = 1.5) -> None:
        """Paints what lies behind a row that is chosen or pointed at, framed where the keyboard is.

        Args:
            painter: Its pen and brush are changed.
            box: As large as the ground.
            corner: Pixels of its corners' radius.
            line: Pixels of the frame's width.
        """
        if self.selected or self.hovered or self.focused:
            c = roles()
            ground = c.selected if self.selected else c.hover if self.hovered else ""
            painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(c.accent), line) if self.focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(box), corner, corner)
