"""Draws how the Reader learned, and queries it fails on: `python docs/make_reader_pictures.py ARCHIVE QUERIES.jsonl`.

The learning curve is drawn from `docs/reader-learning.csv`; `--log` takes it from a training run's log first. The
failures are the queries of the highest rank among the documents named with `--among`, which must be free to show.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from core.archive import Archive
    from core.documents.renderer import RenderHost
    from core.encoders import PageEncoder
    from core.evaluation import JudgedQuery

CURVE = ROOT / "docs" / "reader-learning.csv"
CURVES = (("right", "cells that chose the right word", "#1f5fa8"), ("named", "letters named right", "#c2571a"))
COLUMNS = ("step", "seen", "right", "named")
EVERY = 100
FAILURES = 5
DPI = 110


def main() -> int:
    """Makes the pictures and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path, nargs="?", help="of the documents the queries are about")
    parser.add_argument("queries", type=Path, nargs="?", metavar="QUERIES.jsonl")
    parser.add_argument("--among", nargs="*", default=[], metavar="NAME", help="documents that may be shown")
    parser.add_argument("--log", type=Path, metavar="LOG.jsonl", help="of a training run; replaces the curve kept here")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", metavar="DIR")
    options = parser.parse_args()
    if options.archive and not (options.queries and options.among):
        parser.error("failures are drawn of queries about documents named with --among")
    if options.log:
        keep_curve(options.log)
    draw_curve(options.out / "reader-learning.png")
    if options.archive:
        draw_failures(options.archive, options.queries, set(options.among), options.out / "reader-failures.png")
    return 0


def keep_curve(log: Path) -> None:
    """Writes every hundredth step of a training log, the last of those that were done twice."""
    lines = map(json.loads, log.read_text().splitlines())
    steps = {line["step"]: line for line in lines if "loss" in line and not line["step"] % EVERY}
    with CURVE.open("w", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(COLUMNS)
        rows.writerows([steps[step].get(name, "") for name in COLUMNS] for step in sorted(steps))


def draw_curve(out: Path) -> None:
    """Draws the shares of cells that chose the right word and of letters named right over the steps."""
    from matplotlib import pyplot as plt

    from core.explain.figures import drawing

    with CURVE.open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    with drawing():
        figure, axes = plt.subplots(figsize=(7.2, 3.4), layout="constrained")
        for name, label, colour in CURVES:
            at = [(int(row["step"]), 100 * float(row[name])) for row in rows if row[name]]
            axes.plot(*zip(*at, strict=True), colour, label=label)
        axes.set(xlabel="steps of four drawn pages", ylabel="per cent (drawn pages)", ylim=(0, 100), xlim=(0, None))
        axes.grid(alpha=0.3)
        axes.legend(frameon=False, loc="lower right")
        figure.savefig(out, dpi=DPI)
        plt.close(figure)


def draw_failures(archive: Path, queries: Path, among: set[str], out: Path) -> None:
    """Draws the right pages of the queries that fail worst: heat, target boxes, and the place pointed at."""
    from core.archive import Archive
    from core.documents.renderer import RenderHost
    from core.encoders import load_encoder
    from core.evaluation import read_queries

    judged = [query for query in read_queries(queries)[0] if query.document in among and query.pages]
    encoder = load_encoder("reader")
    with Archive.open(archive, read_only=True) as held, RenderHost() as host:
        ranks = {query.qid: rank for query in judged if (rank := rank_of(held, encoder, query)) is not None}
        worst = sorted((query for query in judged if query.qid in ranks), key=lambda query: -ranks[query.qid])
        shown: list[JudgedQuery] = []
        for query in worst:  # one of each document, for five of the same kind teach less
            if query.document not in {other.document for other in shown} and len(shown) < FAILURES:
                shown.append(query)
        draw_pages(held, host, encoder, shown, ranks, out)


def rank_of(archive: Archive, encoder: PageEncoder, query: JudgedQuery) -> int | None:
    """Returns the rank of the first right page, from 1; one more than there are pages where none is found.

    None for a query in a script it cannot read: it says so by itself, and has nothing to show.
    """
    from core.errors import QueryError
    from core.search.searcher import Searcher

    pages = archive.info().pages
    try:
        hits = Searcher(archive, encoder).search(query.text, top=pages).hits
    except QueryError:
        return None
    right = set(query.right)
    places = (n for n, hit in enumerate(hits, start=1) if (hit.document, hit.page.page_number) in right)
    return next(places, pages + 1)


def draw_pages(
    archive: Archive,
    host: RenderHost,
    encoder: PageEncoder,
    queries: Sequence[JudgedQuery],
    ranks: dict[str, int],
    out: Path,
) -> None:
    """Draws one page beside the other."""
    import textwrap

    import numpy as np
    from matplotlib import pyplot as plt
    from matplotlib.patches import Rectangle

    from core.explain.figures import drawing
    from core.explain.heatmap import colorize
    from core.explain.pointing import best_point
    from core.explain.similarity import explain

    space = archive.space(encoder.name, encoder.dim, encoder.score_rule)
    documents = {record.path.name: record for record in archive.documents(space)}
    with drawing():
        figure, axes = plt.subplots(1, len(queries), figsize=(3.0 * len(queries), 4.6), layout="constrained")
        panels: list[Any] = list(np.atleast_1d(axes))
        for panel, query in zip(panels, queries, strict=True):
            record, number = documents[query.document], query.pages[0]
            page = next(p.page for p in archive.pages(record.id, space) if p.page.page_number == number)
            rendered = host.render(record.path, number - 1, long_edge=900)
            seen = explain(encoder.score_rule, encoder.encode_query(query.text), archive.embedding(space, page))
            panel.imshow(rendered.image.convert("L"), cmap="gray", extent=(0, 1, 1, 0), aspect="auto")
            values = seen.strongest_map()
            x0, y0, x1, y1 = seen.layout.grids[0].box
            panel.imshow(
                colorize(values, (0.0, float(np.nanmax(values)) or 1.0)), extent=(x0, x1, y1, y0), aspect="auto"
            )
            for on, (left, top, right, bottom) in query.targets:
                if on == number:
                    w, h = rendered.width, rendered.height
                    box = (left / w, top / h), (right - left) / w, (bottom - top) / h
                    panel.add_patch(Rectangle(*box, fill=False, edgecolor="#1f7a3d", linewidth=1.6))
            left, top, right, bottom = best_point(seen)
            panel.plot((left + right) / 2, (top + bottom) / 2, "x", color="#c01818", markersize=9, markeredgewidth=2)
            title = textwrap.fill(f"“{query.text}”", 40)
            panel.set(xlim=(0, 1), ylim=(1, 0), xticks=[], yticks=[])
            panel.set_title(f"{title}\nrank {ranks[query.qid]:,}; {query.document}, page {number}", fontsize=7)
            panel.set_box_aspect(rendered.height / rendered.width)
        figure.savefig(out, dpi=DPI)
        plt.close(figure)


if __name__ == "__main__":
    sys.exit(main())
