"""What the engine hands to the panes: the catalog, page images and explained hits, frozen and safe to share."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from core.archive import ArchiveInfo, DocumentRecord
    from core.explain.similarity import Explanation, LineHit
    from core.layout import Box
    from core.types import Failure, Hit, PageRef, SearchResults, TextWord

    Region = tuple[PageRef, Box]
    """A box on a page, in fractions of it, that pages are to be similar to."""

SOON_MADE = 2000
"""Hits an answer has at most that is made anew in the window's thread."""


@dataclass(frozen=True)
class Catalog:
    """What the library shows, as of one moment.

    Attributes:
        path: The archive's folder.
        documents: In the order of the archive; `pages_encoded` counts in the space of the model in use.
        failures: Files that could not be taken, then single pages that could not.
        pages_pending: Pages without vectors in the space of the model in use.
        waiting: The first of the files that were asked for and wait to be opened.
        files_waiting: How many there are.
    """

    path: Path
    info: ArchiveInfo
    documents: tuple[DocumentRecord, ...]
    failures: tuple[Failure, ...]
    pages_pending: int
    read_only_reason: str | None
    waiting: tuple[Path, ...] = ()
    files_waiting: int = 0


@dataclass(frozen=True, eq=False)
class PageImage:
    """A page as pixels.

    Attributes:
        page: Which page it shows.
        image: The page, upright. Never changed after it was made.
        long_edge: Pixels of the image's longer side.
        width, height: The page's size as displayed, in PDF points.
        from_source: False when the source file is gone and the stored thumbnail stands in.
    """

    page: PageRef
    image: QImage
    long_edge: int
    width: float
    height: float
    from_source: bool = True


@dataclass(frozen=True, eq=False)
class ExplainedPage:
    """A hit and why it matched.

    Attributes:
        hit: The hit that was explained.
        explanation: Similarity maps, word shares and best patches.
        words: The page's text layer, empty where there is none; boxes in PDF points.
        lines: Text lines the heat points at, the strongest first; last those that only the model's own item points at.
        width, height: The page's size as displayed, in PDF points.
    """

    hit: Hit
    explanation: Explanation
    words: tuple[TextWord, ...]
    lines: tuple[LineHit, ...]
    width: float
    height: float


def without(results: SearchResults, documents: Container[int]) -> SearchResults:
    """Returns an answer without the pages of some documents; the others move up."""
    left = [hit for hit in results.hits if hit.page.document_id not in documents]
    before, now = (max((hit.late_score or 0.0 for hit in hits), default=0.0) for hits in (results.hits, left))
    share = results.full_match_share
    if share is not None and before > 0:
        share *= now / before
    ranked = tuple(replace(hit, rank=rank) for rank, hit in enumerate(left, 1))
    return replace(results, hits=ranked, full_match_share=share)
