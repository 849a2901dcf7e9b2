"""What a geometry check has found, and how that is said: as a table and sentences."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.sentences import Sentence

_MOST_CENTRE_ERROR = 0.5


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
