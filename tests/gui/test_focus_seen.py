"""Whoever walks by Tab sees where the keys go, also in lists in which nothing is chosen yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import theme
from gui.inspector.lines import LinesList
from gui.inspector.patches import PatchList
from gui.inspector.shares import ShareBars
from gui.main_window import MainWindow
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, opened, search_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        made.resize(1500, 1200)
        add_and_wait(qtbot, made.engine, make_pdf(tmp_path / "one.pdf", ["red", "green"]))
        search_window(qtbot, made, "green")
        qtbot.waitUntil(lambda: made.engine.is_settled, timeout=WAIT)
        yield made


def test_lists_show_the_focus_before_anything_is_chosen_in_them(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    lists: list[QWidget] = [window.library.view]
    lists += [each for kind in (ShareBars, PatchList, LinesList) for each in window.inspector.findChildren(kind)]
    lists = [each for each in lists if each.isVisible()]
    assert len(lists) >= 3
    for each in lists:
        window.top_bar.field.setFocus()
        QApplication.processEvents()  # it is painted
        before = picture(each)
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert each.hasFocus() and picture(each) != before, each


def test_tab_leads_to_nothing_that_is_scrolled_away(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1366, 500)
    window.actions_["settings"].trigger()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.settings.findChild(QWidget, "modelCacheReveal") is not None, timeout=WAIT)
    theme_box = window.settings.findChild(QWidget, "setting-theme")
    sections = window.settings.findChild(QWidget, "settingsSections")
    assert theme_box is not None and sections is not None
    window.settings.scroll_to(10_000)
    QApplication.processEvents()
    assert theme_box.visibleRegion().isEmpty()
    sections.setFocus()
    QTest.keyClick(sections, Qt.Key.Key_Tab)
    assert theme_box.hasFocus()
    assert theme_box.visibleRegion().boundingRect() == theme_box.rect()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """A window that is read from the right; it is made after this."""
    sheet, palette = qapp.styleSheet(), qapp.palette()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.apply(qapp, "light")
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_a_mirrored_window_is_painted_without_a_complaint(mirrored: None, window: MainWindow) -> None:
    assert window.isRightToLeft()
    window.browsing.heat.toggle("tinted")
    assert not window.grab().isNull()  # an error in painting fails the test
