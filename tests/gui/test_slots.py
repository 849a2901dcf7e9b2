"""Slots are called in the thread of their object, and not after its end: no slot may override another one."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot

import gui
from gui.archive_reader import ArchiveReader

MARK = "_slots"
"""What PySide's `Slot` leaves on a function."""


def below(kind: type[QObject]) -> Iterator[type[QObject]]:
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


def test_no_slot_of_the_window_overrides_another() -> None:
    for module in pkgutil.walk_packages(gui.__path__, "gui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    slots = {
        kind: {name for name, value in vars(kind).items() if hasattr(value, MARK)}
        for kind in {*below(QObject)}
        if kind.__module__.startswith("gui.")
    }
    assert "let_go" in slots[ArchiveReader]
    guilty = [
        f"{kind.__name__}.{name}"
        for kind, names in slots.items()
        for name in names
        if any(name in slots.get(base, ()) for base in kind.__mro__[1:])
    ]
    assert guilty == []


class Sender(QObject):
    closing = Signal()


class Noting(ArchiveReader):
    """Says where it let go of its archive."""

    def __init__(self) -> None:
        super().__init__()
        self.where: QThread | None = None

    def _released(self) -> None:
        self.where = QThread.currentThread()


def test_a_reader_lets_go_in_its_own_thread(qtbot: QtBot) -> None:
    sender, reader, thread = Sender(), Noting(), QThread()
    reader.moveToThread(thread)
    sender.closing.connect(reader.let_go)
    thread.start()
    sender.closing.emit()
    qtbot.waitUntil(lambda: reader.where is not None)
    assert reader.where is thread
    thread.quit()
    thread.wait()
