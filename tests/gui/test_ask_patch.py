"""Asking a patch in the real window: by mouse and by keys, and on from its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.explain.similarity import explain, patch_place
from core.layout import Grid, PatchLayout
from core.types import PageEmbedding, PageRef, Progress
from gui.languages import speak
from gui.main_window import MainWindow
from gui.page.ask_popover import AskPopover
from gui.page.ask_rows import ITEM
from gui.page.cursor import neighbour
from gui.page.pane import PagePane
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.drawn_page import drawn_page, shown_page, white_page
from tests.gui.engines import add_and_wait, running, search
from tests.gui.opened_window import opened, search_window

LEFT, RIGHT, UP, DOWN = (-1, 0), (1, 0), (0, -1), (0, 1)


@given(st.integers(1, 9), st.integers(1, 9), st.data(), st.sampled_from([LEFT, RIGHT, UP, DOWN]), st.floats(0.3, 3.0))
def test_on_a_full_grid_the_next_cell_is_the_neighbour(rows, cols, data, way, shape):
    row, col = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, cols - 1))
    layout = PatchLayout(rows * cols, (Grid.full(rows, cols),))
    there = (row + way[1], col + way[0])
    inside = 0 <= there[0] < rows and 0 <= there[1] < cols
    expected = there[0] * cols + there[1] if inside else None
    assert neighbour(layout, row * cols + col, way[0], way[1], (shape, 1.0)) == expected


def test_gaps_and_patches_off_the_page_are_stepped_over():
    cells = np.array([[0, -1, 1], [-1, -1, -1], [-1, 2, 3]], np.int32)
    layout = PatchLayout(5, (Grid(cells),))
    assert [neighbour(layout, 0, *way) for way in (RIGHT, DOWN, LEFT, UP)] == [1, 2, None, None]
    assert neighbour(layout, 3, *UP) == 1 and neighbour(layout, 2, *RIGHT) == 3


@pytest.fixture
def pane(qtbot: QtBot) -> PagePane:
    return shown_page(qtbot)


def at(pane: PagePane, x: float, y: float) -> QPoint:
    return pane.canvas.viewportTransform().map(QPointF(x, y)).toPoint()


def test_arrows_walk_the_cursor_from_the_best_patch_and_enter_asks(qtbot, pane):
    canvas, cursor = pane.canvas, pane.canvas.patch_cursor
    best = drawn_page().explanation.words[0].best
    assert best is not None
    assert cursor.show() and cursor.vector == best.vector
    assert canvas.accessibleDescription().startswith("red 1.00, row ")
    assert canvas._label.isVisible() and canvas._label.text().startswith("red 1.00")
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert cursor.vector == best.vector + 1 + 9
    with qtbot.waitSignal(cursor.asked) as asked:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert asked.args == [best.vector + 10]
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert cursor.vector == best.vector
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert cursor.vector == -1 and canvas._label.isHidden()


def test_a_patch_of_several_cells_is_named_as_its_answer_names_it(pane):
    encoder = ColourEncoder(6, 9)
    encoded = encoder.encode_pages([Image.new("RGB", (300, 400), "red")])[0]
    tall = Grid(np.repeat(encoded.layout.grids[0].cells, 2, axis=0))
    page = PageEmbedding(encoded.vectors, PatchLayout(encoded.layout.count, (tall,)))
    explanation = explain("maxsim", encoder.encode_query("red"), page)
    pane.show_explanation(replace(drawn_page("red"), explanation=explanation))
    canvas = pane.canvas
    for vector in (0, 20, 53):
        canvas.patch_cursor.hide()
        canvas.patch_cursor._go_to(vector)
        place = patch_place(page.layout, vector)
        assert f"row {place.row} col {place.col}" in canvas._label.text()


def test_the_cursor_is_drawn_and_goes_with_its_page(qtbot, pane):
    canvas = pane.canvas
    plain = canvas.viewport().grab().toImage()
    canvas.patch_cursor.show()
    assert canvas.viewport().grab().toImage() != plain
    other = drawn_page(page=PageRef(2, 5))
    pane.show_page(white_page(other))
    assert canvas.patch_cursor.vector == -1
    pane.show_explanation(other)
    assert canvas.patch_cursor.vector == -1


def test_a_right_click_asks_the_patch_under_it_and_the_menu_key_the_one_at_the_cursor(qtbot, pane):
    canvas, cursor = pane.canvas, pane.canvas.patch_cursor
    with qtbot.waitSignal(cursor.asked) as asked:
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=at(pane, 80, 315))
    assert asked.args == [9 * 9 + 2] and cursor.vector == 9 * 9 + 2
    cursor.end_visit()
    assert cursor.vector == -1
    with qtbot.waitSignal(cursor.asked) as asked:
        qtbot.keyClick(canvas, Qt.Key.Key_Menu)
    assert asked.args == [cursor.vector]
    cursor.end_visit()
    assert cursor.vector >= 0, "a person walks, and goes on walking"
    with qtbot.assertNotEmitted(cursor.asked):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(2, 2))


def test_a_right_click_that_ends_the_drawing_asks_nothing(qtbot, pane):
    pane.ask_region()
    with qtbot.assertNotEmitted(pane.canvas.patch_cursor.asked):
        qtbot.mouseClick(pane.canvas.viewport(), Qt.MouseButton.RightButton, pos=at(pane, 80, 315))


def test_without_heat_the_point_is_asked(qtbot, pane):
    pane.show_explanation(None)
    cursor = pane.canvas.patch_cursor
    with qtbot.waitSignal(cursor.asked) as asked:
        qtbot.mouseClick(pane.canvas.viewport(), Qt.MouseButton.RightButton, pos=at(pane, 75, 300))
    assert asked.args[0] == pytest.approx((0.25, 0.75), abs=0.01)
    with qtbot.waitSignal(cursor.asked) as asked:
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Menu)
    assert asked.args[0] == pytest.approx((0.5, 0.5), abs=0.02)


def test_the_engine_answers_the_newest_question_only(qtbot: QtBot, tmp_path: Path) -> None:
    with running(qtbot, tmp_path / "a.patchlight") as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "one.pdf", ["red", "blue"]))
        page = search(qtbot, engine, "blue").hits[0].page
        answers: list[object] = []
        engine.asking.answered.connect(answers.append)
        engine.asking.ask(page, (0.9, 0.9))
        with qtbot.waitSignal(engine.asking.answered, check_params_cb=lambda answer: answer.finished, timeout=10_000):
            engine.asking.ask(page, (0.25, 0.25), "yellow")
        last = answers[-1]
        assert last.words[0].text == "blue" and last.near[0].document == "one.pdf"  # type: ignore[attr-defined]
        with qtbot.waitSignal(engine.asking.failed, timeout=10_000) as failed:
            engine.asking.ask(page, (0.95, 0.95))
        assert failed.args[0] == "The model sees nothing at this place."  # type: ignore[index]


def test_what_cannot_be_asked_is_said_in_the_language_of_the_window(
    qtbot: QtBot, app: QApplication, tmp_path: Path
) -> None:
    speak(app, "de")
    with running(qtbot, tmp_path / "a.patchlight") as engine:

        def is_page(step: Progress) -> bool:
            if step.page is not None:
                engine.pause()  # from within its turn, so that the last page waits
            return step.page is not None

        with qtbot.waitSignal(engine.progressed, check_params_cb=is_page, timeout=20_000) as one:
            engine.add([make_pdf(tmp_path / "one.pdf", ["red"] * 40)])
        qtbot.waitUntil(lambda: engine.indexing == "paused", timeout=20_000)
        document = one.args[0].page.document_id  # type: ignore[index]
        for page, said in ((PageRef(document, 39), "noch nicht gelesen"), (PageRef(99, 0), "Seite 1 von Dokument 99")):
            with qtbot.waitSignal(engine.asking.failed, timeout=10_000) as failed:
                engine.asking.ask(page, (0.5, 0.5))
            assert said in failed.args[0]  # type: ignore[index]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        made.activateWindow()
        add_and_wait(qtbot, made.engine, make_pdf(tmp_path / "one.pdf", ["red", "green", "blue"]))
        add_and_wait(qtbot, made.engine, make_pdf(tmp_path / "two.pdf", ["blue", "black"]))
        search_window(qtbot, made, "blue")
        qtbot.waitUntil(lambda: made.page.canvas.page == made.browsing.shown_page, timeout=10_000)
        yield made


def ask(qtbot: QtBot, window: MainWindow) -> AskPopover:
    """Asks the middle of the page's block by the mouse, and waits for all of the answer."""
    canvas = window.page.canvas
    with qtbot.waitSignal(
        window.engine.asking.answered, check_params_cb=lambda answer: answer.finished, timeout=10_000
    ):
        place = canvas.viewportTransform().map(QPointF(80, 100)).toPoint()
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=place)
    popover = window.findChild(AskPopover)
    assert popover is not None and popover.isVisible()
    return popover


def test_the_answer_lies_beside_the_patch_and_escape_goes_back_to_the_page(qtbot: QtBot, window: MainWindow) -> None:
    popover = ask(qtbot, window)
    words = [popover.words.item(row).text() for row in range(popover.words.count())]
    assert words[0] == "blue"
    assert popover.words.item(0).toolTip() == "blue 1.00, in this page’s text"
    assert popover.words.hasFocus()
    assert window.rect().contains(popover.geometry())
    nearest = popover.near.item(0).data(ITEM)
    assert nearest.page != window.page.canvas.page and nearest.value == pytest.approx(1.0, abs=0.02)
    qtbot.waitUntil(lambda: blue(popover.near.item(0).icon()), timeout=10_000)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    assert popover.isHidden() and window.page.canvas.hasFocus()
    assert window.page.canvas.patch_cursor.vector == -1


def blue(icon) -> bool:
    image = icon.pixmap(116, 34).toImage()
    colour = image.pixelColor(image.rect().center())
    return colour.blue() > 200 > 100 > colour.red()


def test_a_word_of_the_answer_can_be_searched_for(qtbot: QtBot, window: MainWindow) -> None:
    popover = ask(qtbot, window)
    row = [popover.words.item(row).text() for row in range(popover.words.count())].index("green")
    popover.words.setCurrentRow(row)
    with qtbot.waitSignal(window.engine.results_ready, timeout=10_000) as answer:
        qtbot.keyClick(popover.words, Qt.Key.Key_Return)
    assert answer.args[0].text == "green" and popover.isHidden()  # type: ignore[index]
    assert window.top_bar.field.text() == "green"


def test_a_patch_of_the_answer_opens_its_page_and_is_outlined_there(qtbot: QtBot, window: MainWindow) -> None:
    popover = ask(qtbot, window)
    qtbot.keyClick(popover.words, Qt.Key.Key_Right)
    assert popover.near.hasFocus() and popover.near.currentRow() == 0
    wanted = popover.near.item(0).data(ITEM).page
    qtbot.keyClick(popover.near, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.canvas.page == wanted, timeout=10_000)
    qtbot.waitUntil(lambda: window.page.canvas._place is not None, timeout=10_000)
    assert popover.isHidden()


def test_pages_like_the_patch_can_be_found(qtbot: QtBot, window: MainWindow) -> None:
    popover = ask(qtbot, window)
    button = popover.findChild(QPushButton, "askSimilarButton")
    assert button is not None and button.isEnabled()
    with qtbot.waitSignal(window.engine.results_ready, timeout=10_000) as answer:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    found = {(hit.document, hit.page.page_number) for hit in answer.args[0].hits[:2]}  # type: ignore[index]
    assert found == {("one.pdf", 3), ("two.pdf", 1)}
    assert window.top_bar.region.isVisible()


def test_work_elsewhere_puts_the_answer_away(qtbot: QtBot, window: MainWindow) -> None:
    popover = ask(qtbot, window)
    window.top_bar.field.setFocus()
    qtbot.waitUntil(popover.isHidden)
    assert window.top_bar.field.hasFocus()


def test_keys_show_the_cursor_and_ask(qtbot: QtBot, window: MainWindow) -> None:
    window.page.canvas.setFocus()
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_W)
    assert window.page.canvas.patch_cursor.vector >= 0
    with qtbot.waitSignal(window.engine.asking.answered, timeout=10_000):
        qtbot.keyClick(window.page.canvas, Qt.Key.Key_A)
    popover = window.findChild(AskPopover)
    assert popover is not None and popover.isVisible()
    popover.close_quietly()
    assert window.page.canvas.patch_cursor.vector >= 0
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_W)
    assert window.page.canvas.patch_cursor.vector == -1


def test_a_ranked_patch_can_be_asked_from_its_list(qtbot: QtBot, window: MainWindow) -> None:
    patch = window.inspector.patches.model().patches[0]
    with qtbot.waitSignal(window.engine.asking.answered, timeout=10_000) as answer:
        window.inspector.patches.patch_asked.emit(patch.place.vector)
    assert answer.args[0].place.vector == patch.place.vector  # type: ignore[index]
