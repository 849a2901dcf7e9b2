"""What an archive tells about its content: frozen records, safe to share between threads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.types import PageRef, ScoreRule

PageState = Literal["pending", "encoded", "failed"]


@dataclass(frozen=True)
class Space:
    """The vectors of one model inside an archive."""

    id: int
    model: str
    dim: int
    score_rule: ScoreRule


@dataclass(frozen=True)
class DocumentRecord:
    """A document the archive holds.

    Attributes:
        path: Where its file was last found.
        kind: "pdf" or "image".
        byte_size: Of the source file.
        added: Seconds since the epoch.
        has_text: Whether a text layer was seen when it was opened.
        pages_encoded: Pages with vectors in the space asked for, or in any space when none was.
        pages_failed: Pages that could not be encoded there.
        failure: Why the whole file could not be read the last time, or None.
        title: As the file states it; often empty.
    """

    id: int
    path: Path
    name: str
    content_hash: str
    kind: str
    page_count: int
    byte_size: int
    added: float
    has_text: bool
    pages_encoded: int
    pages_failed: int
    failure: str | None
    title: str = ""


@dataclass(frozen=True)
class RemovedDocument:
    """A document that was removed and can be brought back until the archive is compacted.

    Attributes:
        removed: Seconds since the epoch.
    """

    id: int
    path: Path
    page_count: int
    removed: float


@dataclass(frozen=True)
class PageRecord:
    """A page of a document; width and height are PDF points as displayed, 0 until it is first encoded."""

    page: PageRef
    width: float
    height: float
    state: PageState
    failure: str | None
    has_text: bool


@dataclass(frozen=True, eq=False)
class VectorBlock:
    """The stored vectors of several pages in one piece; `vector = code * scale`.

    Attributes:
        pages: The pages, each with at least one vector.
        offsets: int64 (len(pages) + 1,): page i owns the rows `offsets[i]:offsets[i + 1]`.
        codes: int8 (n, dim), read-only, a view of the memory map where the pages lie side by side in it.
        scales: float16 (n,).
    """

    pages: tuple[PageRef, ...]
    offsets: NDArray[np.int64]
    codes: NDArray[np.int8]
    scales: NDArray[np.float16]


@dataclass(frozen=True)
class SpaceInfo:
    """How much of one space is there; bytes are those its segments take on disk."""

    space: Space
    pages_encoded: int
    pages_failed: int
    vectors: int
    bytes: int


@dataclass(frozen=True)
class ArchiveInfo:
    """An archive in figures.

    Attributes:
        documents, pages: What is visible; removed documents are not counted.
        text_pages: Pages whose text layer can be searched by keyword.
        failures: Files and pages that could not be taken.
        removed_documents: Documents that can still be restored, until the archive is compacted.
        bytes: The whole folder on disk.
    """

    id: str
    path: Path
    read_only: bool
    documents: int
    pages: int
    text_pages: int
    failures: int
    removed_documents: int
    bytes: int
    spaces: tuple[SpaceInfo, ...]


@dataclass(frozen=True)
class DamagedPage:
    """A page whose stored vectors cannot be trusted any more, and why."""

    page: PageRef
    document: str
    model: str
    reason: str

    def __str__(self) -> str:
        return f"{self.document}, page {self.page.page_number}: {self.reason}"


@dataclass(frozen=True)
class VerifyReport:
    """What a check of every stored byte found.

    Attributes:
        orphan_bytes: Left behind by an interrupted write. Harmless: they belong to no page and are reused.
        catalog_problems: What SQLite found wrong with the catalog.
    """

    pages_checked: int
    vectors_checked: int
    damaged: tuple[DamagedPage, ...]
    orphan_bytes: int
    catalog_problems: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Whether everything the catalog promises is there and sound."""
        return not self.damaged and not self.catalog_problems
