"""The built-in model: a small late-interaction reader of printed words that needs no download."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.cores import usable_cores
from core.encoders.memory import multiplies_bfloat16
from core.errors import QueryError, UnreadableQueryError
from core.layout import Box, Grid, PatchLayout
from core.reader.cells import HIGH, MULTIPLE, WIDE, contrast
from core.reader.levels import SPARE, page_vectors, query_vectors
from core.reader.meaning import TOKEN, Meaning
from core.reader.merging import merge
from core.reader.neighbours import Neighbours
from core.reader.prominence import Prominence
from core.reader.shown import TOKEN as PICTURE
from core.reader.shown import Pictures
from core.reader.small_print import enlargement
from core.reader.standing import Standing
from core.reader.turning import EVERYDAY, Turning
from core.reader.upended import read_labels
from core.reader.weights import load_weights
from core.reader.words import normalise, pieces, readable
from core.sentences import Sentence
from core.types import PageEmbedding, QueryEmbedding, QueryWord, ScoreRule

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

OWN_TEXT = Sentence("passage")
"""What the token of a query's meaning is called (see `core.reader.meaning`)."""

_SCALES = 3
"""Scales of the page pyramid (1, 1/2, 1/4): type of 8 to 40 px is read at each, so large titles at the coarser ones."""

_LARGEST_ENLARGEMENT = 2.0

_BLOCK, _MARGIN = 16, 0.01
"""Pixels of a block of paper, and how far its mean ink may be from most blocks' where nothing is printed: less than
one thin letter makes, more than an even scan's noise does."""

_FLAT = 0.04
"""Cells whose ink varies less than this are blank, whatever the network makes of their surroundings."""

_MOST_AT_ONCE = 8
"""Pages that are encoded in one go, so that all processors have something to do until its end."""


class _Read(NamedTuple):
    """What is read at one scale: all that may be sure enough, which is a tenth of a page.

    Attributes:
        vectors: float32 (n, dim).
        at: bool (rows, cols), the cells these are of, row by row.
        length: float32 (rows, cols), how sure; 0 where there is no vector.
        varied: float32 (rows, cols), how much the ink varies there.
    """

    vectors: NDArray[np.float32]
    at: NDArray[np.bool_]
    length: NDArray[np.float32]
    varied: NDArray[np.float32]


class ReaderEncoder:
    """Pages to word-sized patch vectors, words to vectors; see `core.reader` for how it was made.

    The word components of a patch vector have a length of 0 to 1, how sure the Reader is to see a word there; query
    vectors have the length of their word's weight (rare words count more). Cells where nothing is read have no vector,
    and neighbouring cells that say the same share one. Both also carry what stands beside them (see
    `core.reader.neighbours`) and how their word stands there (`core.reader.standing`), and patches of large type
    are up to 15 % longer (`core.reader.prominence`). Small print is enlarged (`core.reader.small_print`).
    Pages that lie on their side or head are read upright (`core.reader.turning`), and so are labels that stand on end
    (`core.reader.upended`). Likeness below a floor counts as none (`core.reader.levels`). A picture has one vector, the
    longer the larger it is, and a query's first word that names one has a second token, which asks for it
    (`core.reader.shown`). A query's meaning has a token of its own, which passages of a page answer to
    (`core.reader.meaning`).
    """

    dim = 160
    spare = SPARE
    score_rule: ScoreRule = "maxsim"
    long_edge = 1664
    pages_at_once = min(_MOST_AT_ONCE, 2 * usable_cores())

    def __init__(self, folder: Path | None = None) -> None:
        from resources import ROOT

        weights = load_weights(folder or ROOT / "reader")
        self._weights = weights
        self._tower: Any = None
        self._dtype: Any = None
        self._beside: tuple[int, ThreadPoolExecutor] | None = None
        self.name: str = weights.meta["name"]
        self.weak_below: float | None = weights.meta.get("weak_below")
        self._surest: float = weights.meta["keep_above"]
        self._alike: float = weights.meta["merge_above"]
        self._floor: float = weights.meta["floor"]
        self._neighbours = Neighbours(weights.sketch.astype(np.float32), **weights.meta["neighbours"])
        self._prominence = Prominence(**weights.meta["prominence"])
        self._standing = Standing(**weights.meta["standing"])
        self._meaning = Meaning(weights.vocabulary, **weights.meta["meaning"])
        self._turning = Turning(np.stack([weights.word_vector(normalise(word))[:-SPARE] for word in EVERYDAY]))
        self._pictures = Pictures(**weights.meta["pictures"])

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        """Encodes page images, each by itself, so that a result never depends on its neighbours (see `PageEncoder`).

        Several are encoded side by side, each on one processor: for a network as small as this one, that is a quarter
        faster than one after another on all of them.
        """
        import torch

        if self._tower is None:
            self._load_tower()
        threads = torch.get_num_threads()
        if min(threads, len(images)) < 2:
            return [self._encode(image) for image in images]
        if self._beside is None or self._beside[0] != threads:
            # Kept: threads that come and go leave their memory behind.
            own = max(1, threads // self.pages_at_once)
            self._beside = threads, ThreadPoolExecutor(threads, "read", torch.set_num_threads, (own,))
        return list(self._beside[1].map(self._encode, images))

    def _load_tower(self) -> None:
        import torch

        from core.reader.fused import can_fuse, fuse

        tower = self._weights.visual_tower()
        if can_fuse():
            self._dtype = torch.bfloat16 if multiplies_bfloat16() else torch.float32
            tower = fuse(tower, self._dtype)
        else:
            self._dtype = torch.float32  # autocast sees to the rest
        self._tower = tower

    def encode_query(self, text: str) -> QueryEmbedding:
        """Encodes typed words: one token for each run of letters or digits, as on the page.

        Raises:
            QueryError: There is no word in the text, or none in a script the Reader was taught.
        """
        tokens: list[str] = []
        words: list[QueryWord] = []
        unreadable: list[str] = []
        for typed in text.split():
            found = [normalise(piece.text) for piece in pieces(typed)]
            known = [word for word in found if word and readable(word)]
            if found and not known:
                unreadable.append(typed)
            if found:
                words.append(QueryWord(typed, tuple(range(len(tokens), len(tokens) + len(known)))))
            tokens += known
        if not words:
            raise QueryError("There is no word to search for.", "Type at least one letter or digit.")
        if not tokens:
            raise UnreadableQueryError(
                "The built-in Reader cannot read the script of “{word}”.",
                "It reads Latin, Greek and Cyrillic; add a multilingual model for other scripts.",
                word=unreadable[0],
            )
        weights = np.array([self._weights.words.weight(token) for token in tokens], np.float32)
        directions = self._neighbours.of_words(np.stack([self._weights.word_vector(token) for token in tokens]))
        about = self._meaning.of_query(tokens, weights)
        full = 0.0 if about is None else self._meaning.most(weights)
        vectors = query_vectors(directions, weights, self._floor, self._standing.of_query(len(tokens)))
        full += float(weights.sum()) * (1 - self._floor)
        place, picture = self._pictures.of_query(tokens, weights, self.dim)
        if len(picture):
            # Whoever names a picture means the word or the thing: both are that word's.
            words = [
                replace(word, tokens=(*word.tokens, len(tokens))) if place in word.tokens else word for word in words
            ]
            full += float(self._pictures.weight * weights[place])
            tokens, vectors = [*tokens, PICTURE], np.concatenate([vectors, picture])
        if about is not None:
            tokens, vectors = [*tokens, TOKEN], np.concatenate([vectors, about])
        return QueryEmbedding(text, vectors, tuple(tokens), tuple(words), tuple(unreadable), OWN_TEXT, full)

    def direction(self, word: str) -> NDArray[np.float32]:
        """Returns the float32 (dim,) unit vector of a normalised word, zero where neighbours and levels are."""
        return self._neighbours.alone(self._weights.word_vector(word)[None])[0]

    def score(self, query: QueryEmbedding, page: PageEmbedding) -> float:
        """Returns the exact MaxSim score (see `core.search.maxsim`)."""
        from core.search.maxsim import maxsim

        return maxsim(query.vectors, page.vectors, self.score_rule)

    def _encode(self, image: Image.Image) -> PageEmbedding:
        ink, box = _ink(image, self.long_edge)
        if (factor := enlargement(ink)) > 1:
            ink, box = _ink(image, self.long_edge * factor)
        read, grids = self._words(ink, box)
        if not self._turning.count(read) and (turns := self._turning.turns(ink, lambda part: self._glance(part)[0])):
            upright = np.rot90(ink, turns)
            words, places = self._words(upright, box)
            if self._turning.is_sure(words):
                page = self._page(upright, words, places)
                back = (replace(grid, cells=np.rot90(grid.cells, -turns).copy()) for grid in page.layout.grids)
                return PageEmbedding(page.vectors, PatchLayout(page.layout.count, tuple(back)))
        return self._page(ink, read, grids)

    def _glance(self, ink: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
        """Returns float32 (n, dim), what is read at the finest scale alone, and the cells it lies in."""
        vectors, at, length, varied = self._read(ink, 1)[0]
        keep = self._is_read(length, varied)
        return merge(vectors[keep[at]], keep, self._alike)

    def _is_read(self, length: NDArray[np.float32], varied: NDArray[np.float32]) -> NDArray[np.bool_]:
        return (length >= self._surest) & (varied > _FLAT)

    def _words(self, ink: NDArray[np.float32], box: Box) -> tuple[NDArray[np.float32], list[Grid]]:
        """Reads float32 (H, W) ink as it lies.

        Returns:
            float32 (n, dim) vectors of what is read, and the grids they lie in, the finest first. All cover `box`, what
            the ink covers in fractions of the page.
        """
        vectors: list[NDArray[np.float32]] = []
        grids: list[Grid] = []
        top, left, printed = _printed(ink)
        finer: NDArray[np.float32] | None = None
        for scale, (cells, at, length, varied) in enumerate(self._read(printed, _SCALES)):
            keep = self._is_read(length, varied)
            if finer is not None:
                # Type that the finer scale read as surely is not stored twice.
                keep &= length > finer
                length = np.maximum(length, finer)
            rows, cols = length.shape
            finer = length[: rows // 2 * 2, : cols // 2 * 2].reshape(rows // 2, 2, cols // 2, 2).max(axis=(1, 3))
            merged, index = merge(cells[keep[at]], keep, self._alike)
            first = sum(map(len, vectors))
            cell = (HIGH << scale, WIDE << scale)
            places = np.full((ink.shape[0] // cell[0], ink.shape[1] // cell[1]), -1, np.int32)
            row, col = top // cell[0], left // cell[1]
            places[row : row + rows, col : col + cols] = np.where(index >= 0, index + first, -1)
            grids.append(Grid(places, box))
            vectors.append(merged)
        return np.concatenate(vectors), grids

    def _page(self, ink: NDArray[np.float32], read: NDArray[np.float32], grids: list[Grid]) -> PageEmbedding:
        """Encodes float32 (H, W) ink as it lies, on which these words are read (see `_words`)."""
        boxes = PatchLayout(len(read), tuple(grids)).boxes
        words = self._neighbours.of_patches(read, grids)
        seen, layers = self._pictures.of_page(ink, grids, len(read), self.dim)
        about, passages = self._meaning.of_page(read, boxes, grids[0], len(read) + len(seen), self._dtype)
        if about is not None:
            seen = np.concatenate([seen, about])
        words *= self._prominence.factors(boxes)[:, None]
        standing = self._standing.of_patches(read[:, :-SPARE], boxes)
        layers = [*grids, *layers, *passages]
        known = partial(self._meaning.known, dtype=self._dtype)
        if labels := read_labels(ink, grids[0].cells, read, self._glance, known):
            stay, layers = labels.among(grids, layers)
            on_end = self._neighbours.of_patches(labels.vectors, [Grid(line) for line in labels.lines])
            words = np.concatenate([words[stay], on_end])
            once = np.full(len(on_end), standing.min(), np.float32)
            standing = np.concatenate([standing[stay], once])
        stacked = page_vectors(words, standing, seen)
        return PageEmbedding(stacked, PatchLayout(len(stacked), tuple(layers)))

    def _read(self, ink: NDArray[np.float32], scales: int) -> list[_Read]:
        """Reads float32 (H, W) ink at so many scales, from the finest."""
        import torch

        out = []
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=multiplies_bfloat16()):
            level = torch.from_numpy(np.ascontiguousarray(ink))[None, None]
            for scale in range(scales):
                if scale:
                    # The mean of four pixels; `avg_pool2d` takes three times as long for it.
                    level = (level[..., ::2, :] + level[..., 1::2, :]) * 0.5
                    level = (level[..., ::2] + level[..., 1::2]) * 0.5
                bands = level[0, 0].numpy().reshape(-1, HIGH, level.shape[-1])
                varied = contrast(bands, level.shape[-1] // WIDE)
                pixels = level.to(self._dtype).contiguous(memory_format=torch.channels_last)
                found, at = self._tower.surest(self._tower.features(pixels), self._surest)
                vectors, where = found.numpy(), at.numpy()
                length = np.zeros(varied.shape, np.float32)
                length[where] = np.linalg.norm(vectors, axis=-1)
                out.append(_Read(vectors, where, length, varied))
        return out


def _ink(image: Image.Image, long_edge: float) -> tuple[NDArray[np.float32], Box]:
    """Returns float32 (H, W) ink, 0 white to 1 black, and the box its frame covers in fractions of the page."""
    from PIL import Image as Pillow

    factor = min(long_edge / max(image.size), _LARGEST_ENLARGEMENT)
    width, height = (max(1, round(side * factor)) for side in image.size)
    grey = image.convert("L")
    if (width, height) != grey.size:
        grey = grey.resize((width, height), Pillow.Resampling.LANCZOS if factor < 1 else Pillow.Resampling.BICUBIC)
    pixels = np.asarray(grey)
    padded = np.empty((height + -height % MULTIPLE, width + -width % MULTIPLE), np.float32)
    for top in range(0, height, MULTIPLE):  # strips that stay in the processor's cache
        here = pixels[top : top + MULTIPLE]
        ink = padded[top : top + len(here), :width]
        np.divide(here, np.float32(255), out=ink, dtype=np.float32)
        np.subtract(np.float32(1), ink, out=ink)
    padded[:height, width:] = padded[:height, width - 1 : width]
    padded[height:] = padded[height - 1]
    return padded, (0.0, 0.0, padded.shape[1] / width, padded.shape[0] / height)


def _printed(ink: NDArray[np.float32]) -> tuple[int, int, NDArray[np.float32]]:
    """Finds the part of a page within its blank margins, which take a third of the time and hold nothing.

    Returns:
        The part's top and left in pixels and the part, all in multiples of `MULTIPLE` pixels; a page without any
        print has its upper left corner only.
    """
    height, width = (side // _BLOCK for side in ink.shape)
    rows = ink.reshape(height, _BLOCK, ink.shape[1]).mean(axis=1)
    blocks = rows.reshape(height, width, _BLOCK).mean(axis=2)
    printed = np.abs(blocks - np.median(blocks)) > _MARGIN
    span: list[slice] = []
    for axis, side in enumerate(ink.shape):
        at = np.flatnonzero(printed.any(axis=1 - axis)) * _BLOCK
        low, high = (int(at[0]), int(at[-1])) if len(at) else (0, 0)
        low = max(0, (low - MULTIPLE // 2) // MULTIPLE * MULTIPLE)
        high = min(side, -(-(high + _BLOCK + MULTIPLE // 2) // MULTIPLE) * MULTIPLE)
        span.append(slice(low, high))
    return span[0].start, span[1].start, ink[span[0], span[1]]
