"""What stands beside a word: found in the grid, carried by vectors, and what it does to a search."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from core.encoders import PageEncoder, load_encoder
from core.layout import Grid
from core.reader.levels import SPARE
from core.reader.neighbours import Neighbours, random_sketch
from tests.core.set_words import lined

DIM, SKETCH = 64, 24

# ruff: noqa: SIM905


def directions(count: int, seed: int = 0) -> NDArray[np.float32]:
    """Unit vectors that have little in common, with empty spare components."""
    vectors = np.random.default_rng(seed).normal(size=(count, DIM)).astype(np.float32)
    vectors[:, -SPARE:] = 0
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def neighbours() -> Neighbours:
    return Neighbours(random_sketch(DIM - SPARE, SKETCH, 5).astype(np.float32), on_page=0.5, in_query=0.3)


def carried(neighbours: Neighbours, read: NDArray[np.float32], rows: list[list[int]]) -> NDArray[np.int64]:
    """How much of each vector, (n, n), every vector carries in its sketch."""
    out = neighbours.of_patches(read, [Grid(np.array(rows, np.int32))])
    assert (np.delete(out, np.s_[DIM - SPARE : DIM - SPARE + SKETCH], axis=1) == read).all()
    sketches = read[:, :-SPARE] @ neighbours.sketch * neighbours.on_page
    return np.rint(out[:, DIM - SPARE : DIM - SPARE + SKETCH] @ np.linalg.pinv(sketches)).astype(np.int64)


def test_a_sketch_keeps_products_near_what_they_were() -> None:
    vectors = directions(200)[:, :-SPARE]
    seen = vectors @ random_sketch(DIM - SPARE, SKETCH, 5).astype(np.float32).astype(np.float32)
    assert np.abs((seen**2).sum(axis=1).mean() - 1) < 0.1
    assert np.abs(seen @ seen.T - vectors @ vectors.T).mean() < 0.2
    assert (random_sketch(62, 8, 1) == random_sketch(62, 8, 1)).all()
    assert (random_sketch(62, 8, 1) != random_sketch(62, 8, 2)).any()


def test_a_word_alone_has_an_empty_sketch(neighbours: Neighbours) -> None:
    word = directions(1)
    assert (neighbours.of_words(word) == neighbours.alone(word)).all()
    assert not neighbours.alone(word)[:, DIM - SPARE : DIM - SPARE + SKETCH].any()


def test_a_vector_carries_its_left_and_right_neighbour(neighbours: Neighbours) -> None:
    rows = [[0, 0, -1, 1, 1, -1, -1, 2], [0, 0, 1, 1, 1, -1, -1, -1], [-1, -1, -1, -1, 3, -1, -1, -1]]
    assert carried(neighbours, directions(4), rows).tolist() == [[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 0], [0] * 4]


def test_what_is_too_far_away_or_on_another_line_is_no_neighbour(neighbours: Neighbours) -> None:
    assert not carried(neighbours, directions(3), [[0, -1, -1, -1, 1], [-1, -1, -1, -1, -1], [2, -1, -1, -1, -1]]).any()


def test_most_rows_of_a_merged_vector_decide(neighbours: Neighbours) -> None:
    rows = [[0, 2], [0, 1], [0, 1]]
    assert carried(neighbours, directions(3), rows)[0].tolist() == [0, 1, 0]


def test_parts_of_one_word_are_passed_over(neighbours: Neighbours) -> None:
    read = directions(3)
    read[1] = 0.9 * read[0] + 0.1 * read[1]
    sketches = neighbours.of_patches(read, [Grid(np.array([[0, 1, 2]], np.int32))])[:, DIM - SPARE : -SPARE]
    ahead = read[2, :-SPARE] @ neighbours.sketch * neighbours.on_page
    assert sketches[0] == pytest.approx(ahead, abs=1e-6)
    assert sketches[1] == pytest.approx(ahead, abs=1e-6)


def test_a_page_without_vectors_stays_so(neighbours: Neighbours) -> None:
    empty = np.zeros((0, DIM), np.float32)
    found = neighbours.of_patches(empty, [Grid(np.full((2, 2), -1, np.int32))])
    assert found.shape == (0, DIM + SKETCH)


@given(st.integers(1, 6))
def test_words_of_a_query_carry_the_words_before_and_after(count: int) -> None:
    words, neighbours = (
        directions(count),
        Neighbours(random_sketch(DIM - SPARE, SKETCH, 5).astype(np.float32), 0.5, 0.3),
    )
    got = neighbours.of_words(words)
    for i in range(count):
        beside = sum(words[j, :-SPARE] for j in (i - 1, i + 1) if 0 <= j < count)
        sketch = 0.3 * (beside @ neighbours.sketch) if count > 1 else np.zeros(SKETCH)
        assert got[i] == pytest.approx(np.concatenate([words[i, :-SPARE], sketch, words[i, -SPARE:]]), abs=1e-6)


@pytest.fixture(scope="module")
def reader() -> PageEncoder:
    return load_encoder("reader")


def test_words_asked_for_together_are_found_together_first(reader: PageEncoder) -> None:
    first = "tide signal northerly supply granite nesting quarterly harbour falling clockwork census bearing".split()
    second = "gauge lantern gale ledger breakwater cormorant report keeper barometer mantle figures soundings".split()
    shifted = second[5:] + second[:5]
    together, apart = (
        reader.encode_pages(
            [lined([f"{one} {other}" for one, other in zip(first, beside, strict=True)], top=100, pitch=28)]
        )[0]
        for beside in (second, shifted)
    )
    better = []
    for one, other in zip(first, second, strict=True):
        query = reader.encode_query(f"{one} {other}")
        better.append(reader.score(query, together) / reader.score(query, apart))
    assert sum(ratio > 1 for ratio in better) >= 11, better
    assert np.median(better) > 1.15, better
