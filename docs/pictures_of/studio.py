"""Opens the real window, waits until it rests, and takes pictures of it with whatever lies over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractAnimation, QDeadlineTimer, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gui import languages, theme
from gui.app import make_application
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.settings import Preferences
from pictures_of.looks import Look, Variant, file_name

LIMIT_MS = 600_000
FRAME_MS = 60


class Complete(Exception):  # noqa: N818 - nothing went wrong
    """Every picture that is wanted of a variant has been taken."""


class Studio:
    """One window at a time, in one variant.

    Attributes:
        made: The pictures taken so far.
    """

    def __init__(self, name: str, variant: Variant, home: Path, out: Path, wanted: frozenset[str] | None) -> None:
        self.name, self.variant, self.home, self._out, self._wanted = name, variant, home, out, wanted
        self.made: list[Path] = []
        self._app = make_application()
        languages.speak(self._app, variant.language)
        if variant.mirrored:
            languages.mirror(self._app)
        theme.apply(self._app, variant.looks[0].theme)
        self.preferences = Preferences(remembers=False)
        self.preferences.change(contrast="on" if variant.contrast else "system")
        self._shown: MainWindow | None = None

    @property
    def window(self) -> MainWindow:
        """The window that is open."""
        assert self._shown is not None
        return self._shown

    @contextmanager
    def open(self, archive: Path, load: Callable[[str], Any] | None = None) -> Iterator[MainWindow]:
        """Opens a window with an archive and its model ready, and closes it afterwards."""
        engine = Engine(encoder_loader=load)
        window = self._shown = MainWindow(engine, self.preferences)
        self._dress(self.variant.looks[0])
        window.show()
        engine.start()
        engine.open_archive(archive)
        self.wait(lambda: engine.model_state != "loading" and engine.catalog is not None)
        window.browsing.focus_search()
        try:
            yield window
        finally:
            self._shown = None
            window.close()
            engine.shutdown()
            window.deleteLater()
            self.pause(0)

    # Waiting

    def wait(self, condition: Callable[[], object]) -> None:
        """Lets the window work until something is so."""
        limit = QDeadlineTimer(LIMIT_MS)
        while not condition():
            if limit.hasExpired():
                raise TimeoutError("The window did not come to rest.")
            self.pause(20)

    def pause(self, milliseconds: int) -> None:
        """Lets the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Waits until no picture is on its way and nothing moves."""
        self.wait(lambda: self.window.engine.is_settled)
        self.pause(FRAME_MS)
        self.wait(lambda: self.window.engine.is_settled)
        for motion in self.window.findChildren(QAbstractAnimation):
            motion.setCurrentTime(motion.duration())

    def search(self, text: str) -> None:
        """Searches and waits for the heat of the best page."""
        self.window.browsing.search("")  # the same question again would show nothing anew
        shown: list[object] = []
        connection = self.window.browsing.explanation_shown.connect(shown.append)
        self.window.browsing.search(text)
        self.wait(lambda: shown)
        self.window.browsing.explanation_shown.disconnect(connection)

    def trigger(self, action: str) -> None:
        """Does what a command of the window does."""
        self.window.actions_[action].trigger()

    # Taking pictures

    def take(
        self, state: str, *, show: Callable[[], object] | None = None, hide: Callable[[], object] | None = None
    ) -> None:
        """Takes a picture in every look of the variant.

        Args:
            state: What the window shows.
            show: Opens what lies over the window, whose place depends on its size.
            hide: Closes it again.
        """
        for look in self.variant.looks:
            name = file_name(state, self.name, look)
            if self._wanted is not None and name not in self._wanted:
                continue
            self._dress(look)
            self.settle()
            if show is not None:
                show()
                self.settle()
            path = self._out / name
            if not self._seen().save(str(path)):
                raise SystemExit(f"{name} could not be made.")
            self.made.append(path)
            if hide is not None:
                hide()
            if self._wanted is not None and len(self.made) == sum(f".{self.name}-" in each for each in self._wanted):
                raise Complete
        self._dress(self.variant.looks[0])

    def _dress(self, look: Look) -> None:
        self.preferences.change(theme=look.theme)
        self.window.resize(look.width, look.height)
        # At the edge its menus open to the inside, as they do in a window that fills a screen of its size.
        screen = self.window.screen().geometry()
        self.window.move(screen.left() if self.variant.mirrored else screen.right() + 1 - look.width, screen.top())
        self.pause(FRAME_MS)

    def _seen(self) -> QPixmap:
        """Returns the window with the menus, lists and dialogs that lie over it."""
        picture = self.window.grab()
        painter = QPainter(picture)
        for over in QApplication.topLevelWidgets():
            if over is not self.window and over.isVisible() and not isinstance(over, MainWindow):
                painter.drawPixmap(self._place(over), over.grab())
        painter.end()
        return picture

    def _place(self, over: QWidget) -> QPoint:
        if over.windowType() == Qt.WindowType.Dialog:  # no desktop here puts them in the middle
            return self.window.rect().center() - over.rect().center()
        return over.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
