"""The thread that answers for comparisons: it explains any page with any model the archive knows, and ranks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from core.encoders.host import EncoderHost
from core.encoders.registry import spec_of
from core.errors import ArchiveError, ModelError
from core.explain.compare import TOP
from core.explain.similarity import explain
from core.search.region import search_region
from core.search.searcher import Searcher
from core.types import Hit, PageRef, SearchResults
from gui.archive_reader import ArchiveReader
from gui.engine_types import ExplainedPage
from gui.telling import sentences

if TYPE_CHECKING:
    from core.archive import Archive
    from core.encoders.encoder import PageEncoder
    from core.types import QueryEmbedding
    from gui.engine_types import Region

_KEPT = 16


@dataclass(frozen=True)
class Asking:
    """A query, and the model that reads it.

    Attributes:
        text: As typed; empty for a region alone.
        region: A box on a page, searched for instead of a text or beside it.
        model: Name of the model, as the archive's spaces are called.
    """

    text: str
    region: Region | None
    model: str


@dataclass(frozen=True)
class Side:
    """One half of a comparison: a page, looked at with a query."""

    page: PageRef
    asking: Asking


class Comparer(ArchiveReader):
    """Lives in a thread of its own, where a second model may take its time to load.

    Attributes:
        wanted: The sides on show, set by the main thread; what was asked for others is dropped.
    """

    explained = Signal(object, object)  # Side, ExplainedPage
    not_explained = Signal(object, str)  # Side, sentence
    ranked = Signal(object, object)  # Asking, SearchResults or a sentence
    model_changed = Signal(str, str)  # name, "loading" | "ready" | "failed"

    def __init__(self, load: Callable[[str], PageEncoder]) -> None:
        super().__init__()
        self.wanted: tuple[Side, ...] = ()
        self._load = load
        self._encoder: PageEncoder | None = None
        self._second: PageEncoder | None = None
        self._missing: dict[str, Exception] = {}
        self._queries: OrderedDict[Asking, QueryEmbedding] = OrderedDict()

    def _released(self) -> None:
        self._queries.clear()

    @Slot(object)
    def set_encoder(self, encoder: PageEncoder) -> None:
        """Takes the model in use."""
        self._encoder = encoder
        self._queries.clear()

    @Slot(object)
    def explain(self, side: Side) -> None:
        """Says why a page matches; answered by `explained` or `not_explained`."""
        if side not in self.wanted:
            return
        try:
            self.explained.emit(side, self._explained(side))
        except Exception as error:
            self.not_explained.emit(side, " ".join(sentences(error)).strip())

    @Slot(object)
    def rank(self, asking: Asking) -> None:
        """Ranks the first pages by what the model sees; answered by `ranked`."""
        if not any(side.asking == asking for side in self.wanted):
            return
        try:
            self.ranked.emit(asking, self._ranked(asking))
        except Exception as error:
            self.ranked.emit(asking, sentences(error)[0])

    @Slot()
    def rest(self) -> None:
        """Gives back the room the second model takes; one that could not be loaded is tried again the next time."""
        self._missing.clear()
        self._let_go_of_model()

    def _let_go_of_model(self) -> None:
        second, self._second = self._second, None
        if isinstance(second, EncoderHost):
            second.close()

    def _explained(self, side: Side) -> ExplainedPage:
        archive, searcher = self._searcher(side.asking.model)
        document, record = archive.document(side.page.document_id), archive.page(side.page)
        embedding = searcher.page_embedding(side.page)
        query = self._query(searcher, side.asking)
        assert searcher.encoder is not None
        if not len(embedding.vectors):
            raise ArchiveError(
                "The model sees nothing on page {page} of {name}.", page=side.page.page_number, name=document.name
            )
        explanation = explain(searcher.encoder.score_rule, query, embedding)
        hit = Hit(0, side.page, document.name, document.path, explanation.score, explanation.score, ())
        return ExplainedPage(hit, explanation, archive.words(side.page), (), record.width, record.height)

    def _query(self, searcher: Searcher, asking: Asking) -> QueryEmbedding:
        if asking not in self._queries:
            assert searcher.encoder is not None
            if asking.region is None:
                query = searcher.encoder.encode_query(asking.text)
            else:
                query = self._search(searcher, asking, 1).query
            assert query is not None  # a late search always has one
            self._queries[asking] = query
            if len(self._queries) > _KEPT:
                self._queries.popitem(last=False)
        return self._queries[asking]

    def _ranked(self, asking: Asking) -> SearchResults:
        return self._search(self._searcher(asking.model)[1], asking, TOP)

    @staticmethod
    def _search(searcher: Searcher, asking: Asking, top: int) -> SearchResults:
        if asking.region is not None:
            return search_region(searcher, *asking.region, asking.text, top=top)
        return searcher.search(asking.text, mode="late", top=top)

    def _searcher(self, model: str) -> tuple[Archive, Searcher]:
        if (archive := self._look()) is None:
            raise ArchiveError("The archive is closed.", "Open it again.")
        return archive, Searcher(archive, self._encoder_of(model))

    def _encoder_of(self, model: str) -> PageEncoder:
        for known in (self._encoder, self._second):
            if known is not None and known.name == model:
                return known
        if model in self._missing:
            raise self._missing[model]
        self._let_go_of_model()
        self.model_changed.emit(model, "loading")
        try:
            self._second = self._load(spec_of(model))
            if self._second.name != model:
                raise ModelError(
                    "These vectors were made by {model}, and only {other} is here.",
                    "Index the documents again with the model that is here, or choose another one.",
                    model=model,
                    other=self._second.name,
                )
        except Exception as error:
            self._missing[model] = error
            self._let_go_of_model()
            self.model_changed.emit(model, "failed")
            raise
        self.model_changed.emit(model, "ready")
        return self._second

    def _ended(self) -> None:
        self._let_go_of_model()
