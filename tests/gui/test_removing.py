"""Removing documents while an answer is on show: the page goes with its document, and comes back with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.types import PageRef
from gui.engine_types import without
from gui.main_window import MainWindow
from gui.results.model import Role, full_match_share, query_weight
from tests.coloured_pages import make_pdf
from tests.gui.drawn_page import found_pages
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, opened, remove, search_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with two documents, of two and of three pages."""
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        one = make_pdf(tmp_path / "one.pdf", ["red", "green"])
        two = make_pdf(tmp_path / "two.pdf", ["blue", "red", "yellow"])
        add_and_wait(qtbot, made.engine, one, two)
        yield made


def listed(window: MainWindow) -> list[str]:
    results = window.engine.results
    return [f"{hit.document} {hit.page.page_number}" for hit in results.hits] if results else []


def test_a_removed_document_leaves_results_and_page_and_undo_brings_it_back(qtbot: QtBot, window: MainWindow) -> None:
    search_window(qtbot, window, "blue")
    assert listed(window)[0] == "two.pdf 1" and len(listed(window)) == 5
    with qtbot.waitSignal(window.engine.results_ready, timeout=WAIT):
        remove(qtbot, window, "two.pdf")
    assert {name.split()[0] for name in listed(window)} == {"one.pdf"}
    hit = window.browsing.hit
    assert hit is not None and (hit.document, hit.rank) == ("one.pdf", 1)  # the best of what is left is on show
    (notice,) = [each for each in window.notices.notices() if "two.pdf was removed" in each.text]
    qtbot.mouseClick(notice.findChild(QPushButton, "undoButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed(window)[0] == "two.pdf 1" and len(listed(window)) == 5, timeout=WAIT)


def test_its_pages_are_off_the_list_before_the_query_is_answered_anew(qtbot: QtBot, window: MainWindow) -> None:
    search_window(qtbot, window, "blue")
    model, before = window.results.model, window.engine.results
    told: list[tuple[list[str], PageRef | None]] = []
    window.engine.removed.connect(lambda *_: told.append((listed(window), window.browsing.shown_page)))
    window.engine.results_ready.connect(lambda *_: told.append((listed(window), window.browsing.shown_page)))
    remove(qtbot, window, "two.pdf")
    qtbot.waitUntil(lambda: len(told) >= 2, timeout=WAIT)
    assert told[1] == (["one.pdf 1", "one.pdf 2"], PageRef(1, 0))  # which the thread that searches had no part in
    assert window.engine.results is not before
    assert [model.index(row).data(Role.HIT).rank for row in range(model.rowCount())] == [1, 2]


@given(st.lists(st.floats(0, 2), min_size=1, max_size=8), st.sets(st.integers(0, 3)))
def test_what_is_left_of_an_answer_scores_as_before(scores: list[float], gone: set[int]) -> None:
    scores = sorted(scores, reverse=True)
    found = found_pages(len(scores), full_match_share=scores[0] / 2)
    hits = tuple(
        replace(hit, page=PageRef(rank % 4, 0), late_score=score)
        for rank, (hit, score) in enumerate(zip(found.hits, scores, strict=True))
    )
    answer = replace(found, hits=hits)
    left = without(answer, gone)
    assert [hit.rank for hit in left.hits] == list(range(1, len(left.hits) + 1))
    assert [hit.page for hit in left.hits] == [hit.page for hit in hits if hit.page.document_id not in gone]
    weight = query_weight(answer)
    for hit in left.hits:
        if hit.late_score:
            assert full_match_share(hit, query_weight(left)) == pytest.approx(full_match_share(hit, weight))


def test_a_page_that_was_opened_from_the_library_goes_with_its_document(qtbot: QtBot, window: MainWindow) -> None:
    two = next(each.id for each in window.engine.catalog.documents if each.name == "two.pdf")  # type: ignore[union-attr]
    with qtbot.waitSignal(window.engine.page_ready, timeout=WAIT):
        window.browsing.show_document(two)
    assert window.browsing.shown_page == PageRef(two, 0)
    remove(qtbot, window, "one.pdf")
    assert window.browsing.shown_page == PageRef(two, 0)
    remove(qtbot, window, "two.pdf")
    assert window.browsing.shown_page is None
    assert window.page.canvas.page is None


def test_pictures_of_a_removed_document_are_nothing_to_complain_of(qtbot: QtBot, window: MainWindow) -> None:
    search_window(qtbot, window, "blue")
    engine = window.engine
    found = engine.results
    assert found is not None
    with qtbot.waitSignal(engine.results_ready, timeout=WAIT):
        remove(qtbot, window, "two.pdf")
    page = found.hits[0].page
    with qtbot.assertNotEmitted(engine.failed), qtbot.waitSignal(engine.settled, timeout=WAIT):
        engine.request_thumbnail(page, with_heat=True)


def test_removed_documents_are_listed_and_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    remove(qtbot, window, "one.pdf", "two.pdf")
    window.actions_["removed-documents"].trigger()
    panel = window.housekeeping.removed_panel
    tree = panel.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2, timeout=WAIT)
    rows = {item.text(0): item for item in (tree.topLevelItem(0), tree.topLevelItem(1)) if item is not None}
    assert {name: item.text(1) for name, item in rows.items()} == {"one.pdf": "2", "two.pdf": "3"}
    tree.setCurrentItem(rows["two.pdf"])
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 1, timeout=WAIT)
    qtbot.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 0 and window.library.model.rowCount() == 2, timeout=WAIT)
    assert not panel.button.isVisible() and "No document was removed" in panel.note.text()
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert not panel.isVisible()
