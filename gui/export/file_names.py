"""Names for new files that every system takes, made of the names of documents, which may come from another one."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
"""By Windows; a colon there would also write into a hidden part of another file."""

_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Of the direction of writing: a window read from right to left has them in its sentences, and nobody sees them."""

_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
"""Names that mean no file on Windows, whatever their ending."""

_BYTES = 200
"""File systems take 255; the name of the file that is written first is longer."""


def file_name(text: str) -> str:
    """Returns a text as the name of a file; its ending stays."""
    name = _FORBIDDEN.sub("_", _MARKS.sub("", text)).rstrip(". ") or "_"
    if _DEVICES.match(name):
        name = f"_{name}"
    suffix = PurePosixPath(name).suffix
    stem = name.removesuffix(suffix)
    room = _BYTES - len(suffix.encode("utf-8", "replace"))
    while len(stem.encode("utf-8", "replace")) > room:
        stem = stem[:-1]
    return stem.rstrip(". ") + suffix
