"""The lines the heat points at, to be read, copied and found on the page; crops where there is no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from gui.page.marks import best_patches
from gui.page.overlay import ALL_WORDS

if TYPE_CHECKING:
    from core.layout import Box
    from gui.engine_types import ExplainedPage

MOST_LINES = 6
MOST_CROPS = 3
CROP = QSize(168, 40)
"""Pixels of a crop in the list."""

CROP_WIDTH = 0.4
"""Of the page's width: enough to see what surrounds a patch."""

BOX = Qt.ItemDataRole.UserRole


class LinesList(QListWidget):
    """Lines of the text layer, the hottest first, or pictures of the best patches.

    Signals:
        line_activated: The box of a chosen line, in points.
    """

    line_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Lines it points at"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setIconSize(CROP)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet(
            "QListWidget { background: transparent; outline: none; }"
            "QListWidget::item { background: palette(alternate-base); color: palette(text);"
            " border-radius: 6px; padding: 5px 8px; margin: 2px 0; border: 1px solid transparent; }"
            "QListWidget::item:hover { background: palette(light); }"
            "QListWidget::item:selected { border: 1px solid palette(highlight); }"
        )
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemClicked.connect(self._on_item)
        self.itemActivated.connect(self._on_item)
        self._fit_height()

    def show_lines(self, explained: ExplainedPage | None) -> None:
        """Lists a page's lines."""
        self.clear()
        for line in explained.lines[:MOST_LINES] if explained else ():
            item = QListWidgetItem(line.text)
            item.setToolTip(line.text)
            item.setData(BOX, line.box)
            self.addItem(item)
        self._fit_height()

    def show_crops(self, explained: ExplainedPage, image: QImage) -> None:
        """Lists what lies around the best patches of the strongest words, cut from the page's picture."""
        self.clear()
        for patch in best_patches(explained.explanation, ALL_WORDS)[:MOST_CROPS]:
            box = _around(patch.box, explained.width, explained.height)
            pixels = QRect(
                QPoint(round(box[0] * image.width()), round(box[1] * image.height())),
                QPoint(round(box[2] * image.width()) - 1, round(box[3] * image.height()) - 1),
            )
            crop = QPixmap.fromImage(image.copy(pixels)).scaled(
                CROP, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            item = QListWidgetItem(QIcon(crop), patch.text)
            item.setToolTip(self.tr("Best patch of “{word}”").format(word=patch.text))
            x0, y0, x1, y1 = patch.box
            item.setData(
                BOX,
                (x0 * explained.width, y0 * explained.height, x1 * explained.width, y1 * explained.height),
            )
            self.addItem(item)
        self._fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the keys named in the class's help."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy([self.currentItem()] if self.currentItem() else [])
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(160, rows)

    def minimumSizeHint(self) -> QSize:
        """Lets layouts shrink it further than its content."""
        return QSize(80, self.sizeHint().height())

    def _fit_height(self) -> None:
        self.setVisible(self.count() > 0)
        self.setFixedHeight(max(self.sizeHint().height(), 1))

    def _on_item(self, item: QListWidgetItem) -> None:
        self.line_activated.emit(item.data(BOX))

    def _show_menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = QAction(self.tr("Copy line"), menu)
        one.setEnabled(item is not None)
        one.triggered.connect(lambda: self._copy([item] if item else []))
        every = QAction(self.tr("Copy all lines"), menu)
        every.triggered.connect(lambda: self._copy([self.item(row) for row in range(self.count())]))
        menu.addActions([one, every])
        menu.popup(self.viewport().mapToGlobal(place))

    def _copy(self, items: list[QListWidgetItem]) -> None:
        if items:
            QGuiApplication.clipboard().setText("\n".join(item.text() for item in items))


def _around(box: Box, width: float, height: float) -> Box:
    """Returns a wide box, in fractions of the page, that has a patch in its middle and keeps to the page."""
    x0, y0, x1, y1 = box
    across = max(CROP_WIDTH, x1 - x0)
    down = max(across * width * CROP.height() / CROP.width() / height, y1 - y0)
    left = min(max((x0 + x1 - across) / 2, 0.0), max(1.0 - across, 0.0))
    top = min(max((y0 + y1 - down) / 2, 0.0), max(1.0 - down, 0.0))
    return left, top, min(left + across, 1.0), min(top + down, 1.0)
