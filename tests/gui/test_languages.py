"""Translations: every text is translated, what is shipped is what the translators wrote, and the window speaks it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from types import ModuleType
from typing import cast
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.commands import ACTIONS, translated
from gui.inspector.overlay_box import OverlayBox
from gui.languages import LANGUAGES, TRANSLATIONS, bare, mirror, speak
from gui.page.ask_popover import AskPopover
from gui.page.pane import PagePane

TRANSLATED = sorted(set(LANGUAGES) - {"en"})


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_text_of_the_window_is_translated(update: ModuleType, language: str, tmp_path: Path) -> None:
    fresh = tmp_path / f"patchlight_{language}.ts"
    shutil.copy(TRANSLATIONS / fresh.name, fresh)
    update.collect(fresh)
    assert update.unfinished(fresh) == []


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_the_window_reads_what_the_translators_wrote(update: ModuleType, language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    update.compile_(TRANSLATIONS / f"patchlight_{language}.ts", compiled)
    assert compiled.read_bytes() == (TRANSLATIONS / f"patchlight_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_places_for_values(language: str) -> None:
    place = re.compile(r"%L?n|%\d|\{\w*\}|\{\w+:[^}]*\}")
    for message in ElementTree.parse(TRANSLATIONS / f"patchlight_{language}.ts").iter("message"):
        wanted = set(place.findall(message.findtext("source", "")))
        forms = message.findall("translation/numerusform") or message.findall("translation")
        for form in forms:
            missing = wanted - set(place.findall(form.text or ""))
            # A singular may say "one" in words.
            assert not missing or (missing == {"%n"} and len(forms) > 1), message.findtext("source")


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_actions_speak_the_language(app: QApplication, language: str) -> None:
    speak(app, "en")
    english = [translated(spec.text) for spec in ACTIONS]
    assert speak(app, language) == language
    spoken = [translated(spec.text) for spec in ACTIONS]
    same = [text for text, other in zip(english, spoken, strict=True) if text == other]
    assert len(same) < len(english) / 10


def test_english_has_plurals(app: QApplication) -> None:
    speak(app, "en")
    assert QCoreApplication.translate("WordChips", "%n more words", "", 1) != QCoreApplication.translate(
        "WordChips", "%n more words", "", 2
    ).replace("2", "1")


def test_an_unknown_language_falls_back(app: QApplication) -> None:
    assert speak(app, "tlh") in LANGUAGES


def placed(text: str) -> str:
    """Returns the signs of a text as they stand from left to right on a line that runs from right to left."""
    layout, option = QTextLayout(text), QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    ends = [(min(ends), sign) for at, sign in enumerate(text) if len(set(ends := ends_of(line, at))) == 2]
    return "".join(sign for _, sign in sorted(ends, key=lambda each: each[0]))


def ends_of(line: QTextLine, at: int) -> tuple[float, float]:
    first, second = (cast("tuple[float, int]", line.cursorToX(each)) for each in (at, at + 1))
    return first[0], second[0]


def test_texts_keep_their_order_where_the_window_runs_from_right_to_left(app: QApplication) -> None:
    speak(app, "en")
    tr = QCoreApplication.translate
    assert placed(tr("Actions", "Export the figure…")) != "Export the figure…"  # what happens without marks
    mirror(app)
    assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for text in ("Export the figure…", "“{text}” was found.", "{done} of {total} pages", "{share} %"):
        values = {"text": "lamp", "done": 3, "total": 10, "share": 5}
        assert placed(tr("Anything", text).format(**values)) == text.format(**values)
    assert placed(tr("LibraryModel", "%Ln pages", "", 3)) == "3 pages"
    assert bare(translated("Export the figure…"), "…") == "Export the figure"
    for name in ("Figures (*.png *.svg *.pdf)", "{name}, annotated.pdf"):
        assert tr("Exporting", name) == name
    speak(app, "en")
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert translated("Export the figure…") == "Export the figure…"


def test_labels_begin_where_a_window_begins_that_runs_from_right_to_left(qtbot: QtBot, app: QApplication) -> None:
    mirror(app)
    around = QWidget()
    qtbot.addWidget(around)
    usual = QLabel(around).alignment()  # which is where the text's own letters begin
    for part in (AskPopover(around), OverlayBox(around), PagePane(around)):
        at_the_start = [each for each in part.findChildren(QLabel) if type(each) is QLabel and each.text()]
        assert at_the_start
        beside = [each.text() for each in at_the_start if each.alignment() == usual and not each.pixmap()]
        assert beside in ([], ["page"]), part.objectName()  # the pager's words are as wide as they are
