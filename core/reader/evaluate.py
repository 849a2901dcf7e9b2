"""How well a model finds and points at single words on real pages: `python -m core.reader.evaluate FOLDER`."""

from __future__ import annotations

import argparse
import io
import json
import random
import time
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from core.documents.renderer import RenderHost
from core.encoders import PageEncoder, load_encoder
from core.layout import Box
from core.reader.words import normalise, pieces, readable
from core.search.maxsim import token_terms
from core.types import PageEmbedding


@dataclass(frozen=True)
class WordFinding:
    """Figures over rare words: words printed on one or two of the pages.

    Attributes:
        first, first_five: Share of words for which a right page came first, or among the first five.
        on_word: Share of words whose best patch on a right page has its middle on the word (widened by 4 points).
        vectors: Median vectors a page.
        seconds: Mean seconds a page for encoding alone.
    """

    pages: int
    words: int
    first: float
    first_five: float
    on_word: float
    vectors: float
    seconds: float


def find_words(
    encoder: PageEncoder,
    files: list[Path],
    *,
    pages: int = 72,
    words: int = 400,
    seed: int = 0,
    worn: bool = False,
    reduced: float = 1.0,
) -> WordFinding:
    """Measures word finding on evenly spread pages of PDF files that have a text layer.

    Args:
        worn: Turn pages into poor scans first (slight skew, blur, noise, JPEG).
        reduced: Size of the pages on their sheets, 0 to 1: how much smaller their print is than usual.
    """
    share = max(1, pages // len(files))
    embeddings: list[PageEmbedding] = []
    places: dict[str, dict[int, list[Box]]] = defaultdict(lambda: defaultdict(list))
    seconds, margin = 0.0, 0.0
    with RenderHost() as host:
        for file in files:
            count = host.open(file).page_count
            for page_index in sorted({round(i * (count - 1) / max(1, share - 1)) for i in range(min(share, count))}):
                page = host.render(file, page_index, long_edge=round(encoder.long_edge * reduced), words=True)
                image = wear(page.image, f"{file.name}:{page_index}") if worn else page.image
                image = on_sheet(image, reduced)
                began = time.perf_counter()
                embedding = encoder.encode_pages([image])[0]
                seconds += time.perf_counter() - began
                for printed in page.words:
                    for piece in pieces(printed.text):
                        word = normalise(piece.text)
                        if len(word) > 1 and readable(piece.text):
                            x0, y0, x1, y1 = printed.box
                            across, down = reduced / page.width, reduced / page.height
                            places[word][len(embeddings)].append((x0 * across, y0 * down, x1 * across, y1 * down))
                embeddings.append(embedding)
                margin = 4 * reduced / page.width
    rare = sorted(word for word, where in places.items() if len(where) <= 2)
    sample = random.Random(seed).sample(rare, min(words, len(rare)))
    first = five = pointed = 0
    for word in sample:
        query = encoder.encode_query(word)
        terms = [token_terms(query.vectors, embedding.vectors) for embedding in embeddings]
        order = np.argsort([-float(values.sum()) for values, _ in terms], kind="stable")
        right = places[word]
        rank = min(int(np.flatnonzero(order == page)[0]) for page in right)
        first += rank == 0
        five += rank < 5
        page = min(right, key=lambda p: int(np.flatnonzero(order == p)[0]))
        values, best = terms[page]
        x0, y0, x1, y1 = embeddings[page].boxes[int(best[int(values.argmax())])]
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        pointed += any(b[0] - margin <= x <= b[2] + margin and b[1] - margin <= y <= b[3] + margin for b in right[page])
    n = max(1, len(sample))
    vectors = float(np.median([len(embedding.vectors) for embedding in embeddings]))
    return WordFinding(
        len(embeddings),
        len(sample),
        first / n,
        five / n,
        pointed / n,
        vectors,
        seconds / max(1, len(embeddings)),
    )


def on_sheet(image: Image.Image, share: float) -> Image.Image:
    """Returns a page image in the upper left corner of a sheet of its paper, of whose sides it takes a share."""
    paper = np.median(np.asarray(image.convert("RGB")), axis=(0, 1)).astype(np.uint8)
    sheet = Image.new("RGB", (round(image.width / share), round(image.height / share)), tuple(map(int, paper)))
    sheet.paste(image)
    return sheet


def wear(image: Image.Image, name: str) -> Image.Image:
    """Returns a page image as a mediocre scanner would have left it; the same name wears the same way."""
    rng = random.Random(name)
    turned = image.convert("L").rotate(rng.uniform(-0.7, 0.7), Image.Resampling.BICUBIC, fillcolor=250)
    soft = np.asarray(turned.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.6))), np.float32)
    noise = np.random.default_rng(rng.getrandbits(32)).normal(0, 4, soft.shape)
    buffer = io.BytesIO()
    Image.fromarray((soft * rng.uniform(0.94, 1.0) + noise).clip(0, 255).astype(np.uint8)).save(
        buffer, "JPEG", quality=70
    )
    return Image.open(buffer)


def main(argv: list[str] | None = None) -> None:
    """Prints the figures, clean and worn."""
    parser = argparse.ArgumentParser(prog="python -m core.reader.evaluate", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="PDF files with a text layer, or folders of them")
    parser.add_argument("--model", default="reader")
    parser.add_argument("--pages", type=int, default=72)
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--reduced", type=float, default=1.0, help="size of the pages on their sheets, for small print")
    arguments = parser.parse_args(argv)
    files = [f for path in arguments.files for f in (sorted(path.glob("*.pdf")) if path.is_dir() else [path])]
    encoder = load_encoder(arguments.model)
    for worn in (False, True):
        figures = find_words(
            encoder,
            files,
            pages=arguments.pages,
            words=arguments.words,
            seed=arguments.seed,
            worn=worn,
            reduced=arguments.reduced,
        )
        print(json.dumps({"model": encoder.name, "worn": worn, "reduced": arguments.reduced} | asdict(figures)))


if __name__ == "__main__":
    main()
