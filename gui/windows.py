"""One window an archive: opens them, finds the one that shows an archive already, and ends each in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.same_file import same_file
from gui import languages, theme
from gui.carrying import Carrying, Sight
from gui.first_paint import FirstPaint
from gui.main_window import MainWindow

if TYPE_CHECKING:
    from gui.engine import Engine
    from gui.settings import Preferences

_STEP = 32
"""Pixels a further window stands below and beside the one it was opened from."""

_MOMENT_MS = 150
"""From the choice of a language to its being spoken: the list that was dropped down is gone by then."""

_UNSEEN_MS = 1000
"""A window that nobody sees is never painted, and takes the place of another after this time."""


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
        self._replaced: list[MainWindow] = []  # still on the screen, until the windows over them have been painted
        self._heirs: dict[MainWindow, Carrying] = {}  # what begins once a window has let its archive go
        self._spoken, self._said_why = preferences.value.language, False
        self._renewal = QTimer(self, singleShot=True, interval=_MOMENT_MS)  # type: ignore[call-arg]
        self._renewal.timeout.connect(self._renew_when_free)
        preferences.changed.connect(self._on_preferences)

    def make(self) -> MainWindow:
        """Returns a new window that is not shown yet and has no archive."""
        window = MainWindow(self._make_engine(), self._preferences)
        # Not a function that holds the window: it would outlive the application, in a circle.
        window.housekeeping.open_elsewhere = self.open
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
            window.housekeeping.open_archive(path, documents)
        else:
            window.engine.library.refresh()
            if documents:
                window.housekeeping.add(list(documents))
        window.raise_()
        window.activateWindow()
        return True

    # Another language

    @Slot()
    def _on_preferences(self) -> None:
        """Speaks another language a moment after it was chosen, wherever that was."""
        if self._preferences.value.language == self._spoken:
            self._renewal.stop()
        elif not self._renewal.isActive():
            self._renewal.start()

    @Slot()
    def _renew_when_free(self) -> None:
        """Renews the windows unless a person is at something that would be cut off: then once that is done."""
        held = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        busy = self._are_busy()
        if busy and not self._said_why and (window := self.front()) is not None:
            window.notices.say(self.tr("The language changes once what is being written or measured here is done."))
        self._said_why = busy
        if busy or held or QApplication.activePopupWidget() or QApplication.activeModalWidget():
            self._renewal.start()
        else:
            self.renew()

    def _are_busy(self) -> bool:
        """Tells whether something is done in a window that cannot be gone on with in another one."""
        engines = [window.engine for window in self.open_windows]
        return any(engine.models.is_busy or engine.judging.is_measuring for engine in engines) or any(
            window.exporting.is_writing for window in self.open_windows
        )

    def renew(self) -> None:
        """Opens every window anew on its archive, in the language that is wanted now, with what is before a person.

        A text is said once, when its widget is made: to make them all again costs less than to have each
        listen for another language.
        """
        app = QApplication.instance()
        value = self._preferences.value
        self._renewal.stop()
        self._spoken = value.language
        if isinstance(app, QApplication):
            direction = app.layoutDirection()
            languages.speak(app, value.language)
            if app.layoutDirection() != direction:  # which the style sheet follows
                theme.apply(app, cast("theme.Scheme", value.theme), cast("theme.Contrast", value.contrast))
        front = self.front()
        for old in list(self.open_windows):
            carrying = self._replace(old)
            if old is front:
                front = carrying.window
        if front is not None:
            front.raise_()
            front.activateWindow()

    def _replace(self, old: MainWindow) -> Carrying:
        """Puts a new window over another one, which goes once the new one has been painted."""
        sight, new = Sight.of(old), self.make()
        carrying = Carrying(sight, new)
        new.shape_.take_after(old.shape_)
        new.show()  # before the other goes: the last one that is closed ends the program
        carrying.begin()
        self.open_windows.remove(old)
        self._ending.append(old)
        self._replaced.append(old)
        # One that still waits for its own archive leaves that to the new one.
        waits_for = next((gone for gone, heir in self._heirs.items() if heir.window is old), old)
        self._heirs[waits_for] = carrying
        FirstPaint(new, patience_ms=_UNSEEN_MS).done.connect(lambda: self._remove(old))
        return carrying

    def _remove(self, replaced: MainWindow) -> None:
        if replaced in self._replaced:
            self._replaced.remove(replaced)
            replaced.close()
            self._finish(replaced)

    # The windows there are

    def showing(self, path: Path) -> MainWindow | None:
        """Returns the window an archive is open in, or is to be opened in, if there is one."""
        awaited = {heir.window: heir.sight.archive for heir in self._heirs.values()}
        for window in self.open_windows:
            catalog = window.engine.catalog
            shown = catalog.path if catalog is not None else awaited.get(window)
            if shown is not None and _same(shown, path):
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
        if window not in self.open_windows or window.isVisible() or len(self.open_windows) == 1:
            return
        self.open_windows.remove(window)
        self._ending.append(window)
        self._finish(window)

    def _finish(self, window: MainWindow) -> None:
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
            heir = self._heirs.pop(window, None)
            if heir is not None and heir.window in self.open_windows:
                heir.open()

    def shutdown(self) -> None:
        """Ends all engines; returns when every page in hand is done and every archive closed."""
        self._renewal.stop()
        for window in [*self.open_windows, *self._ending]:
            window.exporting.stop()
        for window in [*self.open_windows, *self._ending]:
            window.engine.shutdown()
        for known in (self.open_windows, self._ending, self._replaced, self._heirs):
            known.clear()


def _same(first: Path, second: Path) -> bool:
    return first == second or same_file(first, second)
