"""All models a person can choose from, with everything there is to know before choosing."""

from __future__ import annotations

from collections.abc import Callable

from core.encoders import dossier, geometry_check, store, trial
from core.encoders.check_report import CheckReport
from core.encoders.encoder import PageEncoder
from core.encoders.entry import Entry
from core.encoders.registry import KnownModel, find_checkpoint, find_model, known_models, split_detail
from core.encoders.store import StoredModel
from core.encoders.trial import Trial
from core.errors import ModelError


def entries() -> list[Entry]:
    """Returns the models Patchlight knows, and then the others that are on this machine."""
    stored = {model.spec: model for model in store.stored_models()}
    known = [_entry(model.spec, model, stored.pop(model.spec, None)) for model in known_models()]
    return [*known, *(_entry(spec, None, model) for spec, model in stored.items())]


def entry(spec: str) -> Entry:
    """Returns what is known of one model.

    Raises:
        ModelError: Nothing is: it is neither known nor on this machine.
    """
    plain = split_detail(spec)[0]
    stored = next((model for model in store.stored_models() if model.spec == plain), None)
    known = find_model(spec)
    if stored is None and known is None:
        find_checkpoint(plain)  # says in its own words that there is none
        raise ModelError("{spec} is not a model that was added.", "`patchlight models add {spec}` adds it.", spec=spec)
    return _entry(spec, known, stored)


def run_check(encoder: PageEncoder, *, progress: Callable[[int, int], None] = lambda done, total: None) -> CheckReport:
    """Runs the geometry check and remembers its outcome.

    Raises:
        ModelError: As `geometry_check.check` does.
    """
    report = geometry_check.check(encoder, progress=progress)
    dossier.note_check(encoder.name, version_of(encoder.name), report)
    return report


def run_trial(encoder: PageEncoder) -> Trial:
    """Runs the ten-second trial and remembers its outcome."""
    found = trial.measure(encoder)
    dossier.note(encoder.name, version_of(encoder.name), trial=found)
    return found


def version_of(name: str) -> str:
    """Returns the fingerprint of the files behind a model's name; empty where there are none."""
    folder = store.find(split_detail(name)[0])
    return store.fingerprint(folder) if folder else ""


def _entry(spec: str, known: KnownModel | None, stored: StoredModel | None) -> Entry:
    version = store.fingerprint(stored.folder) if stored else ""
    plain, detail = split_detail(spec)
    name = plain if known and detail == known.default_detail else spec
    return Entry(spec, known, stored, dossier.read(name, version))
