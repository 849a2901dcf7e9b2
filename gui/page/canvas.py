"""The page and its heatmap: pixels, colours, marks and the patch under the pointer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem, QWidget

from core.explain.places import Place, find_places, with_boxed
from gui.page.cursor import PatchCursor
from gui.page.hover import HoveredPatch, HoverLabel, TextUnder, cell_at, value_at
from gui.page.marks import best_patches, draw_best, draw_cursor, draw_grid, draw_place
from gui.page.motion import motion_wanted
from gui.page.overlay import ALL_WORDS, HeatPictures, OverlaySettings, Words, grid_transform
from gui.page.picture import PictureView
from gui.page.region import RegionPen
from gui.page.sheet import Fit
from gui.page.tints import tints_of
from gui.wording import figure, shown_word

if TYPE_CHECKING:
    from core.layout import Box, Grid
    from core.types import PageRef
    from gui.engine_types import ExplainedPage, PageImage

FADE_MS = 100
PLACE_MS = 1200


class PageCanvas(PictureView):
    """Shows one page and its heatmap.

    Signals:
        patch_hovered: `HoveredPatch`, or None when the pointer leaves the patches.
        word_stepped: +1 or -1, the neighbouring word is wanted.
        hit_stepped: +1 or -1, the neighbouring hit is wanted.
        page_stepped: How many pages of the document to go on, or back if negative.
    """

    patch_hovered = Signal(object)
    word_stepped = Signal(int)
    hit_stepped = Signal(int)
    page_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fading, self._heat = QGraphicsPixmapItem(self.sheet), QGraphicsPixmapItem(self.sheet)
        self._pictures = HeatPictures()
        self._settings = OverlaySettings()
        self._explained: ExplainedPage | None = None
        self._under = TextUnder(())
        self._words = ALL_WORDS
        self._centre_on_best = False
        self._arrival = 0  # +1 at the top of the next page, -1 at the foot of the one before
        self._place: QRectF | None = None
        self._hovered: HoveredPatch | None = None
        self._pointer: QPointF | None = None
        self._label = HoverLabel(self.viewport())
        self.region_pen, self.patch_cursor = RegionPen(self), PatchCursor(self)
        self.patch_cursor.moved.connect(self._on_cursor)
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FADE_MS)  # type: ignore[call-arg]
        self._fade.valueChanged.connect(self._on_fade)
        self._place_timer = QTimer(self, singleShot=True, interval=PLACE_MS)  # type: ignore[call-arg]
        self._place_timer.timeout.connect(self._hide_place)
        self.pointer_moved.connect(self._hover)
        self.zoom_changed.connect(self._on_zoomed)
        self.setAccessibleName(self.tr("Page with heatmap"))

    # What is shown

    def show_page(self, image: PageImage) -> None:
        """Shows a page, or better pixels of the page that is shown already."""
        if image.page != self._page:
            turned, self._arrival = self._arrival if self._is_next(image.page, self._arrival) else 0, 0
            self._place = None
            self.region_pen.cancel()
            self._centre_on_best = self.fit_mode is Fit.FREE and not turned
            self.lay_page(image.page, image.width, image.height)
            if turned:
                bar = self.verticalScrollBar()
                bar.setValue(bar.minimum() if turned > 0 else bar.maximum())
            self._recolour(fade=False)
        self.add_pixels(image)

    def show_explanation(self, explained: ExplainedPage | None, words: Words = ALL_WORDS) -> None:
        """Lays a hit's heatmap over its page, now or as soon as that page is shown; None takes it away.

        Args:
            explained: The hit.
            words: Whose heat is shown.
        """
        self._explained, self._words = explained, words
        self._under = TextUnder(explained.words if explained else ())
        self._recolour()

    def set_overlay(self, settings: OverlaySettings) -> None:
        """Applies settings; a new opacity recolours nothing."""
        before, self._settings = self._settings, settings
        self._heat.setVisible(settings.visible)
        self._fading.setVisible(settings.visible)
        if replace(before, opacity=0, show_grid=False, show_best=False, visible=False) != replace(
            settings, opacity=0, show_grid=False, show_best=False, visible=False
        ):
            self._recolour(fade=before.threshold == settings.threshold)
        elif before.opacity != settings.opacity:
            self._on_fade(1.0)
        self.viewport().update()

    def select_words(self, words: Words) -> None:
        """Shows the strongest of some words in every patch, of all words with ALL_WORDS; nothing is searched anew."""
        if words != self._words:
            self._words = words
            self._recolour()

    def show_place(self, box: Box) -> None:
        """Brings a box in points into view and outlines it for a moment."""
        x0, y0, x1, y1 = box
        self._place = QRectF(x0, y0, x1 - x0, y1 - y0)
        self.ensureVisible(self._place, 40, 40)
        self._place_timer.start()
        self.viewport().update()

    def show_place_of_page(self, box: Box) -> None:
        """Does the same for a box in fractions of the page."""
        x0, y0, x1, y1 = box
        size = self.sheet.rect().size()
        self.show_place((x0 * size.width(), y0 * size.height(), x1 * size.width(), y1 * size.height()))

    @property
    def words(self) -> Words:
        """The words whose heat is on show; ALL_WORDS for all."""
        return self._words

    @property
    def is_explained(self) -> bool:
        """Whether the page on show has its heatmap."""
        return self._grid() is not None

    def places(self) -> list[Place]:
        """Returns the places where the map on show is strong, the strongest first, then what else is boxed."""
        explained, grid = self._shown(), self._grid()
        if explained is None or grid is None:
            return []
        explanation = explained.explanation
        values = self._pictures.strongest(explanation, self._words).values
        boxed = [explanation.words[box.word].best for box in best_patches(explanation, self._words) if not box.faint]
        return with_boxed(find_places(values, grid), [patch for patch in boxed if patch is not None], values)

    def clear(self) -> None:
        """Takes page and heatmap away."""
        self.region_pen.cancel()
        self.take_page()
        self._explained, self._place, self._under = None, None, TextUnder(())
        self._recolour(fade=False)

    def is_settled(self) -> bool:
        """Tells whether nothing is fading any more."""
        return self._fade.state() != QVariantAnimation.State.Running

    def _shown(self) -> ExplainedPage | None:
        """Returns the explanation, if it is of the page on show."""
        explained = self._explained
        return explained if explained is not None and explained.hit.page == self._page else None

    def _grid(self) -> Grid | None:
        explained = self._shown()
        grids = explained.explanation.layout.grids if explained else ()
        return grids[0] if grids else None

    # Heatmap

    def _recolour(self, *, fade: bool = True) -> None:
        explained, grid = self._shown(), self._grid()
        self._fading.setPixmap(self._heat.pixmap())
        self._fading.setTransform(self._heat.transform())
        self._fading.setTransformationMode(self._heat.transformationMode())
        if explained is None or grid is None:
            self.patch_cursor.set_layout(None)
            self._heat.setPixmap(QPixmap())
            self._describe(None)
        else:
            picture = self._pictures.picture(explained.explanation, self._words, self._settings)
            size = self.sheet.rect().size()
            self._heat.setPixmap(picture)
            self._heat.setTransform(
                grid_transform(grid, size.width(), size.height(), picture.width(), picture.height())
            )
            smooth = Qt.TransformationMode.SmoothTransformation
            self._heat.setTransformationMode(
                smooth if self._settings.smooth else Qt.TransformationMode.FastTransformation
            )
            self._describe(explained)
            best = best_patches(explained.explanation, self._words)[:1]
            self.patch_cursor.set_layout(explained.explanation.layout, best[0].vector if best else -1)
            if self._centre_on_best:
                self._centre_on_best = False
                self._show_best()
        self._fade.stop()
        if fade and self.isVisible() and motion_wanted():
            self._fade.start()
        else:
            self._on_fade(1.0)
        self._hover(self._pointer)
        self.viewport().update()

    def _on_fade(self, amount: float) -> None:
        self._heat.setOpacity(self._settings.opacity * amount)
        self._fading.setOpacity(self._settings.opacity * (1.0 - amount))
        if amount >= 1.0:
            self._fading.setPixmap(QPixmap())

    def _describe(self, explained: ExplainedPage | None) -> None:
        """Tells a screen reader what the heatmap shows."""
        best = best_patches(explained.explanation, self._words)[:3] if explained else []
        sentences = []
        for patch in best:
            place = explained.explanation.words[patch.word].best if explained else None
            if place is not None:
                sentences.append(
                    self.tr("Best match of “{word}”: row {row}, column {col}.").format(
                        word=patch.text, row=place.row, col=place.col
                    )
                )
        self.setAccessibleDescription(" ".join(sentences))

    def _show_best(self) -> None:
        explained = self._shown()
        best = best_patches(explained.explanation, self._words) if explained else []
        if best:
            size = self.sheet.rect().size()
            x0, y0, x1, y1 = best[0].box
            self.centerOn((x0 + x1) / 2 * size.width(), (y0 + y1) / 2 * size.height())

    def _hide_place(self) -> None:
        self._place = None
        self.viewport().update()

    # Drawing

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draws grid, best patches and the shown place in screen pixels."""
        explained, grid = self._shown(), self._grid()
        to_screen, page = self.viewportTransform(), self.sheet.rect()
        painter.resetTransform()
        painter.setFont(self.font())
        self.labelled = QRectF()
        if explained is not None and grid is not None and self._settings.visible:
            if self._settings.show_grid:
                draw_grid(painter, grid, page, to_screen)
            if self._settings.show_best:
                tints = tints_of(explained.explanation) if self._settings.tinted else None
                best, room = best_patches(explained.explanation, self._words), QRectF(self.viewport().rect())
                self.labelled = draw_best(painter, best, page, to_screen, tints, self.ink, room)
        if (box := self.patch_cursor.box) is not None:
            draw_cursor(painter, box, to_screen, self.palette().color(QPalette.ColorRole.Accent))
        if self._place is not None:
            draw_place(painter, self._place, to_screen, self.palette().color(QPalette.ColorRole.Accent))
        self.draw_focus(painter)

    # Keys, and going away

    def hideEvent(self, event: QHideEvent) -> None:
        """Wants nothing more while it cannot be seen."""
        super().hideEvent(event)
        self._place_timer.stop()
        self._place = None
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps words with Alt and arrows, hits with brackets, and turns pages where scrolling ends."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.patch_cursor.take_key(event):
            return
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.word_stepped.emit(-step if self.isRightToLeft() else step)
        elif event.key() == Qt.Key.Key_BracketLeft:
            self.hit_stepped.emit(-1)
        elif event.key() == Qt.Key.Key_BracketRight:
            self.hit_stepped.emit(1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not event.modifiers():
            self._page_on(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or drag."""
        if not self.patch_cursor.take_mouse(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a click or drag."""
        if not self.patch_cursor.take_mouse(event):
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks the patch at the cursor."""
        self.patch_cursor.take_menu(event)

    def _page_on(self, by: int) -> None:
        """Scrolls by what is in view, or where there is nothing more to see turns the page."""
        bar = self.verticalScrollBar()
        end = bar.maximum() if by > 0 else bar.minimum()
        if abs(end - bar.value()) > 1:
            bar.setValue(bar.value() + by * int(bar.pageStep() * 0.9))
            return
        self._arrival = by
        self.page_stepped.emit(by)

    def _is_next(self, page: PageRef, by: int) -> bool:
        """Tells whether a page is the neighbour of the one on show."""
        return self._page is not None and page == replace(self._page, page_index=self._page.page_index + by)

    # Hovering

    def _on_zoomed(self) -> None:
        """Points at the same patch as before where keys do, and at what lies under the pointer now where that does."""
        if self.patch_cursor.box is not None and self._hovered is not None:
            self._on_cursor()
        else:
            self._hover(self._pointer)

    def _on_cursor(self) -> None:
        """Tells of the patch the cursor is at as of one that is pointed at."""
        middle = self.patch_cursor.middle
        self._hover(self.viewportTransform().map(middle) if middle is not None else None)
        patch = self._hovered
        if patch is not None:
            said = self.tr("{word} {value}, row {row}, column {col}. {under}")
            self.setAccessibleDescription(
                said.format(
                    word=patch.text, value=figure(patch.value), row=patch.row, col=patch.col, under=patch.under
                ).strip()
            )

    def _hover(self, pointer: QPointF | None) -> None:
        self._pointer = pointer
        patch = self._patch_at(pointer) if pointer is not None else None
        if patch is not None and pointer is not None:
            self._label.show_patch(patch, pointer.toPoint())
        else:
            self._label.hide()
        if patch != self._hovered:
            self._hovered = patch
            self.patch_hovered.emit(patch)

    def _patch_at(self, pointer: QPointF) -> HoveredPatch | None:
        explained, grid = self._shown(), self._grid()
        point, page = self.to_sheet(pointer), self.sheet.rect()
        if explained is None or grid is None or not page.contains(point) or not self._settings.visible:
            return None
        cell = cell_at(grid, point.x() / page.width(), point.y() / page.height())
        strongest = self._pictures.strongest(explained.explanation, self._words)
        value = value_at(strongest.values, cell) if cell else None
        if cell is None or value is None:
            return None
        word = int(strongest.words[cell])
        if self._hovered and (self._hovered.row, self._hovered.col, self._hovered.word) == (*cell, word):
            return self._hovered
        x0, y0, x1, y1 = grid.cell_box(*cell)
        box = QRectF(x0 * page.width(), y0 * page.height(), (x1 - x0) * page.width(), (y1 - y0) * page.height())
        text = shown_word(explained.explanation.words[word].text)
        return HoveredPatch(*cell, value, word, text, self._under.find(box))
