"""The vectors of an archive: the catalog says which block is whose, the segments hold the bytes."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.archive.codec import dequantise
from core.archive.database import Database
from core.archive.records import Space, VectorBlock
from core.archive.vectors import (
    SEGMENT_BYTES,
    BlockPlace,
    Segment,
    SegmentMaps,
    SegmentWriter,
    orphan_bytes,
    tidy,
)
from core.errors import ArchiveError
from core.layout import PatchLayout
from core.sentences import Sentence
from core.types import PageEmbedding, PageRef

VISIBLE = "document_id NOT IN (SELECT id FROM document WHERE removed IS NOT NULL)"


class VectorStore:
    """Writes and reads the blocks of all spaces of one archive.

    Attributes:
        folder: Where the segments are.
        maps: Their memory maps.
        segment_bytes: Size at which a new segment is begun.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self.maps = SegmentMaps(folder)
        self.segment_bytes = SEGMENT_BYTES
        self._database = database
        database.replaced = partial(self.maps.forget, checks=True)

    # Writing

    def write(
        self, space: Space, page: PageRef, codes: NDArray[np.int8], scales: NDArray[np.float16]
    ) -> tuple[BlockPlace, SegmentWriter]:
        """Puts a block on the disk, where nothing speaks of it before `commit`.

        Raises:
            OSError: The disk is full or broken.
        """
        number, rows, head_bytes = self._last_segment(space, len(codes))
        with SegmentWriter(self.folder, space.id, number, rows, head_bytes, space.dim) as writer:
            place = writer.add(page, codes, scales)
            writer.flush()
        return place, writer

    def commit(
        self,
        db: sqlite3.Connection,
        space: Space,
        written: tuple[BlockPlace, SegmentWriter],
        layout: PatchLayout,
    ) -> None:
        """Makes a written block the page's, inside the caller's transaction."""
        place, writer = written
        self.commit_segment(db, space, writer)
        data = layout.to_bytes()
        digest = hashlib.blake2b(data, digest_size=16).digest()
        db.execute("INSERT OR IGNORE INTO layout (digest, data) VALUES (?, ?)", (digest, data))
        (layout_id,) = db.execute("SELECT id FROM layout WHERE digest = ?", (digest,)).fetchone()
        values = (space.id, *place, layout_id)
        db.execute("INSERT OR REPLACE INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def commit_segment(self, db: sqlite3.Connection, space: Space, writer: SegmentWriter) -> None:
        """Records how far a segment is written, inside the caller's transaction."""
        db.execute(
            """INSERT INTO segment (number, space_id, rows, head_bytes) VALUES (?, ?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET rows = excluded.rows, head_bytes = excluded.head_bytes""",
            (writer.number, space.id, writer.rows, writer.head_bytes),
        )

    def next_number(self) -> int:
        """Returns a segment number that was never used."""
        rows = self._database.read("SELECT seq FROM sqlite_sequence WHERE name = 'segment'")
        return rows[0][0] + 1 if rows else 1

    def _last_segment(self, space: Space, more: int) -> tuple[int, int, int]:
        """Returns number and committed end of the segment for `more` vectors: the last, or one to begin."""
        sql = "SELECT number, rows, head_bytes FROM segment WHERE space_id = ? ORDER BY number DESC LIMIT 1"
        for number, rows, head_bytes in self._database.read(sql, (space.id,)):
            if not rows or (rows + more) * space.dim <= self.segment_bytes:
                return number, rows, head_bytes
        return self.next_number(), 0, 0

    def drop(self, space: Space, place: BlockPlace) -> None:
        """Takes a block out, so that its page is pending, unless another block has taken its place."""
        with self._database.transaction() as db:
            db.execute(
                """DELETE FROM block WHERE space_id = ? AND document_id = ? AND page_index = ?
                    AND segment = ? AND head = ?""",
                (space.id, place.document_id, place.page_index, place.segment, place.head),
            )

    # Reading

    def places(
        self, space: Space, documents: Collection[int] | None = None, page_index: int | None = None
    ) -> list[BlockPlace]:
        """Returns where the blocks of visible pages are, in the order they lie on the disk."""
        ids = "" if documents is None else ", ".join(str(int(document)) for document in documents)
        chosen = "" if documents is None else f"AND document_id IN ({ids})"
        rows = self._database.read(
            f"""SELECT document_id, page_index, segment, row, head, count, crc FROM block
                WHERE space_id = :space AND {VISIBLE} {chosen} AND (:page IS NULL OR page_index = :page)
                ORDER BY segment, head""",
            {"space": space.id, "page": page_index},
        )
        return list(map(BlockPlace._make, rows))

    def snapshot(
        self, space: Space, documents: Collection[int] | None = None, page_index: int | None = None
    ) -> tuple[list[BlockPlace], dict[int, Segment | None]]:
        """Returns `places` with the segments they lie in. Once mapped, a file may be deleted without harm."""
        places = self.places(space, documents, page_index)
        while True:
            with self._database.worded():
                segments = self.maps.open(space.id, space.dim, places)
            if None not in segments.values():
                return places, segments
            self._database.require_there()
            # Compaction may have deleted a file after its row was read; then the rows are others now.
            again = self.places(space, documents, page_index)
            if again == places:
                return places, segments
            places = again

    def embedding(self, space: Space, page: PageRef, document: str) -> PageEmbedding:
        """Returns a page's vectors and layout; `document` is its name for the sentence when that fails."""
        places, segments = self.snapshot(space, [page.document_id], page.page_index)
        layouts = self._database.read(
            """SELECT y.data FROM layout y JOIN block b ON b.layout_id = y.id
                WHERE b.space_id = ? AND b.document_id = ? AND b.page_index = ?""",
            (space.id, page.document_id, page.page_index),
        )
        if not places:
            raise ArchiveError(
                "There are no vectors of the model {model} for page {page} of {name}.",
                model=space.model,
                page=page.page_number,
                name=document,
            )
        place, segment = places[0], segments[places[0].segment]
        reason = self.maps.damage(segment, place)
        if reason is None and (not layouts or layout_count(layouts[0][0]) != place.length):
            reason = Sentence("its layout cannot be read")
        if segment is None or reason is not None:
            raise ArchiveError(
                "The vectors of page {page} of {name} are damaged: {reason}.",
                "Verify the archive with repair, and index the document again.",
                page=page.page_number,
                name=document,
                reason=reason,
            )
        vectors = dequantise(segment.codes[place.row : place.row + place.length], segment.scales(place))
        vectors.flags.writeable = False
        return PageEmbedding(vectors, PatchLayout.from_bytes(layouts[0][0]))

    def blocks(self, space: Space, documents: Collection[int] | None, max_vectors: int) -> Iterator[VectorBlock]:
        """Yields the vectors of visible, sound, non-empty pages; see `Archive.blocks`."""
        places, segments = self.snapshot(space, documents)
        group: list[BlockPlace] = []
        size = 0
        for place in places:
            if not place.length or self.maps.damage(segments[place.segment], place):
                continue
            if group and size + place.length > max_vectors:
                yield _block(group, segments)
                group, size = [], 0
            group.append(place)
            size += place.length
        if group:
            yield _block(group, segments)

    # Keeping order

    def damaged(self, space: Space) -> tuple[list[BlockPlace], dict[BlockPlace, str]]:
        """Reads every visible block of a space anew; returns them all, and what is wrong with the damaged."""
        self.maps.forget(checks=True)
        places, segments = self.snapshot(space)
        readable = dict.fromkeys(self._with_readable_layout(space))
        found: dict[BlockPlace, str] = {}
        for place in places:
            reason = self.maps.damage(segments[place.segment], place)
            if reason is None and place[:2] not in readable:
                reason = Sentence("its layout cannot be read")
            if reason is not None:
                found[place] = reason
        return places, found

    def _with_readable_layout(self, space: Space) -> Iterator[tuple[int, int]]:
        counts = {
            layout_id: layout_count(data) for layout_id, data in self._database.read("SELECT id, data FROM layout")
        }
        sql = "SELECT document_id, page_index, layout_id, count FROM block WHERE space_id = ?"
        for document_id, page_index, layout_id, count in self._database.read(sql, (space.id,)):
            if counts.get(layout_id) == count:
                yield document_id, page_index

    def tidy(self) -> None:
        """Removes the remains of interrupted writes; only the writer may, and only between two writes."""
        dims, ends = self._committed()
        self.maps.forget(number for _, number in ends)
        with self._database.worded():
            tidy(self.folder, dims, ends)

    def orphan_bytes(self) -> int:
        """Counts the remains of interrupted writes."""
        with self._database.worded():
            return orphan_bytes(self.folder, *self._committed())

    def _committed(self) -> tuple[dict[int, int], dict[tuple[int, int], tuple[int, int]]]:
        rows = self._database.read("SELECT space_id, number, rows, head_bytes FROM segment")
        ends = {(space_id, number): (rows, head_bytes) for space_id, number, rows, head_bytes in rows}
        return dict(self._database.read("SELECT id, dim FROM space")), ends


def layout_count(data: bytes) -> int:
    """Returns how many vectors a stored layout speaks of, -1 when it cannot be read."""
    try:
        return PatchLayout.from_bytes(data).count
    except ValueError:
        return -1


def _block(places: Sequence[BlockPlace], segments: dict[int, Segment | None]) -> VectorBlock:
    """Puts sound pages together: one view where they lie side by side in a segment, else one copy."""
    numbers, rows, heads, lengths = np.array([place[2:6] for place in places], np.int64).T
    apart = (np.diff(numbers) != 0) | (np.diff(rows) != lengths[:-1])
    bounds = [0, *(np.flatnonzero(apart) + 1).tolist(), len(places)]
    codes: list[NDArray[np.int8]] = []
    scales: list[NDArray[np.float16]] = []
    for first, last in pairwise(bounds):
        segment = segments[places[first].segment]
        assert segment is not None
        codes.append(segment.codes[rows[first] : rows[last - 1] + lengths[last - 1]])
        scales.append(segment.scales_at(heads[first:last], lengths[first:last]))
    together = codes[0] if len(codes) == 1 else np.concatenate(codes)
    together.flags.writeable = False
    return VectorBlock(
        pages=tuple(PageRef(place.document_id, place.page_index) for place in places),
        offsets=np.concatenate([[0], np.cumsum(lengths)]),
        codes=together,
        scales=scales[0] if len(scales) == 1 else np.concatenate(scales),
    )
