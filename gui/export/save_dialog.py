"""Asks where to save; the dialog asks again before a file is replaced, also one that only its ending made so."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QToolButton, QTreeView, QWidget

from gui.export.file_names import file_name
from gui.theme import icon

_SIZE = QSize(820, 540)
_PLACES = 180
_ENDING = re.compile(r"\*(\.\w+)")
_ICONS = {
    "backButton": "previous",
    "forwardButton": "next",
    "toParentButton": "up",
    "newFolderButton": "folder",
    "listModeButton": "tiles",
    "detailModeButton": "results",
}


def ask_where(parent: QWidget, title: str, start: Path, kinds: str, suffix: str) -> Path | None:
    """Returns the file a person named, None when they thought better of it.

    Args:
        parent: The window it is asked in.
        title: What is to be saved.
        start: The name offered, in its folder.
        kinds: Filters, as for `QFileDialog`; the one with the ending of `suffix` is chosen at first.
        suffix: Ending of a name that was typed without one, as ".png", until another kind is chosen.
    """
    dialog = QFileDialog(parent, title, str(start.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    offered = kinds.split(";;")
    dialog.selectNameFilter(next((kind for kind in offered if suffix in _ENDING.findall(kind)), offered[0]))
    # Known to the dialog, so that it asks about the file that will be written and not about what was typed.
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.filterSelected.connect(lambda kind: _follow_kind(dialog, kind))
    dialog.selectFile(file_name(start.name))
    _furnish(dialog, parent)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _follow_kind(dialog: QFileDialog, kind: str) -> None:
    """Gives names without an ending the one of the kind that was chosen."""
    endings = _ENDING.findall(kind)
    if endings and f".{dialog.defaultSuffix()}" not in endings:
        dialog.setDefaultSuffix(endings[0].removeprefix("."))


def _furnish(dialog: QFileDialog, parent: QWidget) -> None:
    """Gives the dialog that Qt draws itself, where the system has none, room for names and icons that can be seen."""
    tree, splitter = dialog.findChild(QTreeView, "treeView"), dialog.findChild(QSplitter, "splitter")
    if tree is None or splitter is None:
        return
    dialog.resize(_SIZE.boundedTo(parent.window().size()))
    splitter.setSizes([_PLACES, _SIZE.width() - _PLACES])
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for name, picture in _ICONS.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(picture))
