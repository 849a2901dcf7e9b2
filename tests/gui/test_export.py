"""What leaves the window: figures, pictures as seen, annotated copies, results, citations, drags, other programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.documents.renderer import DocumentFacts, RenderHost
from core.errors import PatchlightError
from core.explain.citation import citation
from core.indexing import index
from core.search.filters import Filters
from core.types import Hit, PageRef
from gui.export import exporting
from gui.export.dragging import HitDrag, hit_as_mime
from gui.export.save_dialog import ask_where
from gui.export.seen import SCALE, as_seen, sheet_in_view, write_picture
from gui.export.viewer import page_command
from gui.export.writer import CopyOrder, FigureOrder, ReportOrder
from gui.languages import speak
from gui.main_window import MainWindow
from gui.page.tints import BEST
from gui.results.model import Role
from tests.colour_encoder import COLOURS, ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait
from tests.gui.opened_window import WAIT, opened, search_window


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    one = make_pdf(folder / "one.pdf", ["red", "green", "red"])
    with pymupdf.open(one) as document:
        document.set_metadata({"title": "Coloured blocks", "author": "Ada Lind", "creationDate": "D:20040101"})
        document.saveIncr()
    with Archive.create(folder / "a.patchlight") as archive, RenderHost() as host:
        list(index(archive, ColourEncoder(), [one, make_pdf(folder / "two.pdf", ["red"])], host=host))
    return folder / "a.patchlight"


@pytest.fixture
def window(qtbot: QtBot, made: Path) -> Iterator[MainWindow]:
    """The window with the answer to "red block" on show."""
    with opened(qtbot, made) as window:
        search_window(qtbot, window, "red block")
        qtbot.waitUntil(lambda: window.page.canvas.is_explained and window.engine.is_settled, timeout=20_000)
        yield window


def written(qtbot: QtBot, window: MainWindow, order, path: Path) -> Path:
    """Waits until an order has been carried out."""
    with qtbot.waitSignal(window.engine.exports.wrote, timeout=180_000) as answer:
        order()
    assert answer.args[0] == path  # type: ignore[index]
    return path


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_page_as_seen_has_twice_the_pixels_and_its_heat(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kind: str
) -> None:
    canvas = window.page.canvas
    room, image = sheet_in_view(canvas), as_seen(canvas)
    assert image.size() == room.size() * SCALE
    # What lies under the pointer on the screen lies at the same place of the picture.
    screen = canvas.viewport().grab().toImage()
    ratio = screen.devicePixelRatio()
    for across, down in ((0.3, 0.25), (0.8, 0.8), (0.2, 0.5)):
        x, y = round(across * room.width()), round(down * room.height())
        on_screen = screen.pixelColor(round((room.x() + x) * ratio), round((room.y() + y) * ratio))
        in_picture = image.pixelColor(x * SCALE, y * SCALE)
        assert abs(on_screen.red() - in_picture.red()) + abs(on_screen.blue() - in_picture.blue()) < 60
    out = tmp_path / f"seen.{kind}"
    written(qtbot, window, lambda: window.engine.exports.picture(out, image), out)
    if kind == "png":
        assert QImage(str(out)).size() == image.size()
    elif kind == "pdf":
        with pymupdf.open(out) as document:
            assert document.page_count == 1
            assert document[0].rect.width == pytest.approx(room.width() * 0.75, abs=2)
    else:
        text = out.read_text("utf-8")
        assert f'viewBox="0 0 {room.width()} {room.height()}"' in text and "data:image/png;base64," in text


def test_where_the_keyboard_is_shows_on_the_screen_and_in_no_picture(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.page.canvas
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(5):
        window.actions_["zoom-in"].trigger()  # until nothing but the page is in view, up to the frame
    window.top_bar.field.setFocus()
    screen, picture = canvas.viewport().grab().toImage(), as_seen(canvas)
    canvas.setFocus()
    assert canvas.hasFocus() and canvas.viewport().grab().toImage() != screen
    assert as_seen(canvas) == picture


def test_sharper_pixels_show_in_the_picture_and_leave_the_view_as_it_was(window: MainWindow) -> None:
    canvas = window.page.canvas
    before = as_seen(canvas)
    sharp = QImage(1200, 1600, QImage.Format.Format_RGB32)
    sharp.fill(Qt.GlobalColor.cyan)
    with_sharp = as_seen(canvas, sharp)
    assert with_sharp != before
    assert as_seen(canvas) == before


def test_a_word_named_beside_a_page_that_is_printed_all_over_is_in_the_picture_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    full = tmp_path / "full.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=300, height=400)
        page.draw_rect((30, 40, 130, 160), color=None, fill=COLOURS["red"])
        for across in range(0, 300, 4):
            page.draw_line((across, 0), (across, 400), color=(0.3, 0.3, 0.3), width=1.5)
        document.save(full)
    with Archive.create(tmp_path / "a.patchlight") as archive, RenderHost() as host:
        list(index(archive, ColourEncoder(), [full], host=host))
    with opened(qtbot, tmp_path / "a.patchlight") as window:
        search_window(qtbot, window, "red")
        canvas = window.page.canvas
        qtbot.waitUntil(lambda: canvas.is_explained and canvas.is_settled() and window.engine.is_settled, timeout=WAIT)
        room, screen, image = sheet_in_view(canvas), canvas.viewport().grab().toImage(), as_seen(canvas)
        left = image.width() // SCALE - room.width()
        assert 0 < left < room.left() and image.height() == room.height() * SCALE
        on_screen = coloured(screen, BEST, QRect(0, room.top(), room.left(), room.height()))
        assert on_screen > 100  # the word stands to the left of the page
        assert coloured(image, BEST, QRect(0, 0, left * SCALE, image.height())) > 0.9 * on_screen * SCALE**2
        QGuiApplication.clipboard().clear()
        window.actions_["copy-image"].trigger()
        qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=WAIT)
        assert QGuiApplication.clipboard().image().size() == image.size()


def coloured(image: QImage, colour: QColor, room: QRect) -> int:
    """Returns how many pixels of a part of an image have a colour."""
    rows, columns = range(room.top(), room.bottom() + 1), range(room.left(), room.right() + 1)
    return sum(image.pixelColor(x, y) == colour for y in rows for x in columns)


def test_a_name_without_an_ending_gets_one_before_a_file_could_be_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    typed = ["new", "taken"]
    (tmp_path / "taken.png").write_bytes(b"dear")
    asked: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(typed[0])

        def decline() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox):
                asked.append(box.text())
                box.reject()
                dialog.reject()

        QTimer.singleShot(0, decline)
        dialog.accept()

    for expected in (tmp_path / "new.png", None):
        QTimer.singleShot(0, answer)
        start = tmp_path / "page.png"
        assert ask_where(parent, "Export", start, "Pictures (*.png)", ".png") == expected
        typed.pop(0)
    assert len(asked) == 1 and "taken.png" in asked[0]


def test_another_kind_of_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PatchlightError, match="is a PNG, SVG or PDF file"):
        write_picture(tmp_path / "x.gif", QImage(2, 2, QImage.Format.Format_RGB32))


def test_the_figure_is_drawn_of_what_is_on_show(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    explained, out = window.exporting._explained, tmp_path / "figure.pdf"
    assert explained is not None
    order = FigureOrder(out, explained, "colour-test", 0, "viridis", 0.2)
    written(qtbot, window, lambda: window.engine.exports.figure(order), out)
    with pymupdf.open(out) as document:
        text = str(document[0].get_text())
    assert "“red block”" in text and "one.pdf, page 1" in text and "colour-test" in text


def test_a_figure_of_a_stored_picture_says_so_in_the_language_of_the_window(
    qtbot: QtBot, app: QApplication, tmp_path: Path
) -> None:
    speak(app, "de")
    with opened(qtbot, tmp_path / "a.patchlight") as window:
        paper = make_pdf(tmp_path / "paper.pdf", ["red"])
        add_and_wait(qtbot, window.engine, paper)
        search_window(qtbot, window, "red")
        explained = window.exporting._explained
        assert explained is not None
        paper.unlink()
        out = tmp_path / "figure.png"
        with qtbot.waitSignal(window.engine.exports.wrote, timeout=180_000) as answer:
            window.engine.exports.figure(FigureOrder(out, explained, "colour-test", None, "heat", 0.0))
    assert answer.args is not None
    assert answer.args[1].endswith("Die Abbildung zeigt das gespeicherte Bild.")
    assert "paper.pdf" in answer.args[1] and "Cannot" not in answer.args[1]


def test_the_annotated_copy_marks_all_hits_of_the_document(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    explained, results = window.exporting._explained, window.engine.results
    assert explained is not None and results is not None
    original = explained.hit.path.read_bytes()
    out = tmp_path / "copy.pdf"
    order = CopyOrder(out, results, explained.hit.page, "colour-test", explained)
    written(qtbot, window, lambda: window.engine.exports.annotated(order), out)
    with pymupdf.open(out) as document:
        found = [[a.info["subject"] for a in page.annots()] for page in document]  # pyright: ignore
    assert len(found) == 3
    assert found[0] == ["red"] and found[2] == ["red"]
    assert explained.hit.path.read_bytes() == original


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_results_are_written_with_all_they_depend_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kind: str
) -> None:
    results, out = window.engine.results, tmp_path / f"hits.{kind}"
    assert results is not None
    written(qtbot, window, lambda: window.engine.exports.report(ReportOrder(out, results, None)), out)
    if kind == "json":
        found = json.loads(out.read_text("utf-8"))
        assert found["query"]["text"] == "red block" and len(found["hits"]) == len(results.hits)
    else:
        rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
        assert [int(row["page"]) for row in rows] == [hit.page.page_number for hit in results.hits]


def test_exported_results_name_the_filter_they_were_found_with(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    engine, out = window.engine, tmp_path / "hits.json"
    with qtbot.waitSignal(engine.results_ready, timeout=20_000):
        window.browsing.set_filters(Filters(name="two"))
    assert engine.results is not None
    results = engine.results
    written(qtbot, window, lambda: engine.exports.report(ReportOrder(out, results, None)), out)
    found = json.loads(out.read_text("utf-8"))
    assert found["query"]["filters"] == {"name": "two"} and found["pages_searched"] == 1
    assert found["query"]["hits_listed_at_most"] == window.preferences.value.top


def test_another_kind_gives_its_ending_to_a_name_and_is_offered_the_next_time(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.exporting._folder = tmp_path
    seen: list[tuple[str, str]] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field, kinds = dialog.findChild(QLineEdit), dialog.findChild(QComboBox, "fileTypeCombo")
        assert field is not None and kinds is not None
        seen.append((field.text(), kinds.currentText()))
        kinds.setFocus()
        for key in "PDF" if len(seen) == 1 else "":
            qtbot.keyClicks(kinds, key)
        field.selectAll()
        qtbot.keyClicks(field, f"figure {len(seen)}")
        dialog.accept()

    for number in (1, 2):
        QTimer.singleShot(0, answer)
        with qtbot.waitSignal(window.engine.exports.wrote, timeout=180_000) as told:
            window.actions_["export"].trigger()
        assert told.args[0] == tmp_path / f"figure {number}.pdf"  # type: ignore[index]
        with pymupdf.open(tmp_path / f"figure {number}.pdf") as document:
            assert document.page_count == 1
    assert seen[0][0].endswith(".png") and seen[0][1] == "PNG picture (*.png)"
    assert seen[1][0].endswith(".pdf") and seen[1][1] == "PDF document (*.pdf)"


def test_results_of_a_region_are_named_by_its_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(exporting, "ask_where", lambda _parent, _title, start, *_args: offered.append(start.name))
    document = window.engine.catalog.documents[0]  # type: ignore[union-attr]
    for words in ("", "blue green"):
        with qtbot.waitSignal(window.engine.results_ready, timeout=20_000):
            window.browsing.search_region(PageRef(document.id, 0), (0.1, 0.1, 0.9, 0.9), words)
        window.actions_["export-results"].trigger()
    assert offered == [f"{Path(document.name).stem}, page 1, region.json", "blue green.json"]


def test_what_was_written_takes_the_place_of_what_was_being_done(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said() -> list[str]:
        return [notice.text for notice in window.notices.notices()]

    for out in (tmp_path / "figure.svg", tmp_path / "figure.svg"):
        monkeypatch.setattr(exporting, "ask_where", lambda *_args, out=out: out)
        window.actions_["export"].trigger()
    assert said() == ["The figure is being drawn…"]
    monkeypatch.setattr(exporting, "ask_where", lambda *_args: tmp_path / "hits.csv")
    window.actions_["export-results"].trigger()
    qtbot.waitUntil(lambda: "Wrote hits.csv." in said(), timeout=180_000)
    assert said() == ["Wrote figure.svg.", "Wrote hits.csv."]
    monkeypatch.setattr(exporting, "ask_where", lambda *_args: tmp_path / "figure.svg" / "copy.pdf")
    window.actions_["export-copy"].trigger()
    assert said()[-1] == "The copy is being written…"
    qtbot.waitUntil(lambda: "The copy is being written…" not in said(), timeout=30_000)
    assert window.notices.notices()[-1].lasts == 1  # in its place stands why that failed


def test_what_cannot_be_written_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    results = window.engine.results
    assert results is not None
    with qtbot.waitSignal(window.engine.exports.failed, timeout=20_000) as told:
        window.engine.exports.report(ReportOrder(tmp_path / "gone" / "x.json", results, None))
    assert "Cannot write" in told.args[0]  # type: ignore[index]
    assert any("Cannot write" in notice.text for notice in window.notices.notices())


def test_the_citation_is_copied_with_what_the_file_says(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.engine.exports.cited, timeout=20_000):
        window.actions_["copy-citation"].trigger()
    assert QGuiApplication.clipboard().text() == "Ada Lind: Coloured blocks (2004), p. 1\none.pdf, page 1"


def test_the_image_is_copied_as_it_is_seen(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.actions_["copy-image"].trigger()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=20_000)
    assert QGuiApplication.clipboard().image().size() == sheet_in_view(window.page.canvas).size() * SCALE


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (None, "a.pdf, page 7"),
        (DocumentFacts("", "", "1998"), "a.pdf, page 7"),
        (DocumentFacts("a", "", ""), "a.pdf, page 7"),
        (DocumentFacts("Herring", "", ""), "Herring, p. 7\na.pdf, page 7"),
        (DocumentFacts("", "Ada", "1998"), "Ada: a.pdf (1998), p. 7\na.pdf, page 7"),
        (DocumentFacts("Herring", "Ada", "1998"), "Ada: Herring (1998), p. 7\na.pdf, page 7"),
    ],
)
def test_citations(facts: DocumentFacts | None, expected: str) -> None:
    assert citation("a.pdf", 7, facts) == expected


@pytest.mark.parametrize(
    ("desktop", "expected"),
    [
        ("org.gnome.Evince.desktop\n", ["evince", "--page-index=7", "/a b.pdf"]),
        ("org.kde.okular.desktop", ["okular", "--page", "7", "/a b.pdf"]),
        ("okularApplication_pdf.desktop", ["okular", "--page", "7", "/a b.pdf"]),
        ("org.pwmt.zathura-pdf-mupdf.desktop", ["zathura", "--page=7", "/a b.pdf"]),
        ("firefox.desktop", ["firefox", "file:///a%20b.pdf#page=7"]),
        ("unknown-viewer.desktop", None),
        ("", None),
    ],
)
def test_only_viewers_that_take_a_page_are_told_one(desktop: str, expected: list[str] | None) -> None:
    assert page_command(desktop, Path("/a b.pdf"), 7) == expected


def test_a_hit_is_dragged_as_its_document_or_as_its_picture(qapp: QApplication, tmp_path: Path) -> None:
    document = make_pdf(tmp_path / "a b.pdf", ["red"])
    hit = Hit(1, PageRef(1, 2), "a b.pdf", document, 1.0)
    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.red)
    as_file = hit_as_mime(hit, picture, as_picture=False)
    assert as_file.urls() == [QUrl.fromLocalFile(str(document))] and not as_file.hasImage()
    assert as_file.text() == "a b.pdf, page 3"
    as_picture = hit_as_mime(hit, picture, as_picture=True, folder=tmp_path)
    assert as_picture.hasImage()
    (url,) = as_picture.urls()
    assert QImage(url.toLocalFile()).size() == picture.size()
    assert hit_as_mime(hit, None, as_picture=True, folder=tmp_path).urls() == as_file.urls()
    document.unlink()
    gone = hit_as_mime(hit, None, as_picture=False)
    assert not gone.hasUrls() and gone.text() == "a b.pdf, page 3"
    assert hit_as_mime(hit, picture, as_picture=True, folder=tmp_path).hasImage()
    drags = HitDrag()
    made = drags._made()
    assert made.is_dir()
    drags.tidy()
    assert not made.exists()


def test_a_hit_is_dragged_as_it_is_seen_or_as_its_whole_thumbnail(qtbot: QtBot, window: MainWindow) -> None:
    results, exporting = window.engine.results, window.exporting
    assert results is not None
    shown, other = results.hits[0], results.hits[1]
    assert window.page.canvas.page == shown.page
    assert exporting.picture_of(shown) == as_seen(window.page.canvas)
    thumbnail = exporting.picture_of(other)
    assert thumbnail is not None and max(thumbnail.width(), thumbnail.height()) == ColourEncoder.long_edge
    card = window.results.model.index(1).data(Role.THUMBNAIL)
    assert card.height() < thumbnail.height()  # which is scaled down for the card
    window.engine.pictures.forget()
    assert exporting.picture_of(other) is None


def test_rows_of_hits_can_be_dragged_and_tell_who_is_dragged(qtbot: QtBot, window: MainWindow) -> None:
    view, model = window.results.view, window.results.model
    assert view.dragEnabled()
    row = model.index(0)
    assert row.flags() & Qt.ItemFlag.ItemIsDragEnabled
    view.drag_wanted.disconnect(window.exporting._drag)  # a real drag waits for somebody to drop it
    with qtbot.waitSignal(view.drag_wanted, timeout=5000) as told:
        view.startDrag(Qt.DropAction.CopyAction)
    view.drag_wanted.connect(window.exporting._drag)
    assert told.args[0] is row.data(Role.HIT) and told.args[2] is False  # type: ignore[index]
