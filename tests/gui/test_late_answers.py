"""Pictures, explanations and answers of a patch that come late: what belongs to another query or model is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.encoders.encoder import PageEncoder
from core.types import PageRef, QueryEmbedding, ScoreRule
from gui.engine import Engine
from tests.colour_encoder import COLOURS, ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait, running, search
from tests.gui.opened_window import opened, search_window

WAIT = 30_000


class HeldEncoder(ColourEncoder):
    """Is held up where a page is explained in a thread of a name, until it is let go."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.held_in = ""
        self.reached, self.go = Event(), Event()

    @property
    def score_rule(self) -> ScoreRule:  # type: ignore[override]
        if QThread.currentThread().objectName() == self.held_in:
            self.reached.set()
            assert self.go.wait(WAIT / 1000)
        return "maxsim"

    @contextmanager
    def held(self, thread: str) -> Iterator[None]:
        """Holds up the explanation that was asked for, as soon as it is begun."""
        self.reached.clear()
        self.go.clear()
        self.held_in = thread
        try:
            yield
        finally:
            self.held_in = ""
            self.go.set()


class Models:
    """Loads two models; the second sees every colour as the next one."""

    def __init__(self) -> None:
        self.first, self.second = HeldEncoder("first"), Shifted()

    def load(self, spec: str) -> PageEncoder:
        return cast("PageEncoder", self.second if spec == "second" else self.first)


class Shifted(ColourEncoder):
    name = "second"

    def encode_query(self, text: str) -> QueryEmbedding:
        names = list(COLOURS)
        shifted = super().encode_query(" ".join(names[names.index(word) - 1] for word in text.split()))
        return type(shifted)(text, shifted.vectors, shifted.tokens, shifted.words)


@pytest.fixture
def models() -> Models:
    return Models()


@pytest.fixture
def engine(qtbot: QtBot, tmp_path: Path, models: Models) -> Iterator[Engine]:
    with running(qtbot, tmp_path / "a.patchlight", models.load) as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "colours.pdf", ["red", "blue"]))
        yield engine


class Album:
    """The thumbnails that are handed out."""

    def __init__(self, engine: Engine) -> None:
        self.images: list[tuple[PageRef, QImage]] = []
        engine.thumbnail_ready.connect(lambda page, image: self.images.append((page, image)))


def thumbnail(qtbot: QtBot, engine: Engine, page: PageRef) -> QImage:
    with qtbot.waitSignal(engine.thumbnail_ready, timeout=WAIT) as ready:
        engine.request_thumbnail(page, with_heat=True)
    qtbot.waitUntil(lambda: engine.is_settled, timeout=WAIT)
    return ready.args[1]  # type: ignore[index]


def change_model(qtbot: QtBot, engine: Engine, spec: str) -> None:
    with qtbot.waitSignal(engine.results_ready, timeout=WAIT, check_params_cb=lambda results: results.model == spec):
        engine.set_model(spec)


def test_a_thumbnail_of_the_query_before_is_not_shown_for_the_next(
    qtbot: QtBot, engine: Engine, models: Models
) -> None:
    page = search(qtbot, engine, "red").hits[0].page
    red = thumbnail(qtbot, engine, page)
    search(qtbot, engine, "blue")
    other = PageRef(page.document_id, 1 - page.page_index)
    with models.first.held("pictures"):
        engine.request_thumbnail(other, with_heat=True)
        qtbot.waitUntil(models.first.reached.is_set, timeout=WAIT)
        search(qtbot, engine, "red")
        album = Album(engine)
    qtbot.waitUntil(lambda: engine.is_settled, timeout=WAIT)
    assert album.images == []
    assert thumbnail(qtbot, engine, page) == red


def test_thumbnails_of_another_query_do_not_come_over_those_of_the_newest(
    qtbot: QtBot, engine: Engine, models: Models
) -> None:
    page = search(qtbot, engine, "red").hits[0].page
    with models.first.held("pictures"):
        engine.request_thumbnail(page, with_heat=True)
        qtbot.waitUntil(models.first.reached.is_set, timeout=WAIT)
        engine.request_thumbnail(PageRef(page.document_id, 1), with_heat=True)  # waits
        search(qtbot, engine, "blue")
        album = Album(engine)
        engine.request_thumbnail(PageRef(page.document_id, 1), with_heat=True)
    qtbot.waitUntil(lambda: engine.is_settled, timeout=WAIT)
    assert [page.page_index for page, _ in album.images] == [1]
    assert album.images[0][1] == thumbnail(qtbot, engine, PageRef(page.document_id, 1))


def test_a_thumbnail_of_the_model_before_is_not_shown_for_the_next(
    qtbot: QtBot, engine: Engine, models: Models
) -> None:
    page = search(qtbot, engine, "green").hits[0].page
    album = Album(engine)
    with models.first.held("pictures"):
        engine.request_thumbnail(page, with_heat=True)
        qtbot.waitUntil(models.first.reached.is_set, timeout=WAIT)
        change_model(qtbot, engine, "second")
    qtbot.waitUntil(lambda: engine.is_settled, timeout=WAIT)
    assert album.images == []
    late = thumbnail(qtbot, engine, page)
    change_model(qtbot, engine, "first")
    assert thumbnail(qtbot, engine, page) != late


def test_a_heat_is_never_that_of_one_model_for_the_query_of_another(
    qtbot: QtBot, engine: Engine, models: Models
) -> None:
    page = search(qtbot, engine, "green").hits[0].page
    change_model(qtbot, engine, "second")
    wanted = thumbnail(qtbot, engine, page)
    change_model(qtbot, engine, "first")
    with models.first.held("pictures"):
        engine.request_thumbnail(page, with_heat=True)
        qtbot.waitUntil(models.first.reached.is_set, timeout=WAIT)
        engine.request_thumbnail(PageRef(page.document_id, 1), with_heat=True)  # its turn comes before that of what
        change_model(qtbot, engine, "second")  # is told here
        engine.request_thumbnail(page, with_heat=True)
        album = Album(engine)
    qtbot.waitUntil(lambda: engine.is_settled, timeout=WAIT)
    assert album.images == [(page, wanted)]


def test_an_explanation_of_the_model_before_is_not_kept_for_the_next(
    qtbot: QtBot, engine: Engine, models: Models
) -> None:
    hit = search(qtbot, engine, "green").hits[0]
    change_model(qtbot, engine, "second")  # all its pages are read now
    change_model(qtbot, engine, "first")
    explained: list[object] = []
    engine.explanation_ready.connect(explained.append)
    with models.first.held("answers"):
        engine.explain(hit)
        qtbot.waitUntil(models.first.reached.is_set, timeout=WAIT)
        engine.set_model("second")
        qtbot.waitUntil(lambda: engine.encoder_name == "second", timeout=WAIT)
    qtbot.waitUntil(lambda: engine.results is not None and engine.results.model == "second", timeout=WAIT)
    assert explained == []
    with qtbot.waitSignal(engine.explanation_ready, timeout=WAIT):
        engine.explain(hit)
    assert explained[0].explanation.query.tokens[0] == "red"  # type: ignore[attr-defined]


def test_a_patch_is_asked_anew_once_another_model_reads(qtbot: QtBot, tmp_path: Path, models: Models) -> None:
    with opened(qtbot, tmp_path / "a.patchlight", load=models.load) as window:
        add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "colours.pdf", ["red", "blue"]))
        search_window(qtbot, window, "red")
        qtbot.waitUntil(lambda: window.page.canvas.page is not None, timeout=WAIT)
        window.actions_["ask-patch"].trigger()
        assert window.asking.popover.isVisible()
        change_model(qtbot, window.engine, "second")
        assert not window.asking.popover.isVisible()
