"""In which order the library stands and which part of it is shown; plain functions of rows, fast for many of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from core.documents.formats import natural_key
from core.search.filters import EVERYTHING, Filters

SortKey = Literal["added", "name", "pages", "size", "state"]
State = Literal["failed", "missing", "waiting", "ready"]

_REMEMBERED = 1 << 16

SORT_KEYS: tuple[SortKey, ...] = ("added", "name", "pages", "size", "state")
STATES: tuple[State, ...] = ("failed", "missing", "waiting", "ready")
"""In the order they are listed when sorted by state: what needs a person comes first."""


MORE = ("waiting", None)
"""Key of the row that stands for all files that wait and are too many to be named."""


@dataclass(frozen=True)
class Row:
    """One line of the library: a document, or a file that could not be taken.

    Attributes:
        key: What stays the same however the row changes.
        detail: One line under the name.
        progress: 0..1 while pages wait, else None.
        failure: The sentence that says why something could not be read, else an empty string.
        document_id: None for a file that is not in the archive.
        missing: Whether the document's file is not where it was.
        added: Seconds since the epoch; files that were not taken stand after all documents.
    """

    key: tuple[str, object]
    name: str
    path: Path
    detail: str
    progress: float | None
    failure: str
    document_id: int | None
    needs_password: bool = False
    missing: bool = False
    tags: tuple[str, ...] = ()
    pages: int = 0
    byte_size: int = 0
    added: float = float("inf")

    @property
    def is_many(self) -> bool:
        """Whether it stands for many files, so that what is done with one file cannot be done with it."""
        return self.key == MORE

    @property
    def state(self) -> State:
        """What the row is sorted and filtered by."""
        if self.failure:
            return "failed"
        return "missing" if self.missing else "waiting" if self.progress is not None else "ready"


@dataclass(frozen=True)
class Order:
    """How a person wants to see the library.

    Attributes:
        text: Words that must all stand in the name or in tags.
        tags: Tags a document must carry, all of them.
        states: States to show; all when empty.
        filters: What documents must be like beside that; who holds the archive says which are.
    """

    sort: SortKey = "added"
    descending: bool = False
    text: str = ""
    tags: tuple[str, ...] = ()
    states: tuple[State, ...] = ()
    filters: Filters = EVERYTHING

    @property
    def is_filter(self) -> bool:
        """Whether rows may be left out."""
        return bool(self.text.strip() or self.tags or self.states or self.filters)


def arranged(rows: Iterable[Row], order: Order, fitting: Collection[int] | None = None) -> list[Row]:
    """Returns the rows to show in the order to show them; equal ones stay as they are.

    Args:
        rows: All of them.
        order: What to show, and how.
        fitting: Ids of the documents that the order's filters take; None for everything.
    """
    words = [_comparable(word) for word in order.text.split()]
    tags = {_comparable(tag) for tag in order.tags}
    taken = rows if fitting is None else (row for row in rows if row.document_id in fitting)
    shown = [row for row in taken if _fits(row, words, tags, order.states)]
    match order.sort:
        case "name":
            shown.sort(key=lambda row: _natural(row.name), reverse=order.descending)
        case "pages":
            shown.sort(key=lambda row: row.pages, reverse=order.descending)
        case "size":
            shown.sort(key=lambda row: row.byte_size, reverse=order.descending)
        case "state":
            shown.sort(key=lambda row: STATES.index(row.state), reverse=order.descending)
        case "added":
            # In the archive's order already, which is that of adding.
            if order.descending:
                shown.reverse()
    return shown


def _fits(row: Row, words: Collection[str], tags: set[str], states: Collection[State]) -> bool:
    if states and row.state not in states:
        return False
    own = {_comparable(tag) for tag in row.tags} if tags or words else set()
    if not tags <= own:
        return False
    if not words:
        return True
    text = "\n".join((_comparable(row.name), *own))
    return all(word in text for word in words)


@lru_cache(_REMEMBERED)
def _comparable(text: str) -> str:
    """Returns text without case and accents, so that “uber” finds “Über”."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


@lru_cache(_REMEMBERED)
def _natural(name: str) -> tuple[object, ...]:
    return natural_key(name)
