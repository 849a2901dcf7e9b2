"""Judging hits: the keys, the marks on the cards, undo, and the way to the page of the evaluation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.archive import Judgement
from core.types import PageRef
from gui.front_page import FrontPage
from gui.sentences import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.actions import Actions
    from gui.browsing import Browsing
    from gui.deeds import Deed
    from gui.engine import Engine
    from gui.judging.pane import EvaluationPane
    from gui.notices import NoticeStack
    from gui.results.pane import ResultsPane
    from gui.status import StatusStrip

KEYS = ("judge-right", "judge-wrong")


class Judging(FrontPage):
    """Main thread. Stands between the engine's judging desk and the panes."""

    def __init__(
        self,
        engine: Engine,
        browsing: Browsing,
        actions: Actions,
        *,
        results: ResultsPane,
        focus_in: Iterable[QWidget],
        pages: QStackedWidget,
        pane: EvaluationPane,
        status: StatusStrip,
        notices: NoticeStack,
        parent: QWidget,
    ) -> None:
        super().__init__(pages, pane, parent)
        self._engine, self._desk, self._browsing = engine, engine.judging, browsing
        self._results, self._pane, self._status, self._notices = results, pane, status, notices
        for name in KEYS:
            # A digit judges only where a hit is being looked at; typed anywhere else it is a digit.
            action = actions[name]
            parent.removeAction(action)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for widget in focus_in:
                widget.addAction(action)
        pane.keys = lambda: (actions[KEYS[0]].shortcut().toString(), actions[KEYS[1]].shortcut().toString())
        notices.deeds.teach("judge", lambda undo: (self._named(undo), lambda: self._desk.apply(undo)))
        actions["judge-right"].triggered.connect(lambda: self.judge(True))
        actions["judge-wrong"].triggered.connect(lambda: self.judge(False))
        actions["evaluation"].triggered.connect(lambda: self.open())
        actions["export-judgements"].triggered.connect(lambda: pane.choose_export())
        actions["import-judgements"].triggered.connect(lambda: pane.choose_import())
        actions["import-judgements"].enabledChanged.connect(pane.import_queries.setEnabled)
        self._desk.changed.connect(self._mark_hits)
        self._desk.imported.connect(self._on_imported)
        self._desk.wrote.connect(self._on_wrote)
        engine.results_ready.connect(self._mark_hits)
        engine.documents_changed.connect(self._mark_hits)
        self._awaited = False
        engine.searching.connect(self._on_searching)
        engine.results_ready.connect(self._on_answered)
        engine.search_failed.connect(self._on_answered)
        engine.searching.connect(lambda: status.show_match(""))  # what was judged belongs to the query before
        pane.closed.connect(self.close)
        pane.query_wanted.connect(self._search)

    # Judging

    def judge(self, right: bool) -> None:
        """Says whether the page on show answers the query; saying the same again takes it back."""
        page, results = self._browsing.shown_page, self._engine.results
        document = self._engine.document(page.document_id) if page else None
        if page is None or document is None or results is None:
            self._notices.say(self.tr("There is no match to judge yet."), self.tr("Search, then choose a page."))
            return
        if self._awaited:
            # The page on show is still one of the query before, and the field says another.
            self._notices.say(self.tr("The search is still running."), self.tr("Judge its pages once they are listed."))
            return
        if self._browsing.region is not None:
            self._notices.say(
                self.tr("Only typed queries can be judged."), self.tr("Remove the region, then judge its pages.")
            )
            return
        catalog = self._engine.catalog
        if catalog is not None and catalog.read_only_reason:
            self._notices.say(spoken(catalog.read_only_reason), self.tr("Nothing can be judged in it."))
            return
        before = self._desk.grades(results.text).get((document.content_hash, page.page_index))
        after = None if before is right else right
        self._note(self._desk.apply([Judgement(results.text, document.content_hash, page.page_index, after)]))
        said = {
            True: self.tr("Right: {name}, page {page}"),
            False: self.tr("Wrong: {name}, page {page}"),
            None: self.tr("Not judged any more: {name}, page {page}"),
        }[after]
        self._status.show_match(said.format(name=document.name, page=page.page_number))

    @Slot(str)
    def _on_searching(self) -> None:
        self._awaited = True
        self.leave()

    @Slot()
    def _on_answered(self) -> None:
        self._awaited = False

    def _note(self, undo: tuple[Judgement, ...]) -> Deed:
        return self._notices.deeds.note("judge", undo)

    def _named(self, judged: tuple[Judgement, ...]) -> str:
        catalog, first = self._engine.catalog, judged[0]
        for document in catalog.documents if catalog and len(judged) == 1 else ():
            if document.content_hash == first.content_hash:
                said = self.tr("Judge {name}, page {page}")
                return said.format(name=document.name, page=first.page_index + 1)
        return self.tr("Judge %Ln pages", "", len(judged))

    @Slot(object, int, object, object)
    def _on_imported(self, path: Path, count: int, problems: tuple[str, ...], undo: tuple[Judgement, ...]) -> None:
        sentence = self.tr("{name} held %Ln judgements.", "", count).format(name=path.name)
        hint = spoken(problems[0]) if problems else ""
        if len(problems) > 1:
            hint += " " + self.tr("(%Ln more were left out.)", "", len(problems) - 1)
        notice = self._notices.say(sentence, hint)
        if undo:
            self._notices.add_undo(notice, self._note(undo))

    # Marks

    @Slot()
    def _mark_hits(self) -> None:
        results, catalog = self._engine.results, self._engine.catalog
        grades = self._desk.grades(results.text) if results else {}
        documents = {document.content_hash: document.id for document in catalog.documents} if catalog and grades else {}
        self._results.model.set_grades(
            {
                PageRef(documents[digest], page_index): right
                for (digest, page_index), right in grades.items()
                if digest in documents
            }
        )

    # The page

    @Slot()
    def open(self) -> None:
        """Overrides FrontPage: shows the page of the evaluation."""
        super().open()
        self._pane.open()

    @Slot()
    def close(self) -> None:
        """Overrides FrontPage: goes back to the matches, which are judged next."""
        if self.is_open:
            self.leave()
            self._results.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_wrote(self, path: Path) -> None:
        self._notices.wrote(path)

    @Slot(str)
    def _search(self, text: str) -> None:
        self.close()
        self._browsing.search(text)
