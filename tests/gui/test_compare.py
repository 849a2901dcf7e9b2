"""Comparisons in the real window: two pages, two queries, two models of one archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.documents.renderer import RenderHost
from core.encoders.encoder import PageEncoder
from core.errors import ModelError
from core.explain.compare import FIRST_COLOUR
from core.indexing import index
from core.types import PageEmbedding
from gui.export import exporting
from gui.export.seen import SCALE, sheet_in_view
from gui.main_window import MainWindow
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.opened_window import opened, search_window

BLOCK = QPointF(0.26, 0.25)
"""The middle of the block that is on every page, in fractions of the page."""


class FineEncoder(ColourEncoder):
    """Sees the same on a finer grid, and measures on another scale."""

    name = "colour-fine"

    def __init__(self) -> None:
        super().__init__(20, 15)

    def _encode(self, image) -> PageEmbedding:
        page = super()._encode(image)
        return PageEmbedding(page.vectors * 7, page.layout)


def load(spec: str) -> PageEncoder:
    known: dict[str, type[ColourEncoder]] = {"colour-test": ColourEncoder, "colour-fine": FineEncoder}
    if spec not in known:
        raise ModelError(f"The model {spec} is not on this machine.", "Add it.")
    return known[spec]()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """An archive that two models have read, and a third one of which nothing is left but its name."""
    paper = make_pdf(tmp_path / "paper.pdf", ["red", "blue", "red", "green"])
    with Archive.create(tmp_path / "a.patchlight") as archive, RenderHost() as host:
        for encoder in (ColourEncoder(), FineEncoder()):
            list(index(archive, encoder, [paper], host=host))
        other = archive.space("colour-gone", 8, "maxsim")
        page = archive.pending_pages(other)[0]
        archive.append(
            other,
            page,
            archive.embedding(archive.spaces()[0], page),
            width=300,
            height=400,
            thumbnail=archive.thumbnail(page) or b"",
        )
    with opened(qtbot, tmp_path / "a.patchlight", load=load) as made:
        search_window(qtbot, made, "red blue")
        yield made


def ready(qtbot: QtBot, window: MainWindow, *, sides: int = 2) -> None:
    def there() -> bool:
        shown = [side.explained for side in window.compare.sides[:sides]]
        return all(shown) and window.engine.is_settled

    qtbot.waitUntil(there, timeout=20_000)


def ask(qtbot: QtBot, window: MainWindow, text: str) -> None:
    field = window.compare.findChild(QLineEdit, "compareField")
    assert field is not None
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    ready(qtbot, window)


def choose_model(qtbot: QtBot, window: MainWindow, title: str) -> None:
    action = next(a for a in window.compare.bar._models.actions() if a.text() == title)
    action.trigger()


def pixel(window: MainWindow, canvas, place: QPointF) -> np.ndarray:
    page = canvas.sheet.rect()
    at = canvas.viewportTransform().map(QPointF(place.x() * page.width(), place.y() * page.height())).toPoint()
    image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    colour = image.pixelColor(at)
    return np.array([colour.red(), colour.green(), colour.blue()])


def test_c_opens_side_a_and_says_what_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C)
    ready(qtbot, window, sides=1)
    assert window.comparing.is_open and window.compare.isVisible()
    said = window.compare.sides[0].spoken()
    assert "paper.pdf — page" in said and "red blue" in said and "colour-test" in said
    assert "score" in said and "%" in said
    assert window.compare.sides[1].explained is None
    assert not window.compare.difference.isVisible() and not window.compare.ranking.isVisible()
    qtbot.keyClick(window.compare.bar.field, Qt.Key.Key_Escape)
    assert not window.comparing.is_open and window.page.isVisible()


def test_two_queries_share_one_range_and_differ_where_they_point_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    assert window.browsing.shown_page is not None
    window.comparing.open()
    ask(qtbot, window, "green")
    pane = window.compare
    first, second = (side.explained for side in pane.sides)
    assert first is not None and second is not None and first.hit.page == second.hit.page
    assert pane.legend.labels()[-1] == f"{first.explanation.value_range[1]:.2f}"
    assert "share one colour range" in pane.sentence()
    assert pane.difference.isVisible()
    shown = pane._shown[2]
    assert shown is not None and shown.values.shape == (12, 9)
    row, col = np.unravel_index(int(np.nanargmax(shown.values)), shown.values.shape)
    assert 1 <= row <= 4 and 1 <= col <= 3  # the block, which "green" does not point at
    seen = pixel(window, pane.difference.canvas, BLOCK)
    assert abs(int(seen.argmax()) - int(np.argmax(FIRST_COLOUR))) == 0 and seen.min() < 200


def test_a_pinned_page_is_side_a_and_the_next_one_side_b(qtbot: QtBot, window: MainWindow) -> None:
    pinned = window.browsing.shown_page
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    assert any("pinned" in notice.text for notice in window.notices.notices())
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_BracketRight)
    qtbot.keyClick(window, Qt.Key.Key_C)
    ready(qtbot, window)
    first, second = window.comparing.first, window.comparing.second
    assert first is not None and second is not None
    assert first.page == pinned and second.page == window.browsing.shown_page != pinned
    assert not window.compare.bar.difference.isEnabled() and not window.compare.difference.isVisible()
    assert not any("pinned" in notice.text for notice in window.notices.notices())
    qtbot.keyClick(window.compare.sides[0].canvas, Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: window.comparing.second != second, timeout=10_000)
    ready(qtbot, window)
    assert window.comparing.first == first  # going through the results changes side B only


def test_the_field_says_what_side_b_is_asked_now_and_nothing_of_an_earlier_comparison(
    qtbot: QtBot, window: MainWindow
) -> None:
    field = window.compare.bar.field
    window.comparing.open()
    ask(qtbot, window, "green")
    window.comparing._swap()
    assert field.text() == "red blue"
    window.comparing._swap()
    assert field.text() == "green"
    window.comparing.close()
    window.comparing.pin()
    with qtbot.waitSignal(window.browsing.explanation_shown, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_BracketRight)
    window.comparing.open()
    ready(qtbot, window)
    assert window.comparing.second is not None and field.text() == window.comparing.second.asking.text == "red blue"
    field.clear()
    qtbot.keyClicks(field, "half a qu")
    assert window.comparing.first is not None
    window.comparing._on_page(window.comparing.first.page)  # another page does not take away what is being typed
    assert field.text() == "half a qu"


def test_two_models_are_each_measured_by_their_own_maximum_and_ranked(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ready(qtbot, window, sides=1)
    choose_model(qtbot, window, "colour-fine")
    ready(qtbot, window)
    pane = window.compare
    first, second = (side.explained for side in pane.sides)
    assert first is not None and second is not None
    assert second.explanation.value_range[1] > 6 * first.explanation.value_range[1]
    assert "relative to its own highest value" in pane.sentence()
    assert pane.legend.labels() == ["0.00", "0.50", "1.00"]
    assert pane._shown[2] is not None and pane._shown[2].values.shape == (20, 15)
    assert float(np.nanmax(np.abs(pane._shown[2].values))) <= 1.0
    qtbot.waitUntil(lambda: pane.ranking.model.rowCount() == 4, timeout=10_000)
    assert pane.ranking.isVisible() and pane.ranking.sentence().startswith("4 of the first 4 pages")
    model = pane.ranking.model
    texts = [str(model.data(model.index(0, column))) for column in range(4)]
    assert texts[0].startswith("1.  paper.pdf, page") and texts[1].startswith("●") and texts[3].startswith("●")
    assert "A: colour-test" in str(model.headerData(0, Qt.Orientation.Horizontal))


def test_a_row_of_the_rankings_shows_its_page_on_both_sides(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ready(qtbot, window, sides=1)
    choose_model(qtbot, window, "colour-fine")
    pane = window.compare
    qtbot.waitUntil(lambda: pane.ranking.model.rowCount() == 4, timeout=10_000)
    last = pane.ranking.model.index(3, 2)
    item = pane.ranking.model.item(last)
    assert item is not None
    place = pane.ranking.table.visualRect(last).center()
    qtbot.mouseClick(pane.ranking.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    ready(qtbot, window)
    assert {side.explained.hit.page for side in pane.sides if side.explained} == {item.hit.page}
    assert pane.ranking.model.rowCount() == 4


def test_a_model_that_is_not_here_says_so_on_its_side(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ready(qtbot, window, sides=1)
    choose_model(qtbot, window, "colour-gone")
    notice = window.compare.sides[1]._notice
    qtbot.waitUntil(lambda: "not on this machine" in notice.text(), timeout=10_000)
    assert window.compare.sides[0].explained is not None
    choose_model(qtbot, window, "colour-fine")
    ready(qtbot, window)


def test_zoom_and_place_are_linked_until_they_are_not(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    a, b = (side.canvas for side in window.compare.sides)
    other = window.compare.difference.canvas
    a.zoom_by(3)
    a.verticalScrollBar().setValue(a.verticalScrollBar().maximum())
    for canvas in (b, other):
        assert canvas.zoom == pytest.approx(a.zoom)
        assert canvas.to_sheet(middle(canvas)).y() == pytest.approx(a.to_sheet(middle(a)).y(), abs=2.0)
    b.fit_page()
    assert a.zoom == pytest.approx(b.zoom, rel=0.05)
    box = window.compare.findChild(QAbstractButton, "compareLink")
    assert box is not None
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    before = a.zoom
    b.zoom_by(2)
    assert a.zoom == before
    a.zoom_by(1.5)
    assert other.zoom == pytest.approx(a.zoom)  # the difference always stands as side A does


def middle(canvas) -> QPointF:
    return QPointF(canvas.viewport().rect().center())


def test_choosing_a_word_of_one_side_chooses_it_on_the_other_where_both_have_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.comparing.open()
    ready(qtbot, window, sides=1)
    choose_model(qtbot, window, "colour-fine")
    ready(qtbot, window)
    a, b = window.compare.sides
    chip = next(chip for chip in a._chips.chips() if chip.word == 1)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert a.words == b.words == (1,)
    ask(qtbot, window, "green")
    qtbot.mouseClick(next(c for c in a._chips.chips() if c.word == 0), Qt.MouseButton.LeftButton)
    assert a.words == (0,) and b.words == ()


def test_the_values_under_the_pointer_are_told_for_both_sides(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    canvas = window.compare.sides[0].canvas
    page = canvas.sheet.rect()
    at = canvas.viewportTransform().map(QPointF(BLOCK.x() * page.width(), BLOCK.y() * page.height())).toPoint()
    qtbot.mouseMove(canvas.viewport(), at)
    qtbot.waitUntil(lambda: bool(window.compare.values()), timeout=5_000)
    said = window.compare.values()
    assert said.startswith("A 1.00 · B ") and "difference +" in said


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_a_comparison_is_exported_with_its_sides_difference_and_scale(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    pane, out = window.compare, tmp_path / f"compared.{kind}"
    offered: list[str] = []

    def where(_parent: object, title: str, start: Path, *_args: object) -> Path:
        offered.extend((title, start.name))
        return out

    monkeypatch.setattr(exporting, "ask_where", where)
    with qtbot.waitSignal(window.engine.exports.wrote, timeout=60_000):
        window.actions_["export-seen"].trigger()
    assert offered[0] == "Export the comparison as seen" and offered[1].endswith(", compared.png")
    rooms = [sheet_in_view(canvas).size() for canvas in pane._canvases()]
    wide, high = sum(room.width() for room in rooms), max(room.height() for room in rooms)
    if kind == "pdf":
        with pymupdf.open(out) as document:
            assert document.page_count == 1 and document[0].rect.width > 0.75 * wide
        return
    if kind == "svg":
        assert "data:image/png;base64," in out.read_text("utf-8")
        return
    image = QImage(str(out))
    assert image.width() > SCALE * wide and image.height() > SCALE * (high + pane.legend.height())
    # Each page stands in the picture with its heat, from left to right, above the shared scale.
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    left = 0
    for canvas in pane._canvases():
        page = canvas.viewport().grab(sheet_in_view(canvas)).toImage()
        hue = page.pixelColor(round(BLOCK.x() * page.width()), round(BLOCK.y() * page.height()))
        like = np.abs(pixels[:, left:].astype(int) - (hue.red(), hue.green(), hue.blue())).sum(axis=2) < 12
        columns = np.flatnonzero(like.sum(axis=0) > 20)
        assert len(columns)
        left += int(columns[0]) + SCALE * (page.width() - round(BLOCK.x() * page.width()))


def test_the_figure_of_a_comparison_is_the_comparison(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    offered: list[str] = []

    def where(_parent: object, title: str, _start: Path, *_args: object) -> Path:
        offered.append(title)
        return tmp_path / "figure.png"

    monkeypatch.setattr(exporting, "ask_where", where)
    with qtbot.waitSignal(window.engine.exports.wrote, timeout=60_000):
        window.actions_["export"].trigger()
    assert offered == ["Export the comparison as seen"]
    rooms = [sheet_in_view(canvas).size() for canvas in window.compare._canvases()]
    assert QImage(str(tmp_path / "figure.png")).width() > SCALE * sum(room.width() for room in rooms)


def test_an_annotated_copy_of_a_comparison_leads_back_to_the_page_it_can_be_made_of(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    out = tmp_path / "copy.pdf"
    monkeypatch.setattr(exporting, "ask_where", lambda *_args: out)
    window.actions_["export-copy"].trigger()
    notice = window.notices.notices()[-1]
    assert notice.text.startswith("A comparison has two pages") and window.comparing.is_open
    button = notice.findChild(QAbstractButton, "leaveAndExportButton")
    assert button is not None
    with qtbot.waitSignal(window.engine.exports.wrote, timeout=60_000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.comparing.is_open
    with pymupdf.open(out) as document:
        assert any(list(page.annots()) for page in document)


def test_commands_about_one_page_mean_the_side_with_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ready(qtbot, window, sides=1)
    first, second = window.engine.results.hits[:2]  # type: ignore[union-attr]
    window.comparing._on_page(second.page)
    ready(qtbot, window)
    for side, hit in zip(window.compare.sides, (first, second), strict=True):
        side.canvas.setFocus()
        with qtbot.waitSignal(window.engine.exports.cited, timeout=20_000):
            window.actions_["copy-citation"].trigger()
        said = QGuiApplication.clipboard().text()
        assert hit.document in said and f"page {hit.page.page_number}" in said


def test_only_the_side_that_is_there_is_exported(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ready(qtbot, window, sides=1)
    with qtbot.waitSignal(QGuiApplication.clipboard().dataChanged, timeout=20_000):
        window.actions_["copy-image"].trigger()
    room = sheet_in_view(window.compare.sides[0].canvas)
    image = QGuiApplication.clipboard().image()
    assert room.width() < image.width() / SCALE < 2 * room.width() + 300


def test_swapping_turns_the_difference_round(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    before = window.compare._shown[2]
    button = window.compare.findChild(QAbstractButton, "compareSwap")
    assert button is not None and before is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    ready(qtbot, window)
    after = window.compare._shown[2]
    assert after is not None
    np.testing.assert_allclose(np.nan_to_num(after.values), -np.nan_to_num(before.values), atol=1e-6)


def test_a_new_search_and_another_archive_end_the_comparison(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    window.browsing.search("blue")
    assert not window.comparing.is_open
    window.comparing.pin()
    window.engine.open_archive(tmp_path / "other.patchlight")
    qtbot.waitUntil(lambda: bool(window.engine.catalog and window.engine.catalog.path.stem == "other"), timeout=10_000)
    assert window.comparing._pinned is None
    window.browsing.search("")
    window.comparing.open()
    assert not window.comparing.is_open
    assert any("nothing to compare" in notice.text for notice in window.notices.notices())


def test_zoom_keys_reach_the_comparison_while_it_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.comparing.open()
    ask(qtbot, window, "green")
    canvas, below = window.compare.sides[0].canvas, window.page.canvas.zoom
    before = canvas.zoom
    window.actions_["zoom-in"].trigger()
    assert canvas.zoom > before and window.page.canvas.zoom == below
    window.actions_["zoom-fit"].trigger()
    assert canvas.zoom == pytest.approx(before)
