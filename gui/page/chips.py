"""The query's words as chips: filled by share, one selected, hovering previews."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QWidget

from gui import theme
from gui.page.elide import text_width
from gui.page.flow import FlowLayout
from gui.page.overlay import ALL_WORDS
from gui.page.tints import ink_on, mix, share_fill

if TYPE_CHECKING:
    from core.explain.similarity import Explanation

HEIGHT = 28
ROWS = 2
"""Rows of chips before they scroll."""

MOST_CHIPS = 200
"""Widgets are made for so many words of a very long query; the rest are counted in one last chip."""

WIDEST = 240


class Kind(Enum):
    """What a chip stands for."""

    ALL = auto()
    WORD = auto()
    OWN = auto()
    UNREADABLE = auto()
    REST = auto()


class WordChip(QAbstractButton):
    """One chip.

    Signals:
        pointed: True when the pointer comes, False when it goes.
    """

    pointed = Signal(bool)

    def __init__(self, kind: Kind, text: str, word: int, value: str = "", strength: float = 0.0) -> None:
        super().__init__()
        self.kind, self.word, self.value, self.strength = kind, word, value, strength
        self.setText(text)
        self.setCheckable(True)
        self.setEnabled(kind not in (Kind.UNREADABLE, Kind.REST))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor)
        font = self.font()
        font.setStrikeOut(kind is Kind.UNREADABLE)
        self.setFont(font)

    def fill(self) -> QColor:
        """Returns the ground of the chip."""
        roles = theme.roles()
        window, text = QColor(roles.window), QColor(roles.text)
        match self.kind:
            case Kind.ALL:
                return QColor(roles.accent if self.isChecked() else roles.selected)
            case Kind.WORD:
                return share_fill(window, self.strength)
            case Kind.OWN:
                return mix(window, text, 0.12)
            case _:
                return QColor(roles.surface)

    def ink(self) -> QColor:
        """Returns the colour of its text, at least 4.5:1 on the fill."""
        if self.kind in (Kind.UNREADABLE, Kind.REST):
            return QColor(theme.roles().muted)
        return ink_on(self.fill())

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        metrics = self.fontMetrics()
        text = min(text_width(metrics, self.text()), WIDEST)
        value = text_width(metrics, self.value) + 6 if self.value else 0
        return QSize(text + value + 28, max(HEIGHT, metrics.height() + 10))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Notices the pointer."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Notices the pointer leaving."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles, box = theme.roles(), QRectF(self.rect())
        ringed = self.isChecked() and self.kind is not Kind.ALL
        # The ring lies outside the fill with a gap, so that it shows on every fill.
        body = box.adjusted(3, 3, -3, -3) if ringed else box.adjusted(1, 1, -1, -1)
        fill = self.fill()
        if self.underMouse() and self.isEnabled():
            fill = mix(fill, self.ink(), 0.08)
        painter.setBrush(fill)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.kind in (Kind.UNREADABLE, Kind.REST):
            painter.setPen(QPen(QColor(roles.border), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if ringed or self.hasFocus():
            painter.setPen(QPen(QColor(roles.accent if ringed else roles.text), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), box.height() / 2 - 1, box.height() / 2 - 1)
        self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        painter.setPen(self.ink())
        room, metrics = self.rect().adjusted(14, 0, -14, 0), self.fontMetrics()
        value = text_width(metrics, self.value) + 6 if self.value else 0
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width() - value)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, align | Qt.AlignmentFlag.AlignLeading, shown)
        if self.value:
            painter.drawText(room, align | Qt.AlignmentFlag.AlignTrailing, self.value)


class WordChips(QScrollArea):
    """All chips of a query; wraps, and scrolls after two rows.

    Signals:
        word_selected: The word a person chose, -1 for all words.
        word_previewed: The word to show for now: the one under the pointer, else the chosen one.
    """

    word_selected = Signal(int)
    word_previewed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordChips")
        self.setAccessibleName(self.tr("Words of the query"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, spacing=6)
        self.setWidget(self._row)
        for part in (self, self.viewport(), self._row):
            part.setAutoFillBackground(False)
        self._chips: list[WordChip] = []
        self._selected = ALL_WORDS
        self._fit_height()

    @property
    def selected(self) -> int:
        """The chosen word, -1 for all."""
        return self._selected

    def chips(self) -> list[WordChip]:
        """Returns the chips in order."""
        return list(self._chips)

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Makes the chips of a query; the choice falls back to all words."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._chips = self._make(explanation) if explanation else []
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.clicked.connect(self._on_clicked)
            chip.pointed.connect(self._on_pointed)
            chip.installEventFilter(self)
        self._selected = ALL_WORDS
        self._mark()
        self._fit_height()

    def select_word(self, word: int) -> None:
        """Marks a word as chosen, without telling anybody."""
        self._selected = word
        self._mark()

    def step(self, by: int) -> None:
        """Chooses the next (+1) or previous (-1) chip that can be chosen."""
        able = [chip for chip in self._chips if chip.isEnabled()]
        if able:
            at = next((i for i, chip in enumerate(able) if chip.word == self._selected), 0)
            self._choose(able[min(max(at + by, 0), len(able) - 1)])

    def _make(self, explanation: Explanation) -> list[WordChip]:
        words = explanation.words
        largest = max((w.share for w in words if not w.own), default=0.0)
        chips = [WordChip(Kind.ALL, self.tr("all words"), ALL_WORDS)]
        chips[0].setToolTip(self.tr("Show the strongest word of every patch."))
        last: list[WordChip] = []
        unread = set(explanation.query.unreadable)
        for index, word in enumerate(words):
            if word.own:
                last.append(WordChip(Kind.OWN, self.tr("model’s own"), index, f"{word.score:.2f}"))
                last[-1].setToolTip(
                    self.tr("Tokens the model adds to every query; they give {score} of the score.").format(
                        score=f"{word.score:.2f}"
                    )
                )
            elif not word.tokens:
                chips.append(self._unreadable(word.text, index))
                unread.discard(word.text)
            else:
                chips.append(
                    WordChip(
                        Kind.WORD,
                        word.text,
                        index,
                        f"{word.score:.2f}",
                        word.share / largest if largest > 0 else 0,
                    )
                )
                chips[-1].setToolTip(
                    self.tr("“{word}” gives {score} of {total}, {share} %.").format(
                        word=word.text,
                        score=f"{word.score:.2f}",
                        total=f"{explanation.score:.2f}",
                        share=round(100 * word.share),
                    )
                )
        chips += [self._unreadable(text, ALL_WORDS) for text in sorted(unread)]
        if len(chips) > MOST_CHIPS:
            rest = WordChip(Kind.REST, self.tr("%n more words", "", len(chips) - MOST_CHIPS), ALL_WORDS)
            chips = [*chips[:MOST_CHIPS], rest]
        for chip in (made := [*chips, *last]):
            chip.setAccessibleName(f"{chip.text()} {chip.value}".strip())
            chip.setAccessibleDescription(chip.toolTip())
        return made

    def _unreadable(self, text: str, index: int) -> WordChip:
        chip = WordChip(Kind.UNREADABLE, text, index)
        chip.setToolTip(self.tr("The model cannot read “{word}”; it does not count.").format(word=text))
        return chip

    def _choose(self, chip: WordChip) -> None:
        changed = chip.word != self._selected
        self._selected = chip.word
        self._mark()
        if any(other.hasFocus() for other in self._chips):
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(chip, 8, 4)
        if changed:
            self.word_selected.emit(chip.word)

    def _mark(self) -> None:
        for chip in self._chips:
            chosen = chip.isEnabled() and chip.word == self._selected
            chip.setChecked(chosen)
            # One stop for Tab; arrows do the rest.
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, WordChip):
            self._choose(chip)

    def _on_pointed(self, here: bool) -> None:
        chip = self.sender()
        if isinstance(chip, WordChip) and chip.isEnabled():
            self.word_previewed.emit(chip.word if here else self._selected)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Watches a child's events."""
        if isinstance(watched, WordChip) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            forward = -1 if self.isRightToLeft() else 1
            steps = {
                Qt.Key.Key_Right: forward,
                Qt.Key.Key_Left: -forward,
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_Home: -len(self._chips),
                Qt.Key.Key_End: len(self._chips),
            }
            if by := steps.get(Qt.Key(event.key()), 0):
                self.step(by)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follows a new size."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        row = max([HEIGHT, *(chip.sizeHint().height() for chip in self._chips[:1])])
        needed = self._flow.heightForWidth(self.viewport().width()) if self._chips else 0
        self.setFixedHeight(min(max(needed, row), ROWS * row + (ROWS - 1) * self._flow.spacing()))
