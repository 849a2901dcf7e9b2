"""Places of a map: real peaks, apart from each other, the strongest first, wherever the page is turned."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.explain.places import APART, STANDS_OUT, find_places, with_boxed
from core.explain.similarity import PatchPlace
from core.layout import Grid

ROWS, COLS = 20, 13
LEVELS = np.array([np.nan, -0.5, 0.0, 0.1, 0.2, 0.5, 0.6, 0.7, 0.8, 1.0], np.float32)


@st.composite
def maps(draw):
    """Few levels, so that equal values touch; often hardly any heat, so that peaks lie apart."""
    shape = draw(st.integers(1, 24)), draw(st.integers(1, 17))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    quiet = random.random(shape) < draw(st.sampled_from([0.0, 0.5, 0.95, 1.0]))
    return np.where(quiet, LEVELS[random.integers(0, 4, shape)], LEVELS[random.integers(0, len(LEVELS), shape)])


def grid_of(values, box=(0.0, 0.0, 1.0, 1.0)):
    return Grid.full(*values.shape, box=box)


def around(values, row, col):
    return values[max(row - 1, 0) : row + 2, max(col - 1, 0) : col + 2]


@given(maps())
def test_every_place_is_a_peak_and_the_first_is_the_strongest(values):
    places = find_places(values, grid_of(values))
    hot = np.nan_to_num(values, nan=-1.0)
    assert bool(places) == bool(hot.max() > 0)
    for place in places:
        assert place.value == values[place.row, place.col]
        assert place.value >= STANDS_OUT * hot.max() - 1e-6
        assert np.nanmax(around(values, place.row, place.col)) == place.value
    strengths = [place.value for place in places]
    assert strengths == sorted(strengths, reverse=True)
    assert not places or strengths[0] == pytest.approx(hot.max())


@given(maps())
def test_no_two_places_are_close_together(values):
    rows, cols = values.shape
    places = find_places(values, grid_of(values))
    for i, one in enumerate(places):
        for other in places[:i]:
            across, down = abs(one.col - other.col), abs(one.row - other.row)
            assert max(across, down) > 1
            assert across > APART[0] * cols - 0.5 or down > APART[1] * rows - 0.5


@given(maps(), st.integers(1, 4))
def test_fewer_places_are_the_strongest_of_all(values, most):
    assert find_places(values, grid_of(values), most=most) == find_places(values, grid_of(values))[:most]


@given(maps())
def test_a_box_holds_its_peak_and_lies_on_the_page(values):
    rows, cols = values.shape
    for place in find_places(values, grid_of(values)):
        x0, y0, x1, y1 = place.box
        assert 0 <= x0 < x1 <= 1 + 1e-9 and 0 <= y0 < y1 <= 1 + 1e-9
        assert x0 < (place.col + 0.5) / cols < x1 and y0 < (place.row + 0.5) / rows < y1


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=6, unique=True), st.data())
def test_bumps_far_apart_are_found_each_wherever_they_lie(cells, data):
    values = np.full((ROWS, COLS), 0.1, np.float32)
    heights = {}
    for index, (down, across) in enumerate(cells):
        row = down * 4 + data.draw(st.integers(0, 1))
        col = across * 5 + data.draw(st.integers(0, 1))
        values[row, col] = heights[row, col] = np.float32(1.0 - 0.05 * index)
    found = [(place.row, place.col) for place in find_places(values, grid_of(values))]
    assert found == sorted(heights, key=heights.__getitem__, reverse=True)


def test_cells_that_share_a_vector_are_one_place():
    values = np.full((ROWS, COLS), 0.1, np.float32)
    values[4:9, 3:10] = 0.9  # one vector that owns many cells
    values[14, 6] = 0.8
    places = find_places(values, grid_of(values))
    assert [(place.row, place.col) for place in places] == [(4, 3), (14, 6)]
    assert places[0].box == pytest.approx((3 / COLS, 4 / ROWS, 10 / COLS, 9 / ROWS))


def test_a_boxed_word_that_hardly_glows_is_a_place_unless_another_is_near():
    values = np.zeros((ROWS, COLS), np.float32)
    values[2, 6], values[14, 3], values[2, 8] = 1.0, 0.11, 0.3
    places = find_places(values, grid_of(values))

    def boxed(row, col):
        return PatchPlace(0, row, col, (col / COLS, row / ROWS, (col + 1) / COLS, (row + 1) / ROWS))

    found = with_boxed(places, [boxed(2, 6), boxed(2, 8), boxed(14, 3), boxed(17, 9)], values)
    assert [(place.row, place.col) for place in found] == [(2, 6), (14, 3)]
    assert found[1].box == boxed(14, 3).box and found[1].value == np.float32(0.11)


def test_a_flat_shoulder_below_a_peak_is_no_place_of_its_own():
    values = np.zeros((3, 40), np.float32)
    values[1, 5:35] = 0.8
    values[1, 5] = 1.0
    assert [(place.row, place.col) for place in find_places(values, grid_of(values))] == [(1, 5)]


def test_distances_are_measured_on_the_page_and_not_on_the_grid():
    values = np.zeros((10, 10), np.float32)
    values[5, 2] = values[5, 5] = 1.0
    assert len(find_places(values, grid_of(values))) == 2
    assert len(find_places(values, grid_of(values, (0.0, 0.0, APART[0] * 10 / 4, 1.0)))) == 1


def test_what_lies_past_the_page_is_cut_off():
    values = np.zeros((10, 10), np.float32)
    values[5, 4] = 1.0
    (place,) = find_places(values, grid_of(values, (0.0, 0.0, 2.1, 1.0)))
    assert place.box == pytest.approx((0.84, 0.5, 1.0, 0.6))


def test_nothing_stands_out_where_nothing_is_above_zero():
    assert find_places(np.full((4, 3), np.nan), Grid.full(4, 3)) == []
    assert find_places(np.full((4, 3), -0.2), Grid.full(4, 3)) == []
    assert find_places(np.zeros((4, 3)), Grid.full(4, 3)) == []
