"""`patchlight ask`: what one patch answers to, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import console, main
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr(console, "load_encoder", lambda spec: ColourEncoder())
    first = make_pdf(tmp_path / "one.pdf", ["red", "green", "blue"])
    second = make_pdf(tmp_path / "two.pdf", ["blue", "black"])
    assert main(["index", "--archive", str(tmp_path / "a"), str(first), str(second)]) == 0
    capsys.readouterr()
    return str(tmp_path / "a")


def test_ask_names_words_and_patches(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["ask", "--archive", archive, "--document", "one.pdf", "--page", "3", "--at", "80,100"]
    assert main([*arguments, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["words"][0] == {"word": "blue", "likeness": pytest.approx(1.0, abs=0.02), "source": "page"}
    nearest = answer["patches"][0]
    assert (nearest["document"], nearest["page"]) == ("two.pdf", 1)
    x0, y0, x1, y1 = nearest["box"]
    assert 30 < (x0 + x1) / 2 < 130 and 40 < (y0 + y1) / 2 < 160
    assert answer["under"] == "" and answer["words_tried"] > 3
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert "blue" in out and "two.pdf" in out


@pytest.mark.parametrize(
    ("point", "sentence"), [("280,390", "The model sees nothing at this place."), ("900,10", "The point lies beside")]
)
def test_a_point_where_nothing_is_says_so(
    archive: str, point: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["ask", "--archive", archive, "--document", "one.pdf", "--page", "1", "--at", point]
    assert main(arguments) != 0
    assert sentence in capsys.readouterr().err
