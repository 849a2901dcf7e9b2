"""The documents of an archive as a list model: one row a document, then one a file that was not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from core.archive import DocumentRecord
    from core.types import Failure
    from gui.worker import Catalog

Index = QModelIndex | QPersistentModelIndex


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


@dataclass(frozen=True)
class _Row:
    key: tuple[str, object]
    name: str
    path: Path
    detail: str
    progress: float | None
    failure: str
    document_id: int | None
    needs_password: bool = False


class LibraryModel(QAbstractListModel):
    """Shows one `Catalog`; a newer one changes only the rows that differ, so selection and scrolling stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def show(self, catalog: Catalog | None) -> None:
        """Takes what the library holds now.

        Args:
            catalog: None when no archive is open.
        """
        rows = self._rows_of(catalog) if catalog else []
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        if new[: len(old)] == old:
            self._change(rows[: len(old)])
            if len(new) > len(old):
                self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
                self._rows = rows
                self.endInsertRows()
            return
        gone = [i for i, key in enumerate(old) if key not in set(new)]
        if len(gone) == 1 and [key for key in old if key != old[gone[0]]] == new:
            self.beginRemoveRows(QModelIndex(), gone[0], gone[0])
            del self._rows[gone[0]]
            self.endRemoveRows()
            self._change(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _change(self, rows: Sequence[_Row]) -> None:
        """Replaces rows of the same keys, telling the view about those that differ."""
        for i, row in enumerate(rows):
            if row != self._rows[i]:
                self._rows[i] = row
                self.dataChanged.emit(self.index(i), self.index(i))

    def _rows_of(self, catalog: Catalog) -> list[_Row]:
        rows = [self._document_row(document) for document in catalog.documents]
        return rows + [self._failure_row(failure) for failure in catalog.failures if failure.page_number is None]

    def _document_row(self, document: DocumentRecord) -> _Row:
        total, encoded, failed = document.page_count, document.pages_encoded, document.pages_failed
        number = QLocale().toString
        failure = document.failure or ""
        progress = None
        if encoded + failed < total:
            detail = self.tr("{done} of {total} pages").format(done=number(encoded), total=number(total))
            progress = (encoded + failed) / total
        elif total == 1:
            detail = self.tr("1 page")
        else:
            detail = self.tr("{total} pages").format(total=number(total))
        if failed and not failure:
            failure = (
                self.tr("1 page could not be read")
                if failed == 1
                else self.tr("{count} pages could not be read").format(count=number(failed))
            )
        return _Row(("document", document.id), document.name, document.path, detail, progress, failure, document.id)

    def _failure_row(self, failure: Failure) -> _Row:
        return _Row(
            ("failure", failure.path),
            failure.path.name,
            failure.path,
            "",
            None,
            failure.reason,
            None,
            failure.needs_password,
        )

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
                return "\n".join(filter(None, (str(row.path), row.failure)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (row.name, row.detail, row.failure)))
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
        return None
