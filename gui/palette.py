"""The command palette: every command, found by its words; those that cannot be used now say why."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Actions
from gui.commands import translated
from gui.controls import named
from gui.palette_rows import KEYS, REASON, SEPARATOR, CommandRows
from gui.shortcuts.overview import keys_of
from gui.type_size import grown
from gui.way_back import give_back

_TOP, _MARGIN = 64, 16
"""Pixels above it, and at least beside and below it."""


class CommandPalette(QFrame):
    """A field over a list of actions; Enter does the chosen one, Escape leaves."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "commandPalette", self.tr("Commands"), look="notice")
        self._actions, self._window = actions, parent
        self._before: QWidget | None = None
        self._enabled = 0
        self._sources: list[Callable[[], Iterable[tuple[str, Callable[[], object]]]]] = []
        self.field = named(QLineEdit(), "paletteField", self.tr("Find a command"))
        self.field.setPlaceholderText(self.tr("Find a command"))
        self.list = named(QListWidget(), "paletteList", self.tr("Commands"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(CommandRows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._run)
        self.list.itemClicked.connect(self._click)
        self.field.installEventFilter(self)
        self.hide()

    def add_source(self, source: Callable[[], Iterable[tuple[str, Callable[[], object]]]]) -> None:
        """Lists more commands: what `source` returns whenever the list is filled, each with what it does."""
        self._sources.append(source)

    def open(self) -> None:
        """Shows the palette near the top of its window."""
        if self.isHidden():
            self._before = self._window.focusWidget()
        room = self._window.size() - QSize(2 * _MARGIN, _TOP + _MARGIN)
        size = QSize(grown(600), grown(380)).boundedTo(room)
        self.setGeometry(QRect(QPoint((self._window.width() - size.width()) // 2, _TOP), size))
        self.field.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def _fill(self, text: str) -> None:
        self.list.clear()
        words = text.casefold().split()
        disabled: list[QListWidgetItem] = []
        for spec, action in self._actions.listed():
            label = f"{translated(spec.menu)}{SEPARATOR}{action.text().replace('&&', '&')}"
            if spec.id == "palette" or not all(word in label.casefold() for word in words):
                continue
            item = QListWidgetItem(label)
            if action.isEnabled():
                said = keys_of(action)
                item.setData(Qt.ItemDataRole.UserRole, spec.id)
                item.setData(KEYS, said)
                self.list.addItem(item)
            else:
                said = self._actions.reason(spec.id) or self.tr("Not possible now.")
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setData(REASON, said)
                item.setToolTip(said)
                disabled.append(item)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label} {said}".strip())
        for text, run in (command for source in self._sources for command in source()):
            if all(word in text.casefold() for word in words):
                item = QListWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, run)
                self.list.addItem(item)
        self._enabled = self.list.count()
        for item in disabled:
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self._enabled else -1)
        # The keyboard stays in the field: what is found there but cannot be chosen has no other way to be heard.
        found = str(disabled[0].data(Qt.ItemDataRole.AccessibleTextRole)) if disabled and not self._enabled else ""
        self.field.setAccessibleDescription(found)

    def _click(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._run()

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is None and self.list.count():
            return  # why not is read in the list
        self._leave()  # first, for what a command does may depend on where the keyboard is
        if item is not None:
            run = item.data(Qt.ItemDataRole.UserRole)
            if isinstance(run, str):
                self._actions[run].trigger()
            else:
                run()

    def _leave(self) -> None:
        self.hide()
        give_back(self._before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: arrows walk the list, Escape and a lost focus leave."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                if self._enabled:
                    self.list.setCurrentRow((self.list.currentRow() + step) % self._enabled)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return False
