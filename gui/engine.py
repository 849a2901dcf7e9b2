"""Engine: the one object the window talks to. It hides threads, queues and caches behind signals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from core.encoders.host import EncoderHosts
from core.encoders.trial import this_machine
from core.search.filters import EVERYTHING, Filters
from core.types import Hit, PageRef, Progress, SearchMode
from gui.asking import AskDesk
from gui.compare.desk import CompareDesk
from gui.engine_types import Catalog
from gui.explaining import ExplainDesk
from gui.export.desk import ExportDesk
from gui.judging.desk import JudgingDesk
from gui.library.desk import LibraryDesk
from gui.lookup import Answers
from gui.models.desk import ModelDesk
from gui.picture_desk import PictureDesk
from gui.querying import QueryDesk
from gui.scoring import ScoreDesk
from gui.searching.desk import SearchDesk
from gui.worker import Worker

if TYPE_CHECKING:
    from core.archive import Archive, DocumentRecord
    from core.encoders.encoder import PageEncoder
    from core.layout import Box
    from core.types import SearchResults

_LAST_PAGE_MS = 3000


class Engine(QObject):
    """Main-thread façade of three threads: one that writes, two that read.

    Attributes:
        catalog: What the open archive holds, as last told; None when none is open.
        halting: What encoding does after the page in hand, as soon as it was asked for: "pausing", "stopping" or "".
        passwords: Of files, as a person gave them in this sitting; nowhere else are they kept.
        models: What is on this machine to encode with; it has a thread of its own.
        library: Tags, watched folders and what else is done to documents; it has two.
        queries: Asks the query in force; what it says is passed on.
        searches: What was searched for before, and saved searches.
        explanations: Why pages matched; what it says is passed on.
        scores: How well all pages of one document match.
        asking: What a patch of a page answers to.
        comparing: Explains any page with any model of the archive.
        pictures: Page images and thumbnails; what it says is passed on.
        judging, exports: What a person judged, and what is written for them.
    """

    archive_changed = Signal(object)  # ArchiveInfo
    documents_changed = Signal()
    progressed = Signal(object)  # Progress
    indexing_changed = Signal(str)  # "idle" | "running" | "paused"
    halting_changed = Signal(str)  # `halting`
    searching = Signal(str)  # a new query has begun; not sent for refreshes
    results_ready = Signal(object)  # SearchResults
    search_failed = Signal(str, str)  # sentence, hint
    explanation_ready = Signal(object)  # ExplainedPage
    explanation_missing = Signal(str)  # sentence, or "" when there is nothing to say
    page_ready = Signal(object)  # PageImage
    page_failed = Signal(object, str)  # PageRef, sentence
    thumbnail_ready = Signal(object, object)  # PageRef, QImage
    line_ready = Signal(object, str)  # PageRef, the text line its heat points at
    password_needed = Signal(object)  # Path
    removed = Signal(object, bool)  # tuple of DocumentRecord, whether that undoes bringing them back
    failed = Signal(str, str)  # sentence, hint
    noticed = Signal(str)
    model_changed = Signal(str, str)  # name, "loading" | "preparing" | "ready" | "failed"
    settled = Signal()  # no picture is on its way any more

    _open = Signal(object, object)
    _seen = Signal(object)  # Archive: what is asked from now on is about it
    _add = Signal(object)
    _pause = Signal()
    _resume = Signal()
    _cancel = Signal()
    _retry = Signal(int)
    _password = Signal(object, str)
    _unlock = Signal(object)
    _model = Signal(str)
    _limits = Signal(float, int)
    _stop = Signal()

    def __init__(
        self, *, encoder_loader: Callable[[str], PageEncoder] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.catalog: Catalog | None = None
        self.indexing, self.halting = "idle", ""
        self.model, self.model_state = "", "loading"
        self.passwords: dict[Path, str] = {}
        self._has_encoder = False
        self._archive: Archive | None = None
        self._hosts = EncoderHosts()
        load = encoder_loader or self._hosts.load
        self.models = ModelDesk(load, this_machine if encoder_loader else self._hosts.machine, self)
        self.library = LibraryDesk(self)
        self.scores, self.asking, self.pictures = ScoreDesk(self), AskDesk(self), PictureDesk(self)
        self.comparing = CompareDesk(load, self)
        self.judging, self.exports = JudgingDesk(load, self), ExportDesk(self)
        self.searches = SearchDesk(self.library.keeping, self)
        self._worker, self._answers = Worker(load), Answers()
        self.explanations = ExplainDesk(self._answers, self)
        self.queries = QueryDesk(self._answers, self.explanations, self.pictures, self._can_answer, self)
        self._threads: list[tuple[QThread, Worker | Answers]] = []
        for name, inhabitant in (("worker", self._worker), ("answers", self._answers)):
            thread = QThread(self)
            thread.setObjectName(name)
            inhabitant.moveToThread(thread)
            self._threads.append((thread, inhabitant))
        for beside in (self.scores.scorer, self.asking.asker):
            beside.moveToThread(self._answers.thread())
        self.comparing.listen_to(self._worker)
        self._connect()

    def _connect(self) -> None:
        worker, answers = self._worker, self._answers
        opened, closing = worker.archive_opened, worker.archive_closing
        # They are told of an archive and a model before the window is, which may ask them at once.
        for reader in (answers, self.scores.scorer, self.asking.asker):
            reader.follow(opened, closing)
            worker.encoder_ready.connect(reader.set_encoder)
        self.pictures.follow(opened, closing, worker.encoder_ready, self._password, self._limits)
        self.library.follow(opened, closing, self._seen)
        self.judging.follow(opened, closing, self._seen, worker.encoder_ready)
        self.exports.follow(opened, closing, self._seen, self._password)
        self.searches.follow(opened, closing, self._seen)
        for signal, slot in (
            (self._open, worker.open_archive),
            (self._seen, worker.see),
            (self._add, worker.add),
            (self._pause, worker.pause),
            (self._resume, worker.resume),
            (self._cancel, worker.cancel),
            (self._retry, worker.retry),
            (self._password, worker.keep_password),
            (self._unlock, worker.unlock),
            (self._model, worker.set_model),
            (self._limits, worker.limit),
            (worker.encoder_ready, self._on_encoder_ready),
            (worker.archive_opened, self._on_archive_opened),
            (worker.catalog_changed, self._on_catalog_changed),
            (worker.progressed, self._on_progressed),
            (worker.indexing_changed, self._on_indexing_changed),
            (worker.model_changed, self._on_model_changed),
            (worker.password_needed, self.password_needed),
            (self.library.stale, worker.refresh),
            (worker.indexing_changed, self.library.on_indexing),
            (self.library.removed, self._on_removed),
            (self.library.restored, self.queries.send),
            (self.library.files_ready, worker.take),
            (self.library.failed, self.failed),
            (self.searches.failed, self.failed),
            (self.judging.failed, self.failed),
            (self.exports.failed, self.failed),
            (worker.failed, self.failed),
            (worker.noticed, self.noticed),
            (self.queries.begun, self.searching),
            (self.queries.ready, self.results_ready),
            (self.queries.failed, self.search_failed),
            (self.explanations.ready, self.explanation_ready),
            (self.explanations.missing, self.explanation_missing),
            (answers.failed, self.failed),
            (self.pictures.page_ready, self.page_ready),
            (self.pictures.page_failed, self.page_failed),
            (self.pictures.thumbnail_ready, self.thumbnail_ready),
            (self.pictures.line_ready, self.line_ready),
            (self.pictures.failed, self.failed),
            (self.pictures.settled, self.settled),
        ):
            signal.connect(slot)

    # Life

    def start(self, model: str = "reader") -> None:
        """Starts the threads and loads a model; call it once the window is on the screen."""
        for desk in (self.library, self.judging, self.exports, self.comparing, self.pictures):
            desk.start()
        for thread, _ in self._threads:
            thread.start()
        self.set_model(model)

    def shutdown(self) -> None:
        """Finishes the page in hand if that is soon done, closes the archive, ends threads and processes."""
        self.queries.rest()
        self._worker.ask_to_stop()
        self.scores.cancel()
        self.asking.cancel()
        for desk in (self.models, self.judging, self.exports, self.pictures):
            desk.cancel()
        self._answers.newest_search = self._answers.newest_explain = -1
        # The writer goes first: closing the archive waits for the readers to let go of it.
        for thread, inhabitant in self._threads:
            if thread.isRunning():
                self._stop.connect(inhabitant.close_down)
                self._stop.emit()
                if not thread.wait(_LAST_PAGE_MS):
                    self._hosts.close()  # a large model takes long for a page, or to be loaded
                    thread.wait()
                self._stop.disconnect(inhabitant.close_down)
        self._hosts.close()
        for desk in (self.pictures, self.models, self.comparing, self.judging, self.exports, self.library):
            desk.shutdown()

    # Archive

    def open_archive(self, path: Path, documents: Sequence[Path] = ()) -> None:
        """Opens an archive, or makes it; answered by `archive_changed`, or by `failed` and the old one stays.

        Args:
            path: Its folder.
            documents: To be added to it, and to no other.
        """
        self.queries.drop()
        self._open.emit(path, list(documents))

    def add(self, paths: Sequence[Path]) -> None:
        """Takes files and folders in; their pages can be found as they are encoded."""
        self._add.emit(list(paths))

    def pause(self) -> None:
        """Stops encoding after the page in hand."""
        self._halt("pausing" if self.indexing == "running" else "")
        self._pause.emit()

    def resume(self) -> None:
        """Goes on encoding, also what an earlier job left over."""
        self._halt("")
        self._resume.emit()

    def cancel(self) -> None:
        """Ends the job, after the page in hand if that is soon done; what is encoded stays."""
        self._halt("stopping" if self.indexing == "running" else "")
        self._worker.ask_to_stop()
        self._cancel.emit()

    def _halt(self, halting: str) -> None:
        if halting != self.halting:
            self.halting = halting
            self.halting_changed.emit(halting)

    def retry(self, document_id: int) -> None:
        """Tries a document's failed pages again."""
        self._retry.emit(document_id)

    def give_password(self, path: Path, password: str) -> None:
        """Opens an encrypted file; answered by `password_needed` again when it is wrong."""
        self.keep_passwords({path: password})
        self._unlock.emit(path)

    def keep_passwords(self, passwords: Mapping[Path, str]) -> None:
        """Takes passwords that are known already."""
        self.passwords |= passwords
        for path, password in passwords.items():
            self._password.emit(path, password)

    def set_model(self, spec: str) -> None:
        """Changes the model; pages without its vectors are encoded, and the one before answers until that is done."""
        self.model, self._has_encoder = spec, False
        self._worker.ask_to_stop()  # a job with the former model ends in any case, also one that hangs
        self._model.emit(spec)

    def limit(self, *, threads: int, page_seconds: float, memory_mb: int) -> None:
        """Sets what encoding may take of the machine, from the next page on; 0 threads leave a core to the window."""
        self._hosts.threads = threads
        self._limits.emit(page_seconds, memory_mb)

    # Questions

    @property
    def results(self) -> SearchResults | None:
        """The newest results, None when there is no query."""
        return self.queries.results

    @property
    def search_problem(self) -> str:
        """What the newest failed search failed for: "script" where the model cannot read it, else ""."""
        return self.queries.problem

    @property
    def encoder_name(self) -> str:
        """Name of the model that queries are answered with, empty before one is loaded."""
        return self.queries.model

    def _can_answer(self) -> bool:
        """Says whether there is an archive, and a model; without one that loads, keywords can still be looked for."""
        return self.catalog is not None and (self._has_encoder or self.model_state == "failed")

    @property
    def is_replaced(self) -> bool:
        """Whether another archive was found where the open one was."""
        return self._archive is not None and self._archive.is_replaced

    def document(self, document_id: int) -> DocumentRecord | None:
        """Returns a document of the open archive, as last told."""
        documents = self.catalog.documents if self.catalog else ()
        return next((document for document in documents if document.id == document_id), None)

    def search(self, text: str, mode: SearchMode = "late", top: int = 100, filters: Filters = EVERYTHING) -> None:
        """Answers a query by `results_ready` or `search_failed`; a newer one drops it."""
        self.queries.ask(text, mode, top, None, filters)

    def search_region(
        self, page: PageRef, box: Box, text: str = "", top: int = 100, filters: Filters = EVERYTHING
    ) -> None:
        """Finds pages similar to a box on a page (in its fractions), and to words beside it; as `search` does."""
        self.queries.ask(text, "late", top, (page, box), filters)

    def clear_search(self) -> None:
        """Forgets the query."""
        self.queries.clear()

    def explain(self, hit: Hit) -> None:
        """Says why a hit of the newest results matched, by `explanation_ready` or `explanation_missing`."""
        self.explanations.explain(hit, self.results)

    def request_page(self, page: PageRef, long_edge: int, *, beside: bool = False) -> None:
        """Gives a page's image by `page_ready`, at once if it is kept; one `beside` what is looked at can wait."""
        self.pictures.request_page(page, long_edge, beside=beside)

    def request_thumbnail(self, page: PageRef, with_heat: bool = False) -> None:
        """Gives a page's thumbnail by `thumbnail_ready`, with the newest query's heat over it if wanted."""
        self.pictures.request_thumbnail(page, self.results if with_heat else None)

    @property
    def is_settled(self) -> bool:
        """Whether every picture asked for has come."""
        return self.pictures.is_settled

    # What the threads say

    @Slot(object)
    def _on_archive_opened(self, archive: Archive) -> None:
        self._archive = archive
        self._forget()
        if self.catalog is not None:
            self.catalog = None  # a document of the one before must not be taken for one of this
            self.documents_changed.emit()
        self._seen.emit(archive)

    def _forget(self) -> None:
        """Drops what is known of another archive or model, and what is still being worked out."""
        for desk in (self.explanations, self.scores, self.asking):
            desk.forget()

    @Slot(object)
    def _on_catalog_changed(self, catalog: Catalog) -> None:
        first = self.catalog is None
        before = {document.id: document.path for document in self.catalog.documents} if self.catalog else {}
        moved = any(before.get(document.id, document.path) != document.path for document in catalog.documents)
        self.catalog = catalog
        self.archive_changed.emit(catalog.info)
        self.documents_changed.emit()
        if first:
            self.queries.send()
        elif moved and self.results is not None:
            self.queries.send_soon()  # hits have the name and the place of their documents

    @Slot(object)
    def _on_encoder_ready(self, encoder: PageEncoder) -> None:
        another, self.queries.model = encoder.name != self.encoder_name, encoder.name
        self._has_encoder = True
        if another:
            self._forget()
        self.queries.send()

    @Slot(str, str)
    def _on_model_changed(self, name: str, state: str) -> None:
        self.model, self.model_state = name, state
        self.model_changed.emit(name, state)
        if state == "preparing":
            self._has_encoder = True  # the one before answers until all pages are encoded
        if state in ("failed", "preparing"):
            self.queries.send()  # by keyword it can still be answered; otherwise this says what is missing

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self.progressed.emit(progress)
        if progress.page is not None or progress.finished:
            self.queries.send_soon()

    @Slot(str)
    def _on_indexing_changed(self, state: str) -> None:
        self.indexing = state
        if state != "running":
            self._halt("")
        self.indexing_changed.emit(state)

    @Slot(object, bool)
    def _on_removed(self, records: tuple[DocumentRecord, ...], undoing: bool) -> None:
        """Takes documents off the list at once; the worker tells the rest between two pages."""
        gone = {record.id for record in records}
        for document_id in gone:
            self.pictures.forget_document(document_id)
        if self.catalog is not None:
            left = tuple(document for document in self.catalog.documents if document.id not in gone)
            self.catalog = replace(self.catalog, documents=left)
            self.documents_changed.emit()
        self.removed.emit(records, undoing)
        self.queries.leave_out(gone)
