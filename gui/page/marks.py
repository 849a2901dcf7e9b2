"""What is drawn over the heatmap in screen pixels: patch grid, best patches with their words, a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from gui.page.labels import Named, draw_labels
from gui.page.tints import BEST, mix
from gui.wording import shown_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.explain.similarity import Explanation
    from core.layout import Box, Grid
    from gui.page.ink import Ink
    from gui.page.overlay import Words

SMALLEST_CELL = 4.0
"""Screen pixels; a finer patch grid would only grey the page."""

MOST_LABELS = 6
"""Of many words only the strongest are named on the page; the others are boxed."""

FAINT_SHARE = 0.1
"""Of the strongest word's score: what gives less (an “in”, a “the”) is boxed thinly and not named."""


class BestPatch(NamedTuple):
    """The best patch of a word, ready to be drawn: box in fractions of the page, faint where it hardly counts."""

    word: int
    text: str
    box: Box
    vector: int
    faint: bool = False


def best_patches(explanation: Explanation, words: Words) -> list[BestPatch]:
    """Returns the patches to box, of all typed words or of some, the strongest first: it keeps its label.

    A word that agrees with no patch at all has none: its least bad patch is no match.
    """
    chosen = words or [index for index, share in enumerate(explanation.words) if not share.own]
    shares = [(index, explanation.words[index]) for index in chosen]
    shares = [(index, share) for index, share in shares if share.best is not None and share.score > 0]
    shares.sort(key=lambda item: -item[1].score)
    least = FAINT_SHARE * shares[0][1].score if shares else 0.0
    return [
        BestPatch(index, shown_word(share.text), share.best.box, share.best.vector, share.score < least)
        for index, share in shares
        if share.best is not None
    ]


def draw_grid(painter: QPainter, grid: Grid, page: QRectF, to_screen: QTransform) -> None:
    """Draws the patch grid's lines on the page, unless they would be too close to tell apart."""
    x0, y0, x1, y1 = grid.box
    across, down = (x1 - x0) * page.width() / grid.cols, (y1 - y0) * page.height() / grid.rows
    if min(across * to_screen.m11(), down * to_screen.m22()) < SMALLEST_CELL:
        return
    xs = [x0 * page.width() + across * col for col in range(grid.cols + 1)]
    ys = [y0 * page.height() + down * row for row in range(grid.rows + 1)]
    left, right = max(xs[0], 0.0), min(xs[-1], page.width())
    top, bottom = max(ys[0], 0.0), min(ys[-1], page.height())
    lines = [QLineF(x, top, x, bottom) for x in xs if -0.01 <= x <= page.width() + 0.01]
    lines += [QLineF(left, y, right, y) for y in ys if -0.01 <= y <= page.height() + 0.01]
    painter.setPen(QPen(QColor(40, 60, 110, 60), 0))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLines([to_screen.map(line) for line in lines])


def draw_best(
    painter: QPainter,
    patches: list[BestPatch],
    page: QRectF,
    to_screen: QTransform,
    tints: Mapping[int, QColor] | None = None,
    ink: Ink | None = None,
    room: QRectF | None = None,
) -> QRectF:
    """Boxes patches and labels them with their words (see `gui.page.labels`).

    Args:
        painter: In screen pixels.
        patches: The strongest first.
        page: In scene units.
        to_screen: From the scene.
        tints: Of the words, where patches are tinted by word; otherwise all boxes have one colour.
        ink: What is printed on the page; labels hide nothing of it.
        room: On the screen, around the page; None where nothing around it can be seen.

    Returns:
        What holds all labels, on the screen; some may stand beside the page.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    boxes = [to_screen.mapRect(_on_page(patch.box, page)) for patch in patches]
    colours = [_outline_colour(patch, tints) for patch in patches]
    for patch, box, colour in zip(patches, boxes, colours, strict=True):
        _outline(painter, box, colour, faint=patch.faint)
    named = [Named(patch.text, box, colour) for patch, box, colour in zip(patches, boxes, colours, strict=True)]
    counted = [one for one, patch in zip(named, patches, strict=True) if not patch.faint]
    return draw_labels(painter, counted[:MOST_LABELS], boxes, to_screen.mapRect(page), ink, room)


def _outline_colour(patch: BestPatch, tints: Mapping[int, QColor] | None) -> QColor:
    # Darker than the heat it lies on.
    return mix(tints[patch.word], QColor(0, 0, 0), 0.35) if tints and patch.word in tints else BEST


def draw_cursor(painter: QPainter, box: QRectF, to_screen: QTransform, colour: QColor) -> None:
    """Draws the patch cursor."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = to_screen.mapRect(box).adjusted(-2, -2, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(255, 255, 255), 5), QPen(colour, 3)):
        painter.setPen(pen)
        painter.drawRoundedRect(shown, 3, 3)


def draw_place(painter: QPainter, place: QRectF, to_screen: QTransform, colour: QColor) -> None:
    """Draws the outline that shows where a line lies."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = to_screen.mapRect(place).adjusted(-4, -3, 4, 3)
    wash = QColor(colour)
    wash.setAlphaF(0.14)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(wash)
    painter.drawRoundedRect(box, 4, 4)


def _outline(painter: QPainter, box: QRectF, colour: QColor, *, faint: bool = False) -> None:
    # A white rim keeps the box visible on dark figures.
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if faint:
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(box, 2, 2)
        return
    painter.setPen(QPen(QColor(255, 255, 255, 200), 4))
    painter.drawRoundedRect(box, 2, 2)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(box, 2, 2)


def _on_page(box: Box, page: QRectF) -> QRectF:
    x0, y0, x1, y1 = box
    return QRectF(x0 * page.width(), y0 * page.height(), (x1 - x0) * page.width(), (y1 - y0) * page.height())
