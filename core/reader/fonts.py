"""The typefaces drawn pages are set in: whatever free fonts are installed, sampled evenly over families."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)

_LATIN = "".join(map(chr, range(0x21, 0x7F)))
_EXTENDED = "äöüßéèêçñåøæœłžščřőűğışţąęćńțăðþ“”„–«»§°±€"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔΘΛΣΩ"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґАБВГДЖИЛПРУФЦЧШЩЭЮЯ"


@dataclass(frozen=True)
class Face:
    """A font file and what it can print."""

    path: str
    index: int
    family: str
    extended: bool
    greek: bool
    cyrillic: bool


def find_faces(cache: Path | None = None, folders: Sequence[Path] = FOLDERS) -> list[Face]:
    """Lists installed faces that print ASCII; reading them takes half a minute, so the list may be kept in a file."""
    if cache and cache.exists():
        return [Face(**entry) for entry in json.loads(cache.read_text())]
    from fontTools.ttLib import TTFont, TTLibError

    faces = []
    files = sorted(
        p for folder in folders if folder.exists() for p in folder.rglob("*") if p.suffix.lower() in (".ttf", ".otf")
    )
    for path in files:
        if re.search(r"emoji|symbol|math|music|dingbat|mono-?bold.*oblique.*nerd", path.name, re.IGNORECASE):
            continue
        try:
            with TTFont(path, lazy=True, fontNumber=0) as font:
                cmap = font.getBestCmap() or {}
                family = str(font["name"].getDebugName(1) or path.stem)
        except (TTLibError, OSError, KeyError, AssertionError):
            continue
        have = [all(ord(c) in cmap for c in text) for text in (_LATIN, _EXTENDED, _GREEK, _CYRILLIC)]
        if have[0]:
            # The Noto faces of other scripts all print the same Latin letters: they count as one family.
            family = (
                "Noto"
                if family.startswith("Noto")
                else re.sub(r"\W?(Light|Medium|Black|Thin|Semi\w*|Extra\w*|Cond\w*).*", "", family)
            )
            faces.append(Face(str(path), 0, family, *have[1:]))
    if cache:
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps([asdict(face) for face in faces]))
    return faces


class Typecase:
    """Draws faces at random, family first so that a family of fifty weights is not met fifty times as often."""

    def __init__(self, faces: list[Face]) -> None:
        self._by_need: dict[str, dict[str, list[Face]]] = {}
        for need in ("extended", "greek", "cyrillic"):
            families: dict[str, list[Face]] = {}
            for face in faces:
                if getattr(face, need):
                    families.setdefault(face.family, []).append(face)
            self._by_need[need] = families
        if not all(self._by_need.values()):
            raise ValueError("no installed font prints every script that is taught; install DejaVu or Noto fonts")

    def draw(self, rng: random.Random, need: str = "extended") -> Face:
        """Draws a face that prints Latin with diacritics ("extended"), "greek" or "cyrillic"."""
        families = self._by_need[need]
        return rng.choice(families[rng.choice(sorted(families))])


@lru_cache(maxsize=400)
def load(face: Face, size: int) -> FreeTypeFont:
    """Opens a face at a size in pixels per em."""
    from PIL import ImageFont

    return ImageFont.truetype(face.path, size, index=face.index, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=200_000)
def advance(face: Face, size: int, character: str) -> float:
    """Returns how far a character moves the pen, in pixels."""
    return load(face, size).getlength(character)
