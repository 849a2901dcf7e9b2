"""The query's words as chips: filled by share, one or several chosen, hovering previews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.page.chip import HEIGHT, Kind, WordChip
from gui.page.flow import FlowLayout
from gui.page.overlay import ALL_WORDS, Words
from gui.page.tints import tints_of
from gui.wording import figure, own_name, shown_word

if TYPE_CHECKING:
    from core.explain.similarity import Explanation

ROWS = 2
"""Rows of chips before they scroll."""

MOST_CHIPS = 200
"""Widgets are made for so many words of a very long query; the rest are counted in one last chip."""


class WordChips(QScrollArea):
    """All chips of a query; wraps, and scrolls after two rows.

    A click or an arrow key chooses one word, a click with Ctrl or Shift adds or takes away one more. With Ctrl the
    arrows only move the focus; Space then adds or takes away the word under it.

    Signals:
        words_selected: The `Words` a person chose.
        words_previewed: The `Words` to show for now: the one under the pointer, else the chosen ones.
    """

    words_selected = Signal(object)
    words_previewed = Signal(object)

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
        self._rows = ROWS
        self.setWidget(self._row)
        for part in (self, self.viewport(), self._row):
            part.setAutoFillBackground(False)
        self._chips: list[WordChip] = []
        self._selected = ALL_WORDS
        self._kept: tuple[list[str], Words] = ([], ALL_WORDS)
        self._current: WordChip | None = None
        self._explanation: Explanation | None = None
        self._tinted = False
        self._fit_height()

    @property
    def selected(self) -> Words:
        """The chosen words."""
        return self._selected

    def chips(self) -> list[WordChip]:
        """Returns the chips in order."""
        return list(self._chips)

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Makes the chips of a query; while it is the same query, the same words stay chosen from page to page."""
        had_focus, before = self.has_focus, self._chips
        if self._explanation is not None:
            self._kept = (word_texts(self._explanation), self._selected)
        while self._flow.takeAt(0) is not None:
            pass
        self._chips = self._make(explanation) if explanation else []
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
            chip.clicked.connect(self._on_clicked)
            chip.pointed.connect(self._on_pointed)
            chip.installEventFilter(self)
        self._explanation = explanation
        self._tint()
        texts, words = self._kept
        again = explanation is not None and texts == word_texts(explanation)
        self.select_words(words if again else ALL_WORDS)
        self._line_up()
        self._fit_height()
        if had_focus and self._current is not None:
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)
        for chip in before:  # only now, so that the keys do not go astray between
            chip.hide()
            chip.deleteLater()

    @property
    def has_focus(self) -> bool:
        """Whether one of the chips has the keyboard."""
        return any(chip.hasFocus() for chip in self._chips)

    def _line_up(self) -> None:
        """Has Tab come to the chips where they stand: of what is made later it comes to last otherwise."""
        before: QWidget | None = self.previousInFocusChain()
        while before not in (None, self) and before.focusPolicy() == Qt.FocusPolicy.NoFocus:  # nothing lines up there
            before = before.previousInFocusChain()
        for chip in self._chips:
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip

    def set_tinted(self, tinted: bool) -> None:
        """Shows every word's tint, or none."""
        if tinted != self._tinted:
            self._tinted = tinted
            self._tint()
            self._fit_height()

    def _tint(self) -> None:
        tints = tints_of(self._explanation) if self._tinted and self._explanation is not None else {}
        for chip in self._chips:
            chip.set_tint(tints.get(chip.word) if chip.word is not None else None)

    def select_words(self, words: Words) -> None:
        """Marks words as chosen, without telling anybody."""
        self._selected = words
        if self._current not in self._chips or not self._is_chosen(self._current):
            self._current = next((chip for chip in self._chips if self._is_chosen(chip)), None)
        self._mark()

    def step(self, by: int) -> None:
        """Chooses the next (+1) or previous (-1) chip that can be chosen, and no other."""
        if (chip := self._neighbour(by)) is not None:
            self._choose(chip)

    def _make(self, explanation: Explanation) -> list[WordChip]:
        words = explanation.words
        largest = max((w.share for w in words if not w.own), default=0.0)
        chips = [WordChip(Kind.ALL, self.tr("all words"))]
        chips[0].setToolTip(self.tr("Show the strongest word of every patch."))
        last: list[WordChip] = []
        unread = set(explanation.query.unreadable)
        for index, word in enumerate(words):
            if word.own:
                last.append(WordChip(Kind.OWN, own_name(word.text), index, figure(word.score)))
                last[-1].setToolTip(self._said_of_own(explanation).format(score=figure(word.score)))
            elif not word.tokens:
                chips.append(self._unreadable(word.text, index))
                unread.discard(word.text)
            else:
                text, strength = shown_word(word.text), word.share / largest if largest > 0 else 0
                chips.append(WordChip(Kind.WORD, text, index, figure(word.score), strength))
                said, share = self.tr("“{word}” gives {score} of {total}, {share} %."), round(100 * word.share)
                score, total = figure(word.score), figure(explanation.score)
                chips[-1].setToolTip(said.format(word=text, score=score, total=total, share=share))
        chips += [self._unreadable(text, None) for text in sorted(unread)]
        if len(chips) > MOST_CHIPS:
            rest = WordChip(Kind.REST, self.tr("%n more words", "", len(chips) - MOST_CHIPS))
            chips = [*chips[:MOST_CHIPS], rest]
        for chip in (made := [*chips, *last]):
            chip.setAccessibleName(f"{chip.text()} {chip.value}".strip())
            chip.setAccessibleDescription(chip.toolTip())
        return made

    def _said_of_own(self, explanation: Explanation) -> str:
        if explanation.query.own_text:
            return self.tr("What the query as a whole adds to the words in it; it gives {score} of the score.")
        return self.tr("Tokens the model adds to every query; they give {score} of the score.")

    def _unreadable(self, text: str, index: int | None) -> WordChip:
        chip = WordChip(Kind.UNREADABLE, text, index)
        chip.setToolTip(self.tr("The model cannot read “{word}”; it does not count.").format(word=text))
        return chip

    def _is_chosen(self, chip: WordChip | None) -> bool:
        if chip is None or not chip.isEnabled():
            return False
        return chip.word in self._selected if chip.word is not None else self._selected == ALL_WORDS

    def _neighbour(self, by: int) -> WordChip | None:
        able = [chip for chip in self._chips if chip.isEnabled()]
        at = next((i for i, chip in enumerate(able) if chip is self._current), 0)
        return able[min(max(at + by, 0), len(able) - 1)] if able else None

    def _choose(self, chip: WordChip, *, toggled: bool = False) -> None:
        """Makes a chip the chosen one, or with `toggled` adds it to the chosen ones, or takes it away from them."""
        words = ALL_WORDS if chip.word is None else (chip.word,)
        if toggled and chip.word is not None:
            words = tuple(sorted(set(self._selected) ^ set(words)))
        changed, self._selected = words != self._selected, words
        self._go_to(chip)
        if changed:
            self.words_selected.emit(words)

    def _go_to(self, chip: WordChip) -> None:
        self._current = chip
        self._mark()
        if self.has_focus:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(chip, 8, 4)

    def _mark(self) -> None:
        for chip in self._chips:
            chip.setChecked(self._is_chosen(chip))
            # One stop for Tab; arrows do the rest.
            stop = Qt.FocusPolicy.StrongFocus if chip is self._current else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(stop)

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, WordChip):
            self._choose(chip, toggled=chip.is_adding)

    def _on_pointed(self, here: bool) -> None:
        chip = self.sender()
        if isinstance(chip, WordChip) and chip.isEnabled():
            pointed = ALL_WORDS if chip.word is None else (chip.word,)
            self.words_previewed.emit(pointed if here else self._selected)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Overrides QObject: walks and chooses by keys."""
        if isinstance(watched, WordChip) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, chip: WordChip, event: QKeyEvent) -> bool:
        forward = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -len(self._chips),
            Qt.Key.Key_End: len(self._chips),
        }
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if by := steps.get(key, 0):
            if modifiers & Qt.KeyboardModifier.AltModifier or (other := self._neighbour(by)) is None:
                return False
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self._go_to(other)
            elif modifiers & Qt.KeyboardModifier.ShiftModifier:
                if self._is_chosen(other):
                    self._go_to(other)
                else:
                    self._choose(other, toggled=True)
            else:
                self._choose(other)
            return True
        if key == Qt.Key.Key_Space:
            self._choose(chip, toggled=True)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(chip)
            return True
        if key == Qt.Key.Key_Escape and self._selected != ALL_WORDS:
            self._choose(self._chips[0])
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follows a new size."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        row = max([HEIGHT, *(chip.sizeHint().height() for chip in self._chips[:1])])
        needed = self._flow.heightForWidth(self.viewport().width()) if self._chips else 0
        self.setFixedHeight(min(max(needed, row), self._rows * row + (self._rows - 1) * self._flow.spacing()))

    def show_rows(self, most: int) -> None:
        """Shows so many rows at once from now on; the others are scrolled to."""
        if most != self._rows:
            self._rows = most
            self._fit_height()


def word_texts(explanation: Explanation) -> list[str]:
    """Returns a query's words, by which one query is told from another."""
    return [word.text for word in explanation.words]
