"""Between the page of settings and what they change: nothing waits for a button, and everything can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from core.archive.places import is_there
from core.encoders.store import hub_cache
from core.settings import Settings, data_dir, settings_path
from gui.export.viewer import show_in_folder
from gui.front_page import FrontPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.actions import Actions
    from gui.browsing import Browsing
    from gui.deeds import Deed
    from gui.engine import Engine
    from gui.models import ModelChoice
    from gui.notices import NoticeStack
    from gui.settings.pane import SettingsPane
    from gui.settings.preferences import Preferences

_DEFAULTS = Settings()


class SettingsPage(FrontPage):
    """Main thread."""

    def __init__(
        self,
        engine: Engine,
        preferences: Preferences,
        browsing: Browsing,
        choice: ModelChoice,
        actions: Actions,
        *,
        pages: QStackedWidget,
        pane: SettingsPane,
        notices: NoticeStack,
        parent: QObject,
    ) -> None:
        super().__init__(pages, pane, parent)
        self._engine, self._preferences, self._browsing, self._choice = engine, preferences, browsing, choice
        self._actions, self._pane, self._notices = actions, pane, notices
        self._changing, self._limits = False, (-1, -1.0, -1)
        self._offered: tuple[Deed | None, Mapping[str, Any]] = (None, {})  # the newest reset
        actions["settings"].triggered.connect(self.toggle)
        pane.changed.connect(self.change)
        pane.reset_wanted.connect(self._reset)
        pane.reset_all_wanted.connect(self._reset_all)
        pane.reveal_wanted.connect(self._reveal)
        pane.copied.connect(lambda path: notices.say(self.tr("{path} was copied.").format(path=path)))
        pane.closed.connect(self.close)
        notices.deeds.teach("reset", self._resetting, of_archive=False)
        preferences.changed.connect(self._follow)
        engine.archive_changed.connect(self._show_paths)
        engine.searching.connect(self._on_searching)
        self._limit()

    # The page

    @Slot()
    def open(self) -> None:
        """Overrides FrontPage: shows the page with what is set now."""
        super().open()
        if (layout := self._pages.layout()) is not None:
            layout.activate()  # it must know its room to know what of it can have the focus
        self._pane.open()
        self._show()
        self._show_paths()

    @Slot()
    def _on_searching(self) -> None:
        if not self._changing:  # a search that a changed setting repeats was not asked for
            self.leave()

    @Slot()
    def _follow(self) -> None:
        self._limit()
        self._show()

    def _show(self) -> None:
        value = self._preferences.value
        titles = {spec: title.partition("\t")[0] for spec, title, _ in self._choice.models()} if self.is_open else {}
        self._pane.show_settings(value, titles.get(value.model, value.model))

    @Slot()
    def _show_paths(self) -> None:
        if self._pane.is_filled:
            catalog = self._engine.catalog
            self._pane.show_paths(
                {
                    "settingsFile": settings_path(),
                    "thisArchive": catalog.path if catalog else None,
                    "ownFolder": data_dir(),
                    "modelCache": hub_cache(),
                }
            )

    def _limit(self) -> None:
        value = self._preferences.value
        limits = (value.threads, value.page_seconds, value.memory_mb)
        if limits != self._limits:  # to tell three threads takes some milliseconds, whatever setting was changed
            self._limits = limits
            self._engine.limit(threads=value.threads, page_seconds=value.page_seconds, memory_mb=value.memory_mb)

    # Changes

    @Slot(str, object)
    def change(self, name: str, value: Any) -> None:
        """Changes a setting, in the way its own command in the window does."""
        self._changing = True
        try:
            if name == "search_mode":
                self._browsing.set_mode(value)
            elif name == "model":
                self._choice.choose(value)
            elif name == "language":
                self._actions[f"language-{value or 'system'}"].trigger()
            else:
                self._preferences.change(**{name: type(getattr(_DEFAULTS, name))(value)})
        finally:
            self._changing = False

    @Slot(str)
    def _reset(self, name: str) -> None:
        before = {name: getattr(self._preferences.value, name)}
        self.change(name, getattr(_DEFAULTS, name))
        self.offer_back(before)

    @Slot()
    def _reset_all(self) -> None:
        value = self._preferences.value
        before = {name: getattr(value, name) for name in self._pane.rows}
        changed = {name: old for name, old in before.items() if old != getattr(_DEFAULTS, name)}
        if not changed:
            self._notices.say(self.tr("Every setting on this page has its default already."))
            return
        self._change_all({name: getattr(_DEFAULTS, name) for name in changed})
        self.offer_back(changed)

    @property
    def undoable(self) -> Mapping[str, Any]:
        """What the settings were that were reset, as long as that is what would be taken back next."""
        newest = self._notices.deeds.newest
        return self._offered[1] if newest is not None and newest is self._offered[0] else {}

    def offer_back(self, before: Mapping[str, Any]) -> None:
        """Says that settings were reset, and offers to give them the values they had.

        Args:
            before: By the setting's name; more than one where all of the page were reset.
        """
        deed = self._notices.deeds.note("reset", before)
        if len(before) == 1:
            said = self.tr("“{name}” has its default again.").format(name=self._text_of(*before))
        else:
            said = self.tr("All settings on this page have their defaults again; the model and the shortcuts stay.")
        self._notices.offer_back(said, deed)
        self._offered = (deed, before)

    def _resetting(self, before: Mapping[str, Any]) -> tuple[str, Callable[[], object]]:
        if len(before) > 1:
            return self.tr("Reset all settings of the page"), lambda: self._change_all(before)
        ((name, value),) = before.items()
        return self.tr("Reset “{name}”").format(name=self._text_of(name)), lambda: self.change(name, value)

    def _text_of(self, name: str) -> str:
        """Returns what a setting is called."""
        self._pane.fill()  # where a new window takes a reset over, the page may not have been opened
        row = self._pane.rows.get(name)
        return row.text if row is not None else self.tr("Model")

    def _change_all(self, values: Mapping[str, Any]) -> None:
        self._changing = True
        try:
            others = {name: value for name, value in values.items() if name != "search_mode"}
            self._preferences.change(**others)
            if "search_mode" in values:
                self._browsing.set_mode(values["search_mode"])
        finally:
            self._changing = False

    # Files

    @Slot(object)
    def _reveal(self, path: Path) -> None:
        """Shows a file or folder in the file manager; the nearest folder that is there where it is not made yet."""
        self._preferences.save_now()
        while not is_there(path) and path != path.parent:
            path = path.parent
        show_in_folder(path)
