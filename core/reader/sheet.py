"""A page while it is drawn: the image and, pixel by pixel, which word and which character is there."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from core.reader import fonts
from core.reader.words import normalise, pieces, readable

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

SIZE = 512
"""Side of a drawn page in pixels."""

# Letters that look the same in several scripts are one character to the eye.
_LOOKALIKE = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХавеорсухіІјЈѕѕοИ‘’‚`´“”„«»–—‐‑",
    "ABEZHIKMNOPTYXABEKMHOPCTYXaBeopcyxiIjJssoN'''''\"\"\"\"\"----",
)
_ALPHABET = (
    "".join(map(chr, range(0x21, 0x7F)))
    + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
    + "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțſ"
    + "ΓΔΘΛΞΠΣΦΨΩάέήίαβγδεζηθικλμνξπρςστυφχψωϊϋόύώ"
    + "БГДЖЗЙЛПФЦЧШЩЪЫЬЭЮЯбгджзийклмнптфцчшщъыьэюяёЁєїґЄЇҐ"
    + "§°±€£©®•…"
)
_CLASS = {c: i + 1 for i, c in enumerate(dict.fromkeys(_ALPHABET))}
CHARACTER_CLASSES = len(_CLASS) + 2
"""Background is class 0; the last class is any character not in the alphabet."""


Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""


def character_class(character: str) -> int:
    """Returns the class the character head should name."""
    return _CLASS.get(character.translate(_LOOKALIKE), CHARACTER_CLASSES - 1)


@dataclass(frozen=True)
class Type:
    """How words are set.

    Attributes:
        size: Pixels per em.
        fill: Ink, 0 black to 255 white.
        track: Pixels between letters, beside what the face wants.
        small_capitals: Print lower-case letters as smaller capitals.
        uneven: How unlike the letters of a word are in ink and height, 0 to 1, as struck by a typewriter.
    """

    face: fonts.Face
    size: int
    fill: int = 0
    track: float = 0.0
    small_capitals: bool = False
    uneven: float = 0.0

    @property
    def space(self) -> float:
        """Width of a space in pixels."""
        return fonts.advance(self.face, self.size, " ")

    def letters(self, text: str) -> list[tuple[str, int]]:
        """Returns what is printed for each character, and at which size."""
        if not self.small_capitals:
            return [(c, self.size) for c in text]
        small = round(0.78 * self.size)
        return [(c.upper(), small) if c.islower() and len(c.upper()) == 1 else (c, self.size) for c in text]

    def steps(self, text: str) -> list[float]:
        """Returns how far each character moves the pen."""
        return [fonts.advance(self.face, size, c) + self.track for c, size in self.letters(text)]

    def width(self, text: str) -> float:
        """Returns how far a text moves the pen."""
        return sum(self.steps(text))


class Sheet:
    """A page while it is drawn.

    Attributes:
        image: Grey, white to begin with.
        word_at: int32 (height, width); number of the printed word at each pixel, -1 none.
        character_at: int16 (height, width); class of the character at each pixel, 0 none.
        printed: For each printed word, what its cells answer (normalised; "" for anything) and its em size.
        pictures: Where pictures lie; boxes may reach past the sheet.
        scribbles: Where scribbles lie, which words may run across.
    """

    def __init__(self, rng: random.Random, width: int = SIZE, height: int = SIZE) -> None:
        from PIL import Image, ImageDraw

        self.rng, self.width, self.height = rng, width, height
        self.image: Image.Image = Image.new("L", (width, height), 255)
        self.draw: ImageDraw.ImageDraw = ImageDraw.Draw(self.image)
        self.word_at = np.full((height, width), -1, np.int32)
        self.character_at = np.zeros((height, width), np.int16)
        self.printed: list[tuple[str, float]] = []
        self.pictures: list[Box] = []
        self.scribbles: list[Box] = []

    def text(
        self, x: float, baseline: float, text: str, type_: Type, answer: str | None = None, band: int = 0
    ) -> float:
        """Prints one word and notes its pieces and characters.

        Args:
            answer: What its cells answer, where that is not the text itself: the whole of a hyphenated word.
            band: Least height in pixels of the area that answers.

        Returns:
            The pen's x after the word.
        """
        size, letters, edges = type_.size, type_.letters(text), [x]
        for step in type_.steps(text):
            edges.append(edges[-1] + step)
        if type_.track or type_.small_capitals or type_.uneven:
            for (c, em), edge in zip(letters, edges, strict=False):
                self._letter(c, edge, baseline, em, type_)
        else:
            self.draw.text((x, baseline), text, fill=type_.fill, font=fonts.load(type_.face, size), anchor="ls")
        top, bottom = max(0, round(baseline - 0.80 * size)), max(0, round(baseline + 0.24 * size))
        for (c, _), x0, x1 in zip(letters, edges, edges[1:], strict=False):
            shown = c.upper() if type_.face.capitals and len(c.upper()) == 1 else c
            self.character_at[top:bottom, max(0, round(x0)) : max(0, round(x1))] = character_class(shown)
        grow = max(0, band - (bottom - top) + 1) // 2
        top, bottom, reach = max(0, top - grow), bottom + grow, 0.12 * size
        for piece in pieces(text):
            if readable(piece.text):
                x0, x1 = edges[piece.start] - reach, edges[piece.end] + reach
                self.word_at[top:bottom, max(0, round(x0)) : max(0, round(x1))] = len(self.printed)
                self.printed.append((normalise(answer or piece.text), float(size)))
        return edges[-1]

    def _letter(self, c: str, x: float, baseline: float, em: int, type_: Type) -> None:
        """Prints one letter, paler and out of line where the type is uneven."""
        rng, fill, y = self.rng, type_.fill, baseline
        if type_.uneven:
            paper = 255 if fill < 128 else 0
            fill = round(fill + (paper - fill) * type_.uneven * rng.uniform(0, 0.7))
            y += rng.gauss(0, 0.05) * em * type_.uneven
        self.draw.text((x, y), c, fill=fill, font=fonts.load(type_.face, em), anchor="ls")

    def line(self, x: float, baseline: float, words: list[str], type_: Type) -> float:
        """Prints words in a row; returns the pen's x after the last."""
        for word in words:
            x = self.text(x, baseline, word, type_) + type_.space
        return x - type_.space

    def turned(self, x: int, y: int, words: list[str], type_: Type, quarters: int = 1) -> tuple[int, int]:
        """Prints words upwards (one quarter turn) or downwards (three) with their top left corner at (x, y).

        Cells are wider than they are high: the area that answers is made wide enough that some column of cells has
        its middles on it.

        Returns:
            Width and height of what was printed, in pixels.
        """
        length = round(sum(map(type_.width, words)) + type_.space * (len(words) - 1)) + 4
        strip = Sheet(self.rng, length, max(18, round(1.5 * type_.size)))
        baseline = strip.height / 2 + 0.28 * type_.size
        pen = 2.0
        black = replace(type_, fill=0)
        for word in words:
            pen = strip.text(pen, baseline, word, black, band=17) + type_.space
        self.paste(strip, x, y, quarters, type_.fill)
        return strip.height, strip.width

    def paste(self, other: Sheet, x: int, y: int, quarters: int = 0, fill: int = 0) -> None:
        """Prints what is black on another sheet on this one, turned counter-clockwise, with its words."""
        from PIL import Image

        mask = Image.fromarray(np.ascontiguousarray(np.rot90(255 - np.asarray(other.image), quarters)))
        self.image.paste(fill, (x, y), mask)
        x0, y0 = max(0, x), max(0, y)
        x1, y1 = min(self.width, x + mask.width), min(self.height, y + mask.height)
        if x0 >= x1 or y0 >= y1:
            return
        here, there = np.s_[y0:y1, x0:x1], np.s_[y0 - y : y1 - y, x0 - x : x1 - x]
        words = np.rot90(other.word_at, quarters)[there]
        characters = np.rot90(other.character_at, quarters)[there]
        self.word_at[here] = np.where(words >= 0, words + len(self.printed), self.word_at[here])
        self.character_at[here] = np.where(characters > 0, characters, self.character_at[here])
        self.printed += other.printed

    def shrunk(self, factor: float) -> Sheet:
        """Returns a smaller copy of the sheet and its words."""
        from PIL import Image

        small = Sheet(self.rng, round(self.width * factor), round(self.height * factor))
        small.image.paste(self.image.resize((small.width, small.height), Image.Resampling.BOX))
        y = ((np.arange(small.height) + 0.5) / factor).astype(int).clip(0, self.height - 1)[:, None]
        x = ((np.arange(small.width) + 0.5) / factor).astype(int).clip(0, self.width - 1)[None]
        small.word_at, small.character_at = self.word_at[y, x], self.character_at[y, x]
        small.printed = [(word, size * factor) for word, size in self.printed]
        return small

    def hush(self, box: Box) -> None:
        """Lets cells in a box say what they like: it has letters that nobody noted."""
        x0, y0, x1, y1 = (max(0, side) for side in box)
        self.word_at[y0:y1, x0:x1] = len(self.printed)
        self.printed.append(("", 0.0))

    def silence(self, box: Box) -> None:
        """Forgets the words and characters in a box that something else now covers."""
        x0, y0, x1, y1 = (max(0, side) for side in box)
        self.word_at[y0:y1, x0:x1] = -1
        self.character_at[y0:y1, x0:x1] = 0
