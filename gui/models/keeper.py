"""The thread beside the window that lists, downloads, copies, tries, checks and removes models."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QThread, Signal, Slot

from core.encoders.host import EncoderHost
from core.errors import ModelError
from gui.telling import sentences

if TYPE_CHECKING:
    from PIL import Image

    from core.encoders.encoder import PageEncoder
    from core.encoders.entry import Entry
    from core.encoders.hub import Offer
    from core.encoders.trial import Machine, Trial
    from core.types import PageEmbedding

Doing = Literal["asking", "downloading", "copying", "loading", "trying", "checking", "removing"]

_TELL_SECONDS = 0.1
_PACE_SECONDS = 4.0


@dataclass(frozen=True)
class Card:
    """A model and what a page costs with it here.

    Attributes:
        expected: Measured or estimated; None where neither is known.
    """

    entry: Entry
    expected: Trial | None = None


@dataclass(frozen=True)
class Listing:
    """All models there are to choose from.

    Attributes:
        cards: Known models first, then the others on this machine.
        offline: True when the Hub's library was told not to go online.
    """

    cards: tuple[Card, ...]
    offline: bool


@dataclass(frozen=True)
class Question:
    """What a person is asked before a model is added.

    Attributes:
        spec: A Hub id, or the name of the folder or exported file.
        licence: As its publisher names it, or an empty string.
        source: The offer of the Hub, or a folder or file.
    """

    spec: str
    byte_size: int
    licence: str
    source: Offer | Path


@dataclass(frozen=True)
class Step:
    """What is being done, and how far it is.

    Attributes:
        spec: The model.
        done, total: Bytes or steps; `total` is 0 where that is not known.
        rate: Bytes a second, 0 where nothing is moved or it is too early to say.
    """

    spec: str
    doing: Doing
    done: int = 0
    total: int = 0
    rate: float = 0.0


class StoppedError(Exception):
    """A person stopped what was being done."""


def in_turn(slot: Callable[..., Any]) -> Callable[..., Any]:
    """Makes a slot of the keeper tell its errors, and always that it is free again."""

    @functools.wraps(slot)
    def run(self: Keeper, subject: Any, *rest: Any) -> None:
        from core.encoders.store import AddCancelledError

        name = getattr(subject, "spec", None) or str(subject)
        try:
            if self.stop.is_set():
                raise StoppedError
            slot(self, subject, *rest)
        except (AddCancelledError, StoppedError):
            self.stopped.emit(name)
        except Exception as error:
            self.failed.emit(name, *sentences(error), _is_unreachable(error))
        finally:
            self.free.emit()

    return run


class Keeper(QObject):
    """Lives in its own thread and does one thing after another; only `ModelDesk` connects to it.

    Attributes:
        stop: Set by the main thread to stop what is being done.
    """

    listed = Signal(object)  # Listing
    asked = Signal(object)  # Question
    stepped = Signal(object)  # Step
    added = Signal(str)  # specification
    tried = Signal(str, object)  # specification, Trial
    checked = Signal(str, bool)  # specification, passed
    removed = Signal(str, object)  # specification, bytes freed (a C++ int would be too short)
    stopped = Signal(str)  # specification
    failed = Signal(str, str, str, bool)  # specification, sentence, hint, whether the Hub cannot be reached
    free = Signal()

    def __init__(self, load: Callable[[str], PageEncoder], measure: Callable[[], Machine]) -> None:
        super().__init__()
        self.stop = Event()
        self._load, self._measure = load, measure
        self._told = 0.0
        self._mark: tuple[float, int] | None = None
        self._rate = 0.0

    @Slot(bool)
    def list_models(self, with_costs: bool) -> None:
        """Lists the models; `with_costs` also estimates what a page costs, which takes a moment the first time."""
        try:
            self._list(with_costs)
        except Exception as error:
            self.failed.emit("", *sentences(error), False)
        finally:
            self.free.emit()

    def _list(self, with_costs: bool = True) -> None:
        from huggingface_hub import constants

        from core.encoders import shelf

        machine = self._measure() if with_costs else None
        cards = tuple(
            Card(entry, entry.expected(machine) if machine else entry.dossier.trial) for entry in shelf.entries()
        )
        self.listed.emit(Listing(cards, constants.HF_HUB_OFFLINE))

    @Slot(str)
    @in_turn
    def ask(self, spec: str) -> None:
        """Asks the Hub what a model consists of; downloads nothing."""
        from core.encoders import hub

        self.stepped.emit(Step(spec, "asking"))
        offer = hub.ask(spec)
        self.asked.emit(Question(spec, offer.byte_size, offer.licence and offer.terms, offer))

    @Slot(object)
    @in_turn
    def look(self, path: Path) -> None:
        """Looks into a folder or an exported file; copies nothing."""
        from core.encoders import export, registry, store

        self.stepped.emit(Step(path.name, "asking"))
        if path.is_dir():
            registry.checkpoint_family(path, path.name)
            question = Question(path.name, store.wanted_bytes(path), store.licence_of(path), path)
        else:
            packed = export.look_into(path)
            question = Question(packed.spec, packed.byte_size, packed.licence, path)
        self.asked.emit(question)

    @Slot(object)
    @in_turn
    def add(self, question: Question) -> None:
        """Downloads or copies a model that was agreed to, then tries it and checks it."""
        from core.encoders import dossier, export, hub, store

        source, self._mark, self._rate = question.source, None, 0.0
        progress = functools.partial(self._tell, question.spec, "copying")
        if not isinstance(source, Path):
            progress = functools.partial(self._tell, question.spec, "downloading")
            stored = hub.download(source, progress=progress, cancelled=self.stop.is_set)
        elif source.is_dir():
            stored = store.add_folder(source, progress=progress, cancelled=self.stop.is_set)
        else:
            stored = export.add_file(source, progress=progress, cancelled=self.stop.is_set)
        dossier.note(stored.spec, store.fingerprint(stored.folder), licence=question.licence)
        self.added.emit(stored.spec)
        self._list()
        self._examine(stored.spec, trial=True, check=True)

    @Slot(str, bool)
    @in_turn
    def check(self, spec: str, trial: bool) -> None:
        """Checks where a model's vectors lie, and with `trial` measures what a page costs before that."""
        self._examine(spec, trial=trial, check=True)

    @Slot(str)
    @in_turn
    def measure(self, spec: str) -> None:
        """Measures what a page costs."""
        self._examine(spec, trial=True, check=False)

    def _examine(self, spec: str, *, trial: bool, check: bool) -> None:
        from core.encoders import shelf

        self.stepped.emit(Step(spec, "loading"))
        loaded = self._load(spec)
        encoder: Any = Stoppable(loaded, self.stop)
        try:
            if trial:
                self.stepped.emit(Step(spec, "trying"))
                self.tried.emit(spec, shelf.run_trial(encoder))
                self._list()
            if check:
                report = shelf.run_check(encoder, progress=functools.partial(self._tell, spec, "checking"))
                self.checked.emit(spec, report.passed)
                self._list()
        finally:
            if isinstance(loaded, EncoderHost):
                loaded.close()

    @Slot(str)
    @in_turn
    def remove(self, spec: str) -> None:
        """Removes a model's files and what is remembered of it; archives made with it stay."""
        from core.encoders import dossier, store

        self.stepped.emit(Step(spec, "removing"))
        if spec == "reader":
            raise ModelError("The Reader is part of Patchlight and cannot be removed.")
        freed = store.remove(spec)
        dossier.forget(spec)
        self.removed.emit(spec, freed)
        self._list()

    def _tell(self, spec: str, doing: Doing, done: int, total: int) -> None:
        """Tells progress, not more often than an eye can follow, with the rate of the last seconds."""
        if self.stop.is_set() and doing == "checking":
            raise StoppedError
        now = time.monotonic()
        if self._mark is None:
            self._mark = (now, done)
        since, before = self._mark
        if now - since > _PACE_SECONDS / 4:
            self._rate = (done - before) / (now - since)
        if now - since > _PACE_SECONDS:
            self._mark = (now, done)
        if now - self._told >= _TELL_SECONDS or done in (0, total):
            self._told = now
            step = Step(spec, doing, done, total)
            self.stepped.emit(step if doing == "checking" else replace(step, rate=self._rate))

    @Slot()
    def close_down(self) -> None:
        """Ends the thread."""
        QThread.currentThread().quit()


class Stoppable:
    """An encoder that can be stopped between two batches."""

    def __init__(self, encoder: PageEncoder, stop: Event) -> None:
        self._encoder, self._stop = encoder, stop

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        """Encodes pages as the encoder does.

        Raises:
            StoppedError: A person stopped it.
        """
        if self._stop.is_set():
            raise StoppedError
        return self._encoder.encode_pages(images)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._encoder, name)


def _is_unreachable(error: BaseException) -> bool:
    """Tells whether an error means that there is no way to the Hub, which says nothing about the model."""
    from huggingface_hub import errors

    cause = error.__cause__
    if not isinstance(error, ModelError) or isinstance(cause, (errors.GatedRepoError, errors.RepositoryNotFoundError)):
        return False
    http: type[Exception] = errors.HTTPError  # pyright: ignore[reportPrivateImportUsage]
    return isinstance(cause, (errors.OfflineModeIsEnabled, http, ConnectionError))
