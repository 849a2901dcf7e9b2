"""States of an archive: first start, indexing, library, history, commands, notices, failures, read-only, many pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QToolButton

from core.archive import Archive
from core.search.filters import Filters
from core.types import Progress
from gui.library.order import Order
from gui.shortcuts.overview import shortcuts_dialog
from pictures_of.answers import CHART, FIRST, TABLE
from pictures_of.worlds import write_failures, write_many

if TYPE_CHECKING:
    from pathlib import Path

    from pictures_of.studio import Studio

BUSY = "lamp"
PAGES_BEFORE_THE_PICTURE = 12


def first_start(studio: Studio) -> None:
    """An empty archive."""
    with studio.open(studio.home / "My documents.patchlight"):
        studio.take("first-start")
        studio.window.browsing.search("tide")
        studio.pause(400)
        studio.take("searched-in-nothing")


def encoding(studio: Studio, documents: list[Path]) -> None:
    """A job at work, with a query answered from the pages that are done; it is complete afterwards."""
    engine, reached = studio.window.engine, [0]

    def note(progress: Progress) -> None:
        reached[0] = progress.pages_done

    connection = engine.progressed.connect(note)
    studio.window.housekeeping.add(documents)
    studio.take("indexing-begins")
    studio.wait(lambda: reached[0] >= 2)
    studio.search(BUSY)
    studio.wait(lambda: reached[0] >= PAGES_BEFORE_THE_PICTURE)
    engine.pause()
    studio.wait(lambda: engine.indexing == "paused")
    studio.take("indexing-paused")
    engine.resume()
    studio.wait(lambda: reached[0] >= PAGES_BEFORE_THE_PICTURE + 4)
    studio.take("indexing")
    card = studio.window.housekeeping.card
    studio.take("progress", show=lambda: studio.trigger("show-progress"), hide=card.hide)
    studio.wait(lambda: engine.indexing == "idle")
    engine.progressed.disconnect(connection)


def library(studio: Studio) -> None:
    """Tags, a filter, an order, the menus, details; a document that was removed and can come back."""
    window = studio.window
    desk, catalog = window.engine.library, window.engine.catalog
    assert catalog is not None
    ids = [document.id for document in catalog.documents]
    desk.change_tags(ids[:3], add=["harbour"])
    desk.change_tags(ids[1:5], add=["to read again"])
    desk.save_collection("Lights and fog", ["harbour"])
    studio.wait(lambda: len(desk.shelf.tags) == 2)
    studio.search(CHART)
    bar = window.library.bar
    studio.take("library", show=lambda: _drop(window.library.bar.filter_button), hide=bar.filter_menu.hide)
    studio.take("library-sort", show=lambda: _drop(bar.sort_button), hide=bar.sort_menu.hide)
    window.library.view.setCurrentIndex(window.library.model.index(1))
    studio.trigger("document-details")
    studio.pause(300)
    studio.take("details")
    studio.trigger("document-details")
    narrowing = window.narrowing
    window.library.bar.set_order(Order(filters=Filters(kind="pdf", text="with")))
    studio.settle()
    studio.take("library-filters", show=narrowing.open, hide=narrowing.panel.hide)
    studio.take("library-filtered")
    window.library.bar.set_order(Order())
    desk.remove(ids[-1:])
    studio.wait(lambda: window.notices.notices())
    studio.take("notice-undo")
    _close_notices(studio)
    desk.remove(ids[1:3])
    studio.wait(lambda: window.notices.notices())
    _close_notices(studio)
    panel = window.housekeeping.removed_panel

    def open_removed() -> None:
        studio.trigger("removed-documents")
        studio.wait(lambda: panel.tree.topLevelItemCount() == 3)

    studio.take("removed", show=open_removed, hide=panel.hide)
    desk.restore([ids[-1], *ids[1:3]])
    studio.wait(lambda: window.notices.notices())
    studio.take("notice-back")
    _close_notices(studio)


def searches(studio: Studio) -> None:
    """Earlier searches, saved ones, filters of a search."""
    window, searching = studio.window, studio.window.searching
    for text in (TABLE, CHART):
        studio.search(text)
        studio.trigger("save-search")
        studio.pause(200)
    for notice in window.notices.notices():
        notice.close_notice()
    studio.take("history", show=searching.open_history, hide=searching.history.hide)
    studio.take("saved", show=searching.open_saved, hide=searching.saved_panel.hide)
    window.browsing.set_filters(Filters(tags=("harbour",)))
    studio.settle()
    studio.take("filters", show=searching.open_filters, hide=searching.panel.hide)
    studio.take("filtered")
    studio.trigger("clear-filters")


def commands(studio: Studio) -> None:
    """The palette, all shortcuts, the recent archives."""
    window = studio.window
    studio.search(FIRST)
    studio.take("palette", show=window.command_palette.open, hide=window.command_palette.hide)
    shown: list[QDialog] = []

    def overview() -> None:
        shown[:] = [shortcuts_dialog(window.actions_, window)]
        shown[0].show()

    studio.take("shortcuts", show=overview, hide=lambda: shown[0].close())
    pages(studio)
    studio.preferences.change(
        recent_archives=tuple(
            str(studio.home / name / f"{name}.patchlight")
            for name in ("Harbour board minutes 1890–1975", "Coast survey", "Seabirds")
        )
    )
    recent = window.housekeeping.recent
    studio.take("recent", show=recent.show_menu, hide=recent.menu.hide)


def pages(studio: Studio) -> None:
    """The page of settings at two of its sections, and the page of shortcuts with keys that two commands want."""
    window = studio.window
    studio.trigger("settings")
    studio.take("settings")
    studio.preferences.change(threads=2)
    window.settings.sections.setCurrentRow(window.settings.sections.count() - 2)
    studio.take("settings-limits")
    studio.preferences.change(threads=0)
    studio.trigger("settings")
    studio.trigger("edit-shortcuts")
    studio.take("shortcuts-page")
    window.shortcuts.keys_wanted.emit("export", ("Ctrl+E", "Ctrl+K"), "Ctrl+K")
    studio.take("shortcuts-clash")
    studio.trigger("edit-shortcuts")


def failures(studio: Studio) -> None:
    """Files that cannot be read, and what is known of one of them."""
    window = studio.window
    window.housekeeping.add(write_failures(studio.home / "Inbox"))
    studio.wait(lambda: window.engine.catalog and len(window.engine.catalog.failures) >= 2)
    studio.wait(lambda: window.engine.indexing == "idle")
    studio.search("lighthouse")
    studio.take("errors")
    rows = window.library.model
    row = next(row for row in range(rows.rowCount()) if rows.row(rows.index(row)).failure)  # type: ignore[union-attr]
    window.library.view.setCurrentIndex(rows.index(row))
    studio.trigger("document-details")
    studio.pause(300)
    for notice in window.notices.notices():
        notice.close_notice()
    studio.take("details-failure")
    studio.trigger("document-details")


def read_only(studio: Studio, archive: Path) -> None:
    """An archive that somebody else writes in."""
    with Archive.open(archive), studio.open(archive):
        studio.search(TABLE)
        studio.take("read-only")


def source_gone(studio: Studio, archive: Path, documents: list[Path]) -> None:
    """Documents that were moved away: the pages kept in the archive are shown."""
    elsewhere = documents[0].parent.with_name("Elsewhere")
    documents[0].parent.rename(elsewhere)
    with studio.open(archive):
        studio.search(TABLE)
        studio.pause(1500)
        studio.take("source-gone")
    elsewhere.rename(documents[0].parent)


def many(studio: Studio, archive: Path) -> None:
    """Thousands of results."""
    large = studio.home / "Coast survey.patchlight"
    write_many(archive, large, studio.home / "Logs")
    with studio.open(large) as window:
        studio.search("thick fog, siren sounded")
        window.browsing.show_more()
        studio.wait(lambda: window.results.model.rowCount() >= 1000)
        studio.take("thousands")
        studio.trigger("results-group")
        studio.take("thousands-grouped")
        studio.trigger("results-group")
        studio.trigger("results-grid")
        bar = window.results.view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        studio.pause(300)
        studio.take("thousands-grid")
        studio.trigger("results-grid")


def _close_notices(studio: Studio) -> None:
    for notice in studio.window.notices.notices():
        notice.close_notice()


def _drop(button: QToolButton) -> None:
    """Opens the menu of a button without waiting for it to be closed."""
    edge = button.rect().bottomRight() if button.isRightToLeft() else button.rect().bottomLeft()
    menu = button.menu()
    if button.isRightToLeft():
        edge.setX(edge.x() - menu.sizeHint().width())
    menu.popup(button.mapToGlobal(edge))
