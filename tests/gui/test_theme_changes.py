"""Changing the colours changes everything, dresses nothing more often than it must, and what is hidden later."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.main_window import MainWindow
from gui.notices import Notice
from gui.page.notice import StateNotice
from tests.gui.opened_window import end, shown

DEPTH = 8


class Counting(QObject):
    """Counts how often what it watches is dressed."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
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


def test_another_theme_dresses_a_widget_as_often_however_deep_it_lies(qapp: QApplication, deep: QLabel) -> None:
    """With one style sheet set in place of another it was once for each widget around it, half a second in all."""
    counting = Counting(deep)
    theme.apply(qapp, "dark")
    assert 1 <= counting.times <= 2


def test_colours_and_sizes_are_those_of_the_theme_after_every_change(qapp: QApplication, deep: QLabel) -> None:
    font, ink = deep.font(), deep.palette().color(QPalette.ColorRole.WindowText).name()
    assert ink == theme.LIGHT.text and font.bold() is not QLabel().font().bold()
    theme.apply(qapp, "dark")
    assert theme.is_dark() and theme.roles() is theme.DARK
    assert deep.palette().color(QPalette.ColorRole.WindowText).name() == theme.DARK.text
    assert deep.font() == font
    theme.apply(qapp, "light")
    assert deep.palette().color(QPalette.ColorRole.WindowText).name() == theme.LIGHT.text
    assert deep.font() == font


def ink(label: QLabel) -> str:
    return label.palette().color(QPalette.ColorRole.WindowText).name()


def test_what_is_hidden_is_dressed_later_and_at_once_where_it_comes_to_be_seen(
    qtbot: QtBot, qapp: QApplication, deep: QLabel
) -> None:
    hidden, sought = QLabel("in a pane nobody sees"), QLabel("opened right after the change")
    for label in (hidden, sought):
        label.setProperty("look", "muted")
        label.setParent(deep.window())
        label.show()
        label.hide()
    theme.apply(qapp, "dark")
    assert ink(deep) == theme.DARK.text
    assert ink(hidden) == theme.LIGHT.muted
    sought.show()
    qtbot.waitUntil(lambda: ink(sought) == theme.DARK.muted)
    qtbot.waitUntil(lambda: ink(hidden) == theme.DARK.muted)


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
    qtbot.waitUntil(lambda: first.updatesEnabled() and second.updatesEnabled())
    assert ink(first) == ink(second) == theme.LIGHT_CONTRAST.text
    theme.apply(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    window = shown(qtbot)
    yield window
    end(window)
    theme.apply(qapp, "light")


def pictures(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> list[QImage]:
    """Pictures of the settings and the shortcuts, once all of the window is dressed."""
    styled, dressed = Qt.WidgetAttribute.WA_StyleSheet, Qt.WidgetAttribute.WA_WState_Polished
    window.setFocus()
    qtbot.waitUntil(
        lambda: all(widget.testAttribute(dressed) for widget in qapp.allWidgets() if widget.testAttribute(styled))
    )
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
    assert [hue(mark) for mark in marks] == [theme.DARK.accent, theme.DARK.muted]
    theme.apply(qapp, "light")
    assert [hue(mark) for mark in marks] == [theme.LIGHT.accent, theme.LIGHT.muted]
