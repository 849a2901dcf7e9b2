"""The page of settings: everything is on it, works at once, shows what others change, and can be put back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPushButton, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from core import settings
from core.settings import Settings
from gui import theme
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.settings.rows import SettingRow
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait, colour_encoder, search
from tests.gui.opened_window import end, shown

W = TypeVar("W", bound=QWidget)
ELSEWHERE = {
    "model",
    "shortcuts",
    "last_archive",
    "recent_archives",
    "library_sort",
    "library_descending",
}
"""Chosen on a page of their own, or remembered of what a person does in the window."""


@pytest.fixture
def preferences(qapp: QApplication) -> Iterator[Preferences]:
    made = Preferences()
    yield made
    made.save_now()
    theme.apply(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> Iterator[MainWindow]:
    made = shown(qtbot, preferences=preferences, size=(1200, 800))
    with qtbot.waitActive(made):
        made.activateWindow()
    qtbot.keyClick(made, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert made.settings_page.is_open
    qtbot.waitUntil(lambda: made.settings.area.verticalScrollBar().maximum() > 0)
    yield made
    end(made)


def control(window: MainWindow, name: str, kind: type[W]) -> W:
    found = window.settings.rows[name].control.focus
    assert isinstance(found, kind)
    window.settings.area.ensureWidgetVisible(found)
    return found


def press_undo(qtbot: QtBot, window: MainWindow) -> None:
    notice = window.notices.notices()[-1]
    button = notice.findChild(QPushButton, "undoButton")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_setting_has_a_row_or_a_place_of_its_own(window: MainWindow) -> None:
    assert set(window.settings.rows) | ELSEWHERE == {field.name for field in dataclasses.fields(Settings)}
    assert not set(window.settings.rows) & ELSEWHERE


def test_controls_change_settings_at_once_and_the_file_a_moment_later(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(control(window, "theme", QComboBox), Qt.Key.Key_Down)
    qtbot.keyClick(control(window, "theme", QComboBox), Qt.Key.Key_Down)
    assert theme.is_dark() and window.actions_["theme-dark"].isChecked()
    qtbot.keyClick(control(window, "opacity", QSlider), Qt.Key.Key_PageDown)
    assert window.browsing.heat.overlay.opacity == pytest.approx(0.65)
    qtbot.mouseClick(control(window, "smooth", QAbstractButton), Qt.MouseButton.LeftButton)
    assert not window.browsing.heat.overlay.smooth
    qtbot.keyClick(control(window, "search_mode", QComboBox), Qt.Key.Key_Down)
    assert "Keyword" in window.top_bar.mode_button.text() and window.actions_["mode-keyword"].isChecked()
    number = control(window, "memory_mb", QSpinBox)
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "512")
    assert window.preferences.value.memory_mb == 2048  # it is being typed
    qtbot.keyClick(number, Qt.Key.Key_Return)
    qtbot.keyClick(control(window, "page_seconds", QSpinBox), Qt.Key.Key_Up)
    window.preferences.save_now()
    saved = settings.load().settings
    assert (saved.theme, saved.smooth, saved.search_mode, saved.memory_mb) == ("dark", False, "keyword", 512)
    assert saved.page_seconds == 21.0


def test_a_click_on_the_words_of_a_switch_switches_it_and_the_wheel_changes_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = window.settings.rows["tint_words"]
    box = control(window, "tint_words", QAbstractButton)
    words = row.control.findChildren(type(row.hint))[0]
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    assert box.isChecked() and window.browsing.heat.overlay.tinted
    combo = control(window, "theme", QComboBox)
    window.settings.sections.setFocus()
    before = window.preferences.value.theme
    place = combo.mapTo(window, combo.rect().center())
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, -120))  # type: ignore[call-overload]
    assert window.preferences.value.theme == before


def test_a_changed_setting_has_a_way_back_that_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    row = window.settings.rows["top"]
    assert row.reset.isHidden()
    number = control(window, "top", QSpinBox)
    qtbot.keyClick(number, Qt.Key.Key_Up)
    assert window.preferences.value.top == 150 and row.reset.isVisible()
    row.reset.setFocus()
    qtbot.keyClick(row.reset, Qt.Key.Key_Space)
    assert window.preferences.value.top == 100 and row.reset.isHidden()
    assert number.hasFocus()
    press_undo(qtbot, window)
    assert window.preferences.value.top == 150 and row.reset.isVisible()


def test_all_settings_go_back_together_and_come_again(qtbot: QtBot, window: MainWindow) -> None:
    changed = {"theme": "dark", "opacity": 0.3, "search_mode": "hybrid", "results_view": "grid", "threads": 1}
    window.preferences.change(recent_archives=("/a",), **changed)
    qtbot.mouseClick(window.settings.reset_all, Qt.MouseButton.LeftButton)
    value = window.preferences.value
    assert value == Settings(recent_archives=("/a",))
    assert not theme.is_dark() and not window.actions_["results-grid"].isChecked()
    press_undo(qtbot, window)
    assert {name: getattr(window.preferences.value, name) for name in changed} == changed
    assert "Both" in window.top_bar.mode_button.text()
    window.settings.reset_all.click()
    window.settings.reset_all.click()
    assert "already" in window.notices.notices()[-1].text


def test_what_is_changed_elsewhere_shows_on_the_page_and_in_other_windows(
    qtbot: QtBot, window: MainWindow, preferences: Preferences
) -> None:
    engine = Engine(encoder_loader=colour_encoder)
    other = MainWindow(engine, preferences)
    qtbot.addWidget(other)
    window.actions_["keep-history"].trigger()
    window.actions_["tint"].trigger()
    assert not control(window, "keep_history", QAbstractButton).isChecked()
    assert control(window, "tint_words", QAbstractButton).isChecked()
    assert other.browsing.heat.overlay.tinted
    window.actions_["mode-hybrid"].trigger()
    assert "Both" in other.top_bar.mode_button.text()
    engine.shutdown()


def test_the_keyboard_reaches_every_control_and_escape_goes_back_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.settings
    assert pane.sections.hasFocus()
    qtbot.keyClick(pane.sections, Qt.Key.Key_Down)
    qtbot.keyClick(pane.sections, Qt.Key.Key_Down)
    qtbot.keyClick(pane.sections, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane.rows["pause_on_battery"].control.focus
    reached = set()
    for _ in range(80):
        widget = QApplication.focusWidget()
        assert (widget is not None and widget.accessibleName()) or isinstance(widget, QPushButton)
        row = widget.parent()
        while row is not None and not isinstance(row, SettingRow):
            row = row.parent()
        reached.add(row.name if row is not None else widget.objectName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert set(pane.rows) | {"settingsFileCopy", "modelCacheReveal", "modelsSettingButton"} <= reached
    window.settings_page.close()
    window.top_bar.field.setFocus()
    window.actions_["settings"].trigger()
    qtbot.keyClick(pane.sections, Qt.Key.Key_Escape)
    assert not window.settings_page.is_open and window.top_bar.field.hasFocus()


def test_sections_follow_scrolling_and_lead_to_their_place(qtbot: QtBot, window: MainWindow) -> None:
    pane, bar = window.settings, window.settings.area.verticalScrollBar()
    pane.sections.setCurrentRow(1)
    assert bar.value() > 0
    for row in (4, 2):
        pane.sections.setCurrentRow(row)
        assert pane.sections.currentRow() == row
    bar.setValue(0)
    assert pane.sections.currentRow() == 0
    window.resize(760, 700)
    assert not pane.sections.isVisible()
    assert bar.maximum() > 0 and pane.area.horizontalScrollBar().maximum() == 0


def test_paths_are_copied_and_the_archive_s_is_there_once_one_is_open(
    qtbot: QtBot, window: MainWindow, own_home: Path, tmp_path: Path
) -> None:
    pane = window.settings
    qtbot.mouseClick(pane.paths["settingsFile"].copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(own_home / "settings.toml")
    assert pane.paths["thisArchive"].isHidden()
    window.engine.start("colour-test")
    with qtbot.waitSignal(window.engine.archive_changed, timeout=20_000):
        window.engine.open_archive(tmp_path / "a.patchlight")
    assert not pane.paths["thisArchive"].isHidden()
    add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "two.pdf", ["red", "blue"]))
    window.browsing.search("red")  # as a person would, and that shows the results
    qtbot.waitUntil(lambda: window.engine.results is not None, timeout=20_000)
    assert not window.settings_page.is_open
    assert len(search(qtbot, window.engine, "red").hits) == 2
    window.browsing.search("red")
    window.actions_["settings"].trigger()
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000) as answer:
        window.settings_page.change("top", 1)
    assert len(answer.args[0].hits) == 1  # type: ignore[index]
    assert window.settings_page.is_open


def test_limits_reach_the_processes_that_encode(qtbot: QtBot, window: MainWindow) -> None:
    engine = window.engine
    with qtbot.waitSignal(engine._limits, timeout=1000) as sent:
        window.settings_page.change("page_seconds", 7)
    assert sent.args == [7.0, 2048]
    window.settings_page.change("threads", 3)
    assert engine._hosts.threads == 3
