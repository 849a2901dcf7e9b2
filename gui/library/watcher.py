"""The thread that looks after folders and files: what is new or missing there, where files went, and the battery."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QTimer, Signal, Slot

from core.documents.formats import is_folder
from core.power import on_battery
from core.watching import Look, Lookout, find_below, find_file
from gui.archive_reader import ArchiveReader
from gui.telling import sentences, told

if TYPE_CHECKING:
    from core.archive import Archive

FIRST_MS, SETTLE_MS, EVERY_MS, STIR_MS = 1500, 2000, 60_000, 500
"""Until the first look after opening, the next one while files settle, the next one otherwise, and after a stir."""

_POWER_MS = 20_000
_MOST_FOLDERS = 1000
"""Folders the system is asked to tell of at once; systems have limits, and the look every minute sees the rest."""


class Watcher(ArchiveReader):
    """Lives in its own thread; one small step is taken per turn of the event loop, so it can always be stopped."""

    looked = Signal(object)  # Look
    files_ready = Signal(object)  # list of Path: to be added
    finding = Signal(object)  # Relinking
    found = Signal(object)  # Relinking, the last of a search
    located = Signal(int)  # document id
    on_battery = Signal(object)  # bool, or None where the system does not tell
    failed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._lookout: Lookout | None = None
        self._jobs: deque[Generator[None, None, None]] = deque()
        self._looking = self._held = False
        self._told = ("", "")
        self._files: QFileSystemWatcher | None = None
        self._folders: frozenset[str] = frozenset()
        self._roots: dict[Path, bool] = {}
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)
        self._next = QTimer(self, singleShot=True)  # type: ignore[call-arg]
        self._next.timeout.connect(self.look)
        self._power = QTimer(self, interval=_POWER_MS)
        self._power.timeout.connect(self._ask_power)

    def _taken(self, archive: Archive) -> None:
        self._lookout = Lookout(archive)
        self._next.start(FIRST_MS)  # the window comes first

    def _released(self) -> None:
        self._next.stop()
        self._turns.stop()
        for job in self._jobs:
            job.close()
        self._jobs.clear()
        self._lookout = None
        self._looking = False
        self._roots = {}
        self._follow(())

    @Slot()
    def look(self) -> None:
        """Looks now, unless it does already or has to wait."""
        self._next.stop()
        if self._lookout is not None and not self._looking and not self._held:
            self._looking = True
            self._begin(self._look_round(self._lookout))

    @Slot(bool)
    def hold(self, held: bool) -> None:
        """Puts looking off, or goes on with it."""
        was, self._held = self._held, held
        if was and not held and self._lookout is not None:
            self._next.start(STIR_MS)

    @Slot(object, object)
    @told
    def find(self, old: Path, new: Path) -> None:
        """Links the documents that were below one folder to their files below another."""
        self._begin(self._find(self._meant(), old, new))

    @Slot(int, object)
    @told
    def locate(self, document_id: int, path: Path) -> None:
        """Links one document to the file a person has chosen."""
        self._begin(self._locate(self._meant(), document_id, path))

    @Slot(bool)
    def watch_power(self, wanted: bool) -> None:
        """Asks now and then whether the machine runs on its battery, or stops asking."""
        if wanted:
            self._power.start()
            self._ask_power()
        else:
            self._power.stop()

    @Slot()
    def _ask_power(self) -> None:
        self.on_battery.emit(on_battery())

    # Jobs

    def _begin(self, job: Generator[None, None, None]) -> None:
        self._jobs.append(job)
        self._turns.start()

    @Slot()
    def _turn(self) -> None:
        if not self._jobs:
            self._turns.stop()
            return
        try:
            next(self._jobs[0])
        except StopIteration:
            self._jobs.popleft()
        except Exception as error:
            self._jobs.popleft()
            self.failed.emit(*sentences(error))

    def _look_round(self, lookout: Lookout) -> Generator[None, None, None]:
        try:
            look: Look = yield from lookout.look()
        except Exception as error:
            self._next.start(EVERY_MS)
            if (said := sentences(error)) != self._told:
                self._told = said  # what fails every minute is told once
                self.failed.emit(*said)
            return
        finally:
            self._looking = False
        self._told = ("", "")
        self._roots = {root: is_folder(root) for root in look.roots}
        self._follow(look.folders)
        self._next.start(SETTLE_MS if look.settling else EVERY_MS)
        self.looked.emit(look)
        if look.ready:
            self.files_ready.emit(list(look.ready))

    def _find(self, archive: Archive, old: Path, new: Path) -> Generator[None, None, None]:
        step = None
        for step in find_below(archive, old, new):
            self.finding.emit(step)
            yield
        if step is not None:
            self.found.emit(step)
        self._next.start(0)

    def _locate(self, archive: Archive, document_id: int, path: Path) -> Generator[None, None, None]:
        yield
        find_file(archive, document_id, path)
        self.located.emit(document_id)
        self._next.start(0)

    # What the system tells

    def _follow(self, folders: Iterable[Path]) -> None:
        """Has the system tell of changes in these folders, of followed ones that come and go, and of nothing else."""
        self._folders = frozenset(str(folder) for _, folder in zip(range(_MOST_FOLDERS), folders, strict=False))
        wanted = self._folders | {str(_nearest(root.parent)) for root in self._roots}
        if self._files is None:
            if not wanted:
                return
            self._files = QFileSystemWatcher(self)
            self._files.directoryChanged.connect(self._on_stir)
        followed = set(self._files.directories())
        if gone := followed - wanted:
            self._files.removePaths(sorted(gone))
        if new := wanted - followed:
            self._files.addPaths(sorted(new))

    @Slot(str)
    def _on_stir(self, folder: str) -> None:
        if folder not in self._folders and all(is_folder(root) == there for root, there in self._roots.items()):
            return  # something beside a followed folder, which says nothing of it
        if not self._next.isActive() or self._next.remainingTime() > STIR_MS:
            self._next.start(STIR_MS)

    def _ended(self) -> None:
        self._power.stop()
        if self._files is not None:
            self._files.deleteLater()
            self._files = None


def _nearest(folder: Path) -> Path:
    """Returns a folder, or the nearest one above it that is there."""
    return next(each for each in (folder, *folder.parents) if is_folder(each) or each == each.parent)
