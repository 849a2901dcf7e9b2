"""The page in the middle of the window: heatmap, word chips and canvas."""

from gui.page.pane import PagePane

__all__ = ["PagePane"]
