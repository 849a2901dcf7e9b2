"""The built-in model as it ships: it reads drawn words, points at them, and says what it cannot read."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from core.encoders import PageEncoder, load_encoder
from core.errors import QueryError
from core.reader.levels import SPARE, page_vectors, query_vectors
from core.reader.meaning import TOKEN
from core.reader.merging import merge
from core.search.maxsim import maxsim
from tests.core.set_words import PROSE, page, pointed_at


@pytest.fixture(scope="module")
def reader() -> PageEncoder:
    return load_encoder("reader")


@pytest.mark.parametrize(("font", "size"), [("tiro", 11), ("helv", 9), ("cour", 10), ("tibo", 14), ("heit", 12)])
def test_words_are_pointed_at_in_any_typeface(reader: PageEncoder, font: str, size: float) -> None:
    image, words = page(PROSE, size, font)
    assert pointed_at(reader, reader.encode_pages([image])[0], words) >= 0.9


@pytest.mark.parametrize("size", [30, 48, 72])
def test_large_type_is_read_at_the_coarser_scales(reader: PageEncoder, size: float) -> None:
    image, words = page(["Harbour", "Lantern", "Census", "Granite"], size, "hebo", landscape=True)
    assert pointed_at(reader, reader.encode_pages([image])[0], words) == 1


def test_the_page_with_the_word_comes_first(reader: PageEncoder) -> None:
    images = [page(PROSE[i : i + 9], 11)[0] for i in range(0, len(PROSE), 9)]
    embeddings = reader.encode_pages(images)
    first = 0
    for i, word in enumerate(PROSE):
        query = reader.encode_query(word)
        scores = [reader.score(query, embedding) for embedding in embeddings]
        first += int(np.argmax(scores)) == i // 9
    assert first / len(PROSE) >= 0.9


def test_a_page_is_read_the_same_alone_and_in_company(reader: PageEncoder) -> None:
    tall, wide = page(PROSE, 11)[0], page(PROSE[:12], 30, landscape=True)[0]
    alone, beside = reader.encode_pages([tall])[0], reader.encode_pages([wide, tall])[1]
    assert (alone.vectors == beside.vectors).all()
    assert alone.layout.to_bytes() == beside.layout.to_bytes()


def test_every_vector_has_its_cells_and_lies_on_the_page(reader: PageEncoder) -> None:
    embedding = reader.encode_pages([page(PROSE, 11)[0]])[0]
    assert embedding.vectors.dtype == np.float32
    assert embedding.vectors.shape == (embedding.layout.count, reader.dim)
    assert embedding.layout.on_page[:-1].all()
    assert not embedding.layout.on_page[-1], "“none of these” lies nowhere"
    owners = np.concatenate([grid.cells[grid.cells >= 0] for grid in embedding.layout.grids])
    assert set(owners.tolist()) == set(range(embedding.layout.count - 1))
    assert np.linalg.norm(embedding.vectors[:, :-SPARE], axis=1).max() <= 1.6, "with a sketch, in large type"


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_an_empty_page_has_only_none_of_these(reader: PageEncoder, grey: int) -> None:
    embedding = reader.encode_pages([Image.new("L", (300, 200), grey)])[0]
    assert embedding.vectors.shape == (1, reader.dim)
    assert not embedding.vectors.any()
    assert reader.score(reader.encode_query("anything"), embedding) == 0


def test_a_score_counts_only_likeness_above_the_floor() -> None:
    rng = np.random.default_rng(3)
    words, read = (rng.normal(size=(n, 16)).astype(np.float32) for n in (5, 40))
    for vectors in (words, read):
        vectors[:, -SPARE - 1 :] = 0
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    weights, floor = np.array([1, 0.5, 0.2, 1, 0.7], np.float32), 0.55
    standing, asked = rng.uniform(-0.2, 0.2, 40).astype(np.float32), 0.7
    likeness = (words @ read.T + asked * standing).max(axis=1)
    assert (likeness < floor).any()
    assert (likeness > floor).any()
    expected = float((weights * np.maximum(likeness - floor, 0)).sum())
    page = page_vectors(read, standing, read[:0])
    score = maxsim(query_vectors(words, weights, floor, asked), page)
    assert score == pytest.approx(expected, rel=1e-5)


def test_margins_change_neither_places_nor_words(reader: PageEncoder) -> None:
    image, words = page(PROSE, 11)
    wide = Image.new("RGB", (image.width * 2, image.height), "white")
    wide.paste(image, (image.width // 2, 0))
    moved = {word: (x0 / 2 + 0.25, y0, x1 / 2 + 0.25, y1) for word, (x0, y0, x1, y1) in words.items()}
    assert pointed_at(reader, reader.encode_pages([wide])[0], moved) >= 0.8


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK"])
def test_images_of_any_mode_are_taken(reader: PageEncoder, mode: str) -> None:
    image, words = page(PROSE[:6], 24)
    assert pointed_at(reader, reader.encode_pages([image.convert(mode)])[0], words) == 1


def test_a_poor_scan_is_read(reader: PageEncoder) -> None:
    image, words = page(PROSE, 12)
    grey = np.asarray(image.convert("L").resize((880, 1244)), np.float32)
    grey = grey * 0.8 + np.random.default_rng(0).normal(0, 8, grey.shape) + 20
    buffer = io.BytesIO()
    Image.fromarray(grey.clip(0, 255).astype(np.uint8)).save(buffer, "JPEG", quality=55)
    assert pointed_at(reader, reader.encode_pages([Image.open(buffer)])[0], words) >= 0.8


def test_case_and_accents_do_not_matter_to_a_query(reader: PageEncoder) -> None:
    plain, loud = reader.encode_query("cafe STRASSE"), reader.encode_query("Café Straße")
    assert (plain.vectors == loud.vectors).all()


def test_rare_words_weigh_more_than_common_ones(reader: PageEncoder) -> None:
    query = reader.encode_query("the schooner of 1931")
    weight = dict(zip(query.tokens, np.linalg.norm(query.vectors, axis=1), strict=True))
    assert weight["the"] < 0.1 > weight["of"]
    assert weight["schooner"] > 0.6


def test_the_exact_spelling_is_nearest(reader: PageEncoder) -> None:
    query = reader.encode_query("keeper keepers keep kipper")
    unit = query.vectors / np.linalg.norm(query.vectors, axis=1, keepdims=True)
    cosine = unit @ unit[0]
    assert cosine[0] == pytest.approx(1, abs=1e-4)
    assert cosine[1] > cosine[3] and (cosine[1:] < 0.98).all()


def test_typed_words_know_their_tokens(reader: PageEncoder) -> None:
    query = reader.encode_query("wheel-stone, 图 2015/11")
    assert [(word.text, word.tokens) for word in query.words] == [
        ("wheel-stone,", (0, 1)),
        ("图", ()),
        ("2015/11", (2, 3)),
    ]
    assert query.tokens == ("wheel", "stone", "2015", "11", TOKEN)
    assert query.unreadable == ("图",)
    assert query.own_tokens == (4,)


@pytest.mark.parametrize("text", ["", "   ", "?!…", "-- / --"])
def test_a_query_without_a_word_is_refused(reader: PageEncoder, text: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        reader.encode_query(text)


def test_a_script_that_was_never_taught_is_said(reader: PageEncoder) -> None:
    with pytest.raises(QueryError, match="cannot read the script"):
        reader.encode_query("法国数学家")


def test_a_very_long_query_is_taken(reader: PageEncoder) -> None:
    query = reader.encode_query("lantern " * 1250)
    assert query.vectors.shape == (1250 + 1, reader.dim)


def test_neighbours_that_say_the_same_share_a_vector() -> None:
    """Two runs of like cells and one unsure cell, on a grid that is not square."""
    cells = np.zeros((2, 5, 4), np.float32)
    cells[0, :3, 0], cells[0, 1, 0] = 0.6, 0.9
    cells[1, 2:, 1] = 0.5
    cells[1, 0, 2] = 0.1
    keep = np.linalg.norm(cells, axis=-1) >= 0.35
    vectors, index = merge(cells[keep], keep, 0.85)
    assert index.tolist() == [[0, 0, 0, -1, -1], [-1, -1, 1, 1, 1]]
    np.testing.assert_allclose(vectors, [[0.9, 0, 0, 0], [0, 0.5, 0, 0]], atol=1e-6)
