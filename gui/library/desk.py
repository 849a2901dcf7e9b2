"""What the window asks of the documents beside indexing and searching; two threads of their own do it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from core.watching import Look
from gui.desk import Desk
from gui.library.keeper import Keeper, Shelf
from gui.library.watcher import Watcher

if TYPE_CHECKING:
    from core.archive.tags import Tagging
    from core.types import Failure, PageRef
    from core.watching import Relinking


class LibraryDesk(Desk):
    """Main-thread façade of the keeper and the watcher.

    Attributes:
        shelf: Tags, collections and watched folders of the open archive, as last told.
        seen: What the last look at files and folders found.
        keeping: The thread that writes small things; others may have theirs written there.
    """

    shelved = Signal()  # `shelf` is another
    tagged = Signal(object)  # tuple of Tagging: what a person has just changed
    collected = Signal(str, object, object)  # name of a collection, its tags before, its tags now; none without it
    looked = Signal()  # `seen` is another
    detailed = Signal(object)  # DocumentDetails
    removed = Signal(object, bool)  # tuple of DocumentRecord, whether that undoes bringing them back
    restored = Signal()  # documents are back
    brought_back = Signal(object)  # tuple of DocumentRecord
    removed_told = Signal(object)  # tuple of RemovedDocument
    forgotten = Signal(object)  # tuple of Failure
    pictured = Signal(object, object)  # PageRef, QImage
    stale = Signal()  # the catalog has changed, and there may be pages to encode
    files_ready = Signal(object)  # list of Path: new and changed files, to be added
    finding = Signal(object)  # Relinking
    found = Signal(object)  # Relinking, the last of a search
    located = Signal(int)  # document id
    on_battery = Signal(object)  # bool, or None where the system does not tell
    failed = Signal(str, str)

    _tag = Signal(object, object, object)
    _rename = Signal(str, str)
    _untag = Signal(object)
    _collect = Signal(str, object, bool)
    _watch = Signal(object, bool)
    _remove = Signal(object, bool)
    _restore = Signal(object, bool)
    _tell_removed = Signal()
    _forget = Signal(object, object)
    _list = Signal(object)
    _detail = Signal(int)
    _picture = Signal(object)
    _tell = Signal()
    _hold = Signal(bool)
    _look = Signal()
    _find = Signal(object, object)
    _locate = Signal(int, object)
    _power = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf, self.seen = Shelf(), Look()
        self._keeper, self._watcher = keeper, watcher = Keeper(), Watcher()
        self.keeping = self._house(keeper, "keeper")
        self._house(watcher, "watcher", gives_way=True)
        for signal, slot in (
            (self._tag, keeper.change_tags),
            (self._rename, keeper.rename_tag),
            (self._untag, keeper.take_back_tags),
            (self._collect, keeper.save_collection),
            (self._watch, keeper.set_watched),
            (self._remove, keeper.remove),
            (self._restore, keeper.restore),
            (self._tell_removed, keeper.tell_removed),
            (self._forget, keeper.forget_failures),
            (self._list, keeper.list_failures),
            (self._detail, keeper.detail),
            (self._picture, keeper.picture),
            (self._hold, watcher.hold),
            (self._look, watcher.look),
            (self._find, watcher.find),
            (self._locate, watcher.locate),
            (self._power, watcher.watch_power),
            (keeper.shelved, self._on_shelved),
            (keeper.tagged, self.tagged),
            (keeper.collected, self.collected),
            (keeper.detailed, self.detailed),
            (keeper.removed, self.removed),
            (keeper.removed, self.stale),
            (keeper.restored, self.restored),
            (keeper.brought_back, self.brought_back),
            (keeper.removed_told, self.removed_told),
            (keeper.restored, self.stale),
            (keeper.forgotten, self.forgotten),
            (keeper.forgotten, self.stale),
            (keeper.pictured, self.pictured),
            (keeper.failed, self.failed),
            (watcher.looked, self._on_looked),
            (watcher.files_ready, self.files_ready),
            (watcher.finding, self.finding),
            (watcher.found, self._on_found),
            (self._tell, keeper.tell),
            (watcher.located, self.located),
            (watcher.located, self.stale),
            (watcher.on_battery, self.on_battery),
            (watcher.failed, self.failed),
        ):
            signal.connect(slot)

    def follow(self, opened: SignalInstance, closing: SignalInstance, seen: SignalInstance) -> None:
        """Takes every archive that is opened, and lets go of it before it is closed (see `ArchiveReader.follow`)."""
        opened.connect(self._on_opened)
        for inhabitant in (self._keeper, self._watcher):
            inhabitant.follow(opened, closing, seen)

    def refresh(self) -> None:
        """Has it looked again what there is: whether it still is this archive, what it holds, what is to be encoded."""
        self.stale.emit()

    # Documents

    def remove(self, document_ids: Collection[int], *, undoing: bool = False) -> None:
        """Takes documents out of the archive, all of them or none; answered by `removed`.

        Args:
            document_ids: Of the documents.
            undoing: Whether they have just been brought back, which is no deed of its own.
        """
        self._remove.emit(tuple(document_ids), undoing)

    def restore(self, document_ids: Collection[int], *, undoing: bool = False) -> None:
        """Brings removed documents back; answered by `brought_back`, unless that undoes their removal."""
        self._restore.emit(tuple(document_ids), undoing)

    def list_removed(self) -> None:
        """Asks which documents `restore` can bring back; answered by `removed_told`."""
        self._tell_removed.emit()

    def forget_failures(self, paths: Collection[Path], *, named: Collection[Path] | None = None) -> None:
        """Takes files that could not be read, or wait to be, off the list; answered by `forgotten`.

        Args:
            paths: Of them.
            named: Where given, all that wait and are not among these go too.
        """
        self._forget.emit(frozenset(paths), named)

    def list_failures(self, failures: Iterable[Failure]) -> None:
        """Puts files back on the list."""
        self._list.emit(tuple(failures))

    def detail(self, document_id: int) -> None:
        """Asks for everything about a document; answered by `detailed`."""
        self._detail.emit(document_id)

    def picture(self, page: PageRef) -> None:
        """Asks for a page's stored thumbnail; answered by `pictured`, unless there is none."""
        self._picture.emit(page)

    # Tags

    def change_tags(
        self, document_ids: Collection[int], *, add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> None:
        """Puts tags on documents and takes others off; answered by `tagged` and `shelved`."""
        self._tag.emit(tuple(document_ids), tuple(add), tuple(remove))

    def take_back_tags(self, changed: Iterable[Tagging]) -> None:
        """Undoes what `tagged` told."""
        self._untag.emit(tuple(changed))

    def rename_tag(self, old: str, new: str) -> None:
        """Renames a tag everywhere."""
        self._rename.emit(old, new)

    def save_collection(self, name: str, tags: Iterable[str], *, undoing: bool = False) -> None:
        """Keeps a set of tags under a name; without tags the collection is forgotten. Answered by `collected`."""
        self._collect.emit(name, tuple(tags), undoing)

    # Files and folders

    def set_watched(self, folder: Path, watched: bool) -> None:
        """Follows a folder from now on, or stops to."""
        self._watch.emit(folder, watched)

    def look(self) -> None:
        """Looks at files and folders now; answered by `looked`."""
        self._look.emit()

    def find(self, old: Path, new: Path) -> None:
        """Looks below a folder for the documents that were below another; answered by `finding` and `found`."""
        self._find.emit(old, new)

    def locate(self, document_id: int, path: Path) -> None:
        """Says where a document's file is; answered by `located`, or by `failed` when it is another file."""
        self._locate.emit(document_id, path)

    def watch_power(self, wanted: bool) -> None:
        """Asks for `on_battery` now and every now and then, or stops that."""
        self._power.emit(wanted)

    # What the threads say

    @Slot(str)
    def on_indexing(self, state: str) -> None:
        """Takes what the encoding is at: while it runs, folders wait, for what is new there would have to wait too."""
        self._hold.emit(state == "running")

    @Slot(object)
    def _on_opened(self, _archive: object) -> None:
        self.shelf, self.seen = Shelf(), Look()
        self.shelved.emit()

    @Slot(object)
    def _on_shelved(self, shelf: Shelf) -> None:
        again = set(shelf.watched) - set(self.shelf.watched)
        if shelf != self.shelf:
            self.shelf = shelf
            self.shelved.emit()
        if again:
            self.look()

    @Slot(object)
    def _on_looked(self, look: Look) -> None:
        relinked, changed = bool(look.relinked), look != self.seen
        self.seen = look
        if relinked:
            self.stale.emit()
        if changed:
            self.looked.emit()

    @Slot(object)
    def _on_found(self, last: Relinking) -> None:
        self._tell.emit()  # followed folders have moved along
        self.stale.emit()
        self.found.emit(last)
