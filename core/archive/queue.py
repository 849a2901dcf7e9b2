"""What a person asked to have taken in and nobody has opened yet; kept in the archive, so that nothing is forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.archive.database import Database
from core.archive.places import absolute, loaded_path, stored_path

_TIDY = """DELETE FROM asked_path WHERE opened = 1
    AND NOT EXISTS (SELECT 1 FROM asked_path WHERE opened = 0 AND listed = 0)"""  # whatever is opened has been listed


class Queue:
    """Files and folders in the order they wait. Any thread may call.

    A path that was asked for is first listed: a file as itself, a folder as the files below it. A listed file waits
    until it is settled: opened, failed, or taken off by a person. As long as there is something to list, settled files
    are remembered, so that a folder whose listing was interrupted does not bring them again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def ask(self, paths: Iterable[Path]) -> None:
        """Puts files and folders at the end; one that waits already keeps its place.

        Raises:
            ArchiveError: Nothing can be written.
        """
        stored = [(stored_path(absolute(path)),) for path in paths]
        if not stored:
            return
        with self._database.transaction() as db:
            db.executemany("DELETE FROM asked_path WHERE path = ? AND opened = 1", stored)
            db.executemany("INSERT OR IGNORE INTO asked_path (path, listed, opened) VALUES (?, 0, 0)", stored)

    # Listing

    def unlisted(self, most: int) -> list[Path]:
        """Returns the first paths of which nobody has said yet whether they are files or folders."""
        return self._paths("WHERE listed = 0 AND opened = 0", most)

    def list_files(self, files: Sequence[Path], folder: Path | None = None, *, over: bool = True) -> bool:
        """Puts files at the end of those that wait to be opened.

        Args:
            files: Files that were asked for, or were found in a folder that was.
            folder: That folder.
            over: Whether these were the last ones in it.

        Returns:
            False where nobody wants the folder any more; its files are left out then.
        """
        stored = [(stored_path(absolute(path)),) for path in files]
        with self._database.transaction() as db:
            if folder is None:
                delete = "DELETE FROM asked_path WHERE path = ? AND listed = 0"
                stored = [each for each in stored if db.execute(delete, each).rowcount]
            else:
                root = (stored_path(absolute(folder)),)
                if not db.execute("SELECT 1 FROM asked_path WHERE path = ? AND opened = 0", root).fetchone():
                    return False
                if over:
                    db.execute("DELETE FROM asked_path WHERE path = ?", root)
            db.executemany(
                """INSERT INTO asked_path (path, listed, opened) VALUES (?, 1, 0)
                    ON CONFLICT (path) DO UPDATE SET listed = 1""",
                stored,
            )
            db.execute(_TIDY)
        return True

    # Opening

    def next(self) -> Path | None:
        """Returns the file whose turn it is."""
        return next(iter(self._paths("WHERE listed = 1 AND opened = 0", 1)), None)

    def settle(self, paths: Iterable[Path]) -> list[Path]:
        """Takes off what has been dealt with, or what a person does not want any more; returns what did wait."""
        with self._database.transaction() as db:
            return [path for path in paths if settle(db, stored_path(absolute(path)))]

    # What waits

    def paths(self, most: int) -> list[Path]:
        """Returns the first files and folders that wait, in order."""
        return self._paths("WHERE opened = 0", most)

    def __len__(self) -> int:
        if not self._database.has_table("asked_path"):
            return 0
        return self._database.read("SELECT count(*) FROM asked_path WHERE opened = 0")[0][0]

    def _paths(self, where: str, most: int) -> list[Path]:
        if not self._database.has_table("asked_path"):
            return []  # an older archive that could not be migrated because it can only be read
        rows = self._database.read(f"SELECT path FROM asked_path {where} ORDER BY listed DESC, number LIMIT ?", (most,))
        return [loaded_path(stored) for (stored,) in rows]


def settle(db: sqlite3.Connection, stored: str | bytes) -> bool:
    """Takes a path off inside the caller's transaction; returns whether it waited."""
    waited = db.execute(
        "UPDATE asked_path SET listed = 1, opened = 1 WHERE path = ? AND opened = 0", (stored,)
    ).rowcount
    db.execute(_TIDY)
    return bool(waited)


def settle_document(db: sqlite3.Connection, document_id: int) -> None:
    """Takes a document's files off inside the caller's transaction, also those a folder would still bring."""
    db.execute(
        """INSERT INTO asked_path (path, listed, opened) SELECT path, 1, 1 FROM place WHERE document_id = ?
            ON CONFLICT (path) DO UPDATE SET listed = 1, opened = 1""",
        (document_id,),
    )
    db.execute(_TIDY)
