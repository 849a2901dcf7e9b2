"""The page of the evaluation: what was judged, how each model and mode did on it, and every query's ranks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.controls import icon_button, label, menu_button, named, page_head
from gui.export.save_dialog import ask_where
from gui.judging.keeper import ChartOrder
from gui.judging.names import entrant_name
from gui.judging.table import RanksTable
from gui.page.notice import StateNotice
from gui.sentences import spoken
from gui.wording import figure, model_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.standings import Stage, Standing
    from gui.judging.desk import JudgingDesk

_MOST_WIDTH = 1120
_DPI = 96
_SHOWN_JUDGED = 0.6
"""Share of judged pages among the first ten below which a person is told that more judging would help."""

_TABLE_STYLE = """
    QTableView { background: transparent; outline: 0; selection-background-color: palette(alternate-base);
        selection-color: palette(text); }
    QTableView::item { padding: 0 10px; border-bottom: 1px solid palette(midlight); }
    QTableView::item:selected, QTableView::item:focus { background: palette(light); color: palette(text);
        border-left: none; border-right: none; border-top: none; }
    QHeaderView { background: transparent; }
    QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid palette(dark);
        padding: 4px 13px; font-weight: 600; }
"""


class EvaluationPane(QWidget):
    """Shows what a `JudgingDesk` says and passes on what a person wants of it.

    Signals:
        query_wanted: A query of the table is to be searched for.
        closed: Back to the pages.
    """

    query_wanted = Signal(str)
    closed = Signal()

    def __init__(self, desk: JudgingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "evaluationPane", self.tr("Evaluation"))
        self._desk = desk
        self.keys: Callable[[], tuple[str, str]] = lambda: ("1", "0")
        self.counts = label(look="muted", name="evaluationCounts")
        self.measure = named(QPushButton(self.tr("Measure")), "measureButton", look="primary")
        self.stop = named(QPushButton(self.tr("Stop")), "stopMeasuringButton")
        self.progress = named(QProgressBar(), "measuringProgress", self.tr("Queries answered"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(140)
        self.doing = label(look="muted")
        files = QMenu(self)
        self.export_queries = files.addAction(self.tr("Save as a queries file…"), self.choose_export)
        self.import_queries = files.addAction(self.tr("Take a queries file’s judgements…"), self.choose_import)
        files.addSeparator()
        self.export_chart = files.addAction(self.tr("Save the chart…"), self.choose_chart)
        self.files = menu_button("judgementsMenu", self.tr("Queries files and chart"), files)
        self.files.setText(self.tr("Files"))
        self.back = icon_button("closeEvaluationButton", "close", self.tr("Back to the pages"))
        self.chart = named(QLabel(), "evaluationChart", self.tr("Chart of the measures"))
        self.chart.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.notes = label(look="muted", wrap=True, name="evaluationNotes")
        self.stale = label(self.tr("Judgements have changed since this was measured."), wrap=True)
        self.ranks = RanksTable(self)
        self.table = self._make_table()
        self.empty = StateNotice()
        self.stack = QStackedWidget()
        self._redraw = QTimer(self, singleShot=True, interval=150)  # type: ignore[call-arg]
        self._redraw.timeout.connect(self._draw)
        self._lay_out()
        self._wire()
        self.show_state()

    def _make_table(self) -> QTableView:
        table = named(QTableView(), "ranksTable", self.tr("Ranks of the right pages of every query"))
        table.setModel(self.ranks)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(30)
        table.setStyleSheet(_TABLE_STYLE)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(64)
        return table

    def _lay_out(self) -> None:
        parts = (self.doing, self.progress, self.stop, self.measure, self.files, self.back)
        head = page_head(self.tr("Evaluation"), *parts, note=self.counts)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(12)
        for part in (self.stale, self.chart, self.notes):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(label(self.tr("Ranks of the right pages"), look="title"))
        column.addWidget(self.table)
        column.addStretch(1)
        inside.setMaximumWidth(_MOST_WIDTH)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.stack, 1)

    def _wire(self) -> None:
        desk = self._desk
        desk.changed.connect(self.show_state)
        desk.staged.connect(self._on_staged)
        desk.stopped.connect(self.show_state)
        desk.drawn.connect(self._on_drawn)
        self.measure.clicked.connect(self._start)
        self.stop.clicked.connect(desk.cancel)
        self.back.clicked.connect(self.closed)
        self.table.activated.connect(self._on_activated)

    def open(self) -> None:
        """Comes to the front, with what is known now."""
        self._desk.refresh()
        self.show_state()
        (self.table if self.ranks.rowCount() else self.back).setFocus()
        if self.ranks.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    # What is shown

    @property
    def standings(self) -> tuple[Standing, ...]:
        """What the chart shows: those with answers, of an evaluation that was finished."""
        stage = self._desk.stage
        return tuple(s for s in stage.standings if s.answers) if stage and stage.finished else ()

    @Slot()
    def show_state(self) -> None:
        """Shows what was judged and what was measured."""
        desk, judged = self._desk, self._desk.verdicts.judged
        topics, measured = len(judged.topics), bool(self.standings)
        self.measure.setVisible(not desk.is_measuring)
        self.measure.setEnabled(topics > 0)
        for part in (self.stop, self.progress, self.doing):
            part.setVisible(desk.is_measuring)
        self.export_queries.setEnabled(topics > 0)
        self.export_chart.setEnabled(measured)
        self.counts.setText(self._counted())
        self.stack.setCurrentIndex(int(topics > 0))
        self.empty.show_state(
            "check",
            self.tr("Search, look at a hit, and press {right} if it is right or {wrong} if it is wrong.").format(
                right=self.keys()[0], wrong=self.keys()[1]
            )
            + "\n"
            + self.tr("This page then tells how well each model and mode finds the right pages."),
        )
        self.ranks.set_standings(judged.topics, self.standings)
        self.stale.setVisible(measured and desk.outdated)
        self.chart.setVisible(measured)
        self.notes.setText(self._notes())
        self.notes.setVisible(topics > 0)
        self._fit_table()
        if measured:
            self._redraw.start()

    def _counted(self) -> str:
        judged = self._desk.verdicts.judged
        if not judged.topics:
            return ""
        queries = self.tr("%Ln queries", "", len(judged.topics))
        return f"{queries} · " + self.tr("%Ln judged pages", "", judged.pages)

    def _notes(self) -> str:
        """Says what the chart leaves out, and what its whiskers mean."""
        judged, stage = self._desk.verdicts.judged, self._desk.stage
        said = []
        if not self.standings and not self._desk.is_measuring:
            said.append(self.tr("“Measure” asks every model and mode of this archive these queries."))
        elif self.standings:
            if any(standing.interval("mrr") for standing in self.standings):
                said.append(self.tr("Lines: where 95 of 100 such sets of queries would come out."))
            else:
                said.append(self.tr("With fewer than five queries, differences say little."))
            answers = [answer for standing in self.standings for answer in standing.answers]
            if sum(answer.judged for answer in answers) < _SHOWN_JUDGED * 10 * len(answers):
                said.append(self.tr("Pages without a judgement count as wrong; the more are judged, the fairer."))
            unread = {answer.topic.query for answer in answers if answer.note}
            if unread:
                said.append(self.tr("Queries that a model cannot read count as not found."))
        for standing in stage.standings if stage and stage.finished else ():
            if standing.failure and standing.entrant.mode == "late":
                name = model_name(standing.entrant.model)
                said.append(self.tr("{name} was left out: {reason}").format(name=name, reason=spoken(standing.failure)))
        if judged.without_right:
            said.append(self.tr("%Ln queries have wrong pages only and are not measured.", "", judged.without_right))
        if judged.missing:
            said.append(self.tr("%Ln judgements are of documents not in the archive now.", "", judged.missing))
        return " ".join(said)

    def _fit_table(self) -> None:
        """Makes the table as high as its rows: the page scrolls, not the table in it."""
        rows = self.ranks.rowCount()
        header = self.table.horizontalHeader()
        for column in range(self.ranks.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if column == 0 else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        height = header.sizeHint().height() + rows * self.table.verticalHeader().defaultSectionSize() + 16
        self.table.setFixedHeight(min(height, 16_000))

    # Measuring

    @Slot()
    def _start(self) -> None:
        self.progress.setRange(0, 0)
        self.doing.setText("")
        self._desk.measure()
        self.show_state()
        self.stop.setFocus()

    @Slot(object)
    def _on_staged(self, stage: Stage) -> None:
        if stage.finished:
            self.show_state()
            self.table.setFocus()
            self.table.selectRow(0)
            return
        self.progress.setRange(0, max(stage.total, 1))
        self.progress.setValue(stage.done)
        if stage.entrant is not None:
            self.doing.setText(entrant_name(stage.entrant))

    # The chart

    def _order(self, *, for_screen: bool) -> ChartOrder:
        from core.explain.chart import ChartStyle

        standings = self.standings
        titles = {"recall10": self.tr("Recall@10")}
        width = max(self.stack.width() - 64, 480) if for_screen else 920
        return ChartOrder(
            standings,
            tuple(entrant_name(standing.entrant) for standing in standings),
            dark=theme.is_dark() and for_screen,
            width=min(width, _MOST_WIDTH - 40) / _DPI,
            dpi=_DPI * self.devicePixelRatioF(),
            style=ChartStyle(QLocale().decimalPoint(), titles, self.font().family() if for_screen else ""),
        )

    @Slot()
    def _draw(self) -> None:
        if self.standings and self.isVisible():
            self._desk.draw(self._order(for_screen=True))

    @Slot(object)
    def _on_drawn(self, image: QImage) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.chart.setPixmap(pixmap)
        self.chart.setMinimumHeight(round(pixmap.deviceIndependentSize().height()))
        self.chart.setAccessibleDescription(self._spoken())

    def _spoken(self) -> str:
        """Returns what the chart shows, for those who cannot see it."""
        said = []
        for standing in self.standings:
            mean = standing.mean("ndcg10")
            if mean is not None:
                name = entrant_name(standing.entrant)
                said.append(self.tr("{name}: nDCG@10 {value}").format(name=name, value=figure(mean)))
        return "; ".join(said)

    # Files

    def choose_export(self) -> None:
        """Asks where to, and writes the judgements as a queries file."""
        start = Path.home() / self.tr("judged queries.jsonl")
        kinds = self.tr("Queries files (*.jsonl)")
        path = ask_where(self, self.tr("Save as a queries file"), start, kinds, ".jsonl")
        if path is not None:
            self._desk.export_file(path)

    def choose_import(self) -> None:
        """Asks for a queries file and takes its judgements."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take a queries file’s judgements"), str(Path.home()), self.tr("Queries files (*.jsonl)")
        )
        if chosen:
            self._desk.import_file(Path(chosen))

    def choose_chart(self) -> None:
        """Asks where to, and writes the chart for print."""
        start = Path.home() / self.tr("evaluation.pdf")
        path = ask_where(
            self,
            self.tr("Save the chart"),
            start,
            self.tr("PDF document (*.pdf);;SVG drawing (*.svg);;PNG picture (*.png)"),
            ".pdf",
        )
        if path is not None:
            self._desk.export_chart(path, self._order(for_screen=False))

    # Events

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.query_wanted.emit(self.ranks.query(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Escape goes back to the pages."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: the chart is drawn anew for the width there is."""
        super().resizeEvent(event)
        if self.standings:
            self._redraw.start()

    def hideEvent(self, event: QEvent) -> None:  # type: ignore[override]
        """Overrides QWidget: draws nothing while it cannot be seen."""
        self._redraw.stop()
        super().hideEvent(event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        """Overrides QWidget: follows a new palette."""
        if event.type() == QEvent.Type.PaletteChange and self.standings:
            self._redraw.start()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Overrides QWidget: takes what there is, and holds no window open."""
        return QSize(640, 480)
