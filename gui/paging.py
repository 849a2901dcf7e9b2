"""Moving through the pages of a document, and showing how well each of them matches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.types import PageRef

if TYPE_CHECKING:
    from core.search.document import DocumentScores
    from gui.browsing import Browsing
    from gui.engine import Engine
    from gui.page.pane import PagePane


class Paging(QObject):
    """Main thread. Stands between the engine's scores, the page pane's strip and what is browsed."""

    def __init__(self, engine: Engine, browsing: Browsing, pane: PagePane) -> None:
        super().__init__(browsing)
        self._engine, self._browsing, self._pane = engine, browsing, pane
        pane.page_chosen.connect(self._on_page_chosen)
        browsing.hit_shown.connect(self._follow)
        engine.documents_changed.connect(self._follow)
        engine.results_ready.connect(self._follow)
        engine.search_failed.connect(self._follow)
        engine.searching.connect(self._follow)
        engine.scores.scored.connect(self._on_scored)

    @Slot(int)
    def _on_page_chosen(self, index: int) -> None:
        page = self._browsing.shown_page
        if page is not None and index != page.page_index:
            self._browsing.show_page(PageRef(page.document_id, index))

    @Slot()
    def _follow(self) -> None:
        """Has the document on show scored for the query in force; what is known already costs nothing."""
        page, results = self._browsing.shown_page, self._engine.results
        document = self._engine.document(page.document_id) if page else None
        if document is None or results is None or document.page_count < 2:
            self._engine.scores.cancel()
            self._pane.strip.show_scores(None)
            return
        state = (results.model, document.pages_encoded)
        self._engine.scores.request(document.id, results.query, results.text, state)

    @Slot(object)
    def _on_scored(self, scores: DocumentScores | None) -> None:
        page = self._browsing.shown_page
        if scores is None or (page is not None and page.document_id == scores.document_id):
            self._pane.strip.show_scores(scores)
