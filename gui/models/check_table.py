"""What a geometry check found, as a table a person can read and sentences that wrap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.sentences import unpack
from gui.controls import label, named
from gui.sentences import spoken

_GAP = re.compile(r" {2,}")


class CheckTable(QWidget):
    """Shows the report that `core.encoders.check_report.format_report` wrote, in the window's own type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "checkTable", self.tr("Table of the geometry check"))
        self._text = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._inside: QWidget | None = None

    def text(self) -> str:
        """Returns the report."""
        return self._text

    def set_text(self, text: str, packed: Sequence[Sequence[Any]] = ()) -> None:
        """Shows another report; an empty one shows nothing.

        Args:
            text: The report in English.
            packed: Its lines as `core.encoders.dossier` keeps them, for other languages.
        """
        if text == self._text:
            return
        self._text = text
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        column.addLayout(grid)
        # The first line of the text names the model, which the page has done already.
        lines = [[spoken(unpack(cell)) for cell in line] for line in packed]
        lines = lines or [_GAP.split(line) for line in text.split("\n")[1:]]
        self.setAccessibleDescription("\n".join("  ".join(line) for line in lines))
        for row, cells in enumerate(lines):
            if len(cells) == 1:
                sentence = label(cells[0], look="muted", wrap=True)
                sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(sentence)
                continue
            for place, cell in enumerate(cells):
                shown = label(cell, look="muted" if row == 0 else "", wrap=row == 0)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                side = Qt.AlignmentFlag.AlignRight if place > 1 else Qt.AlignmentFlag.AlignLeft
                shown.setAlignment(side)  # of the lines of what wraps
                grid.addWidget(shown, row, place, Qt.AlignmentFlag.AlignBottom | side)
        grid.setColumnStretch(grid.columnCount(), 1)
        self._column.addWidget(inside)
