"""The thread that writes: it owns the encoder, the archive's write side and the indexing job."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, QTimer, Signal, Slot

from core.archive import Archive
from core.archive.database import worded
from core.archive.places import absolute
from core.documents.renderer import RenderHost
from core.encoders.host import EncoderHost
from core.errors import PatchlightError
from core.indexing import index
from core.sentences import Sentence
from core.stopping import Stop
from core.types import Progress
from gui.archive_reader import ArchiveUser
from gui.engine_types import Catalog
from gui.sentences import spoken
from gui.telling import sentences, told

if TYPE_CHECKING:
    from core.archive import Space
    from core.encoders.encoder import PageEncoder

_CATALOG_SECONDS = 0.5
_CATALOG_REST = 4
"""How many times as long as it took to tell what a large library holds its pages are left to be encoded."""

_MOST_TOLD = 3
_MOST_WAITING = 500
"""Files that are named; the others are counted."""

_LOW_DISK_BYTES = 256 << 20


class Worker(ArchiveUser):
    """Lives in its own thread; only `Engine` and its desks connect to it.

    One step of the indexing job is taken per turn of the event loop, so requests get in between two pages.
    """

    archive_closing = Signal()  # blocks until the readers have let go of the archive
    archive_opened = Signal(object)  # Archive
    catalog_changed = Signal(object)  # Catalog
    progressed = Signal(object)  # Progress
    indexing_changed = Signal(str)  # "idle" | "running" | "paused"
    encoder_ready = Signal(object)  # PageEncoder
    model_changed = Signal(str, str)  # name, "loading" | "preparing" | "ready" | "failed"
    password_needed = Signal(object)  # Path
    failed = Signal(str, str)
    noticed = Signal(str)

    def __init__(self, encoder_loader: Callable[[str], PageEncoder]) -> None:
        super().__init__()
        self._load = encoder_loader
        self._encoder: PageEncoder | None = None
        self._spec = ""
        self._shown: tuple[str, PageEncoder] | None = None  # what the readers have
        self._host = RenderHost(humble=True)
        self._job: Iterator[Progress] | None = None
        self._stop: Stop | None = None  # of the job in hand
        self._passwords: dict[Path, str] = {}
        self._asked: set[Path] = set()
        self._heard = 0  # of the failures of the job in hand
        self._paused = False
        self._stopped = False  # by a person, until something is added or gone on with
        self._catalog_due = 0.0  # during a job
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)

    # Model

    @Slot(str)
    @told
    def set_model(self, spec: str) -> None:
        """Loads a model and goes on encoding in its space.

        Where the readers have a model whose vectors are in the archive, they keep it until the new one has seen all
        pages; the same model chosen once more is handed to them at once.
        """
        ended = self._end_job()
        try:
            self._change_model(spec)
        finally:
            if ended and self._job is None and not self._paused:
                self._tell_state()  # there is nothing to encode with this model

    def _change_model(self, spec: str) -> None:
        again = spec == self._spec and self._is_preparing()
        before = self._encoder
        self.model_changed.emit(spec, "loading")
        try:
            if not again:
                shown = self._shown is not None and self._shown[0] == spec
                self._encoder, self._spec = self._shown[1] if shown and self._shown else self._load(spec), spec
        except Exception as error:
            self.failed.emit(*sentences(error))
            if self._encoder is None:
                self.model_changed.emit(spec, "failed")
                return  # keywords can still be searched for
        self._end_unless_used(before)
        if not again and self._must_prepare():
            self.model_changed.emit(self._spec, "preparing")
        else:
            self._hand_over()
        self._tell_catalog()
        self._begin_job()

    def _is_preparing(self) -> bool:
        return self._encoder is not None and self._shown is not None and self._shown[1] is not self._encoder

    def _must_prepare(self) -> bool:
        """Tells whether the readers' model finds pages in this archive that the new one does not find yet."""
        archive, encoder = self._archive, self._encoder
        if archive is None or archive.read_only or encoder is None or not self._is_preparing() or self._shown is None:
            return False
        old = self._shown[1]
        has_old = any(
            found.space.model == old.name and found.space.dim == old.dim and found.pages_encoded
            for found in archive.info().spaces
        )
        return has_old and bool(archive.pending_pages(self._made_space(archive, encoder)))

    def _hand_over(self) -> None:
        """Gives the model to the readers."""
        assert self._encoder is not None
        before = self._shown[1] if self._shown else None
        self._shown = (self._spec, self._encoder)
        self.encoder_ready.emit(self._encoder)
        self.model_changed.emit(self._spec, "ready")
        self._end_unless_used(before)

    def _end_unless_used(self, encoder: PageEncoder | None) -> None:
        """Ends the process of a model that another has taken the place of."""
        used = (self._encoder, self._shown[1] if self._shown else None)
        if isinstance(encoder, EncoderHost) and not any(encoder is other for other in used):
            encoder.close()

    # Archive

    @Slot(object, object)
    @told
    def open_archive(self, path: Path, documents: Collection[Path]) -> None:
        """Opens an archive, or makes it, takes documents in, and goes on with the pages that are still waiting."""
        if self._archive is not None and self._archive.path == absolute(path):
            self._close_archive()  # another was put in its place; held twice, it could only be read
        archive = Archive.open_or_create(path)
        self._close_archive()
        self._archive = archive
        self._paused = self._stopped = False
        self.archive_opened.emit(archive)
        if self._is_preparing():
            self._hand_over()
        if archive.read_only and archive.read_only_reason:
            self.noticed.emit(spoken(archive.read_only_reason))
        try:
            archive.queue.ask(documents)
        finally:
            self._tell_catalog()
            self._begin_job()

    def _close_archive(self) -> None:
        if self._end_job():
            self._tell_state()
        self._asked.clear()
        if self._archive is not None:
            self.archive_closing.emit()
            self._archive.close()
            self._archive, self._in_sight = None, False

    @Slot(object)
    @told
    def add(self, paths: list[Path]) -> None:
        """Takes files and folders, and goes on encoding."""
        archive = self._open_for_writing()
        self._paused = self._stopped = False
        if self._job is not None:
            self._turns.start()
        self._take(archive, paths)

    @Slot(object)
    @told
    def take(self, paths: list[Path]) -> None:
        """Takes files nobody has asked for just now: they wait while a person has paused or stopped the encoding."""
        if self._in_sight:  # or else the archive they were found for finds them again when it is open
            self._take(self._open_for_writing(), paths)

    def _take(self, archive: Archive, paths: Collection[Path]) -> None:
        archive.queue.ask(paths)
        if not self._stopped:
            self._begin_job()
        self._tell_state()
        self._tell_catalog()

    @Slot()
    @told
    def refresh(self) -> None:
        """Tells what the archive holds now that somebody else has changed it, and encodes what there is to."""
        if self._archive is not None:
            self._archive.look()
        self._tell_catalog()
        if not self._stopped:
            self._begin_job()

    @Slot(int)
    @told
    def retry(self, document_id: int) -> None:
        """Tries a document and its failed pages again."""
        archive = self._open_for_writing()
        archive.retry(document_id)
        self._tell_catalog()
        self.add([archive.document(document_id).path])

    @Slot(object, str)
    def keep_password(self, path: Path, password: str) -> None:
        """Keeps a file's password for this sitting."""
        self._passwords[path] = password

    @Slot(object)
    @told
    def unlock(self, path: Path) -> None:
        """Tries a file again whose password is known now."""
        self._asked.discard(path)
        self.add([path])

    # Job

    @Slot(float, int)
    def limit(self, page_seconds: float, memory_mb: int) -> None:
        """Takes how long a page may take to be drawn, and how much memory, from the next one on."""
        self._host.limit(page_seconds=page_seconds, memory_bytes=memory_mb << 20)

    @Slot()
    def pause(self) -> None:
        """Stops after the page in hand."""
        if self._job is not None:
            self._paused = True
            self._turns.stop()
            self._tell_state()

    @Slot()
    @told
    def resume(self) -> None:
        """Goes on, also with what an earlier job left over."""
        self._paused = self._stopped = False
        if self._job is not None:
            self._turns.start()
        self._begin_job()
        self._tell_state()

    @Slot()
    @told
    def cancel(self) -> None:
        """Ends the job after the page in hand, if that is soon done; what is left waits for `resume`."""
        self._paused, self._stopped = False, True
        self._end_job()
        self._tell_end()

    def ask_to_stop(self) -> None:
        """Gives what is in hand a moment more; from any thread, for this one may be waiting for what hangs."""
        if (stop := self._stop) is not None:
            stop.ask()

    def _begin_job(self) -> None:
        """Starts a job when there is a model, an archive that can be written, and something to do."""
        archive, encoder = self._archive, self._encoder
        if self._job is not None or self._paused or archive is None or encoder is None or archive.read_only:
            return
        if not len(archive.queue) and not archive.pending_pages(self._made_space(archive, encoder)):
            return
        with worded(archive.path):
            free = shutil.disk_usage(archive.path).free
        if free < _LOW_DISK_BYTES:
            self.noticed.emit(spoken(Sentence("The disk is nearly full; encoding stops when it is.")))
        self._heard, self._stop = 0, Stop()
        self._job = index(archive, encoder, (), host=self._host, passwords=self._passwords.get, stop=self._stop)
        if isinstance(encoder, EncoderHost):
            encoder.start()  # while the first file is opened and drawn
        self._turns.start()
        self._tell_state()

    @staticmethod
    def _made_space(archive: Archive, encoder: PageEncoder) -> Space:
        return archive.space(encoder.name, encoder.dim, encoder.score_rule)

    def _end_job(self) -> bool:
        """Closes the job in hand; returns whether there was one."""
        job, self._job = self._job, None
        self._turns.stop()
        if job is not None:
            job.close()  # type: ignore[attr-defined]
        if self._stop is not None:
            self._stop.rest()  # a job that was never begun has not said so
            self._stop = None
        return job is not None

    @Slot()
    @told
    def _turn(self) -> None:
        if self._job is None:
            self._turns.stop()
            return
        try:
            progress = next(self._job)
        except StopIteration:
            self._job_over()
            return
        except Exception as error:
            self._end_job()
            self.failed.emit(*sentences(error))
            self._tell_end()
            return
        self._ask_for_passwords(progress)
        self.progressed.emit(progress)
        if progress.finished:
            self._tell_passing_failures(progress)
            self._job_over()
        elif time.monotonic() > self._catalog_due:
            self._tell_catalog()

    def _job_over(self) -> None:
        self._end_job()
        try:
            if self._is_preparing() and not self._must_prepare():
                self._hand_over()
        finally:
            self._tell_end()

    def _tell_end(self) -> None:
        """Tells what there is now that no job runs; that none runs is told whatever becomes of the rest."""
        try:
            self._tell_catalog()
        finally:
            self._tell_state()

    def _tell_passing_failures(self, progress: Progress) -> None:
        """Tells what the library does not list, such as a file that is not there at all."""
        if self._archive is None:
            return
        listed = {(failure.path, failure.page_number) for failure in self._archive.failures()}
        told = [f.reason for f in progress.failures if (f.path, f.page_number) not in listed]
        for reason in told[:_MOST_TOLD]:
            self.failed.emit(spoken(reason), "")
        if len(told) > _MOST_TOLD:
            one, many = "{n} more file could not be taken.", "{n:,} more files could not be taken."
            self.failed.emit(spoken(Sentence.counted(one, many, len(told) - _MOST_TOLD)), "")

    def _ask_for_passwords(self, progress: Progress) -> None:
        # Those before were asked for: else every page would go through all failures there ever were.
        heard, self._heard = self._heard, len(progress.failures)
        for failure in progress.failures[heard:]:
            if failure.needs_password and failure.path not in self._asked:
                self._asked.add(failure.path)
                self.password_needed.emit(failure.path)

    # Telling

    def _open_for_writing(self) -> Archive:
        if (archive := self._meant()).read_only:
            reason = archive.read_only_reason or Sentence("This archive can only be read.")
            raise PatchlightError(reason, "Nothing was changed.")
        return archive

    def _tell_state(self) -> None:
        state = "idle" if self._job is None else "paused" if self._paused else "running"
        self.indexing_changed.emit(state)

    def _tell_catalog(self) -> None:
        if self._archive is None:
            return
        begin = time.monotonic()
        archive, space = self._archive, self._space()
        documents = tuple(archive.documents(space))
        pending = sum(max(0, d.page_count - d.pages_encoded - d.pages_failed) for d in documents) if space else 0
        self.catalog_changed.emit(
            Catalog(
                archive.path,
                archive.info(),
                documents,
                tuple(archive.failures()),
                pending,
                archive.read_only_reason,
                tuple(archive.queue.paths(_MOST_WAITING)),
                len(archive.queue),
            )
        )
        end = time.monotonic()
        self._catalog_due = end + max(_CATALOG_SECONDS, _CATALOG_REST * (end - begin))

    def _space(self) -> Space | None:
        assert self._archive is not None
        encoder = self._encoder
        return None if encoder is None else self._archive.find_space(encoder.name, encoder.dim)

    @Slot()
    def close_down(self) -> None:
        """Finishes the page in hand, closes everything and ends the thread."""
        try:
            self._close_archive()
            self._host.close()
        finally:
            QThread.currentThread().quit()
