"""Measures how long a query takes over a large archive, and how much faster that is than the formula as written.

Run as `python -m benchmarks.search [--pages 10000] [--vectors 330] [--queries 20] [--seed 0]`. The archive is made on
the spot from random vectors: what a search costs depends on how many there are, not on what they say. The query goes
the way a typed one goes, from text to ranked hits. The baseline is MaxSim in three plain lines of NumPy, a page at a
time, over vectors that already lie in memory as float32; it is run on a tenth of the pages.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from core.archive import Archive
from core.encoders import load_encoder
from core.layout import Grid, PatchLayout
from core.search.searcher import Searcher
from core.types import PageEmbedding

DOCUMENT_PAGES = 250
WORDS = ("harbour", "report", "on", "the", "granite", "lighthouse", "northerly", "breakwater", "schooner", "census")


def main() -> None:
    """Makes the archive, asks it, and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--vectors", type=int, default=330, help="vectors a page (the Reader's median is about that)")
    parser.add_argument("--queries", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rng = np.random.default_rng(options.seed)
    encoder = load_encoder("reader")
    queries = [" ".join(rng.choice(WORDS, size=int(rng.integers(2, 7)))) for _ in range(options.queries)]
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "Large.patchlight") as archive:
        began = time.perf_counter()
        pages = _fill(archive, encoder.name, encoder.dim, options, rng)
        print(f"{options.pages} pages of {options.vectors} vectors stored in {time.perf_counter() - began:.0f} s")
        searcher = Searcher(archive, encoder)
        searcher.search(queries[0])
        product = np.array([_timed(partial(searcher.search, query)) for query in queries])
        plain = [_timed(partial(_plain, encoder.encode_query(query).vectors, pages)) for query in queries[:5]]
        whole = float(np.median(plain)) * options.pages / len(pages)
        print(f"a query: median {np.median(product):.3f} s, slowest {product.max():.3f} s, of {len(product)}")
        print(f"three plain lines over float32 in memory: {whole:.3f} s (measured on {len(pages)} pages)")
        print(f"ratio: {whole / float(np.median(product)):.2f}")


def _fill(
    archive: Archive, model: str, dim: int, options: argparse.Namespace, rng: np.random.Generator
) -> list[np.ndarray]:
    """Stores the pages; returns the vectors of the first tenth."""
    space = archive.space(model, dim, "maxsim")
    layout = PatchLayout(options.vectors, (Grid.full(1, options.vectors),))
    for number in range(0, options.pages, DOCUMENT_PAGES):
        count = min(DOCUMENT_PAGES, options.pages - number)
        file = Path(f"{number}.pdf").absolute()
        archive.add_document(file, content_hash=f"{number:040x}", kind="pdf", page_count=count, byte_size=1)
    kept: list[np.ndarray] = []
    for page in archive.pending_pages(space):
        vectors = rng.normal(size=(options.vectors, dim)).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        archive.append(space, page, PageEmbedding(vectors, layout), width=595, height=842, thumbnail=b"")
        if len(kept) < max(1, options.pages // 10):
            kept.append(vectors)
    return kept


def _plain(query: np.ndarray, pages: list[np.ndarray]) -> list[float]:
    return [float((query @ page.T).max(axis=1).sum()) for page in pages]


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
