"""Files and folders that other programs hold open, which Windows neither replaces nor renames."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from core import replacing, settings
from core.encoders import store
from core.errors import ModelError, PatchlightError
from core.explain.outputs import write_output
from core.replacing import staged
from core.settings import Settings
from tests.core.windows_errors import refused


class Held:
    """Files that are open in another program: nothing that is or holds one of them is renamed, or renamed over."""

    def __init__(self) -> None:
        self.files: dict[Path, int] = {}
        self._rename = os.replace

    def replace(self, source: Path, target: Path) -> None:
        for file in self.files:
            if {Path(source), Path(target)} & {file, *file.parents} and self.files[file] > 0:
                self.files[file] -= 1
                raise refused(5 if file.parent == source else 32)
        self._rename(source, target)


FOR_EVER = 1 << 30


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    made = Held()
    for name in ("replace", "rename"):
        monkeypatch.setattr(os, name, made.replace)
    yield made


def test_a_program_that_looks_into_new_files_keeps_none_from_its_place(tmp_path: Path, held: Held) -> None:
    file, figure = tmp_path / "settings.toml", tmp_path / "figure.png"
    settings.save(Settings(top=5), file)
    held.files = {file: 2, figure: 3}
    settings.save(Settings(top=7), file)
    assert settings.load(file).settings.top == 7
    write_output(figure, b"picture", overwrite=True)
    assert figure.read_bytes() == b"picture"
    assert held.files == {file: 0, figure: 0}


def test_what_a_killed_program_left_goes_a_day_later_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, other = tmp_path / "model.zip", tmp_path / "model.zip.part"
    with staged(target) as left, staged(target) as written:
        names = {each: each.with_name(each.name.replace(".part", ".old.part")) for each in (left, written)}
        for part, kept in names.items():
            part.write_bytes(b"half")
            kept.write_bytes(b"half")
    for each in (other, *names.values()):
        each.touch()
        os.utime(each, (0, 0))
    fresh = tmp_path / ".model.zip.0123abcd.part"
    fresh.touch()
    monkeypatch.setattr(replacing, "_begun", {})  # as in the next process
    write_output(target, b"whole", overwrite=True)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([fresh.name, other.name, target.name])


def test_a_process_that_runs_on_looks_again_a_day_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, left = tmp_path / "list.csv", tmp_path / ".list.csv.0123abcd.part"
    write_output(file, b"one", overwrite=False)
    left.touch()
    os.utime(left, (0, 0))
    later = time.monotonic() + 90_000
    monkeypatch.setattr(replacing, "time", SimpleNamespace(monotonic=lambda: later, time=time.time, sleep=time.sleep))
    write_output(file, b"two", overwrite=True)
    assert [*tmp_path.iterdir()] == [file] and file.read_bytes() == b"two"


def test_many_files_are_written_without_listing_their_folder_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[object] = []
    for name in ("listdir", "scandir"):
        real = getattr(os, name)
        monkeypatch.setattr(os, name, lambda path, real=real: listed.append(path) or real(path))
    for number in range(20):
        write_output(tmp_path / f"{number}.png", b"picture", overwrite=False)
    assert listed == [tmp_path]


def test_a_file_that_stays_open_is_told_and_stays_as_it_was(tmp_path: Path, held: Held) -> None:
    file, figure = tmp_path / "settings.toml", tmp_path / "figure.png"
    settings.save(Settings(top=5), file)
    write_output(figure, b"before", overwrite=True)
    held.files = {file: FOR_EVER, figure: FOR_EVER}
    with pytest.raises(PatchlightError, match="Cannot write the settings file"):
        settings.save(Settings(top=7), file)
    with pytest.raises(PatchlightError, match="Cannot write"):
        write_output(figure, b"after", overwrite=True)
    assert settings.load(file).settings.top == 5 and figure.read_bytes() == b"before"
    assert sorted(tmp_path.iterdir()) == [figure, file]


def test_what_is_not_finished_leaves_the_old_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("old")
    for error in (refused(112, errno.ENOSPC, "No space left on device"), KeyboardInterrupt(), GeneratorExit()):
        with pytest.raises(type(error)), staged(file) as part:
            part.write_text("half")
            raise error
        assert file.read_text() == "old" and [*tmp_path.iterdir()] == [file]


def test_a_folder_that_takes_no_files_is_blamed_before_anything_is_written(tmp_path: Path) -> None:
    begun = False
    with pytest.raises(FileNotFoundError, match="nowhere"), staged(tmp_path / "nowhere" / "list.csv"):
        begun = True
    assert not begun


def test_two_that_write_one_file_do_not_write_into_each_others(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with staged(file) as one, staged(file) as other:
        assert one != other and {one.parent, other.parent} == {tmp_path}
        one.write_text("one")
        other.write_text("other")
    assert file.read_text() == "one" and [*tmp_path.iterdir()] == [file]


def test_a_name_as_long_as_a_system_allows_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("頁" * 83 + ".png")  # 253 of 255 bytes
    write_output(file, b"picture", overwrite=False)
    assert [*tmp_path.iterdir()] == [file]


def model(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    for name in ("config.json", "model.safetensors"):
        (folder / name).write_text(text)
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text() for file in folder.rglob("*") if file.is_file()}


def test_a_model_that_cannot_be_renewed_is_still_there(tmp_path: Path, held: Held) -> None:
    target, staged = model(tmp_path / "tiny-1", "old"), model(tmp_path / ".tiny-1.part", "new")
    held.files = {staged / "model.safetensors": FOR_EVER}
    with pytest.raises(PermissionError):
        store.swap_in(staged, target)
    assert set(contents(target).values()) == {"old"}
    held.files = {}
    store.swap_in(staged, target)
    assert set(contents(target).values()) == {"new"}
    assert [*tmp_path.iterdir()] == [target]


def test_a_model_in_use_is_removed_wholly_or_not_at_all(held: Held) -> None:
    folder = model(store.added_folder("someone/tiny"), "weights")
    held.files = {folder / "model.safetensors": FOR_EVER}
    with pytest.raises(ModelError, match="someone/tiny cannot be removed"):
        store.remove("someone/tiny")
    assert len(contents(folder)) == 2
    held.files = {}
    assert store.remove("someone/tiny") == 14
    assert [*folder.parent.iterdir()] == []
