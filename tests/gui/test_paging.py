"""Going through a document and from match to match, in the real window with real documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.types import PageRef, QueryEmbedding
from gui.main_window import MainWindow
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import opened, search_window

RED, PALE, BLUE = (1, 0, 0), (0.85, 0.1, 0.1), (0, 0, 1)
UP, DOWN = (30, 30, 130, 110), (170, 260, 280, 370)
KEY, KEYS = Qt.Key, Qt.KeyboardModifier


class PlainEncoder(ColourEncoder):
    """Asks for the colours alone, without a token of its own that every page agrees with a little."""

    name = "colour-plain"

    def encode_query(self, text: str) -> QueryEmbedding:
        query = super().encode_query(text)
        return replace(query, vectors=query.vectors[:-1], tokens=query.tokens[:-1])


def make_pages(path: Path, *pages: dict[tuple[int, int, int, int], tuple[float, float, float]]) -> Path:
    """Writes a PDF whose pages have blocks of some colours."""
    with pymupdf.open() as document:
        for blocks in pages:
            page = document.new_page(width=300, height=400)
            for box, colour in blocks.items():
                page.draw_rect(box, color=None, fill=colour)
        document.save(path)
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Two documents: the first has its best page in the middle, and pages that show nothing red."""
    first = make_pages(tmp_path / "first.pdf", {DOWN: PALE}, {UP: BLUE}, {UP: PALE, DOWN: RED}, {UP: BLUE}, {UP: PALE})
    second = make_pages(tmp_path / "second.pdf", {UP: PALE}, {UP: BLUE})
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        add_and_wait(qtbot, made.engine, first, second)
        yield made


def search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    search_window(qtbot, window, text)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Waits until the page, its heat and its document's scores are there."""
    canvas = window.page.canvas

    def there() -> bool:
        shown = window.browsing.shown_page
        return shown is not None and canvas.page == shown and canvas.is_explained

    qtbot.waitUntil(there, timeout=20_000)
    qtbot.waitUntil(window.engine.scores.is_settled, timeout=20_000)


def place(window: MainWindow) -> tuple[str, int]:
    page = window.browsing.shown_page
    assert page is not None
    document = window.engine.document(page.document_id)
    assert document is not None
    return document.name, page.page_number


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> tuple[str, int, str]:
    qtbot.keyClick(window, key, *modifiers)
    settle(qtbot, window)
    return (*place(window), window.status_strip.match.text())


def test_f3_walks_places_then_the_document_then_the_next_result_and_back(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "red")
    assert place(window) == ("first.pdf", 3)
    way = [press(qtbot, window, KEY.Key_F3) for _ in range(6)]
    assert way == [
        ("first.pdf", 3, "match 1 of 2 on page 3"),
        ("first.pdf", 3, "match 2 of 2 on page 3"),
        ("first.pdf", 5, "match 1 of 1 on page 5"),
        ("first.pdf", 1, "match 1 of 1 on page 1"),
        ("second.pdf", 1, "match 1 of 1 on page 1"),
        ("second.pdf", 1, "This was the last match."),
    ]
    back = [press(qtbot, window, KEY.Key_F3, Qt.KeyboardModifier.ShiftModifier) for _ in range(4)]
    assert back == way[3::-1]


def test_every_boxed_word_is_reached_however_faintly_its_place_glows(qtbot: QtBot, tmp_path: Path) -> None:
    table = make_pages(tmp_path / "table.pdf", {UP: RED, DOWN: (0.75, 0.75, 1.0)})
    with opened(qtbot, tmp_path / "b.patchlight") as window:
        add_and_wait(qtbot, window.engine, table)
        search(qtbot, window, "red blue")
        way = [press(qtbot, window, KEY.Key_F3)[2] for _ in range(3)]
        assert way == ["match 1 of 2 on page 1", "match 2 of 2 on page 1", "This was the last match."]
        window.browsing.select_words((0,))
        assert len(window.page.canvas.places()) == 1  # blue is boxed no more


def test_where_nothing_matches_f3_says_so_and_stays(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path / "b.patchlight", load=lambda _spec: PlainEncoder()) as window:
        add_and_wait(qtbot, window.engine, make_pages(tmp_path / "blue.pdf", {UP: BLUE}, {UP: BLUE}, {UP: BLUE}))
        search(qtbot, window, "yellow")
        before = place(window)
        for modifier in (KEYS.NoModifier, KEYS.ShiftModifier):
            said = press(qtbot, window, KEY.Key_F3, modifier)
            assert said == (*before, "Nothing matches on any of these pages.")


def test_a_match_is_brought_into_view_and_outlined(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "red")
    window.page.canvas.zoom_by(6)
    press(qtbot, window, KEY.Key_F3)
    canvas = window.page.canvas
    middle = canvas.viewportTransform().map(QPoint((DOWN[0] + DOWN[2]) // 2, (DOWN[1] + DOWN[3]) // 2))
    assert canvas.viewport().rect().contains(middle)
    press(qtbot, window, KEY.Key_F3)
    middle = canvas.viewportTransform().map(QPoint((UP[0] + UP[2]) // 2, (UP[1] + UP[3]) // 2))
    assert canvas.viewport().rect().contains(middle)


def test_another_word_has_other_places_and_the_brackets_go_from_result_to_result(
    qtbot: QtBot, window: MainWindow
) -> None:
    search(qtbot, window, "red blue")
    assert press(qtbot, window, KEY.Key_F3)[2].startswith("match 1 of")
    window.browsing.select_words((1,))
    window.page.words_selected.emit((1,))
    assert window.status_strip.match.text() == ""
    before = window.results.current_hit()
    press(qtbot, window, KEY.Key_BracketRight)
    after = window.results.current_hit()
    assert before is not None and after is not None and after.rank == before.rank + 1
    assert window.status_strip.match.text() == ""


def test_without_a_query_there_is_no_match_to_go_to(qtbot: QtBot, window: MainWindow) -> None:
    window.browsing.show_document(1)
    qtbot.waitUntil(lambda: window.page.canvas.page is not None, timeout=10_000)
    qtbot.keyClick(window, KEY.Key_F3)
    assert "search" in window.status_strip.match.text()


def test_the_strip_scores_every_page_of_the_document(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "red")
    strip, results = window.page.strip, window.engine.results
    assert strip.isVisible() and strip.page_count == 5 and strip.value() == 2
    assert results is not None
    for hit in results.hits:
        if hit.page.document_id == 1:
            assert strip.text_of(hit.page.page_index) == f"page {hit.page.page_number}, score {hit.score:.2f}"
    assert strip._scores is not None and int(strip._scores.heat.argmax()) == 2
    search(qtbot, window, "blue")
    assert strip._scores is not None and set(np.flatnonzero(strip._scores.heat == 1).tolist()) == {1, 3}


def test_a_page_that_is_no_result_is_shown_with_its_heat(qtbot: QtBot, window: MainWindow) -> None:
    window.engine.search("red", "late", 1)
    settle(qtbot, window)
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
        qtbot.keyClick(window.page.strip, KEY.Key_Down)
    settle(qtbot, window)
    assert place(window) == ("first.pdf", 4)
    assert window.browsing.hit is not None and window.browsing.hit.rank == 0
    assert window.page.strip.value() == 3
    kept = window.results.current_hit()
    assert kept is not None and kept.page == PageRef(1, 2)
    assert press(qtbot, window, KEY.Key_F3)[:2] == ("first.pdf", 4)  # its own best place first
    assert press(qtbot, window, KEY.Key_F3, Qt.KeyboardModifier.ShiftModifier)[:2] == ("first.pdf", 3)


def test_pages_are_turned_by_keys_and_by_number(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "red")
    canvas, control = window.page.canvas, Qt.KeyboardModifier.ControlModifier
    assert press(qtbot, window, KEY.Key_PageDown, control)[:2] == ("first.pdf", 4)
    assert press(qtbot, window, KEY.Key_PageUp, control)[:2] == ("first.pdf", 3)
    qtbot.keyClick(canvas, KEY.Key_PageDown)
    settle(qtbot, window)
    assert place(window) == ("first.pdf", 4)
    qtbot.keyClick(window, KEY.Key_P)
    field = window.page.findChild(type(window.top_bar.field), "pageField")
    assert field is not None and field.hasFocus()
    qtbot.keyClicks(field, "5")
    qtbot.keyClick(field, KEY.Key_Return)
    settle(qtbot, window)
    assert place(window) == ("first.pdf", 5)
    qtbot.keyClick(canvas, KEY.Key_PageDown)
    settle(qtbot, window)
    assert place(window) == ("first.pdf", 5)  # the last one


def test_page_down_scrolls_a_large_page_before_it_turns_it(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "red")
    canvas = window.page.canvas
    canvas.zoom_by(4)
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.minimum())
    qtbot.keyClick(canvas, KEY.Key_PageDown)
    assert bar.value() > bar.minimum() and place(window) == ("first.pdf", 3)
    bar.setValue(bar.maximum())
    qtbot.keyClick(canvas, KEY.Key_PageDown)
    settle(qtbot, window)
    assert place(window) == ("first.pdf", 4) and bar.value() == bar.minimum()
    qtbot.keyClick(canvas, KEY.Key_PageUp)
    settle(qtbot, window)
    assert place(window) == ("first.pdf", 3) and bar.value() == bar.maximum()


def test_pages_that_are_encoded_meanwhile_get_their_scores(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.engine.pause()
    search(qtbot, window, "red")
    long = make_pdf(tmp_path / "long.pdf", ["red", "blue"] * 10)
    add_and_wait(qtbot, window.engine, long)
    document = next(d for d in (window.engine.catalog.documents if window.engine.catalog else ()) if d.path == long)
    window.browsing.show_page(PageRef(document.id, 0))
    settle(qtbot, window)
    scores = window.page.strip._scores
    assert scores is not None and np.isfinite(scores.scores).all() and len(scores.scores) == 20


def test_a_document_of_one_page_has_no_strip(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    single = make_pages(tmp_path / "single.pdf", {UP: RED, DOWN: RED})
    add_and_wait(qtbot, window.engine, single)
    document = next(d for d in (window.engine.catalog.documents if window.engine.catalog else ()) if d.path == single)
    window.browsing.show_document(document.id)
    qtbot.waitUntil(lambda: window.page.canvas.page == PageRef(document.id, 0), timeout=10_000)
    assert not window.page.strip.isVisible()
    search(qtbot, window, "blue")
    assert window.page.strip.isVisible()
