"""How long nobody has touched keyboard and mouse: asked of the system in the way each has for it."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Mapping


def seconds_idle() -> float | None:
    """Returns the seconds since the last input of the whole session, or None where the system does not tell."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _mac()
    return _x11() if tells_x11(os.environ) else None


def tells_x11(environment: Mapping[str, str]) -> bool:
    """Says whether the X server sees all input; one that runs inside Wayland sees only that of its own windows."""
    return bool(environment.get("DISPLAY")) and not environment.get("WAYLAND_DISPLAY")


def _windows() -> float | None:
    class LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("tick", ctypes.c_uint))

    last = LastInput(ctypes.sizeof(LastInput), 0)
    windows = ctypes.windll  # type: ignore[attr-defined]
    if not windows.user32.GetLastInputInfo(ctypes.byref(last)):
        return None
    return ((windows.kernel32.GetTickCount() - last.tick) & 0xFFFFFFFF) / 1000  # the count wraps after 49 days


def _mac() -> float | None:
    name = ctypes.util.find_library("CoreGraphics")
    if name is None:
        return None
    seconds = ctypes.CDLL(name).CGEventSourceSecondsSinceLastEventType
    seconds.argtypes, seconds.restype = (ctypes.c_int, ctypes.c_uint), ctypes.c_double
    return seconds(0, 0xFFFFFFFF)  # kCGEventSourceStateCombinedSessionState, kCGAnyInputEventType


def _x11() -> float | None:
    class Info(ctypes.Structure):
        _fields_ = (
            ("window", ctypes.c_ulong),
            ("state", ctypes.c_int),
            ("kind", ctypes.c_int),
            ("until", ctypes.c_ulong),
            ("idle", ctypes.c_ulong),
            ("mask", ctypes.c_ulong),
        )

    try:
        x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    except OSError:
        return None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    try:
        event, error, info = ctypes.c_int(), ctypes.c_int(), Info()
        place = ctypes.c_void_p(display)
        if not saver.XScreenSaverQueryExtension(place, ctypes.byref(event), ctypes.byref(error)):
            return None
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        root = ctypes.c_ulong(x11.XDefaultRootWindow(place))
        return info.idle / 1000 if saver.XScreenSaverQueryInfo(place, root, ctypes.byref(info)) else None
    finally:
        x11.XCloseDisplay(ctypes.c_void_p(display))
