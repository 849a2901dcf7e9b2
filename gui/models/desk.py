"""What the window asks of models: listing, adding, checking, removing; a thread of its own does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.desk import Desk
from gui.models.keeper import Keeper, Listing, Question, Step

if TYPE_CHECKING:
    from core.encoders.encoder import PageEncoder
    from core.encoders.trial import Machine


class ModelDesk(Desk):
    """Main-thread façade of the keeper; its thread begins with the first request.

    One thing is done at a time; while something is, other requests than for a listing are not taken.

    Attributes:
        listing: The newest listing, None before the first.
        step: What is being done, None when nothing is.
    """

    listed = Signal(object)  # Listing
    asked = Signal(object)  # Question: to be agreed to, then given to `add`
    stepped = Signal(object)  # Step
    added = Signal(str)
    tried = Signal(str, object)  # specification, Trial
    checked = Signal(str, bool)
    removed = Signal(str, object)  # specification, bytes freed
    stopped = Signal(str)
    failed = Signal(str, str, str, bool)  # specification, sentence, hint, whether the Hub cannot be reached
    settled = Signal()  # nothing is being done any more

    _list = Signal(bool)
    _ask = Signal(str)
    _look = Signal(object)
    _add = Signal(object)
    _check = Signal(str, bool)
    _measure = Signal(str)
    _remove = Signal(str)

    def __init__(
        self, load: Callable[[str], PageEncoder], measure: Callable[[], Machine], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.listing: Listing | None = None
        self.step: Step | None = None
        self._due = 0
        self._closed = False
        self._keeper = keeper = Keeper(load, measure)
        self._house(keeper, "models")
        for signal, slot in (
            (self._list, keeper.list_models),
            (self._ask, keeper.ask),
            (self._look, keeper.look),
            (self._add, keeper.add),
            (self._check, keeper.check),
            (self._measure, keeper.measure),
            (self._remove, keeper.remove),
            (keeper.listed, self._on_listed),
            (keeper.asked, self.asked),
            (keeper.stepped, self._on_stepped),
            (keeper.added, self.added),
            (keeper.tried, self.tried),
            (keeper.checked, self.checked),
            (keeper.removed, self.removed),
            (keeper.stopped, self.stopped),
            (keeper.failed, self.failed),
            (keeper.free, self._on_free),
        ):
            signal.connect(slot)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done that must end, or be cancelled, before something else begins."""
        return self.step is not None

    @property
    def is_listing(self) -> bool:
        """Whether an answer is on its way."""
        return self._due > 0

    def refresh(self, *, with_costs: bool = True) -> None:
        """Asks for a listing; without costs it is there sooner."""
        if self._begin():
            self._list.emit(with_costs)

    def ask(self, spec: str) -> None:
        """Asks the Hub about a model; answered by `asked`."""
        if self._begin(Step(spec, "asking")):
            self._ask.emit(spec)

    def look(self, path: Path) -> None:
        """Looks into a folder or an exported file; answered by `asked`."""
        if self._begin(Step(path.name, "asking")):
            self._look.emit(path)

    def add(self, question: Question) -> None:
        """Adds what a person agreed to, then tries and checks it."""
        doing = "copying" if isinstance(question.source, Path) else "downloading"
        if self._begin(Step(question.spec, doing)):
            self._add.emit(question)

    def check(self, spec: str, *, trial: bool) -> None:
        """Checks where a model's vectors lie; with `trial`, measures what a page costs before that."""
        if self._begin(Step(spec, "loading")):
            self._check.emit(spec, trial)

    def measure(self, spec: str) -> None:
        """Measures what a page costs with a model."""
        if self._begin(Step(spec, "loading")):
            self._measure.emit(spec)

    def remove(self, spec: str) -> None:
        """Removes a model from this machine."""
        if self._begin(Step(spec, "removing")):
            self._remove.emit(spec)

    def cancel(self) -> None:
        """Stops what is being done; what was downloaded stays, so that it can go on from there."""
        self._keeper.stop.set()

    def shutdown(self) -> None:
        """Overrides Desk: stops what is being done."""
        self._closed = True
        self._keeper.stop.set()
        super().shutdown()

    def _begin(self, step: Step | None = None) -> bool:
        """Says whether a request may be sent now, and remembers it."""
        if self._closed or (step is not None and self.is_busy):
            return False
        if not self.is_running:
            self.start()
        self._due += 1
        if step is not None:
            self._keeper.stop.clear()
            self._on_stepped(step)
        return True

    @Slot(object)
    def _on_listed(self, listing: Listing) -> None:
        self.listing = listing
        self.listed.emit(listing)

    @Slot(object)
    def _on_stepped(self, step: Step) -> None:
        self.step = step
        self.stepped.emit(step)

    @Slot()
    def _on_free(self) -> None:
        self._due -= 1
        if self._due == 0:
            self.step = None
            self.settled.emit()
