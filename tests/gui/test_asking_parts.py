"""Chips, panel, history and saved searches by themselves: real keys and clicks, no engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive.searches import PastSearch, SavedRegion, SavedSearch
from core.search.filters import EVERYTHING, Filters
from gui.languages import speak
from gui.library.keeper import Shelf
from gui.searching.chips import FilterChips
from gui.searching.history import HistoryList, completions, search_line
from gui.searching.panel import FilterPanel
from gui.searching.saved import SavedMenu, SavedPanel
from gui.searching.words import language_name, parts

PAST = tuple(PastSearch(text, 10.0 - at) for at, text in enumerate(["red lamp", "blue fog", "Lamp oil", "fog horn"]))
MODES = {"late": "what pages show", "keyword": "keyword", "hybrid": "both ways"}


def sent(signal: object) -> list:
    """What a signal that was waited for was sent with."""
    return list(getattr(signal, "args"))  # noqa: B009


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


# Chips


def test_each_thing_asked_for_is_a_chip_that_leaves_the_others() -> None:
    filters = Filters("report", ("maps", "urgent"), 7, "pdf", "with", "de", 3)
    found = parts(filters, "a.pdf")
    assert [text for text, _ in found] == [
        "In a.pdf",
        "Name: report",
        "Tag: maps",
        "Tag: urgent",
        "Added: last 7 days",
        "PDFs",
        "With text layer",
        "German",
    ]
    left = filters
    for place in range(len(found)):
        assert len(parts(found[place][1])) == len(found) - 1
        left = parts(left)[0][1]
    assert left == EVERYTHING


def test_languages_have_names() -> None:
    assert (language_name("de"), language_name("zh"), language_name("")) == ("German", "Chinese", "Any language")
    assert "Croatian" in language_name("sh")


def test_chips_are_walked_and_removed_by_key(qtbot: QtBot, window: QWidget) -> None:
    chips = FilterChips(window)
    chips.resize(800, 40)
    assert chips.isHidden()
    chips.changed.connect(lambda filters: chips.show_filters(filters))
    chips.show_filters(Filters(name="a", days=7, kind="pdf"))
    assert chips.isVisible()
    first, second, third = chips.chips()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    with qtbot.waitSignal(chips.changed) as changed:
        qtbot.keyClick(second, Qt.Key.Key_Delete)
    assert sent(changed) == [Filters(name="a", kind="pdf")]
    assert chips.chips()[1].hasFocus() and chips.chips()[1].text() == third.text()
    with qtbot.waitSignal(chips.changed):
        qtbot.mouseClick(chips.chips()[0], Qt.MouseButton.LeftButton)
    chips.chips()[0].setFocus()
    with qtbot.waitSignal(chips.left):
        qtbot.keyClick(chips.chips()[0], Qt.Key.Key_Backspace)
    assert chips.isHidden() and not chips.chips()


def test_several_chips_can_be_cleared_at_once(qtbot: QtBot, window: QWidget) -> None:
    chips = FilterChips(window)
    chips.resize(800, 40)
    chips.show_filters(Filters(name="a", days=7))
    clear = chips.findChild(QPushButton, "clearFiltersButton")
    assert clear is not None
    with qtbot.waitSignal(chips.changed) as changed:
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert sent(changed) == [EVERYTHING]


# The panel


@pytest.fixture
def panel(qtbot: QtBot, window: QWidget) -> Iterator[FilterPanel]:
    made, button = FilterPanel(window), QPushButton("filters", window)
    button.setGeometry(700, 10, 80, 30)
    button.show()
    button.setFocus()
    made.set_tags(["maps", "urgent"])
    made.set_languages({"en": 4, "de": 2})
    made.open_below(button)
    yield made
    made.hide()


def test_what_is_chosen_applies_at_once(qtbot: QtBot, panel: FilterPanel) -> None:
    assert panel.name.hasFocus()
    with qtbot.waitSignal(panel.changed) as changed:
        qtbot.keyClicks(panel.name, " report  2024")
    assert sent(changed) == [Filters(name="report 2024")]
    for box, key, expected in (
        (panel.days, Qt.Key.Key_Down, Filters(name="report 2024", days=1)),
        (panel.kind, Qt.Key.Key_I, Filters(name="report 2024", days=1, kind="image")),
        (panel.text, Qt.Key.Key_End, Filters(name="report 2024", days=1, kind="image", text="without")),
    ):
        with qtbot.waitSignal(panel.changed) as changed:
            box.setFocus()
            qtbot.keyClick(box, key)
        assert sent(changed) == [expected]
    with qtbot.waitSignal(panel.changed) as changed:
        panel.tags.setFocus()
        panel.tags.setCurrentRow(1)
        qtbot.keyClick(panel.tags, Qt.Key.Key_Space)
    assert sent(changed)[0].tags == ("urgent",)
    with qtbot.waitSignal(panel.changed) as changed:
        panel.language.setFocus()
        qtbot.keyClick(panel.language, Qt.Key.Key_G)
    assert sent(changed)[0].language == "de"
    with qtbot.waitSignal(panel.changed) as changed:
        qtbot.mouseClick(panel.clear, Qt.MouseButton.LeftButton)
    assert sent(changed) == [EVERYTHING]
    assert panel.name.text() == "" and panel.kind.currentData() == "" and not panel.clear.isEnabled()


def test_showing_filters_tells_nobody_and_keeps_what_is_not_offered(qtbot: QtBot, panel: FilterPanel) -> None:
    filters = Filters(name="a", tags=("gone",), days=3, language="fr", document=7)
    with qtbot.assertNotEmitted(panel.changed):
        panel.show_filters(filters)
        panel.set_tags(["maps"])
        panel.set_languages({"en": 1})
        panel.show_count({7}, 1000)
    assert panel.language.currentData() == "fr" and panel.days.currentData() == 3
    with qtbot.waitSignal(panel.changed) as changed:
        panel.kind.setCurrentIndex(1)
    assert sent(changed) == [Filters("a", ("gone",), 3, "pdf", "", "fr", 7)]


def test_what_is_offered_once_more_takes_no_row_and_no_list_away(qtbot: QtBot, panel: FilterPanel) -> None:
    shelf = Shelf({"maps": 1, "urgent": 2}, collections={"Reading": ("maps",), "To do": ("urgent",)})
    panel.offer(shelf)
    panel.tags.setCurrentRow(1)
    with qtbot.assertNotEmitted(panel.collection.model().rowsRemoved):
        panel.offer(replace(shelf, tags={"maps": 5, "urgent": 2}))
    assert panel.tags.currentRow() == 1
    panel.offer(Shelf({"maps": 1}))
    assert panel.tags.count() == 1 and not panel.collection.isVisible()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Added: last 7 days"), ("de", "Hinzugefügt: letzte 7 Tage"), ("fr", "Ajouté : 7 derniers jours")],
)
def test_dates_are_said_within_a_sentence_as_the_language_writes(app: QApplication, language: str, said: str) -> None:
    speak(app, language)
    assert [text for text, _left in parts(Filters(days=7))] == [said]


def test_collections_and_days_are_chosen_and_shown_again(qtbot: QtBot, panel: FilterPanel) -> None:
    assert not panel.collection.isVisible() and not panel.since.isVisible()
    panel.set_collections(["Reading", "To do"])
    with qtbot.waitSignal(panel.changed) as changed:
        panel.collection.setFocus()
        qtbot.keyClick(panel.collection, Qt.Key.Key_T)
    assert sent(changed) == [Filters(collection="To do")]
    with qtbot.waitSignal(panel.changed):
        panel.days.setFocus()
        qtbot.keyClick(panel.days, Qt.Key.Key_End)
    assert panel.since.isVisible() and panel.until.isVisible()
    with qtbot.waitSignal(panel.changed):
        panel.dated.setFocus()
        qtbot.keyClick(panel.dated, Qt.Key.Key_Down)
    panel.since.setDate(QDate(2023, 4, 5))
    with qtbot.waitSignal(panel.changed) as changed:
        panel.until.setDate(QDate(2024, 2, 29))
    wanted = Filters(collection="To do", dated="file", since="2023-04-05", until="2024-02-29")
    assert sent(changed) == [wanted]
    panel.show_filters(EVERYTHING)
    assert not panel.since.isVisible() and panel.days.currentData() == 0
    panel.show_filters(replace(wanted, since=""))
    assert panel.since.text() == "The beginning" and panel.until.date() == QDate(2024, 2, 29)
    said = [text for text, _left in parts(wanted)]
    assert said[0] == "Collection: To do" and said[1].startswith("File changed: ") and "–" in said[1]
    assert [left for _text, left in parts(wanted)] == [replace(wanted, collection=""), Filters(collection="To do")]


def test_the_panel_goes_with_escape_and_with_the_focus(qtbot: QtBot, window: QWidget, panel: FilterPanel) -> None:
    button = window.findChild(QPushButton)
    assert button is not None
    qtbot.keyClick(panel.name, Qt.Key.Key_Escape)
    assert panel.isHidden() and button.hasFocus()
    panel.open_below(button)
    panel.days.setFocus()
    assert panel.isVisible()
    button.setFocus()
    assert panel.isHidden()


def test_what_was_typed_last_counts_when_the_panel_goes(qtbot: QtBot, panel: FilterPanel) -> None:
    with qtbot.waitSignal(panel.changed) as changed:
        qtbot.keyClicks(panel.name, "a")
        qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert sent(changed) == [Filters(name="a")] and panel.isHidden()


# Earlier searches


def test_completions_hold_every_word_and_begin_as_typed_first() -> None:
    def lines(past: tuple[PastSearch, ...], typed: str) -> list[str]:
        return [search_line(search.text, search.region) for search in completions(past, typed)]

    assert lines(PAST, "") == ["red lamp", "blue fog", "Lamp oil", "fog horn"]
    assert lines(PAST, "lamp") == ["Lamp oil", "red lamp"]
    assert lines(PAST, "FOG  b") == ["blue fog"]
    assert lines(PAST, "blue fog ") == []
    region = SavedRegion("a" * 64, "harbour.pdf", 2, (0.0, 0.0, 0.5, 0.5))
    drawn = (PastSearch("blue fog", 9.0, region), PastSearch("", 8.0, region), *PAST)
    assert lines(drawn, "blue fog") == ["blue fog · Region on page 3 of harbour.pdf"]
    assert lines(drawn, "harbour") == ["blue fog · Region on page 3 of harbour.pdf", "Region on page 3 of harbour.pdf"]


@pytest.fixture
def history(qtbot: QtBot, window: QWidget) -> HistoryList:
    field = QLineEdit(window)
    field.setGeometry(20, 10, 400, 32)
    field.show()
    field.setFocus()
    made = HistoryList(field, window)
    made.set_past(PAST)
    return made


def test_typing_completes_and_enter_takes_the_chosen_one(qtbot: QtBot, history: HistoryList) -> None:
    field = history._field
    qtbot.keyClicks(field, "fog")
    assert history.isVisible() and history.texts() == ["fog horn", "blue fog"]
    with qtbot.assertNotEmitted(history.chosen), qtbot.waitSignal(field.returnPressed):
        qtbot.keyClick(field, Qt.Key.Key_Return)  # nothing is chosen: what was typed is searched for
    assert history.isHidden()
    history.open()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(field.returnPressed), qtbot.waitSignal(history.chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert sent(chosen) == [PAST[1]]


def test_up_leaves_the_list_and_escape_closes_it(qtbot: QtBot, history: HistoryList) -> None:
    field = history._field
    history.open()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert not history.view.currentIndex().isValid() and history.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Right)
    assert field.text() == "red lamp"
    history.open(narrowed=False)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert history.isHidden()


def test_right_makes_a_search_with_a_region_again_for_only_so_the_field_can_hold_it(
    qtbot: QtBot, history: HistoryList
) -> None:
    drawn = PastSearch("lamp", 99.0, SavedRegion("a" * 64, "harbour.pdf", 2, (0.0, 0.0, 0.5, 0.5)))
    history.set_past((drawn, *PAST))
    history.open()
    qtbot.keyClick(history._field, Qt.Key.Key_Down)
    with qtbot.waitSignal(history.chosen) as chosen:
        qtbot.keyClick(history._field, Qt.Key.Key_Right)
    assert sent(chosen) == [drawn] and history._field.text() == ""


def test_delete_forgets_one_and_the_next_is_chosen(qtbot: QtBot, history: HistoryList) -> None:
    left = list(PAST)

    def forget(gone: PastSearch) -> None:
        left.remove(gone)
        history.set_past(tuple(left))

    history.forget_wanted.connect(forget)
    history.open()
    qtbot.keyClick(history._field, Qt.Key.Key_Down)
    qtbot.keyClick(history._field, Qt.Key.Key_Delete)
    assert history.texts() == ["blue fog", "Lamp oil", "fog horn"]
    assert history.view.currentIndex().data() == "blue fog"
    for _ in range(3):
        qtbot.keyClick(history._field, Qt.Key.Key_Delete)
    assert history.isHidden() and not left


def test_the_list_goes_when_the_field_is_left_and_a_click_takes_a_row(
    qtbot: QtBot, window: QWidget, history: HistoryList
) -> None:
    other = QLineEdit(window)
    other.show()
    history.open()
    row = history.view.visualRect(history.view.model().index(2, 0)).center()
    with qtbot.waitSignal(history.chosen) as chosen:
        qtbot.mouseClick(history.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert sent(chosen) == [PAST[2]]
    history._field.setFocus()
    history.open()
    other.setFocus()
    assert history.isHidden()


# Saved searches

SAVED = (
    SavedSearch(1, "Fog", "thick fog", "late"),
    SavedSearch(2, "Herring & oil", "herring", "keyword", Filters(tags=("fish",))),
)


def test_the_menu_lists_saved_searches_between_saving_and_managing(qtbot: QtBot, window: QWidget) -> None:
    from gui.actions import Actions

    actions = Actions(window)
    menu = SavedMenu(actions["save-search"], actions["saved-searches"], window)
    menu.fill(SAVED, MODES)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[1:3] == ["Fog", "Herring && oil"]
    entry = menu.actions()[3]
    assert entry.toolTip() == "herring · keyword · Tag: fish"
    with qtbot.waitSignal(menu.chosen) as chosen:
        entry.trigger()
    assert sent(chosen) == [SAVED[1]]


@pytest.fixture
def saved(qtbot: QtBot, window: QWidget) -> Iterator[SavedPanel]:
    made, button = SavedPanel(window), QPushButton("saved", window)
    button.setGeometry(700, 10, 80, 30)
    button.show()
    made.fill(SAVED, MODES)
    made.open_to_edit(button)
    yield made
    made.hide()


def test_a_saved_search_is_made_with_enter_and_deleted_with_delete(qtbot: QtBot, saved: SavedPanel) -> None:
    assert saved.tree.hasFocus()
    with qtbot.waitSignal(saved.deleted) as deleted:
        qtbot.keyClick(saved.tree, Qt.Key.Key_Delete)
    assert sent(deleted) == [SAVED[0]]
    saved.fill(SAVED[1:], MODES)
    with qtbot.waitSignal(saved.chosen) as chosen:
        qtbot.keyClick(saved.tree, Qt.Key.Key_Return)
    assert sent(chosen) == [SAVED[1]] and saved.isHidden()


def test_a_saved_search_is_renamed_in_its_row(qtbot: QtBot, window: QWidget, saved: SavedPanel) -> None:
    button = window.findChild(QPushButton)
    assert button is not None
    saved.open_to_edit(button, edit=2)
    editor = saved.tree.findChild(QLineEdit)
    assert editor is not None and editor.text() == "Herring & oil" and saved.isVisible()
    editor.selectAll()
    qtbot.keyClicks(editor, "  Landings  1931")
    with qtbot.waitSignal(saved.renamed) as renamed:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert sent(renamed)[0].name == "Landings 1931" and sent(renamed)[0].id == 2
    assert saved.isVisible()
