"""An archive knows its documents by content, gives pages back as they were put in, and finds words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.archive import Archive, Space
from core.errors import ArchiveError
from core.layout import Grid, PatchLayout
from core.types import Failure, PageEmbedding, PageRef, TextWord
from tests.core.archive_samples import (
    DIM,
    add,
    append,
    assert_as_appended,
    embedding,
    fill,
    scanned,
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "Größe und 文書.patchlight") as archive:
        yield archive


@pytest.fixture
def space(archive: Archive) -> Space:
    return archive.space("colour-test", DIM, "maxsim")


def text_page(archive: Archive, space: Space, *texts: str) -> list[PageRef]:
    document = add(archive, f"{len(archive.documents())}.pdf", len(texts))
    pages = [PageRef(document, index) for index in range(len(texts))]
    for page, text in zip(pages, texts, strict=True):
        append(archive, space, page, text)
    return pages


# Pages


def test_a_page_comes_back_as_it_was_put_in(archive: Archive, space: Space) -> None:
    document = add(archive, "a.pdf", 3)
    page = PageRef(document, 1)
    cells = np.array([[0, 0, 1], [2, -1, 1]], np.int32)
    layout = PatchLayout(5, (Grid(cells, (0.0, 0.0, 1.1, 1.0)), Grid.full(1, 2, 3)))
    vectors = embedding(4, 5).vectors
    words = [
        TextWord("naïve", (10.25, 20.5, 30.75, 41.0), 0),
        TextWord("\ud800\0broken", (0, 0, 1, 1), 1),
    ]
    archive.append(
        space,
        page,
        PageEmbedding(vectors, layout),
        width=595.3,
        height=842,
        thumbnail=b"\xff\xd8",
        words=words,
    )

    back = archive.embedding(space, page)
    step = np.abs(vectors).max(axis=1, keepdims=True) / 127
    assert (np.abs(back.vectors - vectors) <= 0.51 * step).all()
    assert back.vectors.dtype == np.float32
    assert not back.vectors.flags.writeable
    assert back.layout.count == 5
    assert [grid.cells.tolist() for grid in back.layout.grids] == [cells.tolist(), [[3, 4]]]
    assert back.layout.grids[0].box == (0.0, 0.0, 1.1, 1.0)
    assert archive.words(page) == tuple(words)
    assert archive.thumbnail(page) == b"\xff\xd8"
    record = archive.page(page)
    assert (record.width, record.height, record.state, record.has_text) == (595.3, 842, "encoded", True)
    assert archive.thumbnail(PageRef(document, 0)) is None
    assert archive.words(PageRef(document, 0)) == ()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    counts=st.lists(st.integers(0, 30), min_size=1, max_size=12),
    limit=st.integers(1, 60),
    segment_rows=st.integers(1, 50),
    data=st.data(),
)
def test_blocks_yield_every_page_once(
    counts: list[int],
    limit: int,
    segment_rows: int,
    data: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with Archive.create(tmp_path_factory.mktemp("any") / "x.patchlight") as archive:
        archive._store.segment_bytes = segment_rows * DIM
        space = archive.space("m", DIM, "maxsim")
        first, second = add(archive, "a.pdf", len(counts)), add(archive, "b.pdf", len(counts))
        pages = [PageRef(document, index) for index in range(len(counts)) for document in (first, second)]
        lengths = {page: counts[page.page_index] for page in pages}
        order = data.draw(st.permutations(pages))
        for page in order:
            append(archive, space, page, count=lengths[page])
        everything = {page for page in pages if lengths[page]}
        for chosen in (None, [second], []):
            found = {}
            for block in archive.blocks(space, documents=chosen, max_vectors=limit):
                assert block.codes.shape == (block.offsets[-1], DIM)
                assert len(block.codes) <= limit or len(block.pages) == 1
                assert len(block.scales) == len(block.codes)
                assert not block.codes.flags.writeable
                for index, page in enumerate(block.pages):
                    rows = slice(block.offsets[index], block.offsets[index + 1])
                    found[page] = block.codes[rows] * block.scales[rows].astype(np.float32)[:, None]
            assert set(found) == {p for p in everything if chosen is None or p.document_id in chosen}
            for page, vectors in found.items():
                assert len(vectors) == lengths[page]
                assert_as_appended(page, vectors)
        assert archive.verify().clean


def test_neighbouring_pages_are_scanned_without_a_copy(archive: Archive, space: Space) -> None:
    fill(archive, space, "a.pdf", 6)
    (block,) = archive.blocks(space)
    assert len(block.pages) == 6
    segment = archive._store.maps.open(space.id, DIM, archive._store.places(space))[1]
    assert segment is not None
    assert np.shares_memory(block.codes, segment.codes)


def test_a_scan_is_a_snapshot(archive: Archive, space: Space) -> None:
    document = fill(archive, space, "a.pdf", 4)
    scan = archive.blocks(space, max_vectors=1)
    seen = [next(scan)]
    fill(archive, space, "b.pdf", 2)
    archive.remove_document(document)
    archive.compact()
    seen += scan
    assert [page for block in seen for page in block.pages] == [PageRef(document, index) for index in range(4)]
    for block in seen:
        assert_as_appended(block.pages[0], block.codes * block.scales.astype(np.float32)[:, None])


def test_encoding_a_page_again_replaces_it(archive: Archive, space: Space) -> None:
    (page,) = text_page(archive, space, "before")
    archive.append(space, page, embedding(77, 3), width=1, height=2, thumbnail=b"new")
    assert len(scanned(archive, space)[page]) == 3
    assert archive.keyword("before", 5) == []
    assert archive.thumbnail(page) == b"new"
    assert archive.compact() > 0
    assert len(scanned(archive, space)[page]) == 3


def test_vectors_that_do_not_fit_are_refused_and_change_nothing(archive: Archive, space: Space) -> None:
    page = PageRef(add(archive, "a.pdf", 1), 0)
    broken = embedding(1)
    broken.vectors[2, 2] = np.nan
    for bad in (embedding(1, dim=DIM + 1), PageEmbedding(embedding(1).vectors, PatchLayout(2, ())), broken):
        with pytest.raises(ValueError, match="vectors"):
            archive.append(space, page, bad, width=1, height=1, thumbnail=b"")
    assert archive.pending_pages(space) == [page]
    assert archive.verify().orphan_bytes == 0


def test_missing_vectors_are_a_sentence(archive: Archive, space: Space) -> None:
    page = PageRef(add(archive, "a.pdf", 1), 0)
    with pytest.raises(ArchiveError, match=r"no vectors of the model colour-test for page 1 of a\.pdf"):
        archive.embedding(space, page)
    with pytest.raises(ArchiveError, match="Page 8 of document"):
        archive.page(PageRef(page.document_id, 7))


# Spaces and states


def test_spaces_are_apart(archive: Archive, space: Space) -> None:
    other = archive.space("other", 4, "mean_maxsim")
    assert archive.space("colour-test", DIM, "maxsim") == space
    assert archive.spaces() == [space, other]
    document = fill(archive, space, "a.pdf", 2)
    assert archive.pending_pages(space) == []
    assert archive.pending_pages(other) == [PageRef(document, 0), PageRef(document, 1)]
    append(archive, other, PageRef(document, 1))
    assert list(scanned(archive, other)) == [PageRef(document, 1)]
    assert archive.documents(other)[0].pages_encoded == 1
    assert archive.documents(space)[0].pages_encoded == 2
    assert archive.documents()[0].pages_encoded == 2
    assert archive.page(PageRef(document, 0), other).state == "pending"
    assert archive.verify().pages_checked == 3


def test_failed_pages_are_named_and_can_be_retried(archive: Archive, space: Space) -> None:
    document = add(archive, "a.pdf", 3)
    archive.mark_failed(space, PageRef(document, 1), "It took more than 20 seconds.")
    append(archive, space, PageRef(document, 0))
    archive.mark_failed(space, PageRef(document, 0), "Too late: it has vectors.")
    assert archive.pending_pages(space) == [PageRef(document, 2)]
    assert [page.state for page in archive.pages(document)] == ["encoded", "failed", "pending"]
    assert archive.page(PageRef(document, 1)).failure == "It took more than 20 seconds."
    assert archive.document(document).pages_failed == 1
    path = archive.document(document).path
    assert archive.failures() == [Failure(path, "It took more than 20 seconds.", page_number=2)]
    archive.retry(document)
    assert archive.pending_pages(space) == [PageRef(document, 1), PageRef(document, 2)]
    archive.mark_failed(space, PageRef(document, 1), "Again.")
    append(archive, space, PageRef(document, 1))
    assert archive.failures() == []


def test_failed_files_are_shown_until_they_are_added_or_forgotten(archive: Archive) -> None:
    bad, locked = archive.path.parent / "bad.pdf", archive.path.parent / "locked.pdf"
    archive.record_failure(bad, "It is empty.")
    archive.record_failure(bad, "It is truncated.")
    archive.record_failure(locked, "It needs a password.", needs_password=True)
    assert archive.failures() == [
        Failure(bad, "It is truncated."),
        Failure(locked, "It needs a password.", needs_password=True),
    ]
    add(archive, "bad.pdf", 1)
    archive.forget_failure(locked)
    assert archive.failures() == []


# Documents


def test_the_same_file_twice_changes_nothing(archive: Archive, space: Space) -> None:
    document = fill(archive, space, "a.pdf", 2)
    before = archive.document(document)
    assert add(archive, "a.pdf", 2) == document
    assert archive.documents() == [before]
    assert archive.pending_pages(space) == []


def test_a_moved_file_is_found_again(archive: Archive, tmp_path: Path) -> None:
    old, new = tmp_path / "old name.pdf", tmp_path / "new name.pdf"
    old.write_text("x")
    document = add(archive, str(old), 1, content="x")
    copy = tmp_path / "copy.pdf"
    copy.write_text("x")
    assert add(archive, str(copy), 1, content="x") == document
    assert archive.document(document).path == old
    assert archive.find_document("copy.pdf").id == document
    old.rename(new)
    assert add(archive, str(new), 1, content="x") == document
    assert archive.document(document).path == new
    assert set(archive.known_paths(document)) == {old, copy, new}


def test_changed_content_takes_the_place_of_the_old(archive: Archive, space: Space) -> None:
    old = fill(archive, space, "a.pdf", 2)
    new = add(archive, "a.pdf", 3, content="changed")
    assert new != old
    assert [record.id for record in archive.documents()] == [new]
    assert archive.pending_pages(space) == [PageRef(new, index) for index in range(3)]
    assert scanned(archive, space) == {}
    # And back again, without encoding anything anew.
    assert add(archive, "a.pdf", 2) == old
    assert [record.id for record in archive.documents()] == [old]
    assert len(scanned(archive, space)) == 2


def test_changed_content_leaves_a_living_copy_alone(archive: Archive, tmp_path: Path) -> None:
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    one.write_text("x")
    two.write_text("x")
    document = add(archive, str(one), 1, content="x")
    add(archive, str(two), 1, content="x")
    changed = add(archive, str(one), 1, content="y")
    assert archive.document(document).path == two
    assert archive.document(changed).path == one


def test_removal_hides_at_once_and_can_be_undone_until_compaction(archive: Archive, space: Space) -> None:
    kept, gone = fill(archive, space, "kept.pdf", 2), fill(archive, space, "gone.pdf", 3)
    before = scanned(archive, space)
    archive.remove_document(gone)
    assert [record.id for record in archive.documents()] == [kept]
    assert {page.document_id for page in scanned(archive, space)} == {kept}
    assert archive.keyword("gone", 9) == []
    assert archive.info().removed_documents == 1
    with pytest.raises(ArchiveError, match="not in the archive"):
        archive.document(gone)
    with pytest.raises(ArchiveError, match="not in the archive"):
        archive.remove_document(gone)

    archive.restore_documents([gone])
    again = scanned(archive, space)
    assert again.keys() == before.keys()
    assert all(np.array_equal(again[page], before[page]) for page in before)

    archive.remove_document(gone)
    assert archive.compact() > 0
    with pytest.raises(ArchiveError, match="cannot be restored"):
        archive.restore_documents([gone])
    assert {page.document_id for page in scanned(archive, space)} == {kept}
    assert archive.info().removed_documents == 0
    report = archive.verify()
    assert report.clean
    assert (report.pages_checked, report.orphan_bytes) == (2, 0)
    # A PageRef of the compacted document must never come to mean another page.
    assert fill(archive, space, "gone.pdf", 3) > gone


def test_removed_documents_are_listed_until_compaction_without_outdated_content(archive: Archive) -> None:
    one, two, changed = (add(archive, name, 2) for name in ("1.pdf", "2.pdf", "3.pdf"))
    assert archive.removed_documents() == []
    archive.remove_document(one)
    archive.remove_document(two)
    add(archive, "3.pdf", 3, content="newer")
    assert changed not in [record.id for record in archive.documents()]
    assert [(each.path.name, each.page_count) for each in archive.removed_documents()] == [("2.pdf", 2), ("1.pdf", 2)]
    archive.restore_documents([two])
    assert [each.id for each in archive.removed_documents()] == [one]
    archive.compact()
    assert archive.removed_documents() == []


def test_adding_a_removed_file_brings_it_back_with_its_vectors(archive: Archive, space: Space) -> None:
    document = fill(archive, space, "a.pdf", 2)
    archive.remove_document(document)
    assert add(archive, "elsewhere.pdf", 2, content="a.pdf") == document
    assert archive.document(document).name == "elsewhere.pdf"
    assert len(scanned(archive, space)) == 2


def test_compaction_keeps_what_is_alive(archive: Archive, space: Space) -> None:
    archive._store.segment_bytes = 40 * DIM
    other = archive.space("other", 4, "maxsim")
    documents = [fill(archive, space, f"{name}.pdf", 4) for name in "abcd"]
    append(archive, other, PageRef(documents[1], 0))
    for document in documents[::2]:
        archive.remove_document(document)
    before = scanned(archive, space)
    freed = archive.compact()
    assert freed > 0
    after = scanned(archive, space)
    assert after.keys() == before.keys() == {PageRef(d, i) for d in documents[1::2] for i in range(4)}
    for page, vectors in after.items():
        assert_as_appended(page, vectors)
    assert list(scanned(archive, other)) == [PageRef(documents[1], 0)]
    assert archive.embedding(space, PageRef(documents[1], 0)).layout.count == 16
    assert archive.verify().clean
    fill(archive, space, "e.pdf", 3)
    assert len(scanned(archive, space)) == 11
    assert archive.compact() == 0


def test_documents_are_found_by_name_and_path(archive: Archive, tmp_path: Path) -> None:
    first = add(archive, str(tmp_path / "one" / "Bericht.pdf"), 1, content="1")
    second = add(archive, str(tmp_path / "two" / "Bericht.pdf"), 1, content="2")
    third = add(archive, str(tmp_path / "cafe\u0301.png"), 1)
    assert archive.find_document("caf\u00e9.png").id == third
    assert archive.find_document("café").id == third
    assert archive.find_document(str(tmp_path / "two" / ".." / "two" / "Bericht.pdf")).id == second
    with pytest.raises(ArchiveError, match=r"More than one document is called Bericht\.pdf") as caught:
        archive.find_document("Bericht.pdf")
    assert str(tmp_path / "one") in caught.value.hint
    archive.remove_document(first)
    assert archive.find_document("Bericht.pdf").id == second
    with pytest.raises(ArchiveError, match=r"no document called nothing\.pdf"):
        archive.find_document("nothing.pdf")


@pytest.mark.skipif(os.name == "nt", reason="paths are Unicode there")
def test_a_path_that_is_not_unicode(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.pdf")
    document = add(archive, str(path), 1, content="latin")
    assert archive.document(document).path == path
    archive.record_failure(path, "It vanished.")
    assert archive.failures() == [Failure(path, "It vanished.")]
    assert archive.document(document).failure == "It vanished."


# Text


def test_keywords_match_any_word_without_case_or_accents(archive: Archive, space: Space) -> None:
    one, two, three = text_page(archive, space, "Crème brûlée recipe", "the recipe of soup soup", "unrelated")
    assert {page for page, _ in archive.keyword("creme RECIPE", 9)} == {one, two}
    ranked = archive.keyword("soup brulee", 9)
    assert {page for page, _ in ranked} == {one, two}
    assert [score for _, score in ranked] == sorted((score for _, score in ranked), reverse=True)
    assert ranked[0][1] > 0
    assert archive.keyword("recipe", 1) == archive.keyword("recipe", 9)[:1]
    assert archive.keyword("unrelated", 9, documents=[three.document_id]) == archive.keyword("unrelated", 9)
    assert archive.keyword("unrelated", 9, documents=[]) == []


def test_unspaced_scripts_are_found_inside_a_run(archive: Archive, space: Space) -> None:
    japanese, thai, arabic = text_page(archive, space, "東京都庁の文書検索", "ระบบค้นหาเอกสาร", "الوثائق في الأرشيف")
    assert [page for page, _ in archive.keyword("文書", 9)] == [japanese]
    assert archive.keyword("書文", 9) == []
    assert [page for page, _ in archive.keyword("เอกสาร", 9)] == [thai]
    assert [page for page, _ in archive.keyword("الوثائق", 9)] == [arabic]


def test_ligatures_are_found_by_their_letters(archive: Archive, space: Space) -> None:
    (page,) = text_page(archive, space, "o\ufb03ce \ufb01le")
    assert [found for found, _ in archive.keyword("office", 9)] == [page]
    assert [found for found, _ in archive.keyword("file", 9)] == [page]


@pytest.mark.parametrize("text", ["", "   ", "!!! ... “”", "\0", "\ud800", "-", '"', "*"])
def test_a_query_without_words_finds_nothing(archive: Archive, space: Space, text: str) -> None:
    text_page(archive, space, "words and words")
    assert archive.keyword(text, 9) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text('"*()^:{}+-ab AND OR NOT NEAR text'))
def test_nothing_typed_is_syntax(archive: Archive, text: str) -> None:
    assert isinstance(archive.keyword(text, 3), list)


def test_operators_are_words(archive: Archive, space: Space) -> None:
    one, two = text_page(archive, space, "salt and pepper", "say it: text:secret (now)")
    assert {page for page, _ in archive.keyword("pepper NOT salt", 9)} == {one}
    assert {page for page, _ in archive.keyword('text:secret" OR', 9)} == {two}


def test_a_very_long_query(archive: Archive, space: Space) -> None:
    (page,) = text_page(archive, space, "needle")
    assert archive.keyword("needle " + "hay " * 2500, 9)[0][0] == page
    assert archive.keyword(" ".join(f"w{i}" for i in range(3000)), 9) == []
    assert archive.keyword("x" * 10_000, 9) == []


# Figures


def test_info_counts_what_is_visible(archive: Archive, space: Space) -> None:
    fill(archive, space, "a.pdf", 2)
    add(archive, "b.pdf", 3)
    archive.remove_document(fill(archive, space, "c.pdf", 4))
    archive.record_failure(Path("d.pdf"), "It is empty.")
    info = archive.info()
    assert (info.documents, info.pages, info.text_pages, info.failures) == (2, 5, 2, 1)
    (figures,) = info.spaces
    assert (figures.space, figures.pages_encoded, figures.vectors) == (space, 2, 32)
    assert figures.bytes >= 6 * 16 * DIM
    assert info.bytes > figures.bytes
    assert info.id == archive.id
