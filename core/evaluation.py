"""How good rankings and pointing are: nDCG, recall, reciprocal rank and pointing accuracy over judged queries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from typing import Any

from core.errors import QueryError
from core.layout import Box
from core.sentences import Sentence
from core.system_words import system_words

MARGIN = 8.0
"""PDF points by which a target box is widened: pointing beside a word's ascender is not a miss."""

ALL = "all"
"""The tag of the row over all queries."""

PageKey = tuple[str, int]
"""A page outside any archive: the document's file name, and the page number from 1."""


@dataclass(frozen=True)
class JudgedQuery:
    """A query and what answers it.

    Attributes:
        pages: Numbers, from 1, of the pages of `document` that answer it; any of them is right.
        targets: Page number and box of each place that answers it, in PDF points from the top left of the
            page as displayed. Empty where only the page as a whole does.
        also: Pages of other documents that answer it too.
        wrong: Pages that were looked at and do not answer it.
    """

    qid: str
    text: str
    document: str = ""
    pages: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    targets: tuple[tuple[int, Box], ...] = ()
    also: tuple[PageKey, ...] = ()
    wrong: tuple[PageKey, ...] = ()

    @property
    def right(self) -> tuple[PageKey, ...]:
        """Every page that answers it."""
        return (*((self.document, page) for page in self.pages), *self.also)


@dataclass(frozen=True)
class Figures:
    """The means over the queries of one tag.

    Attributes:
        queries: How many there are.
        ndcg5: 1 / log2(1 + rank) of the first right page, 0 past rank 5: `ndcg` for queries that any one of
            their right pages answers in full.
        recall1: Share with a right page first.
        recall10: Share with a right page among the first ten.
        pointed: Queries with a place to point at.
        pointing: Share of those whose point lies in a target box; None when there are none or no points were
            given.
    """

    tag: str
    queries: int
    ndcg5: float
    recall1: float
    recall10: float
    pointed: int
    pointing: float | None


def ndcg(ranks: Iterable[int], right: int, depth: int) -> float:
    """Returns the discounted gain of the right pages found, as a share of what the best order would gain, 0..1.

    With grades of 0 and 1, as K. Järvelin and J. Kekäläinen define it (ACM TOIS 20(4), 2002): the sum of
    1 / log2(1 + rank) over right pages no deeper than `depth`, over that sum for ranks 1, 2, 3 and so on.

    Args:
        ranks: Of the right pages that were found, from 1.
        right: How many right pages there are.
        depth: Ranks looked at.
    """
    best = sum(1 / log2(1 + rank) for rank in range(1, min(right, depth) + 1))
    return sum(1 / log2(1 + rank) for rank in ranks if rank <= depth) / best if best else 0.0


def recall(ranks: Iterable[int], right: int, depth: int) -> float:
    """Returns the share of the `right` right pages that were found no deeper than `depth`."""
    return sum(rank <= depth for rank in ranks) / right if right else 0.0


def reciprocal_rank(ranks: Iterable[int]) -> float:
    """Returns 1 / rank of the first right page, 0 when none was found; its mean over queries is the MRR."""
    return 1 / min(ranks, default=float("inf"))


def read_queries(path: Path) -> tuple[list[JudgedQuery], list[str]]:
    """Reads a queries file: a JSON object a line with qid, query and, if judged, doc, pages, tags, targets.

    `also` and `wrong` may list further documents, each an object with doc and pages.

    Returns:
        The queries, and a sentence for every line that could not be taken.

    Raises:
        QueryError: The file cannot be read, or holds no query.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QueryError("Cannot read {name}: {reason}.", name=path.name, reason=system_words(error)) from error
    except UnicodeDecodeError as error:
        raise QueryError("Cannot read {name}: it is not UTF-8 text.", "Save it as UTF-8.", name=path.name) from error
    queries: dict[str, JudgedQuery] = {}
    problems: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            query = _judged(json.loads(line))
            if query.qid in queries:
                raise _OddLineError(Sentence("the qid {qid} is there twice", qid=query.qid))
            queries[query.qid] = query
        except (ValueError, RecursionError) as error:
            reason = error.reason if isinstance(error, _OddLineError) else Sentence("it is not JSON")
            said = "Line {number} of {name} was left out: {reason}."
            problems.append(Sentence(said, number=number, name=path.name, reason=reason))
    if not queries:
        raise QueryError(
            "{name} holds no query. {problem}" if problems else "{name} holds no query.",
            Sentence('Each line is a JSON object such as {"qid": "q1", "query": "annual rainfall"}.'),
            name=path.name,
            problem=problems[0] if problems else "",
        )
    return list(queries.values()), problems


def format_queries(queries: Iterable[JudgedQuery]) -> str:
    """Returns a queries file that `read_queries` reads; keys without a value are left out."""

    def by_document(keys: Sequence[PageKey]) -> list[dict[str, Any]]:
        documents = dict.fromkeys(name for name, _ in keys)
        return [{"doc": name, "pages": [page for other, page in keys if other == name]} for name in documents]

    lines = []
    for query in queries:
        entry: dict[str, Any] = {"qid": query.qid, "query": query.text, "doc": query.document}
        entry["pages"], entry["tags"] = list(query.pages), list(query.tags)
        entry["targets"] = [{"page": page, "box": list(box)} for page, box in query.targets]
        entry["also"], entry["wrong"] = by_document(query.also), by_document(query.wrong)
        lines.append(json.dumps({key: value for key, value in entry.items() if value}, ensure_ascii=False) + "\n")
    return "".join(lines)


def evaluate(
    queries: Iterable[JudgedQuery],
    rankings: Mapping[str, Sequence[PageKey]],
    points: Mapping[tuple[str, str, int], tuple[float, float]] | None = None,
) -> list[Figures]:
    """Measures rankings, and pointing where points are given.

    Args:
        queries: Those without a right page are not counted.
        rankings: By qid, pages with the best first; a page that stands there again counts once, a query that
            is missing found nothing.
        points: By qid, document and page number: the one place pointed at there, in PDF points from the top
            left. Only points on pages with a target count; a query is right when one of them lies in a target
            box of its page, widened by `MARGIN`.

    Returns:
        The row over all queries, then one for every tag in alphabetical order.
    """
    judged = [query for query in queries if query.right]
    ranks = {query.qid: _first_right(query, rankings.get(query.qid, ())) for query in judged}
    right = {} if points is None else {q.qid: _points_right(q, points) for q in judged if q.targets}
    rows = []
    for tag in [ALL, *sorted({tag for query in judged for tag in query.tags})]:
        ids = [query.qid for query in judged if tag == ALL or tag in query.tags]
        first = [ranks[qid] for qid in ids]
        pointed = [right[qid] for qid in ids if qid in right]
        rows.append(
            Figures(
                tag=tag,
                queries=len(ids),
                ndcg5=_mean([1 / log2(1 + rank) if rank and rank <= 5 else 0.0 for rank in first]),
                recall1=_mean([float(rank == 1) for rank in first]),
                recall10=_mean([float(rank is not None and rank <= 10) for rank in first]),
                pointed=len(pointed),
                pointing=_mean([float(hit) for hit in pointed]) if pointed else None,
            )
        )
    return rows


def format_table(rows: Sequence[Figures]) -> str:
    """Returns the rows as text, right-aligned columns, for a terminal."""
    width = max([len("tag"), *(len(row.tag) for row in rows)])
    with_points = any(row.pointing is not None for row in rows)
    head = f"{'tag':{width}}  queries  nDCG@5     R@1    R@10"
    out = [head + ("  pointed  pointing" if with_points else "")]
    for row in rows:
        line = f"{row.tag:{width}}  {row.queries:7d}  {row.ndcg5:6.3f}  {row.recall1:6.3f}  {row.recall10:6.3f}"
        if with_points:
            line += f"  {row.pointed:7d}  " + ("       –" if row.pointing is None else f"{row.pointing:8.3f}")
        out.append(line)
    return "\n".join(out)


class _OddLineError(ValueError):
    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


def _judged(entry: Any) -> JudgedQuery:
    """Reads one line's object; raises what is odd about it."""
    if not isinstance(entry, dict):
        raise _OddLineError(Sentence("it is not an object"))
    qid, text = entry.get("qid"), entry.get("query")
    if isinstance(qid, int) and not isinstance(qid, bool):
        qid = str(qid)
    if not (isinstance(qid, str) and qid.strip()):
        raise _OddLineError(Sentence("it has no qid"))
    if any(c in qid for c in "\t\r\n"):
        raise _OddLineError(Sentence("its qid holds a tab or a line break"))
    if not isinstance(text, str):
        raise _OddLineError(Sentence("it has no query"))
    document, tags = entry.get("doc") or "", entry.get("tags") or []
    if not isinstance(document, str):
        raise _OddLineError(Sentence("its doc is not a file name"))
    if not (isinstance(tags, list) and all(isinstance(tag, str) for tag in tags)):
        raise _OddLineError(Sentence("its tags are not a list of words"))
    pages = _pages(entry)
    targets = entry.get("targets") or []
    if not isinstance(targets, list):
        raise _OddLineError(Sentence("its targets are not a list"))
    places = []
    for target in targets:
        if not isinstance(target, dict) or not _is_page(target.get("page")):
            raise _OddLineError(Sentence("a target has no page"))
        # A target that is the whole page would make every point right.
        if target.get("kind") != "page":
            places.append((target["page"], _box(target.get("box"))))
    also, wrong = (_keys(entry.get(name) or []) for name in ("also", "wrong"))
    return JudgedQuery(qid, text, document, tuple(pages), tuple(tags), tuple(places), also, wrong)


def _pages(entry: dict[str, Any]) -> list[int]:
    pages = entry.get("pages") or []
    if not (isinstance(pages, list) and all(_is_page(page) for page in pages)):
        raise _OddLineError(Sentence("its pages are not a list of numbers from 1"))
    return pages


def _keys(documents: Any) -> tuple[PageKey, ...]:
    if not isinstance(documents, list) or not all(
        isinstance(each, dict) and isinstance(each.get("doc"), str) for each in documents
    ):
        raise _OddLineError(Sentence("its further documents are not a list of objects with doc and pages"))
    return tuple((each["doc"], page) for each in documents for page in _pages(each))


def _is_page(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _box(value: Any) -> Box:
    if not (isinstance(value, list) and len(value) == 4 and all(isinstance(edge, int | float) for edge in value)):
        raise _OddLineError(Sentence("a target has no box of four numbers"))
    x0, y0, x1, y1 = map(float, value)
    return (x0, y0, x1, y1)


def _first_right(query: JudgedQuery, ranking: Sequence[PageKey]) -> int | None:
    """Returns the rank of the first page that answers the query, or None."""
    right = set(query.right)
    return next((rank for rank, page in enumerate(dict.fromkeys(ranking), start=1) if page in right), None)


def _points_right(query: JudgedQuery, points: Mapping[tuple[str, str, int], tuple[float, float]]) -> bool:
    """Returns whether a point lies in a target box of its page."""
    for page, (x0, y0, x1, y1) in query.targets:
        point = points.get((query.qid, query.document, page))
        if point is not None:
            x, y = point
            if x0 - MARGIN <= x <= x1 + MARGIN and y0 - MARGIN <= y <= y1 + MARGIN:
                return True
    return False


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
