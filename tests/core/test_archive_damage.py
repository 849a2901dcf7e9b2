"""What kills, full disks and flipped bytes cost: the page in hand, or the page they hit."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.vectors import segment_paths
from core.errors import ArchiveError
from core.types import PageRef
from tests.core.archive_samples import DIM, append, assert_as_appended, fill, scanned

ROOT = Path(__file__).parents[2]
KILLS = 25

posix = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and file-size limits are POSIX")


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "error", "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


# Killed

APPEND_FOREVER = """
import sys
from pathlib import Path
from core.archive import Archive
from core.types import PageRef
from tests.core.archive_samples import add, append
with Archive.open(Path(sys.argv[1])) as archive:
    assert not archive.read_only, archive.read_only_reason
    assert archive.verify().clean
    archive._store.segment_bytes = 300_000
    space = archive.spaces()[0]
    document = add(archive, sys.argv[2], 2000)
    print("ready", flush=True)
    for page in archive.pending_pages(space):
        append(archive, space, page, f"{sys.argv[2]} page{page.page_index}", count=300)
        print(page.document_id, page.page_index, flush=True)
"""


@posix
def test_killed_while_appending_nothing_encoded_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        space = archive.space("m", DIM, "maxsim")
    chance = random.Random(7)
    promised: set[PageRef] = set()
    for attempt in range(KILLS):
        # Every third time the document of the time before goes on where it stopped.
        with start(APPEND_FOREVER, path, f"{attempt - attempt % 3}.pdf") as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            lines = [child.stdout.readline() for _ in range(chance.randrange(5))]
            time.sleep(chance.random() * 0.02)  # a random moment of the next page or two
            child.kill()
            lines += child.stdout.read().splitlines(keepends=True)
        assert child.returncode == -signal.SIGKILL
        promised |= {PageRef(*map(int, line.split())) for line in lines if line.endswith("\n")}
        with Archive.open(path, read_only=True) as archive:
            assert archive.verify().clean
    assert len(promised) > KILLS
    with Archive.open(path) as archive:
        report = archive.verify()
        assert report.clean
        assert report.orphan_bytes == 0
        found = scanned(archive, space)
        assert promised <= found.keys()
        # A page whose append was through when the line could not be printed any more may be there as well.
        assert len(found) <= len(promised) + KILLS
        for page, vectors in found.items():
            assert_as_appended(page, vectors)
            assert archive.page(page).state == "encoded"
            assert archive.words(page)
            name = archive.document(page.document_id).name
            assert (page, True) in [(p, s > 0) for p, s in archive.keyword(f"page{page.page_index}", 99)], name


# Dies by its own hand when Python is about to touch a file for the n-th time.
COMPACT_AND_DIE = """
import os, signal, sys
from pathlib import Path
from core.archive import Archive
touched = ("open", "os.remove", "os.truncate", "os.mkdir", "mmap.__new__")
left = int(sys.argv[2])
def count(event, arguments):
    global left
    if event in touched:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
with Archive.open(Path(sys.argv[1])) as archive:
    archive._store.segment_bytes = 2000
    sys.addaudithook(count)
    archive.compact()
    left = 0
    print("done", flush=True)
"""


def fragmented(path: Path) -> tuple[set[PageRef], int]:
    """Makes an archive with something dead in most segments; returns what lives, and a removed document."""
    with Archive.create(path) as archive:
        archive._store.segment_bytes = 2000
        space = archive.space("m", DIM, "maxsim")
        documents = [fill(archive, space, f"{index}.pdf", 4) for index in range(6)]
        append(archive, space, PageRef(documents[1], 0), "again")
        for document in documents[::2]:
            archive.remove_document(document)
        return {PageRef(document, index) for document in documents[1::2] for index in range(4)}, documents[0]


def check_compacted_or_not(path: Path, alive: set[PageRef]) -> None:
    with Archive.open(path) as archive:
        report = archive.verify()
        assert report.clean
        assert report.orphan_bytes == 0
        found = scanned(archive, archive.spaces()[0])
        assert found.keys() == alive
        for page, vectors in found.items():
            assert_as_appended(page, vectors)
        assert {page for page, _ in archive.keyword("page2", 99)} == {p for p in alive if p.page_index == 2}


@posix
def test_compaction_killed_at_every_file_it_touches(tmp_path: Path) -> None:
    original = tmp_path / "original.patchlight"
    alive, _ = fragmented(original)
    finished, step = False, 1
    while not finished:
        path = tmp_path / f"{step}.patchlight"
        shutil.copytree(original, path)
        with start(COMPACT_AND_DIE, path, step) as child:
            assert child.stdout is not None
            finished = child.stdout.read() == "done\n"
        assert child.returncode == (0 if finished else -signal.SIGKILL)
        check_compacted_or_not(path, alive)
        step += 3
    assert step > 10


@posix
def test_compaction_killed_at_random_moments(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    alive, _ = fragmented(path)
    chance = random.Random(3)
    code = COMPACT_AND_DIE.replace("    sys.addaudithook(count)", '    print("ready", flush=True)')
    for attempt in range(6):
        copy = tmp_path / f"{attempt}.patchlight"
        shutil.copytree(path, copy)
        with start(code, copy, 0) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            time.sleep(chance.random() * 0.06)  # the random moment
            child.kill()
        check_compacted_or_not(copy, alive)


def test_a_failed_compaction_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    alive, removed = fragmented(path)
    with Archive.open(path) as archive:
        # Where the next segment should go, something is in the way.
        in_the_way = segment_paths(path / "vectors", 1, archive._store.next_number())[0]
        in_the_way.mkdir()
        with pytest.raises(ArchiveError, match=r"a\.patchlight cannot be used: a folder is where"):
            archive.compact()
        archive.restore_documents([removed])
        assert len(scanned(archive, archive.spaces()[0])) == len(alive) + 4
        in_the_way.rmdir()
        archive.remove_document(removed)
        assert archive.compact() > 0
    check_compacted_or_not(path, alive)


# Disk full

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from core.archive import Archive
from core.errors import ArchiveError
from tests.core.archive_samples import DIM, add, append
path = Path(sys.argv[1])
with Archive.create(path) if not path.exists() else Archive.open(path) as archive:
    space = archive.space("m", DIM, "maxsim")
    document = add(archive, "a.pdf", 120)
    if sys.argv[2] != "0":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    for page in archive.pending_pages(space):
        try:
            append(archive, space, page, f"page{page.page_index}", count=int(sys.argv[3]))
        except ArchiveError as error:
            print("stopped:", page.page_index, error)
            assert archive.pending_pages(space)[0] == page
            assert archive.page(page).state == "pending"
            assert archive.thumbnail(page) is None
            report = archive.verify()
            assert report.clean and report.pages_checked == page.page_index, report
            break
    else:
        print("everything fitted")
"""


def run_to_the_end(code: str, *arguments: object) -> str:
    with start(code, *arguments) as child:
        assert child.stdout is not None
        output = child.stdout.read()
    assert child.returncode == 0
    return output


@posix
@pytest.mark.parametrize(("limit", "count"), [(600_000, 8000), (400_000, 1)], ids=["the segment", "the catalog"])
def test_a_full_disk_costs_the_page_in_hand(tmp_path: Path, limit: int, count: int) -> None:
    path = tmp_path / "a.patchlight"
    output = run_to_the_end(FULL_DISK, path, limit, count)
    assert output.startswith("stopped: ")
    stored = int(output.split()[1])
    assert stored > 0
    assert "The archive a.patchlight cannot" in output
    with Archive.open(path) as archive:
        space = archive.spaces()[0]
        assert len(archive.pending_pages(space)) == 120 - stored
        assert archive.verify().orphan_bytes == 0
        page = archive.pending_pages(space)[0]
        append(archive, space, page, count=count)
        for found, vectors in scanned(archive, space).items():
            assert_as_appended(found, vectors)
    assert run_to_the_end(FULL_DISK, path, 0, 3) == "everything fitted\n"


@posix
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    mount = [
        "unshare",
        "--mount",
        "sh",
        "-c",
        'mount -t tmpfs -o size=2m none "$0" && exec "$@"',
        str(tmp_path),
    ]
    try:
        subprocess.run([*mount, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no small file system can be mounted here")
    command = [
        *mount,
        sys.executable,
        "-W",
        "error",
        "-c",
        FULL_DISK,
        str(tmp_path / "a.patchlight"),
        "0",
        "2000",
    ]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert child.stderr == ""
    assert child.stdout.startswith("stopped: ")
    assert "The archive a.patchlight cannot grow: there is no space left for it on the disk." in child.stdout


# Damage


@pytest.mark.parametrize("where", ["codes", "head", "scales"])
def test_a_flipped_byte_costs_one_page_and_is_named(tmp_path: Path, where: str) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        space = archive.space("m", DIM, "maxsim")
        document = fill(archive, space, "Übersicht.pdf", 5)
        other = fill(archive, space, "b.pdf", 2)
        place = archive._store.places(space, [document], 3)[0]
    codes, heads = segment_paths(path / "vectors", space.id, place.segment)
    file, offset = {
        "codes": (codes, place.row * DIM + 5),
        "head": (heads, place.head + 9),
        "scales": (heads, place.head + 44),
    }[where]
    damaged = bytearray(file.read_bytes())
    damaged[offset] ^= 1
    file.write_bytes(damaged)

    with Archive.open(path) as archive:
        found = scanned(archive, space)
        assert found.keys() == {PageRef(document, i) for i in (0, 1, 2, 4)} | {PageRef(other, i) for i in (0, 1)}
        with pytest.raises(ArchiveError, match=r"The vectors of page 4 of Übersicht\.pdf are damaged"):
            archive.embedding(space, PageRef(document, 3))
        report = archive.verify()
        assert not report.clean
        assert report.pages_checked == 7
        assert [str(page).split(":")[0] for page in report.damaged] == ["Übersicht.pdf, page 4"]
        assert archive.pending_pages(space) == []
        assert len(archive.verify(repair=True).damaged) == 1
        assert archive.pending_pages(space) == [PageRef(document, 3)]
        append(archive, space, PageRef(document, 3), "encoded again")
        assert archive.verify().clean
        assert len(scanned(archive, space)) == 7


def test_damage_is_not_carried_into_a_compacted_segment(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        space = archive.space("m", DIM, "maxsim")
        kept, gone = fill(archive, space, "kept.pdf", 3), fill(archive, space, "gone.pdf", 1)
        archive.remove_document(gone)
    codes = segment_paths(path / "vectors", space.id, 1)[0]
    damaged = bytearray(codes.read_bytes())
    damaged[3] ^= 1
    codes.write_bytes(damaged)
    with Archive.open(path) as archive:
        archive.compact()
        assert archive.verify().clean
        assert archive.pending_pages(space) == [PageRef(kept, 0)]


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size - 1)


@pytest.mark.parametrize(("harm", "lost"), [(cut, 1), (Path.unlink, 5)], ids=["truncated", "missing"])
@pytest.mark.parametrize("which", [0, 1], ids=["codes", "heads"])
def test_a_harmed_segment_costs_only_its_pages(
    tmp_path: Path, harm: Callable[[Path], None], lost: int, which: int
) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        archive._store.segment_bytes = 5 * 16 * DIM
        space = archive.space("m", DIM, "maxsim")
        document = fill(archive, space, "a.pdf", 15)
    # 16 vectors, so that heads end without padding, where a byte could go unnoticed.
    harm(segment_paths(path / "vectors", space.id, 2)[which])
    with Archive.open(path) as archive:
        expected = [PageRef(document, index) for index in range(10 - lost, 10)]
        assert [found.page for found in archive.verify().damaged] == expected
        assert scanned(archive, space).keys() == {PageRef(document, i) for i in range(15)} - set(expected)
        archive.verify(repair=True)
        for page in archive.pending_pages(space):
            append(archive, space, page)
        assert archive.verify().clean
        assert len(scanned(archive, space)) == 15
        archive.compact()
        assert archive.verify().clean
        assert len(scanned(archive, space)) == 15


def test_a_damaged_layout_is_named(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        space = archive.space("m", DIM, "maxsim")
        document = fill(archive, space, "a.pdf", 1)
        with archive._database.transaction() as db:
            db.execute("UPDATE layout SET data = x'00'")
        (found,) = archive.verify().damaged
        assert str(found) == "a.pdf, page 1: its layout cannot be read"
        with pytest.raises(ArchiveError, match="its layout cannot be read"):
            archive.embedding(space, PageRef(document, 0))


def test_leftovers_of_an_interrupted_write_are_counted_then_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        space = archive.space("m", DIM, "maxsim")
        fill(archive, space, "a.pdf", 2)
        for file, size in zip(segment_paths(path / "vectors", space.id, 1), (100, 7), strict=True):
            with file.open("ab") as stream:
                stream.write(bytes(size))
        stray = path / "vectors" / "space-1" / "segment-00009.codes"
        stray.write_bytes(b"12345")
        report = archive.verify()
        assert report.clean
        assert report.orphan_bytes == 112
    with Archive.open(path) as archive:
        assert archive.verify().orphan_bytes == 0
        assert not stray.exists()
        assert len(scanned(archive, space)) == 2
