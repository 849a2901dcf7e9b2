"""What is installed when Patchlight is: the names it takes, the files it brings, the command it makes."""

from __future__ import annotations

import configparser
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module, metadata
from pathlib import Path

import pytest

from core import __version__

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("core", "gui", "resources")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `pip install .` builds it, from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel puts among the other packages, far from the checkout."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, check=False)


def test_no_other_distribution_owns_our_names() -> None:
    owners = metadata.packages_distributions()
    assert owners.get("numpy") == ["numpy"]
    assert {name for package in PACKAGES for name in owners.get(package, ())} <= {"patchlight"}


def test_the_wheel_holds_every_module_and_resource_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    sources = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == sources
    assert {name.partition("/")[0] for name in names} == set(PACKAGES)


@pytest.mark.parametrize(
    "name",
    [
        "resources/reader/reader.safetensors",
        "resources/icons/patchlight.svg",
        "resources/samples/LICENCE.md",
        "resources/samples/keepers-log-1931.tif",
        "gui/__main__.py",
    ],
)
def test_the_wheel_brings_what_the_first_start_needs(wheel: Path, name: str) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert archive.getinfo(name).file_size > 0


def test_the_wheel_carries_the_licence_in_full(installed: Path) -> None:
    (licence,) = installed.glob("*.dist-info/licenses/LICENSE")
    text = licence.read_text("utf-8")
    assert text.lstrip().startswith("GNU AFFERO GENERAL PUBLIC LICENSE")
    assert [f"\n  {number}. " in text for number in range(18)] == [True] * 18
    (facts,) = installed.glob("*.dist-info/METADATA")
    assert "License-Expression: AGPL-3.0-or-later" in facts.read_text("utf-8")


def test_the_command_leads_to_a_function(installed: Path) -> None:
    scripts = configparser.ConfigParser()
    (file,) = installed.glob("*.dist-info/entry_points.txt")
    scripts.read(file)
    module, _, function = scripts["console_scripts"]["patchlight"].partition(":")
    assert callable(getattr(import_module(module), function))
    answer = run(installed, "-m", module, "--version")
    assert answer.stdout == f"patchlight {__version__}\n"


def test_version_and_python_are_said_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    least = project["project"]["requires-python"].removeprefix(">=")
    assert project["project"]["version"] == __version__
    assert project["tool"]["pyright"]["pythonVersion"] == least
    assert project["tool"]["ruff"]["target-version"] == f"py{least.replace('.', '')}"
    assert f"Python {least}" in (ROOT / "README.md").read_text("utf-8")
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_what_was_installed_works_away_from_the_checkout(installed: Path) -> None:
    code = (
        "import json, core, resources\n"
        "from core.cli.demo import sample_files\n"
        "from core.encoders import load_encoder\n"
        "query = load_encoder('reader').encode_query('lighthouse')\n"
        "print(json.dumps([core.__file__, str(resources.ROOT), len(sample_files()), query.vectors.shape]))"
    )
    answer = run(installed, "-c", code)
    assert answer.returncode == 0, answer.stderr
    where, resources, samples, shape = json.loads(answer.stdout)
    assert Path(where).is_relative_to(installed)
    assert Path(resources).is_relative_to(installed)
    assert samples > 3
    assert shape == [2, 160]


def test_the_readme_leads_only_to_files_that_are_there() -> None:
    links = re.findall(r"\]\(([^)#]+)", (ROOT / "README.md").read_text("utf-8"))
    local = [link for link in links if "://" not in link]
    assert "LICENSE" in local
    assert [link for link in local if not (ROOT / link).exists()] == []
