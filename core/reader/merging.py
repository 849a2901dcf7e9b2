"""Cells that read the same word share one vector."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.components import components


def merge(
    read: NDArray[np.float32], keep: NDArray[np.bool_], alike: float
) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
    """Lets neighbours that say the same share a vector.

    Args:
        read: float32 (n, dim), the vectors, of length 0 to 1, of the cells that get one, row by row.
        keep: bool (rows, cols), which cells these n are.
        alike: Neighbours whose directions' cosine is above this are merged.

    Returns:
        float32 (k, dim) vectors and int32 (rows, cols) index of each cell's vector, -1 for none. A merged vector has
        the mean direction of its cells, weighted by their lengths, and the length of the surest.
    """
    number = np.full(keep.shape, -1, np.int32)
    number[keep] = np.arange(len(read))
    if not len(read):
        return read, number
    length = np.linalg.norm(read, axis=-1)
    label = _joined(read / np.maximum(length, 1e-6)[:, None], number, alike)
    is_first = label == np.arange(len(label))
    own = (np.cumsum(is_first) - 1)[label]
    order = np.argsort(own, kind="stable")
    starts = np.flatnonzero(np.diff(own[order], prepend=-1))
    total = np.add.reduceat(read[order], starts, axis=0)
    longest = np.maximum.reduceat(length[order], starts)
    norm = np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-6)
    number[keep] = own
    return total / norm * longest[:, None], number


def _joined(direction: NDArray[np.float32], number: NDArray[np.int32], alike: float) -> NDArray[np.intp]:
    """Returns int (n,): for each cell the first of all that are joined to it, itself perhaps."""
    pairs = []
    for near, far in ((number[:, :-1], number[:, 1:]), (number[:-1], number[1:])):
        both = (near >= 0) & (far >= 0)
        pairs.append(np.stack([near[both], far[both]]))
    first, second = np.concatenate(pairs, axis=1)
    same = np.einsum("nd,nd->n", direction[first], direction[second]) > alike
    return components(len(direction), first[same], second[same])
