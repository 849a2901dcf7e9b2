"""Pictures that are drawn word by word: tables, diagrams, programs, handwriting and boxes to tick."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

from core.reader import fonts, lexicon
from core.reader.plates import penned
from core.reader.sheet import Box, Sheet, Type

Faces = Callable[[str], fonts.Face]
"""Draws a typeface of a style ("", "typewriter", "script")."""


def centred(sheet: Sheet, words: Iterator[str], x: float, baseline: float, room: float, type_: Type) -> None:
    """Prints a few words about a place, as many of them as there is room for."""
    line = [next(words) for _ in range(sheet.rng.randint(1, 5))]
    width = sum(map(type_.width, line)) + type_.space * (len(line) - 1)
    while line and width > room:
        width -= type_.width(line.pop()) + type_.space
    if line:
        sheet.line(x - width / 2, baseline, line, type_)


def _flow(sheet: Sheet, box: Box, words: Iterator[str], face: Faces) -> None:
    """Boxes, diamonds and rounded ends one after another, with arrows."""
    rng, draw = sheet.rng, sheet.draw
    x0, y0, x1, y1 = box
    type_ = Type(face(""), max(4, min(rng.randint(5, 13), (y1 - y0) // 9)))
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
                draw.rounded_rectangle((cx - wide / 2, top, cx + wide / 2, top + high), corner, outline=0, fill=fill)
            centred(sheet, words, cx, top + high / 2 + 0.35 * type_.size, wide * 0.9, type_)
            if row:
                _arrow(sheet, (cx, top - pitch + high), (cx, top))
            if col and rng.random() < 0.5:
                _arrow(sheet, (cx - (x1 - x0) / cols + wide / 2, top + high / 2), (cx - wide / 2, top + high / 2))
    sheet.pictures.append(box)


def _diagram(sheet: Sheet, box: Box, words: Iterator[str], face: Faces) -> None:
    """Named parts in any place, joined by lines: blocks, circles, nested frames, layers."""
    rng, draw = sheet.rng, sheet.draw
    x0, y0, x1, y1 = box
    type_ = Type(face(""), max(4, min(rng.randint(5, 13), (y1 - y0) // 8)))
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
        centred(sheet, words, x, y + 0.35 * type_.size, 2 * r * (1 if shape < 2 else 2), type_)
    if rng.random() < 0.4:
        draw.rectangle(box, outline=rng.choice([0, 120]))
    sheet.pictures.append(box)


def _table(sheet: Sheet, box: Box, words: Iterator[str], face: Faces) -> None:
    """A small table with its head ruled off."""
    rng, draw = sheet.rng, sheet.draw
    x0, y0, x1, y1 = box
    size = max(4, min(rng.randint(5, 13), (y1 - y0) // 4))
    type_, pitch = Type(face(""), size), size * rng.uniform(1.15, 1.9)
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
            word = lexicon.oddity(rng) if numeric[col] and row else next(words)
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


def _code(sheet: Sheet, box: Box, words: Iterator[str], face: Faces) -> None:
    """Lines of a program in a typewriter face, indented."""
    rng = sheet.rng
    x0, y0, x1, y1 = box
    type_ = Type(face("typewriter"), max(4, min(rng.randint(5, 14), (y1 - y0) // 3)))
    if rng.random() < 0.5:
        sheet.draw.rectangle(box, fill=rng.choice([245, 235, 255]), outline=rng.choice([None, 0, 150]))
    level, number, y = 0, rng.choice([0, 0, 1, rng.randint(1, 400)]), y0 + 1.1 * type_.size
    while y < y1:
        x = x0 + 4.0
        if number:
            x = sheet.text(x, y, str(number), type_) + type_.space
            number += 1
        x += level * rng.choice([2, 4]) * type_.space
        for word in _statement(rng, words):
            if x + type_.width(word) > x1 - 2:
                break
            x = sheet.text(x, y, word, type_) + type_.space
        level = max(0, min(4, level + rng.choice([-1, 0, 0, 0, 1])))
        y += 1.2 * type_.size * rng.choice([1, 1, 1, 1, 2])
    sheet.pictures.append(box)


def _handwriting(sheet: Sheet, box: Box, words: Iterator[str], face: Faces) -> None:
    """Lines written by hand: in a face that can be read, or in loops that cannot."""
    rng = sheet.rng
    x0, y0, x1, y1 = box
    size, ink = max(8, min(rng.randint(12, 30), (y1 - y0) // 2)), rng.choice([0, 40, 90])
    legible, y = rng.random() < 0.55, y0 + 1.0 * size
    type_ = Type(face("script"), size, ink, uneven=rng.uniform(0, 0.4))
    ruled, slope = rng.random() < 0.25, rng.gauss(0, 0.02)
    while y < y1:
        if ruled:
            sheet.draw.line((x0, y + 2, x1, y + 2), fill=170)
        x = x0 + rng.uniform(0, size)
        while x < x1 - 2 * size:
            base = y + slope * (x - x0) + rng.gauss(0, 0.03) * size
            if legible:
                word = next(words)
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


def _checkboxes(sheet: Sheet, box: Box, words: Iterator[str], face: Faces) -> None:
    """Boxes to tick with what they stand for, in rows."""
    rng = sheet.rng
    x0, y0, x1, y1 = box
    type_ = Type(face(""), max(6, min(rng.randint(8, 16), y1 - y0 - 2)))
    y = y0 + 1.2 * type_.size
    while y < y1:
        x = float(x0)
        while x < x1 - 4 * type_.size:
            x = tick_box(sheet, x, y, type_.size) + 0.4 * type_.size
            word = next(words)
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


WORDED: dict[str, Callable[[Sheet, Box, Iterator[str], Faces], None]] = {
    "table": _table,
    "diagram": _diagram,
    "flow chart": _flow,
    "checkbox": _checkboxes,
    "handwriting": _handwriting,
    "code listing": _code,
}
"""Draw pictures of a kind into a box, with words from a stream without end, and note where they lie."""
