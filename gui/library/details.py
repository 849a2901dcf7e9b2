"""What is known of the chosen documents: tags, pages, what failed, sizes, models, dates, and where the file is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.sentences import Sentence
from gui.controls import icon_button, label, named, restyle, text_button
from gui.library.tag_editor import TagEditor
from gui.page.flow import FlowLayout
from gui.sentences import spoken
from gui.theme import icon
from gui.wording import missing_file, model_name

if TYPE_CHECKING:
    from core.archive.details import DocumentDetails
    from gui.library.keeper import Shelf
    from gui.library.order import Row

_MOST_FAILURES = 20
_WIDE = 270
_BREAK = "\u200b"
_LONG_WORD = re.compile("[A-Za-z\u00c0-\u024f]{19,}")
"""Of Latin letters only: those of other scripts may change where a word is cut."""


class DetailsPanel(QFrame):
    """Shows one document in full, or what several have in common."""

    closed = Signal()
    retry_wanted = Signal(object)  # ids of documents
    reveal_wanted = Signal(object)  # Path
    locate_wanted = Signal(int)  # document id
    tags_changed = Signal(object, object, object)  # ids of documents, tags to add, tags to take off
    forbidden = Signal(str)  # why what was just wanted cannot be done

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "documentDetails", self.tr("Document details"))
        self._rows: tuple[Row, ...] = ()
        self._details: DocumentDetails | None = None
        self._read_only = ""
        self._close = icon_button("closeDetailsButton", "close", self.tr("Close the details"), size=28)
        self._close.clicked.connect(self.closed)
        self.name = label(name="detailsName", wrap=True)
        font = self.name.font()
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.title = label(look="muted", wrap=True)
        self.tags = TagEditor()
        self.tags.added.connect(lambda tags: self._change_tags(tags, ()))
        self.tags.removed.connect(lambda tag: self._change_tags((), (tag,)))
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(2)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.failures = label(name="detailsFailures", look="danger", wrap=True)
        for copied in (self.title, self.failures):
            copied.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.path = label(name="detailsPath", look="muted", wrap=True)
        self.retry = text_button(self.tr("Try again"), "retry", "detailsRetryButton")
        self.reveal = text_button(self.tr("Show in folder"), "folder", "detailsRevealButton")
        self.locate = text_button(self.tr("Find the file…"), "search", "detailsLocateButton")
        self.retry.clicked.connect(lambda: self._change(self.retry_wanted, self._ids()))
        self.reveal.clicked.connect(lambda: self.reveal_wanted.emit(self._rows[0].path))
        self.locate.clicked.connect(lambda: self._change(self.locate_wanted, self._ids()[0]))
        self._lay_out()
        self.show_rows((), None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(label(self.tr("Details"), look="title"), 1)
        head.addWidget(self._close)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.retry, self.reveal, self.locate):
            flow.addWidget(button)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 4, 12, 12)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.tags)
        column.addSpacing(8)
        column.addWidget(self.failures)
        column.addLayout(self._facts)
        column.addSpacing(4)
        column.addWidget(self.path)
        column.addSpacing(4)
        column.addWidget(buttons)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(8 + self.fontMetrics().height())  # a low window keeps room for the list
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def set_read_only(self, reason: str) -> None:
        """Takes no changes where there is a reason, which it says."""
        self.tags.set_read_only(reason)
        self._read_only = reason
        # Not disabled, which the keyboard would pass over: pressed, they say why not, as keys of commands do.
        for button, image in ((self.retry, "retry"), (self.locate, "search")):
            button.setIcon(icon(image, "muted" if reason else None))
            restyle(button, "look", "off" if reason else "")
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: in a narrow pane values stand below what they are."""
        super().resizeEvent(event)
        wrap = QFormLayout.RowWrapPolicy
        self._facts.setRowWrapPolicy(wrap.WrapAllRows if self.width() < _WIDE else wrap.WrapLongRows)

    def show_rows(self, rows: Sequence[Row], shelf: Shelf | None) -> None:
        """Shows what is chosen in the library; the rest of a single document follows with `show_details`."""
        before = self._ids()
        self._rows = tuple(rows)
        ids = self._ids()
        if ids != before:
            self._details = None
        known = shelf.by_document if shelf else {}
        carried: dict[str, int] = {}
        for document_id in ids:
            for tag in known.get(document_id, ()):
                carried[tag] = carried.get(tag, 0) + 1
        self.tags.setVisible(bool(ids))
        self.tags.show_tags({tag: count == len(ids) for tag, count in carried.items()}, shelf.tags if shelf else ())
        self._fill()

    def show_details(self, details: DocumentDetails) -> None:
        """Shows everything about a document, if it is the chosen one."""
        if self._ids() == (details.record.id,):
            self._details = details
            self._fill()

    def _ids(self) -> tuple[int, ...]:
        return tuple(row.document_id for row in self._rows if row.document_id is not None)

    def _change(self, wanted: SignalInstance, of: object) -> None:
        if self._read_only:
            self.forbidden.emit(self._read_only)
        else:
            wanted.emit(of)

    def _change_tags(self, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
        if ids := self._ids():
            self.tags_changed.emit(ids, add, remove)

    def _fill(self) -> None:
        rows = self._rows
        one = rows[0] if len(rows) == 1 else None
        if not rows:
            self.name.setText(self.tr("Choose a document."))
        elif one is not None:
            self.name.setText(_breakable(one.name))
        else:
            self.name.setText(self.tr("%Ln documents", "", len(rows)))
        details = self._details if one is not None else None
        self.title.setText(details.record.title if details else "")
        self.title.setVisible(bool(self.title.text()))
        failures = self._failure_lines()
        self.failures.setText("\n".join(failures))
        self.failures.setVisible(bool(failures))
        file = one if one is not None and not one.is_many else None
        self.path.setText(_breakable(str(file.path)) if file else "")
        self.path.setVisible(file is not None)
        self.retry.setVisible(any(row.failure for row in rows if row.document_id is not None))
        self.reveal.setVisible(file is not None and not file.missing)
        self.locate.setVisible(one is not None and one.missing)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for what, value in self._facts_of(rows, details):
            shown = label(value, wrap=True)
            shown.setContentsMargins(0, 0, 0, 4)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(_caption(what), shown)

    def _failure_lines(self) -> list[str]:
        lines: list[str] = []
        if self._details is not None and len(self._rows) == 1:
            pages = self._details.failures
            several = len({reading.model for reading in self._details.readings}) > 1
            for page in pages[:_MOST_FAILURES]:
                said = spoken(page.reason)
                if not isinstance(page.reason, Sentence) or "page" not in page.reason.values:
                    said = self.tr("Page {n}: {reason}").format(n=QLocale().toString(page.page_number), reason=said)
                lines.append(f"{said} ({page.model})" if several else said)
            if len(pages) > _MOST_FAILURES:
                lines.append(self.tr("and %Ln more pages", "", len(pages) - _MOST_FAILURES))
            if self._details.record.failure:
                lines.insert(0, spoken(self._details.record.failure))
        elif len(self._rows) == 1 and self._rows[0].failure:
            lines.append(self._rows[0].failure)
        if len(self._rows) == 1 and self._rows[0].missing:
            lines.append(missing_file(removable=not self._read_only))
        return lines

    def _facts_of(self, rows: Sequence[Row], details: DocumentDetails | None) -> list[tuple[str, str]]:
        locale = QLocale()
        number, size = locale.toString, locale.formattedDataSize
        if not rows:
            return []
        if len(rows) > 1:
            return [
                (self.tr("Pages"), number(sum(row.pages for row in rows))),
                (self.tr("Files"), size(sum(row.byte_size for row in rows))),
            ]
        facts = [(self.tr("Pages"), rows[0].detail)] if rows[0].detail else []
        if details is None:
            return facts
        record = details.record
        text = (
            self.tr("{n} of %Ln pages", "", record.page_count).format(n=number(details.text_pages))
            if details.text_pages
            else self.tr("none")
        )
        facts += [(self.tr("File"), size(record.byte_size)), (self.tr("Text layer"), text)]
        names = [model_name(reading.model) for reading in details.readings]
        for name, reading in zip(names, details.readings, strict=True):
            told = self.tr("{pages}, {size} of vectors").format(
                pages=self._pages(reading.pages_encoded), size=size(reading.vector_bytes)
            )
            if reading.pages_failed:
                told += self.tr(", {n} failed").format(n=number(reading.pages_failed))
            shown = name if names.count(name) == 1 else reading.model  # two versions of the Reader have one name
            facts.append((self.tr("Read by"), f"{shown}: {told}"))
        if not details.readings:
            facts.append((self.tr("Read by"), self.tr("no model yet")))
        facts.append((self.tr("Added"), _moment(record.added)))
        if details.modified is not None:
            facts.append((self.tr("Changed"), _moment(details.modified)))
        facts += [(self.tr("Also at"), _breakable(str(copy))) for copy in details.other_copies]
        return facts

    def _pages(self, count: int) -> str:
        return self.tr("%Ln pages", "", count)


def _moment(seconds: float) -> str:
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)), QLocale.FormatType.ShortFormat)


def _breakable(text: str) -> str:
    """Lets a path be broken after its separators, where words end for a person but not for a label.

    A word that is longer than a narrow line may be broken anywhere.
    """
    for mark in "/\\_-.":
        text = text.replace(mark, mark + _BREAK)
    return _LONG_WORD.sub(lambda word: _BREAK.join(word.group()), text)


def _caption(text: str) -> QLabel:
    return label(text, look="muted", wrap=False)
