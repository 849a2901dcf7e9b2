"""The picture of an explanation to keep: page, heatmap and the words' bars as a PNG, SVG or PDF file."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import shorten, wrap
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from unicodedata import bidirectional, east_asian_width

import numpy as np
from numpy.typing import NDArray

from core.errors import PatchlightError
from core.explain.heatmap import colorize
from core.explain.outputs import write_output
from core.explain.similarity import Explanation, WordShare

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from PIL.Image import Image

FORMATS = ("png", "svg", "pdf")
MOST_BARS = 12
"""Words with a bar of their own; of a longer query the strongest are shown and the rest is one line."""

PNG_DPI = 200
OPACITY = 0.75
PAGE_HEIGHT, COLUMN, MARGIN, GAP = 7.2, 3.5, 0.4, 0.5
"""Inches: a page of usual shape, the words' column, the rim, and what lies between them."""

INK, QUIET, BAR, OWN, MARK = "#1c1f24", "#626973", "#4b73ab", "#b4b9c1", "#1d4f91"

# matplotlib takes each glyph from the first of these that has it. DejaVu Sans comes with matplotlib.
FONTS = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "PingFang SC",
    "Hiragino Sans",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "Noto Sans Arabic",
    "Noto Sans Devanagari",
    "Arial Unicode MS",
)


class Bar(NamedTuple):
    """One row of the words' column; without a colour only its values are written."""

    label: str
    score: float
    off_page: float
    colour: str | None


def write_figure(
    out: Path,
    page: Image | NDArray[np.uint8],
    explanation: Explanation,
    *,
    model: str,
    document: str,
    page_number: int,
    word: int | None = None,
    colormap: str = "heat",
    threshold: float = 0.0,
) -> None:
    """Writes the figure of an explanation; equal arguments give equal files.

    Args:
        out: Ends in .png, .svg or .pdf.
        page: The page as displayed: an image, or uint8 (height, width, 3).
        explanation: Of that page.
        model: Name of the model, for the caption.
        document: File name, for the caption.
        page_number: From 1.
        word: Index into `explanation.words` of the word whose map is drawn; None for all of them.
        colormap: A name of `core.explain.heatmap.COLORMAPS`.
        threshold: 0..1 of the colour range; what is below it stays clear.

    Raises:
        PatchlightError: The format is not one of these, or the file cannot be written.
    """
    kind = out.suffix.lower().removeprefix(".")
    if kind not in FORMATS:
        raise PatchlightError(
            "Cannot write {name}: a figure is a PNG, SVG or PDF file.", "End its name in .png.", name=out.name
        )
    title = f"{explanation.query.text} – {document}, page {page_number}"
    with drawing():
        figure = _compose(np.asarray(page), explanation, model, document, page_number, word, colormap, threshold)
        data = file_of(figure, kind, PNG_DPI, Title=shorten(title, 200))
    write_output(out, data, overwrite=True)


def file_of(figure: Figure, kind: str, dpi: float, **metadata: str) -> bytes:
    """Returns a figure as a file of one of `FORMATS`; when it was made is left out, so equal figures give equal files.

    Args:
        figure: Drawn within `drawing`.
        kind: "png", "svg" or "pdf".
        dpi: Pixels an inch, for a PNG.
        metadata: What else the file says of itself.
    """
    own: dict[str, dict[str, Any]] = {
        "png": {"Software": "Patchlight"},
        "svg": {"Creator": "Patchlight", "Date": None},
        "pdf": {"Creator": "Patchlight", "Producer": None, "CreationDate": None},
    }
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=dpi, metadata=own[kind] | metadata)
    return buffer.getvalue()


_one_at_a_time = threading.Lock()


@contextmanager
def drawing(font: str = "") -> Iterator[None]:
    """Sets our fonts and colours; matplotlib's settings are the process's, so one thread draws at a time.

    Args:
        font: A family that comes first, if it is installed.
    """
    import matplotlib

    with _one_at_a_time, matplotlib.rc_context(cast("Any", _style(font))), warnings.catch_warnings():
        # A script that no font on this machine has is drawn as boxes; that is no reason to fail.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        warnings.filterwarnings("ignore", message="Matplotlib currently does not support .* natively")
        yield


def _style(font: str = "") -> dict[str, Any]:
    from matplotlib import font_manager

    installed = set(font_manager.fontManager.get_font_names())
    return {
        "font.family": [name for name in (font, *FONTS) if name in installed] or ["sans-serif"],
        "font.size": 9,
        "text.color": INK,
        "text.parse_math": False,
        "axes.edgecolor": QUIET,
        "axes.linewidth": 0.6,
        "xtick.color": QUIET,
        "svg.hashsalt": "patchlight",
        "pdf.fonttype": 42,
    }


def _compose(
    page: NDArray[np.uint8],
    explanation: Explanation,
    model: str,
    document: str,
    page_number: int,
    word: int | None,
    colormap: str,
    threshold: float,
) -> Figure:
    """Lays everything out in inches, so that type keeps its size whatever the page's shape."""
    from matplotlib.figure import Figure

    aspect = page.shape[1] / page.shape[0]
    page_height = min(PAGE_HEIGHT, 9.0 / aspect)
    page_width = max(page_height * aspect, 0.3)
    bars = _bars(explanation)
    bars_height = 0.27 * len(bars)
    body = max(page_height, bars_height + 3.1)
    width = page_width + COLUMN + GAP + 2 * MARGIN
    heading = _wrapped(f"“{explanation.query.text}”", (width - 2 * MARGIN) * 8.2)
    head = 0.34 + 0.25 * len(heading)
    height = body + head + 2 * MARGIN
    figure = Figure(figsize=(width, height), facecolor="white")

    def axes(left: float, top: float, wide: float, high: float) -> Axes:
        return figure.add_axes((left / width, 1 - (top + high) / height, wide / width, high / height))

    def write(left: float, top: float, text: str, **style: Any) -> None:
        figure.text(left / width, 1 - top / height, text, va="top", **style)

    write(MARGIN, MARGIN - 0.05, "\n".join(heading), size=13.5, weight="bold", linespacing=1.25)
    place = _from_left(f"{_elided(document, int(width * 9))}, page {page_number:,}")
    write(MARGIN, MARGIN + head - 0.31, place, size=9.5, color=QUIET)

    top = MARGIN + head
    _draw_page(axes(MARGIN, top, page_width, page_height), page, explanation, word, colormap, threshold)

    left = MARGIN + page_width + GAP
    write(left, top - 0.03, "What each word adds to the score", size=10.5, weight="bold")
    _draw_bars(axes(left, top + 0.3, COLUMN, bars_height), bars, explanation)
    below = top + 0.3 + bars_height + 0.14
    rule = "mean over tokens" if explanation.rule == "mean_maxsim" else "sum of these"
    write(left, below, f"Score, {rule}", weight="bold")
    figure.text(
        (left + COLUMN) / width, 1 - below / height, f"{explanation.score:.3f}", va="top", ha="right", weight="bold"
    )
    if abs(explanation.off_page_share) >= 0.0005:
        off_page = f"{explanation.off_page_share:.1%}"
        text = f"{off_page} of it was won by vectors that lie nowhere on the page (outlined)."
        write(left, below + 0.24, "\n".join(wrap(text, 58)), size=7.5, color=QUIET, linespacing=1.3)

    shown = "the strongest word at each patch"
    if word is not None:
        shown = f"“{_elided(explanation.words[word].text, 40)}”"
    caption = [
        f"Model {model}; late interaction, exact "
        + ("MeanMaxSim." if explanation.rule == "mean_maxsim" else "MaxSim."),
        f"Heat: similarity of {shown}. One colour range for all words of the query.",
        "Numbered boxes: the best patch of each word.",
    ]
    scale_top = top + body - 1.62
    _draw_scale(axes(left, scale_top + 0.26, COLUMN, 0.14), explanation, colormap, threshold)
    write(left, scale_top, "Similarity (inner product)", size=9)
    lines = [line for part in caption for line in wrap(part, 60)]
    figure.text(
        left / width, 1 - (top + body) / height, "\n".join(lines), va="bottom", size=7.5, color=QUIET, linespacing=1.4
    )
    return figure


def _wrapped(text: str, columns: float) -> list[str]:
    """Returns text on two lines at most, `columns` letters wide; letters of East Asian scripts take two."""
    wide = sum(east_asian_width(letter) in "WF" for letter in text[:200])
    limit = int(columns / (1 + wide / max(len(text[:200]), 1)))
    return wrap(text, limit, max_lines=2, placeholder=" …”")


def _from_left(text: str) -> str:
    """Returns a text whose parts stand from left to right, also where it begins with a name that does not."""
    return f"\u200e{text}" if any(bidirectional(sign) in ("R", "AL") for sign in text) else text


def _elided(text: str, most: int) -> str:
    """Returns text of at most `most` characters; the middle gives way, so that a file keeps its extension."""
    if len(text) <= most:
        return text
    tail = (most - 1) // 3
    return f"{text[: most - 1 - tail]}…{text[-tail:]}"


def _draw_page(
    axes: Axes,
    page: NDArray[np.uint8],
    explanation: Explanation,
    word: int | None,
    colormap: str,
    threshold: float,
) -> None:
    from matplotlib.patches import Rectangle

    axes.imshow(page, cmap="gray", extent=(0, 1, 1, 0), aspect="auto", interpolation="antialiased")
    values = explanation.strongest_map() if word is None else explanation.word_map(word)
    if explanation.layout.grids:
        x0, y0, x1, y1 = explanation.layout.grids[0].box
        smooth = max(2, min(16, round(1600 / max(values.shape))))
        heat = _tinted(values, explanation, colormap, threshold, smooth)
        axes.imshow(heat, extent=(x0, x1, y1, y0), aspect="auto", interpolation="nearest")
    axes.set(xlim=(0, 1), ylim=(1, 0), xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set(color="#c4c8ce", linewidth=0.8)
    for number, share in _numbered(explanation):
        if share.best is None or (word is not None and share is not explanation.words[word]):
            continue
        left, top, right, bottom = share.best.box
        frame = {"xy": (left, top), "width": right - left, "height": bottom - top, "fill": False}
        axes.add_patch(Rectangle(**frame, edgecolor="white", linewidth=2.4))
        axes.add_patch(Rectangle(**frame, edgecolor=MARK, linewidth=1.1))
        axes.annotate(
            str(number),
            ((right if right < 0.97 else left), top),
            xytext=((1 if right < 0.97 else -1), 3.5),
            textcoords="offset points",
            ha="left" if right < 0.97 else "right",
            va="center",
            size=6.5,
            color="white",
            weight="bold",
            bbox={"boxstyle": "circle,pad=0.22", "facecolor": MARK, "edgecolor": "white", "linewidth": 0.6},
        )


def _numbered(explanation: Explanation) -> list[tuple[int, WordShare]]:
    """Returns the words that have a bar of their own, with their numbers, in typed order."""
    typed = [share for share in explanation.words if not share.own]
    strongest = sorted(typed, key=lambda share: -share.score)[:MOST_BARS]
    kept = {id(share) for share in strongest}
    return list(enumerate((share for share in typed if id(share) in kept), start=1))


def _bars(explanation: Explanation) -> list[Bar]:
    """Returns a row for every word shown, one for the rest of them, and one for the model's own tokens."""
    numbered = _numbered(explanation)
    bars = [Bar(f"{n}  {_elided(word.text, 18)}", word.score, word.off_page, BAR) for n, word in numbered]
    shown = {id(word) for _, word in numbered}
    rest = [word for word in explanation.words if not word.own and id(word) not in shown]
    if rest:
        label = "1 more word" if len(rest) == 1 else f"{len(rest):,} more words"
        bars.append(Bar(label, sum(word.score for word in rest), 0.0, None))
    return bars + [Bar(word.text, word.score, word.off_page, OWN) for word in explanation.words if word.own]


def _draw_bars(axes: Axes, bars: list[Bar], explanation: Explanation) -> None:
    drawn = [bar.score for bar in bars if bar.colour]
    lowest, largest = min([*drawn, 0.0]), max([*drawn, 1e-9])
    # Labels, bars and values are three columns of one axis: a bar of full length takes the middle one.
    start, length = 0.45, 0.29
    unit = length / (largest - lowest)
    zero = start - lowest * unit
    for row, bar in enumerate(bars):
        ink = INK if bar.colour == BAR else QUIET
        if bar.colour:
            axes.barh(row, bar.score * unit, left=zero, height=0.62, color=bar.colour, linewidth=0)
        if bar.off_page:
            left = zero + (bar.score - bar.off_page) * unit
            style = {"facecolor": "white", "edgecolor": bar.colour, "linewidth": 0.8}
            axes.barh(row, bar.off_page * unit, left=left, height=0.58, **style)
        share = bar.score / explanation.score if explanation.score > 0 else 0.0
        axes.text(0, row, bar.label, va="center", ha="left", color=ink)
        axes.text(0.88, row, f"{bar.score:.3f}", va="center", ha="right", color=ink)
        axes.text(1, row, f"{share:.0%}", va="center", ha="right", color=QUIET)
    axes.axvline(zero, color=QUIET, linewidth=0.6)
    axes.set(xlim=(0, 1), ylim=(len(bars) - 0.5, -0.5))
    axes.set_axis_off()


def _draw_scale(axes: Axes, explanation: Explanation, colormap: str, threshold: float) -> None:
    low, high = explanation.value_range
    steps = np.linspace(low, high, 512, dtype=np.float32)[None]
    colours = _tinted(steps, explanation, colormap, threshold)
    axes.imshow(colours, extent=(low, high, 0, 1), aspect="auto", interpolation="nearest")
    axes.set_yticks([])
    axes.set_xticks(np.linspace(low, high, 5), [f"{tick:.2f}" for tick in np.linspace(low, high, 5)])
    axes.tick_params(length=2.5, width=0.6, labelsize=8)
    first, *_, last = axes.get_xticklabels()
    first.set_horizontalalignment("left")
    last.set_horizontalalignment("right")


def _tinted(
    values: NDArray[np.float32], explanation: Explanation, colormap: str, threshold: float, smooth: int = 0
) -> NDArray[np.uint8]:
    """Colours values as the window does at its usual opacity, so that print under strong heat can be read."""
    heat = colorize(values, explanation.value_range, colormap=colormap, threshold=threshold, smooth=smooth)
    heat[..., 3] = np.rint(heat[..., 3] * OPACITY)
    return heat
