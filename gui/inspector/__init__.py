"""Why this page: shares of the words, lines it points at, overlay settings."""

from gui.inspector.pane import InspectorPane

__all__ = ["InspectorPane"]
