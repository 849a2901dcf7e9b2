"""Sorting and grouping hits, and where the rows then lie: checked against the slow and obvious way."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.types import Hit, PageRef, SearchResults
from gui.results.arrangement import SORTS, arrange
from gui.results.geometry import Geometry
from tests.gui.drawn_page import found_pages

PAGES = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 12)), unique=True, max_size=40)
NAMES = {1: "page 10.pdf", 2: "Page 2.pdf", 3: "page 2.pdf", 4: "äther.pdf", 5: "Zoo.pdf"}


def answer(pages: list[tuple[int, int]]) -> SearchResults:
    """Hits of some pages, in this ranking; documents were added in the order of their numbers."""
    empty = found_pages(1)
    hits = tuple(
        replace(empty.hits[0], rank=rank, page=PageRef(*page), document=NAMES[page[0]], added=float(page[0]))
        for rank, page in enumerate(pages, start=1)
    )
    return replace(empty, hits=hits)


def listed(results: SearchResults, sort: str, *, grouped: bool) -> list[Hit]:
    return [results.hits[place] for place in arrange(results, sort, grouped=grouped).order]  # type: ignore[arg-type]


@given(PAGES, st.sampled_from(SORTS), st.booleans())
def test_every_hit_is_listed_once_and_groups_are_documents(pages: list, sort: str, grouped: bool) -> None:
    results = answer(pages)
    made = arrange(results, sort, grouped=grouped)  # type: ignore[arg-type]
    assert sorted(made.order.tolist()) == list(range(len(pages)))
    assert made.counts.sum() == len(pages)
    if grouped:
        runs = [key for key, _ in groupby(results.hits[place].page.document_id for place in made.order)]
        assert runs == made.documents.tolist() and len(set(runs)) == len(runs)


@given(PAGES)
def test_hits_are_sorted_as_said(pages: list) -> None:
    results = answer(pages)
    best = {hit.page.document_id: hit.rank for hit in reversed(results.hits)}
    by_match = listed(results, "score", grouped=True)
    assert by_match == sorted(results.hits, key=lambda hit: (best[hit.page.document_id], hit.rank))
    assert listed(results, "score", grouped=False) == list(results.hits)
    newest = listed(results, "added", grouped=False)
    assert newest == sorted(results.hits, key=lambda hit: (-hit.added, hit.rank))
    in_order = [(hit.document, hit.page.page_index) for hit in listed(results, "page", grouped=True)]
    assert all(a[0] != b[0] or a[1] < b[1] for a, b in pairwise(in_order))


def test_names_are_sorted_as_people_do() -> None:
    results = answer([(1, 0), (2, 0), (4, 0), (5, 0)])
    names = [hit.document for hit in listed(results, "document", grouped=False)]
    assert names == ["Page 2.pdf", "page 10.pdf", "Zoo.pdf", "äther.pdf"]


GEOMETRIES = st.builds(
    Geometry,
    counts=st.lists(st.integers(0, 9), min_size=1, max_size=8).map(lambda counts: np.array(counts, np.int64)),
    headed=st.booleans(),
    width=st.integers(1, 900),
    columns=st.integers(1, 5),
    cell_height=st.integers(1, 60),
    header_height=st.integers(1, 30),
)


@given(GEOMETRIES)
def test_rows_tile_the_content_and_are_found_where_they_lie(geometry: Geometry) -> None:
    covered = np.zeros((geometry.height, geometry.width), np.int32)
    for row in range(geometry.rows):
        x, y, width, height = geometry.place(row)
        covered[y : y + height, x : x + width] += 1
        if width:
            assert geometry.row_at(x, y) == geometry.row_at(x + width - 1, y + height - 1) == row
    assert covered.max(initial=0) <= 1
    assert geometry.row_at(0, geometry.height) == geometry.row_at(0, -1) == -1
    if geometry.rows:
        last = geometry.place(geometry.rows - 1)
        assert geometry.place(geometry.nearest(-5, geometry.height + 5)).y == last.y


@given(GEOMETRIES, st.integers(-50, 400), st.integers(1, 400))
def test_rows_in_view_are_those_that_touch_it(geometry: Geometry, top: int, height: int) -> None:
    slow = [
        row
        for row in range(geometry.rows)
        if geometry.place(row).y < top + height and geometry.place(row).y + geometry.place(row).height > top
    ]
    assert list(geometry.rows_between(top, top + height)) == slow
