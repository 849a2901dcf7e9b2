"""Core's sentences in the language of the window: every one is said, with its values, and numbers as it writes them."""

from __future__ import annotations

from pathlib import Path
from string import Formatter
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from core.errors import PatchlightError
from core.explain.outputs import write_output
from core.sentences import Sentence
from gui.languages import LANGUAGES, TRANSLATIONS, speak
from gui.sentences import CONTEXT, spoken
from gui.telling import sentences
from tests.core.windows_errors import refused as windows_refusal


def places(template: str) -> set[tuple[str, str]]:
    return {(name, form or "") for _, name, form, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_sentence_has_its_places_and_forms_in_every_language(update: ModuleType, language: str) -> None:
    templates: list[tuple[str, bool]] = update.said()
    tree = ElementTree.parse(TRANSLATIONS / f"patchlight_{language}.ts")
    context = next(each for each in tree.iter("context") if each.findtext("name") == CONTEXT)
    told = {message.findtext("source", ""): message for message in context.iter("message")}
    assert set(told) == {text for text, _ in templates}
    for text, counted in templates:
        message = told[text]
        forms = [form.text or "" for form in message.findall("translation/numerusform")]
        assert len(forms) == (2 if counted else 0), text
        if not counted and language == "en":
            continue
        if '{"' in text:  # an example, not a template
            continue
        for said in forms or [message.findtext("translation", "")]:
            assert places(said) == places(text), text


def test_a_sentence_is_said_with_the_sentences_in_it(app: QApplication) -> None:
    reason = Sentence.counted("it has {n} page", "it has {n} pages", 1)
    sentence = Sentence("Cannot show page {page} of {name}: {reason}.", page=1497, name="a {b}.pdf", reason=reason)
    speak(app, "de")
    assert spoken(sentence) == "Seite 1.497 von a {b}.pdf kann nicht gezeigt werden: das Dokument hat 1 Seite."
    speak(app, "en")
    assert spoken(sentence) == "Cannot show page 1,497 of a {b}.pdf: it has 1 page."
    speak(app, "fr")
    assert "1 497" in " ".join(spoken(sentence).split())


def test_numbers_follow_the_language(app: QApplication) -> None:
    left = "{n} page is not encoded yet and was not searched.", "{n:,} pages are not encoded yet and were not searched."
    speak(app, "de")
    assert spoken(Sentence.counted(*left, 1)).startswith("1 Seite ist noch nicht")
    assert spoken(Sentence.counted(*left, 12345)).startswith("12.345 Seiten sind noch nicht")
    needs = Sentence("{spec} needs {needed:.1f} GB, and {free:.1f} GB are free.", spec="a/b", needed=4.25, free=1.0)
    assert spoken(needs) == "a/b braucht 4,2 GB, und 1,0 GB sind frei."
    speak(app, "en")
    assert spoken(needs) == str(needs)
    off = "Scores differ from the formula by {formula:.1e} of the score."
    assert "by 0 of" in spoken(Sentence(off, formula=0.0)) and "by 3.0e-09 of" in spoken(Sentence(off, formula=3e-9))


def test_what_is_no_sentence_is_said_as_it_is(app: QApplication) -> None:
    speak(app, "de")
    assert spoken("The query is empty.") == "The query is empty."
    assert spoken(Sentence("The query is empty.")) == "Die Anfrage ist leer."
    assert spoken(Sentence("nobody has translated {this}", this="this")) == "nobody has translated this"


def test_why_the_system_refused_is_said_in_the_language_of_the_window(app: QApplication, tmp_path: Path) -> None:
    speak(app, "de")
    gone = tmp_path / "gone"
    with pytest.raises(PatchlightError) as refused:
        write_output(gone / "map.png", b"", overwrite=True)
    why = "es gibt keine solche Datei und keinen solchen Ordner."
    assert spoken(refused.value.sentence) == f"{gone / 'map.png'} kann nicht geschrieben werden: {why}"
    with pytest.raises(OSError) as unforeseen:
        gone.read_bytes()
    assert sentences(unforeseen.value)[0] == f"{gone} kann nicht verwendet werden: {why}"
    assert sentences(windows_refusal(5))[0] == "Eine Datei konnte nicht verwendet werden: dafür fehlt die Berechtigung."
