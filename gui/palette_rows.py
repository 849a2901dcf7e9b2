"""Paints a row of the command palette: where the command stands, what it does, and at the end its keys or why not."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.page.elide import isolated, text_width
from gui.row import Row
from gui.theme import roles

KEYS = Qt.ItemDataRole.UserRole + 1
"""The keys of a command, or an empty string; `DisplayRole` holds "menu › command"."""

REASON = KEYS + 1
"""Why the command cannot be used, where it cannot."""

_LEAST_HEIGHT = 34
SEPARATOR = " › "


class CommandRows(QStyledItemDelegate):
    """All rows have one height; the command itself stands out from its menu and its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Overrides QStyledItemDelegate."""
        return QSize(200, max(_LEAST_HEIGHT, Row.of(option).metrics.height() + 12))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Overrides QStyledItemDelegate."""
        c, row = roles(), Row.of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(row.font)
        reason = str(index.data(REASON) or "")
        if not reason:
            row.paint_ground(painter, row.rect.adjusted(0, 1, 0, -1))

        def draw(room: QRect, colour: str, text: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading) -> None:
            painter.setPen(QColor(colour))
            painter.drawText(row.place(room), align | Qt.AlignmentFlag.AlignVCenter, text)

        room = row.rect.adjusted(12, 0, -12, 0)
        if keys := str(index.data(KEYS) or ""):
            draw(room, c.muted, isolated(keys), Qt.AlignmentFlag.AlignTrailing)
            room.setRight(room.right() - text_width(row.metrics, keys) - 16)
        menu, _, command = str(index.data()).partition(SEPARATOR)
        menu += SEPARATOR
        draw(room, c.muted, menu)
        room.setLeft(room.left() + row.metrics.horizontalAdvance(menu))
        elide = Qt.TextElideMode.ElideRight
        draw(room, c.muted if reason else c.text, isolated(row.metrics.elidedText(command, elide, room.width())))
        room.setLeft(room.left() + text_width(row.metrics, command) + 16)
        if reason and room.width() > 0:
            short = row.metrics.elidedText(reason, elide, room.width())
            draw(room, c.muted, isolated(short), Qt.AlignmentFlag.AlignTrailing)
        painter.restore()
