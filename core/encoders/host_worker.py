"""The model's process: what it computes, and what it crashes on, costs the window nothing but that page.

Reads requests from standard input, answers on standard output, and ends when its input does.
Run as `python -m core.encoders.host_worker SPEC`, or without a specification to measure the machine.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import queue
import signal
import sys
import threading
import traceback
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from core import memory
from core.cores import usable_cores
from core.encoders.host_wire import facts_of, pack_pages, pack_query, unpack_images, unpack_score
from core.errors import PatchlightError, QueryError
from core.sentences import pack
from core.wire import READY, Message, RawStream, receive, send, take_pipes

if TYPE_CHECKING:
    from PIL import Image

    from core.encoders.encoder import PageEncoder
    from core.types import PageEmbedding


class EncoderServer:
    """Answers requests for one model: pages one after another in a thread of their own, queries at once beside them."""

    def __init__(self, spec: str, answers: RawStream) -> None:
        self._spec = spec
        self._answers = answers
        self._sending = threading.Lock()
        self._pages: queue.SimpleQueue[tuple[Message, bytearray]] = queue.SimpleQueue()
        self._encoder: PageEncoder | None = None
        self._threads = self._usual_threads = 1
        self._since_given_back = 0

    def serve(self, requests: RawStream) -> None:
        """Loads the model and answers until the input ends; the parent sends nothing before it hears of the model."""
        threading.Thread(target=self._load_and_encode, name="pages", daemon=True).start()
        while frame := receive(requests):
            if frame[0]["op"] == "query":
                self._answer(*frame)
            else:
                self._pages.put(frame)

    def _load_and_encode(self) -> None:
        self._answer({"op": "load", "ticket": READY})
        while True:
            self._answer(*self._pages.get())

    def _answer(self, request: Message, payload: bytearray | None = None) -> None:
        """Does what one request asks; every failure that Python can see becomes an answer too."""
        try:
            message, data = self._done(request, payload or bytearray())
            message["facts"] = self._facts()
        except Exception as error:
            message, data = _failure(error), b""
        # Nobody may be there any more to hear it; then the input has ended too, and with it the process.
        with contextlib.suppress(OSError), self._sending:
            send(self._answers, {**message, "ticket": request["ticket"]}, data)

    def _done(self, request: Message, payload: bytearray) -> tuple[Message, bytes]:
        if request["op"] == "load":
            return self._load()
        encoder: Any = self._encoder
        match request["op"]:
            case "pages":
                self._use_threads(request.get("threads", 0))
                return pack_pages(self._encode(unpack_images(request, payload)))
            case "query":
                return pack_query(encoder.encode_query(request["text"]))
            case "score":
                reference = getattr(encoder, "reference_score", lambda *_: None)
                return {"score": reference(*unpack_score(request, payload))}, b""
            case unknown:
                raise ValueError(f"no such request: {unknown}")

    def _encode(self, images: list[Image.Image]) -> list[PageEmbedding]:
        assert self._encoder is not None
        pages = self._encoder.encode_pages(images)
        self._since_given_back += len(pages)
        if self._since_given_back >= memory.EVERY:
            self._since_given_back = 0
            memory.give_back()
        return pages

    def _load(self) -> tuple[Message, bytes]:
        import torch

        self._usual_threads = self._threads = min(torch.get_num_threads(), _threads_to_spare())
        torch.set_num_threads(self._threads)
        if not self._spec:
            from core.encoders.trial import this_machine

            return {"machine": asdict(this_machine())}, b""
        from core.encoders.registry import load_encoder

        self._encoder = load_encoder(self._spec)
        return {}, b""

    def _use_threads(self, wanted: int) -> None:
        """Computes with so many threads, never more than there are cores; 0 means the usual number."""
        threads = min(wanted, usable_cores()) or self._usual_threads
        if threads != self._threads:
            import torch

            torch.set_num_threads(threads)
            self._threads = threads

    def _facts(self) -> Message:
        return {**(facts_of(self._encoder) if self._encoder else {}), "threads": self._threads}


def _threads_to_spare() -> int:
    """Returns how many threads may compute: a core is left to the window where there are more than two."""
    cores = usable_cores()
    return cores - 1 if cores > 2 else cores


def _failure(error: Exception) -> Message:
    known = isinstance(error, PatchlightError)
    kind = "query" if isinstance(error, QueryError) else "model" if known else "other"
    return {
        "error": kind,
        "message": pack(error.sentence) if isinstance(error, PatchlightError) else str(error) or type(error).__name__,
        "hint": pack(error.hint) if isinstance(error, PatchlightError) else "",
        "detail": "".join(traceback.format_exception(error)),
    }


def main(spec: str) -> None:
    """Serves requests until the input ends."""
    requests, answers = take_pipes()
    faulthandler.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    # Threads that spin while they wait for each other take the cores from the window, and on a busy machine from the
    # one they wait for: a page then took twenty times as long. Read when torch is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    EncoderServer(spec, answers).serve(requests)
    # A page in hand, or a model that is being loaded, is of no use to anybody now.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:2] or [""])
