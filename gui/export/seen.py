"""The page exactly as it is seen, at twice the screen's pixels: as an image, and as a file."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter, QPixmap, QRegion, QTransform
from PySide6.QtWidgets import QGraphicsPixmapItem, QWidget

from core.errors import PatchlightError
from core.explain.outputs import output
from gui.page.sharpness import step_for

if TYPE_CHECKING:
    from gui.page.picture import PictureView

SCALE = 2
"""Pixels of a picture for each logical pixel of the screen."""

_AIR = 8
"""Logical pixels of ground beyond a label that stands beside the page."""

_POINTS_PER_PIXEL = 72 / 96


def sheet_in_view(canvas: PictureView) -> QRect:
    """Returns the part of the viewport that shows the page, in its pixels; empty without a page."""
    if canvas.page is None:
        return QRect()
    return canvas.viewportTransform().mapRect(canvas.sheet.rect()).toAlignedRect() & canvas.viewport().rect()


def seen_of(canvas: PictureView) -> QRect:
    """Returns the part of the viewport with the page and the labels beside it, as it was painted last."""
    room = sheet_in_view(canvas)
    if room.isEmpty() or canvas.labelled.isEmpty():
        return room
    labelled = canvas.labelled.toAlignedRect()
    beside = labelled.adjusted(
        -_AIR if labelled.left() < room.left() else 0,
        -_AIR if labelled.top() < room.top() else 0,
        _AIR if labelled.right() > room.right() else 0,
        _AIR if labelled.bottom() > room.bottom() else 0,
    )
    return (room | beside) & canvas.viewport().rect()


def edge_wanted(canvas: PictureView) -> int:
    """Returns the pixels a page's longer side needs so that its picture at twice the size is no enlargement."""
    size = canvas.sheet.rect().size()
    return step_for(max(size.width(), size.height()) * canvas.transform().m11() * SCALE)


def as_seen(canvas: PictureView, sharp: QImage | None = None) -> QImage:
    """Returns what the canvas shows of its page: heat, marks and all, with as much of the ground as its labels take.

    Args:
        canvas: With a page.
        sharp: The page with as many pixels as the larger picture can show, where there is such an image.
    """
    viewport = canvas.viewport()
    image = QImage(viewport.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(Qt.GlobalColor.white)
    # The page's own picture is the first thing that lies on the sheet.
    items = [item for item in canvas.sheet.childItems() if isinstance(item, QGraphicsPixmapItem)]
    before = (items[0].pixmap(), items[0].transform()) if sharp is not None and items else None
    try:
        if sharp is not None and before is not None:
            page = canvas.sheet.rect()
            items[0].setPixmap(QPixmap.fromImage(sharp))
            items[0].setTransform(QTransform.fromScale(page.width() / sharp.width(), page.height() / sharp.height()))
        canvas.in_picture = True
        viewport.render(image, QPoint(0, 0), QRegion(viewport.rect()), QWidget.RenderFlag(0))
    finally:
        canvas.in_picture = False
        if before is not None:
            items[0].setPixmap(before[0])
            items[0].setTransform(before[1])
    room = seen_of(canvas)  # where labels stand is known now that they are painted
    return image.copy(QRect(room.topLeft() * SCALE, room.size() * SCALE))


def write_picture(out: Path, image: QImage) -> None:
    """Writes an image as PNG, or as the one picture of an SVG or PDF file.

    Raises:
        PatchlightError: The format is none of these, or the file cannot be written.
    """
    kind = out.suffix.lower()
    if kind not in (".png", ".svg", ".pdf"):
        raise PatchlightError(
            "Cannot write {name}: a figure is a PNG, SVG or PDF file.", "End its name in .png.", name=out.name
        )
    with output(out, overwrite=True) as part:
        if kind == ".pdf":
            _write_pdf(part, image)
            return
        data = _png(image)
        part.write_bytes(data if kind == ".png" else _svg(data, image, out.stem))


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def _svg(png: bytes, image: QImage, title: str) -> bytes:
    size = image.deviceIndependentSize()
    width, height = round(size.width()), round(size.height())
    encoded = bytes(QByteArray(png).toBase64().data()).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"<title>{html.escape(title)}</title>"
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{encoded}"/></svg>\n'
    ).encode()


def _write_pdf(path: Path, image: QImage) -> None:
    size = image.deviceIndependentSize()
    points = QSizeF(size.width() * _POINTS_PER_PIXEL, size.height() * _POINTS_PER_PIXEL)
    writer = QPdfWriter(str(path))
    writer.setCreator("Patchlight")
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"cannot open {path}")
    painter.drawImage(QRect(0, 0, writer.width(), writer.height()), image)
    painter.end()
