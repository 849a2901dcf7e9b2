"""Search in recognised or stored text, the baseline of the Reader: BM25 ranks pages, the best lines are pointed at."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from core.archive.text import match_expression, searchable
from core.evaluation import PageKey
from core.types import TextWord

WINDOW = 3
"""Lines of a window, at most: what a caption or a sentence takes."""


class TextSearch:
    """Pages of words, ranked as the archive ranks them: FTS5's BM25, any word of the query."""

    def __init__(self, pages: Mapping[PageKey, Sequence[TextWord]]) -> None:
        self._pages = dict(pages)
        self._keys = list(pages)
        self._table = sqlite3.connect(":memory:")
        self._table.execute(
            "CREATE VIRTUAL TABLE page_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"
        )
        texts = (searchable(" ".join(word.text for word in words)) for words in pages.values())
        self._table.executemany("INSERT INTO page_text (rowid, text) VALUES (?, ?)", enumerate(texts))
        self._found_in = Counter(
            term for words in pages.values() for term in {t for w in words for t in _terms(w.text)}
        )

    def rank(self, text: str, limit: int) -> list[tuple[PageKey, float]]:
        """Returns pages with any word of the query and their BM25 scores, the best first."""
        if not (expression := match_expression(text)):
            return []
        rows = self._table.execute(
            "SELECT rowid, -bm25(page_text) AS score FROM page_text WHERE page_text MATCH ? "
            "ORDER BY score DESC, rowid LIMIT ?",
            (expression, limit),
        )
        return [(self._keys[row], score) for row, score in rows]

    def point(self, text: str, page: PageKey) -> tuple[float, float] | None:
        """Returns the place to point at on a page, in PDF points, or None where no word of the query is on it.

        The few lines in a row whose words of the query, each counted once, weigh most by inverse page frequency, and
        in them the weightiest word: the counterpart of the patch that the Reader points at.
        """
        words = self._pages[page]
        weight = {
            term: log(1 + len(self._keys) / self._found_in[term]) for term in _terms(text) if self._found_in[term]
        }
        lines: dict[int, dict[str, TextWord]] = {}
        for word in words:
            for term in _terms(word.text):
                if term in weight:
                    lines.setdefault(word.line, {}).setdefault(term, word)
        if not lines:
            return None
        best: tuple[float, int, dict[str, TextWord]] = (0.0, 0, {})
        for first in lines:
            for count in range(1, WINDOW + 1):
                held: dict[str, TextWord] = {}
                for line in range(first, first + count):
                    held = lines.get(line, {}) | held
                weighed = sum(weight[term] for term in held)
                if (weighed, -count) > best[:2]:
                    best = (weighed, -count, held)
        held = best[2]
        x0, y0, x1, y1 = held[max(held, key=lambda term: weight[term])].box
        return (x0 + x1) / 2, (y0 + y1) / 2


def _terms(text: str) -> list[str]:
    """Splits text as FTS5's unicode61 does: runs of letters and digits without case and diacritics."""
    plain = unicodedata.normalize("NFKD", searchable(text).casefold())
    return re.findall(r"[^\W_]+", "".join(char for char in plain if not unicodedata.combining(char)))
