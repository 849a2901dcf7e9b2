"""The ranked pages as a list model, with everything a card says under a named role."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap

if TYPE_CHECKING:
    from core.types import Hit, PageRef, SearchResults

AnyIndex = QModelIndex | QPersistentModelIndex

THUMBNAILS_KEPT = 400
"""Pixmaps held at once; a card's is about 60 kB at double density."""


class Role(IntEnum):
    """What a row can be asked for beyond Qt's own roles."""

    HIT = Qt.ItemDataRole.UserRole + 1
    """`core.types.Hit`."""
    PAGE = HIT + 1
    """`core.types.PageRef`."""
    NAME = HIT + 2
    """File name."""
    NUMBER = HIT + 3
    """Page number, from 1."""
    SCORE = HIT + 4
    """Score in the unit of the channel that ranked the page."""
    MEAN = HIT + 5
    """Mean score per word, 0..1, or None where no vectors were scored."""
    LINE = HIT + 6
    """The strongest line's text, or an empty string while it is not known."""
    CHANNELS = HIT + 7
    """Tuple of "vision" and "keyword"."""
    THUMBNAIL = HIT + 8
    """QPixmap, or None while it is on its way."""


def query_weight(results: SearchResults) -> float:
    """Returns the late score of a page whose patches agree fully with every token of the query.

    The search tells the mean per word of the best late score, so the weight is their quotient, by whichever rule
    the model makes scores. Where it does not, the weight is the sum of the lengths of the query's vectors: a token's
    term is bounded by the length of its vector where patch vectors are at most 1 long, and a MaxSim score is the
    terms' sum.
    """
    best = max((hit.late_score for hit in results.hits if hit.late_score is not None), default=0.0)
    if results.mean_per_word and best / results.mean_per_word > 0:
        return best / results.mean_per_word
    if results.query is None or not len(results.query.vectors):
        return 0.0
    return float(np.linalg.norm(results.query.vectors.astype(np.float32), axis=1).sum())


def mean_per_word(hit: Hit, weight: float) -> float | None:
    """Returns a hit's score as a share of the query's weight, 0..1: comparable between queries.

    Args:
        hit: A hit; without a late score there is nothing to tell.
        weight: What `query_weight` returned.
    """
    if hit.late_score is None or weight <= 0:
        return None
    return min(max(hit.late_score / weight, 0.0), 1.0)


class ResultsModel(QAbstractListModel):
    """Hits in ranked order; thumbnails and lines arrive later and repaint their row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._rows: dict[PageRef, int] = {}
        self._weight = 0.0
        self._thumbnails: OrderedDict[PageRef, QPixmap] = OrderedDict()
        self._lines: dict[PageRef, str] = {}

    def set_results(self, results: SearchResults | None, *, keep: bool = False) -> None:
        """Replaces all rows.

        Args:
            results: The answer to a query, None for no rows.
            keep: The same query was asked again, so thumbnails (with their heat) and lines still hold.
        """
        self.beginResetModel()
        self._hits = results.hits if results else ()
        self._rows = {hit.page: row for row, hit in enumerate(self._hits)}
        self._weight = query_weight(results) if results else 0.0
        if not keep:
            self._thumbnails.clear()
            self._lines.clear()
        self.endResetModel()

    def row_of(self, page: PageRef) -> int:
        """Returns a page's row, or -1."""
        return self._rows.get(page, -1)

    def hit(self, row: int) -> Hit | None:
        """Returns a row's hit, or None."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def has_thumbnail(self, page: PageRef) -> bool:
        """Tells whether a page's thumbnail is there."""
        return page in self._thumbnails

    def set_thumbnail(self, page: PageRef, image: QImage) -> None:
        """Takes a thumbnail; the oldest are let go."""
        self._thumbnails[page] = QPixmap.fromImage(image)
        self._thumbnails.move_to_end(page)
        if len(self._thumbnails) > THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
        self._row_changed(page, Role.THUMBNAIL)

    def set_line(self, page: PageRef, text: str) -> None:
        """Takes the text of a page's strongest line."""
        self._lines[page] = text
        self._row_changed(page, Role.LINE)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Returns the number of rows."""
        return 0 if parent.isValid() else len(self._hits)

    def roleNames(self) -> dict[int, QByteArray]:
        """Names the roles."""
        return {**super().roleNames(), **{int(role): QByteArray(role.name.lower().encode()) for role in Role}}

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns a value of a row."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Role.NAME:
                return hit.document
            case Qt.ItemDataRole.ToolTipRole:
                return str(hit.path)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{name}, page {page}, score {score}").format(
                    name=hit.document, page=hit.page.page_number, score=f"{hit.score:.2f}"
                )
            case Role.HIT:
                return hit
            case Role.PAGE:
                return hit.page
            case Role.NUMBER:
                return hit.page.page_number
            case Role.SCORE:
                return hit.score
            case Role.MEAN:
                return mean_per_word(hit, self._weight)
            case Role.LINE:
                return self._lines.get(hit.page, "")
            case Role.CHANNELS:
                return hit.channels
            case Role.THUMBNAIL:
                return self._thumbnails.get(hit.page)
        return None

    def _row_changed(self, page: PageRef, role: Role) -> None:
        if (row := self.row_of(page)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [int(role)])
