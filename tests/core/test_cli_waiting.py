"""The command line tells of files that wait to be opened, goes on with them, and takes them off."""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path

import pytest

from core.archive import Archive
from core.cli import console, main
from core.types import PageRef, Progress
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [make_pdf(tmp_path / f"{number}.pdf", ["red"]) for number in range(1, 4)]


@pytest.fixture
def archive(tmp_path: Path, files: list[Path], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(console, "load_encoder", lambda spec: ColourEncoder())
    path = tmp_path / "a.patchlight"
    with Archive.create(path) as archive:
        archive.queue.ask(files)
    return str(path)


def test_waiting_files_are_counted_and_taken(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", "--archive", archive]) == 0
    assert "3 files not opened yet; `patchlight index --archive" in capsys.readouterr().out
    assert main(["info", "--archive", archive, "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert [Path(path).name for path in facts["waiting"]] == ["1.pdf", "2.pdf", "3.pdf"]
    assert main(["remove", "--archive", archive, "2.pdf"]) == 0
    assert "Taken off the list: 1 file" in capsys.readouterr().out
    assert main(["index", "--archive", archive]) == 0
    assert capsys.readouterr().out.startswith("2 new documents, 2 pages done")
    assert main(["info", "--archive", archive]) == 0
    assert "not opened" not in capsys.readouterr().out


def test_lines_of_progress_say_how_many_files_wait(capsys: pytest.CaptureFixture[str]) -> None:
    def job() -> Generator[Progress, None, None]:
        yield Progress(1, 3, Path("one.pdf"), 1, page=PageRef(1, 0), files_opened=1, files_waiting=2)
        yield Progress(2, 4, Path("two.pdf"), 1, page=PageRef(2, 0), files_opened=3)

    console.follow(job(), {})
    lines = [line.partition(";")[0] for line in capsys.readouterr().err.splitlines()]
    assert lines == ["1 of 3 pages and 2 more files", "2 of 4 pages"]
