"""What the window asks of judgements: keeping, undoing, measuring, drawing; a thread of its own does it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from core.archive import Judgement, judged_text
from gui.desk import Desk
from gui.judging.keeper import ChartOrder, Keeper, Verdicts

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from core.encoders.encoder import PageEncoder
    from core.standings import Stage


Place = tuple[str, str, int]
"""The query, the document's content hash and the index of the page that are judged."""


class JudgingDesk(Desk):
    """Main-thread façade of the keeper.

    What is judged counts at once: the keeper's thread gives way to all others, and may write it seconds later.

    Attributes:
        verdicts: The judgements of the open archive, as last told.
        stage: Where the newest evaluation stands, or ended; None before the first one of this archive.
        is_measuring: Whether it goes on.
        outdated: Whether judgements have changed since that evaluation began.
    """

    changed = Signal()  # `verdicts` is another, or something was judged just now
    staged = Signal(object)  # Stage
    stopped = Signal()
    drawn = Signal(object)  # QImage
    wrote = Signal(object)  # Path
    imported = Signal(object, int, object, object)  # Path, judgements read, sentences, what undoes it by `apply`
    failed = Signal(str, str)

    _apply = Signal(object)
    _tell = Signal()
    _import = Signal(object)
    _export = Signal(object)
    _measure = Signal(int)
    _draw = Signal(int, object)
    _export_chart = Signal(object, object)

    def __init__(self, load: Callable[[str], PageEncoder], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.verdicts = Verdicts()
        self.stage: Stage | None = None
        self.is_measuring = self.outdated = False
        self._sent: deque[tuple[Judgement, ...]] = deque()  # to the keeper, which has not answered yet
        self._known: dict[Place, Judgement] = {}
        self._grades: dict[str, dict[tuple[str, int], bool]] = {}
        self._keeper = keeper = Keeper(load)
        self._house(keeper, "judging", gives_way=True)
        for signal, slot in (
            (self._apply, keeper.apply),
            (self._tell, keeper.tell),
            (self._import, keeper.import_file),
            (self._export, keeper.export_file),
            (self._measure, keeper.measure),
            (self._draw, keeper.draw),
            (self._export_chart, keeper.export_chart),
            (keeper.verdicts, self._on_verdicts),
            (keeper.answered, self._on_answered),
            (keeper.staged, self._on_staged),
            (keeper.stopped, self._on_stopped),
            (keeper.drawn, self._on_drawn),
            (keeper.wrote, self.wrote),
            (keeper.imported, self.imported),
            (keeper.failed, self.failed),
        ):
            signal.connect(slot)

    def follow(
        self, opened: SignalInstance, closing: SignalInstance, seen: SignalInstance, encoder: SignalInstance
    ) -> None:
        """Takes every archive (see `ArchiveReader.follow`), and every model that `encoder` is sent with."""
        opened.connect(self._on_opened)
        self._keeper.follow(opened, closing, seen)
        encoder.connect(self._keeper.set_encoder)

    # Judgements

    def grades(self, query: str) -> Mapping[tuple[str, int], bool]:
        """Returns whether pages are right for a query, by their document's content hash and page index."""
        return self._grades.get(judged_text(query), {})

    def apply(self, changes: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Takes judgements; they count from now on.

        Returns:
            What undoes that when it is applied in turn.
        """
        now = time.time()
        sent = tuple(replace(each, query=judged_text(each.query), time=each.time or now) for each in changes)
        undo = tuple(self._known.get(_place(each), replace(each, right=None)) for each in reversed(sent))
        self._sent.append(sent)
        self._count()
        self._apply.emit(sent)
        return undo

    def refresh(self) -> None:
        """Asks for what can be measured now: documents may have come or gone."""
        self._tell.emit()

    def import_file(self, path: Path) -> None:
        """Takes the judgements of a queries file; answered by `imported`, and by `failed` if it is none."""
        self._import.emit(path)

    def export_file(self, path: Path) -> None:
        """Writes the judgements as a queries file; answered by `wrote`."""
        self._export.emit(path)

    # Measuring

    def measure(self) -> None:
        """Measures every model and mode on the judgements; answered by `staged` again and again."""
        self._keeper.newest += 1
        self.is_measuring, self.outdated = True, False
        self._measure.emit(self._keeper.newest)

    def cancel(self) -> None:
        """Gives the evaluation up after the block of pages in hand."""
        if self.is_measuring:
            self._keeper.newest += 1
            self.is_measuring = False
            self.stage = None
            self.stopped.emit()

    def draw(self, order: ChartOrder) -> None:
        """Draws a chart; answered by `drawn`."""
        self._keeper.newest_chart += 1
        self._draw.emit(self._keeper.newest_chart, order)

    def export_chart(self, path: Path, order: ChartOrder) -> None:
        """Writes a chart as PNG, SVG or PDF; answered by `wrote`."""
        self._export_chart.emit(path, order)

    # What the thread says

    @Slot(object)
    def _on_opened(self, _archive: object) -> None:
        self.cancel()
        self.stage = None

    @Slot(object)
    def _on_verdicts(self, verdicts: Verdicts) -> None:
        self.outdated = self.outdated or (self.stage is not None and verdicts.judged != self.verdicts.judged)
        self.verdicts = verdicts
        self._count()

    def _count(self) -> None:
        """Lays what the keeper has yet to write over what it told last."""
        self._known = {_place(each): each for each in self.verdicts.judgements}
        for each in (judgement for sent in self._sent for judgement in sent):
            if each.right is None:
                self._known.pop(_place(each), None)
            else:
                self._known[_place(each)] = each
        self._grades = {}
        for (query, digest, page_index), judgement in self._known.items():
            self._grades.setdefault(query, {})[digest, page_index] = bool(judgement.right)
        self.changed.emit()

    @Slot()
    def _on_answered(self) -> None:
        self._sent.popleft()
        self._count()  # which takes a mark away again where the archive refused it

    @Slot(int, object)
    def _on_staged(self, ticket: int, stage: Stage) -> None:
        if ticket == self._keeper.newest:
            self.stage = stage
            self.is_measuring = not stage.finished
            self.staged.emit(stage)

    @Slot(int)
    def _on_stopped(self, ticket: int) -> None:
        if ticket == self._keeper.newest and self.is_measuring:
            self.is_measuring = False
            self.stage = None
            self.stopped.emit()

    @Slot(int, object)
    def _on_drawn(self, ticket: int, image: QImage) -> None:
        if ticket == self._keeper.newest_chart:
            self.drawn.emit(image)


def _place(judgement: Judgement) -> Place:
    return judgement.query, judgement.content_hash, judgement.page_index
