"""What the window asks of earlier and saved searches: answered from memory, kept in the archive by a thread."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, SignalInstance, Slot

from core.archive.searches import KEPT, PastSearch, SavedRegion, SavedSearch, one_line
from gui.archive_reader import ArchiveReader
from gui.telling import told

if TYPE_CHECKING:
    from core.archive import Archive
    from core.search.filters import Filters


class SearchKeeper(ArchiveReader):
    """Lives in a thread that never encodes; an archive that can only be read keeps nothing, without a word."""

    opened = Signal(object, bool)  # tuple of PastSearch, whether they can be kept
    saved = Signal(object)  # tuple of SavedSearch
    named = Signal(object)  # SavedSearch as it is kept now
    languages = Signal(object)  # dict of codes and documents
    fitting = Signal(object, object, int)  # Filters, ids of the documents they take or None for all, all documents
    failed = Signal(str, str)

    @told
    def _taken(self, archive: Archive) -> None:
        self.opened.emit(archive.searches.past(), not archive.read_only)
        self.saved.emit(archive.searches.saved())

    @Slot(object)
    @told
    def remember(self, searches: tuple[PastSearch, ...]) -> None:
        """Keeps searches."""
        if self._archive is not None and self._in_sight and not self._archive.read_only:
            self._archive.searches.remember(searches)

    @Slot(object)
    @told
    def forget(self, searches: tuple[PastSearch, ...] | None) -> None:
        """Forgets some searches, or all."""
        if not (archive := self._meant()).read_only:
            archive.searches.forget(searches)

    @Slot(object)
    @told
    def save(self, search: SavedSearch) -> None:
        """Saves a search, or renames it."""
        searches = self._meant().searches
        kept = searches.save(search)
        self.saved.emit(searches.saved())
        self.named.emit(kept)

    @Slot(int)
    @told
    def delete(self, search_id: int) -> None:
        """Deletes a saved search."""
        searches = self._meant().searches
        searches.delete(search_id)
        self.saved.emit(searches.saved())

    @Slot()
    @told
    def count_languages(self) -> None:
        """Tells which languages the documents are in."""
        if (archive := self._look()) is not None:
            self.languages.emit(archive.languages.counted())

    @Slot(object)
    @told
    def count_fitting(self, filters: Filters) -> None:
        """Tells which documents some filters take."""
        if (archive := self._look()) is not None:
            self.fitting.emit(filters, filters.documents(archive), len(archive.documents()))


class SearchDesk(QObject):
    """Main-thread façade of the keeper.

    Attributes:
        past: What was searched for, the newest first.
        saved: Saved searches by name.
        languages: Languages of the documents and how many there are of each, as last told.
        can_keep: False where the archive can only be read.
    """

    opened = Signal()  # another archive
    past_changed = Signal()
    saved_changed = Signal()
    named = Signal(object)  # SavedSearch: kept, under the name it has now
    languages_told = Signal()
    fitting = Signal(object, object, int)  # Filters, ids of the documents they take or None for all, all documents
    failed = Signal(str, str)

    _remember = Signal(object)
    _forget = Signal(object)
    _save = Signal(object)
    _delete = Signal(int)
    _count_languages = Signal()
    _count_fitting = Signal(object)

    def __init__(self, thread: QThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.past: tuple[PastSearch, ...] = ()
        self.saved: tuple[SavedSearch, ...] = ()
        self.languages: dict[str, int] = {}
        self.can_keep = True
        self._keeper = keeper = SearchKeeper()
        keeper.moveToThread(thread)
        for signal, slot in (
            (self._remember, keeper.remember),
            (self._forget, keeper.forget),
            (self._save, keeper.save),
            (self._delete, keeper.delete),
            (self._count_languages, keeper.count_languages),
            (self._count_fitting, keeper.count_fitting),
            (keeper.opened, self._on_opened),
            (keeper.saved, self._on_saved),
            (keeper.named, self.named),
            (keeper.languages, self._on_languages),
            (keeper.fitting, self.fitting),
            (keeper.failed, self.failed),
        ):
            signal.connect(slot)

    def follow(self, opened: SignalInstance, closing: SignalInstance, seen: SignalInstance) -> None:
        """Takes every archive that is opened, and lets go of it before it is closed (see `ArchiveReader.follow`)."""
        self._keeper.follow(opened, closing, seen)

    # Earlier searches

    def remember(self, text: str, region: SavedRegion | None = None) -> None:
        """Puts a search first."""
        if (text := one_line(text)) or region is not None:
            self.restore([PastSearch(text, time.time(), region)])

    def restore(self, searches: Iterable[PastSearch]) -> None:
        """Brings searches back that were forgotten, or brings new ones."""
        known = {search.key: search for search in self.past}
        for search in (fresh := tuple(searches)):
            if search.key not in known or known[search.key].time < search.time:
                known[search.key] = search
        self.past = tuple(sorted(known.values(), key=lambda search: (-search.time, search.text)))[:KEPT]
        self._remember.emit(fresh)
        self.past_changed.emit()

    def forget(self, searches: Iterable[PastSearch] | None = None) -> tuple[PastSearch, ...]:
        """Forgets searches, or all of them; returns them for `restore`."""
        chosen = None if searches is None else tuple(searches)
        keys = {search.key for search in (self.past if chosen is None else chosen)}
        gone = tuple(search for search in self.past if search.key in keys)
        self.past = tuple(search for search in self.past if search.key not in keys)
        self._forget.emit(chosen)
        self.past_changed.emit()
        return gone

    # Saved searches

    def save(self, search: SavedSearch) -> None:
        """Saves a search under its name, or renames the one with its id; answered by `named`."""
        self._save.emit(search)

    def delete(self, search: SavedSearch) -> None:
        """Deletes a saved search; `save` brings it back."""
        self._delete.emit(search.id)

    # Documents

    def count_languages(self) -> None:
        """Asks which languages there are; answered by `languages_told`."""
        self._count_languages.emit()

    def count_fitting(self, filters: Filters) -> None:
        """Asks which documents some filters take; answered by `fitting`."""
        self._count_fitting.emit(filters)

    # What the keeper says

    @Slot(object, bool)
    def _on_opened(self, past: tuple[PastSearch, ...], can_keep: bool) -> None:
        self.past, self.can_keep, self.languages = past, can_keep, {}
        self.opened.emit()
        self.past_changed.emit()

    @Slot(object)
    def _on_saved(self, saved: tuple[SavedSearch, ...]) -> None:
        self.saved = saved
        self.saved_changed.emit()

    @Slot(object)
    def _on_languages(self, languages: dict[str, int]) -> None:
        self.languages = languages
        self.languages_told.emit()
