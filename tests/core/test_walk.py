"""Going through matching pages: nothing twice, nothing left out, and back the same way."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.search.walk import Walk
from core.types import Hit, PageRef, SearchResults

PAGES = st.builds(PageRef, st.integers(1, 4), st.integers(0, 5))


def answer(pages, late=None):
    late = late if late is not None else [9.0 - 0.1 * i for i in range(len(pages))]
    hits = tuple(
        Hit(rank, page, f"{page.document_id}.pdf", Path(f"/{page.document_id}.pdf"), score or 0.0, score)
        for rank, (page, score) in enumerate(zip(pages, late, strict=True), start=1)
    )
    return SearchResults(None, "text", "model", "late", hits, len(hits), 1.0, 1.0)


def walked(walk, start, by):
    seen, hit = [], walk.step(start, by)
    while hit is not None:
        seen.append(hit.page)
        assert len(seen) <= len(walk)
        hit = walk.step(hit.page, by)
    return seen


@given(st.lists(PAGES, min_size=1, max_size=20, unique=True))
def test_from_the_first_hit_every_matching_page_comes_once_and_back_again(pages):
    results = answer(pages)
    walk = Walk(results)
    forward = [pages[0], *walked(walk, pages[0], 1)]
    bar = (results.hits[0].score + results.hits[-1].score) / 2
    assert sorted(forward) == sorted(hit.page for hit in results.hits if hit.score >= bar)
    assert len(walk) == len(forward)
    assert [*walked(walk, forward[-1], -1)][::-1] == forward[:-1]


@given(st.lists(PAGES, min_size=1, max_size=20, unique=True))
def test_a_document_is_left_only_when_it_is_done(pages):
    walk = Walk(answer(pages, [1.0] * len(pages)))
    documents = [page.document_id for page in [pages[0], *walked(walk, pages[0], 1)]]
    changes = [b for a, b in pairwise(documents) if a != b]
    assert len(set(changes) | {documents[0]}) == len(changes) + 1
    assert list(dict.fromkeys(documents)) == list(dict.fromkeys(page.document_id for page in pages))


@given(st.lists(PAGES, min_size=1, max_size=20, unique=True), PAGES)
def test_a_step_on_and_a_step_back_have_nothing_but_the_page_itself_between_them(pages, start):
    walk = Walk(answer(pages))
    on, back = walk.step(start, 1), walk.step(start, -1)
    if on is not None and back is not None:
        between = walk.step(back.page, 1)
        assert between is not None and between.page in (on.page, start)
    elif on is not None:
        assert walk.step(on.page, -1) is None or walk.step(on.page, -1).page == start  # type: ignore[union-attr]
    else:
        assert back is not None or len(walk) == 1


def test_pages_of_a_document_go_on_from_its_best_one_and_begin_again():
    pages = [PageRef(1, 7), PageRef(2, 3), PageRef(1, 2), PageRef(1, 9), PageRef(2, 1)]
    walk = Walk(answer(pages, [1.0] * 5))
    assert walked(walk, PageRef(1, 7), 1) == [PageRef(1, 9), PageRef(1, 2), PageRef(2, 3), PageRef(2, 1)]


def test_a_page_between_matches_goes_to_its_neighbours():
    walk = Walk(answer([PageRef(1, 2), PageRef(1, 8), PageRef(2, 0)], [1.0] * 3))
    on, back = walk.step(PageRef(1, 5), 1), walk.step(PageRef(1, 5), -1)
    assert on is not None and back is not None
    assert (on.page, back.page) == (PageRef(1, 8), PageRef(1, 2))


def test_weak_hits_are_passed_over_and_stand_where_they_are_ranked():
    walk = Walk(answer([PageRef(1, 0), PageRef(2, 0), PageRef(3, 0)], [3.0, 2.9, 1.0]))
    assert walked(walk, PageRef(1, 0), 1) == [PageRef(2, 0)]
    assert walk.step(PageRef(3, 0), 1) is None
    back = walk.step(PageRef(3, 0), -1)
    assert back is not None and back.page == PageRef(2, 0)


def test_pages_found_by_keyword_alone_match():
    walk = Walk(answer([PageRef(1, 0), PageRef(2, 0), PageRef(3, 0)], [3.0, None, 1.0]))
    assert walked(walk, PageRef(1, 0), 1) == [PageRef(2, 0)]


def test_where_the_model_saw_nothing_only_what_keywords_found_is_a_match():
    pages = [PageRef(1, 0), PageRef(1, 3), PageRef(2, 0)]
    nothing = replace(answer(pages, [0.004, 0.0, 0.0]), full_match_share=0.002)
    assert len(Walk(nothing)) == 0 and Walk(nothing).step(pages[1], 1) is None
    hits = (nothing.hits[0], replace(nothing.hits[1], channels=("vision", "keyword")), nothing.hits[2])
    assert walked(Walk(replace(nothing, hits=hits)), PageRef(9, 0), 1) == [PageRef(1, 3)]
    assert len(Walk(answer(pages, [0.0, 0.0, 0.0]))) == 0
    assert len(Walk(replace(answer(pages, [0.4, 0.3, 0.0]), full_match_share=0.2))) == 2


def test_a_document_without_a_hit_leads_to_the_first_match():
    walk = Walk(answer([PageRef(1, 4), PageRef(2, 0)], [1.0, 1.0]))
    on = walk.step(PageRef(9, 0), 1)
    assert on is not None and on.page == PageRef(1, 4)
    assert walk.step(PageRef(9, 0), -1) is None
    assert answer([PageRef(1, 4)]).hit_of(PageRef(9, 0)) is None


def test_no_hits_no_way():
    walk = Walk(answer([]))
    assert len(walk) == 0 and walk.step(PageRef(1, 0), 1) is None and walk.step(PageRef(1, 0), -1) is None
