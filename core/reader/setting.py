"""What a page is set from, and how running text is set: lines, alignment, words broken at line ends."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.reader import fonts
from core.reader.grounds import ground
from core.reader.sheet import Box, Sheet, Type


@dataclass(frozen=True)
class Copy:
    """What a page is set from.

    Attributes:
        words: Printed words without end.
        face: Draws a typeface that prints them.
        uneven: How unevenly letters are struck (see `Type`).
        picture: Draws a picture of any kind into a box.
        small_sheets: Sheets too small to read, but for their titles.
    """

    words: Iterator[str]
    face: Callable[[], fonts.Face]
    uneven: float
    picture: Callable[[Sheet, Box], None]
    small_sheets: Sequence[Sheet]

    def type(self, rng: random.Random, size: int, fill: int = 0) -> Type:
        """Draws a way to set words."""
        return Type(self.face(), size, fill, small_capitals=rng.random() < 0.03, uneven=self.uneven)


def em(rng: random.Random, low: float = 9, high: float = 30) -> int:
    """Draws a type size in pixels, small ones as often as large ones twice their size."""
    return round(math.exp(rng.uniform(math.log(low), math.log(high))))


def running_text(sheet: Sheet, words: Iterator[str], box: Box, type_: Type, hyphens: float = 0.6) -> None:
    """Sets a box full of running text, words broken at line ends in a share `hyphens` of justified boxes."""
    rng, size = sheet.rng, type_.size
    x0, y0, x1, y1 = box
    type_ = replace(
        type_,
        fill=ground(sheet, box),
        track=size * rng.uniform(0.03, 0.25) if rng.random() < 0.04 else 0.0,
    )
    leading = size * rng.uniform(1.08, 1.7)
    space = type_.space * rng.uniform(0.85, 1.3) + 1
    align = rng.choice(["justify", "left", "left", "center", "right"] if rng.random() < 0.5 else ["justify", "left"])
    hyphenate = align == "justify" and rng.random() < hyphens
    baseline, indent = y0 + size * 1.0, 0.0
    rest: tuple[str, str] | None = None
    while baseline < y1 + size * 0.3:
        line: list[tuple[str, str | None]] = []
        width = indent
        while True:
            word, answer = rest if rest else (next(words), None)
            rest = None
            step = type_.width(word)
            if line and width + space + step > x1 - x0:
                room = x1 - x0 - width - space
                halves = broken(rng, word, type_, room) if hyphenate and answer is None else None
                if halves:
                    line.append((halves[0], halves[2]))
                    width += space + type_.width(halves[0])
                    rest = halves[1], halves[2]
                break
            line.append((word, answer))
            width += step + (space if len(line) > 1 else 0.0)
            if step > x1 - x0:
                break
        slack = max(0.0, x1 - x0 - width)
        gap = space + (slack / (len(line) - 1) if align == "justify" and len(line) > 1 and slack < size * 6 else 0.0)
        x = x0 + indent + (slack / 2 if align == "center" else slack if align == "right" else 0.0)
        for word, answer in line:
            x = sheet.text(x, baseline, word, type_, answer) + gap
        baseline += leading
        indent = 0.0
        if rng.random() < 0.1:
            baseline += leading * rng.choice([0.0, 0.5, 1.0])
            indent = size * rng.choice([0.0, 1.5])


def broken(rng: random.Random, word: str, type_: Type, room: float) -> tuple[str, str, str] | None:
    """Breaks a word so that its first half has room at a line's end, and both halves have a vowel.

    Returns:
        The first half with its hyphen, the second half, and the whole: what both answer, since whoever looks for the
        word types it whole. None where the word cannot be broken.
    """
    match = re.fullmatch(r"([^\W\d_]{6,})([.,;:]?)", word)
    if not match:
        return None
    whole, vowel = match[1], r"[aeiouyäöüáéíóúàèìòùâêîôûåøæœαεηιουωаеиоуыэюяіїє]"
    cuts = [
        cut
        for cut in range(2, len(whole) - 2)
        if re.search(vowel, whole[:cut], re.IGNORECASE)
        and re.search(vowel, whole[cut:], re.IGNORECASE)
        and type_.width(whole[:cut] + "-") < room
    ]
    if not cuts:
        return None
    cut = rng.choice(cuts)
    return whole[:cut] + "-", whole[cut:] + match[2], whole
