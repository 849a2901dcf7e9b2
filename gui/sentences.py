"""Says what core has to say in the language of the window."""

from __future__ import annotations

from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from core.sentences import Sentence

CONTEXT = "core"
"""Where `resources/translations/update.py` puts the sentences it finds outside of `tr()`."""


def spoken(text: str) -> str:
    """Returns a sentence of core in the language of the window; any other text as it is. From any thread.

    Signals that carry texts carry plain ones, so this is asked before a sentence is sent.
    """
    if not isinstance(text, Sentence):
        return text
    number = -1 if text.number is None else text.number
    template = QCoreApplication.translate(CONTEXT, text.template, None, number)
    return _SPEAKER.vformat(template, (), text.values) if text.values else template


class _Speaker(Formatter):
    """Fills in numbers as the language writes them, and sentences within sentences."""

    def format_field(self, value: Any, format_spec: str) -> str:
        match value:
            case str():
                return spoken(value)
            case int():
                return QLocale().toString(value)
            case float() if not value and "e" in format_spec:
                return "0"  # not 0.0e+00
            case float():
                return format(value, format_spec).replace(".", QLocale().decimalPoint())
            case _:
                return format(value, format_spec)


_SPEAKER = _Speaker()
