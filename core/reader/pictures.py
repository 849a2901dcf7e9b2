"""Pictures of many kinds on drawn pages, and where exactly they lie; here plates and charts with their labels."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.reader.charts import CHARTS, FRAME
from core.reader.kinds import KINDS
from core.reader.plates import WORDLESS, PlateRack
from core.reader.sheet import Box, Sheet, Type
from core.reader.worded import WORDED, Faces, centred

if TYPE_CHECKING:
    from PIL import Image

LETTERED = {"equation", "stamp", "logo", "pictogram"}
"""Kinds whose plates have letters that nobody noted: cells on them may say what they like."""

TONED = {"photograph", "map", "heat map"}
"""Kinds whose plates cover what they are laid on, paper and all."""


@dataclass(frozen=True)
class Artist:
    """Draws pictures of all kinds.

    Attributes:
        rack: Where plates come from.
        words: Printed words without end, for labels.
        face: Draws a typeface of a style ("", "typewriter", "script").
    """

    rack: PlateRack
    words: Iterator[str]
    face: Faces

    def picture(self, sheet: Sheet, box: Box, kind: str | None = None) -> None:
        """Draws a picture of some kind that suits the box and notes it; boxes too small for any stay empty."""
        rng = sheet.rng
        x0, y0, x1, y1 = box
        width, height = x1 - x0, y1 - y0
        if width < 24 or height < 16:
            return
        if kind is None:
            small = height < 60 or width < 60
            kind = rng.choice(_SMALL if small else _WIDE if width > 2.5 * height else _LARGE)
        if kind in CHARTS:
            self._chart(sheet, box, kind)
        elif kind in WORDLESS:
            self._plate(sheet, box, kind)
        else:
            WORDED[kind](sheet, box, self.words, self.face)

    def _plate(self, sheet: Sheet, box: Box, kind: str) -> None:
        """Lays a plate into a box as it is, in proportion; maps get names of places."""
        from PIL import Image

        rng, plate = sheet.rng, Image.fromarray(self.rack.draw(kind, sheet.rng))
        width, height = box[2] - box[0], box[3] - box[1]
        if kind == "photograph" or (kind == "map" and rng.random() < 0.5):
            plate = _cropped(rng, plate, width / height)
        scale = min(width / plate.width, height / plate.height)
        if kind in ("equation", "pictogram", "barcode", "signature", "logo", "stamp"):
            scale = min(scale, rng.uniform(0.35, 1.5))
        size = max(8, round(plate.width * scale)), max(8, round(plate.height * scale))
        x = box[0] + rng.choice([0, (width - size[0]) // 2])
        y = box[1] + (height - size[1]) // 2
        place = (x, y, x + size[0], y + size[1])
        lay(sheet, plate, place, covers=kind in TONED)
        sheet.pictures.append(place)
        if kind in LETTERED:
            sheet.hush(place)
        elif kind in TONED:
            sheet.silence(place)
        if kind == "map":
            type_ = Type(self.face(""), rng.randint(5, 13))
            for _ in range(rng.randint(0, max(1, size[0] * size[1] // 3000))):
                word = next(self.words)
                if type_.width(word) < size[0] - 8 and type_.size < size[1] - 8:
                    left = rng.uniform(x + 2, place[2] - type_.width(word) - 2)
                    base = rng.uniform(y + type_.size + 2, place[3] - 4)
                    if rng.random() < 0.5:
                        sheet.draw.ellipse((left - 5, base - 4, left - 2, base - 1), fill=0)
                    sheet.text(left, base, word, type_)

    def _chart(self, sheet: Sheet, box: Box, kind: str) -> None:
        """Lays a chart into a box and prints title, axis labels and numbers around it."""
        from PIL import Image

        rng = sheet.rng
        x0, y0, x1, y1 = box
        size = max(4, min(rng.randint(5, 14), (y1 - y0) // 8))
        type_ = Type(self.face(""), size, rng.choice([0, 0, 60]))
        labelled = rng.random() < 0.85
        axes, pen = kind != "pie chart" and labelled, size + 3
        left = x0 + (rng.choice([0, 1.7 * size]) + 2.6 * size if axes else 0)
        upright, top = left - x0 > 3 * size, y0 + (pen if labelled and rng.random() < 0.6 else 0)
        bottom = y1 - (rng.choice([1, 2]) * pen if axes else 0)
        place = round(left), round(top), x1, round(bottom)
        if place[2] - place[0] < 20 or place[3] - place[1] < 16:
            return
        lay(sheet, Image.fromarray(self.rack.draw(kind, rng)), place, covers=kind == "heat map")
        sheet.pictures.append(box)
        fx0, fy0, fx1, fy1 = (place[i % 2] + share * (place[i % 2 + 2] - place[i % 2]) for i, share in enumerate(FRAME))
        if top > y0:
            centred(sheet, self.words, (fx0 + fx1) / 2, y0 + size, x1 - x0, type_)
        if not labelled:
            return
        if not axes:
            for _ in range(rng.randint(0, 5)):
                word = next(self.words)
                sheet.text(rng.choice([x0, max(x0, x1 - type_.width(word))]), rng.uniform(top + size, y1), word, type_)
            return
        if upright:
            words = [next(self.words) for _ in range(rng.choice([1, 1, 2, 3]))]
            length = sum(map(type_.width, words)) + type_.space * len(words)
            if length < y1 - y0:
                sheet.turned(round(x0 - 2), round((fy0 + fy1 - length) / 2), words, type_)
        self._ticks(sheet, type_, (fx0, fy0, fx1, fy1), bottom)
        if y1 - bottom > 1.5 * pen:
            centred(sheet, self.words, (fx0 + fx1) / 2, y1 - 3, x1 - x0, type_)

    def _ticks(self, sheet: Sheet, type_: Type, frame: tuple[float, float, float, float], bottom: float) -> None:
        rng, size = sheet.rng, type_.size
        x0, y0, x1, y1 = frame
        digits, step, count = rng.choice([0, 0, 1, 2]), rng.choice([1, 2, 5, 10, 25, 100]), rng.randint(2, 7)
        for number in range(count + 1):
            text = f"{number * step / 10**digits:.{digits}f}"
            at = y1 - (y1 - y0) * number / (count + 0.3)
            sheet.text(x0 - type_.width(text) - 2, at + 0.35 * size, text, type_)
        names, count = rng.random() < 0.5, rng.randint(2, 8)
        start = rng.choice([0, 1, 10, 1900, 1990, 2010])
        for number in range(count):
            text = next(self.words) if names else str(start + number * step)
            middle = x0 + (x1 - x0) * (number + 0.5) / count
            if type_.width(text) < (x1 - x0) / count - 2:
                sheet.text(middle - type_.width(text) / 2, bottom + size, text, type_)


def lay(sheet: Sheet, plate: Image.Image, box: Box, covers: bool = False) -> None:
    """Pastes a picture into a box: as ink on what is there, or covering it."""
    from PIL import Image, ImageChops

    size = box[2] - box[0], box[3] - box[1]
    scaled = plate.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    if not covers:
        scaled = ImageChops.darker(scaled, sheet.image.crop(box))
    sheet.image.paste(scaled, box[:2])


def _cropped(rng: random.Random, plate: Image.Image, ratio: float) -> Image.Image:
    """Cuts a part of some proportion out of a plate, mirrored or not."""
    from PIL import ImageOps

    width, height = plate.size
    share = rng.uniform(0.5, 1.0)
    wide, high = min(width, height * ratio) * share, min(height, width / ratio) * share
    x, y = rng.uniform(0, width - wide), rng.uniform(0, height - high)
    part = plate.crop((round(x), round(y), max(round(x) + 4, round(x + wide)), max(round(y) + 4, round(y + high))))
    return ImageOps.mirror(part) if rng.random() < 0.5 else part


_SMALL = ["equation", "equation", "signature", "stamp", "logo", "pictogram", "barcode", "checkbox", "handwriting",
          "musical score", "photograph"]  # fmt: skip
_WIDE = [*(kind for kind in KINDS if kind not in ("pictogram", "pie chart", "stamp")), "equation"]
_LARGE = [*(kind for kind in KINDS if kind not in ("pictogram", "equation", "signature")), "photograph"]
