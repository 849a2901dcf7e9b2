"""Two controls that paint themselves from the palette, so that they are clear in light and in dark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from gui import theme
from gui.inspector.legend import scale_icon

BOX = 16
GAP = 6
SWATCH = QSize(56, 12)
TEXT_AT, ARROW = 9, 26
"""Pixels before the text of a field that drops a list down, and of its arrow."""


class TickBox(QCheckBox):
    """A check box whose outline has contrast in every scheme."""

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        metrics = self.fontMetrics()
        return QSize(BOX + GAP + metrics.horizontalAdvance(self.text()) + 4, max(24, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        """Lets layouts shrink it further than its content."""
        return self.sizeHint()

    def hitButton(self, pos) -> bool:
        """Takes clicks on the text too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles, on = theme.roles(), self.isChecked()
        mirrored = self.isRightToLeft()
        left = self.width() - BOX - 1 if mirrored else 1
        box = QRectF(left + 0.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        outline = QColor(roles.accent if on or self.underMouse() else roles.muted)
        painter.setPen(QPen(outline, 1.2))
        painter.setBrush(QColor(roles.accent if on else roles.field))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            pen = QPen(QColor(roles.on_accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            tick = [(0.25, 0.52), (0.43, 0.7), (0.76, 0.32)]
            painter.drawPolyline(
                QPolygonF([QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in tick])
            )
        painter.setPen(QColor(roles.text))
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), self.rect().adjusted(BOX + GAP, 0, 0, 0))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(roles.accent), 2))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)


class ScaleButton(QPushButton):
    """Chooses a colour scale from a menu that shows them.

    Signals:
        chosen: The scale's name.
    """

    chosen = Signal(str)

    def __init__(self, scales: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scales = scales
        self.setObjectName("colourScale")
        self.setProperty("look", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        for name, label in scales.items():
            action = self._menu.addAction(label)
            action.setData(name)
            action.setCheckable(True)
            self._group.addAction(action)
        self._group.triggered.connect(lambda action: self.chosen.emit(action.data()))
        # The swatches read the colour tables, which are not needed before somebody looks.
        self._menu.aboutToShow.connect(self._draw_swatches)
        self.setMenu(self._menu)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints its text where the texts of other fields begin; a style sheet cannot say that of a button's menu."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = self.text(), ""  # type: ignore[attr-defined]
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.ButtonText))
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), self.rect().adjusted(TEXT_AT, 0, -ARROW, 0))
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def set_scale(self, name: str) -> None:
        """Shows which scale is in use."""
        label = self._scales.get(name, name)
        self.setText(label)
        self.setAccessibleName(self.tr("Colour scale: {name}").format(name=label))
        for action in self._group.actions():
            action.setChecked(action.data() == name)

    def _draw_swatches(self) -> None:
        for action in self._group.actions():
            action.setIcon(scale_icon(action.data(), SWATCH))
