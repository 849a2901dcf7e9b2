"""The parent's end of a child process that answers requests: starts it, asks it with a time limit, and ends it."""

from __future__ import annotations

import contextlib
import itertools
import os
import subprocess
import sys
import threading
import time
from collections import deque
from concurrent.futures import Future
from pathlib import Path
from typing import IO, Any

from core.wire import READY, Message, receive, send

Frame = tuple[Message, bytearray]

_LAST_WORDS = 40
_NICER = 5

_PIPE_BYTES = 1 << 18
"""A page has six megabytes: it goes through in a quarter of the pieces that it would go through in by default."""

_AT_ONCE = 0.5 if sys.platform == "win32" else 3600.0
"""Seconds: Ctrl+C interrupts no waiting on Windows, and is only noticed after it."""

_ROOT = Path(__file__).resolve().parents[1]


class ChildHungError(Exception):
    """The child did not answer in time."""


class ChildDiedError(Exception):
    """The child ended instead of answering.

    Attributes:
        last_words: The end of what it wrote to its standard error, and its exit status.
        out_of_memory: Whether that speaks of memory.
    """

    def __init__(self, last_words: str) -> None:
        super().__init__(last_words)
        self.last_words = last_words
        self.out_of_memory = any(sign in last_words for sign in ("MemoryError", "bad_alloc", "malloc"))


class Child:
    """One process, running a module of `core`; several threads may ask it at once.

    Every request carries a ticket, and its answer the same one. Two threads read the process's pipes, so that waiting
    has a limit on every system. The process must end when its standard input does, so that it never outlives its
    parent.

    Attributes:
        answered: How many requests it has answered.
    """

    def __init__(self, module: str, *arguments: str, name: str = "child", humble: bool = False) -> None:
        """Starts the process; `ready` waits for it.

        Args:
            module: What `python -m` runs.
            arguments: Its command line.
            name: Of the threads, for a person who looks at them.
            humble: Whether its parent goes first where both want the processor.
        """
        self.answered = 0
        no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        below_normal = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)  # Windows
        self._process = subprocess.Popen(
            # -P: a module in the current folder must never be taken for one of ours.
            [sys.executable, "-P", "-W", "ignore", "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env=_environment(),
            creationflags=no_window | (below_normal if humble else 0),
        )
        if humble and hasattr(os, "setpriority"):
            # Of the process, not of the thread that happens to start the child.
            own = os.getpriority(os.PRIO_PROCESS, os.getpid())
            with contextlib.suppress(OSError):  # it has ended already; `ready` will say so
                os.setpriority(os.PRIO_PROCESS, self.pid, own + _NICER)
        for pipe in (self._process.stdin, self._process.stdout):
            _widen(pipe)
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._tickets = itertools.count(READY + 1)
        self._ready: Future[Frame | None] = Future()
        self._due: dict[int, Future[Frame | None]] = {READY: self._ready}
        self._ended = False
        self._last_words: deque[bytes] = deque(maxlen=_LAST_WORDS)
        self._threads = [
            threading.Thread(target=target, name=f"{name}-{pipe}", daemon=True)
            for pipe, target in (("answers", self._read_answers), ("stderr", self._read_stderr))
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_ready(self) -> bool:
        """Whether `ready` would not wait."""
        return self._ready.done()

    def ready(self, seconds: float | None = None) -> Message:
        """Waits until the child is ready, and returns what it said then.

        Raises:
            ChildHungError: It was not in time.
            ChildDiedError: It ended.
        """
        return self._wait(self._ready, seconds)[0]

    def ask(
        self, request: Message, payload: bytes | bytearray | memoryview = b"", seconds: float | None = None
    ) -> Frame:
        """Sends a request and waits for its answer, for ever when `seconds` is None.

        Raises:
            ChildHungError: There was none in time. The child is of no more use.
            ChildDiedError: The child ended.
        """
        ticket, answer = next(self._tickets), Future[Frame | None]()
        with self._lock:
            self._due[ticket] = answer
            ended = self._ended
        try:
            if ended:
                raise self._death()
            with self._writing:
                send(_pipe(self._process.stdin), {**request, "ticket": ticket}, payload)
        except (OSError, ValueError):
            raise self._death() from None
        frame = self._wait(answer, seconds)
        self.answered += 1
        return frame

    def kill(self) -> None:
        """Ends the process at once; safe from any thread."""
        self._process.kill()

    def close(self) -> None:
        """Ends the process and its threads, and closes the pipes; safe from any thread."""
        self.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            _pipe(pipe).close()

    def _wait(self, answer: Future[Frame | None], seconds: float | None) -> Frame:
        end = None if seconds is None else time.monotonic() + seconds
        while not answer.done():
            left = _AT_ONCE if end is None else min(_AT_ONCE, end - time.monotonic())
            if left <= 0:
                raise ChildHungError
            with contextlib.suppress(TimeoutError):
                answer.result(left)
        frame = answer.result()
        if frame is None:
            raise self._death()
        return frame

    def _death(self) -> ChildDiedError:
        self.kill()
        status = self._process.wait()
        self._threads[1].join()
        text = b"".join(self._last_words).decode("utf-8", "replace")
        return ChildDiedError(f"{text.strip()}\nexit status {status}".strip())

    def _read_answers(self) -> None:
        try:
            while frame := receive(_pipe(self._process.stdout)):
                with self._lock:
                    answer = self._due.pop(frame[0]["ticket"], None)
                if answer is not None:
                    answer.set_result(frame)
        except (OSError, ValueError, TypeError, LookupError):
            pass  # the pipe broke, or what came out of it was no frame: the child is lost either way
        with self._lock:
            self._ended = True
            left, self._due = self._due, {}
        for answer in left.values():
            answer.set_result(None)

    def _read_stderr(self) -> None:
        for line in _pipe(self._process.stderr):
            self._last_words.append(line[-500:])


def _pipe(stream: IO[bytes] | None) -> Any:
    assert stream is not None
    return stream


def _widen(pipe: IO[bytes] | None) -> None:
    """Lets a pipe hold more at once, where the system can (Linux) and does."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(_pipe(pipe), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _environment() -> dict[str, str]:
    """Returns this process's environment, with the folder that `core` came from on the module path."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
