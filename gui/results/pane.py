"""The results pane: how many pages, how well they match, and their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.page.notice import StateNotice
from gui.results.delegate import CardDelegate
from gui.results.model import ResultsModel

if TYPE_CHECKING:
    from core.types import Hit, PageRef, SearchResults

AHEAD = 4
"""Rows above and below the visible ones whose thumbnails are asked for too."""


class CardList(QListView):
    """The list of cards.

    Signals:
        view_changed: Other rows came into view.
    """

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsView")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self.view_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follows a new size."""
        super().resizeEvent(event)
        self.view_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the keys named in the class's help."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class ResultsPane(QWidget):
    """Ranked pages, the first chosen at once.

    Signals:
        hit_selected: A `Hit` was chosen, by a person or because it is the first of a new query.
        hit_activated: Enter or a double click on a chosen `Hit`.
        thumbnail_wanted: The `PageRef` of a card that came into view.
    """

    hit_selected = Signal(object)
    hit_activated = Signal(object)
    thumbnail_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ResultsModel(self)
        self._asked: set[PageRef] = set()
        self._quiet = False
        self._query: tuple[str, str, str] | None = None
        self._title, self._notes = QLabel(self), QLabel(self)
        self._title.setProperty("look", "title")
        self._notes.setProperty("look", "muted")
        self._notes.setWordWrap(True)
        self._list = CardList(self)
        self._list.setAccessibleName(self.tr("Matching pages"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(CardDelegate(self._list))
        self._notice = StateNotice(self)
        # Thumbnails are asked for once the event loop is free, not for every pixel of a scroll.
        self._ask_timer = QTimer(self, singleShot=True, interval=0)  # type: ignore[call-arg]
        self._ask_timer.timeout.connect(self._ask_thumbnails)
        self._lay_out()
        self._list.view_changed.connect(self._ask_soon)
        self._list.activated.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self.clear("empty")

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 12, 12, 4)
        header.addWidget(self._title, 1)
        self._notes.setContentsMargins(16, 0, 12, 4)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._notes)
        column.addLayout(self._stack, 1)

    @property
    def model(self) -> ResultsModel:
        """The rows."""
        return self._model

    @property
    def view(self) -> QListView:
        """The list of cards."""
        return self._list

    def current_hit(self) -> Hit | None:
        """Returns the chosen hit, if any."""
        return self._model.hit(self._list.currentIndex().row())

    @Slot(object)
    def set_results(self, results: SearchResults) -> None:
        """Shows the answer to a query.

        The first page of a new query is chosen. When the same query is answered again (while pages are still
        being added), the chosen page stays chosen and in its place, and nothing is announced.
        """
        query = (results.text, results.mode, results.model)
        again = query == self._query
        kept, scrolled = self.current_hit(), self._list.verticalScrollBar().value()
        self._query = query
        if not again:
            self._asked.clear()
        self._model.set_results(results, keep=again)
        self._say(results)
        self._stack.setCurrentWidget(self._list if results.hits else self._notice)
        row = self._model.row_of(kept.page) if again and kept else -1
        if row >= 0:
            self._choose(row, quietly=True)
            self._list.verticalScrollBar().setValue(scrolled)
        elif not again or kept is None:
            self._list.scrollToTop()
            self._choose(0)
        self._ask_soon()

    @Slot(str, str)
    def clear(self, state: str = "empty", text: str = "") -> None:
        """Shows a sentence instead of cards.

        Args:
            state: "empty", "no_archive", "searching" or "error". Cards stay while a search runs, so that a
                quick answer does not flicker.
            text: The sentence; one of our own if empty.
        """
        usual = {
            "empty": self.tr("Type what you are looking for; the pages that match best are listed here."),
            "no_archive": self.tr("Drop documents on the window to have something to search in."),
            "searching": self.tr("Searching…"),
            "error": self.tr("The search failed."),
        }
        icons = {"error": "warning", "no_archive": "folder"}
        sentence = text or usual.get(state, usual["empty"])
        if state == "searching" and self._model.rowCount():
            self._title.setText(sentence)
            return
        self._query = None
        self._asked.clear()
        self._model.set_results(None)
        self._title.setText(self.tr("Results"))
        self._notes.hide()
        self._notice.show_state(icons.get(state, "search"), sentence)
        self._stack.setCurrentWidget(self._notice)

    @Slot(object, object)
    def set_thumbnail(self, page: PageRef, image: QImage) -> None:
        """Takes a thumbnail that was wanted."""
        self._asked.discard(page)
        self._model.set_thumbnail(page, image)

    @Slot(object, str)
    def set_line(self, page: PageRef, text: str) -> None:
        """Takes the text of a page's strongest line."""
        self._model.set_line(page, text)

    @Slot()
    def select_next(self) -> None:
        """Chooses the next page."""
        self._choose(min(self._list.currentIndex().row() + 1, self._model.rowCount() - 1))

    @Slot()
    def select_previous(self) -> None:
        """Chooses the previous page."""
        self._choose(max(self._list.currentIndex().row() - 1, 0))

    def _say(self, results: SearchResults) -> None:
        count = len(results.hits)
        self._title.setText(self.tr("1 page") if count == 1 else self.tr("%n pages", "", count))
        notes = list(results.notes)
        if results.weak and results.hits:
            notes.insert(0, self.tr("Nothing matches well; the closest pages are below."))
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes) and bool(results.hits))
        if not results.hits:
            nothing = self.tr("No page matches “{text}”.").format(text=results.text)
            self._notice.show_state("search", " ".join([nothing, *results.notes]))

    def _choose(self, row: int, *, quietly: bool = False) -> None:
        if not 0 <= row < self._model.rowCount():
            return
        index = self._model.index(row)
        self._quiet = quietly
        self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False
        if not quietly:
            self._list.scrollTo(index)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        hit = self._model.hit(current.row())
        if hit is not None and not self._quiet:
            self.hit_selected.emit(hit)

    def _on_activated(self, index: QModelIndex) -> None:
        if (hit := self._model.hit(index.row())) is not None:
            self.hit_activated.emit(hit)

    def _ask_soon(self) -> None:
        if self.isVisible():
            self._ask_timer.start()

    def _ask_thumbnails(self) -> None:
        if not self._model.rowCount() or not self._list.isVisible():
            return
        height = max(self._list.sizeHintForRow(0), 1)
        top = self._list.verticalScrollBar().value() // height
        count = self._list.viewport().height() // height + 2
        for row in range(max(top - AHEAD, 0), min(top + count + AHEAD, self._model.rowCount())):
            hit = self._model.hit(row)
            if hit and hit.page not in self._asked and not self._model.has_thumbnail(hit.page):
                self._asked.add(hit.page)
                self.thumbnail_wanted.emit(hit.page)

    def hideEvent(self, event: QHideEvent) -> None:
        """Wants nothing more while it cannot be seen."""
        super().hideEvent(event)
        self._ask_timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for the thumbnails of what can be seen now."""
        super().showEvent(event)
        self._ask_timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a new palette, font or language."""
        if event.type() == QEvent.Type.PaletteChange:
            self._list.viewport().update()
        super().changeEvent(event)
