"""What a measurement found: retrieval by tag, pointing beside chance, and costs; as tables, JSON and a picture."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from core.evaluation import ALL, MARGIN, Figures, JudgedQuery, PageKey, evaluate

SMALL = 0.1
"""A target under this share of its page is a small one: pointing at it by luck is rare."""

MEASURES = (("ndcg5", "nDCG@5"), ("recall1", "R@1"), ("recall10", "R@10"), ("pointing", "pointing"))

_DASH = "–"
_COLOURS = ("#9aa3ad", "#5b6b7c", "#1f6feb")
_SYSTEM_WIDTH = 8


@dataclass(frozen=True)
class Answers:
    """What one system answered.

    Attributes:
        name: For the tables.
        rankings: By qid, pages and their scores, the best first.
        points: By qid, document and page number, the place pointed at in PDF points.
    """

    name: str
    rankings: dict[str, list[tuple[PageKey, float]]] = field(default_factory=dict)
    points: dict[tuple[str, str, int], tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Cost:
    """What a page and a query cost; None where it was not measured or says nothing.

    Attributes:
        pages: How many were timed.
        seconds: That went by for them.
        cpu: Processor seconds of all processes.
        query_ms: Median milliseconds to understand a query; for text, to answer it.
        vectors: Median vectors a page.
        bytes_a_page: Median bytes a page of vectors and their places.
        memory: Most bytes held by the processes of the indexing, added up.
    """

    pages: int
    seconds: float
    cpu: float | None = None
    query_ms: float | None = None
    vectors: float | None = None
    bytes_a_page: float | None = None
    memory: int | None = None

    @property
    def pace(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds if self.seconds else 0.0

    @property
    def cpu_pace(self) -> float | None:
        """Pages a processor second."""
        return self.pages / self.cpu if self.cpu else None


@dataclass(frozen=True)
class Report:
    """A measurement.

    Attributes:
        about: Sentences that say of what.
        sizes: Width and height, in PDF points, of the pages that answer a query.
    """

    about: tuple[str, ...]
    queries: tuple[JudgedQuery, ...]
    systems: tuple[tuple[Answers, Cost | None], ...]
    sizes: Mapping[PageKey, tuple[float, float]]

    @cached_property
    def chances(self) -> dict[str, float]:
        """By qid, the share of the page that counts as right; of several pages the largest."""
        return {query.qid: self._chance(query) for query in self.queries if query.targets}

    @cached_property
    def small(self) -> tuple[JudgedQuery, ...]:
        """The queries with small targets only."""
        return tuple(query for query in self.queries if self.chances.get(query.qid, 1.0) < SMALL)

    @cached_property
    def rows(self) -> dict[str, list[Figures]]:
        """By system, the figures by tag."""
        return {answers.name: _figures(self.queries, answers) for answers, _ in self.systems}

    def pointing(self) -> list[tuple[str, int, dict[str, float]]]:
        """Returns, over all targets and over small ones, how many queries there are and who is right how often."""
        found = []
        for title, queries in (("all targets", self.queries), ("small targets", self.small)):
            pointed = [query for query in queries if query.targets]
            right = {answers.name: _pointing(pointed, answers.points) for answers, _ in self.systems}
            middles = {
                (query.qid, query.document, page): (width / 2, height / 2)
                for query in pointed
                for page in query.pages
                for width, height in [self.sizes[query.document, page]]
            }
            right["page middle"] = _pointing(pointed, middles)
            right["chance"] = float(np.mean([self.chances[query.qid] for query in pointed])) if pointed else 0.0
            found.append((title, len(pointed), right))
        return found

    def text(self) -> str:
        """Returns all tables."""
        return "\n".join([*self.about, "", *self._retrieval(), "", *self._pointing(), "", *self._costs()])

    def as_json(self) -> dict[str, Any]:
        """Returns all figures."""
        return {
            "about": list(self.about),
            "tags": {name: [asdict(row) for row in rows] for name, rows in self.rows.items()},
            "pointing": [{"over": title, "queries": count, **right} for title, count, right in self.pointing()],
            "costs": {
                answers.name: asdict(cost) | {"pages_a_second": cost.pace, "pages_a_cpu_second": cost.cpu_pace}
                for answers, cost in self.systems
                if cost
            },
        }

    def write_json(self, file: Path) -> None:
        """Writes all figures."""
        file.write_text(json.dumps(self.as_json(), indent=1) + "\n", encoding="utf-8")

    def write_runs(self, folder: Path) -> None:
        """Writes what each system answered, as `patchlight run` does: qid doc page rank score, and qid doc page x y."""
        folder.mkdir(parents=True, exist_ok=True)
        for answers, _ in self.systems:
            stem = answers.name.casefold().replace(" ", "-").replace("/", "-")
            run = [
                f"{qid}\t{document}\t{page}\t{rank}\t{score:.6f}\n"
                for qid, ranking in answers.rankings.items()
                for rank, ((document, page), score) in enumerate(ranking, start=1)
            ]
            points = [
                f"{qid}\t{doc}\t{page}\t{x:.2f}\t{y:.2f}\n" for (qid, doc, page), (x, y) in answers.points.items()
            ]
            (folder / f"{stem}.run.tsv").write_text("".join(run), encoding="utf-8")
            (folder / f"{stem}.points.tsv").write_text("".join(points), encoding="utf-8")

    def draw(self, file: Path) -> None:
        """Draws retrieval by tag, pointing and pace."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        figure = Figure(figsize=(13, 8.2), dpi=110, layout="constrained")
        FigureCanvasAgg(figure)
        figure.suptitle(self.about[0], fontsize=12, x=0.01, ha="left")
        grid = figure.add_gridspec(3, 3, height_ratios=(1, 1, 0.8))
        names = [answers.name for answers, _ in self.systems]
        colours = dict(zip(names, _COLOURS[-len(names) :], strict=False))
        tags = [f"{row.tag}\n{row.queries}" for row in self.rows[names[0]]]
        for row, (measure, title) in enumerate((MEASURES[0], MEASURES[2])):
            axes = figure.add_subplot(grid[row, :])
            values = {name: [getattr(found, measure) for found in self.rows[name]] for name in names}
            _bars(axes, tags, values, colours)
            axes.set_ylabel(title)
            axes.set_ylim(0, 1.08)
        legend: dict[str, Any] = {"loc": "lower right", "bbox_to_anchor": (1, 0.98), "frameon": False, "fontsize": 9}
        figure.axes[0].legend(**legend, ncols=len(names))
        axes = figure.add_subplot(grid[2, :2])
        pointing = self.pointing()
        everyone = {**colours, "page middle": "#cfd4da", "chance": "#e6e8eb"}
        values = {name: [right[name] for _, _, right in pointing] for name in everyone}
        _bars(axes, [f"{title}\n{count}" for title, count, _ in pointing], values, everyone)
        axes.set_ylabel("pointing")
        axes.set_ylim(0, 1.08)
        axes.legend(**legend, ncols=len(everyone))
        axes = figure.add_subplot(grid[2, 2])
        paces = {answers.name: cost.cpu_pace or cost.pace for answers, cost in self.systems if cost}
        _bars(axes, ["Tesseract" if name == "OCR" else name for name in paces], {"": list(paces.values())}, {"": "C0"})
        for bar, name in zip(axes.patches, paces, strict=True):
            bar.set_color(colours[name])
        axes.set_ylabel("pages a processor second")
        axes.margins(x=0.15, y=0.15)
        figure.savefig(file)

    def _chance(self, query: JudgedQuery) -> float:
        return max(
            _covered([box for at, box in query.targets if at == page], *self.sizes[query.document, page])
            for page in {page for page, _ in query.targets}
        )

    def _retrieval(self) -> list[str]:
        names = list(self.rows)
        tag_width = max(len(row.tag) for row in self.rows[names[0]])
        group = sum(_width(name) for name in names)
        head = " " * (tag_width + 5) + "".join(f"  {title:^{group - 2}}" for _, title in MEASURES)
        under = f"{'tag':{tag_width}}{'n':>5}" + "".join(f"{name:>{_width(name)}}" for name in names) * len(MEASURES)
        lines = [head.rstrip(), under]
        for rows in zip(*self.rows.values(), strict=True):
            line = f"{rows[0].tag:{tag_width}}{rows[0].queries:5d}"
            for measure, _ in MEASURES:
                line += "".join(_cell(getattr(row, measure), _width(n)) for n, row in zip(names, rows, strict=True))
            lines.append(line)
        return lines

    def _pointing(self) -> list[str]:
        found = self.pointing()
        names = list(found[0][2])
        lines = [f"{'pointing':14}{'n':>5}" + "".join(f"{name:>{_width(name) + 2}}" for name in names)]
        for title, count, right in found:
            lines.append(f"{title:14}{count:5d}" + "".join(_cell(right[name], _width(name) + 2) for name in names))
        return lines

    def _costs(self) -> list[str]:
        costs = [(answers.name, cost) for answers, cost in self.systems if cost]
        lines = [
            f"{'cost':14}{'timed':>7}{'pages/s':>9}{'pages/CPU s':>13}{'query ms':>10}"
            f"{'vectors':>9}{'kB/page':>9}{'peak GB':>9}"
        ]
        for name, cost in costs:
            cells = (
                (cost.cpu_pace, 13, ".2f", 1),
                (cost.query_ms, 10, ".2f", 1),
                (cost.vectors, 9, ",.0f", 1),
                (cost.bytes_a_page, 9, ".1f", 1e3),
                (cost.memory, 9, ".2f", 1e9),
            )
            line = f"{name:14}{cost.pages:7,}{cost.pace:9.2f}"
            for value, width, form, unit in cells:
                line += f"{_DASH:>{width}}" if value is None else f"{value / unit:>{width}{form}}"
            lines.append(line)
        paces = {name: cost.cpu_pace for name, cost in costs}
        if len(paces) == 2 and all(paces.values()):
            (other, slower), (model, pace) = paces.items()
            lines.append(f"{model}: {(pace or 0) / (slower or 1):.1f} times the pages of {other} a processor second.")
        return lines


def _figures(queries: Sequence[JudgedQuery], answers: Answers) -> list[Figures]:
    rankings = {qid: [page for page, _ in ranking] for qid, ranking in answers.rankings.items()}
    return evaluate(queries, rankings, answers.points)


def _pointing(queries: Sequence[JudgedQuery], points: Mapping[tuple[str, str, int], tuple[float, float]]) -> float:
    return next((row.pointing or 0.0 for row in evaluate(queries, {}, points) if row.tag == ALL), 0.0)


def _covered(boxes: Sequence[tuple[float, float, float, float]], width: float, height: float) -> float:
    """Returns the share of a page that boxes cover together, each widened by the margin, exactly."""
    x0, y0, x1, y1 = np.array(boxes, float).T
    left, right = ((x0 - MARGIN).clip(0, width), (x1 + MARGIN).clip(0, width))
    top, bottom = ((y0 - MARGIN).clip(0, height), (y1 + MARGIN).clip(0, height))
    xs, ys = np.unique([left, right]), np.unique([top, bottom])
    across = (left[:, None] <= xs[:-1]) & (right[:, None] >= xs[1:])
    down = (top[:, None] <= ys[:-1]) & (bottom[:, None] >= ys[1:])
    covered = (down[:, :, None] & across[:, None, :]).any(axis=0)
    return float((covered * np.diff(ys)[:, None] * np.diff(xs)[None]).sum() / (width * height))


def _width(name: str) -> int:
    return max(_SYSTEM_WIDTH, len(name) + 2)


def _cell(value: float | None, width: int) -> str:
    return f"{_DASH:>{width}}" if value is None else f"{value:{width}.3f}"


def _bars(axes: Any, groups: Sequence[str], values: Mapping[str, Sequence[float | None]], colours: Any) -> None:
    """Draws bars in groups, each with its figure above it."""
    share = 0.84 / len(values)
    for number, (name, heights) in enumerate(values.items()):
        places = np.arange(len(groups)) + (number - (len(values) - 1) / 2) * share
        known = [height or 0.0 for height in heights]
        bars = axes.bar(places, known, share * 0.94, color=colours[name], label=name)
        form = "{:.2f}" if max(known, default=0) <= 1 else "{:.1f}"
        axes.bar_label(bars, [form.format(height) for height in known], fontsize=6.5, padding=1)
    axes.set_xticks(range(len(groups)), groups, fontsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(axis="y", labelsize=8)
