"""The text layer's stored form, and how text and queries are made comparable for keyword search."""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections.abc import Sequence

from core.types import TextWord

MAX_TERMS = 64
"""More words than this in one query say nothing more about it, and would only cost time."""

# Thai, Lao, Burmese, Khmer, kana and Han are written without spaces: each character becomes a token of its
# own, and a typed word becomes a phrase of them, so that it is found inside a run of text.
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff])"
)


def storable(text: str) -> str:
    """Returns text without the lone surrogates and NULs of broken PDFs, which SQLite refuses or stops at."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def searchable(text: str) -> str:
    """Returns text as it is indexed: ligatures and presentation forms resolved, unspaced scripts spaced."""
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFKC", storable(text)))


def match_expression(query: str) -> str:
    """Returns an FTS5 expression for pages with any word of the query, or an empty string when it has none.

    Every word is quoted, so that nothing a person types is taken for FTS5 syntax.
    """
    words = dict.fromkeys(word for word in query.split() if any(c.isalnum() for c in word))
    quoted = ('"' + searchable(word).strip().replace('"', '""') + '"' for word in list(words)[:MAX_TERMS])
    return " OR ".join(quoted)


def pack_words(words: Sequence[TextWord]) -> bytes | None:
    """Serialises a page's words (compressed JSON, boxes in hundredths of a point); None for no words."""
    if not words:
        return None
    rows = [[word.text, *[int(edge * 100 + 0.5) for edge in word.box], word.line] for word in words]
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode(), 6)


def unpack_words(data: bytes | None) -> tuple[TextWord, ...]:
    """Reads what `pack_words` wrote."""
    if data is None:
        return ()
    return tuple(
        TextWord(text, (x0 / 100, y0 / 100, x1 / 100, y1 / 100), line)
        for text, x0, y0, x1, y1, line in json.loads(zlib.decompress(data))
    )
