"""Matrix products that stay on the calling thread.

OpenBLAS, NumPy's usual library, shares a large product out to as many threads as there are cores, and these then wait
for each other: where several threads compute at once already, everything takes up to ten times as long.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_SMALL = 1 << 18
"""Multiplications up to which OpenBLAS keeps a product on the calling thread."""


def rows_at_once(dim: int, columns: int) -> int:
    """Returns how many rows of `dim` numbers a small product with so many columns has."""
    return max(8, _SMALL // max(dim * columns, 1))


def product(rows: NDArray[np.float32], columns: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns float32 (n, k): `rows @ columns` of float32 (n, dim) and (dim, k), as many small products in one call."""
    count, (dim, width) = len(rows), columns.shape
    step = rows_at_once(dim, width)
    padded = np.zeros((-(-count // step), step, dim), np.float32)
    padded.reshape(-1, dim)[:count] = rows
    return np.matmul(padded, np.ascontiguousarray(columns)).reshape(-1, width)[:count]
