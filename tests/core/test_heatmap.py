"""Colours that lie neither about the place nor about the strength of the evidence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.explain.heatmap import COLORMAPS, MAX_ALPHA, colorize
from tests.core.eyes import EYES, seen_by

MAPS = st.tuples(st.integers(1, 6), st.integers(1, 9)).flatmap(
    lambda shape: arrays(np.float32, shape, elements=st.one_of(st.just(np.nan), st.floats(-0.5, 1, width=32)))
)


def luminance_on_white(table: np.ndarray) -> np.ndarray:
    alpha = table[:, 3:] / 255
    seen = table[:, :3] / 255 * alpha + 1 - alpha
    linear = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("name", COLORMAPS)
def test_every_colour_scale_starts_clear_and_grows_denser(name):
    table = COLORMAPS[name]
    assert table.shape == (256, 4) and table.dtype == np.uint8
    alpha = table[:, 3].astype(int)
    assert alpha[0] == 0 and alpha[-1] == MAX_ALPHA and (np.diff(alpha) >= 0).all() and np.diff(alpha).max() <= 2


def test_heat_is_always_darker_where_there_is_more_of_it():
    table = COLORMAPS["heat"]
    assert (np.diff(luminance_on_white(table)) < 0.0005).all()
    opaque = table.copy()
    opaque[:, 3] = 255
    assert (np.diff(luminance_on_white(opaque)) < 0.0005).all()


@pytest.mark.parametrize("name", COLORMAPS)
@pytest.mark.parametrize("eye", EYES)
def test_more_heat_is_darker_on_the_page_for_every_eye_and_every_scale(name, eye):
    table = COLORMAPS[name][::16] / 255
    for opacity in (1.0, 0.75, 0.4):
        alpha = table[:, 3:] * opacity
        lightness = seen_by(EYES[eye], table[:, :3] * alpha + 1 - alpha)[:, 0]
        assert (np.diff(lightness) < 0).all()


@pytest.mark.parametrize("name", COLORMAPS)
def test_the_steps_of_every_scale_are_even(name):
    places = seen_by(EYES["usual"], COLORMAPS[name][::17, :3] / 255)
    steps = np.linalg.norm(np.diff(places, axis=0), axis=1)
    assert steps.max() / steps.min() < 1.7


def test_a_map_is_not_transposed():
    values = np.zeros((3, 5), np.float32)
    values[2, 1] = 1
    flat = colorize(values, (0, 1))
    assert flat.shape == (3, 5, 4)
    assert np.argwhere(flat[..., 3]).tolist() == [[2, 1]]
    smooth = colorize(values, (0, 1), smooth=8)
    assert smooth.shape == (24, 40, 4)
    row, col = np.unravel_index(smooth[..., 3].argmax(), smooth.shape[:2])
    assert (row // 8, col // 8) == (2, 1)


def test_the_ends_of_the_range_get_the_ends_of_the_scale():
    values = np.array([[-3, 0, 0.5, 1, 7]], np.float32)
    colours = colorize(values, (0, 1), colormap="magma")[0]
    table = COLORMAPS["magma"]
    assert (colours[[0, 1]] == table[0]).all() and (colours[[3, 4]] == table[255]).all()
    assert (colours[2] == table[128]).all()
    assert (colorize(values * 2 + 5, (5, 7), colormap="magma")[0] == colours).all()


def test_what_is_below_the_threshold_stays_clear_and_the_strongest_is_always_shown():
    values = np.linspace(0, 1, 256, dtype=np.float32)[None]
    plain, cut = colorize(values, (0, 1))[0], colorize(values, (0, 1), threshold=0.5)[0]
    assert (cut[:128, 3] == 0).all()
    assert (cut[140:] == plain[140:]).all()
    assert (cut[:, :3] == plain[:, :3]).all()
    highest = colorize(values, (0, 1), threshold=1.0)[0]
    assert (highest[:255, 3] == 0).all() and highest[255, 3] == MAX_ALPHA


@given(MAPS, st.sampled_from([0, 2, 3, 7, 16]))
def test_gaps_are_no_evidence_and_spread_nothing(values, smooth):
    filled = np.nan_to_num(values, nan=0.0)
    assert (colorize(values, (0, 1), smooth=smooth) == colorize(filled, (0, 1), smooth=smooth)).all()


@given(MAPS, st.sampled_from([2, 3, 7, 16]))
def test_interpolation_keeps_the_maximum_and_its_cell(values, smooth):
    flat = colorize(values, (0, 1))[..., 3].astype(int)
    fine = colorize(values, (0, 1), smooth=smooth)[..., 3].astype(int)
    rows, cols = flat.shape
    # One step of 256 is left to rounding; alpha grows by two there at most.
    assert abs(fine.max() - flat.max()) <= 2
    by_cell = fine.reshape(rows, smooth, cols, smooth).max(axis=(1, 3))
    assert (by_cell >= flat - 2).all()
    assert by_cell[np.unravel_index(flat.argmax(), flat.shape)] >= fine.max() - 2


def test_smooth_maps_are_smooth():
    values = np.zeros((4, 6), np.float32)
    values[1, 4] = 1
    alpha = colorize(values, (0, 1), smooth=16)[..., 3].astype(int)
    assert np.abs(np.diff(alpha, axis=0)).max() < 30 and np.abs(np.diff(alpha, axis=1)).max() < 30


def test_an_empty_range_and_an_unknown_scale_are_refused():
    values = np.zeros((2, 3), np.float32)
    with pytest.raises(ValueError, match="range"):
        colorize(values, (1, 1))
    with pytest.raises(ValueError, match="range"):
        colorize(values, (0, float("nan")))
    with pytest.raises(KeyError):
        colorize(values, (0, 1), colormap="rainbow")
