"""Data colours of words and scores, and ink that can be read on any of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from core.explain.similarity import Explanation

AMBER = QColor("#e07b1f")
"""Bars of scores and shares: a data colour, the same in light and dark."""

EMBER = QColor("#c4421a")
"""The fullest fill of a word chip."""

BEST = QColor("#a11d1d")
"""Outline of a word's best patch on the white page."""

READABLE = 4.5
"""Smallest contrast between text and what lies behind it (WCAG 2.2, 1.4.3)."""


@lru_cache(maxsize=8)
def tints_of(explanation: Explanation) -> dict[int, QColor]:
    """Returns each readable word's tint, by its index in the query."""
    from core.explain.tinting import word_tints

    return {word: QColor(*tint) for word, tint in word_tints(explanation).items()}


def mix(first: QColor, second: QColor, amount: float) -> QColor:
    """Returns the colour `amount` (0..1) of the way from `first` to `second`, channel by channel in sRGB."""
    a, b = _channels(first), _channels(second)
    return QColor.fromRgbF(*(x + (y - x) * amount for x, y in zip(a, b, strict=True)))


def luminance(colour: QColor) -> float:
    """Returns the relative luminance, 0..1 (WCAG 2.2, definition of relative luminance)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Returns the contrast ratio of two opaque colours, 1..21 (WCAG 2.2)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def ink_on(fill: QColor) -> QColor:
    """Returns white or black, whichever can be read; one of them reaches 4.5:1 on any colour."""
    white = QColor(255, 255, 255)
    return white if contrast(white, fill) >= READABLE else QColor(0, 0, 0)


def share_fill(window: QColor, strength: float) -> QColor:
    """Returns a word's fill.

    Args:
        window: What the chip lies on; a word without share stays close to it.
        strength: The word's share divided by the largest share, clipped to 0..1.
    """
    strength = min(max(strength, 0.0), 1.0)
    faint = mix(window, AMBER, 0.16)
    return mix(faint, AMBER, strength / 0.6) if strength < 0.6 else mix(AMBER, EMBER, (strength - 0.6) / 0.4)


def _channels(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
