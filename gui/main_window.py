"""The window: it puts the panes together, wires them to the engine, and takes what is dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.actions import MENUS, Actions, translated
from gui.exporter import Exporter
from gui.inspector.pane import InspectorPane
from gui.library import LibraryPane, Welcome
from gui.notices import NoticeStack
from gui.page.overlay import OverlaySettings
from gui.page.pane import PagePane
from gui.page.sharpness import step_for
from gui.palette import CommandPalette, shortcuts_dialog
from gui.results.pane import ResultsPane
from gui.settings import Preferences, window_memory
from gui.status import StatusStrip
from gui.top_bar import TopBar

if TYPE_CHECKING:
    from core.archive import DocumentRecord
    from core.types import Hit, PageRef, SearchMode, SearchResults
    from gui.engine import Engine
    from gui.engine_types import ExplainedPage, PageImage

_WIDTHS = (208, 300, 640, 292)
_FOLD_LIBRARY, _FOLD_WHY, _ONE_PANE = 1240, 1120, 1024
_SAY_SEARCHING_MS = 250


class MainWindow(QMainWindow):
    """Assembly and drag and drop only; every question goes to the engine.

    Attributes:
        hit: The hit on show, None when there is none.
    """

    explanation_shown = Signal(object)  # ExplainedPage: page and heat belong together now

    def __init__(self, engine: Engine, preferences: Preferences) -> None:
        super().__init__()
        self.engine, self.preferences = engine, preferences
        self.hit: Hit | None = None
        self._browsed: PageRef | None = None
        self._asked_passwords: set[Path] = set()
        self._narrow = False
        self._wanted_panes = {"show-library": True, "show-why": True}
        self.setWindowTitle("Patchlight")
        self.setWindowIcon(theme.app_icon())
        self.setMinimumSize(480, 420)
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self._menu = QMenu(self)
        self._assemble()
        self._wire_actions()
        self._wire_engine()
        self._restore_shape()
        self._apply_settings()
        for child in self.findChildren(QWidget):
            child.setAcceptDrops(False)  # the window itself takes what is dropped anywhere on it

    # Assembly

    def _assemble(self) -> None:
        self._fill_menus()
        self.top_bar = TopBar(self.actions_, self._menu)
        self.library = LibraryPane(self.actions_["add-documents"])
        self.results, self.page, self.inspector = ResultsPane(), PagePane(), InspectorPane()
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        for pane, stretch in ((self.library, 0), (self.results, 0), (self.page, 1), (self.inspector, 0)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes(list(_WIDTHS))
        self.welcome = Welcome()
        self.body = QStackedWidget()
        self.body.addWidget(self.welcome)
        self.body.addWidget(self.splitter)
        self.tabs = self._make_tabs()
        self.status_strip = StatusStrip()
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.tabs)
        column.addWidget(self.body, 1)
        column.addWidget(self.status_strip)
        self.setCentralWidget(central)
        self.notices = NoticeStack(self.body)
        self.palette_ = CommandPalette(self.actions_, self)
        self.exporter = Exporter(self)
        self._say_searching = QTimer(self, singleShot=True, interval=_SAY_SEARCHING_MS)
        self._say_searching.timeout.connect(lambda: self.results.clear("searching", ""))

    def _fill_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for name in MENUS:
            menus[name] = cast(QMenu, self._menu.addMenu(translated(name)))
        for spec, action in self.actions_.listed():
            if spec.separated:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(action)

    def _make_tabs(self) -> QFrame:
        """Returns the row that chooses a pane where there is room for one at a time."""
        tabs = QFrame(objectName="topBar")
        row = QHBoxLayout(tabs)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        self._tab_group = QButtonGroup(self)
        for number, text in enumerate(
            (self.tr("Library"), self.tr("Results"), self.tr("Page"), self.tr("Why"))
        ):
            button = QToolButton(text=text, checkable=True, objectName=f"paneTab{number}")
            button.setProperty("look", "tab")
            self._tab_group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._tab_group.idClicked.connect(self._show_one_pane)
        tabs.hide()
        return tabs

    # Wiring

    def _wire_actions(self) -> None:
        page, results = self.page, self.results
        for name, slot in {
            "add-documents": self.choose_documents,
            "add-folder": self.choose_folder,
            "new-archive": self.choose_new_archive,
            "open-archive": self.choose_archive,
            "sample-archive": self.open_sample,
            "pause": self.toggle_pause,
            "cancel": self.engine.cancel,
            "quit": self.close,
            "focus-search": self.focus_search,
            "next-hit": results.select_next,
            "previous-hit": results.select_previous,
            "zoom-in": page.zoom_in,
            "zoom-out": page.zoom_out,
            "zoom-fit": page.fit,
            "zoom-actual": page.actual_size,
            "next-word": lambda: page.step_word(1),
            "previous-word": lambda: page.step_word(-1),
            "all-words": lambda: self._select_word(-1),
            "heat": lambda: self._change_overlay("visible"),
            "grid": lambda: self._change_overlay("show_grid"),
            "export": self.export_figure,
            "palette": self.palette_.open,
            "shortcuts": lambda: shortcuts_dialog(self.actions_, self).show(),
            "about": self.show_about,
        }.items():
            self.actions_[name].triggered.connect(lambda _checked=False, run=slot: run())
        for name in self._wanted_panes:
            self.actions_[name].triggered.connect(lambda shown, pane=name: self._want_pane(pane, shown))
        for action in self.actions_.group("mode"):
            mode = cast("SearchMode", action.objectName().removeprefix("mode-"))
            action.triggered.connect(lambda _checked=False, chosen=mode: self.set_mode(chosen))
        for action in self.actions_.group("theme"):
            scheme = action.objectName().removeprefix("theme-")
            action.triggered.connect(
                lambda _checked=False, chosen=scheme: self.preferences.change(theme=chosen)
            )

        self.top_bar.submitted.connect(self.search)
        self.top_bar.down_pressed.connect(self._go_to_results)
        self.top_bar.model_chosen.connect(self.choose_model)
        self.welcome.add_wanted.connect(self.choose_documents)
        self.welcome.folder_wanted.connect(self.choose_folder)
        self.welcome.sample_wanted.connect(self.open_sample)
        self.library.document_opened.connect(self.show_document)
        self.library.remove_wanted.connect(self.engine.remove)
        self.library.retry_wanted.connect(self.engine.retry)
        self.library.retry_file_wanted.connect(lambda path: self.engine.add([path]))
        self.library.password_wanted.connect(self._ask_password)
        self.library.reveal_wanted.connect(
            lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
        )
        self.status_strip.pause_clicked.connect(self.engine.pause)
        self.status_strip.resume_clicked.connect(self.engine.resume)
        self.status_strip.cancel_clicked.connect(self.engine.cancel)
        self.exporter.finished.connect(self._on_exported)

        results.hit_selected.connect(self.show_hit)
        results.thumbnail_wanted.connect(lambda ref: self.engine.request_thumbnail(ref, with_heat=True))
        page.page_wanted.connect(self.engine.request_page)
        page.next_hit_wanted.connect(results.select_next)
        page.previous_hit_wanted.connect(results.select_previous)
        page.word_selected.connect(self.inspector.select_word)
        self.inspector.word_selected.connect(page.select_word)
        self.inspector.overlay_changed.connect(self._on_overlay_changed)
        self.inspector.line_activated.connect(page.show_place)
        self.inspector.export_wanted.connect(self.export_figure)

    def _wire_engine(self) -> None:
        engine = self.engine
        engine.documents_changed.connect(self._on_documents_changed)
        engine.progressed.connect(self.status_strip.show_progress)
        engine.indexing_changed.connect(self._on_indexing_changed)
        engine.searching.connect(self._on_searching)
        engine.results_ready.connect(self._on_results)
        engine.search_failed.connect(self._on_search_failed)
        engine.explanation_ready.connect(self._on_explanation)
        engine.explanation_missing.connect(self._on_no_explanation)
        engine.page_ready.connect(self._on_page)
        engine.page_failed.connect(self._on_page_failed)
        engine.thumbnail_ready.connect(self.results.set_thumbnail)
        engine.line_ready.connect(self.results.set_line)
        engine.password_needed.connect(self._ask_password)
        engine.removed.connect(self._on_removed)
        engine.failed.connect(self.notices.fail)
        engine.noticed.connect(self.notices.say)
        engine.model_changed.connect(self._on_model_changed)
        self.preferences.changed.connect(self._apply_settings)
        self.preferences.failed.connect(self.notices.fail)

    # Searching

    @Slot(str)
    def search(self, text: str) -> None:
        """Searches for a text, or forgets the query when it is empty."""
        if self.top_bar.field.text().strip() != text:
            self.top_bar.field.setText(text)
        if text:
            self.engine.search(
                text, cast("SearchMode", self.preferences.value.search_mode), self.preferences.value.top
            )
            return
        self._say_searching.stop()
        self.engine.clear_search()
        self.hit = None
        self.top_bar.show_timing(None)
        self.results.clear("empty", "")
        self.page.clear("empty", "")
        self.inspector.clear()

    def set_mode(self, mode: SearchMode) -> None:
        """Changes how searches are made, and repeats the one on show."""
        self.preferences.change(search_mode=mode)
        self.top_bar.set_mode(mode)
        if self.top_bar.field.text().strip():
            self.search(self.top_bar.field.text().strip())

    def focus_search(self) -> None:
        """Puts the cursor into the search field with its text selected."""
        self.top_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.field.selectAll()

    def _go_to_results(self) -> None:
        view = self.results.findChild(QWidget, "resultsView")
        if view is not None:
            view.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(str)
    def _on_searching(self, _text: str) -> None:
        self._say_searching.start()

    @Slot(object)
    def _on_results(self, results: SearchResults) -> None:
        self._say_searching.stop()
        self.body.setCurrentWidget(self.splitter)
        self.top_bar.show_timing(results)
        self.results.set_results(results)
        current = self.results.current_hit()
        if (
            current is not None
            and self.hit is not None
            and current.page == self.hit.page
            and not self._browsed
        ):
            self.hit = current  # its rank may be another one now
            self.page.show_hit(current, len(results.hits), self._page_count(current.page.document_id))
        if not results.hits:
            self.hit = None
            self.page.clear("empty", "")
            self.inspector.clear()

    @Slot(str, str)
    def _on_search_failed(self, sentence: str, hint: str) -> None:
        self._say_searching.stop()
        self.hit = None
        self.top_bar.show_timing(None)
        self.results.clear("error", f"{sentence} {hint}".strip())
        self.page.clear("empty", "")
        self.inspector.clear()

    # A page

    @Slot(object)
    def show_hit(self, hit: Hit) -> None:
        """Shows a hit's page and why it matched."""
        results = self.engine.results
        total = len(results.hits) if results else hit.rank
        same = self.hit is not None and self.hit.page == hit.page and self.shown_page == hit.page
        self.hit, self._browsed = hit, None
        self.page.show_hit(hit, total, self._page_count(hit.page.document_id))
        if not same:
            self.engine.request_page(hit.page, self._long_edge())
        self.engine.explain(hit)
        if self._narrow and self.isVisible() and self._tab_group.checkedId() == 0:
            self._show_one_pane(1)

    @Slot(int)
    def show_document(self, document_id: int) -> None:
        """Shows the first page of a document, without a query's heat."""
        from core.types import PageRef

        self._browsed = PageRef(document_id, 0)
        self.page.show_explanation(None)
        self.inspector.clear()
        self.engine.request_page(self._browsed, self._long_edge())

    @property
    def shown_page(self) -> PageRef | None:
        """The page that is on show or on its way."""
        return self._browsed or (self.hit.page if self.hit else None)

    def _long_edge(self) -> int:
        return step_for(max(self.page.height(), 600) * self.devicePixelRatioF())

    def _page_count(self, document_id: int) -> int:
        documents = self.engine.catalog.documents if self.engine.catalog else ()
        return next((d.page_count for d in documents if d.id == document_id), 0)

    @Slot(object)
    def _on_page(self, image: PageImage) -> None:
        if image.page == self.shown_page:
            self.page.show_page(image)

    @Slot(object, str)
    def _on_page_failed(self, ref: PageRef, sentence: str) -> None:
        if ref == self.shown_page:
            self.page.clear("error", sentence)

    @Slot(object)
    def _on_explanation(self, explained: ExplainedPage) -> None:
        if self.hit is not None and explained.hit.page == self.hit.page and self._browsed is None:
            self.page.show_explanation(explained)
            self.inspector.show_explanation(explained)
            self.explanation_shown.emit(explained)

    @Slot(str)
    def _on_no_explanation(self, sentence: str) -> None:
        self.page.show_explanation(None)
        self.inspector.clear()
        if sentence:
            self.notices.fail(sentence)

    def _select_word(self, word: int) -> None:
        self.page.select_word(word)
        self.inspector.select_word(word)

    # Overlay

    def _change_overlay(self, switch: str) -> None:
        from dataclasses import replace

        self._overlay = replace(self._overlay, **{switch: not getattr(self._overlay, switch)})
        self.inspector.set_overlay(self._overlay)
        self.page.set_overlay(self._overlay)

    @Slot(object)
    def _on_overlay_changed(self, overlay: OverlaySettings) -> None:
        self._overlay = overlay
        self.page.set_overlay(overlay)
        self.preferences.change(
            opacity=overlay.opacity,
            threshold=overlay.threshold,
            smooth=overlay.smooth,
            colormap=overlay.colormap,
        )

    @Slot()
    def export_figure(self) -> None:
        """Asks where to, and writes the figure of the hit on show beside the window's own work."""
        catalog, results = self.engine.catalog, self.engine.results
        if self.hit is None or catalog is None or results is None:
            self.notices.say(
                self.tr("There is no match to export yet."), self.tr("Search, then choose a page.")
            )
            return
        name = f"{Path(self.hit.document).stem}, page {self.hit.page.page_number}.png"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export the figure"),
            str(Path.home() / name),
            self.tr("Figures (*.png *.svg *.pdf)"),
        )
        if chosen:
            self.notices.say(self.tr("The figure is being drawn…"))
            self.exporter.export(catalog.path, results.text, self.hit, Path(chosen))

    @Slot(object, str)
    def _on_exported(self, path: Path, reason: str) -> None:
        if reason:
            self.notices.fail(self.tr("Cannot write {name}: {reason}").format(name=path.name, reason=reason))
            return
        notice = self.notices.say(self.tr("The figure is in {name}.").format(name=path.name))
        notice.add_button(
            self.tr("Show"),
            "showExportButton",
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))) and None,
        )

    # Archive and documents

    def add(self, paths: list[Path]) -> None:
        """Takes files and folders in, and shows the library."""
        self.body.setCurrentWidget(self.splitter)
        self.engine.add(paths)

    @Slot()
    def choose_documents(self) -> None:
        """Asks for files to add."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add documents"))
        if chosen:
            self.add([Path(name) for name in chosen])

    @Slot()
    def choose_folder(self) -> None:
        """Asks for a folder to add."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a folder"))
        if chosen:
            self.add([Path(chosen)])

    def choose_new_archive(self) -> None:
        """Asks where a new archive shall be, and opens it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("New archive"), str(Path.home() / "New.patchlight")
        )
        if chosen:
            path = Path(chosen)
            self.open_archive(
                path if path.suffix == ".patchlight" else path.with_name(path.name + ".patchlight")
            )

    def choose_archive(self) -> None:
        """Asks for an archive folder, and opens it."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open an archive"))
        if chosen:
            self.open_archive(Path(chosen))

    def open_archive(self, path: Path) -> None:
        """Opens an archive and remembers it for the next start."""
        self.search("")
        self.engine.open_archive(path)

    @Slot()
    def open_sample(self) -> None:
        """Opens the sample archive, made from the documents that come with Patchlight."""
        from gui.session import sample_archive, sample_documents

        self.open_archive(sample_archive())
        self.add(sample_documents())

    def choose_model(self, spec: str) -> None:
        """Changes the model; pages it has not seen are encoded."""
        self.preferences.change(model=spec)
        self.engine.set_model(spec)

    @Slot()
    def _on_documents_changed(self) -> None:
        catalog = self.engine.catalog
        self.library.show_catalog(catalog)
        self.status_strip.show_catalog(catalog)
        if catalog is None:
            self.setWindowTitle("Patchlight")
            return
        self.setWindowTitle(self.tr("{name} — Patchlight").format(name=catalog.path.stem))
        self.preferences.remember_archive(catalog.path)
        bare = not catalog.documents and not catalog.failures and self.engine.indexing == "idle"
        if bare and not self.top_bar.field.text():
            self.body.setCurrentWidget(self.welcome)
        elif not bare:
            self.body.setCurrentWidget(self.splitter)

    @Slot(str)
    def _on_indexing_changed(self, state: str) -> None:
        self.status_strip.show_state(state)
        self.actions_["cancel"].setEnabled(state != "idle")
        if state != "idle":
            self.body.setCurrentWidget(self.splitter)

    def toggle_pause(self) -> None:
        """Pauses the encoding, or goes on with it."""
        if self.engine.indexing == "running":
            self.engine.pause()
        else:
            self.engine.resume()

    @Slot(object)
    def _on_removed(self, record: DocumentRecord) -> None:
        self.notices.offer_undo(
            self.tr("{name} was removed from the archive.").format(name=record.name),
            lambda: self.engine.undo_remove(record.id),
        )

    @Slot(object)
    def _ask_password(self, path: Path) -> None:
        again = path in self._asked_passwords
        self._asked_passwords.add(path)
        self.notices.ask_password(path, self.engine.give_password, again=again)

    @Slot(str, str)
    def _on_model_changed(self, spec: str, state: str) -> None:
        self.top_bar.show_model(spec, state)
        self.status_strip.show_model(state)

    # Settings and shape

    @Slot()
    def _apply_settings(self) -> None:
        value = self.preferences.value
        self.top_bar.set_mode(cast("SearchMode", value.search_mode))
        if not hasattr(self, "_overlay"):
            self._overlay = OverlaySettings(value.opacity, value.threshold, value.smooth, value.colormap)
            self.inspector.set_overlay(self._overlay)
            self.page.set_overlay(self._overlay)
        if not self.actions_[f"theme-{value.theme}"].isChecked():
            self.actions_.choose(f"theme-{value.theme}")
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.apply(app, cast("theme.Scheme", value.theme))

    def show_about(self) -> None:
        """Says what this is."""
        from core import __version__

        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIconPixmap(theme.app_icon().pixmap(64, 64))
        box.setWindowTitle(self.tr("About Patchlight"))
        box.setText(f"Patchlight {__version__}")
        box.setInformativeText(
            self.tr(
                "Visual document search on your own machine.\nFree software under the AGPL, version 3 or later."
            )
        )
        box.open()

    def _want_pane(self, name: str, shown: bool) -> None:
        self._wanted_panes[name] = shown
        pane = self.library if name == "show-library" else self.inspector
        pane.setVisible(shown)

    def _restore_shape(self) -> None:
        self.resize(1440, 900)
        if not self.preferences.remembers:
            self._fold()
            return
        memory = window_memory()
        if (geometry := memory.value("window/geometry")) is not None:
            self.restoreGeometry(geometry)
        if (panes := memory.value("window/panes")) is not None:
            self.splitter.restoreState(panes)
        for name in self._wanted_panes:
            self._wanted_panes[name] = memory.value(f"window/{name}", True, bool) is not False
        self._fold()

    def save_shape(self) -> None:
        """Remembers the window's place and the widths of its panes."""
        if not self.preferences.remembers:
            return
        memory = window_memory()
        memory.setValue("window/geometry", self.saveGeometry())
        if not self._narrow:
            memory.setValue("window/panes", self.splitter.saveState())
        for name, shown in self._wanted_panes.items():
            memory.setValue(f"window/{name}", shown)
        memory.sync()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: folds panes a small window has no room for."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Folds the library first, then “why”; below 1024 pixels there is one pane at a time."""
        width = self.width()
        narrow = width < _ONE_PANE
        self.top_bar.fold(narrow=narrow, small=width < _FOLD_LIBRARY)
        if narrow != self._narrow:
            self._narrow = narrow
            self.tabs.setVisible(narrow)
            if not narrow:
                self.results.show()
                self.page.show()
        if narrow:
            self._show_one_pane(max(1, self._tab_group.checkedId()))
            return
        fits = {"show-library": width >= _FOLD_LIBRARY, "show-why": width >= _FOLD_WHY}
        for name, pane in (("show-library", self.library), ("show-why", self.inspector)):
            shown = self._wanted_panes[name] and fits[name]
            pane.setVisible(shown)
            self.actions_[name].setChecked(shown)

    def _show_one_pane(self, number: int) -> None:
        self._tab_group.button(number).setChecked(True)
        for place in range(self.splitter.count()):
            self.splitter.widget(place).setVisible(place == number)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Overrides QWidget: remembers the shape; what is being encoded goes on at the next start."""
        self.save_shape()
        self.preferences.save_now()
        super().closeEvent(event)

    # Drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Overrides QWidget: takes files and folders."""
        if _local_paths(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._set_dragging(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Overrides QWidget."""
        self._set_dragging(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Overrides QWidget: adds what was dropped."""
        self._set_dragging(False)
        if paths := _local_paths(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.add(paths)

    def _set_dragging(self, over: bool) -> None:
        self.library.set_dragging(over)
        self.welcome.set_dragging(over)


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
