"""Pictures without words, each drawn once and kept: photographs, drawings, maps, scores, stamps and the like."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.reader import fonts
from core.reader.charts import CHARTS, chart, equation
from core.reader.grounds import clouds

Plate = NDArray[np.uint8]
"""uint8 (H, W), 0 black to 255 white."""

_ICONS = "☎✂✈✉✍✎☂☀☁☃★☆☕☞☠☢☣☤☮☯☺☹♥♠♣♦♞♜♪♫♻⚐⚑⚒⚓⚔⚕⚖⚙⚛⚠⚡✔✘✚✜✦❄❤➔➤⌂⏏▶◆■●▲♀♂☑☒"


class PlateRack:
    """Plates by kind and number; the same seed gives the same plates, drawn when they are first asked for."""

    PER_KIND = 28

    def __init__(self, typecase: fonts.Typecase, seed: int = 0) -> None:
        self.typecase, self.seed = typecase, seed
        self._plates: dict[tuple[str, int], Plate] = {}

    def draw(self, kind: str, rng: random.Random) -> Plate:
        """Draws one of the plates of a kind in `WORDLESS`."""
        number = rng.randrange(self.PER_KIND)
        if (kind, number) not in self._plates:
            own = random.Random(f"{self.seed}:{kind}:{number}")
            self._plates[kind, number] = chart(kind, own) if kind in CHARTS else _PLATES[kind](own, self.typecase)
        return self._plates[kind, number]


def photograph(rng: random.Random, _: fonts.Typecase | None = None) -> Plate:
    """Draws continuous tones: a landscape, lit bodies before a ground, or rough matter."""
    height, width = rng.choice([(240, 320), (320, 240), (260, 260), (200, 320)])
    numbers = np.random.default_rng(rng.getrandbits(32))
    y, x = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    rough = sum(clouds(numbers, height, width, cells) / cells**0.5 for cells in (3, 6, 12, 25, 50, 100))
    kind = rng.random()
    if kind < 0.4:
        tone = 0.9 - 0.35 * y + 0.12 * clouds(numbers, height, width, 5)
        horizon = rng.uniform(0.2, 0.6)
        for layer in range(rng.randint(1, 5)):
            ridge = horizon + layer * 0.12 + 0.06 * clouds(numbers, 1, width, rng.choice([4, 10, 40]))
            grain = rough * rng.uniform(0.05, 0.25)
            tone = np.where(y > ridge, rng.uniform(0.15, 0.7) + grain + 0.15 * (y - ridge), tone)
    else:
        tone = rng.uniform(0.2, 0.8) + rough * rng.uniform(0.05, 0.4) + (x - 0.5) * rng.uniform(-0.4, 0.4)
    for _body in range(rng.randint(1, 9) if kind > 0.25 else 0):
        cx, cy, rx, ry = rng.random(), rng.random(), rng.uniform(0.03, 0.3), rng.uniform(0.05, 0.35)
        u, v = (x - cx) / rx, (y - cy) / ry
        power = rng.choice([2, 2, 2, 4, 8])
        inside = np.abs(u) ** power + np.abs(v) ** power < 1
        light = rng.uniform(0.1, 0.9) - 0.25 * (u * rng.uniform(-1, 1) + v * rng.uniform(-1, 1))
        shadow = np.exp(-((u - 0.3) ** 2 + (v - 0.4) ** 2)) * 0.25
        tone = np.where(inside, light + 0.1 * rough, tone - shadow)
    tone = (tone - tone.mean()) * rng.uniform(0.8, 1.6) + rng.uniform(0.35, 0.6)
    tone = tone + numbers.standard_normal(tone.shape) * rng.uniform(0, 0.06)
    return (tone.clip(0, 1) * 255).astype(np.uint8)


def drawing(rng: random.Random, typecase: fonts.Typecase) -> Plate:
    """Draws in lines: an engraving, the edges of a scene, or a technical drawing."""
    from PIL import Image, ImageDraw, ImageFilter

    kind = rng.random()
    if kind < 0.4:
        tone = np.asarray(Image.fromarray(photograph(rng, typecase)).resize((480, 360)), np.float32) / 255
        y, x = np.mgrid[0:360, 0:480]
        angle, pitch = rng.uniform(0, 3.1), rng.uniform(1.0, 2.2)
        screen = 0.5 + 0.5 * np.sin((x * math.cos(angle) + y * math.sin(angle) + 6 * tone) * pitch)
        return np.asarray(Image.fromarray(np.where(tone > screen, 255, 0).astype(np.uint8)).resize((320, 240)))
    if kind < 0.65:
        scene = Image.fromarray(photograph(rng, typecase)).filter(ImageFilter.GaussianBlur(2))
        steps = Image.fromarray(np.asarray(scene) // 40 * 40).filter(ImageFilter.FIND_EDGES)
        edges = np.asarray(steps.filter(ImageFilter.MaxFilter(3)))
        edges = np.pad(edges[3:-3, 3:-3], 3)
        return np.where(edges > 12, 20, 255).astype(np.uint8)
    image = Image.new("L", (320, 240), 255)
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randint(3, 14)):
        cx, cy, r, s = rng.uniform(40, 280), rng.uniform(40, 200), rng.uniform(5, 70), rng.uniform(5, 60)
        shape = rng.randrange(4)
        if shape == 0:
            draw.ellipse((cx - r, cy - r, cx + r, cy + r), outline=0, width=rng.choice([1, 2]))
            draw.line((cx - r - 8, cy, cx + r + 8, cy), fill=90)
            draw.line((cx, cy - r - 8, cx, cy + r + 8), fill=90)
        elif shape == 1:
            draw.rectangle((cx - r, cy - s, cx + r, cy + s), outline=0, width=rng.choice([1, 2]))
            for step in range(0, round(2 * r), 6):
                draw.line((cx - r + step, cy - s, cx - r + max(0, step - 2 * s), cy - s + min(step, 2 * s)), fill=60)
        elif shape == 2:
            draw.line((cx - r, cy + s, cx + r, cy + s), fill=0)
            for end in (cx - r, cx + r):
                draw.line((end, cy + s - 5, end, cy + s + 5), fill=0)
        else:
            draw.line([(cx + rng.gauss(0, r), cy + rng.gauss(0, s)) for _ in range(rng.randint(2, 5))], fill=0, width=2)
    return np.asarray(image)


def land(rng: random.Random, _: fonts.Typecase | None = None) -> Plate:
    """Draws the lines of a map: coasts, heights, rivers, roads and a grid."""
    from PIL import Image, ImageDraw

    height, width = rng.choice([(280, 380), (380, 280), (320, 320)])
    numbers = np.random.default_rng(rng.getrandbits(32))
    ground = clouds(numbers, height, width, rng.choice([3, 4, 6])) + 0.3 * clouds(numbers, height, width, 16)
    tone = np.full((height, width), 255.0)
    levels = np.floor(ground * rng.uniform(3, 12))
    border = (levels != np.roll(levels, 1, 0)) | (levels != np.roll(levels, 1, 1))
    if rng.random() < 0.6:
        tone[border] = rng.choice([0, 120, 160])
    elif rng.random() < 0.6:
        tone = 200 + 20 * np.sin(levels * 1.7)
        tone[border] = rng.choice([40, 255])
    if rng.random() < 0.6:
        sea = ground < rng.uniform(-0.5, 0.0)
        tone[sea] = rng.choice([170, 200, 225, 255])
        tone[sea != np.roll(sea, 1, 0)] = tone[sea != np.roll(sea, 1, 1)] = 0
    tone[:, 0] = tone[0] = 255
    image = Image.fromarray(tone.clip(0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for _road in range(rng.randint(0, 10)):
        points, heading = [(rng.uniform(0, width), rng.uniform(0, height))], rng.uniform(0, 6.3)
        for _step in range(rng.randint(4, 25)):
            heading += rng.gauss(0, 0.4)
            points.append((points[-1][0] + 18 * math.cos(heading), points[-1][1] + 18 * math.sin(heading)))
        wide = rng.choice([1, 1, 2, 4])
        draw.line(points, fill=0 if wide < 4 else 90, width=wide)
        if wide == 4:
            draw.line(points, fill=255, width=2)
    if rng.random() < 0.25:
        step, slope = rng.randint(18, 40), rng.uniform(-0.3, 0.3)
        for at in range(-width, 2 * width, step):
            draw.line((at, 0, at + slope * height, height), fill=rng.choice([60, 150]), width=rng.choice([1, 2]))
            draw.line((0, at, width, at - slope * width), fill=rng.choice([60, 150]), width=rng.choice([1, 2]))
    draw.rectangle((0, 0, width - 1, height - 1), outline=rng.choice([0, 0, 255]))
    return np.asarray(image)


def score(rng: random.Random, _: fonts.Typecase | None = None) -> Plate:
    """Draws staves with notes, rests, beams and bars."""
    from PIL import Image, ImageDraw

    gap, width = rng.randint(5, 8), rng.randint(260, 420)
    staves = rng.randint(1, 5)
    pitch = gap * rng.randint(8, 12)
    image = Image.new("L", (width, pitch * staves + 2 * gap), 255)
    draw = ImageDraw.Draw(image)
    for stave in range(staves):
        top = stave * pitch + 3 * gap
        for line in range(5):
            draw.line((4, top + line * gap, width - 4, top + line * gap), fill=0)
        draw.arc((8, top - gap, 8 + 3 * gap, top + 3 * gap), 120, 480, fill=0, width=2)
        draw.line((8 + 1.6 * gap, top - 1.5 * gap, 8 + 1.2 * gap, top + 5.5 * gap), fill=0, width=2)
        x, beam = 8 + 6.0 * gap, []
        while x < width - 4 * gap:
            if rng.random() < 0.15:
                draw.line((x, top, x, top + 4 * gap), fill=0, width=rng.choice([1, 1, 3]))
                x += 2 * gap
                continue
            y = top + rng.randint(-2, 10) * gap / 2
            hollow, up = rng.random() < 0.2, y > top + 2 * gap
            draw.ellipse((x, y - gap / 2, x + 1.3 * gap, y + gap / 2), outline=0, fill=None if hollow else 0)
            stem = x + 1.2 * gap if up else x
            tip = y - 3.2 * gap if up else y + 3.2 * gap
            draw.line((stem, y, stem, tip), fill=0)
            if rng.random() < 0.45 and not hollow:
                beam.append((stem, tip, up))
            else:
                beam = []
            if len(beam) > 1 and beam[-2][2] == up:
                draw.line((*beam[-2][:2], stem, tip), fill=0, width=3)
            x += gap * rng.choice([2, 2.5, 3, 4])
        draw.line((width - 5, top, width - 5, top + 4 * gap), fill=0, width=2)
    return np.asarray(image)


def penned(rng: random.Random, length: float, size: float) -> list[tuple[float, float]]:
    """Returns the points of a pen that writes something illegible: loops along a line, from (0, 0)."""
    points, t, x = [], 0.0, 0.0
    tall, lean = rng.uniform(0.3, 0.6), rng.uniform(0.0, 0.6)
    while x < length:
        if t % 6.3 < 0.3:
            tall = rng.choice([0.3, 0.35, 0.4, 0.45, 0.9, 1.1])
        y = -size * tall * (0.5 + 0.5 * math.sin(t)) + size * 0.05 * math.sin(0.7 * t)
        x += size * (0.055 + 0.05 * math.cos(t + 0.6))
        points.append((x - lean * y, y))
        t += rng.uniform(0.3, 0.5)
    return points


def signature(rng: random.Random, _: fonts.Typecase | None = None) -> Plate:
    """Draws a name signed with a flourish, on a dotted line or not."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (480, 200), 255)
    draw = ImageDraw.Draw(image)
    ink, wide = rng.choice([0, 0, 50, 90]), rng.choice([3, 4, 5])
    x, size = 30.0, rng.uniform(60, 110)
    for part in range(rng.randint(1, 3)):
        length = rng.uniform(90, 200) if part else rng.uniform(120, 260)
        first = [(x + rng.uniform(-10, 30), 130 - rng.uniform(0, 1.2) * size) for _ in range(4)]
        points = first + [(x + px, 130 + py) for px, py in penned(rng, length, size * 0.8)]
        draw.line(points, fill=ink, width=wide, joint="curve")
        x += length + rng.uniform(-20, 30)
        if x > 380:
            break
    if rng.random() < 0.6:
        draw.line([(rng.uniform(0, 80), 150), (x, 135), (x - 150, 165), (x + 40, 150)][: rng.randint(2, 4)],
                  fill=ink, width=wide - 1, joint="curve")  # fmt: skip
    return np.asarray(image.resize((240, 100), Image.Resampling.BOX))


def stamp(rng: random.Random, typecase: fonts.Typecase) -> Plate:
    """Draws a round or square stamp with letters around it, inked unevenly and out of square."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (240, 240), 255)
    draw = ImageDraw.Draw(image)
    face, letters = typecase.draw(rng), "ABCDEFGHIKLMNOPRSTUV · "
    if rng.random() < 0.6:
        for inset in rng.sample([6, 12, 46, 60], rng.randint(2, 3)):
            draw.ellipse((inset, inset, 240 - inset, 240 - inset), outline=0, width=rng.choice([2, 3, 5]))
        count = rng.randint(12, 26)
        for number in range(count):
            tile = Image.new("L", (40, 40), 255)
            ImageDraw.Draw(tile).text((20, 20), rng.choice(letters), 0, fonts.load(face, 26), anchor="mm")
            angle = 360 * number / count
            x, y = 120 + 92 * math.sin(math.radians(angle)), 120 - 92 * math.cos(math.radians(angle))
            tile = tile.rotate(-angle, Image.Resampling.BILINEAR, fillcolor=255)
            image.paste(0, (round(x) - 20, round(y) - 20), Image.fromarray(255 - np.asarray(tile)))
        if rng.random() < 0.5:
            for arm in range(rng.randint(5, 9)):
                draw.line((120, 120, 120 + 40 * math.cos(arm), 120 + 40 * math.sin(arm)), fill=0, width=3)
    else:
        high = rng.randint(40, 80)
        draw.rounded_rectangle(
            (8, 120 - high, 232, 120 + high), rng.choice([0, 12]), outline=0, width=rng.choice([4, 7])
        )
        rows = rng.randint(1, 3)
        for row in range(rows):
            text = "".join(rng.choice(letters + "0123456789") for _ in range(rng.randint(5, 9)))
            place = (120, 120 + (row - (rows - 1) / 2) * 2 * high / (rows + 0.5))
            draw.text(place, text, 0, fonts.load(face, round(1.5 * high / (rows + 0.5))), anchor="mm")
    image = image.rotate(rng.gauss(0, 12), Image.Resampling.BICUBIC, fillcolor=255)
    numbers = np.random.default_rng(rng.getrandbits(32))
    ink = rng.uniform(0.35, 0.9) * (0.8 + 0.5 * clouds(numbers, 240, 240, rng.choice([4, 30]))).clip(0.1, 1)
    return (255 - (255 - np.asarray(image)) * ink).astype(np.uint8)


def logo(rng: random.Random, typecase: fonts.Typecase) -> Plate:
    """Draws a mark of a few bold shapes, with one large name or letters."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (280, 140), 255)
    draw = ImageDraw.Draw(image)
    shade = [rng.choice([0, 30, 90, 150, 200]) for _ in range(3)]
    for number in range(rng.randint(1, 4)):
        cx, cy, r = 70 + rng.gauss(0, 12), 70 + rng.gauss(0, 12), rng.uniform(18, 58)
        shape, fill = rng.randrange(5), shade[number % 3] if number % 2 == 0 else 255
        if shape == 0:
            draw.ellipse((cx - r, cy - r, cx + r, cy + r), fill=fill)
        elif shape == 1:
            draw.regular_polygon((cx, cy, r), rng.choice([3, 4, 5, 6, 8]), rng.uniform(0, 90), fill=fill)
        elif shape == 2:
            draw.pieslice((cx - r, cy - r, cx + r, cy + r), rng.uniform(0, 360), rng.uniform(360, 600), fill=fill)
        elif shape == 3:
            draw.arc(
                (cx - r, cy - r, cx + r, cy + r), 0, rng.uniform(180, 360), fill=shade[0], width=rng.randint(6, 16)
            )
        else:
            draw.rounded_rectangle((cx - r, cy - r * 0.6, cx + r, cy + r * 0.6), r * 0.3, fill=fill)
    name = "".join(rng.choice("abcdefghiklmnoprstuvxyz") for _ in range(rng.randint(2, 7)))
    name = rng.choice([name.upper(), name.title(), name])
    if rng.random() < 0.75:
        draw.text((138, 70), name, shade[0], fonts.load(typecase.draw(rng), rng.randint(30, 48)), anchor="lm")
    else:
        draw.text((70, 70), name[:2], 255, fonts.load(typecase.draw(rng), 44), anchor="mm")
        image = image.crop((0, 0, 140, 140))
    return np.asarray(image)


def pictogram(rng: random.Random, _: fonts.Typecase | None = None) -> Plate:
    """Draws a pictogram, now and then on a disc or in a frame; DejaVu Sans comes with matplotlib."""
    import matplotlib
    from PIL import Image, ImageDraw, ImageFont

    path = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    image = Image.new("L", (96, 96), 255)
    draw, ink = ImageDraw.Draw(image), 0
    ground = rng.random()
    if ground < 0.2:
        draw.ellipse((2, 2, 93, 93), fill=0)
        ink = 255
    elif ground < 0.4:
        draw.rounded_rectangle((2, 2, 93, 93), 12, fill=rng.choice([0, 70]))
        ink = 255
    elif ground < 0.55:
        draw.ellipse((2, 2, 93, 93), outline=0, width=4)
    size = 56 if ground < 0.55 else 80
    draw.text((48, 48), rng.choice(_ICONS), ink, ImageFont.truetype(str(path), size), anchor="mm")
    return np.asarray(image)


def barcode(rng: random.Random, _: fonts.Typecase | None = None) -> Plate:
    """Draws a strip of bars or a square of modules."""
    if rng.random() < 0.5:
        bars = np.repeat(np.array([(i + 1) % 2 * 255 for i in range(60)]), [rng.randint(1, 4) for _ in range(60)])
        return np.tile(np.pad(np.repeat(bars, 2), 8, constant_values=255).astype(np.uint8), (110, 1))
    side = rng.choice([21, 25, 29, 33])
    modules = np.random.default_rng(rng.getrandbits(32)).integers(0, 2, (side, side))
    finder = np.pad(np.pad(np.pad(np.ones((3, 3), int), 1), 1, constant_values=1), ((0, 1), (0, 1)))
    modules[:8, :8], modules[:8, -8:], modules[-8:, :8] = finder, finder[:, ::-1], finder[::-1]
    return np.kron(np.pad(1 - modules, 2, constant_values=1), np.ones((4, 4), int)).astype(np.uint8) * 255


_PLATES: dict[str, Callable[[random.Random, fonts.Typecase], Plate]] = {
    "photograph": photograph,
    "drawing": drawing,
    "map": land,
    "equation": lambda rng, _: equation(rng),
    "musical score": score,
    "signature": signature,
    "stamp": stamp,
    "logo": logo,
    "pictogram": pictogram,
    "barcode": barcode,
}
WORDLESS = (*CHARTS, *_PLATES)
"""Kinds that come from plates."""
