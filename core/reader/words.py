"""How the Reader sees a typed or printed word: normalisation, splitting, character n-grams and word weights."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 16
"""Rows of the n-gram table."""

LONGEST_NGRAM = 5

# Letters that Unicode does not decompose, as a reader would type them without the accent.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)

# A number keeps its points and commas ("1,497.5"), a word its apostrophes; everything else splits.
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)*")

_READABLE = re.compile(r"[0-9A-Za-zªµºÀ-ʯͰ-ϿЀ-ӿḀ-ỿἀ-῿ﬀ-ﬆ]")


@dataclass(frozen=True)
class Piece:
    """A searchable part of a text: `text` as written and where it stands, [start, end)."""

    text: str
    start: int
    end: int


def pieces(text: str) -> Iterator[Piece]:
    """Splits a text where the Reader splits both pages and queries: at everything but letters and digits."""
    for match in _WORD.finditer(text):
        yield Piece(match.group(), match.start(), match.end())


@lru_cache(maxsize=1 << 18)
def normalise(word: str) -> str:
    """Returns the form in which words are compared: no case, diacritics, ligatures or apostrophes."""
    # Letters of mathematics are capitals only once they are taken apart.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)
    return plain.replace("'", "").replace("’", "")


def readable(word: str) -> bool:
    """Says whether the Reader was taught the script of a word (Latin, Greek, Cyrillic, digits)."""
    letters = [c for c in word if c.isalnum()]
    return bool(letters) and sum(bool(_READABLE.match(c)) for c in letters) * 2 > len(letters)


@lru_cache(maxsize=1 << 19)
def ngram_buckets(word: str) -> NDArray[np.int32]:
    """Hashes a normalised word's character n-grams, n = 1 to 5 with boundary marks, and the whole word.

    Returns:
        int32 (k,) bucket numbers below `BUCKETS`; the mean of their rows is the word's vector before normalising
        (hashed character n-grams as in fastText, Bojanowski et al. 2017, arXiv 1607.04606).
    """
    marked = f"<{word}>"
    grams = [marked[i : i + n] for n in range(1, LONGEST_NGRAM + 1) for i in range(len(marked) - n + 1)]
    grams.append(f"={word}=")
    return np.array([zlib.crc32(f"{len(g)}{g}".encode()) % BUCKETS for g in grams], np.int32)


def word_hash(word: str) -> int:
    """Returns the number by which a normalised word is looked up in stored tables, below 2³²."""
    return zlib.crc32(word.encode())


def bag(words: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Returns the concatenated buckets of normalised words and the offset at which each word's begin."""
    buckets = [ngram_buckets(word) for word in words]
    offsets = np.cumsum([0, *(len(b) for b in buckets[:-1])], dtype=np.int64)
    flat = np.concatenate(buckets).astype(np.int64) if buckets else np.zeros(0, np.int64)
    return flat, offsets


class WordWeights:
    """How much each word should count: log inverse page frequency, from a table of common words.

    A page of `PAGE_WORDS` running words holds a word of relative frequency p with probability
    1 - exp(-PAGE_WORDS * p); the weight is minus its logarithm, scaled so that a rare word weighs 1
    (inverse document frequency, Spärck Jones 1972, with pages for documents).
    """

    PAGE_WORDS = 400
    RAREST = 8.0
    LEAST = 0.02

    def __init__(self, hashes: NDArray[np.uint32], weights: NDArray[np.uint8]) -> None:
        self.hashes, self.weights = hashes, weights

    @classmethod
    def from_frequencies(cls, frequencies: dict[str, float]) -> WordWeights:
        """Builds the table from relative frequencies (0..1) of normalised words."""
        by_hash: dict[int, int] = {}
        for word, p in frequencies.items():
            on_page = -np.expm1(-cls.PAGE_WORDS * p)
            weight = float(np.clip(-np.log(on_page) / cls.RAREST, cls.LEAST, 1.0))
            if weight < 1.0:
                key = word_hash(word)
                by_hash[key] = min(by_hash.get(key, 255), round(weight * 255))
        keys = sorted(by_hash)
        return cls(np.array(keys, np.uint32), np.array([by_hash[k] for k in keys], np.uint8))

    def weight(self, word: str) -> float:
        """Returns the weight of a normalised word, 0.02 to 1; words not in the table are rare and weigh 1."""
        key = np.uint32(word_hash(word))
        at = int(np.searchsorted(self.hashes, key))
        if at < len(self.hashes) and self.hashes[at] == key:
            return max(self.LEAST, float(self.weights[at]) / 255)
        return 1.0
