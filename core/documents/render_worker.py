"""The page renderer's process: what PyMuPDF and Pillow crash or hang on costs one page, not the window.

Reads requests from standard input, answers on standard output, and ends when its input does.
Run as `python -m core.documents.render_worker SECONDS BYTES`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import signal
import sys
from collections import OrderedDict
from pathlib import Path

from core import memory
from core.documents.source import MAX_LONG_EDGE, PageSource, UnreadableError
from core.sentences import Sentence, pack
from core.wire import READY, Message, receive, send, take_pipes

OPEN_DOCUMENTS = 4
IN_MEMORY_BYTES = 128 << 20
"""PDFs up to this size are read at once on Windows, where nobody could move, delete or replace one that is held."""

GRACE_SECONDS = 2.0
"""How long after a page's time limit the process ends itself: its parent, which is quicker, may be gone."""


class Documents:
    """The last few documents asked for, kept open; a file that has changed since is opened again."""

    def __init__(self, memory_bytes: int) -> None:
        self._memory_bytes = memory_bytes
        self._open: OrderedDict[tuple[object, ...], PageSource] = OrderedDict()

    def get(self, request: Message) -> PageSource:
        """Returns the request's document.

        Raises:
            UnreadableError: It cannot be opened.
        """
        path = Path(request["path"])
        try:
            about = path.stat()
        except OSError as error:
            raise UnreadableError(Sentence("it is not there any more"), detail=str(error)) from error
        key = (path, about.st_mtime_ns, about.st_size, request.get("password"))
        if key not in self._open:
            while len(self._open) >= OPEN_DOCUMENTS:
                self._open.popitem(last=False)[1].close()
            self._open[key] = self._load(path, about.st_size, request)
        self._open.move_to_end(key)
        return self._open[key]

    def _load(self, path: Path, byte_size: int, request: Message) -> PageSource:
        if request["kind"] == "pdf":
            from core.documents.pdf_source import PdfSource

            in_memory = sys.platform == "win32" and byte_size <= IN_MEMORY_BYTES
            return PdfSource(path, request.get("password"), in_memory=in_memory)
        from core.documents.image_source import ImageSource

        return ImageSource(path, request["format"], self._memory_bytes)


def answer(documents: Documents, request: Message) -> tuple[Message, bytes]:
    """Does what one request asks; every failure that Python can see becomes an answer too."""
    try:
        source = documents.get(request)
        match request["op"]:
            case "open":
                return {"page_count": source.page_count, "title": source.title}, b""
            case "has_text":
                return {"has_text": source.has_text()}, b""
            case "render":
                long_edge = min(max(1, request["long_edge"]), MAX_LONG_EDGE)
                raster = source.render(request["page_index"], long_edge, request["words"])
                return {"size": raster.size, "points": raster.points, "words": raster.words}, raster.pixels
            case "facts":
                return source.facts(), b""
            case "annotate":
                from core.documents.annotate import annotate

                path, out = Path(request["path"]), Path(request["out"])
                return {"count": annotate(source, path, request.get("password"), request["marks"], out)}, b""
            case unknown:
                raise ValueError(f"no such request: {unknown}")
    except UnreadableError as error:
        return {"error": error.kind, "reason": pack(error.reason), "detail": error.detail}, b""
    except MemoryError as error:
        return {
            "error": "memory",
            "reason": pack(Sentence("it needs more memory than it may use")),
            "detail": repr(error),
        }, b""
    except Exception as error:
        return {
            "error": "document",
            "reason": pack(Sentence("it is damaged")),
            "detail": f"{type(error).__name__}: {error}",
        }, b""


def main(page_seconds: float, memory_bytes: int) -> None:
    """Serves requests until the input ends."""
    requests, answers = take_pipes()
    faulthandler.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle

    # Imported before the limits hold: the first page should not pay for it.
    import core.documents.image_source  # noqa: F401
    from core.documents.pdf_source import forget_decoded

    _limit_memory(memory_bytes)
    documents, answered = Documents(memory_bytes), 0
    with contextlib.suppress(BrokenPipeError):
        send(answers, {"ticket": READY})
        while frame := receive(requests):
            # Works inside a C library that never returns, on every system, and needs no parent.
            seconds = frame[0].get("seconds", page_seconds)
            faulthandler.dump_traceback_later(seconds + GRACE_SECONDS, exit=True)
            message, payload = answer(documents, frame[0])
            send(answers, {**message, "ticket": frame[0]["ticket"]}, payload)
            del payload
            answered += 1
            if answered % memory.EVERY == 0:
                forget_decoded()
                memory.give_back()
            faulthandler.cancel_dump_traceback_later()


def _limit_memory(memory_bytes: int) -> None:
    """Bounds the address space, where the system can."""
    try:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        bound = memory_bytes if hard == resource.RLIM_INFINITY else min(memory_bytes, hard)
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
    except (ImportError, AttributeError, ValueError, OSError):
        return


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]))
