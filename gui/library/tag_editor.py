"""The tags of the chosen documents as chips, and a field with completion to add more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from core.archive.tags import LONGEST_NAME
from gui.controls import named
from gui.library.chip import STYLE, chip
from gui.page.flow import FlowLayout


class TagEditor(QWidget):
    """Shows tags and says which are to be added or taken off; a chip with a dashed edge holds for some only."""

    added = Signal(object)  # tuple of str
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(STYLE)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=4)
        self._known = QStringListModel(self)
        self._shown: dict[str, bool] = {}
        self.field = named(QLineEdit(), "tagField", self.tr("Add a tag"))
        self.field.setPlaceholderText(self.tr("Add a tag"))
        self.field.setMaxLength(LONGEST_NAME)
        self.completer = QCompleter(self._known, self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(self.completer)
        self.completer.activated.connect(self._take)
        # The completer fills the field in once more after it has told.
        self.completer.activated.connect(lambda _text: QTimer.singleShot(0, self.field, self._empty))
        self.field.returnPressed.connect(lambda: self._take(self.field.text()))
        self.field.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._chips)
        layout.addWidget(self.field)
        self._chips.hide()

    def set_read_only(self, reason: str) -> None:
        """Only shows tags where there is a reason, which it says."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.field.setToolTip(reason)

    def show_tags(self, carried: Mapping[str, bool], known: Iterable[str]) -> None:
        """Shows tags.

        Args:
            carried: Those of the chosen documents, and whether all of them carry it.
            known: Every tag of the archive, for completion.
        """
        self._known.setStringList(sorted(set(known) - {name for name, everywhere in carried.items() if everywhere}))
        if self._shown == dict(carried):
            return
        self._shown = dict(carried)
        had_focus = self._chips.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for name, everywhere in carried.items():
            button = chip(name, self.tr("Take off the tag {name}").format(name=name), partly=not everywhere)
            button.clicked.connect(lambda _=False, tag=name: self.removed.emit(tag))
            button.installEventFilter(self)
            button.setProperty("tag", name)
            if not self.isEnabled():
                button.setToolTip(self.toolTip())
            self._flow.addWidget(button)
        self._chips.setVisible(bool(carried))
        self._chips.updateGeometry()
        if had_focus:
            self.field.setFocus()

    def _take(self, text: str) -> None:
        if names := tuple(name.strip() for name in text.split(",") if name.strip()):
            self.added.emit(names)
        self._empty()

    def _empty(self) -> None:
        self.field.setText("")  # which, other than `clear`, leaves no typing to be undone: what is next is the tag

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: a comma ends a tag, Escape empties the field, Delete takes the chip with the focus away.

        Where nothing was typed, Undo is for the window.
        """
        if event.type() == QEvent.Type.ShortcutOverride and watched is self.field and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) and not self.field.isUndoAvailable():
                event.ignore()
                return True
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.field and event.text() == ",":
                self._take(self.field.text())
                return True
            if watched is self.field and event.key() == Qt.Key.Key_Escape and self.field.text():
                self._empty()
                return True
            if watched is not self.field and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.removed.emit(str(watched.property("tag")))
                return True
        return False
