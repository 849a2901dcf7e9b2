"""Scores of a whole document: those of the ranking, with gaps where nothing is encoded."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.archive import Archive
from core.search import document
from core.search.document import DocumentScores, gather, score_pages
from core.search.maxsim import maxsim
from core.types import PageRef, QueryEmbedding, QueryWord
from tests.core.archive_samples import DIM, add, append, fill

QUERY = QueryEmbedding(
    "two tokens",
    np.random.default_rng(3).standard_normal((2, DIM)).astype(np.float32),
    ("two", "tokens"),
    (QueryWord("two", (0,)), QueryWord("tokens", (1,))),
)


@pytest.fixture
def archive(tmp_path):
    with Archive.create(tmp_path / "a.patchlight") as made:
        yield made


def scored(archive, space, document_id) -> tuple[DocumentScores, int]:
    *steps, last = score_pages(archive, space, QUERY, document_id)
    assert isinstance(last, DocumentScores) and not any(steps)
    return last, len(steps)


@pytest.mark.parametrize("rule", ["maxsim", "mean_maxsim"])
def test_every_page_has_the_score_it_has_in_the_ranking(archive, rule, monkeypatch):
    monkeypatch.setattr(document, "STEP_VECTORS", 40)  # so that there is more than one step
    space = archive.space("a model", DIM, rule)
    fill(archive, space, "other.pdf", 3)
    wanted = fill(archive, space, "wanted.pdf", 7)
    found, steps = scored(archive, space, wanted)
    assert steps == 4
    expected = [maxsim(QUERY.vectors, archive.embedding(space, PageRef(wanted, i)).vectors, rule) for i in range(7)]
    assert found.document_id == wanted
    assert found.scores == pytest.approx(expected, abs=1e-5)
    assert not found.scores.flags.writeable


def test_gaps_are_told_from_pages_on_which_nothing_was_seen(archive):
    space = archive.space("a model", DIM, "maxsim")
    wanted = add(archive, "wanted.pdf", 4)
    append(archive, space, PageRef(wanted, 1))
    append(archive, space, PageRef(wanted, 2), count=0)
    archive.mark_failed(space, PageRef(wanted, 3), "too dark")
    found, _ = scored(archive, space, wanted)
    assert np.isnan(found.scores).tolist() == [True, False, False, True]
    assert np.isfinite(found.scores).tolist() == [False, True, False, False]
    assert np.nan_to_num(found.heat, nan=-1).tolist() == [-1, 0, 0, -1]


def test_an_archive_without_vectors_of_the_model_has_gaps_only(archive):
    wanted = fill(archive, archive.space("another model", DIM, "maxsim"), "wanted.pdf", 3)
    found, steps = scored(archive, None, wanted)
    assert np.isnan(found.scores).all() and steps == 0


def test_a_document_that_was_removed_has_no_scores(archive):
    space = archive.space("a model", DIM, "maxsim")
    wanted = fill(archive, space, "wanted.pdf", 2)
    archive.remove_document(wanted)
    assert np.isfinite(scored(archive, space, wanted)[0].scores).sum() == 0


def test_a_page_encoded_while_the_others_are_scored_does_no_harm(archive):
    space = archive.space("a model", DIM, "maxsim")
    wanted = add(archive, "wanted.pdf", 3)
    append(archive, space, PageRef(wanted, 0))
    steps = score_pages(archive, space, QUERY, wanted)
    assert next(steps) is None
    append(archive, space, PageRef(wanted, 2))
    last = list(steps)[-1]
    assert last is not None and np.isfinite(last.scores).tolist() == [True, False, False]


scores = st.lists(st.sampled_from([np.nan, -np.inf]) | st.floats(-3, 9, width=32), min_size=1, max_size=60)


@given(scores)
def test_heat_lies_between_none_and_all_and_keeps_the_order(values):
    found = DocumentScores(1, np.array(values, np.float32))
    heat = found.heat
    assert (np.isnan(heat) == np.isnan(found.scores)).all()
    there = ~np.isnan(heat)
    assert ((heat[there] >= 0) & (heat[there] <= 1)).all()
    order = np.argsort(found.scores[there], kind="stable")
    assert (np.diff(heat[there][order]) >= 0).all()


@given(st.lists(st.floats(-3, 9, width=32), min_size=2, max_size=60))
def test_colours_begin_at_the_tenth_part_of_the_pages(values):
    scores = np.array(values, np.float32)
    low, high = np.quantile(scores.astype(float), document.LOW_QUANTILE), scores.max()
    assume(high - low > 1e-3)
    assert DocumentScores(1, scores).heat == pytest.approx(((scores - low) / (high - low)).clip(0, 1), abs=1e-4)


def test_the_best_page_is_hottest_and_pages_that_are_alike_are_not_hot():
    assert DocumentScores(1, np.array([2.0, 2.5, 3.4], np.float32)).heat.argmax() == 2
    assert DocumentScores(1, np.array([2.0, 2.5, 3.4], np.float32)).heat.max() == 1
    assert DocumentScores(1, np.array([2.0, 2.0, np.nan], np.float32)).heat[:2].tolist() == [0, 0]


@given(st.lists(st.just(np.nan) | st.floats(0, 1, width=32), max_size=200), st.integers(1, 50))
def test_bins_hold_every_page_once_and_show_their_best(values, bins):
    pages = np.array(values, np.float32)
    shown, edges = gather(pages, bins)
    assert len(shown) == min(len(pages), bins) == len(edges) - 1
    assert edges[0] == 0 and edges[-1] == len(pages) and (np.diff(edges) >= 1).all()
    for i, value in enumerate(shown):
        inside = pages[edges[i] : edges[i + 1]]
        if np.isnan(inside).all():
            assert np.isnan(value)
        else:
            assert value == np.nanmax(inside)


def test_bins_are_of_about_one_size():
    _, edges = gather(np.zeros(1000, np.float32), 300)
    assert set(np.diff(edges).tolist()) == {3, 4}
