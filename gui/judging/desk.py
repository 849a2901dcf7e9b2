"""What the window asks of judgements: keeping, undoing, measuring, drawing; a thread of its own does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


class JudgingDesk(Desk):
    """Main-thread façade of the keeper.

    Attributes:
        verdicts: The judgements of the open archive, as last told.
        stage: Where the newest evaluation stands, or ended; None before the first one of this archive.
        is_measuring: Whether it goes on.
        outdated: Whether judgements have changed since that evaluation began.
    """

    changed = Signal()  # `verdicts` is another
    applied = Signal(object)  # what undoes it, by `take_back`: tuple of Judgement
    staged = Signal(object)  # Stage
    stopped = Signal()
    drawn = Signal(object)  # QImage
    wrote = Signal(object)  # Path
    imported = Signal(object, int, object)  # Path, judgements read, sentences
    failed = Signal(str, str)

    _apply = Signal(object, bool)
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
            (keeper.applied, self._on_applied),
            (keeper.staged, self._on_staged),
            (keeper.stopped, self._on_stopped),
            (keeper.drawn, self._on_drawn),
            (keeper.wrote, self.wrote),
            (keeper.imported, self.imported),
            (keeper.failed, self.failed),
        ):
            signal.connect(slot)

    def follow(self, opened: SignalInstance, closing: SignalInstance, encoder: SignalInstance) -> None:
        """Takes every archive (see `ArchiveReader.follow`), and every model that `encoder` is sent with."""
        opened.connect(self._on_opened)
        self._keeper.follow(opened, closing)
        encoder.connect(self._keeper.set_encoder)

    # Judgements

    def grades(self, query: str) -> Mapping[tuple[str, int], bool]:
        """Returns whether pages are right for a query, by their document's content hash and page index."""
        return self._grades.get(judged_text(query), {})

    def apply(self, changes: Iterable[Judgement]) -> None:
        """Takes judgements; answered by `applied` and `changed`."""
        self._apply.emit(tuple(changes), False)

    def take_back(self, changes: tuple[Judgement, ...]) -> None:
        """Undoes what was told by `applied`; answered by `changed`."""
        self._apply.emit(changes, True)

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
        self._grades = {}
        for judgement in verdicts.judgements:
            key = (judgement.content_hash, judgement.page_index)
            self._grades.setdefault(judgement.query, {})[key] = bool(judgement.right)
        self.changed.emit()

    @Slot(object, bool)
    def _on_applied(self, undo: tuple[Judgement, ...], undoing: bool) -> None:
        if not undoing:
            self.applied.emit(undo)

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
