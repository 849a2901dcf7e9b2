"""Searching real archives: what is found, in which order, and what is said when something is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.archive import Archive
from core.archive.records import Space, VectorBlock
from core.errors import ModelError, QueryError
from core.explain.similarity import explain
from core.layout import Grid, PatchLayout
from core.search.keyword import fuse
from core.search.maxsim import maxsim
from core.search.searcher import SearchCancelledError, Searcher
from core.types import PageEmbedding, PageRef, QueryEmbedding, SearchMode, SearchResults, TextWord
from tests.colour_encoder import COLOURS, DIM, ColourEncoder

RED, GREEN, BLUE = (np.eye(DIM, dtype=np.float32)[i] for i in range(3))


class MeanEncoder(ColourEncoder):
    name = "colour-mean"
    score_rule = "mean_maxsim"


class OtherEncoder(ColourEncoder):
    name = "another-model"


class Shelf:
    """An archive and the few lines that fill it."""

    def __init__(self, archive: Archive, encoder: ColourEncoder) -> None:
        self.archive = archive
        self.encoder = encoder
        self.space = archive.space(encoder.name, encoder.dim, encoder.score_rule)

    def document(self, name: str, pages: list[list[np.ndarray]], text: list[str] | None = None, of: int = 0) -> int:
        """Adds a document; `pages` are the patches of its encoded pages, `of` its page count if more."""
        record = self.archive.add_document(
            Path("/library") / name,
            content_hash=f"hash of {name}",
            kind="pdf",
            page_count=max(len(pages), of),
            byte_size=1,
            has_text=bool(text),
        )
        for index, patches in enumerate(pages):
            vectors = np.stack(patches).astype(np.float32)
            layout = PatchLayout(len(vectors), (Grid.full(1, len(vectors)),))
            words = [TextWord(word, (0, 0, 1, 1), 0) for word in (text[index].split() if text else [])]
            self.archive.append(
                self.space,
                PageRef(record.id, index),
                PageEmbedding(vectors, layout),
                width=100,
                height=200,
                thumbnail=b"",
                words=words,
            )
        return record.id

    def search(self, text: str, **options) -> SearchResults:
        return Searcher(self.archive, self.encoder).search(text, **options)


@pytest.fixture
def shelf(archive: Archive) -> Shelf:
    return Shelf(archive, ColourEncoder())


def found(results: SearchResults) -> list[tuple[str, int]]:
    return [(hit.document, hit.page.page_number) for hit in results.hits]


def test_pages_are_ranked_by_their_exact_score(shelf: Shelf):
    shelf.document("a.pdf", [[0.3 * RED, GREEN], [0.9 * RED, 0.1 * GREEN]])
    shelf.document("b.pdf", [[0.6 * RED, 0.8 * GREEN, BLUE]])
    results = shelf.search("red green")
    assert found(results) == [("b.pdf", 1), ("a.pdf", 1), ("a.pdf", 2)]
    assert [hit.rank for hit in results.hits] == [1, 2, 3]
    assert results.pages_searched == 3 and results.notes == ()
    assert results.model == "colour-test" and results.mode == "late"
    assert results.encode_ms >= 0 and results.search_ms > 0
    assert results.query is not None
    for hit in results.hits:
        page = shelf.archive.embedding(shelf.space, hit.page)
        assert hit.score == hit.late_score == explain("maxsim", results.query, page).score
        assert hit.channels == ("vision",)
        assert hit.path == Path("/library") / hit.document


def test_a_stream_of_many_blocks_finds_what_scoring_everything_finds(shelf: Shelf):
    random = np.random.default_rng(5)
    for number in range(6):
        pages = [list(random.uniform(-1, 1, (random.integers(1, 60), DIM))) for _ in range(11)]
        shelf.document(f"{number}.pdf", pages)

    class SmallBlocks:
        """The same archive, read in many blocks."""

        def __getattr__(self, name):
            return getattr(shelf.archive, name)

        def blocks(self, space, *, documents=None):
            return shelf.archive.blocks(space, documents=documents, max_vectors=50)

    query = shelf.encoder.encode_query("red blue cyan")
    everything = [
        (-maxsim(query.vectors, shelf.archive.embedding(shelf.space, page).vectors), page)
        for record in shelf.archive.documents()
        for page in (PageRef(record.id, index) for index in range(record.page_count))
    ]
    expected = [page for _, page in sorted(everything)]
    for top in (1, 7, 66, 100):
        searcher = Searcher(SmallBlocks(), shelf.encoder)  # type: ignore[arg-type]
        hits = searcher.search("red blue cyan", top=top).hits
        assert [hit.page for hit in hits] == expected[:top]
    assert searcher.search("red", top=3).pages_searched == 66


def test_equal_pages_stand_in_document_order(shelf: Shelf):
    same = [0.7 * RED, 0.2 * BLUE]
    for name in ("z.pdf", "m.pdf", "a.pdf"):
        shelf.document(name, [same, [GREEN], same])
    ranked = found(shelf.search("red blue"))[:6]
    assert ranked == [(name, page) for name in ("z.pdf", "m.pdf", "a.pdf") for page in (1, 3)]
    assert len({hit.score for hit in shelf.search("red blue").hits[:6]}) == 1


def test_only_the_documents_asked_for_are_searched(shelf: Shelf):
    shelf.document("a.pdf", [[RED]], ["apple"])
    second = shelf.document("b.pdf", [[0.5 * RED], [GREEN]], ["pear", "apple"])
    late = shelf.search("red", documents=[second])
    assert found(late) == [("b.pdf", 1), ("b.pdf", 2)] and late.pages_searched == 2
    keyword = shelf.search("apple", mode="keyword", documents=[second], top=1)
    assert found(keyword) == [("b.pdf", 2)] and keyword.pages_searched == 2
    assert found(shelf.search("red", documents=[])) == []
    assert found(shelf.search("red apple", mode="hybrid", documents=[9999])) == []


def test_keywords_are_found_without_a_model(shelf: Shelf):
    shelf.document("a.pdf", [[RED], [RED]], ["annual rainfall", "nothing here"])
    shelf.document("scan.pdf", [[RED]])
    results = Searcher(shelf.archive, None).search("rainfall", mode="keyword")
    assert found(results) == [("a.pdf", 1)]
    assert results.query is None and results.model == "" and results.pages_searched == 2
    assert results.hits[0].channels == ("keyword",) and results.hits[0].late_score is None
    with pytest.raises(ModelError, match="no model"):
        Searcher(shelf.archive, None).search("rainfall")


def test_keywords_in_an_archive_without_text_are_explained(shelf: Shelf):
    shelf.document("scan.pdf", [[RED]])
    results = shelf.search("red", mode="keyword")
    assert results.hits == () and "text layer" in results.notes[0]


def test_hybrid_ranks_first_what_both_channels_found(shelf: Shelf):
    shelf.document("seen.pdf", [[RED], [GREEN]], ["green", "blue"])
    shelf.document("both.pdf", [[0.9 * RED]], ["red"])
    results = shelf.search("red", mode="hybrid")
    assert found(results)[0] == ("both.pdf", 1)
    first, second, _ = results.hits
    assert first.channels == ("vision", "keyword") and second.channels == ("vision",)
    assert first.score == pytest.approx(1 / 62 + 1 / 61) and second.score == pytest.approx(1 / 61)
    assert first.late_score == pytest.approx(0.9, abs=0.01)


def test_hybrid_knows_the_late_score_of_a_page_only_keywords_ranked_high(shelf: Shelf):
    shelf.document("many.pdf", [[(0.5 + i / 400) * RED] for i in range(120)])
    shelf.document("word.pdf", [[0.1 * RED]], ["red"])
    hit = next(hit for hit in shelf.search("red", mode="hybrid").hits if hit.document == "word.pdf")
    assert hit.channels == ("keyword",)
    assert hit.late_score == pytest.approx(0.1, abs=0.001)


def test_the_mean_rule_of_a_space_is_kept(archive: Archive):
    shelf = Shelf(archive, MeanEncoder())
    shelf.document("a.pdf", [[0.5 * RED, 0.7 * GREEN]])
    results = shelf.search("red green")
    assert results.hits[0].score == pytest.approx((0.5 + 0.7 + 0) / 3, abs=0.005)
    assert results.full_match_share == pytest.approx(results.hits[0].score)


def test_a_weak_best_hit_is_called_weak(shelf: Shelf):
    shelf.document("a.pdf", [[0.5 * RED, 0.01 * BLUE]], ["word"])
    strong, weak = shelf.search("red"), shelf.search("blue")
    assert not strong.weak and strong.full_match_share == pytest.approx(0.25, abs=0.01)
    assert weak.weak and len(weak.hits) == 1
    assert not shelf.search("word", mode="keyword").weak
    assert shelf.search("word", mode="keyword").full_match_share is None


def test_words_the_model_cannot_read_are_named(shelf: Shelf):
    shelf.document("a.pdf", [[RED]], ["日本 red"])
    results = shelf.search("red 日本 ελλάδα")
    assert found(results) == [("a.pdf", 1)]
    assert results.notes == ("The model cannot read “日本” and “ελλάδα”; it searched for the rest of the query.",)
    with pytest.raises(QueryError, match="colour-test cannot read “日本”"):
        shelf.search("日本")
    hybrid = shelf.search("日本", mode="hybrid")
    assert found(hybrid) == [("a.pdf", 1)] and "Only the text layer" in hybrid.notes[0]
    many = shelf.search("red " + " ".join(f"x{i}" for i in range(2000)))
    assert "1995 more" in many.notes[0] and len(many.notes[0]) < 200


@pytest.mark.parametrize("mode", ["late", "keyword", "hybrid"])
@pytest.mark.parametrize("text", ["", "  \t\n"])
def test_an_empty_query_is_refused(shelf: Shelf, mode, text):
    with pytest.raises(QueryError, match="empty"):
        shelf.search(text, mode=mode)


@pytest.mark.parametrize("mode", ["keyword", "hybrid"])
@pytest.mark.parametrize("text", ["?!…", '"', "a" * 10_000, "NEAR(red) AND * OR", "red\0blue"])
def test_odd_queries_find_nothing_and_break_nothing(shelf: Shelf, mode, text):
    shelf.document("a.pdf", [[RED]], ["apple"])
    assert all(hit.channels == ("vision",) for hit in shelf.search(text, mode=mode).hits)


def test_an_empty_archive_says_so(shelf: Shelf):
    for mode in ("late", "keyword", "hybrid"):
        results = shelf.search("red", mode=mode)
        assert results.hits == () and results.pages_searched == 0 and not results.weak
        assert results.notes == ("This archive holds no documents yet.",)


def test_pages_another_model_read_are_not_searched_and_that_is_said(shelf: Shelf):
    shelf.document("a.pdf", [[RED]])
    results = Searcher(shelf.archive, OtherEncoder()).search("red")
    assert results.hits == ()
    assert "colour-test" in results.notes[0] and "another-model" in results.notes[0]


def test_another_version_of_the_reader_is_called_that(tmp_path: Path):
    newer, older = OtherEncoder(), OtherEncoder()
    newer.name, older.name = "reader-22222222", "reader-11111111"
    with Archive.create(tmp_path / "a.patchlight") as archive:
        Shelf(archive, older).document("a.pdf", [[RED]])
        (note,) = Searcher(archive, newer).search("red").notes
    assert "another version of the Reader" in note and "reader-" not in note


def test_pages_that_wait_are_counted(shelf: Shelf):
    record = shelf.document("a.pdf", [[RED]], of=4)
    assert found(shelf.search("red")) == [("a.pdf", 1)]
    assert shelf.search("red").notes == ("3 pages are not encoded yet and were not searched.",)
    shelf.archive.mark_failed(shelf.space, PageRef(record, 1), "It is damaged.")
    shelf.archive.mark_failed(shelf.space, PageRef(record, 2), "It is damaged.")
    assert shelf.search("red").notes == ("1 page is not encoded yet and was not searched.",)


def test_a_page_is_found_the_moment_it_is_stored_and_never_after_its_removal(shelf: Shelf):
    first = shelf.document("a.pdf", [[0.5 * RED]])
    searcher = Searcher(shelf.archive, shelf.encoder)
    assert found(searcher.search("red")) == [("a.pdf", 1)]
    shelf.document("b.pdf", [[RED]])
    assert found(searcher.search("red")) == [("b.pdf", 1), ("a.pdf", 1)]
    shelf.archive.remove_document(first)
    assert found(searcher.search("red")) == [("b.pdf", 1)]


def test_a_search_is_given_up_between_blocks(shelf: Shelf):
    shelf.document("a.pdf", [[RED]])
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) == 2

    with pytest.raises(SearchCancelledError):
        shelf.search("red", cancelled=cancelled)
    assert len(asked) == 2
    assert found(shelf.search("red", cancelled=lambda: False)) == [("a.pdf", 1)]


def test_a_search_that_nobody_wants_fetches_one_block_of_pages(shelf: Shelf, monkeypatch: pytest.MonkeyPatch):
    shelf.document("a.pdf", [[RED]] * 5)
    fetched = []

    def blocks(space: Space, **chosen: Any) -> Iterator[VectorBlock]:
        for block in Archive.blocks(shelf.archive, space, max_vectors=1, **chosen):
            fetched.append(block)
            yield block

    monkeypatch.setattr(shelf.archive, "blocks", blocks)
    with pytest.raises(SearchCancelledError):
        shelf.search("red", cancelled=lambda: True)
    assert len(fetched) == 1


def test_a_query_whose_words_weigh_nothing_does_not_divide_by_zero(shelf: Shelf):
    class Weightless(ColourEncoder):
        def encode_query(self, text: str) -> QueryEmbedding:
            query = super().encode_query(text)
            return QueryEmbedding(text, query.vectors * 0, query.tokens, query.words)

    shelf.encoder = Weightless()
    shelf.document("a.pdf", [[RED]])
    results = shelf.search("red")
    assert results.full_match_share == 0 and results.weak and results.hits[0].score == 0


def test_fusion_is_the_formula_of_the_paper_and_breaks_ties_by_document_order():
    a, b, c = PageRef(1, 0), PageRef(1, 1), PageRef(2, 0)
    assert fuse([b, a], [a, c]) == [(a, 1 / 62 + 1 / 61), (b, 1 / 61), (c, 1 / 62)]
    assert [page for page, _ in fuse([c], [b])] == [b, c]
    assert fuse([], []) == []
    assert set(COLOURS) >= {"red", "green", "blue"}


@pytest.mark.parametrize("mode", ["late", "hybrid"])
def test_long_answers_are_the_same_without_holding_all_vectors(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, mode: SearchMode
) -> None:
    random = np.random.default_rng(5)
    for name in ("a", "b", "c"):
        pages = [list(random.random((3, DIM), np.float32)) for _ in range(30)]
        shelf.document(f"{name}.pdf", pages, [f"red {name}" if page % 3 else "blank" for page in range(30)])
    searcher = Searcher(shelf.archive, shelf.encoder)
    usual = searcher.search("red", mode=mode, top=80)
    monkeypatch.setattr("core.search.searcher.RESCORED", 7)
    lean = searcher.search("red", mode=mode, top=80)
    assert [hit.page for hit in lean.hits] == [hit.page for hit in usual.hits]
    assert np.allclose([hit.late_score or 0 for hit in lean.hits], [hit.late_score or 0 for hit in usual.hits])
