"""A person's wish that a job ends: said in one thread, honoured in others, also where a process hangs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

GRACE_SECONDS = 3.0
"""How long what is in hand may still take: after it the page is read once more another time, and the model loaded."""


class StoppedError(Exception):
    """What was in hand was given up because somebody asked for it; nobody is told."""


class Stop:
    """Ends one job: what is in hand may be finished for a moment, then it is ended. Any thread may call."""

    def __init__(self, grace: float | None = None) -> None:
        """Waits to be asked.

        Args:
            grace: Seconds; `GRACE_SECONDS` if None.
        """
        self._grace = GRACE_SECONDS if grace is None else grace
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._ends: list[Callable[[], object]] = []
        self._over = self._at_rest = False

    @property
    def is_over(self) -> bool:
        """Whether the job was asked to end and has had its moment."""
        return self._over

    def ask(self) -> None:
        """Asks the job to end; once more changes nothing."""
        with self._lock:
            if self._timer is None and not self._at_rest:
                self._timer = threading.Timer(self._grace, self._end)
                self._timer.name = "stop"
                self._timer.daemon = True
                self._timer.start()

    @contextmanager
    def ending(self, end: Callable[[], object]) -> Iterator[None]:
        """While this lasts, `end` is called when the moment is over: once, quickly, and in another thread.

        Raises:
            StoppedError: It was over before.
        """
        with self._lock:
            if self._over:
                raise StoppedError
            self._ends.append(end)
        try:
            yield
        finally:
            with self._lock:
                self._ends.remove(end)

    def rest(self) -> None:
        """Says that the job has ended: nothing is to be stopped any more."""
        with self._lock:
            self._at_rest, timer = True, self._timer
        if timer is not None:
            timer.cancel()
            timer.join()

    def _end(self) -> None:
        with self._lock:
            self._over = True
            for end in self._ends:
                end()
