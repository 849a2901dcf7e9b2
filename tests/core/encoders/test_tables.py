"""The documentation's tables of models: what they say of refusals, and where they are written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks import geometry


def test_every_refusal_of_the_table_is_one_sentence_and_no_path(
    checkpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    shutil.copytree(checkpoint("colqwen2"), tmp_path / "colqwen2")
    rows = list(geometry.refused_rows(tmp_path))
    assert len({what for what, _ in rows}) == len(rows)
    assert all(sentence.endswith(".") and str(tmp_path) not in sentence for _, sentence in rows)


def test_tables_take_the_place_between_the_marks_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(geometry, "tables", lambda: "| new |")
    file = tmp_path / "models.md"
    file.write_text(f"before\n{geometry.BEGIN}\n| old |\n{geometry.END}\nafter\n", encoding="utf-8")
    assert geometry.main(["--write", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("\nafter\n") and "new" in text and "old" not in text
    assert geometry.main(["--write", str(file)]) == 0 and file.read_text(encoding="utf-8") == text
    file.write_text("no marks", encoding="utf-8")
    assert geometry.main(["--write", str(file)]) == 1
    assert "no marks to write between" in capsys.readouterr().err
