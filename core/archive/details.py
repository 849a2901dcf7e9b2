"""Everything an archive can say about one document: what read it, what it takes on the disk, and what failed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.archive.archive import Archive
from core.archive.records import DocumentRecord
from core.archive.vectors import block_bytes


@dataclass(frozen=True)
class Reading:
    """What one model made of a document.

    Attributes:
        vector_bytes: What its vectors take on the disk.
    """

    model: str
    pages_encoded: int
    pages_failed: int
    vectors: int
    vector_bytes: int


@dataclass(frozen=True)
class PageFailure:
    """A page that a model could not be given, and why."""

    page_number: int
    model: str
    reason: str


@dataclass(frozen=True)
class DocumentDetails:
    """A document in full.

    Attributes:
        record: As the library lists it, over all models.
        tags: In alphabetical order.
        readings: One for each model that has read, or failed to read, a page.
        failures: In page order.
        text_pages: Pages whose text layer can be searched by keyword.
        modified: When its file was last changed, in seconds since the epoch; None when the file is missing.
        other_copies: Further places the same content was added from.
    """

    record: DocumentRecord
    tags: tuple[str, ...]
    readings: tuple[Reading, ...]
    failures: tuple[PageFailure, ...]
    text_pages: int
    modified: float | None
    other_copies: tuple[Path, ...]


def document_details(archive: Archive, document_id: int) -> DocumentDetails:
    """Collects what is known of a document.

    Raises:
        ArchiveError: It is not in the archive (any more).
    """
    record = archive.document(document_id)
    pages = archive.pages(document_id)
    readings, failures = [], []
    for space in archive.spaces():
        counts = archive.vector_counts(space, document_id)
        failed = [page for page in archive.pages(document_id, space) if page.failure is not None]
        failures += [PageFailure(page.page.page_number, space.model, page.failure or "") for page in failed]
        if counts or failed:
            size = sum(block_bytes(count, space.dim) for count in counts)
            readings.append(Reading(space.model, len(counts), len(failed), sum(counts), size))
    try:
        modified = record.path.stat().st_mtime
    except OSError:
        modified = None
    return DocumentDetails(
        record,
        archive.tags.by_document().get(document_id, ()),
        tuple(readings),
        tuple(sorted(failures, key=lambda failure: (failure.page_number, failure.model))),
        sum(page.has_text for page in pages),
        modified,
        tuple(sorted(path for path in archive.known_paths(document_id) if path != record.path)),
    )
