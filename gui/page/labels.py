"""The words beside their boxes on the page: words side by side in one row, and no more print hidden than need be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.page.tints import ink_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gui.page.ink import Ink

LABEL_ROOM = QPointF(4, 1)
LABEL_SIZE = 0.86
"""Of the window's font: labels must hide as little of the page as can be."""

WIDEST_LABEL = 120

MOST_HIDDEN = 0.012
"""Share of a label that may lie on print; the words of a page matter more than what they are called."""

_GAP = 2.0
"""Screen pixels between labels that stand together."""

_AIR = 4.0
"""Screen pixels between a label that stands aside and the print beside it."""


class Named(NamedTuple):
    """A box on the screen, and the word it is named with."""

    text: str
    box: QRectF
    colour: QColor


def draw_labels(
    painter: QPainter,
    named: Sequence[Named],
    boxes: Sequence[QRectF],
    page: QRectF,
    ink: Ink | None,
    room: QRectF | None = None,
) -> QRectF:
    """Labels boxes with their words.

    Words whose boxes stand side by side share a row of labels, since each alone would cover its neighbour. A row stands
    by its boxes; where something is printed all around them, aside at the same height (or the words below each other),
    with a line that leads there: on the page, or else on the ground beside it. What has no room even so is left out.

    Args:
        painter: In screen pixels.
        named: The strongest first.
        boxes: All that no label may cover.
        page: On the screen.
        ink: What is printed on the page, None for nothing.
        room: What else there is to be seen of, with the page in it; None for nothing.

    Returns:
        What holds all labels; empty where nothing is labelled.
    """
    font = painter.font()
    font.setPointSizeF(font.pointSizeF() * LABEL_SIZE)
    painter.setFont(font)
    setter = _Setter(painter, QFontMetricsF(font), page, ink, room or page, list(boxes))
    for row in rows_of(named):
        if not setter.set_together(row) and len(row) > 1:
            for one in row:
                setter.set_together([one])
    return setter.reach


def rows_of(named: Sequence[Named]) -> list[list[Named]]:
    """Returns words whose boxes stand side by side together, each row in reading order, the strongest word's first."""
    rows: list[list[Named]] = []
    for one in named:
        beside = [row for row in rows if any(_are_side_by_side(one.box, other.box) for other in row)]
        joined = [*(other for row in beside for other in row), one]
        place = rows.index(beside[0]) if beside else len(rows)
        rows = [row for row in rows if row not in beside]
        rows.insert(place, joined)
    return [sorted(row, key=lambda one: one.box.left()) for row in rows]


def _are_side_by_side(a: QRectF, b: QRectF) -> bool:
    together = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
    apart = max(a.left() - b.right(), b.left() - a.right())
    return together >= min(a.height(), b.height()) / 2 and apart <= max(a.height(), b.height())


class _Setter:
    """Sets rows of labels on one page, and remembers what is taken.

    Attributes:
        reach: What holds all labels that were set.
    """

    def __init__(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        page: QRectF,
        ink: Ink | None,
        room: QRectF,
        taken: list[QRectF],
    ) -> None:
        self._painter, self._metrics, self._taken = painter, metrics, taken
        self._page, self._ink, self._room = page, ink, room
        self.reach = QRectF()

    def set_together(self, row: Sequence[Named]) -> bool:
        """Draws a row's labels side by side or below each other, on the page or beside it; tells whether it did."""
        ways = (self._set_row, self._set_column) if len(row) > 1 else (self._set_row,)
        return any(put(row, beyond) for beyond in (False, True) for put in ways)

    def _set_row(self, row: Sequence[Named], beyond: bool) -> bool:
        sizes = [self._size(one) for one in row]
        whole = QRectF(0, 0, sum(size.width() + _GAP for size in sizes) - _GAP, sizes[0].height())
        around = _around(row)
        beside = not beyond and self._is_put_beside(whole, around)
        if not beside and not self._is_put_aside(whole, around, row[0].colour, beyond):
            return False
        self._take(whole)
        left = whole.left()
        for one, size in zip(row, sizes, strict=True):
            self._draw(one, QRectF(QPointF(left, whole.top()), size))
            left += size.width() + _GAP
        return True

    def _set_column(self, row: Sequence[Named], beyond: bool) -> bool:
        sizes = [self._size(one) for one in row]
        step = sizes[0].height() + _GAP
        whole = QRectF(0, 0, max(size.width() for size in sizes), step * len(row) - _GAP)
        around = _around(row)
        if not self._is_put_aside(whole, around, row[0].colour, beyond):
            return False
        self._take(whole)
        for number, (one, size) in enumerate(zip(row, sizes, strict=True)):
            left = whole.left() if whole.left() > around.left() else whole.right() - size.width()
            self._draw(one, QRectF(QPointF(left, whole.top() + number * step), size))
        return True

    def _take(self, whole: QRectF) -> None:
        self._taken.append(QRectF(whole))
        self.reach |= whole

    def _text(self, one: Named) -> str:
        return self._metrics.elidedText(one.text, Qt.TextElideMode.ElideMiddle, WIDEST_LABEL)

    def _size(self, one: Named) -> QSizeF:
        size = self._metrics.size(Qt.TextFlag.TextSingleLine, self._text(one))
        return QSizeF(size.width() + 2 * LABEL_ROOM.x(), size.height() + 2 * LABEL_ROOM.y())

    def _draw(self, one: Named, label: QRectF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(one.colour)
        self._painter.drawRoundedRect(label, 3, 3)
        self._painter.setPen(ink_on(one.colour))
        self._painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._text(one))

    def _is_free(self, label: QRectF, area: QRectF) -> bool:
        return area.contains(label) and not any(label.intersects(other) for other in self._taken)

    def _is_put_beside(self, label: QRectF, box: QRectF) -> bool:
        """Moves a label to where it may stand by its box, if there is such a place."""
        for corner in _places(box, label.width(), label.height()):
            label.moveTopLeft(corner)
            label.moveRight(min(label.right(), self._page.right()))
            share = 0.0 if self._ink is None else self._ink.share(_in_fractions(label, self._page))
            if share <= MOST_HIDDEN and self._is_free(label, self._page):
                return True
        return False

    def _is_put_aside(self, label: QRectF, box: QRectF, colour: QColor, beyond: bool) -> bool:
        """Moves a label to the nearest free place at the height of its box, and draws a line that leads there."""
        if self._ink is None or self._page.isEmpty():
            return False
        page, area = self._page, self._room if beyond else self._page
        label.moveTop(box.center().y() - label.height() / 2)
        strip = _in_fractions(label.adjusted(0, 0, 2 * _AIR, 0), page)
        if beyond:
            lefts = [page.right(), page.left() - label.width() - 2 * _AIR]
        else:
            lefts = [page.left() + left * page.width() for left in self._ink.free(strip, MOST_HIDDEN)]

        def way(left: float) -> float:
            return max(left - box.right(), box.left() - left - label.width())

        for left in sorted(lefts, key=way):
            label.moveLeft(left + _AIR)
            if self._is_free(label, area):
                ends = (box.right(), label.left()) if left > box.left() else (box.left(), label.right())
                # Below the letters, so that it underlines what is between rather than striking it out.
                line = QLineF(ends[0], box.bottom(), ends[1], box.bottom())
                self._painter.setPen(QPen(colour, 1))
                self._painter.drawLine(line)
                if not label.top() <= box.bottom() <= label.bottom():
                    self._painter.drawLine(QLineF(ends[1], box.bottom(), ends[1], label.center().y()))
                return True
        return False


def _around(row: Sequence[Named]) -> QRectF:
    around = QRectF(row[0].box)
    for one in row:
        around |= one.box
    return around


def _places(box: QRectF, width: float, height: float) -> Iterator[QPointF]:
    """Yields where a label may stand, the best first: above and below its box, then beside it."""
    for left in (box.left() - 1, box.right() + 1 - width, box.center().x() - width / 2):
        yield QPointF(left, box.top() - height - 2)
    for left in (box.left() - 1, box.right() + 1 - width, box.center().x() - width / 2):
        yield QPointF(left, box.bottom() + 2)
    for left in (box.right() + 3, box.left() - width - 3):
        yield QPointF(left, box.center().y() - height / 2)


def _in_fractions(rect: QRectF, page: QRectF) -> QRectF:
    return QRectF(
        (rect.left() - page.left()) / page.width(),
        (rect.top() - page.top()) / page.height(),
        rect.width() / page.width(),
        rect.height() / page.height(),
    )
