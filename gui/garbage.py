"""Garbage is collected on the window's thread alone, between two events: no other may free what is Qt's."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimerEvent

EVERY_MS = 500
"""How often what was made last is looked through; a few milliseconds at most."""

_OLDER = 10
"""Looks at one generation after which the next older one has its turn, as Python itself does it."""


class Collector(QObject):
    """Frees what nobody can reach any more, in place of Python's own collector.

    That one runs on whichever thread happens to make one object too many. Where it finds a widget in a circle of
    references there, the widget's destructor holds a lock of Qt's and waits for Python's; and if the window's thread is
    in a destructor too, with Python's lock and waiting for Qt's, both wait for ever.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = 0
        gc.disable()
        self.startTimer(EVERY_MS)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Overrides QObject."""
        self._looks += 1
        older = self._looks % _OLDER == 0
        gc.collect(2 if self._looks % _OLDER**2 == 0 else 1 if older else 0)


def spare() -> None:
    """Takes what start-up made out of the collector's sight: it stays, and to walk it took 40 ms each time."""
    gc.freeze()
