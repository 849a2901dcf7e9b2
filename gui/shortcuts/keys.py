"""Which keys do what: those of the table, those a person chose instead, and which of them clash."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from gui.commands import ACTIONS, translated
from gui.languages import bare

Keys = Mapping[str, tuple[str, ...]]
"""Key sequences as `QKeySequence` writes them for every system, by the id of their command."""

_NAMES = {spec.id: spec.text for spec in ACTIONS}


@cache
def normal(keys: str) -> str:
    """Returns a key sequence as it is always written, or an empty string where it is none."""
    written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    return written if QKeySequence(written).count() == QKeySequence(keys).count() else ""


def shown(keys: str) -> str:
    """Returns a key sequence as this system's programs show it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def usual() -> dict[str, tuple[str, ...]]:
    """Returns the keys of the table."""
    return {spec.id: tuple(map(normal, spec.keys)) for spec in ACTIONS}


def in_force(changed: Keys) -> dict[str, tuple[str, ...]]:
    """Returns what every command is reached with.

    What a person chose comes before what the table has, and of two that were chosen the first in the table: a key that
    did two things would do neither.
    """
    found = usual()
    taken: dict[str, list[str]] = {}  # by the keys they begin with: no others can clash
    for mine in (True, False):
        for id, own in found.items():
            if (id in changed) is mine:
                wanted = map(normal, changed[id]) if mine else own
                begun = {keys: taken.setdefault(keys.partition(", ")[0], []) for keys in wanted if keys}
                found[id] = kept = tuple(keys for keys, others in begun.items() if not clashing(keys, others))
                for keys in kept:
                    begun[keys].append(keys)
    return found


def clash(changed: Keys, id: str, keys: str) -> str | None:
    """Returns the id of another command that a key sequence belongs to, or begins or is begun by."""
    others = in_force(changed)
    return next((other for other, its in others.items() if other != id and clashing(keys, its)), None)


def with_keys(changed: Keys, id: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Returns the changes with other keys for one command; the table's own are no change."""
    new = tuple(dict.fromkeys(keys))
    left = {other: its for other, its in changed.items() if other != id}
    return left if new == usual()[id] else {**left, id: new}


def name(id: str) -> str:
    """Returns what a command is called on the screen."""
    return bare(translated(_NAMES[id]), "…")


def problems(changed: Keys) -> Iterator[str]:
    """Yields a sentence for everything in the settings that can be no shortcut."""
    force = in_force(changed)
    for id, wanted in changed.items():
        if id not in _NAMES:
            yield QCoreApplication.translate(
                "Shortcuts", "There is no command “{id}”, so its shortcut in the settings is kept, but does nothing."
            ).format(id=id)
            continue
        for keys in wanted:
            if not normal(keys):
                yield QCoreApplication.translate(
                    "Shortcuts", "“{keys}” are no keys, so the settings give “{name}” no such shortcut."
                ).format(keys=keys, name=name(id))
            elif normal(keys) not in force[id]:
                other = clash({other: its for other, its in changed.items() if other != id}, id, normal(keys))
                yield QCoreApplication.translate(
                    "Shortcuts", "The settings have {keys} for “{name}” and for “{other}”; it does the latter."
                ).format(keys=shown(keys), name=name(id), other=name(other or id))


def clashing(keys: str, others: Iterable[str]) -> bool:
    """Says whether keys are among others, or one is the beginning of another and would be waited for."""
    pairs = ((f"{keys}, ", f"{other}, ") for other in others)
    return any(one.startswith(other) or other.startswith(one) for one, other in pairs)
