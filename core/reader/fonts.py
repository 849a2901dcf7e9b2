"""The typefaces drawn pages are set in: whatever free fonts are installed, sampled evenly over families."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from string import ascii_letters, digits
from typing import TYPE_CHECKING

from core.replacing import staged

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


_OLD = re.compile(
    r"Garamond|Junicode|Old Standard|Fanwood|Goudy|Didot|Libertine|Gentium|Vollkorn|Prociono|C059|P052|Nimbus Roman"
    r"|CMU (Classical )?Serif|Fell|Caslon|Baskerville|Palatino|Times",
    re.IGNORECASE,
)
_TYPEWRITER = re.compile(r"Courier|Typewriter|Nimbus Mono|FreeMono|Liberation Mono|Cousine", re.IGNORECASE)
_SCRIPT = re.compile(r"Script|Z003|Breip|Chancery|Hand|Caveat|Kalam|Humor", re.IGNORECASE)
_BLACKLETTER = re.compile(r"Fraktur|Schwabacher|yfrak|yswab", re.IGNORECASE)
_STYLES = (_OLD, _TYPEWRITER, _SCRIPT, _BLACKLETTER)

_BLACKLETTER_SIGNS = ascii_letters + digits + "ÄÖÜäöüßſ.,:;!?()'-"
BLACKLETTER_PRINTS = re.compile(f"[{re.escape(_BLACKLETTER_SIGNS)}]+")
"""What every face of the blackletter style prints: they lack the signs that came after their time."""


@dataclass(frozen=True)
class Face:
    """A font file and what it can print.

    Attributes:
        old: An old-style face that has the long s.
        typewriter: It looks typed.
        script: It looks written by hand.
        blackletter: It is a Fraktur or Schwabacher, with the long s, and prints `BLACKLETTER_PRINTS` at least.
        capitals: Its lower-case letters are small capitals.
    """

    path: str
    index: int
    family: str
    extended: bool
    greek: bool
    cyrillic: bool
    old: bool
    typewriter: bool
    script: bool
    blackletter: bool
    capitals: bool


def find_faces(cache: Path | None = None, folders: Sequence[Path] = FOLDERS) -> list[Face]:
    """Lists installed faces that print ASCII; reading them takes half a minute, so the list may be kept in a file."""
    if cache and cache.exists():
        entries = json.loads(cache.read_text())
        if all(entry.keys() == Face.__dataclass_fields__.keys() for entry in entries):
            return [Face(**entry) for entry in entries]
    from fontTools.ttLib import TTFont, TTLibError

    faces = []
    files = sorted(
        p for folder in folders if folder.exists() for p in folder.rglob("*") if p.suffix.lower() in (".ttf", ".otf")
    )
    for path in files:
        if re.search(
            r"emoji|symbol|math|music|dingbat|last.?resort|mono-?bold.*oblique.*nerd", path.name, re.IGNORECASE
        ):
            continue
        try:
            with TTFont(path, lazy=True, fontNumber=0) as font:
                cmap = font.getBestCmap() or {}
                family = str(font["name"].getDebugName(1) or path.stem)
        except (TTLibError, OSError, KeyError, AssertionError):
            continue
        old, typewriter, script, blackletter = (bool(kind.search(f"{family} {path.stem}")) for kind in _STYLES)
        needed = _BLACKLETTER_SIGNS if blackletter else _LATIN
        have = [all(ord(c) in cmap for c in text) for text in (needed, _EXTENDED, _GREEK, _CYRILLIC)]
        if have[0]:
            # The Noto faces of other scripts all print the same Latin letters: they count as one family.
            family = (
                "Noto"
                if family.startswith("Noto")
                else re.sub(r"\W?(Light|Medium|Black|Thin|Semi\w*|Extra\w*|Cond\w*).*", "", family)
            )
            old, capitals = old and ord("ſ") in cmap, bool(re.search(r"SC\b", path.stem))
            extended = have[1] or blackletter
            styles = (old, typewriter, script, blackletter)
            faces.append(Face(str(path), 0, family, extended, have[2], have[3], *styles, capitals))
    if cache:
        cache.parent.mkdir(parents=True, exist_ok=True)
        with staged(cache) as part:
            part.write_text(json.dumps([asdict(face) for face in faces]))
    return faces


class Typecase:
    """Draws faces at random, family first so that a family of fifty weights is not met fifty times as often."""

    def __init__(self, faces: list[Face]) -> None:
        self._families: dict[tuple[str, str], dict[str, list[Face]]] = {}
        for need in ("extended", "greek", "cyrillic"):
            for style in ("", "old", "typewriter", "script", "blackletter"):
                families = self._families.setdefault((need, style), {})
                for face in faces:
                    if getattr(face, need) and (getattr(face, style) if style else not face.blackletter):
                        families.setdefault(face.family, []).append(face)
            if not self._families[need, ""]:
                raise ValueError("no installed font prints every script that is taught; install DejaVu or Noto fonts")

    def has(self, style: str) -> bool:
        """Says whether there is a face of a style ("old", "typewriter", "script", "blackletter")."""
        return bool(self._families["extended", style])

    def draw(self, rng: random.Random, need: str = "extended", style: str = "") -> Face:
        """Draws a face for a need ("extended" Latin, "greek", "cyrillic"), of a style where there is one."""
        families = self._families[need, style] or self._families[need, ""]
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
