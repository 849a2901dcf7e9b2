"""A portable archive: its folder is moved, or burnt, and the window opens it, shows what it can and says what not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.documents.renderer import RenderHost
from core.indexing import index
from gui.main_window import MainWindow
from gui.settings import Preferences
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import search
from tests.gui.opened_window import end, shown

ROOT = Path(__file__).parents[2]
WAIT = 30_000


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with an archive and one of its documents; the other one is elsewhere."""
    folder = tmp_path / "stick"
    (folder / "papers").mkdir(parents=True)
    (tmp_path / "home").mkdir()
    papers = [
        make_pdf(folder / "papers" / "beside.pdf", ["red", "green"]),
        make_pdf(tmp_path / "home" / "left behind.pdf", ["blue"]),
    ]
    with Archive.create(folder / "Survey.patchlight") as archive, RenderHost() as host:
        list(index(archive, ColourEncoder(), papers, host=host))
        archive.places.note_home()
    return folder


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = shown(qtbot, preferences=Preferences(remembers=False))
    made.engine.start("colour-test")
    yield made
    end(made)


def test_a_moved_archive_finds_what_came_along_and_says_what_did_not(
    qtbot: QtBot, window: MainWindow, stick: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "another machine" / "stick"
    moved.parent.mkdir()
    shutil.move(stick, moved)
    shutil.rmtree(tmp_path / "home")
    engine = window.engine
    engine.open_archive(moved / "Survey.patchlight")
    qtbot.waitUntil(lambda: engine.catalog is not None and engine.model_state == "ready", timeout=WAIT)
    qtbot.waitUntil(lambda: bool(engine.library.seen.gone), timeout=WAIT)
    (notice,) = [each for each in window.notices.notices() if each.objectName() == "goneNotice"]
    assert notice.text == f"The folder {tmp_path / 'home'} is not there."
    qtbot.waitUntil(
        lambda: (
            engine.catalog is not None
            and {document.path for document in engine.catalog.documents}
            == {moved / "papers" / "beside.pdf", tmp_path / "home" / "left behind.pdf"}
        ),
        timeout=WAIT,
    )
    sharp = search(qtbot, engine, "red").hits[0]
    with qtbot.waitSignal(
        engine.page_ready, timeout=WAIT, check_params_cb=lambda image: image.page == sharp.page
    ) as page:
        engine.request_page(sharp.page, 900)
    assert page.args[0].from_source  # type: ignore[index]
    window.browsing.search("blue")
    qtbot.waitUntil(lambda: window.page._stale.isVisible(), timeout=WAIT)  # one sentence over the stored picture
    rows = [window.library.model.row(window.library.model.index(place)) for place in range(2)]
    assert [row.state for row in rows if row is not None] == ["ready", "missing"]


# Permission bits do not bind root; without two of its capabilities they do, and it can still read this program.
BURNT = """
import ctypes, os, sys
from pathlib import Path
if os.geteuid() == 0:
    libc = ctypes.CDLL(None, use_errno=True)
    header, held = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, held) == 0
    for effective_or_permitted in (0, 1):
        held[effective_or_permitted] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(header, held) == 0
os.environ["PATCHLIGHT_HOME"] = sys.argv[2]
from PySide6.QtCore import QEventLoop, QTimer
from gui.app import make_application
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.settings import Preferences
from tests.gui.engines import colour_encoder

def wait(signal, done):
    loop = QEventLoop()
    signal.connect(lambda *_: loop.quit() if done() else None)
    QTimer.singleShot(60_000, loop.quit)
    if not done():
        loop.exec()

app = make_application()
engine = Engine(encoder_loader=colour_encoder)
window = MainWindow(engine, Preferences(remembers=False))
window.show()
engine.start("colour-test")
engine.open_archive(Path(sys.argv[1]))
wait(engine.library.looked, lambda: engine.library.seen.missing)
print(window.windowTitle())
for notice in window.notices.notices():
    print("said:", notice.text)
window.browsing.search("blue")
wait(engine.page_ready, lambda: window.page._stale.isVisible())
print("pages:", len(engine.results.hits), "stored picture:", window.page._stale.isVisible())
with_tag = []
engine.failed.connect(lambda sentence, hint: with_tag.append(sentence))
engine.library.change_tags([1], add=["x"])
wait(engine.failed, lambda: with_tag)
print("refused:", with_tag[0])
window.close()
engine.shutdown()
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or (os.geteuid() == 0 and sys.platform != "linux"), reason="permission bits bind nobody"
)
def test_a_burnt_archive_is_read_and_says_what_it_cannot_show(stick: Path, tmp_path: Path) -> None:
    disc, home = tmp_path / "disc", tmp_path / "settings"
    shutil.copytree(stick / "Survey.patchlight", disc / "Survey.patchlight")
    before = {file: file.read_bytes() for file in disc.rglob("*") if file.is_file()}
    for entry in [disc, *disc.rglob("*")]:
        entry.chmod(0o555 if entry.is_dir() else 0o444)
    shutil.rmtree(stick)
    shutil.rmtree(tmp_path / "home")
    try:
        child = subprocess.run(
            [sys.executable, "-c", BURNT, str(disc / "Survey.patchlight"), str(home)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )
    finally:
        for entry in [disc, *disc.rglob("*")]:
            entry.chmod(0o755)
    reason = "The folder Survey.patchlight cannot be written to, so the archive is open for reading only."
    lines = child.stdout.splitlines()
    assert lines[0] == "Survey — Patchlight (read-only)", child.stderr
    assert f"said: {reason}" in lines
    assert any("are not there." in line or "is not there." in line for line in lines if line.startswith("said:"))
    assert lines[-2] == "pages: 3 stored picture: True"
    assert lines[-1] == f"refused: {reason}"
    assert {file: file.read_bytes() for file in disc.rglob("*") if file.is_file()} == before
