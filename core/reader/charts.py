"""Charts and equations without words, as matplotlib draws them: plates for drawn pages."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.backends.backend_agg import FigureCanvasAgg

FRAME = (0.03, 0.05, 0.97, 0.96)
"""Where the axes lie on a chart's plate: left, top, right, bottom in fractions."""


def _grey(rng: random.Random) -> str:
    return rng.choice(["0", "0", "0.2", "0.35", "0.5", "0.65", "0.8"])


def _bars(axes: Axes, rng: random.Random, numbers: np.random.Generator) -> None:
    groups, series = rng.randint(3, 12), rng.choice([1, 1, 1, 2, 3])
    width = rng.uniform(0.45, 0.85) / series
    draw = axes.bar if rng.random() < 0.7 else axes.barh
    stacked, base = rng.random() < 0.3, np.zeros(groups)
    for number in range(series):
        values = numbers.uniform(0.15, 1, groups)
        style: dict[str, Any] = {
            "color": rng.choice([_grey(rng), "0.9"]),
            "edgecolor": rng.choice(["0", "none", "0.3"]),
            "hatch": rng.choice([None, None, None, "//", "..", "xx", "\\\\"]),
        }
        if stacked:
            draw(np.arange(groups), values, width * series, base, **style)
            base += values
        else:
            draw(np.arange(groups) + number * width, values, width, **style)


def _lines(axes: Axes, rng: random.Random, numbers: np.random.Generator) -> None:
    count, series = rng.choice([6, 10, 20, 60, 200]), rng.choice([1, 1, 2, 3, 4, 6])
    for _ in range(series):
        x = np.arange(count)
        smooth = rng.random() < 0.4
        walk = numbers.standard_normal(count).cumsum()
        y = np.sin(x / count * rng.uniform(2, 12) + rng.uniform(0, 6)) * rng.uniform(0.5, 2) if smooth else walk
        axes.plot(
            x,
            y,
            color=_grey(rng),
            linewidth=rng.choice([0.7, 1.0, 1.5, 2.5]),
            linestyle=rng.choice(["-", "-", "-", "--", ":", "-."]),
            marker=rng.choice(["o", "s", "^", "x", "D"]) if count <= 20 and rng.random() < 0.6 else None,
            markersize=rng.uniform(3, 7),
        )
        if rng.random() < 0.15:
            axes.fill_between(x, y - 0.4, y + 0.4, color="0.85")


def _pie(axes: Axes, rng: random.Random, numbers: np.random.Generator) -> None:
    parts = rng.randint(2, 9)
    hole = {"width": rng.uniform(0.3, 0.6)} if rng.random() < 0.25 else {}
    axes.pie(
        numbers.uniform(0.2, 1, parts),
        colors=[str(round(rng.uniform(0.1, 1.0), 2)) for _ in range(parts)],
        startangle=rng.uniform(0, 360),
        wedgeprops={"edgecolor": rng.choice(["1", "0"]), "linewidth": 1.0, **hole},
        explode=[rng.choice([0, 0, 0, 0.1]) for _ in range(parts)],
    )


def _scatter(axes: Axes, rng: random.Random, numbers: np.random.Generator) -> None:
    for _ in range(rng.choice([1, 1, 2, 3])):
        count = rng.choice([12, 30, 80, 250])
        x = numbers.standard_normal(count) + rng.uniform(-2, 2)
        y = x * rng.uniform(-1, 1) + numbers.standard_normal(count) * rng.uniform(0.2, 1)
        marker = rng.choice(["o", "o", ".", "x", "+", "^", "s"])
        hollow: dict[str, Any] = (
            {"facecolors": "none", "edgecolors": _grey(rng)} if marker in "o^s" and rng.random() < 0.4 else {}
        )
        axes.scatter(x, y, s=rng.uniform(4, 40), marker=marker, **(hollow or {"color": _grey(rng)}))
        if rng.random() < 0.3:
            axes.plot(x, x * 0.5, color="0", linewidth=1)


def _histogram(axes: Axes, rng: random.Random, numbers: np.random.Generator) -> None:
    for _ in range(rng.choice([1, 1, 1, 2])):
        draws = numbers.standard_normal(600) if rng.random() < 0.6 else numbers.gamma(rng.uniform(1, 4), 1, 600)
        edge = rng.choice(["0", "1", "0.4"])
        axes.hist(draws + rng.uniform(-1, 1), rng.randint(10, 45), color=_grey(rng), edgecolor=edge, linewidth=0.6)


def _heat_map(axes: Axes, rng: random.Random, numbers: np.random.Generator) -> None:
    rows, cols = rng.randint(4, 14), rng.randint(4, 14)
    axes.pcolormesh(
        numbers.uniform(0, 1, (rows, cols)) ** rng.uniform(0.5, 2),
        cmap=rng.choice(["gray", "Greys", "viridis"]),
        edgecolors=rng.choice(["none", "w", "k"]),
        linewidth=0.5,
    )


CHARTS: dict[str, Callable[[Axes, random.Random, np.random.Generator], None]] = {
    "bar chart": _bars,
    "line chart": _lines,
    "pie chart": _pie,
    "scatter plot": _scatter,
    "histogram": _histogram,
    "heat map": _heat_map,
}


def chart(kind: str, rng: random.Random) -> NDArray[np.uint8]:
    """Draws a chart of a kind in `CHARTS` with ticks, but without any word; uint8 (H, W)."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=rng.choice([(3.6, 2.7), (4, 2), (3, 3), (2.6, 3.2)]), dpi=100)
    canvas = FigureCanvasAgg(figure)
    left, top, right, bottom = FRAME
    axes = figure.add_axes((left, 1 - bottom, right - left, bottom - top))
    CHARTS[kind](axes, rng, np.random.default_rng(rng.getrandbits(32)))
    axes.set_xticklabels([])
    axes.set_yticklabels([])
    axes.tick_params(direction=rng.choice(["in", "out"]), length=rng.choice([0, 3, 5]))
    if kind in ("bar chart", "line chart", "scatter plot", "histogram"):
        if rng.random() < 0.35:
            axes.grid(axis=rng.choice(["both", "y"]), color="0.8", linewidth=0.6)
        axes.set_axisbelow(True)
        if rng.random() < 0.5:
            axes.spines[["top", "right"]].set_visible(False)
        if rng.random() < 0.1:
            axes.set_facecolor("0.92")
    return _pixels(canvas)


def _pixels(canvas: FigureCanvasAgg) -> NDArray[np.uint8]:
    from PIL import Image

    canvas.draw()
    return np.asarray(Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("L"))


def _term(rng: random.Random, depth: int = 0) -> str:
    letter = rng.choice(["x", "y", "z", "a", "b", "n", "k", "t", "f", "u", r"\alpha", r"\beta", r"\lambda", r"\theta",
                         r"\sigma", r"\mu", r"\omega", r"\phi", "2", "3", "E", "H", "P", "R", r"\nabla u"])  # fmt: skip
    draw = rng.random()
    if depth > 1 or draw < 0.35:
        return letter
    inner, other = _term(rng, depth + 1), _term(rng, depth + 1)
    return rng.choice([
        f"{letter}_{{{inner}}}", f"{letter}^{{{inner}}}", f"{letter}_{{i}}^{{{inner}}}",
        rf"\frac{{{inner}}}{{{other}}}",
        rf"\sqrt{{{inner}}}", rf"\sum_{{i=1}}^{{n}} {inner}", rf"\int_{{0}}^{{{inner}}} {other}\, dx",
        rf"\left({inner} - {other}\right)", rf"\frac{{\partial {inner}}}{{\partial {letter}}}", rf"\log {inner}",
        rf"\prod_{{k}} {inner}", rf"e^{{-{inner}}}", rf"\|{inner}\|", rf"\hat{{{letter}}}",
    ])  # fmt: skip


def equation(rng: random.Random) -> NDArray[np.uint8]:
    """Sets a displayed equation; uint8 (H, W)."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.mathtext import MathTextParser

    sides = [
        rng.choice([" + ", " - ", r" \cdot ", " "]).join(_term(rng) for _ in range(rng.randint(1, 3))) for _ in "lr"
    ]
    relation = rng.choice(["=", "=", "=", r"\leq", r"\approx", r"\rightarrow", "<"])
    text = f"${sides[0]} {relation} {sides[1]}$"
    face = FontProperties(math_fontfamily=rng.choice(["cm", "cm", "stix", "dejavuserif"]), size=14)
    parsed = MathTextParser("agg").parse(text, 100, face)
    return 255 - np.pad(np.asarray(parsed.image), 3)
