"""Puts what is finished in its place in one step, with patience for programs that look into whatever is new."""

from __future__ import annotations

import time
from pathlib import Path

from core.winerror import IN_USE, NO_ACCESS, winerror

_HELD = (NO_ACCESS, *IN_USE)
"""What Windows says of a file or folder that another program has open."""

_PAUSES = (0.01, 0.03, 0.1, 0.3)


def put_in_place(source: Path, target: Path) -> None:
    """Renames a file, over another if there is one, or a folder to where none is.

    Virus scanners and indexers open what was just written, and Windows renames nothing that is open; they let go of
    it after a moment.

    Raises:
        OSError: It cannot be renamed, or is still held after half a second.
    """
    for pause in _PAUSES:
        try:
            source.replace(target)
        except OSError as error:
            if winerror(error) not in _HELD:
                raise
            time.sleep(pause)
        else:
            return
    source.replace(target)
