"""The thread beside the window that keeps judgements, measures models and modes on them, and draws the chart."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage

from core.errors import GoneArchiveError, ModelError, PatchlightError
from core.standings import Judged, Stage, Standing, from_queries, judged, measure, to_queries
from gui.archive_reader import ArchiveReader
from gui.telling import told

if TYPE_CHECKING:
    from core.archive import Archive, Judgement
    from core.encoders.encoder import PageEncoder
    from core.explain.chart import ChartStyle


@dataclass(frozen=True)
class Verdicts:
    """The judgements of the open archive, as of one moment, and what can be measured with them."""

    judgements: tuple[Judgement, ...] = ()
    judged: Judged = field(default_factory=Judged)


@dataclass(frozen=True)
class ChartOrder:
    """A chart to draw.

    Attributes:
        labels: Name of each standing.
        width: In inches.
        dpi: Pixels an inch.
        style: How figures and measures are written.
    """

    standings: tuple[Standing, ...]
    labels: tuple[str, ...]
    dark: bool
    width: float = 9.6
    dpi: float = 96.0
    style: ChartStyle | None = None


class Keeper(ArchiveReader):
    """Lives in a thread of its own; an evaluation takes one answer a turn of its event loop.

    Attributes:
        newest: Ticket of the newest evaluation, set by the main thread; an older one is given up.
        newest_chart: The same for charts.
    """

    verdicts = Signal(object)  # Verdicts
    answered = Signal()  # judgements are written, or refused
    staged = Signal(int, object)  # ticket, Stage
    stopped = Signal(int)  # ticket: there will be no further stage
    drawn = Signal(int, object)  # ticket, QImage
    wrote = Signal(object)  # Path
    imported = Signal(object, int, object, object)  # Path, judgements read, sentences, tuple of Judgement that undo it
    failed = Signal(str, str)
    _more = Signal()

    def __init__(self, load: Callable[[str], PageEncoder]) -> None:
        super().__init__()
        self.newest = self.newest_chart = 0
        self._load = load
        self._encoder: PageEncoder | None = None
        self._job: tuple[int, Generator[Stage, None, None]] | None = None
        self._more.connect(self._turn, Qt.ConnectionType.QueuedConnection)

    def _taken(self, archive: Archive) -> None:
        self.tell()

    def _released(self) -> None:
        self._end_job()

    @Slot(object)
    def set_encoder(self, encoder: PageEncoder) -> None:
        """Takes the model in use, so that it is not loaded a second time."""
        self._encoder = encoder

    @Slot()
    @told
    def tell(self) -> None:
        """Tells the judgements as they are now; documents may have come or gone."""
        if self._archive is not None:
            self.verdicts.emit(Verdicts(self._archive.judgements.all(), judged(self._archive)))

    # Judgements

    @Slot(object)
    @told
    def apply(self, changes: tuple[Judgement, ...]) -> None:
        """Takes judgements."""
        try:
            self._meant().judgements.apply(changes)
            self.tell()
        finally:
            self.answered.emit()

    @Slot(object)
    @told
    def import_file(self, path: Path) -> None:
        """Takes the judgements of a queries file."""
        from core.evaluation import read_queries

        archive = self._meant()
        queries, unread = read_queries(path)
        found, unknown = from_queries(archive, queries)
        undo = archive.judgements.apply(found)
        self.imported.emit(path, len(found), (*unread, *unknown), undo)
        self.tell()

    @Slot(object)
    @told
    def export_file(self, path: Path) -> None:
        """Writes the judgements as a queries file; what is there already was agreed to be replaced."""
        from core.evaluation import format_queries
        from core.explain.outputs import write_output

        archive = self._meant()
        self._look()
        write_output(path, format_queries(to_queries(archive)).encode(), overwrite=True)
        self.wrote.emit(path)

    # Measuring

    @Slot(int)
    @told
    def measure(self, ticket: int) -> None:
        """Begins to ask every model and mode every judged query."""
        self._end_job()
        try:
            archive = self._look()
        except GoneArchiveError:
            self.stopped.emit(ticket)
            raise
        if archive is None or ticket != self.newest:
            self.stopped.emit(ticket)
            return
        topics = judged(archive).topics
        self._job = (ticket, measure(archive, topics, self._lent, lambda: ticket != self.newest))
        self._more.emit()

    @Slot()
    def _turn(self) -> None:
        if self._job is None:
            return
        ticket, steps = self._job
        try:
            stage = next(steps) if ticket == self.newest else None
        except StopIteration:
            stage = None
        except Exception as error:
            stage = None
            self._fail(error)
        if stage is None:
            self._end_job()
            return
        self.staged.emit(ticket, stage)
        self._more.emit()

    @told
    def _fail(self, error: Exception) -> None:
        raise error

    def _end_job(self) -> None:
        if self._job is not None:
            (ticket, steps), self._job = self._job, None
            steps.close()
            self.stopped.emit(ticket)

    @contextmanager
    def _lent(self, model: str) -> Iterator[PageEncoder]:
        """Lends the model in use, or loads another one for as long as it is needed."""
        if self._encoder is not None and self._encoder.name == model:
            yield self._encoder
            return
        # Any version of the Reader is loaded by one name; only the one the pages were read with will do.
        encoder: Any = self._load("reader" if model.startswith("reader-") else model)
        try:
            if encoder.name != model:
                raise ModelError(
                    "The pages were read by {model}, and only {other} is on this machine.",
                    model=model,
                    other=encoder.name,
                )
            yield encoder
        finally:
            if hasattr(encoder, "close"):
                encoder.close()

    # The chart

    @Slot(int, object)
    @told
    def draw(self, ticket: int, order: ChartOrder) -> None:
        """Draws a chart for the screen, unless a newer one waits."""
        from core.explain.chart import draw_standings

        if ticket == self.newest_chart:
            look = {"dark": order.dark, "width": order.width, "dpi": order.dpi, "style": order.style}
            data = draw_standings(order.standings, order.labels, **look)
            self.drawn.emit(ticket, QImage.fromData(data))

    @Slot(object, object)
    @told
    def export_chart(self, path: Path, order: ChartOrder) -> None:
        """Writes a chart for print; the name's ending says in which format."""
        from core.explain.chart import draw_standings
        from core.explain.figures import FORMATS
        from core.explain.outputs import write_output

        kind = path.suffix.lower().removeprefix(".")
        if kind not in FORMATS:
            raise PatchlightError(
                "Cannot write {name}: a chart is a PNG, SVG or PDF file.", "End its name in .pdf.", name=path.name
            )
        data = draw_standings(order.standings, order.labels, kind=kind, dpi=200, style=order.style)
        write_output(path, data, overwrite=True)
        self.wrote.emit(path)
