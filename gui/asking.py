"""What a patch of a page answers to: worked out beside searches, in small steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import ArchiveError
from core.explain.ask import WordBook, ask
from gui.archive_reader import ArchiveReader
from gui.telling import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.encoders.encoder import PageEncoder
    from core.explain.ask import PatchAnswer
    from core.types import PageRef

    Patch = int | tuple[float, float]
    """One of a page's vectors, or a point in fractions of the page."""


class Asker(ArchiveReader):
    """Lives in the thread that answers; one step a turn of its event loop, so that searches get in between.

    Attributes:
        newest: Ticket of the newest question, set by the main thread; an older one is given up.
    """

    answered = Signal(int, object)  # ticket, PatchAnswer
    failed = Signal(int, str, str)  # ticket, sentence, hint
    _more = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.newest = 0
        self._book: WordBook | None = None
        self._job: tuple[int, Iterator[PatchAnswer]] | None = None
        self._more.connect(self._turn, Qt.ConnectionType.QueuedConnection)

    def _released(self) -> None:
        self._job = None

    @Slot(object)
    def set_encoder(self, encoder: PageEncoder) -> None:
        """Takes the model that reads words."""
        self._book, self._job = WordBook(encoder), None

    @Slot(int, object, object, str)
    def ask(self, ticket: int, page: PageRef, patch: Patch, text: str) -> None:
        """Begins to ask a patch; the words of the query in force are tried before those of earlier ones."""
        archive, book = self._archive, self._book
        if ticket != self.newest or archive is None:
            return
        try:
            self._look()
            space = archive.find_space(book.encoder.name, book.encoder.dim) if book is not None else None
            if book is None or space is None or archive.page(page, space).state != "encoded":
                raise ArchiveError("The model has not read this page yet.")
            asked = [text, *(search.text for search in archive.searches.past() if search.text)]
        except Exception as error:
            self.failed.emit(ticket, *sentences(error))
            return
        self._job = (ticket, ask(archive, space, book, page, patch, asked=asked))
        self._more.emit()

    @Slot()
    def _turn(self) -> None:
        job, self._job = self._job, None
        if job is None or job[0] != self.newest:
            return
        ticket, steps = job
        try:
            answer = next(steps)
        except Exception as error:
            self.failed.emit(ticket, *sentences(error))
            return
        self.answered.emit(ticket, answer)
        if not answer.finished:
            self._job = job
            self._more.emit()


class AskDesk(QObject):
    """Main-thread façade of the asker; `asker` is moved to a thread by whoever makes the desk.

    Signals:
        answered: `PatchAnswer` to the newest question, ever more complete.
        failed: (sentence, hint) why there is none.
        forgotten: Another archive or model is there, and no answer to be waited for.
    """

    answered = Signal(object)
    failed = Signal(str, str)
    forgotten = Signal()
    _ask = Signal(int, object, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asker = Asker()
        self._ask.connect(self.asker.ask)
        self.asker.answered.connect(self._on_answered)
        self.asker.failed.connect(self._on_failed)

    def ask(self, page: PageRef, patch: Patch, text: str = "") -> None:
        """Asks a patch of a page, among others about the words of a text; an older question is dropped."""
        self.asker.newest += 1
        self._ask.emit(self.asker.newest, page, patch, text)

    def cancel(self) -> None:
        """Wants no answer any more."""
        self.asker.newest += 1

    def forget(self) -> None:
        """Drops the newest question too: another archive or model is there."""
        self.cancel()
        self.forgotten.emit()

    @Slot(int, object)
    def _on_answered(self, ticket: int, answer: PatchAnswer) -> None:
        if ticket == self.asker.newest:
            self.answered.emit(answer)

    @Slot(int, str, str)
    def _on_failed(self, ticket: int, sentence: str, hint: str) -> None:
        if ticket == self.asker.newest:
            self.failed.emit(sentence, hint)
