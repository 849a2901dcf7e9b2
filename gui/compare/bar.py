"""What to compare with: another query, another model, another page; and how the sides hang together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout

from gui.controls import icon_button, label, menu_button, named
from gui.inspector.controls import TickBox
from gui.type_size import grown

if TYPE_CHECKING:
    from core.types import PageRef

WIDEST_FIELD = 320
_LEAST_FIELD = 150
_MARGINS, _GAP, _ROW_GAP = 28, 12, 8


class CompareBar(QFrame):
    """The row above the sides.

    Signals:
        query_asked: The text side B is to be asked.
        model_chosen: Name of the model side B is to be looked at with.
        page_chosen: The `PageRef` side B is to show.
        linked: Whether zoom and place hang together.
        difference_wanted: Whether the difference is to be shown.
        swapped: The sides are to change places.
        closed: Enough.
    """

    query_asked = Signal(str)
    model_chosen = Signal(str)
    page_chosen = Signal(object)
    linked = Signal(bool)
    difference_wanted = Signal(bool)
    swapped = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.field = named(QLineEdit(), "compareField", self.tr("Query of side B"))
        self.field.setPlaceholderText(self.tr("Second query"))
        self.field.setMinimumWidth(grown(_LEAST_FIELD))
        self.field.setMaximumWidth(WIDEST_FIELD)
        self.field.returnPressed.connect(self._on_query)
        self._models, self._pages = QMenu(self), QMenu(self)
        self._group = QActionGroup(self)
        self.model_button = menu_button("compareModel", self.tr("Model of side B"), self._models)
        self.page_button = menu_button("comparePage", self.tr("Page of side B"), self._pages)
        self.page_button.setText(self.tr("Page"))
        self.link = named(TickBox(self.tr("Link zoom")), "compareLink")
        self.link.setToolTip(self.tr("Zoom and pan both sides together"))
        self.link.setChecked(True)
        self.difference = named(TickBox(self.tr("Difference")), "compareDifferenceBox")
        self.difference.setChecked(True)
        self.swap = named(QPushButton(self.tr("Swap")), "compareSwap", self.tr("Swap the sides"))
        close = icon_button("compareClose", "close", self.tr("Close the comparison"), size=28)
        close.setToolTip(self.tr("Close the comparison (Esc)"))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(_GAP)
        self._title, self._close = label(self.tr("Compare"), look="title"), close
        self._first.addWidget(self._title)
        self._first.addWidget(self.field, 1)
        self._parts = (self.model_button, self.page_button, self.swap, self.link, self.difference)
        for part in self._parts:
            self._first.addWidget(part)
        self._first.addStretch(1)
        self._first.addWidget(close)
        self._second.addStretch(1)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 12, 8)
        rows.setSpacing(0)
        rows.addLayout(self._first)
        rows.addLayout(self._second)
        self.link.toggled.connect(self.linked)
        self.difference.toggled.connect(self.difference_wanted)
        self.swap.clicked.connect(lambda: self.swapped.emit())
        close.clicked.connect(lambda: self.closed.emit())

    def minimumSizeHint(self) -> QSize:
        """Overrides QWidget: what has no room beside the field stands below it."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: all controls in one row, or in two where the window is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        others = (self._title, *self._parts, self._close)
        needed = _MARGINS + self.field.minimumWidth() + sum(_GAP + part.sizeHint().width() for part in others)
        folded = self.width() < needed
        if folded == (self._second.indexOf(self._parts[0]) >= 0):
            return
        for at, part in enumerate(self._parts):
            (self._first if folded else self._second).removeWidget(part)
            if folded:
                self._second.insertWidget(at, part)
            else:
                self._first.insertWidget(at + 2, part)
        self._rows.setSpacing(_ROW_GAP if folded else 0)

    def set_models(self, models: Sequence[tuple[str, str]], current: str) -> None:
        """Offers the models of the archive.

        Args:
            models: (name, title) of each.
            current: Name of side B's model.
        """
        self._models.clear()
        for name, title in models:
            action = QAction(title, self._group)
            action.setCheckable(True)
            action.setChecked(name == current)
            action.triggered.connect(lambda _=False, chosen=name: self.model_chosen.emit(chosen))
            self._models.addAction(action)
        title = dict(models).get(current, current)
        self.model_button.setText(self.tr("Model: {name}").format(name=title))
        self.model_button.setEnabled(len(models) > 1)
        self.model_button.setToolTip(
            self.tr("Model of side B")
            if len(models) > 1
            else self.tr("Only one model has read this archive; encode it with another one to compare them.")
        )
        self._arrange()

    def set_pages(self, pages: Sequence[tuple[PageRef, str]]) -> None:
        """Offers pages for side B."""
        self._pages.clear()
        for page, title in pages:
            action = self._pages.addAction(title)
            action.triggered.connect(lambda _=False, chosen=page: self.page_chosen.emit(chosen))
        self.page_button.setEnabled(bool(pages))

    def allow_difference(self, allowed: bool) -> None:
        """Says whether there can be a difference: both sides show the same page."""
        self.difference.setEnabled(allowed)
        self.difference.setToolTip(
            self.tr("Show what one side has more than the other")
            if allowed
            else self.tr("Both sides must show the same page.")
        )

    def show_query(self, text: str) -> None:
        """Shows what side B is asked, unless somebody is typing something else."""
        if not self.field.isModified():
            self.field.setText(text)

    def focus(self) -> None:
        """Puts the cursor into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _on_query(self) -> None:
        if text := self.field.text().strip():
            self.field.setModified(False)
            self.query_asked.emit(text)
