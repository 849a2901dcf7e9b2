"""How figures and the words of a query stand in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from gui.sentences import spoken

_AROUND = ".,;:!?…\"'()[]«»‹›„“”‚‘’¿¡"
"""Signs around a word that belong to the sentence it was typed in."""


def figure(value: float, digits: int = 2) -> str:
    """Returns a number with so many decimals, as the window's language writes it; a true minus, and never -0.00."""
    locale = QLocale()
    rounded = round(float(value), digits) + 0.0
    return locale.toString(rounded, "f", digits).replace(locale.negativeSign(), "−")


def percent(share: float) -> str:
    """Returns a share, 0..1, in per cent."""
    number = QLocale().toString(round(100 * float(share)))
    return QCoreApplication.translate("Wording", "{share} %").format(share=number)


def of_full_match(share: float) -> str:
    """Returns how much a page agrees with a query, as a share of what it could at most."""
    return QCoreApplication.translate("Wording", "{percent} of a full match").format(percent=percent(share))


def shown_word(text: str) -> str:
    """Returns a word of a query as it is named on chips and labels: “sounded,” is the word “sounded”."""
    said = spoken(text)
    return said.strip(_AROUND) or said
