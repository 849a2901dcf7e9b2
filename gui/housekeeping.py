"""What happens to archives and documents: adding, removing, passwords, and what is told about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QStackedWidget

from gui import session, theme
from gui.library.attention import Attention
from gui.library.refused import Refused
from gui.library.removed import RemovedPanel
from gui.library.renewals import Renewals
from gui.library.tagging import TagDeeds
from gui.progress_card import ProgressCard
from gui.recent import RecentArchives
from gui.system_programs import open_with_system
from gui.waiting import REASONS, Waiting
from gui.wording import one_or_many

if TYPE_CHECKING:
    from core.archive import DocumentRecord
    from core.types import Failure
    from gui.actions import Actions
    from gui.browsing import Browsing
    from gui.engine import Engine
    from gui.library import LibraryPane, Welcome
    from gui.library.order import SortKey
    from gui.notices import NoticeStack
    from gui.settings import Preferences
    from gui.status import StatusStrip
    from gui.top_bar import TopBar

SUFFIX = ".patchlight"


class Housekeeping(QObject):
    """Main thread. Decides between the welcome and the panes; everything else is passed on.

    Attributes:
        open_elsewhere: Shows an archive in another window, adds documents to it, and says whether it could; by itself
            there is no other window.
    """

    def __init__(
        self,
        window: QMainWindow,
        engine: Engine,
        preferences: Preferences,
        browsing: Browsing,
        *,
        body: QStackedWidget,
        welcome: Welcome,
        library: LibraryPane,
        top_bar: TopBar,
        status: StatusStrip,
        notices: NoticeStack,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._window, self._engine, self._preferences, self._browsing = window, engine, preferences, browsing
        self._body, self._welcome, self._library = body, welcome, library
        self._top_bar, self._status, self._notices = top_bar, status, notices
        self.open_elsewhere: Callable[[Path, Sequence[Path]], bool] = lambda _path, _documents: False
        self.recent = RecentArchives(window, preferences, notices, actions)
        self.attention = Attention(window, engine, library, notices)
        self.refused = Refused(engine, library, notices, self)
        self.tag_deeds = TagDeeds(engine, notices, self)
        self.renewals = Renewals(engine, notices, self)
        self.removed_panel = RemovedPanel(engine.library, window)
        actions["removed-documents"].triggered.connect(lambda: self._open_removed())
        self.waiting = Waiting(engine, preferences, self)
        self._switches = {name: actions[name.replace("_", "-")] for name in REASONS.values()}
        self.card = status.card = ProgressCard(window, status, *self._switches.values())
        self._wire()
        for name, switch in self._switches.items():
            switch.setChecked(getattr(preferences.value, name))
            switch.toggled.connect(lambda on, setting=name: preferences.change(**{setting: on}))
        order = library.bar.order
        value = preferences.value
        library.bar.set_order(
            replace(order, sort=cast("SortKey", value.library_sort), descending=value.library_descending)
        )
        library.bar.order_changed.connect(
            lambda order: preferences.change(library_sort=order.sort, library_descending=order.descending)
        )

    def _wire(self) -> None:
        engine, library, status = self._engine, self._library, self._status
        engine.documents_changed.connect(self._on_documents_changed)
        engine.progressed.connect(status.show_progress)
        engine.indexing_changed.connect(self._on_indexing_changed)
        for kind, teller in (("remove", self._removal), ("bring back", self._return), ("take off", self._forgetting)):
            self._notices.deeds.teach(kind, teller)
        engine.removed.connect(self._on_removed)
        engine.library.brought_back.connect(self._on_brought_back)
        engine.library.forgotten.connect(self._on_forgotten)
        engine.library.pictured.connect(status.show_picture)
        status.picture_wanted.connect(engine.library.picture)
        status.picture_clicked.connect(self.card.toggle)
        self.waiting.changed.connect(status.show_reason)
        engine.failed.connect(self._on_failed)
        engine.noticed.connect(self._notices.say)
        engine.model_changed.connect(self._on_model_changed)
        engine.results_ready.connect(self._show_panes)
        engine.search_failed.connect(self._show_panes)
        self._preferences.failed.connect(self._notices.fail)
        self._welcome.add_wanted.connect(self.choose_documents)
        self._welcome.folder_wanted.connect(self.choose_folder)
        self._welcome.sample_wanted.connect(self.open_sample)
        self._welcome.archive_wanted.connect(self.recent.open)
        self.recent.chosen.connect(self.show_archive)
        self.recent.found.connect(self.open_archive)
        self._preferences.changed.connect(self._on_preferences)
        library.document_opened.connect(self._browsing.show_document)
        library.remove_wanted.connect(engine.library.remove)
        library.retry_wanted.connect(self._retry)
        library.retry_file_wanted.connect(self._retry_file)
        library.reveal_wanted.connect(self._reveal)
        library.watched.reveal_wanted.connect(self._show)
        status.pause_clicked.connect(engine.pause)
        engine.halting_changed.connect(status.show_halting)
        status.resume_clicked.connect(self.go_on)
        status.cancel_clicked.connect(engine.cancel)

    # Documents

    def add(self, paths: list[Path]) -> None:
        """Takes files and folders in, and shows the library."""
        self._show_panes()
        self._engine.add(paths)
        self.attention.offer_watching(paths)

    @Slot()
    def choose_documents(self) -> None:
        """Asks for files to add."""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add documents"))
        if chosen:
            self.add([Path(name) for name in chosen])

    @Slot()
    def choose_folder(self) -> None:
        """Asks for a folder to add."""
        if chosen := QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder")):
            self.add([Path(chosen)])

    @Slot(object)
    def _retry(self, document_ids: tuple[int, ...]) -> None:
        for document_id in document_ids:
            self._engine.retry(document_id)

    @Slot(object)
    def _retry_file(self, path: Path) -> None:
        self._engine.add([path])

    @Slot(object)
    def _reveal(self, path: Path) -> None:
        self._show(path.parent)

    @Slot(object)
    def _show(self, folder: Path) -> None:
        open_with_system(folder, self._notices)

    @Slot(object, bool)
    def _on_removed(self, records: tuple[DocumentRecord, ...], undoing: bool) -> None:
        if undoing:
            return
        said = one_or_many(
            [record.name for record in records],
            self.tr("{name} was removed from the archive."),
            self.tr("%Ln documents were removed from the archive.", "", len(records)),
        )
        self._notices.offer_back(said, self._notices.deeds.note("remove", records))

    def _removal(self, records: tuple[DocumentRecord, ...]) -> tuple[str, Callable[[], object]]:
        many = self.tr("Remove %Ln documents", "", len(records))
        name = one_or_many([record.name for record in records], self.tr("Remove {name}"), many)
        return name, lambda: self._engine.library.restore([record.id for record in records], undoing=True)

    @Slot(object)
    def _on_brought_back(self, records: tuple[DocumentRecord, ...]) -> None:
        said = one_or_many(
            [record.name for record in records],
            self.tr("{name} is back in the archive."),
            self.tr("%Ln documents are back in the archive.", "", len(records)),
        )
        self._notices.offer_back(said, self._notices.deeds.note("bring back", records), image="undo")

    def _return(self, records: tuple[DocumentRecord, ...]) -> tuple[str, Callable[[], object]]:
        many = self.tr("Bring %Ln documents back", "", len(records))
        name = one_or_many([record.name for record in records], self.tr("Bring {name} back"), many)
        return name, lambda: self._engine.library.remove([record.id for record in records], undoing=True)

    def _open_removed(self) -> None:
        library = self._library
        self.removed_panel.open(library.title if library.isVisible() else self._top_bar)

    @Slot(object)
    def _on_forgotten(self, failures: tuple[Failure, ...]) -> None:
        if failures:
            said = one_or_many(
                [failure.path.name for failure in failures],
                self.tr("{name} was taken off the list."),
                self.tr("%Ln files were taken off the list.", "", len(failures)),
            )
            self._notices.offer_back(said, self._notices.deeds.note("take off", failures))

    def _forgetting(self, failures: tuple[Failure, ...]) -> tuple[str, Callable[[], object]]:
        many = self.tr("Take %Ln files off the list", "", len(failures))
        name = one_or_many([failure.path.name for failure in failures], self.tr("Take {name} off the list"), many)
        return name, lambda: self._engine.library.list_failures(failures)

    # Archives

    @Slot()
    def choose_new_archive(self) -> None:
        """Asks where a new archive shall be, and opens it."""
        start = str(Path.home() / f"New{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("New archive"), start)
        if chosen:
            path = Path(chosen)
            self.show_archive(path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX))

    @Slot()
    def choose_archive(self) -> None:
        """Asks for an archive folder, and opens it."""
        if chosen := QFileDialog.getExistingDirectory(self._window, self.tr("Open an archive")):
            self.show_archive(Path(chosen))

    @Slot(object)
    def show_archive(self, path: Path) -> None:
        """Opens an archive in a window of its own, unless there is nothing in this one yet."""
        self.recent.take_over(path)
        if self.is_blank or not self.open_elsewhere(path, ()):
            self.open_archive(path)

    @property
    def is_blank(self) -> bool:
        """Whether this window shows an archive with nothing in it, or none."""
        catalog = self._engine.catalog
        holds = catalog is not None and (
            catalog.documents or catalog.failures or catalog.files_waiting or catalog.info.removed_documents
        )
        return not holds and self._engine.indexing == "idle"

    def open_archive(self, path: Path, documents: Sequence[Path] = ()) -> None:
        """Opens an archive in this window, adds documents to it, and forgets the query."""
        self._browsing.search("")
        if documents:
            self._show_panes()
        self._engine.open_archive(path, documents)

    @Slot(str, str)
    def _on_failed(self, sentence: str, hint: str) -> None:
        notice, catalog = self._notices.fail(sentence, hint), self._engine.catalog
        if catalog is not None and self._engine.is_replaced:
            anew = self.tr("Open it anew")
            notice.add_button(anew, "reopenButton", lambda: self.open_archive(catalog.path), closes=True)

    @Slot()
    def open_sample(self) -> None:
        """Opens the sample archive, made from the documents that come with Patchlight."""
        path, documents = session.sample_archive(), session.sample_documents()
        if self.is_blank or not self.open_elsewhere(path, documents):
            self.open_archive(path, documents)

    @Slot()
    def _on_documents_changed(self) -> None:
        catalog = self._engine.catalog
        self._library.show_catalog(catalog)
        self._welcome.set_read_only(self._library.read_only)
        self._status.show_catalog(catalog)
        if catalog is None:
            self._window.setWindowTitle("Patchlight")
            return
        title = self.tr("{name} — Patchlight").format(name=catalog.path.stem)
        self._window.setWindowTitle(self.tr("{title} (read-only)").format(title=title) if self.is_read_only else title)
        if catalog.path != self.recent.current:
            self.recent.set_current(catalog.path)
            self._show_recent()
        if catalog.documents or catalog.failures or catalog.files_waiting or self._engine.indexing != "idle":
            self._show_panes()
        elif not self._top_bar.field.text():
            self._body.setCurrentWidget(self._welcome)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be added to the archive that is open."""
        return bool(self._engine.catalog and self._engine.catalog.read_only_reason)

    @Slot()
    def _on_preferences(self) -> None:
        for name, switch in self._switches.items():
            switch.setChecked(getattr(self._preferences.value, name))
        self._show_recent()

    def _show_recent(self) -> None:
        self._welcome.show_recent(self.recent.paths())

    @Slot()
    def _show_panes(self) -> None:
        self._body.setCurrentIndex(1 - self._body.indexOf(self._welcome))

    # Encoding

    @Slot(str)
    def _on_indexing_changed(self, state: str) -> None:
        self._status.show_state(state)
        if state != "idle":
            self._show_panes()

    @Slot()
    def toggle_pause(self) -> None:
        """Pauses the encoding, or goes on with it."""
        if self._engine.indexing == "running" and not self._engine.halting:
            self._engine.pause()
        else:
            self.go_on()

    @Slot()
    def go_on(self) -> None:
        """Goes on encoding because a person wants it, whatever there was to wait for."""
        self.waiting.overrule()
        self._engine.resume()

    @Slot(str, str)
    def _on_model_changed(self, _spec: str, state: str) -> None:
        self._status.show_model(state)

    @Slot()
    def show_about(self) -> None:
        """Says what this is."""
        from core import __version__

        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIconPixmap(theme.app_icon().pixmap(64, 64))
        box.setWindowTitle(self.tr("About Patchlight"))
        box.setText(f"Patchlight {__version__}")
        box.setInformativeText(
            self.tr("Visual document search on your own machine.\nFree software under the AGPL, version 3 or later.")
        )
        box.open()
