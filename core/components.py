"""Connected components: which of some things belong together, because a chain of links leads from one to the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def components(count: int, one: NDArray[np.integer], other: NDArray[np.integer]) -> NDArray[np.intp]:
    """Finds the connected components of a graph.

    Args:
        count: How many things there are.
        one: int (m,), what each link joins, from 0 on; a link may be named twice, and in either direction.
        other: int (m,), and to what.

    Returns:
        int (count,), for each thing the lowest of its component, itself perhaps.
    """
    lowest = np.arange(count)
    while True:
        near, far = lowest[one], lowest[other]
        apart = near != far
        if not apart.any():
            return lowest
        # Components that touch are hung below the lower one, and then all below the one that hangs nowhere.
        np.minimum.at(lowest, np.maximum(near, far)[apart], np.minimum(near, far)[apart])
        while ((above := lowest[lowest]) != lowest).any():
            lowest = above
