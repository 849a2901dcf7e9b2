"""What is asked of one archive while another takes its place: it never reaches the other, where numbers repeat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.archive import Archive, Judgement
from core.archive.searches import SavedSearch
from core.types import PageRef
from gui.engine import Engine
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait, running

WAIT = 30_000


@pytest.fixture
def other(qtbot: QtBot, tmp_path: Path) -> Path:
    """An archive whose documents have the same numbers as those of the open one."""
    path = tmp_path / "other.patchlight"
    with running(qtbot, path) as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "other.pdf", ["blue", "green"]))
    return path


@pytest.fixture
def engine(qtbot: QtBot, tmp_path: Path, other: Path) -> Iterator[Engine]:
    with running(qtbot, tmp_path / "a.patchlight") as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "mine.pdf", ["red", "blue"]))
        yield engine


def open_unseen(engine: Engine, path: Path) -> None:
    """Opens an archive; every thread has it when this returns, and the window has not been told."""
    opened = Event()
    engine._worker.archive_opened.connect(lambda _archive: opened.set(), Qt.ConnectionType.DirectConnection)
    engine.open_archive(path)
    assert opened.wait(WAIT / 1000)


def content(path: Path) -> object:
    """What a person has put into an archive, and its documents."""
    with Archive.open(path, read_only=True) as archive:
        return (
            [(each.id, each.name, each.path) for each in archive.documents()],
            archive.tags.by_document(),
            archive.tags.collections(),
            archive.judgements.all(),
            archive.searches.saved(),
            archive.searches.past(),
            archive.places.watched(),
            archive.queue.paths(10),
        )


DEEDS: dict[str, Callable[[Engine, Path], object]] = {
    "remove": lambda engine, _: engine.library.remove([1]),
    "tag": lambda engine, _: engine.library.change_tags([1], add=["mine"]),
    "rename a tag": lambda engine, _: engine.library.rename_tag("theirs", "mine"),
    "collect": lambda engine, _: engine.library.save_collection("Mine", ["theirs"]),
    "follow": lambda engine, folder: engine.library.set_watched(folder, True),
    "locate": lambda engine, folder: engine.library.locate(1, folder / "mine.pdf"),
    "judge": lambda engine, _: engine.judging.apply([Judgement("red", "ab" * 32, 0, True)]),
    "save a search": lambda engine, _: engine.searches.save(SavedSearch(0, "Mine", "red", "late")),
    "add": lambda engine, folder: engine.add([folder / "mine.pdf"]),
    "try again": lambda engine, _: engine.retry(1),
    "unlock": lambda engine, folder: engine.give_password(folder / "mine.pdf", "sesame"),
    "cite": lambda engine, _: engine.exports.cite(PageRef(1, 0)),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_on_the_archive_before_does_not_reach_the_next_one(
    qtbot: QtBot, engine: Engine, other: Path, tmp_path: Path, deed: str
) -> None:
    before, said, cited = content(other), [], []
    engine.failed.connect(lambda *words: said.append(words))
    engine.exports.cited.connect(cited.append)
    open_unseen(engine, other)
    assert engine.document(1).name == "mine.pdf"  # type: ignore[union-attr]  # as a person sees it
    DEEDS[deed](engine, tmp_path)
    qtbot.waitUntil(lambda: engine.catalog is not None and engine.catalog.path == other, timeout=WAIT)
    qtbot.waitUntil(lambda: bool(said or cited), timeout=WAIT)
    assert said == [("The archive this was meant for is not open any more.", "Nothing was changed.")]
    assert content(other) == before and engine.indexing == "idle"


def test_what_nobody_did_by_hand_is_dropped_without_a_word(
    qtbot: QtBot, engine: Engine, other: Path, tmp_path: Path
) -> None:
    before, said = content(other), []
    engine.failed.connect(lambda *words: said.append(words))
    open_unseen(engine, other)
    engine.library.files_ready.emit([tmp_path / "mine.pdf"])  # in a followed folder
    engine.searches.remember("red")
    engine.library.list_removed()  # which is answered after what was asked before
    with qtbot.waitSignal(engine.library.removed_told, timeout=WAIT):
        qtbot.waitUntil(lambda: engine.catalog is not None and engine.catalog.path == other, timeout=WAIT)
    engine.library.refresh()  # as is this, by the other thread
    qtbot.waitSignal(engine.archive_changed, timeout=WAIT).wait()
    assert said == [] and not engine.searches.past and engine.indexing == "idle"
    assert content(other) == before


def test_documents_for_an_archive_that_cannot_be_opened_are_not_added_to_the_one_that_stays(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "none.patchlight").write_text("no folder")
    with qtbot.waitSignal(engine.failed, timeout=WAIT):
        engine.open_archive(tmp_path / "none.patchlight", [make_pdf(tmp_path / "new.pdf", ["green"])])
    with qtbot.waitSignal(engine.documents_changed, timeout=WAIT):
        engine.library.refresh()
    assert engine.catalog is not None
    assert [each.name for each in engine.catalog.documents] == ["mine.pdf"] and not engine.catalog.files_waiting


def test_documents_are_added_to_the_archive_that_is_opened_with_them(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    engine.open_archive(tmp_path / "new.patchlight", [make_pdf(tmp_path / "new.pdf", ["green"])])

    def is_there() -> bool:
        catalog = engine.catalog
        return catalog is not None and [each.name for each in catalog.documents] == ["new.pdf"]

    qtbot.waitUntil(is_there, timeout=WAIT)
