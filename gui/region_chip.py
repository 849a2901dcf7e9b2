"""The chip in the search field that stands for a region of a page; pressed, it goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyle

from gui.crossed_chip import CrossedChip
from gui.page.elide import elide_name, isolated, text_width

BESIDE_ICON = 34
"""Pixels from the field's edge: its own icon comes first."""


class RegionChip(CrossedChip):
    """Lies in a field before its text, which makes room; `clicked` means that the region is to go."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__("regionChip", Qt.CursorShape.ArrowCursor, field)
        self._field, self._document, self._page = field, "", 0
        self.hide()
        field.installEventFilter(self)

    def show_region(self, document: str, page_number: int) -> None:
        """Names the region."""
        self._document, self._page = document, page_number
        region = self._named(document)
        self.show_text(region, self.tr("{region}; remove it from the search").format(region=region))
        self.show()
        self._place()

    def _named(self, document: str) -> str:
        return self.tr("Region on page {page} of {document}").format(page=self._page, document=isolated(document))

    def _elided(self, width: int) -> str:
        metrics, named = self.fontMetrics(), self._named
        if text_width(metrics, named(self._document)) > width:
            named = self._in_short  # rather than hardly anything of the document's name
        beside = text_width(metrics, named(""))
        return named(elide_name(self._document, metrics, width - beside))

    def _in_short(self, document: str) -> str:
        return self.tr("Region, p. {page}, {document}").format(page=self._page, document=isolated(document))

    def clear(self) -> None:
        """Takes it away."""
        self.hide()
        self._place()

    def sizeHint(self) -> QSize:
        """Returns the size its content needs, but never most of the field."""
        return QSize(min(self.whole_width(), self._field.width() // 2), self.fontMetrics().height() + 6)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: follows the field's size; Backspace before the text takes the region away."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self.isHidden():
            first = self._field.cursorPosition() == 0 and not self._field.hasSelectedText()
            emptied = event.key() == Qt.Key.Key_Escape and not self._field.text()
            if emptied or (first and event.key() == Qt.Key.Key_Backspace):
                self.click()
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Lies down in the field, and has its text begin behind it."""
        size = self.sizeHint()
        lies = QRect(BESIDE_ICON, (self._field.height() - size.height()) // 2, size.width(), size.height())
        self.setGeometry(QStyle.visualRect(self._field.layoutDirection(), self._field.rect(), lies))
        beside = 0 if self.isHidden() else size.width() + 4
        mirrored = self._field.isRightToLeft()
        self._field.setTextMargins(0 if mirrored else beside, 0, beside if mirrored else 0, 0)
