"""A key that switches when it is pressed and, when it was held, switches back as it is let go: to compare."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

HELD_MS = 300
"""A key that is down for longer than this is held, not pressed."""


class HeldKey(QObject):
    """Watches the keys of an action whose press is its shortcut; the press itself stays the shortcut's affair.

    A field that is typed into keeps the key to itself, and then nothing is seen of it here.

    Signals:
        let_go: The key was held and is up again.
    """

    let_go = Signal()

    def __init__(self, window: QWidget, action: QAction) -> None:
        super().__init__(window)
        self.held_ms = HELD_MS
        self._action, self._down = action, QElapsedTimer()
        self._key: int = 0
        self._focus: QWidget | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: Qt asks for an override before a shortcut fires, and that reaches the window."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyRelease) or not isinstance(event, QKeyEvent):
            return False
        if event.isAutoRepeat():
            return False
        if kind == QEvent.Type.ShortcutOverride:
            if QKeySequence(event.keyCombination()) not in self._action.shortcuts():
                return False
            self._key = event.key()
            self._down.start()
            self._focus = QApplication.focusWidget()
            if self._focus is not None and self._focus is not self.parent():
                self._focus.installEventFilter(self)  # the page keeps the release to itself
        elif self._down.isValid() and event.key() == self._key:
            held = self._down.elapsed() >= self.held_ms
            self._down.invalidate()
            if self._focus is not None and self._focus is not self.parent() and shiboken6.isValid(self._focus):
                self._focus.removeEventFilter(self)
            if held:
                self.let_go.emit()
        return False
