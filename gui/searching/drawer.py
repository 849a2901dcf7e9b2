"""A panel over the window that goes when it is left: with Escape, a click elsewhere, or the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from gui.way_back import give_back

_MARGIN = 8


class Drawer(QFrame):
    """A child of the window, so that it moves with it and needs no grab of the pointer; made, it is to be hidden."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def open_below(self, widget: QWidget) -> None:
        """Shows it below a widget of the window, its end under the widget's end, and inside the window.

        Where there is not so much room below the widget, it lies over it.
        """
        self._before = QApplication.focusWidget()
        self.adjustSize()
        end = widget.mapTo(self._window, QPoint(widget.width(), widget.height() + 6))
        x = widget.mapTo(self._window, QPoint(0, 0)).x() if self.isRightToLeft() else end.x() - self.width()
        x = max(_MARGIN, min(x, self._window.width() - self.width() - _MARGIN))
        y = max(_MARGIN, min(end.y(), self._window.height() - self.height() - _MARGIN))
        self.move(x, y)
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Hides it, and gives the focus back to where it was."""
        before, self._before = self._before, None
        self.hide()
        give_back(before, Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Goes when something else has the focus; a list that one of its own fields drops down is no such thing."""
        owner = new
        while owner is not None and owner is not self:
            owner = owner.parentWidget()
        if new is not None and owner is None and self.isVisible():
            self.hide()
