"""When a window has been painted: nothing heavy begins before a person sees something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Tells once that a window has been painted.

    Args:
        window: The one to be painted.
        patience_ms: After how long it is told all the same, as of a window that nobody can see; None for never.
    """

    done = Signal()

    def __init__(self, window: QWidget, *, patience_ms: int | None = None) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        self._next = QTimer(self, singleShot=True)  # type: ignore[call-arg]
        self._next.timeout.connect(self._tell)
        if patience_ms is not None:
            self._next.start(patience_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._next.start(0)
        return False

    @Slot()
    def _tell(self) -> None:
        self.done.emit()
        self.deleteLater()
