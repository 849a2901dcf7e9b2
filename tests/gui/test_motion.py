"""Reduced motion: where nothing is to move, another word's heat is there at once and complete."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from gui.page.canvas import PageCanvas
from gui.page.motion import motion_wanted
from gui.page.overlay import OverlaySettings
from tests.gui.drawn_page import drawn_page, white_page


class Moving(QProxyStyle):
    """A style whose animations last so many milliseconds."""

    def __init__(self, milliseconds: int) -> None:
        super().__init__("Fusion")
        self.milliseconds = milliseconds

    def styleHint(self, hint: QStyle.StyleHint, option: Any = None, widget: Any = None, returnData: Any = None) -> int:  # noqa: N803
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self.milliseconds
        return super().styleHint(hint, option, widget, returnData)


@pytest.mark.parametrize("milliseconds", [0, 200])
def test_heat_fades_only_where_the_style_animates(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, milliseconds: int
) -> None:
    canvas = PageCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(480, 620)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.set_overlay(OverlaySettings(opacity=0.8, show_best=False))
    explained = drawn_page()
    canvas.show_page(white_page(explained))
    canvas.show_explanation(explained)
    qtbot.waitUntil(canvas.is_settled)
    style = Moving(milliseconds)
    monkeypatch.setattr(QApplication, "style", lambda: style)
    canvas.select_words((1,))
    assert canvas.is_settled() == (not milliseconds)
    qtbot.waitUntil(canvas.is_settled)
    assert canvas._heat.opacity() == pytest.approx(0.8)
    assert canvas._fading.pixmap().isNull(), "nothing of the word before is left"


@pytest.mark.parametrize(("preference", "moves"), [("NoPreference", True), ("ReducedMotion", False)])
def test_the_wish_of_the_desktop_comes_first(monkeypatch: pytest.MonkeyPatch, preference: str, moves: bool) -> None:
    style = Moving(200)
    monkeypatch.setattr(QApplication, "style", lambda: style)
    wish = SimpleNamespace(motionPreference=lambda: preference)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: SimpleNamespace(accessibility=lambda: wish))
    assert motion_wanted() is moves
