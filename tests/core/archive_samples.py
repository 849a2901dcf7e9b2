"""Real archives with made-up pages, for the archive's tests."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

import numpy as np

from core.archive import Archive, Space
from core.layout import Grid, PatchLayout
from core.types import PageEmbedding, PageRef, TextWord

DIM = 16
ROWS, COLS = 5, 3


def embedding(seed: int, count: int = ROWS * COLS + 1, dim: int = DIM) -> PageEmbedding:
    """A page whose vectors differ in length; all but the last one lie on the grid when there are enough."""
    random = np.random.default_rng(seed)
    vectors = random.standard_normal((count, dim)).astype(np.float32) * random.random((count, 1), np.float32)
    grids = (Grid.full(ROWS, COLS),) if count >= ROWS * COLS else ()
    return PageEmbedding(vectors, PatchLayout(count, grids))


def add(archive: Archive, name: str, pages: int, *, content: str | None = None) -> int:
    """Adds a document that needs no file, and returns its id."""
    digest = hashlib.blake2b((content or name).encode(), digest_size=20).hexdigest()
    path = Path(name) if Path(name).is_absolute() else archive.path.parent / name
    record = archive.add_document(path, content_hash=digest, kind="pdf", page_count=pages, byte_size=7)
    return record.id


def append(archive: Archive, space: Space, page: PageRef, text: str = "", count: int = ROWS * COLS + 1) -> None:
    """Appends a page whose vectors follow from its place, so that they can be checked later."""
    words = [TextWord(word, (1.0, 2.0, 30.5, 12.25), 0) for word in text.split()]
    vectors = embedding(page_seed(page), count, space.dim)
    archive.append(space, page, vectors, width=595, height=842, thumbnail=b"jpeg", words=words)


def page_seed(page: PageRef) -> int:
    return zlib.crc32(f"{page.document_id}/{page.page_index}".encode())


def fill(archive: Archive, space: Space, name: str, pages: int, count: int = ROWS * COLS + 1) -> int:
    """Adds a document with all its pages encoded."""
    document = add(archive, name, pages)
    for index in range(pages):
        append(archive, space, PageRef(document, index), f"{Path(name).stem} page{index}", count)
    return document


def scanned(archive: Archive, space: Space) -> dict[PageRef, np.ndarray]:
    """Every page that `blocks` yields, with its vectors."""
    found = {}
    for block in archive.blocks(space):
        vectors = block.codes * block.scales.astype(np.float32)[:, None]
        for index, page in enumerate(block.pages):
            assert page not in found
            found[page] = vectors[block.offsets[index] : block.offsets[index + 1]]
    return found


def assert_as_appended(page: PageRef, vectors: np.ndarray) -> None:
    expected = embedding(page_seed(page), len(vectors), vectors.shape[1]).vectors
    step = np.abs(expected).max(axis=1, keepdims=True) / 127
    assert (np.abs(vectors - expected) <= 0.51 * step + 1e-6).all()
