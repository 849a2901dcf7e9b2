"""Files that are written for a person: whole or not at all, and never over another one unbidden."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import PatchlightError
from core.replacing import staged
from core.same_file import same_file
from core.system_words import system_words


@contextmanager
def output(path: Path, *, overwrite: bool, never: tuple[Path, ...] = ()) -> Iterator[Path]:
    """Lends a path to write to; what is there afterwards takes the place of `path` in one step.

    A link stays, and what it leads to is written. What is no file, like /dev/stdout, is lent itself.

    Args:
        path: Where the file is to be.
        overwrite: Whether a person agreed to lose the file that is there already.
        never: Files that are not to be overwritten in any case: what is exported is made of them.

    Raises:
        PatchlightError: There is such a file, or it cannot be written.
    """
    if any(same_file(path, source) for source in never):
        raise PatchlightError(
            "{name} is the document itself, which is never changed.", "Choose another name.", name=path.name
        )
    if not overwrite and os.path.lexists(path):
        raise PatchlightError("{path} exists already.", "Choose another name, or say --force to replace it.", path=path)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            yield path
            return
        with staged(path.resolve() if path.is_symlink() else path) as part:
            yield part
    except OSError as error:
        raise PatchlightError("Cannot write {path}: {reason}.", path=path, reason=system_words(error)) from error


def write_output(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Writes a file as `output` says."""
    with output(path, overwrite=overwrite) as part:
        part.write_bytes(data)
