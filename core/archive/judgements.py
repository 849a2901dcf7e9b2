"""What a person said of answers: which pages are right or wrong for a query, kept by content and undoable."""

from __future__ import annotations

import sqlite3
import time
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.archive.database import Database
from core.archive.text import storable


@dataclass(frozen=True)
class Judgement:
    """A page's grade for a query.

    Attributes:
        query: As typed, without superfluous space (see `judged_text`).
        content_hash: Of the document: a file that was moved, or removed and added again, keeps its judgements; one
            that has changed does as well while it has as many pages as before.
        right: Whether the page answers the query; None for a judgement that is taken back.
        time: Seconds since the epoch; 0 for now.
    """

    query: str
    content_hash: str
    page_index: int
    right: bool | None
    time: float = 0.0


class Judgements:
    """The judgements of one archive. Any thread may call."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Judgement, ...]:
        """Returns every judgement, the oldest first; also of documents that are not in the archive now."""
        if not self._database.has_table("judgement"):
            return ()  # an older archive that could not be migrated because it can only be read
        rows = self._database.read(
            "SELECT query, content_hash, page_index, is_right, time FROM judgement ORDER BY time, rowid"
        )
        return tuple(Judgement(query, digest, index, bool(right), at) for query, digest, index, right, at in rows)

    def apply(self, changes: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Takes judgements, all of them or none; later ones of the same page and query replace earlier ones.

        Returns:
            What undoes this when it is applied in turn; nothing for judgements that changed nothing.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
            ArchiveError: The disk refused.
        """
        undo: list[Judgement] = []
        now = time.time()
        with self._database.transaction() as db:
            for change in changes:
                query = storable(judged_text(change.query))
                key = (query, change.content_hash, change.page_index)
                where = "WHERE query = ? AND content_hash = ? AND page_index = ?"
                row = db.execute(f"SELECT is_right, time FROM judgement {where}", key).fetchone()
                before = None if row is None else bool(row[0])
                if before is change.right:
                    continue
                undo.append(replace(change, query=query, right=before, time=0.0 if row is None else row[1]))
                if change.right is None:
                    db.execute(f"DELETE FROM judgement {where}", key)
                else:
                    values = (*key, change.right, change.time or now)
                    db.execute("INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?)", values)
        return tuple(reversed(undo))


def carry_over(db: sqlite3.Connection, replaced: int, document_id: int) -> None:
    """Gives a document the judgements of the one whose place it took, page by page, inside the caller's transaction.

    Only where both have as many pages; otherwise nobody knows which page is which. Of two judgements of a page for a
    query the newer one counts.
    """
    db.execute(
        """INSERT INTO judgement (query, content_hash, page_index, is_right, time)
            SELECT j.query, new.content_hash, j.page_index, j.is_right, j.time
                FROM document old JOIN document new JOIN judgement j ON j.content_hash = old.content_hash
                WHERE old.id = ? AND new.id = ? AND old.page_count = new.page_count
            ON CONFLICT DO UPDATE SET is_right = excluded.is_right, time = excluded.time
                WHERE excluded.time > judgement.time""",
        (replaced, document_id),
    )


def judged_text(text: str) -> str:
    """Returns the form of a query that judgements go by: the same words typed with other spaces are the same query."""
    return " ".join(unicodedata.normalize("NFC", text).split())
