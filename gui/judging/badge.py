"""The small mark on a judged hit: a tick or a cross in a disc, so that the two differ without their colour too."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui import theme

SIZE = 18


def paint_badge(painter: QPainter, thumbnail: QRect, right: bool, *, mirrored: bool = False) -> None:
    """Paints the mark over the upper outer corner of a thumbnail.

    Args:
        painter: Antialiased.
        thumbnail: The room of the thumbnail.
        right: Right or wrong.
        mirrored: Whether the layout runs from right to left.
    """
    roles = theme.roles()
    x = thumbnail.right() - SIZE + 5 if mirrored else thumbnail.left() - 4
    disc = QRectF(x, thumbnail.top() - 4, SIZE, SIZE)
    painter.setPen(QPen(QColor(roles.window), 2))
    painter.setBrush(QColor(roles.accent if right else roles.danger))
    painter.drawEllipse(disc)
    pen = QPen(QColor(roles.on_accent if right else roles.window), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    centre = disc.center()
    if right:
        painter.drawPolyline([centre + QPointF(-3.8, 0.2), centre + QPointF(-1, 3), centre + QPointF(4, -3)])
    else:
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3))
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3))
