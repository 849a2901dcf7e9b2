"""The exported figure: a real file of each kind, the same every time, whatever the query holds."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import numpy as np
import pymupdf
import pytest
from PIL import Image, ImageDraw

from core.errors import PatchlightError
from core.explain.figures import write_figure
from core.explain.similarity import Explanation, explain
from tests.colour_encoder import ColourEncoder


@pytest.fixture(scope="module")
def page() -> Image.Image:
    image = Image.new("RGB", (360, 480), "white")
    ImageDraw.Draw(image).rectangle((240, 40, 320, 120), fill="red")
    return image


def explained(page: Image.Image, text: str) -> Explanation:
    encoder = ColourEncoder()
    return explain("maxsim", encoder.encode_query(text), encoder.encode_pages([page])[0])


def draw(out: Path, page: Image.Image, text: str = "red green", **options) -> bytes:
    options = {"model": "colour-test", "document": "report.pdf", "page_number": 3} | options
    write_figure(out, page, explained(page, text), **options)
    return out.read_bytes()


def test_a_png_shows_page_and_heat_where_the_colour_is(tmp_path: Path, page: Image.Image):
    blank = Image.new("RGB", page.size, "white")
    data = draw(tmp_path / "figure.png", page)
    figure = np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(int)
    assert figure.shape[0] > 1000 and figure.shape[1] > 1000
    write_figure(
        tmp_path / "cold.png",
        blank,
        explained(page, "red green"),
        model="colour-test",
        document="report.pdf",
        page_number=3,
    )
    cold = np.asarray(Image.open(tmp_path / "cold.png").convert("RGB")).astype(int)
    assert cold.shape == figure.shape
    # On the blank page only the heat is coloured: it must lie in the upper right of the left half.
    coloured = cold[..., 0] - cold[..., 2] > 50
    rows, cols = np.nonzero(coloured[:, : int(cold.shape[1] * 0.58)])
    height, width = cold.shape[:2]
    assert 0.12 * height < np.median(rows) < 0.4 * height
    assert 0.3 * width < np.median(cols) < 0.56 * width


def test_an_svg_is_the_same_every_time_and_carries_no_date(tmp_path: Path, page: Image.Image):
    first, second = draw(tmp_path / "a.svg", page), draw(tmp_path / "b.svg", page)
    assert first == second
    assert b"<dc:date>" not in first and b"red green" in first


def test_a_pdf_is_the_same_every_time_and_holds_its_words_as_text(tmp_path: Path, page: Image.Image):
    first, second = draw(tmp_path / "a.pdf", page), draw(tmp_path / "b.pdf", page)
    assert first == second
    with pymupdf.open(stream=first, filetype="pdf") as document:
        text = str(document[0].get_text())
    explanation = explained(page, "red green")
    for expected in ("“red green”", "report.pdf, page 3", "colour-test", f"{explanation.score:.3f}"):
        assert expected in text
    values = [float(value) for value in re.findall(r"^\d\.\d{3}$", text, re.MULTILINE)]
    *parts, total = values
    assert sum(parts) == pytest.approx(total, abs=0.002)


@pytest.mark.parametrize(
    "text",
    [
        "red $x^2$ \\frac{1}{2}",
        "red 年間降水量 한국어",
        "red مرحبا עברית",
        "red " + "word " * 2000,
        "x" * 10_000,
        "red\tblue",
    ],
)
def test_any_query_can_be_drawn(tmp_path: Path, page: Image.Image, text: str):
    assert draw(tmp_path / "figure.png", page, text, document="数据 $1$.pdf").startswith(b"\x89PNG")


def test_a_name_that_is_read_from_right_to_left_stays_before_its_page(tmp_path: Path, page: Image.Image):
    data = draw(tmp_path / "figure.pdf", page, document="سجل حارس المنارة 1931.pdf")
    with pymupdf.open(stream=data, filetype="pdf") as document:
        words: list[Any] = list(document[0].get_text("words"))
    top = next(word[1] for word in words if word[4] == "page" and word[1] < 100)
    line = sorted((word for word in words if abs(word[1] - top) < 6), key=lambda word: word[0])
    assert [word[4] for word in line][-2:] == ["page", "3"]


@pytest.mark.parametrize("size", [(900, 60), (60, 900), (16, 16)])
def test_pages_of_any_shape_fit(tmp_path: Path, size: tuple[int, int]):
    odd = Image.new("RGB", size, "red")
    data = draw(tmp_path / "figure.png", odd, word=0, colormap="viridis", threshold=0.3)
    width, height = Image.open(io.BytesIO(data)).size
    assert max(width, height) < 4000


def test_another_kind_of_file_is_refused_and_a_missing_folder_is_named(tmp_path: Path, page: Image.Image):
    with pytest.raises(PatchlightError, match=r"Cannot write figure\.docx: a figure is a PNG"):
        draw(tmp_path / "figure.docx", page)
    with pytest.raises(PatchlightError, match="there is no such file"):
        draw(tmp_path / "missing" / "figure.png", page)
    assert list(tmp_path.iterdir()) == []
