"""The chip in the search field that stands for a region of a page; pressed, it goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QStyle

from gui import theme
from gui.page.elide import elide_name, isolated, text_width

BESIDE_ICON = 34
"""Pixels from the field's edge: its own icon comes first."""

CROSS = 14
ROOM = 8


class RegionChip(QAbstractButton):
    """Lies in a field before its text, which makes room; `clicked` means that the region is to go."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.setObjectName("regionChip")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._field, self._document, self._page = field, "", 0
        self.hide()
        field.installEventFilter(self)

    def show_region(self, document: str, page_number: int) -> None:
        """Names the region."""
        self._document, self._page = document, page_number
        self.setText(self._named(document))
        said = self.tr("{region}; remove it from the search").format(region=self.text())
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.show()
        self._place()

    def _named(self, document: str) -> str:
        return self.tr("Region on page {page} of {document}").format(page=self._page, document=isolated(document))

    def clear(self) -> None:
        """Takes it away."""
        self.hide()
        self._place()

    def sizeHint(self) -> QSize:
        """Returns the size its content needs, but never most of the field."""
        metrics = self.fontMetrics()
        wanted = text_width(metrics, self.text()) + CROSS + 3 * ROOM
        return QSize(min(wanted, self._field.width() // 2), metrics.height() + 6)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Enter, Delete and Backspace press it as Space does."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if event.key() in keys:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter, roles = QPainter(self), theme.roles()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(roles.accent), 1) if over else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.selected))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QColor(roles.accent))
        inner = self.rect().adjusted(ROOM, 0, -ROOM, 0)
        room = QRect(inner.left(), 0, inner.width() - CROSS - ROOM, self.height())
        beside = text_width(self.fontMetrics(), self._named(""))
        shown = self._named(elide_name(self._document, self.fontMetrics(), room.width() - beside))
        place = QStyle.visualRect(self.layoutDirection(), inner, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, isolated(shown))
        cross = QRect(inner.right() + 1 - CROSS, (self.height() - CROSS) // 2, CROSS, CROSS)
        theme.icon("close", "accent").paint(painter, QStyle.visualRect(self.layoutDirection(), inner, cross))

    def _place(self) -> None:
        """Lies down in the field, and has its text begin behind it."""
        size = self.sizeHint()
        lies = QRect(BESIDE_ICON, (self._field.height() - size.height()) // 2, size.width(), size.height())
        self.setGeometry(QStyle.visualRect(self._field.layoutDirection(), self._field.rect(), lies))
        beside = 0 if self.isHidden() else size.width() + 4
        mirrored = self._field.isRightToLeft()
        self._field.setTextMargins(0 if mirrored else beside, 0, beside if mirrored else 0, 0)
