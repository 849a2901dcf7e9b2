"""Two models' answers on the command line: both rankings, and which pages they share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import console, main
from core.types import PageEmbedding
from tests.colour_encoder import COLOURS, ColourEncoder
from tests.coloured_pages import make_pdf


class WrongEncoder(ColourEncoder):
    """Takes green for red, so that its ranking differs."""

    name = "colour-wrong"

    def _encode(self, image) -> PageEmbedding:
        page = super()._encode(image)
        vectors = page.vectors.copy()
        red, green = list(COLOURS).index("red"), list(COLOURS).index("green")
        vectors[:, [red, green]] = page.vectors[:, [green, red]]
        return PageEmbedding(vectors, page.layout)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setenv("PATCHLIGHT_HOME", str(tmp_path / "home"))
    models = {"colour-test": ColourEncoder, "colour-wrong": WrongEncoder}
    monkeypatch.setattr(console, "load_encoder", lambda spec: models[spec]())
    paper = make_pdf(tmp_path / "paper.pdf", ["green", "red", "blue", "black"])
    path = str(tmp_path / "a")
    for model in models:
        assert main(["index", "--archive", path, "--model", model, str(paper)]) == 0
    capsys.readouterr()
    return path


def test_both_rankings_are_printed_with_the_place_on_the_other_side(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", "--archive", archive, "--top", "2", "red", "--models", "colour-test", "colour-wrong"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "document (colour-test)" in lines[0] and "place in colour-wrong" in lines[0]
    first, second = lines[1].split(), lines[5].split()
    assert first[0] == "1" and first[2] == "2" and first[-1] == "–"  # red is on page 2
    assert second[0] == "1" and second[2] == "1" and second[-1] == "–"
    assert lines[-1].endswith("of the first 2 pages are the same.")


def test_as_numbers_it_says_the_same(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--archive", archive, "red", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["query"] == "red" and answer["shared"] == 4
    assert [ranking["model"] for ranking in answer["rankings"]] == ["colour-test", "colour-wrong"]
    left, right = (ranking["hits"] for ranking in answer["rankings"])
    for one, other in ((left, right), (right, left)):
        for hit in one:
            assert other[hit["other_rank"] - 1]["page"] == hit["page"]
    assert left[0]["page"] == 2 and right[0]["page"] == 1


def test_an_archive_that_one_model_has_read_has_nothing_to_compare(
    tmp_path: Path, archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    single = str(tmp_path / "single")
    assert main(["index", "--archive", single, "--model", "colour-test", str(tmp_path / "paper.pdf")]) == 0
    assert main(["compare", "--archive", single, "red"]) == 1
    assert "Only one model has read single.patchlight." in capsys.readouterr().err
