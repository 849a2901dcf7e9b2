"""What tests of the window get: English with its plurals, as the program itself speaks it, and other languages."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from gui.languages import TRANSLATIONS, speak


@pytest.fixture(autouse=True)
def plurals(qapp: QApplication) -> Iterator[None]:
    """Loads what chooses between one and many; a test that speaks another language has its turn after this one."""
    translator = QTranslator()
    read = (TRANSLATIONS / "patchlight_en.qm").read_bytes()  # not mapped: it may be compiled anew meanwhile
    assert translator.load(read)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, for a test that has it speak another language."""
    numbers = QLocale()
    yield qapp
    speak(qapp, "en")
    QLocale.setDefault(numbers)


@pytest.fixture(scope="session")
def update() -> ModuleType:
    """The script that brings the translations up to date."""
    spec = importlib.util.spec_from_file_location("update", TRANSLATIONS / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
