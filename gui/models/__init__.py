"""The page that lists, adds, checks, removes and chooses models."""

from gui.models.choice import ModelChoice
from gui.models.pane import ModelsPane

__all__ = ["ModelChoice", "ModelsPane"]
