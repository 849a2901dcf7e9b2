"""The thread that makes page images and thumbnails for the window, beside the indexing job."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage, QPainter

from core.documents.renderer import RenderHost
from core.errors import ArchiveError, DocumentError, GoneArchiveError, PatchlightError
from core.explain.similarity import lines
from core.sentences import Sentence
from gui.archive_reader import ArchiveReader
from gui.engine_types import PageImage
from gui.lookup import explanation_of
from gui.sentences import spoken
from gui.telling import told

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.archive import Archive
    from core.encoders.encoder import PageEncoder
    from core.explain.similarity import Explanation
    from core.types import PageRef, QueryEmbedding

_QUEUE_LIMIT = 2000
_BESIDE_LIMIT = 12
_HEAT_OPACITY = 0.6
_FINE = 48


@dataclass(frozen=True, eq=False)
class Wanted:
    """A picture that is asked for, and what it is to be made of: a request that comes late is known by that.

    Attributes:
        archive: That has the page.
        long_edge: Pixels of a page image's longer side, 0 for a thumbnail.
        beside: Whether it can wait for other page images.
        query: Whose heat lies over the thumbnail, None for none.
        encoder: The model that has read the query.
    """

    page: PageRef
    archive: Archive | None
    long_edge: int = 0
    beside: bool = False
    query: QueryEmbedding | None = None
    encoder: PageEncoder | None = None


class Pictures(ArchiveReader):
    """Makes page images and thumbnails; the newest request first, pages before thumbnails."""

    page_ready = Signal(object, object)  # Wanted, PageImage
    page_failed = Signal(object, str)  # Wanted, sentence
    thumbnail_ready = Signal(object, object, str)  # Wanted, QImage, line under the heat
    served = Signal()  # one request is off the list, answered or dropped
    failed = Signal(str, str)
    _more = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()
        self._pages: deque[Wanted] = deque(maxlen=3)
        self._beside: deque[Wanted] = deque(maxlen=_BESIDE_LIMIT)
        self._thumbnails: deque[Wanted] = deque(maxlen=_QUEUE_LIMIT)
        self._host = RenderHost()
        self._passwords: dict[Path, str] = {}
        self._more.connect(self._serve)

    # Called by the main thread

    def ask(self, wanted: Wanted) -> None:
        """Queues a picture; may be called from any thread."""
        with self._lock:
            waiting = self._thumbnails if not wanted.long_edge else self._beside if wanted.beside else self._pages
            waiting.append(wanted)
        self._more.emit()

    def hurry(self) -> None:
        """Ends a page in the middle; for shutting down, from any thread."""
        self.forget_requests()
        self._host.close()

    def forget_requests(self) -> None:
        """Drops what is waiting; may be called from any thread."""
        with self._lock:
            self._pages.clear()
            self._beside.clear()
            self._thumbnails.clear()

    def forget_thumbnails(self) -> None:
        """Drops the thumbnails that are waiting; may be called from any thread."""
        with self._lock:
            self._thumbnails.clear()

    # In the thread

    def _released(self) -> None:
        self.forget_requests()

    @Slot(object, str)
    def set_password(self, path: Path, password: str) -> None:
        """Keeps a password for this sitting."""
        self._passwords[path] = password

    @Slot(float, int)
    def limit(self, page_seconds: float, memory_mb: int) -> None:
        """Takes how long a page may take to be drawn, and how much memory, from the next one on."""
        self._host.limit(page_seconds=page_seconds, memory_bytes=memory_mb << 20)

    @Slot()
    def _serve(self) -> None:
        self._serve_one()
        self.served.emit()

    @told
    def _serve_one(self) -> None:
        archive = self._archive
        if archive is None:
            return  # what is asked of the next one waits
        with self._lock:
            waiting = self._pages or self._beside or self._thumbnails
            wanted = waiting.pop() if waiting else None
        if wanted is None or wanted.archive is not archive:
            return
        try:
            self._look()
        except GoneArchiveError as error:
            self.forget_requests()  # one failure says enough
            if wanted.long_edge:
                self.page_failed.emit(wanted, spoken(error.sentence))
            raise
        if not wanted.long_edge:
            try:
                self._thumbnail(archive, wanted)
            except ArchiveError:
                if _is_there(archive, wanted.page):
                    raise
            return
        try:
            self.page_ready.emit(wanted, self._page(archive, wanted))
        except PatchlightError as error:
            self.page_failed.emit(wanted, spoken(error.sentence))

    def _page(self, archive: Archive, wanted: Wanted) -> PageImage:
        """Renders a page, or falls back to the stored thumbnail when its file is gone or has changed."""
        document, record = archive.document(wanted.page.document_id), archive.page(wanted.page)
        image = None
        reason = Sentence("{name} is no longer at {path}.", name=document.name, path=document.path)
        try:
            if document.path.stat().st_size == document.byte_size:
                image = self._render(document.path, wanted)
            else:
                reason = Sentence("{name} has changed since it was indexed.", name=document.name)
        except (OSError, DocumentError) as error:
            reason = error.sentence if isinstance(error, DocumentError) else reason
        if image is not None:
            return PageImage(wanted.page, image, wanted.long_edge, record.width, record.height)
        data = archive.thumbnail(wanted.page)
        if data is None:
            raise DocumentError(reason)
        thumbnail = QImage.fromData(data)
        return PageImage(wanted.page, thumbnail, wanted.long_edge, record.width, record.height, from_source=False)

    def _render(self, path: Path, wanted: Wanted) -> QImage:
        rendered = self._host.render(
            path, wanted.page.page_index, long_edge=wanted.long_edge, password=self._passwords.get(path)
        )
        width, height = rendered.image.size
        pixels = QImage(rendered.image.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        return pixels.convertToFormat(QImage.Format.Format_RGB32)

    def _thumbnail(self, archive: Archive, wanted: Wanted) -> None:
        data = archive.thumbnail(wanted.page)
        if data is None:
            return
        image, line = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGB32), ""
        if wanted.query is not None and wanted.encoder is not None and not image.isNull():
            explanation = explanation_of(archive, wanted.encoder, wanted.query, wanted.page)
            if explanation is not None:
                _paint_heat(image, explanation)
                line = self._line(archive, wanted.page, explanation)
        self.thumbnail_ready.emit(wanted, image, line)

    def _line(self, archive: Archive, page: PageRef, explanation: Explanation) -> str:
        record = archive.page(page)
        found = lines(explanation, archive.words(page), record.width, record.height)
        return found[0].text if found else ""

    def _ended(self) -> None:
        self._host.close()


def _is_there(archive: Archive, page: PageRef) -> bool:
    """Says whether nobody has removed a page's document since it was found."""
    try:
        archive.document(page.document_id)
    except ArchiveError:
        return False
    return True


def _paint_heat(image: QImage, explanation: Explanation) -> None:
    from core.explain.heatmap import colorize

    if not explanation.layout.grids:
        return
    values = explanation.strongest_map()
    # A map finer than the thumbnail needs no interpolation, which would cost most of the time spent here.
    smooth = 0 if min(values.shape) >= _FINE else 4
    heat = rgba_image(colorize(values, explanation.value_range, smooth=smooth))
    x0, y0, x1, y1 = explanation.layout.grids[0].box
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(_HEAT_OPACITY)
    width, height = image.width(), image.height()
    painter.translate(x0 * width, y0 * height)
    painter.scale((x1 - x0) * width / heat.width(), (y1 - y0) * height / heat.height())
    painter.drawImage(0, 0, heat)
    painter.end()


def rgba_image(pixels: NDArray[np.uint8]) -> QImage:
    """Returns an image of its own from uint8 (height, width, 4) straight RGBA."""
    height, width, _ = pixels.shape
    data = pixels.tobytes()
    return QImage(data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
