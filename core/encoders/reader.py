"""The built-in model: a small late-interaction reader of printed words that needs no download."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.cores import usable_cores
from core.errors import QueryError, UnreadableQueryError
from core.layout import Box, Grid, PatchLayout
from core.reader.levels import SPARE, page_vectors, query_vectors
from core.reader.meaning import TOKEN, Meaning
from core.reader.neighbours import Neighbours
from core.reader.prominence import Prominence
from core.reader.shown import TOKEN as PICTURE
from core.reader.shown import Pictures
from core.reader.turning import EVERYDAY, Turning
from core.reader.weights import load_weights
from core.reader.words import normalise, pieces, readable
from core.sentences import Sentence
from core.types import PageEmbedding, QueryEmbedding, QueryWord, ScoreRule

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

OWN_TEXT = Sentence("passage")
"""What the token of a query's meaning is called (see `core.reader.meaning`)."""

_CELL = (8, 16)
_SCALES = 3
"""Scales of the page pyramid (1, 1/2, 1/4): type of 8 to 40 px is read at each, so large titles at the coarser ones."""

_MULTIPLE = 64
"""Page sides are padded to a multiple of this many pixels, so that the cells of all scales share one frame."""

_LARGEST_ENLARGEMENT = 2.0

_BLOCK, _MARGIN = 16, 0.01
"""Pixels of a block of paper, and how far its mean ink may be from most blocks' where nothing is printed: less than
one thin letter makes, more than an even scan's noise does."""

_FLAT = 0.04
"""Cells whose ink varies less than this are blank, whatever the network makes of their surroundings."""

_MOST_AT_ONCE = 8
"""Pages that are encoded in one go, so that all processors have something to do until its end."""


class ReaderEncoder:
    """Pages to word-sized patch vectors, words to vectors; see `core.reader` for how it was made.

    The word components of a patch vector have a length of 0 to 1, how sure the Reader is to see a word there; query
    vectors have the length of their word's weight (rare words count more). Cells where nothing is read have no vector,
    and neighbouring cells that say the same share one. Both also carry what stands beside them (see
    `core.reader.neighbours`), and patches of large type are up to 15 % longer (`core.reader.prominence`). Pages that
    lie on their side or head are read upright (`core.reader.turning`). Likeness below a floor counts as none
    (`core.reader.levels`). A picture has one vector, the longer the larger it is, and a query's first word that names
    one has a second token, which asks for it (`core.reader.shown`). A query's meaning has a token of its own, which
    passages of a page answer to (`core.reader.meaning`).
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
            self._dtype = torch.bfloat16 if _has_fast_bfloat16() else torch.float32
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
        vectors = query_vectors(directions, weights, self._floor)
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
        page = self._page(ink, box)
        if not self._turning.count(page.vectors) and (turns := self._turning.turns(ink, self._glance)):
            upright = self._page(np.rot90(ink, turns), box)
            if self._turning.is_sure(upright.vectors):
                back = (replace(grid, cells=np.rot90(grid.cells, -turns).copy()) for grid in upright.layout.grids)
                return PageEmbedding(upright.vectors, PatchLayout(upright.layout.count, tuple(back)))
        return page

    def _glance(self, ink: NDArray[np.float32]) -> NDArray[np.float32]:
        """Returns float32 (n, dim): what is read at the finest scale alone."""
        cells, contrast = self._read(ink, 1)[0]
        return _merge(cells, self._is_read(np.linalg.norm(cells, axis=-1), contrast), self._alike)[0]

    def _is_read(self, length: NDArray[np.float32], contrast: NDArray[np.float32]) -> NDArray[np.bool_]:
        return (length >= self._surest) & (contrast > _FLAT)

    def _page(self, ink: NDArray[np.float32], box: Box) -> PageEmbedding:
        """Encodes float32 (H, W) ink as it lies; `box` is what it covers in fractions of the page."""
        vectors: list[NDArray[np.float32]] = []
        grids: list[Grid] = []
        top, left, printed = _printed(ink)
        finer: NDArray[np.float32] | None = None
        for scale, (cells, contrast) in enumerate(self._read(printed, _SCALES)):
            length = np.linalg.norm(cells, axis=-1)
            keep = self._is_read(length, contrast)
            if finer is not None:
                # Type that the finer scale read as surely is not stored twice.
                keep &= length > finer
                length = np.maximum(length, finer)
            rows, cols = length.shape
            finer = length[: rows // 2 * 2, : cols // 2 * 2].reshape(rows // 2, 2, cols // 2, 2).max(axis=(1, 3))
            merged, index = _merge(cells, keep, self._alike)
            first = sum(map(len, vectors))
            cell = (_CELL[0] << scale, _CELL[1] << scale)
            places = np.full((ink.shape[0] // cell[0], ink.shape[1] // cell[1]), -1, np.int32)
            row, col = top // cell[0], left // cell[1]
            places[row : row + rows, col : col + cols] = np.where(index >= 0, index + first, -1)
            grids.append(Grid(places, box))
            vectors.append(merged)
        read = np.concatenate(vectors)
        boxes = PatchLayout(len(read), tuple(grids)).boxes
        words = self._neighbours.of_patches(read, grids)
        seen, layers = self._pictures.of_page(ink, grids, len(read), self.dim)
        about, passages = self._meaning.of_page(read, boxes, grids[0], len(read) + len(seen), self._dtype)
        if about is not None:
            seen = np.concatenate([seen, about])
        stacked = page_vectors(words * self._prominence.factors(boxes)[:, None], seen)
        return PageEmbedding(stacked, PatchLayout(len(stacked), (*grids, *layers, *passages)))

    def _read(self, ink: NDArray[np.float32], scales: int) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
        """Reads a page at each scale.

        Args:
            ink: float32 (H, W).
            scales: How many, from the finest.

        Returns:
            Patch vectors, (rows, cols, dim), and contrasts, (rows, cols).
        """
        import torch

        out = []
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=_has_fast_bfloat16()):
            level = torch.from_numpy(np.ascontiguousarray(ink))[None, None]
            for scale in range(scales):
                if scale:
                    # The mean of four pixels; `avg_pool2d` takes three times as long for it.
                    level = (level[..., ::2, :] + level[..., 1::2, :]) * 0.5
                    level = (level[..., ::2] + level[..., 1::2]) * 0.5
                contrast = _contrast(level[0, 0].numpy())
                pixels = level.to(self._dtype).contiguous(memory_format=torch.channels_last)
                out.append((self._tower.vectors(self._tower.features(pixels))[0].numpy(), contrast))
        return out


def _contrast(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns how much the ink of each cell varies, darkest less lightest."""
    rows = ink.reshape(ink.shape[0] // _CELL[0], _CELL[0], ink.shape[1])
    # Row by row first, then halves: that runs along the memory.
    high, low = rows.max(axis=1), rows.min(axis=1)
    while high.shape[1] > ink.shape[1] // _CELL[1]:
        high = np.maximum(high[:, ::2], high[:, 1::2])
        low = np.minimum(low[:, ::2], low[:, 1::2])
    return high - low


def _has_fast_bfloat16() -> bool:
    """Says whether the processor multiplies bfloat16 matrices in hardware; elsewhere float32 is faster."""
    import torch

    return bool(getattr(torch.cpu, "_is_amx_tile_supported", lambda: False)())


def _ink(image: Image.Image, long_edge: int) -> tuple[NDArray[np.float32], Box]:
    """Returns float32 (H, W) ink, 0 white to 1 black, and the box its frame covers in fractions of the page."""
    from PIL import Image as Pillow

    factor = min(long_edge / max(image.size), _LARGEST_ENLARGEMENT)
    width, height = (max(1, round(side * factor)) for side in image.size)
    grey = image.convert("L")
    if (width, height) != grey.size:
        grey = grey.resize((width, height), Pillow.Resampling.LANCZOS if factor < 1 else Pillow.Resampling.BICUBIC)
    page = 1.0 - np.asarray(grey, np.float32) / 255.0
    down, right = -height % _MULTIPLE, -width % _MULTIPLE
    padded = np.pad(page, ((0, down), (0, right)), mode="edge")
    return padded, (0.0, 0.0, padded.shape[1] / width, padded.shape[0] / height)


def _printed(ink: NDArray[np.float32]) -> tuple[int, int, NDArray[np.float32]]:
    """Finds the part of a page within its blank margins, which take a third of the time and hold nothing.

    Returns:
        The part's top and left in pixels and the part, all in multiples of `_MULTIPLE` pixels; a page without any
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
        low = max(0, (low - _MULTIPLE // 2) // _MULTIPLE * _MULTIPLE)
        high = min(side, -(-(high + _BLOCK + _MULTIPLE // 2) // _MULTIPLE) * _MULTIPLE)
        span.append(slice(low, high))
    return span[0].start, span[1].start, ink[span[0], span[1]]


def _merge(
    cells: NDArray[np.float32], keep: NDArray[np.bool_], alike: float
) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
    """Lets neighbours that say the same share a vector.

    Args:
        cells: float32 (rows, cols, dim) patch vectors of length 0 to 1.
        keep: bool (rows, cols), False for cells that get no vector.
        alike: Neighbours whose directions' cosine is above this are merged.

    Returns:
        float32 (n, dim) vectors and int32 (rows, cols) index of each cell's vector, -1 for none. A merged vector has
        the mean direction of its cells, weighted by their lengths, and the length of the surest.
    """
    rows, cols, dim = cells.shape
    length = np.linalg.norm(cells, axis=-1)
    direction = cells / np.maximum(length, 1e-6)[..., None]
    right = np.einsum("rcd,rcd->rc", direction[:, :-1], direction[:, 1:]) > alike
    down = np.einsum("rcd,rcd->rc", direction[:-1], direction[1:]) > alike
    right &= keep[:, :-1] & keep[:, 1:]
    down &= keep[:-1] & keep[1:]

    label = np.arange(rows * cols).reshape(rows, cols)
    while True:
        before = label.copy()
        for near, far, linked in ((label[:, :-1], label[:, 1:], right), (label[:-1], label[1:], down)):
            low = np.where(linked, np.minimum(near, far), rows * cols)
            np.minimum(near, low, out=near)
            np.minimum(far, low, out=far)
        label = label.ravel()[label]
        if (label == before).all():
            break

    kept, kept_length = cells[keep], length[keep]
    numbers, inverse = np.unique(label[keep], return_inverse=True)
    index = np.full((rows, cols), -1, np.int32)
    index[keep] = inverse
    if not len(numbers):
        return np.zeros((0, dim), np.float32), index
    order = np.argsort(inverse, kind="stable")
    starts = np.searchsorted(inverse[order], np.arange(len(numbers)))
    total = np.add.reduceat(kept[order], starts, axis=0)
    longest = np.maximum.reduceat(kept_length[order], starts)
    norm = np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-6)
    return total / norm * longest[:, None], index
