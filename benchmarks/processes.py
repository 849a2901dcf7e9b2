"""What processes have used up: seconds of processor time, and the most memory as Linux tells it of any process."""

from __future__ import annotations

import os
from pathlib import Path

import psutil


def cpu_seconds(pid: int | None = None) -> float:
    """Returns the processor seconds a process has used, its ended children left out; 0 when it has ended."""
    try:
        used = psutil.Process(pid).cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return used.user + used.system


def peak_bytes(pid: int | None = None) -> int:
    """Returns the most memory a process has held at once; 0 where nothing tells."""
    try:
        lines = Path(f"/proc/{pid or os.getpid()}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
