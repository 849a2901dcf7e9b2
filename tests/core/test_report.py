"""Results as JSON and CSV: everything needed to get them again, and nothing overwritten unbidden."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest

from core import __version__
from core.archive import Archive
from core.documents.renderer import RenderHost
from core.errors import PatchlightError
from core.explain.outputs import output, write_output
from core.explain.report import as_csv, as_json, model_hash, report
from core.indexing import index
from core.search.filters import Filters
from core.search.region import search_region
from core.search.searcher import Searcher
from core.types import PageRef
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("report")
    files = [make_pdf(folder / "Größe, one.pdf", ["red", "green", "blue"]), make_pdf(folder / "two.pdf", ["red"])]
    with Archive.create(folder / "a.patchlight") as made, RenderHost() as host:
        list(index(made, ColourEncoder(), files, host=host))
        yield made


def test_the_report_names_all_that_the_scores_depend_on(archive: Archive) -> None:
    results = Searcher(archive, ColourEncoder()).search("red zebra", top=3)
    found = json.loads(as_json(report(results, archive, explained=2)))
    assert found["patchlight"] == __version__
    assert found["torch"]
    assert found["date"].endswith("+00:00")
    assert found["archive"] == {"id": archive.id, "path": str(archive.path)}
    assert found["model"] == {"name": "colour-test", "hash": None, "score_rule": "maxsim"}
    assert found["query"]["text"] == "red zebra"
    assert found["query"]["mode"] == "late"
    assert found["query"]["unreadable"] == ["zebra"]
    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3]
    first = found["hits"][0]
    record = archive.document(results.hits[0].page.document_id)
    assert (first["document"], first["content_hash"]) == (record.name, record.content_hash)
    assert sum(word["score"] for word in first["words"]) == pytest.approx(first["score"], abs=1e-5)
    x0, y0, x1, y1 = first["words"][0]["best"]["box"]
    assert 30 <= x0 < x1 <= 135 and 30 <= y0 < y1 <= 167
    assert found["hits"][2]["words"] == []


def test_the_csv_has_a_row_a_hit_and_columns_for_every_word(archive: Archive) -> None:
    results = Searcher(archive, ColourEncoder()).search("red red blue", top=3)
    found = report(results, archive)
    data = as_csv(found)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [(int(row["rank"]), int(row["page"])) for row in rows] == [
        (hit.rank, hit.page.page_number) for hit in results.hits
    ]
    assert {"red score", "red 2 score", "blue share", "blue box"} <= set(rows[0])
    assert float(rows[0]["score"]) == pytest.approx(results.hits[0].score, abs=1e-5)
    assert len(rows[0]["red box"].split()) == 4
    assert {row["archive_id"] for row in rows} == {archive.id}
    assert any(row["document"] == "Größe, one.pdf" for row in rows)


def test_filters_and_the_listing_limit_are_told_so_that_ranks_come_out_again(archive: Archive) -> None:
    archive.tags.change([1], add=["colours"])
    filters = Filters(name="größe", tags=("colours",), document=1)
    results = Searcher(archive, ColourEncoder()).search("red", top=2, documents=filters.documents(archive))
    found = report(replace(results, filters=filters), archive)
    assert found["query"]["hits_listed_at_most"] == 2 and found["pymupdf"] == pymupdf.VersionBind
    one = {"name": "Größe, one.pdf", "content_hash": archive.document(1).content_hash}
    assert found["query"]["filters"] == {"name": "größe", "tags": ["colours"], "document": one}
    (row, _) = csv.DictReader(io.StringIO(as_csv(found).decode("utf-8-sig")))
    assert json.loads(row["filters"]) == found["query"]["filters"]
    assert (row["hits_listed_at_most"], row["pages_searched"], row["pymupdf"]) == ("2", "3", pymupdf.VersionBind)
    everywhere = report(Searcher(archive, ColourEncoder()).search("red"), archive)
    assert everywhere["query"]["filters"] == {}
    assert next(csv.DictReader(io.StringIO(as_csv(everywhere).decode("utf-8-sig"))))["filters"] == ""


def test_a_keyword_search_has_no_model_and_no_words(archive: Archive) -> None:
    found = report(Searcher(archive, None).search("page", mode="keyword"), archive)
    assert found["model"] is None
    assert all(hit["words"] == [] and hit["late_score"] is None for hit in found["hits"])
    assert len(list(csv.DictReader(io.StringIO(as_csv(found).decode("utf-8-sig"))))) == len(found["hits"]) > 0


def test_a_region_is_told_by_document_page_and_box(archive: Archive) -> None:
    box = (0.1, 0.1, 0.5, 0.5)
    results = search_region(Searcher(archive, ColourEncoder()), PageRef(1, 0), box)
    region = report(results, archive, region=(PageRef(1, 0), box))["query"]["region"]
    assert region["document"] == "Größe, one.pdf"
    assert (region["page"], region["box"]) == (1, [30.0, 40.0, 150.0, 200.0])


def test_the_readers_hash_is_in_its_name() -> None:
    assert model_hash("reader-3fa9c21b") == "3fa9c21b"
    assert model_hash("OWNER/that-is-nowhere") is None


def test_a_file_is_replaced_only_when_told_so_and_never_half_written(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    write_output(path, b"first", overwrite=False)
    with pytest.raises(PatchlightError, match=r"out\.json exists already") as caught:
        write_output(path, b"second", overwrite=False)
    assert "--force" in caught.value.hint
    assert path.read_bytes() == b"first"
    with pytest.raises(ValueError, match="in the middle"), output(path, overwrite=True) as part:
        part.write_bytes(b"half")
        raise ValueError("in the middle")
    assert path.read_bytes() == b"first"
    write_output(path, b"second", overwrite=True)
    assert path.read_bytes() == b"second"
    with pytest.raises(PatchlightError, match="which is never changed"), output(path, overwrite=True, never=(path,)):
        pass
    with pytest.raises(PatchlightError, match="there is no such file"):
        write_output(tmp_path / "gone" / "x", b"", overwrite=False)
    assert [file.name for file in tmp_path.iterdir()] == ["out.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_links_and_pipes_are_written_to_and_not_replaced(tmp_path: Path) -> None:
    file, link, pipe = tmp_path / "file.csv", tmp_path / "link.csv", tmp_path / "pipe"
    file.write_bytes(b"first")
    link.symlink_to(file)
    write_output(link, b"second", overwrite=True)
    assert link.is_symlink() and file.read_bytes() == b"second"

    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_output(pipe, b"through", overwrite=True)
        assert os.read(reader, 100) == b"through"
        assert pipe.is_fifo()
    finally:
        os.close(reader)
