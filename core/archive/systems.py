"""Paths in the catalog: each as the system it belongs to writes it, and readable on every other."""

from __future__ import annotations

import re
from pathlib import Path, PurePath, PureWindowsPath
from typing import TypeVar

_P = TypeVar("_P", bound=PurePath)

_TOP = re.compile(r"[A-Za-z]:|\\\\[^\\]+")
"""The drive, or the host of a network folder, that an absolute path of Windows begins with."""

_WINDOWS = re.compile(rf"(?P<top>{_TOP.pattern})\\")


def written(path: PurePath) -> str:
    """Returns a path as its system writes it, whether that is this one or another one."""
    if isinstance(path, PureWindowsPath):
        return path.as_posix() if path.root and not path.drive else str(path)
    top = path.parts[1] if len(path.parts) > 1 else ""
    if not _TOP.fullmatch(top):
        return str(path)
    return "\\".join(path.parts[1:]) if len(path.parts) > 2 else top + "\\"


def read(text: str, kind: type[_P]) -> _P:
    """Reads what `written` wrote, as a path of some kind.

    A path of another system has the same folders here, below a drive that is not there: it can be compared, taken
    apart and told to a person, and nothing is ever found at it. Windows' drives and hosts become folders at the top,
    and what begins with `/` has no drive on Windows.
    """
    found = None if issubclass(kind, PureWindowsPath) else _WINDOWS.match(text)
    return kind("/", found["top"], *text[found.end() :].split("\\")) if found else kind(text)


HERE = type(Path())
"""The kind of path that this system has."""
