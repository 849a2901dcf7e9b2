"""The thread beside the window that writes what a person exports."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from core.documents.formats import content_hash
from core.documents.renderer import RenderHost
from core.errors import DocumentError
from gui.archive_reader import ArchiveReader
from gui.sentences import spoken
from gui.telling import told

if TYPE_CHECKING:
    from PIL import Image

    from core.archive import Archive, DocumentRecord
    from core.types import PageRef, SearchResults
    from gui.engine_types import ExplainedPage, Region

FIGURE_LONG_EDGE = 1600


@dataclass(frozen=True, eq=False)
class FigureOrder:
    """A publication figure to write.

    Attributes:
        word: Index of the one word whose heat is shown, None for all.
        model: Name of the model that explained the page.
    """

    out: Path
    explained: ExplainedPage
    model: str
    word: int | None
    colormap: str
    threshold: float


@dataclass(frozen=True, eq=False)
class CopyOrder:
    """An annotated copy to write, of a document of the archive.

    Attributes:
        results: The answer whose hits in the document are marked.
        page: The page on show, marked in any case.
    """

    out: Path
    results: SearchResults
    page: PageRef
    query_model: str
    explained: ExplainedPage


@dataclass(frozen=True, eq=False)
class ReportOrder:
    """Results to write; the name's ending says whether as JSON or CSV."""

    out: Path
    results: SearchResults
    region: Region | None


class Writer(ArchiveReader):
    """Lives in a thread of its own."""

    wrote = Signal(object, str)  # Path, a remark or ""
    cited = Signal(str)
    failed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.closing = False
        self._host = RenderHost()
        self._passwords: dict[Path, str] = {}

    @Slot(object, str)
    def set_password(self, path: Path, password: str) -> None:
        """Keeps a password for this sitting."""
        self._passwords[path] = password

    @Slot(object)
    @told
    def figure(self, order: FigureOrder) -> None:
        """Writes a publication figure."""
        from core.explain.figures import write_figure

        archive, page = self._open(), order.explained.hit.page
        document = archive.document(page.document_id)
        image, remark = self._page_image(archive, document, page)
        write_figure(
            order.out,
            image,
            order.explained.explanation,
            model=order.model,
            document=document.name,
            page_number=page.page_number,
            word=order.word,
            colormap=order.colormap,
            threshold=order.threshold,
        )
        self.wrote.emit(order.out, remark)

    @Slot(object, object)
    @told
    def picture(self, out: Path, image: QImage) -> None:
        """Writes a page as it is seen."""
        from gui.export.seen import write_picture

        write_picture(out, image)
        self.wrote.emit(out, "")

    @Slot(object)
    @told
    def annotated(self, order: CopyOrder) -> None:
        """Writes a copy of a document with the best patches of its hits as highlights."""
        from core.explain.notes import marks_of, write_annotated
        from core.explain.report import explain_hit, space_of_results

        archive = self._open()
        document = archive.document(order.page.document_id)
        _must_be_unchanged(document)
        explanations = {order.page: order.explained.explanation}
        space = space_of_results(order.results, archive)
        for hit in order.results.hits:
            if hit.page.document_id == document.id and hit.page not in explanations and document.kind == "pdf":
                found = explain_hit(order.results, archive, space, hit.page)
                if found is not None:
                    explanations[hit.page] = found
        marks = [
            mark
            for page, explanation in sorted(explanations.items())
            for mark in marks_of(explanation, page.page_index, model=order.query_model)
        ]
        password = self._passwords.get(document.path)
        write_annotated(order.out, document.path, marks, self._host, overwrite=True, password=password)
        self.wrote.emit(order.out, "")

    @Slot(object)
    @told
    def report(self, order: ReportOrder) -> None:
        """Writes results and scores, and all they depend on."""
        from core.explain import report
        from core.explain.outputs import write_output

        found = report.report(order.results, self._open(), region=order.region, cancelled=lambda: self.closing)
        if self.closing:
            return
        made = report.as_csv(found) if order.out.suffix.lower() == ".csv" else report.as_json(found)
        write_output(order.out, made, overwrite=True)
        self.wrote.emit(order.out, "")

    @Slot(object)
    @told
    def cite(self, page: PageRef) -> None:
        """Tells how a page is cited; without its file, by name and number."""
        from core.explain.citation import citation

        document = self._open().document(page.document_id)
        try:
            facts = self._host.facts(document.path, self._passwords.get(document.path))
        except DocumentError:
            facts = None
        self.cited.emit(citation(document.name, page.page_number, facts))

    def _open(self) -> Archive:
        archive = self._meant()
        self._look()
        return archive

    def _page_image(self, archive: Archive, document: DocumentRecord, page: PageRef) -> tuple[Image.Image, str]:
        """Returns a page as it was when it was indexed, or its stored thumbnail with a sentence that says why."""
        from PIL import Image

        try:
            _must_be_unchanged(document)
            rendered = self._host.render(
                document.path,
                page.page_index,
                long_edge=FIGURE_LONG_EDGE,
                password=self._passwords.get(document.path),
            )
            return rendered.image, ""
        except DocumentError as error:
            stored = archive.thumbnail(page)
            if stored is None:
                raise
            remark = self.tr("{reason} The figure shows the stored picture.").format(reason=spoken(error.sentence))
            return Image.open(io.BytesIO(stored)), remark

    def _ended(self) -> None:
        self._host.close()

    def hurry(self) -> None:
        """Ends what is being read in the middle; for shutting down, from any thread."""
        self.closing = True
        self._host.close()


def _must_be_unchanged(document: DocumentRecord) -> None:
    if content_hash(document.path) != document.content_hash:
        raise DocumentError("{name} has changed since it was indexed.", "Add it again first.", name=document.name)
