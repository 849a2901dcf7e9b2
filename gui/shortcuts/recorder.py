"""A button that shows a shortcut and, once it is pressed, takes the next keys as another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from gui.controls import named

_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_MOVING = {
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
}
"""What lists, fields and buttons live on; alone or with Shift they stay theirs."""


class KeyButton(QPushButton):
    """Pressed, it waits for keys; Escape, Tab or going elsewhere leaves things as they are.

    Signals:
        recorded: The keys, as they are written in the settings.
        refused: Keys that the window itself needs.
    """

    recorded = Signal(str)
    refused = Signal(str)

    def __init__(self, name: str, text: str, spoken: str) -> None:
        super().__init__(text)
        named(self, name, spoken)
        self._text, self._spoken, self.waits = text, spoken, False
        self.clicked.connect(self.wait)

    def wait(self) -> None:
        """Takes the next keys."""
        self.waits = True
        self.setText(self.tr("Press the keys…"))
        self.setAccessibleName(self.tr("Press the keys, or Escape to leave things as they are"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Waits no longer."""
        self.waits = False
        self.setText(self._text)
        self.setAccessibleName(self._spoken)

    def event(self, event: QEvent) -> bool:
        """Overrides QWidget: while it waits, keys belong to it, not to the command they are a shortcut of."""
        if self.waits and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)  # Tab too, which would not come as far as keyPressEvent
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _MODIFIERS or key in (0, Qt.Key.Key_unknown):
            return
        shift_only = not modifiers & ~Qt.KeyboardModifier.ShiftModifier
        if shift_only and key == Qt.Key.Key_Escape:
            self.leave()
            return
        text = event.text()
        if modifiers & Qt.KeyboardModifier.ShiftModifier and shift_only and text.isprintable() and not text.isalpha():
            modifiers = (
                Qt.KeyboardModifier.NoModifier
            )  # Shift was needed to type it: "?" is the key, whatever the keyboard
        keys = QKeySequence(Qt.KeyboardModifier(modifiers) | Qt.Key(key))
        self.leave()
        if shift_only and key in _MOVING:
            self.refused.emit(keys.toString(QKeySequence.SequenceFormat.NativeText))
        else:
            self.recorded.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Overrides QWidget."""
        if self.waits:
            self.leave()
        super().focusOutEvent(event)
