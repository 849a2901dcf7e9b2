"""Pieces cut out of a page's picture, with enough around a patch to see what it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from core.layout import Box
from gui.page.tints import BEST

MARGIN = 0.15
"""Around a box, in parts of its own size."""


def crop_box(box: Box, width: float, height: float, size: QSize, least: float) -> Box:
    """Returns the part of a page to cut out around a box.

    Args:
        box: In fractions of the page; it lies in the middle unless the page ends before.
        width: Of the page, in any unit.
        height: Of the page, in the same unit.
        size: Of the crop; its shape is the part's.
        least: Width of the part at least, in fractions of the page: what surrounds a patch says what it is.
    """
    x0, y0, x1, y1 = box
    aspect = size.width() / size.height()
    across = max((x1 - x0) * (1 + 2 * MARGIN) * width, least * width)
    down = max((y1 - y0) * (1 + 2 * MARGIN) * height, across / aspect)
    across = max(across, down * aspect)
    part = min(across / width, 1.0), min(down / height, 1.0)
    left = min(max((x0 + x1 - part[0]) / 2, 0.0), 1.0 - part[0])
    top = min(max((y0 + y1 - part[1]) / 2, 0.0), 1.0 - part[1])
    return left, top, left + part[0], top + part[1]


def crop(
    image: QImage,
    box: Box,
    size: QSize,
    *,
    least: float = 0.0,
    ratio: float = 1.0,
    outline: QColor | None = BEST,
) -> QPixmap:
    """Cuts out what lies around a box of a page, and outlines the box.

    Args:
        image: The page.
        box: In fractions of the page.
        size: Of the result, in pixels of the screen's own unit.
        least: As in `crop_box`.
        ratio: The screen's pixels in that unit.
        outline: None draws no outline.
    """
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(255, 255, 255))
    part = crop_box(box, image.width(), image.height(), size, least)
    source = _scaled(part, image.width(), image.height())
    scale = min(size.width() / source.width(), size.height() / source.height())
    target = QRectF(0, 0, source.width() * scale, source.height() * scale)
    target.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    # Scaled down in one step from many pixels a picture would glitter.
    cut = image.copy(source.toAlignedRect())
    wanted = (target.size() * ratio).toSize()
    if cut.width() > 2 * wanted.width():
        cut = cut.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(target, cut)
    if outline is not None:
        found = _scaled(box, image.width(), image.height()).translated(-source.topLeft())
        shown = QRectF(found.topLeft() * scale + target.topLeft(), found.size() * scale)
        painter.setPen(QPen(QColor(255, 255, 255, 190), 3))
        painter.drawRoundedRect(shown, 1.5, 1.5)
        painter.setPen(QPen(outline, 1.4))
        painter.drawRoundedRect(shown, 1.5, 1.5)
    painter.end()
    return pixmap


def _scaled(box: Box, width: float, height: float) -> QRectF:
    x0, y0, x1, y1 = box
    return QRectF(x0 * width, y0 * height, (x1 - x0) * width, (y1 - y0) * height)
