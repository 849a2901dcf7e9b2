"""The folder of an open archive goes away, or another takes its place: said once, and the window goes on with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.types import PageRef
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait, running
from tests.gui.opened_window import opened, remove, search_window

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


@pytest.mark.parametrize("by_adding", [True, False])
def test_another_archive_in_its_place_is_said_and_opened_anew(qtbot: QtBot, tmp_path: Path, by_adding: bool) -> None:
    path = tmp_path / "a.patchlight"
    with opened(qtbot, path) as window:
        engine = window.engine
        one, two = (make_pdf(tmp_path / name, ["red", "green"]) for name in ("one.pdf", "two.pdf"))
        add_and_wait(qtbot, engine, one, two)
        remove(qtbot, window, "two.pdf")
        search_window(qtbot, window, "red")
        shutil.rmtree(path)
        with Archive.create(path) as other:
            other.add_document(one, content_hash="00" * 20, kind="pdf", page_count=2, byte_size=one.stat().st_size)
        if by_adding:
            window.housekeeping.add([two])
        else:
            engine.library.refresh()  # as where the archive is chosen once more

        def buttons() -> list[QAbstractButton]:
            return [each for each in window.notices.findChildren(QAbstractButton, "reopenButton") if each.isVisible()]

        qtbot.waitUntil(lambda: bool(buttons()), timeout=WAIT)
        sentence = "The archive a.patchlight was replaced by another one while it was open."
        assert sentence in [notice.text for notice in window.notices.notices()]
        qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)
        # What was removed was of the other archive.
        qtbot.waitUntil(lambda: window.notices.deeds.newest is None and bool(engine.catalog), timeout=WAIT)
        assert engine.catalog is not None and engine.catalog.info.documents == 1
        assert window.top_bar.field.text() == "" and window.browsing.shown_page is None
        assert not window.housekeeping.is_read_only
        add_and_wait(qtbot, engine, two)
        assert engine.catalog is not None and engine.catalog.info.pages == 4


def test_a_copy_that_another_program_writes_to_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with opened(qtbot, path) as window:
        add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "one.pdf", ["red"]))
        said: list[str] = []
        window.engine.failed.connect(lambda sentence, _hint: said.append(sentence))
        path.rename(tmp_path / "away.patchlight")
        shutil.copytree(tmp_path / "away.patchlight", path)
        with Archive.open(path) as other:
            assert not other.read_only
            window.housekeeping.add([make_pdf(tmp_path / "two.pdf", ["blue"])])
            qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
            assert "another Patchlight is writing to it now" in said[0]
            assert [record.name for record in other.documents()] == ["one.pdf"]
        add_and_wait(qtbot, window.engine, tmp_path / "two.pdf")
        with Archive.open(path) as other:
            assert other.read_only
            assert [record.name for record in other.documents()] == ["one.pdf", "two.pdf"]


@pytest.mark.parametrize("request_", ["search", "page", "explain", "ask", "export", "evaluate", "history"])
def test_every_reader_notices_another_archive_in_its_place(qtbot: QtBot, tmp_path: Path, request_: str) -> None:
    path = tmp_path / "a.patchlight"
    one, two = (make_pdf(tmp_path / name, ["red", "green"]) for name in ("one.pdf", "two.pdf"))
    with Archive.create(tmp_path / "b.patchlight") as other:
        other.add_document(two, content_hash="00" * 20, kind="pdf", page_count=2, byte_size=two.stat().st_size)
    with opened(qtbot, path) as window:
        engine = window.engine
        add_and_wait(qtbot, engine, one)
        search_window(qtbot, window, "red")
        qtbot.waitUntil(lambda: engine.is_settled, timeout=WAIT)
        path.rename(tmp_path / "away.patchlight")
        (tmp_path / "b.patchlight").rename(path)
        other_page = PageRef(engine.catalog.documents[0].id, 1)  # type: ignore[union-attr]
        match request_:
            case "search":
                window.browsing.search("green")
            case "page":
                engine.request_page(other_page, 400)
            case "explain":
                window.browsing.show_page(other_page)
            case "ask":
                engine.asking.ask(other_page, 0)
                window.browsing.search("green")
            case "export":
                engine.exports.cite(other_page)
            case "evaluate":
                engine.judging.measure()
            case "history":
                engine.searches.count_languages()
        sentence = "The archive a.patchlight was replaced by another one while it was open."

        def buttons() -> list[QAbstractButton]:
            return [each for each in window.notices.findChildren(QAbstractButton, "reopenButton") if each.isVisible()]

        qtbot.waitUntil(lambda: len(buttons()) == 1, timeout=WAIT)
        assert [notice.text for notice in window.notices.notices()] == [sentence]
        if request_ == "search":
            assert any(sentence in shown.text() for shown in window.results.findChildren(QLabel) if shown.isVisible())
        qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)

        def has_other() -> bool:
            catalog = engine.catalog
            return catalog is not None and [document.name for document in catalog.documents] == ["two.pdf"]

        qtbot.waitUntil(has_other, timeout=WAIT)
        assert not window.housekeeping.is_read_only and not engine.is_replaced


def test_a_copy_in_its_place_is_read_from_then_on(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.patchlight"
    with opened(qtbot, path) as window:
        add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "one.pdf", ["red", "green"]))
        search_window(qtbot, window, "red")
        path.rename(tmp_path / "away.patchlight")
        shutil.copytree(tmp_path / "away.patchlight", path)
        shutil.rmtree(tmp_path / "away.patchlight")
        search_window(qtbot, window, "green")
        assert window.results.model.rowCount() == 2 and not window.notices.notices()
