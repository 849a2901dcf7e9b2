"""The job that makes files searchable: documents, pages, vectors, archive; a generator of Progress."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core import memory
from core.archive import Archive, DocumentRecord
from core.archive.places import Stamp, is_there
from core.documents.formats import content_hash, display_name, find_files
from core.documents.renderer import RenderedPage, RenderHost, thumbnail
from core.encoders.host import CrashedError, EncoderHost
from core.errors import (
    ArchiveError,
    DocumentError,
    GoneArchiveError,
    PasswordNeededError,
    PatchlightError,
    ReadOnlyArchiveError,
)
from core.listing import Listing
from core.pace import Pace
from core.prefix import Prefix
from core.sentences import Sentence
from core.stopping import Stop, StoppedError
from core.system_words import system_words
from core.types import Failure, PageEmbedding, PageRef, Progress

if TYPE_CHECKING:
    from PIL import Image

    from core.encoders.encoder import PageEncoder

THUMBNAIL_EDGE = 416
"""Pixels of the longer side of a stored thumbnail: a result card at twice the screen's usual density, and a quarter of
what the built-in Reader reads."""

Passwords = Mapping[Path, str] | Callable[[Path], str | None]
"""Passwords of encrypted files by path, or a function that knows them."""


def index(
    archive: Archive,
    encoder: PageEncoder,
    paths: Iterable[Path],
    *,
    host: RenderHost,
    passwords: Passwords | None = None,
    stop: Stop | None = None,
) -> Generator[Progress, None, None]:
    """Adds files and folders to an archive, page by page; what an earlier job left over comes first.

    Nothing happens before the first `next()`, which puts the paths into the archive's queue; what is put there later
    belongs to the job, too. Each `next()` opens at most one file, after a tenth of a second in the folders at most, or
    finishes at most one page, so the job is paused by not asking: a few pages are then read ahead, no more. `close()`
    cancels it. What was reported can be found, and what was not opened yet waits in the queue for the next job.

    Args:
        archive: Open for writing.
        encoder: Its vectors go into the archive's space of the same model.
        paths: Files and folders; none to go on with what is left over.
        host: Renders the pages. It stays open.
        passwords: Asked only for files that are encrypted.
        stop: Ends the job from another thread, also in the middle of a `next()` and where a process hangs. What is not
            done when it is over stays to be done, as `close()` leaves it; there is no last `Progress` then.

    Yields:
        One `Progress` after every file opened and every page, some while folders are looked through, and a last one
        with `finished` set. Files and pages that failed are in it; they never end the job.

    Raises:
        ArchiveError: The archive takes no more (read-only, disk full); everything up to there is kept.
        ModelError: The model cannot be used at all.
    """
    if archive.read_only:
        reason = archive.read_only_reason or Sentence("The archive {name} can only be read.", name=archive.path)
        raise ReadOnlyArchiveError(reason, "Nothing was added.")
    job = _Job(archive, encoder, host, passwords, stop or Stop())
    try:
        yield from job.run(paths)
    except StoppedError:
        pass  # as a person wanted
    finally:
        job.close()


@dataclass(frozen=True)
class _Source:
    """A file as it was when it was opened; a page of it counts only while the file is still that one."""

    path: Path
    password: str | None
    stamp: Stamp

    def unchanged(self) -> bool:
        try:
            return stamp_of(self.path) == self.stamp
        except DocumentError:
            return False


@dataclass(frozen=True, eq=False)
class _Ahead:
    """A page that is being rendered, or waits to be encoded."""

    page: PageRef
    source: _Source
    rendered: Future[RenderedPage]


@dataclass(frozen=True)
class _Read:
    """A page as it was rendered and encoded, or the sentence that says why it could not be."""

    rendered: RenderedPage | None = None
    embedding: PageEmbedding | None = None
    failure: str = ""


@dataclass(frozen=True)
class _Batch:
    """Pages that are encoded together."""

    pages: list[_Ahead]
    read: Future[list[_Read]]


class _Job:
    def __init__(
        self, archive: Archive, encoder: PageEncoder, host: RenderHost, passwords: Passwords | None, stop: Stop
    ) -> None:
        self.archive, self.encoder, self.host, self.passwords = archive, encoder, host, passwords
        self.stop = stop
        self.space = archive.space(encoder.name, encoder.dim, encoder.score_rule)
        records = archive.documents(self.space)
        self.known = {record.content_hash: record for record in records}
        self.left_over = deque(each for each in records if each.pages_encoded + each.pages_failed < each.page_count)
        self.missing: deque[DocumentRecord] = deque()
        self.listing = Listing(archive.queue)
        self.sources: dict[int, _Source] = {}
        # Pages are numbered document by document, for those of all of them may be millions.
        self.documents: deque[int] = deque()
        self.waiting: deque[PageRef] = deque()
        self.counted = {each.id: each.page_count - each.pages_encoded - each.pages_failed for each in self.left_over}
        self.ahead: deque[_Ahead] = deque()
        self.batches: deque[_Batch] = deque()
        self.dropped: set[int] = set()
        self.at_once: int = getattr(encoder, "pages_at_once", 1)
        self.failures: list[Failure] = []  # only appended to: every report lends it
        self.done, self.to_do = 0, sum(self.counted.values())
        self.pace = Pace()
        # One thread each, for the render host is one process and the encoder computes on all processors by itself:
        # while some pages are drawn, others are encoded, and those before them are written down.
        self.renderer = ThreadPoolExecutor(1, thread_name_prefix="render-ahead")
        self.reader = ThreadPoolExecutor(1, thread_name_prefix="encode-ahead")

    def close(self) -> None:
        self.stop.ask()  # a page that is read ahead is of no use now, and may hang
        try:
            self.reader.shutdown(wait=False, cancel_futures=True)
            self.renderer.shutdown(wait=True, cancel_futures=True)
            self.reader.shutdown(wait=True)
        finally:
            self.stop.rest()

    def run(self, paths: Iterable[Path]) -> Iterator[Progress]:
        for progress in self._steps(paths):
            self.pace.pause()
            yield progress
            self.pace.resume()

    def _steps(self, paths: Iterable[Path]) -> Iterator[Progress]:
        self.archive.queue.ask(paths)
        turn = True  # of a file: however fast pages come, every other step may open one, so the total is soon known
        while True:
            self._render_ahead()
            self._encode_ahead()
            is_read = bool(self.batches) and self.batches[0].read.done()
            if (turn or not is_read) and (opened := self._open_next()) is not None:
                turn = False
                yield self._report(opened)
            elif self.batches:
                turn = True
                yield from self._finish(self.batches.popleft())
            else:
                break
        yield self._report(None, finished=True)

    def _open_next(self) -> Path | None:
        """Opens a file with pages left over, or one that was asked for; returns its path, None when there is none."""
        while self.left_over:
            record = self.left_over.popleft()
            self._count(record.id, 0)
            if not self._exists(record.id):
                continue
            if is_there(record.path):
                return self._open(record.path)
            self.missing.append(record)
        folder = self.listing.go_on(lambda failure: self._fail_file(failure, None))
        if (path := self.archive.queue.next()) is not None:
            found = next(find_files([path]), path)
            if isinstance(found, Failure):
                self._fail_file(found, None)
            else:
                self._open(path)
            self.archive.queue.settle([path])
            return path
        if folder is not None:
            return folder
        while self.missing:
            # Among the files asked for it may have turned up at its new place.
            record = self.missing.popleft()
            if record.id not in self.sources and self._exists(record.id):
                reason = "{name} is gone, so the rest of its pages cannot be read."
                self.failures.append(Failure(record.path, Sentence(reason, name=display_name(record.path))))
                return record.path
        return None

    def _open(self, path: Path) -> Path:
        stamp: Stamp | None = None
        try:
            stamp = stamp_of(path)
            self._take(path, stamp)
        except PasswordNeededError as error:
            self._fail_file(Failure(path, error.sentence, needs_password=True), stamp)
        except DocumentError as error:
            self._fail_file(Failure(path, error.sentence), stamp)
        return path

    def _take(self, path: Path, stamp: Stamp) -> None:
        """Makes sure the archive knows a file, and queues those of its pages that have no vectors yet."""
        digest = content_hash(path)
        password = self._password(path)
        known = self.known.get(digest)
        if known and known.pages_encoded + known.pages_failed >= known.page_count:
            kind, page_count, title, has_text = known.kind, known.page_count, known.title, known.has_text
        else:
            info = self.host.open(path, password, stop=self.stop)
            kind, page_count, title, has_text = info.format.kind, info.page_count, info.title, info.has_text
        source = _Source(path, password, stamp)
        if not source.unchanged():
            raise DocumentError("{name} was changed while it was being read.", "Add it again.", name=display_name(path))
        record = self.archive.add_document(
            path,
            content_hash=digest,
            kind=kind,
            page_count=page_count,
            byte_size=stamp.byte_size,
            title=title,
            has_text=has_text,
            stamp=stamp,
        )
        self.sources[record.id] = source
        self.dropped.discard(record.id)
        if pending := self._pending(record.id):
            self.documents.append(record.id)
            self._count(record.id, len(pending))

    def _pending(self, document_id: int) -> list[PageRef]:
        return [each.page for each in self.archive.pages(document_id, self.space) if each.state == "pending"]

    def _count(self, document_id: int, pages: int) -> None:
        """Notes how many pages of a document are still to be done in this job."""
        self.to_do += pages - self.counted.pop(document_id, 0)
        if pages:
            self.counted[document_id] = pages

    def _password(self, path: Path) -> str | None:
        if self.passwords is None:
            return None
        return self.passwords.get(path) if isinstance(self.passwords, Mapping) else self.passwords(path)

    def _begin_document(self) -> None:
        """Lines up the pages of the next document that are not in hand already."""
        document_id = self.documents.popleft()
        in_hand = {each.page for each in (*self.ahead, *(each for batch in self.batches for each in batch.pages))}
        pending = self._pending(document_id)
        self._count(document_id, len(pending))
        self.waiting += [page for page in pending if page not in in_hand]

    def _render_ahead(self) -> None:
        while len(self.ahead) < self.at_once and (self.waiting or self.documents):
            if not self.waiting:
                self._begin_document()
                continue
            page = self.waiting.popleft()
            source = self.sources[page.document_id]
            rendered = self.renderer.submit(
                self.host.render,
                source.path,
                page.page_index,
                long_edge=self.encoder.long_edge,
                password=source.password,
                words=True,
                stop=self.stop,
            )
            self.ahead.append(_Ahead(page, source, rendered))

    def _encode_ahead(self) -> None:
        while self.ahead and len(self.batches) < 2:
            pages = [self.ahead.popleft() for _ in range(min(self.at_once, len(self.ahead)))]
            self.batches.append(_Batch(pages, self.reader.submit(self._read, pages)))

    def _read(self, pages: Sequence[_Ahead]) -> list[_Read]:
        """Encodes pages together; should that fail, each alone, so that none suffers from another."""
        read = [_rendered(ahead) for ahead in pages]
        images = [page.rendered.image for page in read if page.rendered]
        try:
            embeddings = iter(self._encode(images) if images else ())
        except (PatchlightError, StoppedError):
            raise
        except Exception as error:  # whatever a page does to a model, it must not end the job
            if len(pages) > 1:
                return [page for ahead in pages for page in self._read([ahead])]
            failure = Sentence(
                "The model cannot read page {page} of {name}: {reason}.",
                page=pages[0].page.page_number,
                name=display_name(pages[0].source.path),
                reason=error.reason if isinstance(error, CrashedError) else str(error).rstrip("."),
            )
            return [replace(read[0], failure=failure)]
        return [replace(page, embedding=next(embeddings)) if page.rendered else page for page in read]

    def _encode(self, images: list[Image.Image]) -> list[PageEmbedding]:
        if isinstance(self.encoder, EncoderHost):
            return self.encoder.encode_pages(images, stop=self.stop)
        return self.encoder.encode_pages(images)  # in this process, where nobody can end it

    def _finish(self, batch: _Batch) -> Iterator[Progress]:
        for ahead, read in zip(batch.pages, batch.read.result(), strict=True):
            if ahead.page.document_id not in self.dropped:
                yield self._write(ahead.page, ahead.source, read)

    def _write(self, page: PageRef, source: _Source, read: _Read) -> Progress:
        rendered, embedding = read.rendered, read.embedding
        name = display_name(source.path)
        if not self._exists(page.document_id):
            self._drop(page)
            return self._report(source.path)
        if not source.unchanged():
            self._drop(page)
            if is_there(source.path):
                reason = "{name} was changed while it was being read, so the rest of its pages were left out."
            else:
                reason = "{name} disappeared while it was being read, so the rest of its pages were left out."
            self.failures.append(Failure(source.path, Sentence(reason, name=name)))
            return self._report(source.path)
        if rendered is None or embedding is None:
            self.archive.mark_failed(self.space, page, read.failure)
            self.failures.append(Failure(source.path, read.failure, page.page_number))
        else:
            self.archive.append(
                self.space,
                page,
                embedding,
                width=rendered.width,
                height=rendered.height,
                thumbnail=thumbnail(rendered.image, THUMBNAIL_EDGE),
                words=rendered.words,
            )
        self.done += 1
        self._count(page.document_id, max(0, self.counted.get(page.document_id, 0) - 1))
        self.pace.page_done()
        if self.done % memory.EVERY == 0:
            memory.give_back()
        return self._report(source.path, page, searchable=not read.failure)

    def _exists(self, document_id: int) -> bool:
        """Whether nobody has removed the document since it was opened."""
        try:
            self.archive.document(document_id)
        except GoneArchiveError:
            raise
        except ArchiveError:
            return False
        return True

    def _drop(self, page: PageRef) -> None:
        """Forgets a page and all further pages of its document; they stay to be done in the archive."""
        document_id = page.document_id
        self.dropped.add(document_id)
        for ahead in list(self.ahead):
            if ahead.page.document_id == document_id:
                ahead.rendered.cancel()
                self.ahead.remove(ahead)
        self.waiting = deque(other for other in self.waiting if other.document_id != document_id)
        self._count(document_id, 0)

    def _fail_file(self, failure: Failure, stamp: Stamp | None) -> None:
        self.failures.append(failure)
        if not is_there(failure.path):
            return  # a name that leads nowhere, or nowhere we may look, is not worth remembering
        self.archive.record_failure(failure.path, failure.reason, needs_password=failure.needs_password)
        with suppress(DocumentError):
            self.archive.places.note_stamps({failure.path: stamp or stamp_of(failure.path)})

    def _report(
        self,
        current: Path | None,
        page: PageRef | None = None,
        *,
        searchable: bool = False,
        finished: bool = False,
    ) -> Progress:
        rate, waiting = self.pace.pages_per_second, len(self.archive.queue)
        return Progress(
            self.done,
            self.done + self.to_do,
            current,
            page.page_number if page else 0,
            rate,
            self.to_do / rate if rate and not waiting else None,
            page if searchable else None,
            Prefix(self.failures),
            finished,
            len(self.sources),
            waiting,
        )


def _rendered(ahead: _Ahead) -> _Read:
    """Waits until a page is rendered."""
    try:
        return _Read(ahead.rendered.result())
    except DocumentError as error:
        return _Read(failure=error.sentence)
    except CancelledError:
        return _Read()  # the job is being closed


def stamp_of(path: Path) -> Stamp:
    """Returns a file's size and time of change.

    Raises:
        DocumentError: It cannot be reached.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise DocumentError(
            "Cannot read {name}: {reason}.", name=display_name(path), reason=system_words(error)
        ) from error
    return Stamp(status.st_size, status.st_mtime_ns)
