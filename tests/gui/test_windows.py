"""Several archives: one window each, the list of recent ones, and an archive that is no longer where it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from core.search.filters import Filters
from core.types import PageRef
from gui.page.sheet import Fit
from gui.settings import Preferences
from gui.windows import Windows
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, renewed, search_window, wait_open, windows_of


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Iterator[Windows]:
    with windows_of(qtbot, tmp_path / "first.patchlight", Preferences(remembers=False)) as made:
        yield made


def test_an_empty_window_takes_the_archive_and_a_filled_one_opens_another(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    (first,) = windows.open_windows
    first.housekeeping.show_archive(tmp_path / "second.patchlight")
    wait_open(qtbot, first, "second")
    assert windows.open_windows == [first]
    add_and_wait(qtbot, first.engine, make_pdf(tmp_path / "one.pdf", ["red"]))
    first.housekeeping.show_archive(tmp_path / "third.patchlight")
    assert len(windows.open_windows) == 2
    second = windows.open_windows[1]
    wait_open(qtbot, second, "third")
    assert first.engine.catalog is not None and first.engine.catalog.path.stem == "second"
    assert (first.windowTitle(), second.windowTitle()) == ("second — Patchlight", "third — Patchlight")
    # An archive that is open already is shown where it is.
    second.housekeeping.open_elsewhere(tmp_path / "second.patchlight", ())
    assert windows.open_windows == [first, second]
    assert windows.showing(tmp_path / "third.patchlight") is second


def test_a_closed_window_ends_its_work_and_the_others_go_on(qtbot: QtBot, windows: Windows, tmp_path: Path) -> None:
    (first,) = windows.open_windows
    windows.open(tmp_path / "second.patchlight", [make_pdf(tmp_path / "long.pdf", ["red", "green"] * 8)])
    second = windows.open_windows[1]
    engine = second.engine
    qtbot.waitUntil(lambda: engine.indexing == "running", timeout=WAIT)
    with qtbot.waitSignal(engine.destroyed, timeout=WAIT):
        second.close()
    assert windows.open_windows == [first]
    add_and_wait(qtbot, first.engine, make_pdf(tmp_path / "one.pdf", ["blue"]))
    windows.open(tmp_path / "second.patchlight")  # what was left goes on
    again = windows.open_windows[1]

    def is_done() -> bool:
        catalog = again.engine.catalog
        return catalog is not None and catalog.info.pages == 16 and not catalog.pages_pending

    qtbot.waitUntil(is_done, timeout=WAIT)


def test_another_language_is_spoken_a_moment_after_it_was_chosen(
    qtbot: QtBot, app: QApplication, windows: Windows, tmp_path: Path
) -> None:
    (old,) = windows.open_windows
    add_and_wait(qtbot, old.engine, make_pdf(tmp_path / "one.pdf", ["red"]))
    with qtbot.waitSignal(old.engine.results_ready, timeout=WAIT):
        old.browsing.search("red")
    assert old.library.title.text() == "Library"
    old.actions_["language-de"].trigger()
    new = renewed(qtbot, windows, old)
    assert new.isVisible() and new.library.title.text() == "Bibliothek" and new.geometry() == old.geometry()
    wait_open(qtbot, new, "first")
    qtbot.waitUntil(lambda: new.results.model.rowCount() == 1, timeout=WAIT)
    assert new.engine.results is not None and new.engine.results.text == "red"
    assert new.top_bar.field.text() == "red"


def test_the_other_language_finds_search_region_filters_and_page_as_they_were(
    qtbot: QtBot, app: QApplication, windows: Windows, tmp_path: Path
) -> None:
    (old,) = windows.open_windows
    paper = make_pdf(tmp_path / "one.pdf", ["red", "blue", "green", "red"])
    add_and_wait(qtbot, old.engine, paper, make_pdf(tmp_path / "two.pdf", ["red"]))
    one, two = (document.id for document in old.engine.catalog.documents)  # type: ignore[union-attr]
    box, filters = (0.1, 0.2, 0.9, 0.8), Filters(name="one")
    old.browsing.set_filters(filters)
    with qtbot.waitSignal(old.engine.results_ready, timeout=WAIT):
        old.browsing.search_region(PageRef(two, 0), box, "blue")
    old.browsing.show_page(PageRef(one, 2))
    old.top_bar.field.setText("blue and half a wo")
    ranked = [hit.page for hit in old.engine.results.hits]  # type: ignore[union-attr]
    windows.renew()
    new = renewed(qtbot, windows, old)
    qtbot.waitUntil(lambda: new.engine.results is not None and new.engine.is_settled, timeout=WAIT)
    assert [hit.page for hit in new.engine.results.hits] == ranked and {page.document_id for page in ranked} == {one}  # type: ignore[union-attr]
    assert new.browsing.region == (PageRef(two, 0), box) and new.browsing.filters == filters
    assert new.top_bar.asked == "blue" and new.top_bar.field.text() == "blue and half a wo"
    assert new.browsing.shown_page == PageRef(one, 2)
    current = new.results.current_hit()
    assert current is not None and current.page == PageRef(one, 2)
    new.browsing.search("red")  # and is not brought back once more
    qtbot.waitUntil(lambda: new.browsing.shown_page in (PageRef(one, 0), PageRef(one, 3)), timeout=WAIT)


def test_the_other_language_finds_the_same_part_of_the_page_and_the_chosen_words(
    qtbot: QtBot, app: QApplication, windows: Windows, tmp_path: Path
) -> None:
    (old,) = windows.open_windows
    add_and_wait(qtbot, old.engine, make_pdf(tmp_path / "one.pdf", ["red", "blue", "green"]))
    page = PageRef(old.engine.catalog.documents[0].id, 1)  # type: ignore[union-attr]
    search_window(qtbot, old, "red blue")
    with qtbot.waitSignal(old.browsing.explanation_shown, timeout=WAIT):
        old.browsing.show_page(page)
    canvas = old.page.canvas
    qtbot.waitUntil(lambda: canvas.page == page, timeout=WAIT)
    for _ in range(6):
        old.actions_["zoom-in"].trigger()
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum() // 3)
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum() // 4)
    old.actions_["next-word"].trigger()
    old.actions_["next-word"].trigger()
    before = canvas.framing
    assert before.fit is Fit.FREE and canvas.words == old.page.chips.selected == (1,)
    windows.renew()
    new = renewed(qtbot, windows, old)
    canvas = new.page.canvas
    qtbot.waitUntil(lambda: canvas.page == page and canvas.words == (1,), timeout=WAIT)
    assert new.page.chips.selected == (1,)
    assert (canvas.framing.fit, canvas.zoom) == (Fit.FREE, pytest.approx(before.zoom))
    assert canvas.framing.middle == pytest.approx(before.middle, abs=2)
    new.actions_["all-words"].trigger()
    with qtbot.waitSignal(new.browsing.explanation_shown, timeout=WAIT):
        new.browsing.show_page(PageRef(page.document_id, 0))
    assert canvas.words == ()  # only what was before a person is carried over


@pytest.mark.parametrize("fit", ["zoom-fit", "width"])
def test_the_other_language_fits_the_page_as_it_was(
    qtbot: QtBot, app: QApplication, windows: Windows, tmp_path: Path, fit: str
) -> None:
    (old,) = windows.open_windows
    add_and_wait(qtbot, old.engine, make_pdf(tmp_path / "one.pdf", ["red"]))
    search_window(qtbot, old, "red")
    canvas = old.page.canvas
    qtbot.waitUntil(lambda: canvas.page is not None, timeout=WAIT)
    old.page.fit_width() if fit == "width" else old.actions_[fit].trigger()
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    before = canvas.framing
    windows.renew()
    new = renewed(qtbot, windows, old)
    qtbot.waitUntil(lambda: new.page.canvas.page is not None and new.page.canvas.is_explained, timeout=WAIT)
    assert new.page.canvas.fit_mode is before.fit
    height = pytest.approx(before.middle[1], abs=3)
    qtbot.waitUntil(lambda: new.page.canvas.framing.middle[1] == height, timeout=WAIT)


def test_a_page_that_was_only_looked_at_is_open_in_the_other_language(
    qtbot: QtBot, app: QApplication, windows: Windows, tmp_path: Path
) -> None:
    (old,) = windows.open_windows
    add_and_wait(qtbot, old.engine, make_pdf(tmp_path / "one.pdf", ["red", "blue"]))
    page = PageRef(old.engine.catalog.documents[0].id, 1)  # type: ignore[union-attr]
    old.browsing.show_page(page)
    windows.renew()
    new = renewed(qtbot, windows, old)
    qtbot.waitUntil(lambda: new.page.canvas.page == page and new.engine.is_settled, timeout=WAIT)
    assert new.engine.results is None and new.top_bar.field.text() == ""


def test_a_window_that_has_no_archive_yet_has_one_in_the_other_language(
    qtbot: QtBot, app: QApplication, windows: Windows
) -> None:
    (first,) = windows.open_windows
    early = windows.make()
    early.show()
    first.close()
    qtbot.waitUntil(lambda: windows.open_windows == [early], timeout=WAIT)
    windows.renew()
    qtbot.waitUntil(lambda: early not in windows.open_windows, timeout=WAIT)
    wait_open(qtbot, windows.open_windows[0], "first")


def test_recent_archives_are_listed_without_the_open_one(qtbot: QtBot, windows: Windows, tmp_path: Path) -> None:
    (first,) = windows.open_windows
    for name in ("second", "third"):
        first.housekeeping.open_archive(tmp_path / f"{name}.patchlight")
        wait_open(qtbot, first, name)
    recent = first.housekeeping.recent
    assert [path.stem for path in recent.paths()] == ["second", "first"]
    recent._fill()
    texts = [action.text().partition("\t")[0] for action in recent.menu.actions() if action.text()]
    assert texts == ["second", "first", "Clear this list"]
    recent.menu.actions()[1].trigger()
    wait_open(qtbot, first, "first")

    def offered() -> list[QAbstractButton]:
        buttons = first.welcome.findChildren(QAbstractButton, "recentButton")
        return [button for button in buttons if button.isVisible()]

    qtbot.waitUntil(lambda: [button.text() for button in offered()] == ["third", "second"])
    qtbot.mouseClick(offered()[1], Qt.MouseButton.LeftButton)
    wait_open(qtbot, first, "second")
    recent._fill()
    recent.menu.actions()[-1].trigger()
    assert recent.paths() == []
    assert not first.actions_["recent-archives"].isEnabled()
    undo = first.findChild(QAbstractButton, "undoButton")
    assert undo is not None
    undo.click()
    assert [path.stem for path in recent.paths()] == ["first", "third"]


def test_a_recent_archive_that_is_gone_is_said_and_not_made_anew(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    (first,) = windows.open_windows
    first.housekeeping.open_archive(tmp_path / "second.patchlight")
    wait_open(qtbot, first, "second")
    (tmp_path / "first.patchlight").rename(tmp_path / "moved.patchlight")
    first.housekeeping.recent.open(tmp_path / "first.patchlight")
    (notice,) = first.notices.notices()
    assert notice.text == "The archive first is not there any more."
    assert not (tmp_path / "first.patchlight").exists()
    assert len(first.findChildren(QAbstractButton, "findArchiveButton")) == 1
    forget = first.findChild(QAbstractButton, "forgetArchiveButton")
    assert forget is not None
    qtbot.mouseClick(forget, Qt.MouseButton.LeftButton)
    assert first.housekeeping.recent.paths() == []
