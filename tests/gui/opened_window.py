"""A whole window with the colour encoder, for tests of what its parts do together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from core.encoders.encoder import PageEncoder
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.windows import Windows
from tests.gui.engines import colour_encoder

WAIT = 30_000


def shown(
    qtbot: QtBot,
    *,
    load: Callable[[str], PageEncoder] = colour_encoder,
    preferences: Preferences | None = None,
    size: tuple[int, int] | None = (1500, 900),
) -> MainWindow:
    """A window on the screen, without an archive or a model; whoever asked for it calls `end`.

    Args:
        load: Makes the model.
        preferences: Those on the disk if None.
        size: What the window chooses itself if None.
    """
    window = MainWindow(Engine(encoder_loader=load), preferences or Preferences())
    qtbot.addWidget(window)
    if size is not None:
        window.resize(*size)
    window.show()
    return window


def end(window: MainWindow) -> None:
    """Closes a window and its engine."""
    window.close()
    window.engine.shutdown()


@contextmanager
def opened(qtbot: QtBot, archive: Path, *, load: Callable[[str], PageEncoder] = colour_encoder) -> Iterator[MainWindow]:
    """A window that has opened an archive, which is made if there is none, and loaded its model."""
    window = shown(qtbot, load=load)
    engine = window.engine
    try:
        engine.start("colour-test")
        engine.open_archive(archive)
        qtbot.waitUntil(lambda: engine.model_state == "ready" and engine.catalog is not None, timeout=WAIT)
        yield window
    finally:
        end(window)


def wait_open(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Waits until a window shows the archive of a name, with a model."""

    def is_open() -> bool:
        catalog = window.engine.catalog
        return catalog is not None and catalog.path.stem == name and window.engine.model_state == "ready"

    qtbot.waitUntil(is_open, timeout=WAIT)


def choose(window: MainWindow, *names: str) -> None:
    """Chooses documents in the library, which takes the keys."""
    model, selection = window.library.model, window.library.view.selectionModel()
    selection.clear()
    for row in range(model.rowCount()):
        if model.index(row).data() in names:
            selection.setCurrentIndex(model.index(row), selection.SelectionFlag.Select)
    window.activateWindow()
    window.library.view.setFocus()


def remove(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    """Removes documents with the Delete key."""
    choose(window, *names)
    with qtbot.waitSignal(window.engine.removed, timeout=WAIT):
        qtbot.keyClick(window.library.view, Qt.Key.Key_Delete)


def search_window(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Searches, and waits until it is said why the best page answers."""
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=WAIT):
        window.browsing.search(text)


@contextmanager
def windows_of(qtbot: QtBot, archive: Path, preferences: Preferences) -> Iterator[Windows]:
    """The windows of a program that has one, on an archive, which is made if there is none."""
    made = Windows(preferences, lambda: Engine(encoder_loader=colour_encoder))
    try:
        made.open(archive)
        wait_open(qtbot, made.open_windows[0], archive.stem)
        yield made
    finally:
        for window in list(made.open_windows):
            window.hide()
            window.deleteLater()
        made.shutdown()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def renewed(qtbot: QtBot, windows: Windows, old: MainWindow) -> MainWindow:
    """Waits for the only window's place to be taken, and returns the one that took it."""
    qtbot.waitUntil(lambda: old not in windows.open_windows, timeout=WAIT)
    (new,) = windows.open_windows
    qtbot.waitUntil(new.isActiveWindow)
    return new
