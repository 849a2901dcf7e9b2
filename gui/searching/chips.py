"""The filters in force as a row of chips under the search field; pressed, a chip goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from core.search.filters import EVERYTHING, Filters
from gui.controls import named
from gui.crossed_chip import CrossedChip
from gui.page.flow import FlowLayout
from gui.searching.words import parts

WIDEST = 320


class FilterChip(CrossedChip):
    """One thing the documents must be like."""

    room, corner = 10, None

    def __init__(self, text: str, left: Filters) -> None:
        super().__init__("filterChip", Qt.CursorShape.PointingHandCursor)
        self.left = left
        self.show_text(text, self.tr("{filter}; remove this filter").format(filter=text))

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        return QSize(min(self.whole_width(), WIDEST), max(self.fontMetrics().height() + 8, 26))


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
