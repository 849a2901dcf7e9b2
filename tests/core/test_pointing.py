"""Where a page is pointed at whose patches are words in lines, as the built-in model's are."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from core.explain.pointing import best_point
from core.explain.similarity import explain
from core.layout import Box, Grid, PatchLayout
from core.types import PageEmbedding, QueryEmbedding, QueryWord

ROWS, COLS = 60, 100
WORDS = ("ledger", "harbour", "granite")

Line = tuple[int, int, list[str]]
"""Row and column of a line's first word, and its words, as wide as they are long with one cell between."""


def page(*lines: Line, tall: frozenset[int] = frozenset()) -> PageEmbedding:
    """Returns a page of these lines; those of the rows in `tall` are two cells high."""
    cells = np.full((ROWS, COLS), -1, np.int32)
    vectors = []
    for row, column, words in lines:
        for word in words:
            cells[row : row + 1 + (row in tall), column : column + len(word)] = len(vectors)
            vectors.append(direction(word))
            column += len(word) + 1
    return PageEmbedding(np.stack(vectors), PatchLayout(len(vectors), (Grid(cells),)))


def direction(word: str) -> np.ndarray:
    vector = np.zeros(len(WORDS) + 1, np.float32)
    vector[WORDS.index(word) if word in WORDS else -1] = 0.8
    return vector


def point(sheet: PageEmbedding, *words: str) -> tuple[int, int]:
    """Returns row and column of the first cell that is pointed at."""
    typed = tuple(QueryWord(word, (i,)) for i, word in enumerate(words))
    query = QueryEmbedding(" ".join(words), np.stack([direction(word) for word in words]), words, typed)
    return cell(best_point(explain("maxsim", query, sheet)))


def cell(box: Box) -> tuple[int, int]:
    return round(box[1] * ROWS), round(box[0] * COLS)


TEXT = ["of", "what", "was", "found", "there", "in", "the", "old", "days"]


def test_a_sentence_with_all_words_comes_before_a_heading_with_one() -> None:
    sentence = [(20, 5, [*TEXT[:4], "ledger", *TEXT[4:]]), (21, 5, [*TEXT[:5], "harbour", *TEXT[5:]])]
    around = [(row, 5, TEXT) for row in (18, 19, 22, 23)]
    heading = (40, 5, ["ledger"])
    assert point(page(*around, *sentence, heading), "ledger", "harbour")[0] in (20, 21)


def test_large_type_comes_before_small() -> None:
    text = [(row, 5, [*TEXT[:2], "ledger"]) for row in (10, 11, 12)]
    title = (30, 5, [*TEXT[:2], "ledger"])
    assert (
        point(page(*text, title, *((row, 5, TEXT) for row in range(33, 40)), tall=frozenset({30})), "ledger")[0] == 30
    )


def test_columns_are_lines_of_their_own() -> None:
    left = [(row, 2, TEXT[:8]) for row in range(10, 30)]
    right = [(row, 55, ["ledger", "harbour", *TEXT[:5]] if row == 22 else TEXT[:7]) for row in range(10, 30)]
    assert point(page(*left, *right), "harbour", "ledger") == (22, 55)


def test_of_a_line_the_first_word_that_counts_is_pointed_at() -> None:
    sheet = page((10, 5, [*TEXT[:2], "harbour", "of", "ledger"]), (30, 5, TEXT))
    assert point(sheet, "ledger", "harbour") == (10, 13)


words = st.sampled_from([*WORDS, *TEXT])
lines = st.lists(st.tuples(st.integers(0, 29), st.lists(words, min_size=1, max_size=11)), min_size=1, max_size=20)


@given(lines, st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True), st.booleans())
def test_what_is_pointed_at_says_a_word_of_the_query_where_the_page_says_any(
    drawn: list[tuple[int, list[str]]], asked: list[str], tall: bool
) -> None:
    rows = {2 * row: said for row, said in drawn}
    sheet = page(
        *((row, 3, said) for row, said in rows.items()), tall=frozenset(rows if tall else ()) & frozenset({0, 20, 40})
    )
    said = [word for of_row in rows.values() for word in of_row]
    rare = {word for word in asked if 0 < said.count(word) < len(said) / 2}
    assume(rare)  # a word on more than half of a page stands out nowhere
    row, column = point(sheet, *asked)
    starts = np.cumsum([3, *(len(word) + 1 for word in rows[row])]).tolist()
    answer = rows[row][starts.index(column)]
    assert answer in asked
    assert said.count(answer) <= len(said) / 2
