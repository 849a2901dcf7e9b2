"""What a page shows beside its words: pictures, found by the ink that nobody reads, and the words that ask for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.components import components
from core.layout import Grid
from core.reader.cells import contrast
from core.reader.kinds import picture_named
from core.reader.levels import picture_token, picture_vectors

TOKEN = "‹picture›"

CELL = 16
"""Side in pixels of the cells pictures are found in, and laid on the page in."""

_CONTRAST = 0.25
"""Something is printed in a cell whose ink varies more than this."""

_DARK = 0.35
"""A cell is filled whose ink is this much from the paper's."""

_STEP, _SHAPE = 0.1, 0.04
"""By how much ink must change both across and down among four pixels, and at what share of a cell's places it must."""

_REACH = 4
"""Cells from a drawn cell to where another still belongs to the same picture, halfway."""

_SIDE, _DRAWN = 4, 8
"""Cells a picture must measure at least on either side, and cells of it that must be drawn."""


@dataclass(frozen=True)
class Pictures:
    """Gives each picture of a page a vector, and a query that names a picture a token that asks for one.

    What kind of picture it is nobody says: a diagram answers to "photograph" as well. The larger a picture is, the more
    it counts.

    Attributes:
        weight: Length of the query's token, as a share of the weight of the word that names a picture.
        whole: Share of the page from which on a larger picture counts no more.
    """

    weight: float
    whole: float

    def of_query(self, words: Sequence[str], weights: NDArray[np.float32], dim: int) -> tuple[int, NDArray[np.float32]]:
        """Finds the first of some normalised words that names a picture.

        Returns:
            Its place, and the token, float32 (1, dim), that asks for one; -1 and none, (0, dim), if no word does.
        """
        place = picture_named(words)
        if place < 0:
            return -1, np.zeros((0, dim), np.float32)
        return place, picture_token(self.weight * float(weights[place]), dim)

    def of_page(
        self, ink: NDArray[np.float32], grids: Sequence[Grid], first: int, dim: int
    ) -> tuple[NDArray[np.float32], list[Grid]]:
        """Finds the pictures of a page.

        Args:
            ink: float32 (H, W), sides in multiples of `CELL`.
            grids: Where words are read, all over the same part of the page as the ink; the finest first.
            first: Number of the first picture among the page's vectors.
            dim: Components of a vector.

        Returns:
            float32 (k, dim), a vector a picture, and the grids they lie in.
        """
        frame, box = (ink.shape[0] // CELL, ink.shape[1] // CELL), grids[0].box
        found = find_pictures(ink, covered(grids, frame))
        layers: list[NDArray[np.int32]] = []
        for number, (top, left, bottom, right) in enumerate(found, first):
            place = np.s_[top:bottom, left:right]
            free = [layer for layer in layers if (layer[place] < 0).all()]
            if not free:
                layers.append(np.full(frame, -1, np.int32))
                free = layers[-1:]
            free[0][place] = number
        # The frame may reach over the page's edge, so that its cells fit.
        page = frame[0] * frame[1] / ((box[2] - box[0]) * (box[3] - box[1]))
        shares = np.array([(b - t) * (r - le) / page for t, le, b, r in found], np.float32)
        sizes = np.sqrt(np.minimum(shares / np.float32(self.whole), 1))
        return picture_vectors(sizes, dim), [Grid(layer, box) for layer in layers]


def find_pictures(ink: NDArray[np.float32], read: NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    """Finds the pictures of a page: what is printed there, is no word, and is more than rules.

    Rules of tables, boxes around text and the frames of forms are lines along the page's sides, so their ink changes
    either across or down, and both at few pixels only, where they meet.

    Args:
        ink: float32 (H, W), sides in multiples of `CELL`.
        read: bool (H / CELL, W / CELL), where words are read.

    Returns:
        Top, left, bottom and right of each picture, in cells, the topmost first.
    """
    rows, cols = read.shape
    # Row by row first: that runs along the memory. Every other row will do: what lies between two is a rule.
    down = ink.reshape(rows, CELL, -1)[:, ::2]
    mean = down.mean(axis=1).reshape(rows, cols, CELL).mean(axis=2)
    filled = np.abs(mean - np.median(mean)) > _DARK
    # What lies around a page that was photographed, and the black edges of a scan, are no part of it.
    outside = np.pad(filled, 1, constant_values=True)
    filled &= (connected(outside) != 0)[1:-1, 1:-1]
    printed = ((contrast(down, cols) > _CONTRAST) | filled) & ~_grown(read, 1)
    if printed.sum() < _DRAWN:
        return []
    cells = ink.reshape(rows, CELL, cols, CELL).transpose(0, 2, 1, 3)[printed]
    across = np.abs(np.diff(cells, axis=2)) > _STEP
    along = np.abs(np.diff(cells, axis=1)) > _STEP
    both = (across[:, 1:] | across[:, :-1]) & (along[:, :, 1:] | along[:, :, :-1])
    drawn = np.zeros_like(printed)
    drawn[printed] = (both.mean(axis=(1, 2)) > _SHAPE) | filled[printed]
    label = connected(_grown(drawn, _REACH))
    out = []
    for number in np.unique(label[drawn]):
        own = np.argwhere(drawn & (label == number))
        (top, left), (bottom, right) = own.min(axis=0).tolist(), (own.max(axis=0) + 1).tolist()
        if len(own) >= _DRAWN and min(bottom - top, right - left) >= _SIDE:
            out.append((top, left, bottom, right))
    return sorted(out)


def covered(grids: Sequence[Grid], shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Returns bool `shape`: which parts of the frame hold cells of some grids, all of which cover the whole frame."""
    out = np.zeros(shape, bool)
    for grid in grids:
        row, col = np.nonzero(grid.cells >= 0)
        high, wide = shape[0] / grid.rows, shape[1] / grid.cols
        if high <= 1 and wide <= 1:
            out[(row * high).astype(int), (col * wide).astype(int)] = True
        else:
            down, across = np.arange(shape[0]) * grid.rows // shape[0], np.arange(shape[1]) * grid.cols // shape[1]
            out |= (grid.cells >= 0)[down][:, across]
    return out


def _grown(mask: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    """Returns a mask with so many cells more on every side."""
    for _ in range(by):
        tall = mask.copy()
        tall[1:] |= mask[:-1]
        tall[:-1] |= mask[1:]
        mask = tall.copy()
        mask[:, 1:] |= tall[:, :-1]
        mask[:, :-1] |= tall[:, 1:]
    return mask


def connected(mask: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Returns the same number for all true cells that are connected side by side, from 0 on; -1 for false ones."""
    begins = mask.copy()
    begins[:, 1:] &= ~mask[:, :-1]
    # Of runs along the rows there are far fewer than of cells.
    run = np.cumsum(begins).reshape(mask.shape) - 1
    both = mask[:-1] & mask[1:]
    label = components(int(begins.sum()), run[:-1][both], run[1:][both])
    out = np.full(mask.shape, -1)
    out[mask] = label[run[mask]]
    return out
