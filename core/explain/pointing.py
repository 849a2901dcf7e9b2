"""The one place on a page to point at for a whole query."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.explain.similarity import Explanation
from core.layout import WHOLE_PAGE, Box
from core.lines import Lines, find_lines

_NEARBY = (0.5, 0.03)
"""Width and height of one place, in fractions of the page: most of a line, and the lines next to it."""

_BESIDE = 0.95
"""What counts at most that is found beside a line and not in it."""

_COUNTS = 0.5
"""A word counts in a line from this share of the strongest word's evidence there."""

_LARGEST = 3.0
"""Times that a line of large type may count, at most."""

_MIDDLES = 24
"""Best lines of each word that may be the middle of the place."""


def best_point(explanation: Explanation) -> Box:
    """Returns the one place to point at for the whole query, in fractions of the page.

    Not the single hottest patch, which may be a lone frequent word far from the answer. Patches side by side are a
    line, and around every line each word counts with its best evidence nearby, fading with distance; the evidence of a
    word is how far a patch stands out from what the word finds anywhere on the page, and likeness below zero is none.
    It counts as much more as the line is taller than most. Of the line where this sum is largest, the first patch of a
    word that counts there is pointed at.

    Returns:
        The box of one patch; the whole page when nothing lies on it.
    """
    here = np.flatnonzero(explanation.layout.on_page)
    tokens = [list(explanation.words[i].tokens) for i in explanation.typed]
    if not len(here) or not tokens:
        return WHOLE_PAGE
    boxes = explanation.layout.boxes[here]
    found = np.stack([explanation.similarities[own][:, here].max(axis=0) for own in tokens])
    evidence = (found - np.median(found, axis=1, keepdims=True).clip(0)).clip(0)
    lines = find_lines(boxes)
    of_line = np.zeros((len(tokens), len(lines.members)), np.float32)
    for word, own in zip(of_line, evidence, strict=True):
        np.maximum.at(word, lines.line, own)
    best = int(_weighed(of_line, lines).argmax())
    counts = of_line[:, best] >= _COUNTS * of_line[:, best].max()
    inside = np.flatnonzero(lines.line == best)
    patches = inside[evidence[counts][:, inside].argmax(axis=1)]
    x0, y0, x1, y1 = boxes[patches[boxes[patches, 0].argmin()]].tolist()
    return (x0, y0, x1, y1)


def _weighed(evidence: NDArray[np.float32], lines: Lines) -> NDArray[np.float32]:
    """Returns float32 (k,): how much speaks for each line; -1 for one that no word has any evidence in.

    Args:
        evidence: float32 (words, k), each word's best in each line.
        lines: Of the page.
    """
    raised = evidence * lines.heights.clip(1, _LARGEST)
    few = min(_MIDDLES, len(lines.members) - 1)
    middle = np.unique(np.argpartition(-raised, few, axis=1)[:, : few + 1])
    left, top, right, bottom = lines.frames.T
    across = np.maximum(left[middle, None], left) - np.minimum(right[middle, None], right)
    down = (top[middle] + bottom[middle])[:, None] / 2 - (top + bottom) / 2
    nearness = _BESIDE * np.exp(-0.5 * ((across.clip(0) / _NEARBY[0]) ** 2 + (down / _NEARBY[1]) ** 2))
    nearness[np.arange(len(middle)), middle] = 1
    gathered = np.sum([(nearness * word).max(axis=1) for word in raised], axis=0)
    out = np.full(len(lines.members), -1, np.float32)
    out[middle] = np.where(evidence[:, middle].max(axis=0) > 0, gathered, -1)
    return out
