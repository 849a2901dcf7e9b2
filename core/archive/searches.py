"""What was searched for in an archive, and searches that were saved under a name; they move with the archive."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, cast, get_args

from core.archive.database import Database
from core.archive.text import storable
from core.errors import ArchiveError
from core.layout import Box
from core.search.filters import Filters
from core.types import SearchMode

KEPT = 1000
"""Searches that are remembered; the oldest go first."""

LONGEST = 2000
"""Characters of a search that is remembered; what is longer was pasted, and is no use in a list."""

LONGEST_NAME = 80


@dataclass(frozen=True)
class PastSearch:
    """What was typed, and when it was last searched for (seconds since the epoch)."""

    text: str
    time: float


@dataclass(frozen=True)
class SavedRegion:
    """A region of a page that is searched for; its vectors are those of the page, whenever it is searched for.

    Attributes:
        content_hash: Of the document.
        document: What it was called.
        box: In fractions of the page.
    """

    content_hash: str
    document: str
    page_index: int
    box: Box

    @property
    def page_number(self) -> int:
        """The page, counted from 1."""
        return self.page_index + 1


@dataclass(frozen=True)
class SavedSearch:
    """A search under a name.

    Attributes:
        id: 0 before it is kept.
        name: As a person called it; no other search of the archive has it.
        text: May be empty where there is a region.
    """

    id: int
    name: str
    text: str
    mode: SearchMode
    filters: Filters = field(default_factory=Filters)
    region: SavedRegion | None = None


class Searches:
    """Past and saved searches of one archive. Any thread may call; what is asked of an older archive is empty."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Past ones

    def past(self) -> tuple[PastSearch, ...]:
        """Returns what was searched for, the newest first."""
        rows = self._read("SELECT text, time FROM past_search ORDER BY time DESC, text")
        return tuple(PastSearch(*row) for row in rows)

    def remember(self, searches: Iterable[PastSearch]) -> None:
        """Takes searches; one that is known is as new as the newer of both.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
            ArchiveError: The disk refused.
        """
        rows = [(text, search.time) for search in searches if (text := one_line(search.text))]
        with self._database.transaction() as db:
            db.executemany(
                """INSERT INTO past_search VALUES (?, ?)
                    ON CONFLICT (text) DO UPDATE SET time = max(time, excluded.time)""",
                rows,
            )
            db.execute(
                """DELETE FROM past_search WHERE text NOT IN
                    (SELECT text FROM past_search ORDER BY time DESC, text LIMIT ?)""",
                (KEPT,),
            )

    def forget(self, texts: Iterable[str] | None = None) -> None:
        """Forgets some past searches, or all of them.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
        """
        with self._database.transaction() as db:
            if texts is None:
                db.execute("DELETE FROM past_search")
            else:
                db.executemany("DELETE FROM past_search WHERE text = ?", ((one_line(text),) for text in texts))

    # Saved ones

    def saved(self) -> tuple[SavedSearch, ...]:
        """Returns the saved searches by name, as people sort names."""
        from core.documents.formats import natural_key

        rows = self._read("SELECT id, name, text, mode, filters FROM saved_search")
        regions = self._regions()
        found = (replace(_saved(row), region=regions.get(row[0])) for row in rows)
        return tuple(sorted(found, key=lambda search: natural_key(search.name)))

    def save(self, search: SavedSearch) -> SavedSearch:
        """Keeps a search, a known one in its old place; returns it as it is kept.

        A search whose id is not 0 keeps it, also when it was deleted meanwhile. Where another search has its name,
        a number is added to it.

        Raises:
            ArchiveError: It has no name, or nothing can be written.
        """
        name = one_line(search.name)[:LONGEST_NAME].rstrip()
        if not name:
            raise ArchiveError("A saved search needs a name.", "Type at least one letter.")
        with self._database.transaction() as db:
            others = {key for (key,) in db.execute("SELECT key FROM saved_search WHERE id != ?", (search.id,))}
            name = _free_name(name, others)
            values = (name.casefold(), name, storable(search.text), search.mode, search.filters.to_json())
            cursor = db.execute(
                "INSERT OR REPLACE INTO saved_search (id, key, name, text, mode, filters) VALUES (?, ?, ?, ?, ?, ?)",
                (search.id or None, *values),
            )
            kept = replace(search, id=search.id or int(cursor.lastrowid or 0), name=name)
            if (region := search.region) is not None:
                place = (region.content_hash, storable(region.document), region.page_index, *region.box)
                db.execute("INSERT OR REPLACE INTO saved_region VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (kept.id, *place))
            return kept

    def delete(self, search_id: int) -> None:
        """Forgets a saved search; `save` with the record brings it back.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
        """
        with self._database.transaction() as db:
            db.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))

    def _regions(self) -> dict[int, SavedRegion]:
        if not self._database.has_table("saved_region"):
            return {}
        rows = self._database.read("SELECT * FROM saved_region")
        return {
            search: SavedRegion(digest, name, page, (x0, y0, x1, y1))
            for search, digest, name, page, x0, y0, x1, y1 in rows
        }

    def _read(self, sql: str) -> list[Any]:
        return self._database.read(sql) if self._database.has_table("past_search") else []


def one_line(text: str) -> str:
    """Returns a text as it is kept and compared: composed, its spaces single, not longer than `LONGEST`."""
    return " ".join(unicodedata.normalize("NFC", storable(text)).split())[:LONGEST]


def _free_name(name: str, others: set[str]) -> str:
    number, free = 2, name
    while free.casefold() in others:
        free, number = f"{name} {number}", number + 1
    return free


def _saved(row: Any) -> SavedSearch:
    search_id, name, text, mode, filters = row
    known = cast("SearchMode", mode if mode in get_args(SearchMode) else "late")
    return SavedSearch(search_id, name, text, known, Filters.from_json(filters))
