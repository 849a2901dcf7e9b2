"""What stands beside a word, carried by its own vector: words asked for side by side are wanted side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.products import product
from core.reader.levels import SPARE

if TYPE_CHECKING:
    from core.layout import Grid

_GAP = 3
"""Most cells from the end of one word to the beginning of the next on a line."""

_SAME = 0.6
"""Neighbouring vectors with a higher cosine are parts of one word."""

_PARTS = 3
"""Vectors a word may be in."""


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Lets a patch, and a word of a query, carry a sketch of what stands beside it, in components of its own.

    The sketch is a random projection to a few components, which keeps products near what they were (Johnson and
    Lindenstrauss, 1984). So plain MaxSim of the longer vectors is the old likeness, plus `on_page * in_query` times the
    neighbour's where two words that are asked for side by side stand so. A query of one word has an empty sketch.
    Left and right are added up, for word order often differs.

    Attributes:
        sketch: float32 (dim, components), `dim` without the spare components (see `core.reader.levels`).
        on_page: Length of a patch's sketch, as a share of its neighbours'.
        in_query: Length of a query word's sketch, as a share of its neighbours'.
    """

    sketch: NDArray[np.float32]
    on_page: float
    in_query: float

    def of_patches(self, read: NDArray[np.float32], grids: Sequence[Grid]) -> NDArray[np.float32]:
        """Takes a page's vectors, (n, dim + spare), to (n, dim + components + spare): who is beside each."""
        return self._joined(read, _beside(read, grids, 1) + _beside(read, grids, -1), self.on_page)

    def of_words(self, words: NDArray[np.float32]) -> NDArray[np.float32]:
        """Takes a query's word vectors, (m, dim + spare), to (m, dim + components + spare): those before and after."""
        beside = np.zeros_like(words)
        beside[:-1] += words[1:]
        beside[1:] += words[:-1]
        return self._joined(words, beside, self.in_query)

    def alone(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Gives vectors of no neighbours the same components."""
        return self._joined(vectors, np.zeros_like(vectors), 0.0)

    def _joined(self, vectors: NDArray[np.float32], beside: NDArray[np.float32], share: float) -> NDArray[np.float32]:
        sketched = share * product(beside[:, :-SPARE], self.sketch)
        return np.concatenate([vectors[:, :-SPARE], sketched, vectors[:, -SPARE:]], axis=1, dtype=np.float32)


def random_sketch(dim: int, components: int, seed: int) -> NDArray[np.float16]:
    """Returns a random projection (dim, components), to be stored with the weights; products keep their size."""
    turn, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(dim, dim)))
    return (turn[:, :components] * np.sqrt(dim / components)).astype(np.float16)


def _beside(read: NDArray[np.float32], grids: Sequence[Grid], step: int) -> NDArray[np.float32]:
    """Returns float32 (n, dim): the vector that follows each on its line, in reading direction (1) or against it (-1).

    A merged vector covers several rows of cells: the neighbour is what most of them have. Parts of the same word are
    passed over. A vector without a neighbour has zeros.
    """
    if not len(read):
        return read
    follower = np.full(len(read) + 1, -1)  # the last entry: what follows nothing is nothing
    for grid in grids:
        row, col = np.nonzero(grid.cells >= 0)
        here = grid.cells[row, col]
        near = (row[1:] == row[:-1]) & (col[1:] - col[:-1] <= _GAP) & (here[1:] != here[:-1])
        first, second = (here[:-1], here[1:])[::step]
        pairs, votes = np.unique(first[near].astype(np.int64) * len(read) + second[near], return_counts=True)
        pairs = pairs[np.argsort(votes, kind="stable")]
        # Of equal places the last assignment holds: that of the most votes.
        follower[pairs // len(read)] = pairs % len(read)
    unit = read / np.maximum(np.linalg.norm(read, axis=1, keepdims=True), 1e-6)
    found = follower[:-1].copy()
    for _ in range(_PARTS - 1):
        found = np.where(_alike(unit, found), follower[found], found)
    found[_alike(unit, found)] = -1
    return np.where(found[:, None] >= 0, read[found], 0)


def _alike(unit: NDArray[np.float32], other: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Says of which vectors `other` names one of the same word, or the vector itself."""
    same = np.einsum("nd,nd->n", unit, unit[other]) > _SAME
    return (other >= 0) & same
