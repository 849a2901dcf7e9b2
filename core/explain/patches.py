"""Where on a page the evidence is: its strongest patches, ranked, and the strips of the page that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.explain.similarity import Explanation, PatchPlace, patch_place
from core.layout import Box

SAME_PLACE = 0.5
"""Shared part of the smaller of two boxes from which they are one place, seen by a finer and a coarser grid."""

STRIP_WIDTH = 0.4
"""Of the page's width: a column's line."""

STRIP_SEEDS = 48


@dataclass(frozen=True)
class RankedPatch:
    """A patch and the word it answers to most.

    Attributes:
        word: Index into the explanation's words.
        value: Their similarity, in the unit of the maps.
    """

    word: int
    value: float
    place: PatchPlace


@dataclass(frozen=True)
class Strip:
    """A line's height of the page that lies under the heat; it stands for a line where there is no text layer.

    Attributes:
        box: In fractions of the page.
        score: The sum, over the words, of the largest similarity in it.
        words: Indices of the words that have their best evidence in it, the strongest first.
    """

    box: Box
    score: float
    words: tuple[int, ...]


def strongest_patches(explanation: Explanation, words: Sequence[int] = (), limit: int = 10) -> list[RankedPatch]:
    """Ranks the patches of a page by their largest similarity with any of some words.

    A vector counts once, however many cells it stands for; where grids of several scales saw the same word at the
    same place, the strongest is listed.

    Args:
        explanation: Of the page.
        words: Indices of the words that count; none means all typed words.
        limit: Patches at most.

    Returns:
        Patches that lie on the page and agree with a word, the strongest first, equal ones from the top down.
    """
    chosen = _readable(explanation, words)
    if not chosen:
        return []
    table = _similarities(explanation, chosen)
    values, boxes = table.max(axis=0), explanation.layout.boxes
    here = np.flatnonzero(explanation.layout.on_page & (values > 0))
    order = here[np.lexsort((boxes[here, 0], boxes[here, 1], -values[here]))]
    found: list[RankedPatch] = []
    for vector in order.tolist():
        word = chosen[int(table[:, vector].argmax())]
        if not any(other.word == word and _overlap(other.place.box, boxes[vector]) > SAME_PLACE for other in found):
            found.append(RankedPatch(word, float(values[vector]), patch_place(explanation.layout, vector)))
            if len(found) == limit:
                break
    return found


def strips(explanation: Explanation, words: Sequence[int] = (), limit: int = 6) -> list[Strip]:
    """Finds the strips of a page that hold most of the evidence, ranked as the lines of a text layer would be.

    Args:
        explanation: Of the page.
        words: Indices of the words that count; none means all typed words.
        limit: Strips at most; none overlaps another one.
    """
    chosen = _readable(explanation, words)
    if not chosen:
        return []
    boxes = explanation.layout.boxes
    here = np.flatnonzero(explanation.layout.on_page)
    table = _similarities(explanation, chosen)[:, here].clip(0)
    x, y = (boxes[here, 0] + boxes[here, 2]) / 2, (boxes[here, 1] + boxes[here, 3]) / 2
    seeds = np.argsort(-table.max(axis=0, initial=0.0), kind="stable")[:STRIP_SEEDS]
    candidates: list[Strip] = []
    for seed in seeds[table[:, seeds].max(axis=0, initial=0.0) > 0].tolist():
        _, top, _, bottom = boxes[here[seed]].tolist()
        beside = (y >= top) & (y <= bottom) & (np.abs(x - x[seed]) <= STRIP_WIDTH / 2)
        best = table[:, beside].max(axis=1)
        left = min(max(float(x[seed]) - STRIP_WIDTH / 2, 0.0), 1.0 - STRIP_WIDTH)
        named = [chosen[i] for i in np.argsort(-best, kind="stable").tolist() if best[i] >= 0.5 * best.max()]
        candidates.append(Strip((left, top, left + STRIP_WIDTH, bottom), float(best.sum()), tuple(named)))
    found: list[Strip] = []
    for strip in sorted(candidates, key=lambda strip: -strip.score):
        if len(found) < limit and not any(_overlap(other.box, strip.box) > 0.2 for other in found):
            found.append(strip)
    return found


def _readable(explanation: Explanation, words: Sequence[int]) -> list[int]:
    return [i for i in words if explanation.words[i].tokens] if words else list(explanation.typed)


def _similarities(explanation: Explanation, words: Sequence[int]) -> NDArray[np.float32]:
    """Returns float32 (words, n): as in `Explanation.word_map`, the largest of a word's tokens counts."""
    return np.stack([explanation.similarities[list(explanation.words[i].tokens)].max(axis=0) for i in words])


def _overlap(first: Box, second: Sequence[float] | NDArray[np.float32]) -> float:
    """Returns the shared area of two boxes as a part of the smaller one."""
    across = min(first[2], second[2]) - max(first[0], second[0])
    down = min(first[3], second[3]) - max(first[1], second[1])
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (first, second)]
    return float(max(across, 0.0) * max(down, 0.0) / max(min(areas), 1e-12))
