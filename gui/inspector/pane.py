"""The "Why this page" pane: score, shares of the words, lines it points at, and the heatmap's controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.controls import label, text_button
from gui.inspector.lines import LinesList
from gui.inspector.overlay_box import OverlayBox
from gui.inspector.patches import FEW, PatchList
from gui.inspector.shares import INSET, ShareBars
from gui.theme import HEAD_HEIGHT
from gui.wording import figure

if TYPE_CHECKING:
    from gui.engine_types import ExplainedPage, PageImage
    from gui.page.hover import HoveredPatch
    from gui.page.overlay import OverlaySettings, Words


class InspectorPane(QWidget):
    """Why the page on show matched.

    Signals:
        words_selected: The `gui.page.overlay.Words` that were chosen here.
        overlay_changed: The new `OverlaySettings`.
        line_activated: The box of a line or patch to be shown, in points.
        patch_asked: The vector of a patch of the page that is to be asked what it answers to.
        region_wanted: Pages similar to a region of this one are wanted.
        export_wanted: The figure is to be exported.
    """

    words_selected = Signal(object)
    overlay_changed = Signal(object)
    line_activated = Signal(object)
    patch_asked = Signal(int)
    region_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("whyPane")
        self.setAccessibleName(self.tr("Why this page"))
        self._explained: ExplainedPage | None = None
        self.title = _heading(self.tr("Why this page"))
        self.title.setMinimumHeight(HEAD_HEIGHT)
        self._score, self._off_page, self._no_lines = (_caption() for _ in range(3))
        self._shares, self._lines, self._overlay = ShareBars(), LinesList(), OverlayBox()
        self._lines_title, self._patches_title = (
            _heading(self.tr("Lines it points at")),
            _heading(self.tr("Best patches")),
        )
        self._patches, self._more = PatchList(), _more_button()
        self._region = text_button(self.tr("Find similar to a region…"), "region", "findRegionButton")
        self._export = text_button(self.tr("Export figure…"), "export", "exportFigureButton")
        self._lay_out()
        self._shares.words_selected.connect(self._on_words)
        self._lines.line_activated.connect(self.line_activated)
        self._patches.place_activated.connect(self.line_activated)
        self._patches.patch_asked.connect(self.patch_asked)
        self._more.toggled.connect(self._show_more)
        self._overlay.overlay_changed.connect(self._on_overlay)
        self._region.clicked.connect(lambda: self.region_wanted.emit())
        self._export.clicked.connect(lambda: self.export_wanted.emit())
        self.clear()
        self.forget_page()

    def _lay_out(self) -> None:
        body, overlay_title = QWidget(), _heading(self.tr("Overlay"))
        buttons = QVBoxLayout()
        buttons.setContentsMargins(INSET, 0, INSET, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self._region)
        buttons.addWidget(self._export)
        column = QVBoxLayout(body)
        column.setContentsMargins(16 - INSET, 8, 16 - INSET, 16)
        column.setSpacing(4)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self._score)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self._shares)
        column.addSpacing(4)
        column.addWidget(self._off_page)
        column.addSpacing(16)
        column.addWidget(self._patches_title)
        column.addSpacing(4)
        column.addWidget(self._patches)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(12)
        column.addWidget(self._lines_title)
        column.addSpacing(4)
        column.addWidget(self._no_lines)
        column.addWidget(self._lines)
        column.addSpacing(16)
        column.addWidget(overlay_title)
        column.addSpacing(4)
        column.addWidget(self._overlay)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addStretch(1)
        # The bars' rows reach into the margin, so that their text stands under the other texts.
        for part in (
            self.title,
            self._score,
            self._off_page,
            self._no_lines,
            self._lines_title,
            self._patches_title,
            overlay_title,
        ):
            part.setContentsMargins(INSET, 0, INSET, 0)
        self._overlay.setContentsMargins(INSET, 0, INSET, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        # Nothing is cut off where another language says it in longer words.
        self.setMinimumWidth(max(220, body.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()))

    @property
    def overlay(self) -> OverlaySettings:
        """The overlay settings on show."""
        return self._overlay.settings

    @property
    def shares(self) -> ShareBars:
        """The bars."""
        return self._shares

    @property
    def lines(self) -> LinesList:
        """The lines."""
        return self._lines

    @property
    def patches(self) -> PatchList:
        """The ranked patches."""
        return self._patches

    @Slot(object)
    def show_explanation(self, explained: ExplainedPage | None) -> None:
        """Shows why a page matched; None says that no page is chosen."""
        if explained is None:
            self.clear()
            return
        self._explained = explained
        explanation = explained.explanation
        score = figure(explanation.score)
        if explanation.rule == "mean_maxsim":
            self._score.setText(self.tr("Score {score} = mean of the words’ best patches").format(score=score))
        else:
            self._score.setText(self.tr("Score {score} = sum of the words’ best patches").format(score=score))
        self._shares.show_explanation(explanation)
        share = round(100 * explanation.off_page_share)
        self._off_page.setText(self.tr("off the page: {share} %").format(share=share))
        self._off_page.setToolTip(self.tr("Part of the score won by vectors that lie nowhere on the page."))
        self._lines.show_lines(explained)
        self._patches.show_explanation(explained)
        self._show_more(self._more.isChecked())
        if explained.words:
            self._no_lines.setText(self.tr("No line of text lies under the heat."))
        else:
            self._no_lines.setText(self.tr("This page has no text layer."))
        self._overlay.show_explanation(explanation)
        for part in (self._shares, self._off_page, self._patches):
            part.show()
        self._patches_title.setVisible(self._patches.model().rowCount() > 0)
        self._head_lines()
        self._export.setEnabled(True)

    @Slot(object)
    def show_page(self, image: PageImage) -> None:
        """Takes the page's picture, for crops of its patches, and of its lines where there is no text layer."""
        explained = self._explained
        self._region.setEnabled(True)
        self._patches.show_page(image)
        if explained is not None and image.page == explained.hit.page and not explained.words:
            self._lines.show_crops(explained, image.image)

    def forget_page(self) -> None:
        """Offers nothing that needs a page to be on show."""
        self._region.setEnabled(False)

    @Slot(object)
    def select_words(self, words: Words) -> None:
        """Marks the words' bars, and ranks patches and lines for them."""
        self._shares.select_words(words)
        self._rank(words)

    def _on_words(self, words: Words) -> None:
        self._rank(words)
        self.words_selected.emit(words)

    def _rank(self, words: Words) -> None:
        self._patches.select_words(words)
        self._lines.select_words(words)
        self._head_lines()
        self._show_more(self._more.isChecked())

    def _head_lines(self) -> None:
        """Heads the list, or says why there is none; where only the chosen words point at no line, there is neither."""
        explained, listed = self._explained, self._lines.count() > 0
        none = explained is not None and not any(line.score > 0 for line in explained.lines)
        self._no_lines.setVisible(none and not (listed and explained is not None and explained.words))
        self._lines_title.setVisible(listed or none)

    @Slot(bool)
    def _show_more(self, wanted: bool) -> None:
        count = self._patches.model().rowCount()
        self._patches.set_long(wanted)
        self._more.setText(self.tr("Show fewer") if wanted else self.tr("Show all %n patches", "", count))
        self._more.setVisible(count > FEW)

    @Slot(object)
    def show_patch(self, patch: HoveredPatch | None) -> None:
        """Marks the value of the patch that is pointed at on the colour scale."""
        self.mark(patch.value if patch else None)

    def mark(self, value: float | None) -> None:
        """Marks a value on the colour scale, or none."""
        self._overlay.mark(value)

    @property
    def keyed(self) -> dict[str, QWidget]:
        """What does the same as a command, by the command's id; its keys show in the tooltip."""
        return {"tint": self._overlay.tinted}

    @Slot(object)
    def set_overlay(self, settings: OverlaySettings) -> None:
        """Shows overlay settings that were changed elsewhere."""
        self._overlay.set_settings(settings)
        self._patches.set_tinted(settings.tinted)

    def _on_overlay(self, settings: OverlaySettings) -> None:
        self._patches.set_tinted(settings.tinted)
        self.overlay_changed.emit(settings)

    @Slot()
    def clear(self) -> None:
        """Says that no page is chosen; the overlay's controls stay."""
        self._explained = None
        self._score.setText(self.tr("Choose a page to see what each word found on it."))
        self._shares.show_explanation(None)
        self._lines.show_lines(None)
        self._patches.show_explanation(None)
        self._overlay.show_explanation(None)
        for part in (
            self._shares,
            self._off_page,
            self._lines_title,
            self._no_lines,
            self._patches_title,
            self._patches,
            self._more,
        ):
            part.hide()
        self._export.setEnabled(False)


def _heading(text: str) -> QLabel:
    return label(text, look="title")


def _more_button() -> QPushButton:
    button = QPushButton()
    button.setObjectName("morePatchesButton")
    button.setProperty("look", "link")
    button.setCheckable(True)
    return button


def _caption() -> QLabel:
    return label(look="muted", wrap=True)
