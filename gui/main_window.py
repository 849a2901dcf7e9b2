"""The window: it puts the panes together and takes what is dropped on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui import theme
from gui.actions import Actions, KeyTip
from gui.ask_patch import AskingPatch
from gui.browsing import Browsing, Panes
from gui.commands import MENUS, translated
from gui.compare.chooser import CompareChooser
from gui.compare.pane import ComparePane
from gui.deeds import Undoing
from gui.export.exporting import Exporting
from gui.focus_in_view import FocusInView
from gui.held_key import HeldKey
from gui.housekeeping import Housekeeping
from gui.inspector.pane import InspectorPane
from gui.judging.judging import Judging
from gui.judging.pane import EvaluationPane
from gui.library import LibraryPane, Welcome
from gui.library.narrowing import Narrowing
from gui.matches import Matches
from gui.models import ModelChoice, ModelsPane
from gui.notices import NoticeStack
from gui.page.overlay import ALL_WORDS
from gui.page.pane import PagePane
from gui.paging import Paging
from gui.palette import CommandPalette
from gui.pane_walk import PaneWalk
from gui.read_only import ReadOnly
from gui.records import Reports
from gui.results.arranging import Arranging
from gui.results.pane import ResultsPane
from gui.searching.searching import Searching
from gui.settings.appearance import Appearance
from gui.settings.page import SettingsPage
from gui.settings.pane import SettingsPane
from gui.shape import Shape
from gui.shortcuts.overview import show_shortcuts
from gui.shortcuts.page import ShortcutsPage
from gui.shortcuts.pane import ShortcutsPane
from gui.status import StatusStrip
from gui.top_bar import TopBar
from gui.typed_signs import TypedSigns

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.types import SearchMode
    from gui.engine import Engine
    from gui.settings import Preferences


class MainWindow(QMainWindow):
    """Assembly and drag and drop only; `Browsing` and `Housekeeping` talk to the engine."""

    def __init__(self, engine: Engine, preferences: Preferences) -> None:
        super().__init__()
        self.engine, self.preferences = engine, preferences
        self.setWindowTitle("Patchlight")
        self.setWindowIcon(theme.app_icon())
        self.setMinimumSize(480, 320)
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.menu = QMenu(self)
        self._fill_menu()
        # In this order: what is told first of an answer or an archive is also shown first.
        self._make_panes()
        self._join_archive_and_search()
        self._join_settings()
        self._join_inspection()
        self._wire_actions()
        self.browsing.hit_shown.connect(self.shape_.show_page_if_alone)
        self.library.wanted.connect(self._show_library)
        engine.searching.connect(self.choice.leave)
        engine.searching.connect(self.shortcuts_page.leave)
        self.appearance = Appearance(self.actions_, preferences, self)
        self.shape_.follow(self.pages, self.body)
        self.shape_.restore()
        for child in self.findChildren(QWidget):
            child.setAcceptDrops(False)  # the window itself takes what is dropped anywhere on it

    def _make_panes(self) -> None:
        # From the outside in: what gets another parent is dressed again by the style sheet, with all that is in it.
        engine, central = self.engine, QWidget(self)
        self.setCentralWidget(central)
        self.top_bar = TopBar(self.actions_, self.menu, central)
        self.pages, self.body = QStackedWidget(), QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.shape_ = Shape(self, self.splitter, self.top_bar, self.actions_, remembers=self.preferences.remembers)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top_bar, self.shape_.tabs, self.pages):
            column.addWidget(part, int(part is self.pages))
        self.pages.addWidget(self.body)
        self.welcome = Welcome(self.body)
        for part in (self.welcome, self.splitter):
            self.body.addWidget(part)
        self.library = LibraryPane(self.actions_["add-documents"], engine.library, self.splitter)
        self.results, self.page = ResultsPane(self.actions_, self.splitter), PagePane(self.splitter)
        self.inspector = InspectorPane(self.splitter)
        self._fill_splitter()
        self.models = ModelsPane(engine.models, self.pages)
        self.evaluation = EvaluationPane(engine.judging, self.pages)
        self.compare, self.settings = ComparePane(self.pages), SettingsPane(self.actions_, self.pages)
        self.shortcuts = ShortcutsPane(self.pages)
        for page in (self.models, self.evaluation, self.compare, self.settings, self.shortcuts):
            self.pages.addWidget(page)
        self.notices, self.status_strip = NoticeStack(self.pages), StatusStrip(central)
        column.addWidget(self.status_strip)
        self.notices.way_in = self.actions_["go-to-notice"]
        self.command_palette = CommandPalette(self.actions_, self)

    def _join_archive_and_search(self) -> None:
        engine, preferences = self.engine, self.preferences
        panes = Panes(self.top_bar, self.results, self.page, self.inspector, self.notices)
        self.browsing = Browsing(engine, preferences, panes, self)
        self.paging, self.matches = Paging(engine, self.browsing, self.page), Matches(engine, self.browsing, self.page)
        self.matches.stepped.connect(self.status_strip.show_match)
        self.comparing = CompareChooser(engine, self.browsing, self.pages, self.compare, self.notices)
        self.housekeeping = Housekeeping(
            self,
            engine,
            preferences,
            self.browsing,
            body=self.body,
            welcome=self.welcome,
            library=self.library,
            top_bar=self.top_bar,
            status=self.status_strip,
            notices=self.notices,
            actions=self.actions_,
        )
        self.narrowing = Narrowing(engine, self.actions_, self.library, self)
        self.choice = ModelChoice(
            engine,
            preferences,
            top_bar=self.top_bar,
            pages=self.pages,
            pane=self.models,
            notices=self.notices,
            parent=self,
        )
        self.searching = Searching(
            engine,
            preferences,
            self.actions_,
            self.browsing,
            top_bar=self.top_bar,
            results=self.results,
            notices=self.notices,
            palette=self.command_palette,
            window=self,
        )
        self.searching.models_wanted.connect(self.choice.open)

    def _join_settings(self) -> None:
        engine, preferences = self.engine, self.preferences
        self.settings_page = SettingsPage(
            engine,
            preferences,
            self.browsing,
            self.choice,
            self.actions_,
            pages=self.pages,
            pane=self.settings,
            notices=self.notices,
            parent=self,
        )
        self.housekeeping.waiting.session_known.connect(self.settings.show_session_known)
        self.actions_["settings"].triggered.connect(self.housekeeping.waiting.ask)
        self.shortcuts_page = ShortcutsPage(
            preferences,
            self.actions_,
            pages=self.pages,
            pane=self.shortcuts,
            notices=self.notices,
            parent=self,
        )

    def _join_inspection(self) -> None:
        engine = self.engine
        self.arranging = Arranging(self.actions_, self.results, self.preferences, self)
        self.asking = AskingPatch(engine, self.browsing, self.page, self.inspector, self)
        self.read_only = ReadOnly(engine, self.actions_, self.menu, self.notices, self)
        self.library.forbidden.connect(self.notices.say)
        self.read_only.answer(self.library.remove_action, self.library.view, Qt.ShortcutContext.WidgetShortcut)
        self.undoing = Undoing(engine, self.actions_, self.notices, self.status_strip, self)
        self.judging = Judging(
            engine,
            self.browsing,
            self.actions_,
            results=self.results,
            focus_in=(self.results, self.page, self.inspector),
            pages=self.pages,
            pane=self.evaluation,
            status=self.status_strip,
            notices=self.notices,
            parent=self,
        )
        self.exporting = Exporting(
            engine,
            self.browsing,
            self.actions_,
            page=self.page,
            results=self.results,
            comparing=self.comparing,
            notices=self.notices,
            parent=self,
        )
        self.reports = Reports(self.actions_, self.notices, self)
        self.inspector.export_wanted.connect(self.exporting.export_figure)
        self.pane_walk = PaneWalk(
            (
                (self.top_bar, self.top_bar.field),
                (self.library, self.library.view),
                (self.results, self.results.view),
                (self.page, self.page.canvas),
                (self.inspector, self.inspector.shares),
            ),
            self.notices,
            self,
        )

    def _fill_splitter(self) -> None:
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for pane in (self.library, self.results, self.page, self.inspector):  # which stand in it already, in this order
            self.splitter.setStretchFactor(self.splitter.indexOf(pane), int(pane is self.page))

    def _fill_menu(self) -> None:
        menus = {name: cast(QMenu, self.menu.addMenu(translated(name))) for name in MENUS}
        for spec, action in self.actions_.listed():
            if spec.separated:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(action)

    def _wire_actions(self) -> None:
        page, browsing, keeping = self.page, self.browsing, self.housekeeping
        work: dict[str, Callable[[], object]] = {
            "add-documents": keeping.choose_documents,
            "add-folder": keeping.choose_folder,
            "new-archive": keeping.choose_new_archive,
            "open-archive": keeping.choose_archive,
            "sample-archive": keeping.open_sample,
            "models": self.choice.open,
            "pause": keeping.toggle_pause,
            "cancel": self.engine.cancel,
            "follow-folder": keeping.attention.choose_watched,
            "document-details": self.library.toggle_details,
            "tag-documents": self.library.edit_tags,
            "show-progress": keeping.card.toggle,
            "close-window": self.close,
            "quit": QApplication.closeAllWindows,
            "focus-search": browsing.focus_search,
            "next-hit": self.results.select_next,
            "previous-hit": self.results.select_previous,
            "next-match": self.matches.next,
            "previous-match": self.matches.previous,
            "find-region": browsing.ask_region,
            "next-page": lambda: page.turn(1),
            "previous-page": lambda: page.turn(-1),
            "go-to-page": page.ask_page,
            "compare": self.comparing.open,
            "pin-page": self.comparing.pin,
            "zoom-in": lambda: self._zoomed().zoom_in(),
            "zoom-out": lambda: self._zoomed().zoom_out(),
            "zoom-fit": lambda: self._zoomed().fit(),
            "zoom-actual": lambda: self._zoomed().actual_size(),
            "next-word": lambda: page.step_word(1),
            "previous-word": lambda: page.step_word(-1),
            "all-words": lambda: browsing.select_words(ALL_WORDS),
            "heat": lambda: browsing.heat.toggle("visible"),
            "grid": lambda: browsing.heat.toggle("show_grid"),
            "tint": lambda: browsing.heat.toggle("tinted"),
            "walk-patches": self.asking.walk,
            "ask-patch": self.asking.ask,
            "next-pane": self.pane_walk.next,
            "previous-pane": self.pane_walk.previous,
            "go-to-notice": self.notices.go_in,
            "palette": self.command_palette.open,
            "shortcuts": lambda: show_shortcuts(self.actions_, self),
            "about": keeping.show_about,
        }
        for name, do in work.items():
            self.actions_[name].triggered.connect(lambda _checked=False, run=do: run())
        # Not with every hit shown: answers are also refreshed by themselves, when another model has seen the pages.
        for name in ("next-hit", "previous-hit", "next-match", "previous-match"):
            self.actions_[name].triggered.connect(self.choice.leave)
        for name, widget in (page.keyed | self.inspector.keyed).items():
            KeyTip(widget, self.actions_[name])
        self.heat_key = HeldKey(self, self.actions_["heat"])
        self.heat_key.let_go.connect(self.actions_["heat"].trigger)
        self.typed_signs, self.focus_in_view = TypedSigns(self), FocusInView(self)
        for action in self.actions_.group("mode"):
            mode = action.objectName().removeprefix("mode-")
            action.triggered.connect(lambda _checked=False, chosen=mode: browsing.set_mode(cast("SearchMode", chosen)))

    def _show_library(self) -> None:
        """Brings the library to the front of whatever hides it."""
        for page in (self.choice, self.settings_page, self.shortcuts_page, self.judging):
            page.leave()
        self.comparing.close()
        self.shape_.show_library()

    def _zoomed(self) -> PagePane | ComparePane:
        return self.compare if self.comparing.is_open else self.page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: folds panes a small window has no room for."""
        super().resizeEvent(event)
        self.shape_.fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Overrides QWidget: remembers the shape; what is being encoded goes on at the next start."""
        self.shape_.save()
        self.preferences.save_now()
        self.exporting.stop()
        super().closeEvent(event)

    # Drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Overrides QWidget: takes files and folders."""
        # A hit on its way out is no new document, and an archive that can only be read takes none.
        if event.source() is None and _local_paths(event) and not self.housekeeping.is_read_only:
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
            self.housekeeping.add(paths)

    def _set_dragging(self, over: bool) -> None:
        self.library.set_dragging(over)
        self.welcome.set_dragging(over)


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
