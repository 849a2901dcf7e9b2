"""Which vector sits where on a page: grids of cells, and the map raster drawn from them."""

from __future__ import annotations

import json
import math
import struct
import zlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 from the top left corner of the page as displayed; fractions of the page unless said otherwise."""

WHOLE_PAGE: Box = (0.0, 0.0, 1.0, 1.0)

_HEADER = struct.Struct("<I")


@dataclass(frozen=True, eq=False)
class Grid:
    """A regular grid of cells over a part of the page, and the vector that stands for each cell.

    Attributes:
        cells: int32 (rows, cols); index into the page's vectors, -1 where the cell has none. Several cells may
            share one vector (merged cells), and a vector may stand for cells in one grid only.
        box: The area the grid covers, in fractions of the page. It may reach past 1.0 where a model pads the page.
    """

    cells: NDArray[np.int32]
    box: Box = WHOLE_PAGE

    @property
    def rows(self) -> int:
        """Number of cell rows."""
        return int(self.cells.shape[0])

    @property
    def cols(self) -> int:
        """Number of cell columns."""
        return int(self.cells.shape[1])

    @staticmethod
    def full(rows: int, cols: int, first: int = 0, box: Box = WHOLE_PAGE) -> Grid:
        """Returns a grid whose cells own the vectors `first`, `first + 1`, … in row-major order."""
        return Grid(np.arange(first, first + rows * cols, dtype=np.int32).reshape(rows, cols), box)

    def cell_box(self, row: int, col: int) -> Box:
        """Returns the box of one cell, clipped to the page."""
        x0, y0, x1, y1 = self.box
        width, height = (x1 - x0) / self.cols, (y1 - y0) / self.rows
        return (
            max(0.0, x0 + col * width),
            max(0.0, y0 + row * height),
            min(1.0, x0 + (col + 1) * width),
            min(1.0, y0 + (row + 1) * height),
        )


@dataclass(frozen=True, eq=False)
class PatchLayout:
    """Where each of a page's vectors lies: one or more grids; vectors in no grid lie nowhere on the page.

    Attributes:
        count: Number of vectors of the page, those off the page included.
        grids: Finest first. All maps are drawn on the first grid's raster; coarser grids are sampled onto it.
    """

    count: int
    grids: tuple[Grid, ...]

    @cached_property
    def boxes(self) -> NDArray[np.float32]:
        """float32 (count, 4): the union of each vector's cells, clipped to the page; NaN rows off the page."""
        low = np.full((self.count, 2), np.inf)
        high = np.full((self.count, 2), -np.inf)
        for grid in self.grids:
            row, col = np.nonzero(grid.cells >= 0)
            index = grid.cells[row, col]
            x0, y0, x1, y1 = grid.box
            size = np.array([(x1 - x0) / grid.cols, (y1 - y0) / grid.rows])
            corner = np.array([x0, y0]) + np.stack([col, row], axis=1) * size
            np.minimum.at(low, index, corner)
            np.maximum.at(high, index, corner + size)
        boxes = np.concatenate([low.clip(0.0, 1.0), high.clip(0.0, 1.0)], axis=1).astype(np.float32)
        boxes[~np.isfinite(low[:, 0])] = np.nan
        boxes.flags.writeable = False
        return boxes

    @property
    def on_page(self) -> NDArray[np.bool_]:
        """bool (count,): whether a vector lies somewhere on the page."""
        return ~np.isnan(self.boxes[:, 0])

    @cached_property
    def raster_cells(self) -> tuple[NDArray[np.int32], ...]:
        """int32 (rows, cols) arrays, all on the first grid's raster: the vector there, or -1.

        One for each grid, of what lies in the middles of the raster's cells. Of a grid whose cells are narrower or
        lower there are several, of what lies in the middles of equal parts that are no larger than its cells.
        """
        if not self.grids:
            return ()
        first = self.grids[0]
        x0, y0, x1, y1 = first.box
        width, height = (x1 - x0) / first.cols, (y1 - y0) / first.rows
        sampled = [first.cells]
        for grid in self.grids[1:]:
            gx0, gy0, gx1, gy1 = grid.box
            across, down = _parts(width, (gx1 - gx0) / grid.cols), _parts(height, (gy1 - gy0) / grid.rows)
            for part in np.ndindex(across, down):
                x = x0 + (np.arange(first.cols) + (part[0] + 0.5) / across) * width
                y = y0 + (np.arange(first.rows) + (part[1] + 0.5) / down) * height
                col = np.floor((x - gx0) / (gx1 - gx0) * grid.cols).astype(int)
                row = np.floor((y - gy0) / (gy1 - gy0) * grid.rows).astype(int)
                inside = ((row >= 0) & (row < grid.rows))[:, None] & ((col >= 0) & (col < grid.cols))[None, :]
                cells = grid.cells[row.clip(0, grid.rows - 1)[:, None], col.clip(0, grid.cols - 1)[None, :]]
                sampled.append(np.where(inside, cells, -1).astype(np.int32))
        return tuple(sampled)

    def raster(self, values: NDArray[np.floating]) -> NDArray[np.float32]:
        """Draws one value per vector as a map on the first grid's raster.

        Args:
            values: float (count,), for example the similarity of one query token with each vector.

        Returns:
            float32 (rows, cols) of the first grid: the largest value of the vectors that lie there over all grids,
            NaN where none does.
        """
        if not self.grids:
            return np.full((1, 1), np.nan, np.float32)
        padded = np.append(np.asarray(values, np.float32), np.float32(-np.inf))
        out = np.maximum.reduce([padded[cells] for cells in self.raster_cells])
        return np.where(np.isfinite(out), out, np.float32(np.nan))

    def place(self, vector: int) -> tuple[int, int] | None:
        """Returns (row, col), on the first grid's raster, of the cell nearest a vector's middle; None off the page."""
        for cells in self.raster_cells:
            rows, cols = np.nonzero(cells == vector)
            if len(rows):
                distance = (rows - rows.mean()) ** 2 + (cols - cols.mean()) ** 2
                nearest = int(distance.argmin())
                return int(rows[nearest]), int(cols[nearest])
        return None

    def to_bytes(self) -> bytes:
        """Serialises the layout (compressed JSON header and little-endian int32 cells; never pickle)."""
        header = {"count": self.count, "grids": [[g.rows, g.cols, *g.box] for g in self.grids]}
        text = json.dumps(header).encode()
        cells = b"".join(np.ascontiguousarray(g.cells, "<i4").tobytes() for g in self.grids)
        return zlib.compress(_HEADER.pack(len(text)) + text + cells, 6)

    @staticmethod
    def from_bytes(data: bytes) -> PatchLayout:
        """Reads what `to_bytes` wrote.

        Raises:
            ValueError: The bytes are damaged.
        """
        try:
            raw = zlib.decompress(data)
            (length,) = _HEADER.unpack_from(raw)
            header = json.loads(raw[_HEADER.size : _HEADER.size + length])
            offset, grids = _HEADER.size + length, []
            for rows, cols, *box in header["grids"]:
                cells = np.frombuffer(raw, "<i4", rows * cols, offset).reshape(rows, cols)
                if cells.size and not -1 <= cells.min() <= cells.max() < header["count"]:
                    raise ValueError("damaged patch layout")
                x0, y0, x1, y1 = box
                grids.append(Grid(cells, (x0, y0, x1, y1)))
                offset += rows * cols * 4
            return PatchLayout(int(header["count"]), tuple(grids))
        except (zlib.error, struct.error, KeyError, TypeError) as error:
            raise ValueError("damaged patch layout") from error


def _parts(side: float, other: float) -> int:
    """Returns into how many equal parts to cut a side so that they are no longer than another, but for rounding."""
    return max(1, math.ceil(side / other - 1e-4))
