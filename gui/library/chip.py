"""A chip that can be taken away: a tag of a document, or a part of a filter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

from gui.controls import named
from gui.theme import icon
from gui.type_size import grown

_MOST_LETTERS = 28

STYLE = """
    QToolButton[look="chip"] { background: palette(alternate-base); border: 1px solid palette(midlight);
        border-radius: 6px; padding: 1px 4px 1px 6px; }
    QToolButton[look="chip"][partly="true"] { border-style: dashed; background: transparent; }
    QToolButton[look="chip"]:hover { border-color: palette(highlight); }
    QToolButton[look="chip"]:focus { border: 2px solid palette(highlight); padding: 0px 3px 0px 5px; }
"""
"""For the widgets that hold chips."""


def chip(text: str, spoken: str, *, partly: bool = False) -> QToolButton:
    """Returns a chip; a click, Space or Delete on it takes away what it stands for.

    Args:
        text: What it shows.
        spoken: What pressing it does.
        partly: Whether it holds for some of what is chosen only.
    """
    button = named(QToolButton(), "chip", spoken, look="chip")
    button.setProperty("partly", "true" if partly else "false")
    button.setText(text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1] + "…")
    button.setToolTip(spoken)
    button.setIcon(icon("close", "muted"))
    button.setIconSize(QSize(grown(12), grown(12)))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the text
    button.setMinimumHeight(24)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
