"""The settings file: readable, tolerant of anything in it, and never half-written."""

from __future__ import annotations

import datetime
import errno
import math
import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import settings
from core.errors import PatchlightError
from core.settings import Settings


def test_home_variable_moves_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHLIGHT_HOME", str(tmp_path))
    assert settings.settings_path() == tmp_path / "settings.toml"
    assert settings.data_dir().parent == tmp_path


def test_without_the_variable_folders_are_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PATCHLIGHT_HOME", raising=False)
    assert settings.home() is None
    assert "patchlight" in settings.settings_path().parts
    assert "patchlight" in settings.data_dir().parts


def test_no_file_means_defaults_without_a_word(tmp_path: Path) -> None:
    loaded = settings.load(tmp_path / "none.toml")
    assert (loaded.settings, dict(loaded.unknown), loaded.notes) == (Settings(), {}, ())


def test_what_is_saved_comes_back_and_only_changes_are_written(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.toml"
    wanted = Settings(model="/m/é “x”", opacity=0.5, smooth=False, top=7, recent_archives=("a b", "c\\d\n"))
    settings.save(wanted, path)
    assert settings.load(path).settings == wanted
    assert set(tomllib.loads(path.read_text("utf-8"))) == {
        "model",
        "opacity",
        "smooth",
        "top",
        "recent_archives",
    }
    assert [p.name for p in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "content",
    [b"model = ", b"\xff\xfe\x00", b"top = 5\ntop = 6\n", b"\x00"],
    ids=["cut", "not-utf8", "twice", "nul"],
)
def test_a_broken_file_gives_defaults_and_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    loaded = settings.load(path)
    assert loaded.settings == Settings()
    assert len(loaded.notes) == 1
    assert str(path) in loaded.notes[0]


def test_a_folder_in_the_files_place_is_a_sentence_too(tmp_path: Path) -> None:
    assert settings.load(tmp_path).settings == Settings()
    assert str(tmp_path) in settings.load(tmp_path).notes[0]
    with pytest.raises(PatchlightError, match="Cannot write the settings file"):
        settings.save(Settings(top=3), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "line",
    [
        "top = 0",
        "top = 2.5",
        "top = true",
        'opacity = "high"',
        "opacity = nan",
        "opacity = 1.01",
        "smooth = 1",
        'theme = "pink"',
        "theme = [1]",
        "model = 3",
        'recent_archives = "a"',
        "recent_archives = [1]",
    ],
)
def test_one_wrong_value_costs_only_itself(tmp_path: Path, line: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'{line}\ncolormap = "magma"\n', "utf-8")
    loaded = settings.load(path)
    assert loaded.settings == Settings(colormap="magma")
    assert len(loaded.notes) == 1
    assert line.split()[0] in loaded.notes[0]


def test_a_whole_number_does_for_a_fraction_and_a_bom_is_read_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("opacity = 1\n", "utf-8-sig")
    loaded = settings.load(path)
    assert loaded.settings.opacity == 1.0
    assert isinstance(loaded.settings.opacity, float)
    assert loaded.notes == ()


def test_a_drive_that_knows_no_modes_takes_settings_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", refuses)
    monkeypatch.setattr(Path, "chmod", refuses)
    settings.save(Settings(top=7), tmp_path / "settings.toml")
    assert settings.load(tmp_path / "settings.toml").settings.top == 7


def test_unknown_settings_are_named_and_survive_a_save(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('future = 1979-05-27\ntop = 9\n[plugin."a.b"]\nlist = [{x = 1}, [2.5]]\n', "utf-8")
    loaded = settings.load(path)
    assert len(loaded.notes) == 2
    settings.save(loaded.settings, path, unknown=loaded.unknown)
    again = settings.load(path)
    assert again.settings.top == 9
    assert again.unknown == {
        "future": datetime.date(1979, 5, 27),
        "plugin": {"a.b": {"list": [{"x": 1}, [2.5]]}},
    }


def test_shortcuts_are_a_table_of_lists_and_a_broken_one_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    wanted = Settings(top=7, shortcuts={"heat": ("Ctrl+J", "F7"), "grid": (), "of another version": ("X",)})
    settings.save(wanted, path)
    assert settings.load(path).settings == wanted
    assert tomllib.loads(path.read_text("utf-8"))["shortcuts"]["heat"] == ["Ctrl+J", "F7"]
    path.write_text('[shortcuts]\nheat = "H"\ntint = [3]\ngrid = ["G"]\n', "utf-8")
    loaded = settings.load(path)
    assert loaded.settings.shortcuts == {"grid": ("G",)}
    assert ["heat" in loaded.notes[0], "tint" in loaded.notes[1], len(loaded.notes)] == [True, True, 2]
    path.write_text("shortcuts = 3\n", "utf-8")
    assert settings.load(path).settings == Settings() and len(settings.load(path).notes) == 1


_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_SCALAR = st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | _TEXT
_VALUE = st.recursive(_SCALAR, lambda v: st.lists(v, max_size=3) | st.dictionaries(_TEXT, v, max_size=3), max_leaves=8)


@given(st.dictionaries(_TEXT, _VALUE, max_size=5))
def test_the_writer_is_the_inverse_of_the_reader(values: dict[str, object]) -> None:
    assert tomllib.loads(settings.to_toml(values)) == values


def test_what_toml_cannot_hold_is_bent_or_refused() -> None:
    assert math.isnan(tomllib.loads(settings.to_toml({"x": math.nan}))["x"])
    assert tomllib.loads(settings.to_toml({"x": "a\udcffb"})) == {"x": "a?b"}
    with pytest.raises(TypeError):
        settings.to_toml({"x": None})
