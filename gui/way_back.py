"""The keyboard's way back from what came to the front for a while."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def give_back(before: QWidget | None, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Gives the keyboard to what had it before, if that is still on show."""
    # A field that was opened to type a name into is gone as soon as the keyboard leaves it.
    if before is not None and shiboken6.isValid(before) and before.isVisible():
        before.setFocus(reason)
