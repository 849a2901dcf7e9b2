"""The log and the report of a crash: kept, offered until somebody says no, and opened by commands."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Thread

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.errors import ArchiveError
from core.settings import data_dir
from gui.app import ExceptionReporter, Options, begin
from gui.languages import speak
from gui.main_window import MainWindow
from gui.records import Records
from tests.core.windows_errors import refused
from tests.gui.opened_window import end, shown


class Opener(QObject):
    """Stands in for the system's programs and notes what they are given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = shown(qtbot)
    yield made
    end(made)


def crashed() -> Path:
    """Leaves behind what a crash does, and begins the next time."""
    data_dir().mkdir(parents=True, exist_ok=True)
    ended = Popen([sys.executable, "-c", ""])
    ended.wait()
    (data_dir() / f"crash-{ended.pid}.txt").write_text("Fatal Python error: Segmentation fault\n")
    records = Records(data_dir())
    records.close()
    assert records.last_crash is not None
    return records.last_crash


def test_the_report_of_a_crash_is_offered_until_it_is_dismissed(
    window: MainWindow, opener: Opener, tmp_path: Path
) -> None:
    report = crashed()
    begin(window, Options(archive=tmp_path / "a.patchlight"), report)
    (notice,) = [each for each in window.notices.notices() if "ended unexpectedly" in each.text]
    assert notice.lasts == 2  # nothing takes it away by itself
    for number in range(5):
        window.notices.say(f"Wrote {number}.png.")
    assert notice in window.notices.notices()
    button = notice.findChild(QPushButton, "crashReportButton")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opener.opened == [report]
    notice.close_notice()
    assert notice not in window.notices.notices()
    window.actions_["show-crash-report"].trigger()
    assert opener.opened == [report, report]


def test_an_error_nobody_foresaw_is_told_in_the_language_from_any_thread(qtbot: QtBot, app: QApplication) -> None:
    speak(app, "de")
    reporter = ExceptionReporter()
    reporter.install()
    try:
        for error, said in (
            (ZeroDivisionError("of a page"), "Etwas Unerwartetes ist geschehen: ZeroDivisionError('of a page')."),
            (ArchiveError("No archive is open."), "Kein Archiv ist geöffnet."),
        ):

            def fail(error: Exception = error) -> None:
                raise error

            with qtbot.waitSignal(reporter.happened) as told:
                thread = Thread(target=fail)
                thread.start()
                thread.join()
            assert told.args[0] == said  # type: ignore[index]
    finally:
        reporter.uninstall()


def test_commands_open_the_log_or_say_that_there_is_none(window: MainWindow, opener: Opener) -> None:
    for name in ("show-log", "show-crash-report"):
        window.actions_[name].trigger()
    assert opener.opened == []
    assert [notice.text for notice in window.notices.notices()] == [
        "Nothing was written to the log yet.",
        "There is no report: Patchlight has not ended unexpectedly.",
    ]
    records = Records(data_dir())
    logging.getLogger("patchlight").warning("a model could not be loaded")
    records.close()
    window.actions_["show-log"].trigger()
    assert [path.name for path in opener.opened] == ["patchlight.log"]
    assert "a model could not be loaded" in opener.opened[0].read_text(encoding="utf-8")


def test_what_windows_calls_fatal_is_no_crash_when_the_program_goes_on(tmp_path: Path) -> None:
    records = Records(tmp_path)
    (report,) = tmp_path.glob("crash*.txt")
    with report.open("a") as stream:
        faulthandler.dump_traceback(stream)  # as for an error of COM that Qt handles
    records.close()
    records = Records(tmp_path)
    assert records.last_crash is None
    records.close()
    assert [*tmp_path.iterdir()] == []


def test_the_report_of_a_program_that_still_runs_is_left_to_it(tmp_path: Path) -> None:
    with Popen([sys.executable, "-c", "input()"], stdin=PIPE) as other:
        report = tmp_path / f"crash-{other.pid}.txt"
        report.write_text("Windows fatal exception: code 0x8001010d\n")
        records = Records(tmp_path)
        assert records.last_crash is None and report.exists()
        records.close()
        other.communicate(b"\n")
    records = Records(tmp_path)
    assert records.last_crash is not None and "0x8001010d" in records.last_crash.read_text()
    records.close()


def test_a_log_that_another_program_has_open_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def held(source: str, target: str) -> None:
        raise refused(32, name=source)

    records, lines = Records(tmp_path), 20
    with monkeypatch.context() as system:
        system.setattr(os, "rename", held)
        for number in range(lines):
            logging.getLogger("patchlight").warning("%d %s", number, "x" * (1 << 17))
    log = (tmp_path / "patchlight.log").read_text(encoding="utf-8")
    assert log.count("WARNING") == lines and capsys.readouterr().err == ""
    logging.getLogger("patchlight").warning("let go of")
    records.close()
    assert (tmp_path / "patchlight.log").read_text(encoding="utf-8").count("WARNING") == 1


def test_folders_are_shown_by_the_system(window: MainWindow, opener: Opener, tmp_path: Path) -> None:
    window.library.watched.reveal_wanted.emit(tmp_path)
    window.library.reveal_wanted.emit(tmp_path / "one.pdf")
    assert opener.opened == [tmp_path, tmp_path] and window.notices.notices() == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_system_without_a_program_for_it_is_no_silence(window: MainWindow, tmp_path: Path) -> None:
    window.library.watched.reveal_wanted.emit(tmp_path / "papers")
    assert [notice.text for notice in window.notices.notices()] == ["No program on this machine opens papers."]
