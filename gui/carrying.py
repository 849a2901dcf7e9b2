"""What a person has before them in a window, carried over to the window that takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.search.filters import EVERYTHING, Filters
from gui.page.overlay import ALL_WORDS

if TYPE_CHECKING:
    from core.types import PageRef
    from gui.engine_types import ExplainedPage, Region
    from gui.main_window import MainWindow
    from gui.page.overlay import Words
    from gui.page.sheet import Framing


@dataclass(frozen=True)
class Sight:
    """What is asked and what is open.

    Attributes:
        asked: The words that are searched for.
        typed: What stands in the field.
        region: Searched for beside the words.
        page: On show.
        framing: What of it is in view, None where it was not there yet.
        words: Whose heat lies over it.
    """

    asked: str = ""
    typed: str = ""
    region: Region | None = None
    filters: Filters = EVERYTHING
    page: PageRef | None = None
    framing: Framing | None = None
    words: Words = ALL_WORDS

    @classmethod
    def of(cls, window: MainWindow) -> Sight:
        """Returns what is before a person in a window."""
        bar, browsing, pane = window.top_bar, window.browsing, window.page
        page = browsing.shown_page
        framing = pane.canvas.framing if page is not None and pane.canvas.page == page else None
        return cls(bar.asked, bar.field.text(), browsing.region, browsing.filters, page, framing, pane.chips.words)


class Carrying(QObject):
    """Main thread. Puts a sight into a window as its archive opens and answers; it goes when a person moves on."""

    def __init__(self, sight: Sight, window: MainWindow) -> None:
        super().__init__(window)
        self._sight, self._window = sight, window
        self._asked = self._opened = self._shown = self._framed = False
        engine = window.engine
        engine.searches.opened.connect(self._on_opened)
        engine.documents_changed.connect(self._ask)
        engine.results_ready.connect(self._show)
        engine.search_failed.connect(self._show)

    @Slot()
    def _on_opened(self) -> None:
        self._opened = True  # which takes all filters away
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Asks once the archive is there, with its documents and its searches."""
        sight, window = self._sight, self._window
        if self._asked or not self._opened or window.engine.catalog is None:
            return
        self._asked = True
        browsing, field = window.browsing, window.top_bar.field
        browsing.set_filters(sight.filters, repeat=False)
        if sight.region is not None:
            browsing.search_region(*sight.region, sight.asked)
        elif sight.asked:
            browsing.search(sight.asked)
        else:
            self._show()
        if field.text() != sight.typed:
            field.setText(sight.typed)

    @Slot()
    def _show(self) -> None:
        """Opens the page over the first result, which comes to the front by itself."""
        if not self._asked or self._shown:
            return
        self._shown = True
        page, browsing, engine = self._sight.page, self._window.browsing, self._window.engine
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
        framing, canvas = self._sight.framing, self._window.page.canvas
        if framing is not None and not self._framed and canvas.page == self._sight.page:
            self._framed = True
            canvas.frame(framing)

    @Slot(object)
    def _choose_words(self, explained: ExplainedPage) -> None:
        """Chooses the same words once their heat is there."""
        if explained.hit.page == self._sight.page:
            self._window.browsing.explanation_shown.disconnect(self._choose_words)
            self._window.browsing.select_words(self._sight.words)
