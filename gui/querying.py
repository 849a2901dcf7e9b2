"""The query in force, on its way to the answers and back: sent once it can be, and again as pages come in."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gui.engine_types import SOON_MADE, without

if TYPE_CHECKING:
    from core.search.filters import Filters
    from core.types import SearchMode, SearchResults
    from gui.engine_types import Region
    from gui.explaining import ExplainDesk
    from gui.lookup import Answers
    from gui.picture_desk import PictureDesk

_REFRESH_MS = 1200


class QueryDesk(QObject):
    """Main-thread façade of the answers, for queries; the newest one only is answered.

    Attributes:
        results: The newest results, None when there is no query.
        problem: What the newest failed search failed for: "script" where the model cannot read it, else "".
        model: Name of the model that queries are answered with, empty before one is loaded.

    Signals:
        begun: A new query; not sent for refreshes.
        ready: `SearchResults`.
        failed: Sentence and hint.
    """

    begun = Signal(str)
    ready = Signal(object)
    failed = Signal(str, str)
    _search = Signal(int, str, str, int, object, object)

    def __init__(
        self,
        answers: Answers,
        explanations: ExplainDesk,
        pictures: PictureDesk,
        can_answer: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._answers, self._explanations, self._pictures = answers, explanations, pictures
        self._can_answer = can_answer
        self.results: SearchResults | None = None
        self.problem = self.model = ""
        self._query: tuple[str, SearchMode, int, Region | None, Filters] | None = None
        self._answered = False  # whether the newest search has come back
        self._again = False  # whether it is to be repeated then
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.timeout.connect(self._send_again)
        self._search.connect(answers.search)
        answers.results.connect(self._on_results)
        answers.search_failed.connect(self._on_search_failed)

    def ask(self, text: str, mode: SearchMode, top: int, region: Region | None, filters: Filters) -> None:
        """Answers a query by `ready` or `failed`; a newer one drops it."""
        self._query = (text, mode, top, region, filters)
        self.begun.emit(text)
        self.send()

    def clear(self) -> None:
        """Forgets the query."""
        self._query = self.results = None
        self.rest()
        self.drop()

    def drop(self) -> None:
        """Wants no answer any more that is on its way."""
        self._answers.newest_search += 1
        self._explanations.cancel()

    @Slot()
    def send(self) -> None:
        """Sends the query in force, unless it must wait for the model or the archive."""
        self.rest()
        self._answers.newest_search += 1
        self._answered = self._again = False
        if self._query is not None and self._can_answer():
            self._search.emit(self._answers.newest_search, *self._query)

    def send_soon(self) -> None:
        """Repeats the query a little later: not more than once a second, and never most of the time."""
        if self._query is not None and not self._refresh.isActive():
            spent = self.results.search_ms if self.results else 0.0
            self._refresh.start(int(max(_REFRESH_MS, 8 * spent)))

    def rest(self) -> None:
        """Repeats nothing until it is told to again."""
        self._refresh.stop()

    @Slot()
    def _send_again(self) -> None:
        if self._answered:
            self.send()
        else:
            self._again = True

    def leave_out(self, documents: Container[int]) -> None:
        """Takes documents out of the results, and asks again."""
        if self.results is not None and len(self.results.hits) <= SOON_MADE:
            # Their pages are nothing to choose any more, however long it takes to ask again.
            self.results = without(self.results, documents)
            self.ready.emit(self.results)
        self.send()

    @Slot(int, object)
    def _on_results(self, ticket: int, results: SearchResults) -> None:
        if ticket != self._answers.newest_search or results.model != self.model:
            return  # by a model that is yet to be told of here, it is asked again then
        self._answered = True
        if self.results is None or self.results.asked != results.asked:
            self._explanations.cancel()  # what is still being explained belongs to the query before
            self._pictures.forget_wanted()
        self.results = results
        self.ready.emit(results)
        if self._again:
            self._again = False
            self.send_soon()

    @Slot(int, str, str, str)
    def _on_search_failed(self, ticket: int, sentence: str, hint: str, problem: str) -> None:
        if ticket == self._answers.newest_search:
            self._answered, self.results, self.problem = True, None, problem
            self._explanations.cancel()
            self.failed.emit(sentence, hint)
