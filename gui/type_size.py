"""How much larger the system's type is than that the window is drawn for, and what grows with it."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo, QGuiApplication

_USUAL = 13
"""Pixels of 10 points on an ordinary screen."""

_ROOMY = 15
"""Pixels of type for which there is room in every pane where there is for the usual one."""


def grown(pixels: int) -> int:
    """Returns a length that holds text, for the type in force; as it is for usual and smaller type."""
    return round(pixels * max(1.0, _size() / _USUAL))


def fitted(width: int) -> int:
    """Returns how wide a window must be to hold what fits into a width in type of the usual size."""
    return round(width * max(1.0, _size() / _ROOMY))


def points() -> float:
    """Returns the size of the type in force."""
    return QFontInfo(QGuiApplication.font()).pointSizeF()


def _size() -> int:
    return QFontInfo(QGuiApplication.font()).pixelSize()
