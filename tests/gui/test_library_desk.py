"""The library at work on a real archive and real folders: tags, removals, followed folders, missing files, details."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from core.archive import Judgement
from core.archive.details import DocumentDetails
from core.types import PageEmbedding, PageRef
from gui.engine import Engine
from gui.main_window import MainWindow
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait, running, search
from tests.gui.opened_window import choose, opened, search_window

WAIT = 30_000


@pytest.fixture
def engine(qtbot: QtBot, tmp_path: Path) -> Iterator[Engine]:
    with running(qtbot, tmp_path / "a.patchlight") as made:
        yield made


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "drive" / "papers"
    folder.mkdir(parents=True)
    make_pdf(folder / "one.pdf", ["red", "green"])
    make_pdf(folder / "two.pdf", ["blue"])
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        yield made


def ids(engine: Engine) -> dict[str, int]:
    return {document.name: document.id for document in engine.catalog.documents} if engine.catalog else {}


def look_until(qtbot: QtBot, engine: Engine, done: Callable[[], Any]) -> None:
    """Looks as often as it takes; each look is one turn of the watcher's event loop away."""

    def check() -> bool:
        if done():
            return True
        engine.library.look()
        return False

    qtbot.waitUntil(check, timeout=WAIT)


def follow(qtbot: QtBot, engine: Engine, folder: Path) -> None:
    """Takes a folder's files in, and follows it from now on."""
    add_and_wait(qtbot, engine, folder)
    with qtbot.waitSignal(engine.library.shelved, timeout=WAIT):
        engine.library.set_watched(folder, True)


def button(window: MainWindow, name: str) -> QAbstractButton:
    found = [each for each in window.findChildren(QAbstractButton, name) if each.isVisible()]
    assert found, name
    return found[-1]


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def test_tags_stay_with_a_document_through_removal_and_undo(qtbot: QtBot, engine: Engine, papers: Path) -> None:
    add_and_wait(qtbot, engine, papers)
    one, two = ids(engine)["one.pdf"], ids(engine)["two.pdf"]
    with qtbot.waitSignal(engine.library.shelved, timeout=WAIT):
        engine.library.change_tags([one, two], add=["maps"])
    assert engine.library.shelf.tags == {"maps": 2}
    with qtbot.waitSignal(engine.removed, timeout=WAIT) as removed:
        engine.library.remove([one, two])
    assert [record.name for record in removed.args[0]] == ["one.pdf", "two.pdf"]  # type: ignore[index]
    assert engine.catalog is not None and engine.catalog.documents == ()  # at once, not after the page in hand
    assert search(qtbot, engine, "red").hits == ()
    engine.library.restore([one, two])
    qtbot.waitUntil(lambda: len(ids(engine)) == 2 and engine.library.shelf.tags == {"maps": 2}, timeout=WAIT)
    assert search(qtbot, engine, "blue").hits[0].page == PageRef(two, 0)
    with qtbot.waitSignal(engine.failed, timeout=WAIT) as failed:
        engine.library.change_tags([one], add=[" "])
    assert failed.args[0] == "A tag needs a name."  # type: ignore[index]


def test_a_followed_folder_is_taken_in_by_itself(qtbot: QtBot, engine: Engine, papers: Path) -> None:
    engine.library.set_watched(papers, True)
    look_until(qtbot, engine, lambda: len(ids(engine)) == 2 and engine.indexing == "idle")
    make_pdf(papers / "sub three.pdf", ["cyan"])
    look_until(qtbot, engine, lambda: "sub three.pdf" in ids(engine) and engine.indexing == "idle")
    assert search(qtbot, engine, "cyan").hits[0].document == "sub three.pdf"
    (papers / "two.pdf").rename(papers / "renamed.pdf")
    look_until(qtbot, engine, lambda: "renamed.pdf" in ids(engine))
    make_pdf(papers / "one.pdf", ["yellow"])

    def is_yellow() -> bool:
        catalog = engine.catalog
        return catalog is not None and engine.indexing == "idle" and catalog.info.pages == 3 and len(ids(engine)) == 3

    look_until(qtbot, engine, is_yellow)
    assert search(qtbot, engine, "yellow").hits[0].document == "one.pdf"
    assert engine.library.seen.missing == frozenset()


def test_results_follow_a_file_that_is_renamed(qtbot: QtBot, window: MainWindow, papers: Path) -> None:
    engine = window.engine
    follow(qtbot, engine, papers)
    search_window(qtbot, window, "blue")
    shown = window.browsing.shown_page
    (papers / "two.pdf").rename(papers / "renamed.pdf")
    look_until(qtbot, engine, lambda: "renamed.pdf" in ids(engine))
    results = window.results.model
    qtbot.waitUntil(lambda: results.index(0).data() == "renamed.pdf", timeout=WAIT)
    hit = window.results.current_hit()
    assert hit is not None and hit.path == papers / "renamed.pdf" and hit.page == shown == window.browsing.shown_page
    assert window.page._title.toolTip() == str(papers / "renamed.pdf")


def test_a_changed_file_is_told_with_what_became_of_its_judgements(
    qtbot: QtBot, window: MainWindow, papers: Path
) -> None:
    engine = window.engine
    follow(qtbot, engine, papers)

    def judge() -> None:
        document = engine.document(ids(engine)["one.pdf"])
        assert document is not None
        with qtbot.waitSignal(engine.judging.changed, timeout=WAIT):
            engine.judging.apply([Judgement("red", document.content_hash, 1, False)])

    def said() -> list[list[str]]:
        found = [each for each in window.notices.notices() if "read again" in each.text]
        return [[each.text() for each in notice.findChildren(QLabel) if each.text()] for notice in found]

    judge()
    make_pdf(papers / "one.pdf", ["yellow", "red"])
    look_until(qtbot, engine, said)
    assert said() == [["one.pdf changed and was read again.", "1 judgement was kept."]]
    document = engine.document(ids(engine)["one.pdf"])
    assert document is not None and engine.judging.grades("red")[document.content_hash, 1] is False
    window.notices.notices()[-1].close_notice()
    make_pdf(papers / "one.pdf", ["yellow", "red", "blue"])
    look_until(qtbot, engine, said)
    hint = "1 judgement was left out, for there are more or fewer pages now."
    assert said() == [["one.pdf changed and was read again.", hint]]


def test_what_a_followed_folder_brings_waits_while_encoding_is_stopped(
    qtbot: QtBot, engine: Engine, papers: Path
) -> None:
    add_and_wait(qtbot, engine, papers / "one.pdf")
    engine.cancel()
    engine.library.set_watched(papers, True)
    with qtbot.waitSignal(engine.library.files_ready, timeout=WAIT):
        look_until(qtbot, engine, lambda: engine.library.seen.ready)
    assert engine.indexing == "idle" and set(ids(engine)) == {"one.pdf"}
    engine.resume()
    qtbot.waitUntil(lambda: set(ids(engine)) == {"one.pdf", "two.pdf"}, timeout=WAIT)


def test_a_missing_file_is_said_once_and_its_pages_can_be_removed(
    qtbot: QtBot, window: MainWindow, papers: Path
) -> None:
    engine = window.engine
    add_and_wait(qtbot, engine, papers)
    (papers / "two.pdf").unlink()
    look_until(qtbot, engine, lambda: engine.library.seen.missing)
    said = [notice.text for notice in window.notices.notices()]
    assert said == ["The file two.pdf was moved or deleted."]
    assert search(qtbot, engine, "blue").hits[0].document == "two.pdf"
    click(qtbot, window, "showMissingButton")
    assert [window.library.model.index(0).data(), window.library.model.rowCount()] == ["two.pdf", 1]
    with qtbot.waitSignal(engine.removed, timeout=WAIT):
        click(qtbot, window, "removeMissingButton")
    look_until(qtbot, engine, lambda: not engine.library.seen.missing)
    click(qtbot, window, "undoButton")
    qtbot.waitUntil(lambda: len(ids(engine)) == 2, timeout=WAIT)
    look_until(qtbot, engine, lambda: engine.library.seen.missing)
    said = [notice.text for notice in window.notices.notices()]
    assert "The file two.pdf was moved or deleted." not in said  # that is no news


def test_a_missing_file_that_comes_back_is_not_offered_for_removal_and_going_again_is_news(
    qtbot: QtBot, window: MainWindow, papers: Path
) -> None:
    engine = window.engine
    add_and_wait(qtbot, engine, papers)
    for _ in range(2):
        (papers / "two.pdf").rename(papers.parent / "two.pdf")
        look_until(qtbot, engine, lambda: engine.library.seen.missing)
        assert [notice.text for notice in window.notices.notices()] == ["The file two.pdf was moved or deleted."]
        (label,) = [each for each in window.notices.findChildren(QLabel) if each.text().startswith("Its pages")]
        assert label.isVisible()
        (papers.parent / "two.pdf").rename(papers / "two.pdf")
        look_until(qtbot, engine, lambda: not engine.library.seen.missing)
        assert window.notices.notices() == []


def test_an_unplugged_drive_is_asked_for_and_found_again(
    qtbot: QtBot, window: MainWindow, papers: Path, tmp_path: Path
) -> None:
    engine = window.engine
    follow(qtbot, engine, papers)
    drive = papers.parent
    drive.rename(tmp_path / "mounted elsewhere")
    look_until(qtbot, engine, lambda: engine.library.seen.gone)
    (notice,) = [each for each in window.notices.notices() if each.objectName() == "goneNotice"]
    assert notice.text == f"The folder {drive} is not there."
    assert window.library.watched.isVisible()
    with qtbot.waitSignal(engine.library.found, timeout=WAIT) as found:
        window.housekeeping.attention.find(drive, tmp_path / "mounted elsewhere")
    assert (found.args[0].found, found.args[0].total) == (2, 2)  # type: ignore[index]
    look_until(qtbot, engine, lambda: not engine.library.seen.gone)
    moved = tmp_path / "mounted elsewhere" / "papers"
    qtbot.waitUntil(lambda: engine.library.shelf.watched == (moved,), timeout=WAIT)
    assert "2 documents were found again." in [each.text for each in window.notices.notices()]
    qtbot.waitUntil(
        lambda: bool(engine.catalog) and all(document.path.is_file() for document in engine.catalog.documents),
        timeout=WAIT,
    )


def test_a_followed_folder_that_is_renamed_is_noticed_by_itself_with_all_its_documents(
    qtbot: QtBot, window: MainWindow, papers: Path
) -> None:
    engine = window.engine
    follow(qtbot, engine, papers)
    look_until(qtbot, engine, lambda: papers in engine.library.seen.folders)
    told: list[list[str]] = []
    engine.library.looked.connect(lambda: told.append(hints(window)))
    away = papers.rename(papers.with_name("renamed"))
    qtbot.waitUntil(lambda: bool(engine.library.seen.gone), timeout=WAIT)  # nobody has asked to look
    assert told[-1] == ["The pages of 2 documents are shown as stored pictures."]
    assert not any("Nothing new" in hint for hints in told for hint in hints)
    away.rename(papers)
    qtbot.waitUntil(lambda: not engine.library.seen.gone, timeout=WAIT)
    assert hints(window) == []


def hints(window: MainWindow) -> list[str]:
    """What is said below the name of a folder that is gone."""
    gone = [each for each in window.notices.notices() if each.objectName() == "goneNotice"]
    return [each.text() for notice in gone for each in notice.findChildren(QLabel)][2::3]


def test_only_the_same_file_is_accepted_for_a_missing_one(
    qtbot: QtBot, engine: Engine, papers: Path, tmp_path: Path
) -> None:
    add_and_wait(qtbot, engine, papers)
    two = ids(engine)["two.pdf"]
    (papers / "two.pdf").rename(tmp_path / "found.pdf")
    with qtbot.waitSignal(engine.failed, timeout=WAIT) as failed:
        engine.library.locate(two, papers / "one.pdf")
    assert "one.pdf is not the file that two.pdf was made from" in failed.args[0]  # type: ignore[index]
    with qtbot.waitSignal(engine.library.located, timeout=WAIT) as located:
        engine.library.locate(two, tmp_path / "found.pdf")
    assert located.args == [two]
    qtbot.waitUntil(lambda: "found.pdf" in ids(engine), timeout=WAIT)


def test_details_and_pictures_come_while_pages_are_encoded(qtbot: QtBot, engine: Engine, papers: Path) -> None:
    add_and_wait(qtbot, engine, papers)
    one = ids(engine)["one.pdf"]
    with qtbot.waitSignal(engine.library.detailed, timeout=WAIT) as detailed:
        engine.library.detail(one)
    details: DocumentDetails = detailed.args[0]  # type: ignore[index]
    assert (details.record.name, details.readings[0].model, details.readings[0].pages_encoded) == (
        "one.pdf",
        "colour-test",
        2,
    )
    with qtbot.waitSignal(engine.library.pictured, timeout=WAIT) as pictured:
        engine.library.picture(PageRef(one, 1))
    image: QImage = pictured.args[1]  # type: ignore[index]
    assert not image.isNull()


class NamedReader(ColourEncoder):
    name = "reader-3fa9c21b"


def test_the_details_call_the_reader_by_its_name(qtbot: QtBot, papers: Path, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path / "b.patchlight", load=lambda _spec: NamedReader()) as window:
        add_and_wait(qtbot, window.engine, papers)
        window.library.view.setCurrentIndex(window.library.model.index(0))
        window.library.show_details(True)

        def told() -> list[str]:
            return [each.text() for each in window.library.details.findChildren(QLabel) if "vectors" in each.text()]

        qtbot.waitUntil(lambda: bool(told()), timeout=WAIT)
        assert [text.partition(":")[0] for text in told()] == ["Reader"]


class SickEncoder(ColourEncoder):
    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        raise ValueError("it is sick")


def test_the_details_name_a_failed_page_once(qtbot: QtBot, papers: Path, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path / "b.patchlight", load=lambda _spec: SickEncoder()) as window:
        add_and_wait(qtbot, window.engine, papers / "one.pdf")
        window.library.view.setCurrentIndex(window.library.model.index(0))
        window.library.show_details(True)
        failures = window.library.details.failures
        qtbot.waitUntil(lambda: "cannot" in failures.text(), timeout=WAIT)
        assert failures.text().splitlines() == [
            f"The model cannot read page {number} of one.pdf: it is sick." for number in (1, 2)
        ]


def test_the_details_are_opened_filled_and_tagged_by_keyboard(qtbot: QtBot, window: MainWindow, papers: Path) -> None:
    engine, library = window.engine, window.library
    add_and_wait(qtbot, engine, papers)
    library.view.setFocus()
    library.view.setCurrentIndex(library.model.index(0))
    window.actions_["tag-documents"].trigger()
    assert library.details.isVisible() and library.details.tags.field.hasFocus()
    qtbot.waitUntil(
        lambda: any("colour-test" in each.text() for each in library.details.findChildren(QLabel)), timeout=WAIT
    )
    qtbot.keyClicks(library.details.tags.field, "maps,old")
    qtbot.keyClick(library.details.tags.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: set(engine.library.shelf.tags) == {"maps", "old"}, timeout=WAIT)
    qtbot.waitUntil(lambda: library.details.tags.field.text() == "", timeout=WAIT)
    qtbot.waitUntil(lambda: bool(library.details.tags.findChildren(QAbstractButton, "chip")), timeout=WAIT)
    chip = library.details.tags.findChildren(QAbstractButton, "chip")[0]
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: set(engine.library.shelf.tags) == {"old"}, timeout=WAIT)
    library.view.selectAll()
    qtbot.waitUntil(lambda: library.details.name.text() == "2 documents", timeout=WAIT)
    window.actions_["document-details"].trigger()
    assert not library.details.isVisible()


def test_a_tag_is_undone_where_it_was_typed_and_escape_leaves(qtbot: QtBot, window: MainWindow, papers: Path) -> None:
    library, desk = window.library, window.engine.library
    add_and_wait(qtbot, window.engine, papers / "one.pdf")
    choose(window, "one.pdf")
    qtbot.keyClick(library.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    field = library.details.tags.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "maps")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: set(desk.shelf.tags) == {"maps"}, timeout=WAIT)
    qtbot.keyClicks(field, "ol")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "" and field.hasFocus()  # its own typing first
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not desk.shelf.tags, timeout=WAIT)
    assert field.text() == ""
    qtbot.keyClicks(field, "o")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert library.details.isHidden() and library.view.hasFocus()


def test_a_file_that_cannot_be_read_is_taken_off_the_list_and_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\n")
    add_and_wait(qtbot, window.engine, broken)
    library = window.library
    qtbot.waitUntil(lambda: library.model.rowCount() == 1, timeout=WAIT)
    library.view.setFocus()
    library.view.setCurrentIndex(library.model.index(0))
    qtbot.keyClick(library.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: library.model.rowCount() == 0, timeout=WAIT)
    click(qtbot, window, "undoButton")
    qtbot.waitUntil(lambda: library.model.rowCount() == 1, timeout=WAIT)
