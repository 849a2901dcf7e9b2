"""All models a person can choose from, with everything there is to know before choosing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.encoders import dossier, geometry_check, store, trial
from core.encoders.dossier import Dossier
from core.encoders.encoder import PageEncoder
from core.encoders.geometry_check import CheckReport
from core.encoders.registry import KnownModel, find_checkpoint, find_model, known_models, split_detail
from core.encoders.store import StoredModel
from core.encoders.trial import Machine, Trial
from core.errors import ModelError
from core.sentences import Sentence


@dataclass(frozen=True)
class Entry:
    """A model and what is known of it.

    Attributes:
        spec: What `load_encoder` takes.
        known: What Patchlight knows of it by itself, or None.
        stored: Its files on this machine, or None.
        dossier: What was found out when it was here.
    """

    spec: str
    known: KnownModel | None
    stored: StoredModel | None
    dossier: Dossier

    @property
    def here(self) -> bool:
        """Whether it can be used without any download."""
        return self.stored is not None or self.spec == "reader"

    @property
    def licence(self) -> str:
        """In plain words where the model is known, else as its publisher names it; never empty."""
        return self.known.licence if self.known else self.dossier.licence or Sentence("Not stated.")

    def expected(self, machine: Machine | None = None) -> Trial | None:
        """Returns what a page costs here: measured, else estimated for a machine (see `trial.estimate`), else None."""
        if self.dossier.trial or self.known is None:
            return self.dossier.trial
        return trial.estimate(self.known, split_detail(self.spec)[1], machine)


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
