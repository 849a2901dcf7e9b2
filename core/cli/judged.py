"""Commands over an archive's own judgements: list, export and import them, and measure models and modes on them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from core.archive import Archive
from core.cli import console
from core.cli.console import plural, say
from core.encoders import PageEncoder
from core.errors import QueryError
from core.evaluation import format_queries, read_queries
from core.explain.outputs import write_output
from core.standings import MEASURES, Entrant, Standing, from_queries, judged, measure, to_queries


def judgements(arguments: Namespace) -> int:
    """Lists what was judged, writes it as a queries file, or takes what such a file says."""
    if arguments.import_:
        return _take(arguments)
    with Archive.open(console.archive_path(arguments.archive), read_only=True) as archive:
        queries, known = to_queries(archive), judged(archive)
        if arguments.export:
            write_output(arguments.export, format_queries(queries).encode(), overwrite=arguments.force)
            say(f"patchlight: Wrote {plural(len(queries), 'query')} to {arguments.export}.")
        elif arguments.json:
            console.print_json(
                [
                    {
                        "query": query.text,
                        "right": [{"document": name, "page": page} for name, page in query.right],
                        "wrong": [{"document": name, "page": page} for name, page in query.wrong],
                    }
                    for query in queries
                ]
            )
        elif queries:
            rows = [("right", "wrong", "query")]
            rows += [(str(len(query.right)), str(len(query.wrong)), query.text) for query in queries]
            console.print_table(rows, right=(0, 1))
        else:
            say("patchlight: No page has been judged right for any query yet.")
        if known.missing:
            say(f"patchlight: {plural(known.missing, 'judgement')} of documents that are not in the archive left out.")
    return 0


def _take(arguments: Namespace) -> int:
    queries, problems = read_queries(arguments.import_)
    with Archive.open(console.archive_path(arguments.archive)) as archive:
        found, unknown = from_queries(archive, queries)
        changed = archive.judgements.apply(found)
        for problem in [*problems, *unknown]:
            say(f"patchlight: {problem}")
        print(f"{plural(len(found), 'judgement')} read, {len(changed):,} of them new or changed.")
    return 3 if problems or unknown else 0


def measure_judged(arguments: Namespace) -> int:
    """Measures every model and mode on the archive's judgements."""
    with Archive.open(console.archive_path(arguments.archive), read_only=True) as archive:
        known = judged(archive)
        if not known.topics:
            raise QueryError(
                f"No page of {archive.path.name} has been judged right for any query yet.",
                "Judge hits in the window, import judgements, or name a file with --queries.",
            )
        standings: tuple[Standing, ...] = ()
        for stage in measure(archive, known.topics, _lent):
            standings = stage.standings
    for model, reason in {standing.entrant.model: standing.failure for standing in standings}.items():
        if reason:
            say(f"patchlight: {model} was left out: {reason}")
    if arguments.json:
        console.print_json(
            {
                "queries": len(known.topics),
                "judged_pages": known.pages,
                "standings": [_as_json(standing) for standing in standings],
            }
        )
        return 0
    rows: list[tuple[str, ...]] = [("model and mode", "nDCG@5", "nDCG@10", "R@10", "MRR")]
    for standing in standings:
        means = [standing.mean(each) for each in MEASURES]
        rows.append((name_of(standing.entrant), *("–" if mean is None else f"{mean:.3f}" for mean in means)))
    console.print_table(rows, right=(1, 2, 3, 4))
    print(f"{plural(len(known.topics), 'query')}, {plural(known.pages, 'judged page')}.")
    return 0


def name_of(entrant: Entrant) -> str:
    """Returns how an entrant is called on the command line."""
    return f"{entrant.model}, {entrant.mode}" if entrant.model else entrant.mode


@contextmanager
def _lent(model: str) -> Iterator[PageEncoder]:
    yield console.load_encoder(console.spec_of(model))


def _as_json(standing: Standing) -> dict[str, object]:
    intervals = {each: standing.interval(each) for each in MEASURES}
    return {
        "model": standing.entrant.model,
        "mode": standing.entrant.mode,
        "failure": standing.failure or None,
        **{each: standing.mean(each) for each in MEASURES},
        "intervals": {each: found and [round(edge, 6) for edge in found] for each, found in intervals.items()},
        "queries": [
            {"query": answer.topic.query, "ranks": list(answer.ranks), "note": answer.note or None}
            for answer in standing.answers
        ],
    }
