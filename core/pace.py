"""How fast an indexing job goes, and so how long it has to go on."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

_WINDOW_SECONDS = 30.0


class Pace:
    """How fast pages are done, over the last half minute of work; time spent paused does not count."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._worked = 0.0
        self._since = clock()
        self._done: deque[float] = deque([0.0])

    def resume(self) -> None:
        """Notes that work begins (again)."""
        self._since = self._clock()

    def pause(self) -> None:
        """Notes that the job waits for its next turn."""
        now = self._clock()
        self._worked += now - self._since
        self._since = now

    def page_done(self) -> None:
        """Notes one more page."""
        self.pause()
        self._done.append(self._worked)
        while len(self._done) > 2 and self._worked - self._done[0] > _WINDOW_SECONDS:
            self._done.popleft()

    @property
    def pages_per_second(self) -> float | None:
        """Pages a second, or None before the first page."""
        seconds = self._done[-1] - self._done[0]
        return (len(self._done) - 1) / seconds if seconds > 0 else None
