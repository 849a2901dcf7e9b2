"""A layout that fills rows like text and wraps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lays its items out in rows, from the reading direction's start."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, *, even: bool = False) -> None:
        """Makes it; `even` gives all items the width of the widest, so that they stand in columns."""
        super().__init__(parent)
        self._even = even
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Adds an item."""
        self._items.append(item)

    def count(self) -> int:
        """Returns the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Returns an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Takes an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Asks for no spare room."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tells that its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height its rows need at a width."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Lays the items out."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Returns the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        widget = self.parentWidget()
        direction = widget.layoutDirection() if widget else Qt.LayoutDirection.LeftToRight
        corner, row_height = inner.topLeft(), 0
        widest = max((item.sizeHint().width() for item in self._items), default=0) if self._even else 0
        for item in self._items:
            if item.isEmpty():
                continue  # a hidden widget takes no gap either
            size = item.sizeHint().expandedTo(QSize(widest, 0)).boundedTo(QSize(max(inner.width(), 1), 10_000))
            if row_height and corner.x() + size.width() > inner.left() + inner.width():
                corner = QPoint(inner.left(), corner.y() + row_height + self.spacing())
                row_height = 0
            if move:
                item.setGeometry(QStyle.visualRect(direction, inner, QRect(corner, size)))
            corner += QPoint(size.width() + self.spacing(), 0)
            row_height = max(row_height, size.height())
        return corner.y() + row_height - rect.top() + self.contentsMargins().bottom()
