"""One way for the heat to lie over the page: in the settings, where it is changed, and where it is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.page.overlay import OverlaySettings

if TYPE_CHECKING:
    from gui.inspector.pane import InspectorPane
    from gui.page.pane import PagePane
    from gui.settings import Preferences


class Heat(QObject):
    """Main thread. What the settings hold of it is remembered; whether it is seen at all is not.

    Attributes:
        overlay: How it lies there now.
    """

    changed = Signal(object)  # OverlaySettings

    def __init__(self, preferences: Preferences, page: PagePane, inspector: InspectorPane, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences, self._page, self._inspector = preferences, page, inspector
        self.overlay = OverlaySettings()
        self._show(self._as_set())
        inspector.overlay_changed.connect(self._take)
        preferences.changed.connect(self._follow)

    def toggle(self, switch: str) -> None:
        """Turns one of the fields of `OverlaySettings` that are on or off."""
        changed = replace(self.overlay, **{switch: not getattr(self.overlay, switch)})
        self._inspector.set_overlay(changed)
        self._take(changed)

    def _show(self, overlay: OverlaySettings) -> None:
        self.overlay = overlay
        self._inspector.set_overlay(overlay)
        self._page.set_overlay(overlay)

    @Slot(object)
    def _take(self, overlay: OverlaySettings) -> None:
        """Takes what a person wants, which the inspector shows already."""
        self.overlay = overlay
        self._page.set_overlay(overlay)
        self.changed.emit(overlay)
        self._preferences.change(
            opacity=overlay.opacity,
            threshold=overlay.threshold,
            smooth=overlay.smooth,
            colormap=overlay.colormap,
            tint_words=overlay.tinted,
        )

    @Slot()
    def _follow(self) -> None:
        """Shows what was changed elsewhere: on the page of settings, or in another window."""
        if (overlay := self._as_set()) != self.overlay:
            self._show(overlay)
            self.changed.emit(overlay)

    def _as_set(self) -> OverlaySettings:
        value = self._preferences.value
        return replace(
            self.overlay,
            opacity=value.opacity,
            threshold=value.threshold,
            smooth=value.smooth,
            colormap=value.colormap,
            tinted=value.tint_words,
        )
