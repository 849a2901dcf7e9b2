"""Whether the window's thread keeps time: gaps between its ticks, what they were spent on, and how long frames take."""

from __future__ import annotations

import faulthandler
import os
import re
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from PySide6.QtCore import Qt, QTimer

TICK_MS = 10
STALL_MS = 50.0
"""From here on a person sees that the window stood still."""

FRAME_MS = 1000 / 60

_LATE_SECONDS = 0.03
_MOST_LINES = 30
_MOST_CALLS = 4
_THREAD = re.compile(r"(?:Current thread|Thread) (0x[0-9a-f]+)")
_CALL = re.compile(r'  File "(.*)", line (\d+) in (.*)')
_WAITING = ("threading.py", "wire.py", "child.py", "thread.py")


class Gap(NamedTuple):
    """The time between two ticks, all in milliseconds.

    Attributes:
        length: On the clock.
        in_line: How much of it the thread was ready to run, but no processor was free (Linux; 0 elsewhere).
        where: What this thread and others were doing once it had become long, or an empty string.
    """

    length: float
    in_line: float
    where: str

    @property
    def own(self) -> float:
        """What is left of it on a machine with a processor to spare."""
        return self.length - self.in_line


class Ticks:
    """A timer in the window's thread that ought to fire every 10 ms, and a second thread that looks when it does not.

    Attributes:
        stage: What is going on; gaps are kept by stage.
    """

    def __init__(self, *, witness: bool = False) -> None:
        self.stage = "start"
        self._gaps: dict[str, list[Gap]] = {}
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = self._in_line = 0.0
        self._where = ""
        self._over = threading.Event()
        self._witness = threading.Thread(target=self._look, daemon=True) if witness else None

    def start(self) -> None:
        """Begins with now."""
        self._last, self._in_line = time.perf_counter(), milliseconds_in_line()
        self._timer.start()
        if self._witness is not None:
            self._witness.start()

    def stop(self) -> None:
        """Ends timer and thread."""
        self._timer.stop()
        self._over.set()
        if self._witness is not None and self._witness.is_alive():
            self._witness.join()

    def longest(self) -> Gap:
        """Returns the longest gap of the stage, without the time in line for a processor."""
        return max(self._gaps[self.stage], key=lambda gap: gap.own)

    def report(self) -> None:
        """Prints the longest gaps of every stage; with a witness, also what the longest were spent on."""
        for stage, gaps in self._gaps.items():
            by_clock = sorted((gap.length for gap in gaps), reverse=True)
            own = sorted(gaps, key=lambda gap: gap.own, reverse=True)
            over, own_over = (sum(ms > STALL_MS for ms in row) for row in (by_clock, [gap.own for gap in gaps]))
            print(
                f"{stage}: longest gap {by_clock[0]:.0f} ms, {over} of {len(gaps)} over {STALL_MS:.0f} ms; without the "
                f"time in line for a processor {own[0].own:.0f} ms, {own_over} over; then {_rounded(own[1:6])}"
            )
            for gap in own[:5]:
                if gap.where:
                    print(f"  {gap.own:.0f} ms of {gap.length:.0f} ms{gap.where}")

    def _tick(self) -> None:
        now, in_line = time.perf_counter(), milliseconds_in_line()
        gap = Gap((now - self._last) * 1000, in_line - self._in_line, self._where)
        self._gaps.setdefault(self.stage, []).append(gap)
        self._last, self._in_line, self._where = now, in_line, ""

    def _look(self) -> None:
        with tempfile.TemporaryFile() as file:
            self._look_into(file)

    def _look_into(self, file: IO[bytes]) -> None:
        main = threading.main_thread().ident
        while not self._over.wait(_LATE_SECONDS / 2):
            late = time.perf_counter() - self._last
            if late < _LATE_SECONDS or self._where.count("\n") > _MOST_LINES:
                continue
            stacks = sorted(_stacks(file).items(), key=lambda item: item[0] != main)
            places = [_inmost(stack) for ident, stack in stacks if ident != threading.get_ident()]
            busy = [place for place in places[1:] if not place.startswith(_WAITING)]
            lines = (f"    after {late * 1000:.0f} ms in {places[0]}", *(f"      beside {place}" for place in busy))
            self._where += "\n".join(("", *lines))


def go_first() -> None:
    """Puts the calling thread, and all that begin later, before all other processes (Linux, as root).

    What others compute on the machine then says nothing about the window any more. A thread that holds the
    interpreter's lock must not wait for a processor either, so it does not stop at the window's own thread.
    """
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


def send_children_back() -> None:
    """Gives the processes that were started since `go_first` their usual place; they inherit its effect."""
    for children in Path("/proc/self/task").glob("*/children"):
        for pid in children.read_text().split():
            for thread in Path(f"/proc/{pid}/task").glob("*"):
                if os.sched_getscheduler(int(thread.name)) == os.SCHED_RR:
                    os.sched_setscheduler(int(thread.name), os.SCHED_OTHER, os.sched_param(0))


def measure_frames(count: int, step: Callable[[int], None], paint: Callable[[], None]) -> list[float]:
    """Times frames, each from the first change to the last pixel.

    Args:
        count: Number of frames.
        step: Makes the change of a frame.
        paint: Paints it at once.

    Returns:
        Milliseconds of this thread's processor time a frame, so that what others compute does not count.
    """
    spent = []
    for number in range(count):
        start = time.thread_time()
        step(number)
        paint()
        spent.append((time.thread_time() - start) * 1000)
    return spent


def print_frames(name: str, spent: Sequence[float]) -> None:
    """Prints how long frames took, and how many were too long for 60 a second."""
    ordered = sorted(spent)
    over = sum(ms > FRAME_MS for ms in ordered)
    print(
        f"{name}: median {ordered[len(ordered) // 2]:.1f} ms, 99 of 100 within "
        f"{ordered[int(len(ordered) * 0.99) - 1]:.1f} ms, longest {ordered[-1]:.1f} ms; "
        f"{over} of {len(ordered)} frames over {FRAME_MS:.1f} ms"
    )


def print_noise(count: int = 300) -> None:
    """Prints how evenly the machine works: what a frame shows beyond that is its own.

    On a machine that others use, or that is a part of a larger one, the same sum takes several times as long now and
    then, of processor time too.
    """

    def add_up(_: int) -> None:
        total = 0
        for number in range(60_000):
            total += number * number

    print_frames("for comparison, a plain sum", measure_frames(count, add_up, lambda: None))


def milliseconds_in_line() -> float:
    """Returns how long this thread has been ready to run without getting a processor (Linux; 0 elsewhere)."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e6
    except (OSError, IndexError, ValueError):
        return 0.0


def _stacks(file: IO[bytes]) -> dict[int, list[str]]:
    """Returns what every thread is doing, inmost call first.

    Only as text: whoever holds a frame keeps what is in it alive, and a painter that lives longer than what it paints
    on brings the process down.
    """
    file.seek(0)
    file.truncate()
    faulthandler.dump_traceback(file, all_threads=True)
    file.seek(0)
    found: dict[int, list[str]] = {}
    calls: list[str] = []
    for line in file.read().decode("utf-8", "replace").splitlines():
        if thread := _THREAD.match(line):
            calls = found.setdefault(int(thread[1], 16), [])
        elif call := _CALL.match(line):
            calls.append(f"{Path(call[1]).name}:{call[2]} {call[3]}")
    return found


def _inmost(calls: Sequence[str]) -> str:
    return " < ".join(calls[:_MOST_CALLS])


def _rounded(gaps: Sequence[Gap]) -> list[int]:
    return [round(gap.own) for gap in gaps]
