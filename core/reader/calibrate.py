"""Finds the constants stored with the weights: `python -m core.reader.calibrate FILES` on PDFs with a text layer.

A word that is on no page still resembles something on each. The floor (see `core.reader.levels`) should lie above most
of that likeness and below what words that are there reach; a search is weak when its best page scores no better than
searches for words that are nowhere.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.documents.renderer import RenderHost
from core.encoders.reader import ReaderEncoder
from core.reader.levels import SPARE
from core.reader.lexicon import Lexicon
from core.reader.words import normalise, pieces, readable
from core.search.maxsim import maxsim, unit_score
from core.types import PageEmbedding

SHARES = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99)


def read(encoder: ReaderEncoder, files: Sequence[Path]) -> tuple[list[PageEmbedding], list[set[str]]]:
    """Returns the pages of the files as the Reader sees them, and the normalised words printed on each."""
    pages, printed = [], []
    with RenderHost() as host:
        for file in files:
            for page_index in range(host.open(file).page_count):
                page = host.render(file, page_index, long_edge=encoder.long_edge, words=True)
                words = {normalise(p.text) for word in page.words for p in pieces(word.text) if readable(p.text)}
                if words:
                    pages += encoder.encode_pages([page.image])
                    printed.append({word for word in words if len(word) > 2})
    return pages, printed


def likeness(encoder: ReaderEncoder, pages: Sequence[PageEmbedding], words: Sequence[set[str]]) -> NDArray[np.float32]:
    """Returns float32: for each page and each of its words, the largest cosine-like product with a patch there."""
    best = []
    for page, own in zip(pages, words, strict=True):
        vectors = np.stack([encoder.direction(word) for word in sorted(own)])
        best.append((vectors[:, :-SPARE] @ page.vectors[:, :-SPARE].T).max(axis=1))
    return np.concatenate(best)


def units(encoder: ReaderEncoder, pages: Sequence[PageEmbedding], queries: Sequence[str]) -> NDArray[np.float64]:
    """Returns float64: the score of each query's best page as a share of a full match, what `weak_below` is held to."""
    out = []
    for text in queries:
        query = encoder.encode_query(text)
        out.append(unit_score(max(maxsim(query.vectors, page.vectors) for page in pages), query))
    return np.array(out)


def main(argv: list[str] | None = None) -> None:
    """Prints shares of both kinds of words and both kinds of searches."""
    parser = argparse.ArgumentParser(prog="python -m core.reader.calibrate", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--weights", type=Path, default=None, help="folder of the weights (default: those shipped)")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args(argv)
    rng = random.Random(arguments.seed)
    encoder = ReaderEncoder(arguments.weights)
    pages, printed = read(encoder, arguments.files)
    anywhere = set().union(*printed)
    common = {w for w in Lexicon.from_wordfreq(8000).random_words(rng, 4000) if len(w) > 2 and readable(w)}
    absent = sorted(common - anywhere)
    searches = [rng.sample(sorted(rng.choice(printed)), 3) for _ in range(300)]
    nowhere = [rng.sample(absent, 3) for _ in range(300)]
    rows = {
        "likeness of words on the page": likeness(encoder, pages, printed),
        "likeness of words on no page": likeness(encoder, pages, [set(rng.sample(absent, 200)) for _ in pages]),
        "unit score of words on a page": units(encoder, pages, [" ".join(words) for words in searches]),
        "unit score of words on no page": units(encoder, pages, [" ".join(words) for words in nowhere]),
    }
    print(f"{len(pages)} pages, {len(anywhere)} words" + " " * 10 + "".join(f"{share:8.0%}" for share in SHARES))
    for name, values in rows.items():
        print(f"{name:32}" + "".join(f"{value:8.3f}" for value in np.quantile(values, SHARES)))


if __name__ == "__main__":
    main()
