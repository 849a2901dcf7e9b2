"""Products in small pieces are the products they are pieces of."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.products import product, rows_at_once


@given(st.integers(0, 300), st.integers(1, 200), st.integers(1, 300), st.integers(0, 9))
def test_it_is_the_matrix_product(count: int, dim: int, columns: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows, other = (rng.normal(size=shape).astype(np.float32) for shape in ((count, dim), (dim, columns)))
    got = product(rows, other)
    assert got.dtype == np.float32 and got.shape == (count, columns)
    assert got == pytest.approx(rows.astype(float) @ other.astype(float), abs=1e-3)


@given(st.integers(1, 2000), st.integers(0, 2000))
def test_some_rows_are_always_taken(dim: int, columns: int) -> None:
    assert rows_at_once(dim, columns) >= 8
