"""A model as one of those to choose from; light enough for a window that waits for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.encoders.dossier import Dossier
from core.encoders.registry import KnownModel, find_model, split_detail
from core.sentences import Sentence

if TYPE_CHECKING:
    from core.encoders.store import StoredModel
    from core.encoders.trial import Machine, Trial


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
        from core.encoders import trial

        if self.dossier.trial or self.known is None:
            return self.dossier.trial
        return trial.estimate(self.known, split_detail(self.spec)[1], machine)


def built_in() -> Entry:
    """Returns the Reader as it is without a look at the disk: what was measured of it is not known yet."""
    return Entry("reader", find_model("reader"), None, Dossier("reader"))
