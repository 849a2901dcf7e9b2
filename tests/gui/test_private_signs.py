"""Signs that only a page's own fonts can show are not looked for in all fonts of the machine."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from core.types import Hit, PageRef, SearchResults, TextWord
from gui.page.hover import TextUnder
from gui.results.model import ResultsModel, Role
from gui.wording import readable

BULLET = "\uf0b7"
PAGE = PageRef(1, 0)


@given(st.text(st.characters(categories=["Co", "L", "N", "P", "Zs", "So"]), max_size=60))
def test_a_dot_stands_for_each_of_them_and_all_else_stays(text: str) -> None:
    shown = readable(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert after == ("·" if unicodedata.category(before) == "Co" else before)


def test_neither_cards_nor_the_patch_under_the_pointer_show_them(qapp: QApplication) -> None:
    model = ResultsModel()
    hit = Hit(1, PAGE, "list.pdf", Path("list.pdf"), 0.5, 0.5)
    model.set_results(SearchResults(None, "fog", "none", "late", (hit,), 1, 0.0, 0.0))
    model.set_line(PAGE, f"{BULLET} fog at dawn")
    assert model.data(model.index(0), Role.LINE) == "· fog at dawn"
    under = TextUnder([TextWord(BULLET, (0, 0, 10, 10), 0), TextWord("fog", (12, 0, 40, 10), 0)])
    assert under.find(QRectF(0, 0, 50, 12)) == "· fog"
