"""What an archive knows about its documents and pages: everything but the vectors, all of it in SQLite."""

from __future__ import annotations

import json
import sqlite3
import time
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from core.archive.database import Database
from core.archive.judgements import carry_over
from core.archive.places import Places, Stamp, absolute, take_place
from core.archive.places import is_there as _exists
from core.archive.places import loaded_path as _path
from core.archive.places import stored_path as _stored
from core.archive.queue import settle, settle_document
from core.archive.records import DocumentRecord, PageRecord, RemovedDocument, Space
from core.archive.text import match_expression, pack_words, searchable, storable, unpack_words
from core.archive.vocabulary import frequent_words
from core.errors import ArchiveError
from core.sentences import from_text, to_text
from core.types import Failure, PageRef, ScoreRule, TextWord

_DOCUMENTS = """
    SELECT d.id, d.path, d.content_hash, d.kind, d.page_count, d.byte_size, d.added, d.has_text, d.title,
        (SELECT count(DISTINCT b.page_index) FROM block b
            WHERE b.document_id = d.id AND (:space IS NULL OR b.space_id = :space)),
        (SELECT count(DISTINCT f.page_index) FROM page_failure f
            WHERE f.document_id = d.id AND (:space IS NULL OR f.space_id = :space)),
        (SELECT reason FROM file_failure WHERE path = d.path)
    FROM document d WHERE d.removed IS NULL"""

_PAGES = """
    SELECT p.page_index, p.width, p.height, p.has_text,
        EXISTS (SELECT 1 FROM block b WHERE b.document_id = p.document_id AND b.page_index = p.page_index
            AND (:space IS NULL OR b.space_id = :space)),
        (SELECT reason FROM page_failure f WHERE f.document_id = p.document_id AND f.page_index = p.page_index
            AND (:space IS NULL OR f.space_id = :space))
    FROM page p WHERE p.document_id = :document"""

_FAILED_PAGES = """
    SELECT DISTINCT d.path, f.reason, f.page_index FROM page_failure f JOIN document d ON d.id = f.document_id
    WHERE d.removed IS NULL"""


class Catalog:
    """Documents, pages, their text and pictures; `Archive` adds the vectors. Any thread may call.

    Attributes:
        places: The folders the archive follows, and what is known of files.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.places = Places(database)

    # Documents

    def documents(self, space: Space | None = None) -> list[DocumentRecord]:
        """Returns the documents in the order they were added, with the page counts of one space or of any."""
        rows = self._database.read(_DOCUMENTS + " ORDER BY d.id", {"space": space and space.id})
        return [_document(row, self.places.found) for row in rows]

    def document(self, document_id: int) -> DocumentRecord:
        """Returns one document.

        Raises:
            ArchiveError: It is not in the archive (any more).
        """
        parameters = {"space": None, "document": document_id}
        for row in self._database.read(_DOCUMENTS + " AND d.id = :document", parameters):
            return _document(row, self.places.found)
        raise self._database.no_document(document_id)

    def find_document(self, name_or_path: str) -> DocumentRecord:
        """Returns the document with this path, or else with this file name (the ending may be left out).

        Raises:
            ArchiveError: There is none, or several documents have that name.
        """
        rows = self._database.read(
            """SELECT l.path, l.document_id FROM place l JOIN document d ON d.id = l.document_id
                WHERE d.removed IS NULL"""
        )
        places = [(_path(stored), document_id) for stored, document_id in rows]
        wanted = unicodedata.normalize("NFC", name_or_path)
        full = absolute(Path(name_or_path))
        for found in (
            {document_id for path, document_id in places if path == full},
            {document_id for path, document_id in places if unicodedata.normalize("NFC", path.name) == wanted},
            {document_id for path, document_id in places if unicodedata.normalize("NFC", path.stem) == wanted},
        ):
            if len(found) == 1:
                return self.document(found.pop())
            if found:
                where = ", ".join(sorted(str(self.document(document_id).path) for document_id in found))
                raise ArchiveError(
                    "More than one document is called {name}.",
                    "Name one by its path: {where}.",
                    name=name_or_path,
                    where=where,
                )
        raise ArchiveError(
            "There is no document called {name} in the archive {archive}.",
            name=name_or_path,
            archive=self._database.archive.name,
        )

    def known_paths(self, document_id: int) -> tuple[Path, ...]:
        """Returns every path a document was added from, in no order."""
        rows = self._database.read("SELECT path FROM place WHERE document_id = ?", (document_id,))
        return tuple(_path(stored) for (stored,) in rows)

    def add_document(
        self,
        path: Path,
        *,
        content_hash: str,
        kind: str,
        page_count: int,
        byte_size: int,
        title: str = "",
        has_text: bool = False,
        stamp: Stamp | None = None,
    ) -> DocumentRecord:
        """Takes a document in; its pages are pending from then on.

        The same content again changes nothing, except that a file that has moved is found at its new path,
        and a removed document comes back with all its vectors. Other content at a known path takes the old
        one's place, its tags, and its judgements if it has as many pages. With a stamp, the file is no news until
        it changes (see `Places`).

        Raises:
            ArchiveError: Nothing can be written.
        """
        path = absolute(path)
        stored = _stored(path)
        with self._database.transaction() as db:
            replaced = take_place(db, path, content_hash)
            row = db.execute(
                "SELECT id, path, removed FROM document WHERE content_hash = ?", (content_hash,)
            ).fetchone()
            if row is None:
                values = (
                    content_hash,
                    stored,
                    storable(title),
                    kind,
                    page_count,
                    byte_size,
                    time.time(),
                    has_text,
                )
                cursor = db.execute(
                    """INSERT INTO document
                        (content_hash, path, title, kind, page_count, byte_size, added, has_text)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    values,
                )
                document_id = int(cursor.lastrowid or 0)
                db.executemany(
                    "INSERT INTO page (document_id, page_index) VALUES (?, ?)",
                    ((document_id, index) for index in range(page_count)),
                )
            else:
                document_id, old, removed = row
                if removed is not None or not _exists(_path(old)):
                    db.execute("UPDATE document SET path = ?, removed = NULL WHERE id = ?", (stored, document_id))
            db.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (stored, document_id))
            db.execute("DELETE FROM file_failure WHERE path = ?", (stored,))
            settle(db, stored)
            db.execute(
                "INSERT OR IGNORE INTO document_tag SELECT tag_id, ? FROM document_tag WHERE document_id = ?",
                (document_id, replaced),
            )
            if replaced is not None:
                carry_over(db, replaced, document_id)
            if stamp is not None:
                db.execute("INSERT OR REPLACE INTO file_stamp VALUES (?, ?, ?)", (stored, *stamp))
        return self.document(document_id)

    def remove_document(self, document_id: int) -> None:
        """Hides a document, its pages and vectors at once; they stay on the disk until compaction.

        Raises:
            ArchiveError: It is not in the archive, or nothing can be written.
        """
        self.remove_documents((document_id,))

    def remove_documents(self, document_ids: Collection[int]) -> None:
        """Hides several documents, all of them or none, as `remove_document` does.

        Raises:
            ArchiveError: One is not in the archive, or nothing can be written.
        """
        with self._database.transaction() as db:
            for document_id in document_ids:
                sql = "UPDATE document SET removed = ? WHERE id = ? AND removed IS NULL"
                if not db.execute(sql, (time.time(), document_id)).rowcount:
                    raise self._database.no_document(document_id)
                db.execute(
                    "DELETE FROM file_failure WHERE path IN (SELECT path FROM place WHERE document_id = ?)",
                    (document_id,),
                )
                settle_document(db, document_id)

    def removed_documents(self) -> list[RemovedDocument]:
        """Returns what `restore_documents` can bring back, the last removed first.

        Documents whose file has other content now are none of them: that content has taken their place.
        """
        rows = self._database.read(
            """SELECT id, path, page_count, removed FROM document d WHERE removed IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM place l WHERE l.path = d.path AND l.document_id != d.id)
                ORDER BY removed DESC, id"""
        )
        return [RemovedDocument(number, _path(stored), pages, at) for number, stored, pages, at in rows]

    def restore_documents(self, document_ids: Collection[int]) -> None:
        """Takes back the removal of several documents, all of them or none.

        Raises:
            ArchiveError: The archive has been compacted since, or nothing can be written.
        """
        with self._database.transaction() as db:
            for document_id in document_ids:
                if not db.execute("UPDATE document SET removed = NULL WHERE id = ?", (document_id,)).rowcount:
                    raise ArchiveError(
                        "The document cannot be restored: the archive has been compacted since.",
                        "Add its file again.",
                    )

    # Failures

    def record_failure(self, path: Path, reason: str, *, needs_password: bool = False) -> None:
        """Notes that a whole file could not be taken; it is shown until the file is added, or forgotten."""
        with self._database.transaction() as db:
            values = (_stored(absolute(path)), storable(to_text(reason)), needs_password)
            db.execute("INSERT OR REPLACE INTO file_failure VALUES (?, ?, ?)", values)

    def forget_failure(self, path: Path) -> None:
        """Drops the note `record_failure` made."""
        with self._database.transaction() as db:
            db.execute("DELETE FROM file_failure WHERE path = ?", (_stored(absolute(path)),))

    def failures(self) -> list[Failure]:
        """Returns the files that could not be taken, then the single pages that could not."""
        files = self._database.read("SELECT path, reason, needs_password FROM file_failure ORDER BY path")
        pages = self._database.read(_FAILED_PAGES + " ORDER BY d.id, f.page_index")
        return [
            *(
                Failure(_path(stored), from_text(reason), needs_password=bool(locked))
                for stored, reason, locked in files
            ),
            *(Failure(_path(stored), from_text(reason), page_number=index + 1) for stored, reason, index in pages),
        ]

    def failure_count(self) -> int:
        """Returns how many `failures` there are, without reading their sentences."""
        sql = f"SELECT (SELECT count(*) FROM file_failure) + (SELECT count(*) FROM ({_FAILED_PAGES}))"
        return self._database.read(sql)[0][0]

    def mark_failed(self, space: Space, page: PageRef, reason: str) -> None:
        """Notes why a page cannot be encoded, so that it is not tried again; vectors it has are kept."""
        self.page(page)
        with self._database.transaction() as db:
            db.execute(
                """INSERT OR REPLACE INTO page_failure SELECT :space, :document, :page, :reason
                    WHERE NOT EXISTS (SELECT 1 FROM block
                        WHERE space_id = :space AND document_id = :document AND page_index = :page)""",
                {
                    "space": space.id,
                    "document": page.document_id,
                    "page": page.page_index,
                    "reason": storable(to_text(reason)),
                },
            )

    def retry(self, document_id: int) -> None:
        """Makes a document's failed pages pending again, in every space."""
        with self._database.transaction() as db:
            db.execute("DELETE FROM page_failure WHERE document_id = ?", (document_id,))

    # Spaces and pages

    def space(self, model: str, dim: int, score_rule: ScoreRule) -> Space:
        """Returns the space of a model's vectors, made when there is none yet.

        Raises:
            ReadOnlyArchiveError: There is none, and none can be made.
        """
        known = [
            space for space in self.spaces() if (space.model, space.dim, space.score_rule) == (model, dim, score_rule)
        ]
        if known:
            return known[0]
        with self._database.transaction() as db:
            sql = "INSERT INTO space (model, dim, score_rule) VALUES (?, ?, ?)"
            return Space(int(db.execute(sql, (model, dim, score_rule)).lastrowid or 0), model, dim, score_rule)

    def spaces(self) -> list[Space]:
        """Returns the spaces in the order they were made."""
        return [Space(*row) for row in self._database.read("SELECT id, model, dim, score_rule FROM space ORDER BY id")]

    def find_space(self, model: str, dim: int) -> Space | None:
        """Returns the space of a model's vectors, None where there are none of this length."""
        return next((space for space in self.spaces() if (space.model, space.dim) == (model, dim)), None)

    def pending_pages(self, space: Space) -> list[PageRef]:
        """Returns the pages that are neither encoded nor failed in a space, in order."""
        rows = self._database.read(
            """SELECT p.document_id, p.page_index FROM page p JOIN document d ON d.id = p.document_id
                LEFT JOIN block b
                    ON b.space_id = :space AND b.document_id = p.document_id AND b.page_index = p.page_index
                LEFT JOIN page_failure f
                    ON f.space_id = :space AND f.document_id = p.document_id AND f.page_index = p.page_index
                WHERE d.removed IS NULL AND b.space_id IS NULL AND f.space_id IS NULL
                ORDER BY p.document_id, p.page_index""",
            {"space": space.id},
        )
        return [PageRef(*row) for row in rows]

    def page(self, page: PageRef, space: Space | None = None) -> PageRecord:
        """Returns one page, with its state in one space or the best it has in any.

        Raises:
            ArchiveError: It is not in the archive (any more).
        """
        parameters = {"space": space and space.id, "document": page.document_id, "page": page.page_index}
        for row in self._database.read(_PAGES + " AND p.page_index = :page", parameters):
            return _page(page.document_id, row)
        raise ArchiveError(
            "Page {page} of document {number} is not in the archive {archive} any more.",
            page=page.page_number,
            number=page.document_id,
            archive=self._database.archive.name,
        )

    def pages(self, document_id: int, space: Space | None = None) -> list[PageRecord]:
        """Returns a document's pages in order."""
        parameters = {"space": space and space.id, "document": document_id}
        rows = self._database.read(_PAGES + " ORDER BY p.page_index", parameters)
        return [_page(document_id, row) for row in rows]

    def words(self, page: PageRef) -> tuple[TextWord, ...]:
        """Returns the words of a page's text layer; none before it was encoded or where it has no text."""
        return unpack_words(self._content("words", page))

    def thumbnail(self, page: PageRef) -> bytes | None:
        """Returns a page's thumbnail as the image file it was stored as, or None."""
        return self._content("thumbnail", page)

    def _content(self, column: str, page: PageRef) -> bytes | None:
        sql = f"""SELECT c.{column} FROM page p JOIN page_content c ON c.page_id = p.id
            WHERE p.document_id = ? AND p.page_index = ?"""
        rows = self._database.read(sql, (page.document_id, page.page_index))
        return rows[0][0] if rows else None

    def keyword(
        self, text: str, limit: int, *, documents: Collection[int] | None = None
    ) -> list[tuple[PageRef, float]]:
        """Returns the pages whose text layer has any of the words, best first, with BM25 (more is better).

        BM25 as SQLite's FTS5 computes it (k1 = 1.2, b = 0.75). Nothing in `text` is query syntax. Letters
        match without regard to case and accents; Han, kana, Thai and the like match as runs of characters.
        """
        expression = match_expression(text)
        if not expression:
            return []
        chosen = None if documents is None else json.dumps(sorted(documents))
        rows = self._database.read(
            """SELECT p.document_id, p.page_index, -bm25(page_text) AS score
                FROM page_text JOIN page p ON p.id = page_text.rowid JOIN document d ON d.id = p.document_id
                WHERE page_text MATCH :match AND d.removed IS NULL
                    AND (:chosen IS NULL OR d.id IN (SELECT value FROM json_each(:chosen)))
                ORDER BY score DESC, p.document_id, p.page_index LIMIT :limit""",
            {"match": expression, "chosen": chosen, "limit": limit},
        )
        return [(PageRef(document, index), score) for document, index, score in rows]

    def frequent_words(self, limit: int) -> list[str]:
        """Returns the words that occur in most pages' text layers, as they are indexed."""
        return frequent_words(self._database, limit)

    def _store_page(
        self,
        db: sqlite3.Connection,
        page: PageRef,
        width: float,
        height: float,
        thumbnail: bytes,
        words: Sequence[TextWord],
    ) -> None:
        """Writes what a page looks like and says, inside the caller's transaction."""
        (page_id,) = db.execute(
            """UPDATE page SET width = ?, height = ?, has_text = ? WHERE document_id = ? AND page_index = ?
                RETURNING id""",
            (width, height, bool(words), page.document_id, page.page_index),
        ).fetchone()
        db.execute("INSERT OR REPLACE INTO page_content VALUES (?, ?, ?)", (page_id, pack_words(words), thumbnail))
        db.execute("DELETE FROM page_text WHERE rowid = ?", (page_id,))
        if words:
            text = searchable(" ".join(word.text for word in words))
            db.execute("INSERT INTO page_text (rowid, text) VALUES (?, ?)", (page_id, text))


def _document(row: Any, found: Mapping[int, Path]) -> DocumentRecord:
    document_id, stored, content_hash, kind, pages, size, added, has_text, title, encoded, failed, failure = row
    path = found.get(document_id) or _path(stored)
    return DocumentRecord(
        document_id,
        path,
        path.name,
        content_hash,
        kind,
        pages,
        size,
        added,
        bool(has_text),
        encoded,
        failed,
        failure and from_text(failure),
        title,
    )


def _page(document_id: int, row: Any) -> PageRecord:
    index, width, height, has_text, encoded, failure = row
    state = "encoded" if encoded else "failed" if failure is not None else "pending"
    reason = failure and from_text(failure)
    return PageRecord(PageRef(document_id, index), width, height, state, reason, bool(has_text))
