"""Drawn pages with known places: every word and character of a random layout, then the wear of print and scanner."""

from __future__ import annotations

import io
import math
import random
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.reader import fonts, lexicon
from core.reader.words import normalise, pieces, readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image, ImageDraw

SIZE = 512
"""Side of a drawn page in pixels."""

WORN_AFTER = 8000
"""Pages are clean at first; from this number on all of them show wear. Letters are learned sooner that way."""

READABLE_EM = (8.0, 40.0)
"""Type sizes, in pixels per em after scaling, that one scale of the pyramid is taught to read."""

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


def character_class(character: str) -> int:
    """Returns the class the character head should name."""
    return _CLASS.get(character.translate(_LOOKALIKE), CHARACTER_CLASSES - 1)


@dataclass
class DrawnPage:
    """A drawn page and what is where.

    Attributes:
        ink: uint8 (SIZE, SIZE), 0 black to 255 white.
        words: int32 (SIZE/8, SIZE/16); index into `vocabulary` of the word at a cell's middle, -1 none, -2 do not care.
        characters: int16 (SIZE/8, SIZE/8); class of the character at a cell's middle, 0 none, -1 do not care.
        vocabulary: Normalised words of the page, each once.
    """

    ink: NDArray[np.uint8]
    words: NDArray[np.int32]
    characters: NDArray[np.int16]
    vocabulary: list[str]


class _Sheet:
    """A page while it is drawn: the image and, pixel by pixel, which word and which character is there."""

    def __init__(self, rng: random.Random) -> None:
        from PIL import Image, ImageDraw

        self.rng = rng
        self.image: Image.Image = Image.new("L", (SIZE, SIZE), 255)
        self.draw: ImageDraw.ImageDraw = ImageDraw.Draw(self.image)
        self.word_at = np.full((SIZE, SIZE), -1, np.int32)
        self.character_at = np.zeros((SIZE, SIZE), np.int16)
        self.printed: list[tuple[str, float]] = []  # normalised piece, em size

    def text(
        self, x: float, baseline: float, text: str, face: fonts.Face, size: int, fill: int, track: float = 0.0
    ) -> float:
        """Prints one word and notes its pieces and characters; returns the pen's x after it."""
        steps = [fonts.advance(face, size, c) + track for c in text]
        edges = [x]
        for step in steps:
            edges.append(edges[-1] + step)
        if track:
            for c, edge in zip(text, edges, strict=False):
                self.draw.text((edge, baseline), c, fill=fill, font=fonts.load(face, size), anchor="ls")
        else:
            self.draw.text((x, baseline), text, fill=fill, font=fonts.load(face, size), anchor="ls")
        top, bottom = max(0, round(baseline - 0.80 * size)), max(0, round(baseline + 0.24 * size))
        for c, x0, x1 in zip(text, edges, edges[1:], strict=False):
            self.character_at[top:bottom, max(0, round(x0)) : max(0, round(x1))] = character_class(c)
        reach = 0.12 * size
        for piece in pieces(text):
            if not readable(piece.text):
                continue
            x0, x1 = edges[piece.start] - reach, edges[piece.end] + reach
            self.word_at[top:bottom, max(0, round(x0)) : max(0, round(x1))] = len(self.printed)
            self.printed.append((normalise(piece.text), float(size)))
        return edges[-1]


class PageMaker:
    """Draws training pages; page `n` of a seed is always the same page."""

    def __init__(self, words: lexicon.Lexicon, typecase: fonts.Typecase, seed: int = 0) -> None:
        self.words, self.typecase, self.seed = words, typecase, seed

    def page(self, number: int) -> DrawnPage:
        """Draws page `number`."""
        rng = random.Random(f"{self.seed}:{number}")
        sheet = _Sheet(rng)
        language = self.words.language(rng)
        need = "greek" if language in lexicon.GREEK else "cyrillic" if language in lexicon.CYRILLIC else "extended"
        stream = self.words.stream(rng, language, odd=rng.choice([0.06, 0.15, 0.2, 0.5]))
        _LAYOUTS[rng.choices(range(len(_LAYOUTS)), (6, 2, 2, 1))[0]](
            sheet, stream, lambda: self.typecase.draw(rng, need)
        )
        return _worn(sheet, rng, rng.random() < number / WORN_AFTER)


def _em(rng: random.Random, low: float = 9, high: float = 30) -> int:
    return round(math.exp(rng.uniform(math.log(low), math.log(high))))


def _ground(sheet: _Sheet, box: tuple[int, int, int, int]) -> int:
    """Fills a box with a ground now and then and returns the ink to print on it."""
    rng = sheet.rng
    if rng.random() < 0.12:
        paper = rng.randint(0, 90)
        sheet.draw.rectangle(box, fill=paper)
        return rng.randint(min(255, paper + 110), 255)
    if rng.random() < 0.15:
        sheet.draw.rectangle(box, fill=rng.randint(190, 245))
    return rng.choice([0, 0, 0, rng.randint(0, 80), rng.randint(80, 130)])


def _running_text(
    sheet: _Sheet, stream: Iterator[str], face: fonts.Face, box: tuple[int, int, int, int], size: int
) -> None:
    rng = sheet.rng
    x0, y0, x1, y1 = box
    fill = _ground(sheet, box)
    leading = size * rng.uniform(1.08, 1.7)
    space = fonts.advance(face, size, " ") * rng.uniform(0.85, 1.3) + 1
    track = size * rng.uniform(0.03, 0.25) if rng.random() < 0.04 else 0.0
    align = rng.choice(["justify", "left", "left", "center", "right"] if rng.random() < 0.5 else ["justify", "left"])
    hyphenate = align == "justify" and rng.random() < 0.5
    baseline, indent = y0 + size * 1.0, 0.0
    rest = ""
    while baseline < y1 + size * 0.3:
        line: list[str] = [rest] if rest else []
        width = indent + sum(fonts.advance(face, size, c) + track for c in rest)
        rest = ""
        while True:
            word = next(stream)
            step = sum(fonts.advance(face, size, c) + track for c in word)
            if line and width + space + step > x1 - x0:
                # A hyphenated word's halves are words of their own to whoever reads the page alone.
                if hyphenate and len(word) > 7 and word.isalpha():
                    cut = rng.randint(3, len(word) - 3)
                    if width + space + step * (cut + 1) / len(word) < x1 - x0:
                        line.append(word[:cut] + "-")
                        rest = word[cut:]
                break
            line.append(word)
            width += step + (space if len(line) > 1 else 0.0)
            if step > x1 - x0:
                break
        slack = max(0.0, x1 - x0 - width)
        gap = space + (slack / (len(line) - 1) if align == "justify" and len(line) > 1 and slack < size * 6 else 0.0)
        x = x0 + indent + (slack / 2 if align == "center" else slack if align == "right" else 0.0)
        for word in line:
            x = sheet.text(x, baseline, word, face, size, fill, track) + gap
        baseline += leading
        indent = 0.0
        if rng.random() < 0.1:
            baseline += leading * rng.choice([0.0, 0.5, 1.0])
            indent = size * rng.choice([0.0, 1.5])


def _columns(sheet: _Sheet, stream: Iterator[str], face: fonts.Face | object) -> None:
    rng = sheet.rng
    draw = face  # a drawer of faces
    body, size = draw(), _em(rng, 9, 26)  # type: ignore[operator]
    count = rng.choice([1, 1, 2, 2, 3]) if size < 15 else rng.choice([1, 1, 2]) if size < 20 else 1
    gutter, y = rng.randint(8, 30), rng.randint(-6, 30)
    edge = rng.randint(-30, 30)
    if rng.random() < 0.6:
        title, big = draw(), _em(rng, size, 46)  # type: ignore[operator]
        height = int(big * rng.uniform(1.2, 2.6))
        _running_text(sheet, stream, title, (edge + rng.randint(0, 60), y, SIZE - edge, y + height), big)
        y += height + rng.randint(4, 24)
    width = (SIZE - 2 * edge - gutter * (count - 1)) / count
    for column in range(count):
        x = edge + column * (width + gutter)
        top = y
        while top < SIZE:
            bottom = min(SIZE, top + rng.randint(60, 420))
            _running_text(sheet, stream, body, (int(x), top, int(x + width), bottom), size)
            top = bottom + rng.randint(4, 26)
            if rng.random() < 0.25:
                body, size = draw(), _em(rng, 9, 24)  # type: ignore[operator]
            if rng.random() < 0.25:
                height = rng.randint(20, 120)
                _picture(sheet, (int(x), top, int(x + width), min(SIZE, top + height)))
                top += height + rng.randint(4, 16)


def _table(sheet: _Sheet, stream: Iterator[str], draw: object) -> None:
    rng = sheet.rng
    face, head, size = draw(), draw(), _em(rng, 9, 20)  # type: ignore[operator]
    y, x0, x1 = rng.randint(0, 60), rng.randint(-10, 30), SIZE - rng.randint(-10, 30)
    columns = rng.randint(2, max(2, min(8, int((x1 - x0) / (size * 4)))))
    cuts = sorted(rng.uniform(x0, x1) for _ in range(columns - 1)) if rng.random() < 0.4 else [
        x0 + (x1 - x0) * i / columns for i in range(1, columns)
    ]  # fmt: skip
    edges = [float(x0), *cuts, float(x1)]
    pitch = size * rng.uniform(1.1, 2.2)
    rules, uprights = rng.random() < 0.6, rng.random() < 0.4
    weight, shade = rng.choice([1, 1, 2]), rng.random() < 0.3
    numbers = [rng.random() < 0.5 for _ in range(columns)]
    row = 0
    while y < SIZE:
        font = head if row == 0 else face
        ink = rng.choice([0, 0, 30, 60])
        if (shade and row % 2) or (row == 0 and rng.random() < 0.3):
            dark = row == 0 and rng.random() < 0.5
            sheet.draw.rectangle((x0, y, x1, y + pitch), fill=rng.randint(20, 100) if dark else rng.randint(205, 240))
            ink = 255 if dark else ink
        for column, (left, right) in enumerate(pairwise(edges)):
            x, words = left + size * 0.3, []
            while x < right - size:
                word = lexicon.oddity(rng) if numbers[column] and row else next(stream)
                step = sum(fonts.advance(font, size, c) for c in word)
                if x + step > right - size * 0.2:
                    break
                words.append((word, step))
                x += step + size * 0.3
                if rng.random() < (0.8 if numbers[column] else 0.35):
                    break
            x = right - size * 0.3 - sum(s + size * 0.3 for _, s in words) if numbers[column] else left + size * 0.3
            for word, _ in words:
                x = sheet.text(x, y + pitch * 0.5 + size * 0.35, word, font, size, ink) + size * 0.3
        if rules:
            sheet.draw.line((x0, y + pitch, x1, y + pitch), fill=rng.choice([0, 120]), width=weight)
        y += pitch
        row += 1
    if uprights:
        for edge in edges:
            sheet.draw.line((edge, 0, edge, SIZE), fill=rng.choice([0, 120]), width=weight)


def _labels(sheet: _Sheet, stream: Iterator[str], draw: object) -> None:
    """Words scattered as on charts, diagrams, maps and forms."""
    rng = sheet.rng
    for _ in range(rng.randint(0, 5)):
        x, y = rng.randint(-40, SIZE), rng.randint(-40, SIZE)
        _picture(sheet, (x, y, x + rng.randint(40, 300), y + rng.randint(40, 300)))
    taken = np.zeros((SIZE, SIZE), bool)
    face, size = draw(), _em(rng, 8.5, 24)  # type: ignore[operator]
    for _ in range(rng.randint(25, 120)):
        if rng.random() < 0.1:
            face, size = draw(), _em(rng, 8.5, 34)  # type: ignore[operator]
        words = [
            next(stream) if rng.random() < 0.7 else lexicon.oddity(rng) for _ in range(rng.choice([1, 1, 1, 2, 3]))
        ]
        width = sum(fonts.advance(face, size, c) for c in " ".join(words))
        x, y = rng.randint(-20, SIZE - 20), rng.randint(0, SIZE - size)
        area = (slice(y, y + size + 4), slice(max(0, x - 3), max(1, int(x + width + 4))))
        if taken[area].any():
            continue
        taken[area] = True
        ink, pen = rng.choice([0, 0, 0, 60, 100]), float(x)
        if sheet.image.getpixel((min(SIZE - 1, max(0, x + 2)), min(SIZE - 1, y + 2))) != 255:
            sheet.draw.rectangle((x - 2, y - 1, x + width + 2, y + size + 3), fill=255)
        for word in words:
            pen = sheet.text(pen, y + size * 0.85, word, face, size, ink) + fonts.advance(face, size, " ")


def _posters(sheet: _Sheet, stream: Iterator[str], draw: object) -> None:
    """A few lines of large type; the largest is for the coarser scales to read and must be left alone here."""
    rng = sheet.rng
    y = rng.randint(-10, 40)
    while y < SIZE:
        size = _em(rng, 18, 100)
        lines = rng.randint(1, 3)
        height = int(size * 1.3 * lines)
        _running_text(sheet, stream, draw(), (rng.randint(-20, 60), y, SIZE + 100, y + height), size)  # type: ignore[operator]
        y += height + rng.randint(6, 40)


_LAYOUTS = (_columns, _table, _labels, _posters)


def _picture(sheet: _Sheet, box: tuple[int, int, int, int]) -> None:
    """Draws something that is no text: lines, bars, shapes, hatching, dots or a photograph's grey blobs."""
    from PIL import Image

    rng, draw = sheet.rng, sheet.draw
    x0, y0, x1, y1 = box
    if x1 - x0 < 8 or y1 - y0 < 8:
        return
    kind = rng.randrange(6)
    if kind == 0:
        low = np.random.default_rng(rng.getrandbits(32)).integers(
            0, 256, (rng.randint(3, 9), rng.randint(3, 9)), np.uint8
        )
        sheet.image.paste(Image.fromarray(low).resize((x1 - x0, y1 - y0), Image.Resampling.BICUBIC), (x0, y0))
    elif kind == 1:
        width = max(2, (x1 - x0) // rng.randint(3, 14))
        for x in range(x0, x1 - width, width + rng.randint(0, width)):
            draw.rectangle((x, rng.randint(y0, y1), x + width, y1), fill=rng.randint(0, 220), outline=0)
    elif kind == 2:
        points = [(x0 + (x1 - x0) * i / 20, rng.uniform(y0, y1)) for i in range(21)]
        draw.line(points, fill=rng.randint(0, 120), width=rng.choice([1, 1, 2, 3]))
        draw.line((x0, y0, x0, y1, x1, y1), fill=0)
    elif kind == 3:
        for _ in range(rng.randint(3, 60)):
            x, y, r = rng.uniform(x0, x1), rng.uniform(y0, y1), rng.uniform(1, 6)
            draw.ellipse((x - r, y - r, x + r, y + r), outline=0, fill=rng.choice([None, 0, 128]))
    elif kind == 4:
        for step in range(x0, x1, rng.randint(3, 12)):
            draw.line((step, y0, step + rng.choice([0, y1 - y0]), y1), fill=rng.randint(0, 160))
    else:
        for _ in range(rng.randint(1, 8)):
            a, b = rng.randint(x0, x1 - 4), rng.randint(y0, y1 - 4)
            shape = rng.choice([draw.rectangle, draw.ellipse])
            shape(
                (a, b, rng.randint(a + 1, x1), rng.randint(b + 1, y1)),
                outline=0,
                fill=rng.choice([None, 230, 180]),
            )


def _worn(sheet: _Sheet, rng: random.Random, worn: bool) -> DrawnPage:
    """Turns, scales, blurs, fades and soils a sheet, and reads off what lies under each cell's middle."""
    from PIL import Image, ImageFilter

    image, numbers = sheet.image, np.random.default_rng(rng.getrandbits(32))
    draw = rng.random() if worn else 1.0
    if draw < 0.05:
        image = image.filter(ImageFilter.MinFilter(3))
    elif draw < 0.08:
        image = image.filter(ImageFilter.MaxFilter(3))
    scale = 1.0 if rng.random() < 0.3 else rng.uniform(0.75, 1.3)
    angle = 0.0 if rng.random() < 0.4 else rng.gauss(0, 0.8)
    cos, sin = math.cos(math.radians(angle)) / scale, math.sin(math.radians(angle)) / scale
    mid = SIZE / 2
    dx, dy = rng.uniform(-8, 8), rng.uniform(-8, 8)
    # (x, y) of the result comes from (a x + b y + c, d x + e y + f) of the sheet.
    a, b, d, e = cos, sin, -sin, cos
    c, f = mid - a * (mid + dx) - b * (mid + dy), mid - d * (mid + dx) - e * (mid + dy)
    image = image.transform(
        (SIZE, SIZE), Image.Transform.AFFINE, (a, b, c, d, e, f), Image.Resampling.BICUBIC, fillcolor=255
    )

    def read(plane: NDArray, stride: tuple[int, int], outside: int) -> NDArray:
        y, x = np.mgrid[stride[0] // 2 : SIZE : stride[0], stride[1] // 2 : SIZE : stride[1]].astype(np.float64)
        sx, sy = np.floor(a * x + b * y + c).astype(int), np.floor(d * x + e * y + f).astype(int)
        inside = (sx >= 0) & (sx < SIZE) & (sy >= 0) & (sy < SIZE)
        return np.where(inside, plane[sy.clip(0, SIZE - 1), sx.clip(0, SIZE - 1)], outside)

    printed = read(sheet.word_at, (8, 16), -1).astype(np.int32)
    characters = read(sheet.character_at, (8, 8), 0).astype(np.int16)

    ink = np.asarray(image, np.float32)
    if worn and rng.random() < 0.25:  # blurred, as by a lens or by scaling up a small scan
        if rng.random() < 0.5:
            small = round(SIZE * rng.uniform(0.6, 0.9))
            ink = np.asarray(
                image.resize((small, small), Image.Resampling.BILINEAR).resize((SIZE, SIZE), Image.Resampling.BICUBIC),
                np.float32,
            )
        else:
            ink = np.asarray(image.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 1.0))), np.float32)
    if worn and rng.random() < 0.1:  # the other side shows through
        ink = np.minimum(ink, 255 - (255 - ink[:, ::-1]) * rng.uniform(0.08, 0.3))
    dark, light = (
        rng.uniform(0, 90) if rng.random() < 0.4 else 0.0,
        rng.uniform(190, 255) if rng.random() < 0.5 else 255.0,
    )
    ink = dark + ink * ((light - dark) / 255)
    if rng.random() < 0.25:  # a shadow
        ramp = np.linspace(rng.uniform(0.6, 1), rng.uniform(0.6, 1), SIZE, dtype=np.float32)
        ink = ink * (ramp if rng.random() < 0.5 else ramp[:, None])
    if worn and rng.random() < 0.6:
        ink = ink + numbers.standard_normal((SIZE, SIZE), np.float32) * rng.uniform(1, 14)
    if worn and rng.random() < 0.08:  # a fax or a two-tone scan
        ink = np.where(ink < (dark + light) / 2 + rng.uniform(-20, 30), 0.0, 255.0)
    if worn and rng.random() < 0.06:
        ink = 255 - ink
    pixels = ink.clip(0, 255).astype(np.uint8)
    if worn and rng.random() < 0.4:
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "JPEG", quality=rng.randint(25, 85))
        pixels = np.asarray(Image.open(buffer))

    vocabulary: dict[str, int] = {}
    index = np.full(len(sheet.printed) + 2, -1, np.int32)  # the last entry serves -1, none
    for number in np.unique(printed[printed >= 0]):
        word, em = sheet.printed[number]
        if em * scale < READABLE_EM[0]:
            index[number] = -2
        elif em * scale <= READABLE_EM[1]:
            index[number] = vocabulary.setdefault(word, len(vocabulary))
    characters[(index[read(sheet.word_at, (8, 8), -1)] == -2)] = -1
    return DrawnPage(pixels, index[printed], characters, list(vocabulary))
