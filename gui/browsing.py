"""From a query to an explained page: it carries questions to the engine and answers to the panes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.search.filters import EVERYTHING
from core.types import Hit, PageRef
from gui.heat import Heat
from gui.page.sharpness import step_for
from gui.results.guidance import advise_failed

if TYPE_CHECKING:
    from core.layout import Box
    from core.search.filters import Filters
    from core.types import SearchMode, SearchResults
    from gui.engine import Engine
    from gui.engine_types import ExplainedPage, PageImage, Region
    from gui.inspector.pane import InspectorPane
    from gui.notices import NoticeStack
    from gui.page.overlay import Words
    from gui.page.pane import PagePane
    from gui.results.pane import ResultsPane
    from gui.settings import Preferences
    from gui.top_bar import TopBar

MOST_PAGES = 50_000
"""Pages that are listed at most."""

_SAY_SEARCHING_MS = 250
"""An answer that comes sooner is not announced, so that nothing flickers."""


@dataclass(frozen=True)
class Panes:
    """The widgets a query passes through."""

    top_bar: TopBar
    results: ResultsPane
    page: PagePane
    inspector: InspectorPane
    notices: NoticeStack


class Browsing(QObject):
    """Main thread.

    Attributes:
        hit: The hit on show, None when there is none.
        heat: How the heat lies over the page.
        filters: Which documents are looked in.
    """

    hit_shown = Signal()
    submitted = Signal(str)  # what a person searches for, beside the region if there is one
    filters_changed = Signal(object)  # Filters
    explanation_shown = Signal(object)  # ExplainedPage: page and heat belong together now

    def __init__(self, engine: Engine, preferences: Preferences, panes: Panes, window: QWidget) -> None:
        super().__init__(window)
        self.hit: Hit | None = None
        self._browsed: PageRef | None = None
        self._image: PageImage | None = None
        self._region: Region | None = None
        self._documents: frozenset[int] = frozenset()  # in the archive, as last told
        self.filters = EVERYTHING
        self._top = 0  # pages wanted of the query on show, 0 for the usual number
        self._engine, self._preferences, self._panes, self._window = engine, preferences, panes, window
        self._say_searching = QTimer(self)
        self._say_searching.setSingleShot(True)
        self._say_searching.setInterval(_SAY_SEARCHING_MS)
        self._say_searching.timeout.connect(lambda: panes.results.clear("searching", ""))
        self.heat = Heat(preferences, panes.page, panes.inspector, self)
        panes.top_bar.set_mode(cast("SearchMode", preferences.value.search_mode))
        self._listed = preferences.value.top
        preferences.changed.connect(self._follow_preferences)
        self._wire()

    def _wire(self) -> None:
        engine, panes = self._engine, self._panes
        engine.documents_changed.connect(self._on_documents_changed)
        engine.searching.connect(self._on_searching)
        engine.results_ready.connect(self._on_results)
        engine.search_failed.connect(self._on_search_failed)
        engine.explanation_ready.connect(self._on_explanation)
        engine.explanation_missing.connect(self._on_no_explanation)
        engine.page_ready.connect(self._on_page)
        engine.page_failed.connect(self._on_page_failed)
        engine.thumbnail_ready.connect(panes.results.set_thumbnail)
        engine.line_ready.connect(panes.results.set_line)
        panes.top_bar.submitted.connect(self._submit)
        panes.top_bar.region_removed.connect(self._remove_region)
        panes.top_bar.down_pressed.connect(self.go_to_results)
        panes.results.hit_selected.connect(self.show_hit)
        panes.results.more_wanted.connect(self.show_more)
        panes.results.thumbnail_wanted.connect(self._on_thumbnail_wanted)
        panes.page.page_wanted.connect(engine.request_page)
        panes.page.next_hit_wanted.connect(panes.results.select_next)
        panes.page.previous_hit_wanted.connect(panes.results.select_previous)
        panes.page.words_selected.connect(panes.inspector.select_words)
        panes.inspector.words_selected.connect(panes.page.select_words)
        panes.page.patch_hovered.connect(panes.inspector.show_patch)
        panes.inspector.line_activated.connect(panes.page.show_place)
        panes.inspector.region_wanted.connect(self.ask_region)
        panes.page.region_drawn.connect(self.search_region)

    # The query

    @property
    def region(self) -> Region | None:
        """The box on a page that is searched for, None for words alone."""
        return self._region

    @Slot(str)
    def search(self, text: str) -> None:
        """Searches for a text alone, or forgets the query when it is empty."""
        self._region = None
        self._panes.top_bar.region.clear()
        self._submit(text)

    @Slot(str)
    def _submit(self, text: str) -> None:
        """Searches for a text, beside the region if there is one."""
        field = self._panes.top_bar.field
        self._top, self._panes.top_bar.asked = 0, text
        if field.text().strip() != text:
            field.setText(text)
        if text or self._region is not None:
            self.submitted.emit(text)
        self._ask(text)

    def _ask(self, text: str) -> None:
        value = self._preferences.value
        top = self._top or value.top
        if self._region is not None:
            self._engine.search_region(*self._region, text, top, self.filters)
            return
        if text:
            self._engine.search(text, cast("SearchMode", value.search_mode), top, self.filters)
            return
        self._engine.clear_search()
        self._panes.results.clear("empty", "")
        self._show_nothing()

    def set_mode(self, mode: SearchMode, *, repeat: bool = True) -> None:
        """Changes how searches are made, and repeats the one on show."""
        self._preferences.change(search_mode=mode)
        self._panes.top_bar.set_mode(mode)
        if repeat and (text := self._panes.top_bar.field.text().strip()):
            self._submit(text)

    def set_filters(self, filters: Filters, *, repeat: bool = True) -> None:
        """Looks in other documents only, and repeats the search on show there."""
        if filters == self.filters:
            return
        self.filters = filters
        self.filters_changed.emit(filters)
        if repeat:
            self._repeat()

    @Slot()
    def show_more(self) -> None:
        """Lists ten times as many pages of the same answer."""
        self._top = min((self._top or self._preferences.value.top) * 10, MOST_PAGES)
        self._repeat()

    def _repeat(self) -> None:
        if self._region is not None or self._panes.top_bar.asked:
            self._ask(self._panes.top_bar.asked)

    @Slot()
    def _follow_preferences(self) -> None:
        """Searches as was chosen elsewhere: on the page of settings, or in another window."""
        value = self._preferences.value
        self._panes.top_bar.set_mode(cast("SearchMode", value.search_mode))
        if self._listed != value.top:
            self._listed = value.top
            self._repeat()

    @Slot()
    def ask_region(self) -> None:
        """Has a box drawn on the page on show; pages that show the same are searched for then."""
        if not self._panes.page.ask_region():
            self._panes.notices.say(self.tr("There is no page to draw on yet."), self.tr("Choose a page first."))

    @Slot(object, object)
    def search_region(self, page: PageRef, box: Box, text: str = "") -> None:
        """Searches for a region instead of what was typed, with other words beside it or none; they can be added."""
        document, top_bar = self._engine.document(page.document_id), self._panes.top_bar
        self._region = (page, box)
        top_bar.region.show_region(document.name if document else "", page.page_number)
        if top_bar.field.text() and not text:
            top_bar.field.clear()  # which submits what is left: the region
        else:
            self._submit(text)

    @Slot()
    def _remove_region(self) -> None:
        self._panes.top_bar.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search(self._panes.top_bar.field.text().strip())

    def focus_search(self) -> None:
        """Puts the cursor into the search field with its text selected."""
        self._panes.top_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._panes.top_bar.field.selectAll()

    @Slot()
    def go_to_results(self) -> None:
        """Puts the focus on the results."""
        self._panes.results.view.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(str)
    def _on_searching(self, _text: str) -> None:
        self._say_searching.start()

    @Slot(object)
    def _on_results(self, results: SearchResults) -> None:
        self._say_searching.stop()
        panes = self._panes
        panes.top_bar.show_timing(results)
        catalog, listed = self._engine.catalog, len(results.hits)
        panes.results.text_pages = catalog.info.text_pages if catalog else 0
        more = (self._top or self._preferences.value.top) <= listed < min(results.pages_searched, MOST_PAGES)
        panes.results.set_results(results, self.filters or None, more=more)
        current = panes.results.current_hit()
        if not results.hits:
            self._show_nothing(timing=results)
        elif current is None and self.shown_page is None:
            panes.results.select_next()  # what was on show has left the archive
        elif current is not None and self.hit is not None and current.page == self.shown_page:
            self.hit = current  # the same page may have another rank now
            panes.page.show_hit(current, len(results.hits), self._page_count(current.page.document_id))

    @Slot()
    def _on_documents_changed(self) -> None:
        """Takes a page off show whose document has left the archive."""
        catalog, page = self._engine.catalog, self.shown_page
        before = self._documents
        self._documents = frozenset(document.id for document in catalog.documents) if catalog else frozenset()
        if page is not None and page.document_id in before - self._documents:
            self._show_nothing(timing=self._engine.results)

    @Slot(str, str)
    def _on_search_failed(self, sentence: str, hint: str) -> None:
        if self._region is not None and self._region[0] == self.shown_page:
            self._show_page_only(self._region[0])  # it stays, so that another box can be drawn
        else:
            self._show_nothing()
        catalog = self._engine.catalog
        advice = advise_failed(
            f"{sentence} {hint}".strip(),
            self._engine.search_problem,
            text_pages=catalog.info.text_pages if catalog else 0,
        )
        self._panes.results.clear("error", advice=advice)

    def _show_nothing(self, *, timing: SearchResults | None = None) -> None:
        self._say_searching.stop()
        self.hit = self._browsed = None
        self._panes.top_bar.show_timing(timing)
        self._panes.page.clear("empty", "")
        self._panes.inspector.clear()
        self._panes.inspector.forget_page()

    def _show_page_only(self, page: PageRef) -> None:
        self._say_searching.stop()
        self.hit, self._browsed = None, page
        self._panes.top_bar.show_timing(None)
        self._panes.page.show_explanation(None)
        self._panes.inspector.clear()

    # The page

    @Slot(object)
    def show_hit(self, hit: Hit) -> None:
        """Shows a hit's page and why it matched."""
        results, known = self._engine.results, self.shown_page == hit.page
        self.hit, self._browsed = hit, None
        total = len(results.hits) if results else hit.rank
        self._panes.page.show_hit(hit, total, self._page_count(hit.page.document_id))
        if not known:
            self._engine.request_page(hit.page, self._long_edge())
        self._engine.explain(hit)
        self.hit_shown.emit()

    @Slot(int)
    def show_document(self, document_id: int) -> None:
        """Shows the first page of a document."""
        self.show_page(PageRef(document_id, 0))

    @Slot(object)
    def show_page(self, page: PageRef) -> None:
        """Shows any page of the archive: as the result it is, or else with the heat of the query, if there is one."""
        document, results, panes = self._engine.document(page.document_id), self._engine.results, self._panes
        if document is None or not 0 <= page.page_index < document.page_count:
            return
        if results and (hit := results.hit_of(page)) is not None:
            panes.results.view.setCurrentIndex(panes.results.model.index(panes.results.model.row_of(page)))
            if self.shown_page != page:
                self.show_hit(hit)  # it was the chosen one already, or is folded away
            return
        other = Hit(0, page, document.name, document.path, 0.0, channels=())
        self.hit, self._browsed = (other if results else None), page
        panes.page.show_explanation(None)
        panes.page.show_hit(other, len(results.hits) if results else 0, document.page_count)
        panes.inspector.clear()
        self._engine.request_page(page, self._long_edge())
        if results:
            self._engine.explain(other)
        self.hit_shown.emit()

    @property
    def question(self) -> tuple[str, Region | None]:
        """The text and the region that are searched for."""
        results = self._engine.results
        if self._region is None:
            return (results.text if results else "", None)
        return (self._panes.top_bar.field.text().strip(), self._region)

    @property
    def shown_page(self) -> PageRef | None:
        """The page that is on show or on its way."""
        return self._browsed or (self.hit.page if self.hit else None)

    def _long_edge(self) -> int:
        return step_for(max(self._panes.page.height(), 600) * self._window.devicePixelRatioF())

    def _page_count(self, document_id: int) -> int:
        document = self._engine.document(document_id)
        return document.page_count if document else 0

    @Slot(object)
    def _on_thumbnail_wanted(self, page: PageRef) -> None:
        self._engine.request_thumbnail(page, with_heat=True)

    @Slot(object)
    def _on_page(self, image: PageImage) -> None:
        if image.page == self.shown_page:
            self._image = image
            self._panes.page.show_page(image)
            self._panes.inspector.show_page(image)

    @Slot(object, str)
    def _on_page_failed(self, page: PageRef, sentence: str) -> None:
        if page == self.shown_page:
            self._panes.page.clear("error", sentence)

    @Slot(object)
    def _on_explanation(self, explained: ExplainedPage) -> None:
        if explained.hit.page == self.shown_page:
            self._panes.page.show_explanation(explained)
            self._panes.inspector.show_explanation(explained)
            self._panes.inspector.select_words(self._panes.page.chips.selected)
            if self._image is not None:
                self._panes.inspector.show_page(self._image)  # the picture may have been there first
            self.explanation_shown.emit(explained)

    @Slot(str)
    def _on_no_explanation(self, sentence: str) -> None:
        self._panes.page.show_explanation(None)
        self._panes.inspector.clear()
        if sentence:
            self._panes.notices.fail(sentence)

    def select_words(self, words: Words) -> None:
        """Shows the strongest of some words in every patch, of all words with ALL_WORDS."""
        self._panes.page.select_words(words)
        self._panes.inspector.select_words(words)
