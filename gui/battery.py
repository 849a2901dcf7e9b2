"""Pauses encoding while the machine runs on its battery, where a person wants that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from gui.engine import Engine
    from gui.settings import Preferences


class BatteryPause(QObject):
    """Main thread. Going on by hand on the battery holds until the machine has been plugged in once more.

    Attributes:
        holds: Whether encoding waits for the mains now.
    """

    changed = Signal(bool)  # `holds` is another

    def __init__(self, engine: Engine, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._preferences = engine, preferences
        self.holds = False
        self._wanted = self._on_battery = self._overruled = False
        preferences.changed.connect(self._on_preferences)
        engine.library.on_battery.connect(self.show_power)
        engine.indexing_changed.connect(self._on_indexing_changed)
        self._on_preferences()

    @Slot()
    def _on_preferences(self) -> None:
        wanted = self._preferences.value.pause_on_battery
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._engine.library.watch_power(wanted)
        if not wanted:
            self.show_power(False)

    @Slot(object)
    def show_power(self, on_battery: bool | None) -> None:
        """Takes what the machine runs on; None where the system does not tell, which counts as mains."""
        self._on_battery = bool(on_battery)
        if not self._on_battery:
            self._overruled = False
            if self.holds:
                self._hold(False)
                self._engine.resume()
        else:
            self._pause_if_due()

    def overrule(self) -> None:
        """Lets encoding go on although the machine runs on its battery."""
        self._overruled = True
        self._hold(False)

    @Slot(str)
    def _on_indexing_changed(self, state: str) -> None:
        if state == "idle":
            self._hold(False)
        self._pause_if_due()

    def _pause_if_due(self) -> None:
        if self._on_battery and self._wanted and not self._overruled and self._engine.indexing == "running":
            self._hold(True)
            self._engine.pause()

    def _hold(self, holds: bool) -> None:
        if holds != self.holds:
            self.holds = holds
            self.changed.emit(holds)
