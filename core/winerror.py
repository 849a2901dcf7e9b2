"""What Windows itself calls an error, where Python's errno is another thing's or says too little."""

from __future__ import annotations

NO_ACCESS = 5
NOT_READY = 21
"""A drive without its medium; EACCES."""

IN_USE = (32, 33)
"""A file that another program has opened for itself, or locked in part; EACCES too."""

FULL = (39, 1295)
"""A full disk by another name, and a used-up quota; EINVAL."""


def winerror(error: BaseException) -> int | None:
    """Returns the number Windows gave, None on other systems and for errors that are not the system's."""
    return getattr(error, "winerror", None)
