"""Word chips: readable on every fill, walked by keys, previewed by the pointer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.page.chips import MOST_CHIPS, Kind, WordChips
from gui.page.elide import elide_name
from gui.page.overlay import ALL_WORDS
from gui.page.tints import READABLE, contrast, ink_on, share_fill
from tests.gui.drawn_page import RED, drawn_page

QUERY = "red blue green zebra yellow"


@pytest.fixture
def chips(qtbot):
    row = WordChips()
    qtbot.addWidget(row)
    row.resize(500, 60)
    row.show()
    qtbot.waitExposed(row)
    row.show_explanation(drawn_page(QUERY).explanation)
    return row


@pytest.fixture(params=["light", "dark"])
def scheme(request, qapp):
    palette, sheet, style = qapp.palette(), qapp.styleSheet(), qapp.style().name()
    theme.apply(qapp, request.param)
    yield request.param
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def test_a_chip_a_word_between_all_words_and_the_models_own(chips):
    assert [chip.kind for chip in chips.chips()] == [
        Kind.ALL,
        Kind.WORD,
        Kind.WORD,
        Kind.WORD,
        Kind.UNREADABLE,
        Kind.WORD,
        Kind.OWN,
    ]
    assert [chip.text() for chip in chips.chips()[1:-1]] == QUERY.split()
    words = drawn_page(QUERY).explanation.words
    assert [chip.value for chip in chips.chips() if chip.kind is Kind.WORD] == [
        f"{word.score:.2f}" for word in words if word.tokens and not word.own
    ]
    assert max(chip.strength for chip in chips.chips()) == 1.0


def test_a_word_the_model_cannot_read_says_so_and_cannot_be_chosen(chips, qtbot):
    zebra = chips.chips()[4]
    assert "zebra" in zebra.toolTip()
    with qtbot.assertNotEmitted(chips.words_selected):
        qtbot.mouseClick(zebra, Qt.MouseButton.LeftButton)
    assert chips.selected == ALL_WORDS


def test_click_chooses_and_marks(chips, qtbot):
    blue = chips.chips()[2]
    with qtbot.waitSignal(chips.words_selected) as chosen:
        qtbot.mouseClick(blue, Qt.MouseButton.LeftButton)
    assert chosen.args == [(1,)]
    assert [chip.isChecked() for chip in chips.chips()].index(True) == 2
    with qtbot.assertNotEmitted(chips.words_selected):
        qtbot.mouseClick(blue, Qt.MouseButton.LeftButton)
    assert blue.isChecked()


def test_selecting_from_elsewhere_tells_nobody(chips, qtbot):
    with qtbot.assertNotEmitted(chips.words_selected):
        chips.select_words((2,))
    assert chips.chips()[3].isChecked()
    assert not chips.chips()[0].isChecked()


def test_arrows_walk_over_what_can_be_chosen(chips, qtbot):
    chosen: list[tuple[int, ...]] = []
    chips.words_selected.connect(chosen.append)
    first = chips.chips()[0]
    first.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget() or first, key)
    # 3 is the unreadable word.
    assert chosen == [(0,), (1,), (2,), (4,), (2,)]
    qtbot.keyClick(QApplication.focusWidget() or first, Qt.Key.Key_End)
    assert chosen[-1] == (5,)
    qtbot.keyClick(QApplication.focusWidget() or first, Qt.Key.Key_Home)
    assert chosen[-1] == ALL_WORDS


def test_ctrl_and_shift_clicks_add_words_and_take_them_away(chips, qtbot):
    chosen: list[tuple[int, ...]] = []
    chips.words_selected.connect(chosen.append)
    red, blue, green = chips.chips()[1:4]
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(green, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(red, Qt.MouseButton.LeftButton, ctrl)
    qtbot.mouseClick(blue, Qt.MouseButton.LeftButton, shift)
    qtbot.mouseClick(green, Qt.MouseButton.LeftButton, ctrl)
    assert chosen == [(2,), (0, 2), (0, 1, 2), (0, 1)]
    assert [chip.isChecked() for chip in chips.chips()[:4]] == [False, True, True, False]
    qtbot.mouseClick(chips.chips()[0], Qt.MouseButton.LeftButton, ctrl)
    assert chosen[-1] == ALL_WORDS


def test_space_adds_the_word_that_ctrl_and_arrows_went_to(chips, qtbot):
    chosen: list[tuple[int, ...]] = []
    chips.words_selected.connect(chosen.append)
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    chips.chips()[0].setFocus()
    press(Qt.Key.Key_Right)
    for _ in range(2):
        press(Qt.Key.Key_Right, ctrl)
    assert chosen == [(0,)]
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Right, shift)
    assert chosen[1:] == [(0, 2), (0, 2, 4)]
    press(Qt.Key.Key_Left, shift)
    press(Qt.Key.Key_Space)
    assert chosen[-1] == (0, 4)
    press(Qt.Key.Key_Return)
    assert chosen[-1] == (2,)
    press(Qt.Key.Key_Space)
    assert chosen[-1] == ALL_WORDS
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Escape)
    assert chosen[-2:] == [(4,), ALL_WORDS]
    assert chips.chips()[0].isChecked()


def test_tints_show_on_the_chips_of_words_only(chips):
    chips.set_tinted(True)
    tints = [chip.tint.name() if chip.tint else None for chip in chips.chips()]
    assert tints[0] is None and tints[4] is None
    assert len({tint for tint in tints if tint}) == 5
    blue = chips.chips()[2]
    seen = QColor(blue.grab().toImage().pixel(15, blue.height() // 2))
    assert seen.name() == tints[2]
    chips.set_tinted(False)
    assert not any(chip.tint for chip in chips.chips())


def test_right_to_left_turns_the_arrows(chips, qtbot):
    chips.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first = chips.chips()[0]
    with qtbot.waitSignal(chips.words_selected) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Left)
    assert chosen.args == [(0,)]
    qtbot.waitUntil(lambda: chips.chips()[1].geometry().right() < first.geometry().left())


def test_the_pointer_previews_and_leaving_goes_back(chips):
    shown: list[tuple[int, ...]] = []
    chips.words_previewed.connect(shown.append)
    chips.select_words((1,))
    red = chips.chips()[1]
    middle = QPointF(red.rect().center())
    QApplication.sendEvent(red, QEnterEvent(middle, middle, red.mapToGlobal(middle)))
    QApplication.sendEvent(red, QEvent(QEvent.Type.Leave))
    assert shown == [(0,), (1,)]


def test_one_stop_for_tab(chips):
    chips.select_words((2,))
    stops = [chip for chip in chips.chips() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [chip.word for chip in stops] == [2]


def test_the_choice_lasts_from_page_to_page_of_one_query(chips):
    chips.select_words((1, 3))
    chips.show_explanation(drawn_page(QUERY, blocks={"green": RED}).explanation)
    assert chips.selected == (1, 3)
    chips.show_explanation(None)
    assert chips.selected == ALL_WORDS
    chips.show_explanation(drawn_page(QUERY).explanation)
    assert chips.selected == (1, 3)
    assert [chip.word for chip in chips.chips() if chip.isChecked()] == [1]  # the other one cannot be read
    chips.show_explanation(drawn_page("red blue").explanation)
    assert chips.selected == ALL_WORDS


def test_the_keys_stay_with_the_chips_of_the_next_page(chips, qtbot):
    chips.chips()[0].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    chips.show_explanation(drawn_page(QUERY).explanation)
    assert QApplication.focusWidget() is chips.chips()[1]
    chips.show_explanation(drawn_page("blue").explanation)
    assert QApplication.focusWidget() is chips.chips()[0]


def test_text_is_readable_on_every_chip(chips, scheme):
    for chosen in (ALL_WORDS, (0,), (1, 5)):
        chips.select_words(chosen)
        for chip in chips.chips():
            assert contrast(chip.ink(), chip.fill()) >= READABLE, (scheme, chip.text())


@given(red=st.integers(0, 255), green=st.integers(0, 255), blue=st.integers(0, 255))
def test_there_is_readable_ink_for_every_colour(red, green, blue):
    fill = QColor(red, green, blue)
    assert contrast(ink_on(fill), fill) >= READABLE


@given(strength=st.floats(-1, 2), window=st.sampled_from([theme.LIGHT.window, theme.DARK.window]))
def test_more_share_is_never_paler(strength, window):
    ground = QColor(window)
    weak, strong = share_fill(ground, strength), share_fill(ground, strength + 0.1)
    assert strong.hsvSaturationF() >= weak.hsvSaturationF() - 0.02


def test_a_query_of_thousands_of_words_stays_small(qtbot):
    row = WordChips()
    qtbot.addWidget(row)
    row.resize(500, 60)
    row.show()
    row.show_explanation(drawn_page("red " * 2000).explanation)
    assert len(row.chips()) == MOST_CHIPS + 2
    assert row.chips()[-2].text() == f"{2001 - MOST_CHIPS} more words"
    assert row.height() < 100
    row.step(150)
    chosen = next(chip for chip in row.chips() if chip.isChecked())
    top = chosen.mapTo(row.viewport(), chosen.rect().topLeft()).y()
    assert 0 <= top < row.viewport().height(), "the chosen chip is scrolled into view"


def test_wide_rows_wrap_and_narrow_ones_grow(chips, qtbot):
    chips.resize(1200, 60)
    one = chips.height()
    chips.resize(320, 60)
    assert chips.height() > one
    corners = {(chip.x(), chip.y()) for chip in chips.chips()}
    assert len(corners) == len(chips.chips())
    assert all(chip.geometry().right() <= chips.viewport().width() for chip in chips.chips())


@pytest.mark.parametrize(
    "name",
    [
        "Niederschlagsmessungsgesellschaftsjahresbericht 1998 bis 2004.pdf",
        "تقرير الأمطار السنوي للمناطق الشمالية.pdf",
        "no extension but a very long name all the same",
        "strange.name with a dot early and no extension at the end",
    ],
)
def test_long_names_keep_their_end(chips, name):
    metrics = chips.fontMetrics()
    shown = elide_name(name, metrics, 140, " — page 4")
    assert shown.endswith(" — page 4")
    assert "…" in shown
    assert metrics.horizontalAdvance(shown) <= 142
    if name.endswith(".pdf"):
        assert shown.endswith(".pdf — page 4")
    assert elide_name(name, metrics, 5000) == name
