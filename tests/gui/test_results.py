"""The results pane: rows, cards, choice and thumbnails on demand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QListView, QPushButton

from core.types import PageRef
from gui.results.model import THUMBNAILS_KEPT, ResultsModel, Role, full_match_share, query_weight
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
    assert row.data(Qt.ItemDataRole.ToolTipRole).splitlines()[0] == str(hit.path)
    said = f"{round(100 * hit.score / 3)} % of a full match"  # two words and the encoder's own token
    assert said in row.data(Qt.ItemDataRole.ToolTipRole)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == f"survey 1.pdf, page 3, {said}"
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
def test_full_match_share_lies_between_none_and_all(late, count):
    results = found_pages(1, "red " * count)
    share = full_match_share(replace(results.hits[0], late_score=late), query_weight(results))
    assert share is None if late is None else share is not None and 0 <= share <= 1


def test_a_page_that_agrees_with_every_word_is_a_full_match():
    results = found_pages(1, "red blue")
    # Two words and the encoder's own token, all of weight one.
    assert query_weight(results) == pytest.approx(3.0)
    hit = replace(results.hits[0], late_score=3.0)
    assert full_match_share(hit, query_weight(results)) == pytest.approx(1.0)


def test_the_share_of_the_best_page_is_the_search_s_own():
    results = found_pages(24, full_match_share=0.4)
    weight = query_weight(results)
    assert full_match_share(results.hits[0], weight) == pytest.approx(0.4)
    half = replace(results.hits[5], late_score=(results.hits[0].late_score or 0) / 2)
    assert full_match_share(half, weight) == pytest.approx(0.2)


def test_a_new_query_chooses_its_first_page(pane, qtbot):
    with qtbot.waitSignal(pane.hit_selected) as chosen:
        pane.set_results(found_pages(24))
    assert chosen.args[0].rank == 1
    assert pane.title.text() == "24 pages"
    with qtbot.waitSignal(pane.hit_selected) as chosen:
        pane.set_results(found_pages(1, "blue"))
    assert chosen.args[0].rank == 1
    assert pane.title.text() == "1 page"


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
    height = pane.view.visualRect(pane.model.index(0)).height()
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
    assert len({pane.view.visualRect(pane.model.index(row)).height() for row in range(24)}) == 1
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


def test_no_match_names_the_query_and_what_was_searched(pane):
    pane.set_results(replace(found_pages(0, "blue"), pages_searched=1497))
    assert pane._notice.isVisible()
    assert "“blue”" in pane._notice.text() and f"{QLocale().toString(1497)} pages were searched" in pane._notice.text()


def test_searching_leaves_the_cards_where_they_are(pane):
    pane.set_results(found_pages(5))
    pane.clear("searching", "")
    assert pane.model.rowCount() == 5
    assert pane.title.text() == "Searching…"


def test_keyword_hits_without_a_late_score_have_no_mean(pane):
    results = found_pages(2, mode="keyword")
    hits = tuple(replace(hit, late_score=None, channels=("keyword",)) for hit in results.hits)
    pane.set_results(replace(results, hits=hits))
    assert pane.model.index(0).data(Role.FULL_MATCH) is None
    assert not pane.view.viewport().grab().isNull()


# Groups, grid, order


def grouped(pane, count=24, **changes):
    """A pane whose hits stand under their documents of eight pages."""
    pane.set_results(found_pages(count, **changes))
    pane.arrange("score", grouped=True)
    return pane.view


def rows(pane):
    """What the rows say: a document's name, or a page number."""
    at = (pane.model.index(row) for row in range(pane.model.rowCount()))
    return [row.data() if row.data(Role.HEADER) else row.data(Role.NUMBER) for row in at]


def test_a_grouped_model_keeps_qts_rules(qtmodeltester):
    model = ResultsModel()
    model.arrange("score", grouped=True)
    qtmodeltester.check(model)
    model.set_results(found_pages(24))
    qtmodeltester.check(model)
    model.fold(9, folded=True)
    qtmodeltester.check(model)
    model.fold_all(folded=True)
    qtmodeltester.check(model)


def test_pages_stand_under_their_document(pane):
    grouped(pane, 10)
    assert rows(pane) == ["survey 0.pdf", 1, 2, 3, 4, 5, 6, 7, 8, "survey 1.pdf", 1, 2]
    assert pane.model.index(9).data(Role.HEADER) == 2
    assert pane.model.index(9).data(Qt.ItemDataRole.AccessibleTextRole) == "survey 1.pdf, 2 pages, unfolded"
    assert pane.model.row_of(PageRef(1, 1)) == 11
    assert pane.model.hit(9) is None and pane.model.index(9).data(Role.PAGE) is None
    pane.arrange("score", grouped=False)
    assert rows(pane)[:9] == [1, 2, 3, 4, 5, 6, 7, 8, 1]


def test_grouping_and_sorting_keep_the_chosen_page(pane, qtbot):
    pane.set_results(found_pages(24))
    pane.select_next()
    chosen = pane.current_hit()
    with qtbot.assertNotEmitted(pane.hit_selected):
        pane.arrange("page", grouped=True)
        pane.arrange("added", grouped=False)
    assert pane.current_hit() is chosen


def test_documents_are_folded_by_key_and_by_click(pane, qtbot):
    view = grouped(pane, 10)
    view.setCurrentIndex(pane.model.index(3))
    with qtbot.assertNotEmitted(pane.hit_selected):
        qtbot.keyClick(view, Qt.Key.Key_Left)  # to the header
        assert view.currentIndex().row() == 0
        qtbot.keyClick(view, Qt.Key.Key_Left)  # folded
    assert rows(pane) == ["survey 0.pdf", "survey 1.pdf", 1, 2]
    assert pane.model.index(0).data(Role.FOLDED) is True
    assert pane.model.row_of(PageRef(0, 0)) == -1
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert len(rows(pane)) == 12
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert len(rows(pane)) == 4
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(pane.model.index(1)).center())
    assert rows(pane) == ["survey 0.pdf", "survey 1.pdf"]
    pane.fold_all()
    assert len(rows(pane)) == 12
    pane.fold_all()
    assert rows(pane) == ["survey 0.pdf", "survey 1.pdf"]


def test_folding_never_shows_another_page(pane, qtbot):
    view = grouped(pane, 10)
    assert pane.current_hit().page == PageRef(0, 0)
    with qtbot.assertNotEmitted(pane.hit_selected):
        view.fold(0, folded=True)
    assert view.currentIndex().row() == 0 and pane.current_hit() is None


def test_going_on_leaves_headers_out(pane, qtbot):
    grouped(pane, 10)
    seen = []
    pane.hit_selected.connect(lambda hit: seen.append(hit.rank))
    for _ in range(10):
        pane.select_next()
    pane.select_previous()
    assert seen == [2, 3, 4, 5, 6, 7, 8, 9, 10, 9]


def test_a_header_stays_on_top_of_its_pages(pane, qtbot):
    view = grouped(pane, 24)
    view.verticalScrollBar().setValue(view.visualRect(pane.model.index(3)).top())
    corner = view.viewport().rect().topLeft()
    assert view.indexAt(corner).row() == 0
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(20, 8))
    assert pane.model.is_folded(0)


def test_a_grid_is_walked_in_two_directions(pane, qtbot):
    pane.resize(480, 640)
    pane.set_grid(True)
    pane.set_results(found_pages(8))
    view = pane.view
    columns = view.geometry_of_rows.columns
    assert columns == 3
    tops = [view.visualRect(pane.model.index(row)).top() for row in range(8)]
    assert tops[0] == tops[2] < tops[3] == tops[5] < tops[6]
    ranks = []
    pane.hit_selected.connect(lambda hit: ranks.append(hit.rank))
    for key in ("Right", "Down", "Down", "Left", "Up", "End", "Home"):
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
    assert ranks == [2, 5, 8, 7, 4, 8, 1]


def test_a_grid_is_mirrored_for_right_to_left(pane, qtbot):
    pane.resize(480, 640)
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pane.set_grid(True)
    pane.set_results(found_pages(6))
    first, second = (pane.view.visualRect(pane.model.index(row)) for row in (0, 1))
    assert first.left() > second.left()
    assert pane.view.indexAt(second.center()).row() == 1
    qtbot.keyClick(pane.view, Qt.Key.Key_Left)
    assert pane.current_hit().rank == 2


def test_thumbnails_of_a_grid_are_asked_for_larger(pane, qtbot):
    wanted: list[PageRef] = []
    pane.set_results(found_pages(4))
    pane.set_thumbnail(PageRef(0, 0), picture())
    pane.thumbnail_wanted.connect(wanted.append)
    pane.set_grid(True)
    qtbot.waitUntil(lambda: PageRef(0, 0) in wanted)
    large = QImage(600, 800, QImage.Format.Format_RGB32)
    pane.set_thumbnail(PageRef(0, 0), large)
    room = pane.view.thumbnail_size * pane.devicePixelRatioF()
    assert pane.model.index(0).data(Role.THUMBNAIL).width() == room.width()


def test_every_kind_of_row_is_painted(pane, qtbot):
    for grid in (False, True):
        pane.set_grid(grid)
        view = grouped(pane, 10)
        pane.set_thumbnail(PageRef(0, 0), picture("#00ff00"))
        image = view.viewport().grab().toImage()
        place = view.visualRect(pane.model.index(1))
        colours = {image.pixelColor(x, place.center().y()).name() for x in range(place.left(), place.right())}
        assert "#00ff00" in colours
        header = view.visualRect(pane.model.index(0))
        drawn = {image.pixelColor(x, header.center().y()).name() for x in range(header.left(), header.right())}
        assert len(drawn) > 3
        pane.arrange("score", grouped=False)


# What is offered


def test_an_answer_within_filters_offers_to_search_everything(pane, qtbot):
    pane.text_pages = 5
    pane.set_results(found_pages(0, "blue"), scope="some")
    assert "within the filters" in pane._notice.text() or "fits the filters" in pane._notice.text()
    button = pane.findChild(QPushButton, "unfilterButton")
    with qtbot.waitSignal(pane.step_wanted) as step:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert step.args == ["unfilter"]
    assert pane.findChild(QPushButton, "keywordButton").isHidden()  # nothing was searched that could have text
    pane.set_results(found_pages(0, "blue"))
    assert not button.isVisible()


def test_a_weak_answer_offers_the_text_layer_only_where_there_is_one(pane):
    offered = pane.findChild(QPushButton, "hybridStepButton")
    pane.set_results(found_pages(3, weak=True))
    assert not offered.isVisible()
    pane.text_pages = 5
    pane.set_results(found_pages(3, "blue", weak=True))
    assert offered.isVisible()


def test_more_can_be_shown_where_there_are_more(pane, qtbot):
    more = pane.findChild(QPushButton, "moreButton")
    pane.set_results(found_pages(100), more=True)
    assert pane.title.text() == "100 best pages" and more.isVisible()
    with qtbot.waitSignal(pane.more_wanted):
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    pane.set_results(found_pages(100))
    assert not more.isVisible()


def test_other_filters_keep_the_page_or_begin_at_the_first(pane, qtbot):
    answer = found_pages(24)
    pane.set_results(answer)
    pane.select_next()
    pane.set_results(replace(answer, hits=answer.hits[1:9]), scope="a")
    assert pane.current_hit().page == PageRef(0, 1)
    with qtbot.waitSignal(pane.hit_selected) as chosen:
        pane.set_results(replace(answer, hits=answer.hits[8:12]), scope="b")
    assert chosen.args[0].page == PageRef(1, 0)


def test_a_row_offers_to_search_its_document_alone(pane, qtbot):
    grouped(pane, 10)
    for row in (0, 3):
        menu = pane.menu_for(pane.model.index(row))
        with qtbot.waitSignal(pane.document_wanted) as wanted:
            menu.actions()[0].trigger()
        assert wanted.args == [0]
        menu.close()


def test_a_page_that_agrees_more_than_fully_has_a_full_bar(pane):
    results = found_pages(2)
    hits = tuple(replace(hit, late_score=1.2 / hit.rank) for hit in results.hits)
    pane.set_results(replace(results, hits=hits, full_match_share=1.2))
    assert [pane.model.index(row).data(Role.SHARE) for row in range(2)] == pytest.approx([1.0, 0.6])


def test_the_best_hits_bar_is_full_and_half_where_it_matches_badly(pane):
    for weak, shares in ((False, [1.0, 0.5]), (True, [0.5, 0.25])):
        results = found_pages(2)
        hits = tuple(replace(hit, late_score=0.6 / hit.rank) for hit in results.hits)
        pane.set_results(replace(results, hits=hits, full_match_share=0.2, weak=weak))
        assert [pane.model.index(row).data(Role.SHARE) for row in range(2)] == pytest.approx(shares)
