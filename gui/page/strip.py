"""The heat strip: one cell a page of the document, as hot as the page matches; a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from gui import theme
from gui.wording import figure

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from core.search.document import DocumentScores

WIDTH = 24
MARGIN = 6
"""Pixels of ground around the cells, where the mark of the page on show reaches into."""

TALLEST = 28
"""Pixels of a cell: a short document makes a short strip."""

SMALLEST = 3
"""Pixels of a cell; a document with more pages than that has room for shows the best page of each cell."""

GAP_FROM = 6
"""Pixels of a cell from which the cells stand apart."""

WHEEL_NOTCH = 120


class HeatStrip(QAbstractSlider):
    """The pages of a document from top to bottom; its value is the index of the page on show.

    Colours are those of the heat, on white as on a page, from the least the document has to its best page.

    Signals:
        page_chosen: The index of the page a person wants to see.
    """

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heatStrip")
        self.setOrientation(Qt.Orientation.Vertical)
        self.setInvertedControls(True)  # Down goes to the next page
        self.setInvertedAppearance(True)
        self.setPageStep(10)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._scores: DocumentScores | None = None
        self._colormap = "heat"
        self._pointed = -1
        self._turned = 0
        self.valueChanged.connect(self._on_value)
        self._describe()

    # What is shown

    def set_pages(self, count: int, current: int) -> None:
        """Shows a document of so many pages with one of them on show; scores of another document are dropped."""
        self.blockSignals(True)
        self.setRange(0, max(count - 1, 0))
        self.setValue(current)
        self.blockSignals(False)
        if self._scores is not None and len(self._scores.scores) != count:
            self._scores = None
        self._describe()
        self.update()

    def show_scores(self, scores: DocumentScores | None) -> None:
        """Colours the cells; None takes the colours away."""
        self._scores = scores
        self._describe()
        self.update()

    def set_colormap(self, colormap: str) -> None:
        """Takes the colour scale of the heat."""
        self._colormap = colormap
        self.update()

    @property
    def page_count(self) -> int:
        """Pages of the document."""
        return self.maximum() + 1

    def text_of(self, page: int) -> str:
        """Returns what is known of a page: "page 12, score 3.41"."""
        number = page + 1
        if self._scores is None or page >= len(self._scores.scores):
            return self.tr("page {page}").format(page=number)
        score = float(self._scores.scores[page])
        if np.isnan(score):
            return self.tr("page {page}, not encoded").format(page=number)
        if not np.isfinite(score):
            return self.tr("page {page}, nothing seen on it").format(page=number)
        return self.tr("page {page}, score {score}").format(page=number, score=figure(score))

    def text_at(self, y: float) -> str:
        """Returns what the cell at a height stands for, and of several pages the best."""
        first, last = self._pages_at(y)
        if last - first == 1:
            return self.text_of(first)
        best = self._best_of(first, last)
        return self.tr("pages {first}–{last}; best: {best}").format(first=first + 1, last=last, best=self.text_of(best))

    # Geometry

    def _edges(self) -> NDArray[np.int64]:
        """Returns int64 (cells + 1,): the pages at which cells begin."""
        room = max(1, (self.height() - 2 * MARGIN) // SMALLEST)
        cells = min(self.page_count, room)
        return np.arange(cells + 1, dtype=np.int64) * self.page_count // cells

    def _cell_height(self, cells: int) -> float:
        return min(TALLEST, (self.height() - 2 * MARGIN) / max(cells, 1))

    def _pages_at(self, y: float) -> tuple[int, int]:
        """Returns the first page of the cell at a height, and the one after its last."""
        edges = self._edges()
        cells = len(edges) - 1
        cell = min(max(int((y - MARGIN) // max(self._cell_height(cells), 1e-6)), 0), cells - 1)
        return int(edges[cell]), int(edges[cell + 1])

    def _best_of(self, first: int, last: int) -> int:
        if self._scores is None or len(self._scores.scores) < last:
            return first
        part = np.nan_to_num(self._scores.scores[first:last], nan=-np.inf)
        return first + int(part.argmax())

    def y_of(self, page: int) -> float:
        """Returns the height of the middle of a page's cell."""
        edges = self._edges()
        cell = int(np.searchsorted(edges, page, side="right")) - 1
        return MARGIN + (cell + 0.5) * self._cell_height(len(edges) - 1)

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        return QSize(WIDTH, 120)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        from core.explain.heatmap import colorize
        from core.search.document import gather

        painter = QPainter(self)
        roles = theme.roles()
        painter.fillRect(self.rect(), QColor(roles.canvas))
        edges = self._edges()
        cells = len(edges) - 1
        height = self._cell_height(cells)
        body = QRectF(MARGIN, MARGIN, WIDTH - 2 * MARGIN, height * cells)
        painter.fillRect(body, QColor(255, 255, 255))
        if self._scores is not None and len(self._scores.heat) == self.page_count:
            values, _ = gather(self._scores.heat, cells)
            colours = colorize(values[:, None], (0.0, 1.0), colormap=self._colormap)[:, 0]
            gap = 1.0 if height >= GAP_FROM else 0.0
            for cell, (value, colour) in enumerate(zip(values.tolist(), colours.tolist(), strict=True)):
                box = QRectF(body.left(), body.top() + cell * height, body.width(), height - gap)
                if value != value:
                    painter.fillRect(box, QColor(232, 234, 238))
                    painter.fillRect(box, Qt.BrushStyle.BDiagPattern)
                else:
                    painter.fillRect(box, QColor(*colour))
        painter.setPen(QPen(QColor(roles.border), 1))
        painter.drawRect(body.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._pointed >= 0:
            self._mark(painter, self._pointed, height, QColor(roles.muted), 1)
        self._mark(painter, self.value(), height, QColor(roles.accent), 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(roles.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _mark(self, painter: QPainter, page: int, height: float, colour: QColor, width: int) -> None:
        """Frames a page's cell, wider than the strip, so that it is found among a thousand."""
        tall = max(height, 5.0)
        box = QRectF(MARGIN - 3, self.y_of(page) - tall / 2 - 1, WIDTH - 2 * MARGIN + 6, tall + 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255), width + 2))
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QPen(colour, width))
        painter.drawRoundedRect(box, 2, 2)

    # Pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the page under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position().y())
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Points at a page, or drags through the pages."""
        y = event.position().y()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(y)
        first, last = self._pages_at(y)
        pointed = self._best_of(first, last)
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Points at nothing any more."""
        self._pointed = -1
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turns one page a notch, or what adds up to one on a touchpad."""
        turned = event.angleDelta().y()
        if turned * self._turned < 0:
            self._turned = 0
        notches = int((self._turned + turned) / WHEEL_NOTCH)
        self._turned += turned - notches * WHEEL_NOTCH
        if notches:
            self.setValue(self.value() - notches)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Shows a tooltip that says which page is meant."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at: QPoint = event.pos()
            QToolTip.showText(event.globalPos(), self.text_at(at.y()), self)
            return True
        return super().event(event)

    def _go_to(self, y: float) -> None:
        first, last = self._pages_at(y)
        self.setValue(self._best_of(first, last))

    def _on_value(self, page: int) -> None:
        self._describe()
        self.update()
        self.page_chosen.emit(page)

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Pages of the document, by how well they match"))
        self.setAccessibleDescription(
            self.tr("{page} of {count}").format(page=self.text_of(self.value()), count=self.page_count)
        )
