"""The ranked pages: model, cards and pane."""

from gui.results.pane import ResultsPane

__all__ = ["ResultsPane"]
