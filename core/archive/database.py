"""The catalog's SQLite file: one connection a thread, transactions, and errors turned into sentences."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote_from_bytes

from core.archive.lock import WriterLock
from core.archive.schema import APPLICATION_ID, MIGRATIONS, migrate
from core.errors import ArchiveError, GoneArchiveError, ReadOnlyArchiveError
from core.sentences import Sentence
from core.system_words import system_words
from core.winerror import FULL, NOT_READY, winerror

CATALOG = "catalog.sqlite"
_ID = "SELECT value FROM meta WHERE key = 'archive_id'"


@contextmanager
def worded(path: Path, *, is_open: bool = True) -> Iterator[None]:
    """Turns what the disk and SQLite complain about into an `ArchiveError` that names the archive.

    Args:
        path: Its folder.
        is_open: Whether it was there; if it is not any more, that is the cause.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        if is_open and (not isinstance(error, PermissionError) or winerror(error) == NOT_READY):
            require_there(path)
        raise _sentence(path, error) from error


def require_there(path: Path) -> tuple[int, int]:
    """Returns which file an open archive's catalog is: its device and its number there.

    Raises:
        GoneArchiveError: The folder is not where it was.
    """
    try:
        found = (path / CATALOG).stat()
    except OSError as error:
        raise GoneArchiveError(
            "The archive {name} is not there any more.",
            "It was in {folder}. Put it back or plug its drive in, and try again.",
            name=path.name,
            folder=path.parent,
        ) from error
    return found.st_dev, found.st_ino


def _sentence(path: Path, error: OSError | sqlite3.Error) -> ArchiveError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    if full or winerror(error) in FULL or code == sqlite3.SQLITE_FULL:
        hint = Sentence("Make room on the disk and go on; everything encoded so far is safe.")
        return ArchiveError(
            "The archive {name} cannot grow: there is no space left for it on the disk.", hint, name=path.name
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        hint = Sentence("Verify the archive; if that does not help, index the documents into a new one.")
        return ArchiveError(
            "The catalog of the archive {name} is damaged ({reason}).", hint, name=path.name, reason=error
        )
    if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
        return ArchiveError("The archive {name} has been closed.", name=path.name)
    if isinstance(error, IsADirectoryError):
        reason: str = Sentence("a folder is where one of its files should be")
    else:
        reason = system_words(error) if isinstance(error, OSError) else _words(code, str(error))
    return ArchiveError("The archive {name} cannot be used: {reason}.", name=path.name, reason=reason)


def _words(code: int, said: str) -> str:
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Sentence("another program is using it")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return Sentence("you do not have permission for it")
        case sqlite3.SQLITE_IOERR:
            return Sentence("its drive reports an error")
        case _:
            return said[:1].lower() + said[1:]


class Database:
    """The catalog file of one archive, usable from any thread.

    Attributes:
        id: Made with the archive and never changed; known once it is prepared.
        is_replaced: Whether another archive, or one that another program writes to, was found in its place.
        writing: Held while anything is changed, vectors included; reading never waits for it.
        read_only_reason: Why nothing can be written, one sentence, or None.
        replaced: Called where another file has taken the catalog's place, or none: what else was read is outdated, too.

    Args:
        archive: Its folder.
        read_only_reason: See above.
        lock: The right to write, which is given back with `close`; None where nothing can be written.
    """

    def __init__(self, archive: Path, read_only_reason: str | None, lock: WriterLock | None = None) -> None:
        self.archive = archive
        self.file = archive / CATALOG
        self.read_only_reason = read_only_reason
        self.id = ""
        self.is_replaced = False
        self.replaced: Callable[[], object] = lambda: None
        self.writing = threading.RLock()
        self._guard = threading.Lock()
        self._connections: dict[int, sqlite3.Connection] = {}  # by the number of the thread
        self._threads: dict[int, threading.Thread] = {}
        self._stale: set[int] = set()
        self._known: tuple[int, int] | None = None
        self._lock = lock
        self._closed = False

    def read(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[Any]:
        """Returns all rows of one query: a consistent snapshot, since nothing stays open after it."""
        with self.worded():
            return self._connection().execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Runs a block as one transaction: all of it is on the disk afterwards, or nothing.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
            ArchiveError: The disk or SQLite refused.
        """
        with self.changing() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")  # SQLite may have rolled back by itself when the disk was full
                raise

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """Runs a block that changes files of the archive: those that are at its place, which nobody else writes to.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
            GoneArchiveError: The folder is not where it was, or was replaced by what cannot be gone on with.
            ArchiveError: The disk or SQLite refused.
        """
        self.require_writable()
        with self.writing, self.worded():
            self.require_there()
            connection = self._connection()
            try:
                if self._lock is not None:
                    self._lock.renew()
            except BlockingIOError as error:
                self.is_replaced = True
                raise ArchiveError(
                    "The archive {name} was replaced while it was open, and another Patchlight is writing to it now.",
                    "Close it there and try again; nothing was written here.",
                    name=self.archive.name,
                ) from error
            self.is_replaced = False
            yield connection

    def vacuum(self) -> None:
        """Gives free pages of the file back to the disk when there are many."""
        pages, free = self.read(
            "SELECT p.page_count, f.freelist_count FROM pragma_page_count p, pragma_freelist_count f"
        )[0]
        with self.writing, suppress(sqlite3.OperationalError):  # a tidier file is not worth failing for
            if free * 8 > pages:
                self._connection().execute("VACUUM")
        self.checkpoint()

    def checkpoint(self) -> None:
        """Moves the log into the file and empties it, unless somebody is still reading from it."""
        with self.writing, suppress(sqlite3.OperationalError):
            self._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def worded(self) -> Iterator[None]:
        """Does what `worded` does, and has every thread connect anew once an archive that has gone is back."""
        try:
            with worded(self.archive):
                yield
        except GoneArchiveError:
            self._note(None)
            raise

    def require_there(self) -> None:
        """Makes sure that what is written next is kept: a catalog that was deleted takes everything, and keeps nothing.

        Raises:
            GoneArchiveError: The folder is not where it was.
        """
        with self.worded():
            self._note(require_there(self.archive))

    def no_document(self, document_id: int) -> ArchiveError:
        """Returns the error for a document that was removed, or never was there."""
        return ArchiveError(
            "Document {number} is not in the archive {archive} any more.", number=document_id, archive=self.archive.name
        )

    def require_writable(self) -> None:
        """Raises `ReadOnlyArchiveError` with the reason when nothing can be written."""
        if self.read_only_reason is not None:
            raise ReadOnlyArchiveError(self.read_only_reason)

    def prepare(self) -> None:
        """Creates or migrates the schema where that is needed and possible.

        Raises:
            ArchiveError: The file is no archive's catalog, is newer than this program, or was never finished and
                the archive is open for reading only.
        """
        name = self.archive.name
        with self.worded():
            try:
                (version,) = self._connection().execute("PRAGMA user_version").fetchone()
                (application,) = self._connection().execute("PRAGMA application_id").fetchone()
                (tables,) = self._connection().execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
                    raise not_an_archive(self.archive) from error
                raise
            # An empty file is an archive whose creation was interrupted before its transaction was through.
            if application != APPLICATION_ID and (version or tables):
                raise not_an_archive(self.archive)
            if version > len(MIGRATIONS):
                raise ArchiveError(
                    "The archive {name} was written by a newer Patchlight "
                    "(format {version}; this one reads up to {newest}).",
                    "Install the newest Patchlight to open it.",
                    name=name,
                    version=version,
                    newest=len(MIGRATIONS),
                )
        # What later versions added is not there in one that can only be read, and is read as if it were empty.
        if version < len(MIGRATIONS) and (self.read_only_reason is None or not version):
            self._migrate(version)
        self.id = self.read(_ID)[0][0]

    def _migrate(self, version: int) -> None:
        if self.read_only_reason is not None:
            raise ArchiveError(
                "The archive {name} was never finished. {reason}",
                "Open it once where it can be written.",
                name=self.archive.name,
                reason=self.read_only_reason,
            )
        with self.worded():
            self._connection().execute("PRAGMA journal_mode = WAL")
        with self.transaction() as db:
            migrate(db, version)

    def has_table(self, name: str) -> bool:
        """Says whether a table of a newer version is there: an older archive that can only be read has it not."""
        return bool(self.read("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)))

    def problems(self) -> tuple[str, ...]:
        """Returns what SQLite finds wrong with the file, one sentence each."""
        try:
            found = [text for (text,) in self.read("PRAGMA integrity_check(20)") if text != "ok"]
            orphans = self.read("PRAGMA foreign_key_check")
        except ArchiveError as error:
            return (error.sentence,)
        return (*found, *(f"A row of {row[0]} speaks of a {row[2]} that is not there." for row in orphans))

    def close(self) -> None:
        """Closes the connections of all threads, and gives back the right to write."""
        with self._guard:
            self._closed = True
            for connection in self._connections.values():
                connection.close()
            self._connections.clear()
            self._threads.clear()
        if self._lock is not None:
            self._lock.release()

    def _note(self, file: tuple[int, int] | None) -> None:
        """Has every thread connect anew where the catalog is another file than before, or none."""
        with self._guard:
            if file == self._known:
                return
            self._stale |= self._connections.keys()
            self._known = file
        self.replaced()

    def _connection(self) -> sqlite3.Connection:
        # By number, not in a `threading.local`: a thread of Qt loses what is local to it after every slot. From Python
        # 3.13 on it is not even listed until the next one, so that each thread is asked whether it has ended.
        thread = threading.current_thread()
        number = thread.ident or 0
        with self._guard:
            if number in self._connections and number not in self._stale and not self._closed:
                self._threads[number] = thread  # one that has ended may have had its number
                return self._connections[number]
        if not self._closed:
            self._note(require_there(self.archive))
        with self._guard:
            if self._closed:
                raise ArchiveError("The archive {name} has been closed.", name=self.archive.name)
            for ended in [other for other, owner in self._threads.items() if not owner.is_alive()]:
                self._disconnect(ended)
            self._disconnect(number)
            connection = self._connections[number] = self._connect_to_the_same()
            self._threads[number] = thread
            return connection

    def _disconnect(self, number: int) -> None:
        self._stale.discard(number)
        self._threads.pop(number, None)
        if (connection := self._connections.pop(number, None)) is not None:
            connection.close()

    def _connect_to_the_same(self) -> sqlite3.Connection:
        """Connects to the archive that was opened; one that lies in its place now is not read as if it were that."""
        connection = self._connect()
        try:
            self.is_replaced = bool(self.id) and not self._is_same(connection)
            if self.is_replaced:
                raise GoneArchiveError(
                    "The archive {name} was replaced by another one while it was open.",
                    "Open it anew to work with what is in {folder} now; nothing was changed there.",
                    name=self.archive.name,
                    folder=self.archive.parent,
                )
        except BaseException:
            connection.close()
            raise
        return connection

    def _is_same(self, connection: sqlite3.Connection) -> bool:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if not version or (version != len(MIGRATIONS) and self.read_only_reason is None):
            return False
        return connection.execute(_ID).fetchone() == (self.id,)

    def _connect(self) -> sqlite3.Connection:
        if self.read_only_reason is not None:
            return self._connect_read_only()
        connection = _open(sqlite_uri(self.file) + "?mode=rw")  # never made anew where the folder has gone
        try:
            self._configure(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @staticmethod
    def _configure(connection: sqlite3.Connection) -> None:
        # FULL: each commit is on the disk before the next page is begun. NORMAL would lose the last few to a
        # power cut, after their vectors had already been paid for.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")  # macOS: past the drive's cache too
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_size_limit = 67108864")

    def _connect_read_only(self) -> sqlite3.Connection:
        uri = sqlite_uri(self.file)
        connection = _open(uri + "?mode=ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            connection.close()
        except BaseException:
            connection.close()
            raise
        else:
            return connection
        # Reading a WAL catalog needs its -shm file, which cannot be made on a read-only medium. Without a log
        # beside it the file is complete and may be taken as it is; with one it would be out of date.
        log = self.file.with_name(CATALOG + "-wal")
        if log.exists() and log.stat().st_size:
            raise ArchiveError(
                "The archive {name} was not closed before it became read-only; part of it cannot be read.",
                "Copy the folder to a place that can be written, and open it there.",
                name=self.archive.name,
            )
        return _open(uri + "?immutable=1")


def not_an_archive(path: Path) -> ArchiveError:
    """Returns the error for a folder that holds something else."""
    return ArchiveError(
        "{name} is not a Patchlight archive.", "Choose a folder whose name ends in .patchlight.", name=path.name
    )


def sqlite_uri(file: PurePath) -> str:
    """Returns the URI of an absolute path; SQLite takes no host in one, so a network folder's stays in the path."""
    path = quote_from_bytes(os.fsencode(file.as_posix()), safe="/:")
    return "file://" + ("" if path.startswith("/") else "/") + path


def _open(uri: str) -> sqlite3.Connection:
    # Shared by no two threads while in use; the check is off so that close() may close all of them.
    return sqlite3.connect(uri, uri=True, timeout=30, isolation_level=None, check_same_thread=False)
