"""What lives in a thread of its own and works on an archive that another thread opens and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, SignalInstance, Slot

from core.errors import ArchiveError

if TYPE_CHECKING:
    from core.archive import Archive


class ArchiveUser(QObject):
    """Works on an archive for a window, which learns a moment later than its threads that another one is open.

    What the window asks until then is about the archive before, where the same numbers name other documents. Qt hands
    over what one thread sends to another in the order it was sent: whatever comes before `see` was asked before the
    window saw the archive.
    """

    def __init__(self) -> None:
        super().__init__()
        self._archive: Archive | None = None
        self._in_sight = True  # the first one takes nobody's place

    @Slot(object)
    def see(self, archive: Archive) -> None:
        """Learns that whatever is asked from now on is about this archive."""
        self._in_sight = archive is self._archive

    def _meant(self) -> Archive:
        """Returns the archive that a request is about; called by each that changes or writes something.

        Raises:
            ArchiveError: Another one is open by now, or none.
        """
        if not self._in_sight:
            raise ArchiveError("The archive this was meant for is not open any more.", "Nothing was changed.")
        if self._archive is None:
            raise ArchiveError("No archive is open.", "Open or make one first.")
        return self._archive


class ArchiveReader(ArchiveUser):
    """Has the archive from `set_archive` to `let_go`; the thread that closes it waits for the latter.

    Whoever inherits from it overrides `_taken`, `_released` and `_ended`, never the slots: PySide calls a slot that
    overrides another one in the sender's thread.
    """

    def follow(self, opened: SignalInstance, closing: SignalInstance, seen: SignalInstance | None = None) -> None:
        """Takes every archive that is opened, and lets go of it before it is closed.

        Args:
            opened: Sent with the archive by the thread that writes.
            closing: Sent by it; it waits there until nobody holds the archive any more.
            seen: Sent with the archive by the window's thread; without it, nothing may be changed here.
        """
        opened.connect(self.set_archive)
        closing.connect(self.let_go, Qt.ConnectionType.BlockingQueuedConnection)
        if seen is not None:
            seen.connect(self.see)

    @Slot(object)
    def set_archive(self, archive: Archive) -> None:
        """Takes the archive to work on."""
        self._archive = archive
        self._taken(archive)

    @Slot()
    def let_go(self) -> None:
        """Forgets the archive; it is about to be closed."""
        self._archive, self._in_sight = None, False
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
