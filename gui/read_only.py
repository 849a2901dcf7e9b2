"""An archive that can only be read: commands that would change it are disabled and say why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from gui.sentences import spoken

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.engine import Engine
    from gui.notices import NoticeStack

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
    """Main thread. Menus show tooltips while commands in them are disabled for a reason, and their keys say it."""

    def __init__(self, engine: Engine, actions: Actions, menu: QMenu, notices: NoticeStack, window: QWidget) -> None:
        super().__init__(menu)
        self._engine, self._actions, self._menu, self._notices = engine, actions, menu, notices
        self._reason = ""
        self._answered: list[tuple[QAction, QShortcut]] = []
        for name in WRITING:
            self.answer(actions[name], window)
        engine.documents_changed.connect(self._follow)

    def answer(
        self, action: QAction, where: QWidget, context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut
    ) -> None:
        """Lets the keys of a command say why it is disabled: Qt drops those of a disabled command without a word.

        Args:
            action: Disabled while nothing can be written.
            where: The widget its keys are pressed in.
            context: As the command's own.
        """
        keys = QShortcut(where)
        keys.setContext(context)
        keys.setEnabled(False)
        keys.activated.connect(self._say)
        action.changed.connect(partial(self._take_keys, action, keys))
        self._answered.append((action, keys))

    def _take_keys(self, action: QAction, keys: QShortcut) -> None:
        keys.setKeys(action.shortcuts())
        keys.setEnabled(bool(self._reason) and not action.isEnabled())

    @Slot()
    def _say(self) -> None:
        self._notices.say(self._reason)

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
        for action, keys in self._answered:  # some were disabled before the reason was known here
            self._take_keys(action, keys)
        for menu in self._menu.findChildren(QMenu):
            menu.setToolTipsVisible(bool(reason))
