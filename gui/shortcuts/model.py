"""Every command with its keys, under the menu it is in; and how a line of that list is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.commands import ACTIONS, MENUS, translated
from gui.row import Row
from gui.shortcuts.keys import Keys, name, shown, usual
from gui.theme import roles

IdRole = Qt.ItemDataRole.UserRole
KeysRole = Qt.ItemDataRole.UserRole + 1
ChangedRole = Qt.ItemDataRole.UserRole + 2

_LEAST_HEIGHT, _GAP, _PAD = 32, 8, 7
_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class _Line:
    """A command, or the menu above its commands, whose id is empty."""

    id: str
    text: str


class ShortcutsModel(QAbstractListModel):
    """Lines that pass the filter; menus without any are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[str, tuple[str, ...]] = {}
        self._usual = usual()
        self._filter = ""
        self._lines: list[_Line] = []

    def show_keys(self, keys: Keys) -> None:
        """Takes the keys in force."""
        self._keys = dict(keys)
        if not self._lines:
            self._fill()
        else:  # what was found by the keys it had stays in the list until something else is looked for
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def set_filter(self, text: str) -> None:
        """Lists only commands that have these words in their name or their keys."""
        self._filter = text
        self._fill()

    def _fill(self) -> None:
        words = self._filter.casefold().split()
        lines: list[_Line] = []
        for menu in MENUS:
            found = [
                _Line(spec.id, name(spec.id))
                for spec in ACTIONS
                if spec.menu == menu and all(word in self._sought(spec.id) for word in words)
            ]
            lines += [_Line("", translated(menu)), *found] if found else []
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def _sought(self, id: str) -> str:
        return f"{name(id)} {self._text(id)}".casefold()

    def _text(self, id: str) -> str:
        return " · ".join(map(shown, self._keys.get(id, ())))

    def row_of(self, id: str) -> int:
        """Returns where a command is listed, -1 where it is not."""
        return next((row for row, line in enumerate(self._lines) if id and line.id == id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Overrides QAbstractListModel."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Overrides QAbstractListModel: menus cannot be chosen."""
        chosen = index.isValid() and self._lines[index.row()].id
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if chosen else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Overrides QAbstractListModel."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                keys = self._text(line.id)
                return self.tr("{name}: {keys}").format(name=line.text, keys=keys) if keys else line.text
            case _ if role == IdRole:
                return line.id
            case _ if role == KeysRole:
                return [shown(each) for each in self._keys.get(line.id, ())]
            case _ if role == ChangedRole:
                return self._keys.get(line.id, ()) != self._usual.get(line.id, ())
        return None


class ShortcutsDelegate(QStyledItemDelegate):
    """A command's name at the start of the line, its keys at the end; changed ones in the accent."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Overrides QStyledItemDelegate."""
        return QSize(240, max(_LEAST_HEIGHT, Row.of(option).metrics.height() + 12))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Overrides QStyledItemDelegate."""
        row = Row.of(option)
        font, room = QFont(row.font), row.rect.adjusted(20, 0, -20, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(IdRole):
            row.paint_ground(painter, row.rect.adjusted(8, 1, -8, -1))
            for keys in reversed(index.data(KeysRole)):
                room = self._cap(painter, room, font, keys, bool(index.data(ChangedRole)), row.direction)
        else:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(roles().text))
        align = QStyle.visualAlignment(row.direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        text = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align, text)
        painter.restore()

    @staticmethod
    def _cap(
        painter: QPainter, room: QRect, font: QFont, text: str, changed: bool, direction: Qt.LayoutDirection
    ) -> QRect:
        """Draws keys at the end of a line; returns the room that is left before them."""
        c, metrics = roles(), QFontMetrics(font)
        width, height = metrics.horizontalAdvance(text) + 2 * _PAD, metrics.height() + 4
        cap = QRect(room.right() - width + 1, room.center().y() - height // 2, width, height)
        left = room.adjusted(0, 0, -width - _GAP, 0)
        cap = QStyle.visualRect(direction, room, cap)
        painter.setPen(QPen(QColor(c.accent if changed else c.border), 1))
        painter.setBrush(QColor(c.window))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(c.accent if changed else c.muted))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl+," is no right-to-left text anywhere
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
        return QStyle.visualRect(direction, room, left)
