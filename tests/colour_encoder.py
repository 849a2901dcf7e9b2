"""A real, tiny encoder for tests: it sees colours, so that where it points can be checked without any training."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from core.errors import QueryError
from core.layout import Grid, PatchLayout
from core.types import PageEmbedding, QueryEmbedding, QueryWord, ScoreRule

if TYPE_CHECKING:
    from PIL import Image

COLOURS = {
    "red": (1, 0, 0),
    "green": (0, 1, 0),
    "blue": (0, 0, 1),
    "yellow": (1, 1, 0),
    "cyan": (0, 1, 1),
    "black": (0, 0, 0),
}
DIM = 8


class ColourEncoder:
    """Answers to colour names: the grid is asymmetric on purpose, and one vector lies nowhere on the page."""

    name = "colour-test"
    dim = DIM
    score_rule: ScoreRule = "maxsim"
    long_edge = 384
    weak_below: float | None = 0.2

    def __init__(self, rows: int = 12, cols: int = 9) -> None:
        self.rows, self.cols = rows, cols

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        return [self._encode(image) for image in images]

    def _encode(self, image: Image.Image) -> PageEmbedding:
        from PIL import Image

        small = image.convert("RGB").resize((self.cols, self.rows), Image.Resampling.BOX)
        pixels = np.asarray(small, np.float32).reshape(-1, 3) / 255
        vectors = np.zeros((len(pixels) + 1, DIM), np.float32)
        for axis, rgb in enumerate(COLOURS.values()):
            vectors[:-1, axis] = (1 - np.abs(pixels - rgb).max(axis=1)).clip(0)
        vectors[-1, DIM - 1] = 0.25
        return PageEmbedding(vectors, PatchLayout(len(vectors), (Grid.full(self.rows, self.cols),)))

    def encode_query(self, text: str) -> QueryEmbedding:
        typed = text.split()
        if not typed:
            raise QueryError("The query is empty.", "Type a word to search for.")
        vectors, words, tokens, unreadable = [], [], [], []
        for word in typed:
            if word.lower() in COLOURS:
                words.append(QueryWord(word, (len(vectors),)))
                vectors.append(np.eye(DIM, dtype=np.float32)[list(COLOURS).index(word.lower())])
                tokens.append(word.lower())
            else:
                words.append(QueryWord(word, ()))
                unreadable.append(word)
        vectors.append(np.eye(DIM, dtype=np.float32)[DIM - 1])
        tokens.append("[end]")
        return QueryEmbedding(text, np.stack(vectors), tuple(tokens), tuple(words), tuple(unreadable))

    def score(self, query: QueryEmbedding, page: PageEmbedding) -> float:
        return float((query.vectors @ page.vectors.T).max(axis=1).sum(dtype=np.float32))
