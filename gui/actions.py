"""The commands as actions of one window, and tooltips that name their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.commands import ACTIONS, ActionSpec, translated
from gui.languages import bare
from gui.theme import icon


def with_key(text: str, action: QAction) -> str:
    """Returns a tooltip with the first keys of an action behind it, where it has any."""
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({shown})" if shown else text


class KeyTip(QObject):
    """Keeps the keys in a widget's tooltip those of an action that does the same."""

    def __init__(self, widget: QWidget, action: QAction) -> None:
        super().__init__(widget)
        self._widget, self._action, self._text = widget, action, widget.toolTip() or bare(action.text(), "…")
        action.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        can = self._action.isEnabled()
        self._widget.setToolTip(with_key(self._text, self._action) if can else self._action.toolTip())


class Actions:
    """The table's actions as QActions of one window; work is connected to `actions["heat"].triggered`."""

    def __init__(self, window: QWidget) -> None:
        self._actions: dict[str, QAction] = {}
        self._reasons: dict[str, str] = {}
        for spec in ACTIONS:
            action = QAction(translated(spec.text), window)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable or bool(spec.group))
            action.setAutoRepeat(spec.repeats)
            if spec.icon:
                action.setIcon(icon(spec.icon))
            window.addAction(action)
            self._actions[spec.id] = action
        self.show_keys({spec.id: spec.keys for spec in ACTIONS})

    def show_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Gives every action its keys; tooltips, menus and palette show them."""
        for name, action in self._actions.items():
            sequences = [QKeySequence(each) for each in keys[name]]
            action.setShortcuts(sequences)
            self._show_tip(name)

    def explain(self, name: str, reason: str) -> None:
        """Has a command's tooltip say why it cannot be used; what it does again, without a reason."""
        self._reasons[name] = reason
        self._show_tip(name)

    def allow(self, name: str, can: bool, why: str) -> None:
        """Enables a command, or disables it and says why."""
        self._actions[name].setEnabled(can)
        self.explain(name, "" if can else why)

    def reason(self, name: str) -> str:
        """Returns why a command cannot be used now; an empty string where it can, or nobody said why."""
        return "" if self._actions[name].isEnabled() else self._reasons.get(name, "")

    def _show_tip(self, name: str) -> None:
        action = self._actions[name]
        does = bare(action.text(), "…").replace("&&", "&")
        action.setToolTip(self._reasons.get(name) or with_key(does, action))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def group(self, name: str) -> list[QAction]:
        """Returns the actions of one exclusive group."""
        return [self._actions[spec.id] for spec in ACTIONS if spec.group == name]

    def choose(self, name: str) -> None:
        """Checks one action of its group and unchecks the others."""
        group = next(spec.group for spec in ACTIONS if spec.id == name)
        for action in self.group(group):
            action.setChecked(action.objectName() == name)

    def listed(self) -> Iterable[tuple[ActionSpec, QAction]]:
        """Yields every action with its specification, in the table's order."""
        return ((spec, self._actions[spec.id]) for spec in ACTIONS)
