"""The main flows of the window by keys alone, as docs/keyboard.md lists them; every key goes to what has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from gui.export import exporting
from gui.main_window import MainWindow
from gui.page.overlay import ALL_WORDS
from tests.coloured_pages import make_pdf
from tests.gui.opened_window import opened

WAIT = 180_000
Key, Mod = Qt.Key, Qt.KeyboardModifier


class Walker:
    """A person without a mouse in front of a window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self.window = qtbot, window

    @property
    def focus(self) -> QWidget:
        """What has the keys now."""
        self.window.activateWindow()
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def until(self, condition) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT)

    def search(self, text: str) -> None:
        """`/`, the words, Enter; waits until the best page shows why."""
        self.press(Key.Key_Slash)
        assert self.focus is self.window.top_bar.field
        self.window.top_bar.field.selectAll()
        self.type(text)
        self.press(Key.Key_Return)
        self.until(lambda: self.results is not None and self.results.text == text)
        self.settle()

    def settle(self) -> None:
        """Waits until page and heat belong together."""
        canvas, browsing = self.window.page.canvas, self.window.browsing
        self.until(lambda: canvas.is_explained and canvas.page == browsing.shown_page and self.window.engine.is_settled)

    @property
    def results(self):
        return self.window.engine.results


@pytest.fixture
def walker(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walker]:
    """A window with an empty archive, and dialogs that choose two documents and a place for exports."""
    papers = [
        make_pdf(tmp_path / "one.pdf", ["red", "green", "red", "blue"]),
        make_pdf(tmp_path / "two.pdf", ["blue", "red"]),
    ]
    chosen = ([str(path) for path in papers], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args, **_kw: chosen)
    monkeypatch.setattr(exporting, "ask_where", lambda *_args: tmp_path / "figure.png")
    Archive.create(tmp_path / "a.patchlight").close()
    with opened(qtbot, tmp_path / "a.patchlight") as window:
        window.activateWindow()
        yield Walker(qtbot, window)


@pytest.fixture
def answered(walker: Walker) -> Walker:
    """The same after documents were added and something was searched for, by keys."""
    engine = walker.window.engine
    walker.press(Key.Key_I, Mod.ControlModifier)
    walker.until(lambda: engine.catalog and engine.catalog.info.pages == 6 and engine.indexing == "idle")
    walker.until(lambda: engine.catalog and not engine.catalog.pages_pending)
    walker.search("red blue")
    return walker


def test_documents_are_added_searched_and_their_hits_walked(answered: Walker) -> None:
    window = answered.window
    first = window.browsing.shown_page
    assert first is not None and window.results.model.rowCount() == 6
    answered.press(Key.Key_Down)  # from the field into the results
    assert answered.focus is window.results.view
    answered.press(Key.Key_Down)
    answered.settle()
    second = window.browsing.shown_page
    assert second != first
    answered.press(Key.Key_BracketLeft)
    answered.settle()
    assert window.browsing.shown_page == first
    answered.press(Key.Key_BracketRight)
    answered.settle()
    assert window.browsing.shown_page == second


def test_one_key_goes_from_pane_to_pane_and_around(answered: Walker) -> None:
    window = answered.window
    stops = [
        window.library.view,
        window.results.view,
        window.page.canvas,
        window.inspector.shares,
        window.top_bar.field,
    ]
    for stop in stops:
        answered.press(Key.Key_F6)
        assert answered.focus is stop
    for stop in reversed(stops[:-1]):
        answered.press(Key.Key_F6, Mod.ShiftModifier)
        assert answered.focus is stop


def test_a_document_that_was_removed_comes_back_by_keys(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_F6)
    answered.press(Key.Key_Down)
    answered.press(Key.Key_Delete)
    answered.until(lambda: window.library.model.rowCount() == 1 and window.notices.notices())
    answered.press(Key.Key_F6, Mod.ShiftModifier)
    answered.press(Key.Key_F6, Mod.ShiftModifier)
    assert isinstance(answered.focus, QAbstractButton) and window.notices.isAncestorOf(answered.focus)
    assert answered.focus.objectName() == "undoButton"
    answered.press(Key.Key_Space)
    answered.until(lambda: window.library.model.rowCount() == 2)


def test_words_patches_and_matches_are_walked(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_Down)
    answered.press(Key.Key_Right, Mod.AltModifier)
    assert window.page.canvas.words == (0,)
    answered.press(Key.Key_Right, Mod.AltModifier)
    assert window.page.canvas.words == (1,)
    answered.press(Key.Key_Up, Mod.AltModifier)
    assert window.page.canvas.words == ALL_WORDS
    answered.press(Key.Key_T)
    assert window.browsing.heat.overlay.tinted
    answered.press(Key.Key_F3)
    assert window.status_strip.match.text().startswith("match 1 of")
    answered.press(Key.Key_F3, Mod.ShiftModifier)
    answered.press(Key.Key_W)
    canvas = window.page.canvas
    assert answered.focus is canvas and canvas.patch_cursor.vector >= 0
    at = canvas.patch_cursor.vector
    answered.press(Key.Key_Right)
    assert canvas.patch_cursor.vector != at
    answered.press(Key.Key_Return)
    answered.until(window.asking.popover.isVisible)
    answered.press(Key.Key_Escape)
    assert window.asking.popover.isHidden() and answered.focus is canvas


def test_a_chosen_word_is_followed_from_result_to_result(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_Down)
    before = None
    while answered.focus is not window.page.canvas:
        before = answered.focus
        answered.press(Key.Key_Tab)
    assert before is window.page.chips.chips()[0]  # Tab comes to the chips on its way from the results to the page
    answered.press(Key.Key_Tab, Mod.ShiftModifier)
    answered.press(Key.Key_Right)
    answered.press(Key.Key_Right)
    first = window.browsing.shown_page
    answered.press(Key.Key_BracketRight)
    answered.settle()
    assert window.browsing.shown_page != first
    assert answered.focus is window.page.chips.chips()[2]
    assert window.page.canvas.words == (1,)
    listed = window.inspector.patches.model()
    assert {listed.index(row, 0).data() for row in range(listed.rowCount())} <= {"blue"}
    answered.search("green")
    assert window.page.canvas.words == ALL_WORDS


def test_two_queries_are_compared(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_Down)
    answered.press(Key.Key_C)
    assert window.comparing.is_open and answered.focus is window.compare.bar.field
    answered.type("green")
    answered.press(Key.Key_Return)
    answered.until(lambda: all(side.explained for side in window.compare.sides))
    answered.press(Key.Key_Escape)
    assert not window.comparing.is_open
    assert answered.focus is window.results.view


def test_a_region_is_drawn_moved_and_searched_for(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_Down)
    answered.press(Key.Key_R)
    pen = window.page.canvas.region_pen
    assert pen.is_active and answered.focus is window.page.canvas
    drawn: list[tuple[float, ...]] = []
    window.page.region_drawn.connect(lambda _page, box: drawn.append(box))
    for key, modifiers in (
        (Key.Key_Left, Mod.NoModifier),  # the first one shows the box
        *[(Key.Key_Left, Mod.NoModifier)] * 3,
        *[(Key.Key_Up, Mod.NoModifier)] * 2,
        *[(Key.Key_Down, Mod.ShiftModifier)] * 4,
    ):
        answered.press(key, modifiers)
    answered.press(Key.Key_Return)
    assert not pen.is_active
    ((x0, y0, x1, y1),) = drawn
    assert x0 + x1 < 0.99 and x1 - x0 == pytest.approx(1 / 3, abs=0.01) and y1 - y0 > 0.22
    answered.until(lambda: window.browsing.question[1] is not None and answered.results is not None)


def test_hits_are_judged_and_a_figure_is_written(answered: Walker, tmp_path: Path) -> None:
    window = answered.window
    judged = window.engine.judging.grades
    answered.press(Key.Key_Down)
    answered.press(Key.Key_1)
    answered.until(lambda: list(judged("red blue").values()) == [True])
    answered.press(Key.Key_Z, Mod.ControlModifier)
    answered.until(lambda: not judged("red blue"))
    answered.press(Key.Key_E, Mod.ControlModifier)
    answered.until((tmp_path / "figure.png").exists)
    answered.press(Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier)
    assert window.evaluation.isVisible()
    answered.press(Key.Key_Escape)
    assert window.page.isVisible()


def test_any_command_is_found_by_its_name_and_the_window_left(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_K, Mod.ControlModifier)
    assert answered.focus is window.command_palette.field
    answered.type("results grid")
    answered.press(Key.Key_Return)
    assert window.results.view.is_grid and window.command_palette.isHidden()
    answered.press(Key.Key_W, Mod.ControlModifier)
    assert window.isHidden()


def test_the_palette_gives_the_keys_back(answered: Walker) -> None:
    window = answered.window
    for pane in (window.results.view, window.page.canvas, window.library.view):
        pane.setFocus()
        answered.press(Key.Key_K, Mod.ControlModifier)
        assert answered.focus is window.command_palette.field
        answered.press(Key.Key_Escape)
        assert answered.focus is pane
        answered.press(Key.Key_K, Mod.ControlModifier)
        answered.type("hide the heat")
        answered.press(Key.Key_Return)
        assert window.command_palette.isHidden() and answered.focus is pane


def test_a_setting_is_changed_and_brought_back(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_Comma, Mod.ControlModifier)
    assert answered.focus is window.settings.sections
    answered.press(Key.Key_Down)
    answered.press(Key.Key_Down)
    answered.press(Key.Key_Return)
    assert answered.focus.objectName() == "setting-pause_on_battery"
    answered.press(Key.Key_Space)
    assert window.preferences.value.pause_on_battery
    answered.press(Key.Key_Tab)
    assert answered.focus.objectName() == "reset-pause_on_battery"
    answered.press(Key.Key_Space)
    assert not window.preferences.value.pause_on_battery
    answered.press(Key.Key_Escape)
    assert not window.settings_page.is_open
    assert answered.focus is window.top_bar.field


@pytest.mark.parametrize(
    ("page", "key", "modifiers"),
    [
        ("settings", Key.Key_Comma, Mod.ControlModifier),
        ("models", Key.Key_M, Mod.ControlModifier | Mod.ShiftModifier),
        ("evaluation", Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier),
    ],
)
def test_a_search_leaves_a_page_and_keeps_the_keys(
    answered: Walker, page: str, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    window = answered.window
    answered.press(Key.Key_Down)
    answered.press(key, modifiers)
    assert window.pages.currentWidget() is getattr(window, page)
    answered.search("green")
    assert window.pages.currentWidget() is window.body
    assert answered.focus is window.top_bar.field


def test_the_models_are_looked_at_and_left(answered: Walker) -> None:
    window = answered.window
    assert answered.focus is window.top_bar.field
    answered.press(Key.Key_M, Mod.ControlModifier | Mod.ShiftModifier)
    assert window.models.isVisible() and window.models.isAncestorOf(answered.focus)
    answered.press(Key.Key_Escape)
    assert not window.models.isVisible() and answered.focus is window.top_bar.field


def test_a_command_gets_other_keys_and_loses_them(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_F1)
    (overview,) = [each for each in QApplication.topLevelWidgets() if each.objectName() == "shortcutsDialog"]
    answered.until(overview.focusWidget)
    QTest.keyClick(overview.focusWidget(), Key.Key_Tab)
    change = overview.focusWidget()
    assert change is not None and change.objectName() == "editShortcutsButton"
    QTest.keyClick(change, Key.Key_Space)
    answered.until(lambda: window.shortcuts_page.is_open and answered.focus is window.shortcuts.view)
    first = window.shortcuts.current
    answered.press(Key.Key_Down)
    chosen = window.shortcuts.current
    assert chosen != first
    answered.press(Key.Key_Return)
    answered.press(Key.Key_F8)
    assert [keys.toString() for keys in window.actions_[chosen].shortcuts()] == ["F8"]
    assert answered.focus is window.shortcuts.view
    answered.press(Key.Key_Delete)
    assert window.actions_[chosen].shortcuts() == []
    answered.press(Key.Key_Tab)
    assert answered.focus is window.shortcuts.reset
    answered.press(Key.Key_Space)
    assert window.actions_[chosen].shortcuts() != []
    answered.press(Key.Key_Escape)
    assert not window.shortcuts_page.is_open


def test_the_last_saved_search_is_deleted_and_the_keys_go_back(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_Down)
    answered.press(Key.Key_D, Mod.ControlModifier)
    answered.until(lambda: window.searching.saved_panel.tree.topLevelItemCount() == 1)
    answered.press(Key.Key_D, Mod.ControlModifier | Mod.ShiftModifier)
    assert answered.focus is window.searching.saved_panel.tree
    answered.press(Key.Key_Delete)
    answered.until(lambda: window.searching.saved_panel.isHidden())
    assert answered.focus is window.results.view


def test_measuring_is_reached_back_from_the_table(answered: Walker) -> None:
    window = answered.window
    answered.press(Key.Key_Down)
    answered.press(Key.Key_1)
    answered.until(lambda: window.engine.judging.verdicts.judgements)
    answered.press(Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier)
    assert answered.focus is window.evaluation.table
    for expected in (window.evaluation.back, window.evaluation.files, window.evaluation.measure):
        answered.press(Key.Key_Backtab, Mod.ShiftModifier)
        assert answered.focus is expected
    answered.press(Key.Key_Escape)
    assert window.pages.currentWidget() is not window.evaluation
