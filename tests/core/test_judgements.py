"""Judgements: kept by content, undone exactly, and no reason for an older archive not to open."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.archive import Archive, Judgement, judged_text
from core.archive.database import CATALOG
from core.archive.schema import MIGRATIONS, migrate
from core.errors import ReadOnlyArchiveError
from core.types import PageRef
from tests.core.archive_samples import DIM, add, append, fill

JUDGEMENTS = st.builds(
    Judgement,
    query=st.sampled_from(["red", "red  block", "Größe\tÜ", "年 降水量"]),
    content_hash=st.sampled_from(["a", "b"]),
    page_index=st.integers(0, 2),
    right=st.sampled_from([True, False, None]),
)


def told(archive: Archive) -> dict[tuple[str, str, int], bool | None]:
    return {(j.query, j.content_hash, j.page_index): j.right for j in archive.judgements.all()}


@given(batches=st.lists(st.lists(JUDGEMENTS, max_size=6), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_the_last_word_counts_and_undo_goes_back_step_by_step(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[Judgement]]
) -> None:
    with Archive.create(tmp_path_factory.mktemp("j") / "a.patchlight") as archive:
        states, undos = [archive.judgements.all()], []
        expected: dict[tuple[str, str, int], bool | None] = {}
        for batch in batches:
            undos.append(archive.judgements.apply(batch))
            for each in batch:
                key = (judged_text(each.query), each.content_hash, each.page_index)
                expected[key] = each.right
            expected = {key: right for key, right in expected.items() if right is not None}
            assert told(archive) == expected
            states.append(archive.judgements.all())
        for undo in reversed(undos):
            states.pop()
            archive.judgements.apply(undo)
            assert set(archive.judgements.all()) == set(states[-1])  # with their times


def test_what_changes_nothing_needs_no_undo(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        assert archive.judgements.apply([Judgement("red", "a", 0, None)]) == ()
        assert archive.judgements.apply([Judgement(" red ", "a", 0, True)]) == (Judgement("red", "a", 0, None),)
        before = archive.judgements.all()
        assert archive.judgements.apply([Judgement("red", "a", 0, True)]) == ()
        assert archive.judgements.all() == before
        assert before[0].time > 1e9


def test_judgements_outlive_their_document_and_compaction(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        space = archive.space("m", DIM, "maxsim")
        document = fill(archive, space, "a.pdf", 2)
        digest = archive.document(document).content_hash
        archive.judgements.apply([Judgement("red", digest, 1, True)])
        archive.remove_document(document)
        archive.compact()
        again = add(archive, "a.pdf", 2)
        assert again != document
        assert told(archive) == {("red", archive.document(again).content_hash, 1): True}


def make_older(path: Path) -> None:
    """An archive as the first version of the format had it, with one page."""
    with Archive.create(path) as archive:
        append(archive, archive.space("m", DIM, "maxsim"), PageRef(add(archive, "a.pdf", 1), 0), "kept words")
    db = sqlite3.connect(path / CATALOG)
    newer = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    scratch = sqlite3.connect(":memory:")
    migrate(scratch, 0, MIGRATIONS[:1])
    older = {name for (name,) in scratch.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    scratch.close()
    for table in newer - older:
        db.execute(f"DROP TABLE {table}")
    db.execute("PRAGMA user_version = 1")
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def test_changed_content_keeps_judgements_where_pages_can_be_told_apart(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        old = archive.document(add(archive, "one.pdf", 2)).content_hash
        archive.judgements.apply([Judgement("red", old, 0, True), Judgement("blue", old, 1, False)])
        new = archive.document(add(archive, "one.pdf", 2, content="newer")).content_hash
        assert told(archive) == {
            (query, digest, page): right
            for digest in (old, new)
            for query, page, right in (("red", 0, True), ("blue", 1, False))
        }
        archive.judgements.apply([Judgement("red", new, 0, False)])
        assert archive.document(add(archive, "one.pdf", 2)).content_hash == old  # as it was at first
        assert told(archive)[("red", old, 0)] is False  # what was said last
        longer = archive.document(add(archive, "one.pdf", 3, content="longer")).content_hash
        assert not any(digest == longer for _, digest, _ in told(archive))


def test_an_older_archive_opens_for_reading_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    make_older(path)
    with Archive.open(path, read_only=True) as archive:
        assert archive.judgements.all() == ()
        assert archive.keyword("kept", 5) == [(PageRef(1, 0), pytest.approx(archive.keyword("kept", 5)[0][1]))]
        with pytest.raises(ReadOnlyArchiveError):
            archive.judgements.apply([Judgement("red", "a", 0, True)])
    db = sqlite3.connect(path / CATALOG)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    db.close()


def test_an_older_archive_is_brought_up_to_date_where_it_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    make_older(path)
    assert path.stat().st_mode & stat.S_IWUSR
    with Archive.open(path) as archive:
        archive.judgements.apply([Judgement("red", "a", 0, False)])
        assert archive.keyword("kept", 5)
    with Archive.open(path, read_only=True) as archive:
        assert [(j.query, j.right) for j in archive.judgements.all()] == [("red", False)]
