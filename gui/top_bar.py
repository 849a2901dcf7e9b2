"""The bar at the top: the query, how to search, with which model, and how long the answer took."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.search.filters import EVERYTHING, Filters
from gui.actions import Actions, KeyTip
from gui.controls import action_button, icon_button, label, menu_button, named, restyle
from gui.region_chip import RegionChip
from gui.searching.chips import FilterChips
from gui.searching.saved import SavedMenu
from gui.theme import app_icon, icon
from gui.type_size import grown

if TYPE_CHECKING:
    from core.types import SearchMode, SearchResults

QUERY_LIMIT = 10_000
_CHIPS_ROOM = 280
HEIGHT = 56
"""Pixels of the bar itself; filters lie below it."""


class TopBar(QFrame):
    """Says what a person asks; shows nothing it was not told."""

    submitted = Signal(str)
    region_removed = Signal()
    down_pressed = Signal()
    history_wanted = Signal()
    model_chosen = Signal(str)
    models_asked = Signal()  # the model menu is about to show

    def __init__(self, actions: Actions, main_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._actions = actions
        self.asked = ""  # what the results on show are for
        self.library_button = action_button("libraryButton", actions["show-library"])
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(28, 28), self.devicePixelRatioF()))
        self._name = label("Patchlight", look="title")

        self.field = named(QLineEdit(), "searchField", self.tr("Search the pages"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaxLength(QUERY_LIMIT)
        self.field.setPlaceholderText(self.tr("Search the pages"))
        KeyTip(self.field, actions["focus-search"])
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.returnPressed.connect(lambda: self.submitted.emit(self.field.text().strip()))
        self.field.textChanged.connect(lambda text: None if text else self.submitted.emit(""))
        self.field.installEventFilter(self)
        self.region = RegionChip(self.field)
        self.region.clicked.connect(lambda: self.region_removed.emit())

        modes = QMenu(self)
        modes.addActions(actions.group("mode"))
        self.mode_button = menu_button("modeMenu", self.tr("How to search"), modes)
        models = QMenu(self)
        models.setToolTipsVisible(True)
        self._models = QActionGroup(self)
        self.model_button = menu_button("modelMenu", self.tr("Model"), models)
        self._model_menu = models
        models.aboutToShow.connect(self.models_asked)

        self.timing = label(name="timingLabel", look="muted")
        self.timing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.why_button = action_button("whyButton", actions["show-why"])
        self.menu_button = icon_button("menuButton", "menu", self.tr("Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(main_menu)

        self.filter_button = action_button("filterButton", actions["filters"])
        self.saved_menu = SavedMenu(actions["save-search"], actions["saved-searches"], self)
        self.saved_button = icon_button("savedButton", "star", self.tr("Saved searches"))
        self.saved_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.saved_button.setMenu(self.saved_menu)
        self.chips = FilterChips()

        bar = QWidget()
        bar.setFixedHeight(HEIGHT - 20 + grown(20))
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(8)
        for widget in (self.library_button, mark, self._name):
            layout.addWidget(widget)
        layout.addSpacing(16)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.filter_button)
        layout.addWidget(self.saved_button)
        for widget in (self.mode_button, self.model_button, self.timing, self.why_button, self.menu_button):
            layout.addWidget(widget)
        self._below = QHBoxLayout()
        self._below.setContentsMargins(12, 0, 12, 8)
        self._below.addWidget(self.chips, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(self._below)
        self.show_filters(EVERYTHING)

    def show_filters(self, filters: Filters, document_name: str = "") -> None:
        """Shows the filters in force as chips below the field, which take no room when there are none."""
        self.chips.show_filters(filters, document_name)
        self._place_chips()
        restyle(self.filter_button, "active", "true" if filters else "false")

    def _place_chips(self) -> None:
        """Has the chips begin where the field does, or at the edge where that would leave them little room."""
        left = self.field.x() if self.field.width() >= _CHIPS_ROOM else 12
        right = self.width() - self.field.x() - self.field.width() if self.isRightToLeft() else left
        start, end = (12, right) if self.isRightToLeft() else (left, 12)
        self._below.setContentsMargins(start, 0, end, 0 if self.chips.isHidden() else 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: the chips stay under the field."""
        super().resizeEvent(event)
        self._place_chips()

    def set_mode(self, mode: SearchMode) -> None:
        """Shows how searches are made."""
        names = {"late": self.tr("Late"), "keyword": self.tr("Keyword"), "hybrid": self.tr("Both")}
        self._actions.choose(f"mode-{mode}")
        self.mode_button.setText(self.tr("Mode: {name}").format(name=names[mode]))

    def set_models(self, models: Sequence[tuple[str, str, str]], extra: Callable[[], None] | None = None) -> None:
        """Fills the model menu.

        Args:
            models: (specification, title, tooltip), the built-in one first; what follows a tab in a title stands at
                the right.
            extra: What “Open a model folder…” does; None leaves it out.
        """
        for action in self._models.actions():
            self._models.removeAction(action)
            action.deleteLater()
        self._model_menu.clear()
        for spec, title, tip in models:
            action = QAction(title, self._models)
            action.setCheckable(True)
            action.setToolTip(tip)
            action.setData(spec)
            action.triggered.connect(lambda _=False, chosen=spec: self.model_chosen.emit(chosen))
            self._model_menu.addAction(action)
        if extra is not None:
            self._model_menu.addSeparator()
            self._model_menu.addAction(self._actions["models"])
            self._model_menu.addAction(icon("folder"), self.tr("Open a model folder…"), extra)

    def show_model(self, spec: str, state: str) -> None:
        """Shows which model is in use and whether it is ready."""
        title = spec.rstrip("/").rpartition("/")[2] or spec
        for action in self._models.actions():
            if action.data() == spec:
                action.setChecked(True)
                title = action.text().partition("\t")[0]
        suffix = {
            "loading": self.tr(" (loading…)"),
            "preparing": self.tr(" (encoding…)"),
            "failed": self.tr(" (missing)"),
        }.get(state, "")
        self.model_button.setText(self.tr("Model: {name}").format(name=title) + suffix)
        # Failures are in red wherever they show.
        restyle(self.model_button, "failed", "true" if state == "failed" else "false")

    def show_timing(self, results: SearchResults | None) -> None:
        """Shows how long the answer took and how many pages were looked at."""
        if results is None:
            self.timing.clear()
            return
        locale = QLocale()
        took = results.encode_ms + results.search_ms
        shown = locale.toString(took, "f", 1 if took < 100 else 0)
        pages = self.tr("%Ln pages", "", results.pages_searched)
        self.timing.setText(self.tr("{ms} ms · {pages}").format(ms=shown, pages=pages))
        self.timing.setToolTip(
            self.tr("Query encoded in {encode} ms, pages scored in {search} ms").format(
                encode=locale.toString(results.encode_ms, "f", 1),
                search=locale.toString(results.search_ms, "f", 1),
            )
        )

    def fold(self, *, narrow: bool, small: bool) -> None:
        """Leaves out what a small window has no room for."""
        self._name.setVisible(not small)
        self.timing.setVisible(not small)
        self.model_button.setVisible(not narrow)
        self.library_button.setVisible(not narrow)
        self.why_button.setVisible(not narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: Down goes into the results or to earlier searches, Escape empties the field."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                answered = self.field.text().strip() == self.asked and (self.asked or not self.region.isHidden())
                (self.down_pressed if answered else self.history_wanted).emit()
                return True
            if event.key() == Qt.Key.Key_Up:
                self.history_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return False
