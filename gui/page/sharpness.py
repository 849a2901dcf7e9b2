"""Which pixels of the shown page to use: what there is now, and what to ask for at this zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from gui.engine_types import PageImage

STEPS = (700, 1000, 1400, 2000, 2800, 4000)
"""Long edges a page is asked for, in pixels; the last one bounds the memory a page can take (about 45 MB)."""

ENOUGH = 0.92
"""Share of the screen's pixels that still looks sharp."""


def step_for(pixels: float) -> int:
    """Returns the smallest step that is sharp for a page whose long edge covers so many screen pixels."""
    return next((step for step in STEPS if step >= ENOUGH * pixels), STEPS[-1])


class PagePixels:
    """The pixmaps of one page, by long edge."""

    def __init__(self) -> None:
        self._pixmaps: dict[int, QPixmap] = {}
        self._asked: set[int] = set()
        self._final = False

    def add(self, image: PageImage) -> None:
        """Keeps an image; of more than three, the smallest are let go."""
        self._pixmaps[image.long_edge] = QPixmap.fromImage(image.image)
        self._final = not image.from_source
        for edge in sorted(self._pixmaps)[:-3]:
            del self._pixmaps[edge]

    def nearest(self, pixels: float) -> QPixmap | None:
        """Returns the smallest pixmap that is sharp enough, else the largest, else None."""
        edges = sorted(self._pixmaps)
        if not edges:
            return None
        return self._pixmaps[next((edge for edge in edges if edge >= ENOUGH * pixels), edges[-1])]

    def to_ask(self, pixels: float) -> int | None:
        """Returns the long edge worth asking for; None if there, asked for before, or the source is gone."""
        step = step_for(pixels)
        enough = max(self._pixmaps, default=0) >= ENOUGH * min(pixels, step)
        return None if enough or step in self._asked or self._final else step

    def note_asked(self, step: int) -> None:
        """Remembers a request, so that a page whose file has fewer pixels is asked for only once."""
        self._asked.add(step)
