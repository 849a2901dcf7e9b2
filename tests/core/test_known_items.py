"""Queries whose answers are known: each is answered by one page alone, at the place it came from."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pymupdf
import pytest

from benchmarks import known_items
from core.evaluation import JudgedQuery, read_queries

PAGES = {
    "coast.pdf": (
        (
            "Lanterns of the northern coast",
            [
                "The keeper trimmed paraffin wicks before",
                "midnight, when granite towers answered the",
                "schooner with slow revolving beams again.",
            ],
            "Figure 3.2: Revolving beams over granite",
        ),
        (
            "Harbour dues and soundings",
            [
                "Every vessel anchored beyond the breakwater",
                "settled quarterly dues, while coxswains took",
                "bearings across the southern channel daily.",
            ],
            "Table 7: Quarterly dues by vessel",
        ),
    ),
    "birds.pdf": (
        (
            "Harbour dues and soundings",
            [
                "Cormorants nested among broken scaffolding",
                "beside kittiwakes, whose census volunteers",
                "repeated during northerly gales in winter.",
            ],
            "Figure 1. Census of kittiwakes in winter",
        ),
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "documents"
    found.mkdir()
    for name, pages in PAGES.items():
        with pymupdf.open() as document:
            for heading, body, caption in pages:
                page = document.new_page(width=420, height=595)
                page.insert_text((50, 80), heading, fontsize=20)
                for number, line in enumerate(body):
                    page.insert_text((50, 140 + 14 * number), line, fontsize=11)
                page.insert_text((50, 300), caption, fontsize=11)
            document.save(found / name)
    return found


def made(folder: Path, out: Path, *more: str) -> dict[str, list[JudgedQuery]]:
    assert known_items.main([str(folder), "--out", str(out), *more]) == 0
    queries, problems = read_queries(out)
    assert problems == []
    kinds: dict[str, list[JudgedQuery]] = defaultdict(list)
    for query in queries:
        (tag,) = query.tags
        kinds[tag].append(query)
    return kinds


def test_headings_and_captions_are_found_as_they_stand_and_only_where_one_page_has_them(folder: Path, tmp_path: Path):
    kinds = made(folder, tmp_path / "q.jsonl")
    (heading,) = kinds["heading"]  # the other one stands on two pages
    assert (heading.text, heading.document, heading.pages) == ("lanterns of the northern coast", "coast.pdf", (1,))
    ((_, (x0, y0, x1, y1)),) = heading.targets
    assert 45 < x0 < 55 < 300 < x1 and 55 < y0 < 70 < 80 < y1 < 95
    assert {(query.text, query.document, query.pages) for query in kinds["caption"]} == {
        ("Revolving beams over granite", "coast.pdf", (1,)),
        ("Quarterly dues by vessel", "coast.pdf", (2,)),
        ("Census of kittiwakes in winter", "birds.pdf", (1,)),
    }


def test_what_is_drawn_from_the_body_is_answered_by_its_page_alone(folder: Path, tmp_path: Path):
    kinds = made(folder, tmp_path / "q.jsonl")
    said = {
        (name, number): " ".join([*body, caption]).lower().replace(",", "").replace(".", "")
        for name, pages in PAGES.items()
        for number, (_, body, caption) in enumerate(pages, start=1)
    }
    assert len(kinds["phrase"]) >= 3 and len(kinds["scattered"]) == 3
    for query in kinds["phrase"]:
        assert [key for key, text in said.items() if query.text in text] == list(query.right)
    for query in kinds["scattered"]:
        assert [key for key, text in said.items() if set(query.text.split()) <= set(text.split())] == list(query.right)
        assert len(query.targets) == 3


def test_a_seed_says_what_is_drawn_and_a_number_how_much(folder: Path, tmp_path: Path):
    texts = [
        [query.text for kind in made(folder, tmp_path / "q.jsonl", *more).values() for query in kind]
        for more in (["--seed", "1"], ["--seed", "1"], ["--seed", "2"], ["--queries", "1"])
    ]
    assert texts[0] == texts[1] != texts[2]
    assert len(texts[3]) == 4


def test_a_folder_without_text_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    with pymupdf.open() as document:
        document.new_page()
        document.save(tmp_path / "blank.pdf")
    assert known_items.main([str(tmp_path), "--out", str(tmp_path / "q.jsonl")]) == 1
    assert "have no text to make queries from" in capsys.readouterr().err
    assert not (tmp_path / "q.jsonl").exists()
