"""Search by region: which patches a box takes, what they find in a real archive, and words beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.archive import Archive
from core.cli import console, main
from core.documents.renderer import RenderHost
from core.errors import ArchiveError, ModelError, QueryError
from core.explain.similarity import explain
from core.indexing import index
from core.layout import Box, Grid, PatchLayout
from core.search.region import ALIKE, MOST_BESIDE_WORDS, combine, region_query, search_region
from core.search.searcher import SearchCancelledError, Searcher
from core.types import PageEmbedding, PageRef
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf

ROWS, COLS = 4, 5
BLOCK: Box = (0.1, 0.1, 130 / 300, 0.4)
"""The block of colour that `make_pdf` draws on each page."""


class MeanEncoder(ColourEncoder):
    name = "colour-mean"
    score_rule = "mean_maxsim"


def drawn_page(seed: int = 3) -> PageEmbedding:
    """A page with a vector of its own direction and length for every patch, and one that lies nowhere."""
    random = np.random.default_rng(seed)
    vectors = random.standard_normal((ROWS * COLS + 1, 64)).astype(np.float32)
    return PageEmbedding(vectors, PatchLayout(len(vectors), (Grid.full(ROWS, COLS),)))


@pytest.fixture(params=[ColourEncoder, MeanEncoder])
def searcher(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Searcher]:
    """A real archive of real files: only page 3 of the first and page 1 of the second show a blue block."""
    encoder = request.param()
    make_pdf(tmp_path / "one.pdf", ["red", "green", "blue"])
    make_pdf(tmp_path / "two.pdf", ["blue", "black"])
    with Archive.create(tmp_path / "a.patchlight") as archive, RenderHost() as host:
        list(index(archive, encoder, [tmp_path / "one.pdf", tmp_path / "two.pdf"], host=host))
        yield Searcher(archive, encoder)


def page(searcher: Searcher, document: str, number: int) -> PageRef:
    return PageRef(searcher.archive.find_document(document).id, number - 1)


def test_a_box_takes_the_patches_whose_middle_lies_in_it_in_the_page_s_order() -> None:
    drawn = drawn_page()
    # Columns 2 and 3 of 5 (middles 0.5 and 0.7), rows 1 and 2 of 4 (0.375 and 0.625); row 3's middle is below.
    query = region_query(drawn, (0.45, 0.3, 0.75, 0.86), label="a region")
    assert [word.text for word in query.words] == ["a region"]
    assert query.words[0].tokens == (0, 1, 2, 3) and query.own_tokens == ()
    assert query.tokens == ("row 1 col 2", "row 1 col 3", "row 2 col 2", "row 2 col 3")
    np.testing.assert_array_equal(query.vectors, drawn.vectors[[7, 8, 12, 13]])


def test_two_boxes_of_a_page_are_two_queries() -> None:
    texts = {region_query(drawn_page(), box, label="r").text for box in ((0, 0, 0.5, 0.5), (0, 0, 0.5, 0.6))}
    assert len(texts) == 2


def test_a_box_smaller_than_a_patch_takes_the_patch_under_it() -> None:
    query = region_query(drawn_page(), (0.81, 0.26, 0.83, 0.28), label="r")
    assert query.tokens == ("row 1 col 4",)


@pytest.mark.parametrize("box", [(1.2, 0.1, 1.6, 0.9), (-0.5, -0.5, -0.1, -0.1), (0.2, 1.0, 0.8, 1.4)])
def test_a_box_beside_the_page_holds_nothing(box: Box) -> None:
    with pytest.raises(QueryError, match=r"^There is nothing in this region that the model can see\.$"):
        region_query(drawn_page(), box, label="r")


def test_patches_without_length_are_not_seen() -> None:
    drawn = drawn_page()
    drawn.vectors[[0, 1]] = 0
    assert region_query(drawn, (0, 0, 0.6, 0.25), label="r").tokens == ("row 0 col 2",)
    with pytest.raises(QueryError):
        region_query(drawn, (0, 0, 0.4, 0.25), label="r")


def test_of_patches_that_say_the_same_the_strongest_stays() -> None:
    drawn = drawn_page()
    drawn.vectors[6] = 3 * drawn.vectors[0]
    drawn.vectors[12] = 2 * drawn.vectors[0]
    drawn.vectors[13] = -drawn.vectors[0]  # the opposite is not the same
    tokens = region_query(drawn, (0, 0, 1, 1), label="r").tokens
    assert "row 1 col 1" in tokens and "row 2 col 3" in tokens
    assert not {"row 0 col 0", "row 2 col 2"} & set(tokens)


@given(st.integers(0, 99), st.integers(1, 30), st.tuples(*[st.floats(0, 1)] * 4))
def test_what_is_kept_differs_and_is_the_strongest(seed: int, limit: int, corners: tuple[float, ...]) -> None:
    (x0, x1), (y0, y1) = sorted(corners[:2]), sorted(corners[2:])
    drawn = drawn_page(seed)
    try:
        everything = region_query(drawn, (x0, y0, x1, y1), label="r", limit=99)
    except QueryError:
        assert max(x1, y1) > 1 - 1e-9  # only on the page’s very edge is there no patch
        return
    units = everything.vectors / np.linalg.norm(everything.vectors, axis=1, keepdims=True)
    assert (units @ units.T - 2 * np.eye(len(units)) < ALIKE).all()
    few = region_query(drawn, (x0, y0, x1, y1), label="r", limit=limit)
    lengths = sorted(np.linalg.norm(everything.vectors, axis=1).tolist(), reverse=True)
    assert sorted(np.linalg.norm(few.vectors, axis=1).tolist(), reverse=True) == lengths[:limit]


def test_words_beside_a_region_count_as_much_as_the_region() -> None:
    encoder = ColourEncoder()
    blue = encoder.encode_pages([_block("blue")])[0]
    region = region_query(blue, BLOCK, label="r")
    words = encoder.encode_query("Red crate")
    both = combine(region, words)
    assert [word.text for word in both.words] == ["r", "Red", "crate"]
    assert both.unreadable == ("crate",) and both.tokens[-2:] == ("red", "[end]")
    own = both.own_tokens
    assert [both.tokens[i] for i in own] == ["[end]"]
    lengths = np.linalg.norm(both.vectors, axis=1)
    shares = [lengths[list(word.tokens)].sum() for word in both.words]
    assert shares[0] == pytest.approx(shares[1]) and shares[2] == 0
    np.testing.assert_array_equal(both.vectors[-2:], words.vectors)


def test_a_region_finds_the_other_page_that_shows_it(searcher: Searcher) -> None:
    source = page(searcher, "one.pdf", 3)
    results = search_region(searcher, source, BLOCK)
    assert {hit.page for hit in results.hits[:2]} == {source, page(searcher, "two.pdf", 1)}
    assert results.hits[1].score > 2 * results.hits[2].score
    assert results.mode == "late" and results.pages_searched == 5 and not results.weak
    query = results.query
    assert query is not None and results.text == query.text
    assert [word.text for word in query.words] == ["region on page 3"]
    for hit in results.hits:
        found = explain(searcher.encoder.score_rule, query, searcher.page_embedding(hit.page))  # type: ignore[union-attr]
        assert hit.score == found.score
        assert found.words[0].share == pytest.approx(1.0 if hit.score > 0 else 0.0)
    best = explain("maxsim", query, searcher.page_embedding(page(searcher, "two.pdf", 1))).words[0].best
    assert best is not None
    x0, y0, x1, y1 = best.box
    assert BLOCK[0] - 0.02 < x0 < x1 < BLOCK[2] + 0.02 and BLOCK[1] - 0.02 < y0 < y1 < BLOCK[3] + 0.02


def test_words_beside_a_region_change_what_is_found(searcher: Searcher) -> None:
    source = page(searcher, "one.pdf", 3)
    results = search_region(searcher, source, BLOCK, "red crate")
    assert {hit.page for hit in results.hits[:3]} == {
        source,
        page(searcher, "two.pdf", 1),
        page(searcher, "one.pdf", 1),  # without a patch of blue on it
    }
    assert results.query is not None and len(results.query.words[0].tokens) <= MOST_BESIDE_WORDS
    assert len(results.notes) == 1 and "crate" in results.notes[0]
    with pytest.raises(QueryError):
        search_region(searcher, source, BLOCK, "crate")


def test_a_region_search_can_be_limited_and_cancelled(searcher: Searcher) -> None:
    source = page(searcher, "one.pdf", 3)
    two = searcher.archive.find_document("two.pdf").id
    assert [hit.document for hit in search_region(searcher, source, BLOCK, documents=[two]).hits] == ["two.pdf"] * 2
    assert len(search_region(searcher, source, BLOCK, top=1).hits) == 1
    with pytest.raises(SearchCancelledError):
        search_region(searcher, source, BLOCK, cancelled=lambda: True)


def test_an_empty_part_of_a_page_and_pages_that_were_not_read_get_a_sentence(searcher: Searcher) -> None:
    with pytest.raises(QueryError, match="nothing in this region"):
        search_region(searcher, page(searcher, "one.pdf", 3), (0.6, 0.05, 0.9, 0.3))
    with pytest.raises(ModelError):
        search_region(Searcher(searcher.archive, None), page(searcher, "one.pdf", 3), BLOCK)

    class Other(ColourEncoder):
        name = "another-model"

    with pytest.raises(ArchiveError, match="another-model"):
        search_region(Searcher(searcher.archive, Other()), page(searcher, "one.pdf", 3), BLOCK)


def test_similar_takes_a_box_in_points(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "load_encoder", lambda spec: searcher.encoder)
    ask = ["similar", "--archive", str(searcher.archive.path), "--document", "one.pdf", "--page", "3"]
    assert main([*ask, "--box", "30,40,130,160", "--top", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {(hit["document"], hit["page"]) for hit in found["hits"]} == {("one.pdf", 3), ("two.pdf", 1)}
    assert [word["word"] for word in found["hits"][0]["words"]] == ["region on page 3"]
    assert main([*ask, "--box", "30,40,130,160", "--text", "red"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6
    assert main([*ask, "--box", "180,20,270,120"]) == 1
    assert "nothing in this region" in capsys.readouterr().err
    assert main([*ask[:-1], "4", "--box", "30,40,130,160"]) == 1
    assert "has no page 4" in capsys.readouterr().err
    for box in ("30,40,130", "30,40,130,x", "130,40,30,160", "nan,0,1,1"):
        assert main([*ask, "--box", box]) == 2


def _block(colour: str):
    from PIL import Image

    image = Image.new("RGB", (300, 400), "white")
    image.paste(colour, (30, 40, 130, 160))
    return image
