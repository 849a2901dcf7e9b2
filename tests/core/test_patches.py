"""The ranked patches of a page and the strips that stand for its lines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.explain.patches import STRIP_WIDTH, strips, strongest_patches
from core.explain.similarity import Explanation, explain
from core.layout import Grid, PatchLayout
from core.types import PageEmbedding, QueryEmbedding, QueryWord

DIM = 4
ROWS, COLS = 20, 9


def query(words: int = 3, own: int = 0) -> QueryEmbedding:
    """Word i asks for axis i; own tokens for the axes after that."""
    count = words + own
    vectors = np.eye(DIM, dtype=np.float32)[:count]
    typed = tuple(QueryWord(f"w{i}", (i,)) for i in range(words))
    return QueryEmbedding("query", vectors, tuple(f"t{i}" for i in range(count)), typed)


def explained(hot: dict[tuple[int, int], tuple[int, float]], own: int = 0) -> Explanation:
    """A page whose cells answer to an axis with a value."""
    vectors = np.zeros((ROWS * COLS, DIM), np.float32)
    for (row, col), (axis, value) in hot.items():
        vectors[row * COLS + col, axis] = value
    return explain(
        "maxsim", query(own=own), PageEmbedding(vectors, PatchLayout(len(vectors), (Grid.full(ROWS, COLS),)))
    )


HOT = {(3, 7): (0, 0.8), (12, 1): (1, 0.6), (12, 2): (0, 0.7), (18, 8): (2, 0.9)}


def test_patches_are_ranked_over_all_words_or_some():
    explanation = explained(HOT)
    found = strongest_patches(explanation)
    assert [(p.word, p.place.row, p.place.col) for p in found] == [(2, 18, 8), (0, 3, 7), (0, 12, 2), (1, 12, 1)]
    assert [p.value for p in found] == pytest.approx([0.9, 0.8, 0.7, 0.6])
    assert found[0].place.box == pytest.approx((8 / 9, 18 / 20, 1, 19 / 20))
    assert [p.value for p in strongest_patches(explanation, (0, 1), limit=2)] == pytest.approx([0.8, 0.7])


def test_own_tokens_are_ranked_only_when_they_are_asked_for():
    explanation = explained({(1, 1): (0, 0.5), (2, 2): (3, 0.9)}, own=1)
    assert [p.word for p in strongest_patches(explanation)] == [0]
    own = len(explanation.words) - 1
    assert [(p.word, p.value) for p in strongest_patches(explanation, (own,))] == [(own, pytest.approx(0.9))]


def test_a_place_that_two_scales_saw_is_listed_once_and_a_merged_patch_has_its_union_box():
    cells = np.full((4, 6), -1, np.int32)
    cells[1, 1:4] = 0
    coarse = np.full((2, 3), -1, np.int32)
    coarse[0, 1] = 1
    layout = PatchLayout(3, (Grid(cells), Grid(coarse)))
    vectors = np.zeros((3, DIM), np.float32)
    vectors[:, 0] = 0.9, 0.8, 1.0
    found = strongest_patches(explain("maxsim", query(), PageEmbedding(vectors, layout)))
    assert [p.place.vector for p in found] == [0]
    assert found[0].place.box == pytest.approx((1 / 6, 1 / 4, 4 / 6, 2 / 4))


@given(
    arrays(np.float32, (35, DIM), elements=st.floats(-1, 1, width=32)),
    st.sampled_from([(), (0,), (1, 2)]),
    st.integers(1, 12),
)
def test_no_patch_is_stronger_than_those_listed(vectors, words, limit):
    layout = PatchLayout(35, (Grid.full(4, 7), Grid.full(1, 4, first=28)))
    explanation = explain("maxsim", query(), PageEmbedding(vectors, layout))
    found = strongest_patches(explanation, words, limit)
    values = [patch.value for patch in found]
    assert values == sorted(values, reverse=True) and all(value > 0 for value in values) and len(found) <= limit
    assert len({patch.place.vector for patch in found}) == len(found)
    highest = float(np.nanmax(explanation.strongest_map(words)))
    assert values[0] == pytest.approx(highest) if highest > 0 else not found
    for patch in found:
        assert (
            patch.value
            == explanation.similarities[list(explanation.words[patch.word].tokens), patch.place.vector].max()
        )


def test_a_strip_gathers_what_lies_on_one_line():
    found = strips(explained(HOT))
    assert found[0].score == pytest.approx(1.3) and set(found[0].words) == {0, 1}
    assert [strip.words for strip in found[1:]] == [(2,), (0,)]
    for strip in found:
        x0, y0, x1, y1 = strip.box
        assert x1 - x0 == pytest.approx(STRIP_WIDTH) and x0 >= 0 and x1 <= 1 + 1e-6 and 0 <= y0 < y1 <= 1
    assert [strip.words for strip in strips(explained(HOT), (2,))] == [(2,)]


def test_nothing_is_found_where_nothing_answers():
    assert strongest_patches(explained({})) == [] and strips(explained({})) == []
    off_page = explain("maxsim", query(), PageEmbedding(np.eye(DIM, dtype=np.float32), PatchLayout(DIM, ())))
    assert strongest_patches(off_page) == [] and strips(off_page) == []
