"""Where documents' files are: watched folders, files as last dealt with, and files that were found again."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from core.archive.database import Database
from core.archive.systems import HERE, read, written
from core.same_file import same_file


class Stamp(NamedTuple):
    """A file as it was at one moment: size in bytes and time of change in nanoseconds since the epoch."""

    byte_size: int
    modified: int


def absolute(path: Path) -> Path:
    """Returns a path without `.`, `..` or a working directory to depend on; symbolic links stay."""
    if sys.platform == "win32" and path.root and not path.drive:
        return path  # of another system: a drive here would make it a path that the archive does not know
    return Path(os.path.abspath(path))  # noqa: PTH100  (Path.absolute keeps "..")


def stored_path(path: Path) -> str | bytes:
    """Returns a path as the catalog keeps it: text, or bytes where it is not Unicode."""
    encoded = os.fsencode(written(path))
    try:
        return encoded.decode("utf-8")
    except UnicodeDecodeError:
        return encoded


def loaded_path(stored: str | bytes) -> Path:
    """Reads what `stored_path` wrote."""
    return read(os.fsdecode(stored), HERE)


def is_there(path: Path) -> bool:
    """Says whether there is something at a path, as far as the system lets us ask."""
    try:
        return path.exists()
    except OSError:
        return False


def take_place(db: sqlite3.Connection, path: Path, content_hash: str) -> int | None:
    """Takes a path away from the document of other content that had it; without another living copy that one goes.

    Returns:
        That document's id, None where there was none.
    """
    stored = stored_path(path)
    row = db.execute(
        """SELECT d.id FROM place l JOIN document d ON d.id = l.document_id
            WHERE l.path = ? AND d.content_hash != ?""",
        (stored, content_hash),
    ).fetchone()
    if row is None:
        return None
    others = db.execute("SELECT path FROM place WHERE document_id = ? AND path != ?", (row[0], stored))
    # Not the same file by another name: in other letters where case does not count, by a link, decomposed on a Mac.
    copies = [
        other
        for (other,) in others.fetchall()
        if is_there(loaded_path(other)) and not same_file(loaded_path(other), path)
    ]
    if copies:
        db.execute("UPDATE document SET path = ? WHERE id = ? AND path = ?", (copies[0], row[0], stored))
    else:
        db.execute("UPDATE document SET removed = ? WHERE id = ? AND removed IS NULL", (time.time(), row[0]))
    return row[0]


class Places:
    """Folders that one archive follows, and what it knows of files. Any thread may call.

    Attributes:
        found: Where documents' files are, for an archive that cannot be written; `relink` notes it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.found: dict[int, Path] = {}

    # Watched folders

    def watched(self) -> list[Path]:
        """Returns the folders this archive follows, in order."""
        if not self._database.has_table("watched_folder"):
            return []  # an older archive that could not be migrated because it can only be read
        rows = self._database.read("SELECT path FROM watched_folder ORDER BY path")
        return [loaded_path(stored) for (stored,) in rows]

    def watch(self, folder: Path) -> None:
        """Follows a folder and all that is in it from now on; a folder inside one that is followed is, too.

        Raises:
            ArchiveError: Nothing can be written.
        """
        folder = absolute(folder)
        known = self.watched()
        if any(folder.is_relative_to(other) for other in known):
            return
        with self._database.transaction() as db:
            inside = [other for other in known if other.is_relative_to(folder)]
            db.executemany("DELETE FROM watched_folder WHERE path = ?", ((stored_path(other),) for other in inside))
            db.execute("INSERT INTO watched_folder VALUES (?)", (stored_path(folder),))

    def unwatch(self, folder: Path) -> None:
        """Stops following a folder; its documents stay."""
        meant = [other for other in self.watched() if other == absolute(folder)]
        with self._database.transaction() as db:
            db.executemany("DELETE FROM watched_folder WHERE path = ?", ((stored_path(other),) for other in meant))

    # Files as last dealt with

    def stamps(self) -> dict[Path, Stamp]:
        """Returns what each file was like when it was last dealt with: taken, refused, or passed over."""
        if not self._database.has_table("file_stamp"):
            return {}
        rows = self._database.read("SELECT path, byte_size, modified FROM file_stamp")
        return {loaded_path(stored): Stamp(size, modified) for stored, size, modified in rows}

    def note_stamps(self, stamps: Mapping[Path, Stamp]) -> None:
        """Notes that files have been dealt with as they are; only a change makes them news again."""
        with self._database.transaction() as db:
            db.executemany(
                "INSERT OR REPLACE INTO file_stamp VALUES (?, ?, ?)",
                ((stored_path(absolute(path)), *stamp) for path, stamp in stamps.items()),
            )

    def forget_stamps(self, paths: Iterable[Path]) -> None:
        """Forgets files, so that they are news should they ever be seen again."""
        with self._database.transaction() as db:
            db.executemany("DELETE FROM file_stamp WHERE path = ?", ((stored_path(path),) for path in paths))

    # Files found again

    def relink(self, document_id: int, path: Path) -> None:
        """Says where a document's file is now; the caller has made sure that it is the same file.

        Where nothing can be written, this holds until the archive is closed.

        Raises:
            ArchiveError: The document is not in the archive (any more), or the disk refused.
        """
        path = absolute(path)
        if self._database.read_only_reason is not None:
            self.found[document_id] = path
            return
        with self._database.transaction() as db:
            stored = stored_path(path)
            old = db.execute("SELECT path FROM document WHERE id = ?", (document_id,)).fetchone()
            if old is None:
                raise self._database.no_document(document_id)
            db.execute("DELETE FROM place WHERE path = ?", old)
            db.execute("DELETE FROM file_stamp WHERE path = ?", old)
            db.execute("DELETE FROM file_failure WHERE path = ?", old)
            db.execute("UPDATE document SET path = ? WHERE id = ?", (stored, document_id))
            db.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (stored, document_id))

    def home(self) -> Path | None:
        """Returns where the archive was when documents were last looked for beside it, or None."""
        rows = self._database.read("SELECT value FROM meta WHERE key = 'home'")
        return loaded_path(rows[0][0]) if rows else None

    def note_home(self) -> None:
        """Notes where the archive is, so that files which travel along with it are found from there."""
        with self._database.transaction() as db:
            db.execute("INSERT OR REPLACE INTO meta VALUES ('home', ?)", (stored_path(self._database.archive),))
