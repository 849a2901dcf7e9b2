"""One undo for everything: judgements, removals, tags, collections, earlier searches and settings, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.deeds import MOST, Deeds
from gui.main_window import MainWindow
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, choose, opened, remove, search_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with two documents and the answer to "blue"."""
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        one = make_pdf(tmp_path / "one.pdf", ["red", "green"])
        add_and_wait(qtbot, made.engine, one, make_pdf(tmp_path / "two & three.pdf", ["blue", "yellow"]))
        search_window(qtbot, made, "blue")
        yield made


def names(window: MainWindow) -> dict[str, int]:
    catalog = window.engine.catalog
    return {document.name: document.id for document in catalog.documents} if catalog else {}


def undo(qtbot: QtBot, window: MainWindow, done: Callable[[], bool]) -> None:
    """Presses Ctrl+Z in the library and waits until what it takes back is taken back."""
    window.library.view.setFocus()
    qtbot.keyClick(window.library.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(done, timeout=WAIT)


def judged(window: MainWindow) -> int:
    return len(window.engine.judging.verdicts.judgements)


def test_the_newest_deed_is_taken_back_first_whatever_it_was(qtbot: QtBot, window: MainWindow) -> None:
    action = window.actions_["undo"]
    assert action.text() == "Undo"
    window.actions_["judge-right"].trigger()
    qtbot.waitUntil(lambda: judged(window) == 1, timeout=WAIT)
    assert action.text() == "Undo: Judge two && three.pdf, page 1"
    remove(qtbot, window, "one.pdf")
    assert action.text() == "Undo: Remove one.pdf"
    window.command_palette.open()
    window.command_palette.field.setText("undo")
    assert [window.command_palette.list.item(0).text()] == ["Archive › Undo: Remove one.pdf"]
    window.command_palette.hide()
    for notice in window.notices.notices():
        notice.close_notice()  # as they do by themselves; the way back stays
    undo(qtbot, window, lambda: "one.pdf" in names(window))
    assert judged(window) == 1
    assert window.status_strip.match.text() == "Undone: Remove one.pdf"
    undo(qtbot, window, lambda: judged(window) == 0)
    assert action.text() == "Undo"
    undo(qtbot, window, lambda: any("nothing to undo" in each.text for each in window.notices.notices()))


def test_a_notice_and_its_command_take_back_the_same_deed_once(qtbot: QtBot, window: MainWindow) -> None:
    remove(qtbot, window, "one.pdf")
    (notice,) = [each for each in window.notices.notices() if each.deed is not None]
    undo(qtbot, window, lambda: "one.pdf" in names(window))
    assert notice not in window.notices.notices()
    remove(qtbot, window, "one.pdf")
    (notice,) = [each for each in window.notices.notices() if each.deed is not None]
    qtbot.mouseClick(notice.findChild(QPushButton, "undoButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "one.pdf" in names(window), timeout=WAIT)
    assert window.notices.deeds.newest is None


def test_a_text_field_keeps_its_own_undo(qtbot: QtBot, window: MainWindow) -> None:
    remove(qtbot, window, "one.pdf")
    field = window.library.filter
    field.setFocus()
    qtbot.keyClicks(field, "two")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "" and "one.pdf" not in names(window)
    assert window.notices.deeds.newest is not None


def test_a_tag_comes_back_to_those_it_was_taken_from(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.engine.library
    one, two = names(window)["one.pdf"], names(window)["two & three.pdf"]
    desk.change_tags([one], add=["Maps"])
    qtbot.waitUntil(lambda: desk.shelf.tags == {"Maps": 1}, timeout=WAIT)
    assert window.actions_["undo"].text() == "Undo: Tag one.pdf with Maps"
    desk.change_tags([one, two], add=["maps", "Old"])
    qtbot.waitUntil(lambda: desk.shelf.tags == {"Maps": 2, "Old": 2}, timeout=WAIT)
    undo(qtbot, window, lambda: dict(desk.shelf.by_document) == {one: ("Maps",)})
    choose(window, "one.pdf", "two & three.pdf")
    window.library.show_details(True)
    tags = window.library.details.tags

    def chips() -> list[QAbstractButton]:
        return [each for each in tags.findChildren(QAbstractButton) if each.property("tag") and each.isVisible()]

    qtbot.waitUntil(lambda: len(chips()) == 1, timeout=WAIT)
    qtbot.mouseClick(chips()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.shelf.tags, timeout=WAIT)
    assert "The tag Maps was taken off one.pdf." in [notice.text for notice in window.notices.notices()]
    undo(qtbot, window, lambda: dict(desk.shelf.by_document) == {one: ("Maps",)})


def test_several_tags_are_one_deed_that_says_how_many(qtbot: QtBot, window: MainWindow) -> None:
    desk, field = window.engine.library, window.library.details.tags.field
    one, two = names(window)["one.pdf"], names(window)["two & three.pdf"]
    choose(window, "one.pdf", "two & three.pdf")
    window.library.show_details(True)
    QApplication.clipboard().setText("Maps, Old")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.shelf.tags == {"Maps": 2, "Old": 2}, timeout=WAIT)
    assert window.actions_["undo"].text() == "Undo: Put 2 tags on 2 documents"
    desk.change_tags([one, two], remove=["Maps", "Old"])
    qtbot.waitUntil(lambda: not desk.shelf.tags, timeout=WAIT)
    assert window.actions_["undo"].text() == "Undo: Take 2 tags off 2 documents"
    assert "2 tags were taken off 2 documents." in [notice.text for notice in window.notices.notices()]
    undo(qtbot, window, lambda: desk.shelf.tags == {"Maps": 2, "Old": 2})
    undo(qtbot, window, lambda: not desk.shelf.tags)
    desk.change_tags([one], add=["Maps", "Old"])
    qtbot.waitUntil(lambda: desk.shelf.tags == {"Maps": 1, "Old": 1}, timeout=WAIT)
    assert window.actions_["undo"].text() == "Undo: Put 2 tags on one.pdf"
    desk.change_tags([one], remove=["Maps", "Old"])
    qtbot.waitUntil(lambda: not desk.shelf.tags, timeout=WAIT)
    assert "2 tags were taken off one.pdf." in [notice.text for notice in window.notices.notices()]
    undo(qtbot, window, lambda: len(desk.shelf.tags) == 2)
    desk.change_tags([one, two], add=["New"], remove=["Maps"])
    qtbot.waitUntil(lambda: desk.shelf.tags == {"New": 2, "Old": 1}, timeout=WAIT)
    assert window.actions_["undo"].text() == "Undo: Change 2 tags of 2 documents"
    undo(qtbot, window, lambda: desk.shelf.tags == {"Maps": 1, "Old": 1})


def test_a_collection_that_was_forgotten_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    desk, bar = window.engine.library, window.library.bar
    desk.change_tags([names(window)["one.pdf"]], add=["Maps", "Old"])
    qtbot.waitUntil(lambda: len(desk.shelf.tags) == 2, timeout=WAIT)
    bar.collection_saved.emit("Old maps", ("Maps", "Old"))
    qtbot.waitUntil(lambda: "Old maps" in desk.shelf.collections, timeout=WAIT)
    bar.collection_saved.emit("Old maps", ())
    qtbot.waitUntil(lambda: not desk.shelf.collections, timeout=WAIT)
    assert window.actions_["undo"].text() == "Undo: Forget the collection Old maps"
    undo(qtbot, window, lambda: dict(desk.shelf.collections) == {"Old maps": ("Maps", "Old")})
    undo(qtbot, window, lambda: not desk.shelf.collections)


def test_a_forgotten_search_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.engine.searches
    search_window(qtbot, window, "red")
    before = desk.past
    window.searching.history.forget_wanted.emit(desk.past[1])
    assert [search.text for search in desk.past] == ["red"]
    assert "The search “blue” was forgotten." in [notice.text for notice in window.notices.notices()]
    undo(qtbot, window, lambda: desk.past == before)


def test_bringing_removed_documents_back_is_taken_back_too(qtbot: QtBot, window: MainWindow) -> None:
    remove(qtbot, window, "one.pdf")
    window.actions_["removed-documents"].trigger()
    panel = window.housekeeping.removed_panel
    qtbot.waitUntil(lambda: panel.tree.topLevelItemCount() == 1, timeout=WAIT)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "one.pdf" in names(window), timeout=WAIT)
    assert window.actions_["undo"].text() == "Undo: Bring one.pdf back"
    assert "one.pdf is back in the archive." in [notice.text for notice in window.notices.notices()]
    undo(qtbot, window, lambda: "one.pdf" not in names(window))
    assert window.actions_["undo"].text() == "Undo: Remove one.pdf"  # taking back is no deed of its own
    undo(qtbot, window, lambda: "one.pdf" in names(window))
    assert window.actions_["undo"].text() == "Undo"


def test_another_archive_forgets_deeds_of_the_one_before_but_not_of_the_settings(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.preferences.change(threads=2)
    window.settings_page._reset("threads")
    remove(qtbot, window, "one.pdf")
    undo(qtbot, window, lambda: "one.pdf" in names(window))
    assert window.status_strip.match.text() == "Undone: Remove one.pdf"
    remove(qtbot, window, "one.pdf")
    window.housekeeping.open_archive(tmp_path / "b.patchlight")
    qtbot.waitUntil(lambda: window.notices.deeds.newest is not None and not names(window), timeout=WAIT)
    qtbot.waitUntil(lambda: window.actions_["undo"].text().startswith("Undo: Reset"), timeout=WAIT)
    assert not any("was removed" in notice.text for notice in window.notices.notices())
    assert window.status_strip.match.text() == ""
    window.actions_["undo"].trigger()
    assert window.preferences.value.threads == 2


def test_the_eldest_deeds_go_first() -> None:
    deeds, undone = Deeds(), []
    deeds.teach("count", lambda number: (str(number), lambda: undone.append(number)))
    for number in range(MOST + 2):
        deeds.note("count", number)
    while deeds.undo() is not None:
        pass
    assert undone == list(range(MOST + 1, 1, -1))
