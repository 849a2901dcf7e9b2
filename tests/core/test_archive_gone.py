"""The folder of an open archive goes away: one sentence says so, nothing is made in its place, and it may come back."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.archive import Archive, Space
from core.documents.renderer import RenderHost
from core.errors import ArchiveError, GoneArchiveError
from core.indexing import index
from core.types import PageRef
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.core.archive_samples import add, append, assert_as_appended, embedding, fill, scanned


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "drive" / "a.patchlight") as archive:
        yield archive


def space_of(archive: Archive) -> Space:
    return archive.space("sample", 16, "maxsim")


def in_another_thread(work: Callable[[], object]) -> BaseException | None:
    """Runs something where no connection is open yet; returns what it raised."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return raised[0] if raised else None


def test_everything_says_the_same_and_nothing_is_made_anew(archive: Archive) -> None:
    space = space_of(archive)
    document = fill(archive, space, "one.pdf", 2)
    drive = archive.path.parent
    away = drive.with_name("away")
    drive.rename(away)
    page = PageRef(document, 0)
    for work in (
        lambda: archive.embedding(space, page),
        lambda: list(archive.blocks(space)),
        lambda: append(archive, space, page),
        lambda: archive.queue.ask([away]),
        lambda: archive.remove_document(document),
        archive.compact,
        archive.verify,
    ):
        with pytest.raises(GoneArchiveError) as told:
            work()
        assert str(told.value) == "The archive a.patchlight is not there any more."
        assert str(drive) in told.value.hint and "Put it back" in told.value.hint
    assert isinstance(in_another_thread(archive.documents), GoneArchiveError)
    assert not drive.exists()
    away.rename(drive)
    assert in_another_thread(archive.documents) is None
    append(archive, space, page)
    for each, vectors in scanned(archive, space).items():
        assert_as_appended(each, vectors)


@pytest.mark.parametrize("noticed", [True, False])
def test_what_is_written_after_it_came_back_is_in_the_folder_that_came(
    archive: Archive, tmp_path: Path, noticed: bool
) -> None:
    space = space_of(archive)
    document = add(archive, "one.pdf", 2)
    append(archive, space, PageRef(document, 0))
    shutil.copytree(archive.path, tmp_path / "copy")
    shutil.rmtree(archive.path)
    if noticed:
        with pytest.raises(GoneArchiveError):
            append(archive, space, PageRef(document, 1))
    shutil.copytree(tmp_path / "copy", archive.path)
    append(archive, space, PageRef(document, 1))
    archive.queue.ask([tmp_path])
    with Archive.open(archive.path, read_only=True) as other:
        assert other.queue.paths(5) == [tmp_path]
        assert len(scanned(other, space)) == 2
        for page, vectors in scanned(other, space).items():
            assert_as_appended(page, vectors)


def test_vectors_that_were_mapped_are_not_taken_for_those_of_the_folder_that_came(
    archive: Archive, tmp_path: Path
) -> None:
    space = space_of(archive)
    page = PageRef(add(archive, "one.pdf", 1), 0)
    shutil.copytree(archive.path, tmp_path / "backup")
    append(archive, space, page)
    assert len(archive.embedding(space, page).vectors) == 16
    shutil.rmtree(archive.path)
    shutil.copytree(tmp_path / "backup", archive.path)
    other = embedding(99, 7)
    archive.append(space, page, other, width=595, height=842, thumbnail=b"jpeg", words=())
    assert archive.embedding(space, page).vectors == pytest.approx(other.vectors, abs=0.05)


def test_a_job_ends_with_that_sentence_and_goes_on_later(archive: Archive, tmp_path: Path) -> None:
    files = [make_pdf(tmp_path / f"{number}.pdf", ["red"] * 3) for number in range(3)]
    drive = archive.path.parent
    with RenderHost() as host:
        job = index(archive, ColourEncoder(), files, host=host)
        next(step for step in job if step.page)
        drive.rename(drive.with_name("away"))
        with pytest.raises(GoneArchiveError):
            list(job)
        assert not drive.exists()
        drive.with_name("away").rename(drive)
        *_, last = index(archive, ColourEncoder(), [], host=host)
    assert last.failures == ()
    assert sum(record.pages_encoded for record in archive.documents()) == 9


def test_an_archive_that_never_was_there_is_another_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(ArchiveError) as told:
        Archive.create(tmp_path / "file" / "a.patchlight")
    assert not isinstance(told.value, GoneArchiveError)
