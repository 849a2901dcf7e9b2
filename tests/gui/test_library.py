"""The library: rows from catalogs, changes that keep the selection, failures that can be tried again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.archive import ArchiveInfo, DocumentRecord
from core.types import Failure
from gui.library import LibraryModel, LibraryPane, LibraryRole
from gui.library.delegate import elide_name
from gui.worker import Catalog


def document(number: int, pages: int = 4, encoded: int = 4, failed: int = 0, name: str = "") -> DocumentRecord:
    path = Path("/papers") / (name or f"paper {number}.pdf")
    return DocumentRecord(number, path, path.name, str(number), "pdf", pages, 9, 0.0, True, encoded, failed, None)


def catalog(*documents: DocumentRecord, failures: tuple[Failure, ...] = ()) -> Catalog:
    path = Path("/archives/a.patchlight")
    info = ArchiveInfo("id", path, False, len(documents), sum(d.page_count for d in documents), 0, 0, 0, 10, ())
    return Catalog(path, info, documents, failures, 0, None)


BROKEN = Failure(Path("/papers/broken.pdf"), "Cannot open broken.pdf: it has no pages.")


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = LibraryModel()
    qtmodeltester.check(model)
    model.show(catalog(document(1), document(2)))
    model.show(catalog(document(1), document(2), document(3)))
    model.show(catalog(document(1), document(3), failures=(BROKEN,)))
    model.show(catalog(document(7)))
    model.show(None)
    assert model.rowCount() == 0


def test_a_list_has_no_rows_below_its_rows() -> None:
    model = LibraryModel()
    model.show(catalog(document(1)))
    assert model.rowCount(model.index(0)) == 0


def test_rows_say_how_far_a_document_is() -> None:
    model = LibraryModel()
    model.show(catalog(document(1, encoded=1, failed=1), document(2), document(3, pages=1, encoded=1)))
    assert [model.index(row).data(LibraryRole.DETAIL) for row in range(3)] == ["1 of 4 pages", "4 pages", "1 page"]
    assert [model.index(row).data(LibraryRole.PROGRESS) for row in range(3)] == [0.5, None, None]
    assert "1 page could not be read" in model.index(0).data(LibraryRole.FAILURE)


def test_progress_changes_one_row_and_nothing_else(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.show(catalog(document(1), document(2, encoded=0)))
    changed: list[int] = []
    model.dataChanged.connect(lambda top, bottom: changed.extend((top.row(), bottom.row())))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(catalog(document(1), document(2, encoded=1)))
    assert changed == [1, 1]


@pytest.fixture
def pane(qtbot: QtBot) -> LibraryPane:
    made = LibraryPane(QAction())
    qtbot.addWidget(made)
    made.resize(260, 600)
    made.show_catalog(catalog(document(1), document(2), failures=(BROKEN,)))
    made.show()
    return made


def test_the_selection_survives_a_document_that_comes_before_it(pane: LibraryPane) -> None:
    pane.view.setCurrentIndex(pane.view.model().index(1, 0))
    pane.show_catalog(catalog(document(2), document(3)))
    assert pane.view.currentIndex().data() == "paper 2.pdf"


def test_try_again_is_clicked_where_it_is_painted(qtbot: QtBot, pane: LibraryPane) -> None:
    delegate, index = pane.view.itemDelegate(), pane.view.model().index(2, 0)
    option = QStyleOptionViewItem()
    option.rect = pane.view.visualRect(index)  # type: ignore[attr-defined]
    option.font = pane.view.font()  # type: ignore[attr-defined]
    place: QPoint = delegate.retry_rect(option).center()  # type: ignore[attr-defined]
    with qtbot.waitSignal(pane.retry_file_wanted, timeout=1000) as wanted:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [BROKEN.path]


def test_a_click_on_a_document_opens_it_and_delete_removes_it(qtbot: QtBot, pane: LibraryPane) -> None:
    where = pane.view.visualRect(pane.view.model().index(1, 0)).center()
    with qtbot.waitSignal(pane.document_opened, timeout=1000) as opened:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened.args == [2]
    pane.view.setFocus()
    with qtbot.waitSignal(pane.remove_wanted, timeout=1000) as removed:
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert removed.args == [(2,)]


def test_the_filter_looks_at_names_whatever_their_case(pane: LibraryPane) -> None:
    pane.filter.setText("BROKEN")
    model = pane.view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["broken.pdf"]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_a_shortened_name_keeps_its_extension_and_fits(qapp: object, width: int) -> None:
    pane = LibraryPane(QAction())
    metrics = QFontMetrics(pane.font())
    name = "Donaudampfschifffahrtsgesellschaftskapitänsakte 1911.tiff"
    short = elide_name(name, metrics, width)
    assert short.endswith(".tiff")
    assert short != name
    assert metrics.horizontalAdvance(short) <= max(width, metrics.horizontalAdvance("…911.tiff"))
