"""What drawn words stand on and beside: plain, dark, tinted and textured grounds, and shapes that are no text."""

from __future__ import annotations

import random

import numpy as np
from numpy.typing import NDArray

from core.reader.sheet import Box, Sheet


def ground(sheet: Sheet, box: Box, often: float = 0.32) -> int:
    """Fills a box with a dark, tinted or textured ground in a share `often` of cases; returns the ink for it."""
    rng = sheet.rng
    draw = rng.random() / often
    if draw < 0.38:
        paper = rng.randint(0, 110)
        sheet.draw.rectangle(box, fill=paper)
        if rng.random() < 0.2:
            _paste(sheet, box, texture(rng, box, paper, rng.randint(8, 35)))
        return rng.randint(min(255, paper + 110), 255)
    if draw < 0.85:
        sheet.draw.rectangle(box, fill=rng.randint(175, 248))
    elif draw < 1:
        _paste(sheet, box, texture(rng, box, rng.randint(170, 235), rng.randint(10, 45)))
    return rng.choice([0, 0, 0, rng.randint(0, 80), rng.randint(80, 130)])


def _paste(sheet: Sheet, box: Box, pattern: NDArray[np.uint8]) -> None:
    from PIL import Image

    if pattern.size:
        sheet.image.paste(Image.fromarray(pattern), box[:2])


def texture(rng: random.Random, box: Box, mean: int, depth: int) -> NDArray[np.uint8]:
    """Returns a pattern the size of a box: clouds, grain, a slope, stripes or a halftone around a mean grey."""
    width, height = max(0, box[2] - box[0]), max(0, box[3] - box[1])
    numbers = np.random.default_rng(rng.getrandbits(32))
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    kind = rng.randrange(5)
    if kind == 0:
        pattern = clouds(numbers, height, width, rng.choice([4, 8, 24]))
    elif kind == 1:
        pattern = numbers.standard_normal((height, width), np.float32) * 0.5
    elif kind == 2:
        pattern = (x * rng.uniform(-1, 1) + y * rng.uniform(-1, 1)) / max(width, height, 1) * 2
    elif kind == 3:
        pattern = np.sign(np.sin((x * rng.uniform(-1, 1) + y * rng.uniform(-1, 1)) * rng.uniform(0.2, 1.5)))
    else:
        step = rng.uniform(1.0, 2.2)
        pattern = np.sign(np.sin(x * step) * np.sin(y * step) - rng.uniform(-0.3, 0.3)) * 0.6
    return (mean + pattern * depth).clip(0, 255).astype(np.uint8)


def clouds(numbers: np.random.Generator, height: int, width: int, cells: int) -> NDArray[np.floating]:
    """Returns smooth noise about 0 with a deviation near 0.5; `cells` bumps across."""
    from PIL import Image

    if not height or not width:
        return np.zeros((height, width), np.float32)
    low = Image.fromarray(numbers.standard_normal((cells, cells), np.float32))
    return np.asarray(low.resize((width, height), Image.Resampling.BICUBIC), np.float32) * np.float32(0.6)


def scribble(sheet: Sheet, box: Box) -> None:
    """Draws something that is no text: lines, bars, shapes, hatching, dots or a photograph's grey blobs."""
    from PIL import Image

    rng, draw = sheet.rng, sheet.draw
    x0, y0, x1, y1 = box
    if x1 - x0 < 8 or y1 - y0 < 8:
        return
    sheet.scribbles.append(box)
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
            fill = rng.choice([None, 230, 180])
            shape((a, b, rng.randint(a + 1, x1), rng.randint(b + 1, y1)), outline=0, fill=fill)
