"""Page images and thumbnails on their way to the window: what is kept is shown at once, the rest is drawn."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from gui.desk import Desk
from gui.page_cache import PageCache
from gui.pictures import Pictures, Wanted

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from core.archive import Archive
    from core.encoders.encoder import PageEncoder
    from core.types import PageRef, QueryEmbedding, SearchResults
    from gui.engine_types import PageImage

_KEPT_THUMBNAILS = 400
"""Some 450 kB each."""


class PictureDesk(Desk):
    """Main-thread façade of the pictures; what comes late of another archive, model or query is not handed out.

    Signals:
        page_ready: `PageImage`; a stand-in may come before the sharp one.
        page_failed: `PageRef`, the sentence that says why there is no image.
        thumbnail_ready: `PageRef`, `QImage`.
        line_ready: `PageRef`, the text line that a thumbnail's heat points at.
        settled: No picture is on its way any more.
    """

    page_ready = Signal(object)
    page_failed = Signal(object, str)
    thumbnail_ready = Signal(object, object)
    line_ready = Signal(object, str)
    settled = Signal()
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawer = drawer = Pictures()
        self._house(drawer, "pictures")
        self._archive: Archive | None = None
        self._encoder: PageEncoder | None = None
        self._due = 0
        self._pages = PageCache()
        self._thumbnails: OrderedDict[tuple[PageRef, str | None], tuple[QImage, str]] = OrderedDict()
        self._awaited: dict[PageRef, Wanted] = {}
        for signal, slot in (
            (drawer.page_ready, self._on_page),
            (drawer.page_failed, self._on_page_failed),
            (drawer.thumbnail_ready, self._on_thumbnail),
            (drawer.served, self._on_served),
            (drawer.failed, self.failed),
        ):
            signal.connect(slot)

    def follow(
        self,
        opened: SignalInstance,
        closing: SignalInstance,
        encoder_ready: SignalInstance,
        password: SignalInstance,
        limits: SignalInstance,
    ) -> None:
        """Takes every archive and model, and learns passwords and limits.

        Args:
            opened: Sent with the archive by the thread that writes.
            closing: Sent by it; it waits there until nobody holds the archive any more.
            encoder_ready: Sent with the model that answers.
            password: Sent with a path and its password.
            limits: Sent with the seconds a page may take to be drawn, and megabytes.
        """
        self._drawer.follow(opened, closing)
        opened.connect(self._on_opened)
        encoder_ready.connect(self._on_encoder)
        password.connect(self._drawer.set_password)
        limits.connect(self._drawer.limit)

    def cancel(self) -> None:
        """Ends a page in the middle; for shutting down."""
        self._drawer.hurry()

    @property
    def is_settled(self) -> bool:
        """Whether every picture asked for has come."""
        return self._due == 0

    def request_page(self, page: PageRef, long_edge: int, *, beside: bool = False) -> None:
        """Gives a page's image by `page_ready`, at once if it is kept; one `beside` what is looked at can wait."""
        exact = self._pages.exact(page, long_edge)
        if exact is not None:
            self.page_ready.emit(exact)
            return
        stand_in = self._pages.stand_in(page, long_edge)
        if stand_in is not None:
            self.page_ready.emit(stand_in)
        self._ask(Wanted(page, self._archive, long_edge, beside))

    def request_thumbnail(self, page: PageRef, results: SearchResults | None) -> None:
        """Gives a page's thumbnail by `thumbnail_ready`, with the heat of an answer's query if one is given."""
        query, encoder = results.query if results else None, self._encoder
        kept = self._thumbnails.get((page, query.text if query else None))
        if kept is not None:
            self._hand_out(page, *kept)
        elif results is None or query is None:
            self._ask(Wanted(page, self._archive))
        elif encoder is not None and encoder.name == results.model:  # else the answer of this model is on its way
            self._ask(Wanted(page, self._archive, query=query, encoder=encoder))

    def _ask(self, wanted: Wanted) -> None:
        if not wanted.long_edge:
            self._awaited[wanted.page] = wanted
        self._due += 1
        self._drawer.ask(wanted)

    def kept_thumbnail(self, page: PageRef, query: QueryEmbedding | None) -> QImage | None:
        """Returns a page's thumbnail as it is stored, with a query's heat over it, if it was asked for before."""
        kept = self._thumbnails.get((page, query.text if query else None))
        return kept[0] if kept else None

    def forget_wanted(self) -> None:
        """Wants none of the thumbnails any more that were asked for: another query is answered now."""
        self._awaited.clear()
        self._drawer.forget_thumbnails()

    def forget_document(self, document_id: int) -> None:
        """Drops the page images of a document that is gone."""
        self._pages.forget(document_id)

    def forget(self) -> None:
        """Drops all that is kept, and what was asked for."""
        self._pages.forget()
        self._forget_thumbnails()

    @Slot(object)
    def _on_opened(self, archive: Archive) -> None:
        self._archive = archive
        self.forget()

    @Slot(object)
    def _on_encoder(self, encoder: PageEncoder) -> None:
        another, self._encoder = self._encoder is None or encoder.name != self._encoder.name, encoder
        if another:
            self._forget_thumbnails()

    def _forget_thumbnails(self) -> None:
        self.forget_wanted()
        self._thumbnails.clear()

    @Slot(object, object)
    def _on_page(self, wanted: Wanted, image: PageImage) -> None:
        if wanted.archive is self._archive:
            self._pages.put(image)
            self.page_ready.emit(image)

    @Slot(object, str)
    def _on_page_failed(self, wanted: Wanted, sentence: str) -> None:
        if wanted.archive is self._archive:
            self.page_failed.emit(wanted.page, sentence)

    @Slot(object, object, str)
    def _on_thumbnail(self, wanted: Wanted, image: QImage, line: str) -> None:
        page, query, made_by = wanted.page, wanted.query, wanted.encoder
        known = made_by is None or (self._encoder is not None and made_by.name == self._encoder.name)
        if wanted.archive is not self._archive or not known:
            return
        self._thumbnails[page, query.text if query else None] = image, line
        if len(self._thumbnails) > _KEPT_THUMBNAILS:
            self._thumbnails.popitem(last=False)
        if self._awaited.get(page) is wanted:
            del self._awaited[page]
            self._hand_out(page, image, line)

    def _hand_out(self, page: PageRef, image: QImage, line: str) -> None:
        self.thumbnail_ready.emit(page, image)
        if line:
            self.line_ready.emit(page, line)

    @Slot()
    def _on_served(self) -> None:
        self._due -= 1
        if self.is_settled:
            self.settled.emit()
