"""Type of twice the usual size, and windows as low as a screen at 200 %: nothing overlaps, nothing is out of reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui import theme
from gui.main_window import MainWindow
from gui.page.chips import WordChips
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, opened, search_window


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Type of twice the usual size; the window is dressed for it."""
    font, sheet, palette = qapp.font(), qapp.styleSheet(), qapp.palette()
    twice = qapp.font()
    twice.setPointSizeF(2 * font.pointSizeF())
    qapp.setFont(twice)
    theme.apply(qapp, "light")
    yield
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        add_and_wait(qtbot, made.engine, make_pdf(tmp_path / "one.pdf", ["red", "green"]))
        yield made


@pytest.fixture
def large_window(large: None, window: MainWindow) -> MainWindow:
    window.resize(1366, 768)
    return window


def shown(window: MainWindow, widget: QWidget) -> QRect:
    """Returns where a widget lies in the window."""
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def test_large_type_folds_the_panes_and_rows_grow_with_it(qtbot: QtBot, large_window: MainWindow) -> None:
    window = large_window
    assert window.shape_.narrow
    line = QFontMetrics(QApplication.font()).height()
    for page, view, lines in (
        ("", window.library.view, 2),
        ("models", window.models.view, 3),
        ("edit-shortcuts", window.shortcuts.view, 1),
        ("palette", window.command_palette.list, 1),
    ):
        if page:
            window.actions_[page].trigger()
            QApplication.processEvents()  # it is laid out
        front = window.pages.currentWidget()
        assert front is not None and front.minimumSizeHint().width() <= 1366, page
        assert view.sizeHintForRow(0) >= 0.9 * lines * line, page
    window.command_palette.hide()
    titles = [each for each in window.findChildren(QLabel) if each.property("look") == "title" and each.isVisible()]
    assert titles and all(each.fontMetrics().height() > line for each in titles)
    field = window.top_bar.field
    assert field.fontMetrics().height() > line and field.height() >= field.sizeHint().height()
    button = window.top_bar.mode_button
    assert button.height() >= button.fontMetrics().height()


def test_icons_grow_with_the_type_and_their_buttons_with_them(qtbot: QtBot, large_window: MainWindow) -> None:
    window = large_window
    line = QFontMetrics(QApplication.font()).height()
    search_window(qtbot, window, "green")
    buttons = [each for each in window.findChildren(QToolButton) if each.property("look") == "icon"]
    assert len(buttons) > 8
    for button in buttons:
        side = button.iconSize().height()
        assert side >= 0.6 * line, button.accessibleName()
        assert min(button.sizeHint().width(), button.maximumWidth()) >= side, button.accessibleName()
    add = window.library.findChild(QPushButton, "addButton")
    assert add is not None and add.iconSize().height() >= 0.6 * line
    box = window.inspector.findChild(QCheckBox)
    assert box is not None
    tick = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, QStyleOptionButton(), box)
    assert tick.height() >= 0.6 * line


def test_the_arrows_of_a_number_grow_with_the_type(qtbot: QtBot, large_window: MainWindow) -> None:
    window = large_window
    window.actions_["settings"].trigger()
    qtbot.waitUntil(lambda: window.settings.findChild(QSpinBox) is not None, timeout=WAIT)
    box = window.settings.findChild(QSpinBox)
    assert box is not None
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    picture, line = box.grab().toImage(), box.fontMetrics().height()
    for part in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown):
        button = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box)
        assert box.rect().contains(button) and button.height() >= 0.5 * line
        inside = button.adjusted(4, 4, -4, -4)
        ground = picture.pixel(inside.topLeft())
        columns = [
            x
            for x in range(inside.left(), inside.right() + 1)
            if any(picture.pixel(x, y) != ground for y in range(inside.top(), inside.bottom() + 1))
        ]
        assert columns[-1] - columns[0] >= 0.3 * line
        field = QStyle.SubControl.SC_SpinBoxEditField
        text = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, field, box)
        text.adjust(6, 0, -6, 0)  # its margins
        assert not text.intersects(button)
        assert text.width() >= box.fontMetrics().horizontalAdvance(box.text())


def test_the_first_steps_can_be_read(qtbot: QtBot, large: None, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path / "empty.patchlight") as window:
        for size in ((1366, 768), (683, 340)):
            window.resize(*size)
            qtbot.waitUntil(window.welcome.isVisible, timeout=WAIT)
            QApplication.processEvents()  # it is laid out
            parts = [*window.welcome.findChildren(QLabel), *window.welcome.findChildren(QPushButton)]
            parts = [each for each in parts if each.isVisible()]
            assert len(parts) > 12
            for each in parts:
                if isinstance(each, QLabel) and each.wordWrap():
                    assert each.height() >= each.heightForWidth(each.width()), each.text()
                elif each.text():
                    assert each.width() >= each.sizeHint().width(), each.text()
            boxes = [QRect(each.mapTo(window.welcome, QPoint()), each.size()) for each in parts]
            for number, box in enumerate(boxes):
                assert not any(box.intersects(other) for other in boxes[:number]), parts[number].text()
        last = window.welcome.findChild(QPushButton, "sampleButton")
        assert last is not None
        window.activateWindow()
        window.top_bar.field.setFocus()
        for _ in range(30):
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
            if last.hasFocus():
                break
        assert last.visibleRegion().boundingRect() == last.rect()


def test_usual_type_folds_no_pane_that_there_is_room_for(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1366, 768)
    assert all(window.splitter.widget(place).isVisible() for place in range(4))  # type: ignore[union-attr]
    assert window.library.view.sizeHintForRow(0) == 52


def test_the_window_fits_on_a_small_screen_at_twice_the_pixels(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(683, 340)  # of 683 x 384, with a bar of the window's and one of the desktop's
    assert window.height() == 340
    search_window(qtbot, window, "green")
    room = window.rect()
    for action, panel in (
        ("filters", window.searching.panel),
        ("filter-library", window.narrowing.panel),
        ("palette", window.command_palette),
    ):
        window.actions_[action].trigger()
        assert panel.isVisible() and room.contains(shown(window, panel)), action
        panel.hide()
    assert window.library.isVisible()  # it is what was to be filtered
    window.library.show_details(True)
    QApplication.processEvents()  # it is laid out
    field = shown(window, window.library.filter)
    assert field.height() >= window.library.filter.minimumSizeHint().height()
    assert not field.intersects(shown(window, window.library.view))


def rows_of(boxes: list[QRect]) -> list[QRect]:
    """Puts what stands beside each other together, whatever it is aligned by."""
    rows: list[QRect] = []
    for box in sorted(boxes, key=QRect.top):
        if rows and box.top() < rows[-1].bottom():
            rows[-1] = rows[-1].united(box)
        else:
            rows.append(box)
    return rows


def test_everything_to_compare_with_can_be_read_in_a_narrow_window(qtbot: QtBot, window: MainWindow) -> None:
    search_window(qtbot, window, "green")
    bar = window.compare.bar
    controls = [bar.field, bar.model_button, bar.page_button, bar.swap, bar.link, bar.difference]
    for width, rows in ((1400, 1), (683, 2), (1400, 1)):
        window.resize(width, 600)
        if not window.comparing.is_open:
            window.actions_["compare"].trigger()
        QApplication.processEvents()  # it is laid out
        assert len(rows_of([shown(window, each) for each in controls])) == rows
        for each in controls:
            wanted = each.minimumWidth() if isinstance(each, QLineEdit) else each.sizeHint().width()
            assert each.width() >= wanted >= 40, each.objectName()
            assert shown(window, each).right() < width


def test_the_compared_pages_keep_room_in_a_low_window(qtbot: QtBot, window: MainWindow) -> None:
    search_window(qtbot, window, "green")
    window.resize(1366, 768)
    window.actions_["compare"].trigger()
    with qtbot.waitSignal(window.engine.comparing.explained, timeout=WAIT):
        window.compare.bar.query_asked.emit("red and green and blue, or white beside black on yellow paper")
    qtbot.waitUntil(lambda: all(side.explained for side in window.compare.sides), timeout=WAIT)
    pane, said = window.compare, [side.spoken() for side in window.compare.sides]

    def side_by_side() -> bool:
        tops = {shown(window, side.canvas).top() for side in (*pane.sides, pane.difference)}
        return len(tops) == 1 and all(side.canvas.height() >= 0.4 * pane.height() for side in pane.sides)

    for height in (340, 768):
        window.resize(1366, height)
        qtbot.waitUntil(side_by_side, timeout=WAIT)
        for side in pane.sides:
            chips = side.findChild(WordChips)
            assert chips is not None and chips.geometry().bottom() < side.head.height()
        assert pane.legend.isVisible() == (height == 768)
    assert [side.spoken() for side in pane.sides] == said


def test_a_model_with_a_long_name_is_named_in_full_beside_a_comparison(qtbot: QtBot, window: MainWindow) -> None:
    search_window(qtbot, window, "green")
    bar = window.compare.bar
    window.resize(1100, 600)
    window.actions_["compare"].trigger()
    QApplication.processEvents()  # it is laid out
    title = "organisation/of-many-words-colqwen2-with-a-name-that-goes-on-and-on-and-on"
    bar.set_models([("colour-test", "Colours"), ("long", title)], "long")
    QApplication.processEvents()
    assert bar.model_button.width() >= bar.model_button.sizeHint().width()


def test_earlier_searches_keep_what_is_said_below_them(qtbot: QtBot, window: MainWindow) -> None:
    search_window(qtbot, window, "green")
    window.resize(560, 400)
    history = window.searching.history
    qtbot.waitUntil(lambda: bool(window.engine.searches.past))
    window.searching.open_history()
    QApplication.processEvents()  # it is laid out
    hint = next(each for each in history.findChildren(QLabel) if each.text())
    assert hint.width() >= hint.sizeHint().width()
    assert window.rect().contains(shown(window, history))
