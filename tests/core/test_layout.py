"""Where vectors lie: boxes, rasters and places of any layout, and what survives being stored."""

from __future__ import annotations

import json
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from core.layout import WHOLE_PAGE, Box, Grid, PatchLayout

SIDE = st.integers(1, 7)
CORNER = st.floats(0.0, 0.5, width=32)
EXTENT = st.floats(0.25, 1.5, width=32)


@st.composite
def grids(draw: st.DrawFn, first: int, box: Box | None = None) -> tuple[Grid, int]:
    """A grid that owns some vectors from `first` on, and how many: cells merged, cells left out."""
    rows, cols = draw(SIDE), draw(SIDE)
    count = draw(st.integers(0, rows * cols))
    cells = draw(arrays.arrays(np.int32, (rows, cols), elements=st.integers(-1, count - 1) if count else st.just(-1)))
    if box is None:
        x, y, width, height = draw(CORNER), draw(CORNER), draw(EXTENT), draw(EXTENT)
        box = (x, y, x + width, y + height)
    return Grid(np.where(cells >= 0, cells + first, -1).astype(np.int32), box), count


@st.composite
def layouts(draw: st.DrawFn) -> PatchLayout:
    """One to three grids over different parts of the page, and up to two vectors that lie nowhere."""
    made, count = [], 0
    for _ in range(draw(st.integers(1, 3))):
        grid, more = draw(grids(count))
        made.append(grid)
        count += more
    return PatchLayout(count + draw(st.integers(0, 2)), tuple(made))


def cells_of(layout: PatchLayout, vector: int) -> list[Box]:
    return [
        grid.cell_box(int(row), int(col)) for grid in layout.grids for row, col in np.argwhere(grid.cells == vector)
    ]


def same(one: PatchLayout, other: PatchLayout) -> bool:
    return (
        one.count == other.count
        and [g.box for g in one.grids] == [g.box for g in other.grids]
        and all(np.array_equal(a.cells, b.cells) for a, b in zip(one.grids, other.grids, strict=True))
    )


# Grids


def test_a_full_grid_counts_along_the_rows() -> None:
    grid = Grid.full(2, 3, first=4)
    assert grid.cells.tolist() == [[4, 5, 6], [7, 8, 9]]
    assert (grid.rows, grid.cols, grid.cells.dtype) == (2, 3, np.int32)


def test_a_cell_lies_where_its_row_and_column_say() -> None:
    grid = Grid.full(2, 5)
    assert grid.cell_box(1, 3) == pytest.approx((0.6, 0.5, 0.8, 1.0))


def test_cells_of_a_grid_that_passes_the_page_end_at_its_edge() -> None:
    grid = Grid.full(2, 3, box=(0.0, 0.0, 1.2, 1.6))
    assert grid.cell_box(1, 2) == pytest.approx((0.8, 0.8, 1.0, 1.0))
    assert grid.cell_box(0, 1) == pytest.approx((0.4, 0.0, 0.8, 0.8))


@given(SIDE, SIDE)
def test_cells_tile_the_page_without_gap_or_overlap(rows: int, cols: int) -> None:
    grid = Grid.full(rows, cols)
    boxes = [grid.cell_box(row, col) for row in range(rows) for col in range(cols)]
    assert sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in boxes) == pytest.approx(1.0)
    assert len({(round(x0, 6), round(y0, 6)) for x0, y0, _, _ in boxes}) == rows * cols


# Boxes


@given(layouts())
def test_a_vectors_box_is_the_union_of_its_cells(layout: PatchLayout) -> None:
    assert layout.boxes.shape == (layout.count, 4)
    for vector in range(layout.count):
        cells = np.array(cells_of(layout, vector))
        if len(cells):
            union = [*cells[:, :2].min(axis=0), *cells[:, 2:].max(axis=0)]
            # A cell wholly off the page is clipped to a line on its edge, by `boxes` and by `cell_box` alike.
            assert layout.boxes[vector] == pytest.approx(np.clip(union, 0.0, 1.0), abs=1e-6)
        else:
            assert np.isnan(layout.boxes[vector]).all()
            assert not layout.on_page[vector]


@given(layouts())
def test_boxes_lie_on_the_page_and_cannot_be_changed(layout: PatchLayout) -> None:
    here = layout.boxes[layout.on_page]
    assert ((here >= 0) & (here <= 1)).all()
    assert (here[:, :2] <= here[:, 2:]).all()
    with pytest.raises(ValueError, match="read-only"):
        layout.boxes[:] = 0.0


def test_merged_cells_have_one_box() -> None:
    layout = PatchLayout(2, (Grid(np.array([[0, 0, -1], [-1, 0, 1]], np.int32)),))
    assert layout.boxes == pytest.approx(np.array([[0, 0, 2 / 3, 1], [2 / 3, 0.5, 1, 1]], np.float32), abs=1e-6)


def test_a_vector_in_no_grid_lies_nowhere() -> None:
    layout = PatchLayout(3, (Grid.full(1, 2),))
    assert layout.on_page.tolist() == [True, True, False]
    assert layout.place(2) is None


# Rasters and places


@given(st.data(), SIDE, SIDE)
def test_a_map_of_a_full_grid_is_its_values_row_by_row(data: st.DataObject, rows: int, cols: int) -> None:
    values = data.draw(arrays.arrays(np.float32, rows * cols, elements=st.floats(-4, 4, width=32)))
    drawn = PatchLayout(rows * cols, (Grid.full(rows, cols),)).raster(values)
    assert drawn.dtype == np.float32
    assert np.array_equal(drawn, values.reshape(rows, cols))


@given(layouts(), st.data())
def test_a_map_shows_the_largest_value_over_all_grids_at_each_cells_middle(
    layout: PatchLayout, data: st.DataObject
) -> None:
    """And, of grids with smaller cells, at the middles of parts that are no larger."""
    values = data.draw(arrays.arrays(np.float32, layout.count, elements=st.floats(-4, 4, width=32)))
    drawn = layout.raster(values)
    first = layout.grids[0]
    assert drawn.shape == (first.rows, first.cols)
    for row in range(first.rows):
        for col in range(first.cols):
            surely, perhaps = [], []
            for grid in layout.grids:
                for x, y in points(first, row, col, grid):
                    near = {vector_at(grid, x + right, y + down) for right in (-1e-7, 1e-7) for down in (-1e-7, 1e-7)}
                    found = [values[vector] for vector in near if vector is not None]
                    perhaps += found
                    surely += found if len(near) == 1 else []
            if np.isnan(drawn[row, col]):
                assert not surely
            else:
                assert max(surely, default=-5) <= drawn[row, col]
                assert drawn[row, col] in perhaps


@given(layouts())
def test_a_map_shows_every_vector_with_a_cell_on_its_raster(layout: PatchLayout) -> None:
    shown = np.concatenate([cells.ravel() for cells in layout.raster_cells])
    x0, y0, x1, y1 = layout.grids[0].box
    for grid in layout.grids[1:]:
        gx0, gy0, gx1, gy1 = grid.box
        width, height = (gx1 - gx0) / grid.cols, (gy1 - gy0) / grid.rows
        if width > (x1 - x0) / layout.grids[0].cols or height > (y1 - y0) / layout.grids[0].rows:
            continue  # a coarser cell may hold no middle of a finer one that reaches past the raster
        for row, col in np.argwhere(grid.cells >= 0):
            left, top = gx0 + col * width, gy0 + row * height
            if left >= x0 and top >= y0 and left + width <= x1 and top + height <= y1:
                assert grid.cells[row, col] in shown


def points(first: Grid, row: int, col: int, grid: Grid) -> list[tuple[float, float]]:
    """Where a grid is looked at in a cell of another: in the middle, or in those of parts no larger than its cells."""
    width, height = (first.box[2] - first.box[0]) / first.cols, (first.box[3] - first.box[1]) / first.rows
    across, down = 1, 1
    while grid is not first and width / across > (grid.box[2] - grid.box[0]) / grid.cols * 1.0001:
        across += 1
    while grid is not first and height / down > (grid.box[3] - grid.box[1]) / grid.rows * 1.0001:
        down += 1
    return [
        (first.box[0] + (col + (i + 0.5) / across) * width, first.box[1] + (row + (j + 0.5) / down) * height)
        for i in range(across)
        for j in range(down)
    ]


def vector_at(grid: Grid, x: float, y: float) -> int | None:
    """The vector of the cell over a point, found without arithmetic shared with the code under test."""
    gx0, gy0, gx1, gy1 = grid.box
    col = next((c for c in reversed(range(grid.cols)) if x >= gx0 + c * (gx1 - gx0) / grid.cols), None)
    row = next((r for r in reversed(range(grid.rows)) if y >= gy0 + r * (gy1 - gy0) / grid.rows), None)
    if row is None or col is None or x >= gx1 or y >= gy1:
        return None
    vector = int(grid.cells[row, col])
    return vector if vector >= 0 else None


def test_a_coarser_grid_shows_through_where_the_finer_has_nothing() -> None:
    fine = Grid(np.array([[0, -1, -1, -1], [-1, -1, -1, 1]], np.int32))
    coarse = Grid(np.array([[2, 3]], np.int32))
    drawn = PatchLayout(4, (fine, coarse)).raster(np.array([0.9, 0.1, 0.5, 0.4], np.float32))
    assert drawn == pytest.approx(np.array([[0.9, 0.5, 0.4, 0.4], [0.5, 0.5, 0.4, 0.4]], np.float32))


def test_grids_that_pass_the_page_differently_still_meet_in_the_same_places() -> None:
    fine = Grid.full(2, 3, box=(0.0, 0.0, 1.5, 1.0))
    coarse = Grid(np.array([[6], [7]], np.int32), (0.0, 0.0, 1.0, 2.0))
    drawn = PatchLayout(8, (fine, coarse)).raster(np.array([0, 0, 0, 0, 0, 0, 5, 7], np.float32))
    assert drawn.tolist() == [[5, 5, 0], [5, 5, 0]]


def test_negative_evidence_is_drawn_and_not_taken_for_none() -> None:
    drawn = PatchLayout(1, (Grid(np.array([[0, -1]], np.int32)),)).raster(np.array([-0.25], np.float32))
    assert drawn[0, 0] == np.float32(-0.25)
    assert np.isnan(drawn[0, 1])


def test_a_layout_without_grids_draws_one_empty_cell() -> None:
    layout = PatchLayout(2, ())
    assert np.isnan(layout.raster(np.ones(2, np.float32))).tolist() == [[True]]
    assert layout.place(0) is None
    assert np.isnan(layout.boxes).all()


@given(layouts())
def test_a_vectors_place_is_a_cell_the_map_shows_it_in(layout: PatchLayout) -> None:
    for vector in range(layout.count):
        shown = [cells == vector for cells in layout.raster_cells]
        place = layout.place(vector)
        assert (place is None) == (not any(cells.any() for cells in shown))
        if place is not None:
            assert any(cells[place] for cells in shown)


def test_the_place_of_a_merged_vector_is_its_middle_cell() -> None:
    cells = np.full((3, 7), -1, np.int32)
    cells[1, 1:6] = 0
    assert PatchLayout(1, (Grid(cells),)).place(0) == (1, 3)


# Stored form


@given(layouts())
def test_a_layout_comes_back_as_it_was_stored(layout: PatchLayout) -> None:
    data = layout.to_bytes()
    back = PatchLayout.from_bytes(data)
    assert same(layout, back)
    assert back.to_bytes() == data
    assert np.array_equal(layout.boxes, back.boxes, equal_nan=True)


def test_a_layout_of_a_big_page_is_small_when_stored() -> None:
    layout = PatchLayout(88 * 64, (Grid.full(88, 64),))
    assert len(layout.to_bytes()) < layout.grids[0].cells.nbytes / 2


@given(layouts(), st.data())
def test_a_layout_cut_short_is_refused(layout: PatchLayout, data: st.DataObject) -> None:
    stored = layout.to_bytes()
    with pytest.raises(ValueError, match=r"."):
        PatchLayout.from_bytes(stored[: data.draw(st.integers(0, len(stored) - 1))])


@given(layouts(), st.data())
def test_a_flipped_byte_is_refused_or_harmless(layout: PatchLayout, data: st.DataObject) -> None:
    stored = bytearray(layout.to_bytes())
    stored[data.draw(st.integers(0, len(stored) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        back = PatchLayout.from_bytes(bytes(stored))
    except ValueError:
        return
    # zlib's own checksum lets through only what does not matter to it, such as the level in its header.
    assert same(layout, back)


@given(st.binary(max_size=200))
def test_any_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        PatchLayout.from_bytes(data)


@pytest.mark.parametrize(
    "header",
    [
        [],
        "text",
        {},
        {"count": 1},
        {"count": 1, "grids": [[1, 1]]},
        {"count": 1, "grids": [[2, 2, *WHOLE_PAGE]]},
        {"count": 1, "grids": 7},
        {"count": None, "grids": []},
        {"count": 1, "grids": [["1", "1", *WHOLE_PAGE]]},
    ],
)
def test_a_header_that_does_not_fit_is_refused(header: object) -> None:
    text = json.dumps(header).encode()
    cells = np.zeros(1, "<i4").tobytes()
    with pytest.raises(ValueError, match=r"."):
        PatchLayout.from_bytes(zlib.compress(struct.pack("<I", len(text)) + text + cells))
