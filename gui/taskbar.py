"""Tells Windows that the window is Patchlight's: its taskbar takes all windows of Python for one program."""

from __future__ import annotations

import contextlib
import sys

_ID = "Patchlight.Patchlight"


def stand_alone() -> None:
    """Gives this process a button of its own, with the window's icon; to be called before there is a window."""
    if sys.platform == "win32":
        import ctypes

        with contextlib.suppress(AttributeError, OSError):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(_ID)
