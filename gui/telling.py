"""How an error in a thread reaches a person: as a sentence and a hint, sent by a signal."""

from __future__ import annotations

import errno
import functools
import logging
from collections.abc import Callable
from typing import Any

from core.errors import PatchlightError
from core.system_words import system_words
from gui.sentences import spoken

log = logging.getLogger(__name__)


def sentences(error: BaseException, *, logged: bool = False) -> tuple[str, str]:
    """Returns what to tell a person about an error, and what they can do about it.

    Args:
        error: One that nobody foresaw is written to the log.
        logged: Whether it stands there already.
    """
    if isinstance(error, PatchlightError):
        known = error
    elif isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        known = PatchlightError("The disk is full.", "Free some space, then resume; nothing that was encoded is lost.")
    elif isinstance(error, OSError) and error.filename:
        known = PatchlightError("Cannot use {name}: {reason}.", name=error.filename, reason=system_words(error))
    elif isinstance(error, OSError):
        known = PatchlightError("A file could not be used: {reason}.", reason=system_words(error))
    else:
        if not logged:
            log.error("unexpected error", exc_info=error)
        known = PatchlightError(
            "Something unexpected happened: {error}.", "The details are in Patchlight's log file.", error=repr(error)
        )
    return spoken(known.sentence), spoken(known.hint)


def told(slot: Callable[..., Any]) -> Callable[..., Any]:
    """Makes a slot of an object with a `failed` signal tell its errors there."""

    @functools.wraps(slot)
    def run(self: Any, *args: Any) -> None:
        try:
            slot(self, *args)
        except Exception as error:
            self.failed.emit(*sentences(error))

    return run
