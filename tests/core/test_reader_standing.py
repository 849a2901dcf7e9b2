"""Repeated words and headings count more, crowded pages less, and only where several words are asked for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from core.encoders import load_encoder
from core.reader.levels import SPARE
from core.reader.standing import Standing
from tests.core.set_words import lined

REPEATED = Standing(alike=0.7, growth=0.1, most=0.25, crowding=0.0, usual=10, heading=0, in_query=0.5)
CROWDED = Standing(alike=0.7, growth=0.0, most=0.0, crowding=0.1, usual=10, heading=0, in_query=0.5)
HEADING = Standing(alike=0.7, growth=0.0, most=0.0, crowding=0.0, usual=10, heading=0.1, in_query=0.5)


def patches(*counts: int) -> NDArray[np.float32]:
    """Returns so many patches of as many words, which have nothing to do with each other, of various lengths."""
    words = np.eye(len(counts), dtype=np.float32).repeat(counts, axis=0)
    return (words * np.linspace(0.4, 1, len(words))[:, None]).astype(np.float32)


def places(count: int) -> NDArray[np.float32]:
    """Returns so many boxes, one below the other."""
    top = np.arange(count, dtype=np.float32) / 100
    boxes = [0 * top, top, 0 * top + 0.5, top + 0.01]
    return np.stack(boxes, axis=1).astype(np.float32)


def test_a_word_counts_the_more_the_more_often_it_stands_there_up_to_a_point() -> None:
    numbers = REPEATED.of_patches(
        patches(1, 2, 4, 64),
        places(
            sum(
                (
                    1,
                    2,
                    4,
                    64,
                )
            )
        ),
    )
    assert numbers == pytest.approx([0, *[0.1] * 2, *[0.2] * 4, *[0.25] * 64])


def test_words_count_less_on_a_crowded_page_and_more_on_an_empty_one() -> None:
    assert CROWDED.of_patches(patches(10), places(sum((10,)))) == pytest.approx(np.zeros(10))
    assert CROWDED.of_patches(patches(40), places(sum((40,)))) == pytest.approx(np.full(40, -0.1 * np.log(4)))
    assert CROWDED.of_patches(patches(1), places(sum((1,)))) == pytest.approx([0.1 * np.log(5)])  # no emptier than that
    assert CROWDED.of_patches(patches(0), places(sum((0,)))).shape == (0,)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12), st.integers(0, 2**32 - 1))
def test_the_order_of_patches_does_not_matter(counts: list[int], seed: int) -> None:
    read, where = patches(*counts), places(sum(counts))
    order = np.random.default_rng(seed).permutation(len(read))
    assert REPEATED.of_patches(read, where)[order] == pytest.approx(REPEATED.of_patches(read[order], where[order]))


def test_headings_count_more() -> None:
    text = [
        (0.1 + 0.07 * i, 0.5 + 0.02 * row, 0.16 + 0.07 * i, 0.515 + 0.02 * row) for row in range(3) for i in range(12)
    ]
    heading = [(0.1 + 0.07 * i, 0.4, 0.16 + 0.07 * i, 0.42) for i in range(3)]
    where = np.array(text + heading, np.float32)
    numbers = HEADING.of_patches(np.eye(len(where), dtype=np.float32), where)
    assert numbers == pytest.approx([0.0] * len(text) + [0.1] * len(heading))


def test_a_chapter_comes_before_the_table_of_contents() -> None:
    reader = load_encoder("reader")
    contents = lined(["lighthouses granite", "harbour winter", "northern timber", "railway quarry", "mountain ledger"])
    chapter = lined(
        ["lighthouses granite", "harbour winter", "lighthouses timber", "mountain harbour", "old lighthouses"]
    )
    table, about = reader.encode_pages([contents, chapter])
    query = reader.encode_query("harbour lighthouses")
    assert reader.score(query, about) > reader.score(query, table) > 0


def test_a_single_word_is_found_by_its_best_match_alone() -> None:
    reader = load_encoder("reader")
    one, two = reader.encode_query("lighthouses"), reader.encode_query("lighthouses railway")
    own = -SPARE - 1
    assert one.vectors[0, own] == 0 < two.vectors[0, own]
    assert one.vectors[0, own + 1 :] == pytest.approx(two.vectors[0, own + 1 :])
