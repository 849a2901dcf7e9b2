"""The strongest patches of a page as a ranked list: what they look like, the word they answer to, how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme
from gui.inspector.crops import crop
from gui.page.elide import isolated
from gui.page.overlay import ALL_WORDS, Words
from gui.page.tints import BEST, tints_of
from gui.row import Row
from gui.wording import figure, own_name, shown_word

if TYPE_CHECKING:
    from core.explain.patches import RankedPatch
    from gui.engine_types import ExplainedPage, PageImage

MOST = 10
FEW = 4
"""Rows before a person asks for all."""

CROP = QSize(112, 30)
LEAST = 0.17
"""Of the page's width, in a crop."""

INSET = 6
GAP = 8
DOT = 8

_Index = QModelIndex | QPersistentModelIndex
PATCH = Qt.ItemDataRole.UserRole


class PatchesModel(QAbstractListModel):
    """The ranked patches of one page, and their crops once its picture is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.explained: ExplainedPage | None = None
        self.patches: list[RankedPatch] = []
        self.is_tinted = False
        self._crops: list[QPixmap] = []

    def rank(self, explained: ExplainedPage | None, words: Words) -> None:
        """Ranks the patches of a page for some words."""
        from core.explain.patches import strongest_patches

        self.beginResetModel()
        self.explained, self._crops = explained, []
        self.patches = strongest_patches(explained.explanation, words, MOST) if explained else []
        self.endResetModel()

    def cut(self, image: PageImage, ratio: float) -> None:
        """Cuts the crops out of the page's picture."""
        self._crops = [
            crop(image.image, patch.place.box, CROP, least=LEAST, ratio=ratio, outline=self.tint(row) or BEST)
            for row, patch in enumerate(self.patches)
        ]
        self.repaint()

    def repaint(self) -> None:
        """Has every row painted anew."""
        if self.patches:
            self.dataChanged.emit(self.index(0), self.index(len(self.patches) - 1))

    def tint(self, row: int) -> QColor | None:
        """Returns the tint of a row's word, None unless patches are tinted by word."""
        if not self.is_tinted or self.explained is None:
            return None
        return tints_of(self.explained.explanation).get(self.patches[row].word)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Returns the number of patches."""
        return 0 if parent is not None and parent.isValid() else len(self.patches)

    def text(self, row: int) -> str:
        """Returns the word of a row."""
        assert self.explained is not None
        word = self.explained.explanation.words[self.patches[row].word]
        return own_name(word.text) if word.own else shown_word(word.text)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns the word, the crop, the patch, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self.patches):
            return None
        patch, text = self.patches[index.row()], self.text(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.DecorationRole:
                return self._crops[index.row()] if index.row() < len(self._crops) else None
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                said = self.tr("{rank}. {word} {value} · row {row} col {col}")
                place = patch.place
                return said.format(
                    rank=index.row() + 1, word=text, value=figure(patch.value), row=place.row, col=place.col
                )
            case _ if role == PATCH:
                return patch
        return None


class PatchDelegate(QStyledItemDelegate):
    """Paints a row: crop, word, value."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Returns a row's size, the same for all."""
        return QSize(CROP.width() + 80, max(CROP.height() + 6, option.fontMetrics.height() + 8))  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints it."""
        roles, row = theme.roles(), Row.of(option, while_focused=True)
        rect, metrics, place = row.rect, row.metrics, row.place
        model = index.model()
        assert isinstance(model, PatchesModel)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row.paint_ground(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), line=1)
        picture = QRect(rect.left() + INSET, rect.center().y() - CROP.height() // 2 + 1, CROP.width(), CROP.height())
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(pixmap, QPixmap):
            painter.drawPixmap(place(picture), pixmap)
        painter.setBrush(Qt.BrushStyle.NoBrush if isinstance(pixmap, QPixmap) else QColor(roles.surface))
        painter.setPen(QPen(QColor(roles.line), 1))
        painter.drawRect(QRectF(place(picture)).adjusted(0.5, 0.5, -0.5, -0.5))
        value = figure(model.patches[index.row()].value)
        width = metrics.horizontalAdvance(value) + 2
        end = QRect(rect.right() + 1 - INSET - width, rect.top(), width, rect.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(roles.muted))
        painter.drawText(place(end), middle | Qt.AlignmentFlag.AlignTrailing, value)
        left = picture.right() + 1 + GAP
        if (tint := model.tint(index.row())) is not None:
            painter.setBrush(tint)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(place(QRect(left, rect.center().y() - DOT // 2 + 1, DOT, DOT)))
            left += DOT + 6
        name = QRect(left, rect.top(), end.left() - GAP - left, rect.height())
        painter.setPen(QColor(roles.text))
        text = metrics.elidedText(model.text(index.row()), Qt.TextElideMode.ElideMiddle, name.width())
        painter.drawText(place(name), middle | Qt.AlignmentFlag.AlignLeading, isolated(text))
        painter.restore()


class PatchList(QListView):
    """The ranked patches; a click or Enter goes there, Ctrl+C copies what a row says.

    Signals:
        place_activated: The box of a chosen patch, in points.
        patch_asked: The vector of a patch that is to be asked what it answers to.
    """

    place_activated = Signal(object)
    patch_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patchList")
        self.setAccessibleName(self.tr("Best patches"))
        self._model = PatchesModel(self)
        self.setModel(self._model)
        self.setItemDelegate(PatchDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setStyleSheet("QListView { background: transparent; outline: none; }")
        self.customContextMenuRequested.connect(self._show_menu)
        self.clicked.connect(self._go)
        self._words, self._image, self._is_long = ALL_WORDS, None, False
        self._fit_height()

    def model(self) -> PatchesModel:
        """Returns the ranked patches."""
        return self._model

    def show_explanation(self, explained: ExplainedPage | None) -> None:
        """Ranks a page's patches for all words."""
        self._words = ALL_WORDS
        if explained is None or self._image is None or explained.hit.page != self._image.page:
            self._image = None
        self._rank(explained)

    def show_page(self, image: PageImage) -> None:
        """Takes the page's picture."""
        self._image: PageImage | None = image
        explained = self._model.explained
        if explained is not None and image.page == explained.hit.page:
            self._model.cut(image, self.devicePixelRatioF())

    def select_words(self, words: Words) -> None:
        """Ranks the patches for some words."""
        if words != self._words:
            self._words = words
            self._rank(self._model.explained)

    def set_tinted(self, tinted: bool) -> None:
        """Shows the words' tints, or none."""
        if tinted != self._model.is_tinted:
            self._model.is_tinted = tinted
            self._cut()
            self._model.repaint()

    def set_long(self, is_long: bool) -> None:
        """Shows all patches, or few."""
        self._is_long = is_long
        self._fit_height()

    def _rank(self, explained: ExplainedPage | None) -> None:
        self._model.rank(explained, self._words)
        self._cut()
        self._fit_height()

    def _cut(self) -> None:
        explained = self._model.explained
        if self._image is not None and explained is not None and self._image.page == explained.hit.page:
            self._model.cut(self._image, self.devicePixelRatioF())

    def _fit_height(self) -> None:
        rows = self._model.rowCount()
        for row in range(rows):
            self.setRowHidden(row, row >= FEW and not self._is_long)
        shown = min(rows, MOST if self._is_long else FEW)
        self.setFixedHeight(max(shown * self.sizeHintForRow(0), 1) if shown else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes to a patch with Enter, copies its row with Ctrl+C, asks it with the menu key."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy([index.row()] if index.isValid() else [])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self._go(index)
        else:
            super().keyPressEvent(event)

    def _go(self, index: _Index) -> None:
        explained, patch = self._model.explained, index.data(PATCH)
        if explained is not None and patch is not None:
            x0, y0, x1, y1 = patch.place.box
            width, height = explained.width, explained.height
            self.place_activated.emit((x0 * width, y0 * height, x1 * width, y1 * height))

    def _copy(self, rows: list[int]) -> None:
        patches = self._model.patches
        lines = [
            f"{self._model.text(row)}\t{patches[row].value:.4f}\t{patches[row].place.row}\t{patches[row].place.col}"
            for row in rows
        ]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask = QAction(self.tr("Ask this patch…"), menu)
        ask.setEnabled(index.isValid())
        ask.triggered.connect(lambda: self.patch_asked.emit(index.data(PATCH).place.vector))
        one = QAction(self.tr("Copy"), menu)
        one.setEnabled(index.isValid())
        one.triggered.connect(lambda: self._copy([index.row()]))
        every = QAction(self.tr("Copy all as a table"), menu)
        every.triggered.connect(lambda: self._copy(list(range(self._model.rowCount()))))
        menu.addActions([ask, one, every])
        menu.popup(self.viewport().mapToGlobal(point))
