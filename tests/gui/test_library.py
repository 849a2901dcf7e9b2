"""The library: rows from catalogs, changes that keep the selection, failures that can be tried again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.archive import ArchiveInfo, DocumentRecord
from core.types import Failure
from core.watching import Look
from gui.engine_types import Catalog
from gui.library import LibraryModel, LibraryPane, LibraryRole
from gui.library.desk import LibraryDesk
from gui.library.keeper import Shelf
from gui.library.order import Order, Row, arranged
from gui.page.elide import elide_name


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


def test_files_that_wait_to_be_opened_are_listed_once_and_the_rest_counted() -> None:
    model = LibraryModel()
    again = (BROKEN.path, document(1).path)  # these have rows already
    waiting = (*again, Path("/papers/next.pdf"), Path("/papers/last.pdf"))
    model.show(replace(catalog(document(1), failures=(BROKEN,)), waiting=waiting, files_waiting=6))
    rows = [model.row(model.index(place)) for place in range(model.rowCount())]
    assert [(row.name, row.detail, row.state) for row in rows if row and row.key[0] == "waiting"] == [
        ("next.pdf", "waiting", "waiting"),
        ("last.pdf", "waiting", "waiting"),
        ("2 more files", "waiting", "waiting"),
    ]
    assert len(rows) == 5
    assert [row.is_many for row in rows if row] == [False] * 4 + [True]
    assert model.paths() == {BROKEN.path, document(1).path, *waiting}
    assert "takes off all of them" in model.index(4).data(Qt.ItemDataRole.ToolTipRole)
    model.arrange(Order(states=("waiting",)))
    assert model.rowCount() == 3
    model.show(catalog(document(1), failures=(BROKEN,)))
    assert model.total == 2


def test_a_list_has_no_rows_below_its_rows() -> None:
    model = LibraryModel()
    model.show(catalog(document(1)))
    assert model.rowCount(model.index(0)) == 0


def test_rows_say_how_far_a_document_is() -> None:
    model = LibraryModel()
    one = document(3, pages=1, encoded=1)
    model.show(catalog(document(1, encoded=1, failed=1), document(2), one, replace(one, id=4, pages_encoded=0)))
    said = [model.index(row).data(LibraryRole.DETAIL) for row in range(4)]
    assert said == ["1 of 4 pages", "4 pages", "1 page", "0 of 1 page"]
    assert [model.index(row).data(LibraryRole.PROGRESS) for row in range(4)] == [0.5, None, None, 0.0]
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
    made = LibraryPane(QAction(), LibraryDesk())
    qtbot.addWidget(made)
    made.resize(260, 600)
    made.show_catalog(catalog(document(1), document(2), failures=(BROKEN,)))
    made.show()
    return made


def test_the_selection_survives_a_document_that_comes_before_it(pane: LibraryPane) -> None:
    pane.view.setCurrentIndex(pane.view.model().index(1, 0))
    pane.show_catalog(catalog(document(2), document(3)))
    assert pane.view.currentIndex().data() == "paper 2.pdf"


def test_the_chosen_row_stays_in_view_when_its_details_open(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.show_catalog(catalog(*(document(number) for number in range(1, 9))))
    last = pane.view.model().index(7, 0)
    pane.view.setCurrentIndex(last)
    assert pane.view.viewport().rect().contains(pane.view.visualRect(last))
    pane.show_details(True)
    qtbot.waitUntil(lambda: pane.view.viewport().height() < 400)
    assert pane.view.viewport().rect().contains(pane.view.visualRect(last))


def test_try_again_is_clicked_where_it_is_painted(qtbot: QtBot, pane: LibraryPane) -> None:
    delegate, index = pane.view.itemDelegate(), pane.view.model().index(2, 0)
    option = QStyleOptionViewItem()
    option.rect = pane.view.visualRect(index)  # type: ignore[attr-defined]
    option.font = pane.view.font()  # type: ignore[attr-defined]
    place: QPoint = delegate.retry_rect(option).center()  # type: ignore[attr-defined]
    with qtbot.waitSignal(pane.retry_file_wanted, timeout=1000) as wanted:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [BROKEN.path]


def test_a_file_that_cannot_be_read_opens_with_its_reason(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.view.model().index(2, 0))
    with qtbot.assertNotEmitted(pane.document_opened):
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert pane.details.isVisible() and pane.details.failures.text() == BROKEN.reason
    assert pane.view.hasFocus()


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


def names(pane: LibraryPane) -> list[str]:
    return [pane.model.index(row).data() for row in range(pane.model.rowCount())]


def test_sorting_keeps_what_is_chosen_and_resets_nothing(qtbot: QtBot, pane: LibraryPane) -> None:
    large, small = document(3, pages=9, encoded=9, name="b.pdf"), document(4, pages=1, encoded=1, name="B 10.pdf")
    pane.show_catalog(catalog(document(1, name="a.pdf"), large, small, document(5, name="B 9.pdf"), failures=(BROKEN,)))
    pane.view.setCurrentIndex(pane.model.index(1))
    with qtbot.assertNotEmitted(pane.model.modelReset):
        pane.bar.set_order(Order(sort="name"))
        assert names(pane) == ["a.pdf", "B 9.pdf", "B 10.pdf", "b.pdf", "broken.pdf"]
        pane.bar.set_order(Order(sort="pages", descending=True))
        assert names(pane) == ["b.pdf", "a.pdf", "B 9.pdf", "B 10.pdf", "broken.pdf"]
        pane.bar.set_order(Order(sort="state"))
    assert names(pane)[0] == "broken.pdf"
    assert [row.name for row in pane.chosen_rows()] == ["b.pdf"]
    assert pane.view.currentIndex().data() == "b.pdf"


def test_the_filter_looks_at_tags_and_states_too(qtbot: QtBot, pane: LibraryPane) -> None:
    desk = pane._desk
    desk._on_shelved(
        Shelf({"Übersee": 1, "maps": 2}, {1: ("maps",), 2: ("maps", "Übersee")}, {"Far": ("maps", "Übersee")})
    )
    pane.bar.set_order(Order(tags=("maps",)))
    assert names(pane) == ["paper 1.pdf", "paper 2.pdf"]
    assert pane.bar.count.text() == "2 of 3"
    pane.filter.setText("uber 2")
    assert names(pane) == ["paper 2.pdf"]
    pane.bar.set_order(Order(states=("failed",)))
    assert names(pane) == ["broken.pdf"]

    def chips() -> list[QToolButton]:
        return [chip for chip in pane.bar.findChildren(QToolButton, "chip") if chip.isVisible()]

    qtbot.waitUntil(lambda: len(chips()) == 1, timeout=2000)
    qtbot.mouseClick(chips()[0], Qt.MouseButton.LeftButton)
    assert len(names(pane)) == 3
    pane.bar._fill_filter_menu()
    texts = [action.text() for action in pane.bar.filter_menu.actions()]
    assert "Could not be read\t1" in texts and "maps\t2" in texts and "Far" in texts
    next(action for action in pane.bar.filter_menu.actions() if action.text() == "Far").trigger()
    assert pane.bar.order.tags == ("maps", "Übersee")
    assert "Far" in pane.bar.filter_button.toolTip()
    desk._on_shelved(Shelf({"maps": 1}, {1: ("maps",)}))
    assert pane.bar.order.tags == ("maps",)  # a tag that is gone filters nothing


def test_several_documents_are_removed_with_one_key(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(0))
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(pane.remove_wanted, timeout=1000) as removed:
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert removed.args == [(1, 2)]


def test_a_row_says_that_its_file_is_missing_and_what_it_is_tagged_with(pane: LibraryPane) -> None:
    pane._desk._on_shelved(Shelf({"maps": 1}, {2: ("maps",)}))
    pane._desk._on_looked(Look(missing=frozenset({2})))
    index = pane.model.index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "The file is missing" in spoken and "Tags: maps" in spoken
    assert index.data(LibraryRole.MISSING) and index.data(LibraryRole.TAGS) == ("maps",)
    row = pane.model.row(index)
    assert row is not None and row.state == "missing"
    menu = pane.menu_for([row])
    assert "Find the file…" in [action.text() for action in menu.actions()]
    menu.deleteLater()


NAMES = st.sampled_from(["a.pdf", "B.pdf", "b 2.pdf", "b 10.pdf", "ä.pdf", "z.tif"])
ROWS = st.lists(
    st.builds(
        lambda number, name, pages, missing, tags: Row(
            ("document", number), name, Path(name), "", None, "", number, missing=missing, tags=tags, pages=pages
        ),
        st.integers(0, 30),
        NAMES,
        st.integers(0, 3),
        st.booleans(),
        st.sampled_from([(), ("maps",), ("maps", "old")]),
    ),
    unique_by=lambda row: row.key,
    max_size=12,
)
ORDERS = st.builds(
    Order,
    st.sampled_from(["added", "name", "pages", "size", "state"]),
    st.booleans(),
    st.sampled_from(["", "b", "a z", "maps"]),
    st.sampled_from([(), ("maps",)]),
    st.sampled_from([(), ("missing",)]),
)


@given(st.lists(st.tuples(ROWS, ORDERS), min_size=1, max_size=4))
def test_the_model_shows_what_is_arranged_and_a_chosen_row_stays_itself(steps: list[tuple[list[Row], Order]]) -> None:
    model = LibraryModel()
    held: list[tuple[QPersistentModelIndex, Row]] = []
    for rows, order in steps:
        model._all = rows
        model.arrange(order)
        shown = arranged(rows, order)
        assert [model.row(model.index(place)) for place in range(model.rowCount())] == shown
        for index, row in held:
            if index.isValid():
                there = model.row(index)
                assert there is not None and there.key == row.key
        held = [(QPersistentModelIndex(model.index(place)), row) for place, row in enumerate(shown)]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_a_shortened_name_keeps_its_extension_and_fits(qapp: object, width: int) -> None:
    metrics = QFontMetrics(QApplication.font())
    name = "Donaudampfschifffahrtsgesellschaftskapitänsakte 1911.tiff"
    short = elide_name(name, metrics, width)
    assert short.endswith(".tiff")
    assert short != name
    assert metrics.horizontalAdvance(short) <= max(width, metrics.horizontalAdvance("…911.tiff"))
