"""The documents that were removed and are still in the archive: a panel that brings them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.controls import label, named
from gui.page.elide import isolated
from gui.searching.drawer import Drawer
from gui.type_size import grown

if TYPE_CHECKING:
    from core.archive import RemovedDocument
    from gui.library.desk import LibraryDesk

_NUMBER = Qt.ItemDataRole.UserRole


class _Tree(QTreeWidget):
    """Tells Enter, which otherwise edits."""

    entered_rows = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QTreeWidget."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_rows.emit()
        else:
            super().keyPressEvent(event)


class RemovedPanel(Drawer):
    """Removed documents, the last one first; several can be chosen."""

    def __init__(self, desk: LibraryDesk, window: QWidget) -> None:
        super().__init__(window)
        named(self, "removedPanel", self.tr("Removed documents"), look="notice")
        self._desk = desk
        self.tree = named(_Tree(), "removedTree", self.tr("Removed documents"), look="table")
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setHeaderLabels([self.tr("Name"), self.tr("Pages"), self.tr("Removed")])
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.entered_rows.connect(self._bring_back)
        self.tree.itemDoubleClicked.connect(self._bring_back)
        self.tree.itemSelectionChanged.connect(self._show_button)
        self.note = label(look="muted", wrap=True)
        self.button = named(QPushButton(self.tr("Bring back")), "bringBackButton", look="primary")
        self.button.clicked.connect(self._bring_back)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Removed documents"), look="title"))
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        self.setFixedSize(grown(520), grown(320))
        self.hide()
        desk.removed_told.connect(self._fill)
        for changed in (desk.restored, desk.removed):
            changed.connect(self._ask_again)

    def open(self, below: QWidget) -> None:
        """Shows the panel below a widget of the window."""
        self.tree.clear()
        self.note.clear()
        self._show_button()
        self._desk.list_removed()
        self.open_below(below)
        self.tree.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _ask_again(self) -> None:
        if self.isVisible():
            self._desk.list_removed()

    @Slot(object)
    def _fill(self, documents: tuple[RemovedDocument, ...]) -> None:
        self.tree.clear()
        locale = QLocale()
        for document in documents:
            when = QDateTime.fromSecsSinceEpoch(int(document.removed))
            said = [
                document.path.name,
                locale.toString(document.page_count),
                isolated(locale.toString(when, locale.FormatType.ShortFormat)),
            ]
            item = QTreeWidgetItem(self.tree, said)
            item.setData(0, _NUMBER, document.id)
            item.setToolTip(0, str(document.path))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
            self.note.setText(self.tr("They are kept, with their tags and judgements, until the archive is compacted."))
        else:
            self.note.setText(self.tr("No document was removed since the archive was compacted last."))
        self._show_button()

    @Slot()
    def _show_button(self) -> None:
        self.button.setVisible(bool(self.tree.topLevelItemCount()))
        self.button.setEnabled(bool(self.tree.selectedItems()))

    @Slot()
    def _bring_back(self) -> None:
        if chosen := [item.data(0, _NUMBER) for item in self.tree.selectedItems()]:
            self._desk.restore(chosen)
