"""What the window shows before there is anything in the archive: three steps, and a sample to try."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.controls import label, named, restyle, text_button
from gui.theme import app_icon
from gui.type_size import grown

_MOST_RECENT, _LONGEST_NAME = 3, 18


class Welcome(QWidget):
    """The first start, and any empty archive."""

    add_wanted = Signal()
    folder_wanted = Signal()
    sample_wanted = Signal()
    archive_wanted = Signal(object)  # Path of an archive that was open not long ago

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.title = label(self.tr("Search documents by what is on the page"), look="hero", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_button = named(QPushButton(self.tr("Add documents…")), "welcomeAddButton", look="primary")
        self._folder_button = text_button(self.tr("Add a folder…"), "folder", "welcomeFolderButton")
        self._sample_button = text_button(self.tr("Try the sample archive"), "sample", "sampleButton")
        self.add_button.clicked.connect(self.add_wanted)
        self._folder_button.clicked.connect(self.folder_wanted)
        self._sample_button.clicked.connect(self.sample_wanted)
        self._recent = QWidget()
        self._recent_row = QHBoxLayout(self._recent)
        self._recent_row.setContentsMargins(0, 16, 0, 0)
        self._recent_row.setSpacing(4)
        self._recent.hide()
        self._frame = named(QFrame(), "welcomeFrame", look="drop")
        self._frame.setMaximumWidth(grown(880))
        self._frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._fill_frame()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._frame, 100)
        across.addStretch(1)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
        area = QScrollArea(self)  # for large type in a low window
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _fill_frame(self) -> None:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(64, 64))
        lead = label(
            self.tr(
                "Text, tables, charts and scans alike. Everything stays on this machine, "
                "and every answer shows why it matched."
            ),
            look="muted",
            wrap=True,
        )
        lead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(32, 40, 32, 40)
        inside.setSpacing(8)
        inside.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(8)
        inside.addWidget(self.title)
        inside.addWidget(lead)
        inside.addSpacing(24)
        inside.addLayout(self._steps())
        inside.addSpacing(24)
        inside.addLayout(self._buttons())
        inside.addWidget(self._recent)

    def _steps(self) -> QHBoxLayout:
        said = (
            (
                self.tr("Drop your documents"),
                self.tr("PDFs, scans, photos or whole folders, anywhere on this window."),
            ),
            (
                self.tr("Ask for something"),
                self.tr("Pages can be found as soon as they are encoded. There is no need to wait."),
            ),
            (
                self.tr("See why it matched"),
                self.tr("The heat on the page and the share of each word show what the model looked at."),
            ),
        )
        steps = QHBoxLayout()
        steps.setSpacing(16)
        for number, (heading, text) in enumerate(said, start=1):
            steps.addWidget(_step(number, heading, text))
        return steps

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for button in (self.add_button, self._folder_button, self._sample_button):
            button.setMinimumHeight(36)
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offers archives that were open not long ago."""
        while (item := self._recent_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._recent_row.addStretch(1)
        self._recent_row.addWidget(label(self.tr("Or go on with"), look="muted"))
        for path in paths[:_MOST_RECENT]:
            name = path.stem if len(path.stem) <= _LONGEST_NAME else path.stem[: _LONGEST_NAME - 1] + "…"
            button = text_button(name.replace("&", "&&"), "archive", "recentButton", look="flat", tint="accent")
            button.setAccessibleName(self.tr("Open the archive {name}").format(name=path.stem))
            button.setToolTip(str(path))
            button.clicked.connect(lambda _=False, each=path: self.archive_wanted.emit(each))
            self._recent_row.addWidget(button)
        self._recent_row.addStretch(1)
        self._recent.setVisible(bool(paths))

    def set_read_only(self, reason: str) -> None:
        """Offers to add nothing where there is a reason, which it says."""
        for button in (self.add_button, self._folder_button):
            button.setEnabled(not reason)
            button.setToolTip(reason)

    def set_dragging(self, over: bool) -> None:
        """Shows that something is about to be dropped."""
        restyle(self._frame, "active", "true" if over else "false")


def _step(number: int, heading: str, text: str) -> QWidget:
    card = named(QFrame(), f"step{number}", look="card")
    card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    badge = label(str(number), look="badge")
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    body = label(text, look="muted", wrap=True)
    body.setAlignment((body.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask) | Qt.AlignmentFlag.AlignTop)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.setSpacing(8)
    layout.addWidget(badge)
    layout.addWidget(label(heading, look="title", wrap=True))
    layout.addWidget(body, 1)
    return card
