"""Page images and thumbnails on their way to the window: what is kept is shown at once, the rest is drawn."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.types import PageRef
from gui.lookup import Pictures
from gui.page_cache import PageCache

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from core.types import QueryEmbedding
    from gui.engine_types import PageImage

_KEPT_THUMBNAILS = 400
"""Some 450 kB each."""


class PictureDesk(QObject):
    """Main-thread façade of the pictures; `drawer` is moved to a thread by whoever makes the desk.

    Signals:
        page_ready: `PageImage`; a stand-in may come before the sharp one.
        thumbnail_ready: `PageRef`, `QImage`.
        line_ready: `PageRef`, the text line that a thumbnail's heat points at.
        settled: No picture is on its way any more.
    """

    page_ready = Signal(object)
    thumbnail_ready = Signal(object, object)
    line_ready = Signal(object, str)
    settled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawer = Pictures()
        self._due = 0
        self._pages = PageCache()
        self._thumbnails: OrderedDict[tuple[PageRef, str | None], tuple[QImage, str]] = OrderedDict()
        self.drawer.page_ready.connect(self._on_page)
        self.drawer.thumbnail_ready.connect(self._on_thumbnail)
        self.drawer.served.connect(self._on_served)

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
        self._due += 1
        self.drawer.ask_page(page, long_edge, beside=beside)

    def request_thumbnail(self, page: PageRef, query: QueryEmbedding | None) -> None:
        """Gives a page's thumbnail by `thumbnail_ready`, with a query's heat over it if one is given."""
        kept = self._thumbnails.get((page, query.text if query else None))
        if kept is not None:
            self._hand_out(page, *kept)
        else:
            self._due += 1
            self.drawer.ask_thumbnail(page, query)

    def kept_thumbnail(self, page: PageRef, query: QueryEmbedding | None) -> QImage | None:
        """Returns a page's thumbnail as it is stored, with a query's heat over it, if it was asked for before."""
        kept = self._thumbnails.get((page, query.text if query else None))
        return kept[0] if kept else None

    def forget(self) -> None:
        """Drops what is kept: another archive or model is there."""
        self._pages.forget()
        self._thumbnails.clear()

    def forget_document(self, document_id: int) -> None:
        """Drops the page images of a document that is gone."""
        self._pages.forget(document_id)

    @Slot(object)
    def _on_page(self, image: PageImage) -> None:
        self._pages.put(image)
        self.page_ready.emit(image)

    @Slot(object, object, object, str)
    def _on_thumbnail(self, page: PageRef, image: QImage, query: QueryEmbedding | None, line: str) -> None:
        self._thumbnails[page, query.text if query else None] = image, line
        if len(self._thumbnails) > _KEPT_THUMBNAILS:
            self._thumbnails.popitem(last=False)
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
