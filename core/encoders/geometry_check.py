"""Proof that vectors lie where the layout says: marks on blank pages must move the patches under them.

A mark is drawn inside one cell of the grid, as the layout places that cell on the page. The vector of that
cell must then move more than that of any other cell, and the middle of what moved must be the middle of the
mark. Both are asked for: a map that is off by one patch still overlaps the mark a little, and a coarse map
has its right patch first by luck. Marks stand at places that no transposition, reflection or shift carries
into each other, one of them in the far corner, where padding counted as page shows most.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.encoders.encoder import PageEncoder
from core.errors import ModelError
from core.layout import Box, Grid
from core.sentences import Sentence
from core.types import PageEmbedding, QueryEmbedding

if TYPE_CHECKING:
    from PIL import Image

QUERY = "black mark on the invoice"
_PLACES = ((0.13, 0.71), (0.62, 0.09), (0.34, 0.92), (0.999, 0.999))
_SAMPLES = 256
_LEAST_COVERAGE = 0.999
_MOST_CENTRE_ERROR = 0.5
_LEAST_CELL = 0.6  # of a cell must lie on the page for a mark to be drawn in it


class PageShape(NamedTuple):
    """A kind of page: its width by its height, and its long side as a share of `long_edge`."""

    title: str
    aspect: float
    scale: float


# Long sides differ so that no model's patches divide all of them evenly, which would hide padding.
SHAPES = (
    PageShape("A4", 210 / 297, 1.0),
    PageShape("Letter", 8.5 / 11, 0.96),
    PageShape("16:9", 16 / 9, 0.9),
)


@dataclass(frozen=True)
class MarkResult:
    """What one mark moved in one grid.

    Attributes:
        grid: Number of the grid in the layout, 0 the finest.
        row, col: The cell that holds the mark, by the layout.
        rank: Place of that cell among all cells of the grid by how far its vector moved; 1 is right.
        down, right: From the middle of the mark to the middle of what moved most, in cells.
    """

    grid: int
    row: int
    col: int
    rank: int
    down: float
    right: float

    @property
    def centre_error(self) -> float:
        """Distance between the middle of the mark and the middle of what moved most, in cells."""
        return math.hypot(self.down, self.right)

    @property
    def found(self) -> bool:
        """Whether the vector of the right cell moved most, and what moved lies on the mark."""
        return self.rank == 1 and self.centre_error <= _MOST_CENTRE_ERROR


@dataclass(frozen=True)
class PageResult:
    """What the check found on one shape of page.

    Attributes:
        title: "A4", "Letter" or "16:9".
        width, height: Of the image, in pixels.
        grids: (rows, cols) of each grid.
        vectors: Vectors of the blank page.
        off_page: How many of them lie nowhere on the page.
        coverage: Share of the page that the boxes cover, 0 to 1.
        marks: One result a mark and grid.
    """

    title: str
    width: int
    height: int
    grids: tuple[tuple[int, int], ...]
    vectors: int
    off_page: int
    coverage: float
    marks: tuple[MarkResult, ...]


@dataclass(frozen=True)
class CheckReport:
    """The outcome of `check`.

    Attributes:
        model: Name of the encoder.
        setting: Device and number type, or an empty string where the encoder does not say.
        pages: One result a shape of page.
        batch_difference: Largest difference of any number in a page's vectors, alone and beside another
            shape.
        batch_score_difference: The same for its score, as a share of the score.
        formula_difference: Between the encoder's score and the plain formula in float64, as a share of the
            score.
        processor_difference: Between the encoder's score and its own processor's, or None where it has none.
        problems: One sentence each; empty when all is right.
    """

    model: str
    setting: str
    pages: tuple[PageResult, ...]
    batch_difference: float
    batch_score_difference: float
    formula_difference: float
    processor_difference: float | None
    problems: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether no problem was found."""
        return not self.problems


def check(encoder: PageEncoder, *, progress: Callable[[int, int], None] = lambda done, total: None) -> CheckReport:
    """Checks where vectors lie, that pages do not depend on their batch, and that scores are exact.

    It encodes some twenty pages and a query; what the model was trained for does not matter.

    Args:
        encoder: The model.
        progress: Called with steps done and steps in all; what it raises ends the check.

    Raises:
        ModelError: The model's layout depends on what a page shows, as the built-in Reader's does.
    """
    steps = len(SHAPES) + 2
    checked = []
    for shape in SHAPES:
        progress(len(checked), steps)
        checked.append(_check_page(encoder, shape))
    pages = tuple(checked)
    progress(len(SHAPES), steps)
    query = encoder.encode_query(QUERY)
    together = _marked_pair(encoder)
    alone = [encoder.encode_pages([image])[0] for image in together]
    progress(len(SHAPES) + 1, steps)
    beside = encoder.encode_pages(together)
    progress(steps, steps)
    same_count = all(len(a.vectors) == len(b.vectors) for a, b in zip(alone, beside, strict=True))
    pairs = list(zip(alone, beside, strict=True))
    batch_difference = max(float(np.abs(a.vectors - b.vectors).max()) for a, b in pairs) if same_count else math.inf
    score = encoder.score(query, alone[0])
    reference = getattr(encoder, "reference_score", lambda *_: None)(query, alone[0])
    report = CheckReport(
        model=encoder.name,
        setting=getattr(encoder, "setting", ""),
        pages=pages,
        batch_difference=batch_difference,
        batch_score_difference=max(_share(encoder.score(query, a), encoder.score(query, b)) for a, b in pairs),
        formula_difference=_share(score, exact_score(query, alone[0], encoder.score_rule)),
        processor_difference=None if reference is None else _share(score, reference),
        problems=(),
    )
    exact = getattr(encoder, "dtype", "float32") == "float32"
    return CheckReport(**{**vars(report), "problems": tuple(_problems(report, 1e-3 if exact else 5e-2))})


def exact_score(query: QueryEmbedding, page: PageEmbedding, rule: str) -> float:
    """Returns the score by the formula, in float64: each token's best similarity, summed or averaged."""
    best = (query.vectors.astype(np.float64) @ page.vectors.astype(np.float64).T).max(axis=1)
    return float(best.mean() if rule == "mean_maxsim" else best.sum())


def report_lines(report: CheckReport) -> list[tuple[str, ...]]:
    """Returns the report as rows of a table, the first of them its heads, and sentences, which are alone in a row."""
    rows: list[tuple[str, ...]] = [
        (
            Sentence("page"),
            Sentence("grids"),
            Sentence("vectors"),
            Sentence("off the page"),
            Sentence("covered"),
            Sentence("marks found"),
            Sentence("worst centre error"),
        )
    ]
    for page in report.pages:
        found = sum(mark.found for mark in page.marks)
        worst = max((mark.centre_error for mark in page.marks), default=math.nan)
        rows.append(
            (
                page.title,
                " + ".join(f"{r} x {c}" for r, c in page.grids) or Sentence("none"),
                str(page.vectors),
                str(page.off_page),
                Sentence("{percent:.1f} %", percent=100 * page.coverage),
                Sentence("{found} of {all}", found=found, all=len(page.marks)),
                Sentence("{error:.2f} patch", error=worst),
            )
        )
    beside = Sentence(
        "A page alone and beside another shape: vectors differ by {vectors:.1e} at most, scores by {scores:.1e} of "
        "the score.",
        vectors=report.batch_difference,
        scores=report.batch_score_difference,
    )
    if report.processor_difference is None:
        exact = Sentence(
            "Scores differ from the formula by {formula:.1e} of the score.", formula=report.formula_difference
        )
    else:
        exact = Sentence(
            "Scores differ from the formula by {formula:.1e} of the score, from the model's own processor by "
            "{processor:.1e}.",
            formula=report.formula_difference,
            processor=report.processor_difference,
        )
    said = report.problems or (Sentence("Everything lies where it should."),)
    return [*rows, *((sentence,) for sentence in (beside, exact, *said))]


def format_report(report: CheckReport) -> str:
    """Returns the report as a plain table and sentences."""
    lines = report_lines(report)
    rows = [line for line in lines if len(line) > 1]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    said = [f"{report.model} ({report.setting})" if report.setting else report.model]
    said += ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    return "\n".join([*said, *(line[0] for line in lines if len(line) == 1)])


def _problems(report: CheckReport, tolerance: float) -> list[str]:
    problems: list[str] = []
    for page in report.pages:
        lost = [mark for mark in page.marks if not mark.found]
        if lost:
            worst = max(lost, key=lambda mark: mark.centre_error)
            problems.append(
                Sentence(
                    "{shape}: {lost} of {all} marks are not where the layout says; the mark in row {row}, column {col} "
                    "is {off:.1f} patches off (rank {rank}).",
                    shape=page.title,
                    lost=len(lost),
                    all=len(page.marks),
                    row=worst.row + 1,
                    col=worst.col + 1,
                    off=worst.centre_error,
                    rank=worst.rank,
                )
            )
        if not page.marks:
            problems.append(Sentence("{shape}: no vector lies on the page.", shape=page.title))
        if page.coverage < _LEAST_COVERAGE:
            problems.append(
                Sentence(
                    "{shape}: the boxes cover only {percent:.1f} % of the page.",
                    shape=page.title,
                    percent=100 * page.coverage,
                )
            )
    if report.batch_difference > tolerance:
        problems.append(
            Sentence("A page's vectors depend on its batch: they differ by {off:.1e}.", off=report.batch_difference)
        )
    if report.batch_score_difference > tolerance:
        problems.append(
            Sentence("A page's score depends on its batch, by {off:.1e} of it.", off=report.batch_score_difference)
        )
    if report.formula_difference > 1e-4:
        problems.append(
            Sentence("The score differs from the formula by {off:.1e} of it.", off=report.formula_difference)
        )
    if report.processor_difference is not None and report.processor_difference > 1e-4:
        problems.append(
            Sentence("The score is not the processor's own: {off:.1e} of it off.", off=report.processor_difference)
        )
    return problems


def _check_page(encoder: PageEncoder, shape: PageShape) -> PageResult:
    size = _size(encoder, shape)
    blank = encoder.encode_pages([_blank(size)])[0]
    layout = blank.layout
    marks: list[MarkResult] = []
    if layout.grids:
        cells = dict.fromkeys(_choose_cell(layout.grids[0], *place) for place in _PLACES)
        boxes = [_inside(layout.grids[0].cell_box(*cell)) for cell in cells]
        marked = encoder.encode_pages([_mark(_blank(size), box) for box in boxes])
        for box, page in zip(boxes, marked, strict=True):
            if not _has_fixed_layout(blank, page):
                raise ModelError(
                    "{model} gives vectors only to what it reads, so that marks cannot check it.",
                    "`patchlight eval` measures where it points.",
                    model=encoder.name,
                )
            for number, grid in enumerate(layout.grids):
                marks.append(_judge(number, grid, box, _moved(grid, blank, page)))
    return PageResult(
        title=shape.title,
        width=size[0],
        height=size[1],
        grids=tuple((grid.rows, grid.cols) for grid in layout.grids),
        vectors=layout.count,
        off_page=int((~layout.on_page).sum()),
        coverage=_coverage(layout.grids),
        marks=tuple(marks),
    )


def _judge(number: int, grid: Grid, box: Box, moved: NDArray[np.float64]) -> MarkResult:
    x0, y0, x1, y1 = grid.box
    # In cells, from the grid's own corner; the middle of a cell is at a half.
    middle_x = ((box[0] + box[2]) / 2 - x0) / (x1 - x0) * grid.cols
    middle_y = ((box[1] + box[3]) / 2 - y0) / (y1 - y0) * grid.rows
    row, col = min(grid.rows - 1, int(middle_y)), min(grid.cols - 1, int(middle_x))
    weights = np.where(moved >= moved.max() / 2, moved**2, 0.0)
    if not weights.any():
        return MarkResult(number, row, col, moved.size, math.inf, math.inf)
    # What moved is known to whole cells only, so the cell of the mark stands for its middle.
    rows, cols = np.indices(moved.shape)
    down = float((weights * rows).sum() / weights.sum()) - row
    right = float((weights * cols).sum() / weights.sum()) - col
    return MarkResult(number, row, col, 1 + int((moved > moved[row, col]).sum()), down, right)


def _moved(grid: Grid, blank: PageEmbedding, page: PageEmbedding) -> NDArray[np.float64]:
    """Returns (rows, cols): how far the vector of each cell of a grid moved, 0 where a cell has none."""
    moved = page.vectors[grid.cells].astype(np.float64) - blank.vectors[grid.cells]
    return np.where(grid.cells >= 0, np.linalg.norm(moved, axis=-1), 0.0)


def _has_fixed_layout(blank: PageEmbedding, page: PageEmbedding) -> bool:
    before, after = blank.layout.grids, page.layout.grids
    return len(before) == len(after) and all(map(np.array_equal, (g.cells for g in before), (g.cells for g in after)))


def _choose_cell(grid: Grid, down: float, right: float) -> tuple[int, int]:
    """Returns the cell at a place of the page, one further in where the page ends within the cell."""
    row, col = int(down * grid.rows), int(right * grid.cols)
    x0, y0, x1, y1 = grid.cell_box(row, col)
    if x1 - x0 < _LEAST_CELL * (grid.box[2] - grid.box[0]) / grid.cols:
        col -= 1
    if y1 - y0 < _LEAST_CELL * (grid.box[3] - grid.box[1]) / grid.rows:
        row -= 1
    return row, col


def _inside(box: Box, margin: float = 0.15) -> Box:
    x0, y0, x1, y1 = box
    width, height = (x1 - x0) * margin, (y1 - y0) * margin
    return x0 + width, y0 + height, x1 - width, y1 - height


def _coverage(grids: Sequence[Grid]) -> float:
    at = (np.arange(_SAMPLES) + 0.5) / _SAMPLES
    covered = np.zeros((_SAMPLES, _SAMPLES), bool)
    for grid in grids:
        x0, y0, x1, y1 = grid.box
        col = np.floor((at - x0) / (x1 - x0) * grid.cols).astype(int)
        row = np.floor((at - y0) / (y1 - y0) * grid.rows).astype(int)
        inside = ((row >= 0) & (row < grid.rows))[:, None] & ((col >= 0) & (col < grid.cols))[None, :]
        cells = grid.cells[row.clip(0, grid.rows - 1)[:, None], col.clip(0, grid.cols - 1)[None, :]]
        covered |= inside & (cells >= 0)
    return float(covered.mean())


def _size(encoder: PageEncoder, shape: PageShape) -> tuple[int, int]:
    long_edge = encoder.long_edge * shape.scale
    if shape.aspect < 1:
        return round(long_edge * shape.aspect), round(long_edge)
    return round(long_edge), round(long_edge / shape.aspect)


def _blank(size: tuple[int, int]) -> Image.Image:
    from PIL import Image

    return Image.new("RGB", size, "white")


def _mark(image: Image.Image, box: Box) -> Image.Image:
    """Draws a mark that no normalisation takes for plain paper: black, with a red and a white part."""
    from PIL import ImageDraw

    width, height = image.size
    x0, y0 = round(box[0] * width), round(box[1] * height)
    x1, y1 = max(x0 + 3, round(box[2] * width) - 1), max(y0 + 3, round(box[3] * height) - 1)
    draw = ImageDraw.Draw(image)
    draw.rectangle((x0, y0, x1, y1), fill="black")
    draw.rectangle((x0, y0, (x0 + x1) // 2, (y0 + y1) // 2), fill=(220, 0, 0))
    draw.line((x0, y1, x1, y0), fill="white", width=max(1, (x1 - x0) // 8))
    return image


def _marked_pair(encoder: PageEncoder) -> list[Image.Image]:
    boxes: tuple[Box, Box] = ((0.1, 0.2, 0.3, 0.25), (0.6, 0.7, 0.95, 0.8))
    shapes = (SHAPES[0], SHAPES[-1])
    return [_mark(_blank(_size(encoder, shape)), box) for shape, box in zip(shapes, boxes, strict=True)]


def _share(value: float, other: float) -> float:
    return abs(value - other) / max(abs(value), abs(other), 1e-9)
