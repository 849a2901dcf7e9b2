"""The values that travel between rooms: pages, embeddings, hits and progress; frozen, safe between threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from core.layout import Box, PatchLayout

if TYPE_CHECKING:
    from core.search.filters import Filters

ScoreRule = Literal["maxsim", "mean_maxsim"]
"""How token terms become a page's score: their sum, or their mean."""

SearchMode = Literal["late", "keyword", "hybrid"]
"""Late interaction over patches, keywords over the text layer, or both rankings fused."""


@dataclass(frozen=True, order=True)
class PageRef:
    """One page of one document in an archive; `page_index` counts from 0."""

    document_id: int
    page_index: int

    @property
    def page_number(self) -> int:
        """The page as a person counts it, from 1."""
        return self.page_index + 1


@dataclass(frozen=True, eq=False)
class PageEmbedding:
    """A page as an encoder sees it.

    Attributes:
        vectors: float32 (n, dim). Their lengths carry meaning (a patch's confidence) and are kept.
        layout: Where each vector lies; `layout.count == n`.
    """

    vectors: NDArray[np.float32]
    layout: PatchLayout

    @property
    def boxes(self) -> NDArray[np.float32]:
        """float32 (n, 4): x0, y0, x1, y1 in fractions of the page; NaN rows for vectors that lie nowhere on it."""
        return self.layout.boxes


@dataclass(frozen=True)
class QueryWord:
    """A word a person typed, and the tokens the model made of it.

    Attributes:
        text: The word as typed.
        tokens: Indices into the query's vectors, in order. Empty when the model has nothing for the word.
    """

    text: str
    tokens: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class QueryEmbedding:
    """A query as an encoder sees it.

    Attributes:
        text: What was typed.
        vectors: float32 (m, dim). Their lengths carry the tokens' weights.
        tokens: m strings for display.
        words: The typed words in order. Tokens in no word are the model's own (prefix, suffix, expansion).
        unreadable: Words the model cannot read (another script), as typed.
        own_text: What the model's own tokens ask for, in a word; empty where nobody could say.
        full_score: The sum of token terms that a page of unit vectors cannot exceed; None for the sum of the vectors'
            lengths, which is right where these are taken as they are.
    """

    text: str
    vectors: NDArray[np.float32]
    tokens: tuple[str, ...]
    words: tuple[QueryWord, ...]
    unreadable: tuple[str, ...] = ()
    own_text: str = ""
    full_score: float | None = None

    @property
    def weight(self) -> float:
        """The sum of token terms on a page that agrees fully with every token."""
        if self.full_score is not None:
            return self.full_score
        return float(np.linalg.norm(self.vectors.astype(np.float32), axis=1).sum(dtype=np.float64))

    @property
    def own_tokens(self) -> tuple[int, ...]:
        """Indices of the tokens that belong to no typed word."""
        typed = {token for word in self.words for token in word.tokens}
        return tuple(i for i in range(len(self.tokens)) if i not in typed)


@dataclass(frozen=True)
class TextWord:
    """A word of a page's text layer.

    Attributes:
        box: In PDF points from the top left of the page as displayed.
        line: Number of the text line on the page, from 0; words of a line share it.
    """

    text: str
    box: Box
    line: int


@dataclass(frozen=True)
class Hit:
    """A ranked page.

    Attributes:
        rank: From 1.
        score: In the unit of the channel that ranked it (MaxSim sum or mean, BM25, or fused reciprocal ranks).
        late_score: The MaxSim score when it was computed, else None.
        channels: Which rankings found it: "vision", "keyword".
        added: When its document was taken in, seconds since the epoch; 0 where nobody knows.
    """

    rank: int
    page: PageRef
    document: str
    path: Path
    score: float
    late_score: float | None = None
    channels: tuple[str, ...] = ("vision",)
    added: float = 0.0


@dataclass(frozen=True, eq=False)
class HitColumns:
    """Hits as arrays in ranked order, so that tens of thousands are sorted and grouped in a moment.

    Attributes:
        documents, pages: int64 (n,): document ids, and page indices.
        late: float64 (n,): late scores, NaN where there is none.
        added: float64 (n,): when the hit's document was taken in.
        group: int64 (n,): the place of its document in `best`.
        best: int64 (documents,): each document's best hit, as its place in the ranking.
        names: int64 (documents,): each document's place by name, "page 2" before "page 10".
    """

    documents: NDArray[np.int64]
    pages: NDArray[np.int64]
    late: NDArray[np.float64]
    added: NDArray[np.float64]
    group: NDArray[np.int64]
    best: NDArray[np.int64]
    names: NDArray[np.int64]

    @classmethod
    def of(cls, hits: tuple[Hit, ...]) -> HitColumns:
        """Takes the values of hits apart."""
        from core.documents.formats import natural_key  # which needs this file

        count = len(hits)
        documents = np.fromiter((hit.page.document_id for hit in hits), np.int64, count)
        _, best, group = np.unique(documents, return_index=True, return_inverse=True)
        keys = [natural_key(hits[place].document) for place in best.tolist()]
        names = np.empty(len(keys), np.int64)
        names[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
        return cls(
            documents=documents,
            pages=np.fromiter((hit.page.page_index for hit in hits), np.int64, count),
            late=np.fromiter((np.nan if hit.late_score is None else hit.late_score for hit in hits), float, count),
            added=np.fromiter((hit.added for hit in hits), np.float64, count),
            group=group.astype(np.int64),
            best=best.astype(np.int64),
            names=names,
        )


@dataclass(frozen=True)
class SearchResults:
    """The answer to a query.

    Attributes:
        full_match_share: Best late score divided by that of a full match (`QueryEmbedding.weight`), comparable
            between queries, 0..1; None when nothing was scored.
        weak: True when even the best hit matches badly.
        encode_ms, search_ms: Milliseconds spent.
        pages_searched: Pages whose vectors were scored or whose text was looked through.
        top: How many hits were asked for at most; None when nobody tells.
        filters: Which documents were looked in, None for all; whoever chose them by filters puts them here.
    """

    query: QueryEmbedding | None
    text: str
    model: str
    mode: SearchMode
    hits: tuple[Hit, ...]
    pages_searched: int
    encode_ms: float
    search_ms: float
    weak: bool = False
    notes: tuple[str, ...] = ()
    full_match_share: float | None = None
    top: int | None = None
    filters: Filters | None = None

    @property
    def asked(self) -> tuple[str, str, str]:
        """What was asked, how, and of which model; answers that agree in it differ in the pages they looked at."""
        return self.text, self.mode, self.model

    @cached_property
    def columns(self) -> HitColumns:
        """The hits as arrays; made when first asked for, and best in the thread that searches."""
        return HitColumns.of(self.hits)

    def hit_of(self, page: PageRef) -> Hit | None:
        """Returns the hit a page is, None where it is none."""
        columns = self.columns
        found = np.flatnonzero((columns.documents == page.document_id) & (columns.pages == page.page_index))
        return self.hits[int(found[0])] if len(found) else None


@dataclass(frozen=True)
class Failure:
    """A file or page that could not be taken, with the sentence that says why; page_number is None for a file."""

    path: Path
    reason: str
    page_number: int | None = None
    needs_password: bool = False


@dataclass(frozen=True)
class Progress:
    """Where an indexing job stands; one is yielded after every page and every file.

    Attributes:
        pages_done, pages_total: Pages of this job; the total grows while files are being opened.
        files_opened: Files that were opened for it.
        files_waiting: Files that were asked for and wait to be opened; a folder is one until it was looked into.
        current: File being worked on, or None at the end.
        current_page: Its page number, from 1, or 0 before the first.
        pages_per_second: Smoothed over the last half minute; None until there is something to say.
        seconds_left: Estimate, or None, also as long as files wait.
        page: The page that has just become searchable, or None.
        failures: What failed since the job began; never changed afterwards.
    """

    pages_done: int
    pages_total: int
    current: Path | None = None
    current_page: int = 0
    pages_per_second: float | None = None
    seconds_left: float | None = None
    page: PageRef | None = None
    failures: Sequence[Failure] = ()
    finished: bool = False
    files_opened: int = 0
    files_waiting: int = 0

    @property
    def pages_expected(self) -> int:
        """How many pages it will be if the files that wait are as long as those that were opened."""
        return self.pages_total + round(self.files_waiting * self.pages_total / max(1, self.files_opened))
