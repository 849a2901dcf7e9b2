"""Why the system refused, in clauses that can be translated: Python has its own words in English only."""

from __future__ import annotations

import errno

from core.sentences import Sentence
from core.winerror import FULL, IN_USE, NOT_READY, winerror


def system_words(error: OSError) -> str:
    """Returns a clause that goes on after a colon, as in "Cannot write map.png: it is a folder."

    What is not foreseen here is quoted as the system says it.
    """
    said = _windows_words(winerror(error)) or _words(errno.errorcode.get(error.errno or 0, ""))
    return said or Sentence("the system says “{words}”", words=error.strerror or error)


def _windows_words(number: int | None) -> str | None:
    """Returns what is known of a number of Windows."""
    if number in IN_USE:
        return Sentence("another program is using it")
    if number in FULL:
        return Sentence("there is no space left for it on the disk")
    return Sentence("its drive does not answer") if number == NOT_READY else None


def _words(name: str) -> str | None:
    """Returns what is known of an error by the name POSIX has for it."""
    match name:
        case "ENOENT":
            return Sentence("there is no such file or folder")
        case "EISDIR":
            return Sentence("it is a folder")
        case "ENOTDIR":
            return Sentence("a part of its path is no folder")
        case "EACCES" | "EPERM":
            return Sentence("you do not have permission for it")
        case "EROFS":
            return Sentence("its drive can only be read")
        case "ENOSPC" | "EDQUOT" | "EFBIG":
            return Sentence("there is no space left for it on the disk")
        case "EBUSY" | "ETXTBSY":
            return Sentence("another program is using it")
        case "EEXIST" | "ENOTEMPTY":
            return Sentence("it is there already")
        case "ENAMETOOLONG":
            return Sentence("its name is too long")
        case "ELOOP":
            return Sentence("its links lead in a circle")
        case "EIO":
            return Sentence("its drive reports an error")
        case "ENODEV" | "ENXIO" | "ESTALE" | "ENOTCONN" | "ETIMEDOUT" | "EHOSTDOWN" | "EHOSTUNREACH":
            return Sentence("its drive does not answer")
        case "EMFILE" | "ENFILE":
            return Sentence("too many files are open")
        case "ENOMEM":
            return Sentence("there is not enough memory")
        case _:
            return None
