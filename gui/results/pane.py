"""The results pane: how many pages, how well they match, how they are listed, and their cards."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QLocale, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from gui.controls import action_button, icon_button, label, named
from gui.results.arrangement import Sort
from gui.results.guidance import Advice, Guidance, StepButtons, advise
from gui.results.model import ResultsModel, Role
from gui.results.view import ResultsView
from gui.theme import LINK_INSET, icon
from gui.type_size import fitted

if TYPE_CHECKING:
    from core.types import Hit, PageRef, SearchResults
    from gui.actions import Actions

AHEAD = 4
"""Lines above and below the visible ones whose thumbnails are asked for too."""

NARROWEST = 240
"""Pixels a card needs for a name, a bar and a line that can be read."""

HIT_ACTIONS = ("judge-right", "judge-wrong", "copy-citation", "open-viewer", "show-folder")
"""What can be done with the page on show, offered for the hit that is clicked."""


class ResultsPane(QWidget):
    """Ranked pages, the first chosen at once.

    Signals:
        hit_selected: A `Hit` was chosen, by a person or because it is the first of a new query.
        hit_activated: Enter or a double click on a chosen `Hit`.
        thumbnail_wanted: The `PageRef` of a card that came into view.
        step_wanted: A `guidance.Step` a person takes about a poor answer.
        more_wanted: More pages of the same answer.
        document_wanted: The id of a document that is to be searched alone.
    """

    hit_selected = Signal(object)
    hit_activated = Signal(object)
    thumbnail_wanted = Signal(object)
    step_wanted = Signal(str)
    more_wanted = Signal()
    document_wanted = Signal(int)

    def __init__(self, actions: Actions | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ResultsModel(self)
        self._asked: set[PageRef] = set()
        self._quiet = False
        self._query: tuple[str, str, str] | None = None
        self._scope: Hashable = None
        self.text_pages = 0
        self._title, self._notes = label(look="title"), label(look="muted", wrap=True)
        self._list = ResultsView(self._model, self)
        self._list.setAccessibleName(self.tr("Matching pages"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._notice, self._steps = Guidance(), StepButtons()
        self._more = named(QPushButton(), "moreButton", look="flat")
        self._more.clicked.connect(self.more_wanted)
        # Thumbnails are asked for once the event loop is free, not for every pixel of a scroll.
        self._ask_timer = QTimer(self, singleShot=True, interval=0)  # type: ignore[call-arg]
        self._ask_timer.timeout.connect(self._ask_thumbnails)
        self._hit_actions = [actions[name] for name in HIT_ACTIONS] if actions is not None else []
        self._lay_out(actions)
        self.setMinimumWidth(fitted(NARROWEST))
        self._list.view_changed.connect(self._ask_soon)
        self._list.activated.connect(self._on_activated)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._notice.taken.connect(self.step_wanted)
        self._steps.taken.connect(self.step_wanted)
        self.clear("empty")

    def _lay_out(self, actions: Actions | None) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 8, 8, 0)
        header.setSpacing(0)
        header.addWidget(self._title, 1)
        if actions is not None:
            sorting = QMenu(self)
            sorting.addActions(actions.group("sort"))
            sorting.addSeparator()
            sorting.addAction(actions["fold-documents"])
            button = icon_button("sortButton", "sort", self.tr("Sort the results"))
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(sorting)
            header.addWidget(button)
            header.addWidget(action_button("groupButton", actions["results-group"]))
            header.addWidget(action_button("tilesButton", actions["results-grid"]))
        above = QVBoxLayout()
        above.setContentsMargins(16 - LINK_INSET, 0, 12, 4)
        self._notes.setContentsMargins(LINK_INSET, 0, 0, 0)
        above.setSpacing(6)
        above.addWidget(self._notes)
        above.addWidget(self._steps)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(header)
        column.addLayout(above)
        column.addLayout(self._stack, 1)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def model(self) -> ResultsModel:
        """The rows."""
        return self._model

    @property
    def view(self) -> ResultsView:
        """The list of cards, or grid of tiles."""
        return self._list

    @property
    def title(self) -> QLabel:
        """How many pages there are."""
        return self._title

    def current_hit(self) -> Hit | None:
        """Returns the chosen hit, if any."""
        return self._model.hit(self._list.currentIndex().row())

    # Answers

    @Slot(object)
    def set_results(self, results: SearchResults, scope: Hashable = None, *, more: bool = False) -> None:
        """Shows the answer to a query.

        The first page of a new query is chosen. When the same query is answered again (while pages are still
        being added, or within other documents), the chosen page stays chosen and in its place if it is still there.

        Args:
            results: The answer.
            scope: The filters it was made within, None without.
            more: Whether there may be more pages than these.
        """
        again, moved = results.asked == self._query, scope != self._scope
        kept, seen = self.current_hit(), self._seen_at()
        self._query, self._scope = results.asked, scope
        if not again:
            self._asked.clear()
        self._model.set_results(results, keep=again)
        self._list.doItemsLayout()
        self._say(results, more)
        row = self._model.row_of(kept.page) if again and kept else -1
        if row >= 0:
            self._choose(row, quietly=True)
            self._keep_seen(row, seen)
            if moved:
                self._list.scrollTo(self._model.index(row))
        elif not again or moved or kept is None:
            self._list.scrollToTop()
            self._choose(self._model.next_hit_row(-1, 1))
        self._ask_soon()

    def _seen_at(self) -> tuple[int, int | None]:
        """Returns how far the list is scrolled, and where the chosen card's top is in view, None where it is not."""
        scrolled, row = self._list.verticalOffset(), self._list.currentIndex().row()
        if not 0 <= row < self._list.geometry_of_rows.rows:
            return scrolled, None
        place = self._list.geometry_of_rows.place(row)
        top = place.y - scrolled
        return scrolled, top if -place.height < top < self._list.viewport().height() else None

    def _keep_seen(self, row: int, seen: tuple[int, int | None]) -> None:
        """Has the chosen card stand where it stood; a list that shows its best pages goes on doing so if it can."""
        scrolled, top = seen
        bar = self._list.verticalScrollBar()
        if top is None or scrolled == 0:
            bar.setValue(scrolled)
        else:
            bar.setValue(self._list.geometry_of_rows.place(row).y - top)
        if top is not None:
            self._list.scrollTo(self._model.index(row))

    def _say(self, results: SearchResults, more: bool) -> None:
        count = len(results.hits)
        number = QLocale().toString(count)
        self._title.setText(self.tr("%Ln best pages", "", count) if more else self.tr("%Ln pages", "", count))
        self._title.setToolTip(self.tr("There are more that match less well.") if more else "")
        self._more.setText(self.tr("Show more than {n}").format(n=number))
        self._more.setVisible(more)
        advice = advise(results, filtered=self._scope is not None, text_pages=self.text_pages)
        self._notes.setText(advice.text)
        self._notes.setVisible(bool(advice.text and count))
        self._steps.offer(advice.steps if count else ())
        if not count:
            self._notice.show_advice("search", advice)
        self._stack.setCurrentWidget(self._list if count else self._notice)

    @Slot(str, str)
    def clear(self, state: str = "empty", text: str = "", advice: Advice | None = None) -> None:
        """Shows a sentence instead of cards.

        Args:
            state: "empty", "no_archive", "searching" or "error". Cards stay while a search runs, so that a
                quick answer does not flicker.
            text: The sentence; one of our own if empty.
            advice: The sentence with steps to take, instead of `text`.
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
        self._query = self._scope = None
        self._asked.clear()
        self._model.set_results(None)
        self._title.setText(self.tr("Results"))
        self._notes.hide()
        self._more.hide()
        self._steps.offer(())
        self._notice.show_advice(icons.get(state, "search"), advice or Advice(sentence))
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

    # How they are listed

    def arrange(self, sort: Sort, *, grouped: bool) -> None:
        """Sorts and groups the pages; the chosen one stays chosen."""
        if (sort, grouped) != (self._model.sorting, self._model.grouped):
            with_page = self.current_hit()
            self._model.arrange(sort, grouped=grouped)
            self._after_reset(with_page)

    def set_grid(self, grid: bool) -> None:
        """Shows a grid of thumbnails, or a list of cards."""
        if grid == self._list.is_grid:
            return
        self._list.set_grid(grid)
        self._fit_thumbnails()
        self._list.scrollTo(self._list.currentIndex())
        self._ask_soon()

    def fold_all(self) -> None:
        """Folds all documents away, or unfolds them when all are."""
        if self._model.grouped:
            with_page = self.current_hit()
            self._model.fold_all(self._model.has_open)
            self._after_reset(with_page)

    def _after_reset(self, kept: Hit | None) -> None:
        self._list.doItemsLayout()
        row = self._model.row_of(kept.page) if kept else -1
        if row >= 0:
            self._choose(row, quietly=True)
            self._list.scrollTo(self._model.index(row), ResultsView.ScrollHint.PositionAtCenter)
        self._ask_soon()

    def _fit_thumbnails(self) -> None:
        """Has thumbnails scaled to what this screen and this view paint; smaller ones are asked for anew."""
        room = (self._list.thumbnail_size.toSizeF() * self.devicePixelRatioF()).toSize()
        if room != self._model.thumbnail_room:
            self._model.thumbnail_room = room
            self._model.forget_thumbnails()
            self._asked.clear()

    # The choice

    @Slot()
    def select_next(self) -> None:
        """Chooses the next page."""
        self._choose(self._model.next_hit_row(self._list.currentIndex().row(), 1))

    @Slot()
    def select_previous(self) -> None:
        """Chooses the previous page."""
        self._choose(self._model.next_hit_row(self._list.currentIndex().row(), -1))

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
        else:
            self._list.toggle(index.row())

    def _show_menu(self, place: QPoint) -> None:
        index = self._list.indexAt(place)
        if index.isValid():
            self.menu_for(index).popup(self._list.viewport().mapToGlobal(place))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Returns what can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row, header = index.row(), self._model.header_of(index.row())
        hit = self._model.hit(row) or self._model.hit_below(row)
        if hit is not None:
            text = self.tr("Search in this document")
            menu.addAction(icon("filter"), text, lambda: self.document_wanted.emit(hit.page.document_id))
        if self._hit_actions and self._model.hit(row) is not None:
            menu.addSeparator()
            menu.addActions(self._hit_actions)
        if header >= 0:
            menu.addSeparator()
            folded = self._model.is_folded(header)
            text = self.tr("Unfold this document") if folded else self.tr("Fold this document")
            menu.addAction(text, lambda: self._list.fold(header, not folded))
            text = self.tr("Fold all documents") if self._model.has_open else self.tr("Unfold all documents")
            menu.addAction(text, self.fold_all)
        return menu

    # Thumbnails

    def _ask_soon(self) -> None:
        if self.isVisible():
            self._ask_timer.start()

    def _ask_thumbnails(self) -> None:
        if not self._model.rowCount() or not self._list.isVisible():
            return
        self._fit_thumbnails()
        for row in self._list.visible_rows(AHEAD * self._list.geometry_of_rows.cell_height):
            page = self._model.index(row).data(Role.PAGE)
            if page is not None and page not in self._asked and not self._model.has_thumbnail(page):
                self._asked.add(page)
                self.thumbnail_wanted.emit(page)

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
