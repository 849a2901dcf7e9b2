"""Search by region in the real window: drawing with the mouse, the chip, words beside it, and giving up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRubberBand, QWidget
from pytestqt.qtbot import QtBot

from core.layout import Box
from core.types import PageRef, SearchResults
from gui.engine_types import ExplainedPage
from gui.main_window import MainWindow
from gui.page.pane import PagePane
from gui.region_chip import RegionChip
from tests.coloured_pages import make_pdf
from tests.gui.drawn_page import shown_page
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import opened

BLOCK = (25.0, 35.0, 135.0, 165.0)
"""Points around the block of colour on each page of `make_pdf`."""

EMPTY = (180.0, 20.0, 280.0, 120.0)


@pytest.fixture
def pane(qtbot: QtBot) -> PagePane:
    return shown_page(qtbot)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    make_pdf(tmp_path / "one.pdf", ["red", "green", "blue"])
    make_pdf(tmp_path / "two.pdf", ["blue", "black"])
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        made.activateWindow()
        add_and_wait(qtbot, made.engine, tmp_path / "one.pdf", tmp_path / "two.pdf")
        yield made


def drag(qtbot: QtBot, pane: PagePane, box: Box, *, release: bool = True) -> None:
    """Drags over a box in points, from its lower right to its upper left."""
    canvas = pane.canvas
    start, end = (
        canvas.viewportTransform().map(QPointF(*corner)).toPoint() for corner in ((box[2], box[3]), (box[0], box[1]))
    )
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas.viewport(), left, pos=start)
    for point in ((start + end) / 2, end):
        qtbot.mouseMove(canvas.viewport(), point)
    if release:
        qtbot.mouseRelease(canvas.viewport(), left, pos=end)


def search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Types a query and waits until its best page is there, with its heat."""
    field = window.top_bar.field
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
        field.clear()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.canvas.page == window.browsing.shown_page, timeout=10_000)


def search_block(qtbot: QtBot, window: MainWindow) -> tuple[SearchResults, ExplainedPage]:
    """Draws around the block of the page on show; returns what was found and why its first page was."""
    window.browsing.ask_region()
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000) as said:
        drag(qtbot, window.page, BLOCK)
    assert window.engine.results is not None
    return window.engine.results, said.args[0]  # type: ignore[index]


def found(window: MainWindow) -> list[tuple[str, int]]:
    assert window.engine.results is not None
    return [(hit.document, hit.page.page_number) for hit in window.engine.results.hits]


def test_a_dragged_box_is_given_in_fractions_of_the_page(qtbot: QtBot, pane: PagePane) -> None:
    assert pane.ask_region()
    assert pane.canvas.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
    hint = pane.findChild(QLabel, "regionHint")
    assert hint is not None and hint.isVisible() and hint.geometry().right() < pane.canvas.viewport().width()
    scrolled = pane.canvas.viewportTransform()
    with qtbot.waitSignal(pane.region_drawn, timeout=1000) as drawn:
        drag(qtbot, pane, (60, 100, 210, 140), release=False)
        band = pane.findChild(QRubberBand)
        assert band is not None and band.isVisible() and not hint.isVisible()
        qtbot.mouseRelease(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=band.geometry().topLeft())
    page, box = drawn.args  # type: ignore[misc]
    assert page == pane.canvas.page
    assert box == pytest.approx((0.2, 0.25, 0.7, 0.35), abs=0.01)
    assert pane.canvas.viewportTransform() == scrolled  # the page was not dragged along
    assert not hint.isVisible() and not band.isVisible()
    assert pane.canvas.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_box_over_the_edge_ends_at_the_page_s_edge(qtbot: QtBot, pane: PagePane) -> None:
    pane.ask_region()
    with qtbot.waitSignal(pane.region_drawn, timeout=1000) as drawn:
        drag(qtbot, pane, (-10, 300, 150, 408))
    assert drawn.args[1] == pytest.approx((0, 0.75, 0.5, 1), abs=0.01)  # type: ignore[index]


def test_escape_a_right_click_and_another_page_end_the_drawing(qtbot: QtBot, pane: PagePane) -> None:
    def by_key() -> None:
        drag(qtbot, pane, (60, 100, 210, 140), release=False)
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)

    def by_click() -> None:
        qtbot.mouseClick(pane.canvas.viewport(), Qt.MouseButton.RightButton)

    given: list[object] = []
    pane.region_drawn.connect(lambda *args: given.append(args))
    pen = pane.canvas.region_pen
    for give_up in (by_key, by_click, lambda: pane.clear()):
        assert pane.ask_region() and pen.is_active
        give_up()
        assert not pen.is_active and not any(band.isVisible() for band in pane.findChildren(QRubberBand))
    assert given == []
    assert not pane.ask_region()  # no page is left


def test_a_click_that_draws_nothing_leaves_the_pen_in_hand(qtbot: QtBot, pane: PagePane) -> None:
    pane.ask_region()
    drag(qtbot, pane, (100, 100, 101, 101))
    drag(qtbot, pane, (320, 100, 340, 200))  # beside the page
    hint = pane.findChild(QLabel, "regionHint")
    assert pane.canvas.region_pen.is_active and hint is not None and hint.isVisible()
    with qtbot.waitSignal(pane.region_drawn, timeout=1000):
        drag(qtbot, pane, (60, 100, 210, 140))


def test_without_a_mouse_the_part_in_view_is_the_region(qtbot: QtBot, pane: PagePane) -> None:
    pane.canvas.zoom_by(3.0)
    pane.ask_region()
    with qtbot.waitSignal(pane.region_drawn, timeout=1000) as drawn:
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Return)
    x0, y0, x1, y1 = drawn.args[1]  # type: ignore[index]
    seen = pane.canvas.viewport().rect()
    across = pane.canvas.sheet.rect().width() * pane.canvas.transform().m11()
    assert x1 - x0 == pytest.approx(seen.width() / across, abs=0.01)
    assert (x0 + x1) / 2 == pytest.approx(0.5, abs=0.02) and (y0 + y1) / 2 == pytest.approx(0.5, abs=0.02)


def test_a_region_of_a_page_finds_the_other_page_that_shows_it(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "blue")
    window.results.select_next()
    qtbot.waitUntil(lambda: window.page.canvas.page == window.browsing.shown_page, timeout=10_000)
    button = window.findChild(QPushButton, "findRegionButton")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.page.canvas.region_pen.is_active
    page = window.page.canvas.page
    assert page is not None
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000) as said:
        drag(qtbot, window.page, BLOCK)
    explanation = said.args[0].explanation  # type: ignore[index]
    assert set(found(window)[:2]) == {("one.pdf", 3), ("two.pdf", 1)}
    assert [word.text for word in explanation.words] == [f"region on page {page.page_number}"]
    assert explanation.words[0].share == pytest.approx(1.0)
    chip = window.top_bar.region
    assert window.top_bar.field.text() == "" and chip.isVisible()
    assert chip.text() == f"Region on page {page.page_number} of two.pdf"
    assert chip._elided(chip.whole_width()) == chip.text()
    assert chip._elided(150) == f"Region, p. {page.page_number}, two.pdf"
    assert window.page.chips.isVisible()


def test_words_beside_a_region_count_too_and_the_chip_can_be_removed(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "blue")
    search_block(qtbot, window)
    field = window.top_bar.field
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000) as said:
        qtbot.keyClicks(field, "red")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    words = [word.text for word in said.args[0].explanation.words if not word.own]  # type: ignore[index]
    assert words == ["region on page 3", "red"]
    assert ("one.pdf", 1) in found(window)[:3]  # no blue on it
    with qtbot.waitSignal(window.engine.results_ready, timeout=10_000) as answer:
        qtbot.mouseClick(window.top_bar.region, Qt.MouseButton.LeftButton)
    assert answer.args[0].text == "red"  # type: ignore[index]
    assert not window.top_bar.region.isVisible() and found(window)[0] == ("one.pdf", 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Escape])
def test_keys_in_the_empty_field_remove_the_chip(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    search(qtbot, window, "blue")
    search_block(qtbot, window)
    qtbot.keyClick(window.top_bar.field, key)
    assert not window.top_bar.region.isVisible() and window.engine.results is None
    assert window.top_bar.field.textMargins().left() == 0


def test_boxes_alike_on_pages_of_two_documents_are_two_queries(qtbot: QtBot, window: MainWindow) -> None:
    engine = window.engine
    ids = {document.name: document.id for document in engine.catalog.documents} if engine.catalog else {}
    scores: list[float] = []
    for name in ("one.pdf", "two.pdf"):
        with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
            window.browsing.search_region(PageRef(ids[name], 0), (0.0, 0.0, 1.0, 1.0))
        assert (name, 1) in found(window)[:2]  # the blue page of the other is the same
        assert engine.results is not None
        hit = engine.results.hit_of(PageRef(ids["one.pdf"], 0))
        assert hit is not None and hit.late_score is not None
        with qtbot.waitSignal(engine.explanation_ready, timeout=10_000) as told:
            engine.explain(hit)
        scores.append(told.args[0].explanation.score)  # type: ignore[index]
        assert scores[-1] == pytest.approx(hit.late_score, rel=0.02)
    assert scores[0] > 2 * scores[1]


def test_two_regions_of_one_page_are_explained_apart(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "blue")
    _, first = search_block(qtbot, window)
    window.browsing.ask_region()
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000) as said:
        drag(qtbot, window.page, (80, 35, 135, 100))
    second = said.args[0].explanation  # type: ignore[index]
    assert second.words[0].text == first.explanation.words[0].text
    assert second.query.text != first.explanation.query.text
    assert second.query.tokens != first.explanation.query.tokens


def test_a_box_around_nothing_says_so_and_the_page_stays(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "blue")
    page = window.page.canvas.page
    window.browsing.ask_region()
    with qtbot.waitSignal(window.engine.search_failed, timeout=10_000) as failed:
        drag(qtbot, window.page, EMPTY)
    assert failed.args[0] == "There is nothing in this region that the model can see."  # type: ignore[index]
    assert window.page.canvas.page == page
    found_again, _ = search_block(qtbot, window)
    assert found_again.hits[0].page == page


def test_a_page_of_the_library_can_be_drawn_on_without_a_query(qtbot: QtBot, window: MainWindow) -> None:
    document = next(d for d in window.engine.catalog.documents if d.name == "two.pdf")  # type: ignore[union-attr]
    window.browsing.show_document(document.id)
    qtbot.waitUntil(lambda: window.page.canvas.page is not None, timeout=10_000)
    window.activateWindow()
    window.results.setFocus()
    window.actions_["find-region"].trigger()
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
        drag(qtbot, window.page, BLOCK)
    assert set(found(window)[:2]) == {("one.pdf", 3), ("two.pdf", 1)}


def test_a_new_archive_forgets_the_region(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    search(qtbot, window, "blue")
    search_block(qtbot, window)
    window.housekeeping.open_archive(tmp_path / "b.patchlight")
    assert window.top_bar.region.isHidden() and window.browsing.shown_page is None


def test_without_a_page_there_is_a_sentence(window: MainWindow) -> None:
    window.actions_["find-region"].trigger()
    assert len(window.notices.notices()) == 1 and not window.page.canvas.region_pen.is_active


def test_the_chip_keeps_most_of_the_field_for_typing_on_either_side(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    field = QLineEdit(around)
    field.resize(400, 36)
    chip = RegionChip(field)
    around.resize(420, 60)
    around.show()
    chip.show_region("Jahresbericht der Wasserwirtschaftsverwaltung.pdf", 112)
    assert chip.width() <= 200 and chip.x() > 0 and field.textMargins().left() >= chip.width()
    around.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert chip.geometry().center().x() > 200 and field.textMargins().right() >= chip.width()
    field.resize(300, 36)
    assert chip.width() <= 150 and field.rect().contains(chip.geometry().adjusted(0, 0, 0, 0))
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(20, 18))
    qtbot.keyClicks(field, "x")
    with qtbot.assertNotEmitted(chip.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(chip.clicked, timeout=1000):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
