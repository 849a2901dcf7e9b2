"""The library shows the documents that filters take, and goes on to when they change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.documents.renderer import RenderHost
from core.indexing import index
from core.search.filters import EVERYTHING, Filters
from gui.library.chip import chip
from gui.library.model import LibraryRole
from gui.library.order import Order
from gui.main_window import MainWindow
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, opened, wait_open


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    papers = [make_pdf(tmp_path / f"{name}.pdf", ["red"]) for name in ("annual report", "letter", "sketch")]
    with Archive.create(tmp_path / "a.patchlight") as archive, RenderHost() as host:
        list(index(archive, ColourEncoder(), papers, host=host))
        archive.tags.change([1, 2], add=["post"])
        archive.tags.save_collection("Mail", ["post"])
        with archive._database.transaction() as db:
            db.execute("UPDATE document SET added = 1e9 WHERE id = 2")  # in September 2001
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        qtbot.waitUntil(lambda: made.library.model.rowCount() == 3 and bool(made.engine.library.shelf.tags))
        yield made


def names(window: MainWindow) -> list[str]:
    model = window.library.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_library_is_filtered_by_collection_and_date(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["filter-library"].trigger()
    panel = window.narrowing.panel
    assert panel.isVisible() and panel.collection.isVisible()
    panel.collection.setCurrentIndex(panel.collection.findData("Mail"))
    qtbot.waitUntil(lambda: names(window) == ["annual report.pdf", "letter.pdf"], timeout=WAIT)
    assert window.browsing.filters == EVERYTHING  # the search looks everywhere still
    panel.days.setCurrentIndex(panel.days.count() - 1)
    panel.since.setDate(QDate(2001, 1, 1))
    panel.until.setDate(QDate(2001, 12, 31))
    qtbot.waitUntil(lambda: names(window) == ["letter.pdf"], timeout=WAIT)
    assert window.library.bar.count.text() == "1 of 3"
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    chips = [each.text() for each in window.library.bar._chips.findChildren(type(chip("x", "y"))) if each.isVisible()]
    assert any("Mail" in text for text in chips) and any("2001" in text or "/01" in text for text in chips)
    window.engine.library.change_tags([2], remove=["post"])
    qtbot.waitUntil(lambda: names(window) == [], timeout=WAIT)
    window.library.bar.show_all()
    qtbot.waitUntil(lambda: len(names(window)) == 3, timeout=WAIT)


def test_another_archive_begins_with_all_its_documents(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bar = window.library.bar
    bar.set_order(Order("name", True, "letter", ("post",), ("ready",), Filters(kind="pdf")))
    qtbot.waitUntil(lambda: names(window) == ["letter.pdf"], timeout=WAIT)
    window.housekeeping.open_archive(tmp_path / "b.patchlight")
    wait_open(qtbot, window, "b")
    qtbot.waitUntil(lambda: not bar.order.is_filter, timeout=WAIT)
    assert bar.order == Order("name", True) and bar.field.text() == ""
    add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "map.pdf", ["blue"]))
    assert names(window) == ["map.pdf"]


def test_a_name_is_typed_in_the_panel_from_the_bar_s_menu(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.library.bar
    bar.filter_menu.aboutToShow.emit()
    more = next(action for action in bar.filter_menu.actions() if action.text().startswith("Collection, name"))
    more.trigger()
    panel = window.narrowing.panel
    assert panel.isVisible()
    qtbot.keyClicks(panel.name, "sketch")
    qtbot.waitUntil(lambda: names(window) == ["sketch.pdf"], timeout=WAIT)
    assert window.library.model.index(0).data(LibraryRole.DOCUMENT_ID) == 3
