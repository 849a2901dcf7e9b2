"""What `explain` and `demo` write: a figure of the page (or of its thumbnail), and the annotated copy."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from core.archive import Archive, DocumentRecord
from core.cli import console
from core.cli.console import say
from core.documents.formats import content_hash
from core.encoders import PageEncoder
from core.errors import ArchiveError, DocumentError
from core.explain import figures
from core.explain.similarity import Explanation
from core.settings import Settings
from core.types import PageRef

if TYPE_CHECKING:
    from PIL import Image

LONG_EDGE = 1600


def write_figure(
    out: Path,
    archive: Archive,
    encoder: PageEncoder,
    page: PageRef,
    explanation: Explanation,
    *,
    word: int | None = None,
    password: str | None = None,
) -> None:
    """Writes an explanation as a figure.

    Args:
        out: Ends in .png, .svg or .pdf.
        archive: Holds the page.
        encoder: The model that explained it.
        page: The page.
        explanation: Of that page.
        word: Which of the explanation's words to show the heat of; None for all of them.
        password: If the document needs one.

    Raises:
        ArchiveError: Neither the file nor a thumbnail of the page is there.
        PatchlightError: The figure cannot be written.
    """
    chosen = console.load_settings()
    figures.write_figure(
        out,
        _page_image(archive, page, password, chosen),
        explanation,
        model=encoder.name,
        document=archive.document(page.document_id).name,
        page_number=page.page_number,
        word=word,
        colormap=chosen.colormap,
        threshold=chosen.threshold,
    )


def write_copy(
    out: Path,
    archive: Archive,
    encoder: PageEncoder,
    page: PageRef,
    explanation: Explanation,
    *,
    force: bool,
    password: str | None = None,
) -> None:
    """Writes a copy of a page's document with the best patch of each word highlighted.

    Raises:
        DocumentError: The file is not what it was when it was indexed, or cannot be read or annotated.
        PatchlightError: The copy cannot be written, or is there already.
    """
    from core.explain.notes import marks_of, write_annotated

    record = archive.document(page.document_id)
    _must_be_unchanged(record)
    marks = marks_of(explanation, page.page_index, model=encoder.name)
    with console.new_host() as host:
        write_annotated(out, record.path, marks, host, overwrite=force, password=password)


def _must_be_unchanged(record: DocumentRecord) -> None:
    if content_hash(record.path) != record.content_hash:
        raise DocumentError(f"{record.name} has changed since it was indexed.", "Index it again first.")


def _page_image(archive: Archive, page: PageRef, password: str | None, chosen: Settings) -> Image.Image:
    """Returns the page as it was when it was indexed: a file that has changed since shows another page."""
    from PIL import Image

    record = archive.document(page.document_id)
    try:
        _must_be_unchanged(record)
        with console.new_host(chosen) as host:
            rendered = host.render(record.path, page.page_index, long_edge=LONG_EDGE, password=password)
            return rendered.image
    except DocumentError as error:
        stored = archive.thumbnail(page)
        if stored is None:
            raise ArchiveError(f"There is no picture of page {page.page_number}. {error}", error.hint) from error
        say(f"patchlight: {error} The figure shows the stored thumbnail.")
        return Image.open(io.BytesIO(stored))
