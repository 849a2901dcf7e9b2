"""Why pages matched, on the way to the window: what was explained of late is there at once."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from core.types import Hit, SearchResults
    from gui.engine_types import ExplainedPage
    from gui.lookup import Answers

_KEPT = 64


class ExplainDesk(QObject):
    """Main-thread façade of the answers, for explanations; the newest request only is answered.

    Signals:
        ready: `ExplainedPage`.
        missing: The sentence that says why there is none, "" where there is nothing to say.
    """

    ready = Signal(object)
    missing = Signal(str)
    _explain = Signal(int, object, object)

    def __init__(self, answers: Answers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._kept: OrderedDict[tuple[object, ...], ExplainedPage] = OrderedDict()
        self._results: SearchResults | None = None  # which the newest request is about
        self._explain.connect(answers.explain)
        answers.explained.connect(self._on_explained)
        answers.not_explained.connect(self._on_not_explained)

    def explain(self, hit: Hit, results: SearchResults | None) -> None:
        """Says why a hit of some results matched, by `ready` or `missing`, at once if it is known."""
        self.cancel()
        if results is None:
            self.missing.emit("")
            return
        if (kept := self._kept.get(key := _key(hit, results))) is not None:
            self._kept.move_to_end(key)
            self.ready.emit(kept)
            return
        self._results = results
        self._explain.emit(self._answers.newest_explain, hit, results)

    def cancel(self) -> None:
        """Wants no explanation any more that was asked for."""
        self._answers.newest_explain += 1

    def forget(self) -> None:
        """Drops what is known, too: another archive or model is there."""
        self.cancel()
        self._kept.clear()

    @Slot(int, object)
    def _on_explained(self, ticket: int, explained: ExplainedPage) -> None:
        if ticket != self._answers.newest_explain or self._results is None:
            return
        self._kept[_key(explained.hit, self._results)] = explained
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(explained)

    @Slot(int, str)
    def _on_not_explained(self, ticket: int, sentence: str) -> None:
        if ticket == self._answers.newest_explain:
            self.missing.emit(sentence)


def _key(hit: Hit, results: SearchResults) -> tuple[object, ...]:
    return hit.page, *results.asked
