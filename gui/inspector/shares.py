"""The words' shares in a page's score as bars; they add up to the score."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from gui import theme
from gui.page.chip import ADDING
from gui.page.elide import isolated, text_width
from gui.page.overlay import ALL_WORDS, Words
from gui.page.tints import AMBER
from gui.wording import figure, own_name, percent, shown_word

if TYPE_CHECKING:
    from core.explain.similarity import Explanation

MOST_ROWS = 12
"""Bars before the weakest words are taken together in one."""

BAR = 8
GAP = 8
INSET = 6


class Row(NamedTuple):
    """One bar; `word` is None for the one that stands for several words."""

    word: int | None
    text: str
    score: float
    share: float
    typed: bool


class ShareBars(QWidget):
    """One bar a word, the largest share first, the model's own tokens last.

    Up and Down choose, a click too; with Ctrl or Shift a click adds a word to the chosen ones, as Space does.

    Signals:
        words_selected: The chosen `Words`; all of them when the one chosen word was chosen again.
    """

    words_selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._selected: Words = ALL_WORDS
        self._current = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Shares of the words"))

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Makes the bars of a query."""
        self._rows = self._make(explanation) if explanation else []
        self._selected, self._current, self._hovered = ALL_WORDS, -1, -1
        able = bool(self._rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if able else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(
            " ".join(
                self.tr("{word}: {share} %, {score}.").format(
                    word=row.text, share=round(100 * row.share), score=figure(row.score)
                )
                for row in self._rows
            )
        )
        self.updateGeometry()
        self.update()

    def rows(self) -> list[Row]:
        """Returns the bars from top to bottom."""
        return list(self._rows)

    def select_words(self, words: Words) -> None:
        """Marks words, without telling anybody."""
        self._selected = words
        if self._current < 0 or self._rows[self._current].word not in words:
            self._current = next((i for i, row in enumerate(self._rows) if row.word in words), -1)
        self.update()

    def _make(self, explanation: Explanation) -> list[Row]:
        words = [(i, w) for i, w in enumerate(explanation.words) if not w.own and w.tokens]
        words.sort(key=lambda item: -item[1].share)
        rows = [Row(i, shown_word(w.text), w.score, w.share, True) for i, w in words]
        if len(rows) > MOST_ROWS:
            rest = rows[MOST_ROWS - 1 :]
            text = self.tr("%n other words", "", len(rest))
            together = Row(None, text, sum(r.score for r in rest), sum(r.share for r in rest), True)
            rows = [*rows[: MOST_ROWS - 1], together]
        own = [(i, w) for i, w in enumerate(explanation.words) if w.own]
        return rows + [Row(i, own_name(w.text), w.score, w.share, False) for i, w in own]

    def _row_height(self) -> int:
        return max(24, self.fontMetrics().height() + 8)

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        return QSize(200, len(self._rows) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Lets layouts shrink it further than its content."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles, metrics, height = theme.roles(), self.fontMetrics(), self._row_height()
        names = max((text_width(metrics, row.text) for row in self._rows), default=0)
        name_width = min(names, int(self.width() * 0.4))
        share_width = metrics.horizontalAdvance(percent(1))
        value = max((metrics.horizontalAdvance(figure(row.score)) for row in self._rows), default=0)
        largest = max((row.share for row in self._rows), default=0.0)
        whole = self.rect()

        def place(rect: QRect) -> QRect:
            return QStyle.visualRect(self.layoutDirection(), whole, rect)

        for i, row in enumerate(self._rows):
            line = QRect(0, i * height, self.width(), height)
            chosen = row.word in self._selected
            if chosen or i == self._hovered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(roles.selected if chosen else roles.hover))
                painter.drawRoundedRect(line, 6, 6)
            if i == self._current and self.hasFocus():
                painter.setPen(QPen(QColor(roles.accent), 1))
                painter.drawRoundedRect(QRectF(line).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            align = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(roles.text if row.typed else roles.muted))
            name = metrics.elidedText(row.text, Qt.TextElideMode.ElideMiddle, name_width)
            left = QRect(line.left() + INSET, line.top(), name_width, height)
            painter.drawText(place(left), align | Qt.AlignmentFlag.AlignLeading, name)
            painter.setPen(QColor(roles.muted))
            end = QRect(line.right() + 1 - INSET - value, line.top(), value, height)
            painter.drawText(place(end), align | Qt.AlignmentFlag.AlignTrailing, figure(row.score))
            share = QRect(end.left() - GAP - share_width, line.top(), share_width, height)
            painter.setPen(QColor(roles.text))
            painter.drawText(place(share), align | Qt.AlignmentFlag.AlignTrailing, isolated(percent(row.share)))
            bar = QRect(left.right() + GAP, line.center().y() - BAR // 2 + 1, 0, BAR)
            bar.setRight(share.left() - GAP)
            self._paint_bar(painter, bar, row, largest, place)

    def _paint_bar(self, painter: QPainter, bar: QRect, row: Row, largest: float, place) -> None:
        roles = theme.roles()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.track))
        painter.drawRoundedRect(place(bar), BAR / 2, BAR / 2)
        if row.share <= 0 or largest <= 0:
            return
        filled = QRect(bar.left(), bar.top(), max(BAR, round(bar.width() * row.share / largest)), BAR)
        painter.setBrush(AMBER if row.typed else QColor(roles.muted))
        painter.drawRoundedRect(place(filled), BAR / 2, BAR / 2)

    def _row_at(self, y: float) -> int:
        row = int(y // self._row_height())
        return row if 0 <= row < len(self._rows) else -1

    def _choose(self, row: int, *, toggled: bool = False) -> None:
        """Chooses a row's word alone, or with `toggled` adds it to the chosen ones or takes it away from them."""
        if row < 0 or (word := self._rows[row].word) is None:
            return
        self._current = row
        if toggled:
            self._selected = tuple(sorted({*self._selected} ^ {word}))
        else:
            self._selected = ALL_WORDS if self._selected == (word,) else (word,)
        self.update()
        self.words_selected.emit(self._selected)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._row_at(event.position().y()), toggled=bool(event.modifiers() & ADDING))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer."""
        row = self._row_at(event.position().y())
        if row != self._hovered:
            self._hovered = row
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keyboard is, from the first bar on."""
        if self._current < 0:
            self._current = next((i for i, row in enumerate(self._rows) if row.word is not None), -1)
        super().focusInEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Notices the pointer leaving."""
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes the keys named in the class's help."""
        able = [i for i, row in enumerate(self._rows) if row.word is not None]
        at = able.index(self._current) if self._selected and self._current in able else -1
        match event.key():
            case Qt.Key.Key_Down if at + 1 < len(able):
                self._choose(able[at + 1])
            case Qt.Key.Key_Up if at > 0:
                self._choose(able[at - 1])
            case Qt.Key.Key_Up | Qt.Key.Key_Escape if self._selected:
                self._selected = ALL_WORDS
                self.update()
                self.words_selected.emit(self._selected)
            case Qt.Key.Key_Space if able:
                self._choose(self._current if self._current in able else able[0], toggled=True)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Answers other events."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._rows[row].text if row >= 0 else "", self)
            return True
        return super().event(event)
