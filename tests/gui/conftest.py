"""What every test of the window gets: English with its plurals, as the program itself speaks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from gui.languages import TRANSLATIONS


@pytest.fixture(autouse=True)
def plurals(qapp: QApplication) -> Iterator[None]:
    """Loads what chooses between one and many; a test that speaks another language has its turn after this one."""
    translator = QTranslator()
    assert translator.load("patchlight_en", str(TRANSLATIONS))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
