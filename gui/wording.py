"""How figures, models, things that are named or counted, and the words of a query stand in the window."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from gui.sentences import spoken

_AROUND = ".,;:!?…\"'()[]«»‹›„“”‚‘’¿¡"
"""Signs around a word that belong to the sentence it was typed in."""

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
"""Signs with no meaning of their own (Unicode's private use), as many files have for bullets and ligatures."""


def figure(value: float) -> str:
    """Returns a number with two decimals, as the window's language writes it; a true minus, and never -0.00."""
    locale = QLocale()
    rounded = round(float(value), 2) + 0.0
    return locale.toString(rounded, "f", 2).replace(locale.negativeSign(), "−")


def one_or_many(names: Sequence[str], one: str, many: str) -> str:
    """Returns what is said of several things, or of one with its name in it.

    Args:
        names: Of all of them.
        one: A text with `{name}`.
        many: A text that counts them.
    """
    return one.format(name=names[0]) if len(names) == 1 else many


def missing_file(*, removable: bool) -> str:
    """Returns what is said of a document whose file is not where it was.

    Args:
        removable: Whether its pages can be taken out of the archive.
    """
    if removable:
        return QCoreApplication.translate("Wording", "The file is missing; its pages stay until you remove them.")
    return QCoreApplication.translate("Wording", "The file is missing; the archive keeps its pages.")


def model_name(model: str) -> str:
    """Returns what a model is called; of a specification with a detail, the detail too."""
    from core.encoders.registry import find_model, split_detail

    if model.startswith("reader-"):
        return QCoreApplication.translate("Wording", "Reader")
    known, (plain, detail) = find_model(model), split_detail(model)
    name = known.title if known else plain.rstrip("/").rpartition("/")[2]
    return f"{name} @{detail}" if detail else name


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


def own_name(text: str) -> str:
    """Returns how a list names the tokens a model adds to a query: by what they ask for, where that can be said."""
    from core.explain.similarity import OWN_TOKENS

    return QCoreApplication.translate("Wording", "model’s own") if text == OWN_TOKENS else spoken(text)


def readable(text: str) -> str:
    """Returns a page's text with a dot for every sign that only the page's own fonts can show.

    It tells nothing, and the window stood still for a tenth of a second, at every size of type, while it was looked for
    in all fonts there are.
    """
    return _PRIVATE.sub("·", text)
