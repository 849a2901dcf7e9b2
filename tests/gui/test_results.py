"""The results pane: rows, cards, choice and thumbnails on demand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QListView

from core.types import PageRef
from gui.results.model import THUMBNAILS_KEPT, ResultsModel, Role, mean_per_word, query_weight
from gui.results.pane import AHEAD, ResultsPane
from tests.gui.drawn_page import found_pages


@pytest.fixture
def pane(qtbot):
    widget = ResultsPane()
    qtbot.addWidget(widget)
    widget.resize(320, 640)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def picture(colour: str = "red") -> QImage:
    image = QImage(88, 120, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = ResultsModel()
    qtmodeltester.check(model)
    model.set_results(found_pages(24))
    qtmodeltester.check(model)
    model.set_results(None)
    qtmodeltester.check(model)


def test_a_row_tells_what_its_card_says():
    model = ResultsModel()
    results = found_pages(24)
    model.set_results(results)
    row = model.index(10)
    hit = results.hits[10]
    assert row.data(Role.HIT) is hit
    assert row.data(Role.PAGE) == PageRef(1, 2)
    assert row.data(Role.NUMBER) == 3
    assert row.data(Qt.ItemDataRole.DisplayRole) == "survey 1.pdf"
    assert row.data(Qt.ItemDataRole.ToolTipRole) == str(hit.path)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == f"survey 1.pdf, page 3, score {hit.score:.2f}"
    assert row.data(Role.CHANNELS) == ("vision",)
    assert row.data(Role.LINE) == ""
    assert model.roleNames()[Role.THUMBNAIL] == b"thumbnail"


def test_thumbnails_and_lines_repaint_their_row_only(qtbot):
    model = ResultsModel()
    model.set_results(found_pages(24))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.set_thumbnail(PageRef(1, 2), picture())
    assert (changed.args[0].row(), changed.args[1].row(), changed.args[2]) == (10, 10, [Role.THUMBNAIL])
    with qtbot.waitSignal(model.dataChanged):
        model.set_line(PageRef(1, 2), "Figure 12")
    assert model.index(10).data(Role.LINE) == "Figure 12"
    with qtbot.assertNotEmitted(model.dataChanged):
        model.set_thumbnail(PageRef(99, 0), picture())


def test_thumbnails_are_bounded(qapp):
    model = ResultsModel()
    model.set_results(found_pages(THUMBNAILS_KEPT + 5))
    for row in range(THUMBNAILS_KEPT + 5):
        model.set_thumbnail(model.index(row).data(Role.PAGE), picture())
    assert not model.has_thumbnail(PageRef(0, 0))
    assert sum(model.index(row).data(Role.THUMBNAIL) is not None for row in range(model.rowCount())) == THUMBNAILS_KEPT


@given(late=st.one_of(st.none(), st.floats(-5, 50)), count=st.integers(1, 9))
def test_mean_per_word_lies_between_none_and_all(late, count):
    results = found_pages(1, "red " * count)
    mean = mean_per_word(replace(results.hits[0], late_score=late), query_weight(results))
    assert mean is None if late is None else mean is not None and 0 <= mean <= 1


def test_a_perfect_page_has_mean_one():
    results = found_pages(1, "red blue")
    # Two words and the encoder's own token, all of weight one.
    assert query_weight(results) == pytest.approx(3.0)
    hit = replace(results.hits[0], late_score=3.0)
    assert mean_per_word(hit, query_weight(results)) == pytest.approx(1.0)


def test_the_mean_of_the_best_page_is_the_search_s_own():
    results = found_pages(24, mean_per_word=0.4)
    weight = query_weight(results)
    assert mean_per_word(results.hits[0], weight) == pytest.approx(0.4)
    half = replace(results.hits[5], late_score=(results.hits[0].late_score or 0) / 2)
    assert mean_per_word(half, weight) == pytest.approx(0.2)


def test_a_new_query_chooses_its_first_page(pane, qtbot):
    with qtbot.waitSignal(pane.hit_selected) as chosen:
        pane.set_results(found_pages(24))
    assert chosen.args[0].rank == 1
    assert pane._title.text() == "24 pages"
    with qtbot.waitSignal(pane.hit_selected) as chosen:
        pane.set_results(found_pages(1, "blue"))
    assert chosen.args[0].rank == 1
    assert pane._title.text() == "1 page"


def test_the_same_query_again_keeps_choice_place_and_thumbnails(pane, qtbot):
    pane.set_results(found_pages(200))
    for _ in range(30):
        pane.select_next()
    kept = pane.current_hit()
    pane.set_thumbnail(kept.page, picture())
    scrolled = pane.view.verticalScrollBar().value()
    more = found_pages(230)
    with qtbot.assertNotEmitted(pane.hit_selected):
        pane.set_results(replace(more, hits=more.hits[:230]))
    assert pane.current_hit().page == kept.page
    assert pane.view.selectionModel().isRowSelected(30)
    assert pane.view.verticalScrollBar().value() == scrolled
    assert pane.model.has_thumbnail(kept.page)
    gone = replace(more, hits=tuple(hit for hit in more.hits if hit.page != kept.page))
    with qtbot.assertNotEmitted(pane.hit_selected):
        pane.set_results(gone)
    assert pane.current_hit() is None


def test_another_query_drops_the_old_heat(pane):
    pane.set_results(found_pages(24))
    pane.set_thumbnail(PageRef(0, 0), picture())
    pane.set_results(found_pages(24, "green"))
    assert not pane.model.has_thumbnail(PageRef(0, 0))


def test_keys_walk_and_enter_activates(pane, qtbot):
    pane.set_results(found_pages(5))
    view = pane.findChild(QListView, "resultsView")
    ranks = []
    pane.hit_selected.connect(lambda hit: ranks.append(hit.rank))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
    assert ranks == [2, 3, 2, 5]
    with qtbot.waitSignal(pane.hit_activated) as activated:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert activated.args[0].rank == 5
    pane.select_next()
    pane.select_previous()
    assert ranks == [2, 3, 2, 5, 4]


def test_only_cards_in_view_ask_for_thumbnails(pane, qtbot):
    wanted: list[PageRef] = []
    pane.thumbnail_wanted.connect(wanted.append)
    pane.set_results(found_pages(50_000))
    qtbot.waitUntil(lambda: bool(wanted))
    height = pane.view.sizeHintForRow(0)
    most = pane.view.viewport().height() // height + 2 + 2 * AHEAD
    assert wanted[0] == PageRef(0, 0)
    assert len(wanted) == len(set(wanted)) <= most
    wanted.clear()
    pane.view.scrollToBottom()
    qtbot.waitUntil(lambda: bool(wanted))
    assert PageRef(49_999 // 8, 49_999 % 8) in wanted
    assert len(wanted) <= most


def test_cards_have_one_height_and_paint_their_thumbnail(pane, qtbot):
    pane.set_results(found_pages(24))
    assert {pane.view.sizeHintForIndex(pane.model.index(row)).height() for row in range(24)} == {
        pane.view.sizeHintForRow(0)
    }
    before = pane.view.viewport().grab().toImage()
    pane.set_thumbnail(PageRef(0, 1), picture("#00ff00"))
    after = pane.view.viewport().grab().toImage()
    card = pane.view.visualRect(pane.model.index(1))
    place = card.topLeft() + (card.center() - card.topLeft()) * 2 * 60 / card.width()
    place.setY(card.center().y())
    assert QColor(before.pixel(place)) != QColor(after.pixel(place)) == QColor("#00ff00")


def test_weak_answers_say_so_and_notes_are_read(pane):
    pane.set_results(found_pages(3, weak=True, notes=("“zebra” cannot be read.",)))
    assert pane._notes.text() == "Nothing matches well; the closest pages are below. “zebra” cannot be read."
    assert pane._notes.isVisible()
    pane.set_results(found_pages(3, "blue"))
    assert not pane._notes.isVisible()


@pytest.mark.parametrize("state", ["empty", "no_archive", "searching", "error"])
def test_states_are_sentences(pane, state):
    pane.clear(state, "")
    assert pane._notice.isVisible()
    assert pane._notice.text().endswith((".", "…"))
    pane.clear(state, "The archive is gone.")
    assert pane._notice.text() == "The archive is gone."


def test_no_match_names_the_query(pane):
    pane.set_results(found_pages(0, "blue"))
    assert pane._notice.isVisible()
    assert "“blue”" in pane._notice.text()


def test_searching_leaves_the_cards_where_they_are(pane):
    pane.set_results(found_pages(5))
    pane.clear("searching", "")
    assert pane.model.rowCount() == 5
    assert pane._title.text() == "Searching…"


def test_keyword_hits_without_a_late_score_have_no_mean(pane):
    results = found_pages(2, mode="keyword")
    hits = tuple(replace(hit, late_score=None, channels=("keyword",)) for hit in results.hits)
    pane.set_results(replace(results, hits=hits))
    assert pane.model.index(0).data(Role.MEAN) is None
    assert not pane.view.viewport().grab().isNull()
