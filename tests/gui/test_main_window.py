"""The assembled window without documents: names, folding, memory, notices, settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core import settings
from gui import colours, theme
from gui.main_window import MainWindow
from gui.notices import NoticeStack
from tests.gui.opened_window import end, shown

NAMES = (
    *("libraryView", "searchField", "resultsView", "pageView", "wordChips", "whyPane", "opacitySlider"),
    *("thresholdSlider", "progressBar", "pauseButton", "cancelButton", "modelMenu", "modeMenu", "addButton"),
    *("libraryFilter", "archiveSummary"),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = shown(qtbot, size=None)
    yield made
    end(made)


def test_every_control_has_its_documented_name(window: MainWindow) -> None:
    missing = [name for name in NAMES if window.findChild(QWidget, name) is None]
    assert missing == []


def test_every_button_and_field_says_what_it_is(window: MainWindow) -> None:
    silent = []
    for control in [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]:
        interface = QAccessible.queryAccessibleInterface(control)
        spoken = interface.text(QAccessible.Text.Name) if interface else ""
        if not (spoken or control.accessibleName()) and control.objectName() and not control.isHidden():
            silent.append(control.objectName())
    assert [name for name in silent if not name.startswith("qt_")] == []


@pytest.mark.parametrize(
    ("width", "shown"),
    [(1600, [True] * 4), (1366, [True] * 4), (1200, [False, True, True, True]), (1060, [False, True, True, False])],
)
def test_small_windows_fold_the_library_first_and_then_why(window: MainWindow, width: int, shown: list[bool]) -> None:
    window.body.setCurrentWidget(window.splitter)
    window.resize(width, 768)
    panes = (window.library, window.results, window.page, window.inspector)
    assert [pane.isVisible() for pane in panes] == shown
    assert window.width() == width  # no pane holds the window open
    window.resize(1600, 900)
    assert all(pane.isVisible() for pane in panes)


def test_a_narrow_window_shows_one_pane_and_tabs_choose_it(qtbot: QtBot, window: MainWindow) -> None:
    window.body.setCurrentWidget(window.splitter)
    window.resize(700, 700)
    panes = (window.library, window.results, window.page, window.inspector)
    assert [pane.isVisible() for pane in panes].count(True) == 1
    for number, pane in enumerate(panes):
        tab = window.findChild(QAbstractButton, f"paneTab{number}")
        assert tab is not None
        qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
        assert [other.isVisible() for other in panes] == [other is pane for other in panes]
    assert window.width() == 700


def test_the_library_a_person_put_away_stays_away_at_the_next_start(qtbot: QtBot, window: MainWindow) -> None:
    window.body.setCurrentWidget(window.splitter)
    window.resize(1500, 800)
    window.actions_["show-library"].trigger()
    assert not window.library.isVisible()
    window.resize(760, 600)  # a screen in a test is small, and no window comes back larger than its screen
    window.close()
    again = shown(qtbot, size=None)
    assert again.size().toTuple() == (760, 600)
    again.body.setCurrentWidget(again.splitter)
    again.resize(1500, 800)
    assert again.results.isVisible() and not again.library.isVisible()
    end(again)


def test_a_key_that_is_a_command_can_still_be_typed_into_the_search_field(qtbot: QtBot, window: MainWindow) -> None:
    field = window.top_bar.field
    window.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "h/g1?[+")
    assert field.text() == "h/g1?[+"
    assert window.browsing.heat.overlay.visible


def test_a_changed_theme_applies_at_once_and_is_written(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["theme-dark"].trigger()
    assert theme.is_dark()
    assert window.actions_["theme-dark"].isChecked() and not window.actions_["theme-light"].isChecked()
    window.close()
    assert settings.load().settings.theme == "dark"
    window.actions_["theme-light"].trigger()
    assert not theme.is_dark()
    window.preferences.save_now()


def test_high_contrast_follows_the_system_unless_it_was_chosen(qtbot: QtBot, window: MainWindow) -> None:
    dressed = {("light", "on"): colours.LIGHT_CONTRAST, ("dark", "on"): colours.DARK_CONTRAST}
    for (scheme, contrast), roles in dressed.items():
        window.preferences.change(theme=scheme, contrast=contrast)
        assert theme.roles() == roles and theme.is_high_contrast()
        faded = QApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        assert faded.alpha() == 255
    window.preferences.change(contrast="off")
    assert theme.roles() == colours.DARK and not theme.is_high_contrast()
    window.preferences.change(theme="light", contrast="system")
    assert theme.is_high_contrast() is theme.system_wants_contrast()
    window.close()
    assert settings.load().settings.contrast == "system"


@pytest.mark.parametrize("roles", [colours.LIGHT, colours.DARK, colours.LIGHT_CONTRAST, colours.DARK_CONTRAST])
def test_text_stands_out_from_its_ground(roles: colours.Roles) -> None:
    enough = 7.0 if roles in (colours.LIGHT_CONTRAST, colours.DARK_CONTRAST) else 4.5

    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(first: str, second: str) -> float:
        low, high = sorted((luminance(first), luminance(second)))
        return (high + 0.05) / (low + 0.05)

    for ground in (roles.window, roles.surface, roles.field, roles.selected, roles.hover):
        assert contrast(roles.text, ground) >= enough
        assert contrast(roles.muted, ground) >= enough
        assert contrast(roles.danger, ground) >= 4.5
    assert contrast(roles.accent, roles.window) >= enough
    assert contrast(roles.accent, roles.selected) >= 4.5
    assert contrast(roles.on_accent, roles.accent) >= enough
    assert contrast(roles.danger, roles.danger_ground) >= enough
    if enough == 7.0:
        assert min(contrast(roles.border, roles.window), contrast(roles.line, roles.window)) >= 7.0


def test_icons_take_the_palette_s_colour(qapp: QApplication) -> None:
    for scheme in ("light", "dark"):
        theme.apply(qapp, scheme)
        image = theme.icon("menu").pixmap(48, 48).toImage()
        strongest = max(
            (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())),
            key=lambda colour: colour.alpha(),
        )
        wanted = qapp.palette().color(QPalette.ColorRole.ButtonText)
        assert abs(strongest.lightness() - wanted.lightness()) < 12
    theme.apply(qapp, "light")


def test_the_same_notice_is_shown_once_and_few_at_a_time(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    notices = NoticeStack(over)
    over.show()
    for _ in range(3):
        notices.fail("Cannot open a.pdf: it is empty.")
    assert len(notices.notices()) == 1
    for number in range(10):
        notices.fail(f"Cannot open {number}.pdf: it is empty.")
    assert len(notices.notices()) == 3
    assert notices.geometry().bottom() <= over.height()
    for notice in notices.notices():
        notice.close_notice()
    assert notices.isHidden()


def test_a_password_is_asked_in_the_window_and_given_with_enter(qtbot: QtBot, window: MainWindow) -> None:
    given: list[tuple[Path, str]] = []
    path = Path("/papers/geheim.pdf")
    window.notices.ask_password(path, lambda p, word: given.append((p, word)), again=False)
    field = window.findChild(QLineEdit, "passwordField")
    assert field is not None and field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClick(field, Qt.Key.Key_Return)  # nothing typed: nothing given
    qtbot.keyClicks(field, "sesame")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == [(path, "sesame")]
    assert window.notices.notices() == []


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "1 s left"), (26.4, "26 s left"), (170, "about 3 min left"), (7300, "about 2 h left")],
)
def test_times_are_said_as_a_person_says_them(window: MainWindow, seconds: float, said: str) -> None:
    assert window.status_strip.time_left(seconds) == said
