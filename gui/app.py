"""Starts the window in named steps, and ends it in order."""

from __future__ import annotations

import logging
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from core import settings
from gui import garbage, languages, session, taskbar, theme
from gui.engine import Engine
from gui.first_paint import FirstPaint
from gui.records import Records
from gui.sentences import spoken
from gui.settings import Preferences
from gui.shortcuts.keys import problems
from gui.telling import sentences
from gui.windows import Windows

if TYPE_CHECKING:
    from core.encoders.encoder import PageEncoder
    from gui.main_window import MainWindow

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Options:
    """What the command line says about the window.

    Attributes:
        archive: None for the one of the last time.
        screenshot: Where a picture of the window goes; the program ends after that.
        size: Of the window in the screenshot.
    """

    archive: Path | None = None
    query: str = ""
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: theme.Scheme | None = None


def run(options: Options, *, encoder_loader: Callable[[str], PageEncoder] | None = None) -> int:
    """Opens the window and returns the exit code when it is closed."""
    app = make_application()
    records = Records(settings.data_dir())
    preferences = Preferences(remembers=options.screenshot is None)
    if options.theme is not None:
        preferences.change(theme=options.theme)
    languages.speak(app, preferences.value.language)
    value = preferences.value
    theme.apply(app, cast("theme.Scheme", value.theme), cast("theme.Contrast", value.contrast))
    windows = Windows(preferences, lambda: Engine(encoder_loader=encoder_loader))
    window = windows.make()
    reporter = ExceptionReporter()
    reporter.happened.connect(windows.fail)
    reporter.install()
    try:
        if options.screenshot is not None:
            from gui.screenshot import take

            return take(app, window, options)
        painted = FirstPaint(window).done
        painted.connect(lambda: begin(window, options, records.last_crash))
        painted.connect(garbage.spare)
        window.show()
        return app.exec()
    finally:
        windows.shutdown()
        reporter.uninstall()
        records.close()


def begin(window: MainWindow, options: Options, crash_report: Path | None = None) -> None:
    """Loads the model, opens the archive and asks the query of the command line."""
    window.engine.start(window.preferences.value.model)
    archive = options.archive or session.first_archive(window.preferences.value)
    if options.archive is None and (gone := session.gone_archive(window.preferences.value)) is not None:
        window.housekeeping.recent.miss(gone, archive)
    window.engine.open_archive(archive)
    window.browsing.focus_search()
    for note in window.preferences.notes:
        window.notices.say(spoken(note))
    for problem in problems(window.preferences.value.shortcuts):
        window.notices.say(problem)
    if options.query:
        window.browsing.search(options.query)
    if crash_report is not None:
        window.reports.offer()


def make_application() -> QApplication:
    """Returns the application, made if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    taskbar.stand_alone()
    app = QApplication(sys.argv[:1])
    # The window asks for the interpreter among threads that encode and read: with the usual 5 ms a turn, three of
    # them in line before it make a frame late.
    sys.setswitchinterval(0.001)
    garbage.Collector(app)
    app.setApplicationName("Patchlight")
    app.setApplicationDisplayName("Patchlight")
    app.setDesktopFileName("patchlight")
    app.setWindowIcon(theme.app_icon())
    if QGuiApplication.platformName() == "offscreen":
        app.setFont(QFont(["Noto Sans", "DejaVu Sans", "Liberation Sans"], 10))
    # Ctrl+C in the terminal ends the program; nothing can be half-written.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app


class ExceptionReporter(QObject):
    """Writes unexpected errors to the log and tells the window, on whatever thread they happen."""

    happened = Signal(str, str)  # sentence, hint

    def install(self) -> None:
        """Is told of errors nobody caught from now on."""
        sys.excepthook = self._report
        threading.excepthook = lambda args: self._report(args.exc_type, args.exc_value, args.exc_traceback)

    def uninstall(self) -> None:
        """Is told no more."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _report(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        error = error or kind()
        log.critical("unexpected error", exc_info=(kind, error, trace))
        self.happened.emit(*sentences(error, logged=True))
