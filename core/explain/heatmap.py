"""From a similarity map to colours: scores are interpolated first, then coloured, with alpha from zero."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MAX_ALPHA = 220
"""Of 255, before a view's own opacity: print stays readable under the strongest heat."""

ALPHA_POWER = 1.3
"""Alpha grows a little slower than the score, so that what every patch of a page has stays quiet."""

FEATHER = 6
"""Steps of 256 over which colours fade in above a threshold, so that its outline is not jagged."""

# All from light to dark, so that more heat is always darker on a white page, in grey and for every kind of colour
# blindness too, and in even steps (by distance in OKLab). Amber to deep red is our own. viridis and magma (N. Smith,
# S. van der Walt, CC0) and cividis (J. Nuñez and others, 2018) are sampled evenly and turned round: they were made for
# dark grounds. magma ends before its black, under which print could not be read.
_ANCHORS = {
    "heat": "ffd97a ffc84b ffb326 ff9e13 fb890c f5740c ec5e0e e04912 d13515 be2418 aa171c 950e1e",
    "viridis": "fde725 d8e219 addc30 84d44b 5ec962 3fbc73 28ae80 1fa088 21918c 26828e 2c728e 33638d 3b528b"
    " 424086 472d7b 48186a 440154",
    "cividis": "fee838 f0d846 dec958 cdbb63 bcae6c aba072 9b9476 8c8878 7d7c78 6f7073 61656f 535a6d 434e6c"
    " 32436d 1a386f 002e6a 00224e",
    "magma": "fcfdbf fde2a3 fec488 fea772 fc8961 f56b5c e75263 d0416f b73779 9c2e7f 832681 6a1c81 51127c 36106b 1d1147",
}


def _table(anchors: str) -> NDArray[np.uint8]:
    colours = np.array([list(bytes.fromhex(anchor)) for anchor in anchors.split()], float)
    steps = np.linspace(0.0, 1.0, 256)
    places = np.linspace(0.0, 1.0, len(colours))
    channels = [np.interp(steps, places, colours[:, channel]) for channel in range(3)]
    table = np.rint(np.stack([*channels, MAX_ALPHA * steps**ALPHA_POWER], axis=1)).astype(np.uint8)
    table.flags.writeable = False
    return table


COLORMAPS: dict[str, NDArray[np.uint8]] = {name: _table(anchors) for name, anchors in _ANCHORS.items()}
"""uint8 (256, 4) straight RGBA by name, from no evidence (clear) to the range's end."""


def colorize(
    values: NDArray[np.floating],
    value_range: tuple[float, float],
    *,
    colormap: str = "heat",
    threshold: float = 0.0,
    smooth: int = 0,
) -> NDArray[np.uint8]:
    """Colours a similarity map.

    Args:
        values: float (rows, cols); NaN where there is no vector, which counts as no evidence.
        value_range: The values of the first and the last colour; values beyond them get these colours.
        colormap: A name of `COLORMAPS`.
        threshold: 0..1 of the range; what is below it stays clear.
        smooth: Pixels per cell and side, the scores interpolated between the cells' middles; 0 for one flat
            pixel per cell.

    Returns:
        uint8 (rows, cols, 4), or (rows * smooth, cols * smooth, 4): straight RGBA.

    Raises:
        KeyError: There is no such colormap.
        ValueError: The range is empty or not finite.
    """
    low, high = value_range
    if not (np.isfinite([low, high]).all() and high > low):
        raise ValueError(f"cannot colour the range from {low} to {high}")
    table = COLORMAPS[colormap]
    if threshold > 0:
        table = table.copy()
        fade = (np.arange(256) - 255 * min(threshold, 1.0)) / FEATHER
        # The last colour is never hidden: at the highest threshold the strongest patch is still shown.
        fade[255] = 1.0
        table[:, 3] = np.rint(table[:, 3] * fade.clip(0, 1))
    scaled = (np.asarray(values, np.float32) - np.float32(low)) * np.float32(255 / (high - low))
    scaled = np.nan_to_num(scaled, nan=0.0, posinf=255.0, neginf=0.0).clip(0, 255)
    index = (smoothed(scaled, smooth) + np.float32(0.5)).astype(np.uint8)
    # One gather of whole pixels is several times faster than one of four channels.
    return np.take(table.view(np.uint32)[:, 0], index)[..., None].view(np.uint8)


def smoothed(values: NDArray[np.float32], steps: int) -> NDArray[np.floating]:
    """Returns float32 (rows * steps, cols * steps): values interpolated between the cells' middles.

    Args:
        values: float32 (rows, cols), without gaps.
        steps: Pixels per cell and side; up to 1 the values are returned as they are.
    """
    if steps <= 1:
        return values
    rows, cols = values.shape
    return _interpolation(rows, steps) @ values @ _interpolation(cols, steps).T


def _interpolation(cells: int, steps: int) -> NDArray[np.float32]:
    """Returns float32 (cells * steps, cells): the weights of the cells' middles for each pixel.

    A smoothstep between neighbouring middles: weights are never negative, so nothing overshoots, and every
    middle is met exactly, so that the largest value keeps its size and its cell.
    """
    place = (np.arange(cells * steps) + 0.5) / steps - 0.5
    left = np.floor(place).astype(int)
    part = place - left
    if steps % 2 == 0:
        # No pixel has its centre on a middle: the two beside it are moved there, half a pixel, too little to
        # see.
        part = (part * steps - 0.5) / (steps - 1)
    part = part * part * (3 - 2 * part)
    weights = np.zeros((cells * steps, cells), np.float32)
    pixel = np.arange(cells * steps)
    np.add.at(weights, (pixel, left.clip(0, cells - 1)), 1 - part)
    np.add.at(weights, (pixel, (left + 1).clip(0, cells - 1)), part)
    return weights
