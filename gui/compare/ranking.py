"""Two models' first pages beside each other: which they share, and where the other one has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from core.explain.compare import TOP, RankedTwice, overlap, side_by_side
from gui import theme
from gui.controls import label, named
from gui.wording import figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.types import Hit, PageRef

AnyIndex = QModelIndex | QPersistentModelIndex
PAGE, OTHER = 0, 1

HEIGHT = 200
"""Pixels: the sentence, the header and five rows; the rest scrolls, or the pane is drawn larger."""


class RankingModel(QAbstractTableModel):
    """Four columns: a page of A and its place in B, a page of B and its place in A."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sides: tuple[list[RankedTwice], list[RankedTwice]] = ([], [])
        self._titles = ("", "")

    def set_rankings(self, first: Sequence[Hit], second: Sequence[Hit], titles: tuple[str, str]) -> None:
        """Takes both rankings and the names of their models."""
        self.beginResetModel()
        self._sides, self._titles = side_by_side(first[:TOP], second[:TOP]), titles
        self.endResetModel()

    def item(self, index: AnyIndex) -> RankedTwice | None:
        """Returns the hit a cell belongs to."""
        side = self._sides[index.column() // 2] if index.isValid() else []
        return side[index.row()] if 0 <= index.row() < len(side) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Overrides QAbstractTableModel."""
        return 0 if parent.isValid() else max(map(len, self._sides))

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Overrides QAbstractTableModel."""
        return 0 if parent.isValid() else 4

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Overrides QAbstractTableModel: says the page with its score, or where the other side has it."""
        item = self.item(index)
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, index.column() % 2)
        if role == Qt.ItemDataRole.ForegroundRole and item.other is not None:
            return QColor(theme.roles().accent)
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(item.hit.path)
        return None

    def _text(self, item: RankedTwice, part: int) -> str:
        if part == OTHER:
            return f"● {item.other}" if item.other is not None else "–"
        return self.tr("{rank}.  {name}, page {page}  ({score})").format(
            rank=item.hit.rank,
            name=item.hit.document,
            page=item.hit.page.page_number,
            score=figure(item.hit.score),
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Overrides QAbstractTableModel."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        first, second = self._titles
        return (
            self.tr("A: {model}").format(model=first),
            self.tr("place in B"),
            self.tr("B: {model}").format(model=second),
            self.tr("place in A"),
        )[section]


class RankingPane(QWidget):
    """A sentence and the table.

    Signals:
        page_chosen: The `PageRef` both sides are to show.
    """

    page_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = label(name="rankingSentence", wrap=True)
        self.model = RankingModel(self)
        self.table = named(QTableView(self), "rankingTable", self.tr("First pages of both models"))
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column in range(4):
            mode = QHeaderView.ResizeMode.Stretch if column % 2 == PAGE else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._sentence)
        column.addWidget(self.table, 1)
        self.table.clicked.connect(self._on_chosen)
        self.table.activated.connect(self._on_chosen)

    def show_rankings(self, first: Sequence[Hit], second: Sequence[Hit], titles: tuple[str, str]) -> None:
        """Shows both rankings and says how far they agree."""
        self.model.set_rankings(first, second, titles)
        shared, depth = overlap(first, second), min(TOP, max(len(first), len(second)))
        said = self.tr("{shared} of the first {depth} pages are the same; each says its place on the other side.")
        self._sentence.setText(said.format(shared=shared, depth=depth))

    def say(self, text: str) -> None:
        """Shows a sentence while there are no rankings."""
        self.model.set_rankings((), (), ("", ""))
        self._sentence.setText(text)

    def sizeHint(self) -> QSize:
        """Returns room for a few rows: the pages are what is looked at."""
        return QSize(600, HEIGHT)

    def sentence(self) -> str:
        """Returns what stands above the table."""
        return self._sentence.text()

    def _on_chosen(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None:
            page: PageRef = item.hit.page
            self.page_chosen.emit(page)
