"""What a person has before them in a window, carried over to the window that takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.search.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from core.types import PageRef
    from gui.engine_types import Region
    from gui.main_window import MainWindow


@dataclass(frozen=True)
class Sight:
    """What is asked and what is open.

    Attributes:
        asked: The words that are searched for.
        typed: What stands in the field.
        region: Searched for beside the words.
        page: On show.
    """

    asked: str = ""
    typed: str = ""
    region: Region | None = None
    filters: Filters = EVERYTHING
    page: PageRef | None = None

    @classmethod
    def of(cls, window: MainWindow) -> Sight:
        """Returns what is before a person in a window."""
        bar, browsing = window.top_bar, window.browsing
        return cls(bar.asked, bar.field.text(), browsing.region, browsing.filters, browsing.shown_page)


class Carrying(QObject):
    """Main thread. Puts a sight into a window as its archive opens and answers, then goes."""

    def __init__(self, sight: Sight, window: MainWindow) -> None:
        super().__init__(window)
        self._sight, self._window = sight, window
        self._asked = self._opened = self._over = False
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
        if self._asked and not self._over:
            self._over = True
            self.deleteLater()
            if self._sight.page is not None:
                self._window.browsing.show_page(self._sight.page)
