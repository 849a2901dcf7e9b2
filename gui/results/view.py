"""The list or grid of hits: it lays out 50,000 rows by arithmetic and paints those in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from gui.results.delegate import TILE_SIDE, ResultsDelegate
from gui.results.geometry import Geometry
from gui.results.model import ResultsModel, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

Movement = QAbstractItemView.CursorAction


class ResultsView(QListView):
    """Cards or tiles under headers that stay in sight; a list view for screen readers, with a layout of its own.

    Signals:
        view_changed: Other rows came into view.
        drag_wanted: (Hit, its thumbnail or None, whether it is to be dragged as a picture)
    """

    view_changed = Signal()
    drag_wanted = Signal(object, object, bool)

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._grid, self._under_pointer = model, False, -1
        self._cells = ResultsDelegate(self)
        self._geometry = self._measure()  # what follows asks for it
        self.setObjectName("resultsView")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self.view_changed)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.entered.connect(lambda index: self._point_at(index.row()))
        self.viewportEntered.connect(lambda: self._point_at(-1))

    # The layout

    @property
    def is_grid(self) -> bool:
        """Whether pages are shown as a grid of thumbnails."""
        return self._grid

    def set_grid(self, grid: bool) -> None:
        """Shows a grid of thumbnails, or a list of cards."""
        self._grid = grid
        self._cells.set_grid(grid)
        self.doItemsLayout()

    @property
    def thumbnail_size(self) -> QSize:
        """Logical pixels a thumbnail fits in."""
        return self._cells.thumbnail_size

    @property
    def geometry_of_rows(self) -> Geometry:
        """Where the rows lie in the content."""
        return self._geometry

    def _measure(self) -> Geometry:
        width = max(self.viewport().width(), 1)
        cell = self._cells.cell_size(self.font(), grouped=self._rows.grouped)
        header = self._cells.header_height(self.font())
        side = TILE_SIDE if self._grid else 0
        columns = max(1, (width - 2 * side) // cell.width()) if self._grid else 1
        model = self._rows
        return Geometry(model.sections(), model.grouped, width, columns, cell.height(), header, side)

    def doItemsLayout(self) -> None:
        """Overrides QListView, whose own layout walks through all rows."""
        self._geometry = self._measure()
        QAbstractItemView.doItemsLayout(self)
        self.view_changed.emit()

    def updateGeometries(self) -> None:
        """Overrides QListView: the scroll bar's range."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self._geometry.height - page, 0))
        bar.setPageStep(page)
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QListView: keeps what is on top in its place when the columns change."""
        top = self.indexAt(QPoint(self.viewport().width() // 2, self._pinned_height() + 8)).row()
        columns = self._geometry.columns
        super().resizeEvent(event)
        self.doItemsLayout()
        if top >= 0 and columns != self._geometry.columns:
            self.verticalScrollBar().setValue(self._geometry.place(top).y - self._pinned_height())

    def horizontalOffset(self) -> int:
        """Overrides QListView: nothing scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Overrides QListView."""
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Overrides QListView: everything in view is painted again, since the header on top stays."""
        self.viewport().update()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Overrides QListView: a row's rectangle in the viewport."""
        if not index.isValid() or index.row() >= self._geometry.rows:
            return QRect()
        place = self._geometry.place(index.row())
        rect = QRect(place.x, place.y - self.verticalOffset(), place.width, place.height)
        return QStyle.visualRect(self.layoutDirection(), self.viewport().rect(), rect)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Overrides QListView: the row at a point of the viewport; the header on top lies over the rows."""
        x = self.viewport().width() - 1 - point.x() if self.isRightToLeft() else point.x()
        pinned = self._pinned()
        if pinned is not None and pinned[1].contains(point):
            return self._rows.index(pinned[0])
        row = self._geometry.row_at(x, point.y() + self.verticalOffset())
        return self._rows.index(row) if row >= 0 else QModelIndex()

    def visible_rows(self, ahead: int = 0) -> range:
        """Returns the rows in view, and so many pixels above and below."""
        top = self.verticalOffset()
        return self._geometry.rows_between(top - ahead, top + self.viewport().height() + ahead)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Overrides QListView: brings a row into view, below the header that stays."""
        if not index.isValid() or index.row() >= self._geometry.rows:
            return
        place, bar, page = self._geometry.place(index.row()), self.verticalScrollBar(), self.viewport().height()
        above = self._geometry.head if index.row() != self._rows.header_of(index.row()) else 0
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(place.y - (page - place.height) // 2)
        elif place.y - above < bar.value() or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(place.y - above)
        elif place.y + place.height > bar.value() + page:
            bar.setValue(place.y + place.height - page)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Overrides QListView: one row is chosen at a time."""
        index = self.indexAt(rect.center())
        selection = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Overrides QListView."""
        region = QRegion()
        for index in selection.indexes():
            region |= QRegion(self.visualRect(index))
        return region

    def keyboardSearch(self, search: str) -> None:
        """Overrides QListView: letters are shortcuts of the window, and names are filtered by elsewhere."""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Overrides QListView: paints the rows in view, then the header that stays on top."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        dirty, top = event.rect(), self.verticalOffset()
        for row in self._geometry.rows_between(top + dirty.top(), top + dirty.bottom() + 1):
            index = self._rows.index(row)
            self._paint_row(painter, option, index, self.visualRect(index))
        pinned = self._pinned()
        if pinned is not None:
            painter.fillRect(pinned[1], self.palette().window())
            self._paint_row(painter, option, self._rows.index(pinned[0]), pinned[1])

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, rect: QRect) -> None:
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index.row() == self._under_pointer:
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        option.rect, option.state = rect, state  # type: ignore[attr-defined]
        self._cells.paint(painter, option, index)

    def _pinned(self) -> tuple[int, QRect] | None:
        """Returns the header that stays on top and where, None while it is in its own place."""
        geometry, top = self._geometry, self.verticalOffset()
        if not geometry.headed or not geometry.rows or top <= 0:
            return None
        section = geometry.section_at(top)
        row = geometry.header_row(section)
        if geometry.place(row).y == top:
            return None
        y = min(0, geometry.bottom(section) - top - geometry.head)
        return row, QRect(0, y, self.viewport().width(), geometry.head)

    def _pinned_height(self) -> int:
        return self._geometry.head if self._geometry.headed and self.verticalOffset() > 0 else 0

    def _point_at(self, row: int) -> None:
        if row != self._under_pointer:
            self._under_pointer = row
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Overrides QListView: notices that the pointer has left."""
        self._point_at(-1)
        super().leaveEvent(event)

    # Keys and the pointer

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Overrides QListView: a hit is dragged out as its document, with Shift as its picture."""
        index = self.currentIndex()
        if (hit := self._rows.hit(index.row())) is not None:
            as_picture = bool(QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.drag_wanted.emit(hit, index.data(Role.THUMBNAIL), as_picture)

    def moveCursor(self, action: Movement, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Overrides QListView: walks by rows, lines, screens, to both ends."""
        geometry, row = self._geometry, self.currentIndex().row()
        if not geometry.rows:
            return QModelIndex()
        if row < 0:
            return self._rows.index(0)
        place, screen = geometry.place(row), max(self.viewport().height() - geometry.cell_height, geometry.cell_height)
        middle = place.x + place.width // 2
        back = -1 if self.isRightToLeft() else 1
        match action:
            case Movement.MoveHome:
                row = 0
            case Movement.MoveEnd:
                row = geometry.rows - 1
            case Movement.MoveLeft:
                row -= back
            case Movement.MoveRight:
                row += back
            case Movement.MoveNext:
                row += 1
            case Movement.MovePrevious:
                row -= 1
            case Movement.MoveUp:
                row = geometry.nearest(middle, place.y - 1) if place.y > 0 else row
            case Movement.MoveDown:
                below = place.y + place.height
                row = geometry.nearest(middle, below) if below < geometry.height else row
            case Movement.MovePageUp:
                row = geometry.nearest(middle, place.y - screen)
            case Movement.MovePageDown:
                row = geometry.nearest(middle, place.y + screen)
        return self._rows.index(min(max(row, 0), geometry.rows - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QListView: Enter opens, Left and Right fold and unfold documents."""
        index, key = self.currentIndex(), event.key()
        row = index.row()
        header = self._rows.header_of(row)
        fold, unfold = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            fold, unfold = unfold, fold
        on_header = row >= 0 and row == header
        if index.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(index)
        elif on_header and key == Qt.Key.Key_Space:
            self.toggle(row)
        elif on_header and key in (fold, unfold) and self._rows.is_folded(row) != (key == fold):
            self.fold(row, key == fold)
        elif header >= 0 and key == fold and not self._grid and not on_header:
            self.setCurrentIndex(self._rows.index(header))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Overrides QListView: a click on a header folds its document, or unfolds it."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if (
            event.button() == Qt.MouseButton.LeftButton
            and index.isValid()
            and index == self.currentIndex()
            and self._rows.header_of(index.row()) == index.row()
        ):
            self.toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Overrides QListView: on a header, two clicks are two clicks."""
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and row == self._rows.header_of(row):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    # Documents

    def toggle(self, row: int) -> None:
        """Folds or unfolds the document of a header."""
        self.fold(row, not self._rows.is_folded(row))

    def fold(self, row: int, folded: bool) -> None:
        """Hides or shows the pages of a document; the choice goes to its header rather than to another page."""
        if folded and self._rows.header_of(self.currentIndex().row()) == row != self.currentIndex().row():
            self.setCurrentIndex(self._rows.index(row))
        self._rows.fold(row, folded)
        self.doItemsLayout()
        self.scrollTo(self._rows.index(row))
