"""Drawn pages with known places: every word and character of a random layout, then the wear of print and scanner."""

from __future__ import annotations

import random
from functools import cached_property

import numpy as np

from core.reader import fonts, lexicon
from core.reader.grounds import scribble
from core.reader.layouts import LAYOUTS, columns, table
from core.reader.pictures import Artist
from core.reader.plates import PlateRack
from core.reader.setting import Copy
from core.reader.sheet import Box, Sheet
from core.reader.wear import DrawnPage, wear

WORN_AFTER = 8000
"""Pages are clean at first; from this number on all of them show wear. Letters are learned sooner that way."""

SMALL_SHEETS = 24

_PICTURES = 0.8
"""Share of places for pictures where one of a known kind is drawn; elsewhere there are scribbles."""


class PageMaker:
    """Draws training pages; page `n` of a seed is always the same page."""

    def __init__(self, words: lexicon.Lexicon, typecase: fonts.Typecase, seed: int = 0) -> None:
        self.words, self.typecase, self.seed = words, typecase, seed
        self._rack = PlateRack(typecase, seed)

    def page(self, number: int) -> DrawnPage:
        """Draws page `number`."""
        rng = random.Random(f"{self.seed}:{number}")
        sheet, old = self._sheet(rng, self._small_sheets)
        if rng.random() < 0.02:
            turned = Sheet(rng)
            turned.paste(sheet, 0, 0, rng.choice([1, 3]))
            sheet = turned
        return wear(sheet, rng, rng.random() < number / WORN_AFTER, old)

    def _sheet(self, rng: random.Random, small_sheets: list[Sheet]) -> tuple[Sheet, bool]:
        """Lays out a sheet; also says whether it is printed as old presses and typewriters did."""
        sheet = Sheet(rng)
        language = self.words.language(rng)
        style = rng.choices(["", "old", "typewriter", "blackletter"], [69, 12, 6, 13])[0]
        if style == "blackletter":
            language = "de" if self.words.has("de") and rng.random() < 0.85 else "en"
        need = "greek" if language in lexicon.GREEK else "cyrillic" if language in lexicon.CYRILLIC else "extended"
        has_it = need == "extended" and self.typecase.has(style)
        long_s = has_it and (style == "blackletter" or (style == "old" and rng.random() < 0.75))
        stream = self.words.stream(rng, language, odd=rng.choice([0.06, 0.15, 0.2, 0.5]), old=long_s)
        if style == "blackletter":
            # German writes its nouns with a capital, which the lists of words do not.
            stream = (word.capitalize() if rng.random() < 0.2 else word for word in stream)
            stream = filter(fonts.BLACKLETTER_PRINTS.fullmatch, stream)
        uneven = rng.uniform(0.2, 1.0) if style == "typewriter" and rng.random() < 0.6 else 0.0
        artist = Artist(self._rack, stream, lambda style: self.typecase.draw(rng, need, style))

        def face() -> fonts.Face:
            # Foreign words and some headings stand in roman type among blackletter.
            roman = style == "blackletter" and rng.random() < 0.1
            return self.typecase.draw(rng, need, "old" if roman else style)

        def picture(sheet: Sheet, box: Box) -> None:
            if rng.random() < _PICTURES:
                artist.picture(sheet, box)
            else:
                scribble(sheet, box)

        copy = Copy(stream, face, uneven, picture, small_sheets)
        # Tables are full of signs that blackletter faces lack.
        plain = {columns: 1.0} if style == "blackletter" else {columns: 3.0, table: 1.0}
        layouts = LAYOUTS if small_sheets and not style else plain
        rng.choices(list(layouts), list(layouts.values()))[0](sheet, copy)
        return sheet, bool(style)

    @cached_property
    def _small_sheets(self) -> list[Sheet]:
        """Sheets shrunk until their text is texture, as the coarser scales see a page."""
        small = []
        for number in range(SMALL_SHEETS):
            rng = random.Random(f"{self.seed}:small:{number}")
            sheet = self._sheet(rng, [])[0]
            sizes = [size for _, size in sheet.printed]
            small.append(sheet.shrunk(min(0.5, rng.uniform(1.8, 5.0) / float(np.median(sizes or [12.0])))))
        return small
