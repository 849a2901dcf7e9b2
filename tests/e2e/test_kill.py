"""kill -9 while indexing, many times: the archive stays whole, and nothing that was reported is lost."""

from __future__ import annotations

import contextlib
import os
import random
import select
import sqlite3
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

from core.archive import Archive
from core.types import PageRef
from tests.colour_encoder import COLOURS, ColourEncoder
from tests.coloured_pages import make_pdf

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 18
PAGES = (0, 0, 1, 2, 3, 5, 7)
"""One of these is waited for before a process is killed."""


AHEAD = 6
"""Pages a process may be ahead of those that were waited for, however late the kill comes."""


def start(archive: Path, *files: Path, held: bool = False) -> subprocess.Popen[str]:
    """Starts to index; where it is held, as far only as lines are written to its input."""
    command = [sys.executable, "-m", "tests.e2e.colour_index", str(archive), *map(str, files)]
    pipe, given = subprocess.PIPE, subprocess.PIPE if held else subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdin=given, stdout=pipe, stderr=pipe, text=True)


def killed_at_random(process: subprocess.Popen[str], rng: random.Random) -> set[PageRef]:
    """Kills a held process some pages and some milliseconds after its start; returns the pages it had reported."""
    assert process.stdin
    assert process.stdout
    pages = rng.choice(PAGES)
    process.stdin.write("\n" * (pages + AHEAD))
    process.stdin.flush()
    lines = [process.stdout.readline() for _ in range(pages)]
    with contextlib.suppress(subprocess.TimeoutExpired):
        # Without a page to wait for, the kill may also hit the start, or the opening of the archive.
        process.wait(rng.uniform(0, 0.03 if lines else 0.6))
    process.kill()
    rest, errors = process.communicate()
    assert not errors
    lines += rest.splitlines(keepends=True)
    return {page_of(line) for line in lines if line.endswith("\n")}


def page_of(line: str) -> PageRef:
    document, page, _ = line.split()
    return PageRef(int(document), int(page))


def encoded(archive: Archive) -> set[PageRef]:
    done = set()
    for space in archive.spaces():
        for record in archive.documents(space):
            done |= {page.page for page in archive.pages(record.id, space) if page.state == "encoded"}
    return done


def is_begun(path: Path) -> bool:
    """Whether the transaction that makes the catalog is through; nothing of the file is changed by the look."""
    with contextlib.closing(sqlite3.connect(f"file:{path.as_posix()}/catalog.sqlite?mode=ro", uri=True)) as catalog:
        return bool(catalog.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def test_kill_at_random_moments_loses_nothing(tmp_path: Path) -> None:
    rng = random.Random(20_240)
    files = tmp_path / "files"
    files.mkdir()
    names = list(COLOURS)
    colours = {f"{i} – naïve.pdf": [rng.choice(names) for _ in range(40)] for i in range(8)}
    for name, pages in colours.items():
        make_pdf(files / name, pages)
    path = tmp_path / "killed.patchlight"
    reported: set[PageRef] = set()
    kills = 0
    for _ in range(ROUNDS):
        process = start(path, files, held=True)
        reported |= killed_at_random(process, rng)
        kills += process.returncode < 0
        if not (path / "catalog.sqlite").is_file():
            assert not reported
            continue
        assert is_begun(path) or not reported
        # Once by looking only, as `verify` does it, and once as the next start does: with tidying up. Of one that
        # was only just begun there is nothing to look at before that.
        for read_only in (True, False) if is_begun(path) else (False,):
            with Archive.open(path, read_only=read_only) as archive:
                report = archive.verify()
                assert report.clean, report
                assert reported <= encoded(archive)
                assert report.pages_checked >= len(reported)
    assert kills == ROUNDS  # none came to its end

    last = start(path, files)
    out, errors = last.communicate()
    assert (last.returncode, errors) == (0, "")
    reported |= {page_of(line) for line in out.splitlines()}
    with Archive.open(path) as archive:
        assert archive.verify().clean
        assert archive.verify().orphan_bytes == 0
        assert reported <= encoded(archive)
        assert len(encoded(archive)) == sum(map(len, colours.values()))
        space = archive.spaces()[0]
        assert not archive.pending_pages(space)
        assert not archive.failures()
        encoder = ColourEncoder()
        for record in archive.documents():
            for number, colour in enumerate(colours[record.name]):
                page = PageRef(record.id, number)
                axis = names.index(colour)
                # The block of colour lies in the upper left: the vectors are this page's, whole and in order.
                vectors = archive.embedding(space, page).vectors
                grid = vectors[:-1, axis].reshape(encoder.rows, encoder.cols)
                assert grid[2:4, 1:3].min() > 0.9
                words = {word.text for word in archive.words(page)}
                assert {colour, str(number + 1)} <= words
                assert archive.thumbnail(page)


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux, to wait for a process of another")
def test_a_killed_process_leaves_no_renderer_behind(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    make_pdf(files / "a.pdf", ["red"] * 40)
    process = start(tmp_path / "a.patchlight", files)
    assert process.stdout
    renderer = os.pidfd_open(int(process.stdout.readline().split()[2]))
    try:
        process.kill()
        process.communicate()
        ended, _, _ = select.select([renderer], [], [], 30)
        assert ended
    finally:
        os.close(renderer)


def test_the_text_of_killed_pages_is_found_by_keyword(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    with pymupdf.open() as document:
        for number in range(12):
            document.new_page().insert_text((72, 72), f"word{number} common")
        document.save(files / "text.pdf")
    path = tmp_path / "text.patchlight"
    process = start(path, files)
    assert process.stdout
    reported = {page_of(process.stdout.readline()) for _ in range(4)}
    process.kill()
    process.communicate()
    with Archive.open(path) as archive:
        found = {page for page, _ in archive.keyword("common", 100)}
        assert reported <= found == encoded(archive)


def test_files_that_a_killed_process_had_not_opened_are_taken_by_the_next_one(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for number in range(1, 6):
        make_pdf(files / f"{number}.pdf", ["red", "blue"] * 20)
    path = tmp_path / "a.patchlight"
    process = start(path, files)
    assert process.stdout
    process.stdout.readline()
    process.kill()
    process.communicate()
    with Archive.open(path) as archive:
        removed = archive.find_document("1.pdf").id
        archive.remove_document(removed)
        assert len(encoded(archive)) < 5 * 40
    again = start(path)  # nobody asks for anything
    _, errors = again.communicate()
    assert (again.returncode, errors) == (0, "")
    with Archive.open(path) as archive:
        assert [record.name for record in archive.documents()] == [f"{number}.pdf" for number in range(2, 6)]
        assert len(encoded(archive)) == 4 * 40
