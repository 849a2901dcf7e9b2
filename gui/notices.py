"""Notices over the lower edge of the panes: failures, undo, passwords. Nothing here is modal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.controls import icon_button, label, named
from gui.theme import icon

_SHOWN_MS = 9000
_MOST = 4
_WIDTH = 640


class Notice(QFrame):
    """One card: an icon, a sentence, a hint, and what can be done."""

    closed = Signal(object)

    def __init__(self, text: str, hint: str = "", *, failure: bool = False, image: str = "info") -> None:
        super().__init__()
        named(self, "notice", text, look="failure" if failure else "notice")
        self.text = text
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_notice)
        mark = QLabel()
        mark.setPixmap(icon("warning" if failure else image, "danger" if failure else "accent").pixmap(20, 20))
        sentence = label(text, wrap=True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(sentence)
        if hint:
            words.addWidget(label(hint, look="muted", wrap=True))
        self._close = icon_button("noticeCloseButton", "close", self.tr("Close this notice"), size=28)
        self._close.clicked.connect(self.close_notice)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 8, 8, 8)
        self.row.setSpacing(12)
        self.row.addWidget(mark)
        self.row.addLayout(words, 1)
        self.row.addWidget(self._close)

    def add_button(
        self, text: str, name: str, done: Callable[[], object], *, look: str = "flat", closes: bool = False
    ) -> QPushButton:
        """Adds a button before the closing cross; with `closes` the notice goes once it is pressed."""
        button = named(QPushButton(text), name, look=look)
        button.clicked.connect(lambda: self._press(done, closes=closes))
        self.row.insertWidget(self.row.count() - 1, button)
        return button

    def _press(self, done: Callable[[], object], *, closes: bool) -> None:
        if closes:
            self.close_notice()
        done()

    def add_field(self, field: QLineEdit) -> None:
        """Adds an input before the buttons."""
        self.row.insertWidget(self.row.count() - 1, field)

    def fade_later(self, milliseconds: int = _SHOWN_MS) -> None:
        """Closes the notice by itself after a while."""
        self._timer.start(milliseconds)

    def close_notice(self) -> None:
        """Takes the notice away."""
        self._timer.stop()
        self.closed.emit(self)


class NoticeStack(QWidget):
    """Lies over a widget's lower edge and grows upwards; as high as its notices, so it covers nothing else."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("notices")
        self._over = over
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        over.installEventFilter(self)
        self.hide()

    def notices(self) -> list[Notice]:
        """Returns what is shown, the oldest first."""
        return [w for i in range(self._layout.count()) if isinstance(w := self._item(i), Notice)]

    def _item(self, index: int) -> QWidget | None:
        item = self._layout.itemAt(index)
        return item.widget() if item is not None else None

    def show_notice(self, notice: Notice) -> Notice:
        """Puts a notice below the others; the same sentence is shown once."""
        for old in self.notices():
            if old.text == notice.text:
                self._take(old)
        while len(self.notices()) >= _MOST:
            self._take(self.notices()[0])
        notice.closed.connect(self._take)
        self._layout.addWidget(notice)
        notice.show()
        self.show()
        self._place()
        return notice

    def say(self, text: str, hint: str = "") -> Notice:
        """Shows something worth knowing that goes away by itself."""
        notice = self.show_notice(Notice(text, hint))
        notice.fade_later()
        return notice

    def fail(self, text: str, hint: str = "") -> Notice:
        """Shows what could not be done; it stays until it is closed."""
        return self.show_notice(Notice(text, hint, failure=True))

    def offer_undo(self, text: str, undo: Callable[[], object]) -> Notice:
        """Shows what was done, with a way back."""
        notice = Notice(text, image="remove")
        notice.add_button(self.tr("Undo"), "undoButton", undo, closes=True)
        self.show_notice(notice).fade_later()
        return notice

    def ask_password(self, path: Path, give: Callable[[Path, str], None], *, again: bool) -> Notice:
        """Asks for a file's password in the window, not in a box of its own."""
        sentence = (
            self.tr("That password does not open {name}.") if again else self.tr("{name} needs a password.")
        ).format(name=path.name)
        notice = Notice(sentence, image="lock")
        notice.setObjectName("passwordNotice")
        field = named(QLineEdit(), "passwordField", self.tr("Password of {name}").format(name=path.name))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(self.tr("Password"))
        field.setFixedWidth(160)

        def done() -> None:
            if field.text():
                give(path, field.text())
                notice.close_notice()

        field.returnPressed.connect(done)
        notice.add_field(field)
        notice.add_button(self.tr("Open"), "passwordButton", done, look="primary")
        self.show_notice(notice)
        field.setFocus()
        return notice

    def _take(self, notice: Notice) -> None:
        self._layout.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        if not self.notices():
            self.hide()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: stays at the lower edge when the window changes its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        width = max(200, min(_WIDTH, self._over.width() - 32))
        self._layout.activate()
        height = (
            self._layout.totalHeightForWidth(width) if self._layout.hasHeightForWidth() else self.sizeHint().height()
        )
        self.setGeometry((self._over.width() - width) // 2, self._over.height() - height - 16, width, height)
        self.raise_()
