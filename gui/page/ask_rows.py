"""The rows of a patch's answer: a word with its bar and value, or a crop with its document and page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.page.elide import elide_name, isolated
from gui.page.tints import AMBER
from gui.row import Row
from gui.wording import figure, readable

CROP = QSize(116, 34)
ITEM = Qt.ItemDataRole.UserRole
"""Where a row keeps its `WordAnswer` or `NearPatch`."""

BAR = 6


class AnswerRows(QStyledItemDelegate):
    """Paints a word with its bar and value, or a crop with its document, page and value."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """Returns a row's size."""
        height = option.fontMetrics.height()  # type: ignore[attr-defined]
        picture = index.data(Qt.ItemDataRole.DecorationRole) is not None
        return QSize(100, max(CROP.height() + 8, 2 * height + 6) if picture else max(26, height + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Paints it."""
        roles, row = theme.roles(), Row.of(option, while_focused=True)
        rect, metrics, place = row.rect, row.metrics, row.place
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row.paint_ground(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), line=1)
        inner = rect.adjusted(6, 0, -6, 0)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        item, value = index.data(ITEM), figure(index.data(ITEM).value)
        width = metrics.horizontalAdvance(figure(-0.88)) + 2
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            picture = QRect(inner.left(), rect.center().y() - CROP.height() // 2 + 1, CROP.width(), CROP.height())
            icon.paint(painter, place(picture))
            painter.setPen(QColor(roles.line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(place(picture)).adjusted(0.5, 0.5, -0.5, -0.5))
            text = QRect(picture.right() + 9, rect.top() + 3, inner.right() - picture.right() - 9, rect.height() - 6)
            above, below = QRect(text), QRect(text)
            above.setHeight(text.height() // 2)
            below.setTop(above.bottom() + 1)
            painter.setPen(QColor(roles.text))
            painter.drawText(place(above), leading, isolated(elide_name(item.document, metrics, above.width())))
            painter.setPen(QColor(roles.muted))
            painter.drawText(place(below), leading, isolated(self.tr("p. {page}").format(page=item.page.page_number)))
            painter.drawText(place(below), trailing, isolated(value))
        else:
            end = QRect(inner.right() + 1 - width, rect.top(), width, rect.height())
            bar = QRect(end.left() - 68, rect.center().y() - BAR // 2 + 1, 60, BAR)
            name = QRect(inner.left(), rect.top(), bar.left() - 8 - inner.left(), rect.height())
            painter.setPen(QColor(roles.text))
            text = metrics.elidedText(readable(item.text), Qt.TextElideMode.ElideMiddle, name.width())
            painter.drawText(place(name), leading, text)
            painter.setPen(QColor(roles.muted))
            painter.drawText(place(end), trailing, isolated(value))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.track))
            painter.drawRoundedRect(place(bar), BAR / 2, BAR / 2)
            if item.value > 0:
                painter.setBrush(AMBER)
                filled = QRect(bar.left(), bar.top(), max(BAR, round(bar.width() * min(item.value, 1.0))), BAR)
                painter.drawRoundedRect(place(filled), BAR / 2, BAR / 2)
        painter.restore()
