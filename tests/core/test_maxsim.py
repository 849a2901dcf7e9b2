"""The score against three plain lines of Python, and what a page's neighbours must not change."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from core.search import maxsim as maxsim_module
from core.search.maxsim import (
    BLOCKS_AHEAD,
    CHUNK_VECTORS,
    THREADS,
    combine,
    maxsim,
    score_block,
    score_blocks,
    token_terms,
    unit_score,
)
from core.types import QueryEmbedding

DIM = 5
NUMBERS = st.floats(-2, 2, width=32)


@dataclass(frozen=True)
class Block:
    offsets: NDArray[np.int64]
    codes: NDArray[np.int8]
    scales: NDArray[np.float16]


def vectors(low: int = 1, high: int = 9, dim: int = DIM):
    return st.integers(low, high).flatmap(lambda n: arrays(np.float32, (n, dim), elements=NUMBERS))


def plainly(query: NDArray[np.float32], page: NDArray[np.float32]) -> float:
    total = 0.0
    for token in query.astype(float):
        total += max(float(token @ patch) for patch in page.astype(float))
    return total


def stored(lengths: list[int], dim: int = DIM, seed: int = 0) -> Block:
    random = np.random.default_rng(seed)
    codes = random.integers(-127, 128, (sum(lengths), dim), dtype=np.int8)
    scales = random.uniform(0.001, 0.01, sum(lengths)).astype(np.float16)
    codes.flags.writeable = False
    return Block(np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64), codes, scales)


def page_of(block: Block, index: int) -> NDArray[np.float32]:
    rows = slice(block.offsets[index], block.offsets[index + 1])
    return block.codes[rows].astype(np.float32) * block.scales[rows].astype(np.float32)[:, None]


@given(vectors(), vectors())
def test_maxsim_is_what_three_plain_lines_compute(query, page):
    assert maxsim(query, page) == pytest.approx(plainly(query, page), rel=1e-5, abs=1e-5)
    assert maxsim(query, page, "mean_maxsim") == pytest.approx(plainly(query, page) / len(query), rel=1e-5, abs=1e-5)


@given(vectors(), vectors(), st.randoms(use_true_random=False))
def test_the_order_of_tokens_and_patches_does_not_matter(query, page, random):
    tokens, patches = list(range(len(query))), list(range(len(page)))
    random.shuffle(tokens)
    random.shuffle(patches)
    assert maxsim(query[tokens], page[patches]) == maxsim(query, page)


@given(vectors(), vectors(), vectors())
def test_padding_is_masked_whatever_it_holds(query, page, padding):
    padded = np.concatenate([page, padding])
    mask = np.arange(len(padded)) < len(page)
    terms, best = token_terms(query, padded, mask)
    expected, expected_best = token_terms(query, page)
    assert terms.tolist() == expected.tolist()
    assert best.tolist() == expected_best.tolist()


def test_a_negative_best_similarity_counts_as_negative_and_a_zero_of_padding_does_not_win():
    query = np.array([[1, 0]], np.float32)
    page = np.array([[-0.5, 0], [-0.25, 0]], np.float32)
    assert maxsim(query, page) == -0.25
    padded = np.concatenate([page, np.zeros((3, 2), np.float32)])
    assert maxsim(query, padded, mask=np.array([True, True, False, False, False])) == -0.25


def test_a_page_without_vectors_has_no_score():
    query = np.ones((2, 3), np.float32)
    with pytest.raises(ValueError, match="without vectors"):
        maxsim(query, np.empty((0, 3), np.float32))
    with pytest.raises(ValueError, match="without vectors"):
        maxsim(query, np.ones((2, 3), np.float32), mask=np.zeros(2, bool))


def test_the_sum_of_terms_does_not_depend_on_their_order():
    terms = np.array([1e8, 1.0, -1e8, 1.0], np.float32)
    assert combine(terms) == combine(terms[::-1]) == 2.0


@settings(max_examples=60)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=12), vectors(), st.integers(0, 99))
def test_a_block_scores_like_its_pages_one_by_one(lengths, query, seed):
    block = stored(lengths, seed=seed)
    scores, means = score_block(query, block), score_block(query, block, "mean_maxsim")
    assert scores.dtype == np.float32
    for i, length in enumerate(lengths):
        if length:
            assert scores[i] == pytest.approx(maxsim(query, page_of(block, i)), rel=1e-4, abs=1e-4)
            assert means[i] == pytest.approx(maxsim(query, page_of(block, i), "mean_maxsim"), rel=1e-4, abs=1e-4)
        else:
            assert scores[i] == -np.inf


def test_blocks_larger_than_a_chunk_and_pages_larger_than_a_chunk():
    lengths = [3000, 3000, 3000, 1, CHUNK_VECTORS + 17, 0, 5, CHUNK_VECTORS, 2]
    block = stored(lengths, dim=16)
    query = np.random.default_rng(1).standard_normal((7, 16)).astype(np.float32)
    scores = score_block(query, block)
    expected = [maxsim(query, page_of(block, i)) if n else -np.inf for i, n in enumerate(lengths)]
    assert scores == pytest.approx(np.array(expected), rel=1e-5)


def test_a_query_of_many_tokens_scores_like_any_other():
    lengths = [700, 3, 1500, 90, 2000, 0, 800]
    block = stored(lengths, dim=16)
    query = np.random.default_rng(5).standard_normal((2000, 16)).astype(np.float32)
    expected = [maxsim(query, page_of(block, i)) if n else -np.inf for i, n in enumerate(lengths)]
    assert score_block(query, block) == pytest.approx(np.array(expected), rel=1e-5)


def test_a_page_scores_the_same_whatever_lies_beside_it():
    query = np.random.default_rng(3).standard_normal((4, DIM)).astype(np.float32)
    alone = stored([30])
    for neighbours in ([30, 7], [30, 900, 1], [30, 30, 30, 30]):
        block = stored(neighbours)
        block = Block(
            block.offsets,
            np.concatenate([alone.codes, block.codes[30:]]),
            np.concatenate([alone.scales, block.scales[30:]]),
        )
        assert score_block(query, block)[0] == pytest.approx(score_block(query, alone)[0], rel=1e-6)


def test_many_blocks_come_back_in_their_order_each_with_its_own_scores():
    query = np.random.default_rng(4).standard_normal((3, DIM)).astype(np.float32)
    blocks = [stored([1 + number % 7, 900, 5000], seed=number) for number in range(12)]
    blocks.insert(5, stored([]))
    scored = list(score_blocks(query, iter(blocks), "mean_maxsim"))
    assert [block for block, _ in scored] == blocks
    for block, scores in scored:
        assert scores.tolist() == score_block(query, block, "mean_maxsim").tolist()


def test_who_has_seen_enough_leaves_no_thread_behind():
    before = set(threading.enumerate())
    fetched = 0

    def endless() -> Iterator[Block]:
        nonlocal fetched
        while True:
            fetched += 1
            yield stored([3, 4])

    scored = score_blocks(np.ones((2, DIM), np.float32), endless())
    for _ in range(4):
        next(scored)
    scored.close()
    assert set(threading.enumerate()) <= before
    assert fetched == 4 + BLOCKS_AHEAD


class Watched:
    """A block that says when its codes are asked for."""

    def __init__(self, block: Block, touched: Callable[[], object]) -> None:
        self.offsets, self.scales = block.offsets, block.scales
        self._block, self._touched = block, touched

    @property
    def codes(self) -> NDArray[np.int8]:
        self._touched()
        return self._block.codes


def test_threads_take_no_more_of_a_block_that_nobody_waits_for(monkeypatch: pytest.MonkeyPatch):
    asked, over, touches = threading.Semaphore(0), threading.Event(), []

    class Pool(ThreadPoolExecutor):
        def __exit__(self, *error: Any) -> bool | None:
            over.set()
            return super().__exit__(*error)

    def touched() -> None:
        touches.append(threading.current_thread())
        asked.release()
        over.wait()

    def blocks() -> Iterator[Watched]:
        yield Watched(stored([CHUNK_VECTORS] * 4 * THREADS), touched)
        for _ in range(THREADS):
            asked.acquire()
        raise OSError("gone")

    monkeypatch.setattr(maxsim_module, "ThreadPoolExecutor", Pool)
    with pytest.raises(OSError, match="gone"):
        list(score_blocks(np.ones((2, DIM), np.float32), blocks()))
    assert len(touches) == THREADS


def test_what_goes_wrong_while_scoring_reaches_the_caller_and_keeps_nothing():
    def broken() -> None:
        raise OSError("unreadable")

    block = Watched(stored([3, CHUNK_VECTORS, CHUNK_VECTORS]), broken)
    alive = weakref.ref(block)
    gc.collect()
    gc.disable()
    try:
        with pytest.raises(OSError, match="unreadable") as caught:
            list(score_blocks(np.ones((2, DIM), np.float32), iter([block])))
        del block, caught
        assert alive() is None
    finally:
        gc.enable()


def test_what_goes_wrong_while_fetching_reaches_the_caller():
    def broken() -> Iterator[Block]:
        yield stored([3, 4])
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(score_blocks(np.ones((2, DIM), np.float32), broken()))


def test_an_empty_block_and_a_query_without_tokens():
    query = np.ones((2, DIM), np.float32)
    assert score_block(query, stored([])).shape == (0,)
    assert score_block(query, stored([0, 0])).tolist() == [-np.inf, -np.inf]
    assert score_block(np.empty((0, DIM), np.float32), stored([2, 3])).tolist() == [0, 0]


def test_a_score_per_unit_of_weight_is_one_where_every_token_is_met_exactly():
    query = QueryEmbedding("", np.array([[3, 0], [0, 0.5]], np.float32), ("a", "b"), ())
    page = np.eye(2, dtype=np.float32)
    assert unit_score(maxsim(query.vectors, page), query) == pytest.approx(1)
    assert unit_score(maxsim(query.vectors, page, "mean_maxsim"), query, "mean_maxsim") == pytest.approx(1)
    assert unit_score(maxsim(query.vectors, page), replace(query, full_score=7.0)) == pytest.approx(0.5)
    assert unit_score(0.0, replace(query, vectors=np.zeros((2, 2), np.float32))) == 0
