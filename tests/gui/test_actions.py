"""The action table: no clashes, nothing forgotten, and menus, palette and overview made from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import Actions
from gui.commands import ACTIONS, MENUS
from gui.palette import CommandPalette
from gui.palette_rows import REASON
from gui.shortcuts.overview import shortcuts_dialog
from resources import ROOT


def test_no_two_actions_share_a_shortcut_or_an_id() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys
    assert max(Counter(spec.id for spec in ACTIONS).values()) == 1


def test_every_action_is_listed_in_a_menu_and_its_icon_exists() -> None:
    assert {spec.menu for spec in ACTIONS} == set(MENUS)
    missing = [spec.icon for spec in ACTIONS if spec.icon and not (ROOT / "icons" / f"{spec.icon}.svg").is_file()]
    assert missing == []


def test_choosing_one_of_a_group_unchecks_the_others(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.choose("mode-late")
    actions.choose("mode-hybrid")
    assert [action.objectName() for action in actions.group("mode") if action.isChecked()] == ["mode-hybrid"]


@pytest.fixture
def palette(qtbot: QtBot) -> Iterator[CommandPalette]:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    palette = CommandPalette(Actions(window), window)
    palette.open()
    yield palette
    window.close()


def test_the_palette_finds_a_command_by_parts_of_its_name_and_runs_it(qtbot: QtBot, palette: CommandPalette) -> None:
    heat = palette.window().findChild(QAction, "heat")
    assert heat is not None
    qtbot.keyClicks(palette.field, "hide heat")
    assert palette.list.count() == 1
    with qtbot.waitSignal(heat.triggered, timeout=1000):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isHidden()


def test_the_palette_walks_with_arrows_around_both_ends_and_leaves_with_escape(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    last = palette.list.count() - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == last
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_the_palette_has_what_is_disabled_last_with_the_reason_and_never_chooses_it(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    actions, rows = palette._actions, palette.list
    ran: list[str] = []
    for name in ("fold-documents", "results-group"):
        actions[name].triggered.connect(lambda _=False, name=name: ran.append(name))
    actions.allow("fold-documents", False, "The results are not grouped by document.")
    palette.open()
    last = rows.item(rows.count() - 1)
    assert rows.count() == len(ACTIONS) - 1 and last.text() == "View › Fold or unfold all documents"
    assert last.data(REASON) == last.toolTip() == "The results are not grouped by document."
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert rows.currentRow() == rows.count() - 2
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert rows.currentRow() == 0

    qtbot.keyClicks(palette.field, "fold all doc")
    assert rows.count() == 1 and rows.currentItem() is None
    assert palette.field.accessibleDescription() == (
        "View › Fold or unfold all documents The results are not grouped by document."
    )
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(0)).center())
    assert palette.isVisible() and ran == []

    actions.allow("fold-documents", True, "The results are not grouped by document.")
    assert actions["fold-documents"].toolTip() == "Fold or unfold all documents (Ctrl+J)"
    palette.open()
    qtbot.keyClicks(palette.field, "fold all doc")
    assert palette.field.accessibleDescription() == ""
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["fold-documents"] and palette.isHidden()


def test_the_overview_names_every_shortcut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = shortcuts_dialog(Actions(window), window)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for spec in ACTIONS:
        if spec.keys:
            assert spec.text.rstrip("…") in texts


def test_the_overview_gains_a_command_with_its_first_key_and_loses_it_with_its_last(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    dialog = shortcuts_dialog(actions, window)
    dialog.show()
    plain = next(spec for spec in ACTIONS if spec.menu and not spec.keys)
    text = plain.text.rstrip("…")
    assert text not in {label.text() for label in dialog.findChildren(QLabel)}
    actions[plain.id].setShortcuts([QKeySequence("Ctrl+Alt+F11")])
    (row,) = [label for label in dialog.findChildren(QLabel) if label.text() == text]
    qtbot.waitUntil(row.isVisible)
    assert row.accessibleName() == f"{text}: Ctrl+Alt+F11"
    actions[plain.id].setShortcuts([])
    assert not row.isVisible()
    dialog.close()
