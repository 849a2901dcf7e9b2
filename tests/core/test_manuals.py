"""The questions about manuals that were kept apart: whole, and about those manuals alone."""

from __future__ import annotations

import gzip
from pathlib import Path

import pymupdf
import pytest

from benchmarks import manuals
from core.evaluation import read_queries

QUESTIONS = Path(manuals.__file__).with_suffix(".jsonl")


def test_every_question_is_about_a_page_of_a_manual_and_has_a_place() -> None:
    queries, problems = read_queries(QUESTIONS)
    assert not problems and len(queries) == 187
    assert {query.document for query in queries} == {Path(name).name.removesuffix(".gz") for name in manuals.MANUALS}
    assert len({query.text for query in queries}) == len(queries)
    for query in queries:
        assert query.tags and all(1 <= page <= manuals.PAGES for page in query.pages)
        assert {page for page, _ in query.targets} == set(query.pages)


def test_as_many_pages_in_a_row_come_of_each_manual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    share = tmp_path / "usr" / "share"
    for name, count in (("long.pdf.gz", 40), ("short.pdf", 3)):
        with pymupdf.open() as manual:
            for number in range(count):
                manual.new_page().insert_text((72, 72), f"page {number}")
            content = manual.tobytes()
        (share / "doc").mkdir(parents=True, exist_ok=True)
        (share / "doc" / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    monkeypatch.setattr(manuals, "MANUALS", ["doc/long.pdf.gz", "doc/short.pdf"])
    assert manuals.extract(tmp_path, tmp_path / "out") == manuals.PAGES + 3
    with pymupdf.open(tmp_path / "out" / "long.pdf") as drawn:
        numbers = [int(str(page.get_text()).split()[1]) for page in drawn]
    assert numbers == list(range(numbers[0], numbers[0] + manuals.PAGES))


def test_a_missing_manual_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert manuals.main([str(tmp_path), "--to", str(tmp_path / "out")]) == 1
    assert "R-intro.pdf" in capsys.readouterr().err
