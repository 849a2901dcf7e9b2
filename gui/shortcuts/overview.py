"""The overview of shortcuts: all of them at once, beside the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Actions
from gui.commands import MENUS, translated
from gui.controls import label, named
from gui.languages import bare
from gui.theme import roles

_COLUMNS = 3
"""Of the overview: all shortcuts are seen at once on a usual screen."""

_ROWS_A_TURN = 8
"""Commands that are looked at in one turn of the event loop; those with keys take half a millisecond each."""

_GAP = 16
_ACROSS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def keys_of(action: QAction) -> str:
    """Returns all keys of an action as this system's programs show them."""
    return " · ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


class ShortcutsOverview(QDialog):
    """All shortcuts under their menus; not modal, and deleted when it is closed.

    It is made a menu at a time, in turns of the event loop, and shown once it is whole: all of it in one turn would
    hold the window up.
    """

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "shortcutsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Shortcuts"))
        # From the outside in: what gets another parent is dressed again, with all that is in it.
        self._sheet, area = QWidget(), named(QScrollArea(self), "shortcutsArea", self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self._sheet)
        columns = QHBoxLayout(self._sheet)
        columns.setContentsMargins(24, 16, 24, 16)
        columns.setSpacing(32)
        self._stacks = [QVBoxLayout() for _ in range(_COLUMNS)]
        for stack in self._stacks:
            stack.setSpacing(16)
            columns.addLayout(stack)
        self._change = named(QPushButton(actions["edit-shortcuts"].text()), "editShortcutsButton", look="flat")
        self._change.clicked.connect(lambda: (self.close(), actions["edit-shortcuts"].trigger()))
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.addWidget(area)
        self._around.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTrailing)
        self._actions, self._room = actions, parent.size()
        self._steps = self._made()
        self._turns = QTimer(self, interval=0)  # type: ignore[call-arg]
        self._turns.timeout.connect(self._go_on)

    def show_soon(self) -> None:
        """Shows it once it is made."""
        self._turns.start()

    def complete(self) -> None:
        """Makes what is left of it."""
        for _ in self._steps:
            pass

    @Slot()
    def _go_on(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._turns.stop()
            self.show()

    def _made(self) -> Iterator[None]:
        # By the names in the table: what an action says at the moment may be longer.
        listed = [(spec.menu, bare(translated(spec.text), "…"), action) for spec, action in self._actions.listed()]
        groups = {menu: [(text, action) for of, text, action in listed if of == menu] for menu in MENUS}
        lengths = [sum(bool(action.shortcuts()) for _, action in rows) + 2 for rows in groups.values()]
        for column, (menu, rows) in zip(_balanced(lengths), groups.items(), strict=True):
            group = KeyGroup(translated(menu), self._sheet)
            self._stacks[column].addWidget(group)
            yield from group.fill(rows)
        for stack in self._stacks:
            stack.addStretch(1)
        wanted = self._sheet.sizeHint()
        yield
        wanted += QSize(16, 8 + self._change.sizeHint().height() + self._around.spacing())
        self.resize(wanted.boundedTo(self._room - QSize(48, 64)).expandedTo(QSize(480, 320)))


def show_shortcuts(actions: Actions, parent: QWidget) -> None:
    """Shows the overview, or brings the one that is open to the front."""
    overview = parent.findChild(ShortcutsOverview)
    if overview is None:
        ShortcutsOverview(actions, parent).show_soon()
    else:
        overview.raise_()
        overview.activateWindow()


def shortcuts_dialog(actions: Actions, parent: QWidget) -> QDialog:
    """Returns an overview that is made, and is to be shown."""
    overview = ShortcutsOverview(actions, parent)
    overview.complete()
    return overview


class _KeyRow(QLabel):
    """A command and its keys at the end of its line, also when it gets others or none.

    Attributes:
        keys: As they are shown.
    """

    def __init__(self, text: str, action: QAction, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft) | _ACROSS)
        self._action, self.keys = action, ""
        action.changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Shows the keys of the action."""
        self.keys = keys_of(self._action)
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


def _balanced(lengths: Sequence[int]) -> list[int]:
    """Returns which of three columns each length goes to, one after the other, so that the longest is short."""

    def columns(cuts: tuple[int, int]) -> list[int]:
        return [sum(index >= cut for cut in cuts) for index in range(len(lengths))]

    def heights(cuts: tuple[int, int]) -> list[int]:
        first, second = cuts
        return sorted((sum(lengths[:first]), sum(lengths[first:second]), sum(lengths[second:])), reverse=True)

    return columns(min(combinations(range(1, len(lengths)), _COLUMNS - 1), key=heights))  # type: ignore[arg-type]


class KeyGroup(QWidget):
    """The commands of a menu that have keys, also when one gets its first or loses its last."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)  # without one it would be a window of its own as soon as it shows
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(label(title, look="title"))
        self._commands: tuple[tuple[str, QAction], ...] = ()
        self._rows: dict[str, _KeyRow] = {}

    def fill(self, commands: Iterable[tuple[str, QAction]]) -> Iterator[None]:
        """Takes commands, some rows at a step."""
        self._commands = tuple(commands)
        for number, (text, action) in enumerate(self._commands, 1):
            self._show(text, action)
            action.changed.connect(self._follow)
            if number % _ROWS_A_TURN == 0:
                yield
        yield

    @Slot()
    def _follow(self) -> None:
        for text, action in self._commands:
            self._show(text, action)

    def _show(self, text: str, action: QAction) -> None:
        """Keeps a row for a command that has keys; the many that never have any cost nothing."""
        has_keys = bool(action.shortcuts())
        if text in self._rows:
            self._rows[text].setVisible(has_keys)
        elif has_keys:
            before = [each for each, _ in self._commands if each in self._rows or each == text]
            self._rows[text] = row = _KeyRow(text, action, self)
            row.ensurePolished()  # or else the turn that shows all of them dresses all of them
            self._column.insertWidget(1 + before.index(text), row)
        self.setVisible(any(not row.isHidden() for row in self._rows.values()))
