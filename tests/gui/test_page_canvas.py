"""The page canvas: heat lies where the evidence is, at every zoom, on every kind of page."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from core.explain.heatmap import MAX_ALPHA
from core.explain.similarity import explain
from core.layout import Grid
from core.types import PageEmbedding, PageRef
from gui.page.canvas import PageCanvas
from gui.page.hover import HoveredPatch, TextUnder, cell_at
from gui.page.marks import best_patches
from gui.page.overlay import ALL_WORDS, HeatPictures, OverlaySettings, grid_transform, smooth_steps
from gui.page.pane import PagePane
from gui.page.sharpness import STEPS
from gui.page.sheet import LARGEST, MARGIN, PIXELS_PER_POINT, SMALLEST, Fit
from gui.page.tints import mix, tints_of
from tests.gui.drawn_page import BLUE, RED, drawn_page, white_page

PLAIN = OverlaySettings(opacity=1.0, show_best=False)
SMOOTH = OverlaySettings(opacity=1.0, show_best=False, smooth=True)


@pytest.fixture
def canvas(qtbot):
    view = PageCanvas()
    qtbot.addWidget(view)
    view.resize(480, 620)
    view.show()
    qtbot.waitExposed(view)
    view.set_overlay(PLAIN)
    return view


def show(canvas, explained, qtbot):
    canvas.show_page(white_page(explained))
    canvas.show_explanation(explained)
    qtbot.waitUntil(canvas.is_settled)


def pixels(canvas) -> np.ndarray:
    image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


def on_page(canvas, shape) -> np.ndarray:
    page = canvas.viewportTransform().mapRect(canvas.sheet.rect()).toRect().adjusted(2, 2, -2, -2)
    mask = np.zeros(shape[:2], bool)
    mask[max(page.top(), 0) : page.bottom(), max(page.left(), 0) : page.right()] = True
    return mask


def hottest(canvas) -> tuple[float, float]:
    """The middle of the darkest heat on the blank page, in points."""
    seen = pixels(canvas)
    heat = np.where(on_page(canvas, seen.shape), 765 - seen.sum(axis=2), -1)
    assert heat.max() > 150, "no heat on the page"
    rows, cols = np.nonzero(heat >= heat.max() - 3)
    point = canvas.to_sheet(QPointF(cols.mean() + 0.5, rows.mean() + 0.5))
    return point.x(), point.y()


def inside(point, box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


CASES = {
    "portrait": {},
    "rotated by 90": {"rotation": 90},
    "rotated by 270": {
        "rotation": 270,
        "size": (420.0, 300.0),
        "blocks": {"red": (20, 180, 130, 290), "blue": BLUE},
    },
    "landscape": {"size": (420.0, 300.0), "blocks": {"red": (20, 180, 130, 290), "blue": BLUE}},
    "grid past the page": {"box": (0.0, 0.0, 1.5, 1.2)},
    "wide grid": {"grid": (7, 23)},
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("settings", [PLAIN, SMOOTH], ids=["patches", "smooth"])
def test_heat_lies_on_the_block_of_its_word(canvas, qtbot, case, settings):
    explained = drawn_page(**case)
    blocks = {"red": RED, "blue": BLUE} | case.get("blocks", {})
    canvas.set_overlay(settings)
    show(canvas, explained, qtbot)
    for word, colour in enumerate(("red", "blue")):
        canvas.select_words((word,))
        qtbot.waitUntil(canvas.is_settled)
        assert inside(hottest(canvas), blocks[colour]), colour


def test_heat_stays_on_its_block_when_zoomed_and_panned(canvas, qtbot):
    show(canvas, drawn_page(), qtbot)
    canvas.select_words((0,))
    qtbot.waitUntil(canvas.is_settled)
    canvas.zoom_by(1.7)
    canvas.centerOn(RED[0], RED[3])
    assert inside(hottest(canvas), RED)


def test_all_words_show_both_blocks(canvas, qtbot):
    show(canvas, drawn_page(), qtbot)
    seen = 765 - pixels(canvas).sum(axis=2)
    for box in (RED, BLUE):
        middle = canvas.viewportTransform().map(QPointF((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)).toPoint()
        assert seen[middle.y(), middle.x()] > 150


def test_what_a_grid_covers_past_the_page_is_not_drawn(canvas, qtbot):
    # The model saw the page on a larger white ground with something red beside it.
    explained = drawn_page(blocks={"red": (200, 40, 300, 300)}, box=(0.0, 0.0, 1.5, 1.0))
    canvas.show_page(white_page(explained))
    before = pixels(canvas)
    show(canvas, explained, qtbot)
    after = pixels(canvas)
    outside = ~on_page(canvas, after.shape)
    page = canvas.viewportTransform().mapRect(canvas.sheet.rect()).toAlignedRect()
    outside[:, page.left() - 1 : page.right() + 2] = False
    assert (before != after).any()
    assert (before[outside] == after[outside]).all()


def test_opacity_recolours_nothing_and_threshold_hides_the_weak(canvas, qtbot):
    explained = drawn_page("red yellow", blocks={"red": RED, "yellow": BLUE})
    show(canvas, explained, qtbot)
    full = 765 - pixels(canvas).sum(axis=2)
    key = canvas._heat.pixmap().cacheKey()
    canvas.set_overlay(OverlaySettings(opacity=0.3, show_best=False))
    faint = 765 - pixels(canvas).sum(axis=2)
    mask = on_page(canvas, faint.shape[:2])
    assert canvas._heat.pixmap().cacheKey() == key
    assert 0 < faint[mask].max() < full[mask].max()
    canvas.set_overlay(OverlaySettings(opacity=1.0, threshold=0.9, show_best=False))
    qtbot.waitUntil(canvas.is_settled)
    assert (765 - pixels(canvas).sum(axis=2))[mask].astype(bool).sum() < full[mask].astype(bool).sum()
    canvas.set_overlay(OverlaySettings(visible=False, show_best=False))
    assert (pixels(canvas)[mask] == 255).all()


def test_several_words_show_the_strongest_of_them(canvas, qtbot):
    explained = drawn_page("red blue green", blocks={"red": RED, "blue": BLUE, "green": (10, 10, 80, 80)})
    show(canvas, explained, qtbot)
    canvas.select_words((0, 1))
    qtbot.waitUntil(canvas.is_settled)
    seen = 765 - pixels(canvas).sum(axis=2)
    for box, hot in ((RED, True), (BLUE, True), ((10, 10, 80, 80), False)):
        middle = canvas.viewportTransform().map(QPointF((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)).toPoint()
        assert bool(seen[middle.y(), middle.x()] > 150) is hot


def test_tinted_by_word_every_block_has_its_words_colour(canvas, qtbot):
    explained = drawn_page()
    canvas.set_overlay(OverlaySettings(opacity=1.0, show_best=False, tinted=True))
    show(canvas, explained, qtbot)
    seen, tints = pixels(canvas), tints_of(explained.explanation)
    for word, box in enumerate((RED, BLUE)):
        middle = canvas.viewportTransform().map(QPointF((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)).toPoint()
        on_white = mix(QColor("white"), tints[word], MAX_ALPHA / 255)
        assert seen[middle.y(), middle.x()] == pytest.approx([on_white.red(), on_white.green(), on_white.blue()], abs=3)


def test_the_models_own_tokens_have_a_map_when_they_are_chosen(canvas, qtbot):
    explained = with_own_tokens_on(drawn_page(), BLUE)
    show(canvas, explained, qtbot)
    own = len(explained.explanation.words) - 1
    assert explained.explanation.words[own].own
    canvas.select_words((own,))
    qtbot.waitUntil(canvas.is_settled)
    assert inside(hottest(canvas), BLUE)
    assert [patch.word for patch in best_patches(explained.explanation, (own,))] == [own]
    canvas.select_words(ALL_WORDS)
    assert own not in [patch.word for patch in best_patches(explained.explanation, ALL_WORDS)]


def with_own_tokens_on(explained, box):
    """The same page, seen by a model whose own tokens answer to what lies in a box."""
    old = explained.explanation
    boxes = old.layout.boxes * np.array([explained.width, explained.height] * 2, np.float32)
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    there = ((middles >= box[:2]) & (middles <= box[2:])).all(axis=1)
    rows = old.similarities.copy()
    rows[list(old.query.own_tokens)] = np.where(there, 0.9, 0.0)
    page = PageEmbedding(rows.T.copy(), old.layout)
    query = replace(old.query, vectors=np.eye(len(rows), dtype=np.float32))
    return replace(explained, explanation=explain("maxsim", query, page))


def test_pictures_are_made_once():
    explanation = drawn_page().explanation
    pictures = HeatPictures()
    first = pictures.picture(explanation, (0,), PLAIN)
    faint = OverlaySettings(opacity=0.2, visible=False)
    assert pictures.picture(explanation, (0,), faint).cacheKey() == first.cacheKey()
    others = [
        pictures.picture(explanation, ALL_WORDS, PLAIN),
        pictures.picture(explanation, (0,), SMOOTH),
        pictures.picture(explanation, (0,), OverlaySettings(threshold=0.5)),
        pictures.picture(explanation, (0,), OverlaySettings(colormap="magma")),
        pictures.picture(drawn_page().explanation, (0,), PLAIN),
    ]
    assert len({first.cacheKey(), *(other.cacheKey() for other in others)}) == 6
    small = HeatPictures(byte_limit=1)
    keys = [small.picture(explanation, (word,), PLAIN).cacheKey() for word in (0, 1, 0)]
    assert keys[0] != keys[2], "a picture outlived the limit"


def test_an_explanation_waits_for_its_page(canvas, qtbot):
    first, second = drawn_page(page=PageRef(1, 0)), drawn_page(page=PageRef(1, 1))
    canvas.show_page(white_page(first))
    canvas.show_explanation(second)
    mask = on_page(canvas, pixels(canvas).shape)
    assert (pixels(canvas)[mask] == 255).all()
    canvas.show_page(white_page(second))
    qtbot.waitUntil(canvas.is_settled)
    assert (pixels(canvas)[mask] != 255).any()
    canvas.show_page(white_page(first))
    assert (pixels(canvas)[mask] == 255).all()


def test_hovering_tells_the_patch_and_the_text_under_it(canvas, qtbot):
    explained = drawn_page()
    show(canvas, explained, qtbot)
    grid = explained.explanation.layout.grids[0]
    seen: list[HoveredPatch | None] = []
    canvas.patch_hovered.connect(seen.append)
    qtbot.mouseMove(canvas.viewport(), canvas.viewportTransform().map(QPointF(80, 315)).toPoint())
    qtbot.waitUntil(lambda: bool(seen))
    patch = seen[-1]
    assert patch is not None
    assert (patch.row, patch.col) == cell_at(grid, 80 / 300, 315 / 400) == (9, 2)
    assert patch.text == "red"
    assert patch.value == pytest.approx(explained.explanation.word_map(0)[9, 2])
    assert patch.under == "redish"
    assert canvas._label.text() == "red 1.00 · row 9 col 2\nredish"
    assert canvas._label.isVisible()
    qtbot.mouseMove(canvas.viewport(), QPoint(2, 2))
    qtbot.waitUntil(lambda: seen[-1] is None)
    assert canvas._label.isHidden()


def test_the_wheel_zooms_around_the_pointer(canvas, qtbot):
    show(canvas, drawn_page(), qtbot)
    canvas.zoom_by(2.0)
    pointer = QPointF(150, 200)
    held = canvas.to_sheet(pointer)
    zoom = canvas.zoom
    event = QWheelEvent(
        pointer,
        canvas.viewport().mapToGlobal(pointer),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.zoom > zoom
    moved = canvas.viewportTransform().map(held) - pointer
    # Scroll bars stand on whole pixels.
    assert abs(moved.x()) <= 1.5
    assert abs(moved.y()) <= 1.5


def test_keys_zoom_and_step(canvas, qtbot):
    show(canvas, drawn_page(), qtbot)
    fitted = canvas.zoom
    words, hits = [], []
    canvas.word_stepped.connect(words.append)
    canvas.hit_stepped.connect(hits.append)
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.zoom > fitted
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom == pytest.approx(fitted)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_0)  # a digit alone judges
    assert canvas.zoom > fitted
    qtbot.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom == pytest.approx(fitted)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert (words, hits) == ([1, -1], [1, -1])


def test_fit_follows_the_window_and_zoom_has_bounds(canvas, qtbot):
    show(canvas, drawn_page(), qtbot)
    page = canvas.viewportTransform().mapRect(canvas.sheet.rect())
    assert page.height() <= canvas.viewport().height() - 2 * MARGIN
    assert not canvas.verticalScrollBar().isVisible()
    canvas.resize(300, 300)
    assert canvas.viewportTransform().mapRect(canvas.sheet.rect()).height() <= 300 - 2 * MARGIN
    canvas.fit_width()
    width = canvas.viewportTransform().mapRect(canvas.sheet.rect()).width()
    assert 200 < width <= 300 - 2 * MARGIN
    assert canvas.fit_mode is Fit.WIDTH
    for _ in range(60):
        canvas.zoom_in()
    assert canvas.zoom == pytest.approx(LARGEST)
    for _ in range(80):
        canvas.zoom_out()
    assert canvas.zoom == pytest.approx(SMALLEST)
    canvas.actual_size()
    assert canvas.transform().m11() == pytest.approx(PIXELS_PER_POINT)


def test_dragging_pans(canvas, qtbot):
    show(canvas, drawn_page(), qtbot)
    canvas.zoom_by(3.0)
    canvas.centerOn(150, 200)
    before = canvas.to_sheet(QPointF(240, 310))
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(240, 310))
    qtbot.mouseMove(canvas.viewport(), QPoint(200, 280))
    qtbot.waitUntil(lambda: canvas.to_sheet(QPointF(240, 310)) != before)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 280))
    after = canvas.to_sheet(QPointF(200, 280))
    assert after.x() == pytest.approx(before.x(), abs=1.0)
    assert after.y() == pytest.approx(before.y(), abs=1.0)


def test_sharper_pixels_are_asked_for_once_and_never_beyond_the_bound(canvas, qtbot):
    explained = drawn_page()
    show(canvas, explained, qtbot)
    with qtbot.waitSignal(canvas.page_wanted) as wanted:
        canvas.zoom_by(LARGEST)
    assert wanted.args == [explained.hit.page, STEPS[-1]]
    with qtbot.assertNotEmitted(canvas.page_wanted, wait=300):
        canvas.show_page(white_page(explained, 900))
        canvas.zoom_by(0.99)
    assert canvas._picture.pixmap().height() == 900, "the sharpest pixels at hand are shown meanwhile"


def test_a_stored_thumbnail_is_final(canvas, qtbot):
    explained = drawn_page()
    with qtbot.assertNotEmitted(canvas.page_wanted, wait=300):
        canvas.show_page(white_page(explained, 240, from_source=False))
        canvas.zoom_by(4.0)


def test_a_shown_place_comes_into_view_and_goes(canvas, qtbot):
    show(canvas, drawn_page(), qtbot)
    canvas.zoom_by(6.0)
    canvas.centerOn(150, 200)
    canvas.show_place((20, 380, 60, 392))
    seen = canvas.viewportTransform().map(QPointF(40, 386)).toPoint()
    assert canvas.viewport().rect().contains(seen)
    assert canvas._place is not None
    qtbot.waitUntil(lambda: canvas._place is None, timeout=4000)


def test_best_patches_are_told_in_words(canvas, qtbot):
    explained = drawn_page()
    show(canvas, explained, qtbot)
    canvas.select_words((1,))
    best = explained.explanation.words[1].best
    assert best is not None
    assert canvas.accessibleDescription() == f"Best match of “blue”: row {best.row}, column {best.col}."


def test_best_patch_is_boxed_where_it_lies(canvas, qtbot):
    explained = drawn_page()
    show(canvas, explained, qtbot)
    plain = pixels(canvas)
    canvas.set_overlay(OverlaySettings(opacity=1.0, show_best=True))
    canvas.select_words((0,))
    canvas.select_words(ALL_WORDS)
    qtbot.waitUntil(canvas.is_settled)
    changed = np.argwhere((pixels(canvas) != plain).any(axis=2))
    best = explained.explanation.words[0].best
    assert best is not None
    x0, y0, *_ = best.box
    corner = canvas.viewportTransform().map(QPointF(x0 * 300, y0 * 400)).toPoint()
    assert np.abs(changed - [corner.y(), corner.x()]).max(axis=1).min() <= 3


def test_the_pane_joins_chips_and_canvas(qtbot):
    pane = PagePane()
    qtbot.addWidget(pane)
    pane.resize(700, 700)
    pane.show()
    explained = drawn_page()
    pane.show_page(white_page(explained))
    pane.show_explanation(explained)
    pane.show_hit(explained.hit, 9, 214)
    assert pane.findChild(PageCanvas, "pageView") is pane.canvas
    red = pane.chips.chips()[1]
    with qtbot.waitSignal(pane.words_selected) as chosen:
        qtbot.mouseClick(red, Qt.MouseButton.LeftButton)
    assert chosen.args == [(0,)]
    assert pane.canvas._words == (0,)
    QApplication.sendEvent(red, QEvent(QEvent.Type.Leave))
    assert pane.canvas._words == (0,)
    with qtbot.waitSignal(pane.next_hit_wanted):
        qtbot.keyClick(pane.canvas, Qt.Key.Key_BracketRight)
    pane.clear("error", "Page 4 of survey.pdf cannot be read.")
    assert pane.canvas.page is None
    assert pane._notice.text() == "Page 4 of survey.pdf cannot be read."


@given(
    rows=st.integers(1, 90),
    cols=st.integers(1, 90),
    x1=st.floats(0.3, 2.0),
    y1=st.floats(0.3, 2.0),
    place=st.tuples(st.floats(0, 0.999), st.floats(0, 0.999)),
)
def test_picture_and_pointer_agree_on_every_cell(rows, cols, x1, y1, place):
    grid = Grid.full(rows, cols, box=(0.0, 0.0, x1, y1))
    row, col = int(place[0] * rows), int(place[1] * cols)
    middle = grid_transform(grid, 300, 400, cols, rows).map(QPointF(col + 0.5, row + 0.5))
    assert cell_at(grid, middle.x() / 300, middle.y() / 400) == (row, col)


@given(rows=st.integers(1, 300), cols=st.integers(1, 300))
def test_smooth_pictures_stay_small(rows, cols):
    steps = smooth_steps(rows, cols)
    assert 2 <= steps <= 16
    assert steps == 2 or rows * cols * steps * steps <= 200_000


def test_no_text_layer_no_text_under():
    from PySide6.QtCore import QRectF

    assert TextUnder(()).find(QRectF(0, 0, 100, 100)) == ""


def test_a_word_that_agrees_with_nothing_is_not_boxed():
    explanation = drawn_page("green red").explanation
    assert explanation.words[0].best is not None
    assert [patch.text for patch in best_patches(explanation, ALL_WORDS)] == ["red"]
