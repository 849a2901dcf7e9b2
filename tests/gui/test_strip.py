"""The heat strip and the page field: every page of the document can be seen, named and reached."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from core.search.document import DocumentScores
from gui.page.pager import Pager
from gui.page.strip import MARGIN, SMALLEST, TALLEST, WIDTH, HeatStrip


@pytest.fixture
def strip(qtbot):
    made = HeatStrip()
    qtbot.addWidget(made)
    made.resize(WIDTH, 600)
    made.show()
    return made


def scores(*values: float) -> DocumentScores:
    return DocumentScores(1, np.array(values, np.float32))


def colour_at(strip, page) -> tuple[int, int, int]:
    image = strip.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    colour = image.pixelColor(WIDTH // 2, round(strip.y_of(page)))
    return colour.red(), colour.green(), colour.blue()


def click(qtbot, strip, page):
    place = QPoint(WIDTH // 2, round(strip.y_of(page)))
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)


def test_better_pages_are_hotter_and_all_lie_on_white(strip):
    strip.set_pages(6, 5)
    strip.show_scores(scores(1.0, 3.4, 1.0, 2.2, 1.0, 1.0))
    assert colour_at(strip, 0) == (255, 255, 255)
    assert sum(colour_at(strip, 1)) < sum(colour_at(strip, 3)) < 765
    strip.set_colormap("viridis")
    assert colour_at(strip, 1) != (255, 255, 255)
    strip.show_scores(None)
    assert {colour_at(strip, page) for page in range(5)} == {(255, 255, 255)}


def test_pages_that_are_not_encoded_look_unlike_any_score(strip):
    strip.set_pages(3, 0)
    strip.show_scores(scores(1.0, 2.0, np.nan))
    image = strip.grab().toImage()
    middle = round(strip.y_of(2))
    hatched = {
        image.pixelColor(x, y).name()
        for x in range(MARGIN + 1, WIDTH - MARGIN - 1)
        for y in range(middle - 6, middle + 6)
    }
    assert len(hatched) >= 2


def test_a_click_on_a_cell_goes_to_its_page(qtbot, strip):
    strip.set_pages(12, 3)
    with qtbot.waitSignal(strip.page_chosen) as chosen:
        click(qtbot, strip, 7)
    assert chosen.args == [7] and strip.value() == 7


def test_keys_and_wheel_go_through_the_pages(qtbot, strip):
    strip.set_pages(40, 3)
    chosen: list[int] = []
    strip.page_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(strip, key)
    assert chosen == [4, 5, 4, 14, 39, 0]
    wheel(strip, -120)
    assert chosen[-1] == 1


def wheel(strip, turned):
    event = QWheelEvent(
        QPointF(5, 50),
        QPointF(5, 50),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(strip, event)


def test_the_small_steps_of_a_touchpad_add_up(strip):
    strip.set_pages(40, 3)
    shown = []
    for turned in (-16,) * 15 + (100, 30, -119, -1):  # the other way begins anew
        wheel(strip, turned)
        shown.append(strip.value())
    assert shown == [3] * 7 + [4] * 7 + [5] + [5, 4, 4, 5]


def test_being_shown_another_page_asks_for_none(strip):
    chosen: list[int] = []
    strip.page_chosen.connect(chosen.append)
    strip.set_pages(12, 3)
    strip.set_pages(5, 4)
    assert chosen == [] and strip.value() == 4


def test_it_says_which_page_a_cell_is_and_how_well_it_matches(strip):
    strip.set_pages(4, 1)
    strip.show_scores(scores(3.414, np.nan, -np.inf, 1.0))
    assert strip.text_at(strip.y_of(0)) == "page 1, score 3.41"
    assert strip.text_at(strip.y_of(1)) == "page 2, not encoded"
    assert "nothing" in strip.text_at(strip.y_of(2))
    strip.set_pages(4, 0)
    interface = QAccessible.queryAccessibleInterface(strip)
    assert interface is not None and interface.role() == QAccessible.Role.Slider
    assert "score 3.41" in interface.text(QAccessible.Text.Description)


def test_a_thousand_pages_fit_and_a_cell_leads_to_its_best_page(qtbot, strip):
    values = np.ones(1000, np.float32)
    values[433] = 5.0
    strip.set_pages(1000, 0)
    strip.show_scores(scores(*values.tolist()))
    with qtbot.waitSignal(strip.page_chosen) as chosen:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(12, round(strip.y_of(433))))
    assert chosen.args == [433]
    strip.set_pages(1000, 0)
    assert sum(colour_at(strip, 433)) < 600
    said = strip.text_at(strip.y_of(433))
    assert said.startswith("pages 4") and said.endswith("best: page 434, score 5.00")


@given(count=st.integers(1, 3000), height=st.integers(40, 1500))
def test_every_page_has_a_cell_and_cells_cover_all_pages_in_order(qapp, count, height):
    strip = HeatStrip()
    strip.resize(WIDTH, height)
    strip.set_pages(count, 0)
    sample = sorted({0, count // 3, count // 2, count - 1})
    heights = [strip.y_of(page) for page in sample]
    assert heights == sorted(heights)
    assert heights[0] >= MARGIN and heights[-1] <= height - MARGIN
    assert heights[-1] - heights[0] <= TALLEST * count
    bounds = [strip._pages_at(place) for place in heights]
    for page, (first, last) in zip(sample, bounds, strict=True):
        assert first <= page < last
        assert last - first == 1 or count > (height - 2 * MARGIN) // SMALLEST


@pytest.fixture
def pager(qtbot):
    made = Pager()
    qtbot.addWidget(made)
    made.set_pages(120, 6)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.focus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_a_typed_number_is_a_page_and_what_is_no_page_is_not_taken(qtbot, pager):
    assert pager.field.text() == "7"
    chosen: list[int] = []
    pager.page_chosen.connect(chosen.append)
    qtbot.keyClicks(pager.field, "43")
    qtbot.keyClick(pager.field, Qt.Key.Key_Return)
    assert chosen == [42]
    pager.field.selectAll()
    qtbot.keyClicks(pager.field, "999")
    qtbot.keyClick(pager.field, Qt.Key.Key_Return)
    assert chosen in ([42], [42, 98])  # the third digit is not taken
    qtbot.keyClick(pager.field, Qt.Key.Key_Escape)


def test_escape_brings_the_number_back_and_arrows_count(qtbot, pager):
    chosen: list[int] = []
    pager.page_chosen.connect(chosen.append)
    qtbot.keyClicks(pager.field, "11")
    qtbot.keyClick(pager.field, Qt.Key.Key_Escape)
    assert pager.field.text() == "7"
    qtbot.keyClick(pager.field, Qt.Key.Key_Down)
    qtbot.keyClick(pager.field, Qt.Key.Key_Up)
    assert chosen == [7, 5]
    pager.set_pages(120, 0)
    qtbot.keyClick(pager.field, Qt.Key.Key_Up)
    assert chosen == [7, 5]


def test_another_page_does_not_take_away_what_is_being_typed(qtbot, pager):
    qtbot.keyClicks(pager.field, "11")
    pager.set_pages(120, 80)
    assert pager.field.text() == "11"
    qtbot.keyClick(pager.field, Qt.Key.Key_Escape)
    assert pager.field.text() == "81"
