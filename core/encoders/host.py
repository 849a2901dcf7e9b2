"""Models in processes of their own: a page encoder that computes elsewhere, and whoever starts and ends such."""

from __future__ import annotations

import logging
import threading
import weakref
from typing import TYPE_CHECKING, Any, Self

from core.child import Child, ChildDiedError
from core.encoders.host_wire import facts_of, pack_images, pack_score, unpack_pages, unpack_query
from core.errors import ModelError, PatchlightError, QueryError
from core.sentences import Sentence, unpack
from core.stopping import Stop, StoppedError
from core.system_words import system_words
from core.types import PageEmbedding, QueryEmbedding, ScoreRule
from core.wire import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL import Image

    from core.encoders.trial import Machine

log = logging.getLogger(__name__)

_WORKER = "core.encoders.host_worker"
_KILLED = "exit status -9"
"""What Linux and macOS do to a process when memory runs out, and nobody else to this one."""

_MEMORY = Sentence("memory ran out")

# A child that dies of a request may be suffering from another one that it had in hand, or had before; and one that dies
# while it starts may have been killed by somebody.
_PAGE_TRIES = 2
_START_TRIES = 2
_QUERY_TRIES = 3
_MOST_CRASHES = 2
"""Pages in a row that may crash the model before it is the model that is taken to be at fault."""


class CrashedError(Exception):
    """A page made the model's process end, also a fresh one; others may well be encoded.

    Attributes:
        reason: Why, a clause.
    """

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


class ElsewhereError(Exception):
    """Something went wrong in the model's process that is no error of Patchlight's; the message is the original's."""


class EncoderHost:
    """A `PageEncoder` in a child process, which is started again after a crash. Safe to use from several threads.

    The built-in Reader reads queries with NumPy alone. It does that here, at once, and its process is started when
    there is a page to encode; every other model has its process from the beginning.
    """

    name: str
    dim: int
    score_rule: ScoreRule
    long_edge: int
    weak_below: float | None

    def __init__(self, spec: str, threads_wanted: Callable[[], int] = lambda: 0) -> None:
        """Takes a model; `load` makes it ready.

        Args:
            spec: As for `core.encoders.registry.load_encoder`.
            threads_wanted: Says, for every page, how many threads may compute; 0 leaves a core to the window.
        """
        self._spec = spec
        self._threads_wanted = threads_wanted
        self._reader: Any = None
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._closed = False
        self._crashes = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def load(self) -> Self:
        """Loads the model; it may be used then. `close`, from another thread, ends the wait.

        Raises:
            ModelError: As `core.encoders.registry.load_encoder` does.
        """
        if self._spec == "reader":
            from core.encoders.reader import ReaderEncoder

            self._reader = ReaderEncoder()
            self._take(facts_of(self._reader))
        else:
            self._take(self.greeting()["facts"])
        return self

    def greeting(self) -> Message:
        """Waits until the process has loaded the model, and returns what it said then.

        Raises:
            ModelError: As `load`.
        """
        return self._loaded()[1]

    @property
    def pid(self) -> int | None:
        """The number of the process while there is one that has loaded the model."""
        child = self._child
        return child.pid if child and child.is_ready else None

    def start(self) -> None:
        """Starts the process, if there is none, without waiting for it: the first page will find it ready sooner."""
        self._running()

    def encode_pages(self, images: list[Image.Image], *, stop: Stop | None = None) -> list[PageEmbedding]:
        """See `PageEncoder.encode_pages`; the vectors are read-only.

        A page may take as long as it does: a `stop` alone ends it, and the process with it, which may hang.

        Raises:
            StoppedError: These pages were in hand when the stop was over, or came after it.
            CrashedError: The model's process did not survive these pages.
            ModelError: As the encoder does; or the process ends on whatever page it is given.
            ElsewhereError: For any other error of the encoder.
        """
        if not images:
            return []
        message, pixels = pack_images(images)
        try:
            request = {**message, "op": "pages", "threads": self._threads_wanted()}
            answer, payload = self._ask(request, pixels, tries=_PAGE_TRIES, stop=stop)
        except ChildDiedError as death:
            raise self._crash(death, len(images)) from None
        self._crashes = 0
        return unpack_pages(answer, payload)

    def encode_query(self, text: str) -> QueryEmbedding:
        """See `PageEncoder.encode_query`; it does not wait for pages that are being encoded."""
        if self._reader is not None:
            return self._reader.encode_query(text)
        try:
            return unpack_query(*self._ask({"op": "query", "text": text}, tries=_QUERY_TRIES))
        except ChildDiedError as death:
            log.error("the model's process ended on a query: %s", death.last_words)
            raise ModelError(
                "The model {name} ended unexpectedly.", "Search again, or by keyword.", name=self.name
            ) from None

    def score(self, query: QueryEmbedding, page: PageEmbedding) -> float:
        """See `PageEncoder.score`; computed here."""
        from core.search.maxsim import maxsim

        return maxsim(query.vectors, page.vectors, self.score_rule)

    def reference_score(self, query: QueryEmbedding, page: PageEmbedding) -> float | None:
        """Returns the score that the model's own processor gives, or None where it has none."""
        message, vectors = pack_score(query, page)
        return self._ask({**message, "op": "score"}, vectors, tries=1)[0]["score"]

    def close(self) -> None:
        """Ends the process. What it has in hand, for another thread, fails at once; so does every later request."""
        self._closed = True
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.close()

    def _ask(
        self, request: Message, payload: bytes = b"", *, tries: int, stop: Stop | None = None
    ) -> tuple[Message, bytearray]:
        stop = stop or Stop()
        while True:
            child, _ = self._loaded(stop)
            tries -= 1
            try:
                with stop.ending(child.kill):
                    header, data = child.ask(request, payload)
            except ChildDiedError as death:
                self._ended(child, stop)
                log.warning("the model's process ended: %s", death.last_words)
                if not tries:
                    raise
            else:
                _raise_error_of(header)
                self._take(header["facts"])
                return header, data

    def _loaded(self, stop: Stop | None = None) -> tuple[Child, Message]:
        """Returns a process that has loaded the model, and its first words."""
        tries, stop = _START_TRIES, stop or Stop()
        while True:
            child = self._running()
            tries -= 1
            try:
                with stop.ending(child.kill):
                    return child, self._greeting_of(child)
            except ChildDiedError as death:
                self._ended(child, stop)
                log.error("the model's process does not start: %s", death.last_words)
                if tries and not death.out_of_memory:
                    continue
                reason = _MEMORY if _ran_out_of_memory(death) else Sentence("its process ended unexpectedly")
                hint = Sentence("Try a smaller model.")
                raise ModelError(
                    "The model {spec} cannot be loaded: {reason}.", hint, spec=self._spec, reason=reason
                ) from None

    def _greeting_of(self, child: Child) -> Message:
        """Waits for what a process says once it has loaded the model; without the model it is of no use.

        Raises:
            ModelError: The model cannot be loaded.
            ChildDiedError: The process ended.
        """
        try:
            greeting = child.ready()
            _raise_error_of(greeting)
        except ElsewhereError as error:
            self._discard(child)
            raise ModelError("The model {spec} cannot be loaded: {reason}.", spec=self._spec, reason=error) from error
        except ModelError:
            self._discard(child)
            raise
        return greeting

    def _running(self) -> Child:
        with self._lock:
            if self._closed:
                raise _closed()
            if self._child is None:
                try:
                    self._child = Child(_WORKER, self._spec, name="encoder", humble=True)
                except OSError as error:
                    raise ModelError(
                        "The model {spec} cannot be started: {reason}.", spec=self._spec, reason=system_words(error)
                    ) from error
            return self._child

    def _ended(self, child: Child, stop: Stop) -> None:
        """Lets go of a process that ended, and raises what there is to raise where it was meant to."""
        self._discard(child)
        if self._closed:
            raise _closed() from None
        if stop.is_over:
            raise StoppedError from None

    def _discard(self, child: Child) -> None:
        with self._lock:
            if self._child is child:
                self._child = None
        child.close()

    def _take(self, facts: Message) -> None:
        """Becomes like the encoder in the process; what it has beyond the protocol is an attribute here as well."""
        vars(self).update(facts)

    def _crash(self, death: ChildDiedError, pages: int) -> Exception:
        reason = _MEMORY if _ran_out_of_memory(death) else Sentence("the model crashed")
        # Of several pages nobody knows which it was: they come again, each alone.
        self._crashes += pages == 1
        if self._crashes < _MOST_CRASHES:
            return CrashedError(reason)
        self._crashes = 0
        return ModelError(
            "The model {name} ended unexpectedly on one page after another: {reason}.",
            "Close other programs or choose a smaller model, then resume; what was encoded is kept.",
            name=self.name,
            reason=reason,
        )


class EncoderHosts:
    """Loads models into processes of their own, and ends every one that is left.

    Attributes:
        threads: How many threads may compute from the next page on; 0 leaves a core to the window.
    """

    def __init__(self) -> None:
        self.threads = 0
        self._lock = threading.Lock()
        self._hosts: weakref.WeakSet[EncoderHost] = weakref.WeakSet()
        self._machine: Machine | None = None
        self._closed = False

    def load(self, spec: str) -> EncoderHost:
        """Loads a model.

        Raises:
            ModelError: As `core.encoders.registry.load_encoder` does, or `close` was called.
        """
        host = self._added(EncoderHost(spec, lambda: self.threads))
        try:
            return host.load()
        except BaseException:
            host.close()
            raise

    def machine(self) -> Machine:
        """Measures, once, what this machine computes with; in a process that ends afterwards.

        Raises:
            ModelError: The process does not start, or `close` was called.
        """
        if self._machine is None:
            from core.encoders.trial import Machine

            with self._added(EncoderHost("")) as host:
                self._machine = Machine(**host.greeting()["machine"])
        return self._machine

    def close(self) -> None:
        """Ends all processes, also of models that are being loaded; from any thread."""
        with self._lock:
            self._closed = True
            hosts = list(self._hosts)
        for host in hosts:
            host.close()

    def _added(self, host: EncoderHost) -> EncoderHost:
        with self._lock:
            if self._closed:
                raise _closed()
            self._hosts.add(host)
        return host


def _raise_error_of(header: Message) -> None:
    """Raises the error that an answer is, if it is one."""
    if "error" not in header:
        return
    kinds: dict[str, type[PatchlightError]] = {"query": QueryError, "model": ModelError}
    if kind := kinds.get(header["error"]):
        raise kind(unpack(header["message"]), unpack(header["hint"]))
    failure = ElsewhereError(header["message"])
    failure.add_note(header["detail"])
    raise failure


def _ran_out_of_memory(death: ChildDiedError) -> bool:
    return death.out_of_memory or death.last_words.endswith(_KILLED)


def _closed() -> ModelError:
    return ModelError("The model has been closed.")
