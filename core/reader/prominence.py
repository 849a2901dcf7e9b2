"""Words in large type count a little more: titles and headings say what a page is about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Prominence:
    """How much longer the vectors of large type are, as BM25F weighs a title (Robertson, Zaragoza and Taylor, 2004).

    Attributes:
        growth: Power of the height of a vector's box over the median height on the page.
        most: Largest factor; no vector is made shorter.
    """

    growth: float
    most: float

    def factors(self, boxes: NDArray[np.float32]) -> NDArray[np.float32]:
        """Returns float32 (n,): what to multiply vectors with whose boxes, (n, 4), are these."""
        if not len(boxes):
            return np.ones(0, np.float32)
        height = boxes[:, 3] - boxes[:, 1]
        return np.clip((height / np.median(height)) ** self.growth, 1, self.most).astype(np.float32)
