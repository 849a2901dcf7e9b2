"""Finds the files below what was asked for, a moment at a time, so that nobody waits for large folders."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path

from core.archive.queue import Queue
from core.documents.formats import find_files, is_folder
from core.types import Failure

_SECONDS = 0.1
_AT_ONCE = 256


class Listing:
    """Walks through the folders of an archive's queue; what it finds waits there to be opened."""

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self._walk: tuple[Path, Iterator[Path | Failure]] | None = None

    def go_on(self, fail: Callable[[Failure], object]) -> Path | None:
        """Walks on for a tenth of a second.

        Args:
            fail: Called with each folder that cannot be looked into.

        Returns:
            The folder it is in, None once there is nothing left to list.
        """
        end = time.monotonic() + _SECONDS
        while time.monotonic() < end:
            if self._walk is not None:
                self._walk_on(*self._walk, end, fail)
                continue
            asked = self._queue.unlisted(_AT_ONCE)
            if not asked:
                return None
            if files := list(takewhile(lambda path: not is_folder(path), asked)):
                self._queue.list_files(files)
            else:
                self._walk = (asked[0], find_files(asked[:1]))
        if self._walk is not None:
            return self._walk[0]
        return next(iter(self._queue.unlisted(1)), None)

    def _walk_on(
        self, folder: Path, walk: Iterator[Path | Failure], end: float, fail: Callable[[Failure], object]
    ) -> None:
        found: list[Path] = []
        over = True
        for each in walk:
            if not isinstance(each, Failure):
                found.append(each)
            elif is_folder(each.path):
                fail(each)
            else:
                found.append(each.path)  # what is wrong with it is said when it is opened
            if len(found) >= _AT_ONCE or time.monotonic() > end:
                over = False
                break
        if not self._queue.list_files(found, folder, over=over) or over:
            self._walk = None
