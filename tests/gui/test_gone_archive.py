"""The folder of the archive goes away while the window encodes into it: said once, and going on when it is back."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.coloured_pages import make_pdf
from tests.gui.engines import running

WAIT = 30_000


def test_it_is_said_plainly_and_encoding_goes_on_once_it_is_back(qtbot: QtBot, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    with running(qtbot, drive / "a.patchlight") as engine:
        said: list[tuple[str, str]] = []
        engine.failed.connect(lambda sentence, hint: said.append((sentence, hint)))

        with qtbot.waitSignal(engine.progressed, timeout=WAIT):
            engine.add([make_pdf(tmp_path / f"{number}.pdf", ["red", "green"] * 10) for number in range(2)])
        engine.pause()
        qtbot.waitUntil(lambda: engine.indexing == "paused", timeout=WAIT)
        drive.rename(tmp_path / "away")
        engine.resume()
        qtbot.waitUntil(lambda: engine.indexing == "idle", timeout=WAIT)
        engine.add([tmp_path / "1.pdf"])
        qtbot.waitUntil(lambda: len(said) >= 2, timeout=WAIT)
        sentence = "The archive a.patchlight is not there any more."
        hint = f"It was in {drive}. Put it back or plug its drive in, and try again."
        assert set(said) == {(sentence, hint)}
        (tmp_path / "away").rename(drive)
        engine.resume()

        def is_done() -> bool:
            catalog = engine.catalog
            return catalog is not None and catalog.info.pages == 40 and not catalog.pages_pending

        qtbot.waitUntil(is_done, timeout=WAIT)
