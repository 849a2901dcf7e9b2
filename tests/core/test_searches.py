"""Past and saved searches live in the archive, move with it, and come back when they are undone."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.searches import KEPT, LONGEST, PastSearch, SavedRegion, SavedSearch
from core.errors import ArchiveError, ReadOnlyArchiveError
from core.search.filters import Filters


def texts(archive: Archive) -> list[str]:
    return [search.text for search in archive.searches.past()]


def test_the_newest_search_comes_first_and_each_is_there_once(archive: Archive) -> None:
    archive.searches.remember([PastSearch("fog", 1.0), PastSearch("lamp", 2.0), PastSearch("  fog\n", 3.0)])
    assert archive.searches.past() == (PastSearch("fog", 3.0), PastSearch("lamp", 2.0))
    archive.searches.remember([PastSearch("fog", 0.5), PastSearch("   ", 9.0)])
    assert texts(archive) == ["fog", "lamp"]


def test_forgetting_is_undone_by_remembering(archive: Archive) -> None:
    archive.searches.remember(PastSearch(text, at) for at, text in enumerate(["a", "b", "c"]))
    before = archive.searches.past()
    archive.searches.forget([PastSearch("b", 0.0)])
    assert texts(archive) == ["c", "a"]
    archive.searches.forget()
    assert texts(archive) == []
    archive.searches.remember(before)
    assert archive.searches.past() == before


def test_a_past_search_keeps_its_region_and_is_another_one_than_its_words_alone(archive: Archive) -> None:
    box = (0.125, 0.1, 1 / 3, 0.75)
    chart, table = SavedRegion("a" * 64, "charts.pdf", 3, box), SavedRegion("a" * 64, "charts.pdf", 4, box)
    asked = (
        PastSearch("fog", 1.0),
        PastSearch("fog", 2.0, chart),
        PastSearch("", 3.0, chart),
        PastSearch("", 4.0, table),
    )
    archive.searches.remember(asked)
    assert archive.searches.past() == asked[::-1]
    renamed = replace(chart, document="moved.pdf")
    archive.searches.remember([PastSearch(" fog ", 9.0, renamed), PastSearch("", 0.5, chart)])
    assert archive.searches.past()[0] == PastSearch("fog", 9.0, renamed) and len(archive.searches.past()) == 4
    archive.searches.forget([PastSearch("fog", 0.0)])
    archive.searches.forget([PastSearch("", 0.0, chart)])
    assert archive.searches.past() == (PastSearch("fog", 9.0, renamed), PastSearch("", 4.0, table))
    archive.searches.forget()
    assert archive.searches.past() == ()


def test_regions_in_the_history_are_bounded_too(archive: Archive) -> None:
    region = SavedRegion("a" * 64, "charts.pdf", 3, (0.0, 0.0, 0.5, 0.5))
    searches = [PastSearch(f"search {at}", at, region) for at in range(KEPT + 7)]
    archive.searches.remember([*searches, PastSearch("fog", 0.0)])
    assert len(archive.searches.past()) == KEPT + 1
    assert searches[6] not in archive.searches.past() and searches[7] in archive.searches.past()


def test_an_archive_of_the_version_before_keeps_its_history_and_takes_regions(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        archive.searches.remember([PastSearch("fog", 1.0)])
        with archive._database.transaction() as db:
            db.execute("DROP TABLE past_region")
            db.execute("PRAGMA user_version = 7")
    with Archive.open(tmp_path / "a.patchlight", read_only=True) as archive:
        assert archive.searches.past() == (PastSearch("fog", 1.0),)
    with Archive.open(tmp_path / "a.patchlight") as archive:
        found = PastSearch("", 2.0, SavedRegion("a" * 64, "charts.pdf", 3, (0.0, 0.0, 0.5, 0.5)))
        archive.searches.remember([found])
        assert archive.searches.past() == (found, PastSearch("fog", 1.0))


def test_the_history_is_bounded(archive: Archive) -> None:
    archive.searches.remember(PastSearch(f"search {at}", at) for at in range(KEPT + 7))
    assert len(texts(archive)) == KEPT and "search 6" not in texts(archive)
    archive.searches.remember([PastSearch("x" * (2 * LONGEST), 1e6)])
    assert len(texts(archive)[0]) == LONGEST


def test_a_saved_search_keeps_everything(archive: Archive) -> None:
    asked = SavedSearch(0, "Herring", "tonnes of herring", "hybrid", Filters(name="report", tags=("fish",), days=30))
    kept = archive.searches.save(asked)
    assert kept == replace(asked, id=kept.id) and kept.id > 0
    assert archive.searches.saved() == (kept,)
    renamed = archive.searches.save(replace(kept, name="Landings"))
    assert archive.searches.saved() == (renamed,) and renamed.id == kept.id


def test_a_saved_search_keeps_its_region_through_renaming_and_undo(archive: Archive) -> None:
    region = SavedRegion("a" * 64, "charts.pdf", 3, (0.125, 0.1, 1 / 3, 0.75))
    kept = archive.searches.save(SavedSearch(0, "The chart", "", "late", region=region))
    archive.searches.save(SavedSearch(0, "fog", "fog", "late"))
    renamed = archive.searches.save(replace(kept, name="A bar chart"))
    assert archive.searches.saved()[0] == renamed and renamed.region == region
    archive.searches.delete(kept.id)
    assert [search.region for search in archive.searches.saved()] == [None]
    archive.searches.save(kept)
    assert [search.region for search in archive.searches.saved()] == [None, region]


def test_names_are_told_apart_and_sorted_as_people_do(archive: Archive) -> None:
    for name in ("Survey 10", "survey 2", "SURVEY 2", "Äther"):
        archive.searches.save(SavedSearch(0, name, "x", "late"))
    assert [search.name for search in archive.searches.saved()] == ["survey 2", "SURVEY 2 2", "Survey 10", "Äther"]
    with pytest.raises(ArchiveError, match="needs a name"):
        archive.searches.save(SavedSearch(0, "  ", "x", "late"))


def test_deleting_is_undone_by_saving(archive: Archive) -> None:
    kept = archive.searches.save(SavedSearch(0, "fog", "thick fog", "late"))
    archive.searches.delete(kept.id)
    assert archive.searches.saved() == ()
    assert archive.searches.save(kept) == kept
    assert archive.searches.saved() == (kept,)


def test_a_mode_of_a_newer_version_becomes_the_usual_one(archive: Archive) -> None:
    archive.searches.save(SavedSearch(0, "fog", "fog", "late"))
    with archive._database.transaction() as db:
        db.execute("UPDATE saved_search SET mode = 'dreams', filters = 'no json'")
    assert archive.searches.saved()[0].mode == "late" and not archive.searches.saved()[0].filters


def test_searches_move_with_the_archive_and_are_only_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        archive.searches.remember([PastSearch("fog", 1.0)])
        archive.searches.save(SavedSearch(0, "fog", "fog", "late"))
    shutil.move(tmp_path / "a.patchlight", tmp_path / "moved.patchlight")
    with Archive.open(tmp_path / "moved.patchlight", read_only=True) as archive:
        assert texts(archive) == ["fog"] and len(archive.searches.saved()) == 1
        with pytest.raises(ReadOnlyArchiveError):
            archive.searches.remember([PastSearch("lamp", 2.0)])
