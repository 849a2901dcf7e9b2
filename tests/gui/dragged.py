"""Something that is dragged into the window, as every Qt makes the event."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QVersionNumber, qVersion
from PySide6.QtGui import QDragEnterEvent


def entering(place: QPoint, data: QMimeData) -> QDragEnterEvent:
    """Returns the event of a copy that comes in; since 6.12 its place is no whole number of pixels."""
    at: Any = QPointF(place) if QVersionNumber.fromString(qVersion()) >= QVersionNumber(6, 12) else place
    return QDragEnterEvent(
        at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
