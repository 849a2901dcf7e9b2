"""The command palette and the overview of shortcuts: two views of the action table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from gui.actions import MENUS, Actions, translated
from gui.controls import label, named
from gui.languages import bare
from gui.palette_rows import KEYS, SEPARATOR, CommandRows
from gui.theme import roles

_COLUMNS = 3
"""Of the overview of shortcuts: all of them are seen at once on a usual screen."""

_GAP = 16
_ACROSS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def _keys(action: QAction) -> str:
    return " · ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


class CommandPalette(QFrame):
    """A field over a list of actions; Enter does the chosen one, Escape leaves."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "commandPalette", self.tr("Commands"), look="notice")
        self._actions, self._window = actions, parent
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
        self.list.itemClicked.connect(lambda _item: self._run())
        self.field.installEventFilter(self)
        self.hide()

    def add_source(self, source: Callable[[], Iterable[tuple[str, Callable[[], object]]]]) -> None:
        """Lists more commands: what `source` returns whenever the list is filled, each with what it does."""
        self._sources.append(source)

    def open(self) -> None:
        """Shows the palette near the top of its window."""
        width = min(600, self._window.width() - 32)
        self.setGeometry((self._window.width() - width) // 2, 64, width, 380)
        self.field.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def _fill(self, text: str) -> None:
        self.list.clear()
        words = text.casefold().split()
        for spec, action in self._actions.listed():
            if spec.id == "palette" or not action.isEnabled():
                continue
            label = f"{translated(spec.menu)}{SEPARATOR}{action.text().replace('&&', '&')}"
            if all(word in label.casefold() for word in words):
                keys = _keys(action)
                item = QListWidgetItem(label)
                item.setData(Qt.ItemDataRole.UserRole, spec.id)
                item.setData(KEYS, keys)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label} {keys}".strip())
                self.list.addItem(item)
        for text, run in (command for source in self._sources for command in source()):
            if all(word in text.casefold() for word in words):
                item = QListWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, run)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        self.hide()
        if item is not None:
            run = item.data(Qt.ItemDataRole.UserRole)
            if isinstance(run, str):
                self._actions[run].trigger()
            else:
                run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: arrows walk the list, Escape and a lost focus leave."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self._window.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + step) % max(1, self.list.count()))
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return False


class _KeyRow(QLabel):
    """A command and its keys at the end of its line, also when it gets others or none.

    Attributes:
        keys: As they are shown.
    """

    def __init__(self, text: str, action: QAction) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft) | _ACROSS)
        self._action, self.keys = action, ""
        action.changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Shows the keys of the action."""
        self.keys = _keys(self._action)
        self.setAccessibleName(f"{self.text()}: {self.keys}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Overrides QWidget: with room for the keys."""
        return super().sizeHint() + QSize(_GAP + self.fontMetrics().horizontalAdvance(self.keys), 0)

    def minimumSizeHint(self) -> QSize:
        """Overrides QWidget: nothing of it is left out."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Overrides QWidget: paints the keys too."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(roles().muted))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl+," is no right-to-left text anywhere
        end = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        painter.drawText(self.rect(), end | _ACROSS, self.keys)


def show_shortcuts(actions: Actions, parent: QWidget) -> None:
    """Shows the overview in a turn of the event loop of its own, after the one that makes it: each is short."""
    QTimer.singleShot(0, shortcuts_dialog(actions, parent).show)


def shortcuts_dialog(actions: Actions, parent: QWidget) -> QDialog:
    """Returns an overview of all shortcuts, not modal, that deletes itself when it is closed."""
    dialog = named(QDialog(parent), "shortcutsDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(dialog.tr("Shortcuts"))
    # From the outside in: what gets another parent is dressed again, with all that is in it.
    sheet, area = QWidget(), named(QScrollArea(dialog), "shortcutsArea", dialog.windowTitle())
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    columns = QHBoxLayout(sheet)
    columns.setContentsMargins(24, 16, 24, 16)
    columns.setSpacing(32)
    stacks = [QVBoxLayout() for _ in range(_COLUMNS)]
    for stack in stacks:
        stack.setSpacing(16)
        columns.addLayout(stack)
    # By the names in the table: what an action says at the moment may be longer.
    named_ = [(spec.menu, bare(translated(spec.text), "…"), action) for spec, action in actions.listed()]
    groups = {menu: [(text, action) for of, text, action in named_ if of == menu] for menu in MENUS}
    lengths = [len([action for _, action in rows if _keys(action)]) + 2 for rows in groups.values()]
    for column, (menu, rows) in zip(_balanced(lengths), groups.items(), strict=True):
        stacks[column].addWidget(_KeyGroup(translated(menu), rows, sheet))
    for stack in stacks:
        stack.addStretch(1)
    around = QVBoxLayout(dialog)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    change = named(QPushButton(actions["edit-shortcuts"].text()), "editShortcutsButton", look="flat")
    change.clicked.connect(lambda: (dialog.close(), actions["edit-shortcuts"].trigger()))
    around.addWidget(change, 0, Qt.AlignmentFlag.AlignTrailing)
    wanted = sheet.sizeHint() + QSize(16, 8 + change.sizeHint().height() + around.spacing())
    dialog.resize(wanted.boundedTo(parent.size() - QSize(48, 64)).expandedTo(QSize(480, 320)))
    return dialog


def _balanced(lengths: Sequence[int]) -> list[int]:
    """Returns which of three columns each length goes to, one after the other, so that the longest is short."""

    def columns(cuts: tuple[int, int]) -> list[int]:
        return [sum(index >= cut for cut in cuts) for index in range(len(lengths))]

    def heights(cuts: tuple[int, int]) -> list[int]:
        first, second = cuts
        return sorted((sum(lengths[:first]), sum(lengths[first:second]), sum(lengths[second:])), reverse=True)

    return columns(min(combinations(range(1, len(lengths)), _COLUMNS - 1), key=heights))  # type: ignore[arg-type]


class _KeyGroup(QWidget):
    """The commands of a menu that have keys, also when one gets its first or loses its last."""

    def __init__(self, title: str, commands: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent)  # without one it would be a window of its own as soon as it shows
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(label(title, look="title"))
        self._commands = tuple(commands)
        self._rows: dict[str, _KeyRow] = {}
        for _, action in self._commands:
            action.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Keeps a row for each command that has keys; the many that never have any cost nothing."""
        for text, action in self._commands:
            has_keys = bool(action.shortcuts())
            if text in self._rows:
                self._rows[text].setVisible(has_keys)
            elif has_keys:
                before = [each for each, _ in self._commands if each in self._rows or each == text]
                self._rows[text] = row = _KeyRow(text, action)
                self._column.insertWidget(1 + before.index(text), row)
        self.setVisible(any(action.shortcuts() for _, action in self._commands))
