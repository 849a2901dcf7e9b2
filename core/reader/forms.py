"""Forms on drawn pages: labels with what is to be filled in, some of it filled in, and boxes to tick."""

from __future__ import annotations

from dataclasses import replace

from core.reader.setting import Copy, em
from core.reader.sheet import SIZE, Sheet, Type
from core.reader.worded import tick_box


def form(sheet: Sheet, copy: Copy) -> None:
    """A form: labels before dotted lines, rules, boxes and combs, some of them filled in, and boxes to tick."""
    rng, draw = sheet.rng, sheet.draw
    label = copy.type(rng, em(rng, 8.5, 16))
    entry = replace(copy.type(rng, em(rng, 10, 20), rng.choice([0, 40, 90])), small_capitals=False)
    size, y = label.size, float(rng.randint(4, 40))
    pitch = max(entry.size, size) * rng.uniform(1.5, 2.6)
    kinds = rng.sample(["dots", "rule", "box", "comb", "tick", "bar", "below"], 4)
    while y < SIZE:
        x = float(rng.randint(4, 30))
        kind, base = rng.choice(kinds), y + pitch * 0.7
        if kind == "bar":
            draw.rectangle((0, y, SIZE, y + pitch), fill=rng.randint(0, 110))
            words = [next(copy.words) for _ in range(rng.randint(1, 4))]
            sheet.line(x, base, words, replace(label, fill=255))
        while kind != "bar" and x < SIZE - 60:
            if kind == "tick":
                x = tick_box(sheet, x, base, size) + 0.5 * size
            words = [next(copy.words) for _ in range(rng.choice([1, 1, 2, 3]))]
            words[-1] += rng.choice([":", "", ""])
            end = sheet.line(x, base, words, label) + 0.5 * size
            if kind == "tick":
                x = end + size * rng.uniform(0.5, 3)
                continue
            if kind == "below":
                end = x
            stop = min(SIZE - 4.0, end + rng.uniform(60, 300))
            if stop > end + entry.size:
                _field(sheet, copy, (end, base, stop), kind, entry)
            x = stop + size
        y += pitch


def _field(sheet: Sheet, copy: Copy, place: tuple[float, float, float], kind: str, entry: Type) -> None:
    """Draws what is to be filled in from x to x on a baseline, and fills it in now and then."""
    rng, draw = sheet.rng, sheet.draw
    x, base, stop = place
    size, filled = entry.size, rng.random() < 0.45
    line = base + (0.25 * size if kind != "below" else -1.1 * size)
    if kind == "comb":
        pitch = size * rng.uniform(0.9, 1.4)
        cells = max(1, int((stop - x) / pitch))
        for cell in range(cells + 1):
            draw.line((x + cell * pitch, base - 0.9 * size, x + cell * pitch, line), fill=110)
        draw.line((x, line, x + cells * pitch, line), fill=110)
        word = next(copy.words)
        if filled and len(word) <= cells:
            spaced = replace(entry, track=pitch - entry.width(word) / len(word), uneven=0.0)
            sheet.text(x + 0.2 * size, base, word, spaced)
        return
    if kind == "box":
        draw.rectangle((x, base - 1.05 * size, stop, base + 0.35 * size), outline=rng.choice([0, 120]))
    elif kind == "dots":
        step = rng.choice([3, 4, 5])
        for dot in range(round(x), round(stop), step):
            draw.rectangle((dot, line, dot + rng.choice([0, 1]), line + 1), fill=0)
    else:
        draw.line((x, line, stop, line), fill=rng.choice([0, 90]), width=1)
    pen = x + 3
    while filled and kind != "below":
        word = next(copy.words)
        if pen + entry.width(word) > stop:
            break
        pen = sheet.text(pen, base - rng.uniform(-0.05, 0.15) * size, word, entry) + entry.space
