"""Another language is at work at once: what a person was at, and what was being encoded, goes on in the new window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.windows import Windows
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, renewed, search_window, wait_open, windows_of


@pytest.fixture
def preferences() -> Preferences:
    return Preferences(remembers=False)


@pytest.fixture
def windows(qtbot: QtBot, app: QApplication, preferences: Preferences, tmp_path: Path) -> Iterator[Windows]:
    with windows_of(qtbot, tmp_path / "first.patchlight", preferences) as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, windows: Windows) -> MainWindow:
    (only,) = windows.open_windows
    only.resize(1200, 700)
    qtbot.waitUntil(only.isActiveWindow)
    return only


def at_language(window: MainWindow) -> QComboBox:
    """Opens the page of settings at its box of languages, which has the keyboard then."""
    window.actions_["settings"].trigger()
    box = window.settings.rows["language"].control.focus
    assert isinstance(box, QComboBox)
    box.setFocus()
    return box


def test_keys_walk_over_languages_and_enter_takes_one(
    qtbot: QtBot, windows: Windows, window: MainWindow, preferences: Preferences
) -> None:
    box = at_language(window)
    bar = window.settings.area.verticalScrollBar()
    bar.setValue(60)
    for _ in range(3):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == "fr" and preferences.value.language == "" and not windows._renewal.isActive()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert preferences.value.language == "fr"
    new = renewed(qtbot, windows, window)
    # The same page, at the same place, with the keyboard where it was.
    assert new.settings_page.is_open and new.settings.heads[0].text() == "Apparence"
    assert new.settings.area.verticalScrollBar().value() == 60
    there = QApplication.focusWidget()
    assert isinstance(there, QComboBox) and there.objectName() == "setting-language" and there.window() is new
    assert there.currentData() == "fr"
    wait_open(qtbot, new, "first")
    assert new.settings_page.is_open and there.hasFocus()
    qtbot.keyClick(there, Qt.Key.Key_Escape)
    assert not new.settings_page.is_open and new.top_bar.field.hasFocus()


def test_escape_goes_back_to_the_language_that_is_spoken(
    qtbot: QtBot, window: MainWindow, preferences: Preferences
) -> None:
    box = at_language(window)
    qtbot.keyClick(box, Qt.Key.Key_D)  # Deutsch
    assert box.currentData() == "de"
    preferences.change(top=50)  # what else is changed leaves the box alone
    assert box.currentData() == "de"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.currentData() == "" and window.settings_page.is_open
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert preferences.value.language == ""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Up)  # back again: nothing to take
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert preferences.value.language == ""


def test_going_on_takes_the_language_that_keys_led_to(
    qtbot: QtBot, windows: Windows, window: MainWindow, preferences: Preferences
) -> None:
    box = at_language(window)
    qtbot.keyClick(box, Qt.Key.Key_D)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert preferences.value.language == "de"
    following = QApplication.focusWidget()
    assert following is not None and following is not box
    name = following.objectName()
    new = renewed(qtbot, windows, window)
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == name and focus.window() is new


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_language_chosen_in_the_list_is_taken_at_once(
    qtbot: QtBot, windows: Windows, window: MainWindow, preferences: Preferences
) -> None:
    box = at_language(window)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
    assert preferences.value.language == ""
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert preferences.value.language == "de"
    new = renewed(qtbot, windows, window)
    assert new.settings_page.is_open and new.settings.heads[0].text() == "Aussehen"


def test_encoding_goes_on_by_itself(qtbot: QtBot, windows: Windows, window: MainWindow, tmp_path: Path) -> None:
    window.housekeeping.add([make_pdf(tmp_path / f"{n}.pdf", ["red", "green"] * 6) for n in range(3)])
    qtbot.waitUntil(lambda: window.engine.indexing == "running", timeout=WAIT)
    held = bool(window.engine.catalog and window.engine.catalog.documents)
    windows.renew()
    new = renewed(qtbot, windows, window)
    assert new.body.currentWidget() is new.splitter or not held

    def is_done() -> bool:
        catalog = new.engine.catalog
        return catalog is not None and catalog.info.pages == 36 and not catalog.pages_pending

    qtbot.waitUntil(is_done, timeout=WAIT)
    assert new.engine.catalog is not None and not new.engine.catalog.read_only_reason


@pytest.mark.parametrize("stopping", ["pause", "cancel"])
def test_encoding_that_a_person_stopped_waits_in_the_new_window_too(
    qtbot: QtBot, windows: Windows, window: MainWindow, tmp_path: Path, stopping: str
) -> None:
    window.housekeeping.add([make_pdf(tmp_path / f"{n}.pdf", ["red", "green"] * 6) for n in range(3)])
    qtbot.waitUntil(lambda: window.engine.indexing == "running", timeout=WAIT)
    window.actions_[stopping].trigger()
    state = {"pause": "paused", "cancel": "idle"}[stopping]
    qtbot.waitUntil(lambda: window.engine.indexing == state, timeout=WAIT)
    windows.renew()
    new = renewed(qtbot, windows, window)
    wait_open(qtbot, new, "first")
    qtbot.waitUntil(lambda: new.engine.indexing == state, timeout=WAIT)
    assert new.engine.catalog is not None and new.engine.catalog.pages_pending + new.engine.catalog.files_waiting
    new.actions_["pause"].trigger()  # goes on
    qtbot.waitUntil(lambda: new.engine.indexing == "running", timeout=WAIT)
    qtbot.waitUntil(lambda: new.engine.indexing == "idle", timeout=WAIT)
    assert new.engine.catalog.info.pages == 36


def test_passwords_are_not_asked_for_again(qtbot: QtBot, windows: Windows, window: MainWindow, tmp_path: Path) -> None:
    secret = make_pdf(tmp_path / "secret.pdf", ["red", "green"] * 6, password="sesame")
    with qtbot.waitSignal(window.engine.password_needed, timeout=WAIT):
        window.engine.add([secret])
    window.engine.give_password(secret, "sesame")
    qtbot.waitUntil(lambda: bool(window.engine.catalog and window.engine.catalog.documents), timeout=WAIT)
    windows.renew()
    new = renewed(qtbot, windows, window)

    def is_done() -> bool:
        catalog = new.engine.catalog
        return catalog is not None and catalog.info.pages == 12 and not catalog.pages_pending

    qtbot.waitUntil(is_done, timeout=WAIT)
    assert not new.notices.notices()
    document = new.engine.catalog.documents[0]  # type: ignore[union-attr]
    with qtbot.waitSignal(new.engine.page_ready, timeout=WAIT) as shown:
        new.browsing.show_document(document.id)
    assert shown.args[0].from_source  # type: ignore[index]


def test_a_second_choice_before_the_archive_is_open_finds_everything(
    qtbot: QtBot, windows: Windows, window: MainWindow, tmp_path: Path
) -> None:
    add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "one.pdf", ["red", "blue"]))
    with qtbot.waitSignal(window.engine.results_ready, timeout=WAIT):
        window.browsing.search("red")
    window.preferences.change(last_archive="")  # what is open counts, not what was opened last
    windows.renew()
    (second,) = windows.open_windows
    assert second.engine.catalog is None
    windows.renew()
    third = renewed(qtbot, windows, second)
    wait_open(qtbot, third, "first")
    qtbot.waitUntil(lambda: third.results.model.rowCount() == 2, timeout=WAIT)
    assert third.engine.catalog is not None and not third.engine.catalog.read_only_reason
    assert third.top_bar.field.text() == "red"


def test_what_is_done_before_the_archive_is_open_can_be_taken_back_after_another_choice(
    qtbot: QtBot, windows: Windows, window: MainWindow, preferences: Preferences
) -> None:
    preferences.change(top=50)
    window.shortcuts.keys_wanted.emit("export", (), "")
    windows.renew()
    (second,) = windows.open_windows
    second.settings_page._reset("top")
    second.shortcuts.keys_wanted.emit("export", ("Ctrl+Alt+9",), "")
    windows.renew()
    third = renewed(qtbot, windows, second)
    wait_open(qtbot, third, "first")
    deeds = third.notices.deeds
    qtbot.waitUntil(lambda: [kind for kind, _ in deeds.records] == ["shortcuts", "reset", "shortcuts"], timeout=WAIT)


def test_a_reset_language_can_be_taken_back_in_the_window_that_speaks_the_other(
    qtbot: QtBot, windows: Windows, window: MainWindow, preferences: Preferences
) -> None:
    preferences.change(language="de")
    german = renewed(qtbot, windows, window)
    at_language(german)
    german.settings.rows["language"].reset.click()
    assert preferences.value.language == ""
    english = renewed(qtbot, windows, german)
    assert english.settings_page.is_open and english.settings.heads[0].text() == "Appearance"
    (notice,) = english.notices.notices()
    assert notice.text == "“Language” has its default again."
    undo = notice.findChild(QPushButton, "undoButton")
    assert undo is not None
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert preferences.value.language == "de"
    again = renewed(qtbot, windows, english)
    assert again.settings.heads[0].text() == "Aussehen" and not again.notices.notices()
    preferences.change(top=50)
    again.settings.reset_all.click()
    last = renewed(qtbot, windows, again)
    (notice,) = last.notices.notices()
    assert notice.text.startswith("All settings on this page")
    last.actions_["undo"].trigger()
    assert preferences.value.language == "de"
    renewed(qtbot, windows, last)


def test_what_was_done_is_taken_back_in_the_other_language(
    qtbot: QtBot, windows: Windows, window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    engine = window.engine
    for name, colours in (("one.pdf", ["red"]), ("two.pdf", ["green", "blue"])):
        add_and_wait(qtbot, engine, make_pdf(tmp_path / name, colours))
    ids = {document.name: document.id for document in engine.catalog.documents} if engine.catalog else {}
    deeds = window.notices.deeds
    engine.library.save_collection("Old maps", ["Maps"])
    qtbot.waitUntil(lambda: deeds.newest is not None, timeout=WAIT)
    search_window(qtbot, window, "green")
    window.actions_["judge-right"].trigger()
    qtbot.waitUntil(lambda: len(engine.judging.verdicts.judgements) == 1, timeout=WAIT)
    window.searching.save()
    qtbot.waitUntil(lambda: len(engine.searches.saved) == 1, timeout=WAIT)
    engine.library.change_tags([ids["two.pdf"]], add=["Maps"])
    qtbot.waitUntil(lambda: any(engine.library.shelf.by_document.values()), timeout=WAIT)
    with qtbot.waitSignal(engine.removed, timeout=WAIT):
        engine.library.remove([ids["one.pdf"]])
    assert [kind for kind, _ in deeds.records] == ["collection", "judge", "save search", "tag", "remove"]
    preferences.change(top=50)
    window.settings_page._reset("top")

    preferences.change(language="de")
    german = renewed(qtbot, windows, window)
    action, desk = german.actions_["undo"], german.engine.library
    wait_open(qtbot, german, "first")
    qtbot.waitUntil(lambda: len(german.notices.deeds.records) == 6, timeout=WAIT)
    assert action.text() == "Rückgängig: „Seiten, die eine Suche auflistet“ zurücksetzen"
    action.trigger()
    assert preferences.value.top == 50
    said = []

    def undo(done: Callable[[], bool]) -> None:
        said.append(action.text().removeprefix("Rückgängig: "))
        action.trigger()
        qtbot.waitUntil(done, timeout=WAIT)

    undo(lambda: german.engine.document(ids["one.pdf"]) is not None)
    undo(lambda: not any(desk.shelf.by_document.values()))
    undo(lambda: not german.engine.searches.saved)
    undo(lambda: not german.engine.judging.verdicts.judgements)
    undo(lambda: not desk.shelf.collections)
    assert said == [
        "one.pdf entfernen",
        "two.pdf mit Maps verschlagworten",
        "Suche „green“ speichern",
        "two.pdf, Seite 1, bewerten",
        "Sammlung Old maps speichern",
    ]
    assert action.text() == "Rückgängig"
    preferences.change(language="")
    renewed(qtbot, windows, german)


def test_settings_shortcuts_and_recent_archives_are_taken_back_in_the_other_language(
    qtbot: QtBot, windows: Windows, window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.change(top=50)
    window.settings_page._reset("top")
    window.shortcuts.keys_wanted.emit("export", (), "")
    preferences.change(recent_archives=(str(tmp_path / "elsewhere.patchlight"), *preferences.value.recent_archives))
    window.housekeeping.recent.menu.aboutToShow.emit()
    window.housekeeping.recent.menu.actions()[-1].trigger()
    assert "elsewhere" not in str(preferences.value.recent_archives)

    preferences.change(language="de")
    german = renewed(qtbot, windows, window)
    wait_open(qtbot, german, "first")
    action, said = german.actions_["undo"], []
    qtbot.waitUntil(lambda: len(german.notices.deeds.records) == 3, timeout=WAIT)
    for _ in range(3):
        said.append(action.text().removeprefix("Rückgängig: "))
        action.trigger()
    assert said == [
        "Liste der zuletzt benutzten Archive leeren",
        "Tastenkürzel ändern",
        "„Seiten, die eine Suche auflistet“ zurücksetzen",
    ]
    value = preferences.value
    assert "elsewhere" in value.recent_archives[0] and value.shortcuts == {} and value.top == 50
    assert action.text() == "Rückgängig"
    preferences.change(language="")
    renewed(qtbot, windows, german)


def test_nothing_is_taken_from_under_a_finger_and_nothing_that_is_measured_is_cut_off(
    qtbot: QtBot, windows: Windows, window: MainWindow
) -> None:
    window.engine.judging.measure()
    window.actions_["language-de"].trigger()
    windows._renew_when_free()
    assert windows.open_windows == [window] and windows._renewal.isActive()
    (notice,) = window.notices.notices()
    assert notice.text == "The language changes once what is being written or measured here is done."
    field = window.top_bar.field
    qtbot.mousePress(field, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.engine.judging.is_measuring, timeout=WAIT)
    windows._renew_when_free()
    assert windows.open_windows == [window]
    qtbot.mouseRelease(field, Qt.MouseButton.LeftButton)
    renewed(qtbot, windows, window)


def test_a_language_chosen_back_at_once_changes_no_window(qtbot: QtBot, windows: Windows, window: MainWindow) -> None:
    window.actions_["language-de"].trigger()
    window.actions_["language-system"].trigger()
    assert not windows._renewal.isActive() and windows.open_windows == [window]
    assert window.actions_["language-system"].isChecked()


def test_the_shape_of_the_window_and_the_page_of_models_stay(
    qtbot: QtBot, windows: Windows, window: MainWindow, tmp_path: Path
) -> None:
    add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "one.pdf", ["red"]))
    window.resize(1500, 760)
    window.splitter.setSizes([260, 400, 500, 340])
    sizes = window.splitter.sizes()
    window.actions_["show-why"].trigger()
    window.actions_["models"].trigger()
    window.actions_["language-de"].trigger()
    new = renewed(qtbot, windows, window)
    assert new.geometry() == window.geometry() and not new.actions_["show-why"].isChecked()
    assert new.splitter.sizes()[:2] == sizes[:2]
    qtbot.waitUntil(lambda: new.pages.currentWidget() is new.models, timeout=WAIT)
    close = new.models.findChild(QAbstractButton, "closeModelsButton")
    assert close is not None and close.isVisible()
