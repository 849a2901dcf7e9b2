"""The `models` commands that look: list, info, check, trial, and remove."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from core.cli import console
from core.cli.console import plural, say, size
from core.cli.meter import Meter
from core.encoders import PageEncoder, dossier, load_encoder, shelf, store
from core.encoders.check_report import CheckReport, format_report
from core.encoders.entry import Entry
from core.encoders.registry import split_detail
from core.encoders.store import AddCancelledError
from core.encoders.trial import Trial
from core.errors import ModelError


def show_all(arguments: Namespace) -> int:
    """Lists the models there are to choose from."""
    entries = shelf.entries()
    if arguments.json:
        console.print_json([as_json(entry) for entry in entries])
        return 0
    for entry in entries:
        known = entry.known
        title = f"{known.title}, {_where(entry)}" if known else _where(entry)
        print(f"{entry.spec}  ({title})")
        if known:
            print(f"    {known.good_for}")
            print(f"    Languages: {known.languages}. Licence: {known.licence}")
        cost, verdict = _cost(entry), _verdict(entry)
        if cost or verdict:
            print("    " + "; ".join(filter(None, (cost, verdict))) + ".")
    return 0


def show_one(arguments: Namespace) -> int:
    """Says everything there is to know about one model."""
    entry = shelf.entry(arguments.model)
    if arguments.json:
        console.print_json(as_json(entry, whole=True))
        return 0
    known, check = entry.known, entry.dossier.check
    print(f"{entry.spec}  ({known.title})" if known else entry.spec)
    rows = [("on this machine", _where(entry))]
    if known:
        rows = [("good for", known.good_for), ("languages", known.languages), *rows]
        rows += [("parameters", f"{known.parameters / 1e6:,.0f} million")] if known.parameters else []
    rows += [("licence", f"{entry.licence}{' Not an open-source licence.' if known and known.restricted else ''}")]
    rows += [("expected", cost)] if (cost := _cost(entry)) else []
    for detail in known.details if known else ():
        rows.append((f"detail @{detail.value}", f"{detail.title}, about {detail.vectors:,} vectors a page"))
    for figure in known.figures if known else ():
        rows.append((figure.benchmark, f"{figure.metric} {figure.value:.1f} (published: {figure.source})"))
    rows += [("check", verdict)] if (verdict := _verdict(entry)) else []
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"    {name.ljust(width)}  {value}")
    if check:
        print()
        print(check.text)
    return 0


def check(arguments: Namespace) -> int:
    """Checks that a model's vectors lie where its layout says; 1 when they do not."""
    try:
        report = run_check(load_encoder(arguments.model))
    except AddCancelledError:
        return stop_said("Nothing was found out.")
    if arguments.json:
        console.print_json(report_as_json(report))
    else:
        print(format_report(report))
    return 0 if report.passed else 1


def trial(arguments: Namespace) -> int:
    """Measures what a page costs with a model on this machine."""
    encoder = load_encoder(arguments.model)
    found = shelf.run_trial(encoder)
    if arguments.json:
        console.print_json(_trial_as_json(found))
    else:
        print(trial_sentence(encoder, found))
    return 0


def remove(arguments: Namespace) -> int:
    """Removes a model from this machine."""
    spec = split_detail(arguments.model)[0]
    if spec == "reader":
        raise ModelError("The Reader is part of Patchlight and cannot be removed.")
    freed = store.remove(spec)
    dossier.forget(spec)
    print(f"{spec} removed, {size(freed)} freed. Archives made with it keep their pages and open as before.")
    return 0


def run_check(encoder: PageEncoder) -> CheckReport:
    """Runs the geometry check with progress on stderr; Ctrl+C stops it between two steps.

    Raises:
        AddCancelledError: A person stopped it.
    """
    with Meter("Checking", "step") as meter, console.stop_asked() as stopped:

        def progress(done: int, total: int) -> None:
            if stopped():
                raise AddCancelledError
            meter(done, total)

        return shelf.run_check(encoder, progress=progress)


def trial_sentence(encoder: PageEncoder, found: Trial) -> str:
    """Returns what a trial found."""
    where = f" ({found.setting}, {plural(found.threads, 'thread')})" if found.setting else ""
    return (
        f"{encoder.name}: {pace(found)}{where}, "
        f"{found.megabytes_a_thousand:.0f} MB per 1,000 pages; {plural(found.pages, 'sample page')} encoded."
    )


def pace(found: Trial) -> str:
    """Returns "0.42 s a page"."""
    seconds = found.seconds_a_page
    return f"{seconds:.1f} s a page" if seconds >= 1 else f"{seconds:.2g} s a page"


def as_json(entry: Entry, *, whole: bool = False) -> dict[str, Any]:
    """Returns an entry of `models list --json`, or the `whole` of `models info --json`."""
    known, expected = entry.known, entry.expected()
    check = entry.dossier.check
    values: dict[str, Any] = {
        "model": entry.spec,
        "title": known.title if known else entry.spec,
        "family": known.family if known else None,
        "parameters": known.parameters if known else None,
        "download_bytes": known.download_bytes if known else None,
        "languages": known.languages if known else None,
        "licence": entry.licence,
        "restricted": known.restricted if known else None,
        "good_for": known.good_for if known else None,
        "on_this_machine": entry.here,
        "bytes": entry.stored.byte_size if entry.stored else 0,
        "source": entry.stored.source if entry.stored else None,
        "expected": _trial_as_json(expected) if expected else None,
        "check_passed": check.passed if check else None,
    }
    if whole:
        values["folder"] = str(entry.stored.folder) if entry.stored else None
        values["details"] = [detail._asdict() for detail in known.details] if known else []
        values["default_detail"] = known.default_detail if known else None
        values["figures"] = [figure._asdict() for figure in known.figures] if known else []
        values["check"] = vars(check) if check else None
    return values


def report_as_json(report: CheckReport) -> dict[str, Any]:
    """Returns what `models check --json` prints."""
    return {
        "model": report.model,
        "setting": report.setting,
        "passed": report.passed,
        "pages": [
            {
                "page": page.title,
                "width": page.width,
                "height": page.height,
                "grids": page.grids,
                "vectors": page.vectors,
                "off_page": page.off_page,
                "coverage": round(page.coverage, 6),
                "marks": len(page.marks),
                "marks_found": sum(mark.found for mark in page.marks),
                "worst_centre_error": max((_number(mark.centre_error) or 0 for mark in page.marks), default=None),
            }
            for page in report.pages
        ],
        "batch_difference": _number(report.batch_difference),
        "batch_score_difference": _number(report.batch_score_difference),
        "formula_difference": _number(report.formula_difference),
        "processor_difference": _number(report.processor_difference),
        "problems": list(report.problems),
    }


def _number(value: float | None) -> float | None:
    """JSON knows no infinity."""
    return value if value is None or abs(value) < float("inf") else None


def _trial_as_json(found: Trial) -> dict[str, Any]:
    return {
        "measured": found.measured,
        "seconds_a_page": round(found.seconds_a_page, 4),
        "megabytes_a_thousand_pages": round(found.megabytes_a_thousand, 1),
        "setting": found.setting,
        "threads": found.threads,
    }


def _where(entry: Entry) -> str:
    if entry.spec == "reader":
        return "built in"
    if entry.stored:
        came = {"hub": "downloaded", "folder": "added from a folder", "file": "added from a file"}
        return f"{size(entry.stored.byte_size)}, {came[entry.stored.source]}"
    return f"{size(entry.known.download_bytes)} to download" if entry.known else ""


def _cost(entry: Entry) -> str:
    found = entry.expected()
    if found is None:
        return ""
    about, how = ("", "measured") if found.measured else ("about ", "estimated")
    return f"{about}{pace(found)} and {found.megabytes_a_thousand:.0f} MB per 1,000 pages here ({how})"


def _verdict(entry: Entry) -> str:
    check = entry.dossier.check
    if check is None:
        return ""
    return f"geometry check {'passed' if check.passed else 'FAILED'} on {check.day} with transformers {check.library}"


def stop_said(what: str) -> int:
    """Says that a person stopped, and what that means."""
    say(f"patchlight: Stopped. {what}")
    return 1
