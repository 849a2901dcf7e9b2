"""The archive of the last time is not where it was, as on a drive that is not plugged in: said, and not forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from core import settings
from core.archive import Archive
from gui import session
from gui.app import Options, begin
from gui.main_window import MainWindow
from gui.settings import Preferences
from tests.gui.opened_window import end, shown, wait_open


@pytest.fixture
def last(tmp_path: Path) -> Path:
    """An archive on a drive, which the settings name; then the drive is unplugged."""
    path = tmp_path / "drive" / "Thesis.patchlight"
    Archive.create(path).close()
    preferences = Preferences()
    preferences.remember_archive(path)
    preferences.save_now()
    unplug(path)
    return path


def unplug(path: Path) -> None:
    path.parent.rename(path.parent.with_name("unplugged"))


def plug(path: Path) -> None:
    path.parent.with_name("unplugged").rename(path.parent)


@pytest.fixture
def window(qtbot: QtBot, last: Path) -> Iterator[MainWindow]:
    made = shown(qtbot)
    begin(made, Options())
    wait_open(qtbot, made, "My documents")
    yield made
    end(made)


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    def buttons() -> list[QAbstractButton]:
        return [each for each in window.findChildren(QAbstractButton, name) if each.isVisible()]

    qtbot.waitUntil(lambda: len(buttons()) == 1)
    qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)


def said(window: MainWindow) -> list[str]:
    return [notice.text for notice in window.notices.notices()]


def remembered(window: MainWindow) -> str:
    """Which archive the next start would open."""
    window.preferences.save_now()
    return settings.load().settings.last_archive


def test_it_is_said_and_the_next_start_looks_for_it_again(window: MainWindow, last: Path) -> None:
    assert said(window) == ["The archive Thesis is not there."]
    assert remembered(window) == str(last)
    assert not last.exists()


def test_trying_again_opens_it_once_the_drive_is_there(qtbot: QtBot, window: MainWindow, last: Path) -> None:
    press(qtbot, window, "tryArchiveButton")
    assert said(window) == ["The archive Thesis is not there."]
    plug(last)
    press(qtbot, window, "tryArchiveButton")
    wait_open(qtbot, window, "Thesis")
    assert said(window) == []
    assert remembered(window) == str(last)


def test_finding_it_elsewhere_opens_and_remembers_that(
    qtbot: QtBot, window: MainWindow, last: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    press(qtbot, window, "findArchiveButton")
    assert said(window) == ["The archive Thesis is not there."]
    moved = last.parent.with_name("unplugged") / last.name
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(moved))
    press(qtbot, window, "findArchiveButton")
    wait_open(qtbot, window, "Thesis")
    assert remembered(window) == str(moved)
    assert window.housekeeping.recent.paths() == []


def test_an_archive_opened_on_purpose_ends_the_wait(
    qtbot: QtBot, window: MainWindow, last: Path, tmp_path: Path
) -> None:
    window.housekeeping.show_archive(tmp_path / "Other.patchlight")
    wait_open(qtbot, window, "Other")
    qtbot.waitUntil(lambda: said(window) == [])
    assert remembered(window) == str(tmp_path / "Other.patchlight")


def test_it_can_be_forgotten(qtbot: QtBot, window: MainWindow, last: Path) -> None:
    press(qtbot, window, "forgetArchiveButton")
    assert said(window) == []
    assert Path(remembered(window)).stem == "My documents"
    assert last not in window.housekeeping.recent.paths()


def test_a_place_that_may_not_even_be_asked_about_is_one_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300) / "Thesis.patchlight"  # which the system refuses, as it does for a dead network drive
    value = settings.Settings(last_archive=str(path))
    assert session.first_archive(value).stem == "My documents"
    assert session.gone_archive(value) == path
