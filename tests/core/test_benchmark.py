"""The Reader's benchmark on made documents: what is chosen, what is printed, and baselines counted by hand."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pymupdf
import pytest

from benchmarks import reader, scans
from benchmarks.report import Answers, Cost, Report
from benchmarks.tesseract import ReadPage, Tesseract
from benchmarks.text_search import TextSearch
from core.documents.renderer import RenderHost
from core.evaluation import JudgedQuery
from core.types import TextWord

WIDTH, HEIGHT = 420, 595
PLACES = {"lighthouse": (60, 120), "harbour": (200, 480), "whale": (90, 300)}


def make(path: Path, *pages: str) -> Path:
    with pymupdf.open() as document:
        for text in pages:
            page = document.new_page(width=WIDTH, height=HEIGHT)
            page.insert_text((50, 40), "notes of the coast", fontsize=14)
            page.insert_text(PLACES[text], text, fontsize=22)
        document.save(path)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "documents"
    found.mkdir()
    make(found / "long.pdf", "lighthouse", "harbour")
    make(found / "short.pdf", "whale")
    make(found / "unasked.pdf", "whale")
    return found


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    def entry(qid: str, word: str, document: str, page: int) -> str:
        x, y = PLACES[word]
        target = {"page": page, "kind": "words", "box": [x, y - 22, x + 120, y + 6]}
        return json.dumps(
            {"qid": qid, "query": word, "doc": document, "pages": [page], "tags": ["lexical"], "targets": [target]}
        )

    file = tmp_path / "queries.jsonl"
    file.write_text(
        "\n".join([entry("a", "harbour", "long.pdf", 2), entry("b", "whale", "short.pdf", 1)]), encoding="utf-8"
    )
    return file


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("no_tesseract")
def test_scans_are_measured_without_tesseract(folder: Path, queries: Path, tmp_path: Path, capsys):
    out = tmp_path / "out"
    out.mkdir()
    arguments = [str(folder), "--queries", str(queries), "--scans", "--pages", "3"]
    arguments += ["--json", str(out / "found.json"), "--picture", str(out / "found.png"), "--runs", str(out)]
    assert reader.main(arguments) == 0
    text = capsys.readouterr().out
    assert "3 pages of 2 documents, 2 queries, every page a scan (seed 0)" in text
    assert "Tesseract is not installed here" in text
    found = json.loads((out / "found.json").read_text(encoding="utf-8"))
    assert set(found["tags"]) == {"Text", "Reader"}
    for rows in found["tags"].values():
        assert [row["tag"] for row in rows] == ["all", "lexical"]
        assert rows[0]["recall1"] == 1 and rows[0]["pointing"] == 1
    every, small = found["pointing"]
    assert (every["over"], every["queries"], small["queries"]) == ("all targets", 2, 2)
    assert every["page middle"] == 0.5  # the whale swims in the middle
    assert 0 < every["chance"] < 0.1
    cost = found["costs"]["Reader"]
    assert cost["pages"] == 3 and cost["vectors"] > 0 and cost["bytes_a_page"] > cost["vectors"]
    assert (out / "found.png").read_bytes().startswith(b"\x89PNG")
    run = [line.split("\t") for line in (out / "reader.run.tsv").read_text(encoding="utf-8").splitlines()]
    assert ["a", "long.pdf", "2", "1"] in [cells[:4] for cells in run]
    points = [line.split("\t") for line in (out / "reader.points.tsv").read_text(encoding="utf-8").splitlines()]
    assert [cells[:3] for cells in points] == [["a", "long.pdf", "2"], ["b", "short.pdf", "1"]]


@pytest.mark.usefixtures("no_tesseract")
def test_a_folder_that_answers_nothing_is_said(tmp_path: Path, queries: Path, capsys):
    make(tmp_path / "other.pdf", "whale")
    assert reader.main([str(tmp_path), "--queries", str(queries)]) == 1
    assert "No query of queries.jsonl is answered" in capsys.readouterr().err


def test_small_documents_that_answer_come_first_and_whole():
    counts = [(Path("b.pdf"), 5), (Path("none.pdf"), 1), (Path("a.pdf"), 2), (Path("c.pdf"), 3)]
    asked = [JudgedQuery(name, name, f"{name}.pdf", (1,)) for name in "abc"]
    chosen, answered = reader.choose(counts, [*asked, JudgedQuery("d", "d", "a.pdf", (1, 3))], 6)
    assert [path.name for path, _ in chosen] == ["a.pdf", "c.pdf"]
    assert [query.qid for query in answered] == ["a", "c"]
    everything, all_answered = reader.choose(counts, asked, None)
    assert len(everything) == 4 and len(all_answered) == 3


def test_scans_have_no_text_keep_their_size_and_come_out_alike(folder: Path, tmp_path: Path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        scans.scan_document(folder / "long.pdf", tmp_path / name / "long.pdf", 3)
    scans.scan_document(folder / "long.pdf", tmp_path / "other.pdf", 4)
    with RenderHost() as host:
        before = host.render(folder / "long.pdf", 1, long_edge=800)
        one, two, other = (
            host.render(tmp_path / name, 1, long_edge=800, words=True)
            for name in ("one/long.pdf", "two/long.pdf", "other.pdf")
        )
    assert not one.words and (one.width, one.height) == (before.width, before.height)
    assert one.image.tobytes() == two.image.tobytes() != other.image.tobytes()
    # It is still that page: dark where the print is, within the skew.
    dark, print_there = (
        np.asarray(page.image.convert("L").reduce(20)) < level for page, level in ((one, 225), (before, 250))
    )
    near = np.pad(print_there, 1)
    near = np.lib.stride_tricks.sliding_window_view(near, (3, 3)).any(axis=(2, 3))
    assert dark.sum() > 5 and not (dark & ~near).any()


def line(number: int, text: str) -> list[TextWord]:
    return [
        TextWord(w, (50 * i, 20 * number, 50 * i + 40, 20 * number + 10), number) for i, w in enumerate(text.split())
    ]


def test_the_baseline_points_at_the_rarest_word_among_lines_that_say_most():
    page = [*line(0, "the rate"), *line(5, "Overflow rate"), *line(6, "of the Sluice"), *line(9, "the overflow")]
    search = TextSearch({("a", 1): page, ("a", 2): line(0, "the rate of the overflow"), ("a", 3): line(0, "the")})
    assert [key for key, _ in search.rank("sluice overflow rate", 5)] == [("a", 1), ("a", 2)]
    assert search.point("the sluice overflow", ("a", 1)) == (120, 125)
    assert search.point("SLUÎCE?", ("a", 1)) == (120, 125)
    assert search.point("rate", ("a", 1)) == (70, 5)
    assert search.point("absent", ("a", 1)) is None
    assert search.rank("…", 5) == []


def test_chance_counts_overlapping_boxes_once_and_small_targets_apart():
    boxes = ((1, (8.0, 8.0, 42.0, 92.0)), (1, (20.0, 20.0, 42.0, 92.0)))
    queries = (
        JudgedQuery("wide", "w", "d", (1,), (), boxes),
        JudgedQuery("small", "s", "d", (1, 2), (), ((2, (45.0, 45.0, 47.0, 47.0)),)),
        JudgedQuery("page", "p", "d", (1,)),
    )
    reader_answers = Answers("Reader", {"wide": [(("d", 1), 2.0)]}, {("wide", "d", 1): (10, 10)})
    report = Report(
        ("about",), queries, ((reader_answers, Cost(4, 2.0, cpu=8.0)),), {("d", 1): (100, 100), ("d", 2): (100, 100)}
    )
    assert report.chances == pytest.approx({"wide": 0.5, "small": 0.0324})
    every, small = report.pointing()
    assert every == ("all targets", 2, {"Reader": 0.5, "page middle": 1.0, "chance": pytest.approx(0.2662)})
    assert small[1:] == (1, {"Reader": 0.0, "page middle": 1.0, "chance": pytest.approx(0.0324)})
    assert "0.50" in report.text()


def test_what_was_read_is_kept_and_a_torn_line_is_read_again(folder: Path, tmp_path: Path):
    tesseract = Tesseract(tmp_path)
    if not tesseract.is_here:
        pytest.skip("Tesseract is not installed")
    with RenderHost() as host:
        first = list(tesseract.read_document(folder / "long.pdf", "key", 2, host))
        assert [page.fresh for page in first] == [True, True]
        (word,) = [word for word in first[1].words if word.text == "harbour"]
        assert word.box == pytest.approx((200, 463, 278, 481), abs=5)
        (file,) = tmp_path.glob("key-*.jsonl")
        file.write_text(file.read_text(encoding="utf-8")[:-20], encoding="utf-8")
        second = list(tesseract.read_document(folder / "long.pdf", "key", 2, host))
        assert [page.fresh for page in second] == [False, True]
        third = list(tesseract.read_document(folder / "long.pdf", "key", 2, host))
        assert not any(page.fresh for page in third)
        assert [page.words[-1].text for page in third] == [page.words[-1].text for page in first]
    assert isinstance(third[0], ReadPage)
