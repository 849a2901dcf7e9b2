"""Pictures on pages and in queries: drawn ink is found where it lies, rules and words are not, and names ask for it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from core.encoders.reader import ReaderEncoder
from core.explain.similarity import explain
from core.layout import Grid
from core.reader.kinds import picture_named
from core.reader.levels import page_vectors, passage_token, passage_vectors, picture_token, picture_vectors
from core.reader.levels import query_vectors as word_tokens
from core.reader.shown import CELL, Pictures, covered, find_pictures
from core.reader.words import normalise, pieces
from core.search.maxsim import maxsim, token_terms
from core.types import PageEmbedding

NOTHING_READ = np.zeros((48, 40), bool)

PROSE = """The harbour lay quiet in the morning fog when the first boats came home. Nobody on the quay had slept, and
the lantern above the door of the old warehouse was still burning. The keeper counted the masts as they passed, wrote
the number into his book, and went back to his breakfast with the feeling that the day had begun as it should."""


def ink(image: Image.Image) -> NDArray[np.float32]:
    """Ink of a grey image, 0 white to 1 black."""
    return (1 - np.asarray(image.convert("L"), np.float32) / 255).astype(np.float32)


def blank() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """An empty sheet the size of `NOTHING_READ`."""
    image = Image.new("L", (40 * CELL, 48 * CELL), 250)
    return image, ImageDraw.Draw(image)


@settings(max_examples=60)
@given(st.integers(32, 500), st.integers(32, 600), st.integers(70, 300), st.integers(70, 300), st.booleans())
def test_a_drawing_is_found_where_it_lies(x: int, y: int, wide: int, high: int, filled: bool) -> None:
    image, draw = blank()
    box = (x, y, min(x + wide, 607), min(y + high, 735))  # what is filled up to the page's edge lies around the page
    draw.ellipse(box, outline=0, width=3, fill=0 if filled else None)
    found = find_pictures(ink(image), NOTHING_READ)
    if min(box[2] - box[0], box[3] - box[1]) < 9 * CELL:
        return  # too small to be sure of
    ((top, left, bottom, right),) = found
    # Where its outline runs along the page's sides it looks like a rule for a cell or two.
    assert np.abs(np.array([left, top, right, bottom]) * CELL - box).max() <= 2 * CELL


def test_rules_frames_and_shaded_bands_are_no_pictures() -> None:
    image, draw = blank()
    draw.rectangle((20, 20, 620, 90), fill=190)  # the shaded head of a table
    for row in range(90, 700, 23):
        draw.line((20, row, 620, row), fill=0, width=2)
    for column in range(20, 630, 120):
        draw.line((column, 20, column, 696), fill=60, width=1)
    draw.rectangle((3, 3, 636, 764), outline=0, width=4)
    assert find_pictures(ink(image), NOTHING_READ) == []


def test_what_lies_around_a_page_is_no_picture() -> None:
    image, draw = blank()
    draw.rectangle((0, 0, 90, 767), fill=0)
    draw.rectangle((0, 700, 639, 767), fill=15)
    assert find_pictures(ink(image), NOTHING_READ) == []


def test_what_is_read_is_no_picture_and_what_is_far_apart_is_two() -> None:
    image, draw = blank()
    for left in (20, 410):
        for top in range(100, 260, 14):
            draw.line((left, top, left + 200, top + 90), fill=0, width=2)
    assert len(find_pictures(ink(image), NOTHING_READ)) == 2
    read = NOTHING_READ.copy()
    read[:, :20] = True
    ((_, left, _, _),) = find_pictures(ink(image), read)
    assert left >= 21
    assert find_pictures(ink(image), ~NOTHING_READ) == []
    assert find_pictures(ink(blank()[0]), NOTHING_READ) == []


def test_print_on_a_dark_ground_is_found_too() -> None:
    image = Image.new("L", (640, 768), 20)
    ImageDraw.Draw(image).ellipse((200, 200, 420, 430), outline=255, width=3)
    assert len(find_pictures(ink(image), NOTHING_READ)) == 1


def test_pictures_on_pictures_lie_in_grids_of_their_own() -> None:
    image, draw = blank()
    for place in range(16, 600, 40):  # a garland around the page, and a wheel in its middle
        for x, y in ((place, 16), (place, 720), (16, place), (16, place + 110), (600, place), (600, place + 110)):
            draw.ellipse((x, y, x + 28, y + 28), outline=0, width=4)
    for radius in range(20, 61, 8):
        draw.ellipse((320 - radius, 384 - radius, 320 + radius, 384 + radius), outline=0, width=3)
    grid = Grid(np.full((96, 40), -1, np.int32), (0.0, 0.0, 1.0, 1.0))
    vectors, layers = Pictures(weight=0.35, whole=0.3).of_page(ink(image), [grid], 10, 8)
    assert [sorted(set(layer.cells.ravel().tolist())) for layer in layers] == [[-1, 10], [-1, 11]]
    large, small = np.abs(vectors).max(axis=1), vectors[:, -3]
    assert small[0] == 1.0  # it covers more than three tenths of the page
    assert small[1] == pytest.approx(np.sqrt(8 * 8 / (48 * 40) / 0.3), rel=0.2)
    assert (large >= small).all()


@given(st.integers(1, 3), st.integers(0, 5))
def test_cells_of_all_scales_cover_the_same_ground(scale: int, seed: int) -> None:
    """A patch of any scale covers, on the raster of pictures, the ground that its own cell does."""
    cells = np.full((32 >> scale, 16 >> scale), -1, np.int32)
    cells.ravel()[np.random.default_rng(seed).permutation(cells.size)[:3]] = 0
    fine = np.full((32, 16), -1, np.int32)
    fine[np.kron(cells >= 0, np.ones((1 << scale, 1 << scale), bool))] = 0
    box = (0.0, 0.0, 1.0, 1.0)
    assert (covered([Grid(cells, box)], (16, 16)) == covered([Grid(fine, box)], (16, 16))).all()


@settings(max_examples=60)
@given(
    arrays(np.float32, (4, 24), elements=st.floats(-1, 1, width=16)),
    st.floats(0, 1),
    arrays(np.float32, 4, elements=st.floats(-0.25, 0.25, width=16)),
)
def test_a_name_asks_for_pictures_only_and_nothing_else_does(
    seen: NDArray[np.float32], size: float, standing: NDArray[np.float32]
) -> None:
    directions = seen / np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), 1e-3)
    patches = np.pad(directions[:, :23], ((0, 0), (0, 3)))
    meant = passage_vectors(directions[:, :23] / np.maximum(np.linalg.norm(directions[:, :23], axis=1), 1)[:, None])
    pictures = picture_vectors(np.array([size], np.float32), 26)
    asked = picture_token(0.35, 26)
    alone = page_vectors(patches, standing, np.concatenate([pictures, meant]))
    assert maxsim(asked, alone) == pytest.approx(max(0.0, 0.35 * (size - 0.02)), abs=1e-3)
    assert maxsim(asked, page_vectors(patches, standing, meant)) == pytest.approx(0.0, abs=1e-6)
    others = np.concatenate(
        [word_tokens(patches[:2], np.ones(2, np.float32), 0.4, 0.7), passage_token(meant[0, :23], 0.2, 0.15)]
    )
    without = page_vectors(patches, standing, meant)
    assert maxsim(others, alone) == pytest.approx(maxsim(others, without), abs=1e-5)


@pytest.fixture(scope="module")
def reader() -> ReaderEncoder:
    """The Reader as it ships."""
    return ReaderEncoder()


def page(drawing: bool) -> Image.Image:
    """Prose above, and a drawing below it or more prose."""
    image = Image.new("RGB", (1000, 1300), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(22)
    draw.multiline_text((90, 90), PROSE, "black", font, spacing=12)
    if drawing:
        for radius in range(40, 201, 20):
            draw.ellipse((500 - radius, 800 - radius, 500 + radius, 800 + radius), outline="black", width=3)
    else:
        draw.multiline_text((90, 600), PROSE, "black", font, spacing=12)
    return image


def near(box: tuple[float, float, float, float], wanted: tuple[float, float, float, float]) -> bool:
    """Says whether two boxes are the same but for two cells."""
    return bool(np.abs(np.subtract(box, wanted)).max() < 0.035)


def test_a_word_that_names_a_picture_finds_the_word_or_the_picture(reader: ReaderEncoder) -> None:
    drawn, printed = reader.encode_pages([page(True), page(False)])
    query = reader.encode_query("diagram of the harbour")
    assert query.tokens[:5] == ("diagram", "of", "the", "harbour", "‹picture›")
    assert query.words[0].tokens == (0, 4)
    assert query.own_tokens == (5,)
    with_picture, without = (explain(reader.score_rule, query, seen) for seen in (drawn, printed))
    assert with_picture.score == pytest.approx(maxsim(query.vectors, drawn.vectors), rel=1e-5)
    found = with_picture.words[0].best
    assert found is not None
    assert near(found.box, (0.30, 600 / 1300, 0.70, 1000 / 1300))
    assert np.nanmax(with_picture.word_map(0)) == pytest.approx(with_picture.words[0].score, abs=1e-5)
    assert without.words[0].best is None
    assert without.words[0].score == pytest.approx(0.0, abs=1e-6)
    assert sum(word.share for word in with_picture.words) == pytest.approx(1)
    assert with_picture.score < query.weight


def test_a_picture_on_a_turned_page_lies_where_it_is_seen(reader: ReaderEncoder) -> None:
    upright, seen = reader.encode_pages([page(True), page(True).transpose(Image.Transpose.ROTATE_90)])
    query = reader.encode_query("drawing")
    terms, best = token_terms(query.vectors, seen.vectors)
    asked = query.tokens.index("‹picture›")
    assert terms[asked] > 0
    assert terms[asked] == pytest.approx(token_terms(query.vectors, upright.vectors)[0][asked], rel=0.1)
    # A quarter turn to the left takes (x, y) to (y, 1 - x).
    assert near(box_of(seen, int(best[asked])), (600 / 1300, 0.30, 1000 / 1300, 0.70))


def box_of(seen: PageEmbedding, vector: int) -> tuple[float, float, float, float]:
    """A vector's box."""
    x0, y0, x1, y1 = seen.boxes[vector].tolist()
    return (x0, y0, x1, y1)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("bar charts of rainfall", 1),
        ("Balkendiagramm der Niederschläge", 0),
        ("rainfall, diagramme à barres", 1),
        ("a map and a photo of the harbour", 1),
        ("signature on the form", 0),
        ("Säulendiagramme", 0),
        ("table of contents", -1),
        ("équations", -1),
        ("schooner aground in fog", -1),
        ("chartered", -1),
        ("", -1),
    ],
)
def test_names_of_pictures_in_queries(query: str, place: int) -> None:
    assert picture_named([normalise(piece.text) for piece in pieces(query)]) == place
