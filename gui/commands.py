"""Every command of the window in one table: menus, shortcuts, command palette and overview come from it."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.languages import LANGUAGES


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text for the translation tools, which know this name; Qt's own is typed as any object."""
    return text


MENUS = (
    QT_TRANSLATE_NOOP("Actions", "Archive"),
    QT_TRANSLATE_NOOP("Actions", "Search"),
    QT_TRANSLATE_NOOP("Actions", "Page"),
    QT_TRANSLATE_NOOP("Actions", "Judge"),
    QT_TRANSLATE_NOOP("Actions", "Export"),
    QT_TRANSLATE_NOOP("Actions", "View"),
    QT_TRANSLATE_NOOP("Actions", "Help"),
)


_HISTORY = "Ctrl+Y" if sys.platform == "darwin" else "Ctrl+H"
"""On a Mac the other one hides the program, whichever it is."""


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do.

    Attributes:
        id: Stable; the action's objectName.
        menu: Where it is listed, one of `MENUS`.
        text: What it says, a verb first.
        keys: Shortcuts, the one shown in menus first.
        icon: Name in `resources/icons`, or an empty string.
        group: Actions of one exclusive group are checkable, and one of them is always checked.
        checkable: Whether it is a switch.
        separated: Whether a line goes above it in its menu.
        repeats: Whether a key that is held does it again and again.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    checkable: bool = False
    separated: bool = False
    repeats: bool = True


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("add-documents", "Archive", QT_TRANSLATE_NOOP("Actions", "Add documents…"), ("Ctrl+I",), "add"),
    ActionSpec("add-folder", "Archive", QT_TRANSLATE_NOOP("Actions", "Add a folder…"), ("Ctrl+Shift+I",), "folder"),
    ActionSpec("follow-folder", "Archive", QT_TRANSLATE_NOOP("Actions", "Follow a folder…"), (), "eye"),
    ActionSpec(
        "new-archive", "Archive", QT_TRANSLATE_NOOP("Actions", "New archive…"), ("Ctrl+N",), "archive", separated=True
    ),
    ActionSpec("open-archive", "Archive", QT_TRANSLATE_NOOP("Actions", "Open an archive…"), ("Ctrl+O",)),
    ActionSpec("recent-archives", "Archive", QT_TRANSLATE_NOOP("Actions", "Recent archives"), ("Ctrl+Shift+O",)),
    ActionSpec("sample-archive", "Archive", QT_TRANSLATE_NOOP("Actions", "Try the sample archive"), (), "sample"),
    ActionSpec(
        "pause",
        "Archive",
        QT_TRANSLATE_NOOP("Actions", "Pause or go on encoding"),
        ("Ctrl+P",),
        "pause",
        separated=True,
    ),
    ActionSpec("cancel", "Archive", QT_TRANSLATE_NOOP("Actions", "Stop encoding"), (), "close"),
    ActionSpec(
        "pause-on-battery", "Archive", QT_TRANSLATE_NOOP("Actions", "Pause encoding on battery"), (), checkable=True
    ),
    ActionSpec(
        "encode-when-idle",
        "Archive",
        QT_TRANSLATE_NOOP("Actions", "Encode only while nobody uses this machine"),
        (),
        checkable=True,
    ),
    ActionSpec("show-progress", "Archive", QT_TRANSLATE_NOOP("Actions", "Show the progress"), ("Ctrl+Alt+P",)),
    ActionSpec(
        "document-details",
        "Archive",
        QT_TRANSLATE_NOOP("Actions", "Document details"),
        ("Alt+Return",),
        "info",
        separated=True,
    ),
    ActionSpec(
        "tag-documents", "Archive", QT_TRANSLATE_NOOP("Actions", "Tag the chosen documents…"), ("Ctrl+T",), "tag"
    ),
    ActionSpec("undo", "Archive", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "undo", separated=True),
    ActionSpec("removed-documents", "Archive", QT_TRANSLATE_NOOP("Actions", "Bring back removed documents…")),
    ActionSpec(
        "filter-library", "Archive", QT_TRANSLATE_NOOP("Actions", "Filter the library…"), ("Ctrl+Alt+L",), "filter"
    ),
    ActionSpec(
        "models", "Archive", QT_TRANSLATE_NOOP("Actions", "Models…"), ("Ctrl+Shift+M",), "model", separated=True
    ),
    ActionSpec("settings", "Archive", QT_TRANSLATE_NOOP("Actions", "Settings…"), ("Ctrl+,",), "settings"),
    ActionSpec(
        "close-window", "Archive", QT_TRANSLATE_NOOP("Actions", "Close the window"), ("Ctrl+W",), separated=True
    ),
    ActionSpec("quit", "Archive", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
    ActionSpec(
        "focus-search", "Search", QT_TRANSLATE_NOOP("Actions", "Go to the search field"), ("Ctrl+L", "/"), "search"
    ),
    ActionSpec(
        "mode-late",
        "Search",
        QT_TRANSLATE_NOOP("Actions", "Search by late interaction"),
        (),
        group="mode",
        separated=True,
    ),
    ActionSpec("mode-keyword", "Search", QT_TRANSLATE_NOOP("Actions", "Search by keyword"), (), group="mode"),
    ActionSpec("mode-hybrid", "Search", QT_TRANSLATE_NOOP("Actions", "Search both ways"), (), group="mode"),
    ActionSpec(
        "next-hit", "Search", QT_TRANSLATE_NOOP("Actions", "Go to the next result"), ("]",), "next", separated=True
    ),
    ActionSpec("previous-hit", "Search", QT_TRANSLATE_NOOP("Actions", "Go to the previous result"), ("[",), "previous"),
    ActionSpec("next-match", "Search", QT_TRANSLATE_NOOP("Actions", "Go to the next match"), ("F3",)),
    ActionSpec("previous-match", "Search", QT_TRANSLATE_NOOP("Actions", "Go to the previous match"), ("Shift+F3",)),
    ActionSpec(
        "find-region",
        "Search",
        QT_TRANSLATE_NOOP("Actions", "Find similar to a region…"),
        ("R",),
        "region",
        separated=True,
    ),
    ActionSpec(
        "search-document",
        "Search",
        QT_TRANSLATE_NOOP("Actions", "Search in this document"),
        ("Ctrl+Shift+F",),
        "document",
        separated=True,
    ),
    ActionSpec("filters", "Search", QT_TRANSLATE_NOOP("Actions", "Filter the documents…"), ("Ctrl+Shift+L",), "filter"),
    ActionSpec("clear-filters", "Search", QT_TRANSLATE_NOOP("Actions", "Search all documents"), (), "close"),
    ActionSpec(
        "save-search", "Search", QT_TRANSLATE_NOOP("Actions", "Save this search"), ("Ctrl+D",), "star", separated=True
    ),
    ActionSpec("saved-searches", "Search", QT_TRANSLATE_NOOP("Actions", "Saved searches…"), ("Ctrl+Shift+D",), "star"),
    ActionSpec("history", "Search", QT_TRANSLATE_NOOP("Actions", "Show earlier searches"), (_HISTORY,), "clock"),
    ActionSpec(
        "keep-history", "Search", QT_TRANSLATE_NOOP("Actions", "Remember searches in the archive"), checkable=True
    ),
    ActionSpec("clear-history", "Search", QT_TRANSLATE_NOOP("Actions", "Clear the search history"), (), "remove"),
    ActionSpec("next-page", "Page", QT_TRANSLATE_NOOP("Actions", "Go to the next page"), ("Ctrl+PgDown",)),
    ActionSpec("previous-page", "Page", QT_TRANSLATE_NOOP("Actions", "Go to the previous page"), ("Ctrl+PgUp",)),
    ActionSpec("go-to-page", "Page", QT_TRANSLATE_NOOP("Actions", "Go to a page…"), ("P",)),
    ActionSpec(
        "zoom-in", "Page", QT_TRANSLATE_NOOP("Actions", "Zoom in"), ("+", "=", "Ctrl++"), "zoom-in", separated=True
    ),
    ActionSpec("zoom-out", "Page", QT_TRANSLATE_NOOP("Actions", "Zoom out"), ("-", "Ctrl+-"), "zoom-out"),
    ActionSpec("zoom-fit", "Page", QT_TRANSLATE_NOOP("Actions", "Fit the page"), ("Ctrl+0",), "fit"),
    ActionSpec("zoom-actual", "Page", QT_TRANSLATE_NOOP("Actions", "Actual size"), ("Ctrl+1",)),
    ActionSpec(
        "next-word", "Page", QT_TRANSLATE_NOOP("Actions", "Show the next word’s heat"), ("Alt+Right",), separated=True
    ),
    ActionSpec("previous-word", "Page", QT_TRANSLATE_NOOP("Actions", "Show the previous word’s heat"), ("Alt+Left",)),
    ActionSpec("all-words", "Page", QT_TRANSLATE_NOOP("Actions", "Show the heat of all words"), ("Alt+Up",)),
    ActionSpec(
        "heat",
        "Page",
        QT_TRANSLATE_NOOP("Actions", "Show or hide the heat"),
        ("H",),
        "heat",
        separated=True,
        repeats=False,
    ),
    ActionSpec(
        "grid", "Page", QT_TRANSLATE_NOOP("Actions", "Show or hide the patch grid"), ("G",), "grid", repeats=False
    ),
    ActionSpec("tint", "Page", QT_TRANSLATE_NOOP("Actions", "Tint by word, or not"), ("T",), repeats=False),
    ActionSpec("walk-patches", "Page", QT_TRANSLATE_NOOP("Actions", "Walk over the patches by arrow keys"), ("W",)),
    ActionSpec("compare", "Page", QT_TRANSLATE_NOOP("Actions", "Compare…"), ("C",), "compare", separated=True),
    ActionSpec("pin-page", "Page", QT_TRANSLATE_NOOP("Actions", "Pin this page to compare"), ("Shift+C",), "pin"),
    ActionSpec("ask-patch", "Page", QT_TRANSLATE_NOOP("Actions", "Ask the patch…"), ("A",)),
    ActionSpec(
        "judge-right", "Judge", QT_TRANSLATE_NOOP("Actions", "Right for this query, or take it back"), ("1",), "check"
    ),
    ActionSpec(
        "judge-wrong", "Judge", QT_TRANSLATE_NOOP("Actions", "Wrong for this query, or take it back"), ("0",), "close"
    ),
    ActionSpec(
        "evaluation",
        "Judge",
        QT_TRANSLATE_NOOP("Actions", "Evaluate models and modes…"),
        ("Ctrl+Shift+E",),
        "chart",
        separated=True,
    ),
    ActionSpec(
        "export-judgements",
        "Judge",
        QT_TRANSLATE_NOOP("Actions", "Save the judgements as a queries file…"),
        (),
        "",
        separated=True,
    ),
    ActionSpec("import-judgements", "Judge", QT_TRANSLATE_NOOP("Actions", "Take a queries file’s judgements…"), (), ""),
    ActionSpec("export", "Export", QT_TRANSLATE_NOOP("Actions", "Export the figure…"), ("Ctrl+E",), "export"),
    ActionSpec(
        "export-seen", "Export", QT_TRANSLATE_NOOP("Actions", "Export the page as seen…"), ("Ctrl+Alt+E",), "image"
    ),
    ActionSpec("export-copy", "Export", QT_TRANSLATE_NOOP("Actions", "Export an annotated copy…"), (), "document"),
    ActionSpec(
        "export-results", "Export", QT_TRANSLATE_NOOP("Actions", "Export results and scores…"), ("Ctrl+S",), "results"
    ),
    ActionSpec(
        "copy-image",
        "Export",
        QT_TRANSLATE_NOOP("Actions", "Copy the image"),
        ("Ctrl+Shift+C",),
        "copy",
        separated=True,
    ),
    ActionSpec("copy-citation", "Export", QT_TRANSLATE_NOOP("Actions", "Copy the citation"), ("Ctrl+Alt+C",), "quote"),
    ActionSpec(
        "open-viewer",
        "Export",
        QT_TRANSLATE_NOOP("Actions", "Open in the system’s viewer"),
        ("Ctrl+Return",),
        "outside",
        separated=True,
    ),
    ActionSpec(
        "show-folder", "Export", QT_TRANSLATE_NOOP("Actions", "Show in its folder"), ("Ctrl+Alt+Return",), "folder"
    ),
    ActionSpec(
        "show-library", "View", QT_TRANSLATE_NOOP("Actions", "Show the library"), ("F9",), "library", checkable=True
    ),
    ActionSpec(
        "show-why", "View", QT_TRANSLATE_NOOP("Actions", "Show why a page matched"), ("F10",), "why", checkable=True
    ),
    ActionSpec(
        "results-grid",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Show the results as a grid"),
        ("Ctrl+G",),
        "tiles",
        checkable=True,
        separated=True,
    ),
    ActionSpec(
        "results-group",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Group the results by document"),
        ("Ctrl+Shift+G",),
        "group",
        checkable=True,
    ),
    ActionSpec("fold-documents", "View", QT_TRANSLATE_NOOP("Actions", "Fold or unfold all documents"), ("Ctrl+J",)),
    ActionSpec("sort-score", "View", QT_TRANSLATE_NOOP("Actions", "Sort by match"), (), group="sort", separated=True),
    ActionSpec("sort-document", "View", QT_TRANSLATE_NOOP("Actions", "Sort by document"), (), group="sort"),
    ActionSpec("sort-page", "View", QT_TRANSLATE_NOOP("Actions", "Sort by document and page"), (), group="sort"),
    ActionSpec("sort-added", "View", QT_TRANSLATE_NOOP("Actions", "Sort by date added"), (), group="sort"),
    ActionSpec("next-pane", "View", QT_TRANSLATE_NOOP("Actions", "Go to the next pane"), ("F6",), separated=True),
    ActionSpec("previous-pane", "View", QT_TRANSLATE_NOOP("Actions", "Go to the previous pane"), ("Shift+F6",)),
    ActionSpec("go-to-notice", "View", QT_TRANSLATE_NOOP("Actions", "Go to the newest notice"), ("Ctrl+Alt+N",)),
    ActionSpec(
        "theme-system", "View", QT_TRANSLATE_NOOP("Actions", "Colours of the system"), (), group="theme", separated=True
    ),
    ActionSpec("theme-light", "View", QT_TRANSLATE_NOOP("Actions", "Light colours"), (), group="theme"),
    ActionSpec("theme-dark", "View", QT_TRANSLATE_NOOP("Actions", "Dark colours"), (), group="theme"),
    ActionSpec(
        "language-system",
        "View",
        QT_TRANSLATE_NOOP("Actions", "Language of the system"),
        (),
        group="language",
        separated=True,
    ),
    *(ActionSpec(f"language-{code}", "View", name, (), group="language") for code, name in LANGUAGES.items()),
    ActionSpec("palette", "Help", QT_TRANSLATE_NOOP("Actions", "Find a command…"), ("Ctrl+K",), "search"),
    ActionSpec("shortcuts", "Help", QT_TRANSLATE_NOOP("Actions", "Show all shortcuts"), ("?", "F1"), "keyboard"),
    ActionSpec("edit-shortcuts", "Help", QT_TRANSLATE_NOOP("Actions", "Change the shortcuts…"), (), "settings"),
    ActionSpec("show-log", "Help", QT_TRANSLATE_NOOP("Actions", "Show the log"), (), "document", separated=True),
    ActionSpec("show-crash-report", "Help", QT_TRANSLATE_NOOP("Actions", "Show the last crash’s report"), ()),
    ActionSpec("about", "Help", QT_TRANSLATE_NOOP("Actions", "About Patchlight"), (), "info"),
)


def translated(text: str) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate("Actions", text)
