"""How well every page of the shown document matches: worked out beside searches, in small steps."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import PatchlightError
from core.search.document import DocumentScores, score_pages
from gui.archive_reader import ArchiveReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.encoders.encoder import PageEncoder
    from core.types import QueryEmbedding

_KEPT = 64


class Scorer(ArchiveReader):
    """Lives in the thread that answers; one step a turn of its event loop, so that searches get in between.

    Attributes:
        newest: Ticket of the newest request, set by the main thread; an older one is given up.
    """

    scored = Signal(int, object)  # ticket, DocumentScores or None
    _more = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.newest = 0
        self._encoder: PageEncoder | None = None
        self._job: tuple[int, Iterator[DocumentScores | None]] | None = None
        self._more.connect(self._turn, Qt.ConnectionType.QueuedConnection)

    def _released(self) -> None:
        self._job = None

    @Slot(object)
    def set_encoder(self, encoder: PageEncoder) -> None:
        """Takes the model whose vectors are scored."""
        self._encoder = encoder

    @Slot(int, int, object, str)
    def score(self, ticket: int, document_id: int, query: QueryEmbedding | None, text: str) -> None:
        """Begins to score a document's pages, for the text where the query is not encoded yet."""
        archive, encoder = self._archive, self._encoder
        if ticket != self.newest or archive is None or encoder is None:
            return
        try:
            self._look()
            asked, space = query or encoder.encode_query(text), archive.find_space(encoder.name, encoder.dim)
        except (PatchlightError, OSError):
            self.scored.emit(ticket, None)  # the model cannot read it; keywords can
            return
        if asked.vectors.shape[1] != encoder.dim:
            self.scored.emit(ticket, None)  # encoded by the model before; it is asked for again with the new one
            return
        self._job = (ticket, score_pages(archive, space, asked, document_id))
        self._more.emit()

    @Slot()
    def _turn(self) -> None:
        if self._job is None:
            return
        ticket, steps = self._job
        if ticket != self.newest:
            self._job = None
            return
        try:
            scores = next(steps)
        except (PatchlightError, OSError):
            self._job = None
            self.scored.emit(ticket, None)
            return
        if scores is None:
            self._more.emit()
        else:
            self._job = None
            self.scored.emit(ticket, scores)


class ScoreDesk(QObject):
    """Main-thread façade of the scorer; `scorer` is moved to a thread by whoever makes the desk.

    Signals:
        scored: `DocumentScores` of the document asked for last, or None where there is nothing to score.
    """

    scored = Signal(object)
    _score = Signal(int, int, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scorer = Scorer()
        self._kept: OrderedDict[tuple[object, ...], DocumentScores] = OrderedDict()
        self._asked: tuple[object, ...] | None = None
        self._score.connect(self.scorer.score)
        self.scorer.scored.connect(self._on_scored)

    def request(self, document_id: int, query: QueryEmbedding | None, text: str, state: tuple[object, ...]) -> None:
        """Asks for a document's scores; answered by `scored`, at once if they are known.

        Args:
            document_id: Of the document.
            query: The encoded query, None to have the text encoded.
            text: The query as typed.
            state: What else the scores depend on: the model, and the pages encoded so far.
        """
        key = (document_id, query.text if query else text, *state)
        if key == self._asked:
            return  # on its way
        self.scorer.newest += 1
        if (kept := self._kept.get(key)) is not None:
            self._asked = None
            self._kept.move_to_end(key)
            self.scored.emit(kept)
            return
        self._asked = key
        self._score.emit(self.scorer.newest, document_id, query, text)

    def is_settled(self) -> bool:
        """Tells whether no answer is on its way."""
        return self._asked is None

    def cancel(self) -> None:
        """Wants no answer any more."""
        self.scorer.newest += 1
        self._asked = None

    def forget(self) -> None:
        """Drops what is known: another archive or model is there."""
        self.cancel()
        self._kept.clear()

    @Slot(int, object)
    def _on_scored(self, ticket: int, scores: DocumentScores | None) -> None:
        if ticket != self.scorer.newest:
            return
        if scores is not None and self._asked is not None:
            self._kept[self._asked] = scores
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._asked = None
        self.scored.emit(scores)
