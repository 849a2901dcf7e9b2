"""Files that were dropped and not opened yet are not forgotten, however the encoding came to an end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.encoders.encoder import PageEncoder
from core.types import Progress
from gui.engine import Engine
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import running
from tests.gui.opened_window import end, shown

WAIT = 30_000


class OtherEncoder(ColourEncoder):
    """The same vectors in a space of their own."""

    name = "other-test"


def load(spec: str) -> PageEncoder:
    return OtherEncoder() if spec == "other-test" else ColourEncoder()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "a.patchlight"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "five"
    folder.mkdir()
    for number in range(1, 6):
        make_pdf(folder / f"{number}.pdf", ["red", "green"] * 4)
    return folder


@pytest.fixture
def engine(qtbot: QtBot, archive: Path) -> Iterator[Engine]:
    with running(qtbot, archive, load) as engine:
        yield engine


def begin(qtbot: QtBot, engine: Engine, folder: Path) -> None:
    """Drops a folder, and waits until its first file is open and the others wait in vain."""

    def is_first(progress: Progress) -> bool:
        engine.pause()  # from within its turn, so that the others wait
        return bool(progress.files_opened)

    with qtbot.waitSignal(engine.progressed, timeout=WAIT, check_params_cb=is_first):
        engine.add([folder])
    qtbot.waitUntil(lambda: engine.indexing == "paused", timeout=WAIT)


def wait_for_all(qtbot: QtBot, engine: Engine) -> None:
    def is_done() -> bool:
        catalog = engine.catalog
        return catalog is not None and len(catalog.documents) == 5 and not catalog.pages_pending

    qtbot.waitUntil(is_done, timeout=WAIT)
    assert engine.catalog is not None
    assert (engine.catalog.files_waiting, engine.catalog.waiting) == (0, ())


def test_going_on_after_a_stop(qtbot: QtBot, engine: Engine, folder: Path) -> None:
    begin(qtbot, engine, folder)
    engine.cancel()
    qtbot.waitUntil(lambda: engine.indexing == "idle", timeout=WAIT)
    qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.files_waiting), timeout=WAIT)
    assert engine.catalog is not None
    assert len(engine.catalog.documents) + engine.catalog.files_waiting == 5
    assert [path.name for path in engine.catalog.waiting][-1] == "5.pdf"
    engine.resume()
    wait_for_all(qtbot, engine)


def test_going_on_at_the_next_start(qtbot: QtBot, archive: Path, folder: Path) -> None:
    with running(qtbot, archive, load) as engine:
        begin(qtbot, engine, folder)
    with Archive.open(archive, read_only=True) as kept:
        assert len(kept.documents()) < 5
    with running(qtbot, archive, load) as engine:
        wait_for_all(qtbot, engine)


def test_going_on_with_another_model(qtbot: QtBot, engine: Engine, folder: Path) -> None:
    begin(qtbot, engine, folder)
    engine.set_model("other-test")
    engine.resume()
    wait_for_all(qtbot, engine)


def test_going_on_when_the_archive_is_opened_again(
    qtbot: QtBot, engine: Engine, archive: Path, folder: Path, tmp_path: Path
) -> None:
    begin(qtbot, engine, folder)
    engine.open_archive(tmp_path / "other.patchlight")
    qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.path != archive), timeout=WAIT)
    assert engine.catalog is not None and not engine.catalog.files_waiting
    engine.open_archive(archive)
    wait_for_all(qtbot, engine)


def test_files_added_while_it_is_paused_make_it_go_on(qtbot: QtBot, engine: Engine, folder: Path) -> None:
    begin(qtbot, engine, folder)
    engine.add([folder / "3.pdf"])
    wait_for_all(qtbot, engine)


def test_files_dropped_before_the_model_is_there_wait_in_the_archive(qtbot: QtBot, archive: Path, folder: Path) -> None:
    def missing(_spec: str) -> PageEncoder:
        raise OSError("no such model")

    with running(qtbot, archive, missing) as engine:
        engine.add([folder / "1.pdf"])
        qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.files_waiting == 1), timeout=WAIT)
    with running(qtbot, archive, load) as engine:
        engine.add(sorted(folder.iterdir()))
        wait_for_all(qtbot, engine)


def test_a_waiting_file_is_taken_off_the_list_and_put_back(qtbot: QtBot, engine: Engine, folder: Path) -> None:
    begin(qtbot, engine, folder)
    engine.cancel()
    qtbot.waitUntil(lambda: engine.indexing == "idle", timeout=WAIT)
    last = folder / "5.pdf"

    def waiting() -> list[str]:
        return [path.name for path in engine.catalog.waiting] if engine.catalog else []

    qtbot.waitUntil(lambda: "5.pdf" in waiting(), timeout=WAIT)
    with qtbot.waitSignal(engine.library.forgotten, timeout=WAIT) as told:
        engine.library.forget_failures([last])
    assert [failure.path for failure in told.args[0]] == [last]  # type: ignore[index]
    qtbot.waitUntil(lambda: "5.pdf" not in waiting(), timeout=WAIT)
    engine.library.list_failures(told.args[0])  # type: ignore[index]
    qtbot.waitUntil(lambda: "5.pdf" in waiting(), timeout=WAIT)
    assert engine.indexing == "idle"  # stopped is stopped
    engine.resume()
    wait_for_all(qtbot, engine)


def test_files_too_many_to_be_named_are_taken_off_together_and_put_back(qtbot: QtBot, tmp_path: Path) -> None:
    def missing(_spec: str) -> PageEncoder:
        raise OSError("no such model")

    paths = [tmp_path / f"{number:04}.pdf" for number in range(530)]
    with Archive.create(tmp_path / "many.patchlight") as archive:
        archive.queue.ask(paths)
    window = shown(qtbot, load=missing)
    try:
        engine, view, model = window.engine, window.library.view, window.library.model
        engine.start("colour-test")
        engine.open_archive(tmp_path / "many.patchlight")
        qtbot.waitUntil(lambda: model.rowCount() == 501, timeout=WAIT)
        many, first = model.index(500), model.index(0)
        assert many.data() == "30 more files"
        view.setFocus()
        view.setCurrentIndex(many)
        texts = [action.text() for action in window.library.menu_for(window.library.chosen_rows()).actions()]
        assert texts == ["", "Take off this list"]
        view.selectionModel().select(first, QItemSelectionModel.SelectionFlag.Select)
        qtbot.keyClick(view, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: model.rowCount() == 499, timeout=WAIT)
        assert [row.path for at in range(499) if (row := model.row(model.index(at)))] == paths[1:500]
        assert window.actions_["undo"].text() == "Undo: Take 31 files off the list"
        qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.files_waiting == 530), timeout=WAIT)
    finally:
        end(window)
