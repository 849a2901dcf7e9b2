"""Paints a row of the library: name, pages, progress, or in red what went wrong with a way to try again."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.library.model import LibraryRole
from gui.theme import roles

Index = QModelIndex | QPersistentModelIndex
_PAD = 12
_HEIGHT = 52


def elide_name(name: str, metrics: QFontMetrics, width: int) -> str:
    """Shortens a file name in the middle and keeps its extension, which plain elision may eat."""
    if metrics.horizontalAdvance(name) <= width:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 5:
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width)
    ending = stem[-3:] + dot + extension
    head = metrics.elidedText(stem[:-3], Qt.TextElideMode.ElideRight, width - metrics.horizontalAdvance(ending))
    return head + ending


class LibraryDelegate(QStyledItemDelegate):
    """All rows have one height; nothing is computed here that the model could know."""

    retry_clicked = Signal(QModelIndex)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Overrides QStyledItemDelegate."""
        return QSize(120, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Overrides QStyledItemDelegate."""
        c, rect = roles(), self._rect(option)
        state = self._state(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = state & QStyle.StateFlag.State_Selected
            painter.setBrush(QColor(c.selected if selected else c.hover))
            focused = selected and state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(c.accent), 1.5) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(8, 2, -8, -2), 6, 6)
        inner = rect.adjusted(_PAD + 4, 8, -_PAD - 4, -8)
        name_font = QFont(self._font(option))
        if state & QStyle.StateFlag.State_Selected:
            name_font.setWeight(QFont.Weight.DemiBold)
        self._text(
            painter,
            inner,
            name_font,
            c.text,
            elide_name(str(index.data()), QFontMetrics(name_font), inner.width()),
            top=True,
        )
        small = self._small(option)
        failure = str(index.data(LibraryRole.FAILURE) or "")
        if failure:
            link = self.tr("Try again")
            width = QFontMetrics(small).horizontalAdvance(link)
            self._text(painter, inner, small, c.accent, link, align=Qt.AlignmentFlag.AlignRight)
            room = inner.adjusted(0, 0, -width - 8, 0)
            short = QFontMetrics(small).elidedText(failure, Qt.TextElideMode.ElideRight, room.width())
            self._text(painter, room, small, c.danger, short)
        else:
            self._text(painter, inner, small, c.muted, str(index.data(LibraryRole.DETAIL) or ""))
            progress = index.data(LibraryRole.PROGRESS)
            if progress is not None:
                self._bar(painter, inner, small, str(index.data(LibraryRole.DETAIL)), float(progress))
        painter.restore()

    def _bar(self, painter: QPainter, inner: QRect, font: QFont, detail: str, progress: float) -> None:
        c, left = roles(), QFontMetrics(font).horizontalAdvance(detail) + 12
        bar = QRect(inner.left() + left, inner.bottom() - 9, inner.width() - left, 4)
        if bar.width() < 24:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.line))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(QColor(c.accent))
        painter.drawRoundedRect(QRect(bar.left(), bar.top(), round(bar.width() * progress), 4), 2, 2)

    @staticmethod
    def _text(
        painter: QPainter,
        rect: QRect,
        font: QFont,
        colour: str,
        text: str,
        *,
        top: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        vertical = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect, align | vertical, text)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Overrides QStyledItemDelegate: a click on “Try again”."""
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and index.data(LibraryRole.FAILURE)
            and self.retry_rect(option).contains(event.position().toPoint())
        ):
            self.retry_clicked.emit(index)
            return True
        return super().editorEvent(event, model, option, index)

    def retry_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Returns where “Try again” is, with some room around it, in the view's coordinates."""
        inner = self._rect(option).adjusted(_PAD + 4, 8, -_PAD - 4, -8)
        metrics = QFontMetrics(self._small(option))
        width = metrics.horizontalAdvance(self.tr("Try again"))
        return QRect(inner.right() - width - 6, inner.bottom() - metrics.height() - 4, width + 12, 28)

    def _small(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(self._font(option))
        font.setPointSizeF(font.pointSizeF() * 0.92)
        return font

    # The stubs do not know the members of QStyleOption; these three keep that in one place.
    @staticmethod
    def _rect(option: QStyleOptionViewItem) -> QRect:
        return option.rect  # type: ignore[attr-defined]

    @staticmethod
    def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
        return option.state  # type: ignore[attr-defined]

    @staticmethod
    def _font(option: QStyleOptionViewItem) -> QFont:
        return option.font  # type: ignore[attr-defined]
