"""Shortcuts: what is in force, what clashes, and the page where a person presses other keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QToolButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core import settings
from gui.actions import Actions, KeyTip
from gui.commands import ACTIONS
from gui.notices import NoticeStack
from gui.settings import Preferences
from gui.shortcuts.keys import clash, clashing, in_force, normal, problems, usual, with_keys
from gui.shortcuts.model import ChangedRole, ShortcutsModel
from gui.shortcuts.page import ShortcutsPage
from gui.shortcuts.pane import ShortcutsPane
from gui.shortcuts.recorder import KeyButton

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
IDS = [spec.id for spec in ACTIONS]
SEQUENCES = ["H", "G", "Ctrl+K", "Ctrl+K, Ctrl+C", "F7", "Ctrl+Alt+Shift+F12", "+", "nonsense", ""]


@hypothesis.settings(max_examples=40)
@given(st.dictionaries(st.sampled_from([*IDS, "unknown"]), st.lists(st.sampled_from(SEQUENCES)).map(tuple)))
def test_whatever_the_settings_say_no_keys_do_two_things(changed: dict[str, tuple[str, ...]]) -> None:
    force = in_force(changed)
    assert set(force) == set(IDS)
    assert max(Counter(keys for its in force.values() for keys in its).values()) == 1
    for id, its in force.items():
        for keys in its:
            assert normal(keys) == keys
            assert id not in changed or clash(changed, id, keys) is None
    said = list(problems(changed))
    assert all("{" not in sentence for sentence in said)
    dropped = [
        (id, keys) for id, its in changed.items() if id in force for keys in its if normal(keys) not in force[id]
    ]
    assert len(said) >= len(dropped) + ("unknown" in changed)


def test_usual_keys_are_no_change_and_beginnings_clash() -> None:
    assert in_force({}) == usual()
    assert with_keys({"heat": ("F7",), "grid": ()}, "heat", ["H"]) == {"grid": ()}
    assert clash({}, "heat", "Ctrl+K, Ctrl+C") == "palette"
    assert clash({"palette": ()}, "heat", "Ctrl+K") is None
    assert clashing("Ctrl+K", ["Ctrl+K, Ctrl+C"]) and not clashing("Ctrl+K", ["Ctrl+Shift+K", "K"])
    assert in_force({"heat": ("G",)})["grid"] == ()  # what a person chose comes first
    assert list(problems({"heat": ("G",)})) == []


class Window(QWidget):
    """A window with the page in it, as the main window has it."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.actions_ = Actions(self)
        self.pages, self.pane = QStackedWidget(self), ShortcutsPane()
        self.first = QPushButton("pages")
        self.pages.addWidget(self.first)
        self.pages.addWidget(self.pane)
        self.notices = NoticeStack(self.pages)
        self.page = ShortcutsPage(
            preferences, self.actions_, pages=self.pages, pane=self.pane, notices=self.notices, parent=self
        )
        self.resize(1000, 700)
        self.pages.resize(1000, 700)


@pytest.fixture
def preferences(qapp: QApplication) -> Iterator[Preferences]:
    made = Preferences()
    yield made
    made.save_now()


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> Iterator[Window]:
    made = Window(preferences)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.first.setFocus()
    made.actions_["edit-shortcuts"].trigger()
    assert made.page.is_open and made.pane.view.hasFocus()
    yield made
    made.close()


def press(qtbot: QtBot, window: Window, id: str, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    """Chooses a command, presses Enter, and then the keys."""
    view = window.pane.view
    view.setCurrentIndex(window.pane.model.index(window.pane.model.row_of(id)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    waiting = QApplication.focusWidget()
    assert isinstance(waiting, KeyButton) and waiting.waits
    qtbot.keyClick(waiting, key, modifiers)


def keys(window: Window, id: str) -> list[str]:
    return [sequence.toString() for sequence in window.actions_[id].shortcuts()]


def undo(qtbot: QtBot, window: Window) -> None:
    button = window.notices.notices()[-1].findChild(QPushButton, "undoButton")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_pressed_keys_are_the_command_s_in_every_window_and_in_the_file(
    qtbot: QtBot, window: Window, preferences: Preferences
) -> None:
    other = Window(preferences)
    qtbot.addWidget(other)
    tip = QToolButton(other)
    tip.setToolTip("Heat")
    KeyTip(tip, other.actions_["heat"])
    assert tip.toolTip() == "Heat (H)"
    press(qtbot, window, "heat", Qt.Key.Key_J, CTRL | SHIFT)
    assert keys(window, "heat") == keys(other, "heat") == ["Ctrl+Shift+J"]
    assert tip.toolTip() == "Heat (Ctrl+Shift+J)"
    assert other.actions_["heat"].toolTip() == "Show or hide the heat (Ctrl+Shift+J)"
    assert window.pane.view.hasFocus()
    preferences.save_now()
    assert settings.load().settings.shortcuts == {"heat": ("Ctrl+Shift+J",)}
    with qtbot.waitSignal(window.actions_["heat"].triggered, timeout=1000):
        qtbot.keyClick(window.pane.view, Qt.Key.Key_J, CTRL | SHIFT)
    again = Window(Preferences(remembers=False))
    qtbot.addWidget(again)
    assert keys(again, "heat") == ["Ctrl+Shift+J"]


def test_keys_of_another_command_are_taken_over_only_when_that_is_wanted(qtbot: QtBot, window: Window) -> None:
    pane = window.pane
    press(qtbot, window, "heat", Qt.Key.Key_K)
    assert pane.said.text() == "Ctrl+K already does “Find a command”."
    qtbot.keyClick(pane.take, Qt.Key.Key_Tab)
    qtbot.keyClick(pane.leave, Qt.Key.Key_Space)
    assert (keys(window, "heat"), keys(window, "palette")) == (["H"], ["Ctrl+K"])
    assert pane.question.isHidden() and pane.view.hasFocus()
    press(qtbot, window, "heat", Qt.Key.Key_K)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert (keys(window, "heat"), keys(window, "palette")) == (["Ctrl+K"], [])
    undo(qtbot, window)
    assert (keys(window, "heat"), keys(window, "palette")) == (["H"], ["Ctrl+K"])


def test_keys_are_removed_added_and_reset(qtbot: QtBot, window: Window) -> None:
    pane = window.pane
    press(qtbot, window, "zoom-in", Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
    assert keys(window, "zoom-in") == ["F7", "=", "Ctrl++"]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the buttons of the keys before
    cross = pane.findChild(QToolButton, "removeKeysButton1")
    assert cross is not None
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert keys(window, "zoom-in") == ["F7", "Ctrl++"]
    undo(qtbot, window)
    assert keys(window, "zoom-in") == ["F7", "=", "Ctrl++"]
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert keys(window, "zoom-in") == []
    press(qtbot, window, "grid", Qt.Key.Key_Plus, SHIFT)
    assert keys(window, "grid") == ["+"]  # "+" itself, however it is typed
    pane.view.setCurrentIndex(pane.model.index(pane.model.row_of("zoom-in")))
    qtbot.mouseClick(pane.reset, Qt.MouseButton.LeftButton)
    assert (keys(window, "zoom-in"), keys(window, "grid")) == (["+", "=", "Ctrl++"], [])
    qtbot.mouseClick(pane.reset_all, Qt.MouseButton.LeftButton)
    assert {spec.id: tuple(keys(window, spec.id)) for spec in ACTIONS} == usual()
    assert not pane.reset_all.isEnabled()


def test_keys_the_window_lives_on_are_refused_and_escape_leaves_things_as_they_are(
    qtbot: QtBot, window: Window
) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        press(qtbot, window, "heat", key, Qt.KeyboardModifier.NoModifier)
        assert "alone moves about" in window.pane.said.text() and not window.pane.take.isVisible()
    press(qtbot, window, "heat", Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert keys(window, "heat") == ["H"] and window.page.is_open
    press(qtbot, window, "heat", Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier)  # more is to come
    waiting = QApplication.focusWidget()
    assert isinstance(waiting, KeyButton) and waiting.waits
    window.pane.view.setFocus()
    assert not waiting.waits
    qtbot.keyClick(window.pane.view, Qt.Key.Key_Escape)
    assert not window.page.is_open and window.first.hasFocus()


def test_the_list_names_every_command_and_finds_it_by_name_and_keys(
    qtbot: QtBot, window: Window, qtmodeltester: ModelTester
) -> None:
    pane, model = window.pane, window.pane.model
    qtmodeltester.check(model)
    assert all(model.row_of(spec.id) > 0 for spec in ACTIONS)
    pane.view.setCurrentIndex(model.index(model.row_of("grid")))
    qtbot.keyClicks(pane.field, "hide ctrl+e")
    assert model.rowCount() == 0 and pane.current == ""
    pane.field.clear()
    qtbot.keyClicks(pane.field, "ctrl+e")
    assert model.index(0).data() == "Export" and pane.current == "export"
    qtbot.keyClick(pane.field, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F8)
    assert keys(window, "export") == ["F8"]
    pane.field.clear()
    assert model.index(model.row_of("export")).data(ChangedRole)
    assert not model.index(model.row_of("grid")).data(ChangedRole)
    assert isinstance(model, ShortcutsModel) and pane.current == "export"
