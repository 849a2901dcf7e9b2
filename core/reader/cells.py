"""The cells in which a page is read, and how much its ink varies within them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

HIGH, WIDE = 8, 16
"""Height and width in pixels of the finest cells; those of labels on end are read turned."""

MULTIPLE = 64
"""Sides of what the network is given are multiples of this many pixels, so that cells of all scales share a frame."""


def contrast(bands: NDArray[np.float32], cols: int) -> NDArray[np.float32]:
    """Returns how much ink varies in each cell, darkest less lightest.

    Args:
        bands: float32 (rows, height, width), the pixels of each row of cells; width is `cols` times a power of two.
        cols: Cells in a row.

    Returns:
        float32 (rows, cols).
    """
    # Row by row first, which runs along the memory, then by halves: four times as fast as a cell's row at once.
    high, low = bands.max(axis=1), bands.min(axis=1)
    while high.shape[1] > cols:
        high = np.maximum(high[:, ::2], high[:, 1::2])
        low = np.minimum(low[:, ::2], low[:, 1::2])
    return high - low
