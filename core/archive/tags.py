"""Tags on documents, and collections: sets of documents that are saved by the tags they share."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from core.archive.database import Database
from core.archive.text import storable
from core.errors import ArchiveError

LONGEST_NAME = 60
"""Characters of a tag's or collection's name; a longer one could not be shown on a chip."""


def clean_name(name: str) -> str:
    """Returns a name as it is kept: composed, on one line, without the comma that separates names when typed.

    Raises:
        ArchiveError: Nothing is left of it.
    """
    spaced = " ".join(storable(name).replace(",", " ").split())
    cleaned = unicodedata.normalize("NFC", spaced)[:LONGEST_NAME].rstrip()
    if not cleaned:
        raise ArchiveError("A tag needs a name.", "Type at least one letter.")
    return cleaned


def folded(name: str) -> str:
    """Returns a name as it is compared, so that “Maps” and “maps” are one."""
    return unicodedata.normalize("NFC", clean_name(name).casefold())


@dataclass(frozen=True)
class Tagging:
    """One tag that was put on documents which did not carry it, or taken off documents which did."""

    tag: str
    documents: tuple[int, ...]
    on: bool


class Tags:
    """The tags of one archive; names keep the spelling they were first given. Any thread may call."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[str, int]:
        """Returns every tag with the number of documents that carry it, in alphabetical order."""
        rows = self._read(
            """SELECT t.name, count(d.id) FROM tag t LEFT JOIN document_tag l ON l.tag_id = t.id
                LEFT JOIN document d ON d.id = l.document_id AND d.removed IS NULL GROUP BY t.id ORDER BY t.key"""
        )
        return dict(rows)

    def by_document(self) -> dict[int, tuple[str, ...]]:
        """Returns the tags of every visible document that has any, by document, in alphabetical order."""
        rows = self._read(
            """SELECT l.document_id, t.name FROM document_tag l JOIN tag t ON t.id = l.tag_id
                JOIN document d ON d.id = l.document_id AND d.removed IS NULL ORDER BY l.document_id, t.key"""
        )
        found: dict[int, tuple[str, ...]] = {}
        for document_id, name in rows:
            found[document_id] = (*found.get(document_id, ()), name)
        return found

    def documents(self, names: Iterable[str]) -> frozenset[int]:
        """Returns the visible documents that carry all of these tags; no document for a tag there is not."""
        keys = {folded(name) for name in names}
        rows = self._read(
            """SELECT l.document_id FROM document_tag l JOIN tag t ON t.id = l.tag_id
                JOIN document d ON d.id = l.document_id AND d.removed IS NULL
                WHERE t.key IN (SELECT value FROM json_each(?)) GROUP BY l.document_id HAVING count(*) = ?""",
            (json.dumps(sorted(keys)), len(keys)),
        )
        return frozenset(document_id for (document_id,) in rows)

    def change(
        self, document_ids: Collection[int], *, add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> tuple[Tagging, ...]:
        """Puts tags on documents and takes others off, all at once; a tag nothing carries any more is gone.

        Returns:
            What that has changed, for `take_back`.

        Raises:
            ArchiveError: A name is empty, a document is not in the archive, or nothing can be written.
        """
        added = {folded(name): clean_name(name) for name in add}
        removed = {folded(name) for name in remove}
        changed: list[Tagging] = []
        with self._database.transaction() as db:
            for document_id in document_ids:
                if not db.execute("SELECT 1 FROM document WHERE id = ?", (document_id,)).fetchone():
                    raise self._database.no_document(document_id)
            for key, on in (*((key, True) for key in added), *((key, False) for key in removed)):
                tag_id = _made_tag(db, key, added[key]) if on else _tag(db, key)
                if tag_id is not None and (tagging := _change(db, tag_id, document_ids, on)).documents:
                    changed.append(tagging)
            _drop_unused(db)
        return tuple(changed)

    def take_back(self, changed: Iterable[Tagging]) -> None:
        """Undoes what `change` has changed; documents that were compacted away since are left out.

        Raises:
            ArchiveError: Nothing can be written.
        """
        with self._database.transaction() as db:
            known = {document_id for (document_id,) in db.execute("SELECT id FROM document")}
            for each in changed:
                _change(db, _made_tag(db, folded(each.tag), each.tag), known.intersection(each.documents), not each.on)
            _drop_unused(db)

    def rename(self, old: str, new: str) -> None:
        """Gives a tag another name; where that name is a tag already, both become one.

        Raises:
            ArchiveError: There is no such tag, the new name is empty, or nothing can be written.
        """
        key, name = folded(new), clean_name(new)
        with self._database.transaction() as db:
            old_id, new_id = _tag(db, folded(old)), _tag(db, key)
            if old_id is None:
                raise ArchiveError("There is no tag “{tag}”.", tag=clean_name(old))
            if new_id is None or new_id == old_id:
                db.execute("UPDATE tag SET key = ?, name = ? WHERE id = ?", (key, name, old_id))
                return
            for table in ("document_tag", "collection_tag"):
                db.execute(f"UPDATE OR IGNORE {table} SET tag_id = ? WHERE tag_id = ?", (new_id, old_id))
            db.execute("DELETE FROM tag WHERE id = ?", (old_id,))

    def _read(self, sql: str, parameters: Sequence[object] = ()) -> list[Any]:
        """Returns rows; none in an older archive that could not be migrated because it can only be read."""
        return self._database.read(sql, parameters) if self._database.has_table("tag") else []

    # Collections

    def collections(self) -> dict[str, tuple[str, ...]]:
        """Returns every collection with its tags, both in alphabetical order."""
        rows = self._read(
            """SELECT c.name, t.name FROM collection c JOIN collection_tag l ON l.collection_id = c.id
                JOIN tag t ON t.id = l.tag_id ORDER BY c.key, t.key"""
        )
        found: dict[str, tuple[str, ...]] = {}
        for collection, tag in rows:
            found[collection] = (*found.get(collection, ()), tag)
        return found

    def collection(self, name: str) -> tuple[str, ...]:
        """Returns the tags of a collection, in alphabetical order; none for a collection there is not.

        Raises:
            ArchiveError: The name is empty.
        """
        rows = self._read(
            """SELECT t.name FROM collection c JOIN collection_tag l ON l.collection_id = c.id
                JOIN tag t ON t.id = l.tag_id WHERE c.key = ? ORDER BY t.key""",
            (folded(name),),
        )
        return tuple(tag for (tag,) in rows)

    def save_collection(self, name: str, tags: Iterable[str]) -> None:
        """Keeps a set of tags under a name: the documents that carry all of them, also those to come.

        Raises:
            ArchiveError: There is no tag among them, a name is empty, or nothing can be written.
        """
        names = {folded(tag): clean_name(tag) for tag in tags}
        if not names:
            raise ArchiveError("A collection needs at least one tag.", "Choose the tags first.")
        key = folded(name)
        with self._database.transaction() as db:
            db.execute("DELETE FROM collection WHERE key = ?", (key,))
            cursor = db.execute("INSERT INTO collection (key, name) VALUES (?, ?)", (key, clean_name(name)))
            ids = [_made_tag(db, tag_key, tag_name) for tag_key, tag_name in names.items()]
            db.executemany("INSERT INTO collection_tag VALUES (?, ?)", ((cursor.lastrowid, each) for each in ids))

    def remove_collection(self, name: str) -> None:
        """Forgets a collection; its documents and their tags stay."""
        with self._database.transaction() as db:
            db.execute("DELETE FROM collection WHERE key = ?", (folded(name),))
            _drop_unused(db)


def _tag(db: sqlite3.Connection, key: str) -> int | None:
    row = db.execute("SELECT id FROM tag WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def _made_tag(db: sqlite3.Connection, key: str, name: str) -> int:
    db.execute("INSERT OR IGNORE INTO tag (key, name) VALUES (?, ?)", (key, name))
    return int(_tag(db, key) or 0)


def _change(db: sqlite3.Connection, tag_id: int, document_ids: Iterable[int], on: bool) -> Tagging:
    """Puts a tag on documents or takes it off; returns what that has changed."""
    sql = (
        "INSERT OR IGNORE INTO document_tag VALUES (?, ?)"
        if on
        else "DELETE FROM document_tag WHERE tag_id = ? AND document_id = ?"
    )
    changed = tuple(each for each in document_ids if db.execute(sql, (tag_id, each)).rowcount)
    (name,) = db.execute("SELECT name FROM tag WHERE id = ?", (tag_id,)).fetchone()
    return Tagging(name, changed, on)


def _drop_unused(db: sqlite3.Connection) -> None:
    """Drops tags nothing speaks of; a removed document still does, so that undo brings its tags back."""
    db.execute(
        """DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM document_tag)
            AND id NOT IN (SELECT tag_id FROM collection_tag)"""
    )
