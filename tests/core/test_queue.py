"""What was asked for and not opened yet: it survives anything, in order, and brings nothing back that was taken off."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from core import listing
from core.archive import Archive
from core.archive.schema import MIGRATIONS, migrate
from core.documents.renderer import RenderHost
from core.errors import ReadOnlyArchiveError
from core.indexing import index
from core.listing import Listing
from core.types import Progress
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf

pytestmark = pytest.mark.usefixtures("unhurried")


@pytest.fixture
def five(tmp_path: Path) -> Path:
    folder = tmp_path / "five"
    folder.mkdir()
    for number in range(1, 6):
        make_pdf(folder / f"{number}.pdf", ["red", "green", "blue"][: 1 + number % 3])
    return folder


def names(archive: Archive) -> list[str]:
    return [record.name for record in archive.documents()]


def go_on(archive: Archive, host: RenderHost, *paths: Path) -> Progress:
    *_, last = index(archive, ColourEncoder(), paths, host=host)
    return last


def test_a_job_that_was_ended_goes_on_with_the_files_it_had_not_opened(
    archive: Archive, host: RenderHost, five: Path
) -> None:
    job = index(archive, ColourEncoder(), [five], host=host)
    first = next(job)
    assert (first.files_opened, first.files_waiting) == (1, 4)
    job.close()
    assert names(archive) == ["1.pdf"]
    assert [path.name for path in archive.queue.paths(9)] == ["2.pdf", "3.pdf", "4.pdf", "5.pdf"]
    last = go_on(archive, host)
    assert names(archive) == [f"{number}.pdf" for number in range(1, 6)]
    assert (last.pages_done, last.pages_total, last.files_waiting) == (11, 11, 0)
    assert go_on(archive, host).pages_total == 0


def test_what_is_asked_for_while_a_job_runs_belongs_to_it(archive: Archive, host: RenderHost, five: Path) -> None:
    job = index(archive, ColourEncoder(), [five / "1.pdf"], host=host)
    next(job)
    archive.queue.ask([five / "2.pdf", five / "1.pdf"])
    *_, last = job
    assert names(archive) == ["1.pdf", "2.pdf"]
    assert (last.pages_done, last.pages_total) == (5, 5)


def test_pages_tried_again_while_their_job_runs_are_done_once(archive: Archive, host: RenderHost, five: Path) -> None:
    path = five / "2.pdf"
    job = index(archive, ColourEncoder(), [path], host=host)
    next(job)
    document = archive.find_document("2.pdf")
    space = archive.spaces()[0]
    page = archive.pages(document.id, space)[0].page
    archive.mark_failed(space, page, "Nothing came of it.")
    archive.retry(document.id)
    archive.queue.ask([path])
    steps = list(job)
    assert [step.page.page_index for step in steps if step.page] == [0, 1, 2]
    assert (steps[-1].pages_done, steps[-1].pages_total) == (3, 3)


def test_nothing_comes_back_that_was_removed_meanwhile(archive: Archive, host: RenderHost, five: Path) -> None:
    job = index(archive, ColourEncoder(), [five], host=host)
    next(job)
    job.close()
    archive.remove_document(archive.find_document("1.pdf").id)
    assert archive.queue.settle([five / "3.pdf", five / "no such.pdf"]) == [five / "3.pdf"]
    go_on(archive, host)
    assert names(archive) == ["2.pdf", "4.pdf", "5.pdf"]
    go_on(archive, host, five)  # asked for once more, everything comes
    assert set(names(archive)) == {f"{number}.pdf" for number in range(1, 6)}


def test_a_folder_whose_listing_was_interrupted_brings_nothing_twice(archive: Archive, five: Path) -> None:
    queue = archive.queue
    queue.ask([five])
    queue.list_files([five / "1.pdf", five / "2.pdf"], five, over=False)
    add = {"content_hash": "x", "kind": "pdf", "page_count": 1, "byte_size": 1}
    document = archive.add_document(five / "1.pdf", **add)  # type: ignore[arg-type]
    archive.remove_document(document.id)
    assert queue.unlisted(9) == [five]  # the listing begins anew
    queue.list_files(sorted(five.iterdir()), five)
    assert [path.name for path in queue.paths(9)] == ["2.pdf", "3.pdf", "4.pdf", "5.pdf"]
    queue.ask([five / "1.pdf"])
    assert [path.name for path in queue.unlisted(9)] == ["1.pdf"]


def test_a_large_folder_is_looked_through_a_moment_at_a_time(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "_SECONDS", 0.001)
    folder = tmp_path / "many"
    for number in range(600):
        part = folder / f"{number % 3}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"{number:03}.pdf").write_bytes(b"%PDF-1.7")
    other = make_pdf(tmp_path / "other.pdf", ["red"])
    archive.queue.ask([folder, other])
    look = Listing(archive.queue)
    moments, known = 0, 0
    while look.go_on(lambda failure: pytest.fail(failure.reason)) is not None:
        moments += 1
        assert len(archive.queue) >= known
        known = len(archive.queue)
    assert moments > 3
    listed = archive.queue.paths(1000)
    assert listed[:-1] == sorted(folder.glob("*/*.pdf"))
    assert listed[-1] == other and archive.queue.unlisted(9) == []


def test_a_folder_taken_off_while_it_is_listed_brings_nothing_more(archive: Archive, five: Path) -> None:
    archive.queue.ask([five])
    assert archive.queue.settle([five]) == [five]
    assert not archive.queue.list_files([five / "1.pdf"], five)
    assert len(archive.queue) == 0


def test_files_that_fail_do_not_wait_for_ever(archive: Archive, host: RenderHost, five: Path) -> None:
    (five / "2.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    unaskable = five / f"{'long' * 99}.pdf"  # as below a folder that is forbidden, the system says not even what it is
    last = go_on(archive, host, five / "typo.pdf", unaskable, five)
    assert [failure.path.name for failure in last.failures] == ["typo.pdf", unaskable.name, "2.pdf"]
    assert len(archive.queue) == 0
    assert names(archive) == ["1.pdf", "3.pdf", "4.pdf", "5.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
def test_names_that_are_not_unicode_wait_like_others(archive: Archive, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9.pdf")
    archive.queue.ask([odd])
    assert archive.queue.paths(1) == [odd]


def test_an_older_archive_that_can_only_be_read_has_an_empty_queue(tmp_path: Path) -> None:
    path = tmp_path / "old.patchlight"
    (path / "vectors").mkdir(parents=True)
    with sqlite3.connect(path / "catalog.sqlite", isolation_level=None) as db:
        migrate(db, 0, MIGRATIONS[:5])
    db.close()
    with Archive.open(path, read_only=True) as archive:
        assert len(archive.queue) == 0
        assert archive.queue.paths(5) == archive.queue.unlisted(5) == []
        assert archive.queue.next() is None
        with pytest.raises(ReadOnlyArchiveError):
            archive.queue.ask([tmp_path])
    with Archive.open(path) as archive:
        archive.queue.ask([tmp_path])
        assert archive.queue.paths(5) == [tmp_path]


def test_ten_thousand_files_are_taken_note_of_at_once(archive: Archive, host: RenderHost, five: Path) -> None:
    many = [five / f"{number}.pdf" for number in range(1, 6)]
    many += [five / f"not there {number}.pdf" for number in range(9995)]
    job = index(archive, ColourEncoder(), many, host=host)
    first = next(job)
    assert (first.files_opened, first.files_waiting) == (1, 9999)
    page = next(step for step in job if step.page)
    assert page.files_waiting > 9000 and page.seconds_left is None
    assert page.pages_expected > page.pages_total
    job.close()
    assert len(archive.queue) == page.files_waiting
