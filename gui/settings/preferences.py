"""The settings file as an object that tells when something changed; a change is written a moment later."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, QTimer, Signal, Slot

from core import settings
from core.errors import PatchlightError
from gui.sentences import spoken

_SAVE_MS = 400
_RECENT = 8


class Preferences(QObject):
    """Holds `core.settings.Settings`; changes apply at once.

    Attributes:
        notes: Sentences about what in the file could not be used.
        remembers: False where nothing shall be written, neither settings nor the window's shape.
    """

    changed = Signal()
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None, *, remembers: bool = True) -> None:
        super().__init__(parent)
        self.remembers = remembers
        loaded = settings.load()
        self.notes = loaded.notes
        self._unknown = loaded.unknown
        self._settings = loaded.settings
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SAVE_MS)
        self._later.timeout.connect(self.save)

    @property
    def value(self) -> settings.Settings:
        """The settings in force."""
        return self._settings

    def change(self, **values: Any) -> None:
        """Changes settings by name."""
        changed = replace(self._settings, **values)
        if changed != self._settings:
            self._settings = changed
            if self.remembers:
                self._later.start()
            self.changed.emit()

    def remember_archive(self, path: Path) -> None:
        """Makes an archive the one to open at the next start, and the first of the recent ones."""
        others = [other for other in self._settings.recent_archives if other != str(path)]
        self.change(last_archive=str(path), recent_archives=(str(path), *others)[:_RECENT])

    @Slot()
    def save(self) -> None:
        """Writes what has changed; a failure is told, never raised."""
        self._later.stop()
        try:
            settings.save(self._settings, unknown=self._unknown)
        except PatchlightError as error:
            self.failed.emit(spoken(error.sentence), spoken(error.hint))

    def save_now(self) -> None:
        """Writes a change that is still waiting; for the end of the program."""
        if self._later.isActive():
            self.save()


def window_memory() -> QSettings:
    """Returns where the window keeps its shape; apart from the settings, which a person may edit."""
    return QSettings(str(settings.config_dir() / "window.ini"), QSettings.Format.IniFormat)
