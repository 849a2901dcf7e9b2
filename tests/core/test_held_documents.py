"""Documents that were read can be moved, deleted and replaced on Windows, where an open file cannot."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pymupdf
import pytest

from core.documents import render_worker
from core.documents.render_worker import Documents, answer
from tests.coloured_pages import make_pdf


@pytest.fixture
def documents() -> Iterator[Documents]:
    made = Documents(1 << 30)
    yield made
    for source in made._open.values():
        source.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return make_pdf(tmp_path / "one.pdf", ["red", "green"])


def ask(documents: Documents, file: Path, op: str, **more: object) -> dict[str, object]:
    return answer(documents, {"op": op, "path": str(file), "kind": "pdf", **more})[0]


def is_held(file: Path) -> bool:
    return str(file) in {each.path for each in psutil.Process().open_files()}


@pytest.mark.skipif(sys.platform != "linux", reason="only there a system can be stood in for")
def test_a_document_is_let_go_of_once_it_is_read(
    documents: Documents, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask(documents, file, "open")["page_count"] == 2
    assert is_held(file)  # as elsewhere: it costs no memory, and hinders nobody
    other = make_pdf(file.with_name("two.pdf"), ["red", "green"])
    monkeypatch.setattr(sys, "platform", "win32")
    assert ask(documents, other, "open")["page_count"] == 2
    assert ask(documents, other, "has_text") == {"has_text": True}
    assert not is_held(other)
    monkeypatch.setattr(render_worker, "IN_MEMORY_BYTES", 10)
    assert ask(documents, make_pdf(file.with_name("large.pdf"), ["red"]), "open")["page_count"] == 1
    assert is_held(file.with_name("large.pdf"))


def test_a_copy_of_a_document_that_is_not_held_can_be_annotated(
    documents: Documents, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    mark = {"page_index": 1, "box": (0.1, 0.1, 0.4, 0.2), "colour": (1, 0, 0), "subject": "red", "text": "0.5"}
    assert ask(documents, file, "annotate", out=str(tmp_path / "copy.pdf"), marks=[mark]) == {"count": 1}
    with pymupdf.open(tmp_path / "copy.pdf") as copy:
        assert [len(list(page.annots())) for page in copy] == [0, 1]
    assert not is_held(tmp_path / "copy.pdf")
