"""The demo as a person starts it, with the built-in model and the bundled documents: killed once, then finished."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from core.archive import Archive
from core.cli.demo import QUERY, sample_files
from resources import ROOT as RESOURCES

ROOT = Path(__file__).resolve().parents[2]


def start(home: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "core", "demo", "--no-window"]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PATCHLIGHT_HOME": str(home)},
    )


def test_the_samples_are_small_and_their_origin_is_told() -> None:
    files = sample_files()
    assert len(files) == 6
    assert sum(path.stat().st_size for path in files) < 1_500_000
    licence = (RESOURCES / "samples" / "LICENCE.md").read_text("utf-8")
    assert [path.name for path in files if f"`{path.name}`" not in licence] == []


def test_the_demo_goes_on_after_a_kill_and_shows_what_it_found(tmp_path: Path) -> None:
    first = start(tmp_path)
    assert first.stderr
    lines = [first.stderr.readline(), first.stderr.readline()]
    first.kill()
    first.communicate()
    reported = [match for line in lines if (match := re.match(r"(\d+) of \d+ pages?; ", line))]
    assert len(reported) == 2, lines
    archive = tmp_path / "data" / "samples.patchlight"
    with Archive.open(archive, read_only=True) as opened:
        assert opened.verify().clean
        assert opened.info().spaces[0].pages_encoded >= int(reported[-1][1])

    second = start(tmp_path)
    out, err = second.communicate()
    assert second.returncode == 0, err
    assert f"{archive}: 10 pages of 6 documents" in out
    assert QUERY in out
    hits = re.findall(r"^(\d+) +-?\d+\.\d+ +(\d+)  (\S+)$", out, re.MULTILINE)
    assert [rank for rank, _, _ in hits] == ["1", "2", "3", "4", "5"]
    assert hits[0][2] == "keepers-log-1931.tif"  # the answer is typewritten on a scan without a text layer
    picture = Path(out.splitlines()[-1].partition("comes first: ")[2])
    assert picture.parent == archive.parent
    assert picture.read_bytes().startswith(b"\x89PNG")
    with Archive.open(archive, read_only=True) as opened:
        assert opened.verify().clean
        info = opened.info()
        assert (info.pages, info.text_pages, info.failures) == (10, 8, 0)
        assert info.spaces[0].pages_encoded == 10
