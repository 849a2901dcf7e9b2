"""What a card says, in words: sizes, licences, states, costs and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from gui.models.keeper import Card
from gui.sentences import spoken

if TYPE_CHECKING:
    from core.encoders.trial import Trial
    from gui.models.keeper import Step

_OPEN = ("mit", "apache-2.0", "bsd-3-clause", "bsd-2-clause")


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Models", text, None, n)


def size(count: float) -> str:
    """Returns bytes as a person reads them, in units of 1,000: "1.05 GB"."""
    digits = 2 if count >= 1e9 else 0 if count >= 1e7 else 1
    return QLocale().formattedDataSize(int(count), digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def title(card: Card) -> str:
    """Returns the model's name for the screen."""
    return card.entry.known.title if card.entry.known else plain_name(card.entry.spec)


def plain_name(spec: str) -> str:
    """Returns the last part of a specification, without its owner."""
    from core.encoders.registry import find_model

    known = find_model(spec)
    return known.title if known else spec.rpartition("/")[2]


def state(card: Card) -> str:
    """Returns where the model is."""
    stored, known = card.entry.stored, card.entry.known
    if card.entry.spec == "reader":
        return _tr("Built in")
    if stored is not None:
        return _tr("On this machine, {size}").format(size=size(stored.byte_size))
    return _tr("{size} to download").format(size=size(known.download_bytes)) if known else _tr("Can be downloaded")


def in_short(card: Card) -> str:
    """Returns where the model is and how fast, for a line of the list."""
    if card.expected is None:
        return state(card)
    about = pace(card.expected)
    return f"{state(card)} · {about if card.expected.measured else _tr('about {pace}').format(pace=about)}"


def good_for(card: Card) -> str:
    """Returns what the model is good at, or what is known instead."""
    if card.entry.known:
        return spoken(card.entry.known.good_for)
    stored = card.entry.stored
    came = {
        "hub": _tr("Downloaded from the Hub; Patchlight knows nothing more of it."),
        "folder": _tr("Added from a folder; Patchlight knows nothing more of it."),
        "file": _tr("Added from an exported file; Patchlight knows nothing more of it."),
    }
    return came[stored.source] if stored else _tr("Patchlight knows nothing more of it.")


def licence(text: str) -> str:
    """Returns a licence in plain words; what a publisher calls it where no plain words are known."""
    name = text.strip().casefold()
    if not name:
        return _tr("Not stated; ask the publisher before you use it for work.")
    if name in _OPEN:
        return _tr("{name}: free to use for anything.").format(name=text)
    if "gemma" in name and ":" not in name:
        return _tr("Gemma terms of use: bound by Google's list of prohibited uses.")
    if "-nc" in name or "non-commercial" in name:
        return _tr("{name}: not for commercial use.").format(name=text)
    return spoken(text)


def licence_mark(text: str) -> str:
    """Returns the mark of a licence that holds more than the usual open-source terms, or an empty string."""
    name = text.casefold()
    if "gemma" in name:
        return _tr("Gemma terms")
    if "-nc" in name or "non-commercial" in name or "noncommercial" in name:
        return _tr("Non-commercial")
    return ""


def pace(trial: Trial) -> str:
    """Returns "0.42 s a page"."""
    seconds = trial.seconds_a_page
    digits = 0 if seconds >= 10 else 1 if seconds >= 1 else 2
    return _tr("{n} s a page").format(n=QLocale().toString(max(seconds, 0.01), "f", digits))


def room(trial: Trial) -> str:
    """Returns "390 MB per 1,000 pages"."""
    return _tr("{n} per 1,000 pages").format(n=size(trial.bytes_a_page * 1000))


def setting(trial: Trial) -> str:
    """Returns how a cost was found out."""
    if not trial.measured:
        return _tr("estimate")
    return ", ".join(filter(None, (_tr("measured on %Ln sample pages", trial.pages), trial.setting)))


def verdict(card: Card) -> str:
    """Returns the outcome of the geometry check in a few words."""
    if card.entry.spec == "reader":
        return _tr("Not needed: it follows what is printed on the page.")
    check = card.entry.dossier.check
    if check is None:
        return _tr("Not run") if card.entry.here else _tr("Runs once the model is here")
    outcome = _tr("Passed") if check.passed else _tr("Failed")
    return _tr("{outcome} on {day} with transformers {version}").format(
        outcome=outcome, day=check.day, version=check.library
    )


def doing(step: Step) -> str:
    """Returns what is being done, as a sentence without its end."""
    name = plain_name(step.spec)
    return {
        "asking": _tr("Asking about {name}…"),
        "downloading": _tr("Downloading {name}"),
        "copying": _tr("Copying {name}"),
        "loading": _tr("Loading {name}…"),
        "trying": _tr("Trying {name} on sample pages for about ten seconds…"),
        "checking": _tr("Checking where the vectors of {name} lie"),
        "removing": _tr("Removing {name}…"),
    }[step.doing].format(name=name)


def when_stopped(step: Step | None) -> str:
    """Returns what it means that something was stopped."""
    if step is None or step.doing == "copying":
        return _tr("Nothing was added.")
    if step.doing == "downloading":
        return _tr("What was downloaded is kept; adding it again goes on from there.")
    return _tr("The model can be used; “Check” tries it again.")


def how_far(step: Step) -> str:
    """Returns "120 MB of 1.05 GB · 8.3 MB/s · 2 min left", or steps; empty where nothing is counted."""
    if not step.total:
        return ""
    if step.doing == "checking":
        return _tr("step {done} of {total}").format(done=step.done, total=step.total)
    parts = [_tr("{done} of {total}").format(done=size(step.done), total=size(step.total))]
    if step.rate > 0:
        parts.append(_tr("{rate}/s").format(rate=size(step.rate)))
        left = (step.total - step.done) / step.rate
        minutes = _tr("about {n} min left").format(n=round(left / 60))
        parts.append(_tr("{n} s left").format(n=max(1, round(left))) if left < 90 else minutes)
    return " · ".join(parts)
