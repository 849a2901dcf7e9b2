"""A drawn page, encoded by the colour encoder and explained: what the panes get from the engine, made for real."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pymupdf
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.explain.similarity import explain, lines
from core.layout import WHOLE_PAGE, Box, Grid, PatchLayout
from core.types import Hit, PageEmbedding, PageRef, SearchResults, TextWord
from gui.engine_types import ExplainedPage, PageImage
from gui.page import PagePane
from tests.colour_encoder import COLOURS, ColourEncoder

RED = (30.0, 240.0, 110.0, 360.0)
BLUE = (200.0, 40.0, 290.0, 120.0)


def drawn_page(
    query: str = "red blue",
    *,
    blocks: dict[str, Box] | None = None,
    rotation: int = 0,
    size: tuple[float, float] = (300.0, 400.0),
    grid: tuple[int, int] = (12, 9),
    box: Box = WHOLE_PAGE,
    page: PageRef | None = None,
    rank: int = 1,
    passage: str = "",
) -> ExplainedPage:
    """Draws coloured blocks, looks at the page as a model with this grid and box would, and explains a query.

    The blocks' boxes are in points of the page as displayed. A model's own item may ask for a `passage` of a colour.
    """
    page = page or PageRef(1, 0)
    blocks = {"red": RED, "blue": BLUE} if blocks is None else blocks
    with pymupdf.open() as document:
        width, height = size if rotation % 180 == 0 else size[::-1]
        sheet = document.new_page(width=width, height=height)
        sheet.set_rotation(rotation)
        for colour, rect in blocks.items():
            on_paper = (pymupdf.Rect(rect) * sheet.derotation_matrix).normalize()
            sheet.draw_rect(on_paper, color=None, fill=COLOURS[colour])
        pixels = sheet.get_pixmap(dpi=72)
        image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)
    seen = Image.new("RGB", (round(size[0] * box[2]), round(size[1] * box[3])), "white")
    seen.paste(image, (0, 0))
    encoder = ColourEncoder(*grid)
    encoded = encoder.encode_pages([seen])[0]
    whole = encoded.layout.grids[0]
    layout = PatchLayout(encoded.layout.count, (Grid(whole.cells, box),))
    asked = encoder.encode_query(query)
    if passage:
        vectors = np.concatenate([asked.vectors[:-1], encoder.encode_query(passage).vectors[:1]])
        asked = replace(asked, vectors=vectors, own_text="‹passage›")
    explanation = explain("maxsim", asked, PageEmbedding(encoded.vectors, layout))
    words = tuple(
        TextWord(f"{colour}ish", (x0, y0, x1, y1), line)
        for line, (colour, (x0, y0, x1, y1)) in enumerate(blocks.items())
    )
    hit = Hit(rank, page, "survey.pdf", Path("/papers/survey.pdf"), explanation.score, explanation.score)
    found = tuple(lines(explanation, words, *size, with_own=True))
    return ExplainedPage(hit, explanation, words, found, *size)


def white_page(explained: ExplainedPage, long_edge: int = 700, *, from_source: bool = True) -> PageImage:
    """Returns a blank picture of an explained page, so that every colour on it is the heatmap's."""
    scale = long_edge / max(explained.width, explained.height)
    image = QImage(round(explained.width * scale), round(explained.height * scale), QImage.Format.Format_RGB888)
    image.fill(0xFFFFFFFF)
    return PageImage(explained.hit.page, image, long_edge, explained.width, explained.height, from_source)


def found_pages(count: int, text: str = "red blue", **changes: object) -> SearchResults:
    """Returns an answer with so many hits in documents of eight pages, scores falling."""
    query = ColourEncoder().encode_query(text)
    hits = tuple(
        Hit(i + 1, PageRef(i // 8, i % 8), f"survey {i // 8}.pdf", Path(f"/papers/survey {i // 8}.pdf"), s, s)
        for i, s in enumerate(np.linspace(2.4, 0.3, count).tolist())
    )
    results = SearchResults(query, text, "colour-test", "late", hits, count, 1.0, 2.0)
    return replace(results, **changes)  # type: ignore[arg-type]


def shown_page(qtbot: QtBot) -> PagePane:
    """A page view on the screen that shows the drawn page with its heat."""
    made = PagePane()
    qtbot.addWidget(made)
    made.resize(640, 760)
    made.show()
    qtbot.waitExposed(made)
    explained = drawn_page()
    made.show_page(white_page(explained))
    made.show_explanation(explained)
    qtbot.waitUntil(made.canvas.is_settled)
    return made
