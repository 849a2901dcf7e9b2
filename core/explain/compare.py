"""Two explanations side by side: one colour range for both, their difference, and two rankings beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.explain.heatmap import ALPHA_POWER, MAX_ALPHA, smoothed
from core.explain.similarity import Explanation
from core.layout import Grid
from core.types import Hit, PageRef

FIRST_COLOUR, SECOND_COLOUR = (0xB3, 0x58, 0x06), (0x1F, 0x5F, 0xA8)
"""Where the first side has more, and where the second has: orange and blue are told apart by nearly every eye."""

TOP = 10
"""Places of two rankings that are laid beside each other."""


class MapOnGrid(NamedTuple):
    """A map and the part of the page it covers: float32 (rows, cols), NaN gaps; of the grid only its box counts."""

    values: NDArray[np.float32]
    grid: Grid


@dataclass(frozen=True, eq=False)
class Comparison:
    """What two explanations have in common.

    Attributes:
        first, second: The two sides.
        relative: Whether each side is measured by its own largest value, because two models' similarities
            have no common unit.
    """

    first: Explanation
    second: Explanation
    relative: bool

    @property
    def value_range(self) -> tuple[float, float]:
        """The one colour range of both sides: up to the larger of their largest values, or 1 where relative."""
        if self.relative:
            return (0.0, 1.0)
        return (0.0, max(self.first.value_range[1], self.second.value_range[1]))

    def map_of(self, side: Explanation, words: Sequence[int] = ()) -> MapOnGrid | None:
        """Returns a side's map in the unit of the range, None where the model sees no places at all.

        Args:
            side: `first` or `second`.
            words: Indices into the side's words; none means all typed words.
        """
        if not side.layout.grids:
            return None
        values = side.strongest_map(words)
        return MapOnGrid(values / np.float32(side.value_range[1]) if self.relative else values, side.layout.grids[0])

    def difference(self, words: tuple[Sequence[int], Sequence[int]] = ((), ())) -> MapOnGrid | None:
        """Returns the evidence of the first side less that of the second, both of the same page.

        Evidence is what the colours show: what is below zero counts as none, and so does a place without a
        vector; where neither side has one the difference is NaN. The map lies on the finer of the two rasters.

        Args:
            words: The chosen words of either side.
        """
        sides = [self.map_of(side, chosen) for side, chosen in zip((self.first, self.second), words, strict=True)]
        if sides[0] is None or sides[1] is None:
            return None
        finer = min(sides, key=lambda side: _cell_area(side) if side else np.inf)
        assert finer is not None
        shape, grid = finer.values.shape, finer.grid
        one, other = (resample(side, shape, grid) for side in sides if side is not None)
        gone = np.isnan(one) & np.isnan(other)
        values = np.nan_to_num(one, nan=0.0).clip(0) - np.nan_to_num(other, nan=0.0).clip(0)
        return MapOnGrid(np.where(gone, np.float32(np.nan), values.astype(np.float32)), grid)


def resample(source: MapOnGrid, shape: tuple[int, ...], onto: Grid) -> NDArray[np.float32]:
    """Reads a map at the middles of another raster's cells: nothing is interpolated, a patch has one value.

    Args:
        source: The map.
        shape: Rows and columns of the other raster.
        onto: The part of the page it covers.

    Returns:
        float32 (rows, cols), NaN outside the source and where it has a gap.
    """
    rows, cols = source.values.shape
    (x0, y0, x1, y1), (sx0, sy0, sx1, sy1) = onto.box, source.grid.box
    x = x0 + (np.arange(shape[1]) + 0.5) * (x1 - x0) / shape[1]
    y = y0 + (np.arange(shape[0]) + 0.5) * (y1 - y0) / shape[0]
    col = np.floor((x - sx0) / (sx1 - sx0) * cols).astype(int)
    row = np.floor((y - sy0) / (sy1 - sy0) * rows).astype(int)
    inside = ((row >= 0) & (row < rows))[:, None] & ((col >= 0) & (col < cols))[None, :]
    values = source.values[row.clip(0, rows - 1)[:, None], col.clip(0, cols - 1)[None, :]]
    return np.where(inside, values, np.float32(np.nan)).astype(np.float32)


def _cell_area(side: MapOnGrid) -> float:
    x0, y0, x1, y1 = side.grid.box
    return (x1 - x0) * (y1 - y0) / side.values.size


def _diverging() -> NDArray[np.uint8]:
    strength = np.linspace(-1.0, 1.0, 255)
    table = np.zeros((256, 4), np.uint8)
    table[:255, :3] = np.where(strength[:, None] < 0, SECOND_COLOUR, FIRST_COLOUR)
    table[:255, 3] = np.rint(MAX_ALPHA * np.abs(strength) ** ALPHA_POWER)
    table[255] = table[254]
    table.flags.writeable = False
    return table


DIVERGING = _diverging()
"""uint8 (256, 4) straight RGBA: the second side's colour, clear in the middle (entry 127), the first side's."""


def colorize_difference(values: NDArray[np.floating], limit: float, *, smooth: int = 0) -> NDArray[np.uint8]:
    """Colours a difference: clear where the sides agree, ever fuller where one has more.

    Args:
        values: float (rows, cols); NaN is clear.
        limit: The difference of the fullest colours, above zero.
        smooth: Pixels per cell and side, the values interpolated first; 0 for one flat pixel per cell.

    Returns:
        uint8 (rows, cols, 4), or (rows * smooth, cols * smooth, 4): straight RGBA.
    """
    scaled = np.nan_to_num(np.asarray(values, np.float32) / np.float32(limit), nan=0.0).clip(-1, 1) * 127 + 127
    # A little more than a half: round values lie on it, and the last bit of an interpolation would choose their colour.
    index = (smoothed(scaled, smooth) + np.float32(0.501)).astype(np.uint8)
    return np.take(DIVERGING, index, axis=0)


class RankedTwice(NamedTuple):
    """A hit of one ranking, and the place of its page in the other one, None where that does not list it."""

    hit: Hit
    other: int | None


def side_by_side(first: Sequence[Hit], second: Sequence[Hit]) -> tuple[list[RankedTwice], list[RankedTwice]]:
    """Lays two rankings beside each other; each hit is told where the other ranking has its page."""

    def places(hits: Sequence[Hit]) -> dict[PageRef, int]:
        return {hit.page: rank for rank, hit in enumerate(hits, start=1)}

    in_first, in_second = places(first), places(second)
    return (
        [RankedTwice(hit, in_second.get(hit.page)) for hit in first],
        [RankedTwice(hit, in_first.get(hit.page)) for hit in second],
    )


def overlap(first: Sequence[Hit], second: Sequence[Hit], depth: int = TOP) -> int:
    """Returns how many pages two rankings share among their first places."""
    return len({hit.page for hit in first[:depth]} & {hit.page for hit in second[:depth]})
