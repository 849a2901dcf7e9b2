"""Real documents whose pages are one colour each, for the colour encoder to tell apart."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pymupdf

from tests.colour_encoder import COLOURS


def make_pdf(path: Path, pages: Sequence[str], *, password: str | None = None) -> Path:
    """Writes a PDF: page i has a block of the i-th colour in its upper left, and its name as text."""
    with pymupdf.open() as document:
        for number, colour in enumerate(pages, start=1):
            page = document.new_page(width=300, height=400)
            page.draw_rect((30, 40, 130, 160), color=None, fill=COLOURS[colour])
            page.insert_text((30, 300), f"{colour} page {number} of {path.stem}")
        if password is None:
            document.save(path)
        else:
            aes_256 = 5
            document.save(path, encryption=aes_256, user_pw=password, owner_pw=password)
    return path
