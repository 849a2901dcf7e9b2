"""A page in sections: they come bit by bit, so that opening it holds nothing up, and a list beside them leads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QListWidget, QScrollArea, QVBoxLayout, QWidget

from gui.controls import label, named, page_head
from gui.type_size import grown

_MOST_WIDTH, _NAV_WIDTH, _ROOM_FOR_NAV = 720, 208, 820

_ROWS_A_TURN = 3
"""Rows that are made in one turn of the event loop; each takes a millisecond or two, and as much to be painted."""


class SectionedPane(QWidget):
    """A head, a list of sections, and the sections below each other.

    It is filled when it is opened first, a few rows in each turn of the event loop: all of it at once would hold the
    window up. Whoever needs what is not there yet has it made at once, by `_complete`.

    Whoever inherits from it names the page, lays it out, and says in `_sections` what there is and in `_show` what is
    to be seen of it now.

    Attributes:
        sections: The list of their titles.
        heads: The titles of those that are there by now.
        area: Scrolls them.

    Signals:
        closed: Back to the pages.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None  # what is still to be made
        self._filling = QTimer(self, interval=0)  # type: ignore[call-arg]
        self._filling.timeout.connect(self._add_rows)
        self.sections = named(QListWidget(), "settingsSections", self.tr("Sections"))
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        self.sections.setFixedWidth(grown(_NAV_WIDTH))
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heads: list[QLabel] = []
        self._steered = False
        self._column = QVBoxLayout()
        self.area = QScrollArea()
        self.sections.currentRowChanged.connect(self._go_to)
        self.area.verticalScrollBar().valueChanged.connect(self._follow_scrolling)

    def _lay_out(self, note: QLabel, *parts: QWidget) -> None:
        """Puts the page's name, a note and controls above the list and the sections."""
        self._note, self._inside = note, QWidget()
        self._inside.setMaximumWidth(grown(_MOST_WIDTH))
        self._above = QVBoxLayout(self._inside)
        self._above.setContentsMargins(20, 4, 20, 24)
        self._above.addLayout(self._column)
        self._above.addStretch(1)
        self._column.setSpacing(14)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # From the beginning, so that no line breaks anew while the page grows.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setWidget(self._inside)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addSpacing(12)  # unlike a margin, on the other side where the window runs from right to left
        body.addWidget(self.sections)
        body.addWidget(self.area, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(page_head(self.accessibleName(), *parts, note=note))
        whole.addLayout(body, 1)

    # What is on it

    def _sections(self) -> Mapping[str, Callable[[], Iterator[None]]]:
        """Returns the titles of all sections, each with what adds its rows to `_column`, one a step."""
        raise NotImplementedError

    def _show(self) -> None:
        """Shows what was told, on as much as there is of the page."""

    @property
    def is_filled(self) -> bool:
        """Whether it was opened once, or filled before that."""
        return bool(self.heads)

    def fill(self) -> None:
        """Begins to make what is on it, if nobody did before."""
        if not self.is_filled:
            sections = self._sections()
            self.sections.addItems(list(sections))
            self._steps = self._made(sections)
            self._add_rows()
            self.sections.setCurrentRow(0)
            self._filling.start()

    def open(self) -> None:
        """Comes to the front."""
        self.fill()
        first = self.sections if self.sections.isVisible() else self._first_below(self.heads[0])
        if first is not None:
            first.setFocus()

    def _made(self, sections: Mapping[str, Callable[[], Iterator[None]]]) -> Iterator[None]:
        """Adds all sections, a row at a step."""
        for title, add in sections.items():
            if self.heads:
                self._column.addSpacing(12)
            self.heads.append(label(title, look="title"))
            self._column.addWidget(self.heads[-1], 0, Qt.AlignmentFlag.AlignLeading)
            yield from add()

    @Slot()
    def _add_rows(self, count: int | None = _ROWS_A_TURN) -> None:
        """Adds the rows that come next, with what they have to show.

        Args:
            count: How many; None for all.
        """
        if self._steps is None:
            return
        made = sum(1 for _ in islice(self._steps, count))
        if count is None or made < count:
            self._steps = None
            self._filling.stop()
            self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._show()
        # Keys and scrolling look for what is visible and in its place, which would be so in the next turn only.
        for child in self._inside.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not child.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                for part in (child, *child.findChildren(QWidget)):
                    part.setAcceptDrops(False)  # what is dropped is the window's
                child.show()
        self._above.activate()
        QApplication.sendEvent(self.area, QEvent(QEvent.Type.LayoutRequest))

    def _complete(self) -> None:
        """Adds what is left of the sections."""
        self._add_rows(None)

    # Moving about

    @property
    def scrolled(self) -> int:
        """By how many pixels the sections are scrolled."""
        return self.area.verticalScrollBar().value()

    def scroll_to(self, scrolled: int) -> None:
        """Goes to where the sections were scrolled to, with all of them made."""
        self._complete()
        self.area.verticalScrollBar().setValue(scrolled)

    @Slot(int)
    def _go_to(self, section: int) -> None:
        if section < 0:
            return
        if section >= len(self.heads):
            self._complete()
        self._steered = True  # the last sections cannot come to the top, and are chosen all the same
        self.area.verticalScrollBar().setValue(self.heads[section].y() - 4)
        self._steered = False

    @Slot(int)
    def _follow_scrolling(self, value: int) -> None:
        if self._steered:
            return
        bar = self.area.verticalScrollBar()
        reached = [row for row, head in enumerate(self.heads) if head.y() - 24 <= value]
        row = len(self.heads) - 1 if value and value == bar.maximum() else max(reached, default=0)
        blocker = QSignalBlocker(self.sections)
        self.sections.setCurrentRow(row)
        blocker.unblock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Escape goes back, page keys scroll, Enter goes from a section to its first control."""
        key = event.key()
        self._complete()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.sections.hasFocus():
            head = self.heads[self.sections.currentRow()]
            if following := self._first_below(head):
                following.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Overrides QWidget: no key goes past what is not there yet."""
        self._complete()
        return super().focusNextPrevChild(forward)

    def _first_below(self, head: QWidget) -> QWidget | None:
        """Returns the first control of a section."""
        after = head.nextInFocusChain()
        while after is not None and after is not head:
            if self.area.isAncestorOf(after) and after.focusPolicy() & Qt.FocusPolicy.TabFocus and after.isVisible():
                return after
            after = after.nextInFocusChain()
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: a narrow window has no room for the list of sections, nor for the note."""
        super().resizeEvent(event)
        for part in (self.sections, self._note):
            part.setVisible(self.width() >= grown(_ROOM_FOR_NAV))
