"""Between the page of shortcuts, the settings they are kept in and the commands they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from gui.front_page import FrontPage
from gui.shortcuts.keys import Keys, clash, clashing, in_force, name, shown, usual, with_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.actions import Actions
    from gui.notices import NoticeStack
    from gui.settings.preferences import Preferences
    from gui.shortcuts.pane import ShortcutsPane


class ShortcutsPage(FrontPage):
    """Main thread. The settings say which keys there are; the commands of every window follow."""

    returns = True

    def __init__(
        self,
        preferences: Preferences,
        actions: Actions,
        *,
        pages: QStackedWidget,
        pane: ShortcutsPane,
        notices: NoticeStack,
        parent: QObject,
    ) -> None:
        super().__init__(pages, pane, parent)
        self._preferences, self._actions = preferences, actions
        self._pane, self._notices = pane, notices
        self._followed: Keys = {}
        actions["edit-shortcuts"].triggered.connect(self.toggle)
        preferences.changed.connect(self._follow)
        pane.keys_wanted.connect(self._on_wanted)
        pane.take_over_wanted.connect(self._take_over)
        pane.reset_wanted.connect(self._reset)
        pane.reset_all_wanted.connect(self._reset_all)
        pane.closed.connect(self.close)
        notices.deeds.teach("shortcuts", self._changing, of_archive=False)
        self._follow()

    @Slot()
    def open(self) -> None:
        """Overrides FrontPage: shows the page with the keys in force."""
        super().open()
        self._pane.show_keys(in_force(self._preferences.value.shortcuts))
        self._pane.open()

    @Slot()
    def _follow(self) -> None:
        changed = self._preferences.value.shortcuts
        if changed != self._followed:
            self._followed = changed
            force = in_force(changed)
            self._actions.show_keys(force)
            if self.is_open:
                self._pane.show_keys(force)

    # Changes

    @Slot(str, object, str)
    def _on_wanted(self, id: str, keys: tuple[str, ...], new: str) -> None:
        changed = self._preferences.value.shortcuts
        other = clash(changed, id, new) if new else None
        if other is not None:
            self._pane.ask(id, keys, new, other)
        elif new:
            self._change(with_keys(changed, id, keys))
        else:
            gone = " · ".join(shown(each) for each in in_force(changed)[id] if each not in keys)
            self._change(
                with_keys(changed, id, keys),
                self.tr("{keys} does not do “{name}” any more.").format(keys=gone, name=name(id)),
            )

    @Slot(str, object, str)
    def _take_over(self, id: str, keys: tuple[str, ...], new: str) -> None:
        changed, others = self._preferences.value.shortcuts, []
        while (other := clash(changed, id, new)) is not None:
            others.append(name(other))
            kept = [its for its in in_force(changed)[other] if not clashing(new, [its])]
            changed = with_keys(changed, other, kept)
        self._change(
            with_keys(changed, id, keys),
            self.tr("{keys} now does “{name}” instead of “{other}”.").format(
                keys=shown(new), name=name(id), other=", ".join(others)
            ),
        )

    @Slot(str)
    def _reset(self, id: str) -> None:
        """Gives a command its usual keys again, and takes them from whatever has them now."""
        changed = with_keys(self._preferences.value.shortcuts, id, usual()[id])
        for keys in usual()[id]:
            while (other := clash(changed, id, keys)) is not None:
                kept = [its for its in in_force(changed)[other] if not clashing(keys, [its])]
                changed = with_keys(changed, other, kept)
        self._change(changed, self.tr("“{name}” has its usual keys again.").format(name=name(id)))

    @Slot()
    def _reset_all(self) -> None:
        self._change({}, self.tr("All commands have their usual keys again."))

    def _change(self, changed: Keys, said: str = "") -> None:
        before = self._preferences.value.shortcuts
        self._preferences.change(shortcuts=changed)
        if said:
            self._notices.offer_back(said, self._notices.deeds.note("shortcuts", before))

    def _changing(self, before: Keys) -> tuple[str, Callable[[], object]]:
        return self.tr("Change the shortcuts"), lambda: self._preferences.change(shortcuts=before)
