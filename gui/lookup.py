"""The threads that read beside the indexing job: answers (search, explain) and pictures."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage, QPainter

from core.documents.renderer import RenderHost
from core.errors import ArchiveError, DocumentError, PatchlightError, QueryError, UnreadableQueryError
from core.explain.similarity import explain, lines
from core.search.region import search_region
from core.search.searcher import SearchCancelledError, Searcher
from core.sentences import Sentence
from core.types import PageRef, QueryEmbedding
from gui.archive_reader import ArchiveReader
from gui.engine_types import ExplainedPage, PageImage
from gui.sentences import spoken
from gui.telling import sentences, told

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.archive import Archive, Space
    from core.encoders.encoder import PageEncoder
    from core.explain.similarity import Explanation
    from core.search.filters import Filters
    from core.types import Hit, SearchMode, SearchResults
    from gui.engine_types import Region

_QUEUE_LIMIT = 2000
_BESIDE_LIMIT = 12
_HEAT_OPACITY = 0.6
_FINE = 48


def space_of(archive: Archive, encoder: PageEncoder) -> Space | None:
    """Returns where a model's vectors lie in an archive, None if it holds none of them."""
    name, dim = encoder.name, encoder.dim
    return next((space for space in archive.spaces() if space.model == name and space.dim == dim), None)


def _explain(archive: Archive, encoder: PageEncoder, query: QueryEmbedding, page: PageRef) -> Explanation | None:
    """Returns why a page matched, or None when it has no vectors of this model."""
    space = space_of(archive, encoder)
    if space is None or archive.page(page, space).state != "encoded":
        return None
    return explain(encoder.score_rule, query, archive.embedding(space, page))


class Answers(ArchiveReader):
    """Searches and explains, one at a time; what a newer request has overtaken is dropped.

    Attributes:
        newest_search, newest_explain: Tickets of the newest requests, set by the main thread.
    """

    results = Signal(int, object)  # ticket, SearchResults
    search_failed = Signal(int, str, str, str)  # ticket, sentence, hint, "script" where the model cannot read it
    explained = Signal(int, object)  # ticket, ExplainedPage
    not_explained = Signal(int, str)  # ticket, sentence
    failed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.newest_search = 0
        self.newest_explain = 0
        self._encoder: PageEncoder | None = None

    @Slot(object)
    def set_encoder(self, encoder: PageEncoder) -> None:
        """Takes the model; queries are encoded here, beside the pages."""
        self._encoder = encoder

    @Slot(int, str, str, int, object, object)
    def search(
        self, ticket: int, text: str, mode: SearchMode, top: int, region: Region | None, filters: Filters
    ) -> None:
        """Answers a query, of a region if one is given, unless a newer one waits."""
        if ticket != self.newest_search or self._archive is None:
            return
        try:
            results = self._search(ticket, text, mode, top, region, filters)
            _ = results.columns  # made here, so that the window need not
        except SearchCancelledError:
            return
        except Exception as error:
            problem = "script" if isinstance(error, UnreadableQueryError) else ""
            self.search_failed.emit(ticket, *sentences(error), problem)
            return
        self.results.emit(ticket, results)

    def _search(
        self, ticket: int, text: str, mode: SearchMode, top: int, region: Region | None, filters: Filters
    ) -> SearchResults:
        assert self._archive is not None
        searcher = Searcher(self._archive, self._encoder)
        documents = filters.documents(self._archive)

        def cancelled() -> bool:
            return ticket != self.newest_search

        if region is not None:
            found = search_region(searcher, *region, text, top=top, documents=documents, cancelled=cancelled)
            # Pages of two documents may have boxes alike, and whatever is kept of an answer is kept by its text.
            named = f"{found.text} of document {region[0].document_id}"
            found = replace(found, text=named, query=found.query and replace(found.query, text=named))
        else:
            found = searcher.search(text, mode=mode, top=top, documents=documents, cancelled=cancelled)
        return replace(found, filters=filters or None)

    @Slot(int, object, object, str)
    def explain(self, ticket: int, hit: Hit, query: QueryEmbedding | None, text: str) -> None:
        """Says why a page matched, unless a newer request waits."""
        if ticket != self.newest_explain or self._archive is None:
            return
        try:
            explained = self._explained(hit, query, text)
        except Exception as error:
            self.not_explained.emit(ticket, sentences(error)[0])
            return
        if explained is None:
            self.not_explained.emit(ticket, "")
        else:
            self.explained.emit(ticket, explained)

    def _explained(self, hit: Hit, query: QueryEmbedding | None, text: str) -> ExplainedPage | None:
        archive, encoder = self._archive, self._encoder
        if archive is None or encoder is None:
            return None
        try:
            query = query or encoder.encode_query(text)
        except QueryError:
            return None  # a keyword hit of a word the model cannot read has no heat
        explanation = _explain(archive, encoder, query, hit.page)
        if explanation is None:
            return None
        words, record = archive.words(hit.page), archive.page(hit.page)
        found = tuple(lines(explanation, words, record.width, record.height))
        return ExplainedPage(hit, explanation, words, found, record.width, record.height)


@dataclass(frozen=True)
class _Wanted:
    page: PageRef
    long_edge: int = 0  # 0 for a thumbnail
    query: QueryEmbedding | None = None


class Pictures(ArchiveReader):
    """Makes page images and thumbnails; the newest request first, pages before thumbnails."""

    page_ready = Signal(object)  # PageImage
    page_failed = Signal(object, str)  # PageRef, sentence
    thumbnail_ready = Signal(object, object, object, str)  # PageRef, QImage, QueryEmbedding | None, line under the heat
    served = Signal()  # one request is off the list, answered or dropped
    failed = Signal(str, str)
    _more = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = Lock()
        self._pages: deque[_Wanted] = deque(maxlen=3)
        self._beside: deque[_Wanted] = deque(maxlen=_BESIDE_LIMIT)
        self._thumbnails: deque[_Wanted] = deque(maxlen=_QUEUE_LIMIT)
        self._encoder: PageEncoder | None = None
        self._host = RenderHost()
        self._passwords: dict[Path, str] = {}
        self._more.connect(self._serve)

    # Called by the main thread

    def ask_page(self, page: PageRef, long_edge: int, *, beside: bool = False) -> None:
        """Queues a page image, with `beside` one that can wait for others; may be called from any thread."""
        with self._lock:
            (self._beside if beside else self._pages).append(_Wanted(page, long_edge))
        self._more.emit()

    def ask_thumbnail(self, page: PageRef, query: QueryEmbedding | None) -> None:
        """Queues a thumbnail, with a query's heat over it if one is given; may be called from any thread."""
        with self._lock:
            self._thumbnails.append(_Wanted(page, query=query))
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

    # In the thread

    def _released(self) -> None:
        self.forget_requests()

    @Slot(object)
    def set_encoder(self, encoder: PageEncoder) -> None:
        """Takes the model whose vectors give thumbnails their heat."""
        self._encoder = encoder

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
        with self._lock:
            waiting = self._pages or self._beside or self._thumbnails
            wanted = waiting.pop() if waiting else None
        if wanted is None or self._archive is None:
            return
        if not wanted.long_edge:
            try:
                self._thumbnail(self._archive, wanted)
            except ArchiveError:
                if _is_there(self._archive, wanted.page):
                    raise
            return
        try:
            self.page_ready.emit(self._page(self._archive, wanted))
        except PatchlightError as error:
            self.page_failed.emit(wanted.page, spoken(error.sentence))

    def _page(self, archive: Archive, wanted: _Wanted) -> PageImage:
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

    def _render(self, path: Path, wanted: _Wanted) -> QImage:
        rendered = self._host.render(
            path, wanted.page.page_index, long_edge=wanted.long_edge, password=self._passwords.get(path)
        )
        width, height = rendered.image.size
        pixels = QImage(rendered.image.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        return pixels.convertToFormat(QImage.Format.Format_RGB32)

    def _thumbnail(self, archive: Archive, wanted: _Wanted) -> None:
        data = archive.thumbnail(wanted.page)
        if data is None:
            return
        image, line = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGB32), ""
        if wanted.query is not None and self._encoder is not None and not image.isNull():
            explanation = _explain(archive, self._encoder, wanted.query, wanted.page)
            if explanation is not None:
                _paint_heat(image, explanation)
                line = self._line(archive, wanted.page, explanation)
        self.thumbnail_ready.emit(wanted.page, image, wanted.query, line)

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
