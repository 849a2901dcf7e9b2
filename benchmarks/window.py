"""Measures the window beyond stalls: starting, opening its pages, frames while zooming and scrolling, memory in use.

Run as `python -m benchmarks.window [start] [opening] [page] [results] [memory]`; without a name all are measured.
Everything is made on the spot. Frame times are processor time of the window's thread, from a change to its last
pixel, so that what others compute on the machine does not count; 60 frames a second leave 16.7 ms for each.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_SIZE = (1600, 1000)
_PAPER_PAGES = 3
_LONG_PAGES = 1000
_HITS = 50_000
_WAIT_SECONDS = 300.0
_OPENED = (
    *("settings", "edit-shortcuts", "shortcuts", "models", "evaluation", "compare", "palette", "document-details"),
    *("history", "filters", "saved-searches", "show-progress", "theme-dark", "theme-light"),
)
_WORDS = ("lighthouse", "keeper", "harbour", "storm", "vessel", "lantern", "signal", "coast", "winter", "rescue")


def main() -> None:
    """Runs what was asked for, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *_PARTS], help="what to measure; all when none is named")
    parser.add_argument("--within", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.within is not None:
        from gui.app import make_application

        app = make_application()
        app.setQuitOnLastWindowClosed(False)
        _PARTS[options.parts[0]](Path(os.environ["PATCHLIGHT_HOME"]), options.within)
        return
    with tempfile.TemporaryDirectory() as compiled:
        for part in options.parts or _PARTS:
            # The first time Python compiles everything, its libraries too, as installing has done for who installs it.
            for _ in range(3 if part == "start" else 1):
                _measure(part, compiled)


def _measure(part: str, compiled: str) -> None:
    """Measures a part in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        settings = {
            "QT_QPA_PLATFORM": "offscreen",
            "OPENBLAS_NUM_THREADS": "1",
            "PATCHLIGHT_HOME": home,
            "PYTHONPYCACHEPREFIX": compiled,
            "PYTHONDONTWRITEBYTECODE": "",
        }
        command = [sys.executable, "-m", "benchmarks.window", part, "--within", str(time.time())]
        subprocess.run(command, env={**os.environ, **settings}, check=True)


def start(home: Path, begun: float) -> None:
    """Measures from the start of the process to the first paint, and to a window that takes documents and queries."""
    from gui.first_paint import FirstPaint

    window = _window()
    seen: list[str] = []
    FirstPaint(window).done.connect(lambda: seen.append(_spent(begun)))
    window.show()
    _wait(lambda: bool(seen))
    window.engine.start()
    window.engine.open_archive(home / "start.patchlight")
    _wait(lambda: window.engine.model_state == "ready" and window.engine.catalog is not None)
    torch = "torch" in sys.modules
    print(f"start: painted after {seen[0]}, ready for a query after {_spent(begun)}; torch is loaded: {torch}")
    _end(window)


def opening(home: Path, _begun: float) -> None:
    """Opens what the window has besides its panes, with a hit on show; the longest turn of the event loop is told."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QDialog

    from benchmarks.ticks import Ticks

    window = _window_on_a_hit(home)
    canvas = window.page.canvas
    for name in _OPENED:
        longest = []
        for _ in range(2):
            ticks = Ticks()
            ticks.start()
            QTimer.singleShot(0, window.actions_[name].trigger)
            _wait(lambda: window.engine.is_settled, after=0.4)
            ticks.stop()
            longest.append(ticks.longest())
            for dialog in window.findChildren(QDialog):
                dialog.close()
            window.pages.setCurrentIndex(0)
            window.activateWindow()  # nobody does it here when a dialog goes, and lists that lost the focus must go too
            canvas.setFocus()
            _wait(lambda: window.engine.is_settled, after=0.1)
        print(f"opening {name}: longest turn {longest[0].own:.0f} ms, the second time {longest[1].own:.0f} ms")
    _end(window)


def page(home: Path, _begun: float) -> None:
    """Zooms into a page with its heatmap up to 200 dpi and more, and pans over it."""
    from benchmarks.ticks import measure_frames, print_frames, print_noise

    window = _window_on_a_hit(home)
    canvas = window.page.canvas
    viewport = canvas.viewport()
    print_noise()

    canvas.fit_page()
    steps = 90
    factor = (200 / 72 / canvas.zoom) ** (1 / steps)
    print_frames("zooming to 200 dpi", measure_frames(steps, lambda _: canvas.zoom_by(factor), viewport.repaint))
    _wait(lambda: window.engine.is_settled and canvas.is_settled(), after=0.5)
    down, across = canvas.verticalScrollBar(), canvas.horizontalScrollBar()

    def pan(number: int) -> None:
        down.setValue(down.minimum() + (down.maximum() - down.minimum()) * (number % 120) // 120)
        across.setValue(across.minimum() + (across.maximum() - across.minimum()) * (number % 50) // 50)

    print_frames("panning at 200 dpi", measure_frames(240, pan, viewport.repaint))
    print_frames("zooming out again", measure_frames(steps, lambda _: canvas.zoom_by(1 / factor), viewport.repaint))
    _end(window)


def results(home: Path, _begun: float) -> None:
    """Shows an answer of 50,000 pages and scrolls through it, from wheel steps to jumps."""
    from PySide6.QtGui import QImage

    from benchmarks.ticks import measure_frames, print_frames, print_noise
    from core.types import Hit, PageRef, SearchResults

    window = _window()
    window.show()
    _take_paused(window, home, _write_pdf(home / "paper.pdf", _PAPER_PAGES))
    path = home / "d.pdf"
    hits = tuple(
        Hit(rank, PageRef(1 + rank % 500, rank // 500), f"document-{rank % 500}.pdf", path, 9.0 - rank / 1e5)
        for rank in range(1, _HITS + 1)
    )
    answer = SearchResults(None, "words", "reader", "late", hits, _HITS, 1.0, 1.0)
    _ = answer.columns  # made by the thread that searches
    pane = window.results
    viewport, bar = pane.view.viewport(), pane.view.verticalScrollBar()
    print_noise()
    spent = measure_frames(5, lambda _: pane.set_results(answer), viewport.repaint)
    print_frames(f"showing {_HITS:,} results", spent)
    picture = QImage(283, 400, QImage.Format.Format_RGB32)
    picture.fill(0xFFB0C4DE)
    for hit in hits[:400]:
        pane.model.set_thumbnail(hit.page, picture)
    assert viewport.isVisible()
    bar.setValue(0)
    print_frames("scrolling", measure_frames(600, lambda _: bar.setValue(bar.value() + 60), viewport.repaint))
    jump = bar.maximum() // 300
    print_frames("dragging the bar", measure_frames(300, lambda n: bar.setValue(n * jump), viewport.repaint))
    _end(window)


def memory(home: Path, _begun: float) -> None:
    """Pages through a document of 1,000 pages and tells what the window's process takes."""
    from core.types import PageRef

    window = _window()
    window.show()
    document = _take_paused(window, home, _write_pdf(home / "long.pdf", _LONG_PAGES))
    before = _megabytes()
    marks: list[str] = []
    begun = time.monotonic()
    for index in range(_LONG_PAGES):
        page = PageRef(document, index)
        window.browsing.show_page(page)
        _wait(lambda page=page: window.page.canvas.page == page and window.engine.is_settled)
        if (index + 1) % (_LONG_PAGES // 4) == 0:
            marks.append(f"{_megabytes():.0f}")
    each = (time.monotonic() - begun) / _LONG_PAGES * 1000
    print(f"memory: {before:.0f} MB before, {', '.join(marks)} MB after each quarter of {_LONG_PAGES:,} pages")
    print(f"paging: {each:.0f} ms from one page shown to the next, on average")
    _end(window)


def _window() -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from gui import garbage, theme
    from gui.engine import Engine
    from gui.main_window import MainWindow
    from gui.settings import Preferences

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    window = MainWindow(Engine(), Preferences(remembers=False))
    window.resize(*_SIZE)
    window.engine.failed.connect(lambda sentence, hint: print(sentence, hint, file=sys.stderr))
    garbage.spare()
    return window


def _window_on_a_hit(home: Path) -> MainWindow:
    """Shows the window with a page that was searched for, and its heat."""
    window = _window()
    window.show()
    _take(window, home, _write_pdf(home / "paper.pdf", _PAPER_PAGES))
    _wait(lambda: window.engine.indexing == "idle")
    window.browsing.search(" ".join(_WORDS[:2]))
    canvas = window.page.canvas
    _wait(lambda: canvas.is_explained and canvas.is_settled() and window.engine.is_settled, after=0.5)
    return window


def _take(window: MainWindow, home: Path, path: Path) -> int:
    """Opens an archive and gives it a document; returns the document's id."""
    engine = window.engine
    engine.start()
    engine.open_archive(home / "window.patchlight")
    _wait(lambda: engine.model_state == "ready" and engine.catalog is not None)
    engine.add([path])
    _wait(lambda: bool(engine.catalog and engine.catalog.documents))
    assert engine.catalog is not None
    return engine.catalog.documents[0].id


def _take_paused(window: MainWindow, home: Path, path: Path) -> int:
    """Does the same, and encodes no page of it that is not in hand already."""
    document = _take(window, home, path)
    window.engine.pause()
    _wait(lambda: window.engine.indexing != "running")
    return document


def _spent(begun: float) -> str:
    """Says how long ago the process was started, and how much of that it had a processor."""
    return f"{time.time() - begun:.2f} s ({time.process_time():.2f} s of processor time)"


def _end(window: MainWindow) -> None:
    window.close()
    window.engine.shutdown()


def _wait(done: Callable[[], bool], *, after: float = 0.0) -> None:
    """Lets the window live until something is so, and for a while after that."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, limit = QEventLoop(), time.monotonic() + _WAIT_SECONDS
    begun = time.monotonic()

    def look() -> None:
        if done() and time.monotonic() - begun >= after:
            loop.exit(0)
        elif time.monotonic() > limit:
            loop.exit(1)

    timer = QTimer(interval=5)  # type: ignore[call-arg]
    timer.timeout.connect(look)
    timer.start()
    failed = loop.exec()
    timer.stop()
    if failed:
        raise TimeoutError(f"nothing happened for {_WAIT_SECONDS:.0f} s")


def _write_pdf(path: Path, pages: int) -> Path:
    """Writes A4 pages full of text, with a drawing on each."""
    import pymupdf

    with pymupdf.open() as document:
        for number in range(pages):
            sheet = document.new_page(width=595, height=842)
            sheet.insert_text((60, 80), f"{_WORDS[number % len(_WORDS)].title()} {number + 1}", fontsize=24)
            text = " ".join(_WORDS[(number + at) % len(_WORDS)] for at in range(420))
            sheet.insert_textbox((60, 110, 535, 600), text, fontsize=11)
            sheet.draw_circle((300, 700), 60 + number % 40, fill=(0.2, 0.5, 0.7))
        document.save(path)
    return path


def _megabytes() -> float:
    """Returns the memory of this process that is not shared with others (Linux)."""
    import gc

    gc.collect()
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    private = sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty")))
    return private / 1024


_PARTS: dict[str, Callable[[Path, float], None]] = {
    "start": start,
    "opening": opening,
    "page": page,
    "results": results,
    "memory": memory,
}


if __name__ == "__main__":
    main()
