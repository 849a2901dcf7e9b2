"""The page pane: name and navigation, word chips, and the canvas; it joins them and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from gui import theme
from gui.controls import label
from gui.page.canvas import PageCanvas
from gui.page.chips import WordChips
from gui.page.elide import NameLabel
from gui.page.notice import StateNotice
from gui.page.overlay import OverlaySettings
from gui.page.pager import Pager
from gui.page.sheet import Fit
from gui.page.strip import HeatStrip
from gui.type_size import grown

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.layout import Box
    from core.types import Hit, PageRef
    from gui.engine_types import ExplainedPage, PageImage
    from gui.page.overlay import Words


ROOMY = 640
"""Pixels of the pane from which on nothing need be shortened."""


class PagePane(QWidget):
    """One page with its heatmap, its words and its zoom.

    Signals:
        page_wanted: (PageRef, long edge in pixels) when sharper pixels would show.
        words_selected: The `gui.page.overlay.Words` that were chosen here.
        next_hit_wanted, previous_hit_wanted: A neighbouring hit is wanted.
        patch_hovered: `gui.page.hover.HoveredPatch`, or None.
        region_drawn: (PageRef, Box in fractions of the page) what pages are to be similar to.
        page_chosen: The index of the page of the same document that is wanted.
    """

    page_wanted = Signal(object, int)
    words_selected = Signal(object)
    next_hit_wanted = Signal()
    previous_hit_wanted = Signal()
    patch_hovered = Signal(object)
    region_drawn = Signal(object, object)
    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named: PageRef | None = None
        self._title = NameLabel(self)
        self._title.setProperty("look", "title")
        self._title.setMinimumHeight(theme.HEAD_HEIGHT)
        self._match = QLabel(self)
        self._match.setProperty("look", "muted")
        self._zoom = QLabel(self)
        self._zoom.setProperty("look", "muted")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._chips = WordChips(self)
        self._canvas = PageCanvas(self)
        self._canvas.setObjectName("pageView")
        self.strip, self._pager = HeatStrip(self), Pager(self)
        self._notice = StateNotice(self)
        self._notice.setAutoFillBackground(True)
        self._stale = self._make_stale_banner()
        self._lay_out()
        self._connect()
        self.clear("empty", "")

    def _lay_out(self) -> None:
        self._previous = self._button("previous", self.tr("Previous result"), self.previous_hit_wanted.emit)
        self._next = self._button("next", self.tr("Next result"), self.next_hit_wanted.emit)
        self._out = self._button("zoom-out", self.tr("Zoom out"), self.zoom_out)
        self._in = self._button("zoom-in", self.tr("Zoom in"), self.zoom_in)
        self._fit_button = self._button("fit", self.tr("Fit the page, or its width"), self._toggle_fit)
        self.keyed: dict[str, QWidget] = {
            "previous-hit": self._previous,
            "next-hit": self._next,
            "zoom-out": self._out,
            "zoom-in": self._in,
            "zoom-fit": self._fit_button,
        }
        # The width of the longest percentage, so that the buttons beside it never move.
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("0000 %"))
        self._bar = QWidget(self)
        header = QHBoxLayout(self._bar)
        header.setContentsMargins(12, 8, 12, 0)
        header.setSpacing(4)
        header.addWidget(self._title, 1)
        header.addWidget(self._pager)
        header.addSpacing(12)
        for part in (self._previous, self._match, self._next):
            header.addWidget(part)
        header.addSpacing(12)
        for part in (self._out, self._zoom, self._in, self._fit_button):
            header.addWidget(part)
        self._words = QWidget(self)
        words = QHBoxLayout(self._words)
        words.setContentsMargins(12, 4, 12, 8)
        words.addWidget(self._chips)
        shown = QWidget(self)
        beside = QHBoxLayout(shown)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._canvas, 1)
        beside.addWidget(self.strip)
        self._shown = shown
        self._stack = QStackedLayout()
        self._stack.addWidget(shown)
        self._stack.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        column.addWidget(self._stale)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._chips.words_selected.connect(self._on_words_chosen)
        self._chips.words_previewed.connect(self._canvas.select_words)
        self._canvas.word_stepped.connect(self._chips.step)
        self._canvas.hit_stepped.connect(self._on_hit_stepped)
        self._canvas.page_wanted.connect(self.page_wanted)
        self._canvas.patch_hovered.connect(self.patch_hovered)
        self._canvas.zoom_changed.connect(self._on_zoom)
        self._canvas.page_stepped.connect(self.turn)
        for part in (self.strip, self._pager):
            part.page_chosen.connect(self.page_chosen)
        self._canvas.region_pen.drawn.connect(lambda box: self.region_drawn.emit(self._canvas.page, box))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: in a narrow pane the document's name needs the room more than the word “page”."""
        super().resizeEvent(event)
        self._pager.set_short(self.width() < ROOMY)

    @property
    def canvas(self) -> PageCanvas:
        """The canvas."""
        return self._canvas

    @property
    def chips(self) -> WordChips:
        """The word chips."""
        return self._chips

    # What is shown

    @Slot(object)
    def show_page(self, image: PageImage) -> None:
        """Shows a page, or sharper pixels of the one on show."""
        self._stack.setCurrentWidget(self._shown)
        self._bar.show()
        self._stale.setVisible(not image.from_source)
        self._canvas.show_page(image)

    @Slot(object)
    def show_explanation(self, explained: ExplainedPage | None) -> None:
        """Shows why a page matched; None takes chips and heatmap away."""
        if explained is None and self._chips.has_focus:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chips.show_explanation(explained.explanation if explained else None)
        self._words.setVisible(explained is not None)
        self._canvas.show_explanation(explained, self._chips.selected)
        if explained is not None and explained.hit.page != self._named:
            self.show_hit(explained.hit, explained.hit.rank)

    @Slot(object, int)
    def show_hit(self, hit: Hit, total: int, page_count: int = 0) -> None:
        """Names the page on show and its place among the results and in its document.

        Args:
            hit: The chosen hit; its rank is 0 when the page is none of the results.
            total: Number of hits, 0 without a query.
            page_count: Pages of its document, 0 if not known.
        """
        self._set_title(hit)
        for part in (self._previous, self._match, self._next):
            part.setVisible(total > 0)
        number = QLocale().toString
        rank, all_ = number(hit.rank) if hit.rank else "–", number(total)
        self._match.setText(self.tr("{rank} of {total}").format(rank=rank, total=all_))
        self._match.setAccessibleName(
            self.tr("Result {rank} of {total}").format(rank=rank, total=all_)
            if hit.rank
            else self.tr("Not among the {total} results").format(total=all_)
        )
        self._previous.setEnabled(hit.rank != 1)
        self._next.setEnabled(hit.rank < total)
        count = max(page_count, hit.page.page_number)
        self._pager.set_pages(count, hit.page.page_index)
        self.strip.set_pages(count, hit.page.page_index)
        self.strip.setVisible(count > 1)

    @Slot(object)
    def set_overlay(self, settings: OverlaySettings) -> None:
        """Applies overlay settings."""
        self._canvas.set_overlay(settings)
        self.strip.set_colormap(settings.colormap)
        self._chips.set_tinted(settings.tinted)

    @Slot(object)
    def select_words(self, words: Words) -> None:
        """Shows the strongest of some words in every patch, of all words with ALL_WORDS."""
        self._chips.select_words(words)
        self._canvas.select_words(words)

    def step_word(self, by: int) -> None:
        """Chooses the next (+1) or previous (-1) word."""
        self._chips.step(by)

    @Slot(object)
    def show_place(self, box: Box) -> None:
        """Brings a box in points into view and outlines it for a moment."""
        self._canvas.show_place(box)

    # Going through the document

    @Slot(int)
    def turn(self, by: int) -> None:
        """Wants the page so many pages on, if the document has it."""
        index = self.strip.value() + by
        if self._named is not None and 0 <= index < self.strip.page_count:
            self.page_chosen.emit(index)

    @Slot()
    def ask_page(self) -> None:
        """Has a page number typed."""
        if self._bar.isVisible():
            self._pager.focus()

    def ask_region(self) -> bool:
        """Has a box drawn on the page, answered by `region_drawn`; returns False when there is no page."""
        if self._canvas.page is not None:
            self._canvas.region_pen.start()
        return self._canvas.page is not None

    @Slot(str, str)
    def clear(self, state: str = "empty", text: str = "") -> None:
        """Shows a sentence instead of a page.

        Args:
            state: "empty", "no_archive", "searching" or "error".
            text: The sentence; one of our own if empty.
        """
        usual = {
            "empty": self.tr("Search for something, then choose a page to see why it matched."),
            "no_archive": self.tr("Pages are shown here once there is something to search in."),
            "searching": self.tr("Searching…"),
        }
        icons = {"error": "warning", "searching": "search", "no_archive": "document"}
        self._named = None
        self._canvas.clear()
        self.show_explanation(None)
        self._bar.hide()
        self._stale.hide()
        self._notice.show_state(icons.get(state, "heat"), text or usual.get(state, usual["empty"]))
        self._stack.setCurrentWidget(self._notice)

    # Zoom

    @Slot()
    def zoom_in(self) -> None:
        """Zooms in one step."""
        self._canvas.zoom_in()

    @Slot()
    def zoom_out(self) -> None:
        """Zooms out one step."""
        self._canvas.zoom_out()

    @Slot()
    def fit(self) -> None:
        """Fits the whole page."""
        self._canvas.fit_page()

    @Slot()
    def fit_width(self) -> None:
        """Fits the page's width."""
        self._canvas.fit_width()

    @Slot()
    def actual_size(self) -> None:
        """Shows the page at its size on paper."""
        self._canvas.actual_size()

    def _toggle_fit(self) -> None:
        if self._canvas.fit_mode is Fit.PAGE:
            self._canvas.fit_width()
        else:
            self._canvas.fit_page()

    def _on_zoom(self, zoom: float) -> None:
        self._zoom.setText(self.tr("{percent} %").format(percent=round(100 * zoom)))
        self._zoom.setAccessibleName(self.tr("Zoom {percent} %").format(percent=round(100 * zoom)))

    def _on_words_chosen(self, words: Words) -> None:
        self._canvas.select_words(words)
        self.words_selected.emit(words)

    def _on_hit_stepped(self, by: int) -> None:
        (self.next_hit_wanted if by > 0 else self.previous_hit_wanted).emit()

    def _set_title(self, hit: Hit) -> None:
        self._named = hit.page
        self._title.set_name(hit.document)
        self._title.setToolTip(str(hit.path))

    def _button(self, icon: str, name: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(grown(16), grown(16)))
        button.setProperty("look", "icon")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: slot())
        return button

    def _make_stale_banner(self) -> QWidget:
        margin, banner = QWidget(self), QFrame(self)
        banner.setProperty("look", "notice")
        said = self.tr("The file is no longer where it was; this is the picture kept in the archive.")
        text = label(said, wrap=True)
        row = QHBoxLayout(banner)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(text)
        around = QVBoxLayout(margin)
        around.setContentsMargins(12, 0, 12, 8)
        around.addWidget(banner)
        return margin
