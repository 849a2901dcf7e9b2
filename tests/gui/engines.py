"""A running engine with the colour encoder, for tests of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from core.encoders.encoder import PageEncoder
from core.types import SearchResults
from gui.engine import Engine
from tests.colour_encoder import ColourEncoder


def colour_encoder(_spec: str) -> PageEncoder:
    return ColourEncoder()


@contextmanager
def running(qtbot: QtBot, archive: Path, load: Callable[[str], PageEncoder] = colour_encoder) -> Iterator[Engine]:
    """An engine that has opened an archive and tried to load its model."""
    engine = Engine(encoder_loader=load)
    try:
        engine.start("colour-test")
        engine.open_archive(archive)
        qtbot.waitUntil(lambda: engine.model_state != "loading" and engine.catalog is not None, timeout=10_000)
        yield engine
    finally:
        engine.shutdown()


def add_and_wait(qtbot: QtBot, engine: Engine, *paths: Path) -> None:
    """Adds files and waits until the job is over."""
    with qtbot.waitSignal(engine.indexing_changed, timeout=20_000, check_params_cb=lambda state: state == "idle"):
        engine.add(list(paths))


def search(qtbot: QtBot, engine: Engine, text: str, mode: str = "late") -> SearchResults:
    """Searches and returns the answer."""
    with qtbot.waitSignal(engine.results_ready, timeout=20_000) as answer:
        engine.search(text, mode)  # type: ignore[arg-type]
    return answer.args[0]  # type: ignore[index]
