"""What Windows and macOS want otherwise: keys, the taskbar, and a file shown in its folder."""

from __future__ import annotations

import ctypes
import runpy
import shutil
import sys
from collections import Counter
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui import commands, taskbar, theme
from gui.deleting import deleting_keys
from gui.export import viewer
from gui.typed_signs import TypedSigns
from tests.gui.opened_window import end, shown

MAC_KEEPS = {"Ctrl+H", "Ctrl+Alt+H", "Ctrl+M", "Ctrl+Tab", "Ctrl+Space", "Ctrl+Alt+D", "Ctrl+Alt+Esc", "Ctrl+`"}
"""Hide, hide others, minimise, next program, search, the Dock, force quit, next window; Ctrl is written for ⌘."""


@pytest.mark.parametrize(("system", "history"), [("darwin", "Ctrl+Y"), ("win32", "Ctrl+H"), ("linux", "Ctrl+H")])
def test_no_key_belongs_to_the_system(monkeypatch: pytest.MonkeyPatch, system: str, history: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    actions = runpy.run_path(commands.__file__)["ACTIONS"]
    keys = Counter(QKeySequence(key).toString() for spec in actions for key in spec.keys)
    assert max(keys.values()) == 1 and keys[history] == 1
    assert system != "darwin" or not keys.keys() & MAC_KEEPS


def test_the_key_that_a_mac_calls_delete_removes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert deleting_keys() == (Qt.Key.Key_Delete,)
    with monkeypatch.context() as system:
        system.setattr(sys, "platform", "darwin")
        window = shown(qtbot)
    keys = [each.toString() for each in window.library.remove_action.shortcuts()]
    assert keys == ["Backspace", "Del"]
    end(window)


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setattr(sys, "platform", "win32")
    made = QWidget()
    TypedSigns(made)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit(made))
    column.addWidget(QListView(made))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "typed"),
    [
        (Qt.Key.Key_L, "ł", "Ctrl+Alt", True),
        (Qt.Key.Key_E, "€", "Ctrl+Alt", True),
        (Qt.Key.Key_L, "Ł", "Ctrl+Alt+Shift", True),
        (Qt.Key.Key_L, "", "Ctrl+Alt", False),
        (Qt.Key.Key_L, "\x0c", "Ctrl+Alt", False),
        (Qt.Key.Key_L, "l", "Ctrl", False),
    ],
)
def test_signs_of_alt_gr_are_typed_in_fields_and_commands_elsewhere(
    qtbot: QtBot, window: QWidget, key: Qt.Key, text: str, modifiers: str, typed: bool
) -> None:
    names = {"Ctrl": "ControlModifier", "Alt": "AltModifier", "Shift": "ShiftModifier"}
    held = Qt.KeyboardModifier.NoModifier
    for name in modifiers.split("+"):
        held |= Qt.KeyboardModifier[names[name]]
    for widget, wanted in ((window.findChild(QLineEdit), typed), (window.findChild(QListView), False)):
        assert widget is not None
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        override = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, text)
        override.ignore()
        QApplication.sendEvent(widget, override)
        assert override.isAccepted() is wanted


def test_the_taskbar_is_told_whose_window_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=SimpleNamespace()), raising=False)
    taskbar.stand_alone()  # a system too old for it
    ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID = told.append  # type: ignore[attr-defined]
    taskbar.stand_alone()
    assert told == ["Patchlight.Patchlight"]


@pytest.mark.parametrize("name", ["O'Brien", "Program Files (x86)", "Büro 50 %"])
def test_the_looks_do_not_depend_on_where_the_program_lies(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shutil.copytree(theme.ROOT / "icons", tmp_path / name / "icons")
    monkeypatch.setattr(theme, "ROOT", tmp_path / name)
    box = QComboBox()
    qtbot.addWidget(box)
    box.setStyleSheet(theme._style_sheet(theme.LIGHT))
    image = box.grab().toImage()  # Qt complains of a sheet it cannot read, or a picture it cannot find
    assert image.width() > 0


def test_explorer_gets_the_path_alone_in_quotation_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, str]] = []

    class Process:
        """As Qt's on Windows, where a command line can be given as it is."""

        def setProgram(self, program: str) -> None:
            self.program = program

        def setNativeArguments(self, arguments: str) -> None:
            self.arguments = arguments

        def startDetached(self) -> None:
            started.append((self.program, self.arguments))

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(viewer, "QProcess", Process)
    path: Path = PureWindowsPath(r"C:\Akten, alt\a,b.pdf")  # type: ignore[assignment]
    viewer.show_in_folder(path)
    assert started == [("explorer.exe", r'/select,"C:\Akten, alt\a,b.pdf"')]
