"""Starts the window in named steps, and ends it in order."""

from __future__ import annotations

import faulthandler
import gc
import logging
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from core import settings
from gui import languages, session, theme
from gui.browsing import show_file
from gui.engine import Engine
from gui.sentences import spoken
from gui.settings import Preferences
from gui.shortcuts.keys import problems
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
    records = _Records(settings.data_dir())
    preferences = Preferences(remembers=options.screenshot is None)
    if options.theme is not None:
        preferences.change(theme=options.theme)
    languages.speak(app, preferences.value.language)
    theme.apply(app, cast("theme.Scheme", preferences.value.theme))
    windows = Windows(preferences, lambda: Engine(encoder_loader=encoder_loader))
    window = windows.make()
    reporter = _ExceptionReporter()
    reporter.happened.connect(windows.fail)
    reporter.install()
    try:
        if options.screenshot is not None:
            from gui.screenshot import take

            return take(app, window, options)
        painted = FirstPaint(window).done
        painted.connect(lambda: begin(window, options, records.last_crash))
        painted.connect(spare_the_collector)
        window.show()
        return app.exec()
    finally:
        windows.shutdown()
        reporter.uninstall()
        records.close()


class FirstPaint(QObject):
    """Tells once when a window has been painted: nothing heavy begins before a person sees something."""

    done = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.done.emit)
        return False


def begin(window: MainWindow, options: Options, crash_report: Path | None = None) -> None:
    """Loads the model, opens the archive and asks the query of the command line."""
    window.engine.start(window.preferences.value.model)
    window.engine.open_archive(options.archive or session.first_archive(window.preferences.value))
    window.browsing.focus_search()
    for note in window.preferences.notes:
        window.notices.say(spoken(note))
    for problem in problems(window.preferences.value.shortcuts):
        window.notices.say(problem)
    if options.query:
        window.browsing.search(options.query)
    if crash_report is not None:
        notice = window.notices.say(
            window.tr("Patchlight ended unexpectedly the last time. Nothing that was encoded is lost.")
        )
        notice.add_button(
            window.tr("Show the report"),
            "crashReportButton",
            lambda: show_file(crash_report),
        )


def spare_the_collector() -> None:
    """Takes what start-up made out of the garbage collector's sight: it stays, and to walk it took 40 ms each time."""
    gc.freeze()


def make_application() -> QApplication:
    """Returns the application, made if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    # The window asks for the interpreter among threads that encode and read: with the usual 5 ms a turn, three of
    # them in line before it make a frame late.
    sys.setswitchinterval(0.001)
    app.setApplicationName("Patchlight")
    app.setApplicationDisplayName("Patchlight")
    app.setDesktopFileName("patchlight")
    app.setWindowIcon(theme.app_icon())
    if QGuiApplication.platformName() == "offscreen":
        app.setFont(QFont(["Noto Sans", "DejaVu Sans", "Liberation Sans"], 10))
    # Ctrl+C in the terminal ends the program; nothing can be half-written.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app


class _Records:
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
                self.last_crash = crash.replace(folder / "last-crash.txt")
            self._crash = crash.open("w", encoding="utf-8")
        except OSError:
            return  # a full or read-only disk must not keep the window from opening
        faulthandler.enable(self._crash)
        log_file = folder / "patchlight.log"
        self._handler = RotatingFileHandler(log_file, maxBytes=1 << 20, backupCount=2, encoding="utf-8", delay=True)
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


class _ExceptionReporter(QObject):
    """Writes unexpected errors to the log and tells the window, on whatever thread they happen."""

    happened = Signal(str, str)

    def install(self) -> None:
        sys.excepthook = self._report
        threading.excepthook = lambda args: self._report(args.exc_type, args.exc_value, args.exc_traceback)

    def uninstall(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _report(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.critical("unexpected error", exc_info=(kind, error or kind(), trace))
        self.happened.emit(f"Something unexpected happened: {error!r}.", "The details are in Patchlight’s log file.")
