"""Labels that stand on end beside upright text: axis titles, heads of narrow columns, spines and margins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.layout import Grid
from core.reader.cells import HIGH, WIDE
from core.reader.strips import Cells, Ink, Strip, find_strips, packed

Look = Callable[[Ink], tuple[NDArray[np.float32], Cells]]
Known = Callable[[NDArray[np.float32]], NDArray[np.bool_]]

_UP, _DOWN = 3, 1
"""Quarter turns against the clock that let a label stand upright which runs up the page, and one that runs down."""

_SURE = 0.5
"""Shortest vector that is kept of a label."""

_TEXT, _SURELY_TEXT = 0.7, 0.95
"""Mean length of the vectors in a turned strip from which on it holds text, and from which on no word of it must be
known where another label of the page that runs the same way has one: numbers beside an axis and its title."""


@dataclass(frozen=True, eq=False)
class Labels:
    """What is read on end on a page.

    Attributes:
        vectors: float32 (n, dim).
        cells: int32 (H / 16, W / 8), the vector of each cell on end, -1 for none.
        lines: The cells of each label, turned so that it stands upright.
        places: bool (H / 8, W / 8), where the labels are.
    """

    vectors: NDArray[np.float32]
    cells: Cells
    lines: tuple[Cells, ...]
    places: NDArray[np.bool_]

    def among(self, words: Sequence[Grid], layers: Sequence[Grid]) -> tuple[NDArray[np.bool_], list[Grid]]:
        """Puts labels behind a page's upright words, and drops those among these that were read on labels.

        Args:
            words: Where the upright words lie, the finest first, cells of each twice as large as of that before.
            layers: All grids of the page, these first; further vectors have higher numbers than the words.

        Returns:
            Which words stay, bool (k,), and all grids, with the numbers that vectors have once the labels' stand behind
            these.
        """
        count = max((int(grid.cells.max()) + 1 for grid in words), default=0)
        inside, whole = np.zeros(count), np.zeros(count)
        for scale, grid in enumerate(words):
            share = self.places.reshape(grid.rows, 1 << scale, grid.cols, WIDE // HIGH << scale).mean(axis=(1, 3))
            there = grid.cells >= 0
            inside += np.bincount(grid.cells[there], share[there], count)
            whole += np.bincount(grid.cells[there], minlength=count)
        stay = inside <= whole / 2
        kept = int(stay.sum())
        further = max(int(layer.cells.max()) + 1 for layer in layers) - count
        behind = np.arange(further) + kept + len(self.vectors)
        # The last stands for -1, none.
        now = np.concatenate([np.where(stay, np.cumsum(stay) - 1, -1), behind, [-1]]).astype(np.int32)
        on_end = Grid(np.where(self.cells >= 0, self.cells + kept, -1).astype(np.int32), words[0].box)
        grids = [replace(layer, cells=now[layer.cells]) for layer in layers]
        return stay, [*grids[: len(words)], on_end, *grids[len(words) :]]


def read_labels(ink: Ink, cells: Cells, read: NDArray[np.float32], look: Look, known: Known) -> Labels | None:
    """Reads what stands on end beside upright text.

    How surely something is read tells text from drawings, but hardly which way up it is. So a word of a label must be
    known, and no more may be if it stands otherwise.

    Args:
        ink: float32 (H, W), sides in multiples of 64.
        cells: int32 (H / 8, W / 16), where upright words are read at the finest scale.
        read: float32 (k, dim), their vectors.
        look: Takes such ink to the vectors (m, dim) of what is read there, and the cells they lie in.
        known: Says which of some vectors, (m, dim), are words that it knows.

    Returns:
        What is read, or None for nothing.
    """
    up = _turned(ink, find_strips(ink, cells, read), _UP, look)
    up = up.only(up.sure >= _TEXT)
    if not up.strips:
        return None
    words_up = _words(up.parts, up.vectors, known)
    unclear = words_up < up.sizes / 2
    down = _turned(ink, up.only(unclear).strips, _DOWN, look)
    words_down, sure_down = np.zeros(len(unclear)), np.zeros(len(unclear))
    words_down[unclear], sure_down[unclear] = _words(down.parts, down.vectors, known), down.sure
    if not (words_up.any() or words_down.any()):
        return None
    as_it_is = _words([cells[strip.upright] for strip in up.strips], read, known)
    is_up = (words_up > 0) & (words_up >= np.maximum(words_down, as_it_is))
    is_down = (words_down > np.maximum(words_up, as_it_is)) & (sure_down >= _TEXT)
    unknown = words_up + words_down + as_it_is == 0
    if is_up.any():
        is_up |= unknown & (up.sure >= _SURELY_TEXT)
    elif is_down.any():
        is_down |= unknown & (sure_down >= _SURELY_TEXT)
    else:
        return None
    return _laid_back([up.only(is_up), down.only(is_down[unclear])], ink.shape)


@dataclass(frozen=True, eq=False)
class _Turned:
    """What is read on strips.

    Attributes:
        strips: Where they are.
        turns: Quarter turns against the clock that they were given.
        vectors: float32 (n, dim).
        parts: The cells of each strip, turned.
        sizes: How many of them hold a vector, of each strip.
        sure: Mean length of these.
    """

    strips: list[Strip]
    turns: int
    vectors: NDArray[np.float32]
    parts: list[Cells]
    sizes: NDArray[np.int64]
    sure: NDArray[np.float64]

    def only(self, chosen: NDArray[np.bool_]) -> _Turned:
        """Returns some of the strips; the vectors stay as they are."""
        numbers = np.flatnonzero(chosen).tolist()
        return replace(
            self,
            strips=[self.strips[number] for number in numbers],
            parts=[self.parts[number] for number in numbers],
            sizes=self.sizes[chosen],
            sure=self.sure[chosen],
        )


def _turned(ink: Ink, strips: Sequence[Strip], turns: int, look: Look) -> _Turned:
    placed, shape = packed(strips)
    sheet = np.full(shape, np.median(ink[::8, ::8]), np.float32)
    for strip in placed:
        row, col = strip.place[0] * HIGH, strip.place[1] * WIDE
        part = np.rot90(ink[strip.pixels], turns)
        sheet[row : row + part.shape[0], col : col + part.shape[1]] = part
    vectors, cells = look(sheet) if placed else (np.zeros((0, 0), np.float32), np.zeros((0, 0), np.int32))
    length = np.append(np.linalg.norm(vectors, axis=1), 0)
    parts = [np.where(length[cells[strip.on_sheet]] >= _SURE, cells[strip.on_sheet], -1) for strip in placed]
    sizes = np.array([(part >= 0).sum() for part in parts], np.int64)
    total = np.array([length[part].sum() for part in parts])
    return _Turned(placed, turns, vectors, parts, sizes, total / np.maximum(sizes, 1))


def _words(parts: Sequence[Cells], vectors: NDArray[np.float32], known: Known) -> NDArray[np.int64]:
    """Returns int64 (len(parts),): how many cells of each part hold known words."""
    told = np.zeros(len(vectors) + 1, bool)  # the last entry: where nothing is, no word is known
    numbers = np.unique([number for part in parts for number in part[part >= 0].tolist()]).astype(np.int64)
    if len(numbers):
        told[numbers] = known(vectors[numbers])
    return np.array([told[part].sum() for part in parts], np.int64)


def _laid_back(read: Sequence[_Turned], shape: tuple[int, ...]) -> Labels:
    """Puts what is read on strips to where they stand on a page of so many pixels."""
    cells = np.full((shape[0] // WIDE, shape[1] // HIGH), -1, np.int32)
    places = np.zeros((shape[0] // HIGH, shape[1] // HIGH), bool)
    vectors: list[NDArray[np.float32]] = []
    turned = [(strip, seen.turns) for seen in read for strip in seen.strips]
    for seen in read:
        if not seen.strips:
            continue
        first = sum(map(len, vectors))
        vectors.append(seen.vectors)
        for strip, part in zip(seen.strips, seen.parts, strict=True):
            here, back = cells[strip.on_end], np.rot90(part, -seen.turns)
            row, col = np.nonzero(back >= 0)
            top, left, high = strip.top // HIGH, strip.left // HIGH, WIDE // HIGH
            down, across = np.s_[row.min() * high : (row.max() + 1) * high], np.s_[col.min() : col.max() + 1]
            places[top:, left:][down, across] = True
            np.copyto(here, back + first, where=(back >= 0) & (here < 0), casting="same_kind")
    used = np.unique(cells[cells >= 0])
    cells = np.where(cells >= 0, np.searchsorted(used, cells), -1).astype(np.int32)
    lines = tuple(np.rot90(cells[strip.on_end], turns) for strip, turns in turned)
    return Labels(np.concatenate(vectors)[used], cells, lines, places)
