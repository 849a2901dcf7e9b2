"""Going from match to match: the places on a page, then the document's next page, then the next result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from core.search.walk import Walk

if TYPE_CHECKING:
    from core.explain.places import Place
    from core.types import SearchResults
    from gui.browsing import Browsing
    from gui.engine import Engine
    from gui.page.pane import PagePane


class Matches(QObject):
    """Main thread. Steps through places; a page that was reached this way begins with its first (or last) place.

    Signals:
        stepped: A sentence that says where one is, empty when that is no longer so.
    """

    stepped = Signal(str)

    def __init__(self, engine: Engine, browsing: Browsing, pane: PagePane) -> None:
        super().__init__(browsing)
        self._engine, self._browsing, self._pane = engine, browsing, pane
        self._places: list[Place] = []
        self._at: int | None = None
        self._arriving: Literal[-1, 0, 1] = 0
        self._walk: tuple[SearchResults, Walk] | None = None
        browsing.hit_shown.connect(self._leave)
        browsing.explanation_shown.connect(self._on_explained)
        engine.page_ready.connect(self._land)
        engine.explanation_missing.connect(self._on_not_explained)
        pane.words_selected.connect(self._forget)
        engine.searching.connect(self._leave)

    @Slot()
    def next(self) -> None:
        """Goes to the next match."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Goes to the match before."""
        self._step(-1)

    def _step(self, by: Literal[-1, 1]) -> None:
        if self._browsing.shown_page is None or self._engine.results is None:
            self.stepped.emit(self.tr("There is no match to go to; search for something first."))
            return
        if self._at is None and self._is_there():
            self._places = self._pane.canvas.places()
        # A page on which nothing was visited yet is entered at its best place, or left backwards.
        place = (0 if by > 0 else -1) if self._at is None else self._at + by
        if 0 <= place < len(self._places):
            self._show(place)
        else:
            self._turn(by)

    def _show(self, place: int) -> None:
        self._at = place
        self._pane.canvas.show_place_of_page(self._places[place].box)
        page = self._browsing.shown_page
        assert page is not None
        self.stepped.emit(
            self.tr("match {n} of {count} on page {page}").format(
                n=place + 1, count=len(self._places), page=page.page_number
            )
        )

    def _turn(self, by: Literal[-1, 1]) -> None:
        """Goes to the next matching page, and there to its first or last place as soon as it is explained."""
        page = self._browsing.shown_page
        assert page is not None
        walk = self._current_walk()
        if not len(walk):
            self.stepped.emit(self.tr("Nothing matches on any of these pages."))
            return
        hit = walk.step(page, by)
        if hit is None:
            self.stepped.emit(
                self.tr("This was the last match.") if by > 0 else self.tr("There is no match before this one.")
            )
            return
        self._browsing.show_page(hit.page)
        self._arriving = by
        self._land()  # at once, if page and map were known already

    def _current_walk(self) -> Walk:
        results = self._engine.results
        assert results is not None
        if self._walk is None or self._walk[0] is not results:
            self._walk = (results, Walk(results))
        return self._walk[1]

    def _is_there(self) -> bool:
        """Tells whether both the page and its map are on the screen."""
        canvas = self._pane.canvas
        return canvas.is_explained and canvas.page == self._browsing.shown_page

    @Slot()
    def _on_explained(self) -> None:
        self._forget()
        self._land()

    @Slot()
    def _land(self) -> None:
        if not self._arriving or not self._is_there():
            return
        self._places = self._pane.canvas.places()
        if self._places:
            by, self._arriving = self._arriving, 0
            self._show(0 if by > 0 else len(self._places) - 1)
        else:
            self._on_not_explained()

    @Slot()
    def _on_not_explained(self) -> None:
        """Says at least which page this is, where nothing can be pointed at."""
        page, arriving, self._arriving = self._browsing.shown_page, self._arriving, 0
        if arriving and page is not None:
            self.stepped.emit(self.tr("page {page}").format(page=page.page_number))

    @Slot()
    def _leave(self) -> None:
        """Another page or query is there."""
        self._arriving = 0
        self._forget()

    @Slot()
    def _forget(self) -> None:
        """The map changed, and with it the places."""
        if self._at is not None:
            self.stepped.emit("")
        self._at = None
        self._places = []
