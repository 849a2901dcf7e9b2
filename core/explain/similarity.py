"""Why a page matched: similarity maps, every word's share in the score, and the places it was found at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

import numpy as np
from numpy.typing import NDArray

from core.layout import Box, PatchLayout
from core.search.maxsim import similarities
from core.sentences import Sentence
from core.types import PageEmbedding, QueryEmbedding, ScoreRule, TextWord

OWN_TOKENS = Sentence("the model's own tokens")


@dataclass(frozen=True)
class PatchPlace:
    """A patch on a page.

    Attributes:
        vector: Index into the page's vectors.
        row: Of its middle cell on the map raster.
        col: Of its middle cell on the map raster.
        box: The union of its cells, in fractions of the page.
    """

    vector: int
    row: int
    col: int
    box: Box


@dataclass(frozen=True)
class WordShare:
    """What one typed word, or the model's own tokens together, added to a page's score.

    Attributes:
        text: As typed.
        score: The part of the page's score; the parts of all items add up to it.
        share: `score` as a fraction of the page's score; 0 when that is not positive.
        best: The peak of the word's map; None when every token was won off the page.
        off_page: The part of `score` that was won by vectors that lie nowhere on the page.
        tokens: Indices into the query's vectors; empty for a word the model cannot read.
        own: True for the one item of tokens that belong to no typed word.
    """

    text: str
    score: float
    share: float
    best: PatchPlace | None
    off_page: float
    tokens: tuple[int, ...]
    own: bool = False


@dataclass(frozen=True, eq=False)
class Explanation:
    """A page's score taken apart; `words` follows the query's words, the model's own tokens come last.

    Attributes:
        score: The page's score by the model's rule: the sum of the words' scores.
        off_page_share: Fraction of the score won by vectors that lie nowhere on the page; 0 if none is
            positive.
        similarities: float32 (m, n), read-only: every query token with every page vector.
    """

    query: QueryEmbedding
    rule: ScoreRule
    layout: PatchLayout
    similarities: NDArray[np.float32]
    score: float
    words: tuple[WordShare, ...]
    off_page_share: float

    def token_map(self, token: int) -> NDArray[np.float32]:
        """Returns float32 (rows, cols): a token's similarity with the patch there; NaN where no vector is.

        Its largest value is the token's term in the score, unless that was won off the page.
        """
        return self.layout.raster(self.similarities[token])

    def word_map(self, word: int) -> NDArray[np.float32]:
        """Returns float32 (rows, cols): a word's similarity with the patch there; NaN where no vector is.

        Of several tokens the largest counts: a sum of similarities would be hottest between the places that
        won, at a patch that none of the tokens owes its term to.
        """
        tokens = list(self.words[word].tokens)
        return self.layout.raster(self.similarities[tokens].max(axis=0, initial=-np.inf))

    def strongest_map(self, words: Sequence[int] = ()) -> NDArray[np.float32]:
        """Returns float32 (rows, cols): the largest similarity of any of some words; NaN where no vector is.

        Args:
            words: Indices into `words`; none means all typed words.
        """
        return np.fmax.reduce(self._maps(words))

    def strongest_word(self, words: Sequence[int] = ()) -> NDArray[np.int32]:
        """Returns int32 (rows, cols): which word `strongest_map` shows, -1 where that is NaN."""
        maps = self._maps(words)
        maps = np.where(np.isnan(maps), -np.inf, maps)
        winner = np.array(words or self.typed or (-1,), np.int32)[maps.argmax(axis=0)]
        return np.where(np.isfinite(maps.max(axis=0)), winner, np.int32(-1))

    @property
    def value_range(self) -> tuple[float, float]:
        """The one colour range for all words of the query: 0 to the largest value of any typed word's map."""
        largest = float(np.fmax.reduce(self._typed_maps, axis=None))
        return (0.0, largest) if largest > 0 else (0.0, 1.0)

    @cached_property
    def typed(self) -> tuple[int, ...]:
        """Words shown together: the typed ones the model can read, or its own tokens when there are none."""
        readable = tuple(i for i, word in enumerate(self.words) if word.tokens)
        return tuple(i for i in readable if not self.words[i].own) or readable

    @cached_property
    def _typed_maps(self) -> NDArray[np.float32]:
        if not self.typed:
            return self.layout.raster(np.full(self.layout.count, np.nan))[None]
        return np.stack([self.word_map(i) for i in self.typed])

    def _maps(self, words: Sequence[int]) -> NDArray[np.float32]:
        return np.stack([self.word_map(i) for i in words]) if words else self._typed_maps


@dataclass(frozen=True)
class LineHit:
    """A line of the page's text layer that lies under the heat.

    Attributes:
        box: In PDF points from the top left of the page as displayed.
        score: The sum, over the typed words, of the largest similarity under the line, in the unit of the
            maps.
        parts: What each word adds to it, in the order of the explanation's words.
    """

    text: str
    box: Box
    score: float
    parts: tuple[float, ...] = ()


def explain(rule: ScoreRule, query: QueryEmbedding, page: PageEmbedding) -> Explanation:
    """Takes a page's score apart.

    Every token's term (see `core.search.maxsim`) belongs to one word, so that the words' scores add up to the
    score.

    Args:
        rule: Sum or mean over the tokens; with the mean, the parts are divided alike and add up to the mean.
        query: With at least one vector.
        page: With at least one vector.

    Raises:
        ValueError: The page has no vector.
    """
    if not len(page.vectors):
        raise ValueError("a page without vectors has no explanation")
    table = similarities(query.vectors, page.vectors)
    table.flags.writeable = False
    divisor = max(len(table), 1) if rule == "mean_maxsim" else 1
    items = [(word.text, word.tokens, False) for word in query.words]
    if query.own_tokens:
        items.append((query.own_text or OWN_TOKENS, query.own_tokens, True))
    terms = table.max(axis=1)
    on_page = page.layout.on_page
    here = np.where(on_page, table, np.float32(-np.inf))
    # Equally good patches on the page win over vectors that lie nowhere.
    lost = here.max(axis=1) < terms
    scores = [fsum(terms[list(tokens)].tolist()) / divisor for _, tokens, _ in items]
    total = fsum(scores)
    words = []
    for (text, tokens, own), score in zip(items, scores, strict=True):
        off_page = fsum(float(terms[token]) for token in tokens if lost[token]) / divisor
        found = any(not lost[token] for token in tokens)
        best = patch_place(page.layout, int(here[list(tokens)].max(axis=0).argmax())) if found else None
        words.append(WordShare(text, score, score / total if total > 0 else 0.0, best, off_page, tokens, own))
    off_page = fsum(word.off_page for word in words)
    return Explanation(
        query=query,
        rule=rule,
        layout=page.layout,
        similarities=table,
        score=total,
        words=tuple(words),
        off_page_share=off_page / total if total > 0 else 0.0,
    )


def lines(
    explanation: Explanation, words: Sequence[TextWord], width: float, height: float, *, with_own: bool = False
) -> list[LineHit]:
    """Ranks the lines of the text layer by the heat that lies on them.

    Args:
        explanation: Of the page.
        words: The page's text layer.
        width: Of the page as displayed, in PDF points.
        height: Of the page as displayed, in PDF points.
        with_own: Also give lines that nothing points at but the model's own tokens, where it is known what these
            ask for. They come last and add nothing to a score, but have their part.

    Returns:
        Lines with any heat above zero, the strongest first, equal ones from the top of the page down. A line of dots,
        dashes or bullets alone, such as a leader that a file keeps apart from its words, has nothing to be read.
    """
    grids = explanation.layout.grids
    if not words or not grids or not explanation.typed or width <= 0 or height <= 0:
        return []
    typed = explanation.typed
    told = range(len(explanation.words)) if with_own and explanation.query.own_text else typed
    chosen = [i for i in told if explanation.words[i].tokens]
    maps = np.nan_to_num(explanation._maps(chosen), nan=0.0).clip(0)
    boxes = np.array([word.box for word in words], np.float32) / np.array([width, height] * 2, np.float32)
    x0, y0, x1, y1 = grids[0].box
    across = _coverage(boxes[:, 0], boxes[:, 2], x0, x1, maps.shape[2])
    down = _coverage(boxes[:, 1], boxes[:, 3], y0, y1, maps.shape[1])
    under = np.stack([((down @ heat) * across).sum(axis=1) for heat in maps])
    members: dict[int, list[int]] = {}
    for i, word in enumerate(words):
        members.setdefault(word.line, []).append(i)
    hits = []
    for indices in members.values():
        if not any(sign.isalnum() for i in indices for sign in words[i].text):
            continue
        corners = np.array([words[i].box for i in indices])
        left, top = corners[:, :2].min(axis=0).tolist()
        right, bottom = corners[:, 2:].max(axis=0).tolist()
        found = dict(zip(chosen, under[:, indices].max(axis=1).tolist(), strict=True))
        parts = tuple(found.get(i, 0.0) for i in range(len(explanation.words)))
        if any(part > 0 for part in parts):
            text = " ".join(words[i].text for i in indices)
            score = float(sum(parts[i] for i in typed))
            hits.append(LineHit(text, (left, top, right, bottom), score, parts))
    return sorted(hits, key=lambda hit: (-hit.score, hit.box[1], hit.box[0]))


def _coverage(
    low: NDArray[np.float32], high: NDArray[np.float32], start: float, end: float, cells: int
) -> NDArray[np.float32]:
    """Returns float32 (words, cells): the fraction of each interval in each cell from start to end."""
    edges = np.linspace(start, end, cells + 1, dtype=np.float32)
    inside = np.minimum(high[:, None], edges[1:]) - np.maximum(low[:, None], edges[:-1])
    return (inside.clip(0) / np.maximum(high - low, 1e-6)[:, None]).astype(np.float32)


def patch_place(layout: PatchLayout, vector: int) -> PatchPlace:
    """Returns where a vector of a page lies; it must lie somewhere on it."""
    x0, y0, x1, y1 = layout.boxes[vector].tolist()
    cell = layout.place(vector)
    if cell is None:
        # A vector of a coarser grid may lie between the centres of the raster's cells, or beside it.
        first = layout.grids[0]
        gx0, gy0, gx1, gy1 = first.box
        row = int(((y0 + y1) / 2 - gy0) / (gy1 - gy0) * first.rows)
        col = int(((x0 + x1) / 2 - gx0) / (gx1 - gx0) * first.cols)
        cell = (min(max(row, 0), first.rows - 1), min(max(col, 0), first.cols - 1))
    return PatchPlace(vector, *cell, (x0, y0, x1, y1))
