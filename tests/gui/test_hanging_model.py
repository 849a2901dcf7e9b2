"""Whatever the model's process does, a person's Cancel, another model and the end of the window are honoured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.encoders import host as host_module
from core.encoders.encoder import PageEncoder
from core.encoders.host import EncoderHosts
from gui.engine import Engine
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import running


@pytest.fixture
def engine(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """An engine whose model hangs on a page."""
    monkeypatch.setenv("HANGS", str(tmp_path / "hangs"))
    monkeypatch.setattr(host_module, "_WORKER", "tests.hanging_model")
    monkeypatch.setattr("core.stopping.GRACE_SECONDS", 0.0)
    hosts = EncoderHosts()

    def load(spec: str) -> PageEncoder:
        return ColourEncoder() if spec == "another" else hosts.load(spec)

    try:
        with running(qtbot, tmp_path / "one.patchlight", load) as made:
            made.add([make_pdf(tmp_path / "three.pdf", ["red", "black", "blue"])])
            qtbot.waitUntil((tmp_path / "hangs").exists, timeout=60_000)
            qtbot.waitUntil(lambda: made.indexing == "running")
            yield made
    finally:
        hosts.close()


def test_cancel_ends_encoding(qtbot: QtBot, engine: Engine) -> None:
    with qtbot.assertNotEmitted(engine.failed):
        engine.cancel()
        qtbot.waitUntil(lambda: engine.indexing == "idle", timeout=20_000)
    assert engine.halting == ""
    assert engine.catalog is not None and engine.catalog.pages_pending in (2, 3) and not engine.catalog.failures


def test_another_model_takes_over(qtbot: QtBot, engine: Engine) -> None:
    with qtbot.assertNotEmitted(engine.failed):
        engine.set_model("another")
        qtbot.waitUntil(lambda: engine.encoder_name == "colour-test" and engine.indexing == "idle", timeout=20_000)
        qtbot.waitUntil(lambda: bool(engine.catalog and not engine.catalog.pages_pending), timeout=20_000)


def test_the_end_of_the_window_waits_for_nothing_that_hangs(engine: Engine, tmp_path: Path) -> None:
    engine.shutdown()  # returns
    with Archive.open(tmp_path / "one.patchlight") as archive:
        assert len(archive.pending_pages(archive.spaces()[0])) in (2, 3) and not archive.failures()
