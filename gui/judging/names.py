"""How the evaluation page calls modes, and models with their modes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.wording import model_name

if TYPE_CHECKING:
    from core.standings import Entrant


def mode_name(mode: str) -> str:
    """Returns what a mode is called."""
    return {
        "late": QCoreApplication.translate("Judging", "Late"),
        "keyword": QCoreApplication.translate("Judging", "Keyword"),
        "hybrid": QCoreApplication.translate("Judging", "Both"),
    }[mode]


def entrant_name(entrant: Entrant) -> str:
    """Returns the name of a model and mode in one line."""
    return f"{model_name(entrant.model)} · {mode_name(entrant.mode)}" if entrant.model else mode_name(entrant.mode)
