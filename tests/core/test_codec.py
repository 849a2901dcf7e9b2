"""The stored form of vectors keeps what it promises, whatever the numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.archive.codec import dequantise, quantise

FINITE = st.floats(-1e6, 1e6, width=32)


@given(hnp.arrays(np.float32, st.tuples(st.integers(0, 9), st.integers(1, 17)), elements=FINITE))
def test_each_component_is_off_by_at_most_half_a_scale(vectors: np.ndarray) -> None:
    codes, scales = quantise(vectors)
    assert codes.dtype == np.int8
    assert scales.dtype == np.float16
    assert codes.min(initial=0) >= -127
    back = dequantise(codes, scales)
    assert back.dtype == np.float32
    half = scales.astype(np.float64)[:, None] / 2
    # What is too small to be divided by 127 in float32 becomes zero.
    assert (np.abs(back.astype(np.float64) - vectors) <= half * (1 + 1e-5) + 1e-42).all()


@given(hnp.arrays(np.float32, (3, 8), elements=st.floats(-1, 1, width=32)), st.floats(1e-3, 1e3))
def test_the_scale_follows_the_largest_component(vectors: np.ndarray, size: float) -> None:
    vectors = (vectors * size).astype(np.float32)
    _, scales = quantise(vectors)
    largest = np.abs(vectors).max(axis=1)
    assert (scales.astype(np.float64) >= largest / 127 * (1 - 1e-6)).all()
    assert (scales.astype(np.float64) <= largest / 127 * (1 + 2**-9) + 2**-24).all()


def test_lengths_are_kept_over_many_magnitudes() -> None:
    random = np.random.default_rng(1)
    vectors = random.standard_normal((64, 128)).astype(np.float32)
    vectors *= (np.float32(10) ** np.linspace(-3, 3, 64, dtype=np.float32))[:, None]
    back = dequantise(*quantise(vectors))
    assert np.linalg.norm(back, axis=1) == pytest.approx(np.linalg.norm(vectors, axis=1), rel=2e-3)


def test_a_zero_vector_stays_zero() -> None:
    vectors = np.zeros((2, 4), np.float32)
    assert not dequantise(*quantise(vectors)).any()


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e9])
def test_what_cannot_be_stored_is_refused(bad: float) -> None:
    vectors = np.ones((3, 4), np.float32)
    vectors[1, 2] = bad
    with pytest.raises(ValueError, match="finite"):
        quantise(vectors)


def test_one_dimension_is_refused() -> None:
    with pytest.raises(ValueError, match="dim"):
        quantise(np.ones(4, np.float32))
