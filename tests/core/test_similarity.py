"""What an explanation promises: parts that add up, maps that peak where the score was won, honest places."""

from __future__ import annotations

from dataclasses import replace
from math import fsum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.explain.pointing import best_point
from core.explain.similarity import OWN_TOKENS, PatchPlace, WordShare, explain, lines
from core.layout import WHOLE_PAGE, Grid, PatchLayout
from core.search.maxsim import maxsim
from core.types import PageEmbedding, QueryEmbedding, QueryWord, TextWord
from tests.colour_encoder import ColourEncoder

DIM = 4


def axis(index: int, length: float = 1.0) -> np.ndarray:
    vector = np.zeros(DIM, np.float32)
    vector[index] = length
    return vector


def place(word: WordShare) -> PatchPlace:
    assert word.best is not None
    return word.best


def query_of(*words: tuple[str, list[np.ndarray]], own: list[np.ndarray] | None = None) -> QueryEmbedding:
    vectors, typed = [], []
    for text, tokens in words:
        typed.append(QueryWord(text, tuple(range(len(vectors), len(vectors) + len(tokens)))))
        vectors += tokens
    vectors += own or []
    tokens = tuple(f"t{i}" for i in range(len(vectors)))
    return QueryEmbedding(" ".join(t for t, _ in words), np.stack(vectors), tokens, tuple(typed))


@st.composite
def matters(draw):
    """A query and a page: an asymmetric grid, merged cells, holes, a coarse grid, vectors off the page."""
    rows, cols = draw(st.integers(1, 4)), draw(st.integers(5, 7))
    fine = draw(st.integers(1, rows * cols))
    cells = draw(arrays(np.int32, (rows, cols), elements=st.integers(-1, fine - 1)))
    coarse = draw(st.integers(0, 1))
    grids = [Grid(cells, (0, 0, 1, draw(st.sampled_from([1.0, 1.25]))))]
    if coarse:
        grids.append(Grid(np.array([[fine, fine + 1]], np.int32)))
    count = fine + 2 * coarse + draw(st.integers(0, 2))
    numbers = st.floats(-1, 1, width=32)
    page = PageEmbedding(draw(arrays(np.float32, (count, DIM), elements=numbers)), PatchLayout(count, tuple(grids)))
    sizes = draw(st.lists(st.integers(0, 3), min_size=1, max_size=4))
    own = draw(st.integers(0 if sum(sizes) else 1, 2))
    vectors = draw(arrays(np.float32, (sum(sizes) + own, DIM), elements=numbers))
    words, start = [], 0
    for i, size in enumerate(sizes):
        words.append(QueryWord(f"w{i}", tuple(range(start, start + size))))
        start += size
    tokens = tuple(f"t{i}" for i in range(len(vectors)))
    return QueryEmbedding("query", vectors, tokens, tuple(words)), page


@given(matters(), st.sampled_from(["maxsim", "mean_maxsim"]))
def test_the_parts_add_up_to_the_score(matter, rule):
    query, page = matter
    explanation = explain(rule, query, page)
    assert explanation.score == fsum(word.score for word in explanation.words)
    assert explanation.score == pytest.approx(maxsim(query.vectors, page.vectors, rule), rel=1e-9, abs=1e-9)
    if explanation.score > 0:
        assert fsum(word.share for word in explanation.words) == pytest.approx(1)
        off_page = explanation.off_page_share * explanation.score
        assert off_page == pytest.approx(fsum(word.off_page for word in explanation.words))
    assert [word.text for word in explanation.words if not word.own] == [word.text for word in query.words]
    assert sum(word.own for word in explanation.words) == bool(query.own_tokens)


@given(matters())
def test_every_map_peaks_at_what_its_token_won(matter):
    query, page = matter
    explanation = explain("maxsim", query, page)
    on_page = page.layout.on_page
    for token in range(len(query.tokens)):
        values = explanation.token_map(token)
        winner = int(explanation.similarities[token].argmax())
        if on_page[winner]:
            assert np.nanmax(values) == explanation.similarities[token, winner]
    highest = explanation.value_range[1]
    for index, word in enumerate(explanation.words):
        values = explanation.word_map(index)
        if word.best is not None:
            assert values[word.best.row, word.best.col] == np.nanmax(values)
            assert word.best.box == tuple(page.boxes[word.best.vector].tolist())
        if not word.own:
            assert not (values > highest).any()
        assert word.tokens or np.isnan(values).all()


@given(matters())
def test_the_strongest_map_names_its_word(matter):
    query, page = matter
    explanation = explain("maxsim", query, page)
    strongest, which = explanation.strongest_map(), explanation.strongest_word()
    assert strongest.shape == which.shape == explanation.token_map(0).shape
    assert ((which == -1) == np.isnan(strongest)).all()
    for row, col in zip(*np.nonzero(which >= 0), strict=True):
        assert explanation.word_map(int(which[row, col]))[row, col] == strongest[row, col]
    if any(word.tokens for word in query.words):
        assert not any(explanation.words[i].own for i in set(which.ravel().tolist()) - {-1})


@given(matters())
def test_the_place_to_point_at_is_a_patch_on_the_page(matter):
    query, page = matter
    box = best_point(explain("maxsim", query, page))
    on_page = [tuple(box) for box in page.boxes[page.layout.on_page].tolist()]
    assert box in on_page if on_page else box == WHOLE_PAGE


def page_with(hot: dict[tuple[int, int], np.ndarray], rows: int = 20, cols: int = 9, extra: int = 0) -> PageEmbedding:
    vectors = np.zeros((rows * cols + extra, DIM), np.float32)
    for (row, col), vector in hot.items():
        vectors[row * cols + col] = vector
    return PageEmbedding(vectors, PatchLayout(len(vectors), (Grid.full(rows, cols),)))


def test_the_best_patch_and_what_was_won_off_the_page():
    page = page_with({(3, 7): axis(0, 0.8), (12, 1): axis(1, 0.6)}, extra=1)
    page.vectors[-1] = axis(2, 0.5)
    query = query_of(("alpha", [axis(0)]), ("beta", [axis(1), axis(2)]), ("gone", [axis(2, 2)]), own=[axis(2)])
    alpha, beta, gone, own = explain("maxsim", query, page).words
    assert (place(alpha).row, place(alpha).col) == (3, 7) and alpha.off_page == 0
    assert place(alpha).box == pytest.approx((7 / 9, 3 / 20, 8 / 9, 4 / 20))
    assert (place(beta).row, place(beta).col) == (12, 1)
    assert beta.score == pytest.approx(1.1) and beta.off_page == pytest.approx(0.5)
    assert gone.best is None and gone.off_page == gone.score == 1
    assert own.text == OWN_TOKENS and own.own and own.best is None
    explanation = explain("maxsim", query, page)
    assert explanation.off_page_share == pytest.approx(2 / 3.4)
    assert explanation.value_range == (0, pytest.approx(0.8))
    mean = explain("mean_maxsim", query, page)
    assert mean.score == pytest.approx(explanation.score / 5)
    assert [w.share for w in mean.words] == pytest.approx([w.share for w in explanation.words])


def test_a_vector_of_a_coarse_grid_heats_its_whole_region_and_its_place_is_in_it():
    fine, coarse = Grid.full(6, 4), Grid.full(2, 1, first=24)
    vectors = np.zeros((26, DIM), np.float32)
    vectors[25] = axis(0)
    page = PageEmbedding(vectors, PatchLayout(26, (fine, coarse)))
    explanation = explain("maxsim", query_of(("figure", [axis(0)])), page)
    assert explanation.word_map(0).tolist() == [[0.0] * 4] * 3 + [[1.0] * 4] * 3
    best = place(explanation.words[0])
    assert best.vector == 25 and best.box == (0, 0.5, 1, 1) and 3 <= best.row < 6


def test_a_vector_between_the_cells_of_the_raster_still_has_a_place():
    first = Grid.full(2, 3)
    tiny = Grid(np.array([[6]], np.int32), (0.34, 0.9, 0.40, 1.0))
    vectors = np.zeros((7, DIM), np.float32)
    vectors[6] = axis(0)
    page = PageEmbedding(vectors, PatchLayout(7, (first, tiny)))
    best = place(explain("maxsim", query_of(("a", [axis(0)])), page).words[0])
    assert (best.row, best.col) == (1, 1)


def test_a_word_the_model_cannot_read_has_no_share_and_an_empty_map():
    encoder = ColourEncoder()
    query = encoder.encode_query("red 日本")
    page = page_with({})
    page = PageEmbedding(np.zeros((len(page.vectors), encoder.dim), np.float32), page.layout)
    explanation = explain("maxsim", query, page)
    assert explanation.words[1].score == 0 and explanation.words[1].best is None
    assert np.isnan(explanation.word_map(1)).all()
    assert explanation.value_range == (0, 1)


def test_a_page_without_vectors_has_no_explanation():
    page = PageEmbedding(np.zeros((0, DIM), np.float32), PatchLayout(0, (Grid(np.full((2, 3), -1, np.int32)),)))
    with pytest.raises(ValueError, match="without vectors"):
        explain("maxsim", query_of(("a", [axis(0)])), page)


def test_a_page_whose_vectors_all_lie_off_it_is_pointed_at_as_a_whole():
    page = PageEmbedding(np.eye(DIM, dtype=np.float32), PatchLayout(DIM, ()))
    explanation = explain("maxsim", query_of(("a", [axis(0)])), page)
    assert best_point(explanation) == WHOLE_PAGE
    assert explanation.off_page_share == 1
    assert np.isnan(explanation.strongest_map()).all() and (explanation.strongest_word() == -1).all()


def test_it_points_where_the_words_come_together_and_not_at_the_hottest_patch():
    together = {(14, 2): axis(0, 0.8), (14, 3): axis(1, 0.8), (15, 2): axis(2, 0.7)}
    explanation = explain(
        "maxsim",
        query_of(("one", [axis(0)]), ("two", [axis(1)]), ("three", [axis(2)])),
        page_with(together | {(2, 7): axis(0, 1.0)}),
    )
    assert (place(explanation.words[0]).row, place(explanation.words[0]).col) == (2, 7)
    x0, y0, x1, y1 = best_point(explanation)
    row, col = round((y0 + y1) / 2 * 20 - 0.5), round((x0 + x1) / 2 * 9 - 0.5)
    assert (row, col) in together


def test_one_word_points_at_its_best_patch():
    page = page_with({(5, 6): axis(0, 0.9), (17, 1): axis(0, 0.7)})
    assert best_point(explain("maxsim", query_of(("one", [axis(0)])), page)) == pytest.approx(
        (6 / 9, 5 / 20, 7 / 9, 6 / 20)
    )


def test_a_heading_is_pointed_at_before_the_same_words_in_smaller_type():
    cells = np.full((20, 9), -1, np.int32)
    cells[3:5, 1:3] = 0
    cells[12, 6] = 1
    for column in range(9):
        cells[15, column] = 2 + column
    vectors = np.stack([axis(0, 0.7), axis(0, 0.9), *(axis(1, 0.5) for _ in range(9))])
    page = PageEmbedding(vectors.astype(np.float32), PatchLayout(len(vectors), (Grid(cells),)))
    explanation = explain("maxsim", query_of(("one", [axis(0)])), page)
    assert best_point(explanation) == pytest.approx((1 / 9, 3 / 20, 3 / 9, 5 / 20))


def test_lines_are_ranked_by_the_heat_under_them():
    width, height = 450.0, 1000.0
    page = page_with({(3, 7): axis(0, 0.8), (12, 1): axis(1, 0.6), (12, 3): axis(0, 0.7)})
    explanation = explain("maxsim", query_of(("alpha", [axis(0)]), ("beta", [axis(1)])), page)
    text = [
        TextWord("cold", (0, 0, 50, 50), 0),
        TextWord("hot", (350, 150, 400, 200), 1),
        TextWord("both", (50, 600, 100, 650), 2),
        TextWord("together", (150, 600, 200, 650), 2),
        TextWord("half", (350, 175, 400, 225), 3),
    ]
    found = lines(explanation, text, width, height)
    assert [line.text for line in found] == ["both together", "hot", "half"]
    assert [line.score for line in found] == pytest.approx([1.3, 0.8, 0.4], rel=1e-4)
    assert found[0].box == (50, 600, 200, 650)
    assert lines(explanation, [], width, height) == []


def test_lines_of_dots_and_bullets_alone_are_not_pointed_at():
    page = page_with({(row, 7): axis(0, 0.9) for row in (3, 5, 7, 9, 12)} | {(12, 1): axis(0, 0.6)})
    leaders = [". . . . . . .", "…", "\uf0b7", "—— ■ ——"]
    text = [TextWord(sign, (350, 50 * at, 400, 50 * at + 50), at) for at, sign in enumerate(leaders, 3)]
    text += [TextWord("Fog", (50, 600, 100, 650), 9), TextWord("…… 7", (350, 600, 400, 650), 9)]
    found = lines(explain("maxsim", query_of(("alpha", [axis(0)])), page), text, 450.0, 1000.0)
    assert [line.text for line in found] == ["Fog …… 7"]


def test_lines_of_the_models_own_item_are_given_where_it_is_known_what_that_asks_for():
    page = page_with({(3, 7): axis(0, 0.8), (12, 1): axis(1, 0.6), (16, 3): axis(1, 0.5)})
    query = query_of(("alpha", [axis(0)]), own=[axis(1)])
    text = [
        TextWord("cold", (0, 0, 50, 50), 0),
        TextWord("hot", (350, 150, 400, 200), 1),
        TextWord("about", (50, 600, 100, 650), 2),
        TextWord("it", (150, 800, 200, 850), 3),
    ]
    named = explain("maxsim", replace(query, own_text="‹passage›"), page)
    found = lines(named, text, 450.0, 1000.0, with_own=True)
    assert [line.text for line in found] == ["hot", "about", "it"]
    assert [line.score for line in found] == pytest.approx([0.8, 0, 0], rel=1e-4)
    assert [line.parts[1] for line in found] == pytest.approx([0, 0.6, 0.5], rel=1e-4)
    assert [line.text for line in lines(named, text, 450.0, 1000.0)] == ["hot"]
    assert [line.text for line in lines(explain("maxsim", query, page), text, 450.0, 1000.0, with_own=True)] == ["hot"]
