"""Pages with enough pixels for a picture that is made of them: waited for, but not for long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from core.types import PageRef
    from gui.engine import Engine
    from gui.engine_types import PageImage

    Sharp = dict[PageRef, QImage]

_PATIENCE_MS = 4000
"""How long sharper pixels are waited for; what is there is taken then."""


class SharpPages(QObject):
    """Main thread. One request at a time; a newer one takes the place of the one before."""

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._wanted: dict[PageRef, int] = {}
        self._there: Sharp = {}
        self._take: Callable[[Sharp], None] | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)  # type: ignore[call-arg]
        self._patience.timeout.connect(self._hand_over)
        engine.page_ready.connect(self._on_page)

    def get(self, wanted: Mapping[PageRef, int], take: Callable[[Sharp], None]) -> None:
        """Asks for pages.

        Args:
            wanted: The pixels wanted on the longer side of each page.
            take: Called once, with the pages that have come.
        """
        self._wanted, self._there, self._take = dict(wanted), {}, take
        self._patience.start()
        for page, edge in wanted.items():
            self._engine.request_page(page, edge)  # which may answer at once

    @property
    def is_waiting(self) -> bool:
        """Whether somebody is still to be handed what was asked for."""
        return self._take is not None

    def stop(self) -> None:
        """Waits for nothing any more."""
        self._patience.stop()
        self._take = None

    @Slot(object)
    def _on_page(self, image: PageImage) -> None:
        edge = self._wanted.get(image.page)
        if self._take is None or edge is None or (image.long_edge < edge and image.from_source):
            return
        self._there[image.page] = image.image
        if self._there.keys() == self._wanted.keys():
            self._hand_over()

    @Slot()
    def _hand_over(self) -> None:
        self._patience.stop()
        take, self._take = self._take, None
        if take is not None:
            take(self._there)
