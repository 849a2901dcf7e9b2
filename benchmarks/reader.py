"""Measures the Reader against reading with Tesseract and against text layers, on the same pages, in one run.

Run as `python -m benchmarks.reader FOLDER --queries QUERIES.jsonl [--scans] [--pages N] [--seed S]`. FOLDER holds
PDFs; a line of the queries is what `patchlight eval` takes. Printed are retrieval by tag, pointing beside chance and
the middle of the page, and what a page costs.

`--scans` turns every page into a scan first, so that nobody has a text layer. `--pages N` takes whole documents that
answer queries, the smallest first, as long as they have no more than N pages together, and the queries all of whose
pages are among them. What Tesseract reads is kept in the folder given with `--cache`, and so are the scans; without
Tesseract that row is left out.

The Reader goes the way it goes in the program: a file becomes searchable in an archive (rendering included), a query is
answered by the searcher, and the point is the one the program would show. Processor seconds count both processes of the
indexing, and for Tesseract the rendering too; its pace is that of pages read in this very run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from benchmarks import scans
from benchmarks.processes import cpu_seconds, peak_bytes
from benchmarks.report import Answers, Cost, Report
from benchmarks.tesseract import ReadPage, Tesseract
from benchmarks.text_layers import PATIENCE, text_layers
from benchmarks.text_search import TextSearch
from core.archive import Archive
from core.cli.meter import Meter
from core.documents.formats import content_hash
from core.documents.renderer import RenderHost
from core.encoders import load_encoder
from core.encoders.trial import stored_bytes
from core.errors import PatchlightError, QueryError
from core.evaluation import JudgedQuery, PageKey, read_queries
from core.explain.pointing import best_point
from core.explain.similarity import explain
from core.indexing import index
from core.search.searcher import Searcher
from core.types import PageRef, Progress, TextWord

if TYPE_CHECKING:
    from core.encoders import PageEncoder

DEPTH = 100
"""Hits a query, as `patchlight run` writes them."""

TIMED_PAGES = 8
"""Pages that Tesseract reads in any case, so that both paces are of one run on one machine under one load."""


@dataclass(frozen=True)
class Document:
    """A document that is measured.

    Attributes:
        source: The file as it came, with its text layer.
        path: What is read: the file itself, or the scan of it.
        key: Names what its pages look like.
    """

    source: Path
    path: Path
    pages: int
    key: str

    @property
    def name(self) -> str:
        """Its file name."""
        return self.source.name


def choose(
    counts: Sequence[tuple[Path, int]], queries: Sequence[JudgedQuery], limit: int | None
) -> tuple[list[tuple[Path, int]], list[JudgedQuery]]:
    """Returns the documents to measure on, with their page counts, and the queries that they answer.

    Args:
        counts: All documents and how many pages they have.
        queries: All queries.
        limit: Pages at most; None takes every document, also those that answer nothing.
    """
    chosen = list(counts)
    if limit is not None:
        wanted = {query.document for query in queries}
        chosen, total = [], 0
        for path, pages in sorted(counts, key=lambda item: (item[1], item[0].name)):
            if path.name not in wanted:
                continue
            if total + pages > limit:
                break
            total += pages
            chosen.append((path, pages))
    there = {(path.name, page) for path, pages in chosen for page in range(1, pages + 1)}
    answered = [q for q in queries if q.pages and all((q.document, page) in there for page in q.pages)]
    return chosen, answered


def prepare(options: argparse.Namespace, cache: Path) -> tuple[list[Document], list[JudgedQuery]]:
    """Chooses documents and queries, and makes the scans that are asked for.

    Raises:
        QueryError: No query is answered by the documents.
    """
    queries, problems = read_queries(options.queries)
    for problem in problems:
        print(problem, file=sys.stderr)
    with RenderHost(page_seconds=PATIENCE) as host:
        counts = [(path, host.open(path).page_count) for path in sorted(options.folder.glob("*.pdf"))]
    chosen, answered = choose(counts, queries, options.pages)
    if not answered:
        raise QueryError(f"No query of {options.queries.name} is answered by the documents in {options.folder}.")
    look = f"scan{scans.VERSION}-{options.seed}" if options.scans else "print"
    folder = cache / look
    if options.scans:
        files = [str(path) for path, _ in chosen]
        # In a process of its own, so that its memory does not count.
        command = [sys.executable, "-m", "benchmarks.scans", *files, "--to", str(folder), "--seed", str(options.seed)]
        subprocess.run(command, check=True)
    return [
        Document(path, folder / path.name if options.scans else path, pages, f"{content_hash(path)}-{look}")
        for path, pages in chosen
    ], answered


def measure_model(
    encoder: PageEncoder, documents: Sequence[Document], queries: Sequence[JudgedQuery], home: Path
) -> tuple[Answers, Cost]:
    """Indexes the documents into an archive and answers the queries from it."""
    from PIL import Image

    encoder.encode_pages([Image.new("RGB", (encoder.long_edge // 2, encoder.long_edge), "white")])
    with Archive.create(home / "benchmark.patchlight") as archive:
        with RenderHost(page_seconds=PATIENCE) as host, Meter(encoder.name, "page") as meter:
            progress = Progress(0, 0)
            began, before = time.perf_counter(), time.process_time()
            for progress in index(archive, encoder, [document.path for document in documents], host=host):
                meter(progress.pages_done, progress.pages_total)
            seconds = time.perf_counter() - began
            cpu = time.process_time() - before + cpu_seconds(host.pid)
            memory = peak_bytes() + (peak_bytes(host.pid) if host.pid else 0)
        for failure in progress.failures:
            print(failure.reason, file=sys.stderr)
        ids = {record.name: record.id for record in archive.documents()}
        space = archive.space(encoder.name, encoder.dim, encoder.score_rule)
        refs = [PageRef(ids[d.name], page) for d in documents if d.name in ids for page in range(d.pages)]
        stored = [archive.embedding(space, ref) for ref in refs if archive.page(ref, space).state == "encoded"]
        answers, spent = _answers(Searcher(archive, encoder), queries, ids)
    cost = Cost(
        pages=progress.pages_done,
        seconds=seconds,
        cpu=cpu,
        query_ms=median(spent),
        vectors=median(len(page.vectors) for page in stored),
        bytes_a_page=median(stored_bytes(page) for page in stored),
        memory=memory or None,
    )
    return answers, cost


def _answers(searcher: Searcher, queries: Sequence[JudgedQuery], ids: dict[str, int]) -> tuple[Answers, list[float]]:
    """Answers the queries, points at the pages that answer them, and says how long encoding them took."""
    assert searcher.encoder is not None
    answers, spent = Answers("Reader" if searcher.encoder.name.startswith("reader") else "Model"), []
    for query in queries:
        try:
            results = searcher.search(query.text, top=DEPTH)
        except QueryError as error:
            print(f"{query.qid}: {error}", file=sys.stderr)
            continue
        spent.append(results.encode_ms)
        answers.rankings[query.qid] = [((hit.document, hit.page.page_number), hit.score) for hit in results.hits]
        for number in query.pages:
            page = PageRef(ids[query.document], number - 1)
            record = searcher.archive.page(page)
            embedding = searcher.page_embedding(page)
            if results.query is not None and len(embedding.vectors):
                x0, y0, x1, y1 = best_point(explain(searcher.encoder.score_rule, results.query, embedding))
                place = ((x0 + x1) / 2 * record.width, (y0 + y1) / 2 * record.height)
                answers.points[query.qid, query.document, number] = place
    return answers, spent


def read_all(tesseract: Tesseract, documents: Sequence[Document]) -> Iterator[tuple[PageKey, ReadPage]]:
    """Yields every page as Tesseract reads it."""
    total, done = sum(document.pages for document in documents), 0
    with RenderHost(page_seconds=PATIENCE) as host, Meter("Tesseract", "page") as meter:
        for document in documents:
            pages = tesseract.read_document(document.path, document.key, document.pages, host)
            for number, page in enumerate(pages, start=1):
                done += 1
                meter(done, total)
                yield (document.name, number), page


def measure_tesseract(
    tesseract: Tesseract, documents: Sequence[Document], queries: Sequence[JudgedQuery]
) -> tuple[Answers, Cost]:
    """Answers the queries from what Tesseract reads; some pages are read again if none had to be read."""
    pages = dict(read_all(tesseract, documents))
    timed = [page for page in pages.values() if page.fresh]
    missing = TIMED_PAGES - len(timed)
    if missing > 0:
        places = [(document, page) for document in documents for page in range(document.pages)]
        spread = np.linspace(0, len(places) - 1, min(missing, len(places))).round().astype(int).tolist()
        with RenderHost(page_seconds=PATIENCE) as host:
            timed += [tesseract.read(places[i][0].path, places[i][1], host) for i in spread]
    answers, query_ms = measure_text("OCR", {key: page.words for key, page in pages.items()}, queries)
    cpu = sum(page.cpu for page in timed) or None
    return answers, Cost(pages=len(timed), seconds=sum(page.wall for page in timed), cpu=cpu, query_ms=query_ms)


def measure_text(
    name: str, pages: dict[PageKey, tuple[TextWord, ...]], queries: Sequence[JudgedQuery]
) -> tuple[Answers, float]:
    """Answers the queries from words; also returns the milliseconds of the median query."""
    search, answers, spent = TextSearch(pages), Answers(name), []
    for query in queries:
        began = time.perf_counter()
        answers.rankings[query.qid] = search.rank(query.text, DEPTH)
        spent.append((time.perf_counter() - began) * 1000)
        for number in query.pages:
            if place := search.point(query.text, (query.document, number)):
                answers.points[query.qid, query.document, number] = place
    return answers, median(spent)


def measure(options: argparse.Namespace, cache: Path) -> Report:
    """Measures everything that can be measured here."""
    documents, queries = prepare(options, cache)
    tesseract = Tesseract(cache / "text", options.languages)
    encoder = load_encoder(options.model)
    if options.threads:
        import torch

        torch.set_num_threads(options.threads)
    sizes: dict[PageKey, tuple[float, float]] = {}
    with RenderHost(page_seconds=PATIENCE) as host:
        named = {document.name: document for document in documents}
        for name, number in {(query.document, page) for query in queries for page in query.pages}:
            page = host.render(named[name].source, number - 1, long_edge=16)
            sizes[name, number] = (page.width, page.height)
    with tempfile.TemporaryDirectory(dir=cache) as home:
        reader, reader_cost = measure_model(encoder, documents, queries, Path(home))
    systems: list[tuple[Answers, Cost | None]] = []
    if tesseract.is_here:
        systems.append(measure_tesseract(tesseract, documents, queries))
    answers, _ = measure_text("Text", dict(text_layers(document.source for document in documents)), queries)
    systems += [(answers, None), (reader, reader_cost)]
    total = sum(document.pages for document in documents)
    about = [
        f"{total:,} pages of {len(documents)} documents, {len(queries)} queries, "
        + (f"every page a scan (seed {options.seed})" if options.scans else "pages as they are"),
        f"{reader.name}: {encoder.name}, pixels only",
        f"OCR: BM25 on what {tesseract.version} reads ({options.languages})"
        if tesseract.is_here
        else "OCR: not measured, for Tesseract is not installed here",
        "Text: BM25 on the text layers" + (" that the files had before they were scanned" if options.scans else ""),
    ]
    return Report(tuple(about), tuple(queries), tuple(systems), sizes)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the measurement, prints its tables and writes what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--queries", required=True, type=Path, metavar="QUERIES.jsonl")
    parser.add_argument("--pages", type=int, metavar="N", help="pages at most, in whole documents")
    parser.add_argument("--scans", action="store_true", help="turn every page into a scan first")
    parser.add_argument("--seed", type=int, default=0, help="of the scans")
    parser.add_argument("--model", default="reader", metavar="MODEL")
    parser.add_argument("--threads", type=int, metavar="N", help="of the model (default: as many as PyTorch takes)")
    parser.add_argument("--languages", default="eng", metavar="L", help="Tesseract's, joined by + (default: eng)")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keeps scans and what Tesseract reads")
    parser.add_argument("--only-ocr", action="store_true", help="only have Tesseract read, for a later run")
    parser.add_argument("--picture", type=Path, metavar="OUT.png", help="draw the figures")
    parser.add_argument("--json", type=Path, metavar="OUT.json", help="write the figures")
    parser.add_argument("--runs", type=Path, metavar="DIR", help="write what each found: .run.tsv and .points.tsv")
    options = parser.parse_args(argv)
    try:
        if options.cache is None:
            with tempfile.TemporaryDirectory() as folder:
                return _run(options, Path(folder))
        options.cache.mkdir(parents=True, exist_ok=True)
        return _run(options, options.cache.resolve())
    except PatchlightError as error:
        print(f"{error} {error.hint}".strip(), file=sys.stderr)
        return 1


def _run(options: argparse.Namespace, cache: Path) -> int:
    if options.only_ocr:
        documents, _ = prepare(options, cache)
        tesseract = Tesseract(cache / "text", options.languages)
        fresh = sum(page.fresh for _, page in read_all(tesseract, documents)) if tesseract.is_here else 0
        print(f"{fresh:,} pages read." if tesseract.is_here else "Tesseract is not installed here.")
        return 0
    report = measure(options, cache)
    print(report.text())
    if options.json:
        report.write_json(options.json)
    if options.runs:
        report.write_runs(options.runs)
    if options.picture:
        report.draw(options.picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
