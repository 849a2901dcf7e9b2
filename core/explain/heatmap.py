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

# Amber to deep red, from light to dark, so that more heat is always darker on a white page, also in grey.
# viridis and magma (N. Smith, S. van der Walt, CC0) and cividis (J. Nuñez and others, 2018) are sampled
# evenly.
_ANCHORS = {
    "heat": "ffd97a ffcf5c ffc23d ffb326 ffa114 fc8b0c f5730c ea590f db4013 c72a17 af191b 950e1e",
    "viridis": "440154 48186a 472d7b 424086 3b528b 33638d 2c728e 26828e 21918c 1fa088 28ae80 3fbc73 5ec962"
    " 84d44b addc30 d8e219 fde725",
    "cividis": "00224e 002e6a 1a386f 32436d 434e6c 535a6d 61656f 6f7073 7d7c78 8c8878 9b9476 aba072 bcae6c"
    " cdbb63 dec958 f0d846 fee838",
    "magma": "000004 0a0822 1d1147 36106b 51127c 6a1c81 832681 9c2e7f b73779 d0416f e75263 f56b5c fc8961"
    " fea772 fec488 fde2a3 fcfdbf",
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
