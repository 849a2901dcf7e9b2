"""Spare components of the Reader's vectors, through which a query says what may match, and from which likeness on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SPARE = 2
"""Last components of every vector that take no part in its direction."""

_PATCH, _PASSAGE = -2, -1
"""The component in which patches have their level, and that in which passages have theirs; the other's is zero."""

_LEVEL = 0.5
"""What patches hold there; small, so that it costs the stored directions no precision."""

_PASSAGE_LEVEL = 2.0
"""What passages hold there, which are few; large, so that queries need little to keep their words away from them."""

_OWN = -3
"""The component in which pictures have their size and patches how their word stands there; in passages it is zero."""

_TRACE = 0.02
"""What is taken off the likeness of pictures, so that no passage is as good a match as none at all."""

_AWAY = -1.0
"""What keeps words from passages, and what is meant from patches: they lie in one space, but mean nothing there, and
none are as alike as that."""


def page_vectors(
    read: NDArray[np.float32], standing: NDArray[np.float32], above: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Gives a page's patches their level, and the page one vector more: "none of these", all zeros, in last place.

    A word that is not on a page still resembles something there, the more the more there is on it. Through the level
    a query takes a fixed likeness off every match (see `query_vectors`), and below it, "none of these" is the best
    match, with 0. The plain MaxSim of such vectors is sum_i w_i max(0, max_j <q_i, d_j> - floor).

    Args:
        read: float32 (n, dim) with zeros in the spare components and the one before them.
        standing: float32 (n,), what a search for several words adds to the likeness of each patch.
        above: float32 (k, dim), pictures and passages with their level, to stand between both.

    Returns:
        float32 (n + k + 1, dim).
    """
    patches = read.copy()
    patches[:, _PATCH] = _LEVEL
    patches[:, _OWN] = standing
    none = np.zeros((1, read.shape[1]), np.float32)
    return np.concatenate([patches, above, none])


def passage_vectors(directions: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns float32 (k, m + 1 + spare): unit directions (k, m) of what passages are about, with their level."""
    out = np.pad(directions, ((0, 0), (0, 1 + SPARE)))
    out[:, _PASSAGE] = _PASSAGE_LEVEL
    return out


def picture_vectors(sizes: NDArray[np.float32], dim: int) -> NDArray[np.float32]:
    """Returns float32 (k, dim): pictures of some sizes, 0 to 1; they lie among the passages, but none is about them."""
    out = np.zeros((len(sizes), dim), np.float32)
    out[:, _OWN] = sizes
    out[:, _PASSAGE] = _PASSAGE_LEVEL
    return out


def query_vectors(
    words: NDArray[np.float32], weights: NDArray[np.float32], floor: float, standing: float
) -> NDArray[np.float32]:
    """Returns float32 (m, dim): unit word vectors with their weights (m,), and the likeness that counts as none.

    Args:
        words: float32 (m, dim) with zeros in the spare components and the one before them.
        weights: float32 (m,).
        floor: Likeness that counts as none.
        standing: How much it counts how a word stands on the page (see `core.reader.standing`).
    """
    out = words.copy()
    out[:, _OWN] = standing
    out[:, _PATCH] = -floor / _LEVEL
    out[:, _PASSAGE] = _AWAY / _PASSAGE_LEVEL
    return out * weights[:, None]


def passage_token(direction: NDArray[np.float32], weight: float, floor: float) -> NDArray[np.float32]:
    """Returns float32 (1, m + 1 + spare): the token that asks what a passage is about; `direction` has length 1."""
    out = np.pad(direction[None], ((0, 0), (0, 1 + SPARE)))
    out[:, _PATCH] = _AWAY / _LEVEL
    out[:, _PASSAGE] = -floor / _PASSAGE_LEVEL
    return out * np.float32(weight)


def picture_token(weight: float, dim: int) -> NDArray[np.float32]:
    """Returns float32 (1, dim): the token that asks for a picture, whose term is the weight times the largest size."""
    out = np.zeros((1, dim), np.float32)
    out[:, _OWN] = 1.0
    out[:, _PATCH] = _AWAY / _LEVEL
    out[:, _PASSAGE] = -_TRACE / _PASSAGE_LEVEL
    return out * np.float32(weight)
