"""Another folder takes the place of an open archive's: one program writes there at a time, and never to a stranger."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.archive import Archive, Space
from core.errors import ArchiveError, GoneArchiveError
from core.types import PageRef
from tests.core.archive_samples import append, assert_as_appended, fill, scanned


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        yield archive


def space_of(archive: Archive) -> Space:
    return archive.space("sample", 16, "maxsim")


def replace_by_copy(archive: Archive) -> Path:
    """Moves an archive's folder away and puts a copy in its place; returns where it is now."""
    away = archive.path.with_name("away.patchlight")
    archive.path.rename(away)
    shutil.copytree(away, archive.path)
    return away


def replace_by_another(archive: Archive) -> None:
    """Removes an archive's folder and makes another archive there, with a document of the same number."""
    shutil.rmtree(archive.path)
    with Archive.create(archive.path) as other:
        fill(other, space_of(other), "another.pdf", 2)


def contents(folder: Path) -> dict[str, bytes]:
    """What an archive holds; the log that reading makes holds nothing."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.name.endswith("-shm")]
    return {str(file.relative_to(folder)): data for file in files if (data := file.read_bytes())}


def test_the_right_to_write_is_taken_on_the_folder_that_is_there(archive: Archive) -> None:
    space = space_of(archive)
    document = fill(archive, space, "one.pdf", 2)
    away = replace_by_copy(archive)
    append(archive, space, PageRef(document, 0))
    with Archive.open(archive.path) as other:
        assert other.read_only_reason is not None and "Another Patchlight" in other.read_only_reason
        for page, vectors in scanned(other, space).items():
            assert_as_appended(page, vectors)
    with Archive.open(away) as former:
        assert not former.read_only  # nobody writes there any more


def test_nothing_is_written_where_another_program_writes_already(archive: Archive) -> None:
    space = space_of(archive)
    document = fill(archive, space, "one.pdf", 2)
    replace_by_copy(archive)
    with Archive.open(archive.path) as other:
        assert not other.read_only
        before = contents(archive.path)
        for work in (
            lambda: append(archive, space, PageRef(document, 1)),
            lambda: archive.queue.ask([archive.path]),
            lambda: archive.remove_document(document),
            archive.compact,
        ):
            with pytest.raises(ArchiveError) as told:
                work()
            assert str(told.value) == (
                "The archive a.patchlight was replaced while it was open, and another Patchlight is writing to it now."
            )
        assert contents(archive.path) == before
        append(other, space, PageRef(document, 1))
    append(archive, space, PageRef(document, 0))
    with Archive.open(archive.path) as other:
        assert other.read_only


def test_a_lock_file_that_was_deleted_is_made_anew(archive: Archive) -> None:
    document = fill(archive, space_of(archive), "one.pdf", 1)
    (archive.path / "lock").unlink()
    append(archive, space_of(archive), PageRef(document, 0))
    with Archive.open(archive.path) as other:
        assert other.read_only


@pytest.mark.parametrize("read_only", [False, True])
def test_another_archive_in_its_place_is_said_and_left_alone(archive: Archive, read_only: bool) -> None:
    space = space_of(archive)
    page = PageRef(fill(archive, space, "one.pdf", 1), 0)
    with Archive.open(archive.path, read_only=True) as reader:
        assert reader.documents()
        replace_by_another(archive)
        before = contents(archive.path)
        opened = reader if read_only else archive
        works = [lambda: append(archive, space, page), lambda: archive.queue.ask([archive.path]), archive.compact]
        for work in works:
            with pytest.raises(GoneArchiveError) as told:
                work()
            assert str(told.value) == "The archive a.patchlight was replaced by another one while it was open."
            assert "Open it anew" in told.value.hint
        if read_only:
            opened._database.require_there()
        with pytest.raises(GoneArchiveError):
            opened.documents()
        assert contents(archive.path) == before
        with Archive.open(archive.path) as other:
            assert not other.read_only
            assert [record.name for record in other.documents()] == ["another.pdf"]


def test_an_archive_that_is_only_begun_is_a_stranger_too(archive: Archive) -> None:
    shutil.rmtree(archive.path)
    (archive.path / "vectors").mkdir(parents=True)
    (archive.path / "catalog.sqlite").touch()
    with pytest.raises(GoneArchiveError, match="replaced"):
        archive.queue.ask([archive.path])
    assert (archive.path / "catalog.sqlite").stat().st_size == 0


def test_the_former_folder_put_back_is_gone_on_with(archive: Archive) -> None:
    space = space_of(archive)
    document = fill(archive, space, "one.pdf", 1)
    away = archive.path.with_name("away.patchlight")
    archive.path.rename(away)
    with Archive.create(archive.path) as other:
        fill(other, space_of(other), "another.pdf", 1)
    with pytest.raises(GoneArchiveError):
        append(archive, space, PageRef(document, 0))
    shutil.rmtree(archive.path)
    away.rename(archive.path)
    append(archive, space, PageRef(document, 0))
    with Archive.open(archive.path) as other:
        assert other.read_only
        assert [record.name for record in other.documents()] == ["one.pdf"]
