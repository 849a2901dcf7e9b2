"""One writer at a time: a lock the operating system drops by itself when the writer dies."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


class WriterLock:
    """Holds the right to write to an archive until it is released.

    Raises:
        BlockingIOError: Somebody else holds it (another process, or another `Archive` in this one).
        OSError: The lock file cannot be opened for writing.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = _locked(file)

    def renew(self) -> None:
        """Takes the lock on the file that is there now, where that is another one than it was taken on.

        Raises:
            BlockingIOError: Somebody else holds that; the former one is still held.
            OSError: It cannot be opened for writing.
        """
        held = self._descriptor
        if held is None:
            return
        with suppress(OSError):  # the file is gone, or the drive it was on
            now = os.fstat(held)
            # Windows lets nobody replace a file that is held, and numbers those of some network drives anew each time.
            if sys.platform == "win32" or os.path.samestat(now, self._file.stat()):
                return
        self._descriptor = _locked(self._file)
        with suppress(OSError):
            os.close(held)

    def release(self) -> None:
        """Gives the lock back; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(file: Path) -> int:
    # Not inheritable (Python's default), or a child process would keep the lock after its parent died.
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _lock(descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(error.errno, "locked") from error
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: a POSIX record lock would not hold against a second archive in the same process.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
