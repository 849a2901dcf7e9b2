"""Comparisons: one range for both sides, differences where they are on the page, rankings laid side by side."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.explain.compare import (
    DIVERGING,
    FIRST_COLOUR,
    SECOND_COLOUR,
    Comparison,
    MapOnGrid,
    colorize_difference,
    overlap,
    resample,
    side_by_side,
)
from core.explain.similarity import explain
from core.layout import Grid, PatchLayout
from core.types import Hit, PageEmbedding, PageRef, QueryEmbedding, QueryWord

BOXES = st.sampled_from([(0.0, 0.0, 1.0, 1.0), (0.0, 0.0, 1.3, 1.0), (0.1, 0.2, 0.9, 1.0)])


def explanation(seed, rows, cols, box=(0.0, 0.0, 1.0, 1.0), scale=1.0, words=2):
    random = np.random.default_rng(seed)
    query = QueryEmbedding(
        "words",
        (scale * random.standard_normal((words, 6))).astype(np.float32),
        tuple(map(str, range(words))),
        tuple(QueryWord(str(i), (i,)) for i in range(words)),
    )
    vectors = random.standard_normal((rows * cols, 6)).astype(np.float32)
    layout = PatchLayout(rows * cols, (Grid.full(rows, cols, box=box),))
    return explain("maxsim", query, PageEmbedding(vectors, layout))


@st.composite
def sides(draw):
    rows, cols = draw(st.integers(1, 13)), draw(st.integers(1, 9))
    return explanation(draw(st.integers(0, 999)), rows, cols, draw(BOXES), draw(st.sampled_from([0.2, 1.0, 30.0])))


@given(sides(), sides())
def test_swapping_the_sides_turns_the_difference_round(first, second):
    for relative in (False, True):
        there = Comparison(first, second, relative).difference()
        back = Comparison(second, first, relative).difference()
        assert there is not None and back is not None
        if there.values.shape == back.values.shape and there.grid.box == back.grid.box:
            np.testing.assert_allclose(there.values, -back.values, atol=1e-6)


@given(sides())
def test_a_side_differs_from_itself_nowhere(side):
    for relative in (False, True):
        found = Comparison(side, side, relative).difference()
        assert found is not None and not np.nan_to_num(found.values).any()


@given(sides(), sides())
def test_the_difference_lies_in_the_range_and_on_the_finer_raster(first, second):
    for relative in (False, True):
        comparison = Comparison(first, second, relative)
        found = comparison.difference()
        assert found is not None
        limit = comparison.value_range[1]
        assert np.abs(np.nan_to_num(found.values)).max() <= limit * (1 + 1e-5)
        assert found.values.size in (first.strongest_map().size, second.strongest_map().size)
        for side in (first, second):
            mapped = comparison.map_of(side)
            assert mapped is not None and float(np.nanmax(mapped.values)) <= limit * (1 + 1e-5)


def test_one_model_keeps_its_unit_and_two_are_measured_each_by_its_own_maximum():
    quiet, loud = explanation(1, 5, 3), explanation(1, 5, 3, scale=40.0)
    same = Comparison(quiet, loud, relative=False)
    assert same.value_range == (0.0, loud.value_range[1])
    two = Comparison(quiet, loud, relative=True)
    assert two.value_range == (0.0, 1.0)
    difference = two.difference()
    assert difference is not None
    np.testing.assert_allclose(difference.values, 0.0, atol=1e-5)  # the same page up to the unit
    for side in (quiet, loud):
        mapped = two.map_of(side)
        assert mapped is not None and np.nanmax(mapped.values) == pytest.approx(1.0)


def test_the_difference_shows_where_each_side_has_more():
    layout = PatchLayout(6, (Grid.full(3, 2),))
    vectors = np.eye(6, dtype=np.float32)

    def asked(patch):
        query = QueryEmbedding("word", vectors[patch][None], ("word",), (QueryWord("word", (0,)),))
        return explain("maxsim", query, PageEmbedding(vectors, layout))

    found = Comparison(asked(1), asked(4), relative=False).difference()
    assert found is not None
    assert found.values.tolist() == [[0, 1], [0, 0], [-1, 0]]


def test_a_coarse_map_is_read_on_the_fine_raster_at_the_same_places_of_the_page():
    coarse = MapOnGrid(np.arange(6, dtype=np.float32).reshape(3, 2), Grid.full(3, 2))
    fine = resample(coarse, (9, 8), Grid.full(9, 8))
    assert (fine == np.kron(coarse.values, np.ones((3, 4)))).all()


def test_what_a_raster_covers_past_the_other_one_is_a_gap():
    whole = MapOnGrid(np.ones((4, 4), np.float32), Grid.full(4, 4))
    seen = resample(whole, (2, 4), Grid.full(2, 4, box=(0.0, 0.0, 2.0, 1.0)))
    assert np.isnan(seen).tolist() == [[False, False, True, True]] * 2


def test_a_gap_counts_as_no_evidence_and_only_two_gaps_are_a_gap():
    def with_gap(gap):
        cells = np.array([[0, -1], [1, 2], [3, 4]], np.int32)
        cells[2, 1] = 4 if not gap else -1
        layout = PatchLayout(5, (Grid(cells),))
        query = QueryEmbedding("word", np.ones((1, 1), np.float32), ("word",), (QueryWord("word", (0,)),))
        return explain("maxsim", query, PageEmbedding(np.full((5, 1), 0.5, np.float32), layout))

    found = Comparison(with_gap(False), with_gap(True), relative=False).difference()
    assert found is not None
    assert np.isnan(found.values[0, 1]) and found.values[2, 1] == 0.5 and found.values[0, 0] == 0


def test_a_page_without_places_has_no_difference():
    placed = explanation(1, 3, 2)
    nowhere = explain("maxsim", placed.query, PageEmbedding(np.ones((2, 6), np.float32), PatchLayout(2, ())))
    assert Comparison(placed, nowhere, relative=False).difference() is None
    assert Comparison(placed, nowhere, relative=False).map_of(nowhere) is None


@given(st.floats(-2, 2, width=32), st.sampled_from([0, 4, 5]))
def test_colours_tell_the_sides_apart_and_grow_with_the_difference(value, smooth):
    pixel = colorize_difference(np.full((3, 2), value, np.float32), 1.0, smooth=smooth)
    assert pixel.shape == (3 * max(smooth, 1), 2 * max(smooth, 1), 4)
    assert (pixel == pixel[0, 0]).all()
    red, green, blue, alpha = pixel[0, 0].tolist()
    if alpha:
        assert (red, green, blue) == (FIRST_COLOUR if value > 0 else SECOND_COLOUR)
    weaker = colorize_difference(np.full((1, 1), value / 2, np.float32), 1.0)
    assert weaker[0, 0, 3] <= alpha


def test_no_difference_and_no_vector_are_clear():
    assert not colorize_difference(np.array([[0.0, np.nan]]), 0.7)[..., 3].any()
    assert (DIVERGING[:127, 3] == DIVERGING[128:255, 3][::-1]).all() and DIVERGING[127, 3] == 0


def ranking(*pages):
    return [
        Hit(rank, PageRef(1, page), "a.pdf", Path("/a.pdf"), 9.0 - rank) for rank, page in enumerate(pages, start=1)
    ]


def test_each_hit_is_told_where_the_other_ranking_has_its_page():
    left, right = side_by_side(ranking(4, 7, 2), ranking(2, 4, 9))
    assert [item.other for item in left] == [2, None, 1]
    assert [item.other for item in right] == [3, 1, None]
    assert [item.hit.page.page_index for item in left] == [4, 7, 2]


@given(st.permutations(range(15)), st.permutations(range(15)))
def test_the_overlap_is_that_of_the_first_places_and_the_same_both_ways(one, other):
    shared = overlap(ranking(*one), ranking(*other))
    assert shared == overlap(ranking(*other), ranking(*one)) == len(set(one[:10]) & set(other[:10]))
