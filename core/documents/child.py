"""The parent's end of the page renderer: starts the process, asks it with a time limit, and ends it."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections import deque
from pathlib import Path
from typing import IO, Any

from core.documents.wire import Message, receive, send
from core.errors import PatchlightError

START_SECONDS = 60.0
"""A cold start from a slow disk, on a busy machine, may take this long."""

_LAST_WORDS = 40
_ROOT = Path(__file__).resolve().parents[2]


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


class RenderChild:
    """One renderer process. Two threads read its pipes, so that waiting has a limit on every system."""

    def __init__(self, page_seconds: float, memory_bytes: int) -> None:
        """Starts the process and waits until it is ready.

        Raises:
            PatchlightError: It does not start.
        """
        self.answered = 0
        self._process = subprocess.Popen(
            # -P: a module in the current folder must never be taken for one of ours.
            [
                *(sys.executable, "-P", "-W", "ignore", "-m", "core.documents.render_worker"),
                *(str(page_seconds), str(memory_bytes)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._frames: queue.SimpleQueue[tuple[Message, bytearray] | None] = queue.SimpleQueue()
        self._last_words: deque[bytes] = deque(maxlen=_LAST_WORDS)
        self._threads = [
            threading.Thread(target=target, name=f"render-{name}", daemon=True)
            for name, target in (("answers", self._read_answers), ("stderr", self._read_stderr))
        ]
        for thread in self._threads:
            thread.start()
        try:
            self._wait(START_SECONDS)
        except (ChildDiedError, ChildHungError) as error:
            self.close()
            failure = PatchlightError("The page renderer does not start.", "Reinstalling Patchlight may help.")
            failure.add_note(str(error))
            raise failure from error

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def ask(self, request: Message, seconds: float) -> tuple[Message, bytearray]:
        """Sends a request and waits for its answer.

        Raises:
            ChildHungError: There was none in time. The child is of no more use.
            ChildDiedError: The child ended.
        """
        try:
            send(_pipe(self._process.stdin), request)
        except (OSError, ValueError):
            raise self._death() from None
        answer = self._wait(seconds)
        self.answered += 1
        return answer

    def kill(self) -> None:
        """Ends the process at once; safe from any thread."""
        self._process.kill()

    def close(self) -> None:
        """Ends the process and its threads, and closes the pipes."""
        self.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            _pipe(pipe).close()

    def _wait(self, seconds: float) -> tuple[Message, bytearray]:
        try:
            frame = self._frames.get(timeout=seconds)
        except queue.Empty:
            raise ChildHungError from None
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
                self._frames.put(frame)
        except (OSError, ValueError):
            pass  # the pipe broke, or what came out of it was no frame: the child is lost either way
        self._frames.put(None)

    def _read_stderr(self) -> None:
        for line in _pipe(self._process.stderr):
            self._last_words.append(line[-500:])


def _pipe(stream: IO[bytes] | None) -> Any:
    assert stream is not None
    return stream


def _environment() -> dict[str, str]:
    """Returns this process's environment, with the folder that `core` came from on the module path."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
