"""A page as pixels on its sheet: as sharp as the zoom needs, with a stand-in until the sharp ones come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPalette, QPixmap, QShowEvent, QTransform
from PySide6.QtWidgets import QGraphicsPixmapItem, QWidget

from gui.page.ink import Ink
from gui.page.sharpness import PagePixels
from gui.page.sheet import SheetView

if TYPE_CHECKING:
    from core.types import PageRef
    from gui.engine_types import PageImage

SHARPEN_MS = 120


class PictureView(SheetView):
    """Shows the pixels of one page; the scene's unit is the PDF point, so nothing can come out of register.

    Signals:
        page_wanted: (PageRef, long edge in pixels) when sharper pixels would show.

    Attributes:
        ink: Where something is printed on the page, None before its pixels are there.
        labelled: What held all labels when it was last painted, in pixels of the viewport; some may stand beside the
            page.
        in_picture: Whether it is being painted for a picture, which says nothing of where the keyboard is.
    """

    page_wanted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QGraphicsPixmapItem(self.sheet)
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._pixels = PagePixels()
        self._page: PageRef | None = None
        self.ink: Ink | None = None
        self.labelled = QRectF()
        self.in_picture = False
        self._sharpen_timer = QTimer(self, singleShot=True, interval=SHARPEN_MS)  # type: ignore[call-arg]
        self._sharpen_timer.timeout.connect(self._ask_sharper)
        self.zoom_changed.connect(self._choose_pixels)

    @property
    def page(self) -> PageRef | None:
        """The page on show."""
        return self._page

    def lay_page(self, page: PageRef, width: float, height: float) -> None:
        """Lays out a page of a size in points, whose pixels are still to come."""
        self._page, self._pixels, self.ink = page, PagePixels(), None
        self._picture.setPixmap(QPixmap())
        self.set_sheet(width, height)

    def take_page(self) -> None:
        """Takes the page away."""
        self._page, self._pixels, self.ink = None, PagePixels(), None
        self._picture.setPixmap(QPixmap())
        self.sheet.hide()

    def add_pixels(self, image: PageImage) -> None:
        """Takes pixels of the page on show; those of another page are left."""
        if image.page == self._page:
            self._pixels.add(image)
            self.ink = self.ink or Ink(image.image)  # the first pixels show as well as later ones where print is
            self._choose_pixels()

    def draw_focus(self, painter: QPainter) -> None:
        """Frames the view while it has the keyboard, in pixels of the viewport."""
        if self.hasFocus() and not self.in_picture:
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def _long_edge_on_screen(self) -> float:
        page = self.sheet.rect()
        return max(page.width(), page.height()) * self.transform().m11() * self.devicePixelRatioF()

    def _choose_pixels(self) -> None:
        if self._page is None:
            return
        needed = self._long_edge_on_screen()
        pixmap = self._pixels.nearest(needed)
        if pixmap is not None and pixmap.cacheKey() != self._picture.pixmap().cacheKey():
            page = self.sheet.rect()
            self._picture.setPixmap(pixmap)
            self._picture.setTransform(
                QTransform.fromScale(page.width() / pixmap.width(), page.height() / pixmap.height())
            )
        if self.isVisible() and self._pixels.to_ask(needed) is not None:
            self._sharpen_timer.start()

    def _ask_sharper(self) -> None:
        step = self._pixels.to_ask(self._long_edge_on_screen())
        if self._page is not None and step is not None:
            self._pixels.note_asked(step)
            self.page_wanted.emit(self._page, step)

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what was not asked for while it could not be seen."""
        super().showEvent(event)
        self._choose_pixels()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wants nothing more while it cannot be seen."""
        super().hideEvent(event)
        self._sharpen_timer.stop()
