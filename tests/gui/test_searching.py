"""Filters, history and saved searches in the whole window, with a real archive on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.searches import KEPT, PastSearch
from core.errors import UnreadableQueryError
from core.search.filters import EVERYTHING, Filters
from core.types import PageRef, QueryEmbedding
from gui.app import Options, begin
from gui.main_window import MainWindow
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.opened_window import end, shown


class LatinOnly(ColourEncoder):
    """Refuses other scripts, as the Reader does."""

    def encode_query(self, text: str) -> QueryEmbedding:
        if not text.isascii():
            raise UnreadableQueryError(f"The model cannot read “{text}”.", "Choose another model.")
        return super().encode_query(text)


def opened(qtbot: QtBot, archive: Path) -> MainWindow:
    made = shown(qtbot, load=lambda _spec: LatinOnly())
    begin(made, Options(archive, ""))
    qtbot.waitUntil(lambda: made.engine.catalog is not None and made.engine.model_state == "ready", timeout=20_000)
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = opened(qtbot, tmp_path / "a.patchlight")
    paths = [make_pdf(tmp_path / "annual report.pdf", ["red", "blue"]), make_pdf(tmp_path / "letter.pdf", ["red"])]
    made.engine.add(paths)

    def ready() -> bool:
        catalog = made.engine.catalog
        return catalog is not None and len(catalog.documents) == 2 and not catalog.pages_pending

    qtbot.waitUntil(lambda: ready() and made.engine.indexing == "idle", timeout=30_000)
    yield made
    end(made)


def ask(qtbot: QtBot, window: MainWindow, text: str) -> list[tuple[str, int]]:
    """Types a query and returns the pages that are listed."""
    field = window.top_bar.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    return listed(window)


def listed(window: MainWindow) -> list[tuple[str, int]]:
    hits = (window.results.model.hit(row) for row in range(window.results.model.rowCount()))
    return [(hit.document, hit.page.page_number) for hit in hits if hit is not None]


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.waitUntil(button.isVisible)  # a notice is laid out a turn later
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_filters_limit_the_answer_at_once_and_chips_take_them_away(qtbot: QtBot, window: MainWindow) -> None:
    assert len(ask(qtbot, window, "red")) == 3
    window.actions_["filters"].trigger()
    panel = window.searching.panel
    assert panel.isVisible() and panel.name.hasFocus()
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClicks(panel.name, "REPORT")
    assert listed(window) == [("annual report.pdf", 1), ("annual report.pdf", 2)]
    qtbot.waitUntil(lambda: any("1 of 2" in label.text() for label in panel.findChildren(QLabel)), timeout=10_000)
    chip = window.top_bar.chips.chips()[0]
    assert chip.text() == "Name: REPORT" and chip.isVisible()
    chip.setFocus()
    assert panel.isHidden()
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert len(listed(window)) == 3 and window.top_bar.field.hasFocus()


def test_a_document_is_searched_alone_by_its_shortcut(qtbot: QtBot, window: MainWindow) -> None:
    assert ask(qtbot, window, "red")[1] == ("letter.pdf", 1)
    window.results.select_next()
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert listed(window) == [("letter.pdf", 1)]
    assert window.top_bar.chips.chips()[0].text() == "In letter.pdf"
    assert ask(qtbot, window, "blue") == [("letter.pdf", 1)]
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        window.actions_["search-document"].trigger()
    assert len(listed(window)) == 3


def test_an_answer_without_pages_offers_to_search_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    ask(qtbot, window, "red")
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        window.browsing.set_filters(Filters(kind="image"))
    assert listed(window) == []
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        click(qtbot, window, "unfilterButton")
    assert len(listed(window)) == 3 and window.browsing.filters == EVERYTHING


def test_a_script_the_model_cannot_read_leads_to_other_models_or_to_keywords(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.engine.search_failed, timeout=20_000):
        window.browsing.search("سفينة")
    qtbot.waitUntil(lambda: bool(window.findChild(QPushButton, "modelsButton").isVisible()))  # type: ignore[union-attr]
    click(qtbot, window, "modelsButton")
    assert window.pages.currentWidget() is window.models
    window.choice.leave()
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        click(qtbot, window, "keywordButton")
    assert window.preferences.value.search_mode == "keyword"


def test_searches_are_remembered_forgotten_and_brought_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    ask(qtbot, window, "red")
    ask(qtbot, window, "blue red")
    history, field = window.searching.history, window.top_bar.field
    assert history.isHidden()
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert history.texts() == ["blue red", "red"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert history.texts() == ["red"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "blue red"  # the list went, not what was typed
    window.actions_["clear-history"].trigger()
    assert window.engine.searches.past == ()
    window.actions_["undo"].trigger()
    assert [search.text for search in window.engine.searches.past] == ["red"]
    window.actions_["keep-history"].trigger()
    ask(qtbot, window, "yellow")
    assert [search.text for search in window.engine.searches.past] == ["red"]
    window.engine.shutdown()
    with Archive.open(tmp_path / "a.patchlight", read_only=True) as archive:
        assert [search.text for search in archive.searches.past()] == ["red"]


def test_a_full_history_is_cleared_and_brought_back_and_lets_the_eldest_go(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = window.engine.searches
    desk.restore(PastSearch(f"search {number}", float(number)) for number in range(KEPT))
    eldest = desk.past[-1]
    desk.remember("one more")
    assert len(desk.past) == KEPT and desk.past[0].text == "one more" and eldest not in desk.past
    gone = desk.forget(desk.past[:2])
    assert [search.text for search in gone] == ["one more", f"search {KEPT - 1}"] and len(desk.past) == KEPT - 2
    kept = desk.past
    assert desk.forget() == kept and desk.past == ()
    desk.restore(kept)
    assert desk.past == kept
    end(window)
    with Archive.open(tmp_path / "a.patchlight", read_only=True) as archive:
        assert archive.searches.past() == kept


def test_down_goes_into_the_results_of_what_is_typed_and_else_to_earlier_searches(
    qtbot: QtBot, window: MainWindow
) -> None:
    field, history = window.top_bar.field, window.searching.history
    ask(qtbot, window, "red")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert window.results.view.hasFocus()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert history.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "red" and history.isHidden()


def test_a_saved_search_comes_back_with_its_way_and_its_filters(qtbot: QtBot, window: MainWindow) -> None:
    command = window.actions_["saved-searches"]
    assert not command.isEnabled() and "No search is saved yet." in command.toolTip()
    window.browsing.set_mode("keyword")
    window.browsing.set_filters(Filters(name="letter"))
    assert ask(qtbot, window, "red") == [("letter.pdf", 1)]
    with qtbot.waitSignal(window.engine.searches.named, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    click(qtbot, window, "renameSavedButton")
    editor = window.searching.saved_panel.tree.findChild(type(window.top_bar.field))
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Red letters")
    with qtbot.waitSignal(window.engine.searches.saved_changed, timeout=10_000):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert command.isEnabled()
    window.searching.saved_panel.leave()
    window.browsing.set_filters(EVERYTHING)
    window.browsing.set_mode("late")
    assert len(ask(qtbot, window, "blue")) == 3

    palette = window.command_palette
    palette.open()
    qtbot.keyClicks(palette.field, "red letters")
    assert palette.list.count() == 1
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert listed(window) == [("letter.pdf", 1)]
    assert window.preferences.value.search_mode == "keyword" and window.browsing.filters.name == "letter"

    saved = window.engine.searches.saved[0]
    with qtbot.waitSignal(window.engine.searches.saved_changed, timeout=10_000):
        window.searching.saved_panel.deleted.emit(saved)
    assert window.engine.searches.saved == () and not command.isEnabled()
    undo = window.notices.notices()[-1].findChild(QPushButton, "undoButton")
    assert undo is not None
    with qtbot.waitSignal(window.engine.searches.saved_changed, timeout=10_000):
        undo.click()
    assert window.engine.searches.saved == (saved,)


def test_a_saved_region_comes_back_with_its_words_and_says_when_its_page_is_gone(
    qtbot: QtBot, window: MainWindow
) -> None:
    def saved() -> None:
        with qtbot.waitSignal(window.engine.searches.named, timeout=10_000):
            qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    browsing, box = window.browsing, (0.1, 0.15, 0.9, 0.85)
    ask(qtbot, window, "blue")
    letter = next(d for d in window.engine.catalog.documents if d.name == "letter.pdf")  # type: ignore[union-attr]
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        browsing.search_region(PageRef(letter.id, 0), box)
    alone = listed(window)
    saved()
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClicks(window.top_bar.field, "blue")
        qtbot.keyClick(window.top_bar.field, Qt.Key.Key_Return)
    saved()
    names = [search.name for search in window.engine.searches.saved]
    assert names == ["blue · Region on page 1 of letter.pdf", "Region on page 1 of letter.pdf"]
    with_words, without = window.engine.searches.saved
    ask(qtbot, window, "red")
    browsing.search("red")
    assert browsing.region is None
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        window.searching.run(with_words)
    assert browsing.region == (PageRef(letter.id, 0), box) and window.top_bar.field.text() == "blue"
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        window.searching.run(without)
    assert window.top_bar.field.text() == "" and listed(window) == alone
    browsing.search("red")
    with qtbot.waitSignal(window.engine.documents_changed, timeout=20_000):
        window.engine.library.remove([letter.id])
    qtbot.waitUntil(lambda: window.engine.document(letter.id) is None, timeout=20_000)
    window.searching.run(without)
    assert window.notices.notices()[-1].text.startswith("letter.pdf is not in this archive any more")
    assert browsing.region is None and window.top_bar.field.text() == "red"


def test_earlier_searches_keep_their_region_and_say_when_its_page_is_gone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    browsing, field, history = window.browsing, window.top_bar.field, window.searching.history
    box = (0.1, 0.2, 0.9, 0.8)
    letter = next(d for d in window.engine.catalog.documents if d.name == "letter.pdf")  # type: ignore[union-attr]
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        browsing.search_region(PageRef(letter.id, 0), box)
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClicks(field, "blue")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    found = listed(window)
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        browsing.search("red")
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert history.texts() == ["red", "blue · Region on page 1 of letter.pdf", "Region on page 1 of letter.pdf"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert browsing.region == (PageRef(letter.id, 0), box) and field.text() == "blue" and listed(window) == found
    assert [search.text for search in window.engine.searches.past] == ["blue", "red", ""]
    browsing.search("red")
    with qtbot.waitSignal(window.engine.documents_changed, timeout=20_000):
        window.engine.library.remove([letter.id])
    qtbot.waitUntil(lambda: window.engine.document(letter.id) is None, timeout=20_000)
    history.chosen.emit(window.engine.searches.past[1])
    assert window.notices.notices()[-1].text.startswith("letter.pdf is not in this archive any more")
    assert browsing.region is None and field.text() == "red"
    kept = window.engine.searches.past
    window.engine.shutdown()
    with Archive.open(tmp_path / "a.patchlight", read_only=True) as archive:
        assert archive.searches.past() == kept and kept[1].region is not None and kept[1].region.box == box


def test_more_pages_are_shown_when_they_are_wanted(qtbot: QtBot, window: MainWindow) -> None:
    window.preferences.change(top=2)
    assert len(ask(qtbot, window, "red")) == 2
    with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
        click(qtbot, window, "moreButton")
    assert len(listed(window)) == 3
    assert len(ask(qtbot, window, "blue")) == 2


def test_how_results_are_listed_is_remembered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    ask(qtbot, window, "red")
    for name in ("results-group", "results-grid", "sort-page"):
        window.actions_[name].trigger()
    assert window.results.view.is_grid and window.results.model.rowCount() == 5
    assert window.actions_["sort-page"].isChecked() and not window.actions_["sort-score"].isChecked()
    end(window)
    again = opened(qtbot, tmp_path / "a.patchlight")
    assert again.results.view.is_grid and again.results.model.grouped and again.results.model.sorting == "page"
    end(again)


def test_another_archive_begins_without_filters_and_with_its_own_searches(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    ask(qtbot, window, "red")
    window.browsing.set_filters(Filters(name="letter"))
    with qtbot.waitSignal(window.engine.searches.opened, timeout=10_000):
        window.housekeeping.open_archive(tmp_path / "b.patchlight")
    assert window.browsing.filters == EVERYTHING and not window.top_bar.chips.isVisible()
    assert window.engine.searches.past == ()
