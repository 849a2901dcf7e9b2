"""The languages the window speaks, and the choice of one before anything is shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from resources import ROOT

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""By code, each named as those who speak it do."""

TRANSLATIONS = ROOT / "translations"

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
_MARK = "\u200e"
_FILE = re.compile(r"\(\*\.|\.[a-z]{2,4}$")


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
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if not wanted and preferred and preferred[0] in _RIGHT_TO_LEFT:
        mirror(app)
    return language


def mirror(app: QGuiApplication) -> None:
    """Lays the window out from right to left, and keeps what is said in it from left to right."""
    children = app.findChildren(QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly)
    spoken = [each for each in children if not isinstance(each, _Facing)]
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QCoreApplication.installTranslator(_Facing(app, spoken))


def faced(text: str) -> str:
    """Returns a text that is written from left to right with marks that keep the signs at its ends at these ends.

    “Export…” has its dots on the left otherwise where lines run from right to left, and “3 of 10” begins with “of”.
    Patterns of file names are left as they are.
    """
    if not text or _FILE.search(text):
        return text
    first, last = text[0], text[-1]
    return f"{'' if first.isalpha() else _MARK}{text}{'' if last.isalnum() else _MARK}"


def bare(text: str, signs: str) -> str:
    """Returns a text without such signs at its end, with or without a mark behind them."""
    return text.rstrip(signs + _MARK)


class _Facing(QTranslator):
    """Asked before the translators of a language that is written from left to right: marks what they say."""

    def __init__(self, app: QGuiApplication, spoken: Sequence[QTranslator]) -> None:
        super().__init__(app)
        self._spoken = tuple(spoken)

    def isEmpty(self) -> bool:
        """Overrides QTranslator: empty ones are never asked."""
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        """Overrides QTranslator."""
        said = (each.translate(context, sourceText, disambiguation, n) for each in reversed(self._spoken))
        return faced(next(filter(None, said), sourceText))
