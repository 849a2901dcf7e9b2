"""The thread beside the window that changes and tells what the archive knows of documents: tags, removals, details."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from core.archive.details import document_details
from core.archive.tags import folded
from core.errors import ArchiveError, DocumentError
from core.indexing import stamp_of
from core.types import Failure
from gui.archive_reader import ArchiveReader
from gui.telling import told

if TYPE_CHECKING:
    from core.archive import Archive
    from core.archive.places import Stamp
    from core.archive.tags import Tagging
    from core.types import PageRef


@dataclass(frozen=True)
class Shelf:
    """Tags and watched folders of the open archive, as of one moment.

    Attributes:
        tags: Every tag with the number of its documents, in alphabetical order.
        by_document: The tags of each document that has any.
        collections: Tags whose documents make a collection, by its name.
        watched: Folders that are followed.
    """

    tags: Mapping[str, int] = field(default_factory=dict)
    by_document: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    collections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    watched: tuple[Path, ...] = ()


class Keeper(ArchiveReader):
    """Lives in its own thread, so that nothing a person does to documents waits for a page to be encoded."""

    shelved = Signal(object)  # Shelf
    tagged = Signal(object)  # tuple of Tagging: what a person has just changed
    collected = Signal(str, object, object)  # name of a collection, its tags before, its tags now; none without it
    detailed = Signal(object)  # DocumentDetails
    removed = Signal(object, bool)  # tuple of DocumentRecord, whether that undoes bringing them back
    restored = Signal()
    brought_back = Signal(object)  # tuple of DocumentRecord
    removed_told = Signal(object)  # tuple of RemovedDocument
    forgotten = Signal(object)  # tuple of Failure
    pictured = Signal(object, object)  # PageRef, QImage
    failed = Signal(str, str)

    def _taken(self, archive: Archive) -> None:
        self.tell()

    @Slot()
    @told
    def tell(self) -> None:
        """Tells what is on the shelf now."""
        if (archive := self._archive) is not None:
            tags = archive.tags
            self.shelved.emit(
                Shelf(tags.all(), tags.by_document(), tags.collections(), tuple(archive.places.watched()))
            )

    # Tags

    @Slot(object, object, object)
    @told
    def change_tags(self, document_ids: Collection[int], add: Iterable[str], remove: Iterable[str]) -> None:
        """Puts tags on documents and takes others off."""
        if changed := self._meant().tags.change(document_ids, add=add, remove=remove):
            self.tagged.emit(changed)
        self.tell()

    @Slot(object)
    @told
    def take_back_tags(self, changed: Iterable[Tagging]) -> None:
        """Undoes what `tagged` told."""
        self._meant().tags.take_back(changed)
        self.tell()

    @Slot(str, str)
    @told
    def rename_tag(self, old: str, new: str) -> None:
        """Renames a tag, or joins it with another."""
        self._meant().tags.rename(old, new)
        self.tell()

    @Slot(str, object, bool)
    @told
    def save_collection(self, name: str, tags: tuple[str, ...], undoing: bool) -> None:
        """Keeps a set of tags under a name; without tags the collection is forgotten."""
        known = self._meant().tags
        before = next((its for each, its in known.collections().items() if folded(each) == folded(name)), ())
        if tags:
            known.save_collection(name, tags)
        else:
            known.remove_collection(name)
        if not undoing:
            self.collected.emit(name, before, tags)
        self.tell()

    # Watched folders

    @Slot(object, bool)
    @told
    def set_watched(self, folder: Path, watched: bool) -> None:
        """Follows a folder, or stops to."""
        places = self._meant().places
        if watched:
            places.watch(folder)
        else:
            places.unwatch(folder)
        self.tell()

    # Documents

    @Slot(object, bool)
    @told
    def remove(self, document_ids: tuple[int, ...], undoing: bool) -> None:
        """Takes documents out, all of them or none; `restore` brings them back until the archive is compacted."""
        archive = self._meant()
        records = tuple(archive.document(document_id) for document_id in document_ids)
        archive.remove_documents(document_ids)  # a job that is at one of them notices
        self.removed.emit(records, undoing)
        self.tell()

    @Slot(object, bool)
    @told
    def restore(self, document_ids: tuple[int, ...], undoing: bool) -> None:
        """Brings back what `remove` took out."""
        archive = self._meant()
        archive.restore_documents(document_ids)
        self.restored.emit()
        if not undoing:
            self.brought_back.emit(tuple(archive.document(document_id) for document_id in document_ids))
        self.tell()

    @Slot()
    @told
    def tell_removed(self) -> None:
        """Tells which documents `restore` can bring back."""
        archive = self._look()
        self.removed_told.emit(tuple(archive.removed_documents()) if archive is not None else ())

    @Slot(object, object)
    @told
    def forget_failures(self, paths: Collection[Path], named: Collection[Path] | None) -> None:
        """Takes files that could not be read, or wait to be, off the list; the latter are told without a reason.

        Where `named` is given, all that wait and are not among these go too.
        """
        archive = self._meant()
        if named is not None:
            paths = {*paths, *(path for path in archive.queue.paths(len(archive.queue)) if path not in named)}
        told = tuple(each for each in archive.failures() if each.page_number is None and each.path in paths)
        for failure in told:
            archive.forget_failure(failure.path)
        waited = archive.queue.settle(paths)
        seen: dict[Path, Stamp] = {}
        for path in waited:
            with suppress(DocumentError):
                seen[path] = stamp_of(path)
        archive.places.note_stamps(seen)  # so that a followed folder does not bring them again
        known = {failure.path for failure in told}
        self.forgotten.emit((*told, *(Failure(path, "") for path in waited if path not in known)))

    @Slot(object)
    @told
    def list_failures(self, failures: Collection[Failure]) -> None:
        """Undoes `forget_failures`."""
        archive = self._meant()
        for failure in failures:
            if failure.reason:
                archive.record_failure(failure.path, failure.reason, needs_password=failure.needs_password)
        archive.queue.ask(failure.path for failure in failures if not failure.reason)
        self.restored.emit()

    @Slot(int)
    @told
    def detail(self, document_id: int) -> None:
        """Tells everything about a document that is still there."""
        if (archive := self._look()) is None:
            return
        try:
            details = document_details(archive, document_id)
        except ArchiveError:
            return  # removed meanwhile
        self.detailed.emit(details)

    @Slot(object)
    @told
    def picture(self, page: PageRef) -> None:
        """Gives the stored thumbnail of a page, if there is one."""
        data = self._archive.thumbnail(page) if self._archive is not None else None
        if data is not None:
            self.pictured.emit(page, QImage.fromData(data))
