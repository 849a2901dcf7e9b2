"""A sheet on grey ground that can be zoomed, panned and fitted by mouse, touch and keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QStyle,
    QWidget,
)

from gui.page.shadow import draw_shadow

PIXELS_PER_POINT = 96 / 72
"""Screen pixels of a point at 100 %."""

MARGIN = 24
"""Pixels of ground around a fitted sheet."""

ZOOM_STEP = 1.25
SMALLEST, LARGEST = 0.05, 16.0

WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Where arrow keys lead on a sheet."""


class Fit(Enum):
    """How the zoom follows the size of the window."""

    PAGE = auto()
    WIDTH = auto()
    FREE = auto()


@dataclass(frozen=True)
class Framing:
    """What of a sheet is in view.

    Attributes:
        fit: How the zoom follows the window.
        zoom: Where it does not.
        middle: The sheet's point in the middle of the view.
    """

    fit: Fit = Fit.PAGE
    zoom: float = 1.0
    middle: tuple[float, float] = (0.0, 0.0)


class SheetView(QGraphicsView):
    """One white sheet, its unit the PDF point; what is laid on it must be a child of `sheet`.

    Signals:
        zoom_changed: The zoom; 1.0 is the sheet's size on paper at 96 dots per inch.
        pointer_moved: The pointer's place in the viewport, or None when it left or drags.
    """

    zoom_changed = Signal(float)
    pointer_moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.sheet = QGraphicsRectItem()
        self.sheet.setBrush(QColor(255, 255, 255))
        self.sheet.setPen(Qt.PenStyle.NoPen)
        # A grid may reach past the page; what is drawn of it must not.
        self.sheet.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.sheet.hide()
        self.scene().addItem(self.sheet)
        self._fit = Fit.PAGE
        self._grip: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.TextAntialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        # Marks and shadow are drawn in screen pixels, which partial updates would tear.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(160, 64)
        # Between and under the scroll bars there is ground too.
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        self.setAutoFillBackground(True)
        self.setCornerWidget(QWidget())

    def set_sheet(self, width: float, height: float) -> None:
        """Lays out a sheet of a size in points and applies the present fit."""
        self.sheet.setRect(0, 0, width, height)
        self.sheet.show()
        self._apply_fit()

    # Zoom

    @property
    def zoom(self) -> float:
        """The zoom; 1.0 is the page's size on paper."""
        return self.transform().m11() / PIXELS_PER_POINT

    def zoom_by(self, factor: float, anchor: QPointF | None = None) -> None:
        """Zooms around a point of the viewport (its middle, if not given)."""
        self._fit = Fit.FREE
        self._set_zoom(self.zoom * factor, anchor)

    def zoom_in(self) -> None:
        """Zooms in one step."""
        self.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zooms out one step."""
        self.zoom_by(1 / ZOOM_STEP)

    def actual_size(self) -> None:
        """Shows the page at its size on paper."""
        self._fit = Fit.FREE
        self._set_zoom(1.0)

    def fit_page(self) -> None:
        """Fits the whole page, now and when the window's size changes."""
        self._fit = Fit.PAGE
        self._apply_fit()

    def fit_width(self) -> None:
        """Fits the page's width, now and when the window's size changes."""
        self._fit = Fit.WIDTH
        self._apply_fit()

    @property
    def fit_mode(self) -> Fit:
        """How the zoom follows the window."""
        return self._fit

    @property
    def framing(self) -> Framing:
        """What of the sheet is in view."""
        middle = self.to_sheet(QPointF(self.viewport().rect().center()))
        return Framing(self._fit, self.zoom, (middle.x(), middle.y()))

    def frame(self, framing: Framing) -> None:
        """Brings into view what was in view before, here or in another view."""
        self._fit = framing.fit
        if framing.fit is Fit.FREE:
            self._set_zoom(framing.zoom)
        else:
            self._apply_fit()
        self.centerOn(*framing.middle)

    def _apply_fit(self) -> None:
        page = self.sheet.rect()
        if self._fit is Fit.FREE or page.isEmpty():
            self._set_zoom(self.zoom)
            return
        room = self.maximumViewportSize()
        across = (room.width() - 2 * MARGIN - 1) / page.width()
        down = (room.height() - 2 * MARGIN - 1) / page.height()
        if self._fit is Fit.WIDTH and across > down:
            # QGraphicsView reckons with the style's extent even where a style sheet makes the bar narrower.
            extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
            bar = max(extent, self.verticalScrollBar().sizeHint().width())
            across = (room.width() - bar - 2 * MARGIN - 1) / page.width()
        scale = across if self._fit is Fit.WIDTH else min(across, down)
        self._set_zoom(scale / PIXELS_PER_POINT)

    def _set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        scale = min(max(zoom, SMALLEST), LARGEST) * PIXELS_PER_POINT
        anchor = anchor or QPointF(self.viewport().rect().center())
        held = self.to_sheet(anchor)
        self.setTransform(QTransform.fromScale(scale, scale))
        border = MARGIN / scale
        self.setSceneRect(self.sheet.rect().adjusted(-border, -border, border, border))
        moved = self.transform().map(held) - (anchor - QPointF(self.viewport().rect().center()))
        self.centerOn(self.transform().inverted()[0].map(moved))
        self.zoom_changed.emit(self.zoom)

    def to_sheet(self, point: QPointF) -> QPointF:
        """Returns where a point of the viewport lies on the sheet, in points."""
        return self.viewportTransform().inverted()[0].map(point)

    # Drawing

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draws the ground and the sheet's shadow."""
        painter.resetTransform()
        painter.fillRect(self.viewport().rect(), self.palette().color(QPalette.ColorRole.Mid))
        if not self.sheet.isVisible():
            return
        page = self.viewportTransform().mapRect(self.sheet.rect())
        draw_shadow(painter, page.toRect(), self.viewport().rect())

    # Pointer, keys and gestures

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follows a new size."""
        super().resizeEvent(event)
        self._apply_fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl, scrolls without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.0015 ** event.angleDelta().y(), event.position())
            event.accept()
        else:
            super().wheelEvent(event)
            self.pointer_moved.emit(event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Takes pinches, and notices the pointer leaving."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
                return True
        elif event.type() == QEvent.Type.Gesture:
            pinch = event.gesture(Qt.GestureType.PinchGesture)  # type: ignore[attr-defined]
            if isinstance(pinch, QPinchGesture):
                self.zoom_by(pinch.scaleFactor(), QPointF(self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())))
                return True
        elif event.type() == QEvent.Type.Leave:
            self.pointer_moved.emit(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or drag."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._grip = event.position().toPoint()
            self.pointer_moved.emit(None)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer."""
        if self._grip is None:
            self.pointer_moved.emit(event.position())
            return
        point = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        across = -1 if self.isRightToLeft() else 1
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - across * (point - self._grip).x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - (point - self._grip).y())
        self._grip = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a click or drag."""
        self._grip = None
        self.viewport().unsetCursor()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Switches between fitting the page and its width."""
        if self._fit is Fit.PAGE:
            self.fit_width()
        else:
            self.fit_page()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms with +, - and Ctrl+0, scrolls with Space."""
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0 if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.fit_page()
            case Qt.Key.Key_Space:
                bar = self.verticalScrollBar()
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                bar.setValue(bar.value() + (-1 if back else 1) * int(bar.pageStep() * 0.9))
            case _:
                super().keyPressEvent(event)
