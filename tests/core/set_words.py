"""Pages of spaced words for the built-in model to read, and whether it points at them."""

from __future__ import annotations

from collections.abc import Sequence

import pymupdf
from PIL import Image

from core.encoders import PageEncoder
from core.search.maxsim import token_terms
from core.types import PageEmbedding

Words = dict[str, tuple[float, float, float, float]]

# ruff: noqa: SIM905
PROSE = (
    "harbour lantern schooner aground keeper tide gauge barometer falling northerly gale breakwater signal "
    "cormorant census nesting granite lighthouse paraffin mantle clockwork Fresnel horizon bearing soundings "
    "quarterly ledger 1931 4711 repainting scaffolding supply tender coxswain Tuesday visibility"
).split()


def lined(lines: Sequence[str], top: float = 110, pitch: float = 20) -> Image.Image:
    """A page with these lines, so many points below each other."""
    with pymupdf.open() as document:
        sheet = document.new_page()
        for number, line in enumerate(lines):
            sheet.insert_text((72, top + pitch * number), line, fontname="tiro", fontsize=12)
        pixels = sheet.get_pixmap(dpi=140)
        return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)


def page(words: Sequence[str], size: float, font: str = "tiro", landscape: bool = False) -> tuple[Image.Image, Words]:
    """A page with spaced words, and their boxes in fractions of the page."""
    with pymupdf.open() as document:
        width, height = (842, 595) if landscape else (595, 842)
        sheet = document.new_page(width=width, height=height)
        places: Words = {}
        x, y = 60.0, 60 + size
        for word in words:
            length = pymupdf.get_text_length(word, fontname=font, fontsize=size)
            if x + length > width - 50:
                x, y = 60.0, y + size * 1.5
            sheet.insert_text((x, y), word, fontname=font, fontsize=size)
            places[word] = (x / width, (y - 0.8 * size) / height, (x + length) / width, (y + 0.25 * size) / height)
            x += length + size * 0.4
        pixels = sheet.get_pixmap(matrix=pymupdf.Matrix(1408 / max(width, height), 1408 / max(width, height)))
        return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples), places


def pointed_at(reader: PageEncoder, embedding: PageEmbedding, words: Words) -> float:
    """Share of words whose best patch has its middle on the word."""
    right = 0
    for word, (x0, y0, x1, y1) in words.items():
        _, best = token_terms(reader.encode_query(word).vectors, embedding.vectors)
        bx0, by0, bx1, by1 = embedding.boxes[int(best[0])]
        right += x0 <= (bx0 + bx1) / 2 <= x1 and y0 <= (by0 + by1) / 2 <= y1
    return right / len(words)
