"""The main thread's side of those who work in threads of their own: the threads' beginning and their end."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal

from gui.priority import step_back


class Inhabitant(Protocol):
    """Who can live in a thread."""

    def moveToThread(self, thread: QThread, /) -> bool:
        """As `QObject.moveToThread`."""
        ...

    def close_down(self) -> None:
        """Ends the thread, from within."""
        ...


class Desk(QObject):
    """Main thread. Whoever inherits from it connects what else its inhabitants are told and tell."""

    _end = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[QThread] = []

    def _house(self, inhabitant: Inhabitant, name: str, *, gives_way: bool = False) -> QThread:
        """Gives somebody a thread.

        Args:
            inhabitant: Lives there from now on.
            name: Of the thread.
            gives_way: The window and its answers go first (see `gui.priority`).

        Returns:
            The thread.
        """
        thread = QThread(self)
        thread.setObjectName(name)
        if gives_way:
            thread.started.connect(step_back, Qt.ConnectionType.DirectConnection)
        inhabitant.moveToThread(thread)
        self._end.connect(inhabitant.close_down)
        self._threads.append(thread)
        return thread

    @property
    def is_running(self) -> bool:
        """Whether anybody is at work."""
        return any(thread.isRunning() for thread in self._threads)

    def start(self) -> None:
        """Starts the threads; before the worker's, which waits for them when it closes an archive."""
        for thread in self._threads:
            thread.start()

    def shutdown(self) -> None:
        """Ends the threads, after the archive was closed; returns when that is so."""
        if self.is_running:
            self._end.emit()
        for thread in self._threads:
            thread.wait()
