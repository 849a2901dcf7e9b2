"""Judging in the window: keys, marks, undo, files, and the page that measures models and modes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive, Judgement
from core.documents.renderer import RenderHost
from core.indexing import index
from core.standings import Entrant
from core.types import PageRef
from gui import theme
from gui.judging.names import entrant_name
from gui.judging.table import RanksTable
from gui.main_window import MainWindow
from gui.results.model import Role
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import opened, search_window


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("judging")
    files = [make_pdf(folder / "one.pdf", ["red", "green", "blue"]), make_pdf(folder / "two.pdf", ["red", "yellow"])]
    with Archive.create(folder / "a.patchlight") as archive, RenderHost() as host:
        list(index(archive, ColourEncoder(), files, host=host))
    return folder / "a.patchlight"


@pytest.fixture
def window(qtbot: QtBot, made: Path) -> Iterator[MainWindow]:
    """The window with an archive that has an answer to "red" on show, and no judgement."""
    with Archive.open(made) as archive:
        known = archive.judgements.all()
        archive.judgements.apply([Judgement(j.query, j.content_hash, j.page_index, None) for j in known])
    with opened(qtbot, made) as window:
        search_window(qtbot, window, "red")
        qtbot.waitUntil(lambda: window.page.canvas.page is not None, timeout=20_000)
        yield window


def press(qtbot: QtBot, window: MainWindow, widget: QWidget, key: Qt.Key) -> None:
    window.activateWindow()
    widget.setFocus()
    with qtbot.waitSignal(window.engine.judging.changed, timeout=10_000):
        qtbot.keyClick(widget, key)


def marks(window: MainWindow) -> list[bool | None]:
    model = window.results.model
    return [model.index(row).data(Role.RIGHT) for row in range(model.rowCount())]


def judge(qtbot: QtBot, window: MainWindow, query: str, pages: dict[PageRef, bool]) -> None:
    changes = []
    for page, right in pages.items():
        document = window.engine.document(page.document_id)
        assert document is not None
        changes.append(Judgement(query, document.content_hash, page.page_index, right))
    desk = window.engine.judging
    desk.apply(changes)
    wanted = {(change.query, change.content_hash, change.page_index, change.right) for change in changes}

    def is_written() -> bool:
        return wanted <= {(j.query, j.content_hash, j.page_index, j.right) for j in desk.verdicts.judgements}

    qtbot.waitUntil(is_written, timeout=10_000)


def measure(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.engine.judging
    with qtbot.waitSignal(desk.staged, timeout=20_000, check_params_cb=lambda stage: stage.finished):
        qtbot.mouseClick(window.evaluation.measure, Qt.MouseButton.LeftButton)


def test_keys_judge_the_chosen_hit_and_the_same_key_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    view = window.results.view
    press(qtbot, window, view, Qt.Key.Key_1)
    assert marks(window)[:2] == [True, None]
    assert window.results.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", judged right")
    press(qtbot, window, window.page.canvas, Qt.Key.Key_0)
    assert marks(window)[0] is False
    press(qtbot, window, view, Qt.Key.Key_0)
    assert marks(window) == [None] * len(marks(window))
    assert "Not judged any more" in window.status_strip.match.text()


def test_digits_are_digits_in_the_search_field_and_no_longer_zoom(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    field = window.top_bar.field
    field.setFocus()
    field.selectAll()
    with qtbot.assertNotEmitted(window.engine.judging.changed, wait=100):
        qtbot.keyClicks(field, "10")
    assert field.text() == "10"
    zoom = window.page.canvas.zoom
    press(qtbot, window, window.page.canvas, Qt.Key.Key_1)
    assert window.page.canvas.zoom == zoom
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page.canvas.zoom == pytest.approx(1.0)
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.page.canvas.zoom == pytest.approx(zoom)


def test_undo_goes_back_step_by_step_and_says_when_there_is_nothing_left(qtbot: QtBot, window: MainWindow) -> None:
    view, undo = window.results.view, window.actions_["undo"]
    press(qtbot, window, view, Qt.Key.Key_1)
    window.results.select_next()
    press(qtbot, window, view, Qt.Key.Key_0)
    assert marks(window)[:2] == [True, False]
    for expected in ([True, None], [None, None]):
        with qtbot.waitSignal(window.engine.judging.changed, timeout=10_000):
            undo.trigger()
        assert marks(window)[:2] == expected
    undo.trigger()
    assert any("nothing to undo" in notice.text for notice in window.notices.notices())


def test_judgements_count_before_they_are_written(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    view = window.results.view
    view.setFocus()
    for key, mark in ((Qt.Key.Key_1, True), (Qt.Key.Key_0, False), (Qt.Key.Key_0, None), (Qt.Key.Key_1, True)):
        qtbot.keyClick(view, key)  # no thread has had the time to answer
        assert marks(window)[0] is mark
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marks(window)[0] is None
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marks(window)[0] is False
    document = window.engine.document(1)
    assert document is not None
    key = ("red", document.content_hash, 0)

    def is_written() -> bool:
        return [(j.query, j.content_hash, j.page_index, j.right) for j in desk.verdicts.judgements] == [(*key, False)]

    desk = window.engine.judging
    qtbot.waitUntil(is_written, timeout=10_000)
    assert marks(window)[0] is False


def test_a_judgement_the_archive_refuses_is_taken_off_the_card(qtbot: QtBot, tmp_path: Path) -> None:
    archive, other = tmp_path / "a.patchlight", tmp_path / "b.patchlight"
    with opened(qtbot, archive) as window:
        add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "one.pdf", ["red"]))
        search_window(qtbot, window, "red")
        Archive.create(other).close()
        shutil.rmtree(archive)
        other.rename(archive)
        press(qtbot, window, window.results.view, Qt.Key.Key_1)
        assert marks(window) == [True]
        qtbot.waitUntil(lambda: bool(window.notices.notices()) and marks(window) == [None], timeout=10_000)


def test_marks_belong_to_their_query_and_come_back_with_it(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, window.results.view, Qt.Key.Key_1)
    search_window(qtbot, window, "blue")
    assert not any(marks(window))
    search_window(qtbot, window, " red ")
    assert marks(window)[0] is True


def test_a_page_that_was_not_found_can_be_judged_too(qtbot: QtBot, window: MainWindow) -> None:
    page = window.browsing.shown_page
    assert page == PageRef(1, 0)
    with qtbot.waitSignal(window.engine.page_ready, timeout=20_000):
        window.actions_["next-page"].trigger()
    assert window.browsing.shown_page == PageRef(1, 1)
    press(qtbot, window, window.page.canvas, Qt.Key.Key_1)
    document = window.engine.document(1)
    assert document is not None
    assert window.engine.judging.grades("red") == {(document.content_hash, 1): True}


def test_without_an_answer_there_is_nothing_to_judge(qtbot: QtBot, window: MainWindow) -> None:
    window.browsing.search("")
    with qtbot.assertNotEmitted(window.engine.judging.changed, wait=100):
        window.actions_["judge-right"].trigger()
    assert any("no match to judge" in notice.text for notice in window.notices.notices())


def test_nothing_is_judged_while_the_field_says_another_query_than_its_pages(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=20_000):
        window.browsing.search("blue")
        with qtbot.assertNotEmitted(window.engine.judging.changed):
            window.actions_["judge-right"].trigger()
    assert any("still running" in notice.text for notice in window.notices.notices())
    window.actions_["judge-right"].trigger()
    qtbot.waitUntil(lambda: bool(window.engine.judging.verdicts.judgements), timeout=20_000)
    assert {each.query for each in window.engine.judging.verdicts.judgements} == {"blue"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_is_painted_on_the_card(qtbot: QtBot, window: MainWindow, scheme: str) -> None:
    window.actions_[f"theme-{scheme}"].trigger()
    view = window.results.view
    qtbot.waitUntil(lambda: window.results.model.index(0).data(Role.THUMBNAIL) is not None, timeout=10_000)

    def count(colour: str) -> int:
        image = view.viewport().grab(view.visualRect(window.results.model.index(0))).toImage()
        wanted = QColor(colour).rgb()
        corner = QImage(image.copy(0, 0, int(40 * image.devicePixelRatio()), image.height()))
        return sum(corner.pixel(x, y) == wanted for x in range(corner.width()) for y in range(corner.height()))

    plain = count(theme.roles().accent), count(theme.roles().danger)
    press(qtbot, window, view, Qt.Key.Key_1)
    assert count(theme.roles().accent) > plain[0] + 80
    press(qtbot, window, view, Qt.Key.Key_0)
    assert count(theme.roles().danger) > plain[1] + 80
    window.actions_["theme-light"].trigger()


def test_the_evaluation_measures_every_model_and_mode_and_draws_them(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["evaluation"].trigger()
    pane = window.evaluation
    assert window.pages.currentWidget() is pane
    assert pane.empty.isVisible() and not pane.measure.isEnabled()
    assert "press 1" in pane.empty.text()
    judge(qtbot, window, "red", {PageRef(1, 0): True, PageRef(2, 0): True, PageRef(1, 2): False})
    judge(qtbot, window, "zebra", {PageRef(1, 0): True})
    assert pane.counts.text() == "2 queries · 4 judged pages"
    assert pane.ranks.rowCount() == 2
    with qtbot.waitSignal(window.engine.judging.drawn, timeout=60_000):
        measure(qtbot, window)
    assert [entrant_name(s.entrant) for s in pane.standings] == ["colour-test · Late", "colour-test · Both", "Keyword"]
    assert pane.chart.isVisible() and pane.chart.pixmap().width() > 400
    assert pane.ranks.index(0, 2).data() == "1  2"
    assert pane.ranks.index(1, 2).data() == "–"
    assert "cannot read" in pane.ranks.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "colour-test · Late: nDCG@10 0.50" in pane.chart.accessibleDescription()
    assert "fewer than five queries" in pane.notes.text()
    assert not pane.stale.isVisible()
    judge(qtbot, window, "blue", {PageRef(1, 2): True})
    assert pane.stale.isVisible()
    QAbstractItemModelTester(pane.ranks)
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert window.pages.currentIndex() == 0


def test_a_saved_chart_is_confirmed_with_the_way_to_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_["evaluation"].trigger()
    judge(qtbot, window, "red", {PageRef(1, 0): True})
    measure(qtbot, window)
    monkeypatch.setattr("gui.judging.pane.ask_where", lambda *_args: tmp_path / "measures.svg")
    with qtbot.waitSignal(window.engine.judging.wrote, timeout=60_000):
        window.evaluation.export_chart.trigger()
    notice = window.notices.notices()[-1]
    assert notice.text == "Wrote measures.svg." and (tmp_path / "measures.svg").exists()
    assert notice.findChild(QPushButton, "showExportButton") is not None


def test_the_chart_follows_the_theme(qtbot: QtBot, window: MainWindow) -> None:
    judge(qtbot, window, "red", {PageRef(1, 0): True})
    window.actions_["evaluation"].trigger()
    with qtbot.waitSignal(window.engine.judging.drawn, timeout=60_000):
        measure(qtbot, window)
    light = window.evaluation.chart.pixmap().toImage().pixelColor(QPoint(2, 2))
    with qtbot.waitSignal(window.engine.judging.drawn, timeout=60_000):
        window.actions_["theme-dark"].trigger()
    dark = window.evaluation.chart.pixmap().toImage().pixelColor(QPoint(2, 2))
    assert light.lightness() > 240 and dark.lightness() < 60
    window.actions_["theme-light"].trigger()


def test_stopping_leaves_what_was_there_before(qtbot: QtBot, window: MainWindow) -> None:
    judge(qtbot, window, "red", {PageRef(1, 0): True})
    window.actions_["evaluation"].trigger()
    desk = window.engine.judging
    with qtbot.waitSignal(desk.stopped, timeout=10_000):
        desk.measure()
        desk.cancel()
    assert not desk.is_measuring and desk.stage is None
    with qtbot.assertNotEmitted(desk.staged, wait=200):
        pass
    measure(qtbot, window)
    assert len(window.evaluation.standings) == 3


def test_a_row_of_the_table_is_searched_for(qtbot: QtBot, window: MainWindow) -> None:
    judge(qtbot, window, "blue", {PageRef(1, 2): True})
    window.actions_["evaluation"].trigger()
    table = window.evaluation.table
    table.setCurrentIndex(window.evaluation.ranks.index(0, 0))
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=20_000):
        table.activated.emit(table.currentIndex())
    assert window.pages.currentIndex() == 0
    assert window.top_bar.field.text() == "blue"
    assert marks(window)[0] is True


def test_judgements_leave_and_come_back_as_a_queries_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    judge(qtbot, window, "red", {PageRef(1, 0): True, PageRef(2, 1): False})
    desk, path = window.engine.judging, tmp_path / "judged.jsonl"
    with qtbot.waitSignal(desk.wrote, timeout=10_000):
        desk.export_file(path)
    assert window.notices.notices()[-1].text == "Wrote judged.jsonl."
    line = json.loads(path.read_text("utf-8"))
    assert (line["query"], line["doc"], line["pages"]) == ("red", "one.pdf", [1])
    with path.open("a", encoding="utf-8") as file:
        file.write('{"qid": "x", "query": "blue", "doc": "one.pdf", "pages": [3]}\n')
        file.write('{"qid": "y", "query": "blue", "doc": "gone.pdf", "pages": [3]}\n')

    def written() -> set[tuple[str, int]]:
        return {(j.query, j.page_index) for j in desk.verdicts.judgements}

    before = written()
    with qtbot.waitSignal(desk.imported, timeout=10_000):
        desk.import_file(path)
    qtbot.waitUntil(lambda: written() == before | {("blue", 2)}, timeout=10_000)
    notice = next(notice for notice in window.notices.notices() if "judged.jsonl held 3 judgements" in notice.text)
    assert notice.isVisible()
    qtbot.mouseClick(notice.findChild(QPushButton, "undoButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: written() == before, timeout=10_000)


def test_the_table_keeps_qts_rules_when_empty(qtmodeltester) -> None:
    qtmodeltester.check(RanksTable())


def test_models_and_modes_have_names() -> None:
    assert entrant_name(Entrant("reader-3fa9c21b", "late")) == "Reader · Late"
    assert entrant_name(Entrant("", "keyword")) == "Keyword"
    assert entrant_name(Entrant("OWNER/some-model@1024", "hybrid")).endswith("@1024 · Both")
