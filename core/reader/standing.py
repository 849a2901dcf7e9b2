"""How words stand on a page: how often, among how many, in a heading or not; searches for several ask for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.lines import find_lines
from core.products import product

_FEWEST, _MOST = 0.2, 5.0
"""Times the usual number of patches beyond which a page counts as no emptier and no more crowded."""


@dataclass(frozen=True)
class Standing:
    """Gives each patch one number for queries to add: the more it says that the page is about its word, the larger.

    MaxSim sees the best place of a word and knows nothing of the others: a table of contents, where all words of a
    query stand once, is as good as the chapter that is about them. BM25 has two factors against that, the frequency of
    a term, which soon stops to count, and the length of the document (Robertson and Zaragoza, 2009); BM25F has a third,
    the field a term stands in. Here they are added to a patch's likeness, through one component of its vector, so
    that the score stays plain MaxSim. A query of one word does not ask for it: then the best match of that word is
    wanted, and no page that repeats a similar one.

    Attributes:
        alike: Cosine of two patches from which on they hold the same word.
        growth: What every doubling of a word's patches adds.
        most: What repetition adds at most.
        crowding: What is taken off where a page has e times as many patches as usual, and added where it has as few.
        usual: Patches of a usual page.
        heading: What is added in lines that stand like headings and captions (see `core.lines`).
        in_query: How much of all that a query of several words adds to a likeness.
    """

    alike: float
    growth: float
    most: float
    crowding: float
    usual: int
    heading: float
    in_query: float

    def of_patches(self, read: NDArray[np.float32], boxes: NDArray[np.float32]) -> NDArray[np.float32]:
        """Returns the numbers of a page's patches.

        Args:
            read: float32 (n, dim), the words of the patches.
            boxes: float32 (n, 4), where they lie, in fractions of the page.

        Returns:
            float32 (n,).
        """
        if not len(read):
            return np.zeros(0, np.float32)
        words = read / np.maximum(np.linalg.norm(read, axis=1, keepdims=True), 1e-6)
        times = (product(words, words.T) > self.alike).sum(axis=1).clip(1)
        repeated = np.minimum(self.growth * np.log2(times), self.most)
        crowded = self.crowding * np.log(np.clip(len(read) / self.usual, _FEWEST, _MOST))
        lines = find_lines(boxes)
        return (repeated - crowded + self.heading * lines.headings[lines.line]).astype(np.float32)

    def of_query(self, words: int) -> float:
        """Returns how much of it a query of so many words asks for."""
        return self.in_query if words > 1 else 0.0
