"""The command that asks one patch of a page what it answers to."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from core.archive import Archive
from core.cli import console
from core.cli.answers import asked_page, space_of
from core.cli.console import say
from core.errors import QueryError
from core.explain.ask import NearPatch, PatchAnswer, WordBook
from core.explain.ask import ask as ask_patch
from core.explain.report import points


def ask(arguments: Namespace) -> int:
    """Says which words and which other patches a patch is most like."""
    with Archive.open(console.archive_path(arguments.archive), read_only=True) as archive:
        encoder = console.load_model(arguments.model, archive)
        page = asked_page(arguments, archive)
        record = archive.page(page)
        point = (arguments.at[0] / record.width, arguments.at[1] / record.height)
        if not (0 <= point[0] <= 1 and 0 <= point[1] <= 1):
            size = f"{record.width:.0f} by {record.height:.0f}"
            raise QueryError("The point lies beside the page.", f"The page is {size} points large.")
        *_, answer = ask_patch(archive, space_of(archive, encoder), WordBook(encoder), page, point)
        if arguments.json:
            console.print_json(_as_json(answer, archive))
        else:
            _print(answer, archive)
    return 0


def _print(answer: PatchAnswer, archive: Archive) -> None:
    place = answer.place
    under = f", “{answer.under}”" if answer.under else ""
    say(f"The patch at row {place.row}, column {place.col}{under}; {answer.words_tried} words were tried.")
    words = [(word.text, f"{word.value:.3f}", word.source) for word in answer.words]
    console.print_table([("word", "likeness", "met in"), *words], right=(1,))
    near = [
        (patch.document, str(patch.page.page_number), f"{patch.value:.3f}", _box(patch, archive))
        for patch in answer.near
    ]
    console.print_table([("document", "page", "likeness", "box"), *near], right=(1, 2))


def _as_json(answer: PatchAnswer, archive: Archive) -> dict[str, Any]:
    return {
        "row": answer.place.row,
        "col": answer.place.col,
        "under": answer.under,
        "words": [
            {"word": word.text, "likeness": round(word.value, 6), "source": word.source} for word in answer.words
        ],
        "patches": [
            {
                "document": patch.document,
                "page": patch.page.page_number,
                "likeness": round(patch.value, 6),
                "box": _points(patch, archive),
            }
            for patch in answer.near
        ],
        "words_tried": answer.words_tried,
    }


def _points(patch: NearPatch, archive: Archive) -> list[float]:
    record = archive.page(patch.page)
    return points(patch.place.box, record.width, record.height)


def _box(patch: NearPatch, archive: Archive) -> str:
    return ", ".join(f"{value:.0f}" for value in _points(patch, archive))
