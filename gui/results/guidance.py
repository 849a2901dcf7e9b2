"""What to say, and what to offer, when an answer is empty or weak: sentences, and steps that are one press away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.controls import named
from gui.page.flow import FlowLayout
from gui.page.notice import StateNotice
from gui.sentences import spoken

if TYPE_CHECKING:
    from core.types import SearchResults

Step = Literal["unfilter", "keyword", "late", "hybrid", "models"]
"""What a person may do about an answer: drop the filters, search in another way, look for another model."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text for the translation tools."""
    return text


_STEPS: dict[Step, str] = {
    "unfilter": QT_TRANSLATE_NOOP("Guidance", "Search all documents"),
    "keyword": QT_TRANSLATE_NOOP("Guidance", "Search by keyword"),
    "late": QT_TRANSLATE_NOOP("Guidance", "Search by what pages show"),
    "hybrid": QT_TRANSLATE_NOOP("Guidance", "Search both ways"),
    "models": QT_TRANSLATE_NOOP("Guidance", "See models that can read it"),
}


@dataclass(frozen=True)
class Advice:
    """Sentences for a person and the steps they may take."""

    text: str
    steps: tuple[Step, ...] = ()


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Guidance", text, None, n)


def counted(pages: int) -> str:
    """Returns a number of pages in words."""
    return _tr("%Ln pages", pages)


def advise_failed(text: str, problem: str, *, text_pages: int) -> Advice:
    """Returns what to say about a search that could not be made.

    Args:
        text: Why, one sentence, and what to do.
        problem: "script" where the model cannot read what was typed, else an empty string.
        text_pages: Pages of the archive with a text layer.
    """
    if problem != "script":
        return Advice(text)
    return Advice(text, ("models", "keyword") if text_pages else ("models",))


def advise(results: SearchResults, *, filtered: bool, text_pages: int) -> Advice:
    """Returns what to say above an answer's pages, or in their place when there are none.

    Args:
        results: The answer.
        filtered: Whether filters were set.
        text_pages: Pages of the archive with a text layer, so that keywords are offered where they can help.
    """
    said: list[str] = []
    steps: list[Step] = []
    if results.query is not None and results.query.unreadable:
        steps.append("models")
    if not results.hits:
        said.append(_tr("No page matches “{text}”.").format(text=results.text))
        said.append(_searched(results, filtered))
        if filtered:
            steps.append("unfilter")
        if results.mode == "keyword":
            steps.append("late")
        elif text_pages and results.mode == "late" and results.pages_searched:
            steps.append("keyword")
    elif results.weak:
        said.append(_tr("Nothing matches well; the closest pages are below."))
        if filtered:
            steps.append("unfilter")
        if results.mode == "late" and text_pages:
            steps.append("hybrid")
    said += map(spoken, results.notes)
    return Advice(" ".join(filter(None, said)), tuple(steps))


def _searched(results: SearchResults, filtered: bool) -> str:
    """Returns how much was looked through, and how long that took."""
    if not results.pages_searched:
        return _tr("No document fits the filters, or its pages are not encoded yet.") if filtered else ""
    took = QLocale().toString(results.encode_ms + results.search_ms, "f", 0)
    pages = counted(results.pages_searched)
    if filtered:
        sentence = _tr("{pages} within the filters were searched, in {ms} ms.")
    else:
        sentence = _tr("{pages} were searched, in {ms} ms.")
    return sentence.format(pages=pages, ms=took)


class StepButtons(QWidget):
    """The steps of an advice as buttons; `taken` tells which was pressed."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=8)
        self._buttons: dict[Step, QPushButton] = {}
        for step, text in _STEPS.items():
            button = named(QPushButton(_tr(text)), f"{step}StepButton", look="link")
            button.clicked.connect(lambda _checked=False, pressed=step: self.taken.emit(pressed))
            self._flow.addWidget(button)
            self._buttons[step] = button
        self.offer(())

    def offer(self, steps: Sequence[Step]) -> None:
        """Shows these steps only."""
        for step, button in self._buttons.items():
            button.setVisible(step in steps)
        self.setVisible(bool(steps))


class Guidance(StateNotice):
    """In the place of the results: an icon, sentences, and steps."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._steps: dict[Step, QPushButton] = {}
        for step, text in _STEPS.items():
            button = named(QPushButton(_tr(text)), f"{step}Button", look="primary" if step == "models" else "")
            button.clicked.connect(lambda _checked=False, pressed=step: self.taken.emit(pressed))
            self.add_below(button)
            self._steps[step] = button
        self.show_advice("search", Advice(""))

    def show_advice(self, icon: str, advice: Advice) -> None:
        """Shows sentences under an icon of `resources/icons`, and the steps below."""
        self.show_state(icon, advice.text)
        for step, button in self._steps.items():
            button.setVisible(step in advice.steps)
