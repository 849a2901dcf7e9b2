"""Keeping an archive up to date with folders: one look after another sees what is new, changed, moved or missing."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.archive import Archive, DocumentRecord
from core.archive.places import Stamp, is_there
from core.documents.formats import content_hash, is_folder, is_hidden, promises_document, recognise
from core.errors import ArchiveError, DocumentError
from core.indexing import stamp_of
from core.same_file import Identity, identity

_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".filepart")
"""Endings that browsers and copying programs give to what they have not finished."""

_FILES_A_STEP = 64


@dataclass(frozen=True)
class GoneFolder:
    """A folder that is not there any more, as when a drive was unplugged or a folder moved.

    Attributes:
        path: The highest folder that is missing.
        documents: Documents whose files were below it.
    """

    path: Path
    documents: tuple[int, ...]


@dataclass(frozen=True)
class Look:
    """What one look has found.

    Attributes:
        ready: New and changed files that have stopped growing, to be added; each is named once.
        settling: Files that must be seen once more, because they may still be being written.
        relinked: Documents that were found at a new place; the archive knows it already.
        missing: Documents whose file is missing; their pages stay.
        gone: Folders that are missing as a whole.
        folders: Every folder that was looked into.
        roots: The followed folders themselves, there or not.
    """

    ready: tuple[Path, ...] = ()
    settling: int = 0
    relinked: tuple[int, ...] = ()
    missing: frozenset[int] = frozenset()
    gone: tuple[GoneFolder, ...] = ()
    folders: tuple[Path, ...] = ()
    roots: tuple[Path, ...] = ()


class Lookout:
    """Looks at the watched folders and the documents' files of one archive, as often as it is asked to.

    Files are told apart by size and time of change; only those that could be a document that was moved are read.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._unsettled: dict[Path, Stamp] = {}
        self._handed: dict[Path, Stamp] = {}
        self._missing: frozenset[int] = frozenset()
        self._absent: frozenset[Path] = frozenset()
        self._looked_around = False

    def look_at_once(self) -> Look:
        """Looks once, as `look` does, without a pause."""
        steps = self.look()
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return end.value

    def look(self) -> Generator[None, None, Look]:
        """Looks once, in small steps: yields after each, and returns what was found.

        Raises:
            ArchiveError: The archive cannot be read or written any more.
        """
        archive = self._archive
        known = archive.places.stamps()
        seen: dict[Path, Stamp] = {}
        folders: list[Path] = []
        blind: list[Path] = []
        roots = archive.places.watched()
        for root in roots:
            for folder, files in _walk(root):
                if files is None:
                    blind.append(folder)
                else:
                    folders.append(folder)
                    seen |= files
                yield
        news = {
            path: stamp
            for path, stamp in seen.items()
            if known.get(path) != stamp and self._handed.get(path) != stamp  # it waits for its turn already
        }
        lost = yield from self._lost()
        relinked = yield from self._found_again(lost, news)
        ready: list[Path] = []
        if not archive.read_only:
            ready = yield from self._ready(news)
            self._forget_deleted(known, seen, blind)
        # A file that is being replaced is not there for a moment, so one look does not make it missing; nor does one
        # make a folder gone, which is told once, together with all of its documents.
        lost = [record for record in lost if record.id not in relinked]
        absent = _gone(lost, blind)
        before, self._missing = self._missing, frozenset(record.id for record in lost)
        absent_before, self._absent = self._absent, frozenset(each.path for each in absent)
        missing = self._missing & before
        gone = tuple(each for each in absent if each.path in absent_before)
        return Look(
            tuple(ready),
            len(self._unsettled) + len(self._missing - missing) + len(absent) - len(gone),
            tuple(sorted(relinked)),
            missing,
            gone,
            tuple(folders),
            tuple(roots),
        )

    def _lost(self) -> Generator[None, None, list[DocumentRecord]]:
        """Returns the documents whose files are not where they were."""
        lost = []
        for number, record in enumerate(self._archive.documents()):
            if not _is_file(record.path):
                lost.append(record)
            if number % _FILES_A_STEP == 0:
                yield
        return lost

    def _found_again(
        self, lost: Iterable[DocumentRecord], news: dict[Path, Stamp]
    ) -> Generator[None, None, dict[int, Path]]:
        """Links lost documents to the same content elsewhere: a copy, a file that is news, or beside the archive."""
        places, found = self._archive.places, {}
        by_size: dict[int, list[Path]] = {}
        for path, stamp in news.items():
            by_size.setdefault(stamp.byte_size, []).append(path)
        home = None if self._looked_around else places.home()
        self._looked_around = True
        for record in lost:
            candidates = [*self._archive.known_paths(record.id), *by_size.get(record.byte_size, ())]
            if home is not None and home != self._archive.path:
                candidates += _travelled(record.path, home, self._archive.path)
            for path in candidates:
                yield
                if is_same(record, path, by_size_only=self._archive.read_only):
                    _relink(self._archive, record, path)
                    news.pop(path, None)
                    found[record.id] = path
                    break
        if not self._archive.read_only and places.home() != self._archive.path:
            places.note_home()
        return found

    def _ready(self, news: dict[Path, Stamp]) -> Generator[None, None, list[Path]]:
        """Returns the files that two looks saw the same, once each; what is no document is only noted."""
        settled = {path: stamp for path, stamp in news.items() if self._unsettled.get(path) == stamp}
        self._unsettled = {path: stamp for path, stamp in news.items() if path not in settled}
        ready, passed = [], {}
        for number, (path, stamp) in enumerate(settled.items()):
            if _is_document(path):
                self._handed[path] = stamp
                ready.append(path)
            else:
                passed[path] = stamp
            if number % _FILES_A_STEP == 0:
                yield
        if passed:
            self._archive.places.note_stamps(passed)
        return ready

    def _forget_deleted(self, known: dict[Path, Stamp], seen: dict[Path, Stamp], blind: list[Path]) -> None:
        """Forgets files that are gone from folders that are there; a folder that is gone may come back as it was."""
        deleted = [
            path
            for path in known.keys() - seen.keys()
            if not any(path.is_relative_to(folder) for folder in blind)
            and is_folder(path.parent)
            and not _is_file(path)
        ]
        if deleted:
            self._archive.places.forget_stamps(deleted)
        for failure in self._archive.failures():
            if failure.page_number is None and is_folder(failure.path.parent) and not is_there(failure.path):
                self._archive.forget_failure(failure.path)


@dataclass(frozen=True)
class Relinking:
    """How far a search for documents in a new place is.

    Attributes:
        found: Documents whose file is there.
        changed: Documents where a file of that name is there, but with other content.
    """

    done: int
    total: int
    found: int
    changed: int


def find_below(archive: Archive, old: Path, new: Path) -> Iterator[Relinking]:
    """Links every document whose file was below one folder to the same content below another.

    A file at the same place below the new folder is tried first, then any file of the same size. Watched folders
    move along.

    Yields:
        Where it stands, after each document; the last one has `done == total`.

    Raises:
        ArchiveError: The archive cannot be written any more.
    """
    lost = [record for record in archive.documents() if record.path.is_relative_to(old) and not _is_file(record.path)]
    left: list[DocumentRecord] = []
    found = changed = 0
    for record in lost:
        path = new / record.path.relative_to(old)
        if is_same(record, path):
            _relink(archive, record, path)
            found += 1
            yield Relinking(found, len(lost), found, 0)
        else:
            left.append(record)
    by_size: dict[int, list[Path]] = {}
    if left:
        for _, files in _walk(new):
            for path, stamp in (files or {}).items():
                by_size.setdefault(stamp.byte_size, []).append(path)
    for number, record in enumerate(left, start=len(lost) - len(left) + 1):
        match = next((path for path in by_size.get(record.byte_size, ()) if is_same(record, path)), None)
        if match is not None:
            _relink(archive, record, match)
            found += 1
        elif _is_file(new / record.path.relative_to(old)):
            changed += 1
        yield Relinking(number, len(lost), found, changed)
    if not archive.read_only:
        for folder in archive.places.watched():
            if folder.is_relative_to(old) and is_folder(moved := new / folder.relative_to(old)):
                archive.places.unwatch(folder)
                archive.places.watch(moved)
    yield Relinking(len(lost), len(lost), found, changed)


def find_file(archive: Archive, document_id: int, path: Path) -> None:
    """Links one document to a file a person has chosen.

    Raises:
        ArchiveError: The file holds something else, or nothing can be written.
    """
    record = archive.document(document_id)
    if not is_same(record, path):
        raise ArchiveError(
            "{name} is not the file that {document} was made from: its content differs.",
            "Add it as a document of its own.",
            name=path.name,
            document=record.name,
        )
    _relink(archive, record, path)


def is_same(record: DocumentRecord, path: Path, *, by_size_only: bool = False) -> bool:
    """Says whether a file holds what a document was made from; it is read only when its size agrees.

    Args:
        record: The document.
        path: The file; it need not be there.
        by_size_only: For what cannot be kept and would have to be read each time the archive is opened.
    """
    try:
        if not _is_file(path) or stamp_of(path).byte_size != record.byte_size:
            return False
        return by_size_only or content_hash(path) == record.content_hash
    except DocumentError:
        return False


def _relink(archive: Archive, record: DocumentRecord, path: Path) -> None:
    archive.places.relink(record.id, path)
    if not archive.read_only:
        archive.places.note_stamps({path: stamp_of(path)})


def _walk(root: Path) -> Iterator[tuple[Path, dict[Path, Stamp] | None]]:
    """Yields each folder with its visible files, None for one that cannot be read."""
    waiting, visited = [root], set[Identity]()
    while waiting:
        folder = waiting.pop()
        files: dict[Path, Stamp] = {}
        try:
            if (this := identity(folder)) in visited:
                continue
            visited.add(this)
            with os.scandir(folder) as listing:
                for entry in listing:
                    with suppress(OSError):  # what a link in a circle leads to, or to where nobody may look
                        if is_hidden(entry):
                            continue
                        if entry.is_dir():
                            waiting.append(folder / entry.name)
                        elif entry.is_file() and not entry.name.lower().endswith(_UNFINISHED):
                            status = entry.stat()
                            files[folder / entry.name] = Stamp(status.st_size, status.st_mtime_ns)
        except FileNotFoundError:
            if folder == root:
                yield folder, None
            continue
        except OSError:
            yield folder, None
            continue
        yield folder, files


def _gone(missing: Iterable[DocumentRecord], blind: Iterable[Path]) -> list[GoneFolder]:
    """Returns the folders that are missing as a whole: those of missing files, and watched ones."""
    there: dict[Path, bool] = {}

    def highest_absent(folder: Path) -> Path | None:
        absent = None
        for each in (folder, *folder.parents):
            if each not in there:
                there[each] = is_folder(each)
            if there[each]:
                break
            absent = each
        return absent

    gone: dict[Path, list[int]] = {}
    for record in missing:
        if (folder := highest_absent(record.path.parent)) is not None:
            gone.setdefault(folder, []).append(record.id)
    for root in blind:
        if (folder := highest_absent(root)) is not None:
            gone.setdefault(folder, [])
    return [GoneFolder(path, tuple(documents)) for path, documents in sorted(gone.items())]


def _travelled(path: Path, home: Path, now: Path) -> list[Path]:
    """Returns where a file is if it moved along with the archive: at the same place as seen from there.

    Systems write accents in two ways, and not all of them take one for the other.
    """
    try:
        way = os.path.relpath(path, home)
    except ValueError:  # on another drive
        return []
    ways = dict.fromkeys((way, unicodedata.normalize("NFC", way), unicodedata.normalize("NFD", way)))
    return [Path(os.path.normpath(now / each)) for each in ways]


def _is_document(path: Path) -> bool:
    try:
        return recognise(path) is not None or promises_document(path)
    except DocumentError:
        return promises_document(path)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
