"""Scrolls to what Tab leads to: Qt does so only where the focus was inside the scrolled area already."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AROUND = 12
"""Pixels that are shown around it."""


class FocusInView(QObject):
    """Main thread; for one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or new is None or new.window() is not self._window:
            return  # nobody went anywhere: the window was left and is come back to
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what is clicked on must not move away below the pointer
        outer = new.parentWidget()
        while outer is not None:
            if isinstance(outer, QScrollArea) and (body := outer.widget()) is not None and body.isAncestorOf(new):
                seen = new.visibleRegion().boundingRect().height()
                if seen < min(new.height(), outer.viewport().height()):
                    outer.ensureWidgetVisible(new, _AROUND, _AROUND)
            outer = outer.parentWidget()
