"""The command line's exports: reports, annotated copies, judgements; complete, and never over another file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from core.archive import Archive, Judgement
from core.cli import console, main
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("exports")
    make_pdf(folder / "one.pdf", ["red", "green", "blue"])
    make_pdf(folder / "two.pdf", ["blue", "black"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(console, "load_encoder", lambda spec: ColourEncoder())
        assert main(["index", "--archive", str(folder / "a"), str(folder)]) == 0
        yield str(folder / "a.patchlight")


def test_search_writes_a_report_once(archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("hits.json", "hits.csv"):
        out = tmp_path / name
        command = ["search", "--archive", archive, "blue crate", "--top", "2", "--out", str(out)]
        assert main(command) == 0
        first = out.read_bytes()
        assert main(command) == 1
        assert "exists already" in capsys.readouterr().err
        assert out.read_bytes() == first
        assert main([*command, "--force"]) == 0
    found = json.loads((tmp_path / "hits.json").read_text("utf-8"))
    assert found["archive"]["path"] == archive
    assert [hit["document"] for hit in found["hits"]] == ["one.pdf", "two.pdf"]
    rows = list(csv.DictReader(io.StringIO((tmp_path / "hits.csv").read_text("utf-8-sig"))))
    assert [row["page"] for row in rows] == ["3", "1"]
    assert main(["search", "--archive", archive, "blue", "--out", str(tmp_path / "x.txt")]) == 2


def test_a_report_names_the_tags_that_were_searched_in(archive: str, tmp_path: Path) -> None:
    assert main(["tag", "--archive", archive, "one.pdf", "--add", "kept"]) == 0
    out = tmp_path / "hits.json"
    assert main(["search", "--archive", archive, "blue", "--tag", "kept", "--out", str(out)]) == 0
    assert json.loads(out.read_text("utf-8"))["query"]["filters"] == {"tags": ["kept"]}


def test_explain_writes_an_annotated_copy_and_refuses_the_original(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = Path(archive).parent / "one.pdf"
    before = original.read_bytes()
    command = ["explain", "--archive", archive, "green", "--document", "one.pdf", "--page", "2", "--pdf"]
    out = tmp_path / "copy.pdf"
    assert main([*command, str(out)]) == 0
    with pymupdf.open(out) as document:
        assert [len(list(page.annots())) for page in document] == [0, 1, 0]  # pyright: ignore
    assert main([*command, str(out)]) == 1
    assert main([*command, str(original), "--force"]) == 1
    assert "which is never changed" in capsys.readouterr().err
    assert original.read_bytes() == before


def test_a_document_that_has_changed_is_not_annotated(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = Path(archive).parent / "two.pdf"
    before = original.read_bytes()
    try:
        original.write_bytes(before + b"\n%later")
        command = ["explain", "--archive", archive, "blue", "--document", "two.pdf", "--page", "1", "--pdf"]
        assert main([*command, str(tmp_path / "copy.pdf")]) == 1
        assert "two.pdf has changed since it was indexed" in capsys.readouterr().err
        assert list(tmp_path.iterdir()) == []
    finally:
        original.write_bytes(before)


def test_judgements_travel_and_are_measured(archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--archive", archive]) == 1
    assert "No page of a.patchlight has been judged right" in capsys.readouterr().err
    given = tmp_path / "given.jsonl"
    lines = [
        {"qid": "1", "query": "blue", "doc": "one.pdf", "pages": [3], "also": [{"doc": "two.pdf", "pages": [1]}]},
        {"qid": "2", "query": "green", "doc": "one.pdf", "pages": [2], "wrong": [{"doc": "two.pdf", "pages": [2]}]},
        {"qid": "3", "query": "red", "doc": "gone.pdf", "pages": [1]},
    ]
    given.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert main(["judgements", "--archive", archive, "--import", str(given)]) == 3
    out, err = capsys.readouterr()
    assert out == "4 judgements read, 4 of them new or changed.\n"
    assert "gone.pdf" in err
    assert main(["judgements", "--archive", archive]) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()[1:]] == [
        ["2", "0", "blue"],
        ["1", "1", "green"],
    ]
    exported = tmp_path / "exported.jsonl"
    assert main(["judgements", "--archive", archive, "--export", str(exported)]) == 0
    assert main(["judgements", "--archive", archive, "--export", str(exported)]) == 1
    capsys.readouterr()
    assert main(["eval", "--archive", archive, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["queries"], found["judged_pages"]) == (2, 4)
    by_mode = {standing["mode"]: standing for standing in found["standings"]}
    assert set(by_mode) == {"late", "hybrid", "keyword"}
    assert by_mode["late"]["ndcg5"] == by_mode["late"]["mrr"] == 1
    assert by_mode["late"]["queries"][1]["ranks"] == [1]
    assert main(["eval", "--archive", archive]) == 0
    assert "2 queries, 4 judged pages." in capsys.readouterr().out
    # The exported file says the same as the archive, to this program's own measure of files.
    assert main(["eval", "--archive", archive, "--queries", str(exported), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["tags"][0]["ndcg@5"] == 1
    with Archive.open(Path(archive)) as opened:
        known = opened.judgements.all()
        opened.judgements.apply([Judgement(j.query, j.content_hash, j.page_index, None) for j in known])
