"""Labels on the page: words side by side in one row, where nothing is printed, or not at all."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from gui.page.ink import Ink
from gui.page.labels import Named, rows_of
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


def labelled(image: QImage, *patches: BestPatch) -> QImage:
    """The page on the screen at its size in points, with patches boxed and perhaps labelled."""
    page = QRectF(0, 0, 300, 400)
    screen = QImage(300, 400, QImage.Format.Format_RGB32)
    screen.fill(Qt.GlobalColor.white)
    painter = QPainter(screen)
    draw_best(painter, list(patches), page, QTransform(), ink=Ink(image))
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


def test_between_lines_of_print_a_label_stands_aside_with_a_line_that_leads_there() -> None:
    around = printed_page(LINE, ABOVE, BELOW)
    screen = labelled(around, PATCH)
    margin = QRectF(0, 190, 60, 30)
    assert filled(screen, margin) > 100
    assert filled(screen, ABOVE) == filled(screen, BELOW) == 0
    row = [x for x in range(62, 116) if QColor(screen.pixel(x, 212)) != QColor("white")]
    assert len(row) > 40  # under the line's letters, which end at 212


def test_a_label_that_would_hide_print_everywhere_is_left_out() -> None:
    full = [QRectF(0, line.top(), 300, line.height()) for line in (LINE, ABOVE, BELOW)]
    screen = labelled(printed_page(*full), PATCH)
    box = QRectF(117, 197, 37, 18)
    assert filled(screen, QRectF(0, 0, 300, 400)) == filled(screen, box)  # the box alone


def test_a_label_stands_on_the_ground_beside_a_page_that_is_printed_all_over() -> None:
    full = [QRectF(0, line.top(), 300, line.height()) for line in (LINE, ABOVE, BELOW)]
    page, ground = QRectF(60, 0, 300, 400), QColor(225, 225, 225)

    def shown(room: QRectF, *patches: BestPatch) -> QImage:
        screen = QImage(420, 400, QImage.Format.Format_RGB32)
        screen.fill(ground)
        painter = QPainter(screen)
        to_screen = QTransform.fromTranslate(page.left(), 0)
        draw_best(painter, list(patches), QRectF(0, 0, 300, 400), to_screen, ink=Ink(printed_page(*full)), room=room)
        painter.end()
        return screen

    left, right, everything = QRectF(0, 0, 58, 400), QRectF(362, 0, 58, 400), QRectF(0, 0, 420, 400)
    screen = shown(everything, PATCH)  # which is nearer to the left edge
    assert filled(screen, left) > 100 and filled(screen, right) == 0
    assert filled(shown(QRectF(60, 0, 360, 400), PATCH), right) > 100
    assert filled(shown(page, PATCH), left) == filled(shown(page, PATCH), right) == 0
    second = BestPatch(1, "sea", (0.51, 0.5, 0.6, 0.53), 8)
    alone = filled(screen, left)
    both = shown(everything, PATCH, second)  # below each other
    assert max(filled(both, left), filled(both, right)) > 1.7 * alone


def test_words_side_by_side_are_all_named_in_the_order_they_stand_in() -> None:
    words = ("background", "firearm", "checks")
    places = ((0.36, 0.5, 0.56, 0.53), (0.2, 0.5, 0.35, 0.53), (0.57, 0.5, 0.7, 0.53))
    patches = [BestPatch(n, text, box, n) for n, (text, box) in enumerate(zip(words, places, strict=True))]
    for page, row in (
        (printed_page(LINE), QRectF(50, 176, 240, 21)),
        (printed_page(LINE, ABOVE), QRectF(50, 215, 240, 21)),
    ):
        screen = labelled(page, *patches)
        alone = [filled(labelled(page, patch), row) for patch in patches]
        assert min(alone) > 100
        assert filled(screen, row) >= 0.9 * sum(alone)
    named = [Named(p.text, QRectF(300 * p.box[0], 200, 300 * (p.box[2] - p.box[0]), 12), BEST) for p in patches]
    assert [[one.text for one in row] for row in rows_of(named)] == [["firearm", "background", "checks"]]


def test_words_side_by_side_stand_below_each_other_where_a_row_has_no_room() -> None:
    places = ((0.36, 0.5, 0.56, 0.53), (0.2, 0.5, 0.35, 0.53), (0.57, 0.5, 0.7, 0.53))
    patches = [BestPatch(n, "check", box, n) for n, box in enumerate(places)]
    block = [QRectF(60, top, 240, 12) for top in range(120, 300, 16)]
    screen = labelled(printed_page(*block), *patches)
    alone = filled(labelled(printed_page(*block), patches[0]), QRectF(0, 100, 58, 220))
    assert filled(screen, QRectF(0, 100, 58, 220)) > 2.7 * alone > 0


def test_words_of_other_lines_have_rows_of_their_own() -> None:
    boxes = {"one": QRectF(10, 10, 30, 12), "far": QRectF(200, 10, 30, 12), "below": QRectF(10, 30, 30, 12)}
    rows = rows_of([Named(text, box, BEST) for text, box in boxes.items()])
    assert [[one.text for one in row] for row in rows] == [["one"], ["far"], ["below"]]
    between = Named("between", QRectF(45, 12, 150, 12), BEST)  # joins what was apart
    rows = rows_of([*(Named(text, box, BEST) for text, box in boxes.items()), between])
    assert [[one.text for one in row] for row in rows] == [["one", "between", "far"], ["below"]]
