"""Append-only segments of patch vectors: written in whole blocks, read through the memory map, checked."""

from __future__ import annotations

import mmap
import os
import struct
import sys
import threading
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.sentences import Sentence
from core.types import PageRef

# A segment is two files. `.codes` holds nothing but the int8 codes of all its pages, one row a vector: pages
# that were written one after the other are one array in memory, and a scan of any number of them is a view,
# not a copy. `.heads` holds a self-describing block a page: magic, n, dim, page, first row, checksum, then
# the float16 scales. With both interleaved in one file every page would have to be copied out before it
# could be scored; scales are 2/dim of the codes, so gathering those instead costs next to nothing.
_HEAD = struct.Struct("<4sIIIQQI4x")
_MAGIC = b"PLV1"

SEGMENT_BYTES = 256 << 20
"""A segment that would grow beyond this is left, and the next one begun."""


class BlockPlace(NamedTuple):
    """Where the catalog says a page's vectors are.

    Attributes:
        segment: Number of the segment.
        row: First row of its codes.
        head: Byte offset of its head.
        length: Number of vectors.
        crc: CRC-32 of head, scales and codes.
    """

    document_id: int
    page_index: int
    segment: int
    row: int
    head: int
    length: int
    crc: int


def block_bytes(count: int, dim: int) -> int:
    """Returns what a block of `count` vectors takes on the disk: codes, scales and head."""
    head = _HEAD.size + 2 * count
    return count * dim + head + -head % 8


def segment_paths(vectors: Path, space_id: int, number: int) -> tuple[Path, Path]:
    """Returns the two files of a segment: codes and heads."""
    stem = vectors / f"space-{space_id}" / f"segment-{number:05d}"
    return stem.with_suffix(".codes"), stem.with_suffix(".heads")


class SegmentWriter:
    """Appends blocks to one segment from its committed end on, over the remains of interrupted writes.

    Nothing written is part of the archive until the catalog says so, which it may only after `flush`.

    Attributes:
        number: The segment's.
        rows, head_bytes: The end of the segment, the blocks added so far included.
    """

    def __init__(self, vectors: Path, space_id: int, number: int, rows: int, head_bytes: int, dim: int) -> None:
        self.rows, self.head_bytes = rows, head_bytes
        self.number, self._dim = number, dim
        codes, heads = segment_paths(vectors, space_id, number)
        self._folder = codes.parent
        self._is_new = not heads.exists()
        if self._is_new:
            self._folder.mkdir(parents=True, exist_ok=True)
        self._codes = _open_for_writing(codes, rows * dim)
        try:
            self._heads = _open_for_writing(heads, head_bytes)
        except BaseException:
            os.close(self._codes)
            raise

    def add(self, page: PageRef, codes: NDArray[np.int8], scales: NDArray[np.float16]) -> BlockPlace:
        """Writes one page's block and returns its place.

        Raises:
            OSError: The disk is full or broken; the segment's committed part is as it was.
        """
        count = len(codes)
        code_bytes = np.ascontiguousarray(codes).data.cast("B") if count else memoryview(b"")
        scale_bytes = scales.astype("<f2").tobytes()
        identity = (_MAGIC, count, self._dim, page.page_index, page.document_id, self.rows)
        crc = _checksum(_HEAD.pack(*identity, 0), scale_bytes, code_bytes)
        head = _HEAD.pack(*identity, crc) + scale_bytes
        head += bytes(-len(head) % 8)
        _write_all(self._codes, code_bytes)
        _write_all(self._heads, memoryview(head))
        place = BlockPlace(page.document_id, page.page_index, self.number, self.rows, self.head_bytes, count, crc)
        self.rows += count
        self.head_bytes += len(head)
        return place

    def flush(self) -> None:
        """Returns when everything added is on the disk itself."""
        _sync(self._codes)
        _sync(self._heads)
        if self._is_new and sys.platform != "win32":
            for folder in (self._folder, self._folder.parent):
                descriptor = os.open(folder, os.O_RDONLY)
                try:
                    os.fsync(descriptor)  # the file's name, too
                finally:
                    os.close(descriptor)

    def close(self) -> None:
        """Closes the files."""
        os.close(self._codes)
        os.close(self._heads)

    def __enter__(self) -> SegmentWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass(frozen=True, eq=False)
class Segment:
    """One segment as mapped: int8 codes (rows, dim) and the bytes of the heads; short where damaged."""

    codes: NDArray[np.int8]
    heads: memoryview

    def reaches(self, place: BlockPlace) -> bool:
        """Whether the segment is long enough to hold a block."""
        head_end = place.head + _HEAD.size + 2 * place.length
        return head_end <= len(self.heads) and place.row + place.length <= len(self.codes)

    def damage(self, place: BlockPlace) -> str | None:
        """Reads a block wholly and says what is wrong with it, or None."""
        if not self.reaches(place):
            return Sentence("the end of its segment is missing")
        head = self.heads[place.head : place.head + _HEAD.size]
        *identity, crc = _HEAD.unpack(head)
        expected = [_MAGIC, place.length, self.codes.shape[1], place.page_index, place.document_id, place.row]
        if identity != expected or crc != place.crc:
            return Sentence("its block does not say that it is this page's")
        scales = self.scales(place).data
        if _checksum(_HEAD.pack(*identity, 0), scales, self.codes[place.row : place.row + place.length].data) != crc:
            return Sentence("its checksum does not match")
        return None

    def scales(self, place: BlockPlace) -> NDArray[np.float16]:
        """Returns a block's float16 (count,) scales, a view."""
        return np.frombuffer(self.heads, "<f2", place.length, place.head + _HEAD.size)

    def scales_at(self, heads: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.float16]:
        """Returns the scales of several blocks, a copy: float16 (sum of `lengths`,).

        Args:
            heads: int64 (blocks,) byte offsets of their heads.
            lengths: int64 (blocks,) their numbers of vectors.
        """
        begins = (heads + _HEAD.size) // 2  # heads lie at multiples of eight bytes
        shift = np.repeat(begins - (np.cumsum(lengths) - lengths), lengths)
        return np.frombuffer(self.heads, "<f2", len(self.heads) // 2)[shift + np.arange(len(shift))]


class SegmentMaps:
    """The memory maps of an archive's segments, shared by all threads.

    A map's bytes are the system's cache, not this process's memory. Views keep their map alive, so it may be
    replaced (the file has grown) or forgotten (compaction deleted it) while somebody still reads it.
    """

    def __init__(self, vectors: Path) -> None:
        self._vectors = vectors
        self._lock = threading.Lock()
        self._segments: dict[int, Segment] = {}
        self._sound: set[tuple[int, int]] = set()

    def open(self, space_id: int, dim: int, places: Iterable[BlockPlace]) -> dict[int, Segment | None]:
        """Returns the segments of blocks, given as they were written, by number; None for a missing file."""
        last = {place.segment: place for place in places}
        with self._lock:
            return {number: self._open(space_id, dim, number, place) for number, place in last.items()}

    def _open(self, space_id: int, dim: int, number: int, last: BlockPlace) -> Segment | None:
        segment = self._segments.get(number)
        if segment is None or not segment.reaches(last):  # the file has grown since it was mapped
            codes_path, heads_path = segment_paths(self._vectors, space_id, number)
            try:
                codes, heads = _map(codes_path), _map(heads_path)
            except FileNotFoundError:
                return None
            whole = len(codes) // dim
            segment = Segment(np.frombuffer(codes, np.int8, whole * dim).reshape(whole, dim), heads)
            self._segments[number] = segment
        return segment

    def damage(self, segment: Segment | None, place: BlockPlace) -> str | None:
        """Says what is wrong with a block, or None; a sound block is read only when first asked about.

        A checksum runs at about the speed of a disk, so checking on first touch costs no more than getting
        the bytes at all; after that only a failure of the machine's memory could change them.
        """
        if segment is None:
            return Sentence("its segment is missing")
        key = (place.segment, place.head)
        if key in self._sound:
            return None
        reason = segment.damage(place)
        if reason is None:
            self._sound.add(key)
        return reason

    def forget(self, kept: Iterable[int] = (), *, checks: bool = False) -> None:
        """Lets go of all segments but `kept`, and of what is known to be sound if `checks`."""
        kept = set(kept)
        with self._lock:
            self._segments = {number: segment for number, segment in self._segments.items() if number in kept}
            # A copy: meanwhile other threads find further blocks to be sound.
            self._sound = set() if checks else {key for key in self._sound.copy() if key[0] in kept}


def tidy(vectors: Path, dims: Mapping[int, int], ends: Mapping[tuple[int, int], tuple[int, int]]) -> int:
    """Removes what no catalog row speaks of: whole files, and bytes past the committed end of a segment.

    Args:
        vectors: The archive's folder of segments.
        dims: Space id to dimension.
        ends: (space id, segment number) to committed (rows, head bytes).

    Returns:
        Bytes removed.
    """
    return sum(_remove(file, end) for file, end in _orphans(vectors, dims, ends))


def orphan_bytes(vectors: Path, dims: Mapping[int, int], ends: Mapping[tuple[int, int], tuple[int, int]]) -> int:
    """Counts what `tidy` would remove."""
    return sum(file.stat().st_size - (end or 0) for file, end in _orphans(vectors, dims, ends))


def _orphans(
    vectors: Path, dims: Mapping[int, int], ends: Mapping[tuple[int, int], tuple[int, int]]
) -> list[tuple[Path, int | None]]:
    """Files with bytes too many and where each should end; None for a file that should not be there."""
    known: dict[Path, int] = {}
    for (space_id, number), (rows, head_bytes) in ends.items():
        codes, heads = segment_paths(vectors, space_id, number)
        known[codes], known[heads] = rows * dims[space_id], head_bytes
    files = [file for file in vectors.glob("space-*/segment-*") if file.is_file()]
    return [(file, known.get(file)) for file in files if file not in known or file.stat().st_size > known[file]]


def _remove(file: Path, end: int | None) -> int:
    size = file.stat().st_size
    try:
        if end is None:
            file.unlink()
        else:
            os.truncate(file, end)
    except OSError:
        return 0  # Windows keeps a file that somebody has mapped; it goes the next time
    return size - (end or 0)


def _map(path: Path) -> memoryview:
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size == 0:
            return memoryview(b"")
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _checksum(*parts: bytes | memoryview) -> int:
    crc = 0
    for part in parts:
        crc = zlib.crc32(part, crc)
    return crc


def _open_for_writing(path: Path, end: int) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    os.lseek(descriptor, end, os.SEEK_SET)
    return descriptor


def _write_all(descriptor: int, data: memoryview) -> None:
    while len(data):
        data = data[os.write(descriptor, data) :]


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync alone stops at the drive's cache there
    else:
        os.fsync(descriptor)
