"""Asks where to save; the dialog asks again before a file is replaced, also one that only its ending made so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, start: Path, kinds: str, suffix: str) -> Path | None:
    """Returns the file a person named, None when they thought better of it.

    Args:
        parent: The window it is asked in.
        title: What is to be saved.
        start: The name offered, in its folder.
        kinds: Filters, as for `QFileDialog`.
        suffix: Ending of a name that was typed without one, as ".png".
    """
    dialog = QFileDialog(parent, title, str(start.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Known to the dialog, so that it asks about the file that will be written and not about what was typed.
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(start.name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None
