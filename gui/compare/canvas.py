"""A page under a map that was made elsewhere; its zoom and place can follow those of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem, QWidget

from gui.page.marks import BestPatch, draw_best
from gui.page.overlay import grid_transform
from gui.page.picture import PictureView
from gui.page.sheet import PIXELS_PER_POINT, Fit

if TYPE_CHECKING:
    from core.layout import Grid
    from core.types import PageRef


class CompareCanvas(PictureView):
    """One page of a comparison.

    Signals:
        moved: A person zoomed or panned here.
        pointed: The pointer's place in fractions of the page, or None.
        hit_stepped: +1 or -1, the neighbouring hit is wanted.
    """

    moved = Signal()
    pointed = Signal(object)
    hit_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heat = QGraphicsPixmapItem(self.sheet)
        self._best: list[BestPatch] = []
        self._cross: QPointF | None = None
        self._following = False
        self.zoom_changed.connect(self._on_moved)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._on_moved)
        self.pointer_moved.connect(self._on_pointer)

    def begin(self, page: PageRef, width: float, height: float) -> None:
        """Shows another page, or goes on showing the same."""
        if page != self._page:
            self._following = True
            self.lay_page(page, width, height)
            self._following = False

    def show_map(self, picture: QImage | None, grid: Grid | None, *, smooth: bool, opacity: float) -> None:
        """Lays a coloured map over the page, None takes it away."""
        self._heat.setPixmap(QPixmap.fromImage(picture) if picture is not None else QPixmap())
        if picture is not None and grid is not None:
            size = self.sheet.rect().size()
            self._heat.setTransform(
                grid_transform(grid, size.width(), size.height(), picture.width(), picture.height())
            )
        mode = Qt.TransformationMode.SmoothTransformation if smooth else Qt.TransformationMode.FastTransformation
        self._heat.setTransformationMode(mode)
        self._heat.setOpacity(opacity)
        self.viewport().update()

    def show_best(self, patches: list[BestPatch]) -> None:
        """Boxes patches and names their words."""
        self._best = patches
        self.viewport().update()

    def show_cross(self, place: QPointF | None) -> None:
        """Shows where the pointer is on another page, in fractions of the page."""
        if place != self._cross:
            self._cross = place
            self.viewport().update()

    # Zoom and place

    def follow(self, other: CompareCanvas) -> None:
        """Takes another page's zoom and place: as many pixels from edge to edge, the same part in the middle."""
        mine, theirs = self.sheet.rect(), other.sheet.rect()
        if self is other or mine.isEmpty() or theirs.isEmpty():
            return
        self._following = True
        if other.fit_mode is Fit.FREE:
            middle = other.to_sheet(QPointF(other.viewport().rect().center()))
            scale = other.transform().m11() * theirs.width() / mine.width()
            self.zoom_by(scale / PIXELS_PER_POINT / self.zoom)
            self.centerOn(middle.x() / theirs.width() * mine.width(), middle.y() / theirs.height() * mine.height())
        elif other.fit_mode is Fit.WIDTH:
            self.fit_width()
        else:
            self.fit_page()
        self._following = False

    def _on_moved(self) -> None:
        if not self._following:
            self.moved.emit()

    # Marks and pointer

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draws best patches, the cross and the focus in screen pixels."""
        to_screen, page = self.viewportTransform(), self.sheet.rect()
        painter.resetTransform()
        painter.setFont(self.font())
        room = QRectF(self.viewport().rect())
        self.labelled = draw_best(painter, self._best, page, to_screen, ink=self.ink, room=room)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        if self._cross is not None:
            at = to_screen.map(QPointF(self._cross.x() * page.width(), self._cross.y() * page.height()))
            painter.setPen(accent)
            painter.drawLine(QPointF(at.x() - 8, at.y()), QPointF(at.x() + 8, at.y()))
            painter.drawLine(QPointF(at.x(), at.y() - 8), QPointF(at.x(), at.y() + 8))
        self.draw_focus(painter)

    def _on_pointer(self, pointer: QPointF | None) -> None:
        page = self.sheet.rect()
        if pointer is None or page.isEmpty():
            self.pointed.emit(None)
            return
        at = self.to_sheet(pointer)
        self.pointed.emit(QPointF(at.x() / page.width(), at.y() / page.height()) if page.contains(at) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps hits with brackets."""
        if event.key() in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self.hit_stepped.emit(-1 if event.key() == Qt.Key.Key_BracketLeft else 1)
        else:
            super().keyPressEvent(event)
