"""What a single patch answers to: words it is most like, and the patches of other pages that are most like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from core.encoders.encoder import plain
from core.errors import ArchiveError, QueryError
from core.explain.similarity import PatchPlace, patch_place
from core.layout import Box, PatchLayout
from core.reader.words import pieces
from core.search.maxsim import score_block
from core.types import PageEmbedding, PageRef, TextWord

if TYPE_CHECKING:
    from core.archive import Archive, Space
    from core.encoders.encoder import PageEncoder

MOST_WORDS = 8
MOST_PATCHES = 6

PAGE_WORDS, ASKED_WORDS, ARCHIVE_WORDS = 400, 120, 600
"""Words that are tried at most: of the page's own text the nearest, of earlier queries the newest."""

STEP_SECONDS = 0.03
"""Words are read for so long at a time; a large model needs more than that for one."""

MOST_SECONDS = 10.0
"""After so long with the words of one kind, no more of them are tried."""

Source = Literal["page", "asked", "archive"]

LONGEST_WORD = 40
"""Letters; more is a broken text layer."""


@dataclass(frozen=True)
class WordAnswer:
    """A word and how much a patch is like it.

    Attributes:
        value: -1..1, the cosine of word and patch; of a word of several tokens, their mean by weight.
        source: Where the word was met: the page's text layer, an earlier query, or the archive's text layers.
    """

    text: str
    value: float
    source: Source


@dataclass(frozen=True)
class NearPatch:
    """A patch of another page, or of another place of the same page, that is like the asked one.

    Attributes:
        value: The inner product with the asked patch's direction: their cosine, less where the model is less sure
            of what it sees there.
    """

    page: PageRef
    document: str
    value: float
    place: PatchPlace


@dataclass(frozen=True)
class PatchAnswer:
    """What is known so far of what a patch answers to.

    Attributes:
        strength: Length of its vector.
        under: The text layer's words that lie under it, or an empty string.
        words: The most alike first.
        near: The most alike first, one of each page.
        words_tried, words_total: How many words of those to try were tried.
        finished: Whether this is all.
    """

    page: PageRef
    place: PatchPlace
    strength: float
    under: str
    words: tuple[WordAnswer, ...] = ()
    near: tuple[NearPatch, ...] = ()
    words_tried: int = 0
    words_total: int = 0
    finished: bool = False


class WordBook:
    """Words as one model reads them, each read once."""

    def __init__(self, encoder: PageEncoder) -> None:
        self.encoder = encoder
        self._vectors: dict[str, NDArray[np.float32] | None] = {}

    def vectors(self, word: str) -> NDArray[np.float32] | None:
        """Returns float32 (k, dim), the word's own tokens; None where the model cannot read it."""
        key = word.casefold()
        if key not in self._vectors:
            try:
                query = self.encoder.encode_query(word)
            except QueryError:
                self._vectors[key] = None
            else:
                tokens = [token for typed in query.words for token in typed.tokens]
                self._vectors[key] = plain(self.encoder, query.vectors[tokens]) if tokens else None
        return self._vectors[key]

    def likeness(self, word: str, direction: NDArray[np.float32]) -> float | None:
        """Returns the mean cosine, by weight, of a word's tokens with a direction (dim,) of length 1."""
        vectors = self.vectors(word)
        weight = float(np.linalg.norm(vectors, axis=1).sum()) if vectors is not None else 0.0
        return float((vectors @ direction).sum()) / weight if vectors is not None and weight > 0 else None


def patch_at(layout: PatchLayout, x: float, y: float) -> int | None:
    """Returns the vector that stands for a point in fractions of the page, the finest first; None if none does."""
    for grid in layout.grids:
        x0, y0, x1, y1 = grid.box
        row, col = int((y - y0) // ((y1 - y0) / grid.rows)), int((x - x0) // ((x1 - x0) / grid.cols))
        if 0 <= row < grid.rows and 0 <= col < grid.cols and grid.cells[row, col] >= 0:
            return int(grid.cells[row, col])
    return None


def ask(
    archive: Archive,
    space: Space,
    book: WordBook,
    page: PageRef,
    patch: int | tuple[float, float],
    *,
    asked: Sequence[str] = (),
) -> Iterator[PatchAnswer]:
    """Finds out what a patch answers to, in steps that are short for a small model.

    The words tried are those of the page's text layer, the nearest first, those of earlier queries, and those that
    occur on most of the archive's pages. Patches are compared with those of every page.

    Args:
        archive: With the page.
        space: Of the model's vectors.
        book: Of the same model.
        page: The page.
        patch: One of its vectors, or a point in fractions of the page.
        asked: Earlier queries, the newest first.

    Yields:
        Ever more complete answers; the last one is finished.

    Raises:
        QueryError: No patch lies there, or it is empty.
        ArchiveError: The page has no vectors of this model.
    """
    embedding = archive.embedding(space, page)
    vector = patch if isinstance(patch, int) else patch_at(embedding.layout, *patch)
    if vector is None or not embedding.layout.on_page[vector]:
        raise QueryError("The model sees nothing at this place.", "Point at something that is printed there.")
    asked_vector = plain(book.encoder, embedding.vectors[vector])
    strength = float(np.linalg.norm(asked_vector))
    if strength < 1e-6:
        raise QueryError("The model sees nothing at this place.", "Point at something that is printed there.")
    direction = (asked_vector / strength).astype(np.float32)
    place = patch_place(embedding.layout, vector)
    text, record = archive.words(page), archive.page(page)
    box = _in_points(place.box, record.width, record.height)
    words: dict[str, tuple[str, Source]] = {}
    _take(words, _by_distance(text, box), "page", PAGE_WORDS)
    _take(words, asked, "asked", ASKED_WORDS)
    answer = PatchAnswer(page, place, strength, _under(text, box), words_total=len(words))
    for step in _try(book, direction, words, answer):
        answer = step
        yield answer
    for near in _near(archive, space, embedding, page, vector, direction):
        answer = answer if near is None else replace(answer, near=near)
        yield answer
    _take(words, archive.frequent_words(ARCHIVE_WORDS), "archive", ARCHIVE_WORDS)
    answer = replace(answer, words_total=len(words))
    for step in _try(book, direction, words, answer):
        answer = step
        yield answer
    yield replace(answer, finished=True)


def _take(words: dict[str, tuple[str, Source]], texts: Iterable[str], source: Source, limit: int) -> None:
    """Adds the words of some texts, in their order, that are not among the words yet."""
    room = len(words) + limit
    for text in texts:
        for piece in pieces(text):
            if len(words) < room and len(piece.text) <= LONGEST_WORD:
                words.setdefault(piece.text.casefold(), (piece.text, source))


def _try(
    book: WordBook, direction: NDArray[np.float32], words: dict[str, tuple[str, Source]], answer: PatchAnswer
) -> Iterator[PatchAnswer]:
    """Yields the answer with ever more words tried, the best of them kept."""
    best, tried = list(answer.words), answer.words_tried
    began = started = perf_counter()
    for word, source in list(words.values())[tried:]:
        value, tried = book.likeness(word, direction), tried + 1
        if value is not None:
            best.append(WordAnswer(word, value, source))
        now = perf_counter()
        if now - started > STEP_SECONDS or tried == len(words):
            best = sorted(best, key=lambda found: -found.value)[:MOST_WORDS]
            yield replace(answer, words=tuple(best), words_tried=tried)
            started = perf_counter()
        if now - began > MOST_SECONDS:
            return


def _near(
    archive: Archive,
    space: Space,
    own: PageEmbedding,
    page: PageRef,
    vector: int,
    direction: NDArray[np.float32],
) -> Iterator[tuple[NearPatch, ...] | None]:
    """Compares with every page, a block of them at a time; yields None until the nearest patches are known."""
    best: list[tuple[float, PageRef]] = []
    for block in archive.blocks(space):
        scores = score_block(direction[None], block)
        # The page itself is looked at apart: its best patch is the asked one.
        found = [(float(s), other) for s, other in zip(scores, block.pages, strict=True) if other != page]
        best = sorted(best + found, key=lambda item: (-item[0], item[1]))[:MOST_PATCHES]
        yield None
    patches = []
    for other in [other for _, other in best]:
        try:
            patches.append(_nearest(archive, other, archive.embedding(space, other), direction))
        except ArchiveError:
            continue  # removed meanwhile
    patches.append(_nearest(archive, page, own, direction, leave=vector))
    there = sorted(
        (patch for patch in patches if patch is not None),
        key=lambda patch: (-patch.value, patch.page == page, patch.page),
    )
    yield tuple(there[:MOST_PATCHES])


def _nearest(
    archive: Archive, page: PageRef, embedding: PageEmbedding, direction: NDArray[np.float32], leave: int | None = None
) -> NearPatch | None:
    """Returns the patch of a page that is most like a direction, apart from one and what lies over it."""
    allowed = embedding.layout.on_page.copy()
    if leave is not None:
        x0, y0, x1, y1 = embedding.boxes[leave].tolist()
        boxes = embedding.boxes
        across = np.minimum(boxes[:, 2], x1) - np.maximum(boxes[:, 0], x0)
        down = np.minimum(boxes[:, 3], y1) - np.maximum(boxes[:, 1], y0)
        allowed &= ~((across > 1e-6) & (down > 1e-6))
    if not allowed.any():
        return None
    values = np.where(allowed, embedding.vectors @ direction, -np.inf)
    winner = int(values.argmax())
    name = archive.document(page.document_id).name
    return NearPatch(page, name, float(values[winner]), patch_place(embedding.layout, winner))


def _by_distance(words: Sequence[TextWord], box: Box) -> list[str]:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2

    def distance(word: TextWord) -> float:
        x0, y0, x1, y1 = word.box
        return max(x0 - x, x - x1, 0.0) ** 2 + max(y0 - y, y - y1, 0.0) ** 2

    return [word.text for word in sorted(words, key=distance)]


def _under(words: Sequence[TextWord], box: Box) -> str:
    found = []
    for word in words:
        x0, y0, x1, y1 = word.box
        across, down = min(x1, box[2]) - max(x0, box[0]), min(y1, box[3]) - max(y0, box[1])
        smaller = min((x1 - x0) * (y1 - y0), (box[2] - box[0]) * (box[3] - box[1]))
        if across > 0 and down > 0 and across * down > 0.15 * smaller:
            found.append(word.text)
    return " ".join(found)


def _in_points(box: Box, width: float, height: float) -> Box:
    x0, y0, x1, y1 = box
    return x0 * width, y0 * height, x1 * width, y1 * height
