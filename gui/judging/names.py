"""How the evaluation page calls models and modes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from core.standings import Entrant


def mode_name(mode: str) -> str:
    """Returns what a mode is called."""
    return {
        "late": QCoreApplication.translate("Judging", "Late"),
        "keyword": QCoreApplication.translate("Judging", "Keyword"),
        "hybrid": QCoreApplication.translate("Judging", "Both"),
    }[mode]


def model_name(model: str) -> str:
    """Returns what a model is called; of a specification with a detail, the detail too."""
    from core.encoders.registry import find_model, split_detail

    if model.startswith("reader-"):
        return QCoreApplication.translate("Judging", "Reader")
    known, (plain, detail) = find_model(model), split_detail(model)
    name = known.title if known else plain.rstrip("/").rpartition("/")[2]
    return f"{name} @{detail}" if detail else name


def entrant_name(entrant: Entrant) -> str:
    """Returns the name of a model and mode in one line."""
    return f"{model_name(entrant.model)} · {mode_name(entrant.mode)}" if entrant.model else mode_name(entrant.mode)
