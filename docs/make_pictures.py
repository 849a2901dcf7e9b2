"""Makes every picture of the documentation from the real program and its sample documents; needs no display.

Run as `python docs/make_pictures.py` in the checkout. It takes a minute or two.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1600, 1000)
LIMIT_MS = 300_000
LIGHT_QUERY = "schooner aground in thick fog"
DARK_QUERY = "puffin burrows"
CHART_QUERY = "dredging the inner basin"
OTHER_QUERY = "boats at sea"
BUSY_QUERY = "lamp"
PAGES_BEFORE_THE_PICTURE = 6
_AES_256 = 5  # `PDF_ENCRYPT_AES_256`, which type checkers cannot see in pymupdf


def main() -> int:
    """Makes the pictures and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", metavar="DIR")
    out: Path = parser.parse_args().out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ["PATCHLIGHT_HOME"] = home
        archive = Path(home) / "Sample.patchlight"
        patchlight("demo", "--no-window", "--archive", str(archive))
        shutil.copyfile(archive.with_name("Sample heatmap.png"), out / "figure.png")
        picture(archive, LIGHT_QUERY, "light", out / "window-light.png")
        picture(archive, DARK_QUERY, "dark", out / "window-dark.png")
        picture(archive, CHART_QUERY, "light", out / "results.png")
        side_by_side(archive, out / "compare.png")
        while_indexing(Path(home), out / "indexing.png")
        when_files_fail(Path(home), archive, out / "error.png")
    for file in sorted(out.glob("*.png")):
        shrink(file)
        print(f"{file.name}: {file.stat().st_size / 1e3:.0f} kB")
    return 0


def patchlight(*arguments: str) -> None:
    """Runs the command, as a person would."""
    subprocess.run([sys.executable, "-m", "gui", *arguments], cwd=ROOT, check=True)


def picture(archive: Path, query: str, theme: str, out: Path) -> None:
    """Takes a picture of the window that answers a query."""
    size = f"{SIZE[0]}x{SIZE[1]}"
    patchlight(
        *("--archive", str(archive), "--query", query, "--theme", theme),
        *("--screenshot", str(out), "--size", size),
    )


def side_by_side(archive: Path, out: Path) -> None:
    """Takes a picture of two queries compared on one page."""

    def begin(window: MainWindow, done: Callable[[], None]) -> None:
        def compare() -> None:
            if not window.comparing.is_open:
                window.comparing.open()
                window.compare.bar.field.setText(OTHER_QUERY)
                window.compare.bar.query_asked.emit(OTHER_QUERY)

        def look() -> None:
            if all(side.explained for side in window.compare.sides):
                done()

        window.browsing.explanation_shown.connect(compare)
        window.engine.comparing.explained.connect(look)
        window.engine.open_archive(archive)
        window.browsing.search(CHART_QUERY)

    photograph(begin, out)


def while_indexing(home: Path, out: Path) -> None:
    """Takes a picture in the middle of a job, with a query answered from the pages that are done."""
    from core.types import Progress
    from gui.session import sample_documents

    def begin(window: MainWindow, done: Callable[[], None]) -> None:
        engine = window.engine
        shown: list[object] = []

        def look(progress: Progress) -> None:
            if not shown and progress.pages_done == 1:
                window.browsing.search(BUSY_QUERY)
            if progress.finished or (shown and progress.pages_done >= PAGES_BEFORE_THE_PICTURE):
                done()

        window.browsing.explanation_shown.connect(shown.append)
        engine.progressed.connect(look)
        engine.open_archive(home / "Skerrow.patchlight")
        window.housekeeping.add(sample_documents())

    photograph(begin, out)


def when_files_fail(home: Path, archive: Path, out: Path) -> None:
    """Takes a picture after files that cannot be read were dropped among others."""
    from core.types import Progress
    from gui.session import sample_documents

    folder = home / "Inbox"
    folder.mkdir()
    locked, damaged, empty = folder / "minutes-1998.pdf", folder / "survey-1974.pdf", folder / "scan-0031.png"
    lock(sample_documents()[0], locked)
    damaged.write_bytes(b"%PDF-1.7\n" + bytes(2000))
    empty.touch()

    def begin(window: MainWindow, done: Callable[[], None]) -> None:
        def look(progress: Progress) -> None:
            if progress.finished:
                window.browsing.search("lighthouse")

        window.browsing.explanation_shown.connect(lambda _explained: done())
        window.engine.progressed.connect(look)
        window.engine.open_archive(archive)
        window.housekeeping.add([damaged, empty, locked])

    photograph(begin, out)


def photograph(begin: Callable[[MainWindow, Callable[[], None]], None], out: Path) -> None:
    """Opens the real window, lets `begin` drive it, and keeps what it looks like when that says so."""
    from PySide6.QtCore import QTimer

    from gui import theme
    from gui.app import make_application
    from gui.engine import Engine
    from gui.main_window import MainWindow
    from gui.settings import Preferences

    app = make_application()
    theme.apply(app, "light")
    engine = Engine()
    window = MainWindow(engine, Preferences(remembers=False))
    window.resize(*SIZE)
    asked: list[bool] = []

    def done() -> None:
        if asked:
            return
        asked.append(True)
        if engine.is_settled:
            leave()
        else:
            engine.settled.connect(leave)

    def leave() -> None:
        # What has arrived is laid out and painted first.
        QTimer.singleShot(100, lambda: app.exit(0))

    def start() -> None:
        engine.start()
        begin(window, done)

    limit = QTimer(window)
    limit.setSingleShot(True)
    limit.timeout.connect(lambda: app.exit(1))
    limit.start(LIMIT_MS)
    window.show()
    QTimer.singleShot(0, start)
    code = app.exec()
    limit.stop()
    kept = window.grab().save(str(out))
    window.close()
    engine.shutdown()
    if code or not kept:
        raise SystemExit(f"{out.name} could not be made.")


def lock(document: Path, out: Path) -> None:
    """Writes a copy of a PDF that asks for a password."""
    import pymupdf

    with pymupdf.open(document) as pdf:
        pdf.save(out, encryption=_AES_256, user_pw="gannet", owner_pw="gannet")


def shrink(file: Path) -> None:
    """Writes a picture again in fewer bytes, pixel for pixel the same."""
    from PIL import Image

    with Image.open(file) as image:
        image.load()
    image.convert("RGB").save(file, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
