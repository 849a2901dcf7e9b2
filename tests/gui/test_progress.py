"""Progress a person believes: the page at hand, how much is left, and waiting for the mains."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.archive import ArchiveInfo, DocumentRecord
from core.types import PageRef, Progress
from gui.engine import Engine
from gui.engine_types import Catalog
from gui.progress_card import ProgressCard
from gui.settings import Preferences
from gui.status import StatusStrip
from gui.waiting import Waiting
from tests.coloured_pages import make_pdf
from tests.gui.engines import running
from tests.gui.opened_window import opened

WAIT = 30_000


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[StatusStrip]:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 600)
    made = StatusStrip(over)
    made.setGeometry(0, 564, 900, 36)
    battery = QAction(over)
    battery.setCheckable(True)
    idle = QAction(over)
    idle.setCheckable(True)
    made.card = ProgressCard(over, made, battery, idle)
    made.picture_clicked.connect(made.card.toggle)
    over.show()
    yield made


def test_the_strip_and_its_card_show_the_page_and_what_is_left(qtbot: QtBot, strip: StatusStrip) -> None:
    path = Path("/papers/atlas.pdf")
    record = DocumentRecord(7, path, path.name, "x", "pdf", 214, 9, 0.0, True, 47, 0, None)
    info = ArchiveInfo("id", Path("/a.patchlight"), False, 1, 214, 0, 0, 0, 10, ())
    strip.show_catalog(Catalog(info.path, info, (record,), (), 167, None))
    strip.show_state("running")
    with qtbot.waitSignal(strip.picture_wanted, timeout=1000) as wanted:
        strip.show_progress(Progress(47, 814, path, 47, 6.1, 191.3, PageRef(7, 46)))
    assert wanted.args == [PageRef(7, 46)]
    picture = QImage(30, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    before = strip.picture.icon().cacheKey()
    strip.show_picture(PageRef(7, 3), picture)  # came too late
    assert strip.picture.icon().cacheKey() == before
    strip.show_picture(PageRef(7, 46), picture)
    assert strip.picture.icon().cacheKey() != before
    qtbot.mouseClick(strip.picture, Qt.MouseButton.LeftButton)
    card = strip.card
    assert card is not None and card.isVisible()
    assert card.geometry().bottom() <= strip.geometry().top()
    texts = (card.name.text(), card.page.text(), card.pages.text(), card.left.text(), card.rate.text())
    assert texts == ("atlas.pdf", "page 47 of 214", "47 pages done, 767 to do", "about 3 min left", "6.1 pages/s")
    assert (card.bar.value(), card.bar.maximum()) == (47, 814)
    strip.show_state("paused")
    strip.show_reason("battery")
    assert strip.label.text() == card.left.text() == "Paused: the machine runs on its battery"
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    strip.show_state("idle")
    assert not strip.picture.isVisible()


def test_the_card_gives_the_keys_back_and_takes_them_from_nobody(qtbot: QtBot, strip: StatusStrip) -> None:
    over = strip.window()
    before, typed_into = QLineEdit(over), QLineEdit(over)
    for field in (before, typed_into):
        field.show()
    with qtbot.waitActive(over):
        over.activateWindow()
    card = strip.card
    assert card is not None
    strip.show_state("running")
    for elsewhere, expected in ((None, before), (typed_into, typed_into)):
        before.setFocus()
        card.toggle()
        assert card.battery.hasFocus()
        if elsewhere is not None:
            elsewhere.setFocus()
        strip.show_state("idle")  # which closes the card
        assert card.isHidden() and expected.hasFocus()
    before.setFocus()
    card.toggle()
    shiboken6.delete(before)  # as a field that was opened to type a name into
    card.toggle()
    assert card.isHidden()


def test_a_pause_is_answered_at_once_and_taken_back_by_the_same_key(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path / "a.patchlight") as window:
        strip, engine = window.status_strip, window.engine
        engine.add([make_pdf(tmp_path / "long.pdf", ["red", "green", "blue"] * 40)])
        qtbot.waitUntil(lambda: "Encoding" in strip.label.text(), timeout=WAIT)
        said: list[str] = []
        engine.indexing_changed.connect(said.append)
        window.activateWindow()
        key, control = Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(window, key, control)  # the thread that encodes has not answered yet
        assert strip.label.text() == "Pausing after this page…" and not said
        assert strip.pause.toolTip() == "Go on encoding" and "left" not in strip.pace.text()
        QTest.keyClick(window, key, control)
        assert "Encoding" in strip.label.text()
        qtbot.waitUntil(lambda: said[-1:] == ["running"], timeout=WAIT)
        QTest.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
        assert strip.label.text() == "Stopping after this page…"
        qtbot.waitUntil(lambda: engine.indexing == "idle" and not engine.halting, timeout=WAIT)
        qtbot.waitUntil(lambda: "cannot be found yet" in strip.label.text(), timeout=WAIT)


@pytest.fixture
def engine(qtbot: QtBot, tmp_path: Path) -> Iterator[Engine]:
    with running(qtbot, tmp_path / "a.patchlight") as made:
        yield made


def wait_for(qtbot: QtBot, engine: Engine, state: str) -> None:
    qtbot.waitUntil(lambda: engine.indexing == state, timeout=WAIT)


def test_encoding_waits_for_the_mains_and_goes_on(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    preferences = Preferences(remembers=False)
    battery = Waiting(engine, preferences)
    engine.library.on_battery.disconnect(battery.show_power)  # this machine's own answer shall not count here
    long = make_pdf(tmp_path / "long.pdf", ["red", "green", "blue"] * 20)
    battery.show_power(True)
    engine.add([long])
    wait_for(qtbot, engine, "running")
    assert not battery.reason  # nobody has asked for it
    preferences.change(pause_on_battery=True)
    battery.show_power(True)
    wait_for(qtbot, engine, "paused")
    assert battery.reason == "battery"
    battery.show_power(None)
    wait_for(qtbot, engine, "running")
    battery.show_power(True)
    wait_for(qtbot, engine, "paused")
    battery.overrule()  # a person wants it all the same
    engine.resume()
    wait_for(qtbot, engine, "running")
    battery.show_power(True)
    assert not battery.reason and engine.indexing != "paused"
    wait_for(qtbot, engine, "idle")
    assert not battery.reason


def test_encoding_waits_while_somebody_uses_the_machine(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    preferences, now = Preferences(remembers=False), [1000.0]
    waiting = Waiting(engine, preferences, clock=lambda: now[0])
    waiting._session.told.disconnect(waiting.show_idle)  # this machine's own answer shall not count here
    engine.add([make_pdf(tmp_path / "long.pdf", ["red", "green", "blue"] * 40)])
    wait_for(qtbot, engine, "running")
    preferences.change(encode_when_idle=True)
    waiting.show_idle(500.0)  # the session says so, but the switch was pressed just now
    wait_for(qtbot, engine, "paused")
    assert waiting.reason == "in use"
    now[0] += 121
    waiting.show_idle(119.0)
    assert waiting.reason == "in use"
    waiting.show_idle(121.0)
    wait_for(qtbot, engine, "running")
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    handle = window.windowHandle()
    assert handle is not None
    waiting._watch(handle)
    QTest.mouseMove(handle, QPoint(5, 5))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(6, 6))
    waiting.show_idle(None)  # the system does not tell: Patchlight's own windows do
    wait_for(qtbot, engine, "paused")
    assert waiting.sees_session is False
    waiting.overrule()
    engine.resume()
    wait_for(qtbot, engine, "running")
    waiting.show_idle(None)
    assert not waiting.reason
    engine.cancel()
    wait_for(qtbot, engine, "idle")


def test_a_person_s_own_pause_is_not_ended_by_the_mains(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    preferences = Preferences(remembers=False)
    preferences.change(pause_on_battery=True)
    battery = Waiting(engine, preferences)
    engine.library.on_battery.disconnect(battery.show_power)
    engine.add([make_pdf(tmp_path / "long.pdf", ["red", "green", "blue"] * 20)])
    wait_for(qtbot, engine, "running")
    engine.pause()
    wait_for(qtbot, engine, "paused")
    battery.show_power(True)
    with qtbot.assertNotEmitted(engine.indexing_changed, wait=100):
        battery.show_power(False)
    assert engine.indexing == "paused"


def test_the_machine_is_asked_only_while_somebody_wants_to_know(qtbot: QtBot, engine: Engine) -> None:
    with qtbot.waitSignal(engine.library.on_battery, timeout=WAIT) as answered:
        engine.library.watch_power(True)
    assert answered.args is not None and answered.args[0] in (True, False, None)
    engine.library.watch_power(False)


def test_files_with_pages_nobody_has_counted_are_said_and_no_time_is_promised(strip: StatusStrip) -> None:
    path = Path("/papers/1.pdf")
    strip.show_state("running")
    strip.show_progress(Progress(2, 10, path, 2, 6.1, None, files_opened=1, files_waiting=11))
    assert strip.pace.text() == "2 of 10 pages and 11 more files · 6.1 pages/s"
    assert strip.bar.value() == round(strip.bar.maximum() * 2 / 120)
    card = strip.card
    assert card is not None
    assert card.pages.text() == "2 pages done, 8 to do and 11 more files"
    assert (card.left.text(), card.bar.maximum()) == ("", 120)
    strip.show_progress(Progress(3, 12, Path("/papers/2.pdf"), 0, 6.1, None, files_opened=2, files_waiting=1))
    assert (strip.label.text(), card.name.text(), card.page.text()[:6]) == ("Encoding 1.pdf page 2", "1.pdf", "page 2")
    assert strip.pace.text().startswith("3 of 12 pages and 1 more file ·")
    strip.show_progress(Progress(3, 12, path, 3, 6.0, 1.5, files_opened=3))
    assert strip.pace.text() == "3 of 12 pages · 6.0 pages/s · 2 s left"


@pytest.mark.parametrize(
    ("pages", "files", "said"),
    [
        (3, 0, "3 pages cannot be found yet"),
        (0, 1, "1 file was not opened yet"),
        (0, 4, "4 files were not opened yet"),
        (1, 4, "1 page cannot be found yet, 4 files were not opened"),
        (0, 0, "Ready"),
    ],
)
def test_the_strip_says_what_was_left(strip: StatusStrip, pages: int, files: int, said: str) -> None:
    info = ArchiveInfo("id", Path("/a.patchlight"), False, 1, 9, 0, 0, 0, 10, ())
    strip.show_catalog(Catalog(info.path, info, (), (), pages, None, files_waiting=files))
    strip.show_state("idle")
    strip.show_model("ready")
    assert strip.label.text() == said
    assert strip.pause.isVisible() == (said != "Ready")


def test_twelve_dropped_files_are_all_known_before_the_first_is_done(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    steps: list[Progress] = []
    engine.progressed.connect(steps.append)
    files = [make_pdf(tmp_path / f"{number}.pdf", ["red"] * 30) for number in range(12)]
    with qtbot.waitSignal(engine.progressed, timeout=WAIT, check_params_cb=lambda p: p.page is not None):
        engine.add(files)
    assert all(step.files_opened + step.files_waiting == 12 for step in steps)
    engine.cancel()
    qtbot.waitUntil(lambda: engine.indexing == "idle", timeout=WAIT)
    catalog = engine.catalog
    assert catalog is not None and len(catalog.documents) + len(catalog.waiting) == 12
    first = next(number for number, step in enumerate(steps) if step.page)
    assert all(step.seconds_left is None for step in steps if step.files_waiting)
    assert steps[first].pages_total == 30 * steps[first].files_opened
