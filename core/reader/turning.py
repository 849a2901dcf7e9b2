"""Which way up a page lies: pages that were scanned or printed on their side are read as they should stand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from core.products import product

# ruff: noqa: SIM905
EVERYDAY = (
    "the of and to in is for that with as on are by be this from at or an it which not was can we have one if "
    "when will has been its also may more than these all other only such there each some they their he his you "
    "your would were but about after where while between example following given number first same should using "
    "without through time de la les des et le en un une est que pour dans par sur qui pas plus au aux ce cette "
    "sont avec il elle ne se du der die und das den ist mit von zu auf eine ein nicht dem im sich als auch es "
    "werden wird oder einen aus bei el los las del por con para lo al su como no una di che per dei della non "
    "sono da dell nel alla gli van het een voor dat niet zijn op te och att som på av det til med ikke er nie na "
    "do jest się że je em os ao uma на не что как по это для из от его к но за то или все при и να το του της την "
    "με που στο από για είναι των"
).split()
"""Words that hardly a page of prose is without, in the commonest languages of the Reader's scripts."""

_ALIKE = 0.7
"""Cosine above which a vector is taken to be such a word. Of 30 pages from as many documents, lying on either side or
on their heads, not one had a vector above it."""

_WINDOW = 512
"""Side in pixels of the part that is read in other positions; some 130 words of ordinary type."""

_CLEARLY = 1.3
"""How many times as much ink varies from row to row as from column to column where lines of text lie across."""

_SURE = 4
"""Everyday words that a page must show after it was turned, or it is left as it lies."""


class Turning:
    """Finds by its everyday words how a page stands; a page without any is left as it lies.

    Args:
        everyday: float32 (k, d) unit vectors of `EVERYDAY`.
    """

    def __init__(self, everyday: NDArray[np.float32]) -> None:
        self._everyday = everyday

    def count(self, read: NDArray[np.float32]) -> int:
        """Returns how many of the vectors (n, >= d) say an everyday word; components beyond d do not matter."""
        words = read[:, : self._everyday.shape[1]]
        length = np.maximum(np.linalg.norm(words, axis=1), 1e-6)
        return int((product(words, self._everyday.T).max(axis=1, initial=-1.0) > _ALIKE * length).sum())

    def turns(self, ink: NDArray[np.float32], read: Callable[[NDArray[np.float32]], NDArray[np.float32]]) -> int:
        """Returns how many quarter turns, against the clock, let a page stand upright; 0 if none shows more words.

        Args:
            ink: float32 (H, W), in multiples of 64 pixels, of a page on which no everyday word was found as it lies.
            read: Takes such an array to the vectors (n, >= d) of what is read there.
        """
        window = _busiest(ink)
        counts = {turns: self.count(read(np.rot90(window, turns))) for turns in _possible(window)}
        best = max(counts, key=lambda turns: counts[turns])
        return best if counts[best] else 0

    def is_sure(self, read: NDArray[np.float32]) -> bool:
        """Says whether a page that was turned now shows enough everyday words to stay so."""
        return self.count(read) >= _SURE


def _possible(window: NDArray[np.float32]) -> tuple[int, ...]:
    """Returns the turns worth a try: ink varies more across lines of text than along them."""
    down, across = float(window.mean(axis=1).std()), float(window.mean(axis=0).std())
    if down > _CLEARLY * across:
        return (2,)
    return (1, 3) if across > _CLEARLY * down else (1, 2, 3)


def _busiest(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns the square of `_WINDOW` pixels where the ink varies most; all of a page that is smaller."""
    step = _WINDOW // 8
    height, width = (side // step for side in ink.shape)
    blocks = np.empty((height, width), np.float32)
    for row in range(height):  # a row of blocks at a time stays in the processor's cache
        strip = ink[row * step : (row + 1) * step + 1]
        edges = np.abs(np.diff(strip[:step], axis=1, append=strip[:step, -1:]))
        edges[: len(strip) - 1] += np.abs(np.diff(strip, axis=0))
        blocks[row] = edges.sum(axis=0).reshape(width, step).sum(axis=1)
    squares = np.lib.stride_tricks.sliding_window_view(blocks, (min(8, height), min(8, width))).sum(axis=(2, 3))
    row, col = (int(at) * step for at in np.unravel_index(int(squares.argmax()), squares.shape))
    return ink[row : row + _WINDOW, col : col + _WINDOW]
