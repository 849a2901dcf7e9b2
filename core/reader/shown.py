"""Pictures among a page's vectors and in a query: a vector for each picture, a token for each name of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.layout import Box, Grid
from core.reader.kinds import KINDS, kinds_named, reserved_word
from core.reader.levels import SPARE
from core.reader.weights import ReaderWeights

CELL = 64
"""Side in pixels, at each scale, of the cells in which kinds of pictures are named (see `core.reader.network`)."""

_EDGE = 0.6


@dataclass(frozen=True, eq=False)
class Shown:
    """A picture a page shows.

    Attributes:
        sure: How sure the Reader is of its kind, 0 to 1.
        cells: bool (rows, cols) of the page's frame, where it lies.
    """

    kind: int
    sure: float
    cells: NDArray[np.bool_]


def kind_vectors(weights: ReaderWeights) -> NDArray[np.float32]:
    """Returns float32 (kinds, dim) unit vectors that stand for the kinds: those of words nobody can type.

    They are set at right angles to each other (Gram-Schmidt), so that a sum of some is as like each of them.
    """
    reserved = np.stack([weights.word_vector(reserved_word(kind)) for kind in range(len(KINDS))]).astype(np.float64)
    reserved[:, -SPARE:] = 0.0
    axes, along = np.linalg.qr(reserved.T)
    return (axes * np.sign(np.diag(along))).T.astype(np.float32)


def find_pictures(
    scales: Sequence[NDArray[np.float32]], frame: tuple[int, int], corner: tuple[int, int], above: float
) -> list[Shown]:
    """Finds the pictures of a page: neighbouring cells that show the same kind.

    Args:
        scales: float32 (kinds, rows, cols) at each scale, the finest first: how sure each cell is to show each kind.
        frame: Rows and columns of cells of the finest scale on the whole page.
        corner: Row and column of the frame's cell at which what was looked at begins.
        above: How sure some cell of a picture must be; the surest of all scales counts. Cells around it belong to the
            picture down to `_EDGE` of that (hysteresis, as in Canny's edges, 1986), so that it lies in one piece.
    """
    surest = np.zeros((len(scales[0]), *frame), np.float32)
    for scale, cells in enumerate(scales):
        here = surest[:, corner[0] :, corner[1] :]
        large = cells.repeat(1 << scale, axis=1).repeat(1 << scale, axis=2)[:, : here.shape[1], : here.shape[2]]
        part = here[:, : large.shape[1], : large.shape[2]]
        np.maximum(part, large, out=part)
    found = []
    for kind in np.flatnonzero((surest >= above).any(axis=(1, 2))):
        left = surest[kind] >= _EDGE * above
        while left.any():
            cells = _connected(left)
            left &= ~cells
            sure = float(surest[kind][cells].max())
            if sure >= above:
                found.append(Shown(int(kind), sure, cells))
    return found


def _connected(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Returns the cells connected with the first true one, side by side."""
    part = np.zeros_like(mask)
    part.ravel()[int(mask.argmax())] = True
    while True:
        grown = part.copy()
        grown[1:] |= part[:-1]
        grown[:-1] |= part[1:]
        grown[:, 1:] |= part[:, :-1]
        grown[:, :-1] |= part[:, 1:]
        grown &= mask
        if (grown == part).all():
            return part
        part = grown


def picture_vectors(
    pictures: Sequence[Shown], directions: NDArray[np.float32], first: int, box: Box
) -> tuple[NDArray[np.float32], list[Grid]]:
    """Returns one vector for each picture, and the grids they lie in.

    Pictures that overlap, as a tick box on a form does, lie in grids of their own.

    Args:
        directions: What `kind_vectors` returns.
        first: Number of the first of these vectors among the page's.
        box: What the frame covers, in fractions of the page.
    """
    layers: list[NDArray[np.int32]] = []
    vectors = np.zeros((len(pictures), directions.shape[1]), np.float32)
    for number, picture in enumerate(pictures):
        vectors[number] = directions[picture.kind] * picture.sure
        free = [layer for layer in layers if (layer[picture.cells] < 0).all()]
        if not free:
            layers.append(np.full(picture.cells.shape, -1, np.int32))
            free = layers[-1:]
        free[0][picture.cells] = first + number
    return vectors, [Grid(layer, box) for layer in layers]


def picture_tokens(words: Sequence[str], directions: NDArray[np.float32]) -> tuple[list[str], NDArray[np.float32]]:
    """Finds what kinds of pictures normalised words name, with what `kind_vectors` returns.

    Returns:
        A token for each name, and float32 (n, dim) vectors. That of a general name ("chart") is the sum of its kinds'.
    """
    named = kinds_named(words)
    vectors = [directions[list(kinds)].sum(axis=0) for _, kinds in named]
    return [f"‹{name}›" for name, _ in named], np.array(vectors, np.float32).reshape(-1, directions.shape[1])
