"""Filters choose documents of a real archive, and come back from their stored form as they were."""

from __future__ import annotations

import os
import time
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.archive import Archive
from core.archive.places import Stamp
from core.search.filters import Filters
from core.search.searcher import Searcher
from core.types import PageRef
from tests.core.archive_samples import add, append
from tests.core.test_language import SENTENCES

DAY = 86_400.0


def fill(archive: Archive) -> dict[str, int]:
    """Three documents: a German report with tags, an English letter, and a scan without text."""
    space = archive.space("reader", 16, "maxsim")
    ids = {name: add(archive, name, 2) for name in ("Jahresbericht 2024 äther.pdf", "letter.pdf", "scan.png")}
    report, letter, scan = ids.values()
    for page in range(2):
        append(archive, space, PageRef(report, page), SENTENCES["de"][page])
        append(archive, space, PageRef(letter, page), SENTENCES["en"][page])
        append(archive, space, PageRef(scan, page))
    with archive._database.transaction() as db:
        db.execute("UPDATE document SET kind = 'image' WHERE id = ?", (scan,))
        db.execute("UPDATE document SET has_text = 1 WHERE id != ?", (scan,))
        db.execute("UPDATE document SET added = ? WHERE id = ?", (time.time() - 40 * DAY, letter))
    archive.tags.change([report, letter], add=["maps"])
    archive.tags.change([report], add=["Urgent"])
    archive.tags.save_collection("To do", ["maps", "urgent"])
    return {"report": report, "letter": letter, "scan": scan}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(name="ÄTHER jahres"), {"report"}),
        (Filters(name="a\u0308ther"), {"report"}),
        (Filters(name="er"), {"report", "letter"}),
        (Filters(name="er nowhere"), set()),
        (Filters(tags=("Maps",)), {"report", "letter"}),
        (Filters(tags=("maps", "urgent")), {"report"}),
        (Filters(days=30), {"report", "scan"}),
        (Filters(days=365), {"report", "letter", "scan"}),
        (Filters(kind="image"), {"scan"}),
        (Filters(kind="pdf", days=30), {"report"}),
        (Filters(text="with"), {"report", "letter"}),
        (Filters(text="without"), {"scan"}),
        (Filters(language="de"), {"report"}),
        (Filters(language="en", text="with"), {"letter"}),
        (Filters(language="fr"), set()),
    ],
)
def test_filters_choose_documents(archive: Archive, filters: Filters, expected: set[str]) -> None:
    ids = fill(archive)
    assert filters.documents(archive) == {ids[name] for name in expected}


def test_collections_choose_documents_with_all_of_their_tags_and_none_once_they_are_gone(archive: Archive) -> None:
    ids = fill(archive)
    assert Filters(collection=" TO  do,").documents(archive) == {ids["report"]}
    assert Filters(collection="To do", name="letter").documents(archive) == frozenset()
    archive.tags.remove_collection("To do")
    assert Filters(collection="To do").documents(archive) == frozenset()


def test_days_are_meant_whole_and_at_both_ends(archive: Archive) -> None:
    ids = fill(archive)
    noon = datetime(2023, 5, 6, 12).timestamp()
    with archive._database.transaction() as db:
        db.execute("UPDATE document SET added = ? WHERE id = ?", (noon, ids["letter"]))
    for since, until, found in (
        ("2023-05-06", "2023-05-06", True),
        ("2023-05-07", "", False),
        ("", "2023-05-05", False),
        ("2023-01-01", "2023-05-06", True),
        ("2023-05-06", "", True),
    ):
        assert (ids["letter"] in (Filters(since=since, until=until).documents(archive) or ())) == found, (since, until)
    assert Filters(since="2023-05-06", until="2023-05-06").documents(archive) == {ids["letter"]}


def test_the_file_s_own_date_is_its_stamp_or_what_the_disk_says(archive: Archive, tmp_path: Path) -> None:
    ids = fill(archive)
    noon = datetime(2021, 3, 4, 12).timestamp()
    wanted = Filters(dated="file", since="2021-03-04", until="2021-03-04")
    assert wanted.documents(archive) == frozenset()  # there are no such files
    archive.places.note_stamps({archive.document(ids["letter"]).path: Stamp(1, int(noon * 1e9))})
    assert wanted.documents(archive) == {ids["letter"]}
    file = tmp_path / "moved.png"
    file.write_bytes(b"x")
    os.utime(file, (noon, noon))
    archive.places.relink(ids["scan"], file)
    assert wanted.documents(archive) == {ids["letter"], ids["scan"]}
    assert Filters(since="2021-03-04", until="2021-03-04").documents(archive) == frozenset()


def test_one_document_is_chosen_alone_or_not_at_all(archive: Archive) -> None:
    ids = fill(archive)
    assert Filters(document=ids["letter"]).documents(archive) == {ids["letter"]}
    assert Filters(document=ids["letter"], kind="image").documents(archive) == frozenset()
    assert Filters().documents(archive) is None


def test_a_removed_document_is_not_chosen(archive: Archive) -> None:
    ids = fill(archive)
    archive.remove_document(ids["report"])
    assert Filters(tags=("maps",)).documents(archive) == {ids["letter"]}
    assert Filters(language="de").documents(archive) == frozenset()


def test_a_search_stays_within_the_filters(archive: Archive) -> None:
    ids = fill(archive)
    searcher = Searcher(archive, None)
    everywhere = searcher.search("keeper menschen", mode="keyword")
    assert {hit.page.document_id for hit in everywhere.hits} == {ids["report"], ids["letter"]}
    within = Filters(language="en").documents(archive)
    found = searcher.search("keeper menschen", mode="keyword", documents=within)
    assert {hit.page.document_id for hit in found.hits} == {ids["letter"]}
    assert found.hits[0].added == archive.document(ids["letter"]).added


def test_days_that_a_system_knows_no_local_time_of_are_compared_all_the_same(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = fill(archive)

    class Windows(datetime):
        def timestamp(self) -> float:
            if self.year > 3000:
                raise OSError(22, "Invalid argument")
            return super().timestamp()

    monkeypatch.setattr("core.search.filters.datetime", Windows)
    assert Filters(until="5000-01-01").documents(archive) == set(ids.values())
    assert Filters(since="5000-01-01").documents(archive) == frozenset()


DAYS = st.dates(date(1971, 1, 1), date(9998, 12, 31)).map(str)
FILTERS = st.builds(
    Filters,
    name=st.text(),
    tags=st.lists(st.text()).map(tuple),
    collection=st.text(),
    dated=st.sampled_from(["", "file"]),
    days=st.integers(0, 5000),
    since=st.just("") | DAYS,
    until=st.just("") | DAYS,
    kind=st.sampled_from(["", "pdf", "image"]),
    text=st.sampled_from(["", "with", "without"]),
    language=st.sampled_from(["", "de", "ja"]),
    document=st.none() | st.integers(0, 10**9),
)


@given(FILTERS)
def test_filters_come_back_as_they_were(filters: Filters) -> None:
    assert Filters.from_json(filters.to_json()) == filters
    assert bool(filters) == (filters.to_json() != "{}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        '{"days": -1}',
        '{"kind": "pdfs", "newer": 1}',
        '{"tags": "a", "days": true}',
        '{"since": "1 May", "until": 3}',
    ],
)
def test_what_is_no_filter_asks_for_nothing(text: str) -> None:
    assert Filters.from_json(text) == Filters()


def test_languages_are_kept_and_looked_at_again_when_there_is_more_text(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        ids = fill(archive)
        assert archive.languages.counted() == {"de": 1, "en": 1}
    with Archive.open(tmp_path / "a.patchlight") as archive:
        assert archive.languages._stored() == {ids["report"]: ("de", 2), ids["letter"]: ("en", 2)}
        space = archive.space("reader", 16, "maxsim")
        more = add(archive, "more.pdf", 3)
        append(archive, space, PageRef(more, 0), "Table 2")
        assert more not in archive.languages.by_document()
        append(archive, space, PageRef(more, 1), SENTENCES["fr"][0])
        assert archive.languages.by_document()[more] == "fr"
        archive.remove_document(ids["report"])
        archive.compact()
        assert set(archive.languages.by_document().values()) == {"en", "fr"}
    with Archive.open(tmp_path / "a.patchlight", read_only=True) as archive:
        assert archive.languages.counted() == {"en": 1, "fr": 1}
