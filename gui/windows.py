"""One window an archive: opens them, finds the one that shows an archive already, and ends each in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from gui import languages, session, theme
from gui.carrying import Carrying, Sight
from gui.main_window import MainWindow

if TYPE_CHECKING:
    from gui.engine import Engine
    from gui.settings import Preferences

_STEP = 32
"""Pixels a further window stands below and beside the one it was opened from."""


class Windows(QObject):
    """Main thread. Every window has an engine, and so threads and a model, of its own; settings are shared.

    Attributes:
        open_windows: In the order they were opened.
    """

    def __init__(self, preferences: Preferences, make_engine: Callable[[], Engine]) -> None:
        super().__init__()
        self._preferences, self._make_engine = preferences, make_engine
        self.open_windows: list[MainWindow] = []
        self._ending: list[MainWindow] = []
        self._heirs: dict[MainWindow, Callable[[], object]] = {}  # what begins once a window has let its archive go

    def make(self) -> MainWindow:
        """Returns a new window that is not shown yet and has no archive."""
        window = MainWindow(self._make_engine(), self._preferences)
        # Not a function that holds the window: it would outlive the application, in a circle.
        window.housekeeping.open_elsewhere = self.open
        window.appearance.restart = self.renew
        window.installEventFilter(self)
        self.open_windows.append(window)
        return window

    def open(self, path: Path, documents: Sequence[Path] = ()) -> bool:
        """Shows an archive: in the window it is open in already, or in a new one.

        Args:
            path: The archive; made if there is none.
            documents: To be added to it.

        Returns:
            True.
        """
        window = self.showing(path)
        if window is None:
            beside = self.front()
            window = self.make()
            if beside is not None:
                window.resize(beside.size())
                window.move(beside.pos().x() + _STEP, beside.pos().y() + _STEP)
            window.show()
            window.engine.start(self._preferences.value.model)
            window.housekeeping.open_archive(path)
        else:
            window.engine.library.refresh()
        if documents:
            window.housekeeping.add(list(documents))
        window.raise_()
        window.activateWindow()
        return True

    def renew(self) -> None:
        """Opens every window anew on its archive, in the language that is wanted now, with what is before a person.

        A text is said once, when its widget is made: to make them all again costs less than to have each
        listen for another language.
        """
        app = QApplication.instance()
        value = self._preferences.value
        if isinstance(app, QApplication):
            direction = app.layoutDirection()
            languages.speak(app, value.language)
            if app.layoutDirection() != direction:  # which the style sheet follows
                theme.apply(app, cast("theme.Scheme", value.theme), cast("theme.Contrast", value.contrast))
        for old in list(self.open_windows):
            catalog, sight = old.engine.catalog, Sight.of(old)
            new = self.make()
            new.setGeometry(old.geometry())
            new.show()  # before the other goes: the last one that is closed ends the program
            # One that has no archive yet was opening it.
            path = catalog.path if catalog is not None else session.first_archive(self._preferences.value)
            self._heirs[old] = lambda new=new, path=path, sight=sight: self._take_over(new, path, sight)
            old.close()

    def _take_over(self, window: MainWindow, path: Path, sight: Sight) -> None:
        if window in self.open_windows:
            Carrying(sight, window)
            window.engine.start(self._preferences.value.model)
            window.housekeeping.open_archive(path)

    def showing(self, path: Path) -> MainWindow | None:
        """Returns the window an archive is open in, if there is one."""
        for window in self.open_windows:
            catalog = window.engine.catalog
            if catalog is not None and _same(catalog.path, path):
                return window
        return None

    def front(self) -> MainWindow | None:
        """Returns the window a person works in, or the newest."""
        active = QApplication.activeWindow()
        if isinstance(active, MainWindow) and active in self.open_windows:
            return active
        return self.open_windows[-1] if self.open_windows else None

    @Slot(str, str)
    def fail(self, sentence: str, hint: str) -> None:
        """Tells what went wrong in the window a person works in."""
        if (window := self.front()) is not None:
            window.notices.fail(sentence, hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: a window that was closed ends its work once it has handled that."""
        if event.type() == QEvent.Type.Close and isinstance(watched, MainWindow):
            QTimer.singleShot(0, self, lambda: self._retire(watched))
        return False

    def _retire(self, window: MainWindow) -> None:
        """Ends a closed window's engine without holding up the others; the last one is left to `shutdown`."""
        if window.isVisible() or window not in self.open_windows or len(self.open_windows) == 1:
            return
        self.open_windows.remove(window)
        self._ending.append(window)
        window.exporting.stop()
        if window.engine.indexing == "idle":
            self._end(window)
        else:
            # It ends after the page in hand; what is left goes on when the archive is opened again.
            window.engine.indexing_changed.connect(lambda state: self._end(window) if state == "idle" else None)
            window.engine.cancel()

    def _end(self, window: MainWindow) -> None:
        if window in self._ending:
            self._ending.remove(window)
            window.engine.shutdown()
            window.engine.deleteLater()
            window.deleteLater()
            if (take_over := self._heirs.pop(window, None)) is not None:
                take_over()

    def shutdown(self) -> None:
        """Ends all engines; returns when every page in hand is done and every archive closed."""
        for window in [*self.open_windows, *self._ending]:
            window.exporting.stop()
        for window in [*self.open_windows, *self._ending]:
            window.engine.shutdown()
        self.open_windows.clear()
        self._ending.clear()
        self._heirs.clear()


def _same(first: Path, second: Path) -> bool:
    try:
        return first == second or first.samefile(second)
    except OSError:
        return False
