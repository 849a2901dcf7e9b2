"""The shadow of a sheet is the same around every size of it, and painted ring by ring only once."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.page import shadow
from gui.page.shadow import REACH, draw_shadow

LEFT, TOP = 60, 50


def around(width: int, height: int, ratio: float = 1.0) -> NDArray[np.int_]:
    """How dark a white ground gets around a sheet of a size, by (row, column); 0 where it stays white."""
    ground = QRect(0, 0, width + 2 * LEFT, height + 2 * TOP)
    image = QImage(ground.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_shadow(painter, QRect(LEFT, TOP, width, height), ground)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return 255 - pixels[:, :, 0].astype(int)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_it_fades_outwards_on_every_side_and_leaves_the_sheet_alone(qapp: QApplication, ratio: float) -> None:
    dark = around(300, 200, ratio)
    scale = int(ratio)
    left, top, right, bottom = (scale * edge for edge in (LEFT, TOP, LEFT + 300, TOP + 200))
    assert not dark[top:bottom, left:right].any()
    row, column = (top + bottom) // 2, (left + right) // 2
    for outwards in (dark[row, left - 1 :: -1], dark[row, right:], dark[bottom:, column], dark[top - 1 :: -1, column]):
        assert outwards[0] > 10
        assert (np.diff(outwards) <= 0).all()
        assert not outwards[scale * (REACH + 4) :].any()
    assert dark[bottom, column] > dark[top - 1, column], "it falls downwards"
    assert abs(dark - dark[:, ::-1]).max() <= 2


def test_a_larger_sheet_has_longer_edges_and_the_same_corners(qapp: QApplication) -> None:
    small, large = around(120, 90), around(700, 800)
    corner = (slice(0, TOP + 20), slice(0, LEFT + 20))
    assert (small[corner] == large[corner]).all()
    assert (small[::-1, ::-1][corner] == large[::-1, ::-1][corner]).all()
    assert len(np.unique(large[TOP + 100 : TOP + 700, :LEFT], axis=0)) == 1


def test_a_sheet_that_is_hardly_there_has_one_too(qapp: QApplication) -> None:
    dark = around(5, 7)
    assert dark[:TOP].any() and dark[TOP + 7 :].any() and not dark[TOP : TOP + 7, LEFT : LEFT + 5].any()


def test_rings_are_painted_once_for_a_kind_of_screen(qapp: QApplication) -> None:
    shadow._small.cache_clear()
    for size in (100, 200, 300):
        around(size, size)
    assert shadow._small.cache_info().misses == 1
