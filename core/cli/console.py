"""What commands share: archives and models as typed, progress, tables and JSON, stopping in good order."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from core import settings
from core.archive import Archive
from core.archive.database import CATALOG
from core.documents.formats import display_name
from core.documents.renderer import RenderHost
from core.encoders import PageEncoder, load_encoder
from core.encoders.registry import spec_of
from core.errors import ArchiveError, ModelError
from core.types import Failure, Progress

SUFFIX = ".patchlight"

_LINE_EVERY = 25


def say(text: str) -> None:
    """Prints a message, which is never part of a result."""
    print(text, file=sys.stderr, flush=True)


def print_json(value: Any) -> None:
    """Prints a result for a program to read."""
    readable = sys.stdout.encoding.lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not readable, indent=2))


def print_table(rows: list[tuple[str, ...]], *, right: tuple[int, ...] = ()) -> None:
    """Prints rows as columns two spaces apart, those in `right` set to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def size(count: int) -> str:
    """Returns a number of bytes as a person reads it."""
    value, unit = float(count), "bytes"
    for bigger in ("kB", "MB", "GB", "TB"):
        if value < 1000:
            break
        value, unit = value / 1000, bigger
    return f"{value:.0f} {unit}" if unit == "bytes" or value >= 100 else f"{value:.1f} {unit}"


def plural(count: int, one: str) -> str:
    """Returns "1 page" or "2,000 pages", "1 query" or "2 queries"."""
    many = f"{one[:-1]}ies" if one.endswith("y") else f"{one}s"
    return f"{count:,} {one if count == 1 else many}"


def duration(seconds: float) -> str:
    """Returns "26 s", "about 3 min" or "about 2 h 10 min"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"about {minutes} min" if minutes < 90 else f"about {minutes // 60} h {minutes % 60} min"


def archive_path(given: Path) -> Path:
    """Returns the folder of an archive that was named with or without its ending."""
    path = given.expanduser()
    if path.suffix == SUFFIX or (path / CATALOG).is_file():
        return path
    path = path.resolve()
    if not path.name:
        raise ArchiveError(f"{given} cannot be an archive.", "Name a folder of its own.")
    return path.with_name(path.name + SUFFIX)


def load_settings() -> settings.Settings:
    """Returns the settings, and says what is wrong with their file."""
    loaded = settings.load()
    for note in loaded.notes:
        say(f"patchlight: {note}")
    return loaded.settings


def load_model(spec: str | None, archive: Archive | None = None) -> PageEncoder:
    """Loads a model: the one asked for, else the one most of an archive's pages were encoded with that is here.

    Raises:
        ModelError: It is not there, or damaged; of several that an archive knows, the first.
    """
    filled = [info for info in archive.info().spaces if info.pages_encoded] if archive and spec is None else []
    filled.sort(key=lambda info: -info.pages_encoded)
    missing: ModelError | None = None
    for info in filled:
        try:
            encoder = load_encoder(spec_of(info.space.model))
        except ModelError as error:
            missing = missing or error
            continue
        if missing:
            say(f"patchlight: {missing} {encoder.name} is used instead, which has read some of the pages as well.")
        return encoder
    if missing:
        raise missing
    return load_encoder(spec or load_settings().model)


def new_host(chosen: settings.Settings | None = None) -> RenderHost:
    """Returns a page renderer with the limits of the settings."""
    chosen = chosen or load_settings()
    return RenderHost(page_seconds=chosen.page_seconds, memory_bytes=chosen.memory_mb << 20)


@contextmanager
def stop_asked() -> Iterator[Callable[[], bool]]:
    """Makes Ctrl+C (or a polite kill) something to ask for between two pages; a second one interrupts."""
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    asked = False

    def ask(number: int, _frame: object) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def follow(job: Generator[Progress, None, None], hints: Mapping[bool, str]) -> tuple[Progress, bool]:
    """Drives an indexing job to its end, showing where it stands and naming each failure once.

    Args:
        job: From `core.indexing.index`; it is closed in any case.
        hints: What to add to a failure, by whether it needs a password.

    Returns:
        The last progress, and whether the job was stopped by a person.
    """
    last = Progress(0, 0)
    told = 0
    show = _Bar() if sys.stderr.isatty() else _Lines()
    with closing(job), closing(show), stop_asked() as stopped:
        for last in job:
            for failure in last.failures[told:]:
                show.message(_sentence(failure, hints))
            told = len(last.failures)
            show.progress(last)
            if stopped() and not last.finished:
                return last, True
    return last, False


def _sentence(failure: Failure, hints: Mapping[bool, str]) -> str:
    return f"{failure.path}: {failure.reason} {hints.get(failure.needs_password, '')}".rstrip()


class _Lines:
    """Progress as plain lines: whenever a document is done, and now and then within a long one."""

    def __init__(self) -> None:
        self.untold: Progress | None = None

    def message(self, text: str) -> None:
        say(text)

    def progress(self, progress: Progress) -> None:
        if progress.page is None:
            return
        before = self.untold and self.untold.page
        if before and before.document_id != progress.page.document_id:
            self.close()
        self.untold = progress
        if progress.pages_done % _LINE_EVERY == 0:
            self.close()

    def close(self) -> None:
        """Tells what was not told yet."""
        now, self.untold = self.untold, None
        if now is None or now.current is None:
            return
        parts = [
            f"{now.pages_done:,} of {plural(now.pages_total, 'page')}{_more(now)}",
            f"{display_name(now.current)}, page {now.current_page}",
        ]
        if now.pages_per_second:
            parts.append(f"{now.pages_per_second:.1f} pages a second")
        if now.seconds_left:
            parts.append(f"{duration(now.seconds_left)} left")
        say("; ".join(parts))


def _more(progress: Progress) -> str:
    return f" and {plural(progress.files_waiting, 'more file')}" if progress.files_waiting else ""


class _Bar:
    """Progress as a bar on a terminal."""

    def __init__(self) -> None:
        from tqdm import tqdm

        self.bar = tqdm(total=0, unit="page", file=sys.stderr, dynamic_ncols=True, smoothing=0.1, leave=True)

    def message(self, text: str) -> None:
        self.bar.write(text, file=sys.stderr)

    def progress(self, progress: Progress) -> None:
        # A total that is not known yet would promise an end that nobody believes.
        self.bar.total = None if progress.files_waiting else progress.pages_total
        if progress.current is not None:
            name = display_name(progress.current)
            self.bar.set_description_str(name if len(name) <= 28 else f"{name[:14]}…{name[-13:]}", refresh=False)
        self.bar.update(progress.pages_done - self.bar.n)
        self.bar.refresh()

    def close(self) -> None:
        self.bar.close()
