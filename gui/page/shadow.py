"""The shadow of a sheet: painted once in small, and laid around a sheet of any size from its corners and edges."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

REACH = 16
"""Pixels the shadow reaches beyond the sheet."""

_DROP = 3
"""Pixels it lies lower than the sheet."""

_MARGIN = REACH + _DROP
_SIDE = 16
"""Of the small sheet; its middle is beyond the reach of the corners."""


def draw_shadow(painter: QPainter, sheet: QRect, viewport: QRect) -> None:
    """Draws the shadow of a sheet, and nothing where the sheet itself will be.

    Painted anew in every frame, its rings took longer than the page with its heat.

    Args:
        painter: In pixels of the viewport; its clip and hints are changed.
        sheet: Where the sheet will be painted.
        viewport: What can be seen.
    """
    around = sheet.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    painter.setClipRegion(QRegion(around & viewport).subtracted(QRegion(sheet)))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)  # edges are one pixel, drawn out
    ratio = painter.device().devicePixelRatio()
    small = _small(ratio)
    whole = QSize(2 * _MARGIN + _SIDE, 2 * _MARGIN + _SIDE)
    columns = _parts(around.left(), around.width(), whole.width())
    rows = _parts(around.top(), around.height(), whole.height())
    for target_x, target_width, source_x, source_width in columns:
        for target_y, target_height, source_y, source_height in rows:
            target = QRectF(target_x, target_y, target_width, target_height)
            if target.intersects(QRectF(viewport)):
                source = QRectF(source_x * ratio, source_y * ratio, source_width * ratio, source_height * ratio)
                painter.drawPixmap(target, small, source)


def _parts(begin: int, length: int, small: int) -> tuple[tuple[int, int, int, int], ...]:
    """Returns the two corners and the edge between them: begin and length on the screen, and in the small picture."""
    corner = min(_MARGIN + _SIDE // 2 - 1, length // 2)
    return (
        (begin, corner, 0, corner),
        (begin + corner, length - 2 * corner, small // 2, 1),
        (begin + length - corner, corner, small - corner, corner),
    )


@cache
def _small(ratio: float) -> QPixmap:
    """Returns the shadow of a small sheet for a screen with so many pixels to a logical one."""
    size = QSize(2 * _MARGIN + _SIDE, 2 * _MARGIN + _SIDE)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    sheet = QRectF(QRect(QPoint(_MARGIN, _MARGIN), QSize(_SIDE, _SIDE)))
    for ring in range(REACH, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 1 + round(5 * (1 - ring / REACH))))
        painter.drawRoundedRect(sheet.adjusted(-ring, -ring + _DROP, ring, ring + _DROP), ring + 1, ring + 1)
    painter.end()
    return pixmap
