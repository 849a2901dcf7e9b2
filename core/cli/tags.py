"""Tags on the command line: the `tag` command, and what index and search need for --tag and followed folders."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from core.archive import Archive
from core.archive.places import absolute
from core.cli import console
from core.cli.console import plural, say
from core.errors import ArchiveError
from core.watching import Lookout

_SETTLE_SECONDS = 1.0


def tag(arguments: Namespace) -> int:
    """Lists tags, or changes those of documents; names that lead nowhere make the exit code 3."""
    changes = bool(arguments.add or arguments.remove)
    with Archive.open(console.archive_path(arguments.archive), read_only=not changes) as archive:
        chosen: list[int] = []
        failed = 0
        for name in arguments.names:
            try:
                chosen.append(archive.find_document(name).id)
            except ArchiveError as error:
                say(f"patchlight: {error} {error.hint}".rstrip())
                failed += 1
        if changes and not arguments.names:
            raise ArchiveError("No document was named.", "Name those whose tags shall change.")
        if changes and chosen:
            archive.tags.change(chosen, add=arguments.add, remove=arguments.remove)
        if arguments.names:
            _print_documents(archive, chosen, as_numbers=arguments.json)
        else:
            _print_tags(archive, as_numbers=arguments.json)
    return 3 if failed else 0


def _print_documents(archive: Archive, chosen: Sequence[int], *, as_numbers: bool) -> None:
    carried = archive.tags.by_document()
    rows = [(archive.document(each).name, carried.get(each, ())) for each in dict.fromkeys(chosen)]
    if as_numbers:
        console.print_json([{"document": name, "tags": list(tags)} for name, tags in rows])
    else:
        for name, tags in rows:
            print(f"{name}: {', '.join(tags) if tags else 'no tags'}")


def _print_tags(archive: Archive, *, as_numbers: bool) -> None:
    tags, collections = archive.tags.all(), archive.tags.collections()
    if as_numbers:
        found = {name: list(members) for name, members in collections.items()}
        console.print_json({"tags": tags, "collections": found})
        return
    if tags:
        console.print_table([("tag", "documents"), *((name, f"{count:,}") for name, count in tags.items())], right=(1,))
    for name, members in collections.items():
        print(f"collection {name}: {' + '.join(members)}")
    if not tags:
        say("patchlight: This archive has no tags yet.")


def tag_below(archive: Archive, paths: Iterable[Path], names: Collection[str]) -> int:
    """Puts tags on every document that was added from these files and folders; returns how many there are."""
    roots = [absolute(path) for path in paths]
    found = [
        record.id
        for record in archive.documents()
        if any(path.is_relative_to(root) for path in archive.known_paths(record.id) for root in roots)
    ]
    archive.tags.change(found, add=names)
    return len(found)


def new_files(archive: Archive) -> list[Path]:
    """Returns what is new or changed in the folders an archive follows, once it has stopped growing."""
    if not archive.places.watched():
        return []
    lookout = Lookout(archive)
    look = lookout.look_at_once()
    if look.settling:
        time.sleep(_SETTLE_SECONDS)
        look = lookout.look_at_once()
        if look.settling:
            say(f"patchlight: {plural(look.settling, 'file')} may still be being written; run this again later.")
    for folder in look.gone:
        say(f"patchlight: The folder {folder.path} is not there.")
    return list(look.ready)
