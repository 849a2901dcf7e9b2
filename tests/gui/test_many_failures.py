"""However much of a job has failed, the window does no more for the next page; what is counted is work, not time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.prefix import Prefix
from core.types import Failure
from gui import worker
from gui.engine import Engine
from tests.gui.engines import add_and_wait, running

MANY = 40


@pytest.fixture
def engine(qtbot: QtBot, tmp_path: Path) -> Iterator[Engine]:
    with running(qtbot, tmp_path / "many.patchlight") as made:
        yield made


def empty_files(folder: Path) -> list[Path]:
    """Files that are all refused."""
    folder.mkdir()
    files = [folder / f"{number:02}.pdf" for number in range(MANY)]
    for file in files:
        file.touch()
    return files


def test_each_failure_is_looked_at_a_few_times_in_all(
    qtbot: QtBot, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[Failure] = []
    one_by_one, picked = Prefix.__iter__, Prefix.__getitem__

    def iterate(self: Prefix[Failure]) -> Iterator[Failure]:
        for each in one_by_one(self):
            looked_at.append(each)
            yield each

    def pick(self: Prefix[Failure], key: Any) -> Any:
        found = picked(self, key)
        looked_at.extend(found if isinstance(key, slice) else (found,))
        return found

    monkeypatch.setattr(Prefix, "__iter__", iterate)
    monkeypatch.setattr(Prefix, "__getitem__", pick)
    add_and_wait(qtbot, engine, *empty_files(tmp_path / "files"))
    assert engine.catalog is not None
    assert {failure.path for failure in engine.catalog.failures} == {failure.path for failure in looked_at}
    assert len(looked_at) <= 5 * MANY


def test_a_library_that_takes_long_to_be_told_is_told_less_often(
    qtbot: QtBot, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds, tells = 0.0, 0
    read = Archive.failures

    def passing() -> float:
        """A clock on which each page takes longer than the library is told after."""
        nonlocal seconds
        seconds += 0.6
        return seconds

    def slowly(self: Archive) -> list[Failure]:
        nonlocal seconds, tells
        seconds += 10
        tells += 1
        return read(self)

    monkeypatch.setattr(worker, "time", SimpleNamespace(monotonic=passing))
    monkeypatch.setattr(Archive, "failures", slowly)
    add_and_wait(qtbot, engine, *empty_files(tmp_path / "files"))
    assert engine.catalog is not None and len(engine.catalog.failures) == MANY
    assert tells < MANY / 4
