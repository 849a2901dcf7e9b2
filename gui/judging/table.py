"""Every judged query with the ranks of its right pages, for each model and mode."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.standings import DEPTH
from gui.judging.names import entrant_name
from gui.sentences import spoken
from gui.wording import figure

if TYPE_CHECKING:
    from core.standings import Answer, Standing, Topic

AnyIndex = QModelIndex | QPersistentModelIndex
_MOST_RANKS = 6


class RanksTable(QAbstractTableModel):
    """A row a query; the query, its right pages, then a column of ranks for every entrant with answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: tuple[Topic, ...] = ()
        self._standings: tuple[Standing, ...] = ()

    def set_standings(self, topics: tuple[Topic, ...], standings: tuple[Standing, ...]) -> None:
        """Shows the answers of those who have any; without standings the queries alone."""
        self.beginResetModel()
        self._standings = tuple(standing for standing in standings if standing.answers)
        # What was measured, in the order it was asked; judgements may have changed since.
        self._topics = tuple(a.topic for a in self._standings[0].answers) if self._standings else topics
        self.endResetModel()

    def query(self, row: int) -> str:
        """Returns a row's query."""
        return self._topics[row].query

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Returns the number of queries."""
        return 0 if parent.isValid() else len(self._topics)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Returns the number of columns."""
        return 0 if parent.isValid() else 2 + len(self._standings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a column's title, or what it says in full."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if section < 2:
            return (self.tr("Query"), self.tr("Right"))[section] if role == Qt.ItemDataRole.DisplayRole else None
        name = entrant_name(self._standings[section - 2].entrant)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Ranks of the right pages: {name}").format(name=name)
        return name.replace(" · ", "\n") if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what a cell says."""
        if not index.isValid():
            return None
        topic, column = self._topics[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if column == 0:
            return topic.query
        if column == 1:
            return len(topic.right) if role == Qt.ItemDataRole.DisplayRole else None
        answer = self._standings[column - 2].answers[index.row()]
        return _ranks(answer) if role == Qt.ItemDataRole.DisplayRole else self._tip(answer)

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading
        return side | Qt.AlignmentFlag.AlignVCenter

    def _tip(self, answer: Answer) -> str:
        if answer.note:
            return spoken(answer.note)
        lost = answer.ranks.count(None)
        parts = [self.tr("nDCG@10 {value}").format(value=figure(answer.value("ndcg10")))]
        if lost:
            parts.append(self.tr("{n} not among the first {depth}").format(n=lost, depth=DEPTH))
        parts.append(self.tr("{n} of the first ten were judged").format(n=answer.judged))
        return " · ".join(parts)


def _ranks(answer: Answer) -> str:
    """Returns the ranks of the right pages, best first; a dash for those that were not found."""
    shown = [str(rank) for rank in answer.found] + ["–"] * answer.ranks.count(None)
    return "  ".join(shown[:_MOST_RANKS]) + (" …" if len(shown) > _MOST_RANKS else "")
