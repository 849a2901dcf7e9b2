"""RenderHost: pages, words and facts about documents, out of a child process with limits."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from core.child import Child, ChildDiedError, ChildHungError
from core.documents.formats import FileFormat, display_name, recognise, refusal
from core.errors import DocumentError, PasswordNeededError, PatchlightError
from core.layout import Box
from core.sentences import Sentence, unpack
from core.stopping import Stop, StoppedError
from core.system_words import system_words
from core.types import TextWord
from core.wire import Message

if TYPE_CHECKING:
    from PIL import Image

START_SECONDS = 60.0
"""A cold start from a slow disk, on a busy machine, may take this long."""

START_TRIES = 2
"""How often a process is started that ends before it is ready, as one ends that the system chose to kill."""

PROBE_SECONDS = 5.0
"""How long the look for a text layer may take; a file that needs longer is taken to have none."""


ANNOTATE_PATIENCE = 9
"""How many times as long as a page an annotated copy may take: a large file is read and written as a whole."""


@dataclass(frozen=True)
class DocumentInfo:
    """What is known of a document once it has been opened.

    Attributes:
        format: By content.
        page_count: At least 1.
        title: From the file's metadata, or empty.
        has_text: Whether one of the first pages has a text layer.
    """

    format: FileFormat
    page_count: int
    title: str
    has_text: bool


@dataclass(frozen=True)
class RenderedPage:
    """A page as displayed.

    Attributes:
        image: RGB, upright.
        width: In PDF points; of an image, pixels * 72 / dpi (150 dpi where the file does not say).
        height: In PDF points.
        words: The text layer, if it was asked for.
    """

    image: Image.Image
    width: float
    height: float
    words: tuple[TextWord, ...]


@dataclass(frozen=True)
class DocumentFacts:
    """What a file says of itself; empty where it says nothing."""

    title: str
    author: str
    year: str


@dataclass(frozen=True)
class Mark:
    """A place to highlight in an annotated copy.

    Attributes:
        page_index: From 0.
        box: In fractions of the page as displayed.
        subject: What it is about, a word or some.
        text: What the note says.
        colour: Red, green and blue, 0..1.
    """

    page_index: int
    box: Box
    subject: str
    text: str
    colour: tuple[float, float, float]


class RenderHost:
    """Renders pages in a child process that is started when first needed and again after it crashed or hung.

    Safe to use from several threads (one request at a time). A context manager; `close` may be called from
    another thread in the middle of a page, and ends it at once. Beside what is said there, every request raises
    PatchlightError where the process cannot be started, or was ended for good.
    """

    def __init__(self, *, page_seconds: float = 20.0, memory_bytes: int = 2 << 30, humble: bool = False) -> None:
        """Keeps the limits; nothing is started yet.

        Args:
            page_seconds: Time a page, or the opening of a file, may take.
            memory_bytes: Address space of the child process, where the system can bound it.
            humble: Whether this process goes first where both want the processor.
        """
        self._page_seconds = page_seconds
        self._memory_bytes = memory_bytes
        self._humble = humble
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._closed = False
        self._stop = Stop()  # of the request in hand

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def limit(self, *, page_seconds: float, memory_bytes: int) -> None:
        """Sets other limits; they hold from the next request on."""
        with self._lock:
            if (page_seconds, memory_bytes) != (self._page_seconds, self._memory_bytes):
                self._page_seconds, self._memory_bytes = page_seconds, memory_bytes
                self._discard()  # a child is bounded when it starts

    @property
    def pid(self) -> int | None:
        """The child's process number while there is one that is ready."""
        child = self._child
        return child.pid if child and child.is_ready else None

    def open(self, path: Path, password: str | None = None, *, stop: Stop | None = None) -> DocumentInfo:
        """Opens a document and says what it is.

        Raises:
            StoppedError: The `stop` was over before that was done.
            PasswordNeededError: It is encrypted, and no password or a wrong one was given.
            DocumentError: It is no document, has no pages, or is unreadable; the sentence says which.
        """
        with self._until(stop):
            file_format, request = self._request(path, password)
            header, _ = self._ask(path, None, {**request, "op": "open"}, self._page_seconds)
            try:
                limit = min(PROBE_SECONDS, self._page_seconds)
                has_text = self._ask(path, None, {**request, "op": "has_text"}, limit)[0]["has_text"]
            except DocumentError:
                has_text = False
            return DocumentInfo(file_format, header["page_count"], header["title"], has_text)

    def render(
        self,
        path: Path,
        page_index: int,
        *,
        long_edge: int,
        password: str | None = None,
        words: bool = False,
        stop: Stop | None = None,
    ) -> RenderedPage:
        """Renders one page.

        Args:
            path: The document.
            page_index: From 0.
            long_edge: Pixels of the page's longer side. PDFs are always scaled to it, up or down; images are
                enlarged at most twofold, so theirs may be shorter.
            password: If the document needs one.
            words: Whether to read the text layer too.
            stop: May end it before its time.

        Raises:
            StoppedError: The `stop` was over before that was done.
            PasswordNeededError: As `open`.
            DocumentError: This page cannot be rendered; others of the document may well be.
        """
        from PIL import Image

        with self._until(stop):
            _, request = self._request(path, password)
            request |= {"op": "render", "page_index": page_index, "long_edge": long_edge, "words": words}
            header, pixels = self._ask(path, page_index, request, self._page_seconds)
        width, height = header["points"]
        found = tuple(TextWord(text, (x0, y0, x1, y1), line) for x0, y0, x1, y1, text, line in header["words"])
        return RenderedPage(Image.frombytes("RGB", tuple(header["size"]), pixels), width, height, found)

    def facts(self, path: Path, password: str | None = None) -> DocumentFacts:
        """Returns what a document says of itself, for a citation.

        Raises:
            PasswordNeededError: As `open`.
            DocumentError: As `open`.
        """
        with self._lock:
            _, request = self._request(path, password)
            header, _ = self._ask(path, None, {**request, "op": "facts"}, self._page_seconds)
            return DocumentFacts(header["title"], header["author"], header["year"])

    def annotate(self, path: Path, marks: Sequence[Mark], out: Path, password: str | None = None) -> None:
        """Writes a copy of a document with highlight annotations; an image becomes a PDF of the first marked page.

        Args:
            path: The document, which stays as it is.
            marks: What to highlight.
            out: A file to write, another than `path`; what is in it goes, also when this fails.
            password: If the document needs one; the copy needs it too.

        Raises:
            PasswordNeededError: As `open`.
            DocumentError: The document cannot be read, or its owner does not allow notes to be added.
        """
        with self._lock:
            _, request = self._request(path, password)
            rows = [asdict(mark) for mark in marks]
            seconds = ANNOTATE_PATIENCE * self._page_seconds
            request |= {"op": "annotate", "out": str(out.absolute()), "marks": rows, "seconds": seconds}
            self._ask(path, None, request, seconds)

    def close(self) -> None:
        """Ends the child process. A request in the middle of a page, in another thread, fails at once."""
        self._closed = True
        if child := self._child:
            child.kill()
        with self._lock:
            self._discard()

    @contextmanager
    def _until(self, stop: Stop | None) -> Iterator[None]:
        """Holds the lock for a request, which a stop may end."""
        with self._lock:
            self._stop = stop or self._stop
            try:
                yield
            finally:
                self._stop = Stop()

    def _request(self, path: Path, password: str | None) -> tuple[FileFormat, Message]:
        file_format = recognise(path)
        if file_format is None:
            raise refusal(path)
        about = {"path": str(path.absolute()), "kind": file_format.kind, "format": file_format.name}
        return file_format, {**about, "password": password}

    def _ask(self, path: Path, page_index: int | None, request: Message, seconds: float) -> tuple[Message, bytearray]:
        """Sends one request and returns its answer.

        A child that dies of a request, or runs out of memory on it, may be suffering from an earlier one, and one
        that dies may have been killed by somebody: only when a fresh child does the same is the page to blame.
        """
        died = False
        while True:
            child = self._running()
            fresh = not child.answered
            try:
                with self._stop.ending(child.kill):
                    header, payload = child.ask(request, seconds=seconds)
            except ChildHungError:
                self._discard()
                reason = Sentence("it took longer than {seconds:g} seconds", seconds=seconds)
                raise _failure(path, page_index, reason) from None
            except ChildDiedError as error:
                self._discard()
                if self._closed:
                    raise _closed() from None
                if self._stop.is_over:
                    raise StoppedError from None
                if not died:
                    died = True
                    continue
                reason = self._too_much() if error.out_of_memory else Sentence("it made the page renderer crash")
                raise _failure(path, page_index, reason, error.last_words) from None
            if header.get("error") == "memory":
                self._discard()
                if not fresh:
                    continue
                reason = Sentence("{reason} ({size:.2g} GB)", reason=unpack(header["reason"]), size=self._gigabytes())
                raise _failure(path, page_index, reason, header["detail"])
            if "error" in header:
                raise _refused(path, page_index, header)
            return header, payload

    def _running(self) -> Child:
        tries = START_TRIES
        while self._child is None and not self._closed:
            self._start(may_die=tries > 1)
            tries -= 1
        if self._child is None or self._closed:
            self._discard()
            raise _closed()
        return self._child

    def _start(self, *, may_die: bool) -> None:
        """Starts a child and waits until it is ready; there is none afterwards where it died and may."""
        limits = (str(self._page_seconds), str(self._memory_bytes))
        try:
            # `close`, in another thread, ends it from here on.
            self._child = Child("core.documents.render_worker", *limits, name="render", humble=self._humble)
        except OSError as error:
            raise PatchlightError(
                "The page renderer does not start: {reason}.",
                "Close other programs and try again.",
                reason=system_words(error),
            ) from error
        if self._closed:
            return  # perhaps before there was a child to end
        try:
            with self._stop.ending(self._child.kill):
                self._child.ready(START_SECONDS)
        except StoppedError:
            self._discard()
            raise
        except (ChildDiedError, ChildHungError) as error:
            self._discard()
            if self._stop.is_over:
                raise StoppedError from None
            if self._closed or (may_die and isinstance(error, ChildDiedError)):
                return
            failure = PatchlightError("The page renderer does not start.", "Reinstalling Patchlight may help.")
            failure.add_note(str(error))
            raise failure from error

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def _too_much(self) -> Sentence:
        return Sentence("it needs more memory than it may use ({size:.2g} GB)", size=self._gigabytes())

    def _gigabytes(self) -> float:
        return self._memory_bytes / (1 << 30)


def thumbnail(image: Image.Image, long_edge: int = 256) -> bytes:
    """Returns a small copy of a page image as WebP; never larger than the image itself.

    It takes a third of the time where the image's longer side is a multiple of the thumbnail's.
    """
    import io

    from PIL import Image

    if max(image.size) % long_edge == 0:
        small = image.reduce(max(image.size) // long_edge).convert("RGB")
    else:
        small = image.convert("RGB")  # a copy: `thumbnail` works in place
        # Nobody sees a difference to LANCZOS at this size, which takes twice as long.
        small.thumbnail((long_edge, long_edge), Image.Resampling.HAMMING, reducing_gap=2.0)
    buffer = io.BytesIO()
    # The quickest method: at this quality its files are as large as those of slower ones at a higher one.
    small.save(buffer, "WEBP", quality=75, method=0)
    return buffer.getvalue()


def _closed() -> PatchlightError:
    return PatchlightError("The page renderer has been closed.")


def _refused(path: Path, page_index: int | None, header: Message) -> DocumentError:
    name, reason = display_name(path), unpack(header["reason"])
    if header["error"] in ("password", "wrong_password"):
        needed = header["error"] == "password"
        hint = Sentence("Enter its password.") if needed else Sentence("Try another password.")
        return PasswordNeededError("Cannot open {name}: {reason}.", hint, name=name, reason=reason)
    if header["error"] == "forbidden":
        return DocumentError("Cannot annotate {name}: {reason}.", name=name, reason=reason)
    return _failure(path, page_index, reason, header["detail"])


def _failure(path: Path, page_index: int | None, reason: str, detail: str = "") -> DocumentError:
    """Returns the error with its sentence; what the decoder said goes into a note, for logs."""
    name = display_name(path)
    if page_index is None:
        error = DocumentError("Cannot open {name}: {reason}.", name=name, reason=reason)
    else:
        error = DocumentError(
            "Cannot show page {page} of {name}: {reason}.", page=page_index + 1, name=name, reason=reason
        )
    if detail:
        error.add_note(detail)
    return error
