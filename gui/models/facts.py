"""The facts about a model in two columns: what it reads, what it costs, what was published, how its check went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.controls import label, named, restyle
from gui.models import words
from gui.sentences import spoken

if TYPE_CHECKING:
    from core.encoders.registry import Figure
    from gui.models.keeper import Card

_NAMES = 156
"""Least width of the column of names, in pixels; some languages have longer ones."""

_GAP = 16


class Facts(QWidget):
    """Rows that are made once; each is hidden where nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnMinimumWidth(0, _NAMES)
        self._grid.setColumnStretch(1, 1)
        self._names: dict[QWidget, QLabel] = {}
        self.state = self._row("modelState", self.tr("Where it is"))
        self.languages = self._row("modelLanguages", self.tr("Languages"))
        self.parameters = self._row("modelParameters", self.tr("Parameters"))
        self.mark = label(name="licenceMark", look="tag")
        self.licence = self._row("modelLicence", self.tr("Licence"), self.mark)
        self.how = label(name="costSource", look="tag")
        self.cost = self._row("modelCost", self.tr("On this machine"), self.how)
        self.figures = named(QWidget(), "modelFigures")
        self._table = QGridLayout(self.figures)
        self._table.setContentsMargins(0, 0, 0, 0)
        self._table.setHorizontalSpacing(16)
        self._table.setVerticalSpacing(4)
        self._table.setColumnStretch(3, 1)
        self._place(self.figures, self.tr("Published figures"))
        self.check = self._row("modelCheck", self.tr("Geometry check"))

    @property
    def values(self) -> int:
        """Where the column of values begins, in pixels from where the names do."""
        shown = (name.sizeHint().width() for name in self._names.values() if not name.isHidden())
        return max(_NAMES, *shown) + _GAP

    def _row(self, name: str, title: str, tag: QLabel | None = None) -> QLabel:
        value = label(name=name, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleDescription(title)
        if tag is None:
            self._place(value, title)
            return value
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(value)
        column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        self._place(box, title)
        return value

    def _place(self, widget: QWidget, title: str) -> None:
        row = self._grid.rowCount()
        name = label(title, look="muted")
        self._names[widget] = name
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, 1, Qt.AlignmentFlag.AlignTop)

    def show_card(self, card: Card) -> None:
        """Shows a model's facts."""
        entry, known, expected = card.entry, card.entry.known, card.expected
        self.state.setText(words.state(card))
        self._fill(self.languages, spoken(known.languages) if known else "")
        parameters = known.parameters if known else None
        millions = QLocale().toString(round(parameters / 1e6)) if parameters else ""
        self._fill(self.parameters, self.tr("{n} million").format(n=millions) if millions else "")
        self.licence.setText(words.licence(entry.licence if known else entry.dossier.licence))
        mark = words.licence_mark(entry.licence)
        self.mark.setText(mark)
        self.mark.setVisible(bool(mark))
        if expected is None:
            self.cost.setText(self.tr("Not measured yet"))
        else:
            self.cost.setText(f"{words.pace(expected)}, {words.room(expected)}")
        self.how.setText(words.setting(expected) if expected else "")
        self.how.setVisible(expected is not None)
        self._show_figures(known.figures if known else ())
        check = entry.dossier.check
        self.check.setText(words.verdict(card))
        restyle(self.check, "look", "danger" if check is not None and not check.passed else "")

    def _fill(self, value: QLabel, text: str) -> None:
        value.setText(text)
        value.setVisible(bool(text))
        self._names[value].setVisible(bool(text))

    def _show_figures(self, figures: tuple[Figure, ...]) -> None:
        while (item := self._table.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.figures.setVisible(bool(figures))
        self._names[self.figures].setVisible(bool(figures))
        for row, figure in enumerate(figures):
            value = label(QLocale().toString(figure.value, "f", 1))
            source = label(figure.source, look="muted", wrap=True)
            self._table.addWidget(label(figure.benchmark), row, 0, Qt.AlignmentFlag.AlignTop)
            self._table.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._table.addWidget(label(figure.metric, look="muted"), row, 2, Qt.AlignmentFlag.AlignTop)
            self._table.addWidget(source, row, 3)
