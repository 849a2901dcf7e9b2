"""Changing the colours changes everything, dresses nothing more often than it must, and what is hidden later."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.main_window import MainWindow
from gui.notices import Notice
from gui.page.notice import StateNotice
from tests.gui.opened_window import end, shown

DEPTH = 8


class Watching(QObject):
    """Notes each time that what it watches is dressed, and whether its window may be painted then."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.may_paint: list[bool] = []
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self.may_paint.append(watched.window().updatesEnabled())
        return False


class Painting(QObject):
    """Notes the colour of a label's text each time that it is painted."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self.inks: list[str] = []
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel):
            self.inks.append(ink(watched))
        return False


@pytest.fixture
def deep(qtbot: QtBot, qapp: QApplication) -> Iterator[QLabel]:
    """A label on the screen, far inside a window."""
    theme.apply(qapp, "light")
    outer = inner = QWidget()
    for _ in range(DEPTH):
        layout = QVBoxLayout(inner)
        inner = QWidget()
        layout.addWidget(inner)
    label = QLabel("far inside")
    label.setProperty("look", "title")
    QVBoxLayout(inner).addWidget(label)
    qtbot.addWidget(outer)
    with qtbot.waitExposed(outer):
        outer.show()
    yield label
    theme.apply(qapp, "light")


def ink(label: QLabel) -> str:
    return label.palette().color(QPalette.ColorRole.WindowText).name()


def dressed(qtbot: QtBot, qapp: QApplication) -> None:
    """Waits until everything wears what was last chosen."""
    styled, worn = Qt.WidgetAttribute.WA_StyleSheet, Qt.WidgetAttribute.WA_WState_Polished

    def all_are() -> bool:
        widgets = [widget for widget in qapp.allWidgets() if widget.testAttribute(styled)]
        return all(widget.testAttribute(worn) and widget.updatesEnabled() for widget in widgets)

    qtbot.waitUntil(all_are)


def test_another_theme_dresses_a_widget_as_often_however_deep_it_lies(
    qtbot: QtBot, qapp: QApplication, deep: QLabel
) -> None:
    """With one style sheet set in place of another it was once for each widget around it, half a second in all."""
    watching = Watching(deep)
    theme.apply(qapp, "dark")
    assert watching.may_paint == []  # so that no turn of the event loop is long
    dressed(qtbot, qapp)
    assert watching.may_paint == [False]


def test_colours_and_sizes_are_those_of_the_theme_after_every_change(
    qtbot: QtBot, qapp: QApplication, deep: QLabel
) -> None:
    font = deep.font()
    assert ink(deep) == theme.LIGHT.text and font.bold() is not QLabel().font().bold()
    theme.apply(qapp, "dark")
    assert theme.is_dark() and theme.roles() is theme.DARK
    dressed(qtbot, qapp)
    assert ink(deep) == theme.DARK.text and deep.font() == font
    theme.apply(qapp, "light")
    dressed(qtbot, qapp)
    assert ink(deep) == theme.LIGHT.text and deep.font() == font


def test_a_window_is_painted_once_all_that_is_seen_of_it_is_dressed_and_hidden_panes_come_last(
    qtbot: QtBot, qapp: QApplication, deep: QLabel
) -> None:
    hidden, seen = QLabel("in a pane nobody sees"), [QLabel(f"line {number}") for number in range(300)]
    for label in (hidden, *seen):
        label.setProperty("look", "muted")
        label.setParent(deep.window())
        label.show()
    hidden.hide()
    watching, later = Watching(*seen), Watching(hidden)
    theme.apply(qapp, "dark")
    assert not deep.updatesEnabled() and {ink(label) for label in seen} == {theme.LIGHT.muted}
    dressed(qtbot, qapp)
    assert watching.may_paint == [False] * len(seen) and later.may_paint == [True]
    assert {ink(label) for label in (hidden, *seen)} == {theme.DARK.muted}


def test_a_pane_that_opens_in_the_middle_of_a_change_is_dressed_before_the_window_is_painted(
    qtbot: QtBot, qapp: QApplication, deep: QLabel
) -> None:
    pane = QLabel("opened right after the change", deep.window())
    pane.show()
    pane.hide()
    watching = Watching(pane)
    theme.apply(qapp, "dark")
    pane.show()
    dressed(qtbot, qapp)
    assert watching.may_paint == [False] and ink(pane) == theme.DARK.text


def test_a_window_that_waits_to_be_painted_is_painted_whatever_comes_between(qtbot: QtBot, qapp: QApplication) -> None:
    """Two changes at once, and another window that opens before the turn that paints."""
    first, second = QLabel("first"), QLabel("second")
    for label in (first, second):
        qtbot.addWidget(label)
    with qtbot.waitExposed(first):
        first.show()
    theme.apply(qapp, "dark")
    theme.apply(qapp, "light", "on")
    second.show()
    dressed(qtbot, qapp)
    assert ink(first) == ink(second) == theme.LIGHT_CONTRAST.text
    theme.apply(qapp, "light")


def test_a_window_that_had_something_to_paint_when_the_colours_changed_is_painted_in_the_new_ones(
    qtbot: QtBot, qapp: QApplication, deep: QLabel
) -> None:
    painted = Painting(deep)
    deep.update()  # as the button does that was pressed to change them
    theme.apply(qapp, "dark")
    dressed(qtbot, qapp)
    qtbot.waitUntil(lambda: theme.DARK.text in painted.inks)
    painted.inks.clear()
    deep.update()
    qtbot.waitUntil(lambda: bool(painted.inks))


class RowPainter(QLabel):
    """Its `update` takes what to paint and hides the one that takes nothing, as views have it in older PySide6."""

    def update(self, index: QModelIndex) -> None:  # type: ignore[override]
        """Nothing calls it."""
        raise NotImplementedError


def test_what_has_another_update_of_its_own_is_dressed_like_everything_else(
    qtbot: QtBot, qapp: QApplication, deep: QLabel
) -> None:
    row = RowPainter("a row", deep.window())
    row.show()
    theme.apply(qapp, "dark")
    dressed(qtbot, qapp)
    assert ink(row) == ink(deep) == theme.DARK.text


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    window = shown(qtbot)
    yield window
    end(window)
    theme.apply(qapp, "light")


def pictures(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> list[QImage]:
    """Pictures of the settings and the shortcuts, once all of the window is dressed."""
    window.setFocus()
    dressed(qtbot, qapp)
    found = []
    for page in (window.settings, window.shortcuts):
        window.pages.setCurrentWidget(page)
        found.append(page.grab().toImage())
    window.pages.setCurrentWidget(window.body)
    return found


def test_hidden_pages_look_after_a_change_as_if_they_had_always_been_in_these_colours(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    light = pictures(qtbot, qapp, window)
    theme.apply(qapp, "dark", "on")
    strong = pictures(qtbot, qapp, window)
    theme.apply(qapp, "dark")
    dark = pictures(qtbot, qapp, window)
    theme.apply(qapp, "light")
    assert pictures(qtbot, qapp, window) == light
    for one, other, third in zip(light, dark, strong, strict=True):
        assert one != other != third
    theme.apply(qapp, "dark")
    fresh = shown(qtbot)
    try:
        assert pictures(qtbot, qapp, fresh) == dark
    finally:
        end(fresh)


def hue(label: QLabel) -> str:
    """The colour of an icon where it is opaque."""
    image = label.pixmap().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(*place) for place in places), key=lambda colour: colour.alpha()).name()


def test_icons_of_notices_and_of_empty_panes_follow_the_colours(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    around = QWidget()
    qtbot.addWidget(around)
    column, notice, state = QVBoxLayout(around), Notice("Something was done."), StateNotice()
    for each in (notice, state):
        column.addWidget(each)
    state.show_state("heat", "Nothing to see.")
    with qtbot.waitExposed(around):
        around.show()
    labels = [each.findChildren(QLabel) for each in (notice, state)]
    marks = [next(label for label in found if not label.pixmap().isNull()) for found in labels]
    assert [hue(mark) for mark in marks] == [theme.LIGHT.accent, theme.LIGHT.muted]
    theme.apply(qapp, "dark")
    dressed(qtbot, qapp)
    assert [hue(mark) for mark in marks] == [theme.DARK.accent, theme.DARK.muted]
    theme.apply(qapp, "light")
    dressed(qtbot, qapp)
    assert [hue(mark) for mark in marks] == [theme.LIGHT.accent, theme.LIGHT.muted]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("contrast", ["off", "on"])
def test_a_button_that_only_says_why_not_is_dimmed_and_shows_the_focus(
    qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest, scheme: theme.Scheme, contrast: theme.Contrast
) -> None:
    request.addfinalizer(lambda: theme.apply(qapp, "light"))
    theme.apply(qapp, scheme, contrast)
    made = QWidget()
    qtbot.addWidget(made)
    row = QVBoxLayout(made)
    buttons = [QPushButton("Try again") for _ in range(3)]
    for button, look in zip(buttons, ("off", "off", ""), strict=True):
        button.setProperty("look", look)
        row.addWidget(button)
    buttons[2].setEnabled(False)
    made.show()
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)
    focused, dimmed, disabled = (button.grab().toImage() for button in buttons)
    top = focused.pixelColor(focused.width() // 2, 0)
    assert top == QColor(theme.roles().accent) != dimmed.pixelColor(dimmed.width() // 2, 0)
    assert dimmed == disabled
