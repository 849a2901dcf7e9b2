"""Whether this machine runs on its battery: asked of the system in the way each has for it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")


def on_battery() -> bool | None:
    """Says whether the machine runs on its battery; None where the system does not tell."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _mac()
    return from_supplies(_SUPPLIES)


def from_supplies(folder: Path) -> bool | None:
    """Reads Linux's folder of power supplies.

    Mains and USB supplies say whether they are `online`. Machines that do not list theirs have at least a battery
    that says whether it is `Discharging`; batteries of mice and phones (scope `Device`) count for nothing.
    """
    unplugged, batteries = False, []
    try:
        supplies = sorted(folder.iterdir())
    except OSError:
        return None
    for supply in supplies:
        if _line(supply / "scope") == "Device":
            continue
        kind = _line(supply / "type")
        if kind in ("Mains", "USB", "Wireless"):
            online = _line(supply / "online")
            if online not in ("", "0"):
                return False
            unplugged = unplugged or (kind == "Mains" and online == "0")
        elif kind in ("Battery", "UPS") and (status := _line(supply / "status")):
            batteries.append(status)
    if not batteries:
        return None
    return unplugged or "Discharging" in batteries


def from_pmset(text: str) -> bool | None:
    """Reads what macOS's `pmset -g batt` prints."""
    match = re.search(r"drawing from '([^']+)'", text)
    if match is None:
        return None
    return match[1] == "Battery Power" if match[1] in ("Battery Power", "AC Power") else None


def from_windows(status: bytes) -> bool | None:
    """Reads the bytes of Windows' SYSTEM_POWER_STATUS: ACLineStatus is the first, 0 for battery, 255 for unknown."""
    return {0: True, 1: False}.get(status[0]) if status else None


def _line(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _mac() -> bool | None:
    try:
        ran = subprocess.run(["/usr/bin/pmset", "-g", "batt"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return from_pmset(ran.stdout)


def _windows() -> bool | None:
    import ctypes

    status = ctypes.create_string_buffer(12)
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    return from_windows(status.raw) if kernel.GetSystemPowerStatus(status) else None
