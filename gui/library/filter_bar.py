"""Above the library's list: a field and two menus that say which documents are shown, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from core.archive.tags import LONGEST_NAME
from gui.controls import icon_button, label, named
from gui.library.chip import STYLE, chip
from gui.library.keeper import Shelf
from gui.library.order import SORT_KEYS, STATES, Order
from gui.page.flow import FlowLayout
from gui.searching.words import parts

if TYPE_CHECKING:
    from gui.library.order import SortKey, State


class FilterBar(QWidget):
    """Holds an `Order` and shows it; what is in force beside the text shows as chips that can be taken away."""

    order_changed = Signal(object)  # Order
    filters_wanted = Signal()  # more is to be asked for than the menu offers
    collection_saved = Signal(str, object)  # name, tags; no tags to forget it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(STYLE)
        self.order = Order()
        self._shelf = Shelf()
        self._read_only = ""
        self._states: Mapping[State, int] = {}
        self.field = named(QLineEdit(), "libraryFilter", self.tr("Filter documents by name or tag"))
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Filter"))
        self.field.textChanged.connect(lambda text: self._change(text=text))
        self.filter_menu, self.sort_menu = QMenu(self), QMenu(self)
        self.filter_button = self._menu_button("libraryFilterButton", "filter", self.tr("Choose"), self.filter_menu)
        self.sort_button = self._menu_button("librarySortButton", "sort", self.tr("Sort"), self.sort_menu)
        self.filter_menu.aboutToShow.connect(self._fill_filter_menu)
        self.sort_menu.aboutToShow.connect(self._fill_sort_menu)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=4)
        self.count = label(name="libraryCount", look="muted")
        self.name = named(QLineEdit(), "collectionName", self.tr("Name of the collection"))
        self.name.setPlaceholderText(self.tr("Name of the collection"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.returnPressed.connect(self._save_collection)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.filter_button)
        row.addWidget(self.sort_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        for part in (self._chips, self.name, self.count):
            layout.addWidget(part)
            part.hide()
        self._show()

    def set_order(self, order: Order) -> None:
        """Shows another order; told like a person's own change."""
        if order.text != self.field.text():
            self.field.setText(order.text)
        self._change(**{name: getattr(order, name) for name in ("sort", "descending", "tags", "states", "filters")})

    def show_all(self) -> None:
        """Filters by nothing any more."""
        self.set_order(Order(self.order.sort, self.order.descending))

    def set_read_only(self, reason: str) -> None:
        """Keeps and forgets no collections where there is a reason, which it says."""
        self._read_only = reason
        if reason:
            self.name.hide()

    def show_shelf(self, shelf: Shelf, states: Mapping[State, int]) -> None:
        """Takes what can be chosen from: tags, collections, and how many documents are in which state."""
        self._shelf, self._states = shelf, states
        known = tuple(tag for tag in self.order.tags if tag in shelf.tags)
        if known != self.order.tags:
            self._change(tags=known)
        self._show()

    def show_count(self, shown: int, total: int) -> None:
        """Says how many of all documents are shown, while some are not."""
        number = QLocale().toString
        self.count.setText(self.tr("{shown} of {total}").format(shown=number(shown), total=number(total)))
        self.count.setVisible(self.order.is_filter)

    def _change(self, **values: object) -> None:
        order = replace(self.order, **values)  # type: ignore[arg-type]
        if order != self.order:
            self.order = order
            self._show()
            self.order_changed.emit(order)

    def _menu_button(self, name: str, image: str, spoken: str, menu: QMenu) -> QToolButton:
        button = icon_button(name, image, spoken, size=30)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    # What is in force

    def _show(self) -> None:
        """Shows the parts of the filter as chips."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for state in self.order.states:
            rest = tuple(other for other in self.order.states if other != state)
            self._add_chip(self._state_name(state), states=rest)
        for tag in self.order.tags:
            rest = tuple(other for other in self.order.tags if other != tag)
            self._add_chip(tag, tags=rest)
        for said, left in parts(self.order.filters):
            self._add_chip(said, filters=left)
        chosen = bool(self.order.states or self.order.tags or self.order.filters)
        self._chips.setVisible(chosen)
        self.name.setVisible(self.name.isVisibleTo(self) and bool(self.order.tags))
        self.filter_button.setProperty("checked", chosen)
        said = self.tr("Choose by state, tag, date and more")
        collection = self._collection()
        self.filter_button.setToolTip(f"{said}: {collection}" if collection else said)
        self.filter_button.setAccessibleName(self.filter_button.toolTip())
        said = self.tr("Sort by {what}").format(what=self._sort_name(self.order.sort))
        self.sort_button.setToolTip(said)
        self.sort_button.setAccessibleName(said)

    def _add_chip(self, text: str, **rest: object) -> None:
        button = chip(text, self.tr("Stop showing {name} only").format(name=text))
        button.clicked.connect(lambda: self._change(**rest))
        self._flow.addWidget(button)

    def _collection(self) -> str:
        """Returns the name of the collection that is shown, or an empty string."""
        chosen = frozenset(self.order.tags)
        return next((name for name, tags in self._shelf.collections.items() if frozenset(tags) == chosen), "")

    # Menus

    def _fill_filter_menu(self) -> None:
        menu, order = self.filter_menu, self.order
        menu.clear()
        for state in STATES:
            if count := self._states.get(state, 0):
                self._check(
                    menu, self._counted(self._state_name(state), count), state in order.states
                ).triggered.connect(lambda on, each=state: self._change(states=_toggled(order.states, each, on)))
        if self._shelf.collections:
            self._heading(menu, self.tr("Collections"))
            current = self._collection()
            for name, tags in self._shelf.collections.items():
                action = self._check(menu, name, name == current)
                action.setToolTip(", ".join(tags))
                action.triggered.connect(lambda on, each=tags: self._change(tags=each if on else ()))
        if self._shelf.tags:
            self._heading(menu, self.tr("Tags"))
            for tag, count in self._shelf.tags.items():
                action = self._check(menu, self._counted(tag, count), tag in order.tags)
                action.triggered.connect(lambda on, each=tag: self._change(tags=_toggled(order.tags, each, on)))
        menu.addSeparator()
        menu.addAction(self.tr("Collection, name, date, language…"), self.filters_wanted.emit)
        changing: list[QAction] = []
        if order.tags and not self._collection():
            changing.append(menu.addAction(self.tr("Save as a collection…"), self._ask_name))
        if name := self._collection():
            said = self.tr("Forget the collection {name}").format(name=name)
            changing.append(menu.addAction(said, lambda: self.collection_saved.emit(name, ())))
        for action in changing:
            action.setEnabled(not self._read_only)
            action.setToolTip(self._read_only)
        menu.setToolTipsVisible(bool(self._read_only))
        show_all = menu.addAction(self.tr("Show all documents"), self.show_all)
        show_all.setEnabled(order.is_filter)

    def _fill_sort_menu(self) -> None:
        menu, order = self.sort_menu, self.order
        menu.clear()
        group = QActionGroup(menu)
        for key in SORT_KEYS:
            action = self._check(menu, self._sort_name(key), key == order.sort)
            group.addAction(action)
            action.triggered.connect(lambda _=False, each=key: self._change(sort=each))
        menu.addSeparator()
        self._check(menu, self.tr("Reverse the order"), order.descending).triggered.connect(
            lambda on: self._change(descending=on)
        )

    @staticmethod
    def _heading(menu: QMenu, text: str) -> None:
        menu.addSeparator()
        menu.addAction(text).setEnabled(False)

    @staticmethod
    def _check(menu: QMenu, text: str, on: bool) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def _counted(self, name: str, count: int) -> str:
        return f"{name}\t{QLocale().toString(count)}"

    def _ask_name(self) -> None:
        self.name.setText(" ".join(self.order.tags)[:LONGEST_NAME])
        self.name.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _save_collection(self) -> None:
        if (name := self.name.text().strip()) and self.order.tags:
            self.collection_saved.emit(name, self.order.tags)
            self.name.hide()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Names

    def _state_name(self, state: State) -> str:
        return {
            "failed": self.tr("Could not be read"),
            "missing": self.tr("File missing"),
            "waiting": self.tr("Waiting"),
            "ready": self.tr("Ready"),
        }[state]

    def _sort_name(self, key: SortKey) -> str:
        return {
            "added": self.tr("When added"),
            "name": self.tr("Name"),
            "pages": self.tr("Pages"),
            "size": self.tr("Size of the file"),
            "state": self.tr("State"),
        }[key]


def _toggled(chosen: tuple[str, ...], item: str, on: bool) -> tuple[str, ...]:
    rest = tuple(other for other in chosen if other != item)
    return (*rest, item) if on else rest
