"""The spare components of the Reader's vectors, through which a query says from which likeness on a match counts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SPARE = 2
"""Last components of every vector that take no part in its direction."""

_FLOOR = -2
_LEVEL = 0.5
"""What page vectors hold there; small, so that it costs the stored directions no precision."""


def page_vectors(read: NDArray[np.float32]) -> NDArray[np.float32]:
    """Gives a page's vectors their level, and the page one vector more: "none of these", all zeros, in last place.

    A word that is not on a page still resembles something there, the more the more there is on it. Through the level
    a query takes a fixed likeness off every match (see `query_vectors`), and below it, "none of these" is the best
    match, with 0. The plain MaxSim of such vectors is sum_i w_i max(0, max_j <q_i, d_j> - floor).

    Args:
        read: float32 (n, dim) with zeros in the spare components.

    Returns:
        float32 (n + 1, dim).
    """
    out = np.concatenate([read, np.zeros((1, read.shape[1]), np.float32)])
    out[:-1, _FLOOR] = _LEVEL
    return out


def query_vectors(words: NDArray[np.float32], weights: NDArray[np.float32], floor: float) -> NDArray[np.float32]:
    """Returns float32 (m, dim): unit word vectors with their weights (m,), and the likeness that counts as none."""
    out = words.copy()
    out[:, _FLOOR] = -floor / _LEVEL
    return out * weights[:, None]
