"""The command line: output to the letter, exit codes, and a sentence for everything that can go wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from core.archive import Archive
from core.cli import console, main
from core.cli.console import duration, plural, size
from core.types import QueryEmbedding
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHLIGHT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(console, "load_encoder", lambda spec: ColourEncoder())


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files of é"
    folder.mkdir()
    make_pdf(folder / "one.pdf", ["red", "green", "blue"])
    make_pdf(folder / "two words.pdf", ["blue", "black"])
    return folder


@pytest.fixture
def archive(tmp_path: Path, files: Path, capsys: pytest.CaptureFixture[str]) -> str:
    path = tmp_path / "käse archive"
    assert main(["index", "--archive", str(path), str(files)]) == 0
    capsys.readouterr()
    return str(path)


def process(*arguments: str, **options: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.e2e.colour_cli", *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=ROOT, **{**pipes, **options})


def output(capsys: pytest.CaptureFixture[str], arguments: Sequence[str], code: int = 0) -> Any:
    assert main(arguments) == code
    return json.loads(capsys.readouterr().out)


def test_index_reports_and_takes_the_archive_by_either_name(
    tmp_path: Path, files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["index", "--archive", str(tmp_path / "a"), str(files)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("2 new documents, 5 pages done in ")
    assert out.endswith("a.patchlight holds 5 pages of 2 documents.\n")
    assert [line.partition("; ")[0] for line in err.splitlines()] == ["3 of 5 pages", "5 of 5 pages"]
    for name in ("a", "a.patchlight"):
        assert main(["index", "--archive", str(tmp_path / name), str(files / "one.pdf")]) == 0
        assert capsys.readouterr().out.startswith("0 new documents, nothing left to encode.")
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_dir()) == ["a.patchlight", files.name]


def test_failed_files_are_named_with_their_reason(
    tmp_path: Path, files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "empty.pdf").touch()
    make_pdf(files / "secret.pdf", ["red"], password="p1")
    arguments = ["index", "--archive", str(tmp_path / "a"), str(files), str(files / "typo.pdf")]
    assert main(arguments) == 3
    out, err = capsys.readouterr()
    assert out.startswith("2 new documents, 5 pages done")
    failed = [line for line in err.splitlines() if line.startswith(str(files))]
    assert [line[len(str(files)) + 1 :].partition(":")[0] for line in failed] == ["empty.pdf", "secret.pdf", "typo.pdf"]
    assert failed[1].endswith("Give it with --password.")
    assert main([*arguments[:-1], "--password", "wrong"]) == 3
    assert "Try another --password." in capsys.readouterr().err
    (files / "empty.pdf").unlink()
    assert main([*arguments[:-1], "--password", "p1"]) == 0
    assert main(["info", "--archive", str(tmp_path / "a"), "--json"]) == 0


def test_without_paths_an_archive_must_be_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", "--archive", str(tmp_path / "a")]) == 1
    assert "does not exist" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_search_json_to_the_letter(archive: str, files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = output(capsys, ["search", "--archive", archive, "Blue crate", "--top", "3", "--json"])
    assert list(found) == ["query", "model", "mode", "ms", "pages_searched", "hits"]
    assert (found["query"], found["model"], found["mode"]) == ("Blue crate", "colour-test", "late")
    assert set(found["ms"]) == {"encode", "search"}
    assert found["pages_searched"] == 5
    assert [(hit["rank"], hit["document"], hit["page"]) for hit in found["hits"][:2]] == [
        (1, "one.pdf", 3),
        (2, "two words.pdf", 1),
    ]
    assert len(found["hits"]) == 3
    hit = found["hits"][0]
    assert list(hit) == ["rank", "document", "path", "page", "score", "words"]
    assert hit["path"] == str(files / "one.pdf")
    assert hit["score"] == pytest.approx(1.25, abs=0.02)
    blue, crate = hit["words"]
    assert blue["word"] == "Blue"
    assert blue["score"] == pytest.approx(1.0, abs=0.01)
    x0, y0, x1, y1 = blue["box"]
    # Points, from the top left: the block of colour is at 30..130 across and 40..160 down, a cell 33 by 33.
    assert 30 <= x0 < x1 <= 135
    assert 30 <= y0 < y1 <= 167
    assert (x1 - x0, y1 - y0) == (pytest.approx(300 / 9, abs=0.1), pytest.approx(400 / 12, abs=0.1))
    assert crate == {"word": "crate", "score": 0.0, "box": None}


def test_search_prints_a_table_and_notes_aside(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--archive", archive, "blue crate"]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert lines[0].split() == ["score", "page", "document"]
    assert lines[1].split() == ["1", "1.251", "3", "one.pdf"]
    assert lines[2].split() == ["2", "1.251", "1", "two", "words.pdf"]
    assert len(lines) == 6
    assert "crate" in err


def test_search_by_keyword_needs_no_model(
    archive: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(console, "load_encoder")
    found = output(capsys, ["search", "--archive", archive, "two", "--mode", "keyword", "--json"])
    assert {hit["document"] for hit in found["hits"]} == {"two words.pdf"}
    assert found["mode"] == "keyword"
    assert all(hit["words"] == [] for hit in found["hits"])


@pytest.mark.parametrize("text", ["", "  ", "!?…", "漢字", "x" * 10_000])
def test_queries_with_nothing_to_find_get_a_sentence(
    archive: str, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    code = main(["search", "--archive", archive, text])
    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    assert err.startswith("patchlight: ")
    assert len(err) < 300
    assert "Traceback" not in err


def test_explain_json_to_the_letter(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["explain", "--archive", archive, "green what", "--document", "one.pdf", "--page", "2", "--json"]
    found = output(capsys, arguments)
    assert list(found) == ["score", "off_page_share", "grid", "words", "lines"]
    assert found["score"] == pytest.approx(1.25, abs=0.02)
    assert found["off_page_share"] == pytest.approx(0.2, abs=0.01)
    assert found["grid"] == {"rows": 12, "cols": 9}
    green, what, own = found["words"]
    assert list(green) == ["word", "score", "share", "best"]
    assert set(green["best"]) == {"row", "col", "box"}
    assert 1 <= green["best"]["row"] <= 4
    assert 1 <= green["best"]["col"] <= 3
    assert green["best"]["box"][0] == pytest.approx(green["best"]["col"] * 300 / 9, abs=0.1)
    assert green["best"]["box"][1] == pytest.approx(green["best"]["row"] * 400 / 12, abs=0.1)
    assert (what["score"], what["best"]) == (0.0, None)
    assert own["best"] is None
    assert sum(word["score"] for word in found["words"]) == pytest.approx(found["score"], abs=1e-5)
    assert sum(word["share"] for word in found["words"]) == pytest.approx(1)
    for line in found["lines"]:
        assert list(line) == ["text", "box", "score"]


@pytest.mark.parametrize(("suffix", "magic"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_explain_writes_a_figure(archive: str, tmp_path: Path, suffix: str, magic: bytes) -> None:
    out = tmp_path / f"why.{suffix}"
    arguments = ["explain", "--archive", archive, "green", "--document", "one", "--page", "2", "--out", str(out)]
    assert main([*arguments, "--word", "GREEN"]) == 0
    assert out.read_bytes().startswith(magic)
    assert len(out.read_bytes()) > 5_000


def test_explain_shows_the_thumbnail_when_the_file_is_gone(
    archive: str, files: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_pdf(files / "one.pdf", ["black"])
    out = tmp_path / "why.png"
    arguments = ["explain", "--archive", archive, "green", "--document", "one", "--page", "2", "--out", str(out)]
    for reason in ("has changed", "thumbnail"):
        assert main(arguments) == 0
        assert reason in capsys.readouterr().err
        (files / "one.pdf").unlink(missing_ok=True)
        assert out.stat().st_size > 5_000


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--document", "three.pdf", "--page", "1"], "no document called three.pdf"),
        (["--document", "one.pdf", "--page", "4"], "one.pdf has no page 4; its last page is 3."),
        (["--document", "one.pdf", "--page", "1", "--word", "pink"], "“pink” is not a word of the query."),
        (["--document", "one.pdf", "--page", "1", "--out", "/no/such/folder/x.png"], "Cannot write"),
    ],
)
def test_explain_says_what_is_wrong(
    archive: str, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main(["explain", "--archive", archive, "red", *arguments]) == 1
    err = capsys.readouterr().err
    assert sentence in err
    assert err.startswith("patchlight: ")


QUERIES = [
    {"qid": "q1", "query": "blue", "doc": "two words.pdf", "pages": [1], "tags": ["cold"]}
    | {"targets": [{"page": 1, "kind": "region", "box": [30, 40, 130, 160]}]},
    {"qid": "q2", "query": "red", "doc": "one.pdf", "pages": [1], "tags": ["warm"]}
    | {"targets": [{"page": 1, "kind": "region", "box": [200, 200, 290, 390]}]},
    {"qid": "q3", "query": "?", "doc": "one.pdf", "pages": [1]},
    {"qid": "q4", "query": "green", "doc": "elsewhere.pdf", "pages": [1]},
]


@pytest.fixture
def queries(tmp_path: Path) -> str:
    path = tmp_path / "queries.jsonl"
    path.write_text("\n".join(json.dumps(query) for query in QUERIES), "utf-8")
    return str(path)


def test_run_writes_hits_and_points(
    archive: str, queries: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, points = tmp_path / "RUN.tsv", tmp_path / "POINTS.tsv"
    arguments = ["run", "--archive", archive, "--queries", queries, "--out", str(out), "--points", str(points)]
    assert main([*arguments, "--top", "1"]) == 0
    captured = capsys.readouterr()
    assert captured.out == "3 of 4 queries answered.\n"
    assert "q3: " in captured.err
    rows = [line.split("\t") for line in out.read_text("utf-8").splitlines()]
    assert [row[:4] for row in rows] == [
        ["q1", "one.pdf", "3", "1"],
        ["q2", "one.pdf", "1", "1"],
        ["q4", "one.pdf", "2", "1"],
    ]
    assert float(rows[0][4]) == pytest.approx(1.25, abs=0.02)
    placed = {tuple(row[:3]): row[3:] for row in (ln.split("\t") for ln in points.read_text("utf-8").splitlines())}
    # The first hit, and the page that answers, which is not the first hit here.
    assert set(placed) == {
        ("q1", "one.pdf", "3"),
        ("q1", "two words.pdf", "1"),
        ("q2", "one.pdf", "1"),
        ("q4", "one.pdf", "2"),
    }
    for x, y in placed.values():
        assert 30 <= float(x) <= 130
        assert 40 <= float(y) <= 160


def test_tables_that_are_stopped_midway_leave_the_former_ones(
    archive: str, queries: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(ColourEncoder):
        def encode_query(self, text: str) -> QueryEmbedding:
            if text == QUERIES[1]["query"]:
                raise KeyboardInterrupt
            return super().encode_query(text)

    monkeypatch.setattr(console, "load_encoder", lambda spec: Stopped())
    tables = tmp_path / "tables"
    tables.mkdir()
    out, points = tables / "run.tsv", tables / "points.tsv"
    out.write_text("of yesterday\n", "utf-8")
    arguments = ["run", "--archive", archive, "--queries", queries, "--out", str(out), "--points", str(points)]
    assert main(arguments) == 1
    assert "Stopped." in capsys.readouterr().err
    assert out.read_text("utf-8") == "of yesterday\n"
    assert list(tables.iterdir()) == [out]


def test_run_gives_all_hits_and_at_most_ten_points(
    tmp_path: Path, queries: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make_pdf(tmp_path / "many.pdf", ["blue"] * 14)
    archive = str(tmp_path / "many")
    assert main(["index", "--archive", archive, str(tmp_path / "many.pdf")]) == 0
    out, points = tmp_path / "r", tmp_path / "p"
    assert main(["run", "--archive", archive, "--queries", queries, "--out", str(out), "--points", str(points)]) == 0
    blue = [line.split("\t") for line in out.read_text("utf-8").splitlines() if line.startswith("q1")]
    assert [row[3] for row in blue] == [str(rank) for rank in range(1, 15)]
    assert len([line for line in points.read_text("utf-8").splitlines() if line.startswith("q1")]) == 10


def test_eval_measures_per_tag(archive: str, queries: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = output(capsys, ["eval", "--archive", archive, "--queries", queries, "--json"])
    assert (found["model"], found["mode"]) == ("colour-test", "late")
    rows = {row["tag"]: row for row in found["tags"]}
    assert set(rows) == {"all", "cold", "warm"}
    assert rows["warm"] == {
        "tag": "warm",
        "queries": 1,
        "ndcg@5": 1.0,
        "recall@1": 1.0,
        "recall@10": 1.0,
        "pointed": 1,
        "pointing": 0.0,
    }
    assert rows["cold"]["ndcg@5"] == pytest.approx(0.63093, abs=1e-4)
    assert (rows["cold"]["recall@1"], rows["cold"]["pointing"]) == (0.0, 1.0)
    assert (rows["all"]["queries"], rows["all"]["pointing"]) == (4, 0.5)
    assert main(["eval", "--archive", archive, "--queries", queries]) == 0
    assert "nDCG@5" in capsys.readouterr().out


def test_a_queries_file_that_is_none_gets_a_sentence(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b"\xff\xfe nonsense")
    for path in (bad, tmp_path / "none.jsonl", tmp_path):
        out = tmp_path / "out.tsv"
        assert main(["run", "--archive", archive, "--queries", str(path), "--out", str(out)]) == 1
        assert path.name in capsys.readouterr().err
        assert not out.exists()
    bad.write_text('{"qid": "q1", "query": "blue"}', "utf-8")
    nowhere = tmp_path / "nowhere" / "run.tsv"
    assert main(["run", "--archive", archive, "--queries", str(bad), "--out", str(nowhere)]) == 1
    assert f"Cannot write {nowhere}: " in capsys.readouterr().err


def test_info_verify_and_remove(archive: str, files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = output(capsys, ["info", "--archive", archive, "--json"])
    assert (facts["documents"], facts["pages"], facts["failures"]) == (2, 5, [])
    assert facts["spaces"][0]["pages_encoded"] == 5
    assert [file["document"] for file in facts["files"]] == ["one.pdf", "two words.pdf"]
    assert main(["info", "--archive", archive]) == 0
    assert "2 documents, 5 pages" in capsys.readouterr().out
    report = output(capsys, ["verify", "--archive", archive, "--json"])
    assert report["clean"]
    assert report["pages_checked"] == 5

    assert main(["remove", "--archive", archive, "one.pdf", "none.pdf"]) == 3
    out, err = capsys.readouterr()
    assert out.startswith("1 document removed, ")
    assert "none.pdf" in err
    facts = output(capsys, ["info", "--archive", archive, "--json"])
    assert (facts["documents"], facts["removed_documents"], facts["spaces"][0]["vectors"]) == (1, 0, 2 * 109)


def test_damage_is_named_and_repaired(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = console.archive_path(Path(archive))
    with Archive.open(folder, read_only=True) as opened:
        segments = sorted(path for path in (folder / "vectors").rglob("*") if path.is_file())
        assert opened.verify().clean
    data = bytearray(max(segments, key=lambda path: path.stat().st_size).read_bytes())
    data[len(data) // 2] ^= 0xFF
    max(segments, key=lambda path: path.stat().st_size).write_bytes(data)
    assert main(["verify", "--archive", archive]) == 3
    out, err = capsys.readouterr()
    assert "1 problem." in out
    assert "page" in err.splitlines()[0]
    assert main(["verify", "--archive", archive, "--repair"]) == 3
    capsys.readouterr()
    assert main(["index", "--archive", archive]) == 0
    assert "1 page done" in capsys.readouterr().out
    assert main(["verify", "--archive", archive]) == 0


def test_a_failed_file_can_be_removed_from_the_list(
    archive: str, files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "empty.pdf").touch()
    assert main(["index", "--archive", archive, str(files)]) == 3
    capsys.readouterr()
    assert [f["reason"] for f in output(capsys, ["info", "--archive", archive, "--json"])["failures"]]
    assert main(["remove", "--archive", archive, "empty.pdf"]) == 0
    capsys.readouterr()
    assert output(capsys, ["info", "--archive", archive, "--json"])["failures"] == []


def test_models_lists_the_built_in_one_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    assert capsys.readouterr().out.startswith("reader  (Reader, built in)\n")
    assert output(capsys, ["models", "--json"])[0]["model"] == "reader"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["nonsense"], 2),
        (["search", "text"], 2),
        (["search", "--archive", "a", "text", "--top", "0"], 2),
        (["search", "--archive", "a", "text", "--top", "many"], 2),
        (["explain", "--archive", "a", "t", "--document", "d", "--page", "1", "--out", "x.gif"], 2),
        (["search", "--archive", "/", "text"], 1),
        (["search", "--archive", "none", "text"], 1),
        (["--version"], 0),
    ],
)
def test_exit_codes(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == code
    out, err = capsys.readouterr()
    assert bool(out) == (code == 0)
    assert bool(err) == (code != 0)


def test_what_is_no_archive_is_refused(tmp_path: Path, files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    occupied = tmp_path / "occupied.patchlight"
    files.rename(occupied)
    assert main(["search", "--archive", str(occupied), "red"]) == 1
    assert main(["index", "--archive", str(occupied), str(tmp_path)]) == 1
    assert "occupied.patchlight" in capsys.readouterr().err
    assert sorted(p.name for p in occupied.iterdir()) == ["one.pdf", "two words.pdf"]


def test_a_settings_file_that_is_broken_is_told_and_left_aside(
    archive: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "home").mkdir(exist_ok=True)
    (tmp_path / "home" / "settings.toml").write_text("model = ", "utf-8")
    assert main(["index", "--archive", archive]) == 0
    assert "settings.toml is broken" in capsys.readouterr().err


def test_ctrl_c_ends_in_good_order_and_the_next_run_goes_on(tmp_path: Path) -> None:
    make_pdf(tmp_path / "long.pdf", ["red", "blue"] * 150)
    archive = str(tmp_path / "a")
    arguments = ["index", "--archive", archive, str(tmp_path / "long.pdf")]
    job = process(*arguments, start_new_session=True)
    assert job.stderr
    first = job.stderr.readline()
    os.killpg(job.pid, signal.SIGINT)  # as a terminal does it: the renderer gets it too
    out, err = job.communicate()
    assert first.startswith("25 of 300 pages; long.pdf")
    assert (job.returncode, out) == (1, "")
    assert "Stopped." in err
    assert "Traceback" not in err
    with Archive.open(console.archive_path(Path(archive))) as opened:
        (space,) = opened.info().spaces
        assert 25 <= space.pages_encoded < 300
        assert space.pages_failed == 0
        assert opened.verify().clean
        left = len(opened.pending_pages(space.space))
        assert f"the {left} pages left" in err
    assert main(arguments) == 0


def test_a_full_disk_ends_the_job_with_a_sentence_and_keeps_what_is_there(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    make_pdf(tmp_path / "long.pdf", ["red", "blue"] * 150)
    archive = tmp_path / "a.patchlight"

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    job = process("index", "--archive", str(archive), str(tmp_path / "long.pdf"), preexec_fn=small_files)
    out, err = job.communicate()
    assert (job.returncode, out) == (1, "")
    assert "the pages encoded so far are kept" in err
    assert "Traceback" not in err
    with Archive.open(archive) as opened:
        assert opened.verify().clean
        (space,) = opened.info().spaces
        assert 0 < space.pages_encoded < 300
        assert space.pages_failed == 0


def test_a_reader_that_goes_away_is_no_error_to_talk_about(archive: str) -> None:
    job = process("info", "--archive", archive)
    assert job.stdout
    job.stdout.close()
    assert job.stderr
    assert job.stderr.read() == ""
    assert job.wait() == 1
    job.stderr.close()


def test_json_is_valid_where_the_terminal_knows_ascii_only(archive: str) -> None:
    job = process("info", "--archive", archive, "--json", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    out, _ = job.communicate()
    assert "käse" in json.loads(out)["path"]


def test_quantities_read_well() -> None:
    assert [size(n) for n in (0, 999, 1_500, 123_456, 5_860_000_000)] == [
        "0 bytes",
        "999 bytes",
        "1.5 kB",
        "123 kB",
        "5.9 GB",
    ]
    assert [duration(s) for s in (0.4, 26, 200, 8_000)] == ["0 s", "26 s", "about 3 min", "about 2 h 13 min"]
    assert [plural(1, "query"), plural(0, "query"), plural(2_000, "page")] == ["1 query", "0 queries", "2,000 pages"]
