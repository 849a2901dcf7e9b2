"""The patch under the pointer: which it is, what it says, and the small label that follows the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, isnan
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.page.elide import text_width
from gui.wording import figure, readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from core.layout import Grid
    from core.types import TextWord

LABEL_WIDTH = 320
"""Pixels; longer text under a patch is elided."""

_GROUND, _INK, _CAPTION = QColor("#20242b"), QColor("#f3f4f6"), QColor("#b9c0ca")


@dataclass(frozen=True)
class HoveredPatch:
    """A patch a person points at.

    Attributes:
        row, col: Its place in the grid, from 0, as in the exported maps.
        value: Its similarity with the word.
        word: Index of that word: the chosen one, or the strongest here when all words are shown.
        text: That word as typed.
        under: The text layer's words under the patch, or an empty string.
    """

    row: int
    col: int
    value: float
    word: int
    text: str
    under: str


def cell_at(grid: Grid, x: float, y: float) -> tuple[int, int] | None:
    """Returns (row, col) of the cell at a point in fractions of the page, or None outside the grid."""
    x0, y0, x1, y1 = grid.box
    row, col = floor((y - y0) / (y1 - y0) * grid.rows), floor((x - x0) / (x1 - x0) * grid.cols)
    return (row, col) if 0 <= row < grid.rows and 0 <= col < grid.cols else None


def value_at(values: NDArray[np.float32], cell: tuple[int, int]) -> float | None:
    """Returns a cell's value, or None where no vector lies."""
    value = float(values[cell])
    return None if isnan(value) else value


class TextUnder:
    """Finds the words of a text layer that lie under a box, fast enough for every move of the pointer."""

    def __init__(self, words: Sequence[TextWord]) -> None:
        self._words = words
        self._boxes = np.array([word.box for word in words], np.float64).reshape(-1, 4)

    def find(self, box: QRectF) -> str:
        """Returns the words that share a fair part of their area, or of the box's, with a box in points."""
        if not self._words or box.isEmpty():
            return ""
        b = self._boxes
        across = np.minimum(b[:, 2], box.right()) - np.maximum(b[:, 0], box.left())
        down = np.minimum(b[:, 3], box.bottom()) - np.maximum(b[:, 1], box.top())
        shared = across.clip(0) * down.clip(0)
        area = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
        smaller = np.minimum(area, box.width() * box.height())
        found = np.flatnonzero(shared > 0.15 * smaller).tolist()
        return readable(" ".join(self._words[i].text for i in found))


class HoverLabel(QWidget):
    """A dark label beside the pointer: the word, its value and place, and the text under the patch."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = parent
        self._first, self._second = "", ""
        self.hide()

    def show_patch(self, patch: HoveredPatch, pointer: QPoint) -> None:
        """Shows a patch beside the pointer, inside the parent."""
        # Translators: word, similarity, then the patch's place in the grid.
        first = self.tr("{word} {value} · row {row} col {col}").format(
            word=patch.text, value=figure(patch.value), row=patch.row, col=patch.col
        )
        if (first, patch.under) != (self._first, self._second):
            self._first, self._second = first, patch.under
            self.resize(self.sizeHint())
            self.update()
        self._place(pointer)
        self.show()

    def text(self) -> str:
        """Returns what the label says, both lines."""
        return "\n".join(filter(None, (self._first, self._second)))

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        metrics = self.fontMetrics()
        width = max(text_width(metrics, self._first), text_width(metrics, self._second))
        lines = 2 if self._second else 1
        return QSize(min(width, LABEL_WIDTH) + 20, lines * metrics.height() + (lines - 1) * 2 + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_GROUND)
        painter.drawRoundedRect(self.rect(), 6, 6)
        metrics = self.fontMetrics()
        line = self.rect().adjusted(10, 6, -10, -6)
        line.setHeight(metrics.height())
        for text, colour in ((self._first, _INK), (self._second, _CAPTION)):
            painter.setPen(colour)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
            line.translate(0, metrics.height() + 2)

    def _place(self, pointer: QPoint) -> None:
        room = self._area.rect()
        x = pointer.x() + 16 if pointer.x() + 16 + self.width() <= room.right() else pointer.x() - 12 - self.width()
        # Below the pointer, since the best patch's own label is above it.
        below = pointer.y() + 20 + self.height() <= room.bottom()
        self.move(max(4, x), pointer.y() + 20 if below else pointer.y() - 12 - self.height())
