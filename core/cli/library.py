"""Commands about what is in an archive: index, info, verify, remove."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.archive import Archive, ArchiveInfo, DocumentRecord
from core.archive.tags import clean_name
from core.cli import console
from core.cli.console import plural, say, size
from core.cli.tags import new_files, tag_below
from core.errors import ArchiveError
from core.indexing import index as index_job
from core.types import Failure


def index(arguments: Namespace) -> int:
    """Adds files and folders to an archive, or goes on with what an earlier run left over."""
    path = console.archive_path(arguments.archive)
    start = time.monotonic()
    tags = [clean_name(name) for name in arguments.tag]
    existing = path.exists() or not arguments.paths
    # The model first: a model that cannot be loaded must not leave an empty archive behind.
    encoder = None if existing else console.load_model(arguments.model)
    with (
        Archive.open(path) if existing else Archive.open_or_create(path) as archive,
        console.new_host() as host,
    ):
        encoder = encoder or console.load_model(arguments.model, archive)
        before = archive.info()
        passwords = (lambda _: arguments.password) if arguments.password is not None else None
        hints = {True: "Try another --password." if passwords else "Give it with --password."}
        if arguments.follow:
            for folder in arguments.paths:
                if folder.is_dir():
                    archive.places.watch(folder)
        paths = arguments.paths or new_files(archive)
        job = index_job(archive, encoder, paths, host=host, passwords=passwords)
        try:
            last, stopped = console.follow(job, hints)
        except ArchiveError:
            say("patchlight: Indexing ended early; the pages encoded so far are kept.")
            raise
        if tags:
            tag_below(archive, paths, tags)
        after = archive.info()
        pending = len(archive.pending_pages(archive.space(encoder.name, encoder.dim, encoder.score_rule)))
        waiting = len(archive.queue)
    seconds = time.monotonic() - start
    if stopped:
        say(
            f"patchlight: Stopped. {plural(last.pages_done, 'page')} of this run are kept; "
            f"the same command goes on with the {plural(pending, 'page')} left"
            + (f" and {plural(waiting, 'file')} not opened yet." if waiting else ".")
        )
        return 1
    new = after.documents - before.documents
    done = f"{plural(last.pages_done, 'page')} done in {console.duration(seconds)}"
    print(
        f"{plural(new, 'new document')}, {done if last.pages_done else 'nothing left to encode'}. "
        f"{path.name} holds {plural(after.pages, 'page')} of {plural(after.documents, 'document')}."
    )
    return 3 if last.failures else 0


def info(arguments: Namespace) -> int:
    """Says what an archive holds."""
    path = console.archive_path(arguments.archive)
    with Archive.open(path, read_only=True) as archive:
        facts = archive.info()
        records = archive.documents()
        failures = archive.failures()
        waiting = archive.queue.paths(len(archive.queue))
    if arguments.json:
        console.print_json(_facts(facts, records, failures, waiting))
    else:
        _print_facts(facts, records, failures, waiting)
    return 0


def _facts(
    facts: ArchiveInfo, records: Sequence[DocumentRecord], failures: Sequence[Failure], waiting: Sequence[Path]
) -> dict[str, Any]:
    return {
        "id": facts.id,
        "path": str(facts.path),
        "bytes": facts.bytes,
        "documents": facts.documents,
        "pages": facts.pages,
        "text_pages": facts.text_pages,
        "removed_documents": facts.removed_documents,
        "spaces": [
            {
                "model": entry.space.model,
                "dim": entry.space.dim,
                "score_rule": entry.space.score_rule,
                "pages_encoded": entry.pages_encoded,
                "pages_failed": entry.pages_failed,
                "vectors": entry.vectors,
                "bytes": entry.bytes,
            }
            for entry in facts.spaces
        ],
        "files": [
            {
                "document": record.name,
                "path": str(record.path),
                "pages": record.page_count,
                "pages_encoded": record.pages_encoded,
                "pages_failed": record.pages_failed,
            }
            for record in records
        ],
        "failures": [
            {"path": str(failure.path), "page": failure.page_number, "reason": failure.reason} for failure in failures
        ],
        "waiting": [str(path) for path in waiting],
    }


def _print_facts(
    facts: ArchiveInfo, records: Sequence[DocumentRecord], failures: Sequence[Failure], waiting: Sequence[Path]
) -> None:
    print(f"{facts.path}")
    print(f"{plural(facts.documents, 'document')}, {plural(facts.pages, 'page')}, {size(facts.bytes)} on disk")
    for entry in facts.spaces:
        failed = f", {entry.pages_failed:,} failed" if entry.pages_failed else ""
        print(
            f"{entry.space.model}: {plural(entry.pages_encoded, 'page')} encoded{failed}, "
            f"{plural(entry.vectors, 'vector')} of {entry.space.dim}, {size(entry.bytes)}"
        )
    if facts.removed_documents:
        print(f"{plural(facts.removed_documents, 'removed document')} still on disk")
    if waiting:
        again = f"`patchlight index --archive {facts.path}`"
        print(f"{plural(len(waiting), 'file')} not opened yet; {again} goes on with them")
    if records:
        print()
        rows = [("document", "pages", "encoded", "failed", "text layer")]
        rows += [
            (
                record.name,
                str(record.page_count),
                str(record.pages_encoded),
                str(record.pages_failed),
                "yes" if record.has_text else "no",
            )
            for record in records
        ]
        console.print_table(rows, right=(1, 2, 3))
    for failure in failures:
        print(f"{failure.path}: {failure.reason}")


def verify(arguments: Namespace) -> int:
    """Checks every stored byte; damaged pages are named, and make the exit code 3."""
    path = console.archive_path(arguments.archive)
    with Archive.open(path, read_only=not arguments.repair) as archive:
        report = archive.verify(repair=arguments.repair)
    for page in report.damaged:
        say(str(page))
    for problem in report.catalog_problems:
        say(f"catalog: {problem}")
    if arguments.json:
        console.print_json(
            {
                "clean": report.clean,
                "pages_checked": report.pages_checked,
                "vectors_checked": report.vectors_checked,
                "damaged": [
                    {
                        "document": page.document,
                        "page": page.page.page_number,
                        "model": page.model,
                        "reason": page.reason,
                    }
                    for page in report.damaged
                ],
                "orphan_bytes": report.orphan_bytes,
                "catalog_problems": list(report.catalog_problems),
            }
        )
    else:
        checked = f"{plural(report.pages_checked, 'page')} with {plural(report.vectors_checked, 'vector')} checked"
        damaged = len(report.damaged) + len(report.catalog_problems)
        print(f"{checked}: {'all is well' if report.clean else plural(damaged, 'problem')}.")
        if report.damaged:
            again = f"`patchlight index --archive {path}` encodes them anew."
            say(again if arguments.repair else f"With --repair they are marked; then {again}")
    return 0 if report.clean else 3


def remove(arguments: Namespace) -> int:
    """Takes documents out of an archive, with their vectors; names that lead nowhere make the exit code 3."""
    failed = removed = off = 0
    with Archive.open(console.archive_path(arguments.archive)) as archive:
        for name in arguments.names:
            forgotten = [
                failure.path
                for failure in archive.failures()
                if failure.page_number is None and name in (failure.path.name, str(failure.path))
            ]
            for path in forgotten:
                archive.forget_failure(path)
            waiting = archive.queue.paths(len(archive.queue))
            forgotten += archive.queue.settle(path for path in waiting if name in (path.name, str(path)))
            off += len(forgotten)
            try:
                archive.remove_document(archive.find_document(name).id)
                removed += 1
            except ArchiveError as error:
                if not forgotten:
                    say(f"patchlight: {error} {error.hint}".rstrip())
                    failed += 1
        freed = archive.compact() if removed else 0
    print(f"{plural(removed, 'document')} removed, {size(freed)} freed.")
    if off:
        print(f"Taken off the list: {plural(off, 'file')} that waited or could not be read.")
    return 3 if failed else 0
