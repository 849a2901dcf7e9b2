"""How long the session was idle: of a desktop's service on a bus of the test's own, and of an X server."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.idle import seconds_idle, tells_x11

ROOT = Path(__file__).resolve().parents[2]
ASK = """
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection
from gui.session_idle import SessionIdle

@ClassInfo({"D-Bus Interface": "org.gnome.Mutter.IdleMonitor"})
class Monitor(QObject):
    @Slot(result="qulonglong")
    def GetIdletime(self):
        return 123456

app, bus, told = QCoreApplication([]), QDBusConnection.sessionBus(), []
monitor, session = Monitor(), SessionIdle()

def on_told(seconds):
    told.append(seconds)
    if len(told) == 1:
        bus.registerService("org.gnome.Mutter.IdleMonitor")
        option = QDBusConnection.RegisterOption.ExportAllSlots
        bus.registerObject("/org/gnome/Mutter/IdleMonitor/Core", monitor, option)
        session.ask()
    else:
        app.quit()

session.told.connect(on_told)
session.ask()
QTimer.singleShot(20_000, app.quit)
app.exec()
print(told)
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a message bus of its own")
def test_a_desktop_s_service_is_asked_and_its_absence_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    command = ["dbus-run-session", "--", sys.executable, "-c", ASK]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.strip() == "[None, 123.456]"


def test_an_x_server_is_believed_only_where_it_sees_all_input(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tells_x11({"DISPLAY": ":0"})
    assert not tells_x11({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})
    assert not tells_x11({})
    monkeypatch.setenv("DISPLAY", ":9731")  # there is none
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    seconds = seconds_idle()
    assert seconds is None or sys.platform in ("win32", "darwin")
