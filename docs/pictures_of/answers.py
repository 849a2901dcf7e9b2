"""States of an answer: results, words, patches, comparison, region, export, judging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QScrollArea

from core.types import PageRef
from gui.page.overlay import ALL_WORDS
from pictures_of.worlds import QUERIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from pictures_of.studio import Studio

FIRST, TABLE, CHART, OTHER = (
    "schooner aground in thick fog",
    "puffin burrows",
    "dredging the inner basin",
    "boats at sea",
)
MEANT = "gravity lifts the ocean twice a day"
LONG = "fog siren sounded, schooner"
NOWHERE = "zygote chromosome"
JUDGED = ((FIRST, (True, False)), (TABLE, (True,)), (CHART, (True, False, False)))


def take_all(studio: Studio) -> None:
    """Takes pictures of every state of an answer, in a window whose archive is complete."""
    arrangements(studio)
    words(studio)
    patches(studio)
    long_document(studio)
    comparing(studio)
    region(studio)
    asking(studio)
    exporting(studio)
    judging(studio)


def arrangements(studio: Studio) -> None:
    """Results as a list, grouped, as a grid; nothing found, and nothing found well."""
    studio.search(TABLE)
    studio.take("answer-table")
    studio.search(CHART)
    studio.take("answer-chart")
    studio.search(QUERIES.get(studio.variant.names, FIRST))
    studio.take("answer")
    studio.trigger("results-group")
    studio.take("grouped")
    studio.trigger("results-grid")
    studio.take("grouped-grid")
    studio.trigger("results-group")
    studio.take("grid")
    studio.trigger("results-grid")
    studio.search(NOWHERE)
    studio.take("weak")
    browsing = studio.window.browsing
    browsing.set_mode("keyword")
    studio.pause(300)
    studio.take("no-match")
    browsing.set_mode("late")


def words(studio: Studio) -> None:
    """Words chosen, the map tinted by word, the grid, and the passage that is about the same."""
    studio.search(FIRST)
    browsing = studio.window.browsing
    browsing.select_words((0, 4))
    studio.take("words-chosen")
    browsing.select_words(ALL_WORDS)
    studio.trigger("tint")
    studio.take("words-tinted")
    studio.trigger("tint")
    studio.trigger("grid")
    studio.take("patch-grid")
    studio.trigger("grid")
    studio.search(MEANT)
    browsing.select_words((len(MEANT.split()),))
    studio.take("passage")
    browsing.select_words(ALL_WORDS)


def patches(studio: Studio) -> None:
    """The list of best patches and the lines the heat points at."""
    studio.search(CHART)
    inspector = studio.window.inspector
    inspector._more.setChecked(True)
    studio.take("best-patches")
    inspector._more.setChecked(False)
    area = inspector.findChild(QScrollArea)
    assert area is not None
    studio.take("overlay", show=lambda: _to_end(area))
    area.verticalScrollBar().setValue(0)


def long_document(studio: Studio) -> None:
    """The heat strip beside a long document, and a match inside one of its pages."""
    engine = studio.window.engine
    catalog = engine.catalog
    assert catalog is not None
    log = max(catalog.documents, key=lambda document: document.page_count)
    studio.search(LONG)
    studio.window.browsing.show_page(PageRef(log.id, 13))
    studio.pause(600)
    studio.trigger("next-match")
    studio.pause(200)
    studio.trigger("zoom-in")
    studio.take("strip")
    studio.trigger("zoom-fit")


def comparing(studio: Studio) -> None:
    """Two queries on one page with their difference."""
    studio.search(CHART)
    studio.settle()
    compare = studio.window.compare
    studio.trigger("compare")
    studio.take("compare-first")
    compare.bar.field.setText(OTHER)
    compare.bar.query_asked.emit(OTHER)
    studio.wait(lambda: all(side.explained for side in compare.sides))
    studio.take("compare")
    studio.window.comparing.close()


def region(studio: Studio) -> None:
    """A box that is to be drawn, and what it finds."""
    studio.search(CHART)
    studio.settle()
    page = studio.window.browsing.shown_page
    assert page is not None
    studio.take("region-drawing", show=lambda: studio.trigger("find-region"), hide=_escape(studio))
    shown: list[object] = []
    connection = studio.window.browsing.explanation_shown.connect(shown.append)
    studio.window.browsing.search_region(page, (0.08, 0.13, 0.92, 0.42))
    studio.wait(lambda: shown)
    studio.window.browsing.explanation_shown.disconnect(connection)
    studio.take("region")
    studio.window.browsing.search("")


def asking(studio: Studio) -> None:
    """What a patch answers to, and its likes in the archive."""
    studio.search(FIRST)
    studio.settle()
    popover = studio.window.asking.popover
    answers: list[object] = []
    connection = studio.window.engine.asking.answered.connect(answers.append)

    def ask() -> None:
        answers.clear()
        studio.window.page.canvas.setFocus()
        studio.trigger("ask-patch")
        studio.wait(lambda: answers)
        studio.pause(700)

    studio.take("ask-patch", show=ask, hide=lambda: QTest.keyClick(popover, Qt.Key.Key_Escape))
    studio.window.engine.asking.answered.disconnect(connection)


def exporting(studio: Studio) -> None:
    """The menu of exports, and what is said when one is written."""
    window = studio.window
    button, export = window.top_bar.menu_button, window.actions_["export"]
    menu = next(menu for menu in window.menu.findChildren(QMenu) if export in menu.actions())

    def show() -> None:
        corner = button.mapToGlobal(QPoint(button.width(), button.height()))
        whole = window.menu.sizeHint().width()
        left = button.mapToGlobal(QPoint(0, button.height())) if window.isRightToLeft() else corner - QPoint(whole, 0)
        window.menu.popup(left)
        window.menu.setActiveAction(menu.menuAction())

    studio.take("export", show=show, hide=window.menu.hide)
    window.exporting._on_wrote(studio.home / "keepers-log-1931, page 2.png", "")
    studio.take("export-done")
    _close_notices(studio)


def judging(studio: Studio) -> None:
    """Hits with marks, and the page of the evaluation before and after measuring."""
    window = studio.window
    studio.take("evaluation-empty", show=lambda: studio.trigger("evaluation"), hide=window.judging.close)
    for text, grades in JUDGED:
        studio.search(text)
        for right in grades:
            window.judging.judge(right)
            studio.trigger("next-hit")
            studio.pause(150)
    studio.search(CHART)
    studio.take("judged")
    studio.trigger("evaluation")
    window.evaluation.measure.click()
    studio.wait(lambda: window.evaluation.standings and not window.engine.judging.is_measuring)
    drawn: list[object] = []
    connection = window.engine.judging.drawn.connect(drawn.append)

    def draw() -> None:
        drawn.clear()
        window.evaluation.show_state()
        studio.wait(lambda: drawn)

    studio.take("evaluation", show=draw)
    window.engine.judging.drawn.disconnect(connection)
    window.judging.close()


def _escape(studio: Studio) -> Callable[[], None]:
    return lambda: QTest.keyClick(studio.window.page.canvas, Qt.Key.Key_Escape)


def _to_end(area: QScrollArea) -> None:
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _close_notices(studio: Studio) -> None:
    for notice in studio.window.notices.notices():
        notice.close_notice()
