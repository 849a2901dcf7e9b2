"""What Patchlight writes down about itself: the log and the report of a crash, and the ways to read them."""

from __future__ import annotations

import faulthandler
import logging
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
            crash = folder / "crash.txt"
            if crash.exists() and crash.stat().st_size:
                self.last_crash = crash.replace(folder / _REPORT)
            self._crash = crash.open("w", encoding="utf-8")
        except OSError:
            return  # a full or read-only disk must not keep the window from opening
        faulthandler.enable(self._crash)
        self._handler = RotatingFileHandler(
            folder / _LOG, maxBytes=1 << 20, backupCount=2, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(self._handler)

    def close(self) -> None:
        """Closes both files."""
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()


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
