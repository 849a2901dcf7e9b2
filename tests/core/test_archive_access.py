"""Who may open an archive, and how: one writer, any readers, threads, other formats, what is no archive."""

from __future__ import annotations

import os
import queue
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import numpy as np
import pytest

from core.archive import Archive
from core.archive.database import CATALOG
from core.archive.schema import MIGRATIONS, migrate
from core.errors import ArchiveError, ReadOnlyArchiveError
from core.types import PageRef
from tests.core.archive_samples import DIM, add, append, assert_as_appended, fill, scanned

ROOT = Path(__file__).parents[2]


def run_child(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_an_archive_is_known_again_after_it_was_moved(tmp_path: Path) -> None:
    first, second = tmp_path / "a b.patchlight", tmp_path / "ü" / "文書 #1?.patchlight"
    with Archive.create(first) as archive:
        fill(archive, archive.space("m", DIM, "maxsim"), "a.pdf", 2)
        identity = archive.id
    second.parent.mkdir()
    first.rename(second)
    with Archive.open(second) as archive:
        assert archive.id == identity
        assert len(scanned(archive, archive.spaces()[0])) == 2
        assert not archive.read_only
    with Archive.open_or_create(second) as archive:
        assert archive.id == identity
    with Archive.open_or_create(first) as archive:
        assert archive.id != identity


def test_what_is_no_archive_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"The archive none\.patchlight does not exist\."):
        Archive.open(tmp_path / "none.patchlight")
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "a.jpg").write_text("x")
    for attempt in (Archive.open, Archive.open_or_create):
        with pytest.raises(ArchiveError):
            attempt(folder)
    with pytest.raises(ArchiveError, match="photos is not a Patchlight archive"):
        Archive.open(folder)
    with pytest.raises(ArchiveError, match="photos exists already"):
        Archive.create(folder)
    with pytest.raises(ArchiveError, match=r"a\.jpg is not a Patchlight archive"):
        Archive.open(folder / "a.jpg")
    with pytest.raises(ArchiveError, match="cannot be used: a part of its path is no folder"):
        Archive.create(folder / "a.jpg" / "below.patchlight")
    (folder / CATALOG).write_text("This is no database, and long enough to be looked at as one." * 40)
    with pytest.raises(ArchiveError, match="photos is not a Patchlight archive"):
        Archive.open(folder)
    (folder / CATALOG).unlink()
    other = sqlite3.connect(folder / CATALOG)
    other.execute("CREATE TABLE somebody_elses (x)")
    other.close()
    with pytest.raises(ArchiveError, match="photos is not a Patchlight archive"):
        Archive.open(folder)


def test_an_interrupted_creation_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    path.mkdir()
    (path / CATALOG).touch()
    with pytest.raises(ArchiveError, match="was never finished"):
        Archive.open(path, read_only=True)
    with Archive.open(path) as archive:
        assert archive.id
        assert archive.documents() == []


def test_a_newer_format_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    Archive.create(path).close()
    db = sqlite3.connect(path / CATALOG)
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    db.close()
    for read_only in (False, True):
        with pytest.raises(ArchiveError, match=r"a\.patchlight was written by a newer Patchlight") as caught:
            Archive.open(path, read_only=read_only)
        assert "newest" in caught.value.hint


def test_migrations_take_a_catalog_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        fill(archive, archive.space("m", DIM, "maxsim"), "a.pdf", 1)
        identity = archive.id
    later = (
        *MIGRATIONS,
        ("CREATE TABLE later (name TEXT)", "INSERT INTO later VALUES ('kept')"),
        ("ALTER TABLE later ADD COLUMN colour TEXT",),
    )
    db = sqlite3.connect(path / CATALOG, isolation_level=None)
    try:
        migrate(db, len(MIGRATIONS), later)
        assert db.execute("SELECT name, colour FROM later").fetchall() == [("kept", None)]
        assert db.execute("PRAGMA user_version").fetchone() == (len(later),)
        assert db.execute("SELECT value FROM meta WHERE key = 'archive_id'").fetchone() == (identity,)
        assert db.execute("SELECT count(*) FROM page").fetchone() == (1,)
    finally:
        db.close()


def test_a_catalog_damaged_in_the_middle_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        fill(archive, archive.space("m", DIM, "maxsim"), "a.pdf", 30)
    with (path / CATALOG).open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 60_000)
    with (
        pytest.raises(ArchiveError, match=r"The catalog of the archive a\.patchlight is damaged"),
        Archive.open(path) as archive,
    ):
        assert not archive.verify().clean
        archive.documents()


# One writer


def test_a_second_writer_in_another_process_reads_only_and_sees_new_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    code = """
import sys
from core.archive import Archive
from core.errors import ReadOnlyArchiveError
from pathlib import Path
with Archive.open(Path(sys.argv[1])) as archive:
    print(archive.read_only, archive.read_only_reason, flush=True)
    space = archive.spaces()[0]
    for line in sys.stdin:
        print(sum(len(block.pages) for block in archive.blocks(space)), archive.verify().clean, flush=True)
    try:
        archive.remove_document(1)
    except ReadOnlyArchiveError as error:
        print("refused:", error)
"""
    with Archive.create(path) as archive:
        space = archive.space("m", DIM, "maxsim")
        document = add(archive, "a.pdf", 4)
        child = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", code, str(path)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with child:
            assert child.stdin is not None
            assert child.stdout is not None
            reason = "Another Patchlight is writing to the archive a.patchlight, so it is open for reading only."
            assert child.stdout.readline() == f"True {reason}\n"
            for index in range(4):
                append(archive, space, PageRef(document, index))
                child.stdin.write("\n")
                child.stdin.flush()
                assert child.stdout.readline() == f"{index + 1} True\n"
            archive.compact()
            child.stdin.close()
            assert child.stdout.readline() == f"refused: {reason}\n"
        assert child.returncode == 0
    with Archive.open(path) as archive:
        assert not archive.read_only


def test_a_second_writer_in_the_same_process_reads_only(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path), Archive.open(path) as second:
        assert second.read_only
    with Archive.open(path) as third:
        assert not third.read_only


def test_reading_only_refuses_every_change(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        space = archive.space("m", DIM, "maxsim")
        document = fill(archive, space, "a.pdf", 2)
    before = {file: file.read_bytes() for file in path.rglob("*") if file.is_file()}
    with Archive.open(path, read_only=True) as archive:
        assert archive.read_only_reason == "The archive a.patchlight was opened for reading only."
        assert archive.space("m", DIM, "maxsim") == space
        assert len(scanned(archive, space)) == 2
        assert archive.keyword("page1", 3)[0][0] == PageRef(document, 1)
        assert archive.verify().clean
        page = PageRef(document, 0)
        changes = [
            lambda: add(archive, "b.pdf", 1),
            lambda: append(archive, space, page),
            lambda: archive.mark_failed(space, page, "No."),
            lambda: archive.record_failure(path, "No."),
            lambda: archive.forget_failure(path),
            lambda: archive.retry(document),
            lambda: archive.remove_document(document),
            lambda: archive.restore_documents([document]),
            lambda: archive.space("other", 3, "maxsim"),
            lambda: archive.compact(),
            lambda: archive.verify(repair=True),
        ]
        for change in changes:
            with pytest.raises(ReadOnlyArchiveError, match="for reading only"):
                change()
    after = {file: file.read_bytes() for file in path.rglob("*") if file.is_file()}
    assert {name: data for name, data in after.items() if name in before} == before


# urllib is what newer Pythons import late for a file URI; the unprivileged child may not be able to reach it.
READ_ONLY_FOLDER = """
import os, sys, urllib.request
from pathlib import Path
from core.archive import Archive
from core.errors import ArchiveError
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    with Archive.open(Path(sys.argv[1])) as archive:
        space = archive.spaces()[0]
        print(archive.read_only_reason)
        print(sum(len(block.pages) for block in archive.blocks(space)), archive.verify().clean)
except ArchiveError as error:
    print(error)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permission bits are POSIX")
@pytest.mark.parametrize("left", ["closed", "copied while open", "copied without its index"])
def test_a_folder_that_cannot_be_written_is_read(left: str) -> None:
    # Not in tmp_path: an unprivileged child must be able to reach it, root or not.
    with tempfile.TemporaryDirectory() as outside:
        Path(outside).chmod(0o755)
        path, copy = Path(outside) / "a.patchlight", Path(outside) / "b.patchlight"
        with Archive.create(path) as archive:
            fill(archive, archive.space("m", DIM, "maxsim"), "a.pdf", 3)
            if left != "closed":
                shutil.copytree(path, copy)
        if left == "closed":
            shutil.copytree(path, copy)
        if left == "copied without its index":
            (copy / (CATALOG + "-shm")).unlink()
        for entry in [copy, *copy.rglob("*")]:
            entry.chmod(0o555 if entry.is_dir() else 0o444)
        try:
            child = run_child(READ_ONLY_FOLDER, copy)
        finally:
            for entry in [copy, *copy.rglob("*")]:
                entry.chmod(0o755)
        assert child.stderr == ""
        if left == "copied without its index":
            assert child.stdout.startswith("The archive b.patchlight was not closed before it became read-only")
        else:
            reason = "The folder b.patchlight cannot be written to, so the archive is open for reading only."
            assert child.stdout.splitlines() == [reason, "3 True"]


# Threads


def test_readers_in_other_threads_see_only_whole_pages(tmp_path: Path) -> None:
    pages = 40
    with Archive.create(tmp_path / "a.patchlight") as archive:
        archive._store.segment_bytes = 100 * DIM
        space = archive.space("m", DIM, "maxsim")
        document = add(archive, "a.pdf", pages)
        gone = fill(archive, space, "gone.pdf", 3)
        done, problems, counts = threading.Event(), [], []

        def read() -> None:
            try:
                while True:
                    last = done.is_set()
                    found = {page: v for page, v in scanned(archive, space).items() if page.document_id == document}
                    for page, vectors in found.items():
                        assert_as_appended(page, vectors)
                        assert archive.thumbnail(page) == b"jpeg"
                        assert archive.embedding(space, page).layout.count == len(vectors)
                    assert sorted(page.page_index for page in found) == list(range(len(found)))
                    counts.append(len(found))
                    if last:
                        return
            except BaseException as error:  # carried over to the main thread
                problems.append(error)

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        for index in range(pages):
            append(archive, space, PageRef(document, index), f"word{index}")
            if index == pages // 2:
                archive.remove_document(gone)
                archive.compact()
        done.set()
        for reader in readers:
            reader.join()
        assert problems == []
        assert counts[-1] == pages
        assert archive.verify().clean


def test_a_thread_that_python_does_not_list_keeps_its_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it lists none of Qt's between two slots, from 3.13 on."""
    with Archive.open_or_create(tmp_path / "a.patchlight") as archive:
        asks, answers = queue.SimpleQueue[bool](), queue.SimpleQueue[bool]()
        listed = threading.enumerate()

        def unlisted() -> None:
            while asks.get():
                archive.documents()
                answers.put(True)

        thread = threading.Thread(target=unlisted)
        thread.start()
        asks.put(True)
        answers.get()
        held = archive._database._connections[thread.ident or 0]
        monkeypatch.setattr(threading, "enumerate", lambda: listed)
        other = threading.Thread(target=archive.documents)
        other.start()
        other.join()
        asks.put(True)
        answers.get()
        asks.put(False)
        thread.join()
        assert archive._database._connections[thread.ident or 0] is held


def test_connections_of_ended_threads_are_closed(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        for _ in range(20):
            thread = threading.Thread(target=archive.documents)
            thread.start()
            thread.join()
        assert len(archive._database._connections) <= 2


def test_a_closed_archive_says_so_and_keeps_what_it_gave(tmp_path: Path) -> None:
    archive = Archive.create(tmp_path / "a.patchlight")
    space = archive.space("m", DIM, "maxsim")
    fill(archive, space, "a.pdf", 2)
    (block,) = archive.blocks(space)
    codes = block.codes.copy()
    archive.close()
    archive.close()
    assert np.array_equal(block.codes, codes)
    with pytest.raises(ArchiveError, match=r"a\.patchlight has been closed"):
        archive.documents()
