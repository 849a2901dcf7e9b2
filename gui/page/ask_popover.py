"""The answer of a patch: the words it is most like, and patches of other pages that are like it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.controls import label, text_button
from gui.inspector.crops import crop
from gui.page.ask_rows import CROP, ITEM, AnswerRows
from gui.page.elide import NameLabel
from gui.type_size import grown
from gui.wording import figure

if TYPE_CHECKING:
    from core.explain.ask import NearPatch, PatchAnswer, WordAnswer
    from gui.engine_types import PageImage

WIDTH, HEIGHT = 580, 424
LEAST = 0.17
"""Of the page's width, in a crop."""

NEAR_EDGE = 1000
"""Pixels of the long edge of the pages that crops are cut from."""


class AskPopover(QFrame):
    """Lies beside the asked patch inside its window; Escape, or work elsewhere, ends it.

    Signals:
        word_chosen: A word that is to be searched for.
        patch_chosen: The `NearPatch` that is to be shown on its page.
        similar_wanted: Pages like the asked patch are to be searched for.
        page_wanted: (PageRef, long edge) of a page a crop is to be cut from.
        closed: It is gone; whether it had the focus.
    """

    word_chosen = Signal(str)
    patch_chosen = Signal(object)
    similar_wanted = Signal()
    page_wanted = Signal(object, int)
    closed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("askPopover")
        self.setProperty("look", "notice")
        self.setAccessibleName(self.tr("What the patch answers to"))
        self._title, self._under, self._state = label(look="title"), NameLabel(self), label(look="muted", wrap=True)
        self._crop = QLabel()
        self._crop.setFixedSize(CROP)
        self._under.setProperty("look", "muted")
        self.words = self._list("askWords", self.tr("Words it answers to"))
        self.near = self._list("askNear", self.tr("Patches that are like it"))
        self.near.setIconSize(CROP)
        self._similar = text_button(self.tr("Find pages like this"), "region", "askSimilarButton", look="soft")
        self._images: dict[object, PageImage] = {}
        self._answer: PatchAnswer | None = None
        self._looking = QTimer(self, singleShot=True, interval=0)  # type: ignore[call-arg]
        self._looking.timeout.connect(self._look)
        self._lay_out()
        self._similar.installEventFilter(self)
        self._similar.clicked.connect(lambda: self._leave(self.similar_wanted.emit))
        self.words.itemClicked.connect(self._on_word)
        self.near.itemClicked.connect(self._on_near)
        self.hide()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._under)
        header = QHBoxLayout()
        header.setSpacing(12)
        header.addWidget(self._crop)
        header.addLayout(names, 1)
        columns = QGridLayout()
        columns.setHorizontalSpacing(16)
        columns.setVerticalSpacing(4)
        for column, (title, part) in enumerate(
            ((self.tr("Answers to"), self.words), (self.tr("Most like it elsewhere"), self.near))
        ):
            heading = label(title, look="muted")
            heading.setBuddy(part)
            columns.addWidget(heading, 0, column)
            columns.addWidget(part, 1, column)
            columns.setColumnStretch(column, 1)
        footer = QHBoxLayout()
        footer.addWidget(self._state, 1)
        footer.addWidget(self._similar)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(header)
        column.addLayout(columns)
        column.addLayout(footer)

    def _list(self, name: str, said: str) -> QListWidget:
        made = QListWidget()
        made.setObjectName(name)
        made.setAccessibleName(said)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setItemDelegate(AnswerRows(made))
        made.setMouseTracking(True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setStyleSheet("QListWidget { background: transparent; outline: none; }")
        made.installEventFilter(self)
        return made

    # What is shown

    def ask(self, anchor: QRect, image: PageImage | None) -> None:
        """Appears beside a patch before the answer is there.

        Args:
            anchor: The patch, in the window's pixels.
            image: The page, for a picture of the patch.
        """
        self._answer, self._images = None, {}
        if image is not None:
            self._images[image.page] = image
        self._title.setText(self.tr("Asking the patch…"))
        self._under.set_name("")
        self._crop.clear()
        self._state.clear()
        for part in (self.words, self.near):
            part.clear()
        self._similar.setEnabled(False)
        self._place(anchor)
        self.show()
        self.raise_()
        self.words.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_answer(self, answer: PatchAnswer) -> None:
        """Shows what is known so far."""
        if self.isHidden():
            return
        first, self._answer = self._answer is None, answer
        place = answer.place
        self._title.setText(self.tr("Patch at row {row}, column {col}").format(row=place.row, col=place.col))
        self._under.set_name(self.tr("“{text}”").format(text=answer.under) if answer.under else "")
        self._similar.setEnabled(True)
        self._fill(self.words, [(word.text, word, self._said(word)) for word in answer.words])
        known = [self.near.item(row).data(ITEM) for row in range(self.near.count())]
        if known != list(answer.near):
            self._fill(self.near, [(patch.document, patch, "") for patch in answer.near])
            for patch in answer.near:
                if patch.page not in self._images:
                    self.page_wanted.emit(patch.page, NEAR_EDGE)
        if answer.finished:
            tried = self.tr("%n words tried, of this page, of your queries and of the archive.", "", answer.words_tried)
            self._state.setText(tried)
        else:
            self._state.setText(self.tr("Still asking…"))
        if first:
            self.words.setCurrentRow(0)
        self._cut()

    def show_failure(self, sentence: str, hint: str) -> None:
        """Says why there is no answer."""
        if not self.isHidden():
            self._title.setText(self.tr("No answer"))
            self._state.setText(f"{sentence} {hint}".strip())

    def show_image(self, image: PageImage) -> None:
        """Takes the picture of a page a crop is cut from."""
        answer = self._answer
        if self.isHidden() or answer is None:
            return
        if image.page in {answer.page, *(patch.page for patch in answer.near)}:
            self._images[image.page] = image
            self._cut()

    def _said(self, word: WordAnswer) -> str:
        sources = {
            "page": self.tr("in this page’s text"),
            "asked": self.tr("in an earlier query"),
            "archive": self.tr("often in this archive"),
        }
        return self.tr("{word} {value}, {source}").format(
            word=word.text, value=figure(word.value), source=sources[word.source]
        )

    def _fill(self, into: QListWidget, rows: list[tuple[str, Any, str]]) -> None:
        current = into.currentRow()
        into.clear()
        for text, item, said in rows:
            made = QListWidgetItem(text)
            made.setData(ITEM, item)
            if into is self.near:
                made.setIcon(QIcon(_blank()))
                page = item.page.page_number
                said = self.tr("{document}, page {page}: {value}").format(
                    document=item.document, page=page, value=figure(item.value)
                )
            made.setToolTip(said)
            made.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            into.addItem(made)
        into.setCurrentRow(min(current, into.count() - 1))

    def _cut(self) -> None:
        answer, ratio = self._answer, self.devicePixelRatioF()
        if answer is None:
            return
        if (own := self._images.get(answer.page)) is not None:
            self._crop.setPixmap(crop(own.image, answer.place.box, CROP, least=LEAST, ratio=ratio))
        for row in range(self.near.count()):
            item = self.near.item(row)
            patch: NearPatch = item.data(ITEM)
            if (image := self._images.get(patch.page)) is not None:
                item.setIcon(QIcon(crop(image.image, patch.place.box, CROP, least=LEAST, ratio=ratio)))

    def _place(self, anchor: QRect) -> None:
        room = self._area.rect().adjusted(12, 12, -12, -12)
        height = min(max(self.sizeHint().height(), grown(HEIGHT)), room.height())
        size = QSize(min(grown(WIDTH), room.width()), height)
        below, above = anchor.bottom() + 10, anchor.top() - 10 - size.height()
        top = below if below + size.height() <= room.bottom() or above < room.top() else above
        left = min(max(anchor.center().x() - size.width() // 2, room.left()), room.right() - size.width())
        top = min(max(top, room.top()), room.bottom() - size.height())
        if QRect(QPoint(left, top), size).intersects(anchor):  # neither above nor below has room: beside it then
            beside = anchor.right() + 10
            left = beside if beside + size.width() <= room.right() else max(anchor.left() - 10 - size.width(), 12)
        self.setGeometry(QRect(QPoint(left, top), size))

    # Leaving

    def _on_word(self, item: QListWidgetItem) -> None:
        text = item.data(ITEM).text
        self._leave(lambda: self.word_chosen.emit(text))

    def _on_near(self, item: QListWidgetItem) -> None:
        patch = item.data(ITEM)
        self._leave(lambda: self.patch_chosen.emit(patch))

    def _leave(self, then: Any) -> None:
        self.close_quietly()
        then()

    def close_quietly(self) -> None:
        """Goes away."""
        if self.isHidden():
            return
        self._looking.stop()
        now = QApplication.focusWidget()
        had_focus = now is not None and (now is self or self.isAncestorOf(now))
        self.hide()
        self.closed.emit(had_focus)

    def _look(self) -> None:
        """Goes away when the focus has gone elsewhere in the window."""
        now = QApplication.focusWidget()
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.close_quietly()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: Enter chooses, left and right go from list to list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QListWidget):
            item = watched.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
                (self._on_word if watched is self.words else self._on_near)(item)
                return True
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                other = self.near if watched is self.words else self.words
                if other.currentRow() < 0:
                    other.setCurrentRow(0)
                other.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._looking.start()  # whoever has it next is known then
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes away with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            super().keyPressEvent(event)


def _blank() -> QPixmap:
    pixmap = QPixmap(CROP)
    pixmap.fill(QColor(theme.roles().surface))
    return pixmap
