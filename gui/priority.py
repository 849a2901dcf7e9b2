"""Lets the window go first: threads that work in the background take the processor only when it is free."""

from __future__ import annotations

import contextlib
import os
import sys
import threading

_NICER = 10


def step_back() -> None:
    """Lowers the priority of the calling thread, and of what it starts.

    Where a thread's priority can be lowered (Linux), this keeps the window from waiting in line behind its own
    work on a machine with few cores; elsewhere nothing happens.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), os.nice(0) + _NICER)
