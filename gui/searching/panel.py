"""Where filters are set: a panel under the search field that applies what is chosen at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.search.filters import EVERYTHING, Dated, Filters, Kind, TextLayer
from gui.controls import label, named
from gui.searching.drawer import Drawer
from gui.searching.words import DAYS, days_text, language_name
from gui.type_size import grown

if TYPE_CHECKING:
    from gui.library.keeper import Shelf

_TYPING_MS = 250
_WIDTH = 380
_MOST_TAGS_SHOWN = 6
_RANGE = -1
"""Stands among the numbers of days for two days that are chosen."""

_BESIDE = 7
_ISO = Qt.DateFormat.ISODate
_BEGINNING = QDate(1971, 1, 1)


class FilterPanel(Drawer):
    """Shows filters and says how they are changed.

    Signals:
        changed: Filters as a person wants them now.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget, name: str = "filterPanel", title: str = "") -> None:
        super().__init__(parent)
        named(self, name, self.tr("Filters"), look="notice")
        self._title = title or self.tr("Search only in documents like these")
        self._filters = EVERYTHING
        self._filling = True  # until everything is there
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._apply)
        self.name = named(QLineEdit(), "filterName", self.tr("Words in the file name"))
        self.name.setClearButtonEnabled(True)
        self.name.setPlaceholderText(self.tr("Words in the file name"))
        self.name.textChanged.connect(lambda _text: None if self._filling else self._typing.start())
        self.name.returnPressed.connect(self.leave)
        self.collection = self._choice("filterCollection", self.tr("Collection"))
        self.dated = self._choice("filterDated", self.tr("Date"))
        for dated, text in (("", self.tr("When it was added")), ("file", self.tr("When its file was changed"))):
            self.dated.addItem(text, dated)
        self.days = self._choice("filterDays", self.tr("When"))
        for days in (0, *DAYS):
            self.days.addItem(days_text(days), days)
        self.days.addItem(self.tr("From one day to another"), _RANGE)
        today = QDate.currentDate()
        self.since = self._day("filterSince", self.tr("From"), today.addYears(-1))
        self.until = self._day("filterUntil", self.tr("To"), today)
        self.since.setSpecialValueText(self.tr("The beginning"))  # which its lowest day stands for
        self.kind = self._choice("filterKind", self.tr("Kind"))
        for kind, text in (("", self.tr("Any kind")), ("pdf", self.tr("PDFs")), ("image", self.tr("Images"))):
            self.kind.addItem(text, kind)
        self.text = self._choice("filterText", self.tr("Text layer"))
        layers = (("", self.tr("With or without")), ("with", self.tr("With")), ("without", self.tr("Without")))
        for layer, text in layers:
            self.text.addItem(text, layer)
        self.language = self._choice("filterLanguage", self.tr("Language"))
        self.language.setToolTip(self.tr("Told from the text layer, where it can be told for sure"))
        self.tags = named(QListWidget(), "filterTags", self.tr("Tags"))
        self.tags.itemChanged.connect(lambda _item: self._apply())
        self._count = label(look="muted")
        self.clear = named(QPushButton(self.tr("Clear")), "filterClearButton", self.tr("Remove all filters"))
        self.clear.clicked.connect(lambda: self._take(EVERYTHING))
        self._lay_out()
        self.set_collections(())
        self.set_languages({})
        self._offer_days()
        self.hide()

    def _choice(self, name: str, spoken: str) -> QComboBox:
        box = named(QComboBox(), name, spoken)
        box.currentIndexChanged.connect(lambda _index: self._apply())
        return box

    def _day(self, name: str, spoken: str, first: QDate) -> QDateEdit:
        box = named(QDateEdit(first), name, spoken)
        box.setMinimumDate(_BEGINNING)
        box.lineEdit().setTextMargins(_BESIDE, 0, _BESIDE, 0)  # as far from the edge as the choices' texts
        box.dateChanged.connect(lambda _date: None if self._filling else self._typing.start())
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(label(self._title, look="title", wrap=True))
        column.addWidget(self.name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._labels: dict[QWidget, QWidget] = {}
        boxes = (self.collection, self.dated, self.days, self.since, self.until, self.kind, self.text, self.language)
        for row, box in enumerate(boxes):
            said = label(box.accessibleName())
            said.setBuddy(box)
            self._labels[box] = said
            grid.addWidget(said, row, 0)
            grid.addWidget(box, row, 1)
        column.addLayout(grid)
        self._tags_label = label(self.tr("Tags"))
        self._tags_label.setBuddy(self.tags)
        column.addWidget(self._tags_label)
        column.addWidget(self.tags)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self.clear)
        column.addLayout(foot)
        self.setFixedWidth(grown(_WIDTH))

    # What it shows

    def offer(self, shelf: Shelf) -> None:
        """Offers the tags and collections of an archive."""
        self.set_tags(shelf.tags)
        self.set_collections(shelf.collections)

    def set_tags(self, tags: Iterable[str]) -> None:
        """Offers tags; without any they take no room."""
        offered = list(dict.fromkeys((*tags, *self._filters.tags)))
        if offered != [self.tags.item(row).text() for row in range(self.tags.count())]:
            self._fill_tags(offered)
        count = self.tags.count()
        for widget in (self._tags_label, self.tags):
            widget.setVisible(count > 0)
        self.tags.setFixedHeight(min(count, _MOST_TAGS_SHOWN) * max(self.tags.sizeHintForRow(0), 20) + 6)
        self.adjustSize()

    def _fill_tags(self, offered: Iterable[str]) -> None:
        self._filling = True
        self.tags.clear()
        for tag in offered:
            item = QListWidgetItem(tag, self.tags)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if tag in self._filters.tags else Qt.CheckState.Unchecked)
        self._filling = False

    def set_collections(self, names: Iterable[str]) -> None:
        """Offers collections; without any they take no room."""
        wanted = self._filters.collection
        offered = ["", *dict.fromkeys((*names, *filter(None, [wanted])))]
        if offered != [self.collection.itemData(row) for row in range(self.collection.count())]:
            self._filling = True
            self.collection.clear()
            for name in offered:
                self.collection.addItem(name or self.tr("Any or none"), name)
            self.collection.setCurrentIndex(offered.index(wanted))
            self._filling = False
        self._offer(self.collection, len(offered) > 1)

    def _offer(self, box: QWidget, offered: bool) -> None:
        for widget in (box, self._labels[box]):
            widget.setVisible(offered)
        self.adjustSize()

    def _offer_days(self) -> None:
        for box in (self.since, self.until):
            self._offer(box, self.days.currentData() == _RANGE)

    def set_languages(self, languages: Mapping[str, int]) -> None:
        """Offers languages, with how many documents are in each."""
        self._filling = True
        self.language.clear()
        self.language.addItem(language_name(""), "")
        for code in dict.fromkeys((*languages, *([self._filters.language] if self._filters.language else ()))):
            number = QLocale().toString(languages.get(code, 0))
            self.language.addItem(f"{language_name(code)} ({number})", code)
        self.language.setCurrentIndex(max(self.language.findData(self._filters.language), 0))
        self.language.setEnabled(self.language.count() > 1)
        self._filling = False

    def show_filters(self, filters: Filters) -> None:
        """Shows filters, without telling anybody."""
        self._filters = filters
        self._filling = True
        if self.name.text().strip() != filters.name:
            self.name.setText(filters.name)
        between = bool(filters.since or filters.until)
        if self.days.findData(filters.days) < 0:
            self.days.addItem(days_text(filters.days), filters.days)
        if between:
            self.since.setDate(QDate.fromString(filters.since, _ISO) if filters.since else _BEGINNING)
            self.until.setDate(QDate.fromString(filters.until, _ISO) if filters.until else QDate.currentDate())
        if filters.collection and self.collection.findData(filters.collection) < 0:
            self.collection.addItem(filters.collection, filters.collection)
        dated = filters.dated if filters.by_date else self.dated.currentData()  # without a date it asks for nothing
        chosen = (
            (self.collection, filters.collection),
            (self.dated, dated),
            (self.days, _RANGE if between else filters.days),
            (self.kind, filters.kind),
            (self.text, filters.text),
            (self.language, filters.language),
        )
        for box, value in chosen:
            box.setCurrentIndex(max(box.findData(value), 0))
        for row in range(self.tags.count()):
            item = self.tags.item(row)
            item.setCheckState(Qt.CheckState.Checked if item.text() in filters.tags else Qt.CheckState.Unchecked)
        self._filling = False
        self._offer_days()
        self.clear.setEnabled(bool(filters))

    def show_count(self, fitting: Collection[int] | None, total: int) -> None:
        """Says how many documents are like that, given their ids or None for all."""
        number = QLocale().toString
        count = total if fitting is None else len(fitting)
        self._count.setText(
            self.tr("{n} of {all} documents").format(n=number(count), all=number(total))
            if self._filters
            else self.tr("All {all} documents").format(all=number(total))
        )

    def open_below(self, widget: QWidget) -> None:
        """Overrides Drawer: the name can be typed at once."""
        super().open_below(widget)
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)
        self.name.selectAll()

    # What is wanted

    def _apply(self) -> None:
        """Tells what is chosen now."""
        if self._filling:
            return
        self._typing.stop()
        items = [self.tags.item(row) for row in range(self.tags.count())]
        self._take(
            replace(
                self._filters,
                name=" ".join(self.name.text().split()),
                collection=self.collection.currentData() or "",
                **self._dates(),
                kind=cast("Kind", self.kind.currentData() or ""),
                text=cast("TextLayer", self.text.currentData() or ""),
                language=self.language.currentData() or "",
                tags=tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked),
            )
        )

    def _dates(self) -> dict[str, Any]:
        """Returns the fields of filters that ask for a date."""
        days = self.days.currentData() or 0
        first, last = self.since.date(), self.until.date()
        return {
            "dated": cast("Dated", self.dated.currentData() or "") if days else "",
            "days": max(days, 0),
            "since": first.toString(_ISO) if days == _RANGE and first > _BEGINNING else "",
            "until": last.toString(_ISO) if days == _RANGE else "",
        }

    def _take(self, filters: Filters) -> None:
        if filters != self._filters:
            self.show_filters(filters)
            self.changed.emit(filters)

    def hideEvent(self, event: QHideEvent) -> None:
        """Overrides QWidget: what was typed last counts too."""
        if self._typing.isActive():
            self._apply()
        super().hideEvent(event)
