"""The library's documents that are like what a person asks for: the panel that asks, and the answer in the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.search.filters import EVERYTHING, Filters
from gui.searching.panel import FilterPanel

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from gui.actions import Actions
    from gui.engine import Engine
    from gui.library.order import Order
    from gui.library.pane import LibraryPane

_AGAIN_MS = 400
"""Documents change many times a second while they are encoded; they are looked at this often."""


class Narrowing(QObject):
    """Main thread. The library asks as a search does; another thread looks which documents are meant."""

    def __init__(self, engine: Engine, actions: Actions, library: LibraryPane, window: QWidget) -> None:
        super().__init__(window)
        self._engine, self._desk, self._library = engine, engine.searches, library
        self._asked = EVERYTHING
        self.panel = FilterPanel(window, "libraryFilterPanel", self.tr("Show only documents like these"))
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)  # type: ignore[call-arg]
        self._again.timeout.connect(self._ask)
        actions["filter-library"].triggered.connect(lambda: self.open())
        self.panel.changed.connect(self._set)
        library.bar.filters_wanted.connect(self.open)
        library.bar.order_changed.connect(self._on_order)
        self._desk.fitting.connect(self._on_fitting)
        self._desk.opened.connect(library.bar.show_all)  # another archive
        self._desk.languages_told.connect(self._tell_languages)
        engine.library.shelved.connect(self._on_shelved)
        engine.documents_changed.connect(self._ask_soon)

    @Slot()
    def open(self) -> None:
        """Shows what can be asked for, and the library it is about."""
        self._library.wanted.emit()
        self.panel.show_filters(self._asked)
        self.panel.offer(self._engine.library.shelf)
        self._desk.count_languages()
        self._desk.count_fitting(self._asked)
        bar = self._library.bar
        self.panel.open_below(bar.filter_button if bar.isVisible() else self._library.window())

    @Slot()
    def _tell_languages(self) -> None:
        self.panel.set_languages(self._desk.languages)

    @Slot(object)
    def _set(self, filters: Filters) -> None:
        self._library.bar.set_order(replace(self._library.bar.order, filters=filters))

    @Slot(object)
    def _on_order(self, order: Order) -> None:
        if order.filters != self._asked:
            self._asked = order.filters
            self.panel.show_filters(order.filters)
            self._ask()

    @Slot()
    def _on_shelved(self) -> None:
        self.panel.offer(self._engine.library.shelf)
        self._ask_soon()

    @Slot()
    def _ask_soon(self) -> None:
        if (self._asked or self.panel.isVisible()) and not self._again.isActive():
            self._again.start()

    @Slot()
    def _ask(self) -> None:
        if self._asked or self.panel.isVisible():
            self._desk.count_fitting(self._asked)
        if not self._asked:
            self._library.narrow(None)

    @Slot(object, object, int)
    def _on_fitting(self, filters: Filters, fitting: Collection[int] | None, total: int) -> None:
        if filters == self._asked:
            self.panel.show_count(fitting, total)
            self._library.narrow(fitting)
