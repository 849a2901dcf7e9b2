"""The whole window as a person uses it: real drops of real files, real keys, real clicks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from gui.app import Options, begin, run
from gui.main_window import MainWindow
from tests.coloured_pages import make_pdf
from tests.gui.dragged import entering
from tests.gui.engines import colour_encoder
from tests.gui.opened_window import end, shown

FOUR = ("red", "green", "blue", "yellow")
Open = Iterator[MainWindow]


def open_window(qtbot: QtBot, archive: Path | None = None, query: str = "") -> MainWindow:
    window = shown(qtbot)
    begin(window, Options(archive, query))
    qtbot.waitUntil(lambda: window.engine.catalog is not None, timeout=10_000)
    return window


@pytest.fixture
def window(qtbot: QtBot) -> Open:
    made = open_window(qtbot)
    yield made
    end(made)


def drop(window: MainWindow, where: QWidget, *paths: Path) -> None:
    """Drops files the way the window system does: through the native window, over some widget."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = where.mapTo(window, where.rect().center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    enter = entering(place, mime)
    QCoreApplication.sendEvent(handle, enter)
    assert enter.isAccepted()
    event = QDropEvent(place.toPointF(), copy, mime, left, none)
    QCoreApplication.sendEvent(handle, event)
    assert event.isAccepted()


def wait_idle(qtbot: QtBot, window: MainWindow, documents: int) -> None:
    def over() -> bool:
        catalog = window.engine.catalog
        return (
            window.engine.indexing == "idle"
            and catalog is not None
            and len(catalog.documents) == documents
            and not catalog.pages_pending
        )

    qtbot.waitUntil(over, timeout=30_000)


def ask(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Types a query and waits until the first hit is explained on its page."""
    field = window.findChild(QLineEdit, "searchField")
    assert field is not None
    field.clear()
    qtbot.keyClicks(field, text)
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=20_000):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def click(qtbot: QtBot, window: QWidget, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None and button.isVisible(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("over", ["welcome", "searchField", "statusStrip"])
def test_files_dropped_anywhere_become_searchable(qtbot: QtBot, window: MainWindow, tmp_path: Path, over: str) -> None:
    assert window.welcome.isVisible()
    folder = tmp_path / "a folder"
    folder.mkdir()
    make_pdf(folder / "two.pdf", ["cyan", "black"])
    where = window.findChild(QWidget, over)
    assert where is not None
    drop(window, where, make_pdf(tmp_path / "four.pdf", FOUR), folder)
    assert window.library.isVisible() and not window.welcome.isVisible()
    wait_idle(qtbot, window, documents=2)
    ask(qtbot, window, "cyan")
    assert window.browsing.hit is not None
    assert (window.browsing.hit.document, window.browsing.hit.page.page_number) == ("two.pdf", 1)


def test_something_else_dropped_is_not_taken(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("some words")
    enter = entering(QPoint(300, 300), mime)
    QCoreApplication.sendEvent(window.windowHandle(), enter)
    assert not enter.isAccepted()


def test_a_query_is_walked_by_keyboard_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    drop(window, window.body, make_pdf(tmp_path / "four.pdf", FOUR))
    wait_idle(qtbot, window, documents=1)
    ask(qtbot, window, "blue red")
    first = window.browsing.hit
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_BracketRight)
    assert window.browsing.hit is not None and window.browsing.hit != first
    field = window.findChild(QLineEdit, "searchField")
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert window.results.view.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert not window.browsing.heat.overlay.visible
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert window.browsing.heat.overlay.visible
    qtbot.keyClick(window, Qt.Key.Key_Slash)
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.browsing.hit is None and window.engine.results is None


def test_encoding_is_paused_resumed_and_stopped_with_its_buttons(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.engine.progressed, timeout=20_000, check_params_cb=lambda p: p.page is not None):
        drop(window, window.body, make_pdf(tmp_path / "many.pdf", FOUR * 15))
    strip = window.status_strip
    assert strip.bar.isVisible() and "of 60 pages" in strip.pace.text()
    click(qtbot, window, "pauseButton")
    qtbot.waitUntil(lambda: window.engine.indexing == "paused", timeout=10_000)
    assert "Paused" in strip.label.text()
    click(qtbot, window, "pauseButton")
    qtbot.waitUntil(lambda: window.engine.indexing == "running", timeout=10_000)
    click(qtbot, window, "cancelButton")
    qtbot.waitUntil(lambda: window.engine.indexing == "idle", timeout=10_000)
    qtbot.waitUntil(lambda: "cannot be found yet" in strip.label.text(), timeout=5_000)
    click(qtbot, window, "pauseButton")
    wait_idle(qtbot, window, documents=1)
    assert not strip.bar.isVisible() and strip.label.text() == "Ready"


def test_a_removed_document_comes_back_with_undo(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    drop(window, window.body, make_pdf(tmp_path / "four.pdf", FOUR))
    wait_idle(qtbot, window, documents=1)
    window.library.view.setCurrentIndex(window.library.view.model().index(0, 0))
    window.library.view.setFocus()
    with qtbot.waitSignal(window.engine.removed, timeout=10_000):
        qtbot.keyClick(window.library.view, Qt.Key.Key_Delete)
    wait_idle(qtbot, window, documents=0)
    click(qtbot, window, "undoButton")
    wait_idle(qtbot, window, documents=1)
    ask(qtbot, window, "green")


def test_a_broken_file_is_named_in_red_and_the_rest_goes_on(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken export.pdf"
    broken.write_bytes(b"%PDF-1.4\n")
    drop(window, window.body, broken, make_pdf(tmp_path / "four.pdf", FOUR))
    wait_idle(qtbot, window, documents=1)
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 2, timeout=5_000)
    texts = [window.library.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert "four.pdf" in texts[0] and "Cannot open broken export.pdf" in texts[1]
    assert not window.isHidden() and QCoreApplication.instance() is not None


def test_a_password_is_typed_into_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    secret = make_pdf(tmp_path / "secret.pdf", ["blue"], password="sesame")
    with qtbot.waitSignal(window.engine.password_needed, timeout=20_000):
        drop(window, window.body, secret)
    field = window.findChild(QLineEdit, "passwordField")
    assert field is not None and field.isVisible()
    qtbot.keyClicks(field, "sesame")
    click(qtbot, window, "passwordButton")
    wait_idle(qtbot, window, documents=1)
    ask(qtbot, window, "blue")


def test_closing_in_the_middle_and_starting_again_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot)
    with qtbot.waitSignal(window.engine.progressed, timeout=20_000, check_params_cb=lambda p: p.page is not None):
        drop(window, window.body, make_pdf(tmp_path / "many.pdf", FOUR * 10))
    assert window.engine.catalog is not None
    archive = window.engine.catalog.path
    end(window)
    with Archive.open(archive, read_only=True) as kept:
        assert kept.verify().clean and 0 < kept.documents()[0].pages_encoded < 40
    again = open_window(qtbot)
    wait_idle(qtbot, again, documents=1)
    assert again.engine.catalog is not None and again.engine.catalog.path == archive
    assert again.engine.catalog.documents[0].pages_encoded == 40
    end(again)


def test_the_selection_stays_while_pages_arrive_under_the_query(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, window.body, make_pdf(tmp_path / "four.pdf", FOUR))
    wait_idle(qtbot, window, documents=1)
    ask(qtbot, window, "red")
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
        window.findChild(QAction, "next-hit").trigger()  # type: ignore[union-attr]
    chosen = window.browsing.hit
    drop(window, window.body, make_pdf(tmp_path / "more.pdf", ["red"] * 6))
    with qtbot.waitSignal(
        window.engine.results_ready, timeout=20_000, check_params_cb=lambda found: len(found.hits) == 10
    ):
        wait_idle(qtbot, window, documents=2)
    assert chosen is not None and window.browsing.hit is not None
    assert window.browsing.hit.page == chosen.page and window.browsing.hit.rank > chosen.rank
    current = window.results.current_hit()
    assert current is not None and current.page == chosen.page


def test_the_sample_archive_is_one_click_away(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "sampleButton")
    qtbot.waitUntil(lambda: bool(window.engine.catalog and window.engine.catalog.path.stem == "Sample"), timeout=10_000)
    wait_idle(qtbot, window, documents=6)
    ask(qtbot, window, "blue")


def test_a_picture_of_the_window_needs_no_display_and_changes_nothing(
    qtbot: QtBot, tmp_path: Path, own_home: Path
) -> None:
    window = open_window(qtbot, tmp_path / "a.patchlight")
    drop(window, window.body, make_pdf(tmp_path / "four.pdf", FOUR))
    wait_idle(qtbot, window, documents=1)
    end(window)
    before = sorted(path.name for path in own_home.iterdir())
    settings_before = (own_home / "settings.toml").read_bytes()
    out = tmp_path / "picture.png"
    options = Options(tmp_path / "a.patchlight", "blue", out, (1300, 800), "light")
    assert run(options, encoder_loader=colour_encoder) == 0
    image = QImage(str(out))
    assert image.size().toTuple() == (1300, 800)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1300, 7) for y in range(0, 800, 7)}
    assert len(colours) > 50  # page, heat and text, not an empty window
    assert (own_home / "settings.toml").read_bytes() == settings_before
    assert sorted(path.name for path in own_home.iterdir() if path.name != "data") == [
        name for name in before if name != "data"
    ]


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    import os

    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, *arguments], env=kept | environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only there a display can be missing")
def test_without_a_display_one_sentence_says_so() -> None:
    done = command("-m", "gui")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "display" in done.stderr


def test_a_sub_command_is_answered_without_qt() -> None:
    code = "import sys; from gui.__main__ import main; main(['--version']); print('PySide6' in sys.modules)"
    done = command("-c", code)
    assert done.stdout.splitlines()[-1] == "False", done.stderr


def test_a_picture_of_an_archive_that_is_not_there_is_refused(tmp_path: Path) -> None:
    done = command("-m", "gui", "--archive", str(tmp_path / "none"), "--screenshot", str(tmp_path / "x.png"))
    assert done.returncode == 1
    assert "There is no archive" in done.stderr
    assert not (tmp_path / "none").exists()
