"""The `demo` command: a sample archive, one query answered, its heatmap as a picture, and the window."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module
from pathlib import Path

from core import settings
from core.archive import Archive
from core.cli import console
from core.cli.answers import print_hits, try_explain
from core.cli.console import say
from core.cli.figure import write_figure
from core.indexing import index
from core.search.searcher import Searcher
from resources import ROOT

QUERY = "schooner aground in thick fog"
"""What the demo asks; the answer is typewritten on a scan, so no text layer can give it away."""

_KINDS = (".pdf", ".tif")


def sample_files() -> list[Path]:
    """Returns the documents that travel with Patchlight."""
    return sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in _KINDS)


def demo(arguments: Namespace) -> int:
    """Makes or refreshes the sample archive and shows what Patchlight does with it."""
    path = settings.data_dir() / f"samples{console.SUFFIX}"
    if arguments.archive:
        path = console.archive_path(arguments.archive)
    picture = path.with_name(f"{path.stem} heatmap.png")
    path.parent.mkdir(parents=True, exist_ok=True)
    encoder = console.load_model("reader")
    with Archive.open_or_create(path) as archive:
        failed = False
        if archive.read_only:
            say(f"patchlight: {archive.read_only_reason}")
        else:
            with console.new_host() as host:
                job = index(archive, encoder, sample_files(), host=host)
                last, stopped = console.follow(job, {})
            if stopped:
                say("patchlight: Stopped. The same command goes on from here.")
                return 1
            failed = bool(last.failures)
        results = Searcher(archive, encoder).search(QUERY, top=5)
        facts = archive.info()
        print(f"{path}: {facts.pages} pages of {facts.documents} documents")
        print(f"\n“{QUERY}” ({results.encode_ms + results.search_ms:.0f} ms)\n")
        print_hits(results)
        for hit in results.hits[:1]:
            explanation = try_explain(archive, encoder, results.query, hit.page)
            if explanation:
                write_figure(picture, archive, encoder, hit.page, explanation)
                print(f"\nWhy page {hit.page.page_number} of {hit.document} comes first: {picture}")
    if not arguments.no_window:
        _open_window(path)
    return 3 if failed else 0


def _open_window(archive: Path) -> None:
    """Opens the window on the sample archive, or says in a sentence why not."""
    try:
        import_module("PySide6")
        window = import_module("gui.__main__")
    except ImportError:
        say("The window needs PySide6-Essentials, which is not installed here.")
        return
    if window.has_display():
        window.open_window(archive, QUERY)
    else:
        say("There is no display here, so no window was opened.")
