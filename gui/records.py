"""What Patchlight writes down about itself: the log and the report of a crash, and the ways to read them."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.settings import data_dir
from gui.notices import Notice
from gui.system_programs import open_with_system

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.notices import NoticeStack

_LOG, _REPORT = "patchlight.log", "last-crash.txt"


class LogFile(RotatingFileHandler):
    """A log that several programs may write: where another has it open, Windows lets nobody begin a new one."""

    def doRollover(self) -> None:
        """Overrides the handler: goes on with the file that is there until it can be put aside."""
        with contextlib.suppress(OSError):
            super().doRollover()


class Records:
    """The log file and the crash report, kept while the window is open.

    Attributes:
        last_crash: The report of a crash of the last time, if there was one.
    """

    def __init__(self, folder: Path) -> None:
        self.last_crash: Path | None = None
        self._crash: IO[str] | None = None
        self._handler: logging.Handler | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(OSError):  # a program that ends just now takes its own away
                self.last_crash = _left_by_a_crash(folder)
            # One for every program: what is written to it says nothing of the others.
            self._crash = (folder / f"crash-{os.getpid()}.txt").open("w", encoding="utf-8")
        except OSError:
            return  # a full or read-only disk must not keep the window from opening
        faulthandler.enable(self._crash)
        self._handler = LogFile(folder / _LOG, maxBytes=1 << 20, backupCount=2, encoding="utf-8", delay=True)
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(self._handler)

    def close(self) -> None:
        """Closes both files; who comes as far as this has not crashed, whatever Windows thought was fatal."""
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            with contextlib.suppress(OSError):
                Path(self._crash.name).unlink()
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()


def _left_by_a_crash(folder: Path) -> Path | None:
    """Makes the newest report of a program that is not there any more the last one; empty ones go."""
    left = [file for file in folder.glob("crash-*.txt") if not _is_written(file.stem.partition("-")[2])]
    report: Path | None = None
    for file in sorted(left, key=lambda file: file.stat().st_mtime_ns):
        if file.stat().st_size:
            report = file.replace(folder / _REPORT)
        else:
            file.unlink()
    return report


def _is_written(number: str) -> bool:
    """Says whether the program with this number still runs; this one writes a new report."""
    import psutil

    return not number.isdecimal() or (int(number) != os.getpid() and psutil.pid_exists(int(number)))


class Reports(QObject):
    """Main thread. Shows the log and the last crash's report in the system's own program for texts."""

    def __init__(self, actions: Actions, notices: NoticeStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._notices = notices
        actions["show-log"].triggered.connect(lambda: self.show_log())
        actions["show-crash-report"].triggered.connect(lambda: self.show_crash())

    def offer(self) -> None:
        """Says that the last time ended in a crash, until that is dismissed."""
        said = self.tr("Patchlight ended unexpectedly the last time. Nothing that was encoded is lost.")
        notice = self._notices.show_notice(Notice(said, image="warning"))
        notice.add_button(self.tr("Show the report"), "crashReportButton", self.show_crash)

    def show_log(self) -> None:
        """Opens the log."""
        self._show(data_dir() / _LOG, self.tr("Nothing was written to the log yet."))

    def show_crash(self) -> None:
        """Opens the report of the last crash."""
        self._show(data_dir() / _REPORT, self.tr("There is no report: Patchlight has not ended unexpectedly."))

    def _show(self, path: Path, missing: str) -> None:
        if not path.exists():
            self._notices.say(missing)
        else:
            open_with_system(path, self._notices)
