"""What the Reader computes in a quick way is what the plain way gives."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image

from core.encoders.memory import multiplies_bfloat16
from core.encoders.reader import _ink
from core.reader.fused import can_fuse, fuse
from core.reader.meaning import Meaning, Vocabulary
from core.reader.merging import merge
from core.reader.network import VisualTower, fold_norms
from core.reader.turning import _busiest


def flooded(keep: NDArray[np.bool_], says: NDArray[np.integer]) -> list[list[tuple[int, int]]]:
    """The cells of each group of neighbours that say the same, in the order of their first cells."""
    groups: list[list[tuple[int, int]]] = []
    seen: set[tuple[int, int]] = set()
    for first, second in np.argwhere(keep).tolist():
        start = first, second
        if start in seen:
            continue
        group, waiting = [], [start]
        seen.add(start)
        while waiting:
            row, col = waiting.pop()
            group.append((row, col))
            for other in ((row + 1, col), (row - 1, col), (row, col + 1), (row, col - 1)):
                inside = 0 <= other[0] < keep.shape[0] and 0 <= other[1] < keep.shape[1]
                if inside and other not in seen and keep[other] and says[other] == says[row, col]:
                    seen.add(other)
                    waiting.append(other)
        groups.append(sorted(group))
    return groups


@given(
    arrays(np.int8, st.tuples(st.integers(1, 9), st.integers(1, 9)), elements=st.integers(-1, 2)),
    st.integers(0, 2**32 - 1),
)
def test_merged_cells_are_those_that_touch_and_say_the_same(says: NDArray[np.int8], seed: int) -> None:
    keep = says >= 0
    length = np.random.default_rng(seed).uniform(0.3, 1, says.shape).astype(np.float32)
    vectors, index = merge(np.eye(3, dtype=np.float32)[says[keep]] * length[keep][:, None], keep, 0.85)
    groups = flooded(keep, says)
    assert len(vectors) == len(groups)
    assert ((index >= 0) == keep).all()
    for number, group in enumerate(groups):
        assert sorted(map(tuple, np.argwhere(index == number).tolist())) == group
        np.testing.assert_allclose(np.linalg.norm(vectors[number]), max(length[cell] for cell in group), rtol=1e-5)
        assert vectors[number].argmax() == says[group[0]]


@pytest.mark.parametrize("fused", [False, pytest.param(True, marks=pytest.mark.skipif(not can_fuse(), reason="none"))])
def test_the_surest_cells_are_given_as_among_all(fused: bool) -> None:
    torch.manual_seed(0)
    tower = fold_norms(VisualTower().eval())
    ink = torch.rand(1, 1, 128, 256)
    with torch.inference_mode():
        if fused:
            tower, ink = fuse(tower, torch.float32), ink.contiguous(memory_format=torch.channels_last)
        expected = tower(ink)[0]
        above = float(expected.norm(dim=-1).median())
        found, at = tower.surest(tower.features(ink), above)
    assert at[expected.norm(dim=-1) >= above].all()
    assert not at.all()
    torch.testing.assert_close(found, expected[at], rtol=0, atol=1e-6)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("count", [0, 1, 128, 300])
@pytest.mark.parametrize("words", [1, 64, 700])
def test_a_patch_is_taken_for_the_word_it_is_nearest_to(dtype: torch.dtype, count: int, words: int) -> None:
    rng = np.random.default_rng(words)
    forms = rng.integers(-127, 128, (words, 30)).astype(np.int8)
    vocabulary = Vocabulary(
        np.arange(words, dtype=np.uint32), forms, np.ones((words, 4), np.int8), np.ones((words, 1), np.float16)
    )
    meant = rng.integers(0, words, count)
    read = (forms[meant] * rng.uniform(0.001, 0.008, (count, 1))).astype(np.float32)
    read[::3] = rng.normal(size=read[::3].shape)  # says nothing
    read = np.concatenate([read, np.full((count, 2), 9, np.float32)], axis=1)  # what lies beyond does not matter
    rows, known = Meaning(vocabulary, weight=0.2, floor=0.3, alike=0.9)._words(read, dtype)
    wanted = np.arange(count) % 3 > 0
    assert (known == wanted).all()
    assert (rows[wanted] == meant[wanted]).all()


@settings(max_examples=25)
@given(st.integers(1, 11), st.integers(1, 11), st.integers(0, 2**32 - 1))
def test_the_busiest_part_is_where_ink_changes_most(high: int, wide: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    patches = rng.integers(0, 8, (high, wide)).repeat(64, 0).repeat(64, 1) / 8
    ink = (patches * rng.random((high * 64, wide * 64))).astype(np.float32)
    down, across = np.zeros(ink.shape, np.float32), np.zeros(ink.shape, np.float32)
    down[:-1], across[:, :-1] = np.abs(ink[1:] - ink[:-1]), np.abs(ink[:, 1:] - ink[:, :-1])
    most, best = -1.0, (0, 0)
    for row in range(max(1, high - 7)):
        for col in range(max(1, wide - 7)):
            place = np.s_[row * 64 : row * 64 + 512, col * 64 : col * 64 + 512]
            change = float((down + across)[place].sum(dtype=np.float64))
            if change > most * (1 + 1e-5):
                most, best = change, (row * 64, col * 64)
    found = _busiest(ink)
    assert found.shape == (min(512, high * 64), min(512, wide * 64))
    assert np.shares_memory(found, ink)
    np.testing.assert_array_equal(found, ink[best[0] : best[0] + 512, best[1] : best[1] + 512])


@settings(max_examples=25)
@given(st.integers(1, 200), st.integers(1, 200), st.integers(0, 2**32 - 1))
def test_ink_is_what_grey_lacks_to_white_and_goes_on_beyond_the_edge(high: int, wide: int, seed: int) -> None:
    grey = np.random.default_rng(seed).integers(0, 256, (high, wide)).astype(np.uint8)
    ink, box = _ink(Image.fromarray(grey), max(high, wide))
    expected = np.pad(1 - grey.astype(np.float32) / 255, ((0, -high % 64), (0, -wide % 64)), mode="edge")
    np.testing.assert_array_equal(ink, expected)
    assert box == (0, 0, ink.shape[1] / wide, ink.shape[0] / high)


@pytest.mark.parametrize(("amx_tile", "avx512_bf16"), [(False, False), (True, False), (False, True), (True, True)])
def test_bfloat16_is_what_processors_compute_in_that_multiply_it(
    amx_tile: bool, avx512_bf16: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: amx_tile, raising=False)
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: avx512_bf16, raising=False)
    assert multiplies_bfloat16() == (amx_tile or avx512_bf16)
