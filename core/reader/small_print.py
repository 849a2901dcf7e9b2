"""How large a page is printed, told by the ink alone, so that print too small for the network is enlarged first."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BAND = 64
"""Pixels of a column of a page in which lines are told apart: narrow enough that skewed ones stay apart. The shade
of its paper is taken from as many rows."""

_FAINT, _INK, _RULE = 0.02, 0.05, 0.5
"""Mean ink across a band at the edge of a line, more than noise makes; what a line has somewhere, two strokes; and what
no line has: letters leave half of the paper free, rules do not."""

_LEAST = 4
"""Pixels of the lowest line of print that counts; lower ones are too small to be read however enlarged."""

_ENOUGH = 40
"""Lines of print in bands that a page must have to be judged by them; a caption under a picture has fewer."""

_SMALL = 11.0
"""Pixels from the top of tall letters to the foot of a line: with fewer, more than one word in ten gets lost."""

_GOOD = 14.0
"""Pixels from which on larger print is read hardly better (record 20 has the table)."""

_MOST = 2.0
"""What is enlarged more than this shows no more."""


def enlargement(ink: NDArray[np.float32]) -> float:
    """Returns by how much to enlarge a page for its print to be read well, 1 for most pages.

    Args:
        ink: float32 (H, W), 0 white to 1 black, of a page that lies upright.

    Returns:
        1 where the middle line of print is high enough or there are too few to tell, else up to 2.
    """
    heights = line_heights(ink)
    if len(heights) < _ENOUGH:
        return 1.0
    middle = float(np.median(heights))
    return 1.0 if middle >= _SMALL else min(_MOST, _GOOD / middle)


def line_heights(ink: NDArray[np.float32]) -> NDArray[np.intp]:
    """Returns the heights in pixels of the lines of print in every band of a page, those of rules left out.

    Args:
        ink: float32 (H, W), as in `enlargement`; sides in multiples of 64, what is beyond that is not looked at.
    """
    height, width = (side // _BAND * _BAND for side in ink.shape)
    bands = ink[:height, :width].reshape(height, -1, _BAND).mean(axis=2).T
    ink_there = np.pad(bands - _paper(bands), ((0, 0), (1, 1))).ravel()  # a gap of nothing between bands
    edges = np.diff((ink_there > _FAINT).astype(np.int8))
    tops, feet = np.flatnonzero(edges > 0) + 1, np.flatnonzero(edges < 0) + 1
    heights = feet - tops
    if not len(tops):
        return heights
    most = np.maximum.reduceat(ink_there, tops)
    return heights[(heights >= _LEAST) & (most > _INK) & (most < _RULE)]


def _paper(bands: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns float32 (n, H), the shade of the paper in every row of bands (n, H): what lies between lines of print."""
    parts = np.percentile(bands.reshape(len(bands), -1, _BAND), 25, axis=2)
    near = np.pad(parts, ((0, 0), (1, 1)), mode="edge")
    # One part may lie within a letter of a title.
    parts = np.median([near[:, :-2], parts, near[:, 2:]], axis=0)
    at = np.clip((np.arange(bands.shape[1]) + 0.5) / _BAND - 0.5, 0, parts.shape[1] - 1)
    before = np.minimum(at.astype(np.intp), max(0, parts.shape[1] - 2))
    after = np.minimum(before + 1, parts.shape[1] - 1)
    share = (at - before).astype(np.float32)
    return (parts[:, before] * (1 - share) + parts[:, after] * share).astype(np.float32)
