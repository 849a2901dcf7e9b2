"""The lines the heat points at, to be read, copied and found on the page; crops where there is no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QMenu, QWidget

from gui.inspector.crops import crop
from gui.page.elide import isolated
from gui.page.overlay import ALL_WORDS, Words
from gui.wording import figure, readable, shown_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.explain.similarity import LineHit
    from gui.engine_types import ExplainedPage

MOST_LINES = 6
CROP = QSize(168, 36)
"""Pixels of a crop in the list."""

COPIED = QSize(1120, 240)
"""Pixels of a crop that is copied."""

BOX = Qt.ItemDataRole.UserRole
PICTURE = BOX + 1
LINE = BOX + 2


class LinesList(QListWidget):
    """Lines of the text layer, the hottest first; where there is none, pictures of the page's hottest strips.

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
            "QListWidget::item:selected, QListWidget::item:focus { border: 1px solid palette(highlight); }"
        )
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemClicked.connect(self._on_item)
        self._explained: ExplainedPage | None = None
        self._words: Words = ALL_WORDS
        self._image: QImage | None = None
        self._fit_height()

    def show_lines(self, explained: ExplainedPage | None) -> None:
        """Lists a page's lines."""
        self._explained, self._words, self._image = explained, ALL_WORDS, None
        self._fill()

    def show_crops(self, explained: ExplainedPage, image: QImage) -> None:
        """Lists the strips of a page under the heat instead, cut from its picture."""
        self._explained, self._image = explained, image
        self._fill()

    def select_words(self, words: Words) -> None:
        """Ranks the lines by the heat of some words."""
        if words != self._words:
            self._words = words
            self._fill()

    def _fill(self) -> None:
        self.clear()
        explained = self._explained
        if explained is not None and self._image is not None:
            self._fill_crops(explained, self._image)
        elif explained is not None:
            for line in ranked(explained.lines, self._words)[:MOST_LINES]:
                item = QListWidgetItem(isolated(readable(line.text)))
                item.setData(LINE, line.text)
                item.setToolTip("\n".join(filter(None, (readable(line.text), self._parts(explained, line)))))
                item.setData(BOX, line.box)
                self.addItem(item)
        self._fit_height()

    def _fill_crops(self, explained: ExplainedPage, image: QImage) -> None:
        from core.explain.patches import strips

        width, height, ratio = explained.width, explained.height, self.devicePixelRatioF()
        for strip in strips(explained.explanation, self._words, MOST_LINES):
            picture = crop(image, strip.box, CROP, ratio=ratio, outline=None)
            names = dict.fromkeys(shown_word(explained.explanation.words[word].text) for word in strip.words)
            item = QListWidgetItem(QIcon(picture), isolated(", ".join(names)))
            item.setToolTip(self.tr("Here the page answers to “{words}”").format(words=", ".join(names)))
            x0, y0, x1, y1 = strip.box
            item.setData(BOX, (x0 * width, y0 * height, x1 * width, y1 * height))
            item.setData(PICTURE, crop(image, strip.box, COPIED, outline=None).toImage())
            self.addItem(item)

    def _parts(self, explained: ExplainedPage, line: LineHit) -> str:
        """Returns what each word finds in a line."""
        parts = zip(explained.explanation.words, line.parts, strict=False)
        return " · ".join(f"{shown_word(word.text)} {figure(part)}" for word, part in parts if part >= 0.005)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copies with Ctrl+C, goes to a line with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy([self.currentItem()] if self.currentItem() else [])
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentItem():
            self._on_item(self.currentItem())
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
        one = QAction(self.tr("Copy"), menu)
        one.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        one.setEnabled(item is not None)
        one.triggered.connect(lambda: self._copy([item] if item else []))
        menu.addAction(one)
        if self._image is None:
            every = menu.addAction(self.tr("Copy all lines"))
            every.triggered.connect(lambda: self._copy([self.item(row) for row in range(self.count())]))
        menu.popup(self.viewport().mapToGlobal(place))

    def _copy(self, items: list[QListWidgetItem]) -> None:
        if items and self._image is not None:
            QGuiApplication.clipboard().setImage(items[0].data(PICTURE))
        elif items:
            QGuiApplication.clipboard().setText("\n".join(item.data(LINE) for item in items))


def ranked(lines: Iterable[LineHit], words: Words) -> list[LineHit]:
    """Returns the lines that some words find anything in, by what they find; all words rank them as they are.

    Lines of a passage are equally hot, but for what rounding leaves: they come as they are read.
    """
    if words == ALL_WORDS:
        return [line for line in lines if line.score > 0]
    found = [(round(sum(line.parts[word] for word in words if word < len(line.parts)), 4), line) for line in lines]
    order = sorted(found, key=lambda item: (-item[0], item[1].box[1], item[1].box[0]))
    return [line for part, line in order if part > 0]
