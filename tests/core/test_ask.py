"""Asking a patch: the word it shows, and the same thing on other pages of a real archive."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from core.archive import Archive, Space
from core.documents.renderer import RenderHost
from core.errors import QueryError
from core.explain.ask import PatchAnswer, WordBook, ask, patch_at
from core.indexing import index
from core.layout import Grid, PatchLayout
from core.types import PageRef
from tests.colour_encoder import COLOURS, ColourEncoder
from tests.coloured_pages import make_pdf

BLOCK = (80 / 300, 100 / 400)
"""The middle of the block of colour on every page of `make_pdf`."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("asked")
    with Archive.create(folder / "a.patchlight") as made, RenderHost() as host:
        first = make_pdf(folder / "one.pdf", ["red", "green", "blue"])
        second = make_pdf(folder / "two.pdf", ["blue", "black", "cyan"])
        for _ in index(made, ColourEncoder(), [first, second], host=host):
            pass
        yield made


def space_of(archive: Archive) -> Space:
    return archive.spaces()[0]


def answers(archive: Archive, page: PageRef, patch: int | tuple[float, float], **options: object) -> list[PatchAnswer]:
    return list(ask(archive, space_of(archive), WordBook(ColourEncoder()), page, patch, **options))  # type: ignore[arg-type]


def test_a_patch_answers_to_the_word_it_shows(archive):
    steps = answers(archive, PageRef(1, 2), BLOCK)
    last = steps[-1]
    assert (last.words[0].text, last.words[0].source) == ("blue", "page")
    assert last.words[0].value == pytest.approx(1.0, abs=0.02)
    assert [step.finished for step in steps] == [False] * (len(steps) - 1) + [True]
    values = [word.value for word in last.words]
    assert values == sorted(values, reverse=True)
    assert last.words_tried == last.words_total
    x0, y0, x1, y1 = last.place.box
    assert x0 <= BLOCK[0] <= x1 and y0 <= BLOCK[1] <= y1
    assert last.strength == pytest.approx(np.linalg.norm(vectors(archive, PageRef(1, 2))[last.place.vector]))


def vectors(archive: Archive, page: PageRef) -> np.ndarray:
    return archive.embedding(space_of(archive), page).vectors


def test_words_come_from_the_page_then_from_queries_then_from_the_archive(archive):
    found = {word.text: word.source for word in answers(archive, PageRef(1, 0), BLOCK, asked=["yellow Red"])[-1].words}
    assert found["red"] == "page" and found["yellow"] == "asked"
    assert found["blue"] == found["cyan"] == "archive"
    assert "page" not in found, "the model cannot read it"


def test_the_nearest_patches_show_the_same_on_other_pages(archive):
    near = answers(archive, PageRef(1, 2), BLOCK)[-1].near
    assert near[0].page == PageRef(2, 0) and near[0].document == "two.pdf"
    assert near[0].value == pytest.approx(1.0, abs=0.02)
    x0, y0, x1, y1 = near[0].place.box
    assert 30 / 300 < (x0 + x1) / 2 < 130 / 300 and 40 / 400 < (y0 + y1) / 2 < 160 / 400
    assert len({patch.page for patch in near}) == len(near)
    values = [patch.value for patch in near]
    assert values == sorted(values, reverse=True)
    assert values[1] < 0.9 or near[1].page == PageRef(1, 2)


def test_of_its_own_page_another_place_is_named(archive):
    page = PageRef(1, 2)
    steps = answers(archive, page, BLOCK)
    own = next(patch for patch in steps[-1].near if patch.page == page)
    assert own.place.vector != steps[-1].place.vector


def test_a_vector_and_the_point_it_stands_for_are_the_same_question(archive):
    page = PageRef(1, 0)
    layout = archive.embedding(space_of(archive), page).layout
    vector = patch_at(layout, *BLOCK)
    assert vector is not None
    assert answers(archive, page, vector)[-1] == answers(archive, page, BLOCK)[-1]


def test_where_the_model_sees_nothing_there_is_no_answer(archive):
    white = (0.95, 0.95)
    with pytest.raises(QueryError, match="sees nothing"):
        answers(archive, PageRef(1, 0), white)
    with pytest.raises(QueryError, match="sees nothing"):
        answers(archive, PageRef(1, 0), (1.5, 0.5))
    off_page = len(vectors(archive, PageRef(1, 0))) - 1
    with pytest.raises(QueryError, match="sees nothing"):
        answers(archive, PageRef(1, 0), off_page)


def test_the_finest_patch_at_a_point_is_meant():
    fine = Grid(np.array([[0, -1, 1]], np.int32))
    layout = PatchLayout(4, (fine, Grid.full(1, 2, first=2)))
    assert [patch_at(layout, x, 0.5) for x in (0.1, 0.45, 0.55, 0.9)] == [0, 2, 3, 1]
    assert patch_at(layout, 1.2, 0.5) is None and patch_at(PatchLayout(1, ()), 0.5, 0.5) is None


def test_a_word_of_several_tokens_is_as_like_as_their_weighted_mean():
    class Spelling(ColourEncoder):
        def encode_query(self, text):
            return super().encode_query(" ".join(text.split("-"))) if "-" in text else super().encode_query(text)

    book = WordBook(Spelling())
    red = np.eye(8, dtype=np.float32)[list(COLOURS).index("red")]
    assert book.likeness("red", red) == 1.0
    assert book.likeness("red-blue", red) == pytest.approx(0.5)
    assert book.likeness("zebra", red) is None


def test_frequent_words_leave_out_numbers_and_letters(archive):
    words = archive.frequent_words(5)
    assert words[:2] == ["of", "page"] and len(words) == 5
    assert not any(word.isdigit() for word in archive.frequent_words(100))
    with Archive.open(archive.path, read_only=True) as reader:
        assert reader.frequent_words(5) == words
