"""The window's shape: which panes there is room for, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QToolButton

from gui.controls import named
from gui.settings import window_memory
from gui.type_size import fitted

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.top_bar import TopBar

FOLD_LIBRARY, FOLD_WHY, ONE_PANE = 1240, 1120, 1024
"""Widths of the window below which the library folds, then “why”, then there is one pane at a time; for usual type."""

_WIDTHS = (208, 300, 640, 292)
_LIBRARY, _RESULTS, _PAGE, _WHY = range(4)


class Shape(QObject):
    """Folds panes away when the window is small, unfolds them when it grows, and keeps what a person chose."""

    def __init__(
        self, window: QMainWindow, splitter: QSplitter, top_bar: TopBar, actions: Actions, *, remembers: bool
    ) -> None:
        super().__init__(window)
        self._window, self._splitter, self._top_bar, self._actions = window, splitter, top_bar, actions
        self._remembers = remembers
        self._wanted = {"show-library": True, "show-why": True}
        self.narrow, self._panes_shown = False, True
        self.tabs = named(QFrame(), "paneTabs")
        row = QHBoxLayout(self.tabs)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        for number, text in enumerate((self.tr("Library"), self.tr("Results"), self.tr("Page"), self.tr("Why"))):
            button = named(QToolButton(), f"paneTab{number}", look="tab")
            button.setText(text)
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.show_one)
        self.tabs.hide()
        for name in self._wanted:
            actions[name].triggered.connect(self._on_pane_wanted)

    def follow(self, pages: QStackedWidget, body: QStackedWidget) -> None:
        """Offers to fold panes only while there are any on show: not on the first start, nor on the other pages."""

        def show_state() -> None:
            shown = pages.currentWidget() is body and body.currentWidget() is self._splitter
            for name in self._wanted:
                self._actions.allow(name, shown, self.tr("There are no panes on show."))
            self._panes_shown = shown
            self.tabs.setVisible(self.narrow and shown)

        pages.currentChanged.connect(show_state)
        body.currentChanged.connect(show_state)
        show_state()

    def restore(self) -> None:
        """Gives the window the place, size and panes of the last time."""
        self._window.resize(1440, 900)
        self._splitter.setSizes(list(_WIDTHS))
        if self._remembers:
            memory = window_memory()
            if (geometry := memory.value("window/geometry")) is not None:
                self._window.restoreGeometry(geometry)
            if (panes := memory.value("window/panes")) is not None:
                self._splitter.restoreState(panes)
            for name in self._wanted:
                self._wanted[name] = memory.value(f"window/{name}", True, bool) is not False
        self.fold()

    def take_after(self, other: Shape) -> None:
        """Gives the window the place, size and panes of another one, exactly over it."""
        window, before = self._window, other._window
        fills_screen = before.isMaximized() or before.isFullScreen()
        window.setGeometry(before.normalGeometry() if fills_screen else before.geometry())
        window.setWindowState(before.windowState() & ~Qt.WindowState.WindowActive)
        self._splitter.restoreState(other._splitter.saveState())
        self._wanted = dict(other._wanted)
        if (chosen := other._group.checkedButton()) is not None:
            self._group.button(other._group.id(chosen)).setChecked(True)
        self.fold()

    def save(self) -> None:
        """Remembers the window's place and the widths of its panes."""
        if not self._remembers:
            return
        memory = window_memory()
        memory.setValue("window/geometry", self._window.saveGeometry())
        if not self.narrow:
            memory.setValue("window/panes", self._splitter.saveState())
        for name, shown in self._wanted.items():
            memory.setValue(f"window/{name}", shown)
        memory.sync()

    def fold(self) -> None:
        """Shows the panes there is room for."""
        width = self._window.width()
        narrow, small = width < fitted(ONE_PANE), width < fitted(FOLD_LIBRARY)
        self._top_bar.fold(narrow=narrow, small=small)
        if narrow != self.narrow:
            self.narrow = narrow
            self.tabs.setVisible(narrow and self._panes_shown)
        if narrow:
            self.show_one(max(_RESULTS, self._group.checkedId()))
            return
        for place in (_RESULTS, _PAGE):
            self._pane(place).setVisible(True)
        fits = {"show-library": not small, "show-why": width >= fitted(FOLD_WHY)}
        for name, place in (("show-library", _LIBRARY), ("show-why", _WHY)):
            shown = self._wanted[name] and fits[name]
            self._pane(place).setVisible(shown)
            self._actions[name].setChecked(shown)

    @Slot()
    def show_library(self) -> None:
        """Brings the library to where it can be seen, whatever the window's size."""
        if self.narrow:
            self.show_one(_LIBRARY)
        elif not self._actions["show-library"].isChecked():
            self._actions["show-library"].trigger()

    @Slot(int)
    def show_one(self, number: int) -> None:
        """Shows one pane alone."""
        self._group.button(number).setChecked(True)
        for place in range(self._splitter.count()):
            self._pane(place).setVisible(place == number)

    @Slot()
    def show_page_if_alone(self) -> None:
        """Goes from the library to the page a person has just opened, where there is one pane at a time."""
        if self.narrow and self._group.checkedId() == _LIBRARY:
            self.show_one(_PAGE)

    @Slot()
    def _on_pane_wanted(self) -> None:
        """Follows a person's wish, also where the window is small: a drawer that was opened stays open."""
        for name, place in (("show-library", _LIBRARY), ("show-why", _WHY)):
            shown = self._actions[name].isChecked()
            if self.narrow:
                if shown:
                    self.show_one(place)
            else:
                self._wanted[name] = shown
                self._pane(place).setVisible(shown)

    def _pane(self, place: int) -> QFrame:
        pane = self._splitter.widget(place)
        assert pane is not None
        return pane  # type: ignore[return-value]
