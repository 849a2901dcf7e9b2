"""What a person has before them in a window, carried over to the window that takes its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.search.filters import EVERYTHING, Filters
from gui import session
from gui.page.overlay import ALL_WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from core.types import PageRef
    from gui.deeds import Record
    from gui.engine_types import Catalog, ExplainedPage, Region
    from gui.main_window import MainWindow
    from gui.page.overlay import Words
    from gui.page.sheet import Framing


@dataclass(frozen=True)
class Sight:
    """What is asked and what is open, and what goes on behind it.

    Attributes:
        archive: The one that is open, or is being opened.
        catalog: What it holds, as last told.
        asked: The words that are searched for.
        typed: What stands in the field.
        region: Searched for beside the words.
        page: On show.
        framing: What of it is in view, None where it was not there yet.
        words: Whose heat lies over it.
        front: Name of what lies over the panes, empty where nothing does.
        scrolled: Pixels the page of settings is scrolled by.
        focus: Name of what has the keyboard.
        reset: What the settings were before a person reset them, while that can be taken back.
        encoding: What becomes of what is not encoded yet: it goes on by itself, or waits for a person.
        overruled: Reasons to wait that a person has overruled.
        passwords: Of files, as they were given.
        deeds: What else was done and can be taken back.
    """

    archive: Path
    catalog: Catalog | None = None
    asked: str = ""
    typed: str = ""
    region: Region | None = None
    filters: Filters = EVERYTHING
    page: PageRef | None = None
    framing: Framing | None = None
    words: Words = ALL_WORDS
    front: str = ""
    scrolled: int = 0
    focus: str = ""
    reset: Mapping[str, Any] = field(default_factory=dict)
    encoding: Literal["goes on", "paused", "stopped"] = "goes on"
    overruled: frozenset[str] = frozenset()
    passwords: Mapping[Path, str] = field(default_factory=dict)
    deeds: tuple[Record, ...] = ()

    @classmethod
    def of(cls, window: MainWindow) -> Sight:
        """Returns what is before a person in a window; in one that is still being given a sight, that one."""
        due = next((each for each in window.findChildren(Carrying) if each.is_due), None)
        # What was done since belongs to it too; what was done before waits until the archive is open.
        waiting = due.sight.deeds if due is not None and not due.has_asked else ()
        records, reset = window.notices.deeds.records, window.settings_page.undoable
        front, focus = window.pages.currentWidget(), window.focusWidget()
        return replace(
            due.sight if due is not None else cls._of_panes(window),
            front=front.objectName() if front is not None and front is not window.body else "",
            scrolled=window.settings.scrolled,
            focus=focus.objectName() if focus is not None else "",
            reset=reset,
            deeds=(*waiting, *(records[:-1] if reset else records)),  # the newest is carried as `reset` if it is one
        )

    @classmethod
    def _of_panes(cls, window: MainWindow) -> Sight:
        bar, browsing, pane, engine = window.top_bar, window.browsing, window.page, window.engine
        waiting, catalog, page = window.housekeeping.waiting, engine.catalog, browsing.shown_page
        encoding: Literal["goes on", "paused", "stopped"] = "goes on"
        left = catalog is not None and (catalog.pages_pending or catalog.files_waiting)
        if engine.indexing == "paused" and not waiting.reason:
            encoding = "paused"
        elif engine.indexing == "idle" and engine.model_state == "ready" and left:
            encoding = "stopped"
        return cls(
            # One that has no archive yet was opening it.
            archive=catalog.path if catalog is not None else session.first_archive(window.preferences.value),
            catalog=catalog,
            asked=bar.asked,
            typed=bar.field.text(),
            region=browsing.region,
            filters=browsing.filters,
            page=page,
            framing=pane.canvas.framing if page is not None and pane.canvas.page == page else None,
            words=pane.chips.selected,
            encoding=encoding,
            overruled=frozenset(waiting.overruled),
            passwords=dict(engine.passwords),
        )


class Carrying(QObject):
    """Main thread. Puts a sight into a window as its archive opens and answers; it goes when a person moves on.

    Attributes:
        sight: What is to be seen.
        window: Where.
    """

    def __init__(self, sight: Sight, window: MainWindow) -> None:
        super().__init__(window)
        self.sight, self.window = sight, window
        self._asked = self._opened = self._shown = self._framed = False
        engine = window.engine
        engine.searches.opened.connect(self._on_opened)
        engine.documents_changed.connect(self._ask)
        engine.results_ready.connect(self._show)
        engine.search_failed.connect(self._show)

    @property
    def is_due(self) -> bool:
        """Whether the window has yet to show the sight."""
        return not self._shown

    @property
    def has_asked(self) -> bool:
        """Whether the archive is open, and what was done can be taken back in it."""
        return self._asked

    def begin(self) -> None:
        """Shows what needs no archive, once the window is on the screen: nobody shall see it empty before."""
        sight, window = self.sight, self.window
        if sight.catalog is not None and (sight.catalog.documents or sight.catalog.failures):
            window.body.setCurrentWidget(window.splitter)
            window.library.show_catalog(sight.catalog)
            window.status_strip.show_catalog(sight.catalog)
        if sight.asked or sight.region is not None:
            for pane in (window.results, window.page):
                pane.clear("searching")
        window.top_bar.field.setText(sight.typed)
        window.browsing.focus_search()  # which is where the pages in front lead back to
        if sight.front == window.settings.objectName():
            window.settings_page.open()
            window.settings.scroll_to(sight.scrolled)
        elif sight.front == window.shortcuts.objectName():
            window.shortcuts_page.open()
        focus = window.findChild(QWidget, sight.focus) if sight.focus else None
        if focus is not None and focus.isVisible():
            focus.setFocus()
        if sight.reset:
            window.settings_page.offer_back(sight.reset)

    def open(self) -> None:
        """Opens the archive, which nobody else holds any more; encoding goes on in it as it did."""
        sight, window, engine = self.sight, self.window, self.window.engine
        window.housekeeping.waiting.overruled |= sight.overruled
        engine.start(window.preferences.value.model)
        engine.keep_passwords(sight.passwords)
        engine.open_archive(sight.archive)
        if sight.encoding == "paused":
            engine.pause()
        elif sight.encoding == "stopped":
            engine.cancel()

    @Slot()
    def _on_opened(self) -> None:
        self._opened = True  # which takes all filters away
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Asks once the archive is there, with its documents and its searches."""
        sight, window = self.sight, self.window
        if self._asked or not self._opened or window.engine.catalog is None:
            return
        self._asked = True
        window.notices.deeds.take_over(sight.deeds)
        browsing, bar, pages = window.browsing, window.top_bar.field, window.pages
        front, focus, typed = pages.currentIndex(), window.focusWidget(), bar.text()
        browsing.set_filters(sight.filters, repeat=False)
        if sight.region is not None:
            browsing.search_region(*sight.region, sight.asked)
        elif sight.asked:
            browsing.search(sight.asked)
        else:
            self._show()
        if bar.text() != typed:
            bar.setText(typed)
        pages.setCurrentIndex(front)  # nobody asked just now, so nothing has to come to the front for it
        if focus is not None and focus is not window.focusWidget():
            focus.setFocus()
        for page, behind in ((window.models, window.choice), (window.evaluation, window.judging)):
            if sight.front == page.objectName() and front == pages.indexOf(window.body):
                behind.open()

    @Slot()
    def _show(self) -> None:
        """Opens the page over the first result, which comes to the front by itself."""
        if not self._asked or self._shown:
            return
        self._shown = True
        page, browsing, engine = self.sight.page, self.window.browsing, self.window.engine
        if page is None:
            self.deleteLater()
            return
        engine.page_ready.connect(self._frame)
        browsing.explanation_shown.connect(self._choose_words)
        browsing.show_page(page)
        for moved_on in (browsing.hit_shown, browsing.submitted):
            moved_on.connect(self.deleteLater)
        self._frame()

    @Slot()
    def _frame(self) -> None:
        """Shows the same part of the page in the same size, once it is laid out."""
        framing, canvas = self.sight.framing, self.window.page.canvas
        if framing is not None and not self._framed and canvas.page == self.sight.page:
            self._framed = True
            canvas.frame(framing)

    @Slot(object)
    def _choose_words(self, explained: ExplainedPage) -> None:
        """Chooses the same words once their heat is there."""
        if explained.hit.page == self.sight.page:
            self.window.browsing.explanation_shown.disconnect(self._choose_words)
            self.window.browsing.select_words(self.sight.words)
