"""The languages the window speaks, and the choice of one before anything is shown."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from resources import ROOT

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""By code, each named as those who speak it do."""

TRANSLATIONS = ROOT / "translations"

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


@cache
def _read(file: Path) -> bytes:
    """Returns a translation, which Qt reads from where it lies: it is kept as long as the process runs."""
    return file.read_bytes()


def speak(app: QGuiApplication, wanted: str = "") -> str:
    """Makes every text that is shown from now on appear in a language.

    English is the language of the sources; its translation holds the plurals only. The direction of the layout
    follows the language of the system where Patchlight does not speak that, so that English texts still stand on
    the side a person is used to.

    Args:
        wanted: A code of `LANGUAGES`, or an empty string for the one of the system that comes first.

    Returns:
        The code of the language that is spoken.
    """
    for old in app.findChildren(QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    preferred = [code.split("-")[0] for code in QLocale.system().uiLanguages()]
    language = wanted if wanted in LANGUAGES else next((code for code in preferred if code in LANGUAGES), "en")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"patchlight_{language}", str(TRANSLATIONS))):
        translator = QTranslator(app)
        # Read as a whole: a file that is mapped into memory must not change while the window is open.
        file = Path(folder) / f"{name}.qm"
        if file.is_file() and translator.load(_read(file)):
            QCoreApplication.installTranslator(translator)
    # Numbers as this language writes them, the way of the person's own country where that speaks it too.
    system = QLocale.system()
    same = system.name().split("_")[0] == language
    QLocale.setDefault(system if same else QLocale(language))
    mirrored = not wanted and bool(preferred) and preferred[0] in _RIGHT_TO_LEFT
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    return language
