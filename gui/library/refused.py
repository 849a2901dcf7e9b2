"""What is said of files that cannot be read: one question for a password at a time, one notice at the end of a job."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.sentences import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.types import Failure, Progress
    from gui.engine import Engine
    from gui.library.pane import LibraryPane
    from gui.notices import Notice, NoticeStack


class Refused(QObject):
    """Main thread. The library lists every file with its reason; here a person hears of it, wherever the library is."""

    def __init__(self, engine: Engine, library: LibraryPane, notices: NoticeStack, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._library, self._notices = engine, library, notices
        self._archive: Path | None = None
        self._given: set[Path] = set()  # a password, right or wrong
        self._wrong: set[Path] = set()
        self._waiting: deque[Path] = deque()
        self._question: Notice | None = None
        self._failures: Sequence[Failure] = ()  # of the job in hand
        self._told: dict[Notice, set[tuple[Path, int | None]]] = {}  # what each notice is about
        engine.password_needed.connect(self._on_password_needed)
        engine.progressed.connect(self._on_progressed)
        engine.indexing_changed.connect(self._on_indexing_changed)
        engine.documents_changed.connect(self._on_documents_changed)
        library.password_wanted.connect(self.ask)

    @Slot()
    def _on_documents_changed(self) -> None:
        path = self._engine.catalog.path if self._engine.catalog else None
        if path != self._archive:
            self._archive = path
            self._given.clear()
            self._wrong.clear()
            self._waiting.clear()
            self._withdraw()
        listed = self._listed()
        settled = {notice for notice, about in self._told.items() if about.isdisjoint(listed)}
        self._notices.withdraw(settled)  # all of them were read since, or taken off the list
        self._told = {notice: about for notice, about in self._told.items() if notice not in settled}

    # Passwords

    @Slot(object)
    def _on_password_needed(self, path: Path) -> None:
        """Asks for a file's password once those that were asked for before are answered."""
        if path in self._given:
            self._wrong.add(path)
            self._waiting.appendleft(path)  # a person is at it
        elif path not in self._waiting:
            self._waiting.append(path)
        self._ask_next()

    @Slot(object)
    def ask(self, path: Path) -> None:
        """Asks for a file's password at once, in the window; what is asked already has its turn later."""
        if path in self._waiting:
            self._waiting.remove(path)
        if (asked := self._withdraw()) is not None and asked != path:
            self._waiting.appendleft(asked)
        self._waiting.appendleft(path)
        self._ask_next()

    def _ask_next(self, *, at_it: bool = False) -> None:
        if self._question is not None:
            if self._question in self._notices.notices():
                return
            pushed_out = self._question.of  # by later notices
            if pushed_out is not None and pushed_out not in self._waiting:
                self._waiting.append(pushed_out)
            self._question = None
        if not self._waiting:
            return
        path = self._waiting.popleft()
        question = self._notices.ask_password(path, self._engine.give_password, again=path in self._wrong, at_it=at_it)
        question.closed.connect(self._on_closed)
        self._question = question

    @Slot(object)
    def _on_closed(self, question: Notice) -> None:
        """Goes on to the next question; a person who closes one without an answer wants no other either."""
        if question is self._question and question.of is not None:
            self._question = None
            self._wrong.discard(question.of)
            if question.is_answered:
                self._given.add(question.of)
            else:
                self._waiting.clear()
            self._ask_next(at_it=question.is_answered)

    def _withdraw(self) -> Path | None:
        """Takes the question away, if later notices have not done so; returns the file it was about."""
        question, self._question = self._question, None
        if question is None:
            return None
        if question in self._notices.notices():
            question.close_notice()
        return question.of

    # Failures

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        self._failures = progress.failures

    @Slot(str)
    def _on_indexing_changed(self, state: str) -> None:
        if state != "idle" or not self._failures:
            return
        failures, self._failures = self._failures, ()
        listed = self._listed()
        told = [each for each in failures if not each.needs_password and (each.path, each.page_number) in listed]
        if not told:
            return
        if len(told) == 1:
            said = spoken(told[0].reason)
        elif all(each.page_number is None for each in told):
            said = self.tr("%Ln files could not be read.", "", len(told))
        else:
            said = self.tr("%Ln files could not be read in full.", "", len({each.path for each in told}))
        hint = self.tr("The library lists them with the reasons.") if len(told) > 1 else ""
        notice = self._notices.fail(said, hint)
        self._told[notice] = {(each.path, each.page_number) for each in told}
        notice.add_button(self.tr("Show"), "showFailedButton", lambda: self._library.show_only("failed"), closes=True)

    def _listed(self) -> set[tuple[Path, int | None]]:
        """Returns the files and pages that the library lists as failed."""
        catalog = self._engine.catalog
        return {(each.path, each.page_number) for each in catalog.failures} if catalog else set()
