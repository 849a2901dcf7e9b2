"""Paints hits as cards or tiles, and documents as headers; everything is there already, nothing is computed."""

from __future__ import annotations

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.judging.badge import paint_badge
from gui.page.elide import elide_name, isolated
from gui.page.tints import AMBER, mix
from gui.results.model import Role
from gui.wording import figure, of_full_match, percent

THUMBNAIL = QSize(88, 120)
"""Pixels a thumbnail fits in."""

PADDING = 8
GAP = 4
BAR = 6
CORNER = 8

_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

TILE_SIDE = 6
"""Pixels beside the tiles, so that pictures begin where the titles above them do."""

TILE_THUMBNAIL = QSize(128, 176)
"""What a thumbnail fits in in a grid; with the smallest tile two stand beside each other in the usual pane."""


class ResultsDelegate(QStyledItemDelegate):
    """Cards of one height (thumbnail, name, page, score bar, strongest line, channels), or tiles of one size.

    The view asks it for the sizes of all rows at once, by `cell_size` and `header_height`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = False

    def set_grid(self, grid: bool) -> None:
        """Paints tiles, or cards."""
        self._grid = grid

    @property
    def thumbnail_size(self) -> QSize:
        """Logical pixels a thumbnail fits in."""
        return TILE_THUMBNAIL if self._grid else THUMBNAIL

    def cell_size(self, font: QFont, *, grouped: bool = False) -> QSize:
        """Returns the size of a card, or the smallest of a tile."""
        text, small = QFontMetrics(_semibold(font)), QFontMetrics(_caption(font))
        if self._grid:
            height = TILE_THUMBNAIL.height() + text.height() + 2 * GAP + BAR
            height += 0 if grouped else small.height() + GAP  # there the page is the title
            return QSize(TILE_THUMBNAIL.width() + 8, height + 2 * PADDING + 2 * GAP)
        lines = text.height() + 5 * small.height() + BAR + 6 * GAP + 8
        return QSize(200, max(THUMBNAIL.height(), lines) + 2 * PADDING + 2 * GAP)

    def header_height(self, font: QFont) -> int:
        """Returns the height of a header."""
        return QFontMetrics(_semibold(font)).height() + 20

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Returns the size its content needs."""
        size = self.cell_size(option.font, grouped=bool(index.data(Role.GROUPED)))  # type: ignore[attr-defined]
        header = index.data(Role.HEADER) is not None
        return QSize(size.width(), self.header_height(option.font)) if header else size  # type: ignore[attr-defined]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints one row."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if index.data(Role.HEADER) is not None:
            self._paint_header(painter, option, index)
        elif self._grid:
            self._paint_tile(painter, option, index)
        else:
            self._paint_card(painter, option, index)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        card = rect.adjusted(8, GAP, -8, -GAP)
        self._paint_ground(painter, option, card)
        inner = card.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        thumb = QStyle.visualRect(direction, inner, QRect(inner.topLeft(), THUMBNAIL))
        thumb.moveTop(inner.top() + (inner.height() - thumb.height()) // 2)
        self._paint_thumbnail(painter, thumb, index.data(Role.THUMBNAIL))
        self._paint_judged(painter, direction, thumb, index)
        column = QRect(inner)
        column.setLeft(inner.left() + THUMBNAIL.width() + 12)
        self._paint_text(painter, option, QStyle.visualRect(direction, inner, column), index)

    def _paint_tile(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        tile = rect.adjusted(GAP, GAP, -GAP, -GAP)
        self._paint_ground(painter, option, tile)
        inner = tile.adjusted(PADDING - 2, PADDING, -PADDING + 2, -PADDING)
        room = QRect(inner.topLeft(), QSize(inner.width(), TILE_THUMBNAIL.height()))
        self._paint_thumbnail(painter, room, index.data(Role.THUMBNAIL))
        self._paint_judged(painter, option.direction, room, index)  # type: ignore[attr-defined]
        roles, base = theme.roles(), option.font  # type: ignore[attr-defined]
        name, caption = _semibold(base), _caption(base)
        metrics, small = QFontMetrics(name), QFontMetrics(caption)
        y = room.bottom() + 1 + GAP
        page = self.tr("p. {page}").format(page=index.data(Role.NUMBER))
        title = page if index.data(Role.GROUPED) else str(index.data(Role.NAME))
        painter.setFont(name)
        painter.setPen(QColor(roles.text))
        shown = elide_name(title, metrics, inner.width())
        painter.drawText(QRect(inner.left(), y, inner.width(), metrics.height()), _LEADING, isolated(shown))
        share = index.data(Role.FULL_MATCH)
        value = figure(index.data(Role.SCORE)) if share is None else percent(share)
        painter.setFont(caption)
        painter.setPen(QColor(roles.muted))
        line = QRect(inner.left(), y, inner.width(), metrics.height())
        if not index.data(Role.GROUPED):
            line = QRect(inner.left(), y + metrics.height() + GAP, inner.width(), small.height())
            painter.drawText(line, _LEADING, isolated(page))
        painter.drawText(line, _TRAILING, value)
        if share is not None:
            bar = QRect(inner.left(), line.bottom() + 1 + GAP, inner.width(), BAR)
            self._paint_bar(painter, option, bar, index.data(Role.SHARE))

    def _paint_header(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        roles, rect = theme.roles(), QRect(option.rect)  # type: ignore[attr-defined]
        self._paint_ground(painter, option, rect.adjusted(8, 2, -8, -2))
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        inner = rect.adjusted(14, 0, -16, 0)
        arrow = QRect(inner.left(), inner.top() + (inner.height() - 16) // 2, 16, 16)
        self._paint_arrow(painter, direction, QStyle.visualRect(direction, inner, arrow), bool(index.data(Role.FOLDED)))
        font, caption = _semibold(option.font), _caption(option.font)  # type: ignore[attr-defined]
        count = QLocale().toString(int(index.data(Role.HEADER)))
        metrics = QFontMetrics(caption)
        pill = QRect(0, 0, max(metrics.horizontalAdvance(count) + 14, metrics.height() + 4), metrics.height() + 4)
        pill.moveTopRight(QPoint(inner.right(), inner.center().y() - pill.height() // 2))
        shown = QStyle.visualRect(direction, inner, pill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(QColor(roles.window), QColor(roles.text), 0.1))
        painter.drawRoundedRect(QRectF(shown), pill.height() / 2, pill.height() / 2)
        painter.setFont(caption)
        painter.setPen(QColor(roles.text))
        painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, count)
        room = QRect(inner.left() + 22, inner.top(), pill.left() - inner.left() - 30, inner.height())
        painter.setFont(font)
        name = elide_name(str(index.data(Role.NAME)), QFontMetrics(font), room.width())
        painter.drawText(QStyle.visualRect(direction, inner, room), _LEADING, isolated(name))

    def _paint_arrow(self, painter: QPainter, direction: Qt.LayoutDirection, room: QRect, folded: bool) -> None:
        """Paints an arrow head: down where the pages show, to the side where they are folded away."""
        centre = QRectF(room).center()
        painter.save()
        painter.translate(centre)
        if folded:
            painter.rotate(90 if direction == Qt.LayoutDirection.RightToLeft else -90)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.roles().muted), 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline([QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)])
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
        painter.setPen(QPen(outline, 2 + theme.is_high_contrast() if focused else 1))
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

    def _paint_judged(
        self,
        painter: QPainter,
        direction: Qt.LayoutDirection,
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if (right := index.data(Role.RIGHT)) is not None:
            paint_badge(painter, room, right, mirrored=direction == Qt.LayoutDirection.RightToLeft)

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
            painter.drawText(QRect(room.left(), y, room.width(), metrics.height()), _LEADING, isolated(shown))
            y += metrics.height() + GAP

        if index.data(Role.GROUPED):
            line(self.tr("Page {page}").format(page=index.data(Role.NUMBER)), name_font, text)
        else:
            line(index.data(Role.NAME), name_font, text, is_name=True)
            line(self.tr("p. {page}").format(page=index.data(Role.NUMBER)), caption, muted)
        share, score = index.data(Role.FULL_MATCH), index.data(Role.SCORE)
        if share is not None:
            y += 2
            self._paint_bar(painter, option, QRect(room.left(), y, room.width(), BAR), index.data(Role.SHARE))
            y += BAR + GAP
            line(of_full_match(share), caption, muted)
        else:
            line(self.tr("keyword score {score}").format(score=figure(score)), caption, muted)
        for part in two_lines(index.data(Role.LINE) or "", caption, room.width()):
            line(part, caption, text)
            y -= GAP
        self._paint_channels(painter, option, room, index.data(Role.CHANNELS), caption)

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, share: float) -> None:
        roles = theme.roles()
        painter.setPen(QPen(QColor(roles.border), 1) if theme.is_high_contrast() else Qt.PenStyle.NoPen)
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
            plain = filled and not theme.is_high_contrast()
            painter.setPen(Qt.PenStyle.NoPen if plain else QPen(QColor(roles.border), 1))
            painter.setBrush(
                mix(QColor(roles.selected), QColor(roles.accent), 0.06) if filled else Qt.BrushStyle.NoBrush
            )
            painter.drawRoundedRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
            painter.setPen(QColor(roles.accent if filled else roles.muted))
            painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, name)
            x += pill.width() + 6


def two_lines(text: str, font: QFont, width: int) -> list[str]:
    """Returns a text broken into two lines of a width at most, the second with all the rest, which may be elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAPPED)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    end = first.textLength()
    return [part for part in (text[:end].strip(), text[end:].strip()) if part]


def _semibold(font: QFont) -> QFont:
    name = QFont(font)
    name.setWeight(QFont.Weight.DemiBold)
    return name


def _caption(font: QFont) -> QFont:
    caption = QFont(font)
    caption.setPointSizeF(max(font.pointSizeF() - 0.5, 7.5))
    return caption
