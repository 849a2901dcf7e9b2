"""The strip over a model: what is asked before it is added, how far it is, and how it went. Nothing here is modal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.controls import label, named, restyle
from gui.models import words
from gui.sentences import spoken

if TYPE_CHECKING:
    from gui.models.keeper import Question, Step

_STEPS = 1000


class Activity(QFrame):
    """Shows one of three things, or is hidden.

    Signals:
        agreed: A `Question` was answered with yes.
        cancel_clicked: What is being done is to stop.
        other_wanted: The other way of adding a model, from a file.
        let_go: The part that has the focus is about to go; the focus would jump anywhere.
    """

    agreed = Signal(object)
    cancel_clicked = Signal()
    other_wanted = Signal()
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "modelActivity", self.tr("What is being done"), look="notice")
        self._question: Question | None = None
        self.sentence = label(name="activitySentence", wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail = label(name="activityDetail", look="muted", wrap=True)
        self.bar = named(QProgressBar(), "activityBar", self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.yes = named(QPushButton(self.tr("Add")), "agreeButton", look="primary")
        self.no = named(QPushButton(self.tr("Not now")), "declineButton")
        self.cancel = named(QPushButton(self.tr("Cancel")), "cancelModelButton")
        self.other = named(QPushButton(self.tr("Add from a file…")), "otherWayButton")
        self.close_button = named(QPushButton(self.tr("Close")), "closeActivityButton", look="flat")
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self.clear)
        self.cancel.clicked.connect(self._cancel)
        self.other.clicked.connect(self.other_wanted)
        self.close_button.clicked.connect(self.clear)
        text = QVBoxLayout()
        text.setSpacing(4)
        for part in (self.sentence, self.bar, self.detail):
            text.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        row.addLayout(text, 1)
        for button in self._buttons():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def ask(self, question: Question) -> None:
        """Asks whether a model shall be added."""
        self._question = question
        amount, name = words.size(question.byte_size), words.plain_name(question.spec)
        if isinstance(question.source, Path):
            self._say(self.tr("Copy {name} to this machine’s models?").format(name=name))
            self.yes.setText(self.tr("Copy {size}").format(size=amount))
        else:
            self._say(self.tr("Download {name} from the Hub?").format(name=name))
            self.yes.setText(self.tr("Download {size}").format(size=amount))
        from core.encoders.registry import find_model

        known = find_model(question.spec)
        terms = spoken(known.licence) if known else words.licence(question.licence)
        self.detail.setText(
            self.tr("{size}. Licence: {licence} It is tried and checked when it is here.").format(
                size=amount, licence=terms if terms.endswith(".") else f"{terms}."
            )
        )
        self._show(self.yes, self.no)
        self.yes.setFocus()

    def show_step(self, step: Step) -> None:
        """Shows what is being done and how far it is."""
        self._question = None
        self._say(words.doing(step))
        self.detail.setText(words.how_far(step))
        self.bar.setRange(0, _STEPS if step.total else 0)
        if step.total:
            self.bar.setValue(round(_STEPS * step.done / step.total))
        self.bar.setAccessibleDescription(self.detail.text())
        if self.cancel.isHidden():
            self.cancel.setEnabled(True)
        self._show(self.bar, *(() if step.doing in ("asking", "removing") else (self.cancel,)))

    def tell(self, sentence: str, hint: str = "", *, failed: bool = False, other: bool = False) -> None:
        """Shows how it went; `other` offers to add from a file instead."""
        self._question = None
        self._say(sentence, failed=failed)
        self.detail.setText(hint)
        self._show(*((self.other,) if other else ()), self.close_button)

    def clear(self) -> None:
        """Shows nothing."""
        self._question = None
        self._release(self._buttons())
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether an answer is waited for."""
        return self._question is not None

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.no, self.yes, self.other, self.cancel, self.close_button

    def _say(self, sentence: str, *, failed: bool = False) -> None:
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        if (self.property("look") == "failure") != failed:
            restyle(self, "look", "failure" if failed else "notice")

    def _release(self, leaving: Iterable[QWidget]) -> None:
        if any(part.hasFocus() for part in leaving):
            self.let_go.emit()

    def _show(self, *parts: QWidget) -> None:
        self._release(button for button in self._buttons() if button not in parts)
        for part in (self.bar, *self._buttons()):
            part.setVisible(part in parts)
        self.detail.setVisible(bool(self.detail.text()))
        self.show()

    def _agree(self) -> None:
        if self._question is not None:
            self.agreed.emit(self._question)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_clicked.emit()
