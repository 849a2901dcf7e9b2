"""Between a person and the searches: filters, earlier searches, saved ones, and steps after a poor answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.archive.searches import PastSearch, SavedRegion, SavedSearch
from core.search.filters import EVERYTHING, Filters
from core.types import PageRef
from gui.searching.history import HistoryList, search_line
from gui.searching.panel import FilterPanel
from gui.searching.saved import SavedPanel
from gui.sentences import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from core.types import SearchMode
    from gui.actions import Actions
    from gui.browsing import Browsing
    from gui.deeds import Deeds, Teller
    from gui.engine import Engine
    from gui.notices import NoticeStack
    from gui.palette import CommandPalette
    from gui.results.pane import ResultsPane
    from gui.settings import Preferences
    from gui.top_bar import TopBar


class Searching(QObject):
    """Main thread.

    Signals:
        models_wanted: The page of models, at the model with this specification.
    """

    models_wanted = Signal(str)

    def __init__(
        self,
        engine: Engine,
        preferences: Preferences,
        actions: Actions,
        browsing: Browsing,
        *,
        top_bar: TopBar,
        results: ResultsPane,
        notices: NoticeStack,
        palette: CommandPalette,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._engine, self._preferences, self._actions, self._browsing = engine, preferences, actions, browsing
        self._top_bar, self._results, self._notices = top_bar, results, notices
        self._desk = engine.searches
        self._modes: dict[str, str] = {
            "late": self.tr("what pages show"),
            "keyword": self.tr("keyword"),
            "hybrid": self.tr("both ways"),
        }
        self._new_name = ""  # of a search that is just being saved
        self.panel, self.saved_panel = FilterPanel(window), SavedPanel(window)
        self.history = HistoryList(top_bar.field, window)
        palette.add_source(self._commands)
        self._wire()
        self._follow_settings()
        self._on_filters_changed(EVERYTHING)
        self._on_saved_changed()

    def _wire(self) -> None:
        engine, desk, top_bar, results = self._engine, self._desk, self._top_bar, self._results
        for name, do in (
            ("search-document", self.toggle_document),
            ("filters", self.open_filters),
            ("clear-filters", lambda: self._browsing.set_filters(EVERYTHING)),
            ("save-search", self.save),
            ("saved-searches", self.open_saved),
            ("history", self.open_history),
            ("clear-history", self.clear_history),
        ):
            self._actions[name].triggered.connect(lambda _checked=False, run=do: run())
        self._actions["keep-history"].triggered.connect(lambda on: self._preferences.change(keep_history=on))
        self._preferences.changed.connect(self._follow_settings)
        self._browsing.submitted.connect(self._on_asked)
        self._browsing.filters_changed.connect(self._on_filters_changed)
        top_bar.chips.changed.connect(self._browsing.set_filters)
        top_bar.chips.left.connect(lambda: top_bar.field.setFocus(Qt.FocusReason.OtherFocusReason))
        top_bar.saved_menu.chosen.connect(self.run)
        top_bar.history_wanted.connect(self._on_history_wanted)
        results.step_wanted.connect(self._take_step)
        results.document_wanted.connect(self.search_document)
        self.panel.changed.connect(self._browsing.set_filters)
        self.saved_panel.chosen.connect(self.run)
        self.saved_panel.renamed.connect(self._rename)
        self.saved_panel.deleted.connect(self._delete)
        self.history.chosen.connect(self._repeat)
        self.history.forget_wanted.connect(self.forget)
        self.history.clear_wanted.connect(self.clear_history)
        self._teach(self._notices.deeds)
        desk.opened.connect(self._on_opened)
        desk.past_changed.connect(self._on_past_changed)
        desk.saved_changed.connect(self._on_saved_changed)
        desk.named.connect(self._on_named)
        desk.languages_told.connect(self._on_languages_told)
        desk.fitting.connect(self._on_fitting)
        engine.library.shelved.connect(self._on_shelved)

    def _teach(self, deeds: Deeds) -> None:
        """Says how what is done to searches is named and taken back."""
        desk = self._desk

        def line(search: PastSearch) -> str:
            return search_line(search.text, search.region)

        tellers: dict[str, Teller] = {
            "clear history": lambda gone: (self.tr("Clear the search history"), lambda: desk.restore(gone)),
            "forget search": lambda gone: (
                self.tr("Forget the search “{text}”").format(text=line(gone[0])),
                lambda: desk.restore(gone),
            ),
            "save search": lambda saved: (
                self.tr("Save the search “{name}”").format(name=saved.name),
                lambda: desk.delete(saved),
            ),
            "rename search": lambda before: (
                self.tr("Rename the search “{name}”").format(name=before.name),
                lambda: desk.save(before),
            ),
            "delete search": lambda gone: (
                self.tr("Delete the search “{name}”").format(name=gone.name),
                lambda: desk.save(gone),
            ),
        }
        for kind, teller in tellers.items():
            deeds.teach(kind, teller)

    # Filters

    def _on_languages_told(self) -> None:
        self.panel.set_languages(self._desk.languages)

    def _on_shelved(self) -> None:
        self.panel.offer(self._engine.library.shelf)

    def open_filters(self) -> None:
        """Shows where filters are set."""
        self._on_shelved()
        self.panel.show_filters(self._browsing.filters)
        self._desk.count_languages()
        self._desk.count_fitting(self._browsing.filters)
        self.panel.open_below(self._top_bar.filter_button)

    def search_document(self, document_id: int) -> None:
        """Looks in one document alone from now on, and has the query typed or changed."""
        self._browsing.set_filters(replace(self._browsing.filters, document=document_id))
        self._browsing.focus_search()

    def toggle_document(self) -> None:
        """Looks in the document on show alone, or in the others again too."""
        page, filters = self._browsing.shown_page, self._browsing.filters
        if filters.document is not None and (page is None or page.document_id == filters.document):
            self._browsing.set_filters(replace(filters, document=None))
        elif page is not None:
            self.search_document(page.document_id)
        else:
            self._notices.say(self.tr("There is no document on show."), self.tr("Choose a page first."))

    @Slot(object)
    def _on_filters_changed(self, filters: Filters) -> None:
        document = self._engine.document(filters.document) if filters.document is not None else None
        self._top_bar.show_filters(filters, document.name if document else self.tr("one document"))
        self._actions.allow("clear-filters", bool(filters), self.tr("All documents are searched already."))
        self.panel.show_filters(filters)
        if self.panel.isVisible():
            self._desk.count_fitting(filters)

    @Slot(object, object, int)
    def _on_fitting(self, filters: Filters, fitting: Collection[int] | None, total: int) -> None:
        if filters == self._browsing.filters:
            self.panel.show_count(fitting, total)

    # Earlier searches

    def open_history(self) -> None:
        """Shows earlier searches under the field."""
        self._top_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.history.open(narrowed=False):
            self._notices.say(self.tr("Nothing was searched for in this archive yet."))

    @Slot()
    def _on_history_wanted(self) -> None:
        """Opens the list; where there is nothing to list, goes on into the results."""
        if not self.history.open(narrowed=self._top_bar.field.text().strip() != self._top_bar.asked):
            self._browsing.go_to_results()

    def clear_history(self) -> None:
        """Forgets all earlier searches of this archive."""
        if self._may_forget():
            self._forget_all()

    def _may_forget(self) -> bool:
        """Tells whether searches can be forgotten for good, and says why where they cannot."""
        return self._may_change(self.tr("Nothing can be forgotten in it."))

    def _may_change(self, hint: str) -> bool:
        catalog = self._engine.catalog
        if catalog is not None and catalog.read_only_reason:
            self._notices.say(spoken(catalog.read_only_reason), hint)
        return self._desk.can_keep

    def _forget_all(self) -> None:
        gone = self._desk.forget()
        self.history.hide()
        if gone:
            said = self.tr("The search history of this archive was cleared.")
            self._notices.offer_back(said, self._notices.deeds.note("clear history", gone))

    @Slot(object)
    def forget(self, search: PastSearch) -> None:
        """Forgets one earlier search of this archive."""
        if self._may_forget() and (gone := self._desk.forget([search])):
            text = search_line(search.text, search.region)
            told = self.tr("The search “{text}” was forgotten.").format(text=text)
            self._notices.offer_back(told, self._notices.deeds.note("forget search", gone))

    @Slot(object)
    def _repeat(self, search: PastSearch) -> None:
        """Makes an earlier search again, in the way and the documents that are chosen now."""
        if search.region is None:
            self._browsing.search(search.text)
        elif (page := self._page_of(search.region)) is not None:
            self._browsing.search_region(page, search.region.box, search.text)
        else:
            self._miss(search.region, self.tr("Add the document again, or forget the search with Delete."))

    @Slot(str)
    def _on_asked(self, text: str) -> None:
        self.history.hide()
        if self._preferences.value.keep_history:
            self._desk.remember(text, self._region())

    @Slot()
    def _on_past_changed(self) -> None:
        self.history.set_past(self._desk.past)
        if self._desk.can_keep:
            self._actions.allow("clear-history", bool(self._desk.past), self.tr("There are no earlier searches."))
        else:
            self._actions["clear-history"].setEnabled(False)  # why is said of all that would write
        self.history.set_forgetting(self._desk.can_keep)

    @Slot()
    def _follow_settings(self) -> None:
        self._actions["keep-history"].setChecked(self._preferences.value.keep_history)

    @Slot()
    def _on_opened(self) -> None:
        """Documents and tags of another archive are others."""
        self._browsing.set_filters(EVERYTHING)

    # Saved searches

    def save(self) -> None:
        """Saves the search on show under what it searches for; it can be renamed at once."""
        text, region = self._top_bar.field.text().strip(), self._region()
        if not text and region is None:
            self._notices.say(self.tr("There is no search to save."), self.tr("Type what to search for first."))
            return
        mode = cast("SearchMode", self._preferences.value.search_mode)
        name = search_line(text, region)
        wanted = SavedSearch(0, name, text, mode, self._browsing.filters, region)
        same = next((known for known in self._desk.saved if replace(known, id=0, name=name) == wanted), None)
        if same is not None:
            self._notices.say(self.tr("This search is saved already, as “{name}”.").format(name=same.name))
            return
        self._new_name = name
        self._desk.save(wanted)

    def _region(self) -> SavedRegion | None:
        """Returns the region that is searched for, as it is kept."""
        if self._browsing.region is None:
            return None
        page, box = self._browsing.region
        document = self._engine.document(page.document_id)
        return SavedRegion(document.content_hash, document.name, page.page_index, box) if document else None

    @Slot(object)
    def _on_named(self, search: SavedSearch) -> None:
        if not self._new_name:
            return
        self._new_name = ""
        notice = self._notices.say(self.tr("The search was saved as “{name}”.").format(name=search.name))

        def rename() -> None:
            notice.close_notice()
            self.open_saved(search.id)

        notice.add_button(self.tr("Rename"), "renameSavedButton", rename)
        self._notices.add_undo(notice, self._notices.deeds.note("save search", search))

    def open_saved(self, edit: int = 0) -> None:
        """Shows all saved searches; with an id, its name can be typed at once."""
        self.saved_panel.open_to_edit(self._top_bar.saved_button, edit)

    @Slot(object)
    def run(self, search: SavedSearch) -> None:
        """Makes a saved search: its words, its region, its way to search, its filters."""
        page = None
        if search.region is not None and (page := self._page_of(search.region)) is None:
            self._miss(search.region, self.tr("Add the document again, or delete the saved search."))
            return
        self._browsing.set_mode(search.mode, repeat=False)
        self._browsing.set_filters(search.filters, repeat=False)
        if search.region is not None and page is not None:
            self._browsing.search_region(page, search.region.box, search.text)
        else:
            self._browsing.search(search.text)

    def _miss(self, region: SavedRegion, hint: str) -> None:
        told = self.tr("{name} is not in this archive any more, and a region of it is searched for.")
        self._notices.fail(told.format(name=region.document), hint)

    def _page_of(self, region: SavedRegion) -> PageRef | None:
        catalog = self._engine.catalog
        documents = catalog.documents if catalog is not None else ()
        found = next((each for each in documents if each.content_hash == region.content_hash), None)
        return PageRef(found.id, region.page_index) if found is not None else None

    @Slot(object)
    def _rename(self, search: SavedSearch) -> None:
        if not self._may_change_saved():
            return
        before = next((known for known in self._desk.saved if known.id == search.id), None)
        self._desk.save(search)
        if before is not None:
            said = self.tr("“{old}” is now called “{new}”.").format(old=before.name, new=search.name)
            self._notices.offer_back(said, self._notices.deeds.note("rename search", before))

    @Slot(object)
    def _delete(self, search: SavedSearch) -> None:
        if not self._may_change_saved():
            return
        self._desk.delete(search)
        said = self.tr("The saved search “{name}” was deleted.").format(name=search.name)
        self._notices.offer_back(said, self._notices.deeds.note("delete search", search))

    def _may_change_saved(self) -> bool:
        """Tells whether saved searches can be changed; where not, says why and shows them as they are."""
        if self._may_change(self.tr("Saved searches cannot be changed in it.")):
            return True
        self._on_saved_changed()
        return False

    @Slot()
    def _on_saved_changed(self) -> None:
        self._top_bar.saved_menu.fill(self._desk.saved, self._modes)
        self._actions.allow("saved-searches", bool(self._desk.saved), self.tr("No search is saved yet."))
        self.saved_panel.fill(self._desk.saved, self._modes)

    def _commands(self) -> Iterable[tuple[str, Callable[[], object]]]:
        """Yields the saved searches as commands."""
        for search in self._desk.saved:
            said = self.tr("Saved search › {name}").format(name=search.name)
            yield said, lambda wanted=search: self.run(wanted)

    # After a poor answer

    @Slot(str)
    def _take_step(self, step: str) -> None:
        match step:
            case "unfilter":
                self._browsing.set_filters(EVERYTHING)
            case "models":
                self.models_wanted.emit(_many_languages())
            case _:
                self._browsing.set_mode(cast("SearchMode", step))


def _many_languages() -> str:
    """Returns the smallest known model that reads many languages."""
    from core.encoders.registry import known_models

    return next((model.spec for model in known_models() if model.languages.startswith("Many languages")), "")
