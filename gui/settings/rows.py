"""The rows of the page of settings: what is set, what it means, the control, and the way back to the default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.controls import icon_button, label, named
from gui.settings.controls import Control, Switch

_INDENT = 34
"""Where the text of a switch begins."""


def reset_button(name: str, text: str) -> QToolButton:
    """Returns the arrow back to a setting's default, whose room stays its own while it is hidden.

    Args:
        name: Of the field of `core.settings.Settings`.
        text: What the setting is called on the screen.
    """
    spoken = QCoreApplication.translate("SettingRow", "Back to the default: {name}").format(name=text)
    button = icon_button(f"reset-{name}", "undo", spoken, size=28)
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    return button


class SettingRow(QWidget):
    """One setting; it shows only what it is told.

    Attributes:
        name: Of the field of `core.settings.Settings`.
        text: What it is called on the screen.

    Signals:
        changed: The name, and the value a person chose.
        reset_wanted: The name.
    """

    changed = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(self, name: str, text: str, control: Control, hint: str = "") -> None:
        super().__init__()
        self.name, self.text, self.control, self._hint = name, text, control, hint
        self.hint = label(hint, look="muted", wrap=True)
        if not hint:
            self.hint.hide()
        control.focus.setAccessibleDescription(hint)
        self.reset = reset_button(name, text)
        control.changed.connect(lambda value: self.changed.emit(name, value))
        self.reset.clicked.connect(self._reset)
        words = QVBoxLayout()
        words.setSpacing(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        if isinstance(control, Switch):
            self.hint.setContentsMargins(0, 0, 0, 0)
            self.hint.setIndent(_INDENT)
            words.addWidget(control)
        else:
            title = label(text, wrap=True)
            title.setBuddy(control.focus)
            words.setContentsMargins(0, 5, 0, 0)  # the first line stands level with the control
            words.addWidget(title)
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.hint)
        words.addStretch(1)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)

    def show_value(self, value: Any, default: Any) -> None:
        """Shows a value, and the way back where it is not the default."""
        self.control.set_value(value)
        self.reset.setVisible(value != default)

    def show_hint(self, hint: str = "") -> None:
        """Says something else about it; without anything else, what it says at first."""
        hint = hint or self._hint
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.control.focus.setAccessibleDescription(hint)

    def _reset(self) -> None:
        self.control.focus.setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes
        self.reset_wanted.emit(self.name)


class PathLabel(QLabel):
    """A path on one line that gives way in the middle; whole in its tooltip, and left to right in every language."""

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self.setProperty("look", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_path(self, path: str) -> None:
        """Shows a path."""
        self._path = path
        self.setToolTip(path)
        self.setAccessibleName(path)
        self.setText(path[:1])  # gives it the height of a line
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Overrides QLabel."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room, mirrored = self.contentsRect(), self.isRightToLeft()
        short = self.fontMetrics().elidedText(self._path, Qt.TextElideMode.ElideMiddle, room.width())
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute, short)


class PathRow(QWidget):
    """Where something lives.

    Signals:
        reveal_wanted: The Path, to be shown in the file manager.
        copied: The Path, which is in the clipboard now.
    """

    reveal_wanted = Signal(object)
    copied = Signal(object)

    def __init__(self, name: str, text: str, hint: str = "") -> None:
        super().__init__()
        named(self, name)
        self._path = Path()
        self._where = PathLabel()
        self.copy = icon_button(f"{name}Copy", "copy", self.tr("Copy the path: {name}").format(name=text), size=28)
        self.reveal = icon_button(
            f"{name}Reveal", "folder", self.tr("Show in the file manager: {name}").format(name=text), size=28
        )
        self.copy.clicked.connect(self._copy)
        self.reveal.clicked.connect(lambda: self.reveal_wanted.emit(self._path))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(text, wrap=True))
        words.addWidget(self._where)
        if hint:
            words.addWidget(label(hint, look="muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.copy, self.reveal):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def set_path(self, path: Path | None) -> None:
        """Shows a path; None hides the row."""
        self.setVisible(path is not None)
        if path is not None:
            self._path = path
            self._where.set_path(str(path))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._path))
        self.copied.emit(self._path)
