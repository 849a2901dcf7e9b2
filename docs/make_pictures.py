"""Makes the pictures of the documentation from the real program and its sample documents; needs no display.

Run as `python docs/make_pictures.py` in the checkout, with the packages of the tests: it writes docs/pictures, a few
and small. `--all --out DIR` takes every state of the window in every variant of docs/pictures_of/looks.py: languages,
directions, sizes, sharpness, light and dark.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pictures_of.studio import Studio

ROOT = Path(__file__).resolve().parents[1]
SCREEN = {"name": "screen", "x": 0, "y": 0, "width": 5120, "height": 2880, "dpr": 1}
COLOURS = 256
"""Of a picture in the documentation: fewer bytes, and hardly to be seen."""


def main() -> int:
    """Makes the pictures and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", metavar="DIR")
    parser.add_argument("--all", action="store_true", help="every state in every variant, as they are")
    parser.add_argument("--variant", action="append", default=[], help="with --all, this one only; may be repeated")
    parser.add_argument("--sitting", nargs=2, metavar=("VARIANT", "HOME"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    out: Path = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    if options.sitting:
        return sit(options.sitting[0], Path(options.sitting[1]), out, everything=options.all)
    if options.all:
        from pictures_of.looks import VARIANTS

        for variant in options.variant or VARIANTS:
            send(variant, out, everything=True)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        keep(Path(folder), out)
    return 0


def keep(folder: Path, out: Path) -> None:
    """Makes the pictures of the documentation, under their names there."""
    from pictures_of.looks import KEPT, VARIANTS

    for variant in VARIANTS:
        if any(f".{variant}-" in name for name in KEPT.values()):
            send(variant, folder, everything=False)
    figure(folder / "figure.png")
    for name, made in KEPT.items():
        shrink(folder / made, out / name)
    shrink(folder / "figure.png", out / "figure.png")
    total = 0
    for file in sorted(out.glob("*.png")):
        total += file.stat().st_size
        print(f"{file.name}: {file.stat().st_size / 1e3:.0f} kB")
    print(f"together: {total / 1e6:.1f} MB")


def send(variant: str, out: Path, *, everything: bool) -> None:
    """Runs one variant in a process of its own: scale and platform cannot be changed in one that runs."""
    from pictures_of.looks import VARIANTS

    with tempfile.TemporaryDirectory() as home:
        screens = Path(home) / "screens.json"
        screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        environment = {
            **os.environ,
            "PATCHLIGHT_HOME": home,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "QT_SCALE_FACTOR": str(VARIANTS[variant].scale),
        }
        command = [sys.executable, str(Path(__file__)), "--sitting", variant, home, "--out", str(out)]
        subprocess.run([*command, *(["--all"] if everything else [])], env=environment, cwd=ROOT, check=True)


def sit(name: str, home: Path, out: Path, *, everything: bool) -> int:
    """Goes through all states in one variant."""
    from pictures_of.looks import KEPT, VARIANTS
    from pictures_of.studio import Complete, Studio

    wanted = None if everything else frozenset(KEPT.values())
    studio = Studio(name, VARIANTS[name], home, out, wanted)
    with contextlib.suppress(Complete):
        take_all(studio, everything=everything)
    for path in studio.made:
        print(path.name)
    return 0


def take_all(studio: Studio, *, everything: bool) -> None:
    """Goes through the states in an order in which each finds what it needs."""
    from pictures_of import answers, archives, models
    from pictures_of.worlds import write_documents

    home = studio.home
    archive = home / "Skerrow.patchlight"
    documents = write_documents(home / "Papers", studio.variant.names)
    archives.first_start(studio)
    with studio.open(archive):
        archives.encoding(studio, documents)
        answers.take_all(studio)
        archives.library(studio)
        archives.searches(studio)
        archives.commands(studio)
        archives.failures(studio)
    archives.read_only(studio, archive)
    archives.source_gone(studio, archive, documents)
    if studio.variant.whole and everything:
        archives.many(studio, archive)
    if studio.variant.models:
        models.take_all(studio)


def figure(out: Path) -> None:
    """Has the command line make the figure it makes of the samples."""
    with tempfile.TemporaryDirectory() as home:
        archive = Path(home) / "Sample.patchlight"
        demo = [sys.executable, "-m", "gui", "demo", "--no-window", "--archive", str(archive)]
        subprocess.run(demo, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        shutil.copyfile(archive.with_name("Sample heatmap.png"), out)


def shrink(file: Path, out: Path) -> None:
    """Writes a picture again in fewer bytes and with fewer colours."""
    from PIL import Image

    with Image.open(file) as image:
        image.load()
    few = image.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
    few.save(out, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
