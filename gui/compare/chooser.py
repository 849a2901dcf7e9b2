"""What is compared with what: it takes a person's choices to the engine, and the answers to the comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget

from core.encoders.registry import spec_of
from core.types import SearchResults
from gui.compare.lookup import Asking, Side
from gui.front_page import FrontPage
from gui.models.words import plain_name
from gui.page.sharpness import step_for

if TYPE_CHECKING:
    from core.types import PageRef
    from gui.browsing import Browsing
    from gui.compare.pane import ComparePane
    from gui.engine import Engine
    from gui.engine_types import ExplainedPage
    from gui.notices import Notice, NoticeStack

OFFERED = 20
"""Results offered as side B's page; the others are opened by going through the results."""


class CompareChooser(FrontPage):
    """Main thread. Side A is the page on show, or the pinned one; side B is chosen.

    Attributes:
        first, second: The sides, None before they are chosen.
        pane: Shows them.
    """

    def __init__(
        self, engine: Engine, browsing: Browsing, pages: QStackedWidget, pane: ComparePane, notices: NoticeStack
    ) -> None:
        super().__init__(pages, pane, pages)
        self._engine, self._browsing, self.pane = engine, browsing, pane
        self._notices, self._notice = notices, None
        self.first: Side | None = None
        self.second: Side | None = None
        self._pinned: Side | None = None
        self._ranked: dict[Asking, SearchResults] = {}
        bar, desk = pane.bar, engine.comparing
        bar.query_asked.connect(self._on_query)
        bar.model_chosen.connect(self._on_model)
        bar.page_chosen.connect(self._on_page)
        bar.swapped.connect(self._swap)
        pane.ranking.page_chosen.connect(self._on_pair)
        pane.page_wanted.connect(engine.request_page)
        pane.closed.connect(self.close)
        desk.explained.connect(self._on_explained)
        desk.not_explained.connect(self._on_not_explained)
        desk.ranked.connect(self._on_ranked)
        desk.model_changed.connect(self._on_model_changed)
        engine.page_ready.connect(pane.show_pixels)
        engine.searching.connect(self.close)
        engine.model_changed.connect(self._forget)
        engine.archive_changed.connect(self._on_archive)
        browsing.hit_shown.connect(self._on_hit_shown)
        browsing.heat.changed.connect(pane.set_overlay)
        self._archive = ""
        pane.set_overlay(browsing.heat.overlay)

    # Opening and closing

    @Slot()
    def open(self) -> None:
        """Overrides FrontPage: compares the page on show with the pinned one, or with what is chosen then."""
        here = self._side_on_show()
        if here is None:
            self._notices.say(
                self.tr("There is nothing to compare yet."), self.tr("Search, then choose a page to compare.")
            )
            return
        self.first, self.second = (self._pinned, here) if self._pinned not in (None, here) else (here, None)
        self._unpin()
        self.pane.bar.field.setText("")  # an earlier comparison may have left something
        super().open()
        self._notices.raise_()  # they lie over whatever page came to the front
        self._show()
        if self.second is None:
            self.pane.bar.focus()
        else:
            self.pane.sides[0].canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def pin(self) -> None:
        """Keeps the page on show as side A for the next page that is opened."""
        here = self._side_on_show()
        document = self._engine.document(here.page.document_id) if here else None
        if here is None or document is None:
            self._notices.say(self.tr("There is no page to pin yet."), self.tr("Search, then choose a page."))
            return
        self._unpin()
        self._pinned = here
        self._notice = self._notices.say(
            self.tr("Page {page} of {name} is pinned.").format(page=here.page.page_number, name=document.name),
            self.tr("Open another page, then compare the two."),
        )
        self._notice.closed.connect(self._on_notice_closed)
        self._notice.add_button(self.tr("Compare"), "comparePinnedButton", self.open)

    @Slot()
    def close(self) -> None:
        """Overrides FrontPage: goes back to the panes, and the keyboard too unless it is elsewhere by now."""
        if self.is_open:
            focused = QApplication.focusWidget()
            if focused is None or self.pane.isAncestorOf(focused):
                super().close()
            self.leave()
            self._engine.comparing.rest()
            self.first = self.second = None
            self._ranked.clear()
            self.pane.forget()

    def _unpin(self) -> None:
        self._pinned = None
        if self._notice is not None:
            notice, self._notice = self._notice, None
            notice.close_notice()

    @Slot(object)
    def _on_notice_closed(self, _notice: Notice) -> None:
        self._notice = None

    @Slot()
    def _forget(self) -> None:
        """What was pinned or compared belongs to another archive or model."""
        self._unpin()
        self.close()

    @Slot(object)
    def _on_archive(self) -> None:
        catalog = self._engine.catalog
        opened = str(catalog.path) if catalog else ""
        if opened != self._archive:
            self._archive = opened
            self._forget()

    def _side_on_show(self) -> Side | None:
        page, results = self._browsing.shown_page, self._engine.results
        if page is None or results is None or not self._engine.encoder_name:
            return None
        text, region = self._browsing.question
        return Side(page, Asking(text, region, results.model or self._engine.encoder_name))

    # Choosing side B

    @Slot(str)
    def _on_query(self, text: str) -> None:
        if (side := self.second or self.first) is not None:
            self._compare_with(replace(side, asking=replace(side.asking, text=text, region=None)))

    @Slot(str)
    def _on_model(self, name: str) -> None:
        if (side := self.second or self.first) is not None:
            self._compare_with(replace(side, asking=replace(side.asking, model=name)))

    @Slot(object)
    def _on_page(self, page: PageRef) -> None:
        if (side := self.second or self.first) is not None:
            self._compare_with(replace(side, page=page))

    @Slot()
    def _on_hit_shown(self) -> None:
        """Follows the results: another hit that is opened becomes side B's page."""
        if self.is_open and (page := self._browsing.shown_page) is not None:
            self._on_page(page)

    @Slot(object)
    def _on_pair(self, page: PageRef) -> None:
        if self.first is not None and self.second is not None:
            self.first = replace(self.first, page=page)
            self._compare_with(replace(self.second, page=page))

    @Slot()
    def _swap(self) -> None:
        if self.first is not None and self.second is not None:
            self.first, self.second = self.second, self.first
            self._show()

    def _compare_with(self, side: Side) -> None:
        self.second = side
        self._show()

    # Showing

    def _show(self) -> None:
        """Shows both sides' names at once, and asks for what belongs to them."""
        first, second, pane = self.first, self.second, self.pane
        assert first is not None
        pane.set_relative(second is not None and second.asking.model != first.asking.model)
        for which, side in enumerate((first, second)):
            if side is None:
                pane.say(
                    which,
                    "heat",
                    self.tr("Choose what to compare with: type a second query, or choose another model or page above."),
                    titled=False,
                )
                continue
            self._name(which, side)
            pane.say(which, "", self.tr("Reading the page…"))
            self._engine.request_page(side.page, step_for(max(pane.height(), 600) * pane.devicePixelRatioF()))
        self._fill_bar(second or first)
        pane.bar.show_query(second.asking.text if second else "")
        sides = [side for side in (first, second) if side is not None]
        self._engine.comparing.explain(*sides)
        if second is not None and second.asking.model != first.asking.model:
            pane.ranking.say(self.tr("Ranking the pages with both models…"))
            for side in sides:
                if side.asking in self._ranked:
                    self._on_ranked(side.asking, self._ranked[side.asking])
                else:
                    self._engine.comparing.rank(side.asking)

    def _name(self, which: int, side: Side) -> None:
        document, asking = self._engine.document(side.page.document_id), side.asking
        parts = [self.tr("a region of a page")] if asking.region else []
        asked = ", ".join(filter(None, (*parts, asking.text)))
        name = document.name if document else ""
        self.pane.sides[which].name(name, side.page.page_number, asked, title_of(asking.model))

    def _fill_bar(self, side: Side) -> None:
        catalog, results, bar = self._engine.catalog, self._engine.results, self.pane.bar
        spaces = [found.space.model for found in catalog.info.spaces if found.pages_encoded] if catalog else []
        names = list(dict.fromkeys([side.asking.model, *spaces]))
        bar.set_models([(name, title_of(name)) for name in sorted(names)], side.asking.model)
        hits = results.hits[:OFFERED] if results else ()
        offered = {
            hit.page: self.tr("{rank}.  {name}, page {page}").format(
                rank=hit.rank, name=hit.document, page=hit.page.page_number
            )
            for hit in hits
        }
        if self.first is not None:
            offered = {self.first.page: self.tr("The same page as side A")} | {
                page: title for page, title in offered.items() if page != self.first.page
            }
        bar.set_pages(list(offered.items()))

    def _places(self, side: Side) -> list[int]:
        return [which for which, other in enumerate((self.first, self.second)) if other == side]

    @Slot(object, object)
    def _on_explained(self, side: Side, explained: ExplainedPage) -> None:
        for which in self._places(side):
            self.pane.show_explained(which, explained)
            self._engine.request_page(side.page, step_for(max(self.pane.height(), 600) * self.pane.devicePixelRatioF()))

    @Slot(object, str)
    def _on_not_explained(self, side: Side, sentence: str) -> None:
        for which in self._places(side):
            self.pane.say(which, "warning", sentence)

    @Slot(object, object)
    def _on_ranked(self, asking: Asking, answer: SearchResults | str) -> None:
        first, second = self.first, self.second
        if first is None or second is None or first.asking.model == second.asking.model:
            return
        if isinstance(answer, str):
            self.pane.ranking.say(answer)
            return
        self._ranked[asking] = answer
        if (one := self._ranked.get(first.asking)) and (other := self._ranked.get(second.asking)):
            titles = (title_of(first.asking.model), title_of(second.asking.model))
            self.pane.ranking.show_rankings(one.hits, other.hits, titles)

    @Slot(str, str)
    def _on_model_changed(self, name: str, state: str) -> None:
        """Says that the second model is on its way."""
        if state != "loading":
            return
        for which, side in enumerate((self.first, self.second)):
            if side is not None and side.asking.model == name:
                self.pane.say(which, "", self.tr("Loading {name}…").format(name=title_of(name)))


def title_of(model: str) -> str:
    """Returns a model's name for the screen."""
    return plain_name(spec_of(model))
