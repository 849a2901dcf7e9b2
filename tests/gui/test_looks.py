"""What the window looks like while things change: figures in its language, what stays in view, what can be pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QCheckBox, QDialogButtonBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.sentences import Sentence
from core.types import Hit, PageRef
from gui import theme
from gui.languages import speak
from gui.main_window import MainWindow
from gui.results.pane import ResultsPane
from gui.wording import figure, shown_word
from tests.gui.drawn_page import found_pages
from tests.gui.opened_window import end, shown


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = shown(qtbot)
    yield made
    end(made)


@pytest.fixture
def pane(qtbot: QtBot) -> ResultsPane:
    made = ResultsPane()
    qtbot.addWidget(made)
    made.resize(320, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(("language", "shown"), [("en", "0.24"), ("de", "0,24"), ("fr", "0,24")])
def test_figures_are_written_as_the_language_does(app: QApplication, language: str, shown: str) -> None:
    speak(app, language)
    assert figure(0.2449) == shown
    assert figure(-0.2449) == "−" + shown
    assert figure(-0.0001) == "0" + shown[1] + "00"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("sounded,", "sounded"),
        ("“fog”", "fog"),
        ("C++", "C++"),
        ("...", "..."),
        ("don’t", "don’t"),
        ("(1931)?", "1931"),
    ],
)
def test_words_are_named_without_the_signs_around_them(typed: str, named: str) -> None:
    assert shown_word(typed) == named


def test_a_word_that_is_a_sentence_is_said_in_the_language(app: QApplication) -> None:
    speak(app, "de")
    assert shown_word(Sentence("region on page {page}", page=3)) == "Bereich auf Seite 3"


@pytest.mark.parametrize(
    ("language", "undo", "save"), [("de", "&Rückgängig", "Speichern"), ("fr", "&Annuler", "Enregistrer")]
)
def test_qts_own_texts_speak_the_language(app: QApplication, qtbot: QtBot, language: str, undo: str, save: str) -> None:
    speak(app, language)
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    assert menu.actions()[0].text().partition("\t")[0] == undo
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(buttons)
    assert buttons.buttons()[0].text().replace("&", "") == save


def better(count: int, of: int) -> tuple[Hit, ...]:
    """So many hits that are better than all of `found_pages`."""
    first = found_pages(of).hits[0]
    return tuple(replace(first, page=PageRef(90 + n, 0), score=9.0, late_score=9.0) for n in range(count))


@pytest.mark.parametrize("scrolled", [False, True])
def test_the_chosen_card_stays_in_view_when_better_ones_come(pane: ResultsPane, scrolled: bool) -> None:
    results = found_pages(40)
    pane.set_results(results)
    for _ in range(12 if scrolled else 1):
        pane.select_next()
    kept = pane.current_hit()
    assert kept is not None
    before = pane.view.visualRect(pane.view.currentIndex())
    assert (pane.view.verticalScrollBar().value() > 0) == scrolled
    for number in range(1, 12):
        hits = tuple(replace(hit, rank=rank) for rank, hit in enumerate((*better(number, 40), *results.hits), 1))
        pane.set_results(replace(results, hits=hits))
        current = pane.current_hit()
        assert current is not None and current.page == kept.page
        place = pane.view.visualRect(pane.view.currentIndex())
        assert pane.view.viewport().rect().contains(place)
        if scrolled:
            assert place == before


def test_a_list_that_was_scrolled_away_from_its_choice_stays_where_it_is(pane: ResultsPane) -> None:
    results = found_pages(40)
    pane.set_results(results)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    top = pane.view.indexAt(QPoint(20, 20)).row()
    pane.set_results(replace(results, pages_searched=41))
    assert (bar.value(), pane.view.indexAt(QPoint(20, 20)).row()) == (at, top)


def test_panes_can_be_folded_only_while_they_are_on_show(window: MainWindow) -> None:
    folds = [window.actions_[name] for name in ("show-library", "show-why")]
    assert window.body.currentWidget() is window.welcome
    assert not any(action.isEnabled() for action in folds)
    window.body.setCurrentWidget(window.splitter)
    assert all(action.isEnabled() for action in folds)
    window.actions_["settings"].trigger()
    assert not any(action.isEnabled() for action in folds)
    window.actions_["settings"].trigger()
    assert all(action.isEnabled() for action in folds)


def test_a_region_is_offered_only_where_there_is_a_page(window: MainWindow) -> None:
    window.body.setCurrentWidget(window.splitter)
    button = window.inspector.findChild(QPushButton, "findRegionButton")
    assert button is not None
    assert not button.isEnabled()


def test_titles_beside_each_other_stand_on_one_line(window: MainWindow) -> None:
    window.body.setCurrentWidget(window.splitter)
    titles = [window.library.title, window.results.title, window.inspector.title]
    middles = {title.mapTo(window, title.rect().center()).y() for title in titles}
    assert len(middles) == 1


@pytest.mark.parametrize("ticked", [True, False])
def test_a_tick_that_cannot_be_taken_away_is_dimmed(qtbot: QtBot, app: QApplication, ticked: bool) -> None:
    sheet, palette = app.styleSheet(), app.palette()
    theme.apply(app, "light")
    box = QCheckBox("Difference")
    qtbot.addWidget(box)
    box.setChecked(ticked)
    seen = []
    for usable in (True, False):
        box.setEnabled(usable)
        seen.append(box.grab().toImage())
    app.setStyleSheet(sheet)
    app.setPalette(palette)
    tick, text = QRect(0, 0, 20, box.height()), QRect(28, 0, box.width() - 28, box.height())
    for part in (tick, text):
        assert seen[0].copy(part) != seen[1].copy(part)
