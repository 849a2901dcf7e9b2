"""Writes the annotated copy of a document; imported only inside the page renderer's process."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pymupdf
from PIL import Image

from core.documents.image_source import ImageSource
from core.documents.pdf_source import PdfSource
from core.documents.source import PageSource, UnreadableError, need_page
from core.sentences import Sentence

OPACITY = 0.45
_LARGEST_IMAGE = 6000
_JPEG_QUALITY = 92
_KEEP_ENCRYPTION, _MAY_ANNOTATE = 0, 1 << 5  # PyMuPDF's own names for them are hidden from type checkers


def annotate(source: PageSource, path: Path, password: str | None, marks: list[Any], out: Path) -> int:
    """Writes a copy of a document with highlight annotations; an image becomes a PDF of the marked page.

    The copy of a PDF begins with the very bytes of the original wherever its structure allows that, so that what it
    holds (links, forms, signatures of its earlier state) stays as it was. A protected one stays protected.

    Args:
        source: The document, open.
        path: Its file.
        password: If it needs one.
        marks: Objects with page_index, box (fractions of the page as displayed), subject, text, colour (0..1 RGB).
        out: A file to write; what is in it goes.

    Returns:
        How many annotations were made.

    Raises:
        UnreadableError: It may not be annotated, a page is missing or damaged, or the copy cannot be made.
    """
    for mark in marks:
        need_page(mark["page_index"], source.page_count)
    if isinstance(source, ImageSource):
        document = _from_image(source, marks[0]["page_index"] if marks else 0)
        with document:
            _mark(document, [{**mark, "page_index": 0} for mark in marks])
            document.save(str(out), deflate=True)
        return len(marks)
    shutil.copyfile(path, out)
    rewritten = None
    copy = PdfSource(out, password)
    try:
        document = copy.document
        if not document.permissions & _MAY_ANNOTATE:
            raise UnreadableError(Sentence("its owner does not allow notes to be added"), "forbidden")
        _mark(document, marks)
        if document.can_save_incrementally():
            document.saveIncr()
        else:
            rewritten = document.tobytes(encryption=_KEEP_ENCRYPTION)
    finally:
        copy.close()
    if rewritten is not None:
        out.write_bytes(rewritten)
    return len(marks)


def _mark(document: pymupdf.Document, marks: list[Any]) -> None:
    by_page: dict[int, list[Any]] = {}
    for mark in marks:
        by_page.setdefault(mark["page_index"], []).append(mark)
    for page_index, mine in by_page.items():
        page = document.load_page(page_index)
        width, height = page.rect.width, page.rect.height
        for mark in mine:
            x0, y0, x1, y1 = mark["box"]
            box = pymupdf.Rect(x0 * width, y0 * height, x1 * width, y1 * height)
            # Boxes are of the page as displayed; annotations lie on the page before it is turned.
            annotation = page.add_highlight_annot(box.quad * page.derotation_matrix)
            annotation.set_colors(stroke=mark["colour"])
            annotation.set_opacity(OPACITY)
            annotation.set_info(title="Patchlight", subject=mark["subject"], content=mark["text"])
            annotation.update()


def _from_image(source: ImageSource, page_index: int) -> pymupdf.Document:
    """Returns a new PDF with one page that shows a frame of an image, at its own size."""
    raster = source.render(page_index, min(max(source.size(page_index)), _LARGEST_IMAGE), words=False)
    document = pymupdf.open()
    page = document.new_page(width=raster.points[0], height=raster.points[1])
    if source.format_name == "JPEG":  # what was compressed with loss once would only grow
        buffer = io.BytesIO()
        Image.frombytes("RGB", raster.size, raster.pixels).save(buffer, "JPEG", quality=_JPEG_QUALITY)
        page.insert_image(page.rect, stream=buffer.getvalue())
    else:
        page.insert_image(page.rect, pixmap=pymupdf.Pixmap(pymupdf.csRGB, *raster.size, raster.pixels, False))
    return document
