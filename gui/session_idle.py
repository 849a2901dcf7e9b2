"""How long nobody has used the machine: of the desktop's own service where there is one, else of the system."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from core.idle import seconds_idle

_SERVICES = (
    ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor"),
    ("org.cinnamon.Muffin.IdleMonitor", "/org/cinnamon/Muffin/IdleMonitor/Core", "org.cinnamon.Muffin.IdleMonitor"),
)
"""Both tell milliseconds, in X11 and in Wayland. The common screen saver service is left out: some desktops answer it
in seconds, some in milliseconds, and some always with nothing."""


class SessionIdle(QObject):
    """Main thread; never waits for an answer.

    Signals:
        told: Seconds since the last input, or None where nobody knows.
    """

    told = Signal(object)

    def ask(self) -> None:
        """Asks now; answered by `told`."""
        if sys.platform.startswith("linux") and QDBusConnection.sessionBus().isConnected():
            self._ask(0)
        else:
            self.told.emit(seconds_idle())

    def _ask(self, which: int) -> None:
        if which == len(_SERVICES):
            self.told.emit(seconds_idle())
            return
        message = QDBusMessage.createMethodCall(*_SERVICES[which], "GetIdletime")
        message.setAutoStartService(False)
        watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(message, 2000), self)
        watcher.setProperty("which", which)
        watcher.finished.connect(self._on_answer)

    def _on_answer(self, watcher: QDBusPendingCallWatcher) -> None:
        reply, which = watcher.reply(), watcher.property("which")
        watcher.deleteLater()
        values = reply.arguments()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and values:
            self.told.emit(float(values[0]) / 1000)
        else:
            self._ask(which + 1)
