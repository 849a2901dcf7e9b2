"""What passages are about: a page has one vector more for each passage, and a query one token more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.layout import Grid
from core.reader.cells import HIGH, WIDE
from core.reader.levels import passage_token, passage_vectors
from core.reader.words import word_hash

if TYPE_CHECKING:
    import torch

TOKEN = "‹passage›"

_MOST = 60
"""Patches in a passage, at most: about as many words as a sentence encoder takes in well."""

_MIDDLE = 4
"""A passage is parted in its middle half, at the widest gap: a quarter of its patches stays on either side at least."""

_COLUMN = 0.5
"""What a gap between columns counts, against one between lines: columns are further apart than lines anyway."""

_STEP = 64
"""Words of which the nearest is found at a time."""

_SHAPE = 128
"""Patches compared at a time, always as many, for every new shape of a product has to be prepared first."""

_EVEN = 32
"""Vectors are compared in multiples of this many components, zeros added: others take twice as long."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What words mean, as learned from a sentence encoder (see `core.reader.distil`).

    Attributes:
        hashes: uint32 (k,), ascending: of the normalised words (see `core.reader.words.word_hash`).
        forms: int8 (k, d): the words' vectors, of any length, to tell the words on a page by.
        meanings: int8 (k, m): their meanings; a row is `meanings * scale`.
        scale: float16 (k, 1).
    """

    hashes: NDArray[np.uint32]
    forms: NDArray[np.int8]
    meanings: NDArray[np.int8]
    scale: NDArray[np.float16]

    @classmethod
    def empty(cls) -> Vocabulary:
        """Returns one of no words."""
        shape = np.zeros((0, 1))
        return cls(np.zeros(0, np.uint32), shape.astype(np.int8), shape.astype(np.int8), shape.astype(np.float16))

    def rows(self, words: Sequence[str]) -> NDArray[np.int64]:
        """Returns the row of each normalised word that is known; unknown words have none."""
        keys = np.array([word_hash(word) for word in words], np.uint32)
        at = np.searchsorted(self.hashes, keys).clip(max=max(len(self.hashes) - 1, 0))
        return at[self.hashes[at] == keys] if len(self.hashes) else np.zeros(0, np.int64)

    def about(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Returns float32 (m,): the unit direction of the sum of some words' meanings, each word taken once."""
        known = np.unique(rows)
        total = (self.meanings[known] * self.scale[known].astype(np.float32)).sum(axis=0, dtype=np.float32)
        return total / max(float(np.linalg.norm(total)), 1e-12)


class Meaning:
    """Gives each passage of a page, and a query, the mean meaning of its words.

    Words of one meaning that look different are strangers to the Reader's patches. Around them, though, stand others:
    what 60 words are about is known well enough from the sum of their meanings (a static embedding made of a sentence
    encoder, as Model2Vec does; van Dongen and Tulkens, 2024). A page's words are told by the patch vectors that are
    nearest to one of the vocabulary. Patches of no known word say nothing.

    Args:
        vocabulary: The words and their meanings.
        weight: Length of the query's token, as a share of its words' weights.
        floor: Likeness of meaning that counts as none.
        alike: Least cosine of a patch with the word it is taken for.
    """

    def __init__(self, vocabulary: Vocabulary, *, weight: float, floor: float, alike: float) -> None:
        self.vocabulary = vocabulary
        self._weight, self._floor, self._alike = weight, floor, alike
        self._forms: torch.Tensor | None = None

    def of_query(self, words: Sequence[str], weights: NDArray[np.float32]) -> NDArray[np.float32] | None:
        """Returns the query's token, float32 (1, dim), or None if none of its normalised words is known.

        Args:
            weights: float32, how much each word counts.
        """
        rows = self.vocabulary.rows(words)
        if not len(rows):
            return None
        return passage_token(self.vocabulary.about(rows), self._weight * float(weights.sum()), self._floor)

    def most(self, weights: NDArray[np.float32]) -> float:
        """Returns the term of a query's token where a passage is about just the same."""
        return self._weight * float(weights.sum()) * (1 - self._floor)

    def of_page(
        self, read: NDArray[np.float32], boxes: NDArray[np.float32], finest: Grid, first: int, dtype: torch.dtype
    ) -> tuple[NDArray[np.float32] | None, list[Grid]]:
        """Finds the passages of a page.

        Args:
            read: float32 (n, >= d) patch vectors, of any length.
            boxes: float32 (n, 4), in fractions of the page.
            finest: The finest grid of the patches; the passages are laid in its frame.
            first: Number of the first passage among the page's vectors.
            dtype: To compare words in.

        Returns:
            float32 (k, dim), a vector a passage, and the grid they lie in; None and no grid if nothing is known here.
        """
        if not len(self.vocabulary.hashes) or not len(read):
            return None, []
        rows, known = self._words(read, dtype)
        corner, size = np.array(finest.box[:2]), np.array(finest.box[2:]) - finest.box[:2]
        places = (boxes.reshape(-1, 2, 2) - corner) / size * (finest.cols, finest.rows)
        middles = places.mean(axis=1)
        found = [members for members in passages(middles * (WIDE, HIGH)) if known[members].any()]
        if not found:
            return None, []
        cells = np.full(finest.cells.shape, -1, np.int32)
        for number, members in enumerate(found, first):
            x0, y0 = np.floor(places[members, 0].min(axis=0)).astype(int)
            x1, y1 = np.ceil(places[members, 1].max(axis=0)).astype(int)
            cells[y0:y1, x0:x1] = number
        for number, members in enumerate(found, first):
            # Where passages touch, each keeps the middles of its own patches.
            col, row = middles[members].astype(int).T
            cells[row, col] = number
        about = [self.vocabulary.about(rows[members[known[members]]]) for members in found]
        return passage_vectors(np.stack(about)), [Grid(cells, finest.box)]

    def known(self, read: NDArray[np.float32], dtype: torch.dtype) -> NDArray[np.bool_]:
        """Says which vectors, (n, >= d), of any length, are words of the vocabulary; `dtype` is what to compare in."""
        return self._words(read, dtype)[1] if len(self.vocabulary.hashes) else np.zeros(len(read), bool)

    def _words(self, read: NDArray[np.float32], dtype: torch.dtype) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Returns int64 (n,), the word each patch vector is nearest to, and bool (n,), whether it is near enough."""
        import torch

        if not len(read):  # of nothing older versions of PyTorch pad nothing
            return np.empty(0, np.int64), np.empty(0, bool)
        if self._forms is None or self._forms.dtype != dtype:
            forms = torch.nn.functional.normalize(torch.from_numpy(self.vocabulary.forms.astype(np.float32)))
            self._forms = torch.nn.functional.pad(forms, (0, -forms.shape[1] % _EVEN, 0, -len(forms) % _STEP)).to(dtype)
        dim = self.vocabulary.forms.shape[1]
        vectors = torch.nn.functional.normalize(torch.tensor(read[:, :dim])).to(dtype)
        vectors = torch.nn.functional.pad(vectors, (0, -dim % _EVEN, 0, -len(read) % _SHAPE))
        nearest = torch.empty(len(vectors), dtype=dtype)
        rows = np.empty(len(vectors), np.int64)
        with torch.inference_mode():
            alike = torch.empty(len(self._forms), _SHAPE, dtype=dtype)
            # Numbers above zero are in the order of their bits, and those compare five times as fast.
            bits = alike.view(torch.int16 if dtype == torch.bfloat16 else torch.int32).view(-1, _STEP, _SHAPE)
            column = np.arange(_SHAPE)
            for first in range(0, len(vectors), _SHAPE):
                here = slice(first, first + _SHAPE)
                torch.mm(self._forms, vectors[here].T, out=alike)
                # First which step holds the nearest, then where in it: a search for places in all takes far longer.
                best = bits.amax(dim=1)
                step = best.numpy().argmax(axis=0)
                nearest[here] = best[step, column].view(dtype)
                rows[here] = step * _STEP + bits.numpy()[step, :, column].argmax(axis=1)
        known = (nearest[: len(read)].float() >= self._alike).numpy()
        return np.where(known, rows[: len(read)], 0), known


def passages(middles: NDArray[np.floating], most: int = _MOST) -> list[NDArray[np.int64]]:
    """Parts the patches of a page into passages: in two, at the widest gap in the middle, until they are small enough.

    Args:
        middles: (n, 2), x and y in one unit.
        most: Patches in a passage.

    Returns:
        The patches of each passage, int64 indices; every patch is in one.
    """

    def part(members: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        if len(members) <= most:
            return [members] if len(members) else []
        halves = []
        for axis, counts in enumerate((_COLUMN, 1.0)):
            ordered = members[np.argsort(middles[members, axis], kind="stable")]
            low, high = len(ordered) // _MIDDLE, len(ordered) * (_MIDDLE - 1) // _MIDDLE
            gaps = np.diff(middles[ordered[low : high + 1], axis])
            at = int(gaps.argmax())
            halves.append((counts * float(gaps[at]), ordered[: low + at + 1], ordered[low + at + 1 :]))
        _, first, second = max(halves, key=lambda half: half[0])
        return part(first) + part(second)

    return part(np.arange(len(middles)))
