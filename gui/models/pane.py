"""The page of models: a list of cards, one of them in full beside it, and what is being done with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.controls import icon_button, label, menu_button, named, page_head
from gui.models import words
from gui.models.activity import Activity
from gui.models.delegate import CardsDelegate
from gui.models.details import ModelDetails
from gui.models.keeper import Card
from gui.models.model import CardsModel
from gui.theme import icon
from gui.type_size import grown

if TYPE_CHECKING:
    from gui.models.desk import ModelDesk
    from gui.models.keeper import Listing, Step

_LIST_WIDTH, _MOST_WIDTH, _ROOM_FOR_NOTE = 400, 920, 1000
_UNBOUND = 16_777_215  # Qt's own, which has no name in Python


class ModelsPane(QWidget):
    """Shows what a `ModelDesk` says and passes on what a person wants of it.

    Signals:
        use_wanted: Specification of the model to encode and search the archive with.
        closed: Back to the pages.
    """

    use_wanted = Signal(str)
    closed = Signal()

    def __init__(self, desk: ModelDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "modelsPane", self.tr("Models"))
        self._desk = desk
        self._in_use, self._has_archive, self._offline = "", False, False
        self._wanted = ""
        self.cards = CardsModel(self)
        self.view = named(QListView(), "modelsView", self.tr("Models"))
        self.view.setModel(self.cards)
        self.view.setItemDelegate(CardsDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMaximumWidth(grown(_LIST_WIDTH))
        self.view.setMinimumWidth(220)
        self.view.viewport().setAutoFillBackground(False)
        self.reading = label(self.tr("The list is being read…"), name="readingSentence", look="muted")
        self.reading.setContentsMargins(20, 8, 20, 0)
        self.reading.setMaximumWidth(grown(_LIST_WIDTH))
        self.details, self.activity = ModelDetails(), Activity()
        self.offline = label(name="offlineSentence", wrap=True)
        self.field = named(QLineEdit(), "hubField", self.tr("Name of a model on the Hub"))
        self.field.setPlaceholderText(self.tr("OWNER/NAME on the Hub"))
        self.field.setMaximumWidth(260)
        self.field.setMinimumHeight(36)
        others = QMenu(self)
        others.addAction(icon("folder"), self.tr("From a folder…"), self.choose_folder)
        others.addAction(icon("archive"), self.tr("From an exported file…"), self.choose_file)
        self.other = menu_button("addModelMenu", self.tr("Add a model without the network"), others)
        self.other.setText(self.tr("Add from folder or file…"))
        self.back = icon_button("closeModelsButton", "close", self.tr("Back to the pages"))
        self._lay_out()
        self._wire()
        self._show_card()

    def _lay_out(self) -> None:
        self._note = label(self.tr("Nothing is downloaded unless you agree to it here."), look="muted")
        head = page_head(self.tr("Models"), self.field, self.other, self.back, note=self._note)
        self.area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.details.setMaximumWidth(grown(_MOST_WIDTH))
        area.setWidget(self.details)
        area.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        notes = QVBoxLayout()
        notes.setContentsMargins(24, 12, 24, 0)
        notes.setSpacing(8)
        self.activity.setMaximumWidth(grown(_MOST_WIDTH) - 48)
        for note in (self.offline, self.activity):
            notes.addWidget(note)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.view, 1)
        left.addWidget(self.reading)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(notes)
        right.addWidget(area, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        line.setObjectName("modelsLine")
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(left, 2)
        body.addWidget(line)
        body.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(body, 1)

    def _wire(self) -> None:
        desk, details = self._desk, self.details
        desk.listed.connect(self._on_listed)
        desk.asked.connect(self.activity.ask)
        desk.stepped.connect(self._on_step)
        desk.added.connect(self._on_added)
        desk.checked.connect(self._on_checked)
        desk.tried.connect(self._on_tried)
        desk.removed.connect(self._on_removed)
        desk.stopped.connect(self._on_stopped)
        desk.failed.connect(self._on_failed)
        desk.settled.connect(self._show_card)
        self.activity.let_go.connect(self.view.setFocus)
        self.activity.agreed.connect(desk.add)
        self.activity.cancel_clicked.connect(desk.cancel)
        self.activity.other_wanted.connect(self.choose_file)
        details.add_wanted.connect(desk.ask)
        details.use_wanted.connect(self.use_wanted)
        details.check_wanted.connect(self._check)
        details.measure_wanted.connect(desk.measure)
        details.remove_wanted.connect(desk.remove)
        self.view.selectionModel().currentChanged.connect(self._on_chosen)
        self.field.returnPressed.connect(self._ask_for_named)
        self.back.clicked.connect(self.closed)

    # What the window says

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: a narrow window has no room for the note."""
        super().resizeEvent(event)
        self._note.setVisible(self.width() >= grown(_ROOM_FOR_NOTE))

    def open(self, spec: str = "") -> None:
        """Lists the models anew and goes to one of them, or to the one in use."""
        self._wanted = spec or self._wanted
        if self._desk.listing is None:
            self._show_built_in()
            self._desk.refresh(with_costs=False)  # which are worked out for seconds, the first time
        self._desk.refresh()
        self._go_to_wanted()
        self._show_card()
        self.view.setFocus()

    def show_model(self, spec: str) -> None:
        """Marks the model in use."""
        self._in_use = spec
        self.cards.set_in_use(spec.partition("@")[0])
        self._show_card()

    def show_archive(self, is_open: bool) -> None:
        """Takes whether there is an archive a model could be used for."""
        if is_open != self._has_archive:
            self._has_archive = is_open
            self._show_card()

    # What a person does

    def choose_folder(self) -> None:
        """Asks for a folder that holds a model."""
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Add a model from a folder")):
            self._desk.look(Path(chosen))

    def choose_file(self) -> None:
        """Asks for an exported model."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a model from a file"), "", self.tr("Exported models (*.zip *.tar)")
        )
        if chosen:
            self._desk.look(Path(chosen))

    def _ask_for_named(self) -> None:
        if text := self.field.text().strip():
            self._desk.ask(text)

    @Slot(str)
    def _check(self, spec: str) -> None:
        card = self.current()
        measured = card is not None and card.expected is not None and card.expected.measured
        self._desk.check(spec, trial=not measured)

    @Slot(QModelIndex, QModelIndex)
    def _on_chosen(self) -> None:
        card = self.current()
        self._wanted = card.entry.spec if card else self._wanted
        if not self._desk.is_busy:
            self.activity.clear()
        self._show_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Escape goes back, Enter goes from the list to the model, page keys scroll beside it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.view.hasFocus():
            self.details.focus_first()
            return
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_PageDown else -1) * bar.pageStep())
            return
        super().keyPressEvent(event)

    def current(self) -> Card | None:
        """Returns the chosen card."""
        return self.cards.card(self.view.currentIndex().row())

    @Slot(object)
    def _on_listed(self, listing: Listing) -> None:
        self._offline = listing.offline
        self.cards.set_cards(listing.cards)
        self._go_to_wanted()
        self._show_card()

    def _show_built_in(self) -> None:
        """Shows what is known without a look at the disk, while the list is being read."""
        from core.encoders.entry import built_in

        wanted = self._wanted
        if not self.cards.rowCount():
            self.cards.set_cards((Card(built_in()),))
        self._go_to_wanted()
        self._wanted = wanted  # the one that was asked for is yet to come

    def _go_to_wanted(self) -> None:
        row = self.cards.row_of(self._wanted or self._in_use.partition("@")[0])
        if row < 0 and not self.view.currentIndex().isValid() and self.cards.rowCount():
            row = 0
        if row >= 0 and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.cards.index(row))

    @Slot()
    def _show_card(self) -> None:
        reading = self._desk.listing is None and self._desk.is_listing
        self.reading.setVisible(reading)
        rows = self.view.sizeHintForRow(0) * self.cards.rowCount() + 2
        self.view.setMaximumHeight(rows if reading else _UNBOUND)
        self.offline.setVisible(self._offline)
        self.offline.setText(
            self.tr("Downloads are off (HF_HUB_OFFLINE is set); add a model from a folder or an exported file.")
        )
        self.field.setEnabled(not self._offline and not self._desk.is_busy)
        self.other.setEnabled(not self._desk.is_busy)
        inside = self.details.isAncestorOf(self.focusWidget())
        self.details.show_card(
            self.current(),
            in_use=self._in_use,
            busy=self._desk.is_busy,
            offline=self._offline,
            archive=self._has_archive,
        )
        if inside and not self.details.isAncestorOf(self.focusWidget()):
            self.view.setFocus()  # the button that was pressed cannot be pressed now

    @Slot(object)
    def _on_step(self, step: Step) -> None:
        self.activity.show_step(step)
        self._show_card()

    @Slot(str)
    def _on_added(self, spec: str) -> None:
        self._wanted = spec
        self.field.clear()

    @Slot(str, object)
    def _on_tried(self, spec: str) -> None:
        self.activity.tell(self.tr("{name} was measured.").format(name=words.plain_name(spec)))

    @Slot(str, bool)
    def _on_checked(self, spec: str, passed: bool) -> None:
        name = words.plain_name(spec)
        if passed:
            self.activity.tell(
                self.tr("{name} passed its check: its heatmaps point where they should.").format(name=name)
            )
        else:
            self.activity.tell(
                self.tr("{name} failed its check.").format(name=name),
                self.tr("It can be searched with, but do not trust where its heatmaps point."),
                failed=True,
            )
            self.details.table_button.setChecked(True)

    @Slot(str, object)
    def _on_removed(self, spec: str, freed: int) -> None:
        self.activity.tell(
            self.tr("{name} was removed, which freed {size}.").format(
                name=words.plain_name(spec), size=words.size(freed)
            ),
            self.tr("Archives made with it keep their pages and open as before."),
        )

    @Slot(str)
    def _on_stopped(self, spec: str) -> None:
        self.activity.tell(
            self.tr("Stopped at {name}.").format(name=words.plain_name(spec)),
            words.when_stopped(self._desk.step),
        )

    @Slot(str, str, str, bool)
    def _on_failed(self, _spec: str, sentence: str, hint: str, unreachable: bool) -> None:
        if unreachable:
            hint = self.tr("Try again with a network, or add the model from a folder or an exported file.")
            sentence = self.tr("The Hub cannot be reached, so nothing can be downloaded now.")
        self.activity.tell(sentence, hint, failed=True, other=unreachable)
