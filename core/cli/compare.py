"""The command that lays two models' answers to one query beside each other."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from core.archive import Archive
from core.cli import console
from core.cli.console import say
from core.encoders.registry import spec_of
from core.errors import ModelError
from core.explain.compare import RankedTwice, overlap, side_by_side
from core.search.searcher import Searcher
from core.types import SearchResults


def compare(arguments: Namespace) -> int:
    """Ranks pages with two models, and says which of the first pages both have."""
    with Archive.open(console.archive_path(arguments.archive), read_only=True) as archive:
        answers = [_answer(archive, spec, arguments) for spec in arguments.models or _models_of(archive)]
    first, second = answers
    for note in dict.fromkeys((*first.notes, *second.notes)):
        say(f"patchlight: {note}")
    left, right = side_by_side(first.hits, second.hits)
    shared = overlap(first.hits, second.hits, arguments.top)
    if arguments.json:
        console.print_json(
            {
                "query": arguments.text,
                "shared": shared,
                "rankings": [_as_json(answer, items) for answer, items in ((first, left), (second, right))],
            }
        )
        return 0
    console.print_table(_rows(first.model, left, second.model), right=(0, 1, 2, 4))
    print()
    console.print_table(_rows(second.model, right, first.model), right=(0, 1, 2, 4))
    print(f"\n{shared} of the first {max(len(left), len(right))} pages are the same.")
    return 0


def _answer(archive: Archive, spec: str, arguments: Namespace) -> SearchResults:
    return Searcher(archive, console.load_model(spec, archive)).search(arguments.text, mode="late", top=arguments.top)


def _models_of(archive: Archive) -> list[str]:
    """Returns the two models that have read most of an archive.

    Raises:
        ModelError: Fewer have read it.
    """
    filled = sorted((info for info in archive.info().spaces if info.pages_encoded), key=lambda i: -i.pages_encoded)
    if len(filled) < 2:
        raise ModelError(
            f"Only one model has read {archive.path.name}." if filled else f"No model has read {archive.path.name}.",
            "Index the documents with another --model as well, or name two with --models.",
        )
    return [spec_of(info.space.model) for info in filled[:2]]


def _rows(model: str, items: list[RankedTwice], other: str) -> list[tuple[str, ...]]:
    rows = [("", "score", "page", f"document ({model})", f"place in {other}")]
    for item in items:
        hit = item.hit
        place = str(item.other) if item.other else "–"
        rows.append((str(hit.rank), f"{hit.score:.3f}", str(hit.page.page_number), hit.document, place))
    return rows


def _as_json(answer: SearchResults, items: list[RankedTwice]) -> dict[str, Any]:
    hits = [
        {
            "rank": item.hit.rank,
            "document": item.hit.document,
            "path": str(item.hit.path),
            "page": item.hit.page.page_number,
            "score": round(item.hit.score, 6),
            "other_rank": item.other,
        }
        for item in items
    ]
    return {"model": answer.model, "hits": hits}
