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

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from math import fsum
from typing import Generic, NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.cores import usable_cores
from core.products import rows_at_once
from core.types import QueryEmbedding, ScoreRule

CHUNK_VECTORS = 8192
"""Vectors turned into float32 at a time: few enough for a core's cache, and enough to be worth a turn of Python."""

THREADS = min(4, usable_cores())
"""Chunks that are scored at the same time."""

BLOCKS_AHEAD = 2
"""Blocks that are begun beyond the one whose scores are handed out."""

TABLE_NUMBERS = 1 << 20
"""Similarities that a chunk has at most: queries by region have hundreds of tokens."""

FEWEST_VECTORS = 1024
"""Vectors of a chunk however many tokens there are."""


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


Block = TypeVar("Block", bound=CodedVectors)


def similarities(query: NDArray[np.float32], page: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns float32 (m, n): inner products of all query vectors (m, dim) with all page vectors (n, dim)."""
    # Not a matrix product: its last bits depend on the shapes, and so on what lies beside a vector.
    first, second = (np.ascontiguousarray(vectors, np.float32) for vectors in (query, page))
    return np.einsum("md,nd->mn", first, second)


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
    """Scores every page of one block; see `score_blocks`."""
    ((_, scores),) = score_blocks(query, (block,), rule)
    return scores


def score_blocks(
    query: NDArray[np.float32], blocks: Iterable[Block], rule: ScoreRule = "maxsim"
) -> Generator[tuple[Block, NDArray[np.float32]]]:
    """Scores every page of blocks of stored vectors, in bounded memory and independently of its neighbours.

    While one block is scored, on all of `THREADS`, the next one is fetched on the caller's.

    Args:
        query: float32 (m, dim).
        blocks: Codes and scales of pages; they are turned into float32 a chunk at a time.
        rule: Sum or mean over the tokens.

    Yields:
        Each block, in the order they came, and float32 (pages,); minus infinity for a page that has no vector.
        Equal to `maxsim` over the stored vectors up to the rounding of float32 sums.
    """
    query = np.ascontiguousarray(query, np.float32)
    count = np.float32(max(len(query), 1)) if rule == "mean_maxsim" else np.float32(1)
    most = min(CHUNK_VECTORS, max(FEWEST_VECTORS, TABLE_NUMBERS // max(len(query), 1)))
    begun: deque[_Begun[Block]] = deque()

    def oldest() -> tuple[Block, NDArray[np.float32]]:
        block, scores, _, parts = begun.popleft()
        while parts:
            parts.pop().result()  # held by nobody: an error that it raises would keep it, and it the error
        return block, scores / count

    with ThreadPoolExecutor(THREADS) as pool:
        try:
            for block in blocks:
                scores = np.full(len(block.offsets) - 1, -np.inf, np.float32)
                chunks = list(_chunks(np.asarray(block.offsets), most))
                left = iter(chunks)  # shared: a thread that is done early takes more
                parts = [
                    pool.submit(_score_chunks, query, block, scores, left) for _ in range(min(THREADS, len(chunks)))
                ]
                begun.append(_Begun(block, scores, left, parts))
                if len(begun) > BLOCKS_AHEAD:
                    yield oldest()
            while begun:
                yield oldest()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            for unwanted in begun:
                deque(unwanted.left, maxlen=0)  # so that the threads end with the chunk in hand


class _Begun(NamedTuple, Generic[Block]):
    """A block that is being scored: what is written to, the chunks that nobody has taken yet, and who takes them."""

    block: Block
    scores: NDArray[np.float32]
    left: Iterator[slice]
    parts: list[Future[None]]


def _chunks(offsets: NDArray[np.int64], most: int) -> Iterator[slice]:
    """Yields slices of pages with up to so many vectors each; a single page may have more."""
    first, count = 0, len(offsets) - 1
    while first < count:
        last = int(np.searchsorted(offsets, offsets[first] + most, side="right")) - 1
        last = min(max(last, first + 1), count)
        yield slice(first, last)
        first = last


def _score_chunks(
    query: NDArray[np.float32], block: CodedVectors, scores: NDArray[np.float32], chunks: Iterator[slice]
) -> None:
    """Writes the sums of the token terms of pages into `scores`, chunk by chunk, until none is left."""
    tokens, dim = query.shape
    columns = np.ascontiguousarray(query.T)
    rows = rows_at_once(dim, tokens)  # in one call, and on this thread: see `core.products`
    room = np.empty((0, rows, dim), np.float32)  # kept from chunk to chunk: fresh memory costs as much as the sums
    for pages in chunks:
        offsets = np.asarray(block.offsets[pages.start : pages.stop + 1])
        start, end = int(offsets[0]), int(offsets[-1])
        count = end - start
        if len(room) * rows < count:
            room = np.empty((-(-count // rows), rows, dim), np.float32)
        vectors = room[: -(-count // rows)]
        flat = vectors.reshape(-1, dim)
        np.copyto(flat[:count], block.codes[start:end])
        flat[count:] = 0.0
        table = np.matmul(vectors, columns).reshape(len(flat), tokens)[:count]
        table *= block.scales[start:end].astype(np.float32)[:, None]
        own = np.flatnonzero(np.diff(offsets))
        if len(own):
            scores[pages][own] = np.maximum.reduceat(table, offsets[own] - start, axis=0).sum(axis=1)


def unit_score(score: float, query: QueryEmbedding, rule: ScoreRule = "maxsim") -> float:
    """Returns a score as a share of that of a full match: comparable between queries, 1 at most for unit page vectors.

    Args:
        score: By the same rule.
        query: What was searched for (see `QueryEmbedding.full_score`).
        rule: Sum or mean over the tokens.
    """
    weight = query.weight
    if weight <= 0:
        return 0.0
    return score * len(query.vectors) / weight if rule == "mean_maxsim" else score / weight
