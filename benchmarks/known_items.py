"""Makes queries whose answers are known, from the text layers of any documents: `python -m benchmarks.known_items`.

Run as `python -m benchmarks.known_items FOLDER --out QUERIES.jsonl [--queries 200] [--seed 0]`; then measure with
`python -m benchmarks.reader FOLDER --queries QUERIES.jsonl --scans`, or with `patchlight eval`. Nobody has to judge: a
query is kept only if one page alone answers it, and its place is known. Four kinds, each a tag, as many of each as
there are to be found:

- `heading`: a line in larger type, as it stands;
- `caption`: what a figure or table is said to show, without its number;
- `phrase`: some words of a line, side by side;
- `scattered`: words of three lines of a paragraph, that stand side by side nowhere.

All of them are in the words of the page. What pages are like that say it otherwise, no text layer can tell.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

from benchmarks.text_layers import text_layers
from core.errors import PatchlightError
from core.layout import Box
from core.types import TextWord

T = TypeVar("T")

LARGER = 1.2
"""How much higher than the page's usual line a heading is."""

CAPTION = re.compile(
    r"(figure|fig\.|table|abbildung|abb\.|tabelle|figura|tableau|tabla)\s+[\w.]*\d[\w.]*[:.]?\s+", re.I
)
WORD = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*")

LONG = 5
"""Letters that make a word tell something."""

RARE = 0.05
"""Share of all pages on which a word of a phrase, or of scattered words, may stand at most."""


@dataclass(frozen=True)
class Line:
    """A line of a text layer.

    Attributes:
        words: As `WORD` finds them, small letters.
        text: As it stands.
        box: In PDF points from the top left of the page.
        larger: Whether its type is larger than the page's usual one.
    """

    words: tuple[str, ...]
    text: str
    box: Box
    larger: bool


@dataclass(frozen=True)
class Page:
    """A page with a text layer; `number` counts from 1."""

    document: str
    number: int
    lines: tuple[Line, ...]

    @property
    def running(self) -> str:
        """All its words in their order, each between blanks."""
        return f" {' '.join(word for line in self.lines for word in line.words)} "


@dataclass(frozen=True)
class Item:
    """A query and the place that answers it."""

    text: str
    page: Page
    places: tuple[Box, ...]


def lines_of(words: Iterable[TextWord]) -> tuple[Line, ...]:
    """Puts the words of a text layer together to lines."""
    together: dict[int, list[TextWord]] = defaultdict(list)
    for word in words:
        together[word.line].append(word)
    heights = {number: median(w.box[3] - w.box[1] for w in line) for number, line in together.items()}
    letters = Counter[float]()
    for number, line in together.items():
        letters[round(heights[number], 1)] += sum(len(w.text) for w in line)
    usual = letters.most_common(1)[0][0] if letters else 0.0
    return tuple(
        Line(
            words=tuple(match.group().lower() for match in WORD.finditer(text)),
            text=text,
            box=(
                min(w.box[0] for w in line),
                min(w.box[1] for w in line),
                max(w.box[2] for w in line),
                max(w.box[3] for w in line),
            ),
            larger=heights[number] >= LARGER * usual,
        )
        for number, line in together.items()
        for text in [" ".join(w.text for w in line)]
    )


def _follows(line: Line, before: Line) -> bool:
    """Whether a line is the next one of a paragraph: close below, and beneath part of it."""
    (x0, y0, x1, y1), (left, top, right, bottom) = line.box, before.box
    return top < y0 < bottom + 0.6 * (y1 - y0) and min(x1, right) > max(x0, left)


class Items:
    """Draws queries from pages; every one it yields is answered by one page alone."""

    def __init__(self, pages: Sequence[Page], seed: int) -> None:
        self.pages = pages
        self.rng = random.Random(seed)
        self._running = [page.running for page in pages]
        self._on: dict[str, set[int]] = defaultdict(set)
        for number, page in enumerate(pages):
            for word in {word for line in page.lines for word in line.words}:
                self._on[word].add(number)
        self.kinds: dict[str, Callable[[Page], Iterator[Item]]] = {
            "heading": self._headings,
            "caption": self._captions,
            "phrase": self._phrases,
            "scattered": self._scattered,
        }

    def draw(self, kind: str, count: int) -> list[Item]:
        """Returns up to `count` queries of a kind, of as many pages as possible."""
        drawn: list[Item] = []
        waiting = [self._kept(kind, page) for page in self.rng.sample(self.pages, len(self.pages))]
        while waiting and len(drawn) < count:
            still = []
            for items in waiting:
                if len(drawn) < count and (item := next(items, None)) is not None:
                    drawn.append(item)
                    still.append(items)
            waiting = still
        return drawn

    def _kept(self, kind: str, page: Page) -> Iterator[Item]:
        return (item for item in self.kinds[kind](page) if self._is_alone(kind, item))

    def _is_alone(self, kind: str, item: Item) -> bool:
        words = [match.group().lower() for match in WORD.finditer(item.text)]
        among = set.intersection(*(self._on[word] for word in words))
        if kind == "scattered":
            return len(among) == 1
        said = f" {' '.join(words)} "
        return sum(said in self._running[number] for number in among) == 1

    def _headings(self, page: Page) -> Iterator[Item]:
        for line in self._mixed(page.lines):
            if line.larger and 2 <= len(line.words) <= 8 and any(len(word) >= LONG for word in line.words):
                yield Item(" ".join(line.words), page, (line.box,))

    def _captions(self, page: Page) -> Iterator[Item]:
        for line in self._mixed(page.lines):
            if label := CAPTION.match(line.text):
                words = WORD.findall(line.text[label.end() :])[:8]
                if len(words) >= 3:
                    yield Item(" ".join(words), page, (line.box,))

    def _phrases(self, page: Page) -> Iterator[Item]:
        for line in self._mixed(page.lines):
            count = self.rng.randint(2, 5)
            if line.larger or len(line.words) < count:
                continue
            first = self.rng.randrange(len(line.words) - count + 1)
            words = line.words[first : first + count]
            text = " ".join(words)
            if sum(map(self._tells, words)) >= 2 and text in line.text.lower():  # no number or sign between them
                yield Item(text, page, (line.box,))

    def _scattered(self, page: Page) -> Iterator[Item]:
        starts = list(range(len(page.lines) - 2))
        for start in self._mixed(starts):
            lines = page.lines[start : start + 3]
            telling = [[word for word in line.words if self._tells(word)] for line in lines]
            if all(telling) and not any(line.larger for line in lines) and all(map(_follows, lines[1:], lines)):
                words = [self.rng.choice(words) for words in telling]
                if len(set(words)) == len(words):
                    self.rng.shuffle(words)
                    yield Item(" ".join(words), page, tuple(line.box for line in lines))

    def _tells(self, word: str) -> bool:
        return len(word) >= LONG and len(self._on[word]) <= max(2, RARE * len(self.pages))

    def _mixed(self, items: Sequence[T]) -> list[T]:
        return self.rng.sample(items, len(items))


def read_pages(folder: Path) -> list[Page]:
    """Returns the pages with text of all PDF files of a folder."""
    pages = ((key, lines_of(words)) for key, words in text_layers(sorted(folder.glob("*.pdf"))))
    return [Page(document, number, lines) for (document, number), lines in pages if lines]


def main(argv: Sequence[str] | None = None) -> int:
    """Makes the queries and writes them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--out", required=True, type=Path, metavar="QUERIES.jsonl")
    parser.add_argument("--queries", type=int, default=200, metavar="N", help="of each kind, at most")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(argv)
    try:
        items = Items(read_pages(options.folder), options.seed)
    except PatchlightError as error:
        print(f"{error} {error.hint}".strip(), file=sys.stderr)
        return 1
    drawn = {kind: items.draw(kind, options.queries) for kind in items.kinds}
    if not any(drawn.values()):
        print(f"The documents in {options.folder} have no text to make queries from.", file=sys.stderr)
        return 1
    with options.out.open("w", encoding="utf-8") as out:
        for kind, found in drawn.items():
            for number, item in enumerate(found, start=1):
                print(json.dumps(_record(f"{kind}-{number}", kind, item), ensure_ascii=False), file=out)
            print(f"{kind}: {len(found)} queries")
    return 0


def _record(qid: str, kind: str, item: Item) -> dict[str, object]:
    number = item.page.number
    targets = [{"page": number, "box": list(box)} for box in item.places]
    return {
        "qid": qid,
        "query": item.text,
        "doc": item.page.document,
        "pages": [number],
        "tags": [kind],
        "targets": targets,
    }


if __name__ == "__main__":
    sys.exit(main())
