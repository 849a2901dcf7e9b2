"""The comparison: two sides in one colour range, their difference, and two models' rankings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.explain.compare import Comparison, MapOnGrid, colorize_difference
from gui.compare.bar import CompareBar
from gui.compare.canvas import CompareCanvas
from gui.compare.column import Column, DifferenceColumn, same_words
from gui.compare.legend import DifferenceLegend
from gui.compare.ranking import RankingPane
from gui.controls import label
from gui.inspector.legend import Legend
from gui.page.hover import cell_at, value_at
from gui.page.overlay import OverlaySettings, smooth_steps
from gui.pictures import rgba_image
from gui.type_size import grown
from gui.wording import figure

if TYPE_CHECKING:
    from core.types import PageRef
    from gui.engine_types import ExplainedPage, PageImage
    from gui.page.overlay import Words


_LOW = 480
"""Pixels of the comparison below which its pages would have less than half, in type of the usual size."""


class ComparePane(QWidget):
    """Shows what it is given; `CompareChooser` gives it.

    Attributes:
        bar: What to compare with.
        sides: A and B.
        ranking: Shown while two models are compared.

    Signals:
        page_wanted: (PageRef, long edge in pixels) when sharper pixels would show.
        closed: A person has seen enough.
    """

    page_wanted = Signal(object, int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparePane")
        self.setAccessibleName(self.tr("Comparison"))
        self._settings = OverlaySettings()
        self._comparison: Comparison | None = None
        self._relative = False
        self._shown: list[MapOnGrid | None] = [None, None, None]
        self.bar, self.ranking = CompareBar(), RankingPane()
        self.sides = (Column("A"), Column("B"))
        self.legend, self.difference_legend = Legend(), DifferenceLegend()
        self.difference = DifferenceColumn(self.difference_legend)
        self._sentence, self._values = label(name="compareSentence", look="muted"), label(name="compareValues")
        self._lay_out()
        self._connect()
        self.forget()

    def _lay_out(self) -> None:
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        for splitter in (self._columns, self._rows):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        for place, part in enumerate((*self.sides, self.difference)):
            self._columns.addWidget(part)
            self._columns.setStretchFactor(place, 1)
        self._columns.setSizes([1000] * 3)
        self._rows.addWidget(self._columns)
        self._rows.addWidget(self.ranking)
        self._rows.setStretchFactor(0, 1)
        self._rows.setStretchFactor(1, 0)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(16)
        self.legend.setFixedWidth(220)
        foot.addWidget(self.legend)
        foot.addWidget(self._sentence, 1)
        foot.addWidget(self._values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._rows, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        for side in self.sides:
            side.words_selected.connect(lambda words, chosen=side: self._on_words(chosen, words))
        for canvas in self._canvases():
            canvas.page_wanted.connect(self.page_wanted)
            canvas.moved.connect(lambda moved=canvas: self._follow(moved))
            canvas.pointed.connect(lambda place, over=canvas: self._point(over, place))
        self.bar.linked.connect(lambda on: self._follow(self.sides[0].canvas) if on else None)
        self.bar.difference_wanted.connect(self._recolour)
        self.bar.closed.connect(self.closed)
        for part in self.sides:
            part.head.installEventFilter(self)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def _canvases(self) -> tuple[CompareCanvas, ...]:
        return (self.sides[0].canvas, self.sides[1].canvas, self.difference.canvas)

    # What is shown

    def forget(self) -> None:
        """Shows nothing any more."""
        self._comparison, self._relative = None, False
        for side in self.sides:
            side.say("heat", "", titled=False)
        self.ranking.hide()
        self._recolour()

    def set_relative(self, relative: bool) -> None:
        """Says whether two models are compared, whose similarities have no common unit."""
        self._relative = relative
        self.ranking.setVisible(relative)

    def show_explained(self, which: int, explained: ExplainedPage) -> None:
        """Shows one side; as soon as both are there, in one colour range.

        Args:
            which: 0 for A, 1 for B.
            explained: Of the side.
        """
        self.sides[which].show_explained(explained)
        first, second = (side.explained for side in self.sides)
        self._comparison = None
        if first is not None and second is not None:
            self._comparison = Comparison(first.explanation, second.explanation, self._relative)
            if self._is_one_page():
                self.difference.canvas.begin(explained.hit.page, explained.width, explained.height)
        self._recolour()
        if self.bar.link.isChecked():
            self._follow(self.sides[0].canvas)

    def say(self, which: int, icon: str, text: str, *, titled: bool = True) -> None:
        """Shows a sentence in place of a side."""
        self.sides[which].say(icon, text, titled=titled)
        self._comparison = None
        self._recolour()

    def show_pixels(self, image: PageImage) -> None:
        """Takes pixels for whoever shows the page."""
        for canvas in self._canvases():
            canvas.add_pixels(image)

    def set_overlay(self, settings: OverlaySettings) -> None:
        """Takes the colours of the heat."""
        self._settings = settings
        self.legend.set_scale(settings)
        self._recolour()

    def sentence(self) -> str:
        """Returns what the foot says about the colours."""
        return self._sentence.text()

    def values(self) -> str:
        """Returns the values under the pointer, as they are shown."""
        return self._values.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: keeps the heads equally high, so that the pages stand side by side."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            parts = (*self.sides, self.difference)
            tallest = max(part.head.sizeHint().height() for part in parts if not part.isHidden())
            for part in parts:
                part.head.setMinimumHeight(tallest)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overrides QWidget: leaves the pages of a low window the room of what can be missed."""
        super().resizeEvent(event)
        low = event.size().height() < grown(_LOW)
        self._foot.setHidden(low)
        for side in self.sides:
            side.set_low(low)

    # Colours

    def _is_one_page(self) -> bool:
        first, second = (side.explained for side in self.sides)
        return first is not None and second is not None and first.hit.page == second.hit.page

    def _recolour(self, words: tuple[Words, Words] | None = None) -> None:
        """Colours all maps; `words` are shown for now, else the chosen ones."""
        chosen = words if isinstance(words, tuple) else (self.sides[0].words, self.sides[1].words)
        for which, side in enumerate(self.sides):
            self._shown[which] = self._map_of(which, chosen[which])
            self._paint(side.canvas, self._shown[which])
            side.show_marks(chosen[which], best=self._settings.show_best and self._settings.visible)
        both = self._comparison is not None and self._is_one_page()
        self.bar.allow_difference(both)
        wanted = both and self.bar.difference.isChecked()
        self.difference.setVisible(wanted)
        self._shown[2] = self._comparison.difference(chosen) if wanted and self._comparison else None
        self._paint_difference(self._shown[2])
        self._describe()

    def _map_of(self, which: int, words: Words) -> MapOnGrid | None:
        explained = self.sides[which].explained
        if explained is None:
            return None
        alone = Comparison(explained.explanation, explained.explanation, self._relative)
        return (self._comparison or alone).map_of(explained.explanation, words)

    def _range(self) -> tuple[float, float] | None:
        if self._comparison is not None:
            return self._comparison.value_range
        alone = next((side.explained for side in self.sides if side.explained is not None), None)
        if alone is None:
            return None
        return Comparison(alone.explanation, alone.explanation, self._relative).value_range

    def _paint(self, canvas: CompareCanvas, shown: MapOnGrid | None) -> None:
        from core.explain.heatmap import colorize

        limits, settings = self._range(), self._settings
        if shown is None or limits is None or not settings.visible:
            canvas.show_map(None, None, smooth=False, opacity=1.0)
            return
        steps = smooth_steps(*shown.values.shape) if settings.smooth else 0
        pixels = colorize(shown.values, limits, colormap=settings.colormap, threshold=settings.threshold, smooth=steps)
        canvas.show_map(_image(pixels), shown.grid, smooth=settings.smooth, opacity=settings.opacity)

    def _paint_difference(self, shown: MapOnGrid | None) -> None:
        canvas, settings = self.difference.canvas, self._settings
        if shown is None:
            canvas.show_map(None, None, smooth=False, opacity=1.0)
            self.difference_legend.set_limit(None)
            return
        # The scale ends where this difference does: half a range would hide what two good models differ in.
        limit = float(np.nan_to_num(np.abs(shown.values)).max()) or 1.0
        steps = smooth_steps(*shown.values.shape) if settings.smooth else 0
        pixels = colorize_difference(shown.values, limit, smooth=steps)
        canvas.show_map(_image(pixels), shown.grid, smooth=settings.smooth, opacity=settings.opacity)
        self.difference_legend.set_limit(limit)

    def _describe(self) -> None:
        limits = self._range()
        self.legend.set_range(limits)
        if limits is None or self._comparison is None:
            text = ""
        elif self._relative:
            text = self.tr(
                "The two models measure on different scales, so each side is shown relative to its own highest value."
            )
        else:
            text = self.tr("Both sides share one colour range, from 0 to {value}.").format(value=figure(limits[1]))
        self._sentence.setText(text)

    def _on_words(self, side: Column, words: Words) -> None:
        """Shows words of one side; where both have the same words, of both."""
        first, second = (other.explained for other in self.sides)
        linked = first is not None and second is not None and same_words(first, second)
        chosen = [words if linked or other is side else other.words for other in self.sides]
        if linked and side.words == words:
            for other in self.sides:
                other.select_words(words)
        self._recolour((chosen[0], chosen[1]))

    # Zoom, place and pointer

    def zoom_in(self) -> None:
        """Zooms in one step."""
        self._zoomed().zoom_in()

    def zoom_out(self) -> None:
        """Zooms out one step."""
        self._zoomed().zoom_out()

    def fit(self) -> None:
        """Fits the whole page."""
        self._zoomed().fit_page()

    def actual_size(self) -> None:
        """Shows the page at its size on paper."""
        self._zoomed().actual_size()

    def _zoomed(self) -> CompareCanvas:
        """Returns the page with the focus, side A if none has it."""
        return next((canvas for canvas in self._canvases() if canvas.hasFocus()), self._canvases()[0])

    @property
    def page(self) -> PageRef | None:
        """The page that commands about one page mean: the one with the focus, side A's if none has it."""
        return self._zoomed().page

    def _follow(self, moved: CompareCanvas) -> None:
        # The difference shows the same page as side A and always moves with it.
        linked = self.bar.link.isChecked()
        for canvas in self._canvases():
            pair = {canvas, moved} == {self.sides[0].canvas, self.difference.canvas}
            if canvas is not moved and (linked or pair):
                canvas.follow(moved)

    def _point(self, over: CompareCanvas, place: QPointF | None) -> None:
        """Shows the same place on the other sides, and the values there."""
        said = []
        one_page = self._is_one_page()
        for which, (canvas, shown) in enumerate(zip(self._canvases(), self._shown, strict=True)):
            canvas.show_cross(place if canvas is not over and one_page else None)
            if place is None or shown is None or not (one_page or canvas is over):
                continue
            cell = cell_at(shown.grid, place.x(), place.y())
            value = value_at(shown.values, cell) if cell else None
            if value is not None:
                said.append(
                    self.tr("difference {value}").format(value=f"{value:+.2f}")
                    if which == 2
                    else f"{self.sides[which].letter} {figure(value)}"
                )
        self._values.setText(" · ".join(said))


def _image(pixels: np.ndarray) -> QImage:
    return rgba_image(pixels).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
