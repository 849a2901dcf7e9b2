"""Notices over the lower edge of the panes: failures, undo, passwords. Nothing here is modal."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.controls import icon_button, label, named
from gui.deeds import Deed, Deeds
from gui.export.viewer import show_in_folder
from gui.theme import icon
from gui.type_size import grown

_SHOWN_MS = 9000
_MARK = 20
_MOST = 3
_WIDTH = 640


class Notice(QFrame):
    """One card: an icon, a sentence, a hint, and what can be done.

    Attributes:
        lasts: How much is lost when it goes unseen: 0 for what fades by itself, 1 for failures, 2 for what is asked
            or offered.
        deed: What its *Undo* takes back, if it has one.
        of: The file it asks about, if it does.
        is_answered: Whether what it asks was answered.
    """

    closed = Signal(object)
    deed: Deed | None = None
    of: Path | None = None
    is_answered = False

    def __init__(self, text: str, hint: str = "", *, failure: bool = False, image: str = "info") -> None:
        super().__init__()
        named(self, "notice", text, look="failure" if failure else "notice")
        self.text = text
        self.lasts = 1 if failure else 2
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_notice)
        self._icon = icon("warning" if failure else image, "danger" if failure else "accent")
        self._mark = QLabel()
        self._mark.setPixmap(self._icon.pixmap(_MARK, _MARK))
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
        self.row.addWidget(self._mark)
        self.row.addLayout(words, 1)
        self.row.addWidget(self._close)

    def changeEvent(self, event: QEvent) -> None:
        """Overrides QWidget: the icon follows the colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._mark.setPixmap(self._icon.pixmap(_MARK, _MARK))
        super().changeEvent(event)

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

    def first_control(self) -> QWidget | None:
        """Returns the first thing in it that takes keys."""
        found = (item.widget() for at in range(self.row.count()) if (item := self.row.itemAt(at)) is not None)
        return next((each for each in found if each is not None and takes_keys(each)), None)

    def fade_later(self) -> None:
        """Closes the notice by itself after a while."""
        self.lasts = 0
        self._timer.start(_SHOWN_MS)

    def close_notice(self) -> None:
        """Takes the notice away."""
        self._timer.stop()
        self.closed.emit(self)


class NoticeStack(QWidget):
    """Lies over a widget's lower edge and grows upwards; as high as its notices, so it covers nothing else.

    Attributes:
        deeds: What was done in this window and can be taken back.
        way_in: Goes to what a notice asks; named by its key where a notice must not take the focus itself.
    """

    way_in: QAction | None = None

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("notices")
        self._over = over
        self.deeds = Deeds(self)
        self.deeds.over.connect(self._on_over)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        over.installEventFilter(self)
        if isinstance(over, QStackedWidget):
            over.currentChanged.connect(self.raise_)  # each page comes to the front of everything when it is shown
        self.hide()

    def notices(self) -> list[Notice]:
        """Returns what is shown, the oldest first."""
        return [w for i in range(self._layout.count()) if isinstance(w := self._item(i), Notice)]

    def withdraw(self, notices: Collection[Notice]) -> None:
        """Closes notices whose matter is settled, where they are still shown."""
        for notice in self.notices():
            if notice in notices:
                notice.close_notice()

    def _item(self, index: int) -> QWidget | None:
        item = self._layout.itemAt(index)
        return item.widget() if item is not None else None

    def show_notice(self, notice: Notice) -> Notice:
        """Puts a notice below the others; the same sentence is shown once."""
        for old in self.notices():
            if old.text == notice.text:
                self._take(old)
        while len(shown := self.notices()) >= _MOST:
            self._take(min(shown, key=lambda each: each.lasts))  # the eldest of those that matter least
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

    def wait(self, text: str) -> Notice:
        """Shows what is being done until whoever does it closes the notice."""
        notice = Notice(text, image="clock")
        notice.lasts = 0
        return self.show_notice(notice)

    def wrote(self, path: Path, remark: str = "") -> Notice:
        """Says that a file was written, with the way to it."""
        notice = self.say(self.tr("Wrote {name}.").format(name=path.name), remark)
        notice.add_button(self.tr("Show"), "showExportButton", lambda: show_in_folder(path))
        return notice

    def fail(self, text: str, hint: str = "") -> Notice:
        """Shows what could not be done; it stays until it is closed."""
        return self.show_notice(Notice(text, hint, failure=True))

    def offer_back(self, text: str, deed: Deed, *, image: str = "remove") -> Notice:
        """Shows in a sentence what was done, with the way back."""
        notice = Notice(text, image=image)
        self.add_undo(notice, deed)
        self.show_notice(notice).fade_later()
        return notice

    def add_undo(self, notice: Notice, deed: Deed) -> None:
        """Gives a notice the button that takes a deed back; it goes with that, however it comes about."""
        notice.deed = deed
        notice.add_button(self.tr("Undo"), "undoButton", lambda: self.deeds.undo(deed), closes=True)

    @Slot(object)
    def _on_over(self, deed: Deed) -> None:
        for notice in self.notices():
            if notice.deed is deed:
                notice.close_notice()

    def ask_password(
        self, path: Path, give: Callable[[Path, str], None], *, again: bool, at_it: bool = False
    ) -> Notice:
        """Asks for a file's password in the window, not in a box of its own; takes the focus from nobody who types.

        Args:
            path: The file.
            give: Takes it, and the password.
            again: Whether one was given that does not open it.
            at_it: Whether another question has just been answered. What has the focus then got it from that question,
                and a password must not be typed into a search.
        """
        typing = not at_it and _typing()
        sentence = (
            self.tr("That password does not open {name}.") if again else self.tr("{name} needs a password.")
        ).format(name=path.name)
        notice = Notice(sentence, self._said_way_in() if typing else "", image="lock")
        notice.setObjectName("passwordNotice")
        notice.of = path
        field = named(QLineEdit(), "passwordField", self.tr("Password of {name}").format(name=path.name))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setPlaceholderText(self.tr("Password"))
        field.setFixedWidth(grown(160))

        def done() -> None:
            if field.text():
                notice.is_answered = True
                give(path, field.text())
                notice.close_notice()

        field.returnPressed.connect(done)
        notice.add_field(field)
        notice.add_button(self.tr("Open"), "passwordButton", done, look="primary")
        self.show_notice(notice)
        if not typing:
            field.setFocus()
        return notice

    def _said_way_in(self) -> str:
        keys = self.way_in.shortcut() if self.way_in is not None else QKeySequence()
        said = keys.toString(QKeySequence.SequenceFormat.NativeText)
        return self.tr("{key} goes to its field.").format(key=said) if said else ""

    def go_in(self) -> None:
        """Puts the focus on what the newest question asks for, or on what the newest notice offers."""
        shown = self.notices()
        if shown and (control := max(reversed(shown), key=lambda each: each.lasts).first_control()) is not None:
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)

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

    def event(self, event: QEvent) -> bool:
        """Overrides QWidget: a notice that is given a button once it is shown may need another line."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def _place(self) -> None:
        width = max(200, min(grown(_WIDTH), self._over.width() - 32))
        self._layout.activate()
        height = (
            self._layout.totalHeightForWidth(width) if self._layout.hasHeightForWidth() else self.sizeHint().height()
        )
        self.setGeometry((self._over.width() - width) // 2, self._over.height() - height - 16, width, height)
        self.raise_()


def _typing() -> bool:
    """Returns whether keys go into a text now."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QAbstractSpinBox):
        return not focused.isReadOnly()  # a field for passwords has no input method
    return focused is not None and focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def takes_keys(control: QWidget) -> bool:
    """Says whether a control can have the keyboard now."""
    return control.isVisible() and control.isEnabled() and control.focusPolicy() != Qt.FocusPolicy.NoFocus
