"""The page of models, with the real store and tiny real checkpoints: added, checked, used on an archive, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import torch
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.encoders import dossier, load_encoder, shelf, store
from core.encoders.encoder import PageEncoder
from core.encoders.entry import Entry
from core.encoders.export import export
from gui.engine_types import PageImage
from gui.main_window import MainWindow
from gui.models import ModelsPane, words
from gui.models.check_table import CheckTable
from gui.models.keeper import Card
from gui.models.model import CardRole, CardsModel
from gui.settings import Preferences
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.core.encoders.checkpoints import write_checkpoint
from tests.core.encoders.small_hub import SPEC, Shelf, serving
from tests.gui.engines import add_and_wait, search
from tests.gui.opened_window import end, shown

PAGES = ["red", "blue"]
WAIT = 60_000


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_checkpoint("neomme", tmp_path_factory.mktemp("models") / "tiny")
    (folder / "README.md").write_text("---\nlicense: cc-by-nc-4.0\n---\n# A model\n", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("core.encoders.trial.TRIAL_SECONDS", 0.0)
    monkeypatch.setattr("core.encoders.trial.arithmetic_speed", lambda device, dtype: 1e11)
    monkeypatch.setattr("core.encoders.neomme.DEFAULT_SIDE", 512)
    monkeypatch.setattr("core.encoders.transformer.choose_dtype", lambda device: "float32")
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


def load(spec: str) -> PageEncoder:
    torch.set_num_threads(1)
    return ColourEncoder() if spec == "reader" else load_encoder(spec, device="cpu")


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[[Path], MainWindow]]:
    windows: list[MainWindow] = []

    def make(archive: Path) -> MainWindow:
        window = shown(qtbot, load=load, preferences=Preferences(remembers=False), size=(1366, 768))
        windows.append(window)
        window.engine.start("reader")
        window.engine.open_archive(archive)
        qtbot.waitUntil(
            lambda: window.engine.model_state != "loading" and window.engine.catalog is not None, timeout=WAIT
        )
        return window

    yield make
    for window in windows:
        end(window)


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], tmp_path: Path) -> MainWindow:
    return open_window(tmp_path / "one.patchlight")


def settled(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.engine.models
    qtbot.waitUntil(lambda: not desk.is_busy and not desk.is_listing, timeout=WAIT)


def open_page(qtbot: QtBot, window: MainWindow) -> ModelsPane:
    window.actions_["models"].trigger()
    settled(qtbot, window)
    assert window.models.isVisible() and window.engine.models.listing is not None
    return window.models


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.models.findChild(QPushButton, name)
    assert button is not None, name
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=WAIT)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def add(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    """Looks into a folder or file, agrees, and waits until the model is added, tried and checked."""
    pane = window.models
    window.engine.models.look(path)
    settled(qtbot, window)
    assert pane.activity.is_asking
    with qtbot.waitSignal(window.engine.models.checked, timeout=WAIT) as checked:
        press(qtbot, window, "agreeButton")
    assert checked.args is not None
    settled(qtbot, window)
    return checked.args[0]


def test_the_page_says_of_every_known_model_what_there_is_to_know(qtbot: QtBot, window: MainWindow) -> None:
    pane = open_page(qtbot, window)
    found = {}
    for row in range(pane.cards.rowCount()):
        pane.view.setCurrentIndex(pane.cards.index(row))
        card = pane.current()
        assert card is not None and card.entry.known is not None
        found[card.entry.spec] = pane.details.facts.cost.text(), pane.details.facts.how.text()
        figures = [figure.source for figure in card.entry.known.figures]
        layout = pane.details.facts.figures.layout()
        assert layout is not None
        parts = [item.widget() for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
        shown = [part.text() for part in parts if isinstance(part, QLabel)]
        assert [text for text in shown if text in figures] == figures
        assert pane.details.facts.licence.text() == card.entry.known.licence
        assert pane.details.facts.mark.isVisible() == ("Gemma" in card.entry.known.licence)
    assert set(found) == {entry.spec for entry in shelf.entries()}
    assert found["reader"][0] == "Not measured yet"
    assert found["Hcompany/NeoMME-260M-Retriever"][1] == "estimate"


def test_the_models_are_listed_before_it_is_known_what_they_cost(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = Event()

    def speed(_device: str, _dtype: str) -> float:
        assert measured.wait(WAIT / 1000)
        return 1e11

    monkeypatch.setattr("core.encoders.trial.arithmetic_speed", speed)
    window.actions_["models"].trigger()
    pane = window.models
    try:
        qtbot.waitUntil(lambda: pane.cards.rowCount() == len(shelf.entries()), timeout=WAIT)
        assert window.engine.models.is_listing and pane.current() is not None
    finally:
        measured.set()
    settled(qtbot, window)
    cards = [pane.cards.card(row) for row in range(pane.cards.rowCount())]
    assert any(card is not None and card.expected is not None for card in cards)


def test_the_reader_is_there_at_once_and_the_others_below_it_when_they_are_read(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, entries = Event(), shelf.entries

    def slow() -> list[Entry]:
        assert read.wait(WAIT / 1000)
        return entries()

    monkeypatch.setattr("core.encoders.shelf.entries", slow)
    other = entries()[2].spec
    pane = window.models
    try:
        window.choice.open(other)
        shown = pane.current()
        assert shown is not None and shown.entry.spec == "reader" and shown.entry.here
        assert pane.details.title.isVisible() and pane.reading.isVisible()
        qtbot.waitUntil(lambda: pane.view.height() < 2 * pane.view.sizeHintForRow(0))
        assert pane.reading.geometry().top() >= pane.view.geometry().bottom()
        resets: list[str] = []
        pane.cards.modelReset.connect(lambda: resets.append("reset"))
    finally:
        read.set()
    settled(qtbot, window)
    assert pane.cards.rowCount() == len(entries()) and not resets
    chosen = pane.current()
    assert chosen is not None and chosen.entry.spec == other  # that was asked for
    assert not pane.reading.isVisible()
    qtbot.waitUntil(lambda: pane.view.height() > 2 * pane.view.sizeHintForRow(0))
    pane.open("reader")
    assert not pane.reading.isVisible()


def test_a_folder_is_added_checked_used_and_removed(
    qtbot: QtBot, window: MainWindow, checkpoint: Path, tmp_path: Path
) -> None:
    engine = window.engine
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "two.pdf", PAGES))
    pane = open_page(qtbot, window)
    engine.models.look(checkpoint)
    settled(qtbot, window)
    said = pane.activity.detail.text()
    assert words.size(store.wanted_bytes(checkpoint)) in said and "cc-by-nc-4.0: not for commercial use." in said
    assert store.stored_models() == []  # nothing is copied before a person agreed

    with qtbot.waitSignal(engine.models.checked, timeout=WAIT):
        press(qtbot, window, "agreeButton")
    settled(qtbot, window)
    (stored,) = store.stored_models()
    card = pane.current()
    assert card is not None and card.entry.spec == stored.spec
    assert card.expected is not None and card.expected.measured
    found = dossier.read(stored.spec, store.fingerprint(stored.folder))
    assert found.check is not None and found.check.passed and found.licence == "cc-by-nc-4.0"
    assert pane.details.facts.check.text().startswith("Passed on")
    assert pane.details.facts.mark.text() == "Non-commercial"
    facts, button = pane.details.facts, pane.details.table_button
    for name in ("Geometry check", "A much longer name of the check of the geometry"):
        facts._names[facts.check].setText(name)
        pane._show_card()
        qtbot.waitUntil(lambda: button.x() == facts.x() + facts.check.x() - 9)  # text below text, in any language
    press(qtbot, window, "checkTableButton")
    assert pane.details.table.isVisible() and pane.details.table.text() == found.check.text

    states: list[str] = []
    engine.model_changed.connect(lambda _spec, state: states.append(state))
    press(qtbot, window, "useModelButton")
    qtbot.waitUntil(lambda: "ready" in states, timeout=WAIT)
    assert states == ["loading", "preparing", "ready"]
    assert search(qtbot, engine, "red").model == stored.spec
    spaces = engine.catalog.info.spaces if engine.catalog else ()
    assert {space.space.model: space.pages_encoded for space in spaces} == {"colour-test": 2, stored.spec: 2}
    listed = {spec: title for spec, title, _ in window.choice.models()}
    assert listed[stored.spec].endswith("\t2 pages")

    pane = open_page(qtbot, window)
    assert not pane.details.remove.isEnabled()  # it is in use
    states.clear()
    window.choice.choose("reader")
    qtbot.waitUntil(lambda: "ready" in states, timeout=WAIT)
    settled(qtbot, window)
    press(qtbot, window, "removeModelButton")
    assert pane.details.remove.text() == f"Remove {words.size(stored.byte_size)}"
    assert store.stored_models() == [stored]  # that was the first step only
    with qtbot.waitSignal(engine.models.removed, timeout=WAIT):
        press(qtbot, window, "removeModelButton")
    settled(qtbot, window)
    assert words.size(stored.byte_size) in pane.activity.sentence.text()
    assert store.stored_models() == [] and pane.cards.row_of(stored.spec) == -1


def test_the_model_before_answers_until_the_new_one_has_seen_all_pages(
    qtbot: QtBot, window: MainWindow, checkpoint: Path, tmp_path: Path
) -> None:
    engine = window.engine
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "two.pdf", PAGES))
    spec = store.add_folder(checkpoint).spec

    def pause_at_once(_spec: str, state: str) -> None:
        if state == "preparing":
            engine.pause()

    engine.model_changed.connect(pause_at_once)
    with qtbot.waitSignal(engine.indexing_changed, timeout=WAIT, check_params_cb=lambda state: state == "paused"):
        engine.set_model(spec)
    assert engine.model_state == "preparing"
    assert search(qtbot, engine, "red").model == "colour-test"
    assert "(encoding…)" in window.top_bar.model_button.text()
    now = window.notices.findChild(QPushButton, "useNowButton")
    assert now is not None
    with qtbot.waitSignal(engine.model_changed, timeout=WAIT, check_params_cb=lambda _, state: state == "ready"):
        qtbot.mouseClick(now, Qt.MouseButton.LeftButton)
    assert search(qtbot, engine, "red").model == spec


def test_an_exported_file_is_added_under_the_name_it_had(
    qtbot: QtBot, window: MainWindow, checkpoint: Path, tmp_path: Path
) -> None:
    stored = store.add_folder(checkpoint)
    file = tmp_path / "tiny.zip"
    export(stored, file, licence="mit")
    store.remove(stored.spec)
    open_page(qtbot, window)
    assert add(qtbot, window, file) == stored.spec
    assert window.models.details.facts.licence.text() == "mit: free to use for anything."


def test_what_is_no_model_is_refused_in_the_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    pane = open_page(qtbot, window)
    with qtbot.waitSignal(window.engine.models.failed, timeout=WAIT) as failed:
        window.engine.models.look(tmp_path)
    settled(qtbot, window)
    assert failed.args is not None and pane.activity.sentence.text() == failed.args[1]
    assert failed.args[1].startswith(f"{tmp_path.name} holds no config.json") and not pane.activity.is_asking


def test_a_download_is_agreed_to_cancelled_and_goes_on_from_there(
    qtbot: QtBot, window: MainWindow, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = Shelf(checkpoint)
    offered.model_type = "neomme"
    desk = window.engine.models
    with serving(offered, monkeypatch):
        pane = open_page(qtbot, window)
        pane.field.setText(SPEC)
        with qtbot.waitSignal(desk.asked, timeout=WAIT):
            qtbot.keyClick(pane.field, Qt.Key.Key_Return)
        settled(qtbot, window)
        assert "apache-2.0" in pane.activity.detail.text()
        press(qtbot, window, "declineButton")
        assert not pane.activity.isVisible()
        assert not [name for method, name in offered.asked if method == "GET" and name in offered.files]

        desk.ask(SPEC)
        settled(qtbot, window)
        with qtbot.waitSignal(desk.stopped, timeout=WAIT):
            press(qtbot, window, "agreeButton")
            press(qtbot, window, "cancelModelButton")
        settled(qtbot, window)
        assert store.find(SPEC) is None

        desk.ask(SPEC)
        settled(qtbot, window)
        with qtbot.waitSignal(desk.checked, timeout=WAIT) as checked:
            press(qtbot, window, "agreeButton")
        settled(qtbot, window)
    assert checked.args == [SPEC, True]
    card = pane.current()
    assert card is not None and card.entry.spec == SPEC and card.entry.here


def test_offline_the_page_says_so_and_offers_the_other_way(qtbot: QtBot, window: MainWindow) -> None:
    pane = open_page(qtbot, window)
    assert pane.offline.isVisible() and "Downloads are off" in pane.offline.text()
    pane.view.setCurrentIndex(pane.cards.index(2))
    assert pane.details.add.isVisible() and not pane.details.add.isEnabled()
    assert pane.other.isEnabled()


def test_without_a_network_one_sentence_says_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    for name in ("huggingface_hub.constants.ENDPOINT", "huggingface_hub.hf_api.ENDPOINT"):
        monkeypatch.setattr(name, "http://127.0.0.1:9", raising=False)
    pane = open_page(qtbot, window)
    with qtbot.waitSignal(window.engine.models.failed, timeout=WAIT):
        window.engine.models.ask("someone/else")
    settled(qtbot, window)
    assert "cannot be reached" in pane.activity.sentence.text()
    assert pane.activity.other.isVisible()


def test_an_archive_of_a_missing_model_opens_and_says_which_one(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], checkpoint: Path, tmp_path: Path
) -> None:
    first = open_window(tmp_path / "a.patchlight")
    add_and_wait(qtbot, first.engine, make_pdf(tmp_path / "two.pdf", PAGES))
    spec = store.add_folder(checkpoint).spec
    with qtbot.waitSignals([first.engine.model_changed] * 3, timeout=WAIT):
        first.engine.set_model(spec)
    end(first)
    store.remove(spec)

    window = open_window(tmp_path / "a.patchlight")
    window.engine.set_model(spec)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "missingModelButton") is not None, timeout=WAIT)
    said = [notice.text for notice in window.notices.notices()]
    assert f"This archive was made with {spec}, which is not on this machine." in said
    assert search(qtbot, window.engine, "red", "keyword").hits
    button = window.findChild(QPushButton, "missingModelButton")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.models.isVisible()


def test_the_page_goes_away_for_a_search_and_with_escape(qtbot: QtBot, window: MainWindow) -> None:
    pane = open_page(qtbot, window)
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    open_page(qtbot, window)
    window.browsing.search("red")
    assert not pane.isVisible()


def test_a_model_is_asked_for_and_declined_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = Shelf(checkpoint)
    offered.spec, offered.model_type = shelf.entries()[1].spec, "neomme"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with serving(offered, monkeypatch):
        pane = open_page(qtbot, window)
        pane.view.setCurrentIndex(pane.cards.index(0))
        assert pane.view.hasFocus()
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
        assert pane.details.add.hasFocus()
        with qtbot.waitSignal(window.engine.models.asked, timeout=WAIT):
            qtbot.keyClick(pane.details.add, Qt.Key.Key_Space)
        settled(qtbot, window)
        assert pane.activity.yes.hasFocus()
        qtbot.keyClick(pane.activity.yes, Qt.Key.Key_Backtab)
        assert pane.activity.no.hasFocus()
        qtbot.keyClick(pane.activity.no, Qt.Key.Key_Space)
    assert not pane.activity.isVisible() and pane.view.hasFocus()
    window.resize(1024, 500)
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(pane.details.add, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_the_table_of_a_check_is_read_cell_by_cell(qtbot: QtBot) -> None:
    table = CheckTable()
    qtbot.addWidget(table)
    table.set_text("tiny (cpu)\npage  grids    worst centre error\n16:9  17 x 29  0.00 patch\nAll is well.")
    cells = [part.text() for part in table.findChildren(QLabel)]
    assert cells == ["page", "grids", "worst centre error", "16:9", "17 x 29", "0.00 patch", "All is well."]
    assert table.text().startswith("tiny (cpu)")


def test_the_list_keeps_the_rules_of_lists(qtmodeltester: ModelTester) -> None:
    model = CardsModel()
    entries = shelf.entries()
    model.set_cards(tuple(Card(entry) for entry in entries[:1]))
    qtmodeltester.check(model)
    model.set_cards(tuple(Card(entry) for entry in entries))
    qtmodeltester.check(model)
    changes: list[Any] = []
    model.dataChanged.connect(lambda *change: changes.append(change))
    model.modelReset.connect(lambda: changes.append("reset"))
    model.set_cards(tuple(Card(entry, entry.expected()) for entry in entries))
    model.set_in_use("reader")
    assert "reset" not in changes and len(changes) == 2
    assert model.data(model.index(0), CardRole.IN_USE) and not model.data(model.index(1), CardRole.IN_USE)
    assert model.data(QModelIndex()) is None


def test_a_held_key_shows_the_page_without_heat_and_then_with_it(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    canvas = window.findChild(QWidget, "pageView")
    assert canvas is not None
    window.heat_key.held_ms = 0
    assert window.browsing.heat.overlay.visible
    canvas.setFocus()
    qtbot.keyPress(canvas, Qt.Key.Key_H)
    assert not window.browsing.heat.overlay.visible
    qtbot.keyRelease(canvas, Qt.Key.Key_H)
    assert window.browsing.heat.overlay.visible
    window.heat_key.held_ms = 60_000  # now the same is a tap
    qtbot.keyClick(canvas, Qt.Key.Key_H)
    assert not window.browsing.heat.overlay.visible


@pytest.mark.parametrize("picture_first", [True, False])
def test_a_page_without_text_shows_crops_whatever_arrives_first(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, picture_first: bool
) -> None:
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(tmp_path / "scan.png"))
    add_and_wait(qtbot, window.engine, tmp_path / "scan.png")
    explained: list[Any] = []
    pictures: list[PageImage] = []
    window.engine.explanation_ready.connect(explained.append)
    window.engine.page_ready.connect(pictures.append)
    window.browsing.search("red")
    qtbot.waitUntil(lambda: bool(explained and pictures), timeout=WAIT)
    lines = window.inspector.lines
    qtbot.waitUntil(lambda: lines.count() > 0, timeout=WAIT)
    again = (window.engine.page_ready, pictures[-1]), (window.engine.explanation_ready, explained[-1])
    for signal, value in again if picture_first else reversed(again):
        signal.emit(value)
    assert lines.count() > 0 and not lines.item(0).icon().isNull()
