"""In which languages, directions, sizes and colours the states are pictured, and which pictures are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Look(NamedTuple):
    """The colours and the size of the window in one picture."""

    theme: Literal["light", "dark"]
    width: int
    height: int


@dataclass(frozen=True)
class Variant:
    """One way the program is run.

    Attributes:
        looks: Every state is pictured in each.
        names: What the documents are called: "plain", or very long in "german" or "arabic".
        language: Of the window.
        mirrored: Whether everything stands from right to left.
        contrast: Whether in high contrast.
        scale: Pixels of the screen for one of the window.
        models: Whether the page of models is pictured too.
        whole: Whether thousands of results are.
    """

    looks: tuple[Look, ...]
    names: Literal["plain", "german", "arabic"] = "plain"
    language: str = "en"
    mirrored: bool = False
    contrast: bool = False
    scale: float = 1
    models: bool = False
    whole: bool = False


USUAL, SMALL = Look("light", 1600, 1000), Look("light", 1366, 768)
VARIANTS = {
    "plain": Variant((USUAL, Look("dark", 1600, 1000), SMALL), models=True, whole=True),
    "german": Variant((SMALL, Look("dark", 1600, 1000)), names="german", language="de", models=True),
    "french": Variant((SMALL,), language="fr", models=True),
    "mirrored": Variant((USUAL, SMALL), names="arabic", mirrored=True),
    "contrast": Variant((SMALL, Look("dark", 1366, 768)), contrast=True, models=True),
    "sharp": Variant((Look("light", 1280, 720), Look("dark", 1280, 720)), scale=2),
    "sharp-large": Variant((Look("light", 2560, 1440), Look("dark", 2560, 1440)), scale=2),
    "4k": Variant((Look("light", 3840, 2160), Look("dark", 3840, 2160))),
    "4k-sharp": Variant((Look("dark", 1920, 1080),), scale=2),
}


def file_name(state: str, variant: str, look: Look) -> str:
    """Returns what a picture is called where all are made."""
    return f"{state}.{variant}-{look.theme}-{look.width}x{look.height}.png"


KEPT = {
    "window-light.png": file_name("answer", "plain", USUAL),
    "window-dark.png": file_name("answer-table", "plain", Look("dark", 1600, 1000)),
    "first-start.png": file_name("first-start", "plain", SMALL),
    "indexing.png": file_name("indexing", "plain", SMALL),
    "results.png": file_name("answer-chart", "plain", SMALL),
    "grouped.png": file_name("grouped", "plain", SMALL),
    "grid.png": file_name("grid", "plain", SMALL),
    "words.png": file_name("words-tinted", "plain", SMALL),
    "passage.png": file_name("passage", "plain", SMALL),
    "long-document.png": file_name("strip", "plain", SMALL),
    "compare.png": file_name("compare", "plain", SMALL),
    "region.png": file_name("region", "plain", SMALL),
    "ask-patch.png": file_name("ask-patch", "plain", SMALL),
    "evaluation.png": file_name("evaluation", "plain", USUAL),
    "library.png": file_name("library", "plain", SMALL),
    "library-filters.png": file_name("library-filters", "plain", SMALL),
    "removed.png": file_name("removed", "plain", SMALL),
    "details.png": file_name("details", "plain", SMALL),
    "history.png": file_name("history", "plain", SMALL),
    "error.png": file_name("errors", "plain", SMALL),
    "palette.png": file_name("palette", "plain", SMALL),
    "shortcuts.png": file_name("shortcuts", "plain", SMALL),
    "settings.png": file_name("settings", "plain", SMALL),
    "settings-dark.png": file_name("settings", "plain", Look("dark", 1600, 1000)),
    "shortcuts-page.png": file_name("shortcuts-page", "plain", SMALL),
    "shortcuts-page-dark.png": file_name("shortcuts-page", "plain", Look("dark", 1600, 1000)),
    "german.png": file_name("answer", "german", SMALL),
    "mirrored.png": file_name("answer", "mirrored", SMALL),
    "contrast-light.png": file_name("answer", "contrast", SMALL),
    "contrast-dark.png": file_name("settings", "contrast", Look("dark", 1366, 768)),
    "models.png": file_name("models", "plain", SMALL),
    "models-question.png": file_name("models-question", "plain", SMALL),
    "models-check.png": file_name("models-check", "plain", SMALL),
    "models-refused.png": file_name("models-refused", "plain", SMALL),
}
"""The pictures of the documentation; `figure.png` is an export and no picture of the window."""
