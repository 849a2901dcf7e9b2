"""Pictures on drawn pages, and where exactly they lie: plates with labels, and what is drawn word by word."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from core.reader import fonts, lexicon
from core.reader.charts import CHARTS, FRAME
from core.reader.kinds import KINDS
from core.reader.plates import WORDLESS, PlateRack, penned
from core.reader.sheet import Box, Sheet, Type

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
    face: Callable[[str], fonts.Face]

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
            _WORDED[kind](self, sheet, box)

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
            self._centred(sheet, (fx0 + fx1) / 2, y0 + size, x1 - x0, type_)
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
            self._centred(sheet, (fx0 + fx1) / 2, y1 - 3, x1 - x0, type_)

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

    def _centred(self, sheet: Sheet, x: float, baseline: float, room: float, type_: Type) -> None:
        words = [next(self.words) for _ in range(sheet.rng.randint(1, 5))]
        width = sum(map(type_.width, words)) + type_.space * (len(words) - 1)
        while words and width > room:
            width -= type_.width(words.pop()) + type_.space
        if words:
            sheet.line(x - width / 2, baseline, words, type_)

    def _flow(self, sheet: Sheet, box: Box) -> None:
        """Boxes, diamonds and rounded ends one after another, with arrows."""
        rng, draw = sheet.rng, sheet.draw
        x0, y0, x1, y1 = box
        type_ = Type(self.face(""), max(4, min(rng.randint(5, 13), (y1 - y0) // 9)))
        cols = rng.randint(1, max(1, (x1 - x0) // 110))
        high = round(type_.size * rng.uniform(1.8, 3.5))
        wide = min(round(type_.size * rng.uniform(6, 11)), round((x1 - x0) / cols - 8))
        rows = max(2, int((y1 - y0) / (high * rng.uniform(1.5, 2.2))))
        pitch, fill = (y1 - y0 - high) / max(1, rows - 1), rng.choice([None, None, 235, 210])
        for col in range(cols):
            cx = x0 + (x1 - x0) * (col + 0.5) / cols
            for row in range(rows if col == 0 else rng.randint(1, rows)):
                top = y0 + row * pitch
                shape = rng.choice(["box", "box", "diamond", "round"])
                if shape == "diamond":
                    middle = top + high / 2
                    points = [(cx, top - 2), (cx + wide / 2, middle), (cx, top + high + 2), (cx - wide / 2, middle)]
                    draw.polygon(points, outline=0, fill=fill)
                else:
                    corner = high / 2 if shape == "round" else 0
                    draw.rounded_rectangle(
                        (cx - wide / 2, top, cx + wide / 2, top + high), corner, outline=0, fill=fill
                    )
                self._centred(sheet, cx, top + high / 2 + 0.35 * type_.size, wide * 0.9, type_)
                if row:
                    _arrow(sheet, (cx, top - pitch + high), (cx, top))
                if col and rng.random() < 0.5:
                    _arrow(sheet, (cx - (x1 - x0) / cols + wide / 2, top + high / 2), (cx - wide / 2, top + high / 2))
        sheet.pictures.append(box)

    def _diagram(self, sheet: Sheet, box: Box) -> None:
        """Named parts in any place, joined by lines: blocks, circles, nested frames, layers."""
        rng, draw = sheet.rng, sheet.draw
        x0, y0, x1, y1 = box
        type_ = Type(self.face(""), max(4, min(rng.randint(5, 13), (y1 - y0) // 8)))
        spots = []
        for _ in range(rng.randint(3, 9)):
            r, s = type_.size * rng.uniform(1.5, 4.5), type_.size * rng.uniform(1.0, 2.5)
            if x1 - x0 > 2 * r and y1 - y0 > 2 * s:
                spots.append((rng.uniform(x0 + r, x1 - r), rng.uniform(y0 + s, y1 - s), r, s))
        for (ax, ay, *_), (bx, by, *_) in pairwise(spots):
            if rng.random() < 0.5:
                _arrow(sheet, (ax, ay), (bx, by))
            else:
                draw.line((ax, ay, bx, ay, bx, by), fill=0)
        for x, y, r, s in spots:
            shape, fill = rng.randrange(3), rng.choice([255, 255, 230, 200])
            if shape == 0:
                draw.rectangle((x - r, y - s, x + r, y + s), outline=0, fill=fill)
            elif shape == 1:
                draw.ellipse((x - r, y - s, x + r, y + s), outline=0, fill=fill)
            else:
                draw.ellipse((x - s, y - s, x + s, y + s), outline=0, fill=fill, width=2)
            sheet.silence((round(x - r), round(y - s), round(x + r), round(y + s)))
            self._centred(sheet, x, y + 0.35 * type_.size, 2 * r * (1 if shape < 2 else 2), type_)
        if rng.random() < 0.4:
            draw.rectangle(box, outline=rng.choice([0, 120]))
        sheet.pictures.append(box)

    def _table(self, sheet: Sheet, box: Box) -> None:
        """A small table with its head ruled off."""
        rng, draw = sheet.rng, sheet.draw
        x0, y0, x1, y1 = box
        size = max(4, min(rng.randint(5, 13), (y1 - y0) // 4))
        type_, pitch = Type(self.face(""), size), size * rng.uniform(1.15, 1.9)
        cols = rng.randint(2, max(2, min(9, round((x1 - x0) / (4.5 * size)))))
        rows = max(2, int((y1 - y0) / pitch))
        ruled, shade, upright = rng.random() < 0.4, rng.random() < 0.3, rng.random() < 0.4
        numeric = [col > 0 and rng.random() < 0.7 for col in range(cols)]
        wide = (x1 - x0) / cols
        for row in range(rows):
            top = y0 + row * pitch
            if shade and row % 2:
                draw.rectangle((x0, top, x1, top + pitch), fill=225)
            for col in range(cols):
                word = lexicon.oddity(rng) if numeric[col] and row else next(self.words)
                width = type_.width(word)
                if width < wide - 4 and rng.random() < 0.93:
                    left = x0 + col * wide + (wide - width - 2 if numeric[col] else 3)
                    sheet.text(left, top + pitch * 0.5 + 0.35 * size, word, type_)
            if ruled or row == 0:
                draw.line((x0, top + pitch, x1, top + pitch), fill=rng.choice([0, 0, 110]))
        end = y0 + rows * pitch
        for y in (y0, end):
            draw.line((x0, y, x1, y), fill=0, width=rng.choice([1, 2]))
        for col in range(cols + 1 if upright else 0):
            draw.line((x0 + col * wide, y0, x0 + col * wide, end), fill=0)
        sheet.pictures.append((x0, y0, x1, round(end)))

    def _code(self, sheet: Sheet, box: Box) -> None:
        """Lines of a program in a typewriter face, indented."""
        rng = sheet.rng
        x0, y0, x1, y1 = box
        type_ = Type(self.face("typewriter"), max(4, min(rng.randint(5, 14), (y1 - y0) // 3)))
        if rng.random() < 0.5:
            sheet.draw.rectangle(box, fill=rng.choice([245, 235, 255]), outline=rng.choice([None, 0, 150]))
        level, number, y = 0, rng.choice([0, 0, 1, rng.randint(1, 400)]), y0 + 1.1 * type_.size
        while y < y1:
            x = x0 + 4.0
            if number:
                x = sheet.text(x, y, str(number), type_) + type_.space
                number += 1
            x += level * rng.choice([2, 4]) * type_.space
            for word in _statement(rng, self.words):
                if x + type_.width(word) > x1 - 2:
                    break
                x = sheet.text(x, y, word, type_) + type_.space
            level = max(0, min(4, level + rng.choice([-1, 0, 0, 0, 1])))
            y += 1.2 * type_.size * rng.choice([1, 1, 1, 1, 2])
        sheet.pictures.append(box)

    def _handwriting(self, sheet: Sheet, box: Box) -> None:
        """Lines written by hand: in a face that can be read, or in loops that cannot."""
        rng = sheet.rng
        x0, y0, x1, y1 = box
        size, ink = max(8, min(rng.randint(12, 30), (y1 - y0) // 2)), rng.choice([0, 40, 90])
        legible, y = rng.random() < 0.55, y0 + 1.0 * size
        type_ = Type(self.face("script"), size, ink, uneven=rng.uniform(0, 0.4))
        ruled, slope = rng.random() < 0.25, rng.gauss(0, 0.02)
        while y < y1:
            if ruled:
                sheet.draw.line((x0, y + 2, x1, y + 2), fill=170)
            x = x0 + rng.uniform(0, size)
            while x < x1 - 2 * size:
                base = y + slope * (x - x0) + rng.gauss(0, 0.03) * size
                if legible:
                    word = next(self.words)
                    if x + type_.width(word) > x1:
                        break
                    x = sheet.text(x, base, word, type_) + type_.space
                else:
                    length = size * rng.uniform(0.8, 4)
                    points = [(x + px, base + py) for px, py in penned(rng, min(length, x1 - x), 0.8 * size)]
                    sheet.draw.line(points, fill=ink, width=1 if size < 18 else 2, joint="curve")
                    x += length + 0.5 * size
            y += size * rng.uniform(1.2, 1.5)
        sheet.pictures.append(box)

    def _checkboxes(self, sheet: Sheet, box: Box) -> None:
        """Boxes to tick with what they stand for, in rows."""
        rng = sheet.rng
        x0, y0, x1, y1 = box
        type_ = Type(self.face(""), max(6, min(rng.randint(8, 16), y1 - y0 - 2)))
        y = y0 + 1.2 * type_.size
        while y < y1:
            x = float(x0)
            while x < x1 - 4 * type_.size:
                x = tick_box(sheet, x, y, type_.size) + 0.4 * type_.size
                word = next(self.words)
                if x + type_.width(word) < x1:
                    sheet.text(x, y, word, type_)
                x += type_.width(word) + type_.size * rng.uniform(0.8, 3)
            y += type_.size * rng.uniform(1.4, 2.0)


def _statement(rng: random.Random, words: Iterator[str]) -> list[str]:
    def name() -> str:
        found = "".join(c for c in next(words) if c.isalnum()) or "x"
        return rng.choice([found.lower(), found.lower(), found.title(), f"{found.lower()}_{rng.randrange(9)}"])

    return rng.choice([
        lambda: [name(), "=", name()], lambda: [name(), "=", f"{name()}({name()},", f"{name()})"],
        lambda: ["def", f"{name()}({name()}):"], lambda: ["for", name(), "in", f"{name()}:"],
        lambda: ["if", f"({name()}", "<", f"{rng.randrange(99)})", "{"], lambda: ["return", f"{name()};"],
        lambda: ["}"], lambda: ["//", name(), name()], lambda: ["#", name(), name(), name()],
        lambda: ["int", name(), "=", f"{rng.randrange(999)};"], lambda: ["import", f"{name()}.{name()}"],
        lambda: [f"{name()}[{name()}]", "+=", f"{rng.randrange(9)};"], lambda: [f'print("{name()}")'],
        lambda: ["while", f"({name()}", "!=", f"{name()})", "{"], lambda: [f"<{name()}", f'{name()}="{name()}">'],
    ])()  # fmt: skip


def _arrow(sheet: Sheet, start: tuple[float, float], end: tuple[float, float]) -> None:
    (ax, ay), (bx, by) = start, end
    length = max(1.0, float(np.hypot(bx - ax, by - ay)))
    ux, uy = 5 * (bx - ax) / length, 5 * (by - ay) / length
    sheet.draw.line((ax, ay, bx, by), fill=0)
    sheet.draw.polygon([(bx, by), (bx - ux - uy / 2, by - uy + ux / 2), (bx - ux + uy / 2, by - uy - ux / 2)], fill=0)


def tick_box(sheet: Sheet, x: float, baseline: float, size: float) -> float:
    """Draws a box to tick, ticked or not, and notes it; returns the pen's x after it."""
    rng, draw = sheet.rng, sheet.draw
    side = size * rng.uniform(0.75, 1.2)
    place = (x, baseline - side, x + side, baseline)
    draw.rectangle(place, outline=rng.choice([0, 0, 90]))
    mark = rng.random()
    if mark < 0.25:
        draw.line((x, baseline - side, x + side, baseline), fill=0, width=rng.choice([1, 2]))
        draw.line((x, baseline, x + side, baseline - side), fill=0, width=rng.choice([1, 2]))
    elif mark < 0.4:
        tip = (x + 0.4 * side, baseline - 0.15 * side)
        draw.line([(x + 0.15 * side, baseline - 0.5 * side), tip, (x + side, baseline - 1.1 * side)], fill=0, width=2)
    x0, y0, x1, y1 = place
    sheet.pictures.append((round(x0), round(y0), round(x1) + 1, round(y1) + 1))
    return x + side


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


_WORDED: dict[str, Callable[[Artist, Sheet, Box], None]] = {
    "table": Artist._table,
    "diagram": Artist._diagram,
    "flow chart": Artist._flow,
    "checkbox": Artist._checkboxes,
    "handwriting": Artist._handwriting,
    "code listing": Artist._code,
}
_SMALL = ["equation", "equation", "signature", "stamp", "logo", "pictogram", "barcode", "checkbox", "handwriting",
          "musical score", "photograph"]  # fmt: skip
_WIDE = [*(kind for kind in KINDS if kind not in ("pictogram", "pie chart", "stamp")), "equation"]
_LARGE = [*(kind for kind in KINDS if kind not in ("pictogram", "equation", "signature")), "photograph"]
