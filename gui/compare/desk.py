"""What comparisons ask of the archive and of a second model; a thread of its own does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from gui.compare.lookup import Asking, Comparer, Side
from gui.desk import Desk

if TYPE_CHECKING:
    from core.encoders.encoder import PageEncoder
    from gui.worker import Worker


class CompareDesk(Desk):
    """Main-thread façade of the comparer.

    Signals:
        explained: (Side, ExplainedPage).
        not_explained: (Side, sentence).
        ranked: (Asking, SearchResults, or the sentence that says why there are none).
        model_changed: (name of a model beside the one in use, "loading" | "ready" | "failed").
    """

    explained = Signal(object, object)
    not_explained = Signal(object, str)
    ranked = Signal(object, object)
    model_changed = Signal(str, str)

    _explain = Signal(object)
    _rank = Signal(object)
    _rest = Signal()

    def __init__(self, load: Callable[[str], PageEncoder], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparer = comparer = Comparer(load)
        self._house(comparer, "comparing")
        for signal, slot in (
            (self._explain, comparer.explain),
            (self._rank, comparer.rank),
            (self._rest, comparer.rest),
            (comparer.explained, self.explained),
            (comparer.not_explained, self.not_explained),
            (comparer.ranked, self.ranked),
            (comparer.model_changed, self.model_changed),
        ):
            signal.connect(slot)

    def listen_to(self, worker: Worker) -> None:
        """Takes archive and model from the thread that owns them."""
        comparer = self._comparer
        worker.archive_opened.connect(comparer.set_archive)
        worker.encoder_ready.connect(comparer.set_encoder)
        # The archive may be closed only when nobody reads from it any more.
        worker.archive_closing.connect(comparer.let_go, Qt.ConnectionType.BlockingQueuedConnection)

    def shutdown(self) -> None:
        """Overrides Desk: nothing is wanted any more."""
        self._comparer.wanted = ()
        super().shutdown()

    def explain(self, *sides: Side) -> None:
        """Has some sides explained, and no others any more."""
        self._comparer.wanted = sides
        for side in sides:
            self._explain.emit(side)

    def rank(self, asking: Asking) -> None:
        """Has the first pages of a query ranked; one of the sides on show must ask it."""
        self._rank.emit(asking)

    def rest(self) -> None:
        """Wants nothing more, and gives back what a second model takes."""
        self._comparer.wanted = ()
        self._rest.emit()
