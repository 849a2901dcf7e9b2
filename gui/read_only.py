"""An archive that can only be read: commands that would change it are disabled and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from gui.sentences import spoken

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.engine import Engine

WRITING = (
    "add-documents",
    "add-folder",
    "follow-folder",
    "tag-documents",
    "removed-documents",
    "save-search",
    "import-judgements",
)
"""Commands that make no sense where nothing can be written."""

EXPLAINED = (*WRITING, "clear-history")
"""Those and the ones that are disabled for other reasons too; all of them say why."""


class ReadOnly(QObject):
    """Main thread. Menus show tooltips while commands in them are disabled for a reason."""

    def __init__(self, engine: Engine, actions: Actions, menu: QMenu) -> None:
        super().__init__(menu)
        self._engine, self._actions, self._menu = engine, actions, menu
        self._reason = ""
        engine.documents_changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        catalog = self._engine.catalog
        reason = spoken(catalog.read_only_reason or "") if catalog else ""
        if reason == self._reason:
            return
        self._reason = reason
        for name in EXPLAINED:
            self._actions.explain(name, reason)
        for name in WRITING:
            self._actions[name].setEnabled(not reason)
        for menu in self._menu.findChildren(QMenu):
            menu.setToolTipsVisible(bool(reason))
