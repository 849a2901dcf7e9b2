"""However much has failed, the next page costs what the first one did; what is counted is work, not time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.archive import Archive
from core.documents.renderer import RenderHost
from core.indexing import index
from core.prefix import Prefix
from core.types import Failure
from tests.colour_encoder import ColourEncoder

pytestmark = pytest.mark.usefixtures("unhurried")

MANY = 40


def empty_files(folder: Path) -> Path:
    """A folder of files that are all refused."""
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:02}.pdf").touch()
    return folder


def test_a_report_is_as_small_after_many_failures_as_before_any(
    archive: Archive, host: RenderHost, tmp_path: Path
) -> None:
    steps = list(index(archive, ColourEncoder(), [empty_files(tmp_path / "files")], host=host))
    assert len(steps[-1].failures) == MANY
    assert len({sys.getsizeof(step.failures) for step in steps}) == 1, "each report has a copy of what failed"
    # What was reported stays as it was.
    assert [len(step.failures) for step in steps] == sorted(len(step.failures) for step in steps)
    assert steps[-2].failures == steps[-1].failures[: len(steps[-2].failures)]


def test_failures_are_counted_without_being_read(
    archive: Archive, host: RenderHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, last = index(archive, ColourEncoder(), [empty_files(tmp_path / "files")], host=host)
    assert last.failures == tuple(archive.failures())
    monkeypatch.setattr(archive, "failures", lambda: pytest.fail("their sentences were read"))
    assert archive.info().failures == MANY


def test_a_beginning_is_as_good_as_a_tuple_of_it() -> None:
    items = [Failure(Path(f"{number}.pdf"), "It is empty.") for number in range(4)]
    first, all_of_them = Prefix(items[:3]), tuple(items)
    grown = Prefix(items)
    items.append(Failure(Path("later.pdf"), "It is empty."))
    assert (len(grown), [*grown], grown[-1], grown[1:9], grown[::-2]) == (
        *(4, [*all_of_them], all_of_them[3]),
        *(all_of_them[1:], all_of_them[::-2]),
    )
    assert grown == all_of_them and all_of_them == grown and hash(grown) == hash(all_of_them)
    assert first != grown and first != list(first) and not Prefix([])
    assert repr(grown) == repr(all_of_them)
    with pytest.raises(IndexError):
        grown[4]
