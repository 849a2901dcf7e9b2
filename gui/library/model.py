"""The documents of an archive as a list model: one row a document, one a file that was not taken, one that waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.library.order import MORE, Order, Row, State, arranged
from gui.sentences import spoken
from gui.wording import missing_file

if TYPE_CHECKING:
    from core.archive import DocumentRecord
    from core.types import Failure
    from gui.engine_types import Catalog

Index = QModelIndex | QPersistentModelIndex
_MOST_CHANGES = 64
"""Runs of rows that are taken out and put in one by one; beyond that showing all anew is cheaper."""


class LibraryRole(IntEnum):
    """What a row tells beside its name (the display role)."""

    DETAIL = Qt.ItemDataRole.UserRole + 1
    """One line under the name: pages, or how far it is."""
    PROGRESS = Qt.ItemDataRole.UserRole + 2
    """0..1 while pages wait, else None."""
    FAILURE = Qt.ItemDataRole.UserRole + 3
    """The sentence that says why something could not be read, else an empty string."""
    DOCUMENT_ID = Qt.ItemDataRole.UserRole + 4
    """None for a file that is not in the archive."""
    PATH = Qt.ItemDataRole.UserRole + 5
    NEEDS_PASSWORD = Qt.ItemDataRole.UserRole + 6
    TAGS = Qt.ItemDataRole.UserRole + 7
    """A tuple of names."""
    MISSING = Qt.ItemDataRole.UserRole + 8
    """Whether the document's file is not where it was."""


class LibraryModel(QAbstractListModel):
    """Shows one `Catalog` in one `Order`; a newer one changes only the rows that differ, so the selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self._removable = True
        self.order = Order()
        self._fitting: Collection[int] | None = None

    def show(
        self,
        catalog: Catalog | None,
        tags: Mapping[int, tuple[str, ...]] | None = None,
        missing: Collection[int] = (),
    ) -> None:
        """Takes what the library holds now.

        Args:
            catalog: None when no archive is open.
            tags: Those of each document that has any.
            missing: Documents whose file is not where it was.
        """
        self._removable = catalog is None or not catalog.read_only_reason
        self._all = self._rows_of(catalog, tags or {}, missing) if catalog else []
        self._arrange()

    def arrange(self, order: Order) -> None:
        """Sorts and filters in another way from now on."""
        self.order = order
        self._arrange()

    def narrow(self, fitting: Collection[int] | None) -> None:
        """Shows only these documents from now on, all of them with None."""
        if fitting != self._fitting:
            self._fitting = fitting
            self._arrange()

    @property
    def total(self) -> int:
        """How many rows there are without any filter."""
        return len(self._all)

    def paths(self) -> frozenset[Path]:
        """Returns the files that have a row of their own, without any filter."""
        return frozenset(row.path for row in self._all if not row.is_many)

    def states(self) -> Counter[State]:
        """Counts the rows of each state, without any filter."""
        return Counter(row.state for row in self._all)

    def row(self, index: Index) -> Row | None:
        """Returns what stands in a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def indexes_of(self, keys: Collection[object]) -> list[QModelIndex]:
        """Returns where rows of these keys are shown, if they are."""
        return [self.index(place) for place, row in enumerate(self._rows) if row.key in keys]

    def _arrange(self) -> None:
        """Goes from the rows on show to those there should be, in as few changes as is cheap."""
        rows = arranged(self._all, self.order, self._fitting)
        wanted = {row.key: place for place, row in enumerate(rows)}
        gone = _runs(place for place, row in enumerate(self._rows) if row.key not in wanted)
        known = {row.key for row in self._rows}
        added = _runs(place for place, row in enumerate(rows) if row.key not in known)
        if len(gone) + len(added) > _MOST_CHANGES:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        self._reorder(wanted)
        for first, last in added:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        for place, row in enumerate(rows):
            if row != self._rows[place]:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))

    def _reorder(self, wanted: Mapping[tuple[str, object], int]) -> None:
        """Moves rows into another order; a chosen row stays chosen."""
        order = sorted(range(len(self._rows)), key=lambda place: wanted[self._rows[place].key])
        if order == list(range(len(order))):
            return
        self.layoutAboutToBeChanged.emit()
        moved = {old: new for new, old in enumerate(order)}
        self._rows = [self._rows[place] for place in order]
        before = self.persistentIndexList()
        self.changePersistentIndexList(before, [self.index(moved[index.row()]) for index in before])
        self.layoutChanged.emit()

    def _rows_of(self, catalog: Catalog, tags: Mapping[int, tuple[str, ...]], missing: Collection[int]) -> list[Row]:
        rows = [
            self._document_row(document, tags.get(document.id, ()), document.id in missing)
            for document in catalog.documents
        ]
        rows += [self._failure_row(failure) for failure in catalog.failures if failure.page_number is None]
        if catalog.waiting:
            # A file that is tried again has a row already.
            listed = {row.path for row in rows}
            rows += [self._waiting_row(path) for path in catalog.waiting if path not in listed]
            if more := catalog.files_waiting - len(catalog.waiting):
                rows.append(self._more_row(catalog, more))
        return rows

    def _document_row(self, document: DocumentRecord, tags: tuple[str, ...], missing: bool) -> Row:
        total, encoded, failed = document.page_count, document.pages_encoded, document.pages_failed
        number = QLocale().toString
        failure = spoken(document.failure or "")
        progress = None
        if encoded + failed < total:
            detail = self.tr("{done} of %Ln pages", "", total).format(done=number(encoded))
            progress = (encoded + failed) / total
        else:
            detail = self.tr("%Ln pages", "", total)
        if failed and not failure:
            failure = self.tr("%Ln pages could not be read", "", failed)
        return Row(
            ("document", document.id),
            document.name,
            document.path,
            detail,
            progress,
            failure,
            document.id,
            missing=missing,
            tags=tags,
            pages=total,
            byte_size=document.byte_size,
            added=document.added,
        )

    def _failure_row(self, failure: Failure) -> Row:
        return Row(
            ("failure", failure.path),
            failure.path.name,
            failure.path,
            "",
            None,
            spoken(failure.reason),
            None,
            failure.needs_password,
        )

    def _waiting_row(self, path: Path) -> Row:
        return Row(("waiting", path), path.name, path, self.tr("waiting"), 0.0, "", None)

    def _more_row(self, catalog: Catalog, more: int) -> Row:
        name = self.tr("%Ln more files", "", more)
        return Row(MORE, name, catalog.path, self.tr("waiting"), 0.0, "", None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Overrides QAbstractListModel."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Overrides QAbstractListModel."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, ("" if row.is_many else str(row.path), *self._said(row))))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (row.name, row.detail, *self._said(row))))
            case LibraryRole.DETAIL:
                return row.detail
            case LibraryRole.PROGRESS:
                return row.progress
            case LibraryRole.FAILURE:
                return row.failure
            case LibraryRole.DOCUMENT_ID:
                return row.document_id
            case LibraryRole.PATH:
                return row.path
            case LibraryRole.NEEDS_PASSWORD:
                return row.needs_password
            case LibraryRole.TAGS:
                return row.tags
            case LibraryRole.MISSING:
                return row.missing
        return None

    def _said(self, row: Row) -> tuple[str, ...]:
        """Returns what a row says beside its name and pages."""
        missing = missing_file(removable=self._removable) if row.missing else ""
        tags = self.tr("Tags: {names}").format(names=", ".join(row.tags)) if row.tags else ""
        many = self.tr("There are too many to name; taking this row off the list takes off all of them.")
        return row.failure, missing, tags, many if row.is_many else ""


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Returns ascending numbers as runs of neighbours, each by its first and last."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
