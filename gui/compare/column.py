"""One side of a comparison: what is looked at with what, how it scores, and the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from gui.compare.canvas import CompareCanvas
from gui.controls import label, named
from gui.page.chips import ROWS, WordChips, word_texts
from gui.page.elide import NameLabel
from gui.page.marks import best_patches
from gui.page.notice import StateNotice
from gui.wording import figure, shown_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.engine_types import ExplainedPage
    from gui.page.overlay import Words

MOST_SHARES = 6
"""Words named with their share; the rest are in the tooltip."""


class Column(QWidget):
    """Header, words and page of one side.

    Attributes:
        canvas: The page.
        explained: What is on show, None while it is not explained.

    Signals:
        words_selected: The `Words` a person chose, or points at.
    """

    words_selected = Signal(object)

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"compareSide{letter}")
        self.letter = letter
        self.explained: ExplainedPage | None = None
        badge = QLabel(letter, self)
        badge.setProperty("look", "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title, self._asked, self._score = NameLabel(self), NameLabel(self), NameLabel(self)
        self._title.setProperty("look", "title")
        self._chips, self.canvas, self._notice = WordChips(self), CompareCanvas(self), StateNotice(self)
        self._chips.setObjectName(f"compareWords{letter}")
        self._notice.setAutoFillBackground(True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for line in (self._title, self._asked, self._score):
            lines.addWidget(line)
        self.head = QWidget(self)
        header = QHBoxLayout()
        header.setContentsMargins(12, 8, 12, 4)
        header.setSpacing(12)
        header.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        header.addLayout(lines, 1)
        chips = QHBoxLayout()
        chips.setContentsMargins(12, 0, 12, 8)
        chips.addWidget(self._chips)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._notice)
        above = QVBoxLayout(self.head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addLayout(header)
        above.addLayout(chips)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(self._stack, 1)
        self._chips.words_selected.connect(self.words_selected)
        self._chips.words_previewed.connect(self.words_selected)

    @property
    def words(self) -> Words:
        """The chosen words."""
        return self._chips.selected

    def name(self, document: str, page_number: int, asked: str, model: str) -> None:
        """Says what is looked at: the page, the query and the model."""
        page = self.tr(" — page {page}").format(page=page_number)
        self._title.set_name(document, page)
        self._asked.set_name(self.tr("“{query}” · {model}").format(query=asked, model=model))
        for line in (self._title, self._asked):
            line.setToolTip(line.text())
        self._score.set_name("")
        said = self.tr("Side {letter}: {page}, {query}").format(
            letter=self.letter, page=self._title.text(), query=self._asked.text()
        )
        self.canvas.setAccessibleName(said)

    def _scored(self, score: float, parts: Sequence[str]) -> str:
        said = self.tr("score {score}: {shares}") if parts else self.tr("score {score}")
        return said.format(score=figure(score), shares=", ".join(parts))

    def show_explained(self, explained: ExplainedPage) -> None:
        """Shows a page's shares and words, and lays out its sheet."""
        self.explained = explained
        explanation = explained.explanation
        shares = sorted((w for w in explanation.words if not w.own and w.tokens), key=lambda w: -w.share)
        parts = [
            self.tr("{word} {share} %").format(word=shown_word(word.text), share=round(100 * word.share))
            for word in shares
        ]
        self._score.set_name(self._scored(explanation.score, parts[:MOST_SHARES]))
        self._score.setToolTip(self._scored(explanation.score, parts))
        self._chips.show_explanation(explanation)
        self._chips.show()
        self.canvas.begin(explained.hit.page, explained.width, explained.height)
        self._stack.setCurrentWidget(self.canvas)

    def set_low(self, low: bool) -> None:
        """Leaves the page the room of what can be missed, in a low window."""
        self._asked.setHidden(low)
        self._score.setHidden(low)
        self._chips.show_rows(1 if low else ROWS)

    def select_words(self, words: Words) -> None:
        """Marks words as chosen, without telling anybody."""
        self._chips.select_words(words)

    def show_marks(self, words: Words, *, best: bool) -> None:
        """Boxes the best patches of some words, or none."""
        explained = self.explained
        self.canvas.show_best(best_patches(explained.explanation, words) if explained and best else [])

    def say(self, icon: str, text: str, *, titled: bool = True) -> None:
        """Shows a sentence instead of a page."""
        self.explained = None
        if not titled:
            for line in (self._title, self._asked):
                line.set_name("")
        self._score.set_name("")
        self._chips.show_explanation(None)
        self._chips.hide()
        self._notice.show_state(icon, text)
        self._stack.setCurrentWidget(self._notice)

    def spoken(self) -> str:
        """Returns the lines of the header, for tests and screen readers."""
        return "\n".join(line.text() for line in (self._title, self._asked, self._score))


class DifferenceColumn(QWidget):
    """The third column: one side less the other, with its own scale."""

    def __init__(self, legend: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "compareDifference", self.tr("Difference"))
        self.canvas = CompareCanvas(self)
        self.canvas.setAccessibleName(self.tr("What side A has more than side B, and the other way round"))
        title = self._title = label(self.tr("Difference: A less B"), look="title")
        self.head = QWidget(self)
        header = QVBoxLayout(self.head)
        header.setContentsMargins(12, 8, 12, 8)
        header.setSpacing(4)
        header.addWidget(title)
        header.addWidget(legend)
        header.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.canvas, 1)

    def spoken(self) -> str:
        """Returns its title."""
        return self._title.text()


def same_words(first: ExplainedPage, second: ExplainedPage) -> bool:
    """Tells whether both sides have the same words, so that choosing one chooses the other."""
    return word_texts(first.explanation) == word_texts(second.explanation)
