"""Measures how long the window takes from choosing a word to the painted page, when a map is new and when it is known.

Run as `python -m benchmarks.words FOLDER_OR_FILE... [--query TEXT] [--pages 8]`. The pages are read by the model first;
then every way of showing every page's words is chosen in turn, and each time is taken until the page has been painted.
A frame lasts 16 ms.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.engine_types import ExplainedPage, PageImage
    from gui.page.overlay import Words

FRAME_MS = 16.0
_LONG_EDGE = 2000


def main() -> int:
    """Runs the measurement and prints its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--query", default="annual report of the measured rainfall")
    parser.add_argument("--model", default="reader")
    parser.add_argument("--pages", type=int, default=8, help="pages to measure")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as home:
        os.environ["PATCHLIGHT_HOME"] = home
        return _measure(options)


def _measure(options: argparse.Namespace) -> int:
    from PySide6.QtWidgets import QApplication

    from gui.page.overlay import ALL_WORDS, OverlaySettings
    from gui.page.pane import PagePane

    app = QApplication(sys.argv[:1])
    pane = PagePane()
    pane.resize(1000, 1000)
    pane.show()
    taken: dict[str, list[float]] = {}
    for explained, image in _pages(options):
        for mode, tinted, smooth in (("heat", False, True), ("heat in patches", False, False), ("tints", True, True)):
            pane.set_overlay(replace(OverlaySettings(), tinted=tinted, smooth=smooth))
            pane.show_page(image)
            pane.show_explanation(explained)
            app.processEvents()
            for state in ("new", "known"):
                for words in (*_choices(explained), ALL_WORDS):
                    taken.setdefault(f"{mode}, {state}", []).append(_choose(pane, words))
    for name, values in taken.items():
        values.sort()
        late = sum(value > FRAME_MS for value in values)
        median, slow = values[len(values) // 2], values[int(len(values) * 0.95)]
        print(f"{name}: median {median:.1f} ms, 95 % within {slow:.1f} ms, longest {values[-1]:.1f} ms, ", end="")
        print(f"{late} of {len(values)} over {FRAME_MS:.0f} ms")
    return 0


def _choose(pane, words: Words) -> float:
    """Chooses words and returns the milliseconds of processor time until the page shows them.

    Not the time on the wall: on a busy machine that says how many others wanted the processor.
    """
    started = time.thread_time()
    pane.select_words(words)
    pane.canvas.viewport().repaint()
    return (time.thread_time() - started) * 1000


def _choices(explained: ExplainedPage) -> list[Words]:
    """Returns single words, then pairs of them."""
    able = [i for i, word in enumerate(explained.explanation.words) if word.tokens]
    return [*((i,) for i in able), *combinations(able, 2)][:20]


def _pages(options: argparse.Namespace) -> Iterator[tuple[ExplainedPage, PageImage]]:
    """Yields pages as the window gets them: explained, and drawn for a large screen."""
    from PySide6.QtGui import QImage

    from core.documents.formats import find_files
    from core.documents.renderer import RenderHost
    from core.encoders.registry import load_encoder
    from core.explain.similarity import explain, lines
    from core.types import Hit, PageRef
    from gui.engine_types import ExplainedPage, PageImage

    encoder = load_encoder(options.model)
    query = encoder.encode_query(options.query)
    left = options.pages
    with RenderHost() as host:
        for number, path in enumerate(file for file in find_files(options.paths) if isinstance(file, Path)):
            for index in range(min(2, host.open(path).page_count, left)):
                rendered = host.render(path, index, long_edge=encoder.long_edge, words=True)
                explanation = explain(encoder.score_rule, query, encoder.encode_pages([rendered.image])[0])
                page, size = PageRef(number, index), (rendered.width, rendered.height)
                hit = Hit(1, page, path.name, path, explanation.score)
                found = tuple(lines(explanation, rendered.words, *size))
                drawn = host.render(path, index, long_edge=_LONG_EDGE).image
                width, height = drawn.size
                pixels = QImage(drawn.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
                picture = pixels.convertToFormat(QImage.Format.Format_RGB32)
                left -= 1
                yield (
                    ExplainedPage(hit, explanation, rendered.words, found, *size),
                    PageImage(page, picture, _LONG_EDGE, *size),
                )
            if left <= 0:
                return


if __name__ == "__main__":
    sys.exit(main())
