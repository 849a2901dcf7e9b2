"""What judged queries say of models and modes: measures by hand, real archives, real searches, files there and back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from math import log2
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.archive import Archive, Judgement
from core.documents.renderer import RenderHost
from core.encoders.encoder import PageEncoder
from core.errors import ModelError
from core.evaluation import format_queries, ndcg, read_queries, recall, reciprocal_rank
from core.explain.chart import draw_standings
from core.indexing import index
from core.standings import Answer, Entrant, Stage, Standing, Topic, from_queries, judged, measure, to_queries
from core.types import PageRef
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Three documents, two of them of one name; red on two pages, blue on two."""
    folder = tmp_path_factory.mktemp("standings")
    (folder / "other").mkdir()
    files = [
        make_pdf(folder / "one.pdf", ["red", "green", "blue"]),
        make_pdf(folder / "two.pdf", ["red", "yellow"]),
        make_pdf(folder / "other" / "two.pdf", ["blue"]),
    ]
    with Archive.create(folder / "a.patchlight") as made, RenderHost() as host:
        list(index(made, ColourEncoder(), files, host=host))
        yield made


@pytest.fixture
def judgements(archive: Archive) -> Iterator[Archive]:
    yield archive
    archive.judgements.apply([Judgement(j.query, j.content_hash, j.page_index, None) for j in archive.judgements.all()])


def say(archive: Archive, query: str, page: PageRef, right: bool) -> None:
    record = archive.document(page.document_id)
    archive.judgements.apply([Judgement(query, record.content_hash, page.page_index, right)])


@contextmanager
def colour_model(name: str) -> Iterator[PageEncoder]:
    assert name == "colour-test"
    yield ColourEncoder()


def run(archive: Archive, load=colour_model) -> list[Stage]:
    return list(measure(archive, judged(archive).topics, load))


@given(st.sets(st.integers(1, 40), max_size=8), st.integers(0, 5), st.sampled_from([5, 10]))
def test_ndcg_is_one_only_for_the_best_order(ranks: set[int], unfound: int, depth: int) -> None:
    right = len(ranks) + unfound
    value = ndcg(ranks, right, depth)
    assert 0 <= value <= 1 + 1e-12
    assert (value > 1 - 1e-12) == (right > 0 and set(range(1, min(right, depth) + 1)) <= ranks)
    assert 0 <= recall(ranks, right, depth) <= 1
    assert reciprocal_rank(ranks) == (1 / min(ranks) if ranks else 0)


def test_measures_counted_by_hand() -> None:
    assert ndcg([2, 3], 3, 5) == pytest.approx((1 / log2(3) + 1 / 2) / (1 + 1 / log2(3) + 1 / 2))
    assert ndcg([1], 1, 5) == 1 and ndcg([6], 1, 5) == 0 and ndcg([], 0, 5) == 0
    assert recall([2, 11], 4, 10) == 0.25


def test_every_model_and_mode_is_asked_and_the_pages_ranks_are_told(judgements: Archive) -> None:
    say(judgements, "red", PageRef(1, 0), True)
    say(judgements, "red", PageRef(2, 0), True)
    say(judgements, "red", PageRef(1, 1), False)
    say(judgements, "yellow", PageRef(1, 2), True)  # a blue page: the model must not find it first
    say(judgements, "green", PageRef(1, 0), False)
    known = judged(judgements)
    assert (len(known.topics), known.without_right, known.missing, known.pages) == (2, 1, 0, 4)
    first, *between, last = run(judgements)
    assert (first.done, first.total, last.done, last.finished) == (0, 6, 6, True)
    assert [stage.done for stage in between] == list(range(1, 7))
    standings = {(s.entrant.model, s.entrant.mode): s for s in last.standings}
    assert list(standings) == [("colour-test", "late"), ("colour-test", "hybrid"), ("", "keyword")]
    red, yellow = standings["colour-test", "late"].answers
    assert red.found == [1, 2]
    assert red.value("ndcg5") == red.value("mrr") == 1
    assert red.judged == 3
    (rank,) = yellow.ranks
    assert rank is not None and rank > 1
    assert yellow.value("mrr") == 1 / rank
    assert standings["colour-test", "late"].mean("mrr") == pytest.approx((1 + 1 / rank) / 2)
    assert standings["", "keyword"].answers[1].ranks == (None,)


def test_a_query_the_model_cannot_read_counts_as_not_found_and_says_why(judgements: Archive) -> None:
    say(judgements, "zebra", PageRef(1, 0), True)
    last = run(judgements)[-1]
    late = last.standings[0].answers[0]
    assert late.ranks == (None,) and "cannot read" in late.note
    assert last.standings[0].mean("ndcg10") == 0


def test_a_model_that_is_not_here_is_left_out_with_its_reason(judgements: Archive) -> None:
    @contextmanager
    def gone(name: str) -> Iterator[PageEncoder]:
        raise ModelError(f"The model {name} is not on this machine.")
        yield

    say(judgements, "red", PageRef(1, 0), True)
    last = run(judgements, gone)[-1]
    assert last.finished and last.done == last.total
    assert [(s.entrant.mode, s.failure) for s in last.standings] == [
        ("late", "The model colour-test is not on this machine."),
        ("hybrid", "The model colour-test is not on this machine."),
        ("keyword", ""),
    ]
    assert last.standings[0].mean("mrr") is None


def test_cancelling_ends_it_without_a_finished_stage(judgements: Archive) -> None:
    say(judgements, "red", PageRef(1, 0), True)
    stages = list(measure(judgements, judged(judgements).topics, colour_model, lambda: True))
    assert not any(stage.finished for stage in stages)


def test_a_queries_file_carries_judgements_there_and_back(judgements: Archive, tmp_path: Path) -> None:
    says = [("red", 1, 0, True), ("red", 2, 0, True), ("red", 1, 2, False), ("Größe “x”", 3, 0, True)]
    for query, document, page, right in says:
        say(judgements, query, PageRef(document, page), right)
    before = {(j.query, j.content_hash, j.page_index, j.right) for j in judgements.judgements.all()}
    path = tmp_path / "judged.jsonl"
    path.write_text(format_queries(to_queries(judgements)), encoding="utf-8")
    queries, problems = read_queries(path)
    assert problems == []
    assert [query.text for query in queries] == ["red", "Größe “x”"]
    assert {len(query.right) for query in queries} == {2, 1}
    back, unknown = from_queries(judgements, queries)
    assert unknown == []
    assert {(j.query, j.content_hash, j.page_index, j.right) for j in back} == before


def test_documents_and_pages_that_are_not_there_are_named(judgements: Archive, tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    lines = [
        '{"qid": "a", "query": "red", "doc": "one.pdf", "pages": [1, 9], "wrong": [{"doc": "gone.pdf", "pages": [1]}]}',
        '{"qid": "b", "query": "blue", "doc": "two.pdf", "pages": [1]}',
        '{"qid": "c", "query": "x", "also": [{"pages": [1]}]}',
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    queries, unread = read_queries(path)
    assert len(unread) == 1
    assert "further documents" in unread[0]
    back, problems = from_queries(judgements, queries)
    assert [(j.query, j.page_index, j.right) for j in back] == [("red", 0, True)]
    assert len(problems) == 3
    assert "one.pdf has no page 9; its last page is 3." in problems
    assert any("gone.pdf" in problem for problem in problems)
    assert any("More than one document is called two.pdf" in problem for problem in problems)


def standing(mode, ranks: list[int | None]) -> Standing:
    topic = Topic("q", (PageRef(1, 0),))
    return Standing(Entrant("m", mode), tuple(Answer(topic, (rank,)) for rank in ranks))


@given(st.lists(st.one_of(st.none(), st.integers(1, 100)), min_size=5, max_size=20))
def test_the_interval_lies_around_the_mean(ranks: list[int | None]) -> None:
    made = standing("late", ranks)
    low, high = made.interval("mrr") or (2, -1)
    mean = made.mean("mrr")
    assert mean is not None
    assert -1e-9 <= low <= mean + 1e-9 and mean - 1e-9 <= high <= 1 + 1e-9


def test_few_queries_have_no_interval() -> None:
    assert standing("late", [1, 2, 3, 4]).interval("mrr") is None
    assert standing("late", []).mean("mrr") is None


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_chart_is_the_same_every_time_and_differs_by_theme(kind: str) -> None:
    shown = [standing("late", [1, 2, 3, 4, 5, None]), standing("hybrid", [1]), standing("keyword", [])]
    labels = ["数据 model · late", "x" * 90, "Keyword"]
    first = draw_standings(shown, labels, kind=kind)
    assert first == draw_standings(shown, labels, kind=kind)
    assert first != draw_standings(shown, labels, kind=kind, dark=True)


def test_better_rows_have_longer_bars() -> None:
    shown = [standing("late", [1] * 4), standing("late", [3] * 4)]
    image = np.asarray(Image.open(io.BytesIO(draw_standings(shown, ["a", "b"]))).convert("RGB")).astype(int)
    blue = (abs(image - (0x2F, 0x6F, 0xC4)).max(axis=2) < 8).sum(axis=1)
    rows = np.flatnonzero(blue)
    upper, lower = blue[rows[0] : (rows[0] + rows[-1]) // 2].max(), blue[(rows[0] + rows[-1]) // 2 : rows[-1]].max()
    assert upper > lower > 0
