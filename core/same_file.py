"""Which paths lead to one file or folder: told by the system's numbers, and by their names where it has none."""

from __future__ import annotations

import os
from pathlib import Path

Identity = tuple[int, int] | str


def identity(path: Path) -> Identity:
    """Returns what all paths to one file or folder have in common, and no two files do.

    Raises:
        OSError: It is not there, or may not be asked about.
    """
    about = path.stat()
    # Network drives of Windows number every file 0.
    return (about.st_dev, about.st_ino) if about.st_ino else os.path.normcase(os.path.realpath(path))


def same_file(first: Path, second: Path) -> bool:
    """Says whether two paths lead to the same file; not where one of them leads nowhere."""
    try:
        return identity(first) == identity(second)
    except OSError:
        return False
