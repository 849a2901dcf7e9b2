"""Print too small for the network is noticed by its ink and enlarged, and pointed at where it lies."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from core.encoders import PageEncoder, load_encoder
from core.reader.small_print import enlargement, line_heights
from core.reader.turning import EVERYDAY
from tests.core.set_words import PROSE, page, pointed_at


@pytest.fixture(scope="module")
def reader() -> PageEncoder:
    return load_encoder("reader")


def inked(image: Image.Image) -> np.ndarray:
    return 1 - np.asarray(image.convert("L"), np.float32) / 255


def lines(height: int, pitch: int, count: int, paper: float = 0.0) -> np.ndarray:
    """Ink of so many lines of letters of a height: strokes of two pixels, five apart."""
    ink = np.full((count * pitch // 64 * 64 + 128, 320), paper, np.float32)
    for line in range(count):
        top = 10 + line * pitch
        ink[top : top + height, ::5] = ink[top : top + height, 1::5] = 1
    return ink


@pytest.mark.parametrize("paper", [0.0, 0.3])
@pytest.mark.parametrize("height", [5, 8, 13, 30])
def test_lines_are_as_high_as_they_are_drawn(height: int, paper: float) -> None:
    assert set(line_heights(lines(height, 2 * height + 2, 20, paper))) == {height}


def test_a_shadow_on_the_paper_is_no_print() -> None:
    ink = lines(8, 18, 40)
    ink += np.linspace(0, 0.3, len(ink), dtype=np.float32)[:, None]
    ink[300:] += 0.1
    heights = line_heights(ink)
    assert np.median(heights) == 8
    assert enlargement(ink) == pytest.approx(1.75)


@pytest.mark.parametrize(("height", "factor"), [(5, 2.0), (7, 2.0), (10, 1.4), (11, 1.0), (30, 1.0)])
def test_small_print_is_enlarged_to_a_readable_size(height: int, factor: float) -> None:
    assert enlargement(lines(height, 2 * height + 2, 20)) == pytest.approx(factor)


def test_what_is_not_print_in_lines_is_left_as_it_is() -> None:
    few = lines(6, 14, 5)
    rules = np.zeros((800, 320), np.float32)
    for row in range(6):
        rules[row::24] = min(row, 5 - row) / 3  # as a scan blurs them
    rough = np.random.default_rng(0).normal(0.1, 0.02, (800, 320)).astype(np.float32)
    for ink in (few, rules, rough, np.zeros((64, 64), np.float32), np.ones((800, 320), np.float32)):
        assert enlargement(ink) == 1


def test_words_of_small_print_are_found_where_they_lie(reader: PageEncoder) -> None:
    image, places = page([text for word in PROSE for text in (word, *EVERYDAY[:14])], 5)
    assert enlargement(inked(image)) > 1
    embedding = reader.encode_pages([image])[0]
    assert pointed_at(reader, embedding, {word: places[word] for word in PROSE}) >= 0.9


def test_what_is_not_small_is_read_as_it_is(reader: PageEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    image, _ = page([*PROSE] * 4, 15)
    before = reader.encode_pages([image])[0]
    monkeypatch.setattr("core.encoders.reader.enlargement", lambda ink: 1.0)
    after = reader.encode_pages([image])[0]
    assert np.array_equal(before.vectors, after.vectors)
