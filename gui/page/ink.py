"""Where something is printed on a page, so that labels can keep to where nothing is."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

LONG_EDGE = 500
"""Cells along the longer side of a page: enough to tell lines of text from what is between them."""

EDGE = 40
"""Difference of two neighbouring cells, of 255, from which on something is drawn there; paper and scans have less."""


class Ink:
    """How much is printed where on one page. Even grounds, light or dark, count as free."""

    def __init__(self, image: QImage) -> None:
        self._image = image

    @cached_property
    def _sums(self) -> NDArray[np.int32]:
        """Integral image of printed cells: int32 (rows + 1, cols + 1)."""
        image = self._image
        if image.format() not in (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32):
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        height, width = image.height(), image.width()
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
        # Some pixels only, of one colour: a line of text is met often enough, and the window waits for this.
        step = max(1, -(-max(height, width) // LONG_EDGE))
        cells = pixels[step // 2 :: step, 4 * (step // 2) + 1 : 4 * width : 4 * step].astype(np.int16)
        rows, cols = cells.shape
        printed = np.zeros((rows, cols), np.bool_)
        printed[:, 1:] = np.abs(cells[:, 1:] - cells[:, :-1]) > EDGE
        printed[1:] |= np.abs(cells[1:] - cells[:-1]) > EDGE
        sums = np.zeros((rows + 1, cols + 1), np.int32)
        np.cumsum(printed, axis=0, out=sums[1:, 1:])
        np.cumsum(sums[1:, 1:], axis=1, out=sums[1:, 1:])
        return sums

    def share(self, box: QRectF) -> float:
        """Returns how much of a box, in fractions of the page, is printed on: 0 to 1."""
        rows, cols = self._sums.shape[0] - 1, self._sums.shape[1] - 1
        left, right = (min(max(x, 0.0), 1.0) * cols for x in (box.left(), box.right()))
        top, bottom = (min(max(y, 0.0), 1.0) * rows for y in (box.top(), box.bottom()))
        x0, y0, x1, y1 = int(left), int(top), -int(-right // 1), -int(-bottom // 1)
        if x1 <= x0 or y1 <= y0:
            return 0.0
        sums = self._sums
        printed = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
        return float(printed) / ((x1 - x0) * (y1 - y0))

    def free(self, strip: QRectF, most: float) -> list[float]:
        """Returns where a box of a height and width could stand, as left edges in fractions of the page.

        Args:
            strip: Its top, height and width; its left edge does not count.
            most: How much of it may be printed on, 0 to 1.
        """
        rows, cols = self._sums.shape[0] - 1, self._sums.shape[1] - 1
        y0, y1 = max(int(strip.top() * rows), 0), min(-int(-strip.bottom() * rows // 1), rows)
        wide = max(1, -int(-strip.width() * cols // 1))
        if y1 <= y0 or wide > cols:
            return []
        columns = self._sums[y1] - self._sums[y0]
        shares = (columns[wide:] - columns[:-wide]) / (wide * (y1 - y0))
        return [int(place) / cols for place in np.flatnonzero(shares <= most)]
