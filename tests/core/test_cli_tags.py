"""Tags and followed folders on the command line, to the letter."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from core.archive import Archive
from core.cli import console, main
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "load_encoder", lambda spec: ColourEncoder())


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    (folder / "old").mkdir(parents=True)
    make_pdf(folder / "one.pdf", ["red", "green"])
    make_pdf(folder / "old" / "two.pdf", ["red"])
    return folder


@pytest.fixture
def archive(tmp_path: Path, papers: Path, capsys: Capture) -> str:
    path = str(tmp_path / "a.patchlight")
    assert main(["index", "--archive", path, "--tag", "Maps", "--tag", "to read", str(papers / "old")]) == 0
    assert main(["index", "--archive", path, str(papers)]) == 0
    capsys.readouterr()
    return path


def test_what_is_indexed_with_a_tag_carries_it(archive: str, capsys: Capture) -> None:
    assert main(["tag", "--archive", archive]) == 0
    assert capsys.readouterr().out == "tag      documents\nMaps             1\nto read          1\n"
    assert main(["tag", "--archive", archive, "one", "two.pdf"]) == 0
    assert capsys.readouterr().out == "one.pdf: no tags\ntwo.pdf: Maps, to read\n"


def test_tags_are_put_on_and_taken_off(archive: str, capsys: Capture) -> None:
    assert main(["tag", "--archive", archive, "one", "two", "--add", "1998", "--remove", "maps"]) == 0
    assert capsys.readouterr().out == "one.pdf: 1998\ntwo.pdf: 1998, to read\n"
    assert main(["tag", "--archive", archive, "two", "nothing", "--add", "x", "--json"]) == 3
    out, err = capsys.readouterr()
    assert json.loads(out) == [{"document": "two.pdf", "tags": ["1998", "to read", "x"]}]
    assert "There is no document called nothing" in err
    assert main(["tag", "--archive", archive, "--add", "x"]) == 1
    assert "No document was named." in capsys.readouterr().err
    assert main(["tag", "--archive", archive, "one", "--add", " , "]) == 1
    assert "A tag needs a name." in capsys.readouterr().err


def test_a_search_keeps_to_the_documents_with_all_of_its_tags(archive: str, capsys: Capture) -> None:
    def found(*arguments: str) -> list[tuple[str, int]]:
        assert main(["search", "--archive", archive, "red", "--json", *arguments]) == 0
        return [(hit["document"], hit["page"]) for hit in json.loads(capsys.readouterr().out)["hits"]]

    assert {name for name, _ in found()} == {"one.pdf", "two.pdf"}
    assert found("--tag", "maps") == [("two.pdf", 1)]
    assert found("--tag", "maps", "--tag", "TO READ") == [("two.pdf", 1)]
    assert main(["search", "--archive", archive, "red", "--tag", "charts"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == (
        "patchlight: No document carries the tag “charts”. Tags of this archive: Maps, to read."
    )


def test_a_search_looks_in_collections_names_and_dates(archive: str, capsys: Capture) -> None:
    with Archive.open(Path(archive)) as opened:
        opened.tags.save_collection("Reading", ["maps", "to read"])
    today = date.today().isoformat()
    for options, expected in (
        (["--collection", "reading", "--since", today, "--dated", "file"], 0),
        (["--name", "TWO", "--kind", "pdf", "--text-layer", "with"], 0),
        (["--until", "1999-12-31"], 1),
        (["--collection", "nowhere"], 1),
        (["--language", "de"], 1),
    ):
        assert main(["search", "--archive", archive, "red", "--json", *options]) == expected, options
        out, err = capsys.readouterr()
        if expected:
            assert "No document of this archive is like that." in err or "Collections of this archive: Reading." in err
        else:
            assert {hit["document"] for hit in json.loads(out)["hits"]} == {"two.pdf"}
    assert main(["search", "--archive", archive, "red", "--since", "yesterday"]) == 2
    assert "is no day" in capsys.readouterr().err


def test_collections_are_listed(archive: str, capsys: Capture) -> None:
    with Archive.open(Path(archive)) as opened:
        opened.tags.save_collection("Reading", ["maps", "to read"])
    assert main(["tag", "--archive", archive, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "tags": {"Maps": 1, "to read": 1},
        "collections": {"Reading": ["Maps", "to read"]},
    }


def test_an_empty_name_leaves_nothing_behind(tmp_path: Path, papers: Path, capsys: Capture) -> None:
    assert main(["index", "--archive", str(tmp_path / "new"), "--tag", " ", str(papers)]) == 1
    assert "A tag needs a name." in capsys.readouterr().err
    assert not (tmp_path / "new.patchlight").exists()


def test_a_followed_folder_is_caught_up_with(tmp_path: Path, papers: Path, capsys: Capture) -> None:
    archive = str(tmp_path / "a.patchlight")
    assert main(["index", "--archive", archive, "--follow", str(papers)]) == 0
    assert "2 new documents" in capsys.readouterr().out
    assert main(["index", "--archive", archive]) == 0
    assert "0 new documents, nothing left to encode." in capsys.readouterr().out
    make_pdf(papers / "three.pdf", ["blue"])
    (papers / "one.pdf").rename(papers / "old" / "renamed.pdf")
    assert main(["index", "--archive", archive]) == 0
    assert "1 new document, 1 page done" in capsys.readouterr().out
    with Archive.open(Path(archive)) as opened:
        assert {record.path for record in opened.documents()} == set(papers.rglob("*.pdf"))
    papers.rename(tmp_path / "elsewhere")
    assert main(["index", "--archive", archive]) == 0
    assert f"The folder {papers} is not there." in capsys.readouterr().err
