"""Archives that travel between systems, and files that go by more than one name or by no number."""

from __future__ import annotations

import os
import sqlite3
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.archive import Archive
from core.archive.places import absolute
from core.archive.systems import read, written
from core.documents.formats import content_hash, find_files
from core.errors import PatchlightError
from core.explain.outputs import write_output
from core.same_file import same_file
from core.watching import Lookout, find_below

KINDS = (PurePosixPath, PureWindowsPath)
NAMES = st.text(st.characters(exclude_characters='\\/:*?"<>|\0', exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda name: name.strip(". ") == name
)
TOPS = st.sampled_from(("/", "C:\\", "z:\\", "\\\\server\\share\\", "\\\\?\\C:\\"))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "stick" / "a.patchlight") as archive:
        yield archive


def take(archive: Archive, path: Path, text: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"%PDF-1.7\n{text}", encoding="utf-8")
    return known(archive, path)


def known(archive: Archive, path: Path) -> int:
    about = {"kind": "pdf", "page_count": 1, "byte_size": path.stat().st_size}
    return archive.add_document(path, content_hash=content_hash(path), **about).id


def rewrite(archive: Path, old: Path, new: str) -> None:
    """Makes an archive one that was filled on Windows, with its documents and itself in another folder."""
    with closing(sqlite3.connect(archive / "catalog.sqlite")) as catalog, catalog:
        for table, column in (("document", "path"), ("place", "path"), ("watched_folder", "path"), ("meta", "value")):
            rows = catalog.execute(f"SELECT {column} FROM {table} WHERE {column} LIKE ?", (f"{old}%",)).fetchall()
            for (path,) in rows:
                there = new + path.removeprefix(str(old)).replace("/", "\\")
                catalog.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (there, path))


@given(TOPS, st.lists(NAMES, min_size=1, max_size=4), st.sampled_from(KINDS))
def test_a_path_is_written_again_as_its_own_system_wrote_it(top: str, names: list[str], here: type[PurePath]) -> None:
    text = top + ("/" if top == "/" else "\\").join(names)
    path = read(text, here)
    assert written(path) == text
    assert path.name == names[-1]
    assert [parent.name for parent in path.parents][: len(names) - 1] == names[-2::-1]
    assert path.root and (here is PureWindowsPath or path.is_absolute())


def test_documents_are_found_beside_an_archive_that_was_filled_on_windows(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with Archive.create(stick / "a.patchlight") as archive:
        document = take(archive, stick / "Akten" / "Büro.pdf", "one")
        Lookout(archive).look_at_once()
    rewrite(stick / "a.patchlight", stick, "E:")
    (stick / "Akten" / "Büro.pdf").rename(stick / "Akten" / unicodedata.normalize("NFD", "Büro.pdf"))
    with Archive.open(stick / "a.patchlight") as archive:
        assert archive.document(document).name == "Büro.pdf"
        look = Lookout(archive).look_at_once()
        assert (look.relinked, look.missing) == ((document,), frozenset())
        assert archive.document(document).path == stick / "Akten" / unicodedata.normalize("NFD", "Büro.pdf")
        assert len(archive.known_paths(document)) == 1


@pytest.mark.parametrize("folder", ["C:\\Users\\Me", "\\\\server\\share"])
def test_a_folder_of_windows_can_be_said_to_be_elsewhere_or_left(tmp_path: Path, folder: str) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    with Archive.create(tmp_path / "a.patchlight") as archive:
        document = take(archive, old / "sub" / "one.pdf", "one")
        archive.places.watch(old)
        archive.places.watch(tmp_path / "other")
    rewrite(tmp_path / "a.patchlight", old, folder)
    rewrite(tmp_path / "a.patchlight", tmp_path / "other", f"{folder}\\other")
    old.rename(new)
    with Archive.open(tmp_path / "a.patchlight") as archive:
        of_windows = archive.document(document).path.parents[1]
        assert [*find_below(archive, of_windows, new)][-1].found == 1
        assert archive.document(document).path == new / "sub" / "one.pdf"
        (left,) = (each for each in archive.places.watched() if each != new)
        archive.places.unwatch(left)
        assert archive.places.watched() == [new]


def test_what_waits_from_another_system_is_settled(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        archive.queue.ask([read("C:\\Akten\\eins.pdf", type(Path()))])
        archive.queue.list_files(archive.queue.unlisted(9))
        waiting = archive.queue.next()
        assert waiting is not None
        assert archive.queue.settle([waiting]) == [waiting]
        assert len(archive.queue) == 0


def test_a_path_without_a_drive_stays_as_it_is_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    path: PurePath = PureWindowsPath("/home/me/one.pdf")
    assert absolute(path) == path and written(path) == "/home/me/one.pdf"  # type: ignore[arg-type]


def test_another_name_of_a_changed_file_keeps_no_document_alive(archive: Archive, tmp_path: Path) -> None:
    # As Büro.pdf and BÜRO.PDF on Windows, or composed and decomposed on a Mac: one file, two paths.
    file, other = tmp_path / "one.pdf", tmp_path / "other name.pdf"
    old = take(archive, file, "as it was")
    other.hardlink_to(file)
    assert known(archive, other) == old
    file.write_text("%PDF-1.7\nas it is now", encoding="utf-8")
    new = known(archive, file)
    assert [record.id for record in archive.documents()] == [new]


def test_a_copy_of_a_changed_file_keeps_its_document(archive: Archive, tmp_path: Path) -> None:
    file, copy = tmp_path / "one.pdf", tmp_path / "copy.pdf"
    old = take(archive, file, "as it was")
    assert take(archive, copy, "as it was") == old
    new = take(archive, file, "as it is now")
    assert {record.id: record.path for record in archive.documents()} == {old: copy, new: file}


@pytest.fixture
def numbers_are_zero(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network drive of Windows that numbers all files alike."""

    def unnumbered(ask: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def asked(*of: object, **how: object) -> os.stat_result:
            about = ask(*of, **how)
            return os.stat_result((about[0], 0, *about[2:]))

        return asked

    for where, name in ((Path, "stat"), (os, "fstat")):
        monkeypatch.setattr(where, name, unnumbered(getattr(where, name)))


@pytest.mark.usefixtures("numbers_are_zero")
def test_files_without_numbers_are_told_apart_by_their_names(archive: Archive, tmp_path: Path) -> None:
    for name in ("a/one.pdf", "b/two.pdf", "b/c/three.pdf"):
        take(archive, tmp_path / "drive" / name, name)
    (tmp_path / "drive" / "circle").symlink_to(tmp_path / "drive")
    found = [each for each in find_files([tmp_path / "drive"]) if isinstance(each, Path)]
    assert sorted(path.name for path in found) == ["one.pdf", "three.pdf", "two.pdf"]
    archive.places.watch(tmp_path / "drive")
    assert len(Lookout(archive).look_at_once().folders) == 4
    one, two = found[:2]
    assert same_file(one, tmp_path / "drive" / "circle" / "a" / "one.pdf") and not same_file(one, two)
    write_output(tmp_path / "new.pdf", b"new", overwrite=True)
    with pytest.raises(PatchlightError, match="already"):
        write_output(tmp_path / "new.pdf", b"new", overwrite=False)
