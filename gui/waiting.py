"""Reasons for encoding to wait that a person may want: the machine runs on its battery, or somebody uses it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from gui.session_idle import SessionIdle

if TYPE_CHECKING:
    from gui.engine import Engine
    from gui.settings import Preferences

REASONS = {"battery": "pause_on_battery", "in use": "encode_when_idle"}
"""By the setting that says whether it counts; the first that holds is told."""

_ASK_MS = 5000
_INPUT = {
    *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
    *(QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
}


class Waiting(QObject):
    """Main thread. Going on by hand holds against a reason until that has been gone once.

    Attributes:
        reason: What encoding waits for now, one of `REASONS`, or an empty string.
        overruled: Reasons that hold, and that somebody who went on by hand does not count.
        sees_session: Whether the system tells when it is used; None before it was asked.
    """

    changed = Signal(str)  # `reason` is another
    session_known = Signal(bool)  # `sees_session`

    def __init__(
        self,
        engine: Engine,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._engine, self._preferences, self._clock = engine, preferences, clock
        self.reason, self.sees_session = "", None
        self._so = dict.fromkeys(REASONS, False)
        self._wanted = dict.fromkeys(REASONS, False)
        self.overruled: set[str] = set()
        self._last_input = clock()
        self._session = SessionIdle(self)
        self._session.told.connect(self.show_idle)
        self._asks = QTimer(self, interval=_ASK_MS)
        self._asks.timeout.connect(self._session.ask)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        engine.library.on_battery.connect(self.show_power)
        engine.indexing_changed.connect(self._on_indexing_changed)
        preferences.changed.connect(self._on_preferences)
        self._on_preferences()

    @Slot()
    def _on_preferences(self) -> None:
        for reason, setting in REASONS.items():
            wanted = getattr(self._preferences.value, setting)
            if wanted == self._wanted[reason]:
                continue
            self._wanted[reason] = wanted
            if reason == "battery":
                self._engine.library.watch_power(wanted)
            elif wanted:
                self._last_input = self._clock()  # that was somebody
                self._watch(QGuiApplication.focusWindow())
            if not wanted:
                self._show(reason, False)
        self._ask_while_needed()

    @Slot(object)
    def show_power(self, on_battery: bool | None) -> None:
        """Takes what the machine runs on; None where the system does not tell, which counts as mains."""
        self._show("battery", bool(on_battery))

    def ask(self) -> None:
        """Asks once whether the system tells when it is used."""
        self._session.ask()

    @Slot(object)
    def show_idle(self, seconds: float | None) -> None:
        """Takes how long the session was idle; input in Patchlight's own windows counts in any case."""
        self.sees_session = seconds is not None
        self.session_known.emit(self.sees_session)
        own = self._clock() - self._last_input
        idle = own if seconds is None else min(own, seconds)
        self._show("in use", self._wanted["in use"] and idle < 60 * self._preferences.value.idle_minutes)

    def overrule(self) -> None:
        """Lets encoding go on although there is a reason to wait."""
        self.overruled |= {reason for reason, so in self._so.items() if so}
        self._hold("")

    def _show(self, reason: str, so: bool) -> None:
        self._so[reason] = so
        if not so:
            self.overruled.discard(reason)
        self._review()

    def _review(self) -> None:
        due = next((r for r in REASONS if self._wanted[r] and self._so[r] and r not in self.overruled), "")
        if due and (self.reason or self._engine.indexing == "running"):
            if self._engine.indexing == "running":
                self._engine.pause()
            self._hold(due)
        elif self.reason and not due:
            self._hold("")
            self._engine.resume()

    @Slot(str)
    def _on_indexing_changed(self, state: str) -> None:
        if state == "idle":
            self._hold("")
        self._ask_while_needed()
        self._review()

    def _ask_while_needed(self) -> None:
        """Asks every few seconds while there is something to encode, and nobody otherwise."""
        if self._wanted["in use"] and self._engine.indexing != "idle":
            if not self._asks.isActive():
                self._asks.start()
                self._session.ask()
        else:
            self._asks.stop()

    def _hold(self, reason: str) -> None:
        if reason != self.reason:
            self.reason = reason
            self.changed.emit(reason)

    # Input in Patchlight's own windows

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None and self._wanted["in use"]:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: notes when there was input; takes none of it."""
        if event.type() in _INPUT:
            self._last_input = self._clock()
        return False
