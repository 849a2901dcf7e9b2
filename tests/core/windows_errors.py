"""Errors as Windows raises them, with its own number beside the errno that Python makes of it."""

from __future__ import annotations

import errno


def refused(winerror: int, number: int = errno.EACCES, words: str = "", name: str | None = None) -> OSError:
    """Returns an error as a call into the system raises it there: 5 no access, 32 in use, 21 not ready, 112 full."""
    error = OSError(number, words or f"WinError {winerror}", name)
    error.winerror = winerror  # type: ignore[attr-defined]
    return error
