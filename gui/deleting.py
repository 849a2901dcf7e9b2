"""Which keys take an entry out of a list: on a Mac's keyboard the one that is called delete sends a backspace."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt


def deleting_keys() -> tuple[Qt.Key, ...]:
    """Returns the keys, the one shown in menus first."""
    keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    return keys[::-1] if sys.platform == "darwin" else keys[:1]
