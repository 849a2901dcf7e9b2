"""What a long answer costs the window's thread: taking it in, grouping, sorting, scrolling, walking by key.

Run as `python -m benchmarks.results [PAGES]`; needs no display. Times are of the thread, so that other work on the
machine does not count.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from core.types import Hit, PageRef, SearchResults
from gui import garbage, theme
from gui.app import make_application
from gui.results.pane import ResultsPane

PAGES_A_DOCUMENT = 8
STEPS = 100


def answer(count: int) -> SearchResults:
    """Returns an answer with so many pages, eight a document."""
    names = [f"survey {number}.pdf" for number in range(-(-count // PAGES_A_DOCUMENT))]
    paths = [Path("/papers") / name for name in names]  # one for all pages of a document, as a search has them
    hits = tuple(
        Hit(
            rank=place + 1,
            page=PageRef(place // PAGES_A_DOCUMENT, place % PAGES_A_DOCUMENT),
            document=names[place // PAGES_A_DOCUMENT],
            path=paths[place // PAGES_A_DOCUMENT],
            score=(score := 2.4 - 2 * place / count),
            late_score=score,
        )
        for place in range(count)
    )
    return SearchResults(None, "fog", "none", "late", hits, count, 0.0, 0.0, full_match_share=0.6)


def measure(name: str, do: Callable[[], object], times: int = 5) -> None:
    """Prints the median and the longest time of doing something."""
    taken = []
    for _ in range(times):
        begun = thread_time()
        do()
        taken.append((thread_time() - begun) * 1000)
    print(f"{name:42} median {sorted(taken)[times // 2]:7.2f} ms, longest {max(taken):7.2f} ms")


def main() -> int:
    """Measures and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="?", type=int, default=50_000)
    count = parser.parse_args().pages
    app = make_application()
    theme.apply(app, "light")
    results = answer(count)
    measure("arrays, in the thread that searches", lambda: replace(results).columns, 3)
    _ = results.columns
    pane = ResultsPane()
    pane.resize(320, 900)
    pane.show()
    app.processEvents()
    picture = QImage(283, 400, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    view, bar = pane.view, pane.view.verticalScrollBar()
    number = 0
    garbage.spare()

    def take() -> None:
        nonlocal number
        number += 1
        other = replace(results, text=f"fog {number}")
        other.__dict__["columns"] = results.columns
        pane.set_results(other)

    def scroll() -> None:
        bar.setValue(bar.value() + 37)
        view.viewport().repaint()

    def walk() -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, key)
        view.viewport().repaint()

    for grouped in (False, True):
        for grid in (False, True):
            pane.arrange("score", grouped=grouped)
            pane.set_grid(grid)
            said = f"{'grid' if grid else 'list'}{', grouped' if grouped else ''}"
            measure(f"{said}: take {count:,} pages", take)
            app.processEvents()
            for row in view.visible_rows(6000):
                if (hit := pane.model.hit(row)) is not None:
                    pane.set_thumbnail(hit.page, picture)
            measure(f"{said}: a frame of scrolling", scroll, STEPS)
            measure(f"{said}: a row by key", walk, STEPS)
    for sort in ("document", "page", "added", "score"):
        measure(f"sort by {sort}", lambda by=sort: pane.arrange(by, grouped=True), 1)
    measure("fold or unfold all", pane.fold_all)
    pane.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
