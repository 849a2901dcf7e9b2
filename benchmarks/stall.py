"""Measures the longest time the window stands still while real documents are being encoded and searched.

Run as `python -m benchmarks.stall FOLDER_OR_FILE... [--query TEXT] [--seconds 60]`. A timer of 10 ms ticks in the main
thread from before the model is loaded until the job is over; the longest gap between two ticks is printed for each
stage. A person sees a stall above 50 ms.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

_TICK_MS = 10


def main() -> int:
    """Runs the measurement and prints its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--query", default="report")
    parser.add_argument("--model", default="reader")
    parser.add_argument("--seconds", type=float, default=120.0, help="give up encoding after this long")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as home:
        os.environ["PATCHLIGHT_HOME"] = home
        return _measure(options, Path(home))


def _measure(options: argparse.Namespace, home: Path) -> int:
    from PySide6.QtCore import QElapsedTimer, Qt, QTimer

    from gui import theme
    from gui.app import FirstPaint, make_application
    from gui.engine import Engine
    from gui.main_window import MainWindow
    from gui.settings import Preferences

    started = time.perf_counter()
    app = make_application()
    theme.apply(app, "light")
    engine = Engine()
    window = MainWindow(engine, Preferences(remembers=False))
    window.resize(1600, 1000)
    stage = "start"
    gaps: dict[str, list[tuple[float, float]]] = {}
    queued = 0.0
    clock = QElapsedTimer()
    clock.start()

    def tick() -> None:
        nonlocal queued
        now = _milliseconds_in_line()
        gaps.setdefault(stage, []).append((clock.nsecsElapsed() / 1e6, now - queued))
        queued = now
        clock.restart()

    def enter(name: str) -> None:
        nonlocal stage
        stage = name

    def on_model(_name: str, state: str) -> None:
        if state == "loading":
            return
        enter("encoding")
        engine.add(options.paths)
        searches.start()

    def on_state(state: str) -> None:
        if state == "idle" and pages:
            app.exit(0)

    pages: list[float] = []
    queries = [*options.query.split(), options.query]

    def search() -> None:
        window.browsing.search(queries[len(pages) % len(queries)])

    searches = QTimer()
    searches.setInterval(1500)
    searches.timeout.connect(search)
    ticks = QTimer()
    ticks.setTimerType(Qt.TimerType.PreciseTimer)
    ticks.setInterval(_TICK_MS)
    ticks.timeout.connect(tick)
    engine.model_changed.connect(on_model)
    engine.indexing_changed.connect(on_state)
    engine.progressed.connect(lambda progress: pages.append(time.perf_counter()) if progress.page else None)
    engine.failed.connect(lambda sentence, hint: print(sentence, hint, file=sys.stderr))

    def begin() -> None:
        nonlocal queued
        queued = _milliseconds_in_line()
        print(f"window after {time.perf_counter() - started:.2f} s, torch loaded: {'torch' in sys.modules}")
        clock.restart()
        enter("loading the model")
        ticks.start()
        engine.start(options.model)
        engine.open_archive(home / "stall.patchlight")

    FirstPaint(window).done.connect(begin)
    window.show()
    QTimer.singleShot(int(options.seconds * 1000), app.quit)
    app.exec()
    ticks.stop()
    searches.stop()
    for name, values in gaps.items():
        (longest, line), *others = sorted(values, reverse=True)[:5]
        over = sum(gap > 50 for gap, _ in values)
        print(f"{name}: longest gap {longest:.0f} ms ({line:.0f} ms of it waiting for a processor), ", end="")
        print(f"then {[round(gap) for gap, _ in others]}; {over} of {len(values)} ticks over 50 ms")
    if len(pages) > 1:
        print(f"{len(pages)} pages, {(len(pages) - 1) / (pages[-1] - pages[0]):.2f} pages/s")
    window.close()
    engine.shutdown()
    return 0


def _milliseconds_in_line() -> float:
    """Returns how long the main thread has been ready to run without getting a processor (Linux; 0 elsewhere)."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e6
    except (OSError, IndexError, ValueError):
        return 0.0


if __name__ == "__main__":
    sys.exit(main())
