"""Where labels may stand on end on a page, and the sheet on which they are laid to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.reader.cells import HIGH, MULTIPLE, WIDE
from core.reader.shown import connected

Ink = NDArray[np.float32]
Cells = NDArray[np.int32]

_GAP = 3
"""Rows of cells, at most, between words of one label."""

_TALLER, _LEAST, _WIDEST = 1.2, 32, 96
"""How many times as high as wide a strip is at least, and its least height and largest width in pixels."""

_UNSURE = 0.92
"""Mean length of the vectors in a strip from which on it is upright: letters on end are read too, only less surely."""

_APART, _CONTRAST, _RULE = 4, 0.3, 0.85
"""Pixels between letters, the median of a strip; how far ink is from the paper's there; and what share of a column of
pixels is ink in a rule, which does not count."""

_MOST_OF_PAGE, _MOST = 0.04, 40
"""Share of a page, and number of strips, that is looked at."""

_BESIDE, _BEYOND = 8, 16
"""Pixels of margin around a strip: beside its line, and at least so many before and after it."""


@dataclass(frozen=True)
class Strip:
    """A part of a page in pixels, top and bottom in multiples of 16, left and right of 8.

    Attributes:
        place: Row and column, in cells, of its upper left corner on the sheet where the turned strips lie.
    """

    top: int
    left: int
    bottom: int
    right: int
    place: tuple[int, int] = (0, 0)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of cells, turned."""
        return (self.right - self.left) // HIGH, (self.bottom - self.top) // WIDE

    @property
    def on_sheet(self) -> tuple[slice, slice]:
        """Its cells on the sheet."""
        (row, col), (rows, cols) = self.place, self.shape
        return np.s_[row : row + rows, col : col + cols]

    @property
    def on_end(self) -> tuple[slice, slice]:
        """Its cells on the page as far as they stand on end."""
        return np.s_[self.top // WIDE : self.bottom // WIDE, self.left // HIGH : self.right // HIGH]

    @property
    def pixels(self) -> tuple[slice, slice]:
        """Its part of the page."""
        return np.s_[self.top : self.bottom, self.left : self.right]

    @property
    def upright(self) -> tuple[slice, slice]:
        """Its upright cells, without those beside it."""
        left, right = (self.left + _BESIDE) // WIDE, -(-(self.right - _BESIDE) // WIDE)
        return np.s_[self.top // HIGH : self.bottom // HIGH, left:right]


def bridged(mask: NDArray[np.bool_], gap: int) -> NDArray[np.bool_]:
    """Returns a mask with so many rows filled, at most, between true cells above each other."""
    rows = np.arange(len(mask))[:, None]
    above = np.maximum.accumulate(np.where(mask, rows, -gap - 1), axis=0)
    below = np.minimum.accumulate(np.where(mask, rows, len(mask) + gap)[::-1], axis=0)[::-1]
    return mask | (below - above <= gap + 1)


def find_strips(ink: Ink, cells: Cells, read: NDArray[np.float32]) -> list[Strip]:
    """Finds where labels may stand on end, by what the Reader takes them for as they are.

    Letters on end look like letters of some kind, so there are patches on them. But few are sure, they stand above each
    other, and there is none beside them. So do numbers in a column, but those are further apart than letters.

    Args:
        ink: float32 (H, W).
        cells: int32 (rows, cols), the finest grid of a page.
        read: float32 (n, dim), its vectors.

    Returns:
        The strips, with their margins.
    """
    length = np.append(np.linalg.norm(read, axis=1), 0)[cells]
    mask = bridged(cells >= 0, _GAP)
    row, col = np.nonzero(mask)
    _, own = np.unique(connected(mask)[row, col], return_inverse=True)
    count = int(own.max(initial=-1)) + 1
    low, high = np.full((2, count), mask.size), np.zeros((2, count), np.int64)
    for axis, at in enumerate((row, col)):
        np.minimum.at(low[axis], own, at)
        np.maximum.at(high[axis], own, at + 1)
    read_there = np.bincount(own, length[row, col] > 0, count)
    mean = np.bincount(own, length[row, col], count) / np.maximum(read_there, 1)
    tall, wide = (high - low) * np.array([[HIGH], [WIDE]])
    may = np.flatnonzero((tall >= _TALLER * wide) & (tall >= _LEAST) & (wide <= _WIDEST) & (mean < _UNSURE))
    height, width = mask.shape[0] * HIGH, mask.shape[1] * WIDE
    strips, left_over = [], _MOST_OF_PAGE * height * width
    for at in may[np.argsort(mean[may], kind="stable")].tolist():
        (top, left), (bottom, right) = low[:, at].tolist(), high[:, at].tolist()
        strip = Strip(
            max(0, top * HIGH - _BEYOND) // WIDE * WIDE,
            max(0, left * WIDE - _BESIDE),
            min(height, -(-(bottom * HIGH + _BEYOND) // WIDE) * WIDE),
            min(width, right * WIDE + _BESIDE),
        )
        size = (strip.bottom - strip.top) * (strip.right - strip.left)
        if size <= left_over and len(strips) < _MOST and _is_close(ink[strip.pixels]):
            strips.append(strip)
            left_over -= size
    return strips


def _is_close(ink: Ink) -> bool:
    """Says whether what is printed on a strip follows each other as closely, down the page, as letters of a line do."""
    printed = np.abs(ink - np.median(ink)) > _CONTRAST
    printed = printed[:, printed.mean(axis=0) < _RULE]
    gaps = np.diff(np.flatnonzero(printed.any(axis=1))) - 1
    return not (gaps > 0).any() or float(np.median(gaps[gaps > 0])) <= _APART


def packed(strips: Sequence[Strip]) -> tuple[list[Strip], tuple[int, int]]:
    """Gives turned strips their places on a sheet, a cell apart.

    Returns:
        The strips, and the sheet's height and width in pixels; of no strips a sheet of no size.
    """
    if not strips:
        return [], (0, 0)
    step = MULTIPLE // WIDE
    width = -(-max(strip.shape[1] for strip in strips) // step) * step
    placed, shelves, bottom = list(strips), [], 0
    for at in sorted(range(len(strips)), key=lambda at: -strips[at].shape[0]):
        rows, cols = strips[at].shape
        # The highest come first, so that what a shelf holds already is as high as what is laid there.
        shelf = next((shelf for shelf in shelves if shelf[1] + cols <= width), None)
        if shelf is None:
            shelf = [bottom, 0]
            shelves.append(shelf)
            bottom += rows + 1
        placed[at] = replace(strips[at], place=(shelf[0], shelf[1]))
        shelf[1] += cols + 1
    return placed, (-(-(bottom - 1) * HIGH // MULTIPLE) * MULTIPLE, width * WIDE)
