"""What was searched for in an archive, and searches that were saved under a name; they move with the archive."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast, get_args

from core.archive.database import Database
from core.archive.text import storable
from core.errors import ArchiveError
from core.layout import Box
from core.search.filters import Filters
from core.types import SearchMode

KEPT = 1000
"""Searches that are remembered, and as many with a region; the oldest go first."""

LONGEST = 2000
"""Characters of a search that is remembered; what is longer was pasted, and is no use in a list."""

LONGEST_NAME = 80

_REGION = "content_hash, document, page_index, x0, y0, x1, y1"


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
class PastSearch:
    """What was searched for.

    Attributes:
        text: May be empty where there is a region.
        time: When it was searched for last, in seconds since the epoch.
    """

    text: str
    time: float
    region: SavedRegion | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from other searches: not the time, nor what a document is called."""
        return (self.text, *(_place(self.region) if self.region is not None else ()))


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
        found = [PastSearch(*row) for row in self._read("past_search", "SELECT text, time FROM past_search")]
        for text, when, *region in self._read("past_region", f"SELECT text, time, {_REGION} FROM past_region"):
            found.append(PastSearch(text, when, _region(region)))
        return tuple(sorted(found, key=lambda search: (-search.time, search.text)))

    def remember(self, searches: Iterable[PastSearch]) -> None:
        """Takes searches; one that is known is as new as the newer of both.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
            ArchiveError: The disk refused.
        """
        kept = [replace(search, text=one_line(search.text)) for search in searches]
        with self._database.transaction() as db:
            db.executemany(
                """INSERT INTO past_search VALUES (?, ?)
                    ON CONFLICT (text) DO UPDATE SET time = max(time, excluded.time)""",
                [(search.text, search.time) for search in kept if search.text and search.region is None],
            )
            db.executemany(
                f"""INSERT INTO past_region (text, time, {_REGION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET time = max(time, excluded.time), document = excluded.document""",
                [(each.text, each.time, *_values(each.region)) for each in kept if each.region is not None],
            )
            for table in ("past_search", "past_region"):
                (count,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
                db.execute(
                    f"""DELETE FROM {table} WHERE (text, time) IN
                        (SELECT text, time FROM {table} ORDER BY time, text DESC LIMIT ?)""",
                    (max(0, count - KEPT),),
                )

    def forget(self, searches: Iterable[PastSearch] | None = None) -> None:
        """Forgets some past searches, or all of them.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
        """
        with self._database.transaction() as db:
            if searches is None:
                db.execute("DELETE FROM past_search")
                db.execute("DELETE FROM past_region")
                return
            for search in searches:
                if search.region is None:
                    db.execute("DELETE FROM past_search WHERE text = ?", (one_line(search.text),))
                else:
                    db.execute(
                        """DELETE FROM past_region WHERE
                            (text, content_hash, page_index, x0, y0, x1, y1) = (?, ?, ?, ?, ?, ?, ?)""",
                        (one_line(search.text), *_place(search.region)),
                    )

    # Saved ones

    def saved(self) -> tuple[SavedSearch, ...]:
        """Returns the saved searches by name, as people sort names."""
        from core.documents.formats import natural_key

        rows = self._read("saved_search", "SELECT id, name, text, mode, filters FROM saved_search")
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
                values = (kept.id, *_values(region))
                db.execute("INSERT OR REPLACE INTO saved_region VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
            return kept

    def delete(self, search_id: int) -> None:
        """Forgets a saved search; `save` with the record brings it back.

        Raises:
            ReadOnlyArchiveError: The archive is open for reading only.
        """
        with self._database.transaction() as db:
            db.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))

    def _regions(self) -> dict[int, SavedRegion]:
        rows = self._read("saved_region", f"SELECT search_id, {_REGION} FROM saved_region")
        return {search: _region(region) for search, *region in rows}

    def _read(self, table: str, sql: str) -> list[Any]:
        return self._database.read(sql) if self._database.has_table(table) else []


def one_line(text: str) -> str:
    """Returns a text as it is kept and compared: composed, its spaces single, not longer than `LONGEST`."""
    return " ".join(unicodedata.normalize("NFC", storable(text)).split())[:LONGEST]


def _values(region: SavedRegion) -> tuple[object, ...]:
    return (region.content_hash, storable(region.document), region.page_index, *region.box)


def _place(region: SavedRegion) -> tuple[object, ...]:
    return (region.content_hash, region.page_index, *region.box)


def _region(values: Sequence[Any]) -> SavedRegion:
    digest, name, page_index, x0, y0, x1, y1 = values
    return SavedRegion(digest, name, page_index, (x0, y0, x1, y1))


def _free_name(name: str, others: set[str]) -> str:
    number, free = 2, name
    while free.casefold() in others:
        free, number = f"{name} {number}", number + 1
    return free


def _saved(row: Any) -> SavedSearch:
    search_id, name, text, mode, filters = row
    known = cast("SearchMode", mode if mode in get_args(SearchMode) else "late")
    return SavedSearch(search_id, name, text, known, Filters.from_json(filters))
