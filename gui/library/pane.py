"""The pane on the left: documents with their state and tags, which of them are shown, and all about the chosen ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.actions import KeyTip
from gui.controls import label, named, restyle, text_button
from gui.deleting import deleting_keys
from gui.library.delegate import LibraryDelegate
from gui.library.details import DetailsPanel
from gui.library.filter_bar import FilterBar
from gui.library.model import LibraryModel
from gui.library.order import Order
from gui.library.watched import WatchedButton
from gui.sentences import spoken
from gui.theme import HEAD_HEIGHT, icon

if TYPE_CHECKING:
    from gui.engine_types import Catalog
    from gui.library.desk import LibraryDesk
    from gui.library.order import Row, State

_MOST_TAGS_IN_MENU = 20


class LibraryPane(QWidget):
    """Shows a `Catalog` and what the desk knows beside it, and says what a person wants done with documents.

    Attributes:
        read_only: Why nothing can be changed, one sentence; empty where it can.
        remove_action: Takes what is chosen out of the archive, or off the list; with Delete.
    """

    document_opened = Signal(int)  # document id
    remove_wanted = Signal(object)  # ids of documents
    retry_wanted = Signal(object)  # ids of documents
    retry_file_wanted = Signal(object)  # Path
    password_wanted = Signal(object)  # Path
    reveal_wanted = Signal(object)  # Path
    locate_wanted = Signal(int)  # document id
    forbidden = Signal(str)  # why what was just wanted cannot be done
    watch_wanted = Signal()  # a folder is to be chosen
    wanted = Signal()  # it has something to show

    def __init__(self, add_action: QAction, desk: LibraryDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._catalog: Catalog | None = None
        self.read_only = ""
        self.model = LibraryModel(self)
        title = self.title = label(self.tr("Library"), look="title")
        title.setMinimumHeight(HEAD_HEIGHT)
        add = text_button(self.tr("Add"), "add", "addButton", self.tr("Add documents"), look="soft", tint="accent")
        KeyTip(add, add_action)
        add.clicked.connect(add_action.trigger)
        add_action.enabledChanged.connect(add.setEnabled)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(add)
        self.bar = FilterBar()
        self.filter = self.bar.field
        self.view = self._make_view()
        self.details = DetailsPanel()
        self.details.hide()
        self.watched = WatchedButton(desk)
        self._drop = named(QFrame(), "dropInvitation", look="drop")
        self._lay_out(head)
        self.remove_action = self._view_action(self.tr("Remove from the archive"), "remove", self._remove_chosen)
        self.remove_action.setShortcuts([QKeySequence(key) for key in deleting_keys()])
        self._show_read_only()
        # Many signals of one change of the selection are followed once.
        self._follow = QTimer(self, singleShot=True, interval=0)  # type: ignore[call-arg]
        self._follow.timeout.connect(self._show_chosen)
        self._wire()

    def _make_view(self) -> QListView:
        view = named(QListView(), "libraryView", self.tr("Documents"))
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.viewport().setAutoFillBackground(False)
        return view

    def _view_action(self, text: str, image: str, work: object) -> QAction:
        action = QAction(icon(image), text, self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(work)
        self.view.addAction(action)
        return action

    def _lay_out(self, head: QHBoxLayout) -> None:
        self._invitation = invitation = label(look="muted", wrap=True)
        invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drop = QVBoxLayout(self._drop)
        drop.setContentsMargins(12, 12, 12, 12)
        drop.addWidget(invitation)
        top = QVBoxLayout()
        top.setContentsMargins(16, 8, 12, 0)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.bar)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(12, 0, 12, 12)
        bottom.setSpacing(8)
        bottom.addWidget(self.watched)
        bottom.addWidget(self._drop)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addLayout(bottom)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(upper)
        self._split.addWidget(self.details)
        self._split.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        # Nothing of the head is cut off where another language says it in longer words.
        margins = top.contentsMargins()
        self.setMinimumWidth(max(176, head.minimumSize().width() + margins.left() + margins.right()))

    def _wire(self) -> None:
        delegate = LibraryDelegate(self.view)
        self.view.setItemDelegate(delegate)
        self.view.setMinimumHeight(delegate.height(self.view.font()))
        delegate.retry_clicked.connect(self._retry)
        self.view.activated.connect(self._open)
        self.view.clicked.connect(self._open)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.bar.order_changed.connect(self._arrange)
        self.bar.collection_saved.connect(lambda name, tags: self._desk.save_collection(name, tags))
        self.details.closed.connect(lambda: self.show_details(False))
        self.details.tags_changed.connect(lambda ids, add, rest: self._desk.change_tags(ids, add=add, remove=rest))
        self.details.retry_wanted.connect(self.retry_wanted)
        self.details.reveal_wanted.connect(self.reveal_wanted)
        self.details.locate_wanted.connect(self.locate_wanted)
        self.details.forbidden.connect(self.forbidden)
        self.watched.watch_wanted.connect(self.watch_wanted)
        self._desk.shelved.connect(self._refresh)
        self._desk.looked.connect(self._refresh)
        self._desk.detailed.connect(self.details.show_details)

    # What is shown

    def show_catalog(self, catalog: Catalog | None) -> None:
        """Shows what the archive holds now; chosen documents stay chosen."""
        self._catalog = catalog
        reason = spoken(catalog.read_only_reason or "") if catalog else ""
        if reason != self.read_only:
            self.read_only = reason
            self._show_read_only()
        self._refresh()

    def _show_read_only(self) -> None:
        reason = self.read_only
        self._invitation.setText(reason or self.tr("Drop PDFs, scans or folders anywhere here"))
        for part in (self.bar, self.details, self.watched):
            part.set_read_only(reason)
        self.remove_action.setEnabled(not reason)
        self.remove_action.setToolTip(reason)

    def _refresh(self) -> None:
        self._keeping_chosen(
            lambda: self.model.show(self._catalog, self._desk.shelf.by_document, self._desk.seen.missing)
        )
        self.bar.show_shelf(self._desk.shelf, self.model.states())
        self.bar.show_count(self.model.rowCount(), self.model.total)
        if not self.details.isHidden():
            self._follow.start()

    def _arrange(self, order: Order) -> None:
        self._keeping_chosen(lambda: self.model.arrange(order))
        self.bar.show_count(self.model.rowCount(), self.model.total)

    def show_only(self, state: State) -> None:
        """Shows the documents in a state and no others, in the order they stand in."""
        order = self.bar.order
        self.bar.set_order(Order(order.sort, order.descending, states=(state,)))
        self.wanted.emit()

    def narrow(self, fitting: Collection[int] | None) -> None:
        """Shows only these documents, beside what the bar filters by; all of them with None."""
        self._keeping_chosen(lambda: self.model.narrow(fitting))
        self.bar.show_count(self.model.rowCount(), self.model.total)

    def _keeping_chosen(self, change: object) -> None:
        """Makes a change of the rows; what was chosen and is still shown stays so, whatever the model had to do."""
        chosen = {row.key for row in self.chosen_rows()}
        current = self.model.row(self.view.currentIndex())
        assert callable(change)
        change()
        if not chosen and current is None:
            return
        if {row.key for row in self.chosen_rows()} != chosen:
            selection = QItemSelection()
            for index in self.model.indexes_of(chosen):
                selection.select(index, index)
            self.view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if current is not None and not self.view.currentIndex().isValid():
            for index in self.model.indexes_of({current.key}):
                self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def set_dragging(self, over: bool) -> None:
        """Shows that something is about to be dropped."""
        restyle(self._drop, "active", "true" if over else "false")

    def show_details(self, shown: bool) -> None:
        """Opens or closes what is known of the chosen documents."""
        if shown and self.details.isHidden():
            self.details.show()
            self._drop.hide()  # files can be dropped all the same
            height = self._split.height()
            self._split.setSizes([height * 11 // 20, height * 9 // 20])
            self._show_chosen()
            self.view.scrollTo(self.view.currentIndex())  # the list has become shorter
        elif not shown:
            if self.details.isAncestorOf(self.focusWidget()) if self.focusWidget() else False:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.details.hide()
            self._drop.show()

    def toggle_details(self) -> None:
        """Opens what is known of the chosen documents, or closes it."""
        self.show_details(self.details.isHidden())

    def edit_tags(self) -> None:
        """Puts the cursor where a tag can be typed for the chosen documents."""
        self.show_details(True)
        self.details.tags.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is chosen

    def chosen_rows(self) -> list[Row]:
        """Returns what is chosen, from the top."""
        rows = (self.model.row(index) for index in sorted(self.view.selectedIndexes(), key=QModelIndex.row))
        return [row for row in rows if row is not None]

    def chosen_documents(self) -> tuple[int, ...]:
        """Returns the documents that are chosen."""
        return tuple(row.document_id for row in self.chosen_rows() if row.document_id is not None)

    def _on_selection(self) -> None:
        if not self.details.isHidden():
            self._follow.start()

    def _show_chosen(self) -> None:
        rows = self.chosen_rows()
        self.details.show_rows(rows, self._desk.shelf)
        if len(rows) == 1 and rows[0].document_id is not None:
            self._desk.detail(rows[0].document_id)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        choosing = QGuiApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if row is None or choosing:
            return
        if row.document_id is not None:
            self.document_opened.emit(row.document_id)
        elif row.failure:
            self.show_details(True)  # there is no page to show, but the whole reason, which the row has no room for

    def _retry(self, index: QModelIndex) -> None:
        if (row := self.model.row(index)) is not None:
            self._retry_rows([row])

    def _retry_rows(self, rows: Sequence[Row]) -> None:
        if self.read_only:
            self.forbidden.emit(self.read_only)
            return
        if ids := tuple(row.document_id for row in rows if row.document_id is not None and row.failure):
            self.retry_wanted.emit(ids)
        for row in rows:
            if row.document_id is None and row.failure:
                (self.password_wanted if row.needs_password else self.retry_file_wanted).emit(row.path)

    def _remove_chosen(self) -> None:
        if ids := self.chosen_documents():
            self.remove_wanted.emit(ids)
        files = [row for row in self.chosen_rows() if row.document_id is None]
        if any(row.is_many for row in files):
            self._desk.forget_failures([row.path for row in files if not row.is_many], named=self.model.paths())
        elif files:
            self._desk.forget_failures([row.path for row in files])

    # The menu

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if index.isValid():
            if index not in self.view.selectedIndexes():
                self.view.setCurrentIndex(index)
            if rows := self.chosen_rows():
                self.menu_for(rows).popup(self.view.viewport().mapToGlobal(place))

    def menu_for(self, rows: Sequence[Row]) -> QMenu:
        """Returns what can be done with rows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(bool(self.read_only))
        one = rows[0] if len(rows) == 1 else None
        if any(row.failure for row in rows):
            menu.addAction(icon("retry"), self.tr("Try again"), lambda: self._retry_rows(rows))
        if one is not None and one.missing and one.document_id is not None:
            document = one.document_id
            menu.addAction(icon("search"), self.tr("Find the file…"), lambda: self.locate_wanted.emit(document))
        for action in menu.actions():
            action.setEnabled(not self.read_only)
            action.setToolTip(self.read_only or action.text())
        if one is not None and not one.is_many:
            path = one.path
            menu.addAction(icon("folder"), self.tr("Show in its folder"), lambda: self.reveal_wanted.emit(path))
            menu.addAction(self.tr("Copy its path"), lambda: QGuiApplication.clipboard().setText(str(path)))
        ids = tuple(row.document_id for row in rows if row.document_id is not None)
        if ids:
            tags = menu.addMenu(self._tags_menu(menu, rows, ids))
            tags.setEnabled(not self.read_only)
            tags.setToolTip(self.read_only)
            menu.addAction(icon("info"), self.tr("Document details"), lambda: self.show_details(True))
        menu.addSeparator()
        self.remove_action.setText(self.tr("Remove from the archive") if ids else self.tr("Take off this list"))
        menu.addAction(self.remove_action)
        return menu

    def _tags_menu(self, parent: QMenu, rows: Sequence[Row], ids: tuple[int, ...]) -> QMenu:
        menu = QMenu(self.tr("Tags"), parent)
        menu.setIcon(icon("tag"))
        for tag in list(self._desk.shelf.tags)[:_MOST_TAGS_IN_MENU]:
            action = menu.addAction(tag.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(all(tag in row.tags for row in rows if row.document_id is not None))
            action.triggered.connect(
                lambda on, name=tag: self._desk.change_tags(ids, add=[name] if on else (), remove=() if on else [name])
            )
        menu.addSeparator()
        menu.addAction(self.tr("Another tag…"), self.edit_tags)
        return menu
