"""The colour scale of the heatmap, with the values at its ends and the threshold on it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from gui import theme
from gui.page.overlay import OverlaySettings
from gui.wording import figure

BAR = 12


@lru_cache(maxsize=128)
def scale_image(colormap: str, opacity: float = 1.0) -> QImage:
    """Returns a colour scale as it looks on a white page: 256 pixels from its first colour to its last."""
    from core.explain.heatmap import COLORMAPS

    table = COLORMAPS[colormap].astype(np.float32)
    alpha = table[:, 3:] / 255 * opacity
    seen = (table[:, :3] * alpha + 255 * (1 - alpha)).round().astype(np.uint8)[None]
    return QImage(seen.tobytes(), 256, 1, 768, QImage.Format.Format_RGB888).copy()


def scale_icon(colormap: str, size: QSize) -> QIcon:
    """Returns a swatch of a colour scale."""
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.drawImage(pixmap.rect(), scale_image(colormap))
    painter.setPen(QPen(QColor(theme.roles().border), 1))
    painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return QIcon(pixmap)


def value_labels(value_range: tuple[float, float] | None) -> list[str]:
    """Returns the smallest, middle and largest value of a range as they are written."""
    if value_range is None:
        return []
    low, high = value_range
    return [figure(value) for value in (low, (low + high) / 2, high)]


def draw_values(painter: QPainter, room: QRect, labels: list[str]) -> None:
    """Writes values at the start, the middle and the end of a line."""
    painter.setPen(QColor(theme.roles().muted))
    places = (Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignTrailing)
    for place, label in zip(places, labels, strict=False):
        painter.drawText(room, place, label)


class Legend(QWidget):
    """A bar of colours over its smallest, middle and largest value; blank below the threshold.

    The value of the patch a person points at is marked on it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = OverlaySettings()
        self._range: tuple[float, float] | None = None
        self._marked: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def set_scale(self, settings: OverlaySettings) -> None:
        """Shows the colours as these settings make them."""
        self._settings = settings
        self.update()

    def set_range(self, value_range: tuple[float, float] | None) -> None:
        """Takes the values at the scale's ends, None while there are none."""
        self._range = value_range
        self._describe()
        self.update()

    def mark(self, value: float | None) -> None:
        """Marks a value on the scale, or none."""
        if value != self._marked:
            self._marked = value
            self.update()

    def labels(self) -> list[str]:
        """Returns the values written under the scale, from its start to its end."""
        return value_labels(self._range)

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        return QSize(160, BAR + 6 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Lets layouts shrink it further than its content."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        roles = theme.roles()
        bar = QRect(0, 0, self.width(), BAR)
        direction = self.layoutDirection()
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        image = scale_image(self._settings.colormap, round(self._settings.opacity, 2))
        painter.drawImage(bar, image.flipped(Qt.Orientation.Horizontal) if mirrored else image)
        if self._settings.threshold > 0:
            hidden = QRect(0, 0, round(self.width() * self._settings.threshold), BAR)
            shown = QStyle.visualRect(direction, bar, hidden)
            painter.fillRect(shown, QColor(255, 255, 255))
            edge = shown.left() if mirrored else shown.right()
            painter.fillRect(QRect(edge, 0, 2, BAR), QColor(0, 0, 0))
        painter.setPen(QPen(QColor(roles.border), 1))
        painter.drawRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._marked is not None and self._range is not None:
            low, high = self._range
            part = min(max((self._marked - low) / (high - low), 0.0), 1.0)
            tick = QRect(round(part * (self.width() - 3)), 0, 3, BAR)
            shown = QStyle.visualRect(direction, bar, tick)
            painter.fillRect(shown.adjusted(-1, 0, 1, 0), QColor(255, 255, 255))
            painter.fillRect(shown, QColor(0, 0, 0))
        draw_values(painter, QRect(0, BAR + 4, self.width(), self.fontMetrics().height()), self.labels())

    def _describe(self) -> None:
        if self._range is None:
            self.setAccessibleName(self.tr("Colour scale"))
        else:
            low, high = self._range
            self.setAccessibleName(
                self.tr("Colour scale from {low} to {high}").format(low=figure(low), high=figure(high))
            )
