"""Sentences: they read as English, and remember what they were made of wherever they go."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import errors
from core.archive import Archive
from core.documents.renderer import RenderHost
from core.encoders.host import EncoderHosts
from core.errors import DocumentError, ModelError
from core.sentences import Sentence, from_text, pack, to_text, unpack

CORE = Path(errors.__file__).parent

WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
PLAIN = WORDS | st.integers() | st.floats(allow_nan=False)


def parts(text: str) -> object:
    """Returns all there is to know of a sentence, and of those in it."""
    if not isinstance(text, Sentence):
        return text
    values = {name: parts(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return str(text), text.template, text.number, values


@given(PLAIN, PLAIN, st.integers())
def test_a_sentence_is_the_same_after_a_journey(one: object, two: object, n: int) -> None:
    inner = Sentence("{one} and {two}", one=one, two=two)
    sentence = Sentence.counted("{n} thing of {inner}", "{n} things of {inner}", n, inner=inner)
    assert sentence == f"{n} thing{'' if n == 1 else 's'} of {one} and {two}"
    assert parts(unpack(json.loads(json.dumps(pack(sentence))))) == parts(sentence)
    assert parts(from_text(to_text(sentence))) == parts(sentence)


@given(WORDS)
def test_plain_text_stays_plain(text: str) -> None:
    assert unpack(pack(text)) == text
    assert from_text(to_text(text)) == text
    assert not isinstance(from_text(text), Sentence)


def test_text_that_only_looks_like_a_stored_sentence_is_text() -> None:
    for text in ('{"text"', '{"text": 3}', '{"text": "a", "template": "b"}'):
        assert from_text(text) == text


def test_an_error_words_sentence_and_hint_with_the_same_values() -> None:
    error = DocumentError("{name} is {what}.", "Look at {name}.", name=Path("a {b}.pdf"), what=Sentence("empty"))
    assert str(error) == "a {b}.pdf is empty."
    assert error.hint == "Look at a {b}.pdf."
    assert error.sentence.template == "{name} is {what}."
    assert str(DocumentError("{} is said as it stands.")) == "{} is said as it stands."


def test_no_error_is_put_together_where_nobody_can_translate_it() -> None:
    kinds = {name for name in vars(errors) if name.endswith("Error")} | {"Sentence", "UnreadableError"}
    found = []
    for path in CORE.rglob("*.py"):
        if path.relative_to(CORE).parts[0] == "cli":  # speaks English
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
                found += [f"{path.name}:{node.lineno}" for each in node.args if isinstance(each, ast.JoinedStr)]
    assert found == []


def test_a_reason_crosses_the_renderers_pipe_and_is_kept_in_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "three pages.pdf"
    with pymupdf.open() as document:
        for _ in range(3):
            document.new_page()
        document.save(path)
    with RenderHost() as host, pytest.raises(DocumentError) as raised:
        host.render(path, 7, long_edge=100)
    sentence = raised.value.sentence
    assert sentence == "Cannot show page 8 of three pages.pdf: it has 3 pages."
    assert parts(sentence.values["reason"]) == ("it has 3 pages", "it has {n} pages", 3, {"n": 3})  # type: ignore[arg-type]

    with Archive.create(tmp_path / "a.patchlight") as archive:
        archive.record_failure(path, sentence)
        archive.record_failure(tmp_path / "old.pdf", "Written by an older Patchlight.")
    with Archive.open(tmp_path / "a.patchlight") as archive:
        old, kept = sorted(archive.failures(), key=lambda failure: failure.path)
    assert parts(kept.reason) == parts(sentence)
    assert old.reason == "Written by an older Patchlight." and not isinstance(old.reason, Sentence)


def test_an_error_crosses_the_models_pipe() -> None:
    hosts = EncoderHosts()
    try:
        with pytest.raises(ModelError) as raised:
            hosts.load("somebody/nothing")
    finally:
        hosts.close()
    error = raised.value
    assert (error.sentence.template, error.sentence.values) == (
        "The model {spec} is not on this machine.",
        {"spec": "somebody/nothing"},
    )
    assert error.hint.template == "`patchlight models add {spec}` gets it."
