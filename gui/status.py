"""The strip at the bottom: what is being encoded, how fast, how long still, and what the archive holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from gui.controls import icon_button, label, named
from gui.page.elide import elide_name
from gui.sentences import spoken
from gui.theme import icon, roles
from gui.type_size import grown

if TYPE_CHECKING:
    from core.types import PageRef, Progress
    from gui.engine_types import Catalog
    from gui.progress_card import ProgressCard

_STEPS = 1000


class StatusStrip(QFrame):
    """Says where the indexing job stands; never in the way."""

    pause_clicked = Signal()
    resume_clicked = Signal()
    cancel_clicked = Signal()
    picture_wanted = Signal(object)  # PageRef
    picture_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self.setFixedHeight(grown(36))
        self._state, self._model_state, self._pending, self._unopened = "idle", "ready", 0, 0
        self._progress: Progress | None = None
        self._catalog: Catalog | None = None
        self._page: PageRef | None = None
        self._reason = self._halting = ""
        self.picture = icon_button("progressPicture", "document", self.tr("Show the progress"), size=grown(32))
        self.picture.setIconSize(QSize(grown(28), grown(28)))
        self.picture.clicked.connect(self.picture_clicked)
        self.card: ProgressCard | None = None
        self.label = label(name="statusLabel")
        self.label.setMinimumWidth(40)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.bar = named(QProgressBar(), "progressBar", self.tr("Encoding progress"))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setFixedWidth(220)
        self.pace = label(name="paceLabel", look="muted")
        self.pause = icon_button("pauseButton", "pause", self.tr("Pause encoding"), size=28)
        self.cancel = icon_button("cancelButton", "close", self.tr("Stop encoding"), size=28)
        self.cancel.setToolTip(self.tr("Stop encoding; pages that are done stay"))
        self.pause.clicked.connect(self._toggle)
        self.cancel.clicked.connect(self.cancel_clicked)
        self.match = label(name="matchLabel")
        self.summary = label(name="archiveSummary", look="muted")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(12)
        layout.addWidget(self.picture)
        layout.addWidget(self.label)
        layout.addWidget(self.bar)
        layout.addWidget(self.pace)
        layout.addWidget(self.pause)
        layout.addWidget(self.cancel)
        layout.addStretch(1)
        layout.addWidget(self.match)
        layout.addStretch(1)
        layout.addWidget(self.summary)
        self._show()

    def show_progress(self, progress: Progress) -> None:
        """Shows where the job stands now."""
        before = self._progress
        if before and before.current_page and progress.current is not None and not progress.current_page:
            # While a page is encoded, files are opened ahead; their names would only flicker.
            progress = replace(progress, current=before.current, current_page=before.current_page)
        self._progress = progress
        if progress.page is not None:
            self._page = progress.page
            self.picture_wanted.emit(progress.page)
        self._show()

    def show_picture(self, page: PageRef, image: QImage) -> None:
        """Shows the page that was encoded last."""
        if page == self._page:
            self.picture.setIcon(QIcon(_framed(image)))
            if self.card is not None:
                self.card.picture.show_image(image)

    def show_reason(self, reason: str) -> None:
        """Shows what encoding waits for, one of `gui.waiting.REASONS` or an empty string."""
        self._reason = reason
        self._show()

    def show_halting(self, halting: str) -> None:
        """Shows what comes after the page in hand: "pausing", "stopping", or an empty string to go on."""
        self._halting = halting
        self._show()

    def show_state(self, state: str) -> None:
        """Shows whether the job is "idle", "running" or "paused"."""
        self._state = state
        if state == "idle":
            self._progress = self._page = None
            self.picture.setIcon(icon("document"))
            if self.card is not None:
                self.card.picture.show_image(QImage())
                self.card.hide()
        self._show()

    def show_model(self, state: str) -> None:
        """Shows whether the model is "loading", "preparing", "ready" or "failed"."""
        self._model_state = state
        self._show()

    def show_match(self, text: str) -> None:
        """Shows where one is among the matches: "match 2 of 5 on page 7"."""
        self.match.setText(text)
        self.match.setAccessibleName(text)

    def show_catalog(self, catalog: Catalog | None) -> None:
        """Shows what the archive holds."""
        self._catalog = catalog
        if catalog is None:
            self.summary.clear()
            self._pending = self._unopened = 0
        else:
            self._pending = 0 if catalog.read_only_reason else catalog.pages_pending
            self._unopened = 0 if catalog.read_only_reason else catalog.files_waiting
            info = catalog.info
            parts = [
                catalog.path.stem,
                self.tr("%Ln pages", "", info.pages),
                QLocale().formattedDataSize(info.bytes, 0),
            ]
            if catalog.read_only_reason:
                parts.append(self.tr("read-only"))
            self.summary.setText(" · ".join(parts))
            self.summary.setToolTip(spoken(catalog.read_only_reason or "") or str(catalog.path))
        self._show()

    def _show(self) -> None:
        busy = self._state != "idle"
        waiting = not busy and self._pending + self._unopened > 0 and self._model_state in ("ready", "preparing")
        self.bar.setVisible(busy)
        self.picture.setVisible(busy)
        self.pace.setVisible(busy)
        self.cancel.setVisible(busy)
        self.pause.setVisible(busy or waiting)
        goes = self._goes_on
        self.pause.setIcon(icon("pause" if goes else "play"))
        says = self.tr("Pause encoding") if goes else self.tr("Go on encoding")
        self.pause.setToolTip(says)
        self.pause.setAccessibleName(says)
        if busy:
            self._show_job()
        elif self._model_state == "loading":
            self.label.setText(self.tr("Loading the model…"))
        elif waiting:
            self.label.setText(self._left())
        else:
            self.label.setText(self.tr("Ready"))

    def _left(self) -> str:
        """Returns what nobody encodes just now."""
        if not self._unopened:
            return self.tr("%Ln pages cannot be found yet", "", self._pending)
        if not self._pending:
            return self.tr("%Ln files were not opened yet", "", self._unopened)
        pages = self.tr("%Ln pages", "", self._pending)
        return self.tr("{pages} cannot be found yet, %Ln files were not opened", "", self._unopened).format(pages=pages)

    def _show_job(self) -> None:
        progress = self._progress
        if progress is None or not progress.pages_total:
            opening = self.tr("Opening files…") if self._state == "running" else self._paused()
            self.label.setText(self._halt() or opening)
            self.bar.setValue(0)
            self.pace.setText("")
            return
        number = QLocale().toString
        self.bar.setValue(round(_STEPS * progress.pages_done / progress.pages_expected))
        if progress.current is not None:
            name = elide_name(progress.current.name, QFontMetrics(self.label.font()), 260)
            doing = self.tr("Paused at") if self._state == "paused" else self.tr("Encoding")
            page = self.tr("page {n}").format(n=number(progress.current_page)) if progress.current_page else ""
            said = " ".join(filter(None, (doing, name, page)))
            self.label.setText(self._halt() or (self._paused() if self._state == "paused" and self._reason else said))
            self.label.setToolTip(str(progress.current))
        parts = [self.tr("{done} of %Ln pages", "", progress.pages_total).format(done=number(progress.pages_done))]
        if progress.files_waiting:
            parts[0] = self._and_more(parts[0], progress)
        if progress.pages_per_second and self._goes_on:
            parts.append(self.tr("{rate} pages/s").format(rate=QLocale().toString(progress.pages_per_second, "f", 1)))
        if progress.seconds_left is not None and self._goes_on:
            parts.append(self.time_left(progress.seconds_left))
        self.pace.setText(" · ".join(parts))
        self.bar.setAccessibleDescription(self.pace.text())
        if self.card is not None:
            self._fill_card(self.card, progress)

    def _and_more(self, said: str, progress: Progress) -> str:
        """Adds to what is said of pages how many files have pages nobody has counted yet."""
        return self.tr("{pages} and %Ln more files", "", progress.files_waiting).format(pages=said)

    @property
    def _goes_on(self) -> bool:
        return self._state == "running" and not self._halting

    def _halt(self) -> str:
        """Returns what is about to happen; a page may take a large model minutes."""
        match self._halting:
            case "pausing":
                return self.tr("Pausing after this page…")
            case "stopping":
                return self.tr("Stopping after this page…")
        return ""

    def _paused(self) -> str:
        match self._reason:
            case "battery":
                return self.tr("Paused: the machine runs on its battery")
            case "in use":
                return self.tr("Paused: somebody uses this machine")
        return self.tr("Paused")

    def _fill_card(self, card: ProgressCard, progress: Progress) -> None:
        """Shows the same in the card, with what there is no room for in the strip."""
        number, current = QLocale().toString, progress.current
        card.name.set_name(current.name if current else "")
        documents = self._catalog.documents if self._catalog else ()
        total = next((document.page_count for document in documents if document.path == current), 0)
        page = number(progress.current_page)
        card.page.setText(
            self.tr("page {n} of {total}").format(n=page, total=number(total)) if progress.current_page else ""
        )
        card.bar.setRange(0, progress.pages_expected)
        card.bar.setValue(progress.pages_done)
        done, left = number(progress.pages_done), number(progress.pages_total - progress.pages_done)
        said = self.tr("{done} pages done, {left} to do").format(done=done, left=left)
        card.pages.setText(self._and_more(said, progress) if progress.files_waiting else said)
        estimate = self.time_left(progress.seconds_left) if progress.seconds_left is not None else ""
        card.left.setText(estimate if self._goes_on else self._halt() or self._paused())
        rate = progress.pages_per_second
        card.rate.setText(self.tr("{rate} pages/s").format(rate=QLocale().toString(rate, "f", 1)) if rate else "")
        if card.isVisible():
            card.place()

    def time_left(self, seconds: float) -> str:
        """Returns a time as a person says it: "26 s left", "about 3 min left", "about 2 h left"."""
        if seconds < 90:
            return self.tr("{n} s left").format(n=max(1, round(seconds)))
        if seconds < 90 * 60:
            return self.tr("about {n} min left").format(n=round(seconds / 60))
        return self.tr("about {n} h left").format(n=round(seconds / 3600))

    def _toggle(self) -> None:
        if self._goes_on:
            self.pause_clicked.emit()
        else:
            self.resume_clicked.emit()


def _framed(image: QImage) -> QPixmap:
    """Returns a page small and with an edge, for white pages stand on a white strip."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = QPixmap.fromImage(image.scaled(56, 56, Qt.AspectRatioMode.KeepAspectRatio, smooth))
    painter = QPainter(small)
    painter.setPen(QPen(QColor(roles().border), 2))
    painter.drawRect(small.rect().adjusted(1, 1, -1, -1))
    painter.end()
    return small
