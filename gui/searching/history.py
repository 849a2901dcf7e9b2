"""Earlier searches under the search field: typing narrows them, Up and Down walk, Delete forgets one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from gui.controls import label, named
from gui.searching.words import region_text

if TYPE_CHECKING:
    from core.archive.searches import PastSearch, SavedRegion

MOST_SHOWN = 200
ROWS = 8
_MARGIN = 12


def search_line(text: str, region: SavedRegion | None) -> str:
    """Returns a search as one line: its words, and which region it looks for."""
    return " · ".join(filter(None, [text, region_text(region) if region else ""]))


def completions(past: Sequence[PastSearch], typed: str) -> list[PastSearch]:
    """Returns the searches that every typed word occurs in, in their words or the name of the document of their region.

    Those that begin with what is typed come first, else the newest.
    """
    wanted = " ".join(typed.casefold().split())
    words = wanted.split()
    # Not as the lines read: to say a thousand of them takes longer than a key may.
    lines = [(each, f"{each.text}\n{each.region.document}" if each.region else each.text) for each in past]
    lines = [(each, line.casefold()) for each, line in lines]
    found = [(search, line) for search, line in lines if line != wanted and all(word in line for word in words)]
    return [search for search, _ in sorted(found, key=lambda each: not each[1].startswith(wanted))][:MOST_SHOWN]


class HistoryList(QFrame):
    """Lies over the window under the field, which keeps the focus and whose keys it takes while it shows.

    Signals:
        chosen: A `PastSearch` to be made again.
        forget_wanted: A `PastSearch` that is to be forgotten.
        clear_wanted: All searches are to be forgotten.
    """

    chosen = Signal(object)
    forget_wanted = Signal(object)
    clear_wanted = Signal()

    def __init__(self, field: QLineEdit, window: QWidget) -> None:
        super().__init__(window)
        named(self, "historyList", self.tr("Earlier searches"), look="notice")
        self._field, self._window = field, window
        self._past: Sequence[PastSearch] = ()
        self._shown: Sequence[PastSearch] = ()
        self._narrowed = True
        self._texts = QStringListModel(self)
        self.view = named(QListView(), "historyView", self.tr("Earlier searches"))
        self.view.setModel(self._texts)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self._choose(self._shown[index.row()]))
        self._hint = label(look="muted")
        self._clear = clear = named(QPushButton(self.tr("Clear history")), "clearHistoryButton", look="flat")
        clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        clear.clicked.connect(self.clear_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 0, 0)
        foot.addWidget(self._hint, 1)
        foot.addWidget(clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addLayout(foot)
        self.set_forgetting(True)
        field.installEventFilter(self)
        field.textEdited.connect(self._on_typed)
        self.hide()

    def set_past(self, past: Sequence[PastSearch]) -> None:
        """Takes what was searched for, the newest first; what is on show follows."""
        self._past = past
        if self.isVisible():
            row = self.view.currentIndex().row()
            self._fill()
            if self._texts.rowCount():
                self._select(min(row, self._texts.rowCount() - 1))

    def set_forgetting(self, possible: bool) -> None:
        """Offers to forget searches, or does not where the archive can only be read."""
        hint = self.tr("Enter searches again, Delete forgets") if possible else self.tr("Enter searches again")
        self._hint.setText(hint)
        self._clear.setVisible(possible)

    def open(self, *, narrowed: bool = True) -> bool:
        """Shows the searches that fit what is typed, or all; returns whether there are any."""
        self._narrowed = narrowed
        self._fill()
        if not self._texts.rowCount():
            return False
        self._place()
        self.show()
        self.raise_()
        return True

    def texts(self) -> list[str]:
        """Returns the searches on show."""
        return self._texts.stringList()

    def _fill(self) -> None:
        self._shown = completions(self._past, self._field.text() if self._narrowed else "")
        self._texts.setStringList([search_line(search.text, search.region) for search in self._shown])
        if self._texts.rowCount():
            self._place()
        else:
            self.hide()

    def _place(self) -> None:
        row = max(self.view.sizeHintForRow(0), self.fontMetrics().height() + 8)
        self.view.setFixedHeight(min(self._texts.rowCount(), ROWS) * row + 4)
        for part in (self._hint, self._clear):
            part.ensurePolished()  # its size is not known before
        field, needed = self._field, self.sizeHint()
        corner = field.mapTo(self._window, QPoint(0, field.height() + 4))
        width = min(max(field.width(), needed.width()), self._window.width() - 2 * _MARGIN)
        left = corner.x() + field.width() - width if self.isRightToLeft() else corner.x()
        left = max(_MARGIN, min(left, self._window.width() - width - _MARGIN))
        self.setGeometry(left, corner.y(), width, needed.height())

    def sizeHint(self) -> QSize:
        """Returns the size its rows and its foot need."""
        self.layout().activate()  # type: ignore[union-attr]
        return self.layout().totalSizeHint()  # type: ignore[union-attr]

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.open()
            self._select(-1)
        else:
            self.hide()

    def _select(self, row: int) -> None:
        if row < 0:
            self.view.selectionModel().clear()
            return
        self.view.setCurrentIndex(self._texts.index(row))

    def _choose(self, search: PastSearch) -> None:
        self.hide()
        self.chosen.emit(search)

    # The field's keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: keys of the field, and its size and focus."""
        if watched is not self._field:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event) if self.isVisible() else False
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Takes a key while the list shows; returns whether it is not the field's any more."""
        row, last = self.view.currentIndex().row(), self._texts.rowCount() - 1
        match event.key():
            case Qt.Key.Key_Down:
                self._select(min(row + 1, last))
            case Qt.Key.Key_Up:
                self._select(row - 1)
            case Qt.Key.Key_PageDown:
                self._select(min(row + ROWS, last))
            case Qt.Key.Key_PageUp:
                self._select(max(row - ROWS, 0))
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Delete if row >= 0:
                self.forget_wanted.emit(self._shown[row])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row >= 0:
                self._choose(self._shown[row])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.hide()
                return False
            case Qt.Key.Key_Right if row >= 0 and self._shown[row].region is not None:
                self._choose(self._shown[row])  # a region stands in the field by being searched for
            case Qt.Key.Key_Right if row >= 0:
                self._field.setText(self._shown[row].text)  # to be changed before it is searched for
                self.open()
            case _:
                return False
        return True
