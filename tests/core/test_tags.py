"""Tags and collections: many to many, spelled as first given, undone with a removal, kept when a file changes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.archive import Archive
from core.archive.database import CATALOG
from core.archive.schema import MIGRATIONS, migrate
from core.archive.tags import LONGEST_NAME, Tagging, clean_name, folded
from core.errors import ArchiveError, ReadOnlyArchiveError
from tests.core.archive_samples import add


def test_documents_carry_several_tags_and_tags_several_documents(archive: Archive) -> None:
    one, two, three = (add(archive, f"{name}.pdf", 1) for name in ("one", "two", "three"))
    archive.tags.change([one, two], add=["Maps", "to read"])
    archive.tags.change([two, three], add=["älter"])
    assert archive.tags.all() == {"Maps": 2, "to read": 2, "älter": 2}
    assert archive.tags.by_document() == {
        one: ("Maps", "to read"),
        two: ("Maps", "to read", "älter"),
        three: ("älter",),
    }
    assert archive.tags.documents(["MAPS"]) == {one, two}
    assert archive.tags.documents(["maps", "Älter"]) == {two}
    assert archive.tags.documents(["maps", "maps"]) == {one, two}
    assert archive.tags.documents(["maps", "no such tag"]) == frozenset()


def test_a_tag_nothing_carries_any_more_is_gone(archive: Archive) -> None:
    one, two = add(archive, "one.pdf", 1), add(archive, "two.pdf", 1)
    archive.tags.change([one, two], add=["maps"])
    archive.tags.change([one], add=["charts"], remove=["Maps"])
    assert archive.tags.all() == {"charts": 1, "maps": 1}
    archive.tags.change([two], remove=["maps"])
    assert archive.tags.all() == {"charts": 1}


def test_what_a_change_of_tags_did_is_taken_back_and_nothing_else(archive: Archive) -> None:
    one, two, three = (add(archive, name, 1) for name in ("1", "2", "3"))
    archive.tags.change([one], add=["Maps", "old"])
    before = archive.tags.by_document()
    changed = archive.tags.change([one, two, three], add=["new", "OLD"], remove=["maps", "unknown"])
    assert changed == (
        Tagging("new", (one, two, three), True),
        Tagging("old", (two, three), True),
        Tagging("Maps", (one,), False),
    )
    archive.tags.take_back(changed)
    assert archive.tags.by_document() == before
    assert list(archive.tags.all()) == ["Maps", "old"]
    assert archive.tags.change([one], add=["Old"]) == ()
    archive.remove_document(three)
    archive.compact()
    archive.tags.take_back([Tagging("new", (two, three), False)])
    assert archive.tags.by_document() == before | {two: ("new",)}


def test_one_spelling_stays_and_renaming_changes_or_joins(archive: Archive) -> None:
    one, two = add(archive, "one.pdf", 1), add(archive, "two.pdf", 1)
    archive.tags.change([one], add=["Straße"])
    archive.tags.change([two], add=["STRASSE"])
    assert archive.tags.all() == {"Straße": 2}
    archive.tags.rename("straße", "Strasse")
    assert archive.tags.all() == {"Strasse": 2}
    archive.tags.change([two], add=["roads"])
    archive.tags.save_collection("Ways", ["strasse"])
    archive.tags.rename("strasse", "Roads")
    assert archive.tags.all() == {"roads": 2}
    assert archive.tags.collections() == {"Ways": ("roads",)}
    with pytest.raises(ArchiveError, match="There is no tag “strasse”"):
        archive.tags.rename("strasse", "x")


@pytest.mark.parametrize("name", ["", "  ", ",", "\0"])
def test_a_tag_needs_a_name(archive: Archive, name: str) -> None:
    with pytest.raises(ArchiveError, match="A tag needs a name"):
        archive.tags.change([add(archive, "a.pdf", 1)], add=["fine", name])
    assert archive.tags.all() == {}


def test_tags_of_a_document_that_is_gone_change_nothing(archive: Archive) -> None:
    one = add(archive, "one.pdf", 1)
    with pytest.raises(ArchiveError, match="Document 99 is not in the archive"):
        archive.tags.change([one, 99], add=["maps"])
    assert archive.tags.all() == {}


def test_undoing_a_removal_brings_the_tags_back(archive: Archive) -> None:
    one = add(archive, "one.pdf", 1)
    archive.tags.change([one], add=["maps"])
    archive.remove_document(one)
    assert archive.tags.all() == {"maps": 0}
    assert archive.tags.documents(["maps"]) == frozenset()
    assert archive.tags.by_document() == {}
    archive.tags.change([], remove=["something"])
    archive.restore_documents([one])
    assert archive.tags.by_document() == {one: ("maps",)}


def test_a_file_with_new_content_keeps_its_tags(archive: Archive) -> None:
    one = add(archive, "one.pdf", 1, content="first")
    archive.tags.change([one], add=["maps"])
    again = add(archive, "one.pdf", 2, content="second")
    assert again != one
    assert archive.tags.by_document() == {again: ("maps",)}


def test_compaction_forgets_the_tags_of_removed_documents(archive: Archive) -> None:
    one, two = add(archive, "one.pdf", 1), add(archive, "two.pdf", 1)
    archive.tags.change([one, two], add=["maps"])
    archive.remove_document(one)
    archive.compact()
    assert archive.tags.all() == {"maps": 1}
    assert archive.verify().clean


def test_several_documents_are_removed_and_restored_together_or_not_at_all(archive: Archive) -> None:
    ids = [add(archive, f"{number}.pdf", 1) for number in range(3)]
    with pytest.raises(ArchiveError, match="Document 99 is not in the archive"):
        archive.remove_documents([*ids, 99])
    assert [record.id for record in archive.documents()] == ids
    archive.remove_documents(ids[:2])
    assert [record.id for record in archive.documents()] == ids[2:]
    archive.restore_documents(ids[:2])
    assert [record.id for record in archive.documents()] == ids
    archive.remove_documents(ids[:2])
    archive.compact()
    with pytest.raises(ArchiveError, match="compacted since"):
        archive.restore_documents(ids[:2])


def test_a_collection_is_what_carries_all_of_its_tags(archive: Archive) -> None:
    one, two = add(archive, "one.pdf", 1), add(archive, "two.pdf", 1)
    archive.tags.change([one, two], add=["maps"])
    archive.tags.save_collection("Old maps", ["Maps", "old"])
    archive.tags.save_collection("Maps", ["maps"])
    assert archive.tags.collections() == {"Maps": ("maps",), "Old maps": ("maps", "old")}
    assert archive.tags.documents(archive.tags.collections()["Old maps"]) == frozenset()
    archive.tags.change([two], add=["old"])
    assert archive.tags.documents(archive.tags.collections()["Old maps"]) == {two}
    archive.tags.save_collection("OLD MAPS", ["old"])
    assert archive.tags.collections() == {"Maps": ("maps",), "OLD MAPS": ("old",)}
    with pytest.raises(ArchiveError, match="at least one tag"):
        archive.tags.save_collection("Nothing", [])
    archive.tags.change([two], remove=["old"])
    assert archive.tags.all() == {"maps": 2, "old": 0}  # a collection still speaks of it
    archive.tags.remove_collection("old maps")
    assert archive.tags.all() == {"maps": 2}


def test_an_older_archive_that_can_only_be_read_has_no_tags(tmp_path: Path) -> None:
    path = tmp_path / "old.patchlight"
    (path / "vectors").mkdir(parents=True)
    db = sqlite3.connect(path / CATALOG, isolation_level=None)
    migrate(db, 0, MIGRATIONS[:1])
    db.close()
    with Archive.open(path, read_only=True) as archive:
        assert archive.tags.all() == {}
        assert archive.tags.by_document() == {}
        assert archive.tags.documents(["maps"]) == frozenset()
        assert archive.tags.collections() == {}
        assert archive.places.watched() == []
        assert archive.places.stamps() == {}
        with pytest.raises(ReadOnlyArchiveError):
            archive.tags.change([], add=["maps"])


@given(st.text(max_size=200))
def test_cleaning_a_name_twice_changes_nothing(text: str) -> None:
    try:
        name = clean_name(text)
    except ArchiveError:
        return
    assert clean_name(name) == name
    assert len(name) <= LONGEST_NAME and "," not in name and "\n" not in name
    assert folded(name) == folded(text)
