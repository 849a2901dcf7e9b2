"""What passages are about: which patches they hold, what they answer to, and that words and meanings never mix."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from core.encoders import PageEncoder, load_encoder
from core.encoders.encoder import plain
from core.encoders.host_wire import pack_query, unpack_query
from core.encoders.reader import OWN_TEXT
from core.explain.similarity import explain
from core.layout import Grid, PatchLayout
from core.reader.distil import vocabulary, with_meaning
from core.reader.levels import SPARE, page_vectors, passage_token, passage_vectors, query_vectors
from core.reader.meaning import TOKEN, Meaning, Vocabulary, passages
from core.reader.weights import load_weights
from core.reader.words import word_hash
from core.search.maxsim import maxsim, unit_score
from core.search.region import region_query
from resources import ROOT
from tests.core.set_words import page

# ruff: noqa: SIM905
FARM = "the farmer milked his cows in the barn and drove the cattle back to pasture behind the old wooden fence".split()
COURT = "the judge heard the lawyer and the jury found the prisoner guilty of theft after a long trial in court".split()
SEA = "a ship left the harbour under sail and the captain steered by compass through storm and waves to port".split()


@pytest.fixture(scope="module")
def reader() -> PageEncoder:
    return load_encoder("reader")


def unit(rng: np.random.Generator, count: int, size: int) -> NDArray[np.float32]:
    vectors = rng.normal(size=(count, size)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True).astype(np.float32)


def a_vocabulary(words: list[str], forms: NDArray[np.float32], meanings: NDArray[np.float32]) -> Vocabulary:
    hashes = np.array([word_hash(word) for word in words], np.uint32)
    order = np.argsort(hashes)
    forms, meanings = (np.rint(table / np.abs(table).max() * 127)[order] for table in (forms, meanings))
    ones = np.ones((len(words), 1), np.float16)
    return Vocabulary(hashes[order], forms.astype(np.int8), meanings.astype(np.int8), ones)


@given(st.integers(0, 400), st.integers(0, 2**32 - 1))
def test_every_patch_is_in_one_passage_of_bounded_size(count: int, seed: int) -> None:
    places = np.random.default_rng(seed).integers(0, 40, (count, 2)).astype(float)
    found = passages(places, 60)
    assert sorted(np.concatenate([[], *found]).tolist()) == list(range(count))
    assert all(0 < len(members) <= 60 for members in found)


def test_columns_and_blocks_are_not_mixed() -> None:
    left = [(x, y) for x in range(0, 50, 10) for y in range(0, 100, 10)]
    right = [(x + 100, y) for x, y in left]
    found = [set(map(tuple, np.array(left + right)[members].tolist())) for members in passages(np.array(left + right))]
    assert sorted(map(len, found)) == [50, 50]
    assert set(left) in found and set(right) in found


def test_a_page_is_about_what_is_said_in_other_words(reader: PageEncoder) -> None:
    farm, court, sea = pages = reader.encode_pages([page(words, 12)[0] for words in (FARM, COURT, SEA)])
    for text, right in (("livestock on agricultural land", farm), ("criminal justice verdict", court)):
        query = reader.encode_query(text)
        assert query.tokens[-1] == TOKEN
        assert query.own_tokens == (len(query.tokens) - 1,)
        term = [maxsim(query.vectors[-1:], found.vectors) for found in pages]
        assert int(np.argmax(term)) == pages.index(right) and term[pages.index(right)] > 0
        assert reader.score(query, right) == max(reader.score(query, found) for found in pages)
    assert reader.score(reader.encode_query("boat"), sea) > 0


def test_words_of_no_known_meaning_add_no_token(reader: PageEncoder) -> None:
    query = reader.encode_query("xqzzv 4711")
    assert TOKEN not in query.tokens and query.own_tokens == ()


def test_the_explanation_names_the_passage_as_an_item_of_its_own(reader: PageEncoder) -> None:
    found = reader.encode_pages([page(FARM, 12)[0]])[0]
    query = reader.encode_query("cattle livestock")
    explained = explain(reader.score_rule, query, found)
    last = explained.words[-1]
    assert (last.text, last.own) == (OWN_TEXT, True)
    assert last.score > 0 and last.best is not None and last.off_page == 0
    assert sum(word.score for word in explained.words) == pytest.approx(reader.score(query, found))
    x0, _, x1, _ = last.best.box
    boxes = found.boxes[:-1]
    assert x0 <= boxes[:, 0].min() + 0.02 and x1 >= boxes[:, 2].max() - 0.02, "it covers its words"
    assert np.nanmax(explained.word_map(len(explained.words) - 1)) == pytest.approx(last.score)


def test_no_word_matches_a_passage_and_no_meaning_a_patch(reader: PageEncoder) -> None:
    found = reader.encode_pages([page(FARM + COURT + SEA, 11)[0]])[0]
    query = reader.encode_query("farmer judge captain cattle verdict")
    patches = np.concatenate([grid.cells[grid.cells >= 0] for grid in found.layout.grids[:-1]])
    whole = np.unique(found.layout.grids[-1].cells[found.layout.grids[-1].cells >= 0])
    table = query.vectors @ found.vectors.T
    assert (table[:-1][:, whole] < 0).all()
    assert (table[-1, np.unique(patches)] < 0).all()


@given(st.integers(0, 2**32 - 1))
def test_scores_are_the_formula_of_words_and_passages(seed: int) -> None:
    rng = np.random.default_rng(seed)
    words, read = (np.pad(unit(rng, n, 23), ((0, 0), (0, 1 + SPARE))) for n in (4, 30))
    about, wanted = unit(rng, 5, 23), unit(rng, 1, 23)[0]
    standing, asked = rng.uniform(-0.2, 0.2, 30).astype(np.float32), float(rng.choice([0, 0.7]))
    weights, floor = rng.uniform(0.1, 1, 4).astype(np.float32), 0.4
    query = np.concatenate([query_vectors(words, weights, floor, asked), passage_token(wanted, 0.5, 0.15)])
    by_words = (weights * np.maximum((words @ read.T + asked * standing).max(axis=1) - floor, 0)).sum()
    by_passage = 0.5 * max(0.0, float((about @ wanted).max()) - 0.15)
    score = maxsim(query, page_vectors(read, standing, passage_vectors(about)))
    assert score == pytest.approx(by_words + by_passage, abs=1e-5)


def test_passages_lie_on_their_patches_and_share_no_cell() -> None:
    rng = np.random.default_rng(1)
    words, forms = [f"w{i}" for i in range(300)], unit(rng, 300, 16)
    known = a_vocabulary(words, forms, unit(rng, 300, 8))
    cells = np.full((60, 40), -1, np.int32)
    cells[::2, ::4] = np.arange(300).reshape(30, 10)
    finest = Grid(cells, (0.0, 0.0, 1.0, 1.0))
    boxes = PatchLayout(300, (finest,)).boxes
    meaning = Meaning(known, weight=0.2, floor=0.1, alike=0.5)
    vectors, grids = meaning.of_page(forms * 0.7, boxes, finest, 300, torch.float32)
    assert vectors is not None and len(grids) == 1
    layout = PatchLayout(300 + len(vectors), (finest, *grids))
    assert layout.on_page.all()
    members = passages((boxes.reshape(-1, 2, 2) * (40, 60)).mean(axis=1) * (16, 8))
    assert len(members) == len(vectors)
    for number, own in enumerate(members):
        expected = known.about(known.rows([words[i] for i in own]))
        assert vectors[number, : -SPARE - 1] == pytest.approx(expected, abs=1e-6)
        x0, y0, x1, y1 = layout.boxes[300 + number]
        middles = (boxes[own, :2] + boxes[own, 2:]) / 2
        assert ((middles >= (x0, y0)) & (middles <= (x1, y1))).all()


def test_patches_of_no_known_word_make_no_passage() -> None:
    rng = np.random.default_rng(2)
    known = a_vocabulary(["w"], unit(rng, 1, 16), unit(rng, 1, 8))
    finest = Grid(np.arange(4, dtype=np.int32).reshape(2, 2))
    meaning = Meaning(known, weight=0.2, floor=0.1, alike=0.99)
    boxes = PatchLayout(4, (finest,)).boxes
    assert meaning.of_page(unit(rng, 4, 16), boxes, finest, 4, torch.float32) == (None, [])
    assert meaning.of_page(np.zeros((0, 16), np.float32), boxes[:0], finest, 0, torch.float32) == (None, [])
    assert Meaning(Vocabulary.empty(), weight=1, floor=0, alike=0).of_query(["w"], np.ones(1, np.float32)) is None


def test_a_region_asks_for_passages_by_meaning_alone(reader: PageEncoder) -> None:
    farm, court = reader.encode_pages([page(words, 12)[0] for words in (FARM, COURT)])
    freed = type(farm)(plain(reader, farm.vectors), farm.layout)
    query = region_query(freed, (0, 0, 1, 1), label="r", limit=99)
    assert not query.vectors[:, -SPARE:].any()
    assert 0.98 <= unit_score(maxsim(query.vectors, farm.vectors), query) < 1.2, "some vectors are longer than 1"
    assert unit_score(maxsim(query.vectors, court.vectors), query) < 0.6


def test_a_query_crosses_to_another_process_whole(reader: PageEncoder) -> None:
    query = reader.encode_query("cattle on the pasture")
    message, payload = pack_query(query)
    back = unpack_query(message, bytearray(payload))
    assert (back.own_text, back.full_score, back.tokens) == (query.own_text, query.full_score, query.tokens)
    assert isinstance(back.own_text, type(OWN_TEXT)), "a sentence that can still be translated"


def test_a_full_match_is_the_most_a_page_can_reach(reader: PageEncoder) -> None:
    query = reader.encode_query("cattle")
    word = query.vectors[0].copy()
    word[-SPARE:] = 0
    word /= np.linalg.norm(word)
    about = query.vectors[-1, : -SPARE - 1] / np.float32(np.linalg.norm(query.vectors[-1, : -SPARE - 1]))
    best = page_vectors(word[None], np.zeros(1, np.float32), passage_vectors(about[None]))
    assert maxsim(query.vectors, best) == pytest.approx(query.weight, rel=1e-5)


def test_meanings_are_taken_from_a_teacher_and_renew_the_name() -> None:
    weights = load_weights(ROOT / "reader")
    rng = np.random.default_rng(3)
    words = [*sorted({*FARM, *COURT, *SEA} - {"judge", "court"}), "judge", "court"]
    lesson = dict(zip(words, unit(rng, len(words), 40), strict=True))
    lesson["judge"] = lesson["court"] + 0.1 * unit(rng, 1, 40)[0]
    made = vocabulary(words, weights, lambda asked: np.stack([lesson[word] for word in asked]))
    assert made.forms.shape == (len(words), 126) and made.meanings.shape == (len(words), 157)
    one, near, far = (made.about(made.rows([word])) for word in ("judge", "court", "ship"))
    assert one @ near > 0.5 > one @ far
    lengths = {word: np.linalg.norm(made.meanings[made.rows([word])] * made.scale[made.rows([word])]) for word in words}
    assert lengths["the"] < 0.5 * lengths["pasture"], "what hardly weighs means little"
    renewed = with_meaning(weights, made)
    assert renewed.meta["name"] != weights.meta["name"]
    assert with_meaning(renewed, weights.vocabulary).meta["name"] == weights.meta["name"]
