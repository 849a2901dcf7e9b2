"""Tints that tell words apart for every eye, and maps that show which word lit which patch."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.explain.heatmap import MAX_ALPHA, colorize
from core.explain.similarity import explain
from core.explain.tinting import OTHER_TINT, WORD_TINTS, colorize_words, word_tints
from core.layout import Grid, PatchLayout
from core.types import PageEmbedding, QueryEmbedding, QueryWord
from tests.colour_encoder import ColourEncoder
from tests.core.eyes import EYES, seen_by


@pytest.mark.parametrize("eye", EYES)
def test_tints_stay_apart_on_paper_for_every_eye(eye):
    colours = np.array([*WORD_TINTS, OTHER_TINT, (255, 255, 255)]) / 255
    alpha = MAX_ALPHA / 255 * 0.75
    places = seen_by(EYES[eye], colours * alpha + 1 - alpha)
    distances = np.linalg.norm(places[:, None] - places[None], axis=-1) + np.eye(len(places))
    assert distances.min() > 0.08


def test_a_word_keeps_its_tint_from_page_to_page():
    encoder = ColourEncoder()
    query = encoder.encode_query("blue zebra red Blue green")
    pages = [explain("maxsim", query, page(seed)) for seed in (1, 2)]
    first, second = (word_tints(explanation) for explanation in pages)
    assert first == second
    own = len(pages[0].words) - 1
    assert first == {0: WORD_TINTS[0], 2: WORD_TINTS[1], 3: WORD_TINTS[0], 4: WORD_TINTS[2], own: OTHER_TINT}


def test_of_many_words_the_heaviest_have_a_tint():
    words = tuple(QueryWord(f"w{i}", (i,)) for i in range(11))
    vectors = np.eye(11, dtype=np.float32) * np.linspace(0.1, 1.1, 11, dtype=np.float32)[:, None]
    query = QueryEmbedding("many", vectors, tuple(word.text for word in words), words)
    layout = PatchLayout(2, (Grid.full(1, 2),))
    tints = word_tints(explain("maxsim", query, PageEmbedding(np.ones((2, 11), np.float32), layout)))
    assert [i for i, tint in tints.items() if tint == OTHER_TINT] == [0, 1, 2]
    assert [tints[i] for i in range(3, 11)] == list(WORD_TINTS)


def test_the_models_own_tokens_share_the_neutral_tint():
    query = QueryEmbedding("", np.eye(2, dtype=np.float32), ("[a]", "[b]"), ())
    layout = PatchLayout(2, (Grid.full(1, 2),))
    explanation = explain("maxsim", query, PageEmbedding(np.eye(2, dtype=np.float32), layout))
    assert word_tints(explanation) == {0: OTHER_TINT}


def page(seed: int) -> PageEmbedding:
    random = np.random.default_rng(seed)
    return PageEmbedding(random.random((35, 8), np.float32), PatchLayout(35, (Grid.full(5, 7),)))


def test_every_patch_has_the_tint_of_the_word_that_lit_it():
    explanation = explain("maxsim", ColourEncoder().encode_query("blue red green"), page(3))
    values, words = explanation.strongest_map(), explanation.strongest_word()
    tints = word_tints(explanation)
    pixels = colorize_words(values, words, explanation.value_range, tints)
    assert (pixels[..., 3] == colorize(values, explanation.value_range)[..., 3]).all()
    for row, col in np.ndindex(words.shape):
        assert tuple(pixels[row, col, :3]) == tints[int(words[row, col])]
    smooth = colorize_words(values, words, explanation.value_range, tints, smooth=4)
    assert smooth.shape == (20, 28, 4)
    assert (smooth[1::4, 2::4, :3] == pixels[..., :3]).all()


MAPS = st.tuples(st.integers(1, 5), st.integers(1, 7)).flatmap(
    lambda shape: st.tuples(
        arrays(np.float32, shape, elements=st.one_of(st.just(np.nan), st.floats(-0.5, 1, width=32))),
        arrays(np.int32, shape, elements=st.integers(0, 9)),
    )
)


@given(MAPS, st.sampled_from([0, 2, 3]), st.sampled_from([0.0, 0.5]))
def test_heat_is_as_dense_as_untinted_and_never_of_a_word_that_is_not_near(maps, smooth, threshold):
    values, words = maps
    words = np.where(np.isnan(values), -1, words).astype(np.int32)
    tints = dict(enumerate(WORD_TINTS))
    pixels = colorize_words(values, words, (0, 1), tints, threshold=threshold, smooth=smooth)
    assert (pixels[..., 3] == colorize(values, (0, 1), threshold=threshold, smooth=smooth)[..., 3]).all()
    steps = max(smooth, 1)
    for row, col in np.argwhere(pixels[..., 3] > 0):
        r, c = row // steps, col // steps
        near = words[max(r - 1, 0) : r + 2, max(c - 1, 0) : c + 2]
        allowed = [words[r, c]] if words[r, c] >= 0 else near.ravel().tolist()
        assert tuple(pixels[row, col, :3]) in {tints.get(int(word), OTHER_TINT) for word in allowed}
