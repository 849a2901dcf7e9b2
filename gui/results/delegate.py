"""Paints a hit as a card; everything it needs is there already, nothing is computed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.page.elide import elide_name
from gui.page.tints import AMBER, mix
from gui.results.model import Role

THUMBNAIL = QSize(88, 120)
"""Pixels a thumbnail fits in."""

PADDING = 8
GAP = 4
BAR = 6
CORNER = 8


class CardDelegate(QStyledItemDelegate):
    """Cards of one height: thumbnail, name, page, score bar, strongest line, channels."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Returns the size its content needs."""
        text, small = QFontMetrics(_semibold(option.font)), QFontMetrics(_caption(option.font))
        lines = text.height() + 4 * small.height() + BAR + 6 * GAP + 8
        return QSize(200, max(THUMBNAIL.height(), lines) + 2 * PADDING + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one row."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        card = rect.adjusted(8, GAP, -8, -GAP)
        self._paint_ground(painter, option, card)
        inner = card.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        thumb = QStyle.visualRect(direction, inner, QRect(inner.topLeft(), THUMBNAIL))
        thumb.moveTop(inner.top() + (inner.height() - thumb.height()) // 2)
        self._paint_thumbnail(painter, thumb, index.data(Role.THUMBNAIL))
        column = QRect(inner)
        column.setLeft(inner.left() + THUMBNAIL.width() + 12)
        self._paint_text(painter, option, QStyle.visualRect(direction, inner, column), index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect) -> None:
        roles, state = theme.roles(), option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = QColor(roles.selected if selected else roles.hover if hovered else roles.window)
        if not selected and not hovered:
            return
        painter.setBrush(ground)
        outline = QColor(roles.accent) if selected else QColor(roles.line)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(outline, 2 if focused else 1))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)

    def _paint_thumbnail(self, painter: QPainter, room: QRect, pixmap: QPixmap | None) -> None:
        roles = theme.roles()
        if pixmap is None or pixmap.isNull():
            sheet = QRect(0, 0, room.height() * 3 // 4 - 6, room.height())
            sheet.moveCenter(room.center())
            painter.setPen(QPen(mix(QColor(roles.window), QColor(roles.text), 0.14), 1))
            painter.setBrush(mix(QColor(roles.window), QColor(roles.text), 0.05))
            painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            return
        size = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(room.topLeft(), size)
        target.moveCenter(room.center())
        painter.drawPixmap(target, pixmap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(roles.border), 1))
        painter.drawRect(QRectF(target).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        roles = theme.roles()
        text, muted = QColor(roles.text), QColor(roles.muted)
        base: QFont = option.font  # type: ignore[attr-defined]
        name_font, caption = _semibold(base), _caption(base)
        y = room.top()

        def line(words: str, font: QFont, colour: QColor, *, is_name: bool = False) -> None:
            nonlocal y
            metrics = QFontMetrics(font)
            shown = (
                elide_name(words, metrics, room.width())
                if is_name
                else metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            )
            painter.setFont(font)
            painter.setPen(colour)
            align = Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignRight
                if option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
                else Qt.AlignmentFlag.AlignLeft
            )
            painter.drawText(QRect(room.left(), y, room.width(), metrics.height()), align, shown)
            y += metrics.height() + GAP

        line(index.data(Role.NAME), name_font, text, is_name=True)
        line(self.tr("p. {page}").format(page=index.data(Role.NUMBER)), caption, muted)
        mean, score = index.data(Role.MEAN), index.data(Role.SCORE)
        if mean is not None:
            y += 2
            self._paint_bar(painter, option, QRect(room.left(), y, room.width(), BAR), mean)
            y += BAR + GAP
            line(self.tr("{mean} mean per word").format(mean=f"{mean:.2f}"), caption, muted)
        else:
            line(self.tr("keyword score {score}").format(score=f"{score:.2f}"), caption, muted)
        if strongest := index.data(Role.LINE):
            line(strongest, caption, text)
        self._paint_channels(painter, option, room, index.data(Role.CHANNELS), caption)

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, share: float) -> None:
        roles = theme.roles()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(QColor(roles.window), QColor(roles.text), 0.12))
        painter.drawRoundedRect(rect, BAR / 2, BAR / 2)
        if share <= 0:
            return
        filled = QRect(rect.topLeft(), QSize(max(round(rect.width() * share), BAR), BAR))
        painter.setBrush(AMBER)
        painter.drawRoundedRect(
            QStyle.visualRect(option.direction, rect, filled),  # type: ignore[attr-defined]
            BAR / 2,
            BAR / 2,
        )

    def _paint_channels(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        channels: tuple[str, ...],
        font: QFont,
    ) -> None:
        roles, metrics = theme.roles(), QFontMetrics(font)
        names = {"vision": self.tr("vision"), "keyword": self.tr("keyword")}
        height = metrics.height() + 4
        x = room.left()
        painter.setFont(font)
        for channel in channels:
            name = names.get(channel, channel)
            pill = QRect(x, room.bottom() + 1 - height, metrics.horizontalAdvance(name) + 16, height)
            shown = QStyle.visualRect(option.direction, room, pill)  # type: ignore[attr-defined]
            # Outline against fill, so that the two differ without their colour too.
            filled = channel == "vision"
            painter.setPen(Qt.PenStyle.NoPen if filled else QPen(QColor(roles.border), 1))
            painter.setBrush(
                mix(QColor(roles.selected), QColor(roles.accent), 0.06) if filled else Qt.BrushStyle.NoBrush
            )
            painter.drawRoundedRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
            painter.setPen(QColor(roles.accent if filled else roles.muted))
            painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, name)
            x += pill.width() + 6


def _semibold(font: QFont) -> QFont:
    name = QFont(font)
    name.setWeight(QFont.Weight.DemiBold)
    return name


def _caption(font: QFont) -> QFont:
    caption = QFont(font)
    caption.setPointSizeF(max(font.pointSizeF() - 0.5, 7.5))
    return caption
