"""What nobody can reach any more is freed by the window's thread, whichever thread makes new objects."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.garbage import Collector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    owner = QObject()
    yield Collector(owner)
    owner.deleteLater()
    gc.enable()


class Ring(QWidget):
    """A widget in a circle of references, and the thread it was freed on."""

    freed_on: list[str]

    def __init__(self, freed_on: list[str]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: freed_on.append(threading.current_thread().name))


def test_only_the_window_s_thread_frees_widgets(qtbot: QtBot, collector: Collector) -> None:
    freed_on: list[str] = []
    for _ in range(20):
        Ring(freed_on)

    def make_many() -> None:
        kept = [[] for _ in range(100_000)]  # more than any threshold of Python's own collector
        assert kept

    elsewhere = threading.Thread(target=make_many, name="elsewhere")
    elsewhere.start()
    elsewhere.join()
    assert freed_on == []
    qtbot.waitUntil(lambda: len(freed_on) == 20, timeout=20_000)
    assert set(freed_on) == {threading.main_thread().name}


def test_old_garbage_is_found_in_its_turn(qtbot: QtBot, collector: Collector) -> None:
    freed_on: list[str] = []
    ring = Ring(freed_on)
    gc.collect(1)  # it has grown old
    del ring
    for _ in range(100):
        collector.timerEvent(None)  # type: ignore[arg-type]
    assert len(freed_on) == 1
