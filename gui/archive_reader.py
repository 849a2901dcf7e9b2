"""What lives in a thread of its own and works on an archive that another thread opens and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, SignalInstance, Slot

if TYPE_CHECKING:
    from core.archive import Archive


class ArchiveReader(QObject):
    """Has the archive from `set_archive` to `let_go`; the thread that closes it waits for the latter.

    Whoever inherits from it overrides `_taken`, `_released` and `_ended`, never the slots: PySide calls a slot that
    overrides another one in the sender's thread.
    """

    def __init__(self) -> None:
        super().__init__()
        self._archive: Archive | None = None

    def follow(self, opened: SignalInstance, closing: SignalInstance) -> None:
        """Takes every archive that is opened, and lets go of it before it is closed.

        Args:
            opened: Sent with the archive by the thread that writes.
            closing: Sent by it; it waits there until nobody holds the archive any more.
        """
        opened.connect(self.set_archive)
        closing.connect(self.let_go, Qt.ConnectionType.BlockingQueuedConnection)

    @Slot(object)
    def set_archive(self, archive: Archive) -> None:
        """Takes the archive to work on."""
        self._archive = archive
        self._taken(archive)

    @Slot()
    def let_go(self) -> None:
        """Forgets the archive; it is about to be closed."""
        self._archive = None
        self._released()

    @Slot()
    def close_down(self) -> None:
        """Ends the thread."""
        self.let_go()
        try:
            self._ended()
        finally:
            QThread.currentThread().quit()

    def _look(self) -> Archive | None:
        """Returns the archive, if there is one, and makes sure first that it is still the one that was opened.

        Called at the beginning of each request. What is connected to a folder that was deleted or replaced goes on
        reading from it, and would show a person pages of an archive that is not there any more.

        Raises:
            GoneArchiveError: The folder is not where it was, or another archive is in its place.
        """
        if self._archive is not None:
            self._archive.look()
        return self._archive

    def _taken(self, archive: Archive) -> None:
        """There is another archive."""

    def _released(self) -> None:
        """There is none any more."""

    def _ended(self) -> None:
        """Nothing will be asked any more."""
