"""Tells a person about files and folders that went missing or came back, and asks where they are; nothing modal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core.documents.formats import is_folder
from gui.notices import Notice
from gui.sentences import spoken
from gui.wording import one_or_many

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.watching import GoneFolder, Relinking
    from gui.engine import Engine
    from gui.library.pane import LibraryPane
    from gui.notices import NoticeStack

_HANDFUL = 8
"""Things added at once among which folders are worth a question each; each is looked at on the window's thread."""


class Attention(QObject):
    """Main thread. What was told once is not told again while the archive is open."""

    def __init__(self, window: QWidget, engine: Engine, library: LibraryPane, notices: NoticeStack) -> None:
        super().__init__(window)
        self._window, self._engine, self._library, self._notices = window, engine, library, notices
        self._desk = desk = engine.library
        self._archive: Path | None = None
        self._asked: set[Path] = set()
        self._told: set[int] = set()
        self._taken_off: set[int] = set()  # told of, and then removed
        self._missing_notices: dict[Notice, frozenset[int]] = {}  # the documents each is about
        self._gone: tuple[GoneFolder, ...] = ()  # what the notice says
        self._gone_notice: Notice | None = None
        self._finding: Notice | None = None
        engine.documents_changed.connect(self._on_documents_changed)
        desk.looked.connect(self._on_looked)
        desk.finding.connect(self._on_finding)
        desk.found.connect(self._on_found)
        desk.located.connect(self._on_located)
        library.locate_wanted.connect(self.choose_file)
        notices.deeds.teach("follow", self._following)
        notices.deeds.teach("stop following", self._leaving)
        library.watch_wanted.connect(self.choose_watched)
        library.watched.stop_wanted.connect(self._stop_watching)

    @Slot()
    def _on_documents_changed(self) -> None:
        path = self._engine.catalog.path if self._engine.catalog else None
        if path != self._archive:
            self._archive = path
            self._asked.clear()
            self._told.clear()
            self._taken_off.clear()
            self._close_gone()
            self._notices.withdraw(self._missing_notices)
            self._missing_notices.clear()

    # Following folders

    @Slot()
    def choose_watched(self) -> None:
        """Asks for a folder to follow."""
        if chosen := QFileDialog.getExistingDirectory(self._window, self.tr("Follow a folder")):
            self.watch(Path(chosen))
            if not self._library.read_only:
                self._engine.add([Path(chosen)])

    def watch(self, folder: Path) -> None:
        """Follows a folder from now on."""
        catalog = self._engine.catalog
        if catalog is not None and catalog.read_only_reason:
            self._notices.say(spoken(catalog.read_only_reason), self.tr("No folder can be followed in it."))
            return
        self._desk.set_watched(folder, True)
        name = folder.name or str(folder)
        self._notices.offer_back(
            self.tr("{name} is followed: new and changed files are taken by themselves.").format(name=name),
            self._notices.deeds.note("follow", folder),
            image="folder",
        )

    def offer_watching(self, paths: Sequence[Path]) -> None:
        """Offers to follow folders that have just been added, where it is no more than a handful of things."""
        catalog = self._engine.catalog
        if catalog is None or catalog.read_only_reason or len(paths) > _HANDFUL:
            return
        watched = self._desk.shelf.watched
        for folder in paths:
            if is_folder(folder) and not any(folder.is_relative_to(other) for other in watched):
                name = folder.name or str(folder)
                notice = self._notices.say(
                    self.tr("Files added to {name} later can be taken by themselves.").format(name=name)
                )
                notice.add_button(
                    self.tr("Follow this folder"),
                    "followFolderButton",
                    lambda each=folder: self.watch(each),
                    closes=True,
                )

    @Slot(object)
    def _stop_watching(self, folder: Path) -> None:
        self._desk.set_watched(folder, False)
        name = folder.name or str(folder)
        said = self.tr("{name} is not followed any more; its documents stay.").format(name=name)
        self._notices.offer_back(said, self._notices.deeds.note("stop following", folder))

    def _following(self, folder: Path) -> tuple[str, Callable[[], object]]:
        name = self.tr("Follow {name}").format(name=folder.name or folder)
        return name, lambda: self._desk.set_watched(folder, False)

    def _leaving(self, folder: Path) -> tuple[str, Callable[[], object]]:
        name = self.tr("Stop following {name}").format(name=folder.name or folder)
        return name, lambda: self._desk.set_watched(folder, True)

    # What went missing

    @Slot()
    def _on_looked(self) -> None:
        seen, catalog = self._desk.seen, self._engine.catalog
        there = {document.id: document for document in catalog.documents} if catalog else {}
        self._tell_gone(seen.gone)
        with_folder = {document for folder in seen.gone for document in folder.documents}
        missing = [document for document in sorted(seen.missing - with_folder) if document in there]
        back = {notice for notice, about in self._missing_notices.items() if about.isdisjoint(missing)}
        self._notices.withdraw(back)
        self._missing_notices = {each: about for each, about in self._missing_notices.items() if each not in back}
        new = [document for document in missing if document not in self._told]
        # Should one that came back go again, that is news. One that was removed meanwhile is none, should it be brought
        # back; that its file is not there is seen only some looks later.
        self._taken_off |= {document for document in self._told if document not in there}
        self._taken_off -= set(missing)
        self._told = self._taken_off | set(missing)
        if not new:
            return
        said = one_or_many(
            [there[document].name for document in new],
            self.tr("The file {name} was moved or deleted."),
            self.tr("%Ln files were moved or deleted.", "", len(new)),
        )
        hint = self.tr("Its pages stay and can be searched until you remove them.")
        if len(new) > 1:
            hint = self.tr("Their pages stay and can be searched until you remove them.")
        notice = self._notices.say(said, hint)
        self._missing_notices[notice] = frozenset(new)
        notice.add_button(self.tr("Show"), "showMissingButton", lambda: self._library.show_only("missing"))
        if catalog and not catalog.read_only_reason:
            notice.add_button(
                self.tr("Remove"),
                "removeMissingButton",
                lambda: self._desk.remove([document for document in new if document in self._desk.seen.missing]),
                closes=True,
            )

    def _tell_gone(self, gone: Sequence[GoneFolder]) -> None:
        """Says which folders are not there, in one notice, and asks where they went."""
        if not gone:
            self._asked.clear()  # should they go again, that is news
            self._close_gone()
            return
        news = {folder.path for folder in gone} - self._asked
        if not news and (self._gone_notice is None or tuple(gone) == self._gone):
            return
        self._asked |= news
        self._close_gone()
        self._gone = tuple(gone)
        documents = sum(len(folder.documents) for folder in gone)
        first = gone[0]
        if len(gone) == 1:
            said = self.tr("The folder {path} is not there.").format(path=first.path)
        else:
            said = self.tr("%Ln folders of this archive’s documents are not there.", "", len(gone))
        hint = self.tr("The pages of %Ln documents are shown as stored pictures.", "", documents)
        if not documents:
            hint = self.tr("Nothing new can be taken from it until it is back.")
        notice = Notice(said, hint, image="folder")
        notice.setObjectName("goneNotice")
        notice.add_button(self.tr("Find it…"), "findFolderButton", lambda: self.choose_folder(first.path))
        notice.closed.connect(self._forget_gone)
        self._gone_notice = self._notices.show_notice(notice)

    @Slot()
    def _forget_gone(self) -> None:
        self._gone_notice = None

    def _close_gone(self) -> None:
        if self._gone_notice is not None:
            self._gone_notice.close_notice()

    def choose_folder(self, old: Path) -> None:
        """Asks where a folder went, and looks for its documents there."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Where is {name} now?").format(name=old.name or old)
        )
        if chosen:
            self.find(old, Path(chosen))

    def find(self, old: Path, new: Path) -> None:
        """Looks for the documents that were below one folder below another."""
        self._close_gone()
        self._desk.find(old, new)

    @Slot(int)
    def choose_file(self, document_id: int) -> None:
        """Asks where a document's file is now."""
        document = self._engine.document(document_id)
        if document is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Where is {name} now?").format(name=document.name), str(document.path.parent)
        )
        if chosen:
            self._desk.locate(document_id, Path(chosen))

    # What came back

    @Slot(object)
    def _on_finding(self, step: Relinking) -> None:
        if self._finding is None and step.done < step.total:
            self._finding = self._notices.show_notice(
                Notice(self.tr("Looking for the files in their new place…"), image="search")
            )
            self._finding.closed.connect(self._forget_finding)

    @Slot()
    def _forget_finding(self) -> None:
        self._finding = None

    @Slot(object)
    def _on_found(self, last: Relinking) -> None:
        if self._finding is not None:
            self._finding.close_notice()
        number = QLocale().toString
        lost = last.total - last.found - last.changed
        parts = [self.tr("%Ln documents were found again.", "", last.found)]
        if last.changed:
            parts.append(self.tr("Left alone, for their content is another now: {n}.").format(n=number(last.changed)))
        if lost:
            parts.append(self.tr("Not found there: {n}.").format(n=number(lost)))
        self._notices.say(parts[0], " ".join(parts[1:]))

    @Slot(int)
    def _on_located(self, document_id: int) -> None:
        document = self._engine.document(document_id)
        if document is not None:
            self._notices.say(self.tr("The file of {name} was found again.").format(name=document.name))
