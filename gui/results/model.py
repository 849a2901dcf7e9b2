"""The ranked pages as a flat list of rows, some of them headers of documents; a row is made when it is asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QImage, QPixmap

from gui.results.arrangement import Arrangement, Sort, arrange
from gui.wording import figure, of_full_match, readable

if TYPE_CHECKING:
    from core.types import Hit, PageRef, SearchResults

AnyIndex = QModelIndex | QPersistentModelIndex

THUMBNAILS_KEPT = 400
"""Pixmaps held at once, each scaled to what is painted: some 60 kB at double density, a grid's some 200 kB."""


class Role(IntEnum):
    """What a row can be asked for beyond Qt's own roles."""

    HIT = Qt.ItemDataRole.UserRole + 1
    """`core.types.Hit`; None for a header."""
    PAGE = HIT + 1
    """`core.types.PageRef`; None for a header."""
    NAME = HIT + 2
    """File name."""
    NUMBER = HIT + 3
    """Page number, from 1."""
    SCORE = HIT + 4
    """Score in the unit of the channel that ranked the page."""
    FULL_MATCH = HIT + 5
    """Score as a share of a full match, 0..1, or None where no vectors were scored."""
    LINE = HIT + 6
    """The strongest line's text, or an empty string while it is not known."""
    CHANNELS = HIT + 7
    """Tuple of "vision" and "keyword"."""
    THUMBNAIL = HIT + 8
    """QPixmap, or None while it is on its way."""
    HEADER = HIT + 9
    """How many pages of the document match, for a header; None for a hit."""
    FOLDED = HIT + 10
    """Whether a header's pages are hidden."""
    GROUPED = HIT + 11
    """Whether the document is told by a header above, so that a hit need not."""
    RIGHT = HIT + 12
    """Whether a person judged the page right for the query, or None."""
    SHARE = HIT + 13
    """Score as a share of the best page's, 0..1, at most a half where even that matches badly; None without a score."""


def query_weight(results: SearchResults) -> float:
    """Returns the late score of a page whose patches agree fully with every token of the query.

    The search tells what share of that the best late score is, so the weight is their quotient, by whichever rule
    the model makes scores. Where it does not, the query knows it (see `QueryEmbedding.weight`).
    """
    if results.full_match_share and results.hits:
        # Ranked by late score the best comes first; a fused ranking has to be looked through.
        late = results.hits[0].late_score if results.mode == "late" else float(np.nanmax(results.columns.late))
        if late and late / results.full_match_share > 0:
            return late / results.full_match_share
    if results.query is None or not len(results.query.vectors):
        return 0.0
    return results.query.weight


def full_match_share(hit: Hit, weight: float) -> float | None:
    """Returns a hit's score as a share of the query's weight, 0..1: comparable between queries.

    Args:
        hit: A hit; without a late score there is nothing to tell.
        weight: What `query_weight` returned.
    """
    if hit.late_score is None or weight <= 0:
        return None
    return min(max(hit.late_score / weight, 0.0), 1.0)


class ResultsModel(QAbstractListModel):
    """Hits as they are arranged; thumbnails and lines arrive later and repaint their row.

    Attributes:
        sorting, grouped: How hits are arranged; `arrange` changes them.
        thumbnail_room: What a thumbnail is scaled down to, in pixels of the screen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sorting: Sort = "score"
        self.grouped = False
        self.thumbnail_room = QSize(176, 240)
        self._results: SearchResults | None = None
        self._hits: tuple[Hit, ...] = ()
        self._weight = 0.0
        self._full = 0.0  # the share of a full match that fills a bar: how high scores reach differs between models
        self._folded: set[int] = set()  # ids of documents
        self._arrangement = arrange(None, "score", grouped=False)
        self._first: NDArray[np.int64] = np.zeros(1, np.int64)
        self._thumbnails: OrderedDict[PageRef, QPixmap] = OrderedDict()
        self._lines: dict[PageRef, str] = {}
        self._grades: Mapping[PageRef, bool] = {}

    # The rows as a whole

    def set_results(self, results: SearchResults | None, *, keep: bool = False) -> None:
        """Replaces all rows.

        Args:
            results: The answer to a query, None for no rows.
            keep: The same query was asked again, so thumbnails (with their heat) and lines still hold.
        """
        self.beginResetModel()
        self._results = results
        self._hits = results.hits if results else ()
        self._weight = query_weight(results) if results else 0.0
        best = results.full_match_share if results else None
        # The best page may agree with a region a little better than fully; its bar is full, too.
        self._full = min(best or 1.0, 1.0) * (2 if results and results.weak else 1)
        if not keep:
            self._thumbnails.clear()
            self._lines.clear()
            self._folded.clear()
        self._rearrange()
        self.endResetModel()

    def arrange(self, sort: Sort, *, grouped: bool) -> None:
        """Sorts and groups the rows in another way."""
        self.beginResetModel()
        self.sorting, self.grouped = sort, grouped
        self._rearrange()
        self.endResetModel()

    def _rearrange(self) -> None:
        self._arrangement: Arrangement = arrange(self._results, self.sorting, grouped=self.grouped)
        self._count_rows()

    def _count_rows(self) -> None:
        rows = self.sections() + (1 if self.grouped else 0)
        self._first = np.concatenate([[0], np.cumsum(rows)]).astype(np.int64)

    def sections(self) -> NDArray[np.int64]:
        """Returns int64 (sections,): how many hits show in each; a section is a document when they are grouped."""
        counts = self._arrangement.counts
        if not self._folded or not self.grouped or not len(counts):
            return counts
        return np.where(np.isin(self._arrangement.documents, list(self._folded)), 0, counts)

    def forget_thumbnails(self) -> None:
        """Lets all thumbnails go; others are wanted."""
        self._thumbnails.clear()

    # One row

    def _place(self, row: int) -> tuple[int, int]:
        """Returns a row's section and its place there, -1 for the header."""
        section = int(np.searchsorted(self._first, row, side="right")) - 1
        return section, row - int(self._first[section]) - self.grouped

    def _hit_at(self, row: int) -> int:
        """Returns the place in the ranking of a row's hit, -1 for a header or where there is no row."""
        if not 0 <= row < self.rowCount():
            return -1
        section, at = self._place(row)
        return int(self._arrangement.order[self._arrangement.starts[section] + at]) if at >= 0 else -1

    def _document(self, section: int) -> int:
        return int(self._arrangement.documents[section])

    def _best(self, section: int) -> Hit:
        """Returns a hit of a section, the one its header stands for."""
        return self._hits[self._arrangement.order[self._arrangement.starts[section]]]

    def hit(self, row: int) -> Hit | None:
        """Returns a row's hit, or None where there is none or it is a header."""
        place = self._hit_at(row)
        return self._hits[place] if place >= 0 else None

    def hit_below(self, row: int) -> Hit | None:
        """Returns the hit a header stands for: its document's first in the order of the list."""
        return self._best(self._place(row)[0]) if 0 <= row < self.rowCount() else None

    def row_of(self, page: PageRef) -> int:
        """Returns a page's row, or -1 where it is not among the hits or folded away."""
        if self._results is None or not self._hits:
            return -1
        columns = self._results.columns
        found = np.flatnonzero((columns.documents == page.document_id) & (columns.pages == page.page_index))
        if not len(found):
            return -1
        at = self._arrangement.place_of(int(found[0])) if self.sorting != "score" or self.grouped else int(found[0])
        section = int(np.searchsorted(self._arrangement.starts, at, side="right")) - 1
        row = int(self._first[section]) + self.grouped + at - int(self._arrangement.starts[section])
        return row if row < self._first[section + 1] else -1

    def next_hit_row(self, row: int, by: int) -> int:
        """Returns the next (+1) or previous (-1) row that is a hit, or -1."""
        row += by
        while 0 <= row < self.rowCount() and self._place(row)[1] < 0:
            row += by
        return row if 0 <= row < self.rowCount() else -1

    # Documents folded away

    def header_of(self, row: int) -> int:
        """Returns the row of the header above a row (or the row itself), -1 when hits are not grouped."""
        return int(self._first[self._place(row)[0]]) if self.grouped and 0 <= row < self.rowCount() else -1

    def is_folded(self, row: int) -> bool:
        """Tells whether a row is a header whose pages are hidden."""
        return self.header_of(row) == row and self._document(self._place(row)[0]) in self._folded

    def fold(self, row: int, folded: bool) -> None:
        """Hides or shows the pages under a header."""
        if self.header_of(row) != row or self.is_folded(row) == folded:
            return
        section = self._place(row)[0]
        document, last = self._document(section), row + int(self._arrangement.counts[section])
        if folded:
            self.beginRemoveRows(QModelIndex(), row + 1, last)
            self._folded.add(document)
            self._count_rows()
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), row + 1, last)
            self._folded.discard(document)
            self._count_rows()
            self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row), [int(Role.FOLDED)])

    def fold_all(self, folded: bool) -> None:
        """Hides or shows the pages of all documents."""
        self.beginResetModel()
        self._folded = set(self._arrangement.documents.tolist()) if folded else set()
        self._count_rows()
        self.endResetModel()

    @property
    def has_open(self) -> bool:
        """Whether a document shows its pages."""
        return self.grouped and len(self._folded) < len(self._arrangement.counts)

    # What arrives later

    def has_thumbnail(self, page: PageRef) -> bool:
        """Tells whether a page's thumbnail is there."""
        return page in self._thumbnails

    def set_thumbnail(self, page: PageRef, image: QImage) -> None:
        """Takes a thumbnail; the oldest are let go."""
        room = self.thumbnail_room
        if image.width() > room.width() or image.height() > room.height():
            image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        self._thumbnails[page] = QPixmap.fromImage(image)
        self._thumbnails.move_to_end(page)
        if len(self._thumbnails) > THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
        self._row_changed(page, Role.THUMBNAIL)

    def set_line(self, page: PageRef, text: str) -> None:
        """Takes the text of a page's strongest line."""
        self._lines[page] = readable(text)
        self._row_changed(page, Role.LINE)

    def set_grades(self, grades: Mapping[PageRef, bool]) -> None:
        """Takes which pages were judged right (True) or wrong for the query."""
        before, self._grades = self._grades, grades
        for page in before.keys() | grades.keys():
            if before.get(page) is not grades.get(page):
                self._row_changed(page, Role.RIGHT)

    def _row_changed(self, page: PageRef, role: Role) -> None:
        if (row := self.row_of(page)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [int(role)])

    # Qt's own questions

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Lets hits be dragged out."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if self.hit(index.row()) else usual

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Returns the number of rows."""
        return 0 if parent.isValid() else int(self._first[-1])

    def roleNames(self) -> dict[int, QByteArray]:
        """Names the roles."""
        return {**super().roleNames(), **{int(role): QByteArray(role.name.lower().encode()) for role in Role}}

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a value of a row."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        section, at = self._place(index.row())
        if at < 0:
            return self._header_data(section, role)
        return self._hit_data(self._hits[self._arrangement.order[self._arrangement.starts[section] + at]], role)

    def _header_data(self, section: int, role: int) -> Any:
        best, count = self._best(section), int(self._arrangement.counts[section])
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.NAME:
                return best.document
            case Qt.ItemDataRole.ToolTipRole:
                return str(best.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                pages = self.tr("%Ln pages", "", count)
                folded = self.tr("folded") if best.page.document_id in self._folded else self.tr("unfolded")
                return self.tr("{name}, {pages}, {state}").format(name=best.document, pages=pages, state=folded)
            case Role.HEADER:
                return count
            case Role.FOLDED:
                return best.page.document_id in self._folded
        return None

    def _hit_data(self, hit: Hit, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.NAME:
                return hit.document
            case Qt.ItemDataRole.ToolTipRole:
                if (share := full_match_share(hit, self._weight)) is None:
                    return str(hit.path)
                meant = self.tr(
                    "{match}: in a full match, every word of the query meets a place that agrees with it entirely."
                )
                return f"{hit.path}\n{meant.format(match=of_full_match(share))}"
            case Qt.ItemDataRole.AccessibleTextRole:
                if (share := full_match_share(hit, self._weight)) is None:
                    score = self.tr("score {score}").format(score=figure(hit.score))
                else:
                    score = of_full_match(share)
                said = self.tr("{name}, page {page}, {score}").format(
                    name=hit.document, page=hit.page.page_number, score=score
                )
                if (right := self._grades.get(hit.page)) is None:
                    return said
                judged = self.tr("{hit}, judged right") if right else self.tr("{hit}, judged wrong")
                return judged.format(hit=said)
            case Role.HIT:
                return hit
            case Role.PAGE:
                return hit.page
            case Role.NUMBER:
                return hit.page.page_number
            case Role.SCORE:
                return hit.score
            case Role.FULL_MATCH:
                return full_match_share(hit, self._weight)
            case Role.SHARE:
                share = full_match_share(hit, self._weight)
                return None if share is None else min(share / self._full, 1.0)
            case Role.LINE:
                return self._lines.get(hit.page, "")
            case Role.CHANNELS:
                return hit.channels
            case Role.THUMBNAIL:
                return self._thumbnails.get(hit.page)
            case Role.GROUPED:
                return self.grouped
            case Role.RIGHT:
                return self._grades.get(hit.page)
        return None
