"""The chart of an evaluation: one column of bars a measure, one row for every model and mode."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from core.explain.figures import drawing, file_of
from core.standings import MEASURES, Measure, Standing

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

TITLES: dict[Measure, str] = {"ndcg5": "nDCG@5", "ndcg10": "nDCG@10", "recall10": "Recall@10", "mrr": "MRR"}
ROW, HEAD, FOOT, GAP, RIM = 0.36, 0.42, 0.32, 0.28, 0.06
"""Inches: a row of bars, what is above and below them, between two columns, and around all."""


@dataclass(frozen=True)
class Ink:
    """The colours of a chart; bars differ by mode, which every row also says in words."""

    ground: str
    text: str
    quiet: str
    line: str
    bars: dict[str, str]


LIGHT = Ink("#ffffff", "#1b1e24", "#5c6470", "#e1e4e9", {"late": "#2f6fc4", "hybrid": "#0f8f86", "keyword": "#8d7a3c"})
DARK = Ink("#1f2226", "#e7e9ec", "#a2a9b3", "#32373d", {"late": "#7fa8f0", "hybrid": "#4fc0b5", "keyword": "#cdb568"})


@dataclass(frozen=True)
class ChartStyle:
    """How a chart speaks.

    Attributes:
        point: Between ones and tenths.
        titles: What the measures are called, where not as in `TITLES`.
        font: A family to be used if it is installed.
    """

    point: str = "."
    titles: Mapping[str, str] = field(default_factory=dict)
    font: str = ""

    def figure(self, text: str) -> str:
        """Returns a number as this language writes it."""
        return text.replace(".", self.point)


def draw_standings(
    standings: Sequence[Standing],
    labels: Sequence[str],
    *,
    dark: bool = False,
    kind: str = "png",
    width: float = 9.6,
    dpi: float = 96,
    style: ChartStyle | None = None,
) -> bytes:
    """Draws the means as bars, with what 95 of 100 such sets of queries would give as a whisker.

    Args:
        standings: With answers; others have no bar.
        labels: Name of each standing's model and mode.
        dark: Colours for a dark window; print is light.
        kind: "png", "svg" or "pdf".
        width: In inches.
        dpi: Pixels an inch, for a PNG.
        style: How figures and measures are written; in English by itself.

    Returns:
        The file; equal arguments give equal files.
    """
    style = style or ChartStyle()
    with drawing(style.font):
        return file_of(_compose(standings, labels, DARK if dark else LIGHT, width, style), kind, dpi)


def _compose(standings: Sequence[Standing], labels: Sequence[str], ink: Ink, width: float, style: ChartStyle) -> Figure:
    from matplotlib.figure import Figure

    height = HEAD + ROW * len(standings) + FOOT + 2 * RIM
    figure = Figure(figsize=(width, height), facecolor=ink.ground)
    longest = max(map(len, labels), default=8)
    names = min(0.072 * longest + 0.2, width * 0.32)
    column = (width - names - RIM - GAP * len(MEASURES)) / len(MEASURES)
    for row, label in enumerate(labels):
        y = 1 - (RIM + HEAD + ROW * (row + 0.5)) / height
        shown = label if len(label) <= (most := int(names / 0.068)) else f"{label[: most - 1]}…"
        figure.text(RIM / width, y, shown, va="center", color=ink.text, size=9)
    for place, measure in enumerate(MEASURES):
        left = names + GAP / 2 + place * (column + GAP)
        box = (left / width, (RIM + FOOT) / height, column / width, ROW * len(standings) / height)
        axes = figure.add_axes(box)
        _draw_measure(axes, standings, measure, ink, style)
        title_y = 1 - (RIM + HEAD * 0.5) / height
        title = style.titles.get(measure, TITLES[measure])
        figure.text(left / width, title_y, title, va="center", weight="bold", color=ink.text, size=10)
    return figure


def _draw_measure(axes: Axes, standings: Sequence[Standing], measure: Measure, ink: Ink, style: ChartStyle) -> None:
    means = [standing.mean(measure) for standing in standings]
    best = max((mean for mean in means if mean is not None), default=0.0)
    axes.set_facecolor(ink.ground)
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        axes.axvline(tick, color=ink.line, linewidth=0.8, zorder=0)
    for row, (standing, mean) in enumerate(zip(standings, means, strict=True)):
        if mean is None:
            axes.text(0.02, row, "–", va="center", color=ink.quiet, size=9)
            continue
        axes.barh(row, mean, height=0.56, color=ink.bars[standing.entrant.mode], linewidth=0, zorder=2)
        if (interval := standing.interval(measure)) is not None:
            # The rim keeps the whisker apart from a bar of nearly its own lightness.
            for colour, thickness in ((ink.ground, 3.2), (ink.text, 1.2)):
                axes.plot(interval, (row, row), color=colour, linewidth=thickness, zorder=3, solid_capstyle="butt")
        # Beside the whisker, or at the foot of a long bar, where nothing is in the way.
        end = max(mean, interval[1] if interval else mean)
        inside = end > 0.8
        weight: dict[str, Any] = {"weight": "bold" if mean == best and best > 0 else "normal", "size": 8.5}
        axes.text(
            0.03 if inside else end + 0.03,
            row,
            style.figure(f"{mean:.2f}"),
            va="center",
            color=ink.ground if inside else ink.text,
            zorder=4,
            **weight,
        )
    axes.set(xlim=(0, 1), ylim=(len(standings) - 0.5, -0.5), yticks=[])
    axes.set_xticks([0, 0.5, 1], ["0", style.figure("0.5"), "1"])
    axes.tick_params(length=0, labelsize=8, labelcolor=ink.quiet)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "left")
        spine.set(color=ink.quiet, linewidth=0.8)
