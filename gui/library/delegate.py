"""Paints a row of the library: name, pages, tags, progress, or in red what went wrong with a way to try again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.library.model import LibraryRole
from gui.page.elide import elide_name, isolated
from gui.row import Row
from gui.theme import roles

Index = QModelIndex | QPersistentModelIndex
Place = Callable[[QRect], QRect]
_PAD, _EDGE = 12, 8
_LEAST_HEIGHT, _BETWEEN = 52, 4
_CHIP_PAD, _CHIP_GAP, _LONGEST_CHIP = 6, 4, 110


def paint_chips(
    painter: QPainter,
    room: QRect,
    names: Sequence[str],
    font: QFont,
    width: int,
    *,
    selected: bool,
    place: Place,
) -> int:
    """Paints names as chips at the end of a line's lower edge, as many as fit, and how many more there are.

    Args:
        painter: Its pen, brush and font are changed.
        room: The line.
        names: The first stands first.
        font: Of the line; the chips' is a little smaller.
        width: Most pixels to take.
        selected: Whether the line is a chosen one, whose ground is another.
        place: Returns where a rectangle lies that was reckoned from left to right.

    Returns:
        Where the first chip begins, from left to right.
    """
    c, small = roles(), _small(font)
    metrics = QFontMetrics(small)
    shown = _fitting(names, metrics, width)
    hidden = len(names) - len(shown)
    painter.setFont(small)
    right = room.right()
    height = metrics.height() + 2
    top = room.bottom() - height + 2
    advance = metrics.horizontalAdvance(f"+{hidden}")
    if hidden and sum(need for _, need in shown) + advance <= width:
        painter.setPen(QColor(c.muted))
        rest = place(QRect(right - advance, top, advance, height))
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, isolated(f"+{hidden}"))
        right -= advance + _CHIP_GAP
    for number, (text, need) in reversed(list(enumerate(shown))):
        gap = _CHIP_GAP if number else 0
        chip = place(QRect(right - need + gap, top, need - gap, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.window if selected else c.hover))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(QColor(c.text))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        right -= need
    return right


def _fitting(names: Sequence[str], metrics: QFontMetrics, width: int) -> list[tuple[str, int]]:
    """Returns the first names, shortened, that fit beside the number of those that do not, each with its pixels."""
    most = max(0, min(width, _LONGEST_CHIP) - 2 * _CHIP_PAD)
    shown: list[tuple[str, int]] = []
    used = 0
    for number, name in enumerate(names):
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, most)
        need = metrics.horizontalAdvance(text) + 2 * _CHIP_PAD + (_CHIP_GAP if shown else 0)
        left = len(names) - number - 1
        more = metrics.horizontalAdvance(f"+{left}") + _CHIP_GAP if left else 0
        if used + need + more > width or not most:
            break
        shown.append((text, need))
        used += need
    return shown


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.92)
    return small


def _cause(failure: str, name: str) -> str:
    """Returns the part of a sentence that says why: the name stands above it already, and room is short."""
    _, named, after = failure.partition(name)
    cause = after.partition(": ")[2] if named else ""
    return (cause or failure)[:1].upper() + (cause or failure)[1:]


class LibraryDelegate(QStyledItemDelegate):
    """All rows have one height; nothing is computed here that the model could know.

    Everything is reckoned from left to right, and mirrored when it is painted.
    """

    retry_clicked = Signal(QModelIndex)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Overrides QStyledItemDelegate."""
        return QSize(120, self.height(Row.of(option).font))

    @staticmethod
    def height(font: QFont) -> int:
        """Returns how high a row is in a type."""
        lines = QFontMetrics(font).height() + QFontMetrics(_small(font)).height()
        return max(_LEAST_HEIGHT, lines + 2 * _EDGE + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Overrides QStyledItemDelegate."""
        c, row = roles(), Row.of(option)
        place = row.place
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row.paint_ground(painter, row.rect.adjusted(8, 2, -8, -2))
        inner = _inner(row)
        name_font = QFont(row.font)
        if row.selected:
            name_font.setWeight(QFont.Weight.DemiBold)
        name = str(index.data())
        short = elide_name(name, QFontMetrics(name_font), inner.width())
        self._text(painter, place(inner), name_font, c.text, short, top=True)
        small = _small(row.font)
        if failure := str(index.data(LibraryRole.FAILURE) or ""):
            link = self.tr("Try again")
            width = QFontMetrics(small).horizontalAdvance(link)
            self._text(painter, place(inner), small, c.accent, link, align=Qt.AlignmentFlag.AlignTrailing)
            room = inner.adjusted(0, 0, -width - 8, 0)
            short = QFontMetrics(small).elidedText(_cause(failure, name), Qt.TextElideMode.ElideRight, room.width())
            self._text(painter, place(room), small, c.danger, short)
        else:
            self._second_line(painter, inner, small, index, place, selected=row.selected)
        painter.restore()

    def _second_line(
        self, painter: QPainter, inner: QRect, font: QFont, index: Index, place: Place, *, selected: bool
    ) -> None:
        """Paints pages, what is missing, progress and tags, each where there is room left."""
        c, metrics = roles(), QFontMetrics(font)
        room = QRect(inner)
        said = [(str(index.data(LibraryRole.DETAIL) or ""), c.muted)]
        if index.data(LibraryRole.MISSING):
            said.append((self.tr("file missing"), c.danger))
        for text, colour in said:
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            self._text(painter, place(room), font, colour, short)
            room.setLeft(min(room.right(), room.left() + metrics.horizontalAdvance(text) + 10))
        progress = index.data(LibraryRole.PROGRESS)
        if tags := index.data(LibraryRole.TAGS):
            share = room.width() if progress is None else room.width() * 3 // 5
            begin = paint_chips(painter, room, tags, font, share, selected=selected, place=place)
            room.setRight(begin - 8)
        if progress is not None:
            self._bar(painter, room, float(progress), place)

    def _bar(self, painter: QPainter, room: QRect, progress: float, place: Place) -> None:
        c = roles()
        bar = QRect(room.left(), room.bottom() - 9, room.width(), 4)
        if bar.width() < 24:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.track))
        painter.drawRoundedRect(place(bar), 2, 2)
        painter.setBrush(QColor(c.accent))
        painter.drawRoundedRect(place(QRect(bar.left(), bar.top(), round(bar.width() * progress), 4)), 2, 2)

    @staticmethod
    def _text(
        painter: QPainter,
        rect: QRect,
        font: QFont,
        colour: str,
        text: str,
        *,
        top: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        vertical = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect, align | vertical, isolated(text))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Overrides QStyledItemDelegate: a click on “Try again”."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and index.data(LibraryRole.FAILURE)
            and self.retry_rect(option).contains(event.position().toPoint())
        ):
            self.retry_clicked.emit(index)
            return True
        return super().editorEvent(event, model, option, index)

    def retry_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Returns where “Try again” is, with some room around it, in the view's coordinates."""
        row = Row.of(option)
        inner, metrics = _inner(row), QFontMetrics(_small(row.font))
        width = metrics.horizontalAdvance(self.tr("Try again"))
        link = QRect(inner.right() - width - 6, inner.bottom() - metrics.height() - 4, width + 12, 28)
        return row.place(link)


def _inner(row: Row) -> QRect:
    """Returns what a row has for its two lines."""
    return row.rect.adjusted(_PAD + 4, _EDGE, -_PAD - 4, -_EDGE)
