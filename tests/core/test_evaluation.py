"""The measures against counts made by hand, and queries files as people write them."""

from __future__ import annotations

import json
from math import log2
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import QueryError
from core.evaluation import JudgedQuery, evaluate, format_table, read_queries

TABLE = ((2, (100.0, 50.0, 200.0, 80.0)), (3, (10.0, 10.0, 20.0, 20.0)))
QUERIES = [
    JudgedQuery("a", "alpha", "one.pdf", (2, 3), ("table",), TABLE),
    JudgedQuery("b", "beta", "one.pdf", (7,), ("table", "chart"), ((7, (0.0, 0.0, 5.0, 5.0)),)),
    JudgedQuery("c", "gamma", "two.pdf", (1,), ("chart",)),
    JudgedQuery("d", "delta", "two.pdf", (9,)),
    JudgedQuery("e", "not judged"),
]


def filler(count: int) -> list[tuple[str, int]]:
    return [("other.pdf", i + 1) for i in range(count)]


RANKINGS = {
    "a": [("one.pdf", 1), ("one.pdf", 3), ("one.pdf", 2)],
    "b": [("two.pdf", 7), *filler(5), ("one.pdf", 7)],
    "c": [("two.pdf", 1)],
}


def test_the_measures_are_those_counted_by_hand():
    rows = {row.tag: row for row in evaluate(QUERIES, RANKINGS)}
    assert list(rows) == ["all", "chart", "table"]
    overall = rows["all"]
    assert overall.queries == 4
    assert overall.ndcg5 == pytest.approx((1 / log2(3) + 1) / 4)
    assert overall.recall1 == 0.25 and overall.recall10 == 0.75
    assert overall.pointing is None
    assert rows["chart"].ndcg5 == 0.5 and rows["chart"].recall10 == 1
    assert rows["table"].ndcg5 == pytest.approx(1 / log2(3) / 2)


def test_a_page_that_is_there_twice_counts_once():
    ranking = {"c": [("x", 1), ("x", 1), ("x", 1), ("x", 1), ("x", 1), ("two.pdf", 1)]}
    (overall, *_) = evaluate([QUERIES[2]], ranking)
    assert overall.ndcg5 == pytest.approx(1 / log2(3))


@pytest.mark.parametrize(
    ("point", "right"),
    [((100, 50), True), ((92, 42), True), ((91.9, 42), False), ((208, 88), True), ((150, 88.1), False)],
)
def test_a_point_is_right_inside_a_box_widened_by_eight_points(point, right):
    rows = evaluate(QUERIES[:1], RANKINGS, {("a", "one.pdf", 2): point})
    assert rows[0].pointed == 1 and rows[0].pointing == float(right)


def test_points_on_other_pages_do_not_count_and_missing_ones_are_missed():
    points = {("a", "one.pdf", 9): (15.0, 15.0), ("a", "two.pdf", 3): (15.0, 15.0)}
    overall = evaluate(QUERIES, RANKINGS, points)[0]
    assert overall.pointed == 2 and overall.pointing == 0
    overall = evaluate(QUERIES, RANKINGS, points | {("a", "one.pdf", 3): (15.0, 15.0)})[0]
    assert overall.pointing == 0.5


@given(st.lists(st.integers(1, 30), max_size=20), st.integers(1, 30))
def test_a_better_rank_never_measures_worse(pages, right):
    query = JudgedQuery("q", "x", "d", (right,))
    before = evaluate([query], {"q": [("d", page) for page in pages]})[0]
    after = evaluate([query], {"q": [("d", page) for page in [right, *pages]]})[0]
    assert after.ndcg5 == after.recall1 == after.recall10 == 1
    assert before.ndcg5 <= 1 and before.recall1 <= before.ndcg5 <= before.recall10


def test_the_table_has_a_row_for_every_tag_and_aligned_columns():
    table = format_table(evaluate(QUERIES, RANKINGS, {("a", "one.pdf", 3): (15.0, 15.0)}))
    head, *rows = table.split("\n")
    assert head.split() == ["tag", "queries", "nDCG@5", "R@1", "R@10", "pointed", "pointing"]
    assert [row.split()[0] for row in rows] == ["all", "chart", "table"]
    assert {len(row) for row in rows} == {len(head)}
    assert rows[0].split() == ["all", "4", "0.408", "0.250", "0.750", "2", "0.500"]
    assert "pointing" not in format_table(evaluate(QUERIES, RANKINGS))
    assert format_table(evaluate([], {})).split("\n")[1].split() == ["all", "0", "0.000", "0.000", "0.000"]


def test_a_queries_file_is_read_and_a_bad_line_is_named(tmp_path: Path):
    good = {
        "qid": "q1",
        "query": "Größe",
        "tags": ["table"],
        "doc": "a b.pdf",
        "pages": [4, 5],
        "targets": [
            {"page": 4, "kind": "words", "box": [1, 2.5, 3, 4]},
            {"page": 5, "kind": "page", "box": [0, 0, 600, 800]},
        ],
        "anchor": "ignored",
    }
    lines = [
        "\ufeff" + json.dumps(good, ensure_ascii=False),
        "",
        "{not json",
        "[1]",
        '{"query": "no qid"}',
        '{"qid": "q2"}',
        '{"qid": "q1", "query": "again"}',
        '{"qid": "q3", "query": "x", "pages": [0]}',
        '{"qid": "q4", "query": "x", "targets": [{"page": 1, "box": [1, 2]}]}',
        '{"qid": 5, "query": "a number will do"}',
        "[" * 100_000,
    ]
    path = tmp_path / "queries.jsonl"
    path.write_text("\r\n".join(lines), encoding="utf-8")
    queries, problems = read_queries(path)
    assert queries == [
        JudgedQuery("q1", "Größe", "a b.pdf", (4, 5), ("table",), ((4, (1.0, 2.5, 3.0, 4.0)),)),
        JudgedQuery("5", "a number will do"),
    ]
    assert [int(problem.split()[1]) for problem in problems] == [3, 4, 5, 6, 7, 8, 9, 11]
    assert problems[0] == "Line 3 of queries.jsonl was left out: it is not JSON."
    assert "q1 is there twice" in problems[4]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"{}", b"\xff\xfe\x00", b"nonsense"])
def test_a_file_without_a_query_is_refused_with_a_sentence(tmp_path: Path, content: bytes):
    path = tmp_path / "empty.jsonl"
    path.write_bytes(content)
    with pytest.raises(QueryError, match=r"empty\.jsonl"):
        read_queries(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(QueryError, match=r"Cannot read gone\.jsonl: there is no such file"):
        read_queries(tmp_path / "gone.jsonl")
