"""The `models` commands that bring and take: add, from the Hub, a folder or an exported file; and export."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from core.cli import console
from core.cli.console import duration, say, size
from core.cli.meter import Meter
from core.cli.models import run_check, stop_said, trial_sentence
from core.encoders import adapters, dossier, hub, load_encoder, shelf, store
from core.encoders import export as export_file
from core.encoders.check_report import format_report
from core.encoders.geometry_check import SHAPES
from core.encoders.registry import find_model, split_detail
from core.encoders.store import AddCancelledError, StoredModel
from core.errors import ModelError

_CHECK_PAGES = 5 * len(SHAPES) + 4


def add(arguments: Namespace) -> int:
    """Adds a model, tries it for ten seconds, and checks it."""
    path = Path(arguments.model).expanduser()
    on_disk = path.is_dir() or path.is_file()
    if arguments.model == "reader":
        raise ModelError("The Reader is part of Patchlight already.", "`patchlight models trial reader` measures it.")
    try:
        stored = _from_disk(path, arguments.yes) if on_disk else _from_hub(arguments.model, arguments.yes)
    except AddCancelledError:
        return stop_said("Nothing was added." if on_disk else "The same command goes on from what has arrived.")
    if stored is None:
        return 1
    print(f"{stored.spec} is on this machine ({size(stored.byte_size)}).")
    detail = split_detail(arguments.model)[1]
    return _examine(stored.spec if on_disk or detail is None else arguments.model)


def _from_hub(spec: str, yes: bool) -> StoredModel | None:
    plain = split_detail(spec)[0]
    offer = hub.ask(plain)
    known = find_model(plain)
    licence = known.licence if known else offer.terms
    say(f"{plain}: {size(offer.byte_size)} to download from the Hub. Licence: {licence}")
    if not _agreed("Download it?", yes, needed=True):
        say("patchlight: Nothing was downloaded.")
        return None
    with Meter(plain) as meter, console.stop_asked() as stopped:
        stored = hub.download(offer, progress=meter, cancelled=stopped)
    dossier.note(plain, store.fingerprint(stored.folder), licence=offer.terms)
    return stored


def _from_disk(path: Path, yes: bool) -> StoredModel | None:
    """Adds the model of a folder, or the one that was exported into a file."""
    bring: Callable[..., StoredModel]
    if path.is_dir():
        name, wanted, licence = str(path), store.wanted_bytes(path), store.licence_of(path)
        verb, bring = "copy", store.add_folder
    else:
        packed = export_file.look_into(path)
        name, wanted, licence = packed.spec, packed.byte_size, packed.licence
        verb, bring = "unpack", export_file.add_file
    say(f"{name}: {size(wanted)} to {verb}. Licence: {licence or 'not stated'}")
    if not _agreed("Add it?", yes):
        say("patchlight: Nothing was added.")
        return None
    with Meter(path.name) as meter, console.stop_asked() as stopped:
        stored = bring(path, progress=meter, cancelled=stopped)
    dossier.note(stored.spec, store.fingerprint(stored.folder), licence=licence)
    return stored


def export(arguments: Namespace) -> int:
    """Writes a model into one file, for machines without a network."""
    entry = shelf.entry(arguments.model)
    if entry.stored is None:
        raise ModelError(f"{arguments.model} is not a model of files on this machine, so it cannot be exported.")
    licence = entry.dossier.licence or (entry.known.licence if entry.known else "")
    try:
        with Meter(arguments.file.name) as meter, console.stop_asked() as stopped:
            written = export_file.export(
                entry.stored, arguments.file, licence=licence, progress=meter, cancelled=stopped
            )
    except AddCancelledError:
        return stop_said("No file was written.")
    print(f"{entry.stored.spec} written to {arguments.file} ({size(written)}).")
    print(f"On the other machine: patchlight models add {arguments.file.name}")
    if adapters.is_adapter(entry.stored.folder):
        base = adapters.read(entry.stored.folder, entry.spec).base
        print(f"It is an adapter of {base}, which that machine needs as well.")
    return 0


def _agreed(question: str, yes: bool, *, needed: bool = False) -> bool:
    """Asks on a terminal; elsewhere only what goes online needs to have been agreed to.

    Raises:
        ModelError: It is `needed` and nobody can be asked.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        if needed:
            raise ModelError("Nothing is downloaded without being asked for.", "Say --yes to download it.")
        return True
    try:
        answer = input(f"{question} [y/N] ")
    except EOFError:
        return False
    return answer.strip().casefold() in ("y", "yes")


def _examine(spec: str) -> int:
    """Tries and checks a model that has just arrived; 1 when the check fails."""
    encoder = load_encoder(spec)
    say("Trying it on sample pages for about ten seconds.")
    tried = shelf.run_trial(encoder)
    print(trial_sentence(encoder, tried))
    say(
        f"Checking where its vectors lie, in {duration(tried.seconds_a_page * _CHECK_PAGES)}; "
        f"Ctrl+C leaves that to `patchlight models check {spec}`."
    )
    try:
        report = run_check(encoder)
    except AddCancelledError:
        return stop_said(f"The model can be used; `patchlight models check {spec}` checks it.")
    print(format_report(report))
    if not report.passed:
        say(f"patchlight: {spec} can be searched with, but do not trust where its heatmaps point.")
    return 0 if report.passed else 1
