"""Asking a patch in the window: from a right click or a key to the answer, and on to a word or another page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Slot

from gui.page.ask_popover import AskPopover

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.explain.ask import NearPatch, PatchAnswer
    from gui.asking import Patch
    from gui.browsing import Browsing
    from gui.engine import Engine
    from gui.engine_types import PageImage
    from gui.inspector.pane import InspectorPane
    from gui.page.pane import PagePane


class AskingPatch(QObject):
    """Main thread. Stands between the page's patches, the engine's answers and the popover that shows them."""

    def __init__(
        self, engine: Engine, browsing: Browsing, page: PagePane, inspector: InspectorPane, window: QWidget
    ) -> None:
        super().__init__(window)
        self._engine, self._browsing, self._page, self._window = engine, browsing, page, window
        self._image: PageImage | None = None
        self._answer: PatchAnswer | None = None
        self._going: NearPatch | None = None
        self.popover = AskPopover(window)
        page.canvas.patch_cursor.asked.connect(self._ask)
        inspector.patch_asked.connect(self._ask)
        engine.asking.answered.connect(self._on_answered)
        engine.asking.failed.connect(self.popover.show_failure)
        engine.page_ready.connect(self._on_page)
        for over in (engine.searching, engine.asking.forgotten):
            over.connect(self.popover.close_quietly)
        self.popover.page_wanted.connect(self._on_page_wanted)
        self.popover.word_chosen.connect(browsing.search)
        self.popover.patch_chosen.connect(self._go)
        self.popover.similar_wanted.connect(self._find_similar)
        self.popover.closed.connect(self._on_closed)

    @Slot()
    def walk(self) -> None:
        """Shows the patch cursor, or takes it away."""
        cursor = self._page.canvas.patch_cursor
        if cursor.vector >= 0:
            cursor.hide()
        elif cursor.show():
            self._page.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def ask(self) -> None:
        """Asks the patch at the cursor."""
        self._page.canvas.patch_cursor.ask()

    @Slot(object)
    def _ask(self, patch: Patch) -> None:
        canvas = self._page.canvas
        if canvas.page is None:
            return
        image = self._image if self._image is not None and self._image.page == canvas.page else None
        self._answer = None
        self.popover.ask(self._anchor(patch), image)
        results = self._engine.results
        self._engine.asking.ask(canvas.page, patch, results.text if results else "")

    def _anchor(self, patch: Patch) -> QRect:
        """Returns where a patch is, in the window's pixels."""
        canvas = self._page.canvas
        size = canvas.sheet.rect().size()
        if isinstance(patch, int):
            box = canvas.patch_cursor.box_of(patch)
            shown = canvas.viewportTransform().mapRect(box).toRect() if box is not None else QRect()
        else:
            point = canvas.viewportTransform().map(
                QPoint(round(patch[0] * size.width()), round(patch[1] * size.height()))
            )
            shown = QRect(point - QPoint(8, 8), point + QPoint(8, 8))
        shown &= canvas.viewport().rect()
        return QRect(canvas.viewport().mapTo(self._window, shown.topLeft()), shown.size())

    @Slot(object)
    def _on_answered(self, answer: PatchAnswer) -> None:
        self._answer = answer
        self.popover.show_answer(answer)

    @Slot(object, int)
    def _on_page_wanted(self, page: object, long_edge: int) -> None:
        self._engine.request_page(page, long_edge, beside=True)  # type: ignore[arg-type]

    @Slot(object)
    def _on_page(self, image: PageImage) -> None:
        if image.page == self._browsing.shown_page:
            self._image = image
        self.popover.show_image(image)
        going = self._going
        if going is not None and image.page == going.page == self._page.canvas.page:
            self._going = None
            self._page.canvas.show_place_of_page(going.place.box)

    @Slot(object)
    def _go(self, patch: NearPatch) -> None:
        canvas = self._page.canvas
        if canvas.page == patch.page:
            canvas.show_place_of_page(patch.place.box)
            return
        self._going = patch
        self._browsing.show_page(patch.page)

    @Slot()
    def _find_similar(self) -> None:
        if self._answer is not None:
            self._browsing.search_region(self._answer.page, self._answer.place.box)

    @Slot(bool)
    def _on_closed(self, had_focus: bool) -> None:
        self._engine.asking.cancel()
        self._page.canvas.patch_cursor.end_visit()
        if had_focus:
            self._page.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
