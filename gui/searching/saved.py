"""Saved searches: a menu at the search field, and a panel where they are renamed and deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.controls import label, named
from gui.deleting import deleting_keys
from gui.searching.drawer import Drawer
from gui.searching.words import parts, region_text
from gui.type_size import grown

if TYPE_CHECKING:
    from core.archive.searches import SavedSearch

MOST_IN_MENU = 30


def described(search: SavedSearch, modes: dict[str, str]) -> str:
    """Returns what a saved search asks for, on one line."""
    asked = [search.text, modes[search.mode]]
    if search.region is not None:
        asked = [region_text(search.region), *filter(None, [search.text])]  # regions are looked for by sight alone
    return " · ".join([*asked, *(text for text, _ in parts(search.filters, "…"))])


class SavedMenu(QMenu):
    """The saved searches, below what saves one and above what opens the panel.

    Signals:
        chosen: A `SavedSearch` to be made.
    """

    chosen = Signal(object)

    def __init__(self, save: QAction, manage: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self._save, self._manage = save, manage
        self.fill((), {})

    def fill(self, saved: Sequence[SavedSearch], modes: dict[str, str]) -> None:
        """Lists the searches anew."""
        self.clear()
        self.addAction(self._save)
        self.addSeparator()
        for search in saved[:MOST_IN_MENU]:
            action = self.addAction(search.name.replace("&", "&&"))
            action.setToolTip(described(search, modes))
            action.triggered.connect(lambda _checked=False, wanted=search: self.chosen.emit(wanted))
        self.addSeparator()
        self.addAction(self._manage)


class _Tree(QTreeWidget):
    """Tells Enter and Delete on a row, which are not for editing it."""

    entered_row = Signal(object)
    deleted_row = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QTreeWidget."""
        item = self.currentItem()
        if item is not None and self.state() != QAbstractItemView.State.EditingState:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered_row.emit(item)
                return
            if event.key() in deleting_keys():
                self.deleted_row.emit(item)
                return
        super().keyPressEvent(event)


class SavedPanel(Drawer):
    """All saved searches: Enter makes one, F2 renames it, Delete deletes it.

    Signals:
        chosen: A `SavedSearch` to be made.
        renamed: It with its new name.
        deleted: One that is to go.
    """

    chosen = Signal(object)
    renamed = Signal(object)
    deleted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "savedPanel", self.tr("Saved searches"), look="notice")
        self._saved: Sequence[SavedSearch] = ()
        self._filling = False
        self.tree = _Tree()
        named(self.tree, "savedTree", self.tr("Saved searches"), look="table")
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels([self.tr("Name"), self.tr("Searches for")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(True)
        triggers = QAbstractItemView.EditTrigger
        self.tree.setEditTriggers(triggers.EditKeyPressed | triggers.SelectedClicked)
        self.tree.entered_row.connect(self._choose)
        self.tree.itemDoubleClicked.connect(lambda item, _column: self._choose(item))
        self.tree.deleted_row.connect(lambda item: self.deleted.emit(self._search(item)))
        self.tree.itemChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Saved searches"), look="title"))
        column.addWidget(self.tree)
        column.addWidget(label(self.tr("Enter searches, F2 renames, Delete deletes"), look="muted"))
        self.setFixedSize(grown(560), grown(320))
        self.hide()

    def fill(self, saved: Sequence[SavedSearch], modes: dict[str, str]) -> None:
        """Lists the searches anew; the chosen row stays chosen."""
        at = max(self.tree.currentIndex().row(), 0)
        self._saved = saved
        self._filling = True
        self.tree.clear()
        for search in saved:
            item = QTreeWidgetItem(self.tree, [search.name, described(search, modes)])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(1, item.text(1))
        self._filling = False
        if (item := self.tree.topLevelItem(min(at, len(saved) - 1))) is not None:
            self.tree.setCurrentItem(item)
        elif self.isVisible():
            self.leave()  # with the last of them deleted

    def open_to_edit(self, widget: QWidget, edit: int = 0) -> None:
        """Shows the panel below a widget.

        Args:
            widget: Of the window.
            edit: Id of a search whose name is to be typed at once, or 0.
        """
        self.open_below(widget)
        self.tree.setFocus(Qt.FocusReason.PopupFocusReason)
        at = next((row for row, search in enumerate(self._saved) if search.id == edit), -1)
        if at >= 0 and (item := self.tree.topLevelItem(at)) is not None:
            self.tree.setCurrentItem(item)
            self.tree.editItem(item, 0)

    def _search(self, item: QTreeWidgetItem) -> SavedSearch:
        return self._saved[self.tree.indexOfTopLevelItem(item)]

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.hide()
        self.chosen.emit(self._search(item))

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        search = self._search(item)
        name = " ".join(item.text(0).split())
        if self._filling or name == search.name:
            return
        if name:
            self.renamed.emit(replace(search, name=name))
        else:
            item.setText(0, search.name)
