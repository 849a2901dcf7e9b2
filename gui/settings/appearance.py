"""Colours and language of the window: between the actions that choose them and what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui import theme

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.settings.preferences import Preferences


class Appearance(QObject):
    """Main thread. The settings say how the window looks; actions change the settings, and the window follows.

    Another language takes another window (see `gui.windows`).
    """

    def __init__(self, actions: Actions, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._preferences = actions, preferences
        self._dressed = self._wanted()
        for action in (*actions.group("theme"), *actions.group("language")):
            action.triggered.connect(self._choose)
        preferences.changed.connect(self._follow)
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    def _wanted(self) -> tuple[str, bool]:
        """Returns the colours that were chosen, and whether in high contrast."""
        value = self._preferences.value
        high = theme.system_wants_contrast() if value.contrast == "system" else value.contrast == "on"
        return value.theme, high

    @Slot()
    def _choose(self) -> None:
        kind, _, chosen = cast(QObject, self.sender()).objectName().partition("-")
        if kind == "theme":
            self._preferences.change(theme=chosen)
        else:
            self._preferences.change(language="" if chosen == "system" else chosen)
        self._follow()  # also when it was chosen already, which unchecks it

    @Slot()
    def _follow(self) -> None:
        value, wanted, app = self._preferences.value, self._wanted(), QApplication.instance()
        if self._dressed != wanted and isinstance(app, QApplication):
            theme.apply(app, cast("theme.Scheme", wanted[0]), "on" if wanted[1] else "off")
        self._dressed = wanted
        self._actions.choose(f"theme-{value.theme}")
        self._actions.choose(f"language-{value.language or 'system'}")
