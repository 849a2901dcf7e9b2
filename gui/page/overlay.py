"""How the heatmap lies over the page: its settings, and the coloured pictures kept ready for every word."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtGui import QImage, QPixmap, QTransform

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from core.explain.similarity import Explanation
    from core.layout import Grid

SMOOTH_PIXELS = 200_000
"""Largest smooth picture: colouring it must fit in a frame, and the view goes on interpolating from there."""

MOST_MAPS = 256
"""Maps kept; one of the finest pages takes a quarter of a megabyte."""

Words = tuple[int, ...]
"""Indices of the chosen words of a query, in its order."""

ALL_WORDS: Words = ()
"""No word in particular: all typed words at once."""


@dataclass(frozen=True)
class OverlaySettings:
    """What a person chose for the heatmap.

    Attributes:
        opacity: 0..1, applied by the canvas item; changing it recolours nothing.
        threshold: 0..1 of the query's value range; patches below it stay clear.
        smooth: Scores interpolated between patches before colouring; otherwise one flat cell a patch.
        colormap: A name of `core.explain.heatmap.COLORMAPS`.
        show_grid: Draw the patch grid.
        show_best: Box the best patch of each word.
        visible: Show the heatmap at all.
        tinted: Colour each patch by the word that is strongest there, instead of by a colour scale.
    """

    opacity: float = 0.85
    threshold: float = 0.0
    smooth: bool = False
    colormap: str = "heat"
    show_grid: bool = False
    show_best: bool = True
    visible: bool = True
    tinted: bool = False


def smooth_steps(rows: int, cols: int) -> int:
    """Returns how many pixels a patch's side gets in smooth mode: 16, or fewer on fine grids."""
    return max(2, min(16, int(sqrt(SMOOTH_PIXELS / max(rows * cols, 1)))))


def grid_transform(grid: Grid, width: float, height: float, columns: int, rows: int) -> QTransform:
    """Returns the transform that lays a picture over the part of the page its grid covers.

    Args:
        grid: Only its box counts; it may reach past the page.
        width: Of the page, in scene units.
        height: Of the page, in scene units.
        columns: Pixels of the picture from left to right.
        rows: Pixels of the picture from top to bottom.
    """
    x0, y0, x1, y1 = grid.box
    across, down = (x1 - x0) * width / columns, (y1 - y0) * height / rows
    return QTransform(across, 0, 0, down, x0 * width, y0 * height)


class StrongestMap(NamedTuple):
    """A map of one word or more: float32 (rows, cols), NaN gaps, and int32 (rows, cols) which word it shows there."""

    values: NDArray[np.float32]
    words: NDArray[np.int32]


class HeatPictures:
    """Maps and their coloured pictures, made when first asked for and kept while there is room.

    A picture depends on the explanation (one page, one query, one model), the words, the mode, the colours and
    the threshold, and on nothing else: opacity and visibility belong to the item that shows it.
    """

    def __init__(self, byte_limit: int = 64 << 20) -> None:
        self._byte_limit = byte_limit
        self._bytes = 0
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._maps: OrderedDict[tuple[Explanation, Words], StrongestMap] = OrderedDict()

    def strongest(self, explanation: Explanation, words: Words) -> StrongestMap:
        """Returns the map of some words, ALL_WORDS for all typed ones, and which of them it shows where."""
        key = (explanation, words)
        if key not in self._maps:
            self._maps[key] = StrongestMap(explanation.strongest_map(words), explanation.strongest_word(words))
            if len(self._maps) > MOST_MAPS:
                self._maps.popitem(last=False)
        self._maps.move_to_end(key)
        return self._maps[key]

    def picture(self, explanation: Explanation, words: Words, settings: OverlaySettings) -> QPixmap:
        """Returns the coloured map of some words; a picture that was made before costs nothing.

        Main thread only, as all pixmaps are.
        """
        colours = None if settings.tinted else settings.colormap
        key = (explanation, words, settings.smooth, colours, settings.threshold)
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        picture = QPixmap.fromImage(self._colour(explanation, words, settings))
        self._pictures[key] = picture
        self._bytes += _bytes_of(picture)
        while self._bytes > self._byte_limit and len(self._pictures) > 1:
            self._bytes -= _bytes_of(self._pictures.popitem(last=False)[1])
        return picture

    def _colour(self, explanation: Explanation, words: Words, settings: OverlaySettings) -> QImage:
        from core.explain.heatmap import colorize
        from core.explain.tinting import colorize_words, word_tints

        values, winners = self.strongest(explanation, words)
        steps = smooth_steps(*values.shape) if settings.smooth else 0
        threshold, reach = settings.threshold, explanation.value_range
        if settings.tinted:
            tints = word_tints(explanation)
            rgba = colorize_words(values, winners, reach, tints, threshold=threshold, smooth=steps)
        else:
            rgba = colorize(values, reach, colormap=settings.colormap, threshold=threshold, smooth=steps)
        rgba = np.ascontiguousarray(rgba)
        height, width = rgba.shape[:2]
        image = QImage(rgba.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        # The conversion also takes the pixels out of the array, which the image does not own.
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
