"""Where on a page a map is strong: separate places to walk through, the strongest first."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.explain.similarity import PatchPlace
from core.layout import Box, Grid

APART = (0.15, 0.03)
"""Across and down, in fractions of the page: peaks nearer than this are one place, as words of a line are."""

STANDS_OUT = 0.6
"""Of the map's largest value: what is weaker is no match, only what every patch of a page has."""

BELONGS = 0.75
"""Of a peak's value: connected cells from here on belong to its place."""

MOST_PLACES = 20

_AROUND = tuple((row, col) for row in (-1, 0, 1) for col in (-1, 0, 1) if row or col)

Cell = tuple[int, int]
Bounds = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


@dataclass(frozen=True)
class Place:
    """A peak of a map and what belongs to it.

    Attributes:
        row: Of the peak on the map, from 0; of a flat peak its first cell.
        col: As `row`.
        value: The map's value there.
        box: The cells that belong to it, in fractions of the page.
    """

    row: int
    col: int
    value: float
    box: Box


def find_places(values: NDArray[np.floating], grid: Grid, *, most: int = MOST_PLACES) -> list[Place]:
    """Finds the strongest separate places of a map.

    A place is a peak: a cell, or several touching cells of one value (a vector may own more than one), that
    no neighbour exceeds. Of peaks that lie closer together than `APART`, only the strongest is a place, and
    none touch each other.

    Args:
        values: float (rows, cols) on the grid's raster; NaN where there is no vector.
        grid: Only its box counts.
        most: Places wanted at most.

    Returns:
        The strongest first, equal ones in reading order; none when nothing on the map is above zero.
    """
    heat = np.where(np.isfinite(values), values, -np.inf)
    largest = float(heat.max(initial=-np.inf))
    if largest <= 0:
        return []
    rows, cols = heat.shape
    ringed = np.pad(heat, 1, constant_values=-np.inf)
    is_peak = heat >= STANDS_OUT * largest
    for down, right in _AROUND:
        is_peak &= heat >= ringed[1 + down : 1 + down + rows, 1 + right : 1 + right + cols]
    # Only cells that may belong to a place are walked over: a few hundred of many thousand.
    row, col = np.nonzero(heat >= BELONGS * STANDS_OUT * largest)
    hot = dict(zip(zip(row.tolist(), col.tolist(), strict=True), heat[row, col].tolist(), strict=True))
    window = _cells_apart(grid, rows, cols)
    peaks = np.argwhere(is_peak)
    order = np.argsort(-heat[is_peak], kind="stable")
    seen: set[Cell] = set()
    taken: list[Bounds] = []
    places: list[Place] = []
    for row, col in peaks[order].tolist():
        if len(places) == most:
            break
        if (row, col) in seen:
            continue
        level = hot[row, col]
        top = _connected(hot, (row, col), level, level)
        seen |= top
        bounds = _bounds(top)
        if any(_is_near(bounds, other, window) for other in taken) or _is_higher_beside(hot, top, level):
            continue
        taken.append(bounds)
        near = (row - window[0], col - window[1], row + window[0], col + window[1])
        body = _connected(hot, (row, col), BELONGS * level, largest, near) | top
        places.append(Place(row, col, float(values[row, col]), _box(_bounds(body), grid, rows, cols)))
    return places


def with_boxed(places: list[Place], boxed: Sequence[PatchPlace], values: NDArray[np.floating]) -> list[Place]:
    """Adds to a map's places the patches that are boxed on the page and lie near none of them.

    A word may well be where its box is, and yet the map hardly glow there beside the others' places.

    Args:
        places: Of the map, the strongest first.
        boxed: The words' best patches, the strongest first.
        values: The map, as `find_places` takes it.
    """
    found = list(places)
    for patch in boxed:
        value = float(values[patch.row, patch.col])
        if value > 0 and not any(_is_close(patch.box, place.box) for place in found):
            x0, y0, x1, y1 = patch.box
            on_page = (max(0.0, x0), max(0.0, y0), min(1.0, x1), min(1.0, y1))
            found.append(Place(patch.row, patch.col, value, on_page))
    return found


def _is_close(a: Box, b: Box) -> bool:
    across = max(a[0] - b[2], b[0] - a[2], 0.0)
    down = max(a[1] - b[3], b[1] - a[3], 0.0)
    return across <= APART[0] and down <= APART[1]


def _cells_apart(grid: Grid, rows: int, cols: int) -> Cell:
    """Returns `APART` as (rows, cols) of the map, at least one each."""
    x0, y0, x1, y1 = grid.box
    return max(1, round(APART[1] * rows / (y1 - y0))), max(1, round(APART[0] * cols / (x1 - x0)))


def _connected(hot: dict[Cell, float], start: Cell, low: float, high: float, within: Bounds | None = None) -> set[Cell]:
    """Returns the cells from low to high that hang together with the first, inside some bounds if given."""
    top, left, bottom, right = within or (0, 0, sys.maxsize, sys.maxsize)
    found, waiting = {start}, [start]
    while waiting:
        cell = waiting.pop()
        for other in _beside(cell):
            inside = top <= other[0] <= bottom and left <= other[1] <= right
            if inside and other not in found and low <= hot.get(other, -np.inf) <= high:
                found.add(other)
                waiting.append(other)
    return found


def _is_higher_beside(hot: dict[Cell, float], cells: set[Cell], level: float) -> bool:
    return any(hot.get(other, level) > level for cell in cells for other in _beside(cell))


def _beside(cell: Cell) -> list[Cell]:
    row, col = cell
    return [(row + down, col + right) for down, right in _AROUND]


def _bounds(cells: set[Cell]) -> Bounds:
    rows, cols = [row for row, _ in cells], [col for _, col in cells]
    return min(rows), min(cols), max(rows), max(cols)


def _is_near(a: Bounds, b: Bounds, window: Cell) -> bool:
    down = max(a[0] - b[2], b[0] - a[2], 0)
    across = max(a[1] - b[3], b[1] - a[3], 0)
    return down <= window[0] and across <= window[1]


def _box(bounds: Bounds, grid: Grid, rows: int, cols: int) -> Box:
    x0, y0, x1, y1 = grid.box
    across, down = (x1 - x0) / cols, (y1 - y0) / rows
    top, left, bottom, right = bounds
    return (
        max(0.0, x0 + left * across),
        max(0.0, y0 + top * down),
        min(1.0, x0 + (right + 1) * across),
        min(1.0, y0 + (bottom + 1) * down),
    )
