"""The filters in force as a row of chips under the search field; pressed, a chip goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QStyle, QWidget

from core.search.filters import EVERYTHING, Filters
from gui import theme
from gui.controls import named
from gui.page.elide import elide_name, text_width
from gui.page.flow import FlowLayout
from gui.searching.words import parts

CROSS = 14
ROOM = 10
WIDEST = 320


class FilterChip(QAbstractButton):
    """One thing the documents must be like."""

    def __init__(self, text: str, left: Filters) -> None:
        super().__init__()
        self.left = left
        self.setObjectName("filterChip")
        self.setText(text)
        said = self.tr("{filter}; remove this filter").format(filter=text)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        metrics = self.fontMetrics()
        wanted = text_width(metrics, self.text()) + CROSS + 3 * ROOM
        return QSize(min(wanted, WIDEST), max(metrics.height() + 8, 26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Enter, Delete and Backspace press it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter, roles = QPainter(self), theme.roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(roles.accent), 2 if self.hasFocus() else 1) if lit else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.selected))
        body = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.setPen(QColor(roles.accent))
        inner = self.rect().adjusted(ROOM, 0, -ROOM, 0)
        room = QRect(inner.left(), 0, inner.width() - CROSS - ROOM + 4, self.height())
        shown = elide_name(self.text(), self.fontMetrics(), room.width())
        place = QStyle.visualRect(self.layoutDirection(), inner, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        cross = QRect(inner.right() + 1 - CROSS, (self.height() - CROSS) // 2, CROSS, CROSS)
        theme.icon("close", "accent").paint(painter, QStyle.visualRect(self.layoutDirection(), inner, cross))


class FilterChips(QWidget):
    """All chips; hidden without filters.

    Signals:
        changed: The filters that are left after a chip was pressed.
        left: Nothing is here any more that could have the focus.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "filterChips", self.tr("Filters"))
        self._flow = FlowLayout(self, spacing=6)
        self._chips: list[QAbstractButton] = []
        self.hide()

    def show_filters(self, filters: Filters, document_name: str = "") -> None:
        """Shows a chip for each thing the filters ask for; the focus stays on a chip if it was on one."""
        at = next((i for i, chip in enumerate(self._chips) if chip.hasFocus()), -1)
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._chips = []
        found = parts(filters, document_name)
        for text, left in found:
            chip = FilterChip(text, left)
            chip.clicked.connect(lambda _checked=False, left=left: self.changed.emit(left))
            self._add(chip)
        if len(found) > 1:
            clear = named(QPushButton(self.tr("Clear all")), "clearFiltersButton", look="flat")
            clear.clicked.connect(lambda: self.changed.emit(EVERYTHING))
            self._add(clear)
        self.setVisible(bool(found))
        self.updateGeometry()
        if at >= 0 and self._chips:
            self._chips[min(at, len(found) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif at >= 0:
            self.left.emit()

    def chips(self) -> list[FilterChip]:
        """Returns the chips in order."""
        return [chip for chip in self._chips if isinstance(chip, FilterChip)]

    def _add(self, chip: QAbstractButton) -> None:
        self._flow.addWidget(chip)
        chip.installEventFilter(self)
        chip.show()
        self._chips.append(chip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: arrows walk from chip to chip."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self._chips:
            forward = -1 if self.isRightToLeft() else 1
            step = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward}.get(Qt.Key(event.key()), 0)
            if step:
                at = self._chips.index(watched) + step  # type: ignore[arg-type]
                self._chips[min(max(at, 0), len(self._chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def heightForWidth(self, width: int) -> int:
        """Overrides QWidget: rows of chips wrap."""
        return self._flow.heightForWidth(width)
