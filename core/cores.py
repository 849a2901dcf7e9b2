"""How many processor cores there are for this process, which may be fewer than the machine has."""

from __future__ import annotations

import os


def usable_cores() -> int:
    """Returns how many cores the system lets this process compute on."""
    affinity = getattr(os, "sched_getaffinity", None)  # what `taskset` and containers keep it to; Linux only
    return len(affinity(0)) if affinity else os.cpu_count() or 1
