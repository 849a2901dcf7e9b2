"""One search from typed text to ranked pages: encode, score every page, look through the text, fuse."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.archive.codec import dequantise
from core.encoders.registry import spec_of
from core.errors import ArchiveError, ModelError, PatchlightError, QueryError, UnreadableQueryError
from core.search.keyword import fuse
from core.search.maxsim import maxsim, score_blocks, unit_score
from core.search.region import combine
from core.sentences import Sentence
from core.types import Hit, PageEmbedding, PageRef, QueryEmbedding, SearchMode, SearchResults

if TYPE_CHECKING:
    from core.archive.archive import Archive
    from core.archive.records import DocumentRecord, Space, VectorBlock
    from core.encoders.encoder import PageEncoder

FUSION_DEPTH = 100
"""Hits of each channel that a fused ranking looks at, at least: what both find far down still counts."""


RESCORED = 1000
"""Pages of each channel, the best ones, that are scored once more by themselves; their vectors are held meanwhile."""


class SearchCancelledError(PatchlightError):
    """A search was given up on before it was done, because a newer one took its place."""


class Ranked(NamedTuple):
    """A page one channel found, and its score there."""

    page: PageRef
    score: float


class Candidate(NamedTuple):
    """A page that may be among the best, with its own copy of its stored vectors while it may be scored once more."""

    score: float
    page: PageRef
    codes: NDArray[np.int8] | None
    scales: NDArray[np.float16] | None


class Searcher:
    """Searches one archive with one model; safe to use from the thread that owns neither.

    Attributes:
        archive: Every search sees all pages committed when it starts, also while indexing goes on.
        encoder: Reads the query. None is enough for keyword searches.
    """

    def __init__(self, archive: Archive, encoder: PageEncoder | None) -> None:
        self.archive = archive
        self.encoder = encoder

    def search(
        self,
        text: str,
        *,
        mode: SearchMode = "late",
        top: int = 100,
        documents: Collection[int] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> SearchResults:
        """Ranks pages for a query; pages with equal scores stand in document order.

        Late scores are exact MaxSim over the stored vectors, for every page, without a first pass that could
        miss one. A hybrid ranking is the reciprocal rank fusion of both channels (see `core.search.keyword`).

        Args:
            text: What a person typed.
            mode: "late" (patches), "keyword" (text layer) or "hybrid".
            top: Hits wanted at most.
            documents: Ids to look in; None means all.
            cancelled: Asked between blocks of pages.

        Returns:
            The hits, and in `notes` a sentence for each thing that was left out.

        Raises:
            QueryError: The query holds nothing to search for.
            ModelError: The mode needs a model and there is none.
            SearchCancelledError: `cancelled` said so.
        """
        if not text.strip():
            raise QueryError("The query is empty.", "Type a word to search for.")
        notes: list[str] = []
        start = perf_counter()
        query = None if mode == "keyword" else self._encode(text, mode, notes)
        encode_ms = (perf_counter() - start) * 1000
        return self._answer(text, query, mode, top, documents, cancelled, notes, encode_ms)

    def search_embedding(
        self,
        query: QueryEmbedding,
        *,
        beside: str = "",
        top: int = 100,
        documents: Collection[int] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> SearchResults:
        """Ranks pages by late interaction with vectors that need no encoding (see `core.search.region`).

        Args:
            query: In the space of the encoder, with at least one vector.
            beside: Words typed beside it, or nothing; then both count the same.
            top: Hits wanted at most.
            documents: Ids to look in; None means all.
            cancelled: Asked between blocks of pages.

        Raises:
            QueryError: The words hold nothing to search for.
            ModelError: There is no model.
            SearchCancelledError: `cancelled` said so.
        """
        notes: list[str] = []
        start = perf_counter()
        if beside.strip() and (words := self._encode(beside, "late", notes)) is not None:
            query = combine(query, words)
        encode_ms = (perf_counter() - start) * 1000
        return self._answer(query.text, query, "late", top, documents, cancelled, notes, encode_ms)

    def page_embedding(self, page: PageRef) -> PageEmbedding:
        """Returns a page as the encoder has read it.

        Raises:
            ArchiveError: It has not, or what it read is damaged.
            ModelError: There is no model.
        """
        if self.encoder is None:
            raise ModelError("There is no model to search with.", "Choose a model, or search by keyword.")
        if (space := self._space()) is None:
            raise ArchiveError("No page of this archive was read by {model} yet.", model=self.encoder.name)
        return self.archive.embedding(space, page)

    def _answer(
        self,
        text: str,
        query: QueryEmbedding | None,
        mode: SearchMode,
        top: int,
        documents: Collection[int] | None,
        cancelled: Callable[[], bool],
        notes: list[str],
        encode_ms: float,
    ) -> SearchResults:
        """Scores, looks through the text and puts both together; `notes` says what was left out so far."""
        start = perf_counter()
        space = self._space()
        known = {record.id: record for record in self.archive.documents(space)}
        wanted = known.keys() if documents is None else known.keys() & set(documents)
        depth = max(top, FUSION_DEPTH) if mode == "hybrid" else top
        if not known:
            notes.append(Sentence("This archive holds no documents yet."))

        by_keyword: list[Ranked] = []
        text_pages = 0
        if mode != "late" and wanted:
            text_pages = sum(known[i].page_count for i in wanted if known[i].has_text)
            by_keyword = self._keyword(text, depth, documents)
            if mode == "keyword" and not text_pages:
                notes.append(Sentence("None of these pages has a text layer, so keywords find nothing here."))
        by_patches: list[Ranked] = []
        scanned = 0
        if query is not None and wanted:
            notes.extend(self._missing(space, [known[i] for i in wanted]))
            if space is not None:
                keep = {found.page for found in by_keyword}
                by_patches, scanned = self._scan(query, space, depth, documents, keep, cancelled)

        hits = self._hits(mode, by_patches[:depth], by_keyword, dict(by_patches), known, top)
        unit = None
        if by_patches and query is not None and self.encoder is not None:
            unit = unit_score(by_patches[0].score, query, self.encoder.score_rule)
        weak_below = None if self.encoder is None else self.encoder.weak_below
        return SearchResults(
            query=query,
            text=text,
            model="" if self.encoder is None else self.encoder.name,
            mode=mode,
            hits=hits,
            pages_searched=max(scanned, text_pages),
            encode_ms=encode_ms,
            search_ms=(perf_counter() - start) * 1000,
            weak=unit is not None and weak_below is not None and unit < weak_below and not by_keyword,
            notes=tuple(notes),
            full_match_share=unit,
            top=top,
        )

    def _encode(self, text: str, mode: SearchMode, notes: list[str]) -> QueryEmbedding | None:
        """Returns the encoded query; None, with a note, when a hybrid search has to do without the model."""
        if self.encoder is None:
            raise ModelError("There is no model to search with.", "Choose a model, or search by keyword.")
        try:
            query = self.encoder.encode_query(text)
            if query.unreadable and not any(word.tokens for word in query.words):
                raise UnreadableQueryError(
                    "The model {model} cannot read {words}.",
                    "Search by keyword, or choose a model that knows this script.",
                    model=self.encoder.name,
                    words=_quoted(query.unreadable),
                )
        except QueryError as error:
            if mode == "late":
                raise
            notes.append(Sentence("{problem} Only the text layer was searched.", problem=error.sentence))
            return None
        if query.unreadable:
            said = "The model cannot read {words}; it searched for the rest of the query."
            notes.append(Sentence(said, words=_quoted(query.unreadable)))
        return query

    def _space(self) -> Space | None:
        """Returns where the encoder's vectors lie in the archive, None if it holds none of that model."""
        return None if self.encoder is None else self.archive.find_space(self.encoder.name, self.encoder.dim)

    def _missing(self, space: Space | None, records: list[DocumentRecord]) -> list[str]:
        """Says which pages the encoder has not read."""
        assert self.encoder is not None
        others = {s.model for s in self.archive.spaces()} - {self.encoder.name}
        read = 0 if space is None else sum(record.pages_encoded for record in records)
        left = sum(record.page_count - record.pages_failed for record in records) - read
        if space is None:
            left = sum(record.page_count for record in records)
        if not read and others and {spec_of(model) for model in (self.encoder.name, *others)} == {"reader"}:
            # Its versions have names that tell a person nothing.
            return [
                Sentence("These pages were read by another version of the Reader; they are found once encoded anew.")
            ]
        if not read and others:
            return [
                Sentence(
                    "These pages were read by {others}, not by {model}; index them with this model to search with it.",
                    others=_listed(sorted(others)),
                    model=self.encoder.name,
                )
            ]
        if left <= 0:
            return []
        return [
            Sentence.counted(
                "{n} page is not encoded yet and was not searched.",
                "{n:,} pages are not encoded yet and were not searched.",
                left,
            )
        ]

    def _keyword(self, text: str, depth: int, documents: Collection[int] | None) -> list[Ranked]:
        """Returns the best pages by BM25."""
        found = self.archive.keyword(text, depth, documents=documents)
        return sorted((Ranked(*hit) for hit in found), key=lambda hit: (-hit.score, hit.page))

    def _scan(
        self,
        query: QueryEmbedding,
        space: Space,
        depth: int,
        documents: Collection[int] | None,
        keep: Collection[PageRef],
        cancelled: Callable[[], bool],
    ) -> tuple[list[Ranked], int]:
        """Scores every page of a space, block by block.

        The scan's scores are exact but for the rounding of long float32 sums, which depends on what lies
        beside a page. The best of the pages that stay are scored once more, each by itself: equal pages get equal
        scores, and a hit shows the number its explanation adds up to. So many that nobody looks at them all stay
        as they were scanned, since holding their vectors would take gigabytes.

        Returns:
            The best `depth` pages and those of `keep`, best first, and the number of pages scored.
        """
        best: list[Candidate] = []
        kept: dict[PageRef, Candidate] = {}
        floor, copied_from, scanned = -np.inf, -np.inf, 0
        blocks = _until(cancelled, self.archive.blocks(space, documents=documents))
        for block, scores in score_blocks(query.vectors, blocks, space.score_rule):
            _go_on(cancelled)
            scanned += len(scores)
            order = np.argsort(-scores, kind="stable")[:depth]
            chosen = set(order[scores[order] >= floor].tolist())
            also = {i for i, page in enumerate(block.pages) if page in keep} if keep else set()
            for i in sorted(chosen | also):
                candidate = Candidate(float(scores[i]), block.pages[i], None, None)
                if scores[i] >= copied_from or (i in also and len(keep) <= RESCORED):
                    rows = slice(int(block.offsets[i]), int(block.offsets[i + 1]))
                    candidate = candidate._replace(codes=block.codes[rows].copy(), scales=block.scales[rows].copy())
                if i in chosen:
                    best.append(candidate)
                if i in also:
                    kept[candidate.page] = candidate
            best = sorted(best, key=lambda c: (-c.score, c.page))[:depth]
            if len(best) == depth:
                floor = best[-1].score if best else np.inf
            if len(best) > RESCORED:
                copied_from = best[RESCORED - 1].score
                best[RESCORED:] = [candidate._replace(codes=None, scales=None) for candidate in best[RESCORED:]]
        _go_on(cancelled)
        candidates = {c.page: c for c in best} | kept
        scored = [
            Ranked(c.page, c.score)
            if c.codes is None or c.scales is None
            else Ranked(c.page, maxsim(query.vectors, dequantise(c.codes, c.scales), space.score_rule))
            for c in candidates.values()
        ]
        return sorted(scored, key=lambda hit: (-hit.score, hit.page)), scanned

    def _hits(
        self,
        mode: SearchMode,
        by_patches: list[Ranked],
        by_keyword: list[Ranked],
        late_scores: dict[PageRef, float],
        known: dict[int, DocumentRecord],
        top: int,
    ) -> tuple[Hit, ...]:
        """Puts the channels together; pages of documents that were removed meanwhile are left out."""
        if mode == "hybrid":
            pages = fuse([hit.page for hit in by_patches], [hit.page for hit in by_keyword])
        else:
            pages = list(by_patches if mode == "late" else by_keyword)
        seen, read = {hit.page for hit in by_patches}, {hit.page for hit in by_keyword}
        there = [(page, score) for page, score in pages if page.document_id in known][:top]
        return tuple(
            Hit(
                rank=rank,
                page=page,
                document=known[page.document_id].name,
                path=known[page.document_id].path,
                score=score,
                late_score=late_scores.get(page),
                channels=(("vision",) if page in seen else ()) + (("keyword",) if page in read else ()),
                added=known[page.document_id].added,
            )
            for rank, (page, score) in enumerate(there, start=1)
        )


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise SearchCancelledError("The search was cancelled.")


def _until(cancelled: Callable[[], bool], blocks: Iterable[VectorBlock]) -> Iterator[VectorBlock]:
    """Yields blocks while they are wanted: several are fetched before the scores of the first are there."""
    for block in blocks:
        _go_on(cancelled)
        yield block


def _quoted(words: Collection[str]) -> str:
    shown = [f"“{word if len(word) <= 40 else word[:39] + '…'}”" for word in list(words)[:5]]
    return _listed(shown if len(words) <= 5 else [*shown, Sentence.counted("{n} more", "{n} more", len(words) - 5)])


def _listed(items: list[str]) -> str:
    if len(items) == 1:
        return items[0]
    return Sentence("{most} and {last}", most=", ".join(items[:-1]), last=items[-1])
