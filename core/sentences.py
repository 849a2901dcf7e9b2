"""Sentences for a person that remember how they were put together, so that a window can say them in its language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Self

Value = str | int | float
"""What stands in a sentence: words, a number, or another sentence."""


class Sentence(str):
    """English text that knows the template and the values it was made from; a clause is a sentence too.

    It is a `str` and is used as one: printed, compared, written to a log. Only who speaks another language looks at
    the template. What is not a `Sentence` (a file's name, the system's own words) is said as it is.

    Attributes:
        template: As for `str.format`, or the text itself where there are no values.
        values: What stands in its places.
        number: The number that decides between one and many, or None.
    """

    template: str
    values: Mapping[str, Value]
    number: int | None

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Puts a sentence together."""
        return cls._made(template, template, values, None)

    @classmethod
    def counted(cls, one: str, many: str, n: int, /, **values: object) -> Self:
        """Puts a sentence together that has a number in it.

        Args:
            one: The template for one thing.
            many: The template for any other number, which stands at `{n}` or `{n:,}`; translations are made of it.
            n: The number.
            values: What stands at the other places.
        """
        return cls._made(many, one if n == 1 else many, {**values, "n": n}, n)

    @classmethod
    def _made(cls, template: str, english: str, values: Mapping[str, object], number: int | None) -> Self:
        made = super().__new__(cls, english.format(**values) if values else english)
        made.template, made.number = template, number
        made.values = {name: value if isinstance(value, Value) else str(value) for name, value in values.items()}
        return made


def pack(text: str) -> Any:
    """Returns a text as what JSON can hold; `unpack` reads it."""
    if not isinstance(text, Sentence):
        return text
    values = {name: pack(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return {"text": str(text), "template": text.template, "values": values, "number": text.number}


def unpack(packed: Any) -> str:
    """Reads what `pack` wrote: a `Sentence`, or plain text."""
    if isinstance(packed, str):
        return packed
    sentence = str.__new__(Sentence, packed["text"])
    sentence.template, sentence.number = packed["template"], packed["number"]
    sentence.values = {
        name: unpack(value) if isinstance(value, str | dict) else value for name, value in packed["values"].items()
    }
    return sentence


def to_text(text: str) -> str:
    """Returns a text as one line to store; `from_text` reads it."""
    return json.dumps(pack(text), ensure_ascii=False) if isinstance(text, Sentence) else text


def from_text(stored: str) -> str:
    """Reads what `to_text` wrote, and plain text as it is."""
    if not stored.startswith('{"text"'):
        return stored
    try:
        return unpack(json.loads(stored))
    except (ValueError, KeyError, TypeError):
        return stored
