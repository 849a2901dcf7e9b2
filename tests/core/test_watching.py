"""Watched folders on a real disk: new, growing, changed, moved, deleted and unplugged files, one look after another."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.places import Stamp
from core.documents.formats import content_hash
from core.documents.renderer import RenderHost
from core.errors import ArchiveError
from core.indexing import index, stamp_of
from core.watching import Look, Lookout, find_below, find_file
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "drive" / "papers"
    made.mkdir(parents=True)
    return made


def looks(lookout: Lookout) -> Look:
    """Two looks, as many as it takes to be sure."""
    lookout.look_at_once()
    return lookout.look_at_once()


def write(path: Path, text: str = "one") -> Path:
    """A file that begins like a PDF; only its bytes matter here."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"%PDF-1.7\n{text}")
    return path


def take(archive: Archive, *paths: Path) -> list[int]:
    """Adds files to the archive as indexing does, but without reading pages."""
    return [
        archive.add_document(
            path,
            content_hash=content_hash(path),
            kind="pdf",
            page_count=2,
            byte_size=path.stat().st_size,
            stamp=stamp_of(path),
        ).id
        for path in paths
    ]


def paths(archive: Archive) -> list[Path]:
    return [record.path for record in archive.documents()]


def test_a_new_file_is_named_once_when_two_looks_saw_it_the_same(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    lookout = Lookout(archive)
    assert lookout.look_at_once() == Look(folders=(folder,), roots=(folder,))
    new = write(folder / "sub" / "new.pdf")
    first = lookout.look_at_once()
    assert (first.ready, first.settling) == ((), 1)
    second = lookout.look_at_once()
    assert (second.ready, second.settling) == ((new,), 0)
    assert set(second.folders) == {folder, folder / "sub"}
    assert looks(lookout).ready == ()  # it waits for its turn to be read
    take(archive, new)
    assert looks(Lookout(archive)).ready == ()  # and at the next start it is known


def test_a_file_that_still_grows_waits(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    lookout = Lookout(archive)
    growing = write(folder / "scan.pdf")
    lookout.look_at_once()
    for part in range(3):
        with growing.open("a") as file:
            file.write(f"more {part}")
        assert lookout.look_at_once().ready == ()
    assert lookout.look_at_once().ready == (growing,)


def test_a_file_that_was_handed_over_but_never_taken_is_news_at_the_next_start(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    new = write(folder / "new.pdf")
    assert looks(Lookout(archive)).ready == (new,)
    assert looks(Lookout(archive)).ready == (new,)


def test_what_is_no_document_is_passed_over_for_good(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    (folder / "notes.txt").write_text("not a document")
    (folder / ".hidden.pdf").write_text("%PDF-1.7")
    (folder / "movie.pdf.crdownload").write_text("%PDF-1.7")
    (folder / "inner.patchlight").mkdir()
    write(folder / "inner.patchlight" / "inside.pdf")
    broken = folder / "broken.pdf"
    broken.write_text("no PDF at all")
    assert looks(Lookout(archive)).ready == (broken,)  # its name promises one, so a person wants to know
    assert set(archive.places.stamps()) == {folder / "notes.txt"}


def test_a_changed_file_is_news_again(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    paper = write(folder / "paper.pdf")
    take(archive, paper)
    lookout = Lookout(archive)
    assert looks(lookout).ready == ()
    write(paper, "something else")
    assert looks(lookout).ready == (paper,)
    os.utime(paper, (1, 1))
    assert looks(lookout).ready == (paper,)  # the time alone changed: reading it will tell


def test_a_moved_file_is_linked_at_once_and_is_no_news(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    one, two = write(folder / "one.pdf", "1"), write(folder / "two.pdf", "2")
    ids = take(archive, one, two)
    lookout = Lookout(archive)
    looks(lookout)
    moved = folder / "sub" / "renamed.pdf"
    moved.parent.mkdir()
    two.rename(moved)
    found = lookout.look_at_once()
    assert found.relinked == (ids[1],)
    assert (found.ready, found.missing, found.settling) == ((), frozenset(), 0)
    assert paths(archive) == [one, moved]
    assert looks(Lookout(archive)) == Look(folders=(folder, folder / "sub"), roots=(folder,))


def test_a_deleted_file_is_missing_after_two_looks_and_its_document_stays(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    one, two = write(folder / "one.pdf", "1"), write(folder / "two.pdf", "2")
    ids = take(archive, one, two)
    lookout = Lookout(archive)
    kept = two.read_bytes()
    two.unlink()
    assert lookout.look_at_once().missing == frozenset()
    second = lookout.look_at_once()
    assert second.missing == {ids[1]}
    assert second.gone == ()
    assert [record.id for record in archive.documents()] == ids
    two.write_bytes(kept)
    assert lookout.look_at_once().missing == frozenset()


def test_a_document_with_another_copy_goes_on_from_that(archive: Archive, folder: Path) -> None:
    one, copy = write(folder / "one.pdf"), write(folder / "copy.pdf")
    first, second = take(archive, one, copy)
    assert first == second
    one.unlink()
    assert Lookout(archive).look_at_once().relinked == (first,)
    assert paths(archive) == [copy]


def test_files_that_could_not_be_taken_are_forgotten_when_they_are_deleted(archive: Archive, folder: Path) -> None:
    archive.record_failure(write(folder / "broken.pdf"), "It is broken.")
    archive.record_failure(folder.parent / "elsewhere" / "broken.pdf", "It is broken.")
    looks(Lookout(archive))
    assert len(archive.failures()) == 2
    (folder / "broken.pdf").unlink()
    looks(Lookout(archive))
    assert [failure.path for failure in archive.failures()] == [folder.parent / "elsewhere" / "broken.pdf"]


def test_an_unplugged_drive_is_one_gone_folder_and_comes_back_as_it_was(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    ids = take(archive, write(folder / "one.pdf", "1"), write(folder / "deep" / "two.pdf", "2"))
    lookout = Lookout(archive)
    assert looks(lookout) == Look(folders=(folder, folder / "deep"), roots=(folder,))
    away = folder.parent.with_name("unplugged")
    folder.parent.rename(away)
    gone = looks(lookout)
    assert gone.missing == set(ids)
    assert [(each.path, each.documents) for each in gone.gone] == [(folder.parent, tuple(ids))]
    assert len(archive.places.stamps()) == 2
    away.rename(folder.parent)
    assert looks(lookout) == Look(folders=(folder, folder / "deep"), roots=(folder,))


def test_a_watched_folder_that_is_gone_is_told_even_without_documents(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    folder.rmdir()
    assert [each.path for each in looks(Lookout(archive)).gone] == [folder]


def test_a_folder_is_gone_with_all_its_documents_or_not_yet(archive: Archive, folder: Path) -> None:
    archive.places.watch(folder)
    ids = take(archive, *(write(folder / f"{number}.pdf", str(number)) for number in range(3)))
    lookout = Lookout(archive)
    (folder / "0.pdf").unlink()
    assert looks(lookout).missing == {ids[0]}
    away = folder.rename(folder.with_name("renamed"))
    first = lookout.look_at_once()
    assert (first.gone, first.missing) == ((), {ids[0]})
    assert first.settling
    (gone,) = lookout.look_at_once().gone
    assert (gone.path, gone.documents) == (folder, tuple(ids))
    away.rename(folder)
    assert lookout.look_at_once().gone == ()


def test_what_may_not_even_be_asked_for_is_missing_and_ends_no_look(archive: Archive, folder: Path) -> None:
    unaskable = folder / ("long" * 99)  # as below a folder that is forbidden, the system says not even what it is
    archive.places.note_stamps({unaskable / "one.pdf": Stamp(1, 2)})
    archive.record_failure(unaskable / "two.pdf", "It could not be read.")
    add = {"content_hash": "x", "kind": "pdf", "page_count": 1, "byte_size": 1}
    document = archive.add_document(unaskable / "three.pdf", **add)  # type: ignore[arg-type]
    look = looks(Lookout(archive))
    assert look.missing == {document.id}
    assert [(gone.path, gone.documents) for gone in look.gone] == [(unaskable, (document.id,))]


def test_a_moved_drive_is_linked_where_the_content_agrees(archive: Archive, folder: Path, tmp_path: Path) -> None:
    archive.places.watch(folder)
    same, other, renamed, lost = (
        write(folder / name, text)
        for name, text in (("same.pdf", "1"), ("sub/other.pdf", "2"), ("renamed.pdf", "three"), ("lost.pdf", "four!"))
    )
    ids = take(archive, same, other, renamed, lost)
    new = tmp_path / "new" / "place"
    new.parent.mkdir()
    folder.parent.rename(new)
    papers = new / "papers"
    write(papers / "sub" / "other.pdf", "x")  # as long as before, but something else
    (papers / "renamed.pdf").rename(papers / "sub" / "under another name.pdf")
    (papers / "lost.pdf").unlink()
    steps = list(find_below(archive, folder.parent, new))
    assert [(step.done, step.total) for step in steps] == [(1, 4), (2, 4), (3, 4), (4, 4), (4, 4)]
    assert (steps[-1].found, steps[-1].changed) == (2, 1)
    assert {record.id: record.path for record in archive.documents()} == dict(
        zip(ids, (papers / "same.pdf", other, papers / "sub" / "under another name.pdf", lost), strict=True)
    )
    assert archive.places.watched() == [papers]
    after = looks(Lookout(archive))
    assert after.ready == (papers / "sub" / "other.pdf",)
    assert after.missing == {ids[1], ids[3]}


def test_nothing_is_linked_to_other_content(archive: Archive, folder: Path, tmp_path: Path) -> None:
    paper = write(folder / "paper.pdf", "one")
    (document,) = take(archive, paper)
    paper.unlink()
    with pytest.raises(ArchiveError, match=r"other\.pdf is not the file that paper\.pdf was made from"):
        find_file(archive, document, write(tmp_path / "other.pdf", "two"))
    with pytest.raises(ArchiveError, match="is not the file"):
        find_file(archive, document, tmp_path / "not there.pdf")
    found = write(tmp_path / "found.pdf", "one")
    find_file(archive, document, found)
    assert paths(archive) == [found]


def test_documents_that_travel_with_their_archive_are_found_beside_it(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    paper = write(stick / "papers" / "paper.pdf")
    outside = write(tmp_path / "home" / "outside.pdf", "at home")
    with Archive.create(stick / "a.patchlight") as archive:
        ids = take(archive, paper, outside)
        assert looks(Lookout(archive)).missing == frozenset()
    elsewhere = tmp_path / "another machine" / "mnt" / "stick"
    elsewhere.parent.mkdir(parents=True)
    stick.rename(elsewhere)
    outside.unlink()
    with Archive.open(elsewhere / "a.patchlight") as archive:
        found = looks(Lookout(archive))
        assert found.missing == {ids[1]}
        assert paths(archive) == [elsewhere / "papers" / "paper.pdf", outside]
        assert archive.places.home() == archive.path


def test_an_archive_that_cannot_be_written_finds_files_for_this_sitting(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    paper, lost = write(stick / "papers" / "paper.pdf"), write(tmp_path / "lost.pdf", "two")
    with Archive.create(stick / "a.patchlight") as archive:
        ids = take(archive, paper, lost)
        looks(Lookout(archive))
    moved = tmp_path / "burnt"
    shutil.copytree(stick, moved)
    shutil.rmtree(stick)
    lost.rename(tmp_path / "found.pdf")
    with Archive.open(moved / "a.patchlight", read_only=True) as archive:
        before = {file: file.read_bytes() for file in archive.path.rglob("*") if file.is_file()}
        found = looks(Lookout(archive))
        assert found.missing == {ids[1]}
        assert paths(archive) == [moved / "papers" / "paper.pdf", lost]
        find_file(archive, ids[1], tmp_path / "found.pdf")
        assert looks(Lookout(archive)).missing == frozenset()
        assert archive.document(ids[1]).path == tmp_path / "found.pdf"
        after = {file: file.read_bytes() for file in archive.path.rglob("*") if file.is_file()}
        assert {name: after[name] for name in before} == before
    with Archive.open(moved / "a.patchlight", read_only=True) as archive:
        assert paths(archive) == [paper, lost]


def test_a_folder_inside_a_watched_one_is_watched_with_it(archive: Archive, folder: Path, tmp_path: Path) -> None:
    archive.places.watch(folder / "sub")
    archive.places.watch(folder)
    archive.places.watch(folder / "other")
    archive.places.watch(tmp_path / "more")
    assert archive.places.watched() == sorted([folder, tmp_path / "more"])
    archive.places.unwatch(folder)
    assert archive.places.watched() == [tmp_path / "more"]


def test_stamps_are_kept_for_names_that_are_not_unicode(archive: Archive, folder: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.pdf"))
    archive.places.note_stamps({odd: Stamp(3, 7)})
    assert archive.places.stamps() == {odd: Stamp(3, 7)}
    archive.places.forget_stamps([odd])
    assert archive.places.stamps() == {}


def test_a_folder_in_a_circle_is_walked_once(archive: Archive, folder: Path) -> None:
    write(folder / "one.pdf")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    archive.places.watch(folder)
    assert looks(Lookout(archive)).ready == (folder / "one.pdf",)


def test_a_link_that_leads_nowhere_hides_nothing_beside_it(archive: Archive, folder: Path) -> None:
    (folder / "circle").symlink_to(folder / "circle")
    write(folder / "one.pdf")
    archive.places.watch(folder)
    assert looks(Lookout(archive)).ready == (folder / "one.pdf",)


def test_a_watched_folder_from_the_first_file_to_the_changed_one(archive: Archive, folder: Path) -> None:
    """The whole way with the indexing job: what it took or refused is no news, and what changed is."""
    archive.places.watch(folder)
    make_pdf(folder / "good.pdf", ["red", "green"])
    make_pdf(folder / "locked.pdf", ["blue"], password="x")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + bytes(200))
    lookout = Lookout(archive)
    encoder = ColourEncoder()
    with RenderHost() as host:
        ready = looks(lookout).ready
        assert {path.name for path in ready} == {"good.pdf", "locked.pdf", "broken.pdf"}
        list(index(archive, encoder, ready, host=host))
        archive.tags.change([archive.documents()[0].id], add=["kept"])
        assert looks(lookout).ready == ()
        assert looks(Lookout(archive)).ready == ()
        make_pdf(folder / "good.pdf", ["yellow"])
        ready = looks(lookout).ready
        assert [path.name for path in ready] == ["good.pdf"]
        list(index(archive, encoder, ready, host=host))
    (document,) = archive.documents()
    assert document.page_count == 1
    assert archive.tags.by_document() == {document.id: ("kept",)}
    assert looks(lookout).missing == frozenset()
