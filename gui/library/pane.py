"""The pane on the left: documents with their state, a filter, and the invitation to drop more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.controls import label, named, restyle
from gui.library.delegate import LibraryDelegate
from gui.library.model import LibraryModel, LibraryRole
from gui.theme import icon

if TYPE_CHECKING:
    from gui.worker import Catalog


class LibraryPane(QWidget):
    """Shows a `Catalog` and says what a person wants done with a document."""

    document_opened = Signal(int)  # document id
    remove_wanted = Signal(object)  # ids of documents
    retry_wanted = Signal(int)  # document id
    retry_file_wanted = Signal(object)  # Path
    password_wanted = Signal(object)  # Path
    reveal_wanted = Signal(object)  # Path

    def __init__(self, add_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(176)
        self.model = LibraryModel(self)

        title = label(self.tr("Library"), look="title")
        add = named(QPushButton(self.tr("Add")), "addButton", self.tr("Add documents"), look="soft")
        add.setIcon(icon("add", "accent"))
        add.setToolTip(add_action.toolTip())
        add.clicked.connect(add_action.trigger)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(add)

        self.filter = named(QLineEdit(), "libraryFilter", self.tr("Filter documents by name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter documents"))
        self.filter.textChanged.connect(lambda text: self.model.arrange(replace(self.model.order, text=text)))

        self.view = named(QListView(), "libraryView", self.tr("Documents"))
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.viewport().setAutoFillBackground(False)
        delegate = LibraryDelegate(self.view)
        self.view.setItemDelegate(delegate)
        delegate.retry_clicked.connect(self._retry)
        self.view.activated.connect(self._open)
        self.view.clicked.connect(self._open)
        self.view.customContextMenuRequested.connect(self._show_menu)

        self._drop = named(QFrame(), "dropInvitation", look="drop")
        invitation = label(self.tr("Drop PDFs, scans or folders anywhere here"), look="muted", wrap=True)
        invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drop = QVBoxLayout(self._drop)
        drop.setContentsMargins(12, 16, 12, 16)
        drop.addWidget(invitation)

        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 12, 0)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.filter)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(12, 8, 12, 12)
        bottom.addWidget(self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)
        layout.addLayout(bottom)

        self._remove_action = QAction(self.tr("Remove from the archive"), self)
        self._remove_action.setShortcut(QKeySequence.StandardKey.Delete)
        self._remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._remove_action.triggered.connect(self._remove_current)
        self.view.addAction(self._remove_action)

    def show_catalog(self, catalog: Catalog | None) -> None:
        """Shows what the archive holds now; the selected document stays selected."""
        selected = self.view.currentIndex().data(LibraryRole.PATH)
        self.model.show(catalog)
        if selected is not None and not self.view.currentIndex().isValid():
            for row in range(self.model.rowCount()):
                index = self.model.index(row)
                if index.data(LibraryRole.PATH) == selected:
                    self.view.setCurrentIndex(index)

    def set_dragging(self, over: bool) -> None:
        """Shows that something is about to be dropped."""
        restyle(self._drop, "active", "true" if over else "false")

    def _open(self, index: QModelIndex) -> None:
        document_id = index.data(LibraryRole.DOCUMENT_ID)
        if document_id is not None:
            self.document_opened.emit(document_id)

    def _retry(self, index: QModelIndex) -> None:
        document_id, path = index.data(LibraryRole.DOCUMENT_ID), index.data(LibraryRole.PATH)
        if document_id is not None:
            self.retry_wanted.emit(document_id)
        elif index.data(LibraryRole.NEEDS_PASSWORD):
            self.password_wanted.emit(path)
        else:
            self.retry_file_wanted.emit(path)

    def _remove_current(self) -> None:
        document_id = self.view.currentIndex().data(LibraryRole.DOCUMENT_ID)
        if document_id is not None:
            self.remove_wanted.emit((document_id,))

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if index.isValid():
            self.menu_for(index).popup(self.view.viewport().mapToGlobal(place))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Returns what can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        path = Path(index.data(LibraryRole.PATH))
        if index.data(LibraryRole.FAILURE):
            menu.addAction(icon("retry"), self.tr("Try again"), lambda: self._retry(index))
        menu.addAction(icon("folder"), self.tr("Show in its folder"), lambda: self.reveal_wanted.emit(path))
        if index.data(LibraryRole.DOCUMENT_ID) is not None:
            menu.addSeparator()
            menu.addAction(self._remove_action)
        return menu
