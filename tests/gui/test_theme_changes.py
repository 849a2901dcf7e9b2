"""Changing between light and dark changes everything, and dresses nothing more often than it must."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import theme

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
