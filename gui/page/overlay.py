"""How the heatmap lies over the page: its settings, and the coloured pictures kept ready for every word."""

from __future__ import annotations

from dataclasses import dataclass

ALL_WORDS = -1
"""The word index that stands for all typed words at once."""


@dataclass(frozen=True)
class OverlaySettings:
    """What a person chose for the heatmap.

    Attributes:
        opacity: 0..1, applied by the canvas item; changing it recolours nothing.
        threshold: 0..1 of the query's value range; patches below it stay clear.
        smooth: Scores interpolated between patches before colouring; otherwise one flat cell a patch.
        colormap: A name of `core.explain.heatmap.COLORMAPS`.
        show_grid: Draw the patch grid.
        show_best: Box the best patch of each word.
        visible: Show the heatmap at all.
    """

    opacity: float = 0.75
    threshold: float = 0.0
    smooth: bool = False
    colormap: str = "heat"
    show_grid: bool = False
    show_best: bool = True
    visible: bool = True
