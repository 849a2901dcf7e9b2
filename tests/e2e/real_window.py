"""The real window with the real Reader, in a process of its own: files, search, heat, models; then what is left of it.

Run as `python -m tests.e2e.real_window ARCHIVE FILE QUERY`; prints what was seen as JSON.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from gui.app import Options, begin, make_application
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.settings import Preferences

LIMIT_MS = 240_000
QT_THREADS = "Dummy-"  # what Python calls threads that Qt started; their ends are not told to it


def wait(done: Callable[[], bool]) -> None:
    """Lets the window live until something is so; gives up after four minutes."""
    loop, looking, limit = QEventLoop(), QTimer(), QTimer()
    looking.timeout.connect(lambda: loop.exit(0) if done() else None)
    limit.timeout.connect(lambda: loop.exit(1))
    looking.start(10)
    limit.start(LIMIT_MS)
    late = loop.exec()
    looking.stop()
    limit.stop()
    if late:
        raise TimeoutError


def children() -> list[int]:
    """Numbers of the processes that this one has started and that have not ended (Linux; none elsewhere)."""
    lists = Path("/proc/self/task").glob("*/children")
    return [int(pid) for text in lists for pid in text.read_text().split()]


def main(archive: str, file: str, query: str) -> None:
    """Does what a person does."""
    app = make_application()
    app.setQuitOnLastWindowClosed(False)
    engine = Engine()
    window = MainWindow(engine, Preferences(remembers=False))
    window.resize(1500, 900)
    window.show()
    said: list[str] = []
    engine.failed.connect(lambda sentence, hint: said.append(f"{sentence} {hint}"))
    begin(window, Options(Path(archive)))
    wait(lambda: engine.model_state == "ready" and engine.catalog is not None)
    window.housekeeping.add([Path(file)])
    wait(lambda: bool(engine.catalog and engine.catalog.documents and not engine.catalog.pages_pending))
    wait(lambda: engine.indexing == "idle")
    explained: list[str] = []
    engine.explanation_ready.connect(lambda found: explained.append(found.hit.page.page_number))
    window.browsing.search(query)
    wait(lambda: bool(explained) and engine.is_settled)
    assert engine.results is not None
    hits = [hit.page.page_number for hit in engine.results.hits]
    window.actions_["models"].trigger()
    wait(lambda: engine.models.listing is not None and not engine.models.is_listing)
    working = len(children())
    window.close()
    engine.shutdown()
    torch = [name for name in ("torch", "transformers") if name in sys.modules]
    left = [name for thread in threading.enumerate() if not (name := thread.name).startswith(("Main", QT_THREADS))]
    seen = {"hits": hits, "imported": torch, "working": working, "left": [*children(), *left], "said": said}
    print(json.dumps(seen))


if __name__ == "__main__":
    main(*sys.argv[1:])
