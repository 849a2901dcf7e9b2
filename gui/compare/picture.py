"""A comparison as one picture: its sides, their difference, what they show, and the scales they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.export.seen import SCALE, as_seen, edge_wanted, sheet_in_view
from gui.page.elide import isolated

if TYPE_CHECKING:
    from core.types import PageRef
    from gui.compare.canvas import CompareCanvas
    from gui.compare.pane import ComparePane

_MARGIN, _GAP, _LINE_GAP = 24, 16, 4
_NARROWEST = 240
"""Logical pixels of a column: what stands above a page that is seen small must be readable."""


def pages_wanted(pane: ComparePane) -> dict[PageRef, int]:
    """Returns the pages on show with the pixels their picture can show; none while nothing can be seen."""
    wanted: dict[PageRef, int] = {}
    for canvas, _ in _columns(pane):
        if canvas.page is not None:
            wanted[canvas.page] = max(edge_wanted(canvas), wanted.get(canvas.page, 0))
    return wanted


def picture_of(pane: ComparePane, sharp: Mapping[PageRef, QImage]) -> QImage:
    """Draws what is compared side by side, as it is seen.

    Args:
        pane: With one side at least.
        sharp: Pages with as many pixels as the larger picture can show, where there are such images.
    """
    columns = _columns(pane)
    pages = [as_seen(canvas, sharp.get(canvas.page) if canvas.page else None) for canvas, _ in columns]
    sizes = [page.deviceIndependentSize().toSize() for page in pages]
    widths = [max(size.width(), _NARROWEST) for size in sizes]
    difference = pane.difference.isVisible()
    if difference:
        widths[-1] = max(widths[-1], pane.difference_legend.width())
    line = QFontMetrics(_bold(pane.font())).height() + _LINE_GAP
    texts = [[text for text in lines.splitlines() if text] for _, lines in columns]
    legend = pane.difference_legend.sizeHint().height()
    head = max(max(len(lines) for lines in texts) * line, line + legend if difference else 0) + _LINE_GAP
    body = max(size.height() for size in sizes)
    foot = pane.legend.sizeHint().height()
    width = 2 * _MARGIN + sum(widths) + _GAP * (len(widths) - 1)
    image = QImage(QSize(width, 2 * _MARGIN + head + body + _GAP + foot) * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(QColor(theme.roles().window))
    painter = QPainter(image)
    left = _MARGIN
    for number, (page, size, room, lines) in enumerate(zip(pages, sizes, widths, texts, strict=True)):
        _draw_lines(painter, QRect(left, _MARGIN, room, line), lines, pane.font())
        if difference and number == len(pages) - 1:
            _draw_widget(painter, pane.difference_legend, QPoint(left, _MARGIN + line))
        painter.drawImage(QRect(QPoint(left, _MARGIN + head), size), page)
        painter.setPen(QColor(theme.roles().border))
        painter.drawRect(QRect(QPoint(left, _MARGIN + head), size).adjusted(-1, -1, 0, 0))
        left += room + _GAP
    _draw_foot(painter, pane, QRect(_MARGIN, _MARGIN + head + body + _GAP, width - 2 * _MARGIN, foot))
    painter.end()
    return image


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _draw_lines(painter: QPainter, place: QRect, lines: Sequence[str], font: QFont) -> None:
    """Draws lines below each other, the first in bold; `place` is the first one's."""
    roles = theme.roles()
    for row, text in enumerate(lines):
        painter.setFont(font if row else _bold(font))
        painter.setPen(QColor(roles.muted if row else roles.text))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place.translated(0, row * place.height()), flags, isolated(shown))


def _draw_foot(painter: QPainter, pane: ComparePane, place: QRect) -> None:
    """Draws the colour scale, and beside it what is to be known of it."""
    _draw_widget(painter, pane.legend, place.topLeft())
    painter.setFont(pane.font())
    painter.setPen(QColor(theme.roles().muted))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(place.adjusted(pane.legend.width() + _GAP, 0, 0, 0), flags, pane.sentence())


def _columns(pane: ComparePane) -> list[tuple[CompareCanvas, str]]:
    """Returns each page on show with the lines that stand above it."""
    sides = [(side.canvas, f"{side.letter}: {side.spoken()}") for side in pane.sides if side.explained is not None]
    if pane.difference.isVisible():
        sides.append((pane.difference.canvas, pane.difference.spoken()))
    return [(canvas, lines) for canvas, lines in sides if not sheet_in_view(canvas).isEmpty()]


def _draw_widget(painter: QPainter, widget: QWidget, place: QPoint) -> None:
    flags = QWidget.RenderFlag.DrawChildren  # without its ground: the picture has its own
    painter.save()
    painter.translate(place)
    widget.render(painter, QPoint(0, 0), renderFlags=flags)
    painter.restore()
