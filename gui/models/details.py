"""Everything there is to know about one model, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSpacerItem, QVBoxLayout, QWidget

from gui.controls import label, menu_button, named, restyle
from gui.models import words
from gui.models.check_table import CheckTable
from gui.models.facts import Facts
from gui.sentences import spoken

if TYPE_CHECKING:
    from core.encoders.registry import Detail
    from gui.models.keeper import Card


_FLAT_PADDING = 9


class ModelDetails(QWidget):
    """Shows a card.

    Signals:
        add_wanted: Specification of a model to be downloaded.
        use_wanted: Specification, with the detail where it is not the default.
        check_wanted, measure_wanted, remove_wanted: Specification.
    """

    add_wanted = Signal(str)
    use_wanted = Signal(str)
    check_wanted = Signal(str)
    measure_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelDetails")
        self._card: Card | None = None
        self._detail: Detail | None = None
        self._sure = False
        self.title = label(name="modelTitle", look="page", wrap=True)
        self.spec = label(name="modelSpec", look="muted", wrap=True)
        self.spec.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.good_for = label(name="modelGoodFor", wrap=True)
        self.use = named(QPushButton(self.tr("Use for this archive")), "useModelButton", look="primary")
        self.add = named(QPushButton(self.tr("Add…")), "addModelButton", look="primary")
        self.check = named(QPushButton(self.tr("Check")), "checkModelButton")
        self.check.setToolTip(self.tr("See whether the model’s vectors lie where its heatmaps will point"))
        self.measure = named(QPushButton(self.tr("Measure speed")), "measureModelButton")
        self.measure.setToolTip(self.tr("Encode sample pages for about ten seconds"))
        self.remove = named(QPushButton(self.tr("Remove…")), "removeModelButton")
        self.keep = named(QPushButton(self.tr("Keep it")), "keepModelButton", look="flat")
        self._details_menu = QMenu(self)
        self.detail_button = menu_button("detailMenu", self.tr("How finely pages are looked at"), self._details_menu)
        self.facts = Facts()
        self.table = CheckTable()
        self.table_button = named(QPushButton(self.tr("Show the table")), "checkTableButton", look="flat")
        self.table_button.setCheckable(True)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.use.clicked.connect(self._use)
        self.check.clicked.connect(self._check)
        self.measure.clicked.connect(self._measure)
        self.remove.clicked.connect(self._remove)
        self.keep.clicked.connect(self._keep)
        self.table_button.toggled.connect(self._show_table)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.use, self.add, self.detail_button, self.check, self.measure, self.remove, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        frame = named(QFrame(), "modelFacts", look="card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(12)
        inside.addWidget(self.facts)
        self._before_button = QSpacerItem(0, 0)
        self._below = checked = QHBoxLayout()
        checked.setSpacing(0)
        checked.addItem(self._before_button)
        checked.addWidget(self.table_button)
        checked.addStretch(1)
        inside.addLayout(checked)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 24)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.spec)
        column.addSpacing(8)
        column.addWidget(self.good_for)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(frame)
        column.addStretch(1)

    def show_card(self, card: Card | None, *, in_use: str, busy: bool, offline: bool, archive: bool) -> None:
        """Shows a model.

        Args:
            card: None hides everything.
            in_use: Specification of the model in use.
            busy: Whether something is being done, so that nothing else can begin.
            offline: Whether downloads are off.
            archive: Whether an archive is open.
        """
        self.setVisible(card is not None)
        if card is None:
            return
        if self._card is None or self._card.entry.spec != card.entry.spec:
            self._sure = False
            self._detail = self._default_detail(card, in_use)
            self.table_button.setChecked(False)
        self._card = card
        entry = card.entry
        self.title.setText(words.title(card))
        self.spec.setText(entry.spec)
        self.spec.setVisible(entry.spec != words.title(card))
        self.good_for.setText(words.good_for(card))
        used = self._chosen_spec() == in_use
        self.use.setText(self.tr("In use") if used else self._use_text(archive))
        self.use.setEnabled(not used)
        self.use.setVisible(entry.here)
        self.add.setVisible(not entry.here)
        self.add.setEnabled(not busy and not offline)
        self.add.setToolTip(self.tr("Downloads are off.") if offline else "")
        reader = entry.spec == "reader"
        self.check.setVisible(entry.here and not reader)
        self.check.setEnabled(not busy)
        self.measure.setVisible(entry.here and (reader or card.expected is None or not card.expected.measured))
        self.measure.setEnabled(not busy)
        self._show_details_menu(card)
        self._show_remove(busy=busy, in_use=in_use.partition("@")[0] == entry.spec)
        self.facts.show_card(card)
        # The flat button's text stands where the values stand.
        self._before_button.changeSize(self.facts.values - _FLAT_PADDING, 0)
        self._below.invalidate()
        check = entry.dossier.check
        self.table.set_text(check.text if check else "", check.lines if check else ())
        self.table_button.setVisible(check is not None)
        self._show_table(self.table_button.isChecked())

    def focus_first(self) -> None:
        """Gives the focus to what is most likely wanted of the model."""
        buttons = (self.use, self.add, self.check, self.measure)
        if (first := next((each for each in buttons if each.isVisible() and each.isEnabled()), None)) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _use_text(self, archive: bool) -> str:
        return self.tr("Use for this archive") if archive else self.tr("Use")

    @staticmethod
    def _default_detail(card: Card, in_use: str) -> Detail | None:
        known = card.entry.known
        if known is None or not known.details:
            return None
        spec, _, named_detail = in_use.partition("@")
        wanted = int(named_detail) if spec == known.spec and named_detail.isdecimal() else known.default_detail
        return next((each for each in known.details if each.value == wanted), None)

    def _chosen_spec(self) -> str:
        assert self._card is not None
        known = self._card.entry.known
        if known is None or self._detail is None or self._detail.value == known.default_detail:
            return self._card.entry.spec
        return f"{known.spec}@{self._detail.value}"

    def _show_details_menu(self, card: Card) -> None:
        details = card.entry.known.details if card.entry.known and card.entry.here else ()
        self.detail_button.setVisible(bool(details))
        self._details_menu.clear()
        for detail in details:
            text = self.tr("{name}: about {n} vectors a page").format(name=spoken(detail.title), n=detail.vectors)
            action = QAction(text, self._details_menu)
            action.triggered.connect(lambda _=False, chosen=detail: self._choose_detail(chosen))
            self._details_menu.addAction(action)
        if self._detail is not None:
            self.detail_button.setText(self.tr("Detail: {name}").format(name=spoken(self._detail.title)))

    def _choose_detail(self, detail: Detail) -> None:
        self._detail = detail
        self.detail_button.setText(self.tr("Detail: {name}").format(name=spoken(detail.title)))
        self.use.setText(self._use_text(True))
        self.use.setEnabled(True)

    def _show_remove(self, *, busy: bool, in_use: bool) -> None:
        stored = self._card.entry.stored if self._card else None
        self.remove.setVisible(stored is not None)
        self.keep.setVisible(stored is not None and self._sure)
        if stored is None:
            return
        amount = words.size(stored.byte_size)
        self.remove.setText(self.tr("Remove {size}").format(size=amount) if self._sure else self.tr("Remove…"))
        if (self.remove.property("look") == "danger") != self._sure:
            restyle(self.remove, "look", "danger" if self._sure else "")
        self.remove.setEnabled(not busy and not in_use)
        why = self.tr("It is in use; use another model first.") if in_use else ""
        self.remove.setToolTip(why or self.tr("Archives made with it keep their pages; this cannot be undone."))

    def _add(self) -> None:
        if self._card is not None:
            self.add_wanted.emit(self._card.entry.spec)

    def _use(self) -> None:
        if self._card is not None:
            self.use_wanted.emit(self._chosen_spec())

    def _check(self) -> None:
        if self._card is not None:
            self.check_wanted.emit(self._card.entry.spec)

    def _measure(self) -> None:
        if self._card is not None:
            self.measure_wanted.emit(self._card.entry.spec)

    def _remove(self) -> None:
        if self._card is None:
            return
        if self._sure:
            self._sure = False
            self.remove_wanted.emit(self._card.entry.spec)
        else:
            self._sure = True
            self._show_remove(busy=False, in_use=False)

    def _keep(self) -> None:
        self._sure = False
        self._show_remove(busy=False, in_use=False)
        self.remove.setFocus()

    def _show_table(self, shown: bool) -> None:
        self.table.setVisible(shown and bool(self.table.text()))
        self.table_button.setText(self.tr("Hide the table") if shown else self.tr("Show the table of the check"))
