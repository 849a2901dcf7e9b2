"""How results are listed (list or grid, grouped, sorted): between the actions, the pane and what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot

from gui.results.arrangement import SORTS, Sort

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.results.pane import ResultsPane
    from gui.settings import Preferences


class Arranging(QObject):
    """Main thread. The settings say how results are listed; actions change the settings, and the pane follows."""

    def __init__(self, actions: Actions, pane: ResultsPane, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._pane, self._preferences = actions, pane, preferences
        actions["results-grid"].triggered.connect(
            lambda on: preferences.change(results_view="grid" if on else "list"),
        )
        actions["results-group"].triggered.connect(lambda on: preferences.change(results_grouped=on))
        actions["fold-documents"].triggered.connect(pane.fold_all)
        for sort in SORTS:
            actions[f"sort-{sort}"].triggered.connect(lambda _on=False, by=sort: self._sort(by))
        preferences.changed.connect(self._follow)
        self._follow()

    def _sort(self, sort: str) -> None:
        self._preferences.change(results_sort=sort)
        self._actions.choose(f"sort-{sort}")  # also when it was chosen already, which unchecks it

    @Slot()
    def _follow(self) -> None:
        value = self._preferences.value
        self._actions["results-grid"].setChecked(value.results_view == "grid")
        self._actions["results-group"].setChecked(value.results_grouped)
        self._actions.allow(
            "fold-documents", value.results_grouped, self.tr("The results are not grouped by document.")
        )
        self._actions.choose(f"sort-{value.results_sort}")
        self._pane.set_grid(value.results_view == "grid")
        self._pane.arrange(cast("Sort", value.results_sort), grouped=value.results_grouped)
