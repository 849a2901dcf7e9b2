"""Which word lit which patch: a tint for every word, and a map coloured by the word that is strongest there."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from core.explain.heatmap import colorize
from core.explain.similarity import Explanation

Colour = tuple[int, int, int]
"""Red, green and blue, 0..255."""

WORD_TINTS: tuple[Colour, ...] = tuple(
    (int(tint[:2], 16), int(tint[2:4], 16), int(tint[4:], 16))
    for tint in ["0077ff", "ff7700", "dd11aa", "88cc77", "5500ff", "aa0000", "447744", "ff88ff"]
)
"""Tints of the first words. Found by a search for eight colours that stay apart, laid over white as heat is, for every
kind of colour blindness: the closest two are 0.086 apart in OKLab (of Okabe and Ito's seven colours, 0.052)."""

OTHER_TINT: Colour = (0x8A, 0x8F, 0x98)
"""Of all further words, and of the model's own tokens."""


def word_tints(explanation: Explanation) -> dict[int, Colour]:
    """Returns a tint for every word the model can read, by its index.

    A word has the same tint on every page, since only the query decides. Of more words than there are tints, those
    that weigh most in the query get one; a word that was typed twice has one tint.
    """
    query = explanation.query
    weights: dict[str, float] = {}
    for index in explanation.typed:
        word = explanation.words[index]
        if not word.own:
            weight = float(np.linalg.norm(query.vectors[list(word.tokens)], axis=1).sum())
            weights.setdefault(word.text.casefold(), weight)
    heaviest = sorted(weights, key=lambda text: -weights[text])[: len(WORD_TINTS)]
    shown = [text for text in weights if text in heaviest]
    tints = dict(zip(shown, WORD_TINTS, strict=False))
    return {
        index: OTHER_TINT if word.own else tints.get(word.text.casefold(), OTHER_TINT)
        for index, word in enumerate(explanation.words)
        if word.tokens
    }


def colorize_words(
    values: NDArray[np.floating],
    words: NDArray[np.integer],
    value_range: tuple[float, float],
    tints: Mapping[int, Colour],
    *,
    threshold: float = 0.0,
    smooth: int = 0,
) -> NDArray[np.uint8]:
    """Colours a map by the word that is strongest in each patch; how dense a colour is says how strong.

    Args:
        values: float (rows, cols), NaN where there is no vector (`Explanation.strongest_map`).
        words: int (rows, cols), which word that is, -1 where there is none (`Explanation.strongest_word`).
        value_range: As in `colorize`.
        tints: By word; a word without one gets `OTHER_TINT`.
        threshold: As in `colorize`.
        smooth: As in `colorize`. Scores are interpolated; the colours change at the edges of the patches, since
            there is nothing between two words.

    Returns:
        uint8 (rows, cols, 4), or (rows * smooth, cols * smooth, 4): straight RGBA.
    """
    pixels = colorize(values, value_range, threshold=threshold, smooth=smooth).view(np.uint32)[..., 0]
    last = int(words.max(initial=-1))
    table = np.array([(*tints.get(i, OTHER_TINT), 0) for i in range(last + 1)] + [(*OTHER_TINT, 0)], np.uint8)
    # Whole pixels at a time, as in `colorize`.
    colours = table.view(np.uint32)[:, 0][_spread(values, words) if smooth > 1 else words]
    if smooth > 1:
        colours = colours.repeat(smooth, axis=0).repeat(smooth, axis=1)
    dense = np.array([0, 0, 0, 255], np.uint8).view(np.uint32)
    return ((pixels & dense) | colours)[..., None].view(np.uint8)


def _spread(values: NDArray[np.floating], words: NDArray[np.integer]) -> NDArray[np.integer]:
    """Gives cells without a vector the word of their strongest neighbour, whose heat fades out over them."""
    rows, cols = words.shape
    strength = np.pad(np.where(np.isnan(values), -np.inf, values), 1, constant_values=-np.inf)
    padded = np.pad(words, 1, constant_values=-1)
    best, found = np.full((rows, cols), -np.inf), words.copy()
    for down in range(3):
        for across in range(3):
            near = slice(down, down + rows), slice(across, across + cols)
            stronger = (words < 0) & (strength[near] > best)
            best = np.where(stronger, strength[near], best)
            found = np.where(stronger, padded[near], found)
    return found
