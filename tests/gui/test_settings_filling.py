"""The page of settings comes a few rows at a time, so that opening it holds nothing up, and nobody notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from core.settings import Settings
from gui.actions import Actions
from gui.settings.pane import SettingsPane
from gui.settings.rows import PathRow, SettingRow

SECTIONS = 5


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[SettingsPane]:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = SettingsPane(Actions(window))
    window.setCentralWidget(made)
    window.resize(1200, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield made
    made.rows  # noqa: B018  # nothing is left to be done after the test


def heads(pane: SettingsPane) -> list[str]:
    """The titles that stand on the page by now."""
    return [head.text() for head in pane.heads]


def test_rows_come_turn_by_turn_and_nothing_that_stands_moves(qtbot: QtBot, pane: SettingsPane) -> None:
    pane.show_settings(replace(Settings(), theme="dark"), "The Reader")
    pane.open()
    assert pane.sections.count() == SECTIONS and pane.sections.currentRow() == 0
    assert len(heads(pane)) == 1 and len(pane._rows) == 3
    QApplication.processEvents()
    first = pane.heads[0]
    stood = first.geometry(), pane.area.viewport().width()
    assert first.isVisible()
    qtbot.waitUntil(lambda: len(heads(pane)) == SECTIONS)
    assert heads(pane) == [pane.sections.item(row).text() for row in range(SECTIONS)]
    qtbot.waitUntil(lambda: pane.area.verticalScrollBar().maximum() > 0)
    assert (first.geometry(), pane.area.viewport().width()) == stood


def test_what_was_told_before_stands_in_sections_that_come_later(qtbot: QtBot, pane: SettingsPane) -> None:
    pane.open()
    pane.show_settings(replace(Settings(), memory_mb=4096, model="other"), "Another model")
    pane.show_paths({"settingsFile": Path("/home/settings.toml"), "thisArchive": None})
    pane.show_session_known(False)
    assert len(heads(pane)) == 1
    assert [part for part in QApplication.topLevelWidgets() if part.isVisible()] == [pane.window()]
    qtbot.waitUntil(lambda: len(heads(pane)) == SECTIONS)
    assert pane.rows["memory_mb"].reset.isVisibleTo(pane) and not pane.rows["threads"].reset.isVisibleTo(pane)
    assert pane.model.text() == "Another model" and pane.reset_model.isVisibleTo(pane)
    assert pane.paths["thisArchive"].isHidden() and not pane.paths["settingsFile"].isHidden()
    assert "does not tell" in pane.rows["encode_when_idle"].hint.text()
    assert not any(row.acceptDrops() or row.control.focus.acceptDrops() for row in pane.rows.values())


def holder(pane: SettingsPane) -> str:
    """The row that has the keys."""
    found: QObject | None = QApplication.focusWidget()
    while found is not None and not isinstance(found, SettingRow | PathRow):
        found = found.parent()
    return "" if found is None else found.name if isinstance(found, SettingRow) else found.objectName()


@pytest.mark.parametrize(
    ("keys", "reached"),
    [
        ((Qt.Key.Key_Tab,), "theme"),
        ((Qt.Key.Key_End, Qt.Key.Key_Return), "settingsFile"),
        ((Qt.Key.Key_PageDown,), ""),
    ],
)
def test_a_key_that_comes_at_once_finds_all_of_it(
    qtbot: QtBot, pane: SettingsPane, keys: tuple[Qt.Key, ...], reached: str
) -> None:
    pane.open()
    pane.show_paths({"settingsFile": Path("/home/settings.toml")})
    assert pane.sections.hasFocus() and len(heads(pane)) == 1
    for key in keys:
        qtbot.keyClick(pane.sections, key)
    assert len(heads(pane)) == SECTIONS
    assert holder(pane) == reached
