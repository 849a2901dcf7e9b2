"""Commands over a file of queries: run (answers, for an evaluation elsewhere) and eval (measured here)."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from core.archive import Archive
from core.cli import console
from core.cli.answers import try_explain
from core.cli.console import plural, say
from core.encoders import PageEncoder
from core.errors import ArchiveError, QueryError
from core.evaluation import JudgedQuery, evaluate, format_table, read_queries
from core.explain.outputs import output
from core.explain.pointing import best_point
from core.search.searcher import Searcher
from core.types import Hit, PageRef, QueryEmbedding

_SPACED = str.maketrans("\t\r\n", "   ")

POINTED_HITS = 10
"""How many of a query's hits are pointed at, besides the pages that answer it."""


@dataclass(frozen=True)
class Point:
    """The one place pointed at on a page, in PDF points from its top left."""

    document: str
    page_number: int
    x: float
    y: float


def run(arguments: Namespace) -> int:
    """Answers a file of queries into a table of hits, and optionally one of places on pages."""
    queries = _queries(arguments)
    answered = 0
    with ExitStack() as stack:
        batch = stack.enter_context(_Batch(arguments, pointing=arguments.points is not None))
        out = stack.enter_context(_table(arguments.out))
        points = stack.enter_context(_table(arguments.points)) if arguments.points else None
        for query, hits, places in batch.answers(queries, arguments.top):
            answered += 1
            for hit in hits:
                _row(out, query.qid, hit.document, hit.page.page_number, hit.rank, f"{hit.score:.6f}")
            for place in places:
                if points:
                    x, y = f"{place.x:.2f}", f"{place.y:.2f}"
                    _row(points, query.qid, place.document, place.page_number, x, y)
    print(f"{answered:,} of {plural(len(queries), 'query')} answered.")
    return 0


def measure(arguments: Namespace) -> int:
    """Measures how well a file of judged queries is answered; without one, the archive's own judgements."""
    if arguments.queries is None:
        from core.cli.judged import measure_judged

        return measure_judged(arguments)
    queries = _queries(arguments)
    if not any(query.right for query in queries):
        raise QueryError(f"No query of {arguments.queries.name} says which pages are right (doc, pages).")
    rankings: dict[str, list[tuple[str, int]]] = {}
    points: dict[tuple[str, str, int], tuple[float, float]] = {}
    with _Batch(arguments, pointing=arguments.mode != "keyword") as batch:
        for query, hits, places in batch.answers(queries, 10):
            rankings[query.qid] = [(hit.document, hit.page.page_number) for hit in hits]
            for place in places:
                points[query.qid, place.document, place.page_number] = (place.x, place.y)
        rows = evaluate(queries, rankings, points if batch.encoder else None)
        model = batch.encoder.name if batch.encoder else ""
    if arguments.json:
        console.print_json(
            {
                "model": model,
                "mode": arguments.mode,
                "tags": [
                    {
                        "tag": row.tag,
                        "queries": row.queries,
                        "ndcg@5": round(row.ndcg5, 6),
                        "recall@1": round(row.recall1, 6),
                        "recall@10": round(row.recall10, 6),
                        "pointed": row.pointed,
                        "pointing": None if row.pointing is None else round(row.pointing, 6),
                    }
                    for row in rows
                ],
            }
        )
    else:
        print(format_table(rows))
    return 0


class _Batch:
    """An archive open for many queries."""

    def __init__(self, arguments: Namespace, *, pointing: bool) -> None:
        self.mode, self.pointing = arguments.mode, pointing
        self.archive = Archive.open(console.archive_path(arguments.archive), read_only=True)
        try:
            wanted = pointing or self.mode != "keyword"
            self.encoder = console.load_model(arguments.model, self.archive) if wanted else None
        except BaseException:
            self.archive.close()
            raise

    def __enter__(self) -> _Batch:
        return self

    def __exit__(self, *_: object) -> None:
        self.archive.close()

    def answers(
        self, queries: Iterable[JudgedQuery], top: int
    ) -> Iterator[tuple[JudgedQuery, tuple[Hit, ...], list[Point]]]:
        """Yields each query with its hits and the places pointed at; those that cannot be asked are named."""
        searcher = Searcher(self.archive, self.encoder)
        told: set[str] = set()
        for query in queries:
            try:
                results = searcher.search(query.text, mode=self.mode, top=top)
            except QueryError as error:
                say(f"patchlight: {query.qid}: {error}")
                continue
            for note in results.notes:
                if note not in told:
                    told.add(note)
                    say(f"patchlight: {query.qid}: {note}")
            places = []
            if self.pointing and self.encoder:
                first = [hit.page for hit in results.hits[:POINTED_HITS]]
                asked = results.query or _encoded(self.encoder, query.text)
                places = list(self._points(asked, dict.fromkeys([*first, *self._right_pages(query)])))
            yield query, results.hits, places

    def _right_pages(self, query: JudgedQuery) -> list[PageRef]:
        """Returns the pages of the archive that answer a query."""
        found = []
        for name, page in query.right:
            try:
                record = self.archive.find_document(name)
            except ArchiveError:
                continue
            if page <= record.page_count:
                found.append(PageRef(record.id, page - 1))
        return found

    def _points(self, query: QueryEmbedding | None, pages: Iterable[PageRef]) -> Iterator[Point]:
        for page in pages:
            explanation = try_explain(self.archive, self.encoder, query, page)
            if explanation is not None:
                record = self.archive.page(page)
                x0, y0, x1, y1 = best_point(explanation)
                x, y = (x0 + x1) / 2 * record.width, (y0 + y1) / 2 * record.height
                yield Point(self.archive.document(page.document_id).name, page.page_number, x, y)


def _queries(arguments: Namespace) -> list[JudgedQuery]:
    queries, problems = read_queries(arguments.queries)
    for problem in problems:
        say(f"patchlight: {problem}")
    return queries


def _encoded(encoder: PageEncoder, text: str) -> QueryEmbedding | None:
    try:
        return encoder.encode_query(text)
    except QueryError:
        return None


@contextmanager
def _table(path: Path) -> Iterator[IO[str]]:
    """Lends a stream to write a table to, which is in its place once it is whole."""
    with output(path, overwrite=True) as part, part.open("w", encoding="utf-8", newline="\n") as stream:
        yield stream


def _row(out: IO[str], *cells: object) -> None:
    """Writes a line of a table; a file name with a tab or line break in it must not make two cells."""
    spaced = (str(cell).translate(_SPACED) for cell in cells)
    out.write("\t".join(spaced) + "\n")
