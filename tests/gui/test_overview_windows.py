"""The overview of shortcuts comes as one window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import Actions
from gui.shortcuts.overview import shortcuts_dialog


class Windows(QObject):
    """Keeps what is shown as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.shown: list[QWidget] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_no_part_of_it_is_a_window_on_the_way(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    parent.resize(1400, 900)
    parent.show()
    windows = Windows(qapp)
    dialog = shortcuts_dialog(Actions(parent), parent)
    assert windows.shown == []
    dialog.show()
    assert windows.shown == [dialog]
    qapp.removeEventFilter(windows)
