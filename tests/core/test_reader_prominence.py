"""Large type counts more than small type, and nothing counts less than before."""

from __future__ import annotations

import numpy as np
import pymupdf
import pytest
from PIL import Image

from core.encoders import load_encoder
from core.reader.prominence import Prominence


def test_a_factor_grows_with_the_height_and_stays_within_bounds() -> None:
    heights = np.array([0.01, 0.01, 0.01, 0.02, 0.005, 0.5], np.float32)
    boxes = np.stack([heights * 0, heights * 0, heights, heights], axis=1)
    factors = Prominence(0.1, 1.15).factors(boxes)
    assert factors == pytest.approx([1, 1, 1, 2**0.1, 1, 1.15], rel=1e-5)
    assert Prominence(0.1, 1.15).factors(np.zeros((0, 4), np.float32)).shape == (0,)


def test_a_title_scores_higher_than_the_same_word_in_the_text() -> None:
    text = ["granite", "breakwater", "repaired", "before", "the", "winter", "storms", "came", "from", "the", "north"]

    def page(title: str, word: str) -> Image.Image:
        with pymupdf.open() as document:
            sheet = document.new_page()
            sheet.insert_text((72, 110), title, fontname="tiro", fontsize=26)
            for number in range(8):
                line = [*text[number:], *text[:number]][:6]
                sheet.insert_text((72, 170 + 20 * number), " ".join([word, *line]), fontname="tiro", fontsize=11)
            pixels = sheet.get_pixmap(dpi=140)
            return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)

    reader = load_encoder("reader")
    about, mentioned = reader.encode_pages([page("Lighthouses", "ledger"), page("Ledgers", "lighthouses")])
    query = reader.encode_query("lighthouses")
    assert reader.score(query, about) > reader.score(query, mentioned) > 0
