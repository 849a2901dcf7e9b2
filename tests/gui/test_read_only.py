"""An archive that can only be read promises nothing: what would change it is disabled and says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.searches import PastSearch, SavedSearch
from core.documents.renderer import RenderHost
from core.indexing import index
from core.search.filters import EVERYTHING
from gui.commands import ACTIONS
from gui.main_window import MainWindow
from gui.read_only import EXPLAINED, WRITING
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.dragged import entering
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, opened

REASON = "Another Patchlight is writing to the archive a.patchlight, so it is open for reading only."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window whose archive somebody else is writing to: a followed folder, a tag, a collection, an old search."""
    papers = tmp_path / "papers"
    papers.mkdir()
    one = make_pdf(papers / "one.pdf", ["red", "green"])
    with Archive.create(tmp_path / "a.patchlight") as archive, RenderHost() as host:
        list(index(archive, ColourEncoder(), [one], host=host))
        archive.tags.change([1], add=["Maps"])
        archive.tags.save_collection("Old maps", ["Maps"])
        archive.places.watch(papers)
        archive.searches.remember([PastSearch("zebra", 1.0)])
        archive.searches.save(SavedSearch(0, "Zebras", "zebra", "late", EVERYTHING))
        with opened(qtbot, archive.path) as made:
            qtbot.waitUntil(lambda: bool(made.engine.library.shelf.tags and made.engine.searches.past), timeout=WAIT)
            yield made


def said(window: MainWindow) -> list[str]:
    return [notice.text for notice in window.notices.notices()]


def test_commands_are_disabled_and_say_why(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    for name in EXPLAINED:
        action = window.actions_[name]
        assert (action.isEnabled(), action.toolTip()) == (False, REASON), name
    window.actions_.show_keys({spec.id: spec.keys for spec in ACTIONS})  # as when one gets other keys
    assert window.actions_["add-documents"].toolTip() == REASON
    assert not window.evaluation.import_queries.isEnabled()
    window.actions_["settings"].trigger()
    assert window.settings.rows
    clear = window.settings.findChild(QPushButton, "clear-historySettingButton")
    assert clear is not None and (clear.isEnabled(), clear.toolTip()) == (False, REASON)
    window.actions_["settings"].trigger()
    add = window.library.findChild(QPushButton, "addButton")
    assert add is not None and (add.isEnabled(), add.toolTip()) == (False, REASON)
    window.housekeeping.open_archive(tmp_path / "b.patchlight")
    qtbot.waitUntil(lambda: window.actions_["add-documents"].isEnabled(), timeout=WAIT)
    add_and_wait(qtbot, window.engine, make_pdf(tmp_path / "two.pdf", ["blue"]))
    assert add.isEnabled() and add.toolTip() == "Add documents (Ctrl+I)"
    assert window.actions_["follow-folder"].toolTip() == "Follow a folder"
    assert window.evaluation.import_queries.isEnabled()
    assert window.actions_["follow-folder"].isEnabled() and window.library.details.tags.isEnabled()


def test_no_folder_is_said_to_be_followed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.housekeeping.attention.watch(tmp_path / "elsewhere")
    assert REASON in said(window)
    assert not any("is followed" in text for text in said(window))
    menu = window.library.watched.menu_
    menu.aboutToShow.emit()
    first = menu.actions()[0]  # older PySide6 takes the menu away with it
    one = first.menu()
    assert isinstance(one, QMenu)
    stop, another = one.actions()[-1], menu.actions()[-1]
    assert [(each.isEnabled(), each.toolTip()) for each in (stop, another)] == [(False, REASON)] * 2


def test_no_search_is_said_to_be_forgotten(qtbot: QtBot, window: MainWindow) -> None:
    window.searching.clear_history()
    window.searching.forget(window.engine.searches.past[0])
    assert [search.text for search in window.engine.searches.past] == ["zebra"]
    assert not any("cleared" in text or "forgotten." in text for text in said(window))
    window.actions_["history"].trigger()
    clear = window.searching.history.findChild(QPushButton, "clearHistoryButton")
    assert window.searching.history.isVisible() and clear is not None and not clear.isVisible()


def test_the_library_shows_and_takes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    library = window.library
    drop = library.findChild(QFrame, "dropInvitation")
    assert drop is not None and [each.text() for each in drop.findChildren(QLabel)] == [REASON]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "papers" / "one.pdf"))])
    enter = entering(QPoint(5, 5), data)
    enter.ignore()
    window.dragEnterEvent(enter)
    assert not enter.isAccepted() and drop.property("active") != "true"

    library.view.setCurrentIndex(library.model.index(0))
    library.show_details(True)
    field = library.findChild(QLineEdit, "tagField")
    assert field is not None and (field.isEnabled(), field.toolTip()) == (False, REASON)
    for notice in window.notices.notices():
        notice.close_notice()  # what the drag was told
    window.activateWindow()
    library.view.setFocus()
    qtbot.waitUntil(library.view.hasFocus)
    with qtbot.assertNotEmitted(library.remove_wanted, wait=100):
        qtbot.keyClick(library.view, Qt.Key.Key_Delete)
    assert said(window).count(REASON) == 1
    menu = library.menu_for(library.chosen_rows())
    off = {each.text(): each.toolTip() for each in menu.actions() if each.text() and not each.isEnabled()}
    assert off == {"Tags": REASON, "Remove from the archive": REASON}
    menu.deleteLater()
    library.bar.set_order(type(library.bar.order)(tags=("Maps",)))
    library.bar._fill_filter_menu()
    (forget,) = [each for each in library.bar.filter_menu.actions() if each.text().startswith("Forget")]
    assert (forget.isEnabled(), forget.toolTip()) == (False, REASON)


def test_what_a_document_lacks_is_reached_by_keyboard_and_says_why_it_stays_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    library = window.library
    library.view.setCurrentIndex(library.model.index(0))
    library.show_details(True)
    (tmp_path / "papers" / "one.pdf").unlink()
    window.engine.library.look()
    locate, retry = library.details.locate, library.details.retry
    qtbot.waitUntil(locate.isVisible, timeout=WAIT)
    missing = "The file is missing; the archive keeps its pages."  # nothing can be removed here
    assert library.details.failures.text() == missing
    assert missing in library.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    retry.show()  # as for a document with a page that failed
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for button, wanted in ((locate, library.locate_wanted), (retry, library.retry_wanted)):
        assert (button.toolTip(), button.accessibleDescription(), button.property("look")) == (REASON, REASON, "off")
        button.setFocus()
        assert button.hasFocus()
        with qtbot.assertNotEmitted(wanted):
            qtbot.keyClick(button, Qt.Key.Key_Space)
        assert said(window).count(REASON) == 1
        window.notices.notices()[-1].close_notice()
        assert REASON not in said(window)
    menu = library.menu_for(library.chosen_rows())
    find = next(action for action in menu.actions() if action.text() == "Find the file…")
    assert (find.isEnabled(), find.toolTip()) == (False, REASON)
    menu.deleteLater()
    window.housekeeping.open_archive(tmp_path / "b.patchlight")
    qtbot.waitUntil(lambda: not library.read_only, timeout=WAIT)
    assert (retry.toolTip(), retry.accessibleDescription(), retry.property("look")) == ("", "", "")


@pytest.mark.parametrize("name", [spec.id for spec in ACTIONS if spec.id in WRITING and spec.keys])
def test_keys_of_a_disabled_command_say_why(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    window.activateWindow()
    (key, *_) = window.actions_[name].shortcuts()
    QTest.keySequence(window, key)
    assert said(window) == [REASON]


def test_other_keys_of_a_disabled_command_say_why_too(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.actions_.show_keys({spec.id: spec.keys for spec in ACTIONS} | {"tag-documents": ("Ctrl+Alt+9",)})
    QTest.keySequence(window, QKeySequence("Ctrl+Alt+9"))
    assert said(window) == [REASON]
    window.notices.notices()[0].close_notice()
    window.housekeeping.open_archive(tmp_path / "b.patchlight")
    qtbot.waitUntil(lambda: window.actions_["tag-documents"].isEnabled(), timeout=WAIT)
    QTest.keySequence(window, QKeySequence("Ctrl+Alt+9"))
    assert REASON not in said(window)


def test_no_saved_search_is_said_to_be_changed(qtbot: QtBot, window: MainWindow) -> None:
    (saved,) = window.engine.searches.saved
    window.searching._rename(replace(saved, name="Okapis"))
    window.searching._delete(saved)
    assert said(window) and set(said(window)) == {REASON}
    assert [search.name for search in window.engine.searches.saved] == ["Zebras"]
