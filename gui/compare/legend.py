"""The scale of differences: who has more, by how much."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.inspector.legend import BAR
from gui.wording import figure


class DifferenceLegend(QWidget):
    """A bar from the second side's colour over white to the first side's, with the values at its ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_limit(self, limit: float | None) -> None:
        """Takes the difference at the scale's ends, None while there is none."""
        self._limit = limit
        self.setAccessibleName(", ".join(self.labels()))
        self.update()

    def labels(self) -> list[str]:
        """Returns what stands under the scale, from its start to its end."""
        if self._limit is None:
            return []
        end = figure(self._limit)
        return [self.tr("B more by {value}").format(value=end), "0", self.tr("A more by {value}").format(value=end)]

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        return QSize(200, BAR + 6 + self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        from core.explain.compare import DIVERGING

        painter = QPainter(self)
        roles = theme.roles()
        bar = QRect(0, 0, self.width(), BAR)
        table = DIVERGING[:255].astype(np.float32)
        alpha = table[:, 3:] / 255
        seen = (table[:, :3] * alpha + 255 * (1 - alpha)).round().astype(np.uint8)[None]
        # Left is B in right-to-left windows too: the sides themselves keep their place on the scale.
        painter.drawImage(bar, QImage(seen.tobytes(), 255, 1, 765, QImage.Format.Format_RGB888))
        painter.setPen(QPen(QColor(roles.border), 1))
        painter.drawRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(roles.muted))
        room = QRect(0, BAR + 4, self.width(), self.fontMetrics().height())
        places = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for place, text in zip(places, self.labels(), strict=False):
            painter.drawText(room, place | Qt.AlignmentFlag.AlignAbsolute, text)
