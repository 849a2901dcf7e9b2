"""Puts what is finished in its place in one step, with patience for programs that look into whatever is new."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.winerror import IN_USE, NO_ACCESS, winerror

_HELD = (NO_ACCESS, *IN_USE)
"""What Windows says of a file or folder that another program has open."""

_PAUSES = (0.01, 0.03, 0.1, 0.3)

_LONGEST = 40
"""Characters of a file's name that the one it is written under repeats: a system may allow 143 bytes in all."""


_DAY = 86_400.0
"""Seconds after which nobody writes a file any more that was begun."""


@contextmanager
def staged(path: Path) -> Iterator[Path]:
    """Lends an empty file to write in the same folder; once that is done, it takes the place of `path` in one step.

    If anything is raised before, a full disk or what a person cancels, `path` stays as it was and the rest goes. No two
    writers are lent the same file. What a program that was killed left behind goes when `path` is written again a day
    later, or two where this process has looked into the folder since.

    Raises:
        OSError: The folder takes no files, or this one cannot take that place.
    """
    begin = f".{path.name[:_LONGEST]}."
    part = path.with_name(f"{begin}{secrets.token_hex(4)}.part")
    _clear(path.parent, begin)
    try:
        part.touch(exist_ok=False)  # first: what writes it may blame something else for a folder that takes no files
        yield part
        put_in_place(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


_begun: dict[Path, tuple[float, list[Path]]] = {}
"""When this process last looked into a folder, and what others had begun there: whoever writes many files into a large
folder would list it for each."""


def _clear(folder: Path, begin: str) -> None:
    """Removes what was begun under such a name and given up."""
    for left in _begun_in(folder.absolute()):
        with suppress(OSError):
            if left.name.startswith(begin) and time.time() - left.stat().st_mtime > _DAY:
                left.unlink()


def _begun_in(folder: Path) -> list[Path]:
    """Returns the unfinished files in a folder as they were a day ago at most; nothing younger goes in any case."""
    now = time.monotonic()
    looked, found = _begun.get(folder, (0.0, []))
    if folder not in _begun or now - looked > _DAY:
        try:
            found = [each for each in folder.iterdir() if each.name.startswith(".") and each.suffix == ".part"]
        except OSError:
            return []
        _begun[folder] = now, found
    return found


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
