"""Threads of Qt read from an archive for hours: what that takes must not grow."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot
from pytestqt.qtbot import QtBot

from core.archive import Archive


class Reader(QObject):
    asked = Signal()

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self.answered = 0
        self._archive = archive
        self.asked.connect(self._answer)

    @Slot()
    def _answer(self) -> None:
        self._archive.documents()
        self.answered += 1


def test_a_thread_of_qt_keeps_one_connection_however_often_it_asks(qtbot: QtBot, tmp_path: Path) -> None:
    with Archive.open_or_create(tmp_path / "one.patchlight") as archive:
        reader, thread = Reader(archive), QThread()
        reader.moveToThread(thread)
        thread.start()
        for _ in range(20):
            reader.asked.emit()
        qtbot.waitUntil(lambda: reader.answered == 20)
        assert len(archive._database._connections) <= 2
        thread.quit()
        thread.wait()
