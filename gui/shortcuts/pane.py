"""The page of shortcuts: every command with its keys, and beside the list the keys of the chosen one to be changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from gui.controls import icon_button, label, named, page_head
from gui.deleting import deleting_keys
from gui.page.flow import FlowLayout
from gui.shortcuts.keys import Keys, name, shown, usual
from gui.shortcuts.model import IdRole, ShortcutsDelegate, ShortcutsModel
from gui.shortcuts.recorder import KeyButton


class ShortcutsPane(QWidget):
    """Shows the keys it is told and passes on what a person wants of them; it is filled when it is opened first.

    Signals:
        keys_wanted: Id of a command, its new keys, and which of them it did not have before ("" for none).
        take_over_wanted: As `keys_wanted`, from the command that has those keys.
        reset_wanted: Id of a command that is to have its usual keys again.
        reset_all_wanted: All of them are.
        closed: Back to the pages.
    """

    keys_wanted = Signal(str, object, str)
    take_over_wanted = Signal(str, object, str)
    reset_wanted = Signal(str)
    reset_all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "shortcutsPane", self.tr("Shortcuts"))
        self._keys: Keys = {}
        self._shown: tuple[str, tuple[str, ...]] | None = None
        self.model = ShortcutsModel(self)
        self.view = named(QListView(), "shortcutsView", self.tr("Commands and their keys"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ShortcutsDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setMinimumWidth(240)
        self.view.setMaximumWidth(640)
        self.field = named(QLineEdit(), "shortcutsFilter", self.tr("Find a command or keys"))
        self.field.setPlaceholderText(self.tr("Find a command or keys"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(280)
        self.reset_all = named(QPushButton(self.tr("Reset all")), "resetShortcutsButton", look="flat")
        self.reset_all.setToolTip(self.tr("Give every command its usual keys again"))
        self.back = icon_button("closeShortcutsButton", "close", self.tr("Back to the pages"))
        self.title = label(look="title", wrap=True, name="shortcutTitle")
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, spacing=8)
        self.reset = named(QPushButton(self.tr("Back to no shortcut")), "resetShortcutButton", look="flat")
        self.said = label(wrap=True, name="shortcutSaid")
        self.take = named(QPushButton(self.tr("Take them over")), "takeShortcutButton", look="primary")
        self.leave = named(QPushButton(self.tr("Leave them there")), "leaveShortcutButton")
        self.question = named(QFrame(), "shortcutQuestion", look="notice")
        self._first: KeyButton | None = None
        self._asked: tuple[str, tuple[str, ...], str] | None = None
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        head = page_head(self.tr("Shortcuts"), self.field, self.reset_all, self.back)
        answers = QHBoxLayout()
        answers.addWidget(self.take)
        answers.addWidget(self.leave)
        answers.addStretch(1)
        asked = QVBoxLayout(self.question)
        asked.setContentsMargins(12, 10, 12, 10)
        asked.addWidget(self.said)
        asked.addLayout(answers)
        self.question.hide()
        beside = QVBoxLayout()
        beside.setContentsMargins(24, 8, 24, 16)
        beside.setSpacing(12)
        beside.addWidget(self.title)
        beside.addWidget(self._buttons)
        beside.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addWidget(self.question)
        beside.addSpacing(8)
        beside.addWidget(
            label(
                self.tr("Enter changes the first keys of the chosen command, Delete takes all of them away."),
                look="muted",
                wrap=True,
            )
        )
        beside.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.view, 3)
        body.addLayout(beside, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(body, 1)

    def _wire(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._on_chosen)
        self.view.doubleClicked.connect(lambda _index: self.change())
        self.field.textChanged.connect(self._on_filter)
        self.field.installEventFilter(self)
        self.view.installEventFilter(self)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self.reset_all_wanted)
        self.back.clicked.connect(self.closed)
        self.take.clicked.connect(self._take_over)
        self.leave.clicked.connect(lambda: self._stop_asking())

    # What it is told

    def open(self) -> None:
        """Comes to the front."""
        if not self.view.currentIndex().isValid():
            self._choose_first()
        self.view.setFocus()

    def show_keys(self, keys: Keys) -> None:
        """Shows the keys in force."""
        chosen, self._keys = self.current, keys
        self.model.show_keys(keys)
        if (row := self.model.row_of(chosen)) >= 0 and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(row))
        self.reset_all.setEnabled(dict(keys) != usual())
        self._show()

    def ask(self, id: str, keys: tuple[str, ...], new: str, other: str) -> None:
        """Says in the page whose keys these are, and offers to take them over."""
        self._asked = (id, keys, new)
        self.said.setText(self.tr("{keys} already does “{other}”.").format(keys=shown(new), other=name(other)))
        self._show_question(asks=True)
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """Says something about the keys that were pressed."""
        self._asked = None
        self.said.setText(text)
        self._show_question(asks=False)

    def _show_question(self, *, asks: bool) -> None:
        self.take.setVisible(asks)
        self.leave.setVisible(asks)
        self.question.setAccessibleName(self.said.text())
        self.take.setAccessibleDescription(self.said.text())
        self.question.show()

    # What a person does

    @property
    def current(self) -> str:
        """The id of the chosen command, or an empty string."""
        return self.view.currentIndex().data(IdRole) or ""

    def change(self) -> None:
        """Takes the next keys instead of the first ones of the chosen command."""
        if self.current and self._first is not None:
            self._first.wait()

    def remove(self) -> None:
        """Takes all keys of the chosen command away."""
        if self._keys.get(self.current):
            self.keys_wanted.emit(self.current, (), "")

    @Slot()
    def _on_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._stop_asking(back=False)
        self._show()

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        chosen = self.current
        self.model.set_filter(text)
        row = self.model.row_of(chosen)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        else:
            self._choose_first()

    def _choose_first(self) -> None:
        first = next((row for row in range(self.model.rowCount()) if self.model.index(row).data(IdRole)), -1)
        self.view.setCurrentIndex(self.model.index(first))

    def _reset(self) -> None:
        """Wants the usual keys back; the button then goes, and the keyboard stays with the command."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reset_wanted.emit(self.current)

    def _take_over(self) -> None:
        if (asked := self._asked) is not None:
            self._stop_asking()
            self.take_over_wanted.emit(*asked)

    def _stop_asking(self, back: bool = True) -> None:
        self._asked = None
        self.question.hide()
        if back:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # The chosen command

    def _show(self) -> None:
        id = self.current
        keys = self._keys.get(id, ())
        if self._shown == (id, keys):
            return
        self._shown = (id, keys)
        self.title.setText(name(id) if id else "")
        inside = self._buttons.isAncestorOf(self.focusWidget())
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._first = None
        for place in range(len(keys) + 1 if id else 0):
            self._flow.addWidget(self._key_row(id, keys, place))
        usual_keys = usual().get(id, ())
        self.reset.setVisible(bool(id) and keys != usual_keys)
        said = " · ".join(map(shown, usual_keys))
        self.reset.setText(
            self.tr("Back to {keys}").format(keys=said) if usual_keys else self.tr("Back to no shortcut")
        )
        if inside:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key_row(self, id: str, keys: tuple[str, ...], place: int) -> QWidget:
        """Returns the button of one of the keys, with a cross to take it away; the last one adds others."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        adds = place == len(keys)
        text = self.tr("Add keys…") if adds and keys else self.tr("Give it keys…") if adds else shown(keys[place])
        spoken = text if adds else self.tr("{keys}: press to change").format(keys=text)
        button = KeyButton("addKeysButton" if adds else f"keysButton{place}", text, spoken)
        button.recorded.connect(lambda new: self._on_recorded(id, keys, place, new))
        button.refused.connect(
            lambda pressed: self.tell(
                self.tr("{keys} alone moves about in the window; hold Ctrl or Alt with it.").format(keys=pressed)
            )
        )
        line.addWidget(button)
        self._first = self._first or button
        if not adds:
            cross = icon_button(
                f"removeKeysButton{place}", "close", self.tr("Take {keys} away").format(keys=text), size=28
            )
            cross.clicked.connect(lambda: self.keys_wanted.emit(id, (*keys[:place], *keys[place + 1 :]), ""))
            line.addWidget(cross)
        return row

    def _on_recorded(self, id: str, keys: tuple[str, ...], place: int, new: str) -> None:
        if new in keys:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.question.hide()
        self.keys_wanted.emit(id, (*keys[:place], new, *keys[place + 1 :]), new)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: Enter changes and Delete removes in the list; from the field, arrows go to the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.change()
                return True
            if key in deleting_keys() and watched is self.view:
                self.remove()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and watched is self.field:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
