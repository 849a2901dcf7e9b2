"""Segments on disk: whole blocks come back, damage and leftovers are told apart from them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from core.archive.codec import quantise
from core.archive.vectors import (
    BlockPlace,
    Segment,
    SegmentMaps,
    SegmentWriter,
    orphan_bytes,
    segment_paths,
    tidy,
)
from core.types import PageRef

DIM = 8


def write(folder: Path, counts: list[int], *, rows: int = 0, head_bytes: int = 0) -> list[BlockPlace]:
    random = np.random.default_rng(len(counts))
    with SegmentWriter(folder, 1, 1, rows, head_bytes, DIM) as writer:
        places = [
            writer.add(PageRef(9, index), *quantise(random.standard_normal((count, DIM)).astype(np.float32)))
            for index, count in enumerate(counts)
        ]
        writer.flush()
    return places


def mapped(folder: Path, places: list[BlockPlace]) -> Segment:
    segment = SegmentMaps(folder).open(1, DIM, places)[1]
    assert segment is not None
    return segment


@given(
    pages=st.lists(
        hnp.arrays(np.float32, st.tuples(st.integers(0, 5), st.just(DIM)), elements=st.floats(-9, 9, width=32)),
        min_size=1,
        max_size=6,
    )
)
def test_blocks_come_back_as_written(pages: list[np.ndarray], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("vectors")
    stored = [quantise(page) for page in pages]
    with SegmentWriter(folder, 1, 1, 0, 0, DIM) as writer:
        places = [writer.add(PageRef(3, index), *block) for index, block in enumerate(stored)]
        writer.flush()
    segment = mapped(folder, places)
    for place, (codes, scales) in zip(places, stored, strict=True):
        assert segment.damage(place) is None
        assert np.array_equal(segment.codes[place.row : place.row + place.length], codes)
        assert np.array_equal(segment.scales(place), scales)
    assert np.array_equal(segment.codes, np.concatenate([codes for codes, _ in stored]))


def test_codes_of_neighbours_are_one_view(tmp_path: Path) -> None:
    places = write(tmp_path, [4, 3])
    codes = mapped(tmp_path, places).codes
    assert codes.shape == (7, DIM)
    assert not codes.flags.writeable
    assert not codes.flags.owndata


@pytest.mark.parametrize("file", [0, 1], ids=["codes", "heads"])
def test_every_flipped_byte_is_noticed_in_its_block_only(tmp_path: Path, file: int) -> None:
    places = write(tmp_path, [4, 4, 4])
    path = segment_paths(tmp_path, 1, 1)[file]
    sound = path.read_bytes()
    size = len(sound) // 3
    # The last bytes of a head are padding and mean nothing.
    meaning = range(size, size + (4 * DIM if file == 0 else 48))
    for offset in meaning:
        if file == 1 and 36 <= offset - size < 40:
            continue
        damaged = bytearray(sound)
        damaged[offset] ^= 0x10
        path.write_bytes(damaged)
        segment = mapped(tmp_path, places)
        assert [segment.damage(place) is None for place in places] == [True, False, True], offset


@pytest.mark.parametrize("file", [0, 1], ids=["codes", "heads"])
def test_a_shortened_file_costs_the_pages_at_its_end(tmp_path: Path, file: int) -> None:
    places = write(tmp_path, [4, 4, 4])
    path = segment_paths(tmp_path, 1, 1)[file]
    path.write_bytes(path.read_bytes()[:-9])
    segment = mapped(tmp_path, places)
    assert [segment.damage(place) for place in places] == [None, None, "the end of its segment is missing"]


def test_an_emptied_and_a_missing_file(tmp_path: Path) -> None:
    places = write(tmp_path, [2])
    codes, heads = segment_paths(tmp_path, 1, 1)
    codes.write_bytes(b"")
    assert mapped(tmp_path, places).damage(places[0]) == "the end of its segment is missing"
    heads.unlink()
    maps = SegmentMaps(tmp_path)
    segment = maps.open(1, DIM, places)[1]
    assert segment is None
    assert maps.damage(segment, places[0]) == "its segment is missing"


def test_a_block_of_another_page_is_not_taken_for_this_one(tmp_path: Path) -> None:
    first, second = write(tmp_path, [4, 4])
    segment = mapped(tmp_path, [first, second])
    assert segment.damage(first._replace(page_index=1)) is not None
    assert segment.damage(first._replace(row=second.row)) is not None
    assert segment.damage(first._replace(crc=second.crc)) is not None


def test_a_grown_file_is_mapped_again_and_old_views_live_on(tmp_path: Path) -> None:
    maps = SegmentMaps(tmp_path)
    places = write(tmp_path, [3])
    old = maps.open(1, DIM, places)[1]
    assert old is not None
    seen = old.codes.copy()
    more = write(tmp_path, [5, 5], rows=3, head_bytes=places[0].head + old.heads.nbytes)
    new = maps.open(1, DIM, [*places, *more])[1]
    assert new is not None
    assert len(new.codes) == 13
    maps.forget()
    assert np.array_equal(old.codes, seen)
    assert [new.damage(place) for place in [*places, *more]] == [None] * 3


def test_remains_of_an_interrupted_write_are_written_over(tmp_path: Path) -> None:
    first, _ = write(tmp_path, [3, 50])
    committed = 3, 48  # a head of 40 bytes and three scales, padded to eight
    again = write(tmp_path, [4], rows=committed[0], head_bytes=committed[1])
    segment = mapped(tmp_path, [first, *again])
    assert segment.damage(first) is None
    assert segment.damage(again[0]) is None


def test_tidying_removes_only_what_nothing_speaks_of(tmp_path: Path) -> None:
    first, _ = write(tmp_path, [3, 50])
    codes, heads = segment_paths(tmp_path, 1, 1)
    stray = segment_paths(tmp_path, 1, 2)[0]
    stray.write_bytes(b"left behind")
    whole = codes.stat().st_size + heads.stat().st_size
    ends = {(1, 1): (3, 48)}
    expected = whole - 3 * DIM - 48 + len(b"left behind")
    assert orphan_bytes(tmp_path, {1: DIM}, ends) == expected
    assert tidy(tmp_path, {1: DIM}, ends) == expected
    assert not stray.exists()
    assert orphan_bytes(tmp_path, {1: DIM}, ends) == 0
    assert mapped(tmp_path, [first]).damage(first) is None


def test_blocks_are_found_sound_while_segments_are_forgotten(tmp_path: Path) -> None:
    places = write(tmp_path, [2, 3, 1])
    maps = SegmentMaps(tmp_path)
    segment = maps.open(1, DIM, places)[1]
    unread = iter(places)
    assert maps.damage(segment, next(unread, places[0])) is None

    class Kept(int):
        """A number; while it is compared, another thread gets its turn."""

        __hash__ = int.__hash__

        def __eq__(self, other: object) -> bool:
            assert maps.damage(segment, next(unread, places[0])) is None
            return super().__eq__(other)

    maps.forget([Kept(1)])
    assert maps.open(1, DIM, places)[1] is segment
