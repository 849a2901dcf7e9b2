"""Where rows lie in a list or grid of equal cells under headers; arithmetic only, nothing is walked through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Place(NamedTuple):
    """A rectangle in the content, from its top left, before mirroring for right-to-left layouts."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, eq=False)
class Geometry:
    """Rows of sections under each other.

    Attributes:
        counts: int64 (sections,): cells of each section that show.
        headed: Whether each section begins with a row of its own, as wide as the content.
        width: Of the content, pixels.
        columns: Cells beside each other.
        cell_height, header_height: Pixels.
        side: Pixels left free at both sides of the cells; headers reach over them.
    """

    counts: NDArray[np.int64]
    headed: bool
    width: int
    columns: int
    cell_height: int
    header_height: int
    side: int = 0
    _first: NDArray[np.int64] = field(init=False)
    _tops: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        lines = -(-self.counts // self.columns)
        heights = lines * self.cell_height + self.head
        rows = self.counts + self.headed
        object.__setattr__(self, "_first", np.concatenate([[0], np.cumsum(rows)]).astype(np.int64))
        object.__setattr__(self, "_tops", np.concatenate([[0], np.cumsum(heights)]).astype(np.int64))

    @property
    def head(self) -> int:
        """Pixels a section's header takes, 0 without headers."""
        return self.header_height if self.headed else 0

    @property
    def rows(self) -> int:
        """Number of rows, headers included."""
        return int(self._first[-1])

    @property
    def height(self) -> int:
        """Height of the content, pixels."""
        return int(self._tops[-1])

    def section_of(self, row: int) -> int:
        """Returns the section a row belongs to."""
        return int(np.searchsorted(self._first, row, side="right")) - 1

    def section_at(self, y: int) -> int:
        """Returns the section at a height, the first or last one above and below the content."""
        found = int(np.searchsorted(self._tops, y, side="right")) - 1
        return min(max(found, 0), len(self.counts) - 1)

    def header_row(self, section: int) -> int:
        """Returns the row of a section's header, or of its first cell where there are no headers."""
        return int(self._first[section])

    def bottom(self, section: int) -> int:
        """Returns where a section ends."""
        return int(self._tops[section + 1])

    def place(self, row: int) -> Place:
        """Returns where a row lies."""
        section = self.section_of(row)
        at, top = row - int(self._first[section]), int(self._tops[section])
        if self.headed:
            if at == 0:
                return Place(0, top, self.width, self.header_height)
            at -= 1
        line, column = divmod(at, self.columns)
        left, right = self._edge(column), self._edge(column + 1)
        return Place(left, top + self.head + line * self.cell_height, right - left, self.cell_height)

    def row_at(self, x: int, y: int) -> int:
        """Returns the row at a point, -1 where there is none."""
        if not (0 <= y < self.height and 0 <= x < self.width):
            return -1
        row, last = self._line_at(y)
        if self.headed and row == self.header_row(self.section_of(row)):
            return row
        room = max(self.width - 2 * self.side, 1)
        column = min(max(x - self.side, 0) * self.columns // room, self.columns - 1)
        while column + 1 < self.columns and x >= self._edge(column + 1):  # edges are rounded down
            column += 1
        return row + column if row + column <= last else -1

    def nearest(self, x: int, y: int) -> int:
        """Returns the row at a point or the one beside it in the same line; -1 without rows."""
        if not self.rows:
            return -1
        y = min(max(y, 0), self.height - 1)
        found = self.row_at(min(max(x, 0), self.width - 1), y)
        return found if found >= 0 else self._line_at(y)[1]

    def rows_between(self, top: int, bottom: int) -> range:
        """Returns the rows that touch a range of heights, `bottom` not included."""
        if not self.rows or bottom <= max(top, 0) or top >= self.height:
            return range(0)
        return range(self._line_at(max(top, 0))[0], self._line_at(min(bottom, self.height) - 1)[1] + 1)

    def _line_at(self, y: int) -> tuple[int, int]:
        """Returns the first and the last row of the line at a height inside the content."""
        section = self.section_at(y)
        first, end = int(self._first[section]), int(self._first[section + 1])
        down = y - int(self._tops[section]) - self.head
        if down < 0:
            return first, first
        row = first + self.headed + down // self.cell_height * self.columns
        return row, min(row + self.columns, end) - 1

    def _edge(self, column: int) -> int:
        return self.side + (self.width - 2 * self.side) * column // self.columns
