"""Labels on the page: they stand where nothing is printed, or not at all."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from gui.page.ink import Ink
from gui.page.marks import BestPatch, draw_best
from gui.page.tints import BEST


def printed_page(*lines: QRectF) -> QImage:
    """A page of 300 x 400 points, with lines that look like text in some places, twice the pixels."""
    image = QImage(600, 800, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(2, 2)
    for line in lines:
        x = line.left()
        while x < line.right():
            painter.fillRect(QRectF(x, line.top(), 1.5, line.height()), QColor(20, 20, 20))
            x += 4
    painter.end()
    return image


def labelled(image: QImage, patch: BestPatch) -> QImage:
    """The page on the screen at its size in points, with the patch boxed and perhaps labelled."""
    page = QRectF(0, 0, 300, 400)
    screen = QImage(300, 400, QImage.Format.Format_RGB32)
    screen.fill(Qt.GlobalColor.white)
    painter = QPainter(screen)
    draw_best(painter, [patch], page, QTransform(), ink=Ink(image))
    painter.end()
    return screen


def filled(screen: QImage, area: QRectF) -> int:
    """Pixels of a label's ground in an area."""
    return sum(
        QColor(screen.pixel(x, y)) == BEST
        for y in range(int(area.top()), int(area.bottom()))
        for x in range(int(area.left()), int(area.right()))
    )


PATCH = BestPatch(0, "fog", (0.4, 0.5, 0.5, 0.53), 7)
ABOVE, BELOW = QRectF(60, 172, 200, 24), QRectF(60, 216, 200, 24)
LINE = QRectF(60, 200, 200, 12)


def test_print_is_found_where_it_is() -> None:
    ink = Ink(printed_page(QRectF(30, 100, 120, 40)))
    assert ink.share(QRectF(0.15, 0.27, 0.2, 0.05)) > 0.2
    assert ink.share(QRectF(0.6, 0.25, 0.3, 0.1)) == 0
    assert ink.share(QRectF(0.1, 0.5, 0.8, 0.4)) == 0
    assert ink.share(QRectF(-1, -1, 0.5, 0.5)) == 0


def test_an_even_dark_ground_is_free() -> None:
    image = QImage(300, 400, QImage.Format.Format_RGB888)
    image.fill(QColor(20, 30, 60))
    assert Ink(image).share(QRectF(0, 0, 1, 1)) == 0


def test_a_label_stands_above_its_box_where_nothing_is_printed() -> None:
    screen = labelled(printed_page(LINE), PATCH)
    assert filled(screen, ABOVE) > 100
    assert filled(screen, BELOW) < 20


def test_a_label_goes_below_where_something_is_printed_above() -> None:
    screen = labelled(printed_page(LINE, ABOVE), PATCH)
    assert filled(screen, BELOW) > 100
    assert filled(screen, ABOVE) < 20


def test_a_label_goes_beside_its_box_at_the_end_of_a_line() -> None:
    short = QRectF(60, 200, 92, 12)
    screen = labelled(printed_page(short, ABOVE, BELOW), PATCH)
    assert filled(screen, QRectF(153, 190, 80, 30)) > 100


def test_a_label_that_would_hide_print_is_left_out() -> None:
    screen = labelled(printed_page(LINE, ABOVE, BELOW), PATCH)
    box = QRectF(117, 197, 37, 18)
    assert filled(screen, QRectF(0, 0, 300, 400)) == filled(screen, box)  # the box alone
