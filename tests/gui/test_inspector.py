"""The inspector: shares that add up, lines to copy and find, overlay settings that travel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QCheckBox, QPushButton, QSlider

from core.explain.similarity import lines
from core.explain.tinting import WORD_TINTS
from core.types import TextWord
from gui.inspector.controls import ScaleButton
from gui.inspector.crops import crop_box
from gui.inspector.legend import Legend, scale_image
from gui.inspector.pane import InspectorPane
from gui.inspector.shares import MOST_ROWS
from gui.inspector.tint_legend import TintLegend
from gui.page.overlay import ALL_WORDS, OverlaySettings
from tests.gui.drawn_page import RED, drawn_page, white_page


@pytest.fixture
def pane(qtbot):
    widget = InspectorPane()
    qtbot.addWidget(widget)
    widget.resize(320, 900)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_bars_are_sorted_and_add_up_to_the_score(pane):
    explained = drawn_page("green red blue zebra")
    pane.show_explanation(explained)
    rows = pane.shares.rows()
    assert [row.text for row in rows][:2] == ["red", "blue"]
    assert rows[-1].text == "model’s own"
    assert "zebra" not in {row.text for row in rows}
    assert sum(row.score for row in rows) == pytest.approx(explained.explanation.score)
    assert sum(row.share for row in rows) == pytest.approx(1.0)
    typed = [row.share for row in rows if row.typed]
    assert typed == sorted(typed, reverse=True)
    assert pane._score.text() == f"Score {explained.explanation.score:.2f} = sum of the words’ best patches"


def test_the_part_won_off_the_page_is_said(pane):
    explained = drawn_page("red")
    pane.show_explanation(explained)
    share = round(100 * explained.explanation.off_page_share)
    assert share > 0
    assert pane._off_page.text() == f"off the page: {share} %"


def test_long_queries_take_the_weakest_words_together(pane):
    explained = drawn_page("red blue green " * 20)
    pane.show_explanation(explained)
    rows = pane.shares.rows()
    assert len(rows) == MOST_ROWS + 1
    assert rows[-2].word is None
    assert sum(row.score for row in rows) == pytest.approx(explained.explanation.score)


def test_a_bar_chooses_its_word_and_lets_it_go(pane, qtbot):
    pane.show_explanation(drawn_page("blue red"))
    chosen: list[tuple[int, ...]] = []
    pane.words_selected.connect(chosen.append)
    first = pane.shares.rows()[0]
    place = QPoint(40, pane.shares.height() // (2 * len(pane.shares.rows())))
    qtbot.mouseClick(pane.shares, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(pane.shares, Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [(first.word,), ALL_WORDS]


def test_bars_are_walked_by_keys(pane, qtbot):
    pane.show_explanation(drawn_page("blue red"))
    order = [row.word for row in pane.shares.rows()]
    chosen: list[tuple[int, ...]] = []
    pane.words_selected.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(pane.shares, key)
    assert chosen == [(order[0],), (order[1],), (order[0],), ALL_WORDS]
    with qtbot.assertNotEmitted(pane.words_selected):
        pane.select_words((1,))


def test_bars_tell_a_screen_reader(pane):
    pane.show_explanation(drawn_page("red"))
    assert pane.shares.accessibleDescription().startswith("red: ")
    assert "%" in pane.shares.accessibleDescription()


def test_lines_are_found_and_copied(pane, qtbot):
    pane.show_explanation(drawn_page("red"))
    item = pane.lines.item(0)
    assert item.text() == "redish"
    with qtbot.waitSignal(pane.line_activated) as found:
        place = pane.lines.visualItemRect(item).center()
        qtbot.mouseClick(pane.lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert found.args[0] == pytest.approx(RED)
    QGuiApplication.clipboard().clear()
    qtbot.keySequence(pane.lines, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "redish"


def test_lines_follow_the_chosen_words(pane):
    pane.show_explanation(drawn_page("red blue"))
    assert [pane.lines.item(row).text() for row in range(pane.lines.count())] == ["redish", "blueish"]
    pane.select_words((1,))
    assert [pane.lines.item(row).text() for row in range(pane.lines.count())] == ["blueish"]
    assert pane.lines.item(0).toolTip().startswith("blueish\nblue 0.")
    pane.select_words((2,))
    assert pane.lines.count() == 0 and pane._lines_title.isHidden(), "the model's own tokens point at no line"
    pane.select_words(ALL_WORDS)
    assert pane.lines.count() == 2 and not pane._lines_title.isHidden()


def test_the_lines_of_a_passage_are_listed_where_the_models_own_item_is_chosen(pane):
    explained = drawn_page("red", passage="blue")
    pane.show_explanation(explained)
    assert [pane.lines.item(row).text() for row in range(pane.lines.count())] == ["redish"]
    pane.select_words((1,))
    assert [pane.lines.item(row).text() for row in range(pane.lines.count())] == ["blueish"]
    assert not pane._lines_title.isHidden() and not pane._no_lines.isVisible()
    assert "passage" in pane.lines.item(0).toolTip()
    pane.select_words((0, 1))
    assert {pane.lines.item(row).text() for row in range(pane.lines.count())} == {"redish", "blueish"}
    scanned = replace(explained, words=(), lines=())
    pane.show_explanation(scanned)
    pane.show_page(painted(scanned))
    pane.select_words((1,))
    strips = [pane.lines.item(row).text() for row in range(pane.lines.count())]
    assert strips and all("passage" in text for text in strips)


def test_lines_of_a_passage_are_read_from_the_top_down(pane):
    explained = drawn_page("red", passage="blue", blocks={"red": RED, "blue": (20.0, 40.0, 290.0, 220.0)})
    rows = [TextWord(f"row {n}", (60.0, 200.0 - 30 * n, 250.0, 212.0 - 30 * n), n) for n in range(5)]
    found = lines(explained.explanation, rows, explained.width, explained.height, with_own=True)
    pane.show_explanation(replace(explained, words=tuple(rows), lines=tuple(found)))
    assert pane.lines.count() == 0 and pane._no_lines.isVisible()
    pane.select_words((1,))
    shown = [pane.lines.item(row).text() for row in range(pane.lines.count())]
    assert shown == ["row 4", "row 3", "row 2", "row 1", "row 0"]
    assert not pane._no_lines.isVisible()


def test_without_text_the_strips_under_the_heat_are_shown_and_copied(pane, qtbot):
    explained = replace(drawn_page("red blue"), words=(), lines=())
    pane.show_explanation(explained)
    assert pane._no_lines.isVisible()
    assert pane.lines.count() == 0
    pane.show_page(painted(explained))
    assert {pane.lines.item(row).text() for row in range(pane.lines.count())} == {"red", "blue"}
    crop = pane.lines.item(0).icon().pixmap(168, 36).toImage()
    assert QColor(crop.pixel(crop.rect().center())) == QColor("#123456")
    first = explained.explanation.words[0 if pane.lines.item(0).text() == "red" else 1].best
    assert first is not None
    with qtbot.waitSignal(pane.line_activated) as found:
        pane.lines.setCurrentRow(0)
        qtbot.keyClick(pane.lines, Qt.Key.Key_Return)
    _, y0, _, y1 = found.args[0]
    assert y0 / 400 <= (first.box[1] + first.box[3]) / 2 <= y1 / 400
    qtbot.keySequence(pane.lines, QKeySequence(QKeySequence.StandardKey.Copy))
    copied = QGuiApplication.clipboard().image()
    assert copied.width() > 500 and QColor(copied.pixel(copied.rect().center())) == QColor("#123456")


def painted(explained, colour="#123456"):
    """A picture of a page in one colour."""
    image = white_page(explained).image.convertToFormat(QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return replace(white_page(explained), image=image)


def test_best_patches_are_ranked_with_crops_and_found_on_the_page(pane, qtbot):
    explained = drawn_page("red blue")
    pane.show_explanation(explained)
    model = pane.patches.model()
    assert model.rowCount() == 10
    values = [patch.value for patch in model.patches]
    assert values == sorted(values, reverse=True)
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    pane.show_page(painted(explained))
    crop = model.data(model.index(0), Qt.ItemDataRole.DecorationRole).toImage()
    assert QColor(crop.pixel(crop.rect().center())) == QColor("#123456")
    x0, y0, x1, y1 = model.patches[1].place.box
    with qtbot.waitSignal(pane.line_activated) as found:
        place = pane.patches.visualRect(model.index(1)).center()
        qtbot.mouseClick(pane.patches.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert found.args[0] == pytest.approx((x0 * 300, y0 * 400, x1 * 300, y1 * 400))
    with qtbot.waitSignal(pane.line_activated) as found:
        qtbot.keyClick(pane.patches, Qt.Key.Key_Down)
        qtbot.keyClick(pane.patches, Qt.Key.Key_Return)
    assert found.args[0][1] == pytest.approx(model.patches[2].place.box[1] * 400)
    QGuiApplication.clipboard().clear()
    qtbot.keySequence(pane.patches, QKeySequence(QKeySequence.StandardKey.Copy))
    third = model.patches[2]
    assert QGuiApplication.clipboard().text().split("\t") == [
        model.text(2),
        f"{third.value:.4f}",
        str(third.place.row),
        str(third.place.col),
    ]


def test_best_patches_follow_the_chosen_words_and_can_all_be_shown(pane, qtbot):
    pane.show_explanation(drawn_page("red blue"))
    model, button = pane.patches.model(), pane.findChild(QPushButton, "morePatchesButton")
    pane.select_words((1,))
    assert {patch.word for patch in model.patches} == {1}
    few = pane.patches.height()
    assert button.text() == f"Show all {model.rowCount()} patches"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.patches.height() > few and button.text() == "Show fewer"
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("1. blue 1.00 · row ")
    pane.show_explanation(None)
    assert model.rowCount() == 0 and pane.patches.isHidden() and button.isHidden()


def test_the_ranked_patches_are_a_proper_model(pane, qtmodeltester):
    pane.show_explanation(drawn_page("red blue"))
    qtmodeltester.check(pane.patches.model())


@given(
    st.tuples(st.floats(0, 0.9), st.floats(0, 0.9), st.floats(0.001, 0.5), st.floats(0.001, 0.5)),
    st.floats(100, 2000),
    st.floats(100, 2000),
    st.floats(0, 0.5),
)
def test_a_crop_holds_its_box_and_keeps_to_the_page(place, width, height, least):
    x, y, across, down = place
    box = (x, y, min(x + across, 1.0), min(y + down, 1.0))
    x0, y0, x1, y1 = crop_box(box, width, height, QSize(112, 30), least)
    assert -1e-9 <= x0 <= box[0] + 1e-9 and box[2] - 1e-9 <= x1 <= 1 + 1e-9
    assert -1e-9 <= y0 <= box[1] + 1e-9 and box[3] - 1e-9 <= y1 <= 1 + 1e-9
    assert x1 - x0 >= min(least, 1.0) - 1e-9


def test_controls_change_the_settings(pane, qtbot):
    seen: list[OverlaySettings] = []
    pane.overlay_changed.connect(seen.append)
    pane.findChild(QSlider, "opacitySlider").setValue(40)
    pane.findChild(QSlider, "thresholdSlider").setValue(25)
    for name in ("gridCheck", "bestCheck", "smoothCheck"):
        check = pane.findChild(QCheckBox, name)
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().center())
    pane.findChild(ScaleButton).menu().actions()[2].trigger()
    qtbot.mouseClick(pane.findChild(QCheckBox, "tintCheck"), Qt.MouseButton.LeftButton)
    assert seen[-1] == OverlaySettings(0.4, 0.25, True, "cividis", True, False, True, True)
    assert len(seen) == 7


def test_settings_from_elsewhere_are_shown_without_an_echo(pane, qtbot):
    settings = OverlaySettings(0.2, 0.5, True, "magma", True, False, False)
    with qtbot.assertNotEmitted(pane.overlay_changed):
        pane.set_overlay(settings)
    assert pane.overlay == settings
    assert pane.findChild(QSlider, "opacitySlider").value() == 20
    assert pane.findChild(QCheckBox, "smoothCheck").isChecked()
    assert pane.findChild(ScaleButton).text() == "Magma"
    pane.findChild(QSlider, "opacitySlider").setValue(30)
    assert pane.overlay == replace(settings, opacity=0.3)


def test_the_legend_says_the_range_and_shows_the_page_s_colours(pane):
    explained = drawn_page("red")
    pane.show_explanation(explained)
    legend = pane.findChild(Legend)
    high = explained.explanation.value_range[1]
    assert legend.labels() == ["0.00", f"{high / 2:.2f}", f"{high:.2f}"]
    assert legend.accessibleName() == f"Colour scale from 0.00 to {high:.2f}"
    pane.set_overlay(OverlaySettings(opacity=1.0))
    seen = legend.grab().toImage()
    end = QColor(scale_image("heat").pixel(250, 0))
    assert QColor(seen.pixel(round(seen.width() * 250.5 / 256), 6)).name() == end.name()
    pane.set_overlay(OverlaySettings(opacity=1.0, threshold=0.5))
    assert QColor(legend.grab().toImage().pixel(seen.width() // 4, 6)) == QColor("white")


def test_the_pointed_at_value_is_marked_on_the_legend(pane):
    pane.show_explanation(drawn_page("red"))
    pane.set_overlay(OverlaySettings(opacity=1.0))
    legend = pane.findChild(Legend)
    plain = legend.grab().toImage()
    pane.mark(0.5 * drawn_page("red").explanation.value_range[1])
    seen = legend.grab().toImage()
    middle = seen.width() // 2
    assert QColor(seen.pixel(middle, 6)) == QColor("black") != QColor(plain.pixel(middle, 6))
    pane.mark(None)
    assert legend.grab().toImage() == plain


def test_tinted_by_word_the_legend_names_the_words(pane):
    explained = drawn_page("red blue zebra Red")
    pane.show_explanation(explained)
    tints, scale = pane.findChild(TintLegend), pane.findChild(Legend)
    assert tints.isHidden() and scale.isVisible()
    pane.set_overlay(OverlaySettings(tinted=True, opacity=1.0))
    assert tints.isVisible() and scale.isHidden() and not pane.findChild(ScaleButton).isEnabled()
    assert [row.text for row in tints.rows()] == ["red", "blue"]
    assert [row.tint.getRgb()[:3] for row in tints.rows()] == list(WORD_TINTS[:2])
    assert tints.accessibleName() == "Tints of the words: red, blue"


def test_bars_take_several_words(pane, qtbot):
    pane.show_explanation(drawn_page("blue red green"))
    chosen: list[tuple[int, ...]] = []
    pane.words_selected.connect(chosen.append)
    order = [row.word for row in pane.shares.rows()]
    height = pane.shares.height() // len(order)
    ctrl = Qt.KeyboardModifier.ControlModifier
    for row, modifier in ((0, Qt.KeyboardModifier.NoModifier), (2, ctrl), (0, ctrl)):
        qtbot.mouseClick(pane.shares, Qt.MouseButton.LeftButton, modifier, QPoint(40, row * height + height // 2))
    qtbot.keyClick(pane.shares, Qt.Key.Key_Space)
    assert chosen == [
        (order[0],),
        tuple(sorted((order[0], order[2]))),
        (order[2],),
        tuple(sorted((order[0], order[2]))),
    ]
    qtbot.keyClick(pane.shares, Qt.Key.Key_Escape)
    assert chosen[-1] == ALL_WORDS


def test_export_needs_a_page(pane, qtbot):
    button = pane.findChild(QPushButton, "exportFigureButton")
    assert not button.isEnabled()
    pane.show_explanation(drawn_page())
    with qtbot.waitSignal(pane.export_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    pane.show_explanation(None)
    assert not button.isEnabled()
    assert pane.shares.rows() == []
    assert pane.lines.count() == 0


def test_every_control_can_be_reached_and_has_a_name(pane):
    pane.show_explanation(drawn_page())
    names = {
        widget.accessibleName() or getattr(widget, "text", str)()
        for widget in (*pane.findChildren(QSlider), *pane.findChildren(QCheckBox), *pane.findChildren(ScaleButton))
    }
    assert "" not in names
    assert len(names) == 7
    assert all(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        for kind in (QSlider, QCheckBox, ScaleButton, QPushButton)
        for widget in pane.findChildren(kind)
    )
