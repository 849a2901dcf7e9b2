"""Lines of print, found by how the patches of a page lie side by side, and which of them stand like headings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.components import components

_GAP = 0.035
"""Widest gap within a line, as a fraction of the page's width."""

_TALLER = 2.2
"""A patch this much taller than the one beside it is of another line."""

_SHORT, _ROOM = 10, 1.0
"""Most patches of a heading, and room above it, in heights of a usual patch."""


@dataclass(frozen=True, eq=False)
class Lines:
    """The lines of a page.

    Attributes:
        line: int (n,), the line of each patch, from 0 on.
        frames: float32 (k, 4), what each line covers, in fractions of the page.
        heights: float32 (k,), the height of each line's usual patch over that of the page's.
        members: int (k,), how many patches each has.
        headings: bool (k,), which are short and have room above them, as headings and captions are and have.
    """

    line: NDArray[np.intp]
    frames: NDArray[np.float32]
    heights: NDArray[np.float32]
    members: NDArray[np.intp]
    headings: NDArray[np.bool_]


def find_lines(boxes: NDArray[np.float32]) -> Lines:
    """Finds the lines of a page.

    Where all patches have one size nothing is known of lines: each is one by itself, and none a heading.

    Args:
        boxes: float32 (n, 4) of the patches, in fractions of the page; at least one.
    """
    line = _joined(boxes)
    members = np.bincount(line)
    frames = np.empty((len(members), 4), np.float32)
    frames[:, :2], frames[:, 2:] = np.inf, -np.inf
    np.minimum.at(frames[:, :2], line, boxes[:, :2])
    np.maximum.at(frames[:, 2:], line, boxes[:, 2:])
    patch = boxes[:, 3] - boxes[:, 1]
    usual = np.median(patch)
    parts = np.split(patch[np.argsort(line, kind="stable")], np.cumsum(members)[:-1])
    heights = np.array([np.median(part) / usual for part in parts], np.float32)

    left, top, right, bottom = frames.T
    middle = (top + bottom) / 2
    above = (np.minimum(right[:, None], right) > np.maximum(left[:, None], left)) & (middle < middle[:, None])
    room = np.where(above, top[:, None] - bottom, np.inf).min(axis=1) / usual
    headings = (members <= _SHORT) & (room >= _ROOM) if _vary(boxes) else np.zeros(len(members), bool)
    return Lines(line, frames, heights, members, headings)


def _joined(boxes: NDArray[np.float32]) -> NDArray[np.intp]:
    """Returns int (n,): the same number for patches of one line, from 0 on."""
    left, top, right, bottom = boxes.T
    height = bottom - top
    if not _vary(boxes):
        return np.arange(len(boxes))
    smaller = np.minimum(height[:, None], height)
    linked = np.minimum(bottom[:, None], bottom) - np.maximum(top[:, None], top) > smaller / 2
    linked &= np.maximum(left[:, None], left) - np.minimum(right[:, None], right) <= _GAP
    linked &= np.maximum(height[:, None], height) < _TALLER * smaller
    return np.unique(components(len(boxes), *np.nonzero(linked)), return_inverse=True)[1]


def _vary(boxes: NDArray[np.float32]) -> bool:
    """Says whether boxes are of more than one size, as those of words are, and those of a full grid are not."""
    return bool(np.ptp(boxes[:, 2:] - boxes[:, :2], axis=0).max() > 1e-6)
