"""How well every page of one document matches a query, whether it is among the hits or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.search.maxsim import score_block

if TYPE_CHECKING:
    from core.archive.archive import Archive
    from core.archive.records import Space
    from core.types import QueryEmbedding

STEP_VECTORS = 16384
"""Vectors scored at a time: some ten milliseconds, so that whoever waits for the thread gets in between."""

LOW_QUANTILE = 0.1
"""Of the pages' scores: where the colours begin, so that one page that is far off does not set the scale."""


@dataclass(frozen=True, eq=False)
class DocumentScores:
    """The scores of a document's pages.

    Attributes:
        scores: float32 (pages,), read-only: MaxSim as in the ranking; NaN where the page is not encoded in
            the space, minus infinity where it is and nothing was seen on it.
    """

    document_id: int
    scores: NDArray[np.float32]

    @cached_property
    def heat(self) -> NDArray[np.float32]:
        """float32 (pages,): 0 (as little as this document has) to 1 (its best page); NaN where not encoded.

        Scores of one query are compared within the document only; a document whose pages all score alike has
        no page to point at, and no heat.
        """
        seen = self.scores[np.isfinite(self.scores)]
        if not len(seen):
            return np.where(np.isnan(self.scores), np.float32(np.nan), np.float32(0))
        low, high = _quantile(seen, LOW_QUANTILE), float(seen.max())
        if high - low <= 1e-6 * max(abs(high), 1.0):
            return np.where(np.isnan(self.scores), np.float32(np.nan), np.float32(0))
        return ((self.scores - low) / np.float32(high - low)).clip(0, 1).astype(np.float32)


def _quantile(values: NDArray[np.float32], share: float) -> float:
    """Returns what `np.quantile` does, whose first call imports a large part of NumPy while the window waits."""
    ordered = np.sort(values).astype(np.float64)
    place = share * (len(ordered) - 1)
    below = int(place)
    return float(ordered[below] + (place - below) * (ordered[min(below + 1, len(ordered) - 1)] - ordered[below]))


def score_pages(
    archive: Archive, space: Space | None, query: QueryEmbedding, document_id: int
) -> Iterator[DocumentScores | None]:
    """Scores every page of a document, a few pages at a time.

    Args:
        archive: Holds the document.
        space: Of the model; None when the archive has no vectors of it, and so no page is encoded.
        query: Encoded by that model.
        document_id: Of the document.

    Yields:
        None after every step, so that the caller can do something else or give up; then the scores, none
        for a document that was removed.
    """
    pages = archive.pages(document_id, space)
    scores = np.full(len(pages), np.nan, np.float32)
    if space is not None:
        scores[[record.page.page_index for record in pages if record.state == "encoded"]] = -np.inf
        for block in archive.blocks(space, documents=(document_id,), max_vectors=STEP_VECTORS):
            found = score_block(query.vectors, block, space.score_rule)
            scores[[page.page_index for page in block.pages]] = found
            yield None
    scores.flags.writeable = False
    yield DocumentScores(document_id, scores)


def gather(values: NDArray[np.float32], bins: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Puts neighbouring pages together where there are more of them than places to show them.

    Args:
        values: float32 (pages,), NaN where there is none.
        bins: Places there are; at least one.

    Returns:
        float32 (n,), n = min(pages, bins): the largest value of each bin, NaN where it has none; and int64
        (n + 1,): bin i holds the pages `edges[i]:edges[i + 1]`, none empty.
    """
    count = len(values)
    n = min(count, max(bins, 1))
    edges = np.arange(n + 1, dtype=np.int64) * count // max(n, 1)
    if not n:
        return np.zeros(0, np.float32), np.zeros(1, np.int64)
    return np.fmax.reduceat(values, edges[:-1]).astype(np.float32), edges
