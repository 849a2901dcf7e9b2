"""The wear of print, paper and scanner on a drawn sheet, and what lies under each cell's middle afterwards."""

from __future__ import annotations

import io
import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.reader.grounds import clouds
from core.reader.sheet import SIZE, Sheet

if TYPE_CHECKING:
    from PIL import Image

READABLE_EM = (8.0, 40.0)
"""Type sizes, in pixels per em after scaling, that one scale of the pyramid is taught to read."""

ILLEGIBLE_EM = 5.5
"""Type below this size is texture: cells on it should say nothing. Between this and readable they may say either."""


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


def wear(sheet: Sheet, rng: random.Random, worn: bool, old: bool = False) -> DrawnPage:
    """Turns, scales, blurs, fades and soils a sheet, and reads off what lies under each cell's middle.

    Args:
        worn: Show the wear that makes letters harder to read, too.
        old: Print it as old presses and typewriters did: ink that spreads here and fails there.
    """
    from PIL import Image

    numbers = np.random.default_rng(rng.getrandbits(32))
    image = _printed(sheet.image, rng, numbers, worn, old)
    scale = 1.0 if rng.random() < 0.3 else rng.uniform(0.75, 1.3)
    angle = 0.0 if rng.random() < 0.4 else rng.gauss(0, 2.0 if rng.random() < 0.1 else 0.8)
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
    ink = _scanned(image, rng, numbers, worn)

    vocabulary: dict[str, int] = {}
    index = np.full(len(sheet.printed) + 2, -1, np.int32)  # the last entry serves -1, none
    unclear = np.zeros(len(sheet.printed) + 2, bool)
    for number in np.unique(printed[printed >= 0]):
        word, size = sheet.printed[number]
        if not word:
            unclear[number], index[number] = True, -2
        elif size * scale < READABLE_EM[0]:
            unclear[number] = True
            index[number] = -1 if size * scale < ILLEGIBLE_EM else -2
        elif size * scale <= READABLE_EM[1]:
            index[number] = vocabulary.setdefault(word, len(vocabulary))
    characters[unclear[read(sheet.word_at, (8, 8), -1)]] = -1
    return DrawnPage(ink, index[printed], characters, list(vocabulary))


def _printed(
    image: Image.Image, rng: random.Random, numbers: np.random.Generator, worn: bool, old: bool
) -> Image.Image:
    """Spreads or thins the ink, evenly or not."""
    from PIL import Image, ImageFilter

    draw = rng.random() if worn else 1.0
    if draw < 0.05:
        image = Image.blend(image, image.filter(ImageFilter.MinFilter(3)), rng.uniform(0.4, 1.0))
    elif draw < 0.08:
        image = Image.blend(image, image.filter(ImageFilter.MaxFilter(3)), rng.uniform(0.3, 0.7))
    elif draw < (0.7 if old else 0.16):
        # Where the threshold between ink and paper wanders, letters bleed into each other here and break there.
        inked = np.asarray(image) < 128
        soft = np.asarray(image.filter(ImageFilter.GaussianBlur(rng.uniform(0.6, 1.0))), np.float32) / 255
        height, width = soft.shape
        wander = clouds(numbers, height, width, rng.choice([3, 8])) * rng.uniform(0.03, 0.15)
        grain = clouds(numbers, height, width, 160) * rng.uniform(0.03, 0.2)
        typical = float(np.median(soft[inked])) if inked.any() else 0.5
        edge = np.minimum(typical + (1 - typical) * rng.uniform(0.3, 0.6) + wander + grain, 0.88)
        steep = rng.uniform(5, 14)
        image = Image.fromarray((255 / (1 + np.exp((edge - soft) * steep))).astype(np.uint8))
    return image


def _scanned(image: Image.Image, rng: random.Random, numbers: np.random.Generator, worn: bool) -> NDArray[np.uint8]:
    """Blurs, fades, shades and soils what the scanner saw."""
    from PIL import Image, ImageFilter

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
    if worn and rng.random() < 0.12:  # the other side shows through
        other = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 2.0)))
        back = np.roll(np.asarray(other, np.float32)[:, ::-1], (rng.randrange(SIZE), rng.randrange(SIZE)), (0, 1))
        ink = np.minimum(ink, 255 - (255 - back) * rng.uniform(0.08, 0.35))
    dark = rng.uniform(0, 90) if rng.random() < 0.4 else 0.0
    light = rng.uniform(190, 255) if rng.random() < 0.5 else 255.0
    ink = dark + ink * ((light - dark) / 255)
    ink = _shaded(ink, rng, numbers, worn)
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
    return pixels


def _shaded(
    ink: NDArray[np.floating], rng: random.Random, numbers: np.random.Generator, worn: bool
) -> NDArray[np.floating]:
    """Lays shadows on a page: a slope, a book's gutter, the stains and clouds of old paper."""
    if rng.random() < 0.25:
        ramp = np.linspace(rng.uniform(0.6, 1), rng.uniform(0.6, 1), SIZE, dtype=np.float32)
        ink = ink * (ramp if rng.random() < 0.5 else ramp[:, None])
    if worn and rng.random() < 0.06:
        distance = np.arange(SIZE, dtype=np.float32)
        gutter = 1 - rng.uniform(0.4, 0.9) * np.exp(-distance / rng.uniform(10, 60))
        ink = ink * (gutter if rng.random() < 0.5 else gutter[::-1])
    if worn and rng.random() < 0.12:
        ink = ink * (1 - rng.uniform(0.05, 0.25) * np.abs(clouds(numbers, SIZE, SIZE, rng.choice([3, 6, 20]))))
    return ink
