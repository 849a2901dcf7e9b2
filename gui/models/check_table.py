"""What a geometry check found, as a table a person can read and sentences that wrap."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.controls import label, named

_GAP = re.compile(r" {2,}")


class CheckTable(QWidget):
    """Shows the report that `core.encoders.geometry_check.format_report` wrote, in the window's own type."""

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

    def set_text(self, text: str) -> None:
        """Shows another report; an empty one shows nothing."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleDescription(text)
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
        # The first line names the model, which the page has done already.
        for row, line in enumerate(text.split("\n")[1:]):
            cells = _GAP.split(line)
            if len(cells) == 1:
                sentence = label(line, look="muted", wrap=True)
                sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(sentence)
                continue
            for place, cell in enumerate(cells):
                shown = label(cell, look="muted" if row == 0 else "", wrap=row == 0)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(shown, row, place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(grid.columnCount(), 1)
        self._column.addWidget(inside)
