"""Which documents a command looks in: the options that say so, and what they ask for."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.archive import Archive
    from core.search.filters import Filters


def add_filters(parser: ArgumentParser) -> None:
    """Adds the options; `asked_filters` reads them."""
    group = parser.add_argument_group("documents to look in (what is not given asks for nothing)")
    group.add_argument("--tag", action="append", default=[], metavar="NAME", help="carry this tag; may be repeated")
    group.add_argument("--collection", default="", metavar="NAME", help="belong to this collection")
    group.add_argument("--name", default="", metavar="WORDS", help="have all of these words in their file name")
    group.add_argument("--kind", choices=("pdf", "image"), default="", help="are of this kind")
    group.add_argument("--text-layer", choices=("with", "without"), default="", help="have a text layer, or none")
    group.add_argument("--language", type=str.lower, default="", metavar="CODE", help="are in this language, as in de")
    group.add_argument("--since", type=_day, metavar="DAY", help="not before this day, as in 2024-12-31")
    group.add_argument("--until", type=_day, metavar="DAY", help="not after this day")
    group.add_argument(
        "--dated",
        choices=("added", "file"),
        default="added",
        help="which date is meant: when it was added, or when its file was last changed (default: added)",
    )


def asked_filters(arguments: Namespace) -> Filters:
    """Returns what documents must be like."""
    from core.search.filters import Filters

    by_date = arguments.since or arguments.until
    return Filters(
        name=arguments.name,
        tags=tuple(arguments.tag),
        collection=arguments.collection,
        dated="file" if by_date and arguments.dated == "file" else "",
        since=arguments.since or "",
        until=arguments.until or "",
        kind=arguments.kind,
        text=arguments.text_layer,
        language=arguments.language,
    )


def chosen(archive: Archive, filters: Filters) -> frozenset[int] | None:
    """Returns the documents to look in, None for all.

    Raises:
        ArchiveError: No document is like that.
    """
    from core.errors import ArchiveError

    found = filters.documents(archive)
    if found is None or found:
        return found
    if filters.tags and not archive.tags.documents(filters.tags):
        known = ", ".join(archive.tags.all()) or "none"
        said = " and ".join(f"“{name}”" for name in filters.tags)
        raise ArchiveError(f"No document carries the tag {said}.", f"Tags of this archive: {known}.")
    if filters.collection and not archive.tags.collection(filters.collection):
        known = ", ".join(archive.tags.collections()) or "none"
        raise ArchiveError(f"There is no collection “{filters.collection}”.", f"Collections of this archive: {known}.")
    raise ArchiveError("No document of this archive is like that.", "Ask for less: leave an option out.")


def _day(text: str) -> str:
    from core.search.filters import day

    if day(text) is None:
        raise ArgumentTypeError(f"“{text}” is no day; write it as in 2024-12-31")
    return text
