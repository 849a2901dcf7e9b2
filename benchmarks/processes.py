"""What processes have used up: seconds of processor time and the most memory, as Linux tells it of any process."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path("/proc/self/stat").exists()


def cpu_seconds(pid: int | None = None) -> float:
    """Returns the processor seconds a process has used, its ended children left out; 0 where nothing tells."""
    if not _HERE:
        return 0.0
    try:
        text = Path(f"/proc/{pid or os.getpid()}/stat").read_text()
    except OSError:
        return 0.0
    # The name, in brackets, may hold anything; utime and stime are the 14th and 15th value.
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def peak_bytes(pid: int | None = None) -> int:
    """Returns the most memory a process has held at once; 0 where nothing tells."""
    try:
        lines = Path(f"/proc/{pid or os.getpid()}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
