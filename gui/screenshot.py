"""Takes a picture of the real window once everything in it has arrived; needs no display."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.app import Options
    from gui.main_window import MainWindow

_LIMIT_MS = 180_000
_DEFAULT_SIZE = (1600, 1000)


class Settling(QObject):
    """Listens until the window shows what was asked for: library, results, page, heat and thumbnails."""

    done = Signal()

    def __init__(self, window: MainWindow, query: str) -> None:
        super().__init__()
        self._window, self._query = window, query
        self._answered = not query
        self._explained = not query
        engine = window.engine
        engine.documents_changed.connect(self._check)
        engine.results_ready.connect(self._on_results)
        engine.search_failed.connect(self._on_search_failed)
        engine.explanation_missing.connect(self._on_explained)
        window.browsing.explanation_shown.connect(self._on_explained)
        engine.model_changed.connect(self._check)
        engine.settled.connect(self._check)
        engine.failed.connect(self._check)

    @Slot(object)
    def _on_results(self, results: object) -> None:
        self._answered = True
        if not getattr(results, "hits", ()):
            self._explained = True
        self._check()

    @Slot(str, str)
    def _on_search_failed(self) -> None:
        self._answered = self._explained = True
        self._check()

    @Slot()
    def _on_explained(self) -> None:
        self._explained = True
        self._check()

    @Slot()
    def _check(self) -> None:
        if self._is_settled():
            # What has arrived may ask for more (sharper pixels, thumbnails of cards that came into view).
            QTimer.singleShot(0, self._confirm)

    def _is_settled(self) -> bool:
        engine = self._window.engine
        ready = engine.model_state != "loading" and engine.catalog is not None
        return ready and self._answered and self._explained and engine.is_settled

    @Slot()
    def _confirm(self) -> None:
        if self._is_settled():
            self.done.emit()


def take(app: QApplication, window: MainWindow, options: Options) -> int:
    """Shows the window, waits for it to settle, and writes the picture.

    Returns:
        0, or 1 with a sentence on stderr.
    """
    from gui.app import begin
    from gui.first_paint import FirstPaint

    assert options.screenshot is not None
    if options.archive is not None and not options.archive.is_dir():
        print(f"There is no archive at {options.archive}.", file=sys.stderr)
        return 1
    window.resize(*(options.size or _DEFAULT_SIZE))
    settling = Settling(window, options.query)
    limit = QTimer(window)
    limit.setSingleShot(True)
    limit.setInterval(_LIMIT_MS)
    limit.timeout.connect(lambda: app.exit(2))
    settling.done.connect(lambda: app.exit(0))
    FirstPaint(window).done.connect(lambda: begin(window, options))
    window.show()
    limit.start()
    code = app.exec()
    limit.stop()
    if code:
        print("The window did not come to rest within three minutes.", file=sys.stderr)
        return 1
    for motion in window.findChildren(QAbstractAnimation):
        motion.setCurrentTime(motion.duration())
    picture = window.grab()
    window.close()
    if not picture.save(str(options.screenshot)):
        print(f"Cannot write {options.screenshot}.", file=sys.stderr)
        return 1
    return 0
