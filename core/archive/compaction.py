"""Gives the room of removed documents and replaced vectors back to the disk without risking the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.archive.database import Database
from core.archive.records import Space
from core.archive.store import VISIBLE, VectorStore
from core.archive.vectors import BlockPlace, SegmentWriter
from core.types import PageRef


@dataclass(frozen=True)
class _Copy:
    """A block in its new place, and the segment that was written for it."""

    space: Space
    place: BlockPlace
    writer: SegmentWriter


def compact(database: Database, store: VectorStore, spaces: Sequence[Space]) -> None:
    """Copies what is alive out of segments with anything dead in them, then drops the old ones.

    The copies are on the disk before one transaction switches to them, and the old files are deleted after
    it: killed anywhere, the archive is as before or as after, and left-over files go when it is next opened.
    A block that turns out to be damaged is not carried over; its page is pending again.

    Raises:
        OSError: There is no room for the copies; nothing is changed then.
        ArchiveError: The catalog cannot be written; nothing is changed then.
    """
    with database.writing:
        emptied: list[int] = []
        copies: list[_Copy] = []
        try:
            number = store.next_number()
            for space in spaces:
                dead = _with_dead_rows(database, space)
                emptied += dead
                live = sorted(place for place in store.places(space) if place.segment in dead)
                for copy in _copy(store, space, live, number):
                    copies.append(copy)
                    number = copy.writer.number + 1
            _switch(database, store, copies, emptied)
        finally:
            store.tidy()
        database.vacuum()


def _with_dead_rows(database: Database, space: Space) -> list[int]:
    rows = database.read(
        f"""SELECT s.number FROM segment s LEFT JOIN block b ON b.segment = s.number AND b.{VISIBLE}
            WHERE s.space_id = ? GROUP BY s.number HAVING coalesce(sum(b.count), 0) < s.rows""",
        (space.id,),
    )
    return [number for (number,) in rows]


def _copy(store: VectorStore, space: Space, live: Sequence[BlockPlace], number: int) -> Iterator[_Copy]:
    """Writes sound blocks to segments from `number` on, all of them on the disk when it is through."""
    segments = store.maps.open(space.id, space.dim, live)
    writer: SegmentWriter | None = None
    try:
        for place in live:
            segment = segments[place.segment]
            if segment is None or store.maps.damage(segment, place):
                continue
            if writer is not None and (writer.rows + place.length) * space.dim > store.segment_bytes:
                writer.flush()
                writer.close()
                writer, number = None, number + 1
            if writer is None:
                writer = SegmentWriter(store.folder, space.id, number, 0, 0, space.dim)
            page = PageRef(place.document_id, place.page_index)
            codes = segment.codes[place.row : place.row + place.length]
            yield _Copy(space, writer.add(page, codes, segment.scales(place)), writer)
        if writer is not None:
            writer.flush()
    finally:
        if writer is not None:
            writer.close()


def _switch(database: Database, store: VectorStore, copies: Sequence[_Copy], emptied: Sequence[int]) -> None:
    with database.transaction() as db:
        removed = "document_id IN (SELECT id FROM document WHERE removed IS NOT NULL)"
        db.execute(f"DELETE FROM page_text WHERE rowid IN (SELECT id FROM page WHERE {removed})")
        db.execute("DELETE FROM document WHERE removed IS NOT NULL")
        for space, writer in {copy.writer.number: (copy.space, copy.writer) for copy in copies}.values():
            store.commit_segment(db, space, writer)
        for copy in copies:
            place = copy.place
            db.execute(
                """UPDATE block SET segment = ?, row = ?, head = ?, crc = ?
                    WHERE space_id = ? AND document_id = ? AND page_index = ?""",
                (*place[2:5], place.crc, copy.space.id, place.document_id, place.page_index),
            )
        for number in emptied:
            db.execute("DELETE FROM block WHERE segment = ?", (number,))
            db.execute("DELETE FROM segment WHERE number = ?", (number,))
        db.execute("DELETE FROM layout WHERE id NOT IN (SELECT layout_id FROM block)")
