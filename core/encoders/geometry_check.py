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
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.encoders.check_report import CheckReport, MarkResult, PageResult
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


def _inside(box: Box) -> Box:
    x0, y0, x1, y1 = box
    width, height = 0.15 * (x1 - x0), 0.15 * (y1 - y0)
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
