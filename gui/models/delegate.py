"""Paints a card of the list of models: name, what it is good at, where it is, and what to beware of."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.models.model import CardRole
from gui.page.elide import isolated
from gui.row import Row
from gui.theme import roles

_EDGE, _LEAST_LINE = 11, 20
_TAG_PAD = 6


class CardsDelegate(QStyledItemDelegate):
    """All cards have one height; nothing is computed here that the model could know."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Overrides QStyledItemDelegate."""
        return QSize(240, 3 * _line(Row.of(option).font) + 2 + 2 * _EDGE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Overrides QStyledItemDelegate."""
        c, row = roles(), Row.of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row.paint_ground(painter, row.rect.adjusted(8, 2, -8, -2), corner=8)
        inner = row.rect.adjusted(20, _EDGE, -20, -_EDGE)

        bold, small = QFont(row.font), QFont(row.font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(row.font.pointSizeF() * 0.92)
        self._row = row
        high = _line(row.font)
        lines = [QRect(inner.left(), inner.top() + (high + 1) * line, inner.width(), high) for line in range(3)]
        name = lines[0]
        if index.data(CardRole.IN_USE):
            name = self._tag(
                painter, name, small, self.tr("In use"), c.accent, c.window if row.selected else c.selected
            )
        self._text(painter, name, bold, c.text, str(index.data()))
        self._text(painter, lines[1], small, c.muted, str(index.data(CardRole.GOOD_FOR)))
        room = lines[2]
        for text, colour, ground in (
            (str(index.data(CardRole.MARK)), c.text, c.window if row.selected else c.track),
            (self.tr("Check failed") if index.data(CardRole.FAILED) else "", c.danger, c.danger_ground),
        ):
            if text:
                room = self._tag(painter, room, small, text, colour, ground)
        here = bool(index.data(CardRole.HERE))
        self._text(painter, room, small, c.text if here else c.muted, str(index.data(CardRole.STATE)))
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, font: QFont, colour: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(
            self._row.place(rect), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, isolated(short)
        )

    def _tag(self, painter: QPainter, room: QRect, font: QFont, text: str, colour: str, ground: str) -> QRect:
        """Draws a tag at the end of a line; returns the room before it."""
        width = QFontMetrics(font).horizontalAdvance(text) + 2 * _TAG_PAD
        tag = QRect(room.right() - width, room.top(), width, room.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        shown = self._row.place(tag)
        painter.drawRoundedRect(shown, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, text)
        return room.adjusted(0, 0, -width - 8, 0)


def _line(font: QFont) -> int:
    """Returns the height of one of a card's lines."""
    return max(_LEAST_LINE, QFontMetrics(font).height() + 2)
