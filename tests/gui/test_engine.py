"""The engine on real files: encoding, searching beside it, pausing, failing, and ending in order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.encoders.encoder import PageEncoder
from core.errors import ModelError
from core.types import PageRef, Progress, SearchResults
from gui.engine import Engine
from gui.engine_types import PageImage
from gui.page_cache import PageCache
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait, colour_encoder, running, search

FOUR = ("red", "green", "blue", "yellow")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "Bücher über Farben.patchlight"


@pytest.fixture
def engine(qtbot: QtBot, archive: Path) -> Iterator[Engine]:
    with running(qtbot, archive) as engine:
        yield engine


def wait_for_state(qtbot: QtBot, engine: Engine, state: str) -> None:
    qtbot.waitUntil(lambda: engine.indexing == state, timeout=20_000)


def test_a_file_becomes_a_ranked_and_explained_page(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
    assert engine.catalog is not None
    assert [(d.name, d.pages_encoded) for d in engine.catalog.documents] == [("four.pdf", 4)]
    results = search(qtbot, engine, "blue")
    assert results.hits[0].page.page_number == 3
    with qtbot.waitSignal(engine.explanation_ready, timeout=10_000) as explained:
        engine.explain(results.hits[0])
    best = explained.args[0].explanation.words[0].best  # type: ignore[index]
    x0, y0, x1, y1 = best.box
    assert 0.1 <= (x0 + x1) / 2 <= 130 / 300 and 0.1 <= (y0 + y1) / 2 <= 160 / 400
    assert "blue" in explained.args[0].lines[0].text or explained.args[0].words  # type: ignore[index]


def test_a_search_that_is_due_again_while_it_is_under_way_is_repeated_after_it(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
    answers: list[SearchResults] = []
    engine.results_ready.connect(answers.append)
    engine.search("blue")
    engine.queries._send_again()  # its time has come, and the answer has not
    assert answers == []
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=20_000)


def test_a_page_can_be_found_before_the_others_are_encoded(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    def first_page(progress: Progress) -> bool:
        if progress.page is None:
            return False
        engine.pause()  # from within the first page's turn, so that later ones wait
        return True

    with qtbot.waitSignal(engine.progressed, timeout=20_000, check_params_cb=first_page):
        engine.add([make_pdf(tmp_path / "many.pdf", FOUR * 10)])
    wait_for_state(qtbot, engine, "paused")
    results = search(qtbot, engine, "red")
    assert results.hits[0].page == PageRef(results.hits[0].page.document_id, 0)
    assert results.pages_searched < 40
    with qtbot.waitSignal(
        engine.results_ready, timeout=30_000, check_params_cb=lambda found: found.pages_searched == 40
    ):
        engine.resume()  # the same query is answered again, unasked, as pages arrive


def test_cancelling_keeps_what_is_encoded_and_resuming_does_the_rest(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    with qtbot.waitSignal(engine.progressed, timeout=20_000, check_params_cb=lambda p: p.page is not None):
        engine.add([make_pdf(tmp_path / "many.pdf", FOUR * 10)])
    engine.cancel()
    wait_for_state(qtbot, engine, "idle")
    qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.pages_pending), timeout=5_000)
    assert engine.catalog is not None
    assert 0 < engine.catalog.pages_pending < 40
    engine.resume()
    wait_for_state(qtbot, engine, "running")
    wait_for_state(qtbot, engine, "idle")
    qtbot.waitUntil(lambda: bool(engine.catalog and not engine.catalog.pages_pending), timeout=5_000)


def test_no_document_of_the_archive_before_is_shown_once_another_is_open(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
    known = []
    engine.documents_changed.connect(lambda: known.append(engine.catalog and len(engine.catalog.documents)))
    other = tmp_path / "other.patchlight"
    with qtbot.waitSignal(engine.archive_changed, timeout=20_000, check_params_cb=lambda info: info.path == other):
        engine.open_archive(other)
    assert known == [None, 0]


def test_encoding_is_over_where_another_archive_has_nothing_to_encode(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    with qtbot.waitSignal(engine.progressed, timeout=20_000, check_params_cb=lambda p: p.page is not None):
        engine.add([make_pdf(tmp_path / "many.pdf", FOUR * 10)])
    other = tmp_path / "other.patchlight"
    with qtbot.waitSignal(engine.archive_changed, timeout=20_000, check_params_cb=lambda info: info.path == other):
        engine.open_archive(other)
    assert engine.indexing == "idle"


def test_encoding_is_over_where_the_former_model_has_seen_all_pages(
    qtbot: QtBot, archive: Path, tmp_path: Path
) -> None:
    class Other(ColourEncoder):
        name = "other"

    with running(qtbot, archive, lambda spec: Other() if spec == "other" else ColourEncoder()) as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "many.pdf", FOUR * 10))
        with qtbot.waitSignal(engine.progressed, timeout=20_000, check_params_cb=lambda p: p.page is not None):
            engine.set_model("other")
        assert engine.indexing == "running"
        engine.set_model("colour-test")
        wait_for_state(qtbot, engine, "idle")
        assert engine.catalog is not None
        assert engine.catalog.documents[0].pages_encoded == 40
        assert engine.model_state == "ready"


def test_ending_in_the_middle_loses_nothing_and_the_next_start_goes_on(
    qtbot: QtBot, archive: Path, tmp_path: Path
) -> None:
    many = make_pdf(tmp_path / "many.pdf", FOUR * 10)
    with (
        running(qtbot, archive) as engine,
        qtbot.waitSignal(engine.progressed, timeout=20_000, check_params_cb=lambda p: p.page is not None),
    ):
        engine.add([many])
    with Archive.open(archive, read_only=True) as kept:
        assert kept.verify().clean
        encoded = kept.documents()[0].pages_encoded
    assert 0 < encoded < 40
    with running(qtbot, archive) as engine:
        qtbot.waitUntil(
            lambda: bool(engine.catalog and engine.catalog.documents[0].pages_encoded == 40), timeout=30_000
        )


def test_the_newest_query_wins(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
    answers: list[SearchResults] = []
    engine.results_ready.connect(answers.append)
    for text in FOUR * 5:
        engine.search(text)
    qtbot.waitUntil(lambda: bool(answers) and answers[-1].text == "yellow", timeout=10_000)
    assert len(answers) < 20
    assert all(later.text == "yellow" for later in answers[-1:])


def test_files_that_cannot_be_taken_are_told_and_can_be_tried_again(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing more")
    with qtbot.waitSignal(engine.failed, timeout=20_000) as told:
        add_and_wait(qtbot, engine, broken, make_pdf(tmp_path / "good.pdf", ["red"]), tmp_path / "vanished.pdf")
    assert "vanished.pdf" in told.args[0]  # type: ignore[index]
    assert engine.catalog is not None
    (failure,) = engine.catalog.failures
    assert failure.path == broken and "broken.pdf" in failure.reason
    assert [d.name for d in engine.catalog.documents] == ["good.pdf"]
    make_pdf(broken, ["green"])
    add_and_wait(qtbot, engine, broken)
    assert engine.catalog.failures == ()


def test_a_password_is_asked_for_until_it_is_right(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    secret = make_pdf(tmp_path / "secret.pdf", ["red", "blue"], password="open sesame")
    with qtbot.waitSignal(engine.password_needed, timeout=20_000) as needed:
        engine.add([secret])
    assert needed.args == [secret]
    with qtbot.waitSignal(engine.password_needed, timeout=20_000):
        engine.give_password(secret, "wrong")
    with qtbot.waitSignal(engine.indexing_changed, timeout=20_000, check_params_cb=lambda state: state == "idle"):
        engine.give_password(secret, "open sesame")
    qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.documents), timeout=10_000)
    with qtbot.waitSignal(engine.page_ready, timeout=10_000) as page:
        engine.request_page(search(qtbot, engine, "blue").hits[0].page, 700)
    assert page.args[0].from_source  # type: ignore[index]


def test_removing_can_be_undone(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
    hit = search(qtbot, engine, "red").hits[0]
    with qtbot.waitSignal(engine.removed, timeout=10_000) as removed:
        engine.library.remove([hit.page.document_id])
    assert removed.args[0][0].name == "four.pdf"  # type: ignore[index]
    assert search(qtbot, engine, "red").hits == ()
    engine.library.restore([hit.page.document_id])
    qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.documents), timeout=10_000)
    assert search(qtbot, engine, "red").hits[0].page == hit.page


def test_a_page_whose_file_is_gone_is_shown_as_kept(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    file = make_pdf(tmp_path / "four.pdf", FOUR)
    add_and_wait(qtbot, engine, file)
    page = search(qtbot, engine, "green").hits[0].page
    with qtbot.waitSignal(engine.page_ready, timeout=20_000) as sharp:
        engine.request_page(page, 1000)
    image: PageImage = sharp.args[0]  # type: ignore[index]
    assert image.from_source and max(image.image.width(), image.image.height()) == 1000
    file.unlink()
    with qtbot.waitSignal(engine.page_ready, timeout=20_000, check_params_cb=lambda i: not i.from_source) as kept:
        engine.request_page(page, 1400)
    assert kept.args[0].width == 300 and kept.args[0].height == 400  # type: ignore[index]


def test_thumbnails_carry_the_heat_of_the_query(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "one.pdf", ["blue"]))
    page = search(qtbot, engine, "blue").hits[0].page

    def thumbnail(with_heat: bool) -> QImage:
        with qtbot.waitSignal(engine.thumbnail_ready, timeout=10_000) as ready:
            engine.request_thumbnail(page, with_heat=with_heat)
        return ready.args[1]  # type: ignore[index]

    plain, hot = thumbnail(False), thumbnail(True)
    size = plain.size()
    inside = (size.width() * 80 // 300, size.height() * 100 // 400)
    outside = (size.width() * 250 // 300, size.height() * 350 // 400)
    assert plain.pixelColor(*inside).blue() > 200
    assert hot.pixelColor(*inside).red() > plain.pixelColor(*inside).red() + 20
    assert hot.pixelColor(*outside) == plain.pixelColor(*outside)
    qtbot.waitUntil(lambda: engine.is_settled, timeout=5_000)


def test_an_earlier_query_asked_again_has_its_lines_again(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "one.pdf", ["blue"]))
    lines: list[str] = []
    engine.line_ready.connect(lambda _page, line: lines.append(line))
    for text in ("blue", "red", "blue"):
        lines.clear()
        page = search(qtbot, engine, text).hits[0].page
        with qtbot.waitSignal(engine.thumbnail_ready, timeout=10_000):
            engine.request_thumbnail(page, with_heat=True)
        qtbot.waitUntil(lambda: engine.is_settled, timeout=5_000)
    (line,) = lines
    assert "page" in line


def test_an_explanation_that_comes_late_is_not_kept_for_the_next_query(
    qtbot: QtBot, engine: Engine, tmp_path: Path
) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "one.pdf", ["red", "blue"]))
    hit = search(qtbot, engine, "red").hits[0]
    explained: list[object] = []
    engine.explanation_ready.connect(explained.append)
    engine.search("blue")
    engine.explain(hit)  # the answer to it is on its way when the next query's comes
    qtbot.waitUntil(lambda: engine.results is not None and engine.results.text == "blue", timeout=20_000)
    with qtbot.waitSignal(engine.explanation_ready, timeout=20_000):
        engine.explain(hit)
    assert len(explained) == 1
    assert explained[0].explanation.query.text == "blue"  # type: ignore[attr-defined]


def test_without_a_model_keywords_still_find(qtbot: QtBot, archive: Path, tmp_path: Path) -> None:
    with running(qtbot, archive) as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))

    def missing(_spec: str) -> PageEncoder:
        raise ModelError("The model is not on this machine.")

    with running(qtbot, archive, missing) as engine:
        assert engine.model_state == "failed"
        assert search(qtbot, engine, "yellow", "keyword").hits[0].page.page_number == 4
        with qtbot.waitSignal(engine.search_failed, timeout=10_000):
            engine.search("yellow", "late")


def test_a_model_that_cannot_be_loaded_leaves_the_old_one(qtbot: QtBot, archive: Path, tmp_path: Path) -> None:
    def load(spec: str) -> PageEncoder:
        if spec == "absent":
            raise ModelError("No model is known as “absent”.")
        return colour_encoder(spec)

    with running(qtbot, archive, load) as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
        with qtbot.waitSignals([engine.failed, engine.model_changed], timeout=10_000):
            engine.set_model("absent")
        qtbot.waitUntil(lambda: engine.model_state == "ready", timeout=10_000)
        assert engine.model == "colour-test"
        assert search(qtbot, engine, "red").hits[0].page.page_number == 1


def test_what_is_not_an_archive_is_refused_and_the_open_one_stays(qtbot: QtBot, engine: Engine, tmp_path: Path) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
    with qtbot.waitSignal(engine.failed, timeout=10_000) as failed:
        engine.open_archive(tmp_path / "four.pdf")
    assert failed.args[0].endswith(".")  # type: ignore[index]
    assert search(qtbot, engine, "red").hits


def test_an_archive_that_is_being_written_elsewhere_opens_for_reading(
    qtbot: QtBot, engine: Engine, archive: Path, tmp_path: Path
) -> None:
    add_and_wait(qtbot, engine, make_pdf(tmp_path / "four.pdf", FOUR))
    with running(qtbot, archive) as reader:
        assert reader.catalog is not None and reader.catalog.read_only_reason
        assert search(qtbot, reader, "green").hits[0].page.page_number == 2
        with qtbot.waitSignal(reader.failed, timeout=10_000):
            reader.add([make_pdf(tmp_path / "more.pdf", ["red"])])


def picture(page: PageRef, long_edge: int, bytes_per_side: int = 100) -> PageImage:
    image = QImage(bytes_per_side, bytes_per_side, QImage.Format.Format_RGB32)
    return PageImage(page, image, long_edge, 10, 10)


def test_the_page_cache_keeps_what_was_used_last_within_its_bound() -> None:
    cache = PageCache(byte_limit=3 * 40_000)
    pages = [PageRef(1, number) for number in range(4)]
    for page in pages[:3]:
        cache.put(picture(page, 700))
    assert cache.exact(pages[0], 700) is not None  # used again, so page 1 is the oldest now
    cache.put(picture(pages[3], 700))
    assert cache.exact(pages[1], 700) is None
    assert cache.exact(pages[0], 700) is not None
    assert cache.bytes <= 3 * 40_000


@pytest.mark.parametrize(("asked", "offered"), [(500, 700), (1000, 1400), (3000, 1400)])
def test_the_page_cache_offers_the_best_stand_in(asked: int, offered: int) -> None:
    cache, page = PageCache(), PageRef(1, 0)
    cache.put(picture(page, 700))
    cache.put(picture(page, 1400))
    found = cache.stand_in(page, asked)
    assert found is not None and found.long_edge == offered
    assert cache.stand_in(PageRef(2, 0), asked) is None
    assert np.isfinite(found.width)
