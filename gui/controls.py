"""Small builders: a control with its stable name, its name for screen readers, and its look in one line."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from gui.theme import icon
from gui.type_size import grown

W = TypeVar("W", bound=QWidget)
_ICON, _AROUND = 20, 8
"""Pixels of an icon in type of the usual size, and of what its button has around it at least."""

_LEAST_FIELD = 150
"""Pixels of a field beside other controls that hold some words, in type of the usual size."""


def named(widget: W, name: str, spoken: str = "", *, look: str = "") -> W:
    """Returns the widget with its object name, accessible name, and the look the style sheet gives it."""
    widget.setObjectName(name)
    if spoken:
        widget.setAccessibleName(spoken)
    if look:
        widget.setProperty("look", look)
    return widget


def label(text: str = "", *, name: str = "", look: str = "", wrap: bool = False) -> QLabel:
    """Returns a label that takes its text literally and begins on the side where the window begins."""
    made = named(QLabel(text), name, look=look)
    if made.isRightToLeft():  # or else a text in Latin letters would stand at the end of its line
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


def text_button(text: str, image: str, name: str, spoken: str = "", *, look: str = "", tint: str = "") -> QPushButton:
    """Returns a button with an icon before its text, the icon in the colour of a role of the theme if one is named."""
    button = named(QPushButton(icon(image, tint or None), text), name, spoken, look=look)
    button.setIconSize(QSize(grown(20), grown(16)))  # the icon is square; what is left keeps the text at a distance
    return button


def icon_button(name: str, image: str, spoken: str, *, size: int = 32) -> QToolButton:
    """Returns a flat button that shows an icon only; its tooltip says what a screen reader says.

    Args:
        name: Its object name.
        image: The icon.
        spoken: What it does.
        size: Pixels of its sides at least.
    """
    button = named(QToolButton(), name, spoken, look="icon")
    button.setIcon(icon(image))
    _fit_icon(button, size)
    button.setToolTip(spoken)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _fit_icon(button: QToolButton, size: int) -> None:
    """Lets a button's icon grow with the type, and the button with the icon."""
    side = grown(_ICON)
    button.setIconSize(QSize(side, side))
    button.setFixedSize(max(size, side + _AROUND), max(size, side + _AROUND))


def action_button(name: str, action: QAction) -> QToolButton:
    """Returns a flat button for an action, showing its icon only."""
    button = named(QToolButton(), name, action.text(), look="icon")
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    _fit_icon(button, 32)
    return button


def menu_button(name: str, spoken: str, menu: QMenu) -> QToolButton:
    """Returns a button that looks like a field and opens a menu."""
    button = named(QToolButton(), name, spoken, look="field")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setMenu(menu)
    button.setToolTip(spoken)
    return button


def page_head(title: str, *parts: QWidget, note: QLabel | None = None) -> QHBoxLayout:
    """Returns the line at the top of a page: its title, a note beside it, and controls at the end.

    Args:
        title: Of the page.
        parts: The controls; a field among them takes what room there is.
        note: What is to be said of the page.
    """
    head = QHBoxLayout()
    start, end = (12, 20) if QGuiApplication.isRightToLeft() else (20, 12)
    head.setContentsMargins(start, 12, end, 12)
    head.setSpacing(8)
    head.addWidget(label(title, look="page"))
    if note is not None:
        head.addSpacing(12)
        head.addWidget(note)
    head.addStretch(1)
    for part in parts:
        if isinstance(part, QLineEdit):
            part.setMinimumWidth(grown(_LEAST_FIELD))
        head.addWidget(part, 2 if isinstance(part, QLineEdit) else 0)
    return head


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Sets a property the style sheet asks about, and applies its rules anew."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
