"""Labels that stand on end are read where they stand, upright words stay what they are, and drawings say nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from core.encoders import PageEncoder, load_encoder
from core.layout import Grid, PatchLayout
from core.reader.cells import HIGH, WIDE
from core.reader.strips import Strip, bridged, find_strips, packed
from core.reader.upended import Labels, read_labels
from core.search.maxsim import token_terms
from core.types import PageEmbedding
from tests.core.set_words import PROSE, Words, pointed_at

WIDTH, HEIGHT = 595, 842

Draw = Callable[[pymupdf.Page], None]


@pytest.fixture(scope="module")
def reader() -> PageEncoder:
    return load_encoder("reader")


def sheet(*drawn: Draw) -> Image.Image:
    """A page with some things on it."""
    with pymupdf.open() as document:
        page = document.new_page(width=WIDTH, height=HEIGHT)
        for draw in drawn:
            draw(page)
        pixels = page.get_pixmap(matrix=pymupdf.Matrix(1664 / HEIGHT, 1664 / HEIGHT))
        return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)


def label(text: str, x: float, y: float, size: float, font: str = "helv", down: bool = False) -> tuple[Draw, Words]:
    """A label whose line begins at a point and runs up or down, and its words' boxes in fractions of the page."""

    def draw(page: pymupdf.Page) -> None:
        page.insert_text((x, y), text, fontname=font, fontsize=size, rotate=270 if down else 90)

    words: Words = {}
    left, right = (x - 0.3 * size, x + 0.9 * size) if down else (x - 0.9 * size, x + 0.3 * size)
    begin = 0
    for word in text.split():
        begin = text.index(word, begin)
        near = pymupdf.get_text_length(text[:begin], font, size)
        far = near + pymupdf.get_text_length(word, font, size)
        top, bottom = (y + near, y + far) if down else (y - far, y - near)
        words[word] = (left / WIDTH, top / HEIGHT, right / WIDTH, bottom / HEIGHT)
        begin += len(word)
    return draw, words


def prose(left: float = 120, top: float = 60, bottom: float = 780) -> Draw:
    """Upright lines of text."""

    def draw(page: pymupdf.Page) -> None:
        for number, y in enumerate(np.arange(top, bottom, 16).tolist()):
            words = np.roll(PROSE, -7 * number)[:8]
            page.insert_text((left, y), " ".join(words), fontname="tiro", fontsize=10)

    return draw


def chart(page: pymupdf.Page) -> None:
    """Bars, filled and hatched, axes with ticks and upright numbers, and points."""
    page.draw_line((130, 420), (130, 700))
    page.draw_line((130, 700), (520, 700))
    for tick in range(8):
        page.draw_line((126, 700 - 35 * tick), (130, 700 - 35 * tick))
        page.insert_text((104, 703 - 35 * tick), f"{10 * tick:>3}", fontname="helv", fontsize=9)
    for bar in range(8):
        left, high = 145 + 46 * bar, 60 + 25 * bar
        box = pymupdf.Rect(left, 700 - high, left + 24, 700)
        page.draw_rect(box, fill=(0.3, 0.3, 0.3) if bar % 2 else None)
        for y in np.arange(box.y0, box.y1, 5).tolist() if bar % 2 == 0 else ():
            page.draw_line((box.x0, y), (box.x1, min(y + 8, box.y1)))
        for point in range(6):
            page.draw_circle((left + 12, 690 - high - 14 * point), 3, fill=(0, 0, 0))


def table(page: pymupdf.Page) -> None:
    """Narrow columns of upright numbers, signs and short words."""
    for column, cell in enumerate(("0", "17", "+", "no", "-", "446", "•", "(2)")):
        for row in range(24):
            page.insert_text((80 + 55 * column, 60 + 14 * row), cell, fontname="helv", fontsize=9)
        page.draw_line((70 + 55 * column, 45), (70 + 55 * column, 400))


def on_end(embedding: PageEmbedding) -> Grid | None:
    """The grid of a page's labels, whose cells stand on end."""
    rows, cols = embedding.layout.grids[0].cells.shape
    found = [grid for grid in embedding.layout.grids if grid.cells.shape == (rows // 2, cols * 2)]
    return found[0] if found else None


def grids_of_words(embedding: PageEmbedding) -> tuple[Grid, ...]:
    """The grids of upright words, which come first."""
    return embedding.layout.grids[:3]


@pytest.mark.parametrize("down", [False, True], ids=["up", "down"])
@pytest.mark.parametrize(
    ("font", "size"), [("helv", 7), ("tiro", 9), ("hebo", 10), ("cour", 11), ("tibo", 13), ("heit", 15)]
)
def test_a_label_beside_text_is_read_where_it_stands(reader: PageEncoder, font: str, size: float, down: bool) -> None:
    draw, words = label("Probability of survival after treatment", 60, 150 if down else 640, size, font, down)
    del words["of"]  # every page has it
    embedding = reader.encode_pages([sheet(prose(), draw)])[0]
    assert pointed_at(reader, embedding, words) == 1
    for word, box in words.items():
        _, best = token_terms(reader.encode_query(word).vectors, embedding.vectors)
        x0, y0, x1, y1 = embedding.boxes[int(best[0])].tolist()
        slack = 2 * WIDE / 1664
        assert x0 >= box[0] - slack and y0 >= box[1] - slack and x1 <= box[2] + slack and y1 <= box[3] + slack


def test_a_label_beside_a_chart_is_read_and_the_chart_is_not(reader: PageEncoder) -> None:
    draw, words = label("Average temperature", 90, 640, 11)
    embedding = reader.encode_pages([sheet(prose(bottom=380), chart, draw)])[0]
    assert pointed_at(reader, embedding, words) == 1
    grid = on_end(embedding)
    assert grid is not None
    col = np.nonzero(grid.cells >= 0)[1]
    assert (col + 1).max() * HIGH <= 97 * 1664 / HEIGHT, "left of the axis and its numbers"


def test_both_sides_of_a_chart_may_have_a_label(reader: PageEncoder) -> None:
    left, words = label("Household income", 90, 640, 10)
    right, others = label("Inequality index", 550, 480, 10, down=True)
    embedding = reader.encode_pages([sheet(prose(bottom=380), chart, left, right)])[0]
    assert pointed_at(reader, embedding, words | others) == 1


def test_charts_tables_and_prose_have_no_labels(reader: PageEncoder) -> None:
    pages = [sheet(prose()), sheet(chart), sheet(table), sheet(prose(top=420), table), sheet(prose(bottom=380), chart)]
    assert [on_end(embedding) for embedding in reader.encode_pages(pages)] == [None] * len(pages)


def test_upright_words_are_what_they_are_without_the_label(reader: PageEncoder) -> None:
    draw, _ = label("Probability of survival", 60, 640, 11)

    def mark(page: pymupdf.Page) -> None:  # so that both pages are printed to the same edges
        page.draw_rect((52, 60, 54, 62), fill=(0, 0, 0))

    without, beside = reader.encode_pages([sheet(prose(), mark), sheet(prose(), mark, draw)])
    assert on_end(without) is None
    assert on_end(beside) is not None
    words, same = (grids_of_words(embedding) for embedding in (without, beside))
    for before, after in zip(words, same, strict=True):
        row, col = np.nonzero(before.cells >= 0)
        assert (after.cells[row, col] >= 0).all()
        one, other = without.vectors[before.cells[row, col], :126], beside.vectors[after.cells[row, col], :126]
        np.testing.assert_allclose(one, other, atol=0.01)  # the label is within what a word is seen with


def test_what_was_read_upright_on_a_label_is_gone(reader: PageEncoder) -> None:
    draw, words = label("Average temperature of the water", 60, 640, 12)
    embedding = reader.encode_pages([sheet(prose(), draw)])[0]
    layout, grid = embedding.layout, on_end(embedding)
    assert grid is not None
    labelled = set(np.unique(grid.cells[grid.cells >= 0]).tolist())
    middles = layout.boxes.reshape(-1, 2, 2).mean(axis=1)
    for x0, y0, x1, y1 in words.values():
        here = (middles > (x0, y0)).all(axis=1) & (middles < (x1, y1)).all(axis=1)
        assert here.any()
        assert set(np.flatnonzero(here).tolist()) <= labelled
    assert layout.on_page[:-1].all()
    owners = np.concatenate([each.cells[each.cells >= 0] for each in layout.grids])
    assert set(owners.tolist()) == set(range(layout.count - 1))


def test_words_of_a_label_know_who_stands_beside_them(reader: PageEncoder) -> None:
    draw, _ = label("Household income", 60, 640, 11)
    embedding = reader.encode_pages([sheet(prose(), draw)])[0]

    def likeness(text: str) -> float:
        vector = reader.encode_query(text).vectors[1]
        return float(token_terms(vector[None], embedding.vectors)[0][0] / np.linalg.norm(vector[:126]))

    assert likeness("household income") > likeness("carburettor income") + 0.02


def test_a_label_on_a_page_that_lies_on_its_side_is_read_too(reader: PageEncoder) -> None:
    draw, words = label("Average temperature", 60, 640, 12)

    def told(page: pymupdf.Page) -> None:
        for y in range(60, 780, 18):
            page.insert_text((120, y), "it is the same with all of them and that was what we had", fontsize=11)

    lying = sheet(told, draw).transpose(Image.Transpose.ROTATE_90)
    embedding = reader.encode_pages([lying])[0]
    turned = {word: (y0, 1 - x1, y1, 1 - x0) for word, (x0, y0, x1, y1) in words.items()}
    assert pointed_at(reader, embedding, turned) == 1


# Where things are


STRIPS = st.lists(st.tuples(st.integers(2, 5), st.integers(4, 12), st.integers(0, 6)), min_size=1, max_size=4)


@settings(max_examples=60)
@given(STRIPS, st.booleans(), st.integers(0, 99))
def test_every_cell_of_a_label_lies_where_its_ink_does(
    placed: Sequence[tuple[int, int, int]], down: bool, seed: int
) -> None:
    """Each cell on end has ink of its own, and a mark in the corner where a line that runs up, or down, begins."""
    rng = np.random.default_rng(seed)
    ink = np.zeros((1280, 1280), np.float32)
    wanted = np.zeros((1280 // WIDE, 1280 // HIGH), np.float32)
    upright = np.full((1280 // HIGH, 1280 // WIDE), -1, np.int32)
    for number, (wide, long, top) in enumerate(placed):
        left = 2 + 12 * number
        for row, col in np.ndindex(long, wide):
            cell = ink[(row + top + 2) * WIDE : (row + top + 3) * WIDE, (left + col) * HIGH : (left + col + 1) * HIGH]
            cell[::2, 1:4] = cell[1::2, 4:7] = rng.uniform(0.5, 1)
            cell[(0, -1) if down else (-1, 0)] = 1
            wanted[row + top + 2, left + col] = cell.mean()
        part = np.s_[(top + 2) * 2 : (top + 2 + long) * 2, left // 2 : -(-(left + wide) // 2)]
        upright[part] = number

    def look(turned: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
        assert all(side % 64 == 0 for side in turned.shape)
        blocks = turned.reshape(turned.shape[0] // HIGH, HIGH, -1, WIDE).transpose(0, 2, 1, 3)
        mean, known = blocks.mean(axis=(2, 3)), blocks[:, :, 0, 0] == 1
        there = mean > 0
        cells = np.where(there, np.cumsum(there).reshape(there.shape) - 1, -1).astype(np.int32)
        return np.stack([np.ones(there.sum()), mean[there], known[there]], axis=1, dtype=np.float32), cells

    read = np.tile(np.array([[0.6, 0, 0]], np.float32), (len(placed), 1))
    may = [wide for wide, long, _ in placed if long * WIDE >= 1.2 * WIDE * (-(-wide // 2) + 1)]
    labels = read_labels(ink, upright, read, look, lambda vectors: vectors[:, 2] == 1)
    if labels is None:
        assert not may
        return
    there = labels.cells >= 0
    np.testing.assert_allclose(labels.vectors[labels.cells[there], 1], wanted[there], rtol=1e-5)
    assert (np.kron(there, np.ones((2, 1), bool)) <= labels.places).all()
    assert there.sum() == len(labels.vectors), "every vector has its cell"
    if len(may) == len(placed):
        assert (there == (wanted > 0)).all()
    # A line, as it is read, begins with what stands lowest where it runs up and highest where it runs down.
    for line in labels.lines:
        row = np.nonzero(labels.cells == line[line >= 0][0])[0]
        own = np.nonzero(np.isin(labels.cells, line[line >= 0]))[0]
        assert row[0] == (own.min() if down else own.max())


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(1, 12), st.integers(2, 40)), min_size=1, max_size=12))
def test_strips_lie_apart_on_their_sheet(sizes: Sequence[tuple[int, int]]) -> None:
    placed, (height, width) = packed([Strip(0, 0, WIDE * long, HIGH * wide) for wide, long in sizes])
    taken = np.zeros((height // HIGH + 1, width // WIDE + 1), np.int64)
    assert height % 64 == 0 == width % 64
    for strip, (wide, long) in zip(placed, sizes, strict=True):
        rows, cols = strip.on_sheet
        assert (rows.stop - rows.start, cols.stop - cols.start) == strip.shape == (wide, long)
        assert rows.stop * HIGH <= height and cols.stop * WIDE <= width
        taken[rows.start : rows.stop + 1, cols.start : cols.stop + 1] += 1
    assert taken.max() == 1, "each with a row and a column more than it has"


@given(st.data())
def test_labels_take_the_place_of_what_was_read_on_them_and_move_nothing_else(data: st.DataObject) -> None:
    rng = np.random.default_rng(data.draw(st.integers(0, 999)))
    count, further, found = data.draw(st.tuples(st.integers(3, 12), st.integers(0, 3), st.integers(1, 4)))
    grids = []
    for scale, part in enumerate(np.array_split(rng.permutation(count), 3)):
        cells = rng.choice([-1, *part], (16 >> scale, 8 >> scale)).astype(np.int32)
        cells.ravel()[: len(part)] = part
        grids.append(Grid(cells))
    layers = [*grids, Grid(np.resize(np.arange(count, count + further), (4, 4)).astype(np.int32))] if further else grids
    on_page = np.full((8, 16), -1, np.int32)
    on_page.ravel()[rng.permutation(128)[:found]] = np.arange(found)
    places = np.zeros((16, 16), bool)
    row, col = rng.integers(0, 12, 2)
    places[row : row + 4, col : col + 4] = True
    stay, after = Labels(np.zeros((found, 4), np.float32), on_page, (), places).among(grids, layers)
    kept = np.flatnonzero(stay)
    before, now = PatchLayout(count + further, tuple(layers)), PatchLayout(len(kept) + found + further, tuple(after))
    for new, old in enumerate(kept):
        np.testing.assert_array_equal(now.boxes[new], before.boxes[old])
    for number in range(further):
        np.testing.assert_array_equal(now.boxes[len(kept) + found + number], before.boxes[count + number])
    for number in range(found):
        ((row, col),) = np.argwhere(on_page == number)
        assert now.boxes[len(kept) + number].tolist() == [col / 16, row / 8, (col + 1) / 16, (row + 1) / 8]
    # An upright patch goes if more than half of its ground is label.
    for number in range(count):
        ground = np.zeros(places.shape)
        for scale, grid in enumerate(grids):
            ground += np.kron(grid.cells == number, np.ones((1 << scale, 2 << scale)))
        assert stay[number] == (ground[places].sum() <= ground.sum() / 2)


@given(st.lists(st.booleans(), min_size=1, max_size=20), st.integers(0, 4))
def test_short_gaps_are_bridged_and_long_ones_stay(column: list[bool], gap: int) -> None:
    text = "".join("x" if one else "." for one in column)
    for length in range(1, gap + 1):
        for _ in column:
            text = text.replace("x" + "." * length + "x", "x" * (length + 2))
    assert bridged(np.array(column)[:, None], gap)[:, 0].tolist() == [sign == "x" for sign in text]


def test_an_empty_page_has_no_strips() -> None:
    ink, cells = np.zeros((128, 128), np.float32), np.full((16, 8), -1, np.int32)
    assert find_strips(ink, cells, np.zeros((0, 4), np.float32)) == []
