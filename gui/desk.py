"""The main thread's side of somebody who works in a thread of their own: the thread's beginning and its end."""

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
    """Main thread. Whoever inherits from it connects what else its inhabitant is told and tells."""

    _end = Signal()

    def _house(self, inhabitant: Inhabitant, name: str, *, gives_way: bool = False) -> None:
        """Gives somebody a thread.

        Args:
            inhabitant: Lives there from now on.
            name: Of the thread.
            gives_way: The window and its answers go first (see `gui.priority`).
        """
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        if gives_way:
            self._thread.started.connect(step_back, Qt.ConnectionType.DirectConnection)
        inhabitant.moveToThread(self._thread)
        self._end.connect(inhabitant.close_down)

    def start(self) -> None:
        """Starts the thread; before the worker's, which waits for it when it closes an archive."""
        self._thread.start()

    def shutdown(self) -> None:
        """Ends the thread, after the archive was closed; returns when that is so."""
        if self._thread.isRunning():
            self._end.emit()
            self._thread.wait()
