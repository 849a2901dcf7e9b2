"""The thread that answers beside the indexing job: it searches, and explains what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from core.errors import GoneArchiveError, QueryError, UnreadableQueryError
from core.explain.similarity import explain, lines
from core.search.region import search_region
from core.search.searcher import SearchCancelledError, Searcher
from gui.archive_reader import ArchiveReader
from gui.engine_types import ExplainedPage
from gui.telling import sentences

if TYPE_CHECKING:
    from core.archive import Archive
    from core.encoders.encoder import PageEncoder
    from core.explain.similarity import Explanation
    from core.search.filters import Filters
    from core.types import Hit, PageRef, QueryEmbedding, SearchMode, SearchResults
    from gui.engine_types import Region


def explanation_of(archive: Archive, encoder: PageEncoder, query: QueryEmbedding, page: PageRef) -> Explanation | None:
    """Returns why a page matched, or None when it has no vectors of this model."""
    space = archive.find_space(encoder.name, encoder.dim)
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
            self._look()
            results = self._search(ticket, text, mode, top, region, filters)
            _ = results.columns  # made here, so that the window need not
        except SearchCancelledError:
            return
        except Exception as error:
            if isinstance(error, GoneArchiveError):
                self.failed.emit(*sentences(error))  # with the way to open it anew
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

    @Slot(int, object, object)
    def explain(self, ticket: int, hit: Hit, results: SearchResults) -> None:
        """Says why a page matched, unless a newer request waits or another model is to answer than has."""
        if ticket != self.newest_explain or self._archive is None:
            return
        if results.query is not None and self._encoder is not None and results.model != self._encoder.name:
            return
        try:
            self._look()
            explained = self._explained(hit, results.query, results.text)
        except GoneArchiveError as error:
            self.failed.emit(*sentences(error))
            self.not_explained.emit(ticket, "")
            return
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
        explanation = explanation_of(archive, encoder, query, hit.page)
        if explanation is None:
            return None
        words, record = archive.words(hit.page), archive.page(hit.page)
        found = lines(explanation, words, record.width, record.height, with_own=True)
        return ExplainedPage(hit, explanation, words, tuple(found), record.width, record.height)
