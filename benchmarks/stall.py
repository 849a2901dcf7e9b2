"""Measures the longest time the window stands still while real documents are being encoded and searched.

Run as `python -m benchmarks.stall FOLDER_OR_FILE... [--query TEXT] [--seconds 60] [--trace] [--first]`. A timer of
10 ms ticks in the main thread from before the model is loaded until the job is over; the longest gap between two
ticks is printed for each stage. A person sees a stall above 50 ms. `--trace` says what the longest were spent on. On
a machine that others use, `--first` (Linux, as root) lets the window's process have a processor whenever it wants
one, so that what others compute does not count.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path


def main() -> int:
    """Runs the measurement and prints its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--query", default="report")
    parser.add_argument("--model", default="reader")
    parser.add_argument("--seconds", type=float, default=120.0, help="give up encoding after this long")
    parser.add_argument("--trace", action="store_true", help="say what the threads did during the longest gaps")
    parser.add_argument("--first", action="store_true", help="take processors before all other processes")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as home:
        os.environ["PATCHLIGHT_HOME"] = home
        return _measure(options, Path(home))


def _measure(options: argparse.Namespace, home: Path) -> int:
    from PySide6.QtCore import QTimer

    from benchmarks.ticks import Ticks, go_first, send_children_back
    from gui import garbage, theme
    from gui.app import make_application
    from gui.engine import Engine
    from gui.first_paint import FirstPaint
    from gui.main_window import MainWindow
    from gui.settings import Preferences

    app = make_application()
    theme.apply(app, "light")
    engine = Engine()
    window = MainWindow(engine, Preferences(remembers=False))
    window.resize(1600, 1000)
    ticks = Ticks(witness=options.trace)
    pages: list[float] = []
    answers: list[float] = []
    queries = [*options.query.split(), options.query]

    def on_model(_name: str, state: str) -> None:
        if state == "loading":
            return
        ticks.stage = "encoding"
        engine.add(options.paths)
        searches.start()

    def on_state(state: str) -> None:
        if state == "idle" and pages:
            app.exit(0)

    def search() -> None:
        window.browsing.search(queries[len(pages) % len(queries)])

    searches = QTimer(interval=1500)  # type: ignore[call-arg]
    searches.timeout.connect(search)
    children = QTimer(interval=200)  # type: ignore[call-arg]
    children.timeout.connect(send_children_back)
    engine.model_changed.connect(on_model)
    engine.indexing_changed.connect(on_state)
    engine.progressed.connect(lambda progress: pages.append(time.perf_counter()) if progress.page else None)
    engine.results_ready.connect(lambda results: answers.append(results.encode_ms + results.search_ms))
    engine.failed.connect(lambda sentence, hint: print(sentence, hint, file=sys.stderr))

    def begin() -> None:
        ticks.stage = "loading the model"
        if options.first:
            go_first()
            children.start()
        ticks.start()
        engine.start(options.model)
        engine.open_archive(home / "stall.patchlight")
        garbage.spare()

    FirstPaint(window).done.connect(begin)
    window.show()
    QTimer.singleShot(int(options.seconds * 1000), app.quit)
    app.exec()
    for timer in (ticks, searches, children):
        timer.stop()
    ticks.report()
    if len(pages) > 1:
        print(f"{len(pages)} pages, {(len(pages) - 1) / (pages[-1] - pages[0]):.2f} pages/s")
    if answers:
        ordered = sorted(answers)
        print(f"{len(answers)} answers: median {ordered[len(ordered) // 2]:.0f} ms, longest {ordered[-1]:.0f} ms")
    print(f"torch in the window's process: {'torch' in sys.modules}")
    window.close()
    engine.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
