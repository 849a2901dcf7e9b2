"""Exact late-interaction scores: pure functions from query and page vectors to numbers.

A page's score for a query of m token vectors q_i, over the page's n patch vectors d_j, is

    MaxSim(q, d) = sum_i max_j <q_i, d_j>

(O. Khattab, M. Zaharia, "ColBERT", SIGIR 2020, arXiv 2004.12832, equation 3), or its mean over the m tokens
where a model was trained with that (MeanMaxSim). The inner products are taken as they are: the lengths of
query vectors carry token weights, those of page vectors confidence. A best similarity may be negative, and
then it counts as negative; that is why vectors that are only padding must be masked: a zero put in their
place would win, and a page's score would depend on the batch it was in. Stored pages need no padding at all,
they lie one after the other.
"""

from __future__ import annotations

from math import fsum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.types import ScoreRule

CHUNK_VECTORS = 8192
"""Vectors turned into float32 at a time: enough for the matrix product, few enough for the cache."""


class CodedVectors(Protocol):
    """Stored vectors of several pages in one piece, `vector = code * scale` (an archive's `VectorBlock`)."""

    @property
    def offsets(self) -> NDArray[np.int64]:
        """int64 (pages + 1,): page i owns the rows `offsets[i]:offsets[i + 1]`."""
        ...

    @property
    def codes(self) -> NDArray[np.int8]:
        """int8 (n, dim)."""
        ...

    @property
    def scales(self) -> NDArray[np.float16]:
        """float16 (n,)."""
        ...


def similarities(query: NDArray[np.float32], page: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns float32 (m, n): inner products of all query vectors (m, dim) with all page vectors (n, dim)."""
    return np.asarray(query, np.float32) @ np.asarray(page, np.float32).T


def token_terms(
    query: NDArray[np.float32], page: NDArray[np.float32], mask: NDArray[np.bool_] | None = None
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Returns what each token adds to the score before summing, and which page vector it owes that to.

    Args:
        query: float32 (m, dim).
        page: float32 (n, dim).
        mask: bool (n,), False for vectors that are only padding; None when all are real.

    Returns:
        float32 (m,) largest similarities and int64 (m,) indices into `page`, the first of equal ones.

    Raises:
        ValueError: The page has no vector.
    """
    table = similarities(query, page)
    if mask is not None:
        table = np.where(np.asarray(mask, bool), table, np.float32(-np.inf))
    if not table.shape[1] or (mask is not None and not np.any(mask)):
        raise ValueError("a page without vectors has no score")
    return table.max(axis=1), table.argmax(axis=1)


def combine(terms: NDArray[np.float32], rule: ScoreRule = "maxsim") -> float:
    """Returns the score that token terms (m,) make together, rounded once; 0 for a query without tokens."""
    total = fsum(terms.tolist())
    return total / max(len(terms), 1) if rule == "mean_maxsim" else total


def maxsim(
    query: NDArray[np.float32],
    page: NDArray[np.float32],
    rule: ScoreRule = "maxsim",
    mask: NDArray[np.bool_] | None = None,
) -> float:
    """Returns the exact score of one page: float32 similarities, summed without loss (see the module's text).

    Raises:
        ValueError: The page has no vector.
    """
    return combine(token_terms(query, page, mask)[0], rule)


def score_block(query: NDArray[np.float32], block: CodedVectors, rule: ScoreRule = "maxsim") -> NDArray[np.float32]:
    """Scores every page of a block of stored vectors, in bounded memory and independently of its neighbours.

    Args:
        query: float32 (m, dim).
        block: Codes and scales of the pages; they are turned into float32 a chunk at a time.
        rule: Sum or mean over the tokens.

    Returns:
        float32 (pages,); minus infinity for a page that has no vector. Equal to `maxsim` over the stored
        vectors up to the rounding of float32 sums.
    """
    import torch

    offsets = np.asarray(block.offsets)
    scores = np.full(len(offsets) - 1, -np.inf, np.float32)
    tokens = torch.from_numpy(np.array(query, np.float32))
    largest = int(np.diff(offsets).max(initial=0))
    room = torch.empty((min(max(CHUNK_VECTORS, largest), int(offsets[-1])), tokens.shape[1]))
    first = 0
    while first < len(scores):
        last = int(np.searchsorted(offsets, offsets[first] + CHUNK_VECTORS, side="right")) - 1
        last = min(max(last, first + 1), len(scores))
        start, end = int(offsets[first]), int(offsets[last])
        vectors = room[: end - start]
        # NumPy fills the buffer: torch would not wrap the read-only memory map without a warning.
        np.copyto(vectors.numpy(), block.codes[start:end])
        table = (tokens @ vectors.T).numpy()
        table *= block.scales[start:end].astype(np.float32)
        pages = np.arange(first, last)[np.diff(offsets[first : last + 1]) > 0]
        if len(pages):
            scores[pages] = np.maximum.reduceat(table, offsets[pages] - start, axis=1).sum(axis=0)
        first = last
    return scores / np.float32(max(len(tokens), 1)) if rule == "mean_maxsim" else scores


def unit_score(score: float, query: NDArray[np.float32], rule: ScoreRule = "maxsim") -> float:
    """Returns a score per unit of query weight: comparable between queries, 1 at most for unit page vectors.

    Args:
        score: By the same rule.
        query: float32 (m, dim); the weight of a token is the length of its vector.
        rule: Sum or mean over the tokens.
    """
    weight = float(np.linalg.norm(query, axis=1).sum(dtype=np.float64))
    if weight <= 0:
        return 0.0
    return score * len(query) / weight if rule == "mean_maxsim" else score / weight
