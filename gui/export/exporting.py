"""Exporting from the window: it asks where to, gathers what is on show, and says what became of it."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from core.archive.places import is_there
from gui.compare.picture import pages_wanted, picture_of
from gui.export.dragging import HitDrag
from gui.export.save_dialog import ask_where
from gui.export.seen import as_seen, edge_wanted, sheet_in_view
from gui.export.sharp import SharpPages
from gui.export.viewer import Viewer, show_in_folder
from gui.export.writer import CopyOrder, FigureOrder, ReportOrder

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.archive import DocumentRecord
    from core.types import Hit, PageRef, SearchResults
    from gui.actions import Actions
    from gui.browsing import Browsing
    from gui.compare.chooser import CompareChooser
    from gui.engine import Engine
    from gui.engine_types import ExplainedPage
    from gui.notices import Notice, NoticeStack
    from gui.page.pane import PagePane
    from gui.results.pane import ResultsPane


class Exporting(QObject):
    """Main thread. Stands between the actions, the panes and the desk that writes."""

    def __init__(
        self,
        engine: Engine,
        browsing: Browsing,
        actions: Actions,
        *,
        page: PagePane,
        results: ResultsPane,
        comparing: CompareChooser,
        notices: NoticeStack,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._engine, self._browsing, self._desk = engine, browsing, engine.exports
        self._page, self._results, self._notices, self._window = page, results, notices, parent
        self._explained: ExplainedPage | None = None
        self._folder = Path.home()
        self._endings: dict[str, str] = {}  # of the newest file, by the kinds it could be
        self._orders: deque[Notice | None] = deque()  # what is said of each that the desk has not answered yet
        self._comparing, self._sharp = comparing, SharpPages(engine, self)
        self.viewer, self.drag = Viewer(self), HitDrag(self)
        self.viewer.opened.connect(self._on_opened)
        self.viewer.failed.connect(self._on_not_opened)
        self._desk.wrote.connect(self._on_wrote)
        self._desk.failed.connect(self._answered)
        self._desk.cited.connect(self._on_cited)
        browsing.explanation_shown.connect(self._on_explained)
        results.view.drag_wanted.connect(self._drag)
        work: dict[str, Callable[[], object]] = {
            "export": self.export_figure,
            "export-seen": self.export_seen,
            "export-copy": self.export_copy,
            "export-results": self.export_results,
            "copy-image": self.copy_image,
            "copy-citation": self.copy_citation,
            "open-viewer": self.open_in_viewer,
            "show-folder": self.show_folder,
        }
        for name, do in work.items():
            actions[name].triggered.connect(lambda _checked=False, run=do: run())

    # What there is to export

    @Slot(object)
    def _on_explained(self, explained: ExplainedPage) -> None:
        self._explained = explained

    def _shown(self) -> ExplainedPage | None:
        """Returns why the page on show matched, or says that there is nothing to export."""
        explained = self._explained
        current = explained is not None and explained.hit.page == self._browsing.shown_page
        if explained is None or not current or self._engine.results is None or not self._page.canvas.is_explained:
            self._notices.say(self.tr("There is no match to export yet."), self.tr("Search, then choose a page."))
            return None
        return explained

    def _document(self) -> tuple[DocumentRecord, PageRef] | None:
        """Returns the document and page on show, in a comparison the side in use, or says that there is none."""
        page = self._comparing.pane.page if self._comparing.is_open else self._browsing.shown_page
        document = self._engine.document(page.document_id) if page else None
        if page is None or document is None:
            self._notices.say(self.tr("There is no page on show."), self.tr("Choose a page first."))
            return None
        return document, page

    def _ask(self, title: str, name: str, kinds: str) -> Path | None:
        """Asks where to, beginning where the last file went, with the kind it had.

        Args:
            title: What is to be written.
            name: The name offered, with the ending of the first kind.
            kinds: As for `QFileDialog`.
        """
        usual = Path(name).suffix
        suffix = self._endings.get(kinds, usual)
        path = ask_where(self._window, title, self._folder / (name.removesuffix(usual) + suffix), kinds, suffix)
        if path is not None:
            self._folder = path.parent
            if f"*{path.suffix.lower()})" in kinds:
                self._endings[kinds] = path.suffix.lower()
        return path

    def _pictures(self) -> str:
        return self.tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)")

    def _page_name(self, document: str, page: PageRef) -> str:
        return self.tr("{name}, page {page}").format(name=Path(document).stem, page=page.page_number)

    # Files

    def export_figure(self) -> None:
        """Writes the publication figure of the hit on show: page, heat, words and their shares.

        A comparison is its own figure: what is seen of it.
        """
        if self._comparing.is_open:
            self.export_seen()
            return
        if (explained := self._shown()) is None:
            return
        path = self._ask(
            self.tr("Export the figure"),
            self._page_name(explained.hit.document, explained.hit.page) + ".png",
            self._pictures(),
        )
        if path is not None:
            overlay, words = self._browsing.heat.overlay, self._page.canvas.words
            self._orders.append(self._notices.wait(self.tr("The figure is being drawn…")))
            self._desk.figure(
                FigureOrder(
                    path,
                    explained,
                    self._engine.encoder_name,
                    words[0] if len(words) == 1 else None,
                    overlay.colormap,
                    overlay.threshold,
                )
            )

    def export_seen(self) -> None:
        """Writes the page, or the comparison on show, exactly as it is seen, at twice the screen's pixels."""
        first = self._comparing.first
        page = first.page if first is not None else self._browsing.shown_page
        document = self._engine.document(page.document_id) if page else None
        if page is None or document is None:
            self._notices.say(self.tr("There is no page on show."), self.tr("Choose a page first."))
            return
        name = self._page_name(document.name, page)
        path = self._ask(
            self.tr("Export the comparison as seen") if first else self.tr("Export the page as seen"),
            (self.tr("{name}, compared").format(name=name) if first else name) + ".png",
            self._pictures(),
        )
        if path is not None:
            self._see(lambda image: self._write_picture(path, image))

    def _write_picture(self, path: Path, image: QImage) -> None:
        self._orders.append(None)
        self._desk.picture(path, image)

    def export_copy(self) -> None:
        """Writes a copy of the document with the best patches of its hits as real highlights."""
        if self._comparing.is_open:
            notice = self._notices.say(
                self.tr("A comparison has two pages; an annotated copy is made of one document."),
                self.tr("Go back to the page that was found, then export."),
            )
            notice.add_button(self.tr("Go back and export"), "leaveAndExportButton", self._leave_and_copy, closes=True)
            return
        results = self._engine.results
        if (explained := self._shown()) is None or results is None:
            return
        path = self._ask(
            self.tr("Export an annotated copy"),
            self.tr("{name}, annotated.pdf").format(name=Path(explained.hit.document).stem),
            self.tr("PDF files (*.pdf)"),
        )
        if path is not None:
            self._orders.append(self._notices.wait(self.tr("The copy is being written…")))
            self._desk.annotated(CopyOrder(path, results, explained.hit.page, self._engine.encoder_name, explained))

    def _leave_and_copy(self) -> None:
        self._comparing.close()
        self.export_copy()

    def export_results(self) -> None:
        """Writes results and scores, and everything that is needed to get them again."""
        results = self._engine.results
        if results is None or not results.hits:
            self._notices.say(self.tr("There are no results to export yet."), self.tr("Search for something first."))
            return
        path = self._ask(
            self.tr("Export results and scores"),
            f"{self._results_name(results)}.json",
            self.tr("JSON with everything to reproduce them (*.json);;Table (*.csv)"),
        )
        if path is not None:
            self._orders.append(None)
            self._desk.report(ReportOrder(path, results, self._browsing.region))

    def _results_name(self, results: SearchResults) -> str:
        """Returns what was searched for as the name of a file."""
        text, region = self._browsing.question
        document = self._engine.document(region[0].document_id) if region is not None else None
        if region is not None and document is not None and not text:
            return self.tr("{name}, region").format(name=self._page_name(document.name, region[0]))
        asked = text if region is not None else results.text
        words = "".join(letter if letter.isalnum() else " " for letter in asked[:60]).split()
        return " ".join(words) or self.tr("results")

    # Clipboard

    def copy_image(self) -> None:
        """Copies the page, or the comparison on show, as it is seen."""
        if self._document() is not None:
            self._see(self._copy_image)

    def _copy_image(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._notices.say(self.tr("The image was copied."))

    def copy_citation(self) -> None:
        """Copies file and page, and who wrote it where the file says so."""
        if (found := self._document()) is not None:
            self._orders.append(None)
            self._desk.cite(found[1])

    @Slot(str)
    def _on_cited(self, text: str) -> None:
        self._answered()
        QGuiApplication.clipboard().setText(text)
        self._notices.say(self.tr("Copied: {text}").format(text=text.splitlines()[0]))

    # As seen

    def _see(self, take: Callable[[QImage], None]) -> None:
        """Draws the page as it is seen, or the comparison over it; sharper pixels are waited for."""
        if self._comparing.is_open:
            pane = self._comparing.pane
            if wanted := pages_wanted(pane):
                self._sharp.get(wanted, lambda sharp: take(picture_of(pane, sharp)) if pages_wanted(pane) else None)
                return
        elif not sheet_in_view(canvas := self._page.canvas).isEmpty() and (page := canvas.page) is not None:
            self._sharp.get(
                {page: edge_wanted(canvas)},
                lambda sharp: take(as_seen(canvas, sharp.get(page))) if canvas.page == page else None,
            )
            return
        self._notices.say(self.tr("There is no page on show."), self.tr("Choose a page first."))

    # Other programs

    def open_in_viewer(self) -> None:
        """Opens the document in the system's viewer, at the page where that viewer takes one."""
        if (found := self._document()) is not None and self._is_there(found[0]):
            document, page = found
            self.viewer.open(document.path, page.page_number, is_pdf=document.kind == "pdf")

    def show_folder(self) -> None:
        """Shows the document in its folder."""
        if (found := self._document()) is not None and self._is_there(found[0]):
            show_in_folder(found[0].path)

    def _is_there(self, document: DocumentRecord) -> bool:
        there = is_there(document.path)
        if not there:
            self._notices.fail(
                self.tr("{name} is no longer where it was.").format(name=document.name), str(document.path)
            )
        return there

    @Slot(object, int, bool)
    def _on_opened(self, path: Path, page_number: int, at_page: bool) -> None:
        if not at_page and page_number > 1:
            self._notices.say(
                self.tr("{name} was opened; the match is on page {page}.").format(name=path.name, page=page_number)
            )

    @Slot(object)
    def _on_not_opened(self, path: Path) -> None:
        self._notices.fail(self.tr("No program on this machine opens {name}.").format(name=path.name))

    @Slot(object, object, bool)
    def _drag(self, hit: Hit, thumbnail: object, as_picture: bool) -> None:
        picture = self.picture_of(hit) if as_picture else None
        document = self._engine.document(hit.page.document_id)
        if picture is None and document is not None:
            self._is_there(document)  # or else it says that nothing but the citation can be dragged
        self.drag.start(self._results.view, hit, thumbnail, picture, as_picture=as_picture)  # type: ignore[arg-type]

    def picture_of(self, hit: Hit) -> QImage | None:
        """Returns the best picture of a hit that can be had at once: as it is seen, or else its whole thumbnail."""
        canvas, results = self._page.canvas, self._engine.results
        if canvas.page == hit.page and canvas.is_explained and not sheet_in_view(canvas).isEmpty():
            return as_seen(canvas)
        return self._engine.pictures.kept_thumbnail(hit.page, results.query if results else None)

    # What became of it

    @Slot(object, str)
    def _on_wrote(self, path: Path, remark: str) -> None:
        self._answered()
        self._notices.wrote(path, remark)

    @Slot()
    def _answered(self) -> None:
        """Takes away what was said of the eldest order; the desk answers in order."""
        # It may be gone already: closed by hand, or for another like it.
        if self._orders and (notice := self._orders.popleft()) in self._notices.notices():
            cast("Notice", notice).close_notice()

    @property
    def is_writing(self) -> bool:
        """Whether something is still to be written, or copied."""
        return bool(self._orders) or self._sharp.is_waiting

    def stop(self) -> None:
        """Waits for nothing any more, and deletes what was made for drags."""
        self._sharp.stop()
        self.viewer.stop()
        self.drag.tidy()
