"""How drawn pages are laid out: columns, tables, scattered labels, posters, slides, forms and pages seen from afar."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from core.reader import lexicon
from core.reader.forms import form
from core.reader.grounds import ground
from core.reader.setting import Copy, em, running_text
from core.reader.sheet import SIZE, Box, Sheet


def columns(sheet: Sheet, copy: Copy) -> None:
    """Running text in one to three columns, with titles, pictures and now and then a label up the margin."""
    rng = sheet.rng
    body = copy.type(rng, em(rng, 9, 26))
    size = body.size
    count = rng.choice([1, 1, 2, 2, 3]) if size < 15 else rng.choice([1, 1, 2]) if size < 20 else 1
    gutter, y, edge = rng.randint(8, 30), rng.randint(-6, 30), rng.randint(-30, 30)
    if rng.random() < 0.6:
        title = copy.type(rng, em(rng, size, 60))
        height = int(title.size * rng.uniform(1.2, 2.6))
        running_text(sheet, copy.words, (edge + rng.randint(0, 60), y, SIZE - edge, y + height), title, hyphens=0.1)
        y += height + rng.randint(4, 24)
    left = edge
    if rng.random() < 0.06:
        note = [next(copy.words) for _ in range(rng.randint(1, 5))]
        note_type = copy.type(rng, em(rng, 9, 24), rng.choice([0, 0, 90, 140]))
        left = max(2, edge) + sheet.turned(max(2, edge), rng.randint(-60, 200), note, note_type, rng.choice([1, 3]))[0]
    width = (SIZE - edge - left - gutter * (count - 1)) / count
    for column in range(count):
        x = left + column * (width + gutter)
        top = y
        while top < SIZE:
            bottom = min(SIZE, top + rng.randint(60, 420))
            running_text(sheet, copy.words, (int(x), top, int(x + width), bottom), body)
            top = bottom + rng.randint(4, 26)
            if rng.random() < 0.25:
                body = copy.type(rng, em(rng, 9, 24))
            if rng.random() < 0.35:
                height = rng.choice([rng.randint(20, 100), rng.randint(80, 260)])
                copy.picture(sheet, (int(x), top, int(x + width), min(SIZE, top + height)))
                top += height + rng.randint(4, 16)


def table(sheet: Sheet, copy: Copy) -> None:
    """A table over the page: ruled or not, shaded or not, its column heads turned upwards now and then."""
    rng, draw = sheet.rng, sheet.draw
    size = em(rng, 9, 20)
    body, head = copy.type(rng, size), copy.type(rng, size)
    y, x0, x1 = float(rng.randint(0, 60)), rng.randint(-10, 30), SIZE - rng.randint(-10, 30)
    count = rng.randint(2, max(2, min(8, int((x1 - x0) / (size * 4)))))
    even = [x0 + (x1 - x0) * i / count for i in range(1, count)]
    cuts = sorted(rng.uniform(x0, x1) for _ in range(count - 1)) if rng.random() < 0.4 else even
    edges, start = [float(x0), *cuts, float(x1)], y
    pitch = size * rng.uniform(1.1, 2.2)
    rules, uprights, shade = rng.random() < 0.6, rng.random() < 0.4, rng.random() < 0.3
    weight = rng.choice([1, 1, 2])
    numbers = [rng.random() < 0.5 for _ in range(count)]
    if rng.random() < 0.12:
        height = rng.randint(50, 120)
        for left, right in pairwise(edges):
            words = [next(copy.words) for _ in range(rng.choice([1, 1, 2]))]
            if right - left > 1.6 * size and sum(map(head.width, words)) + size < height:
                sheet.turned(round((left + right) / 2 - 0.75 * size), int(y), words, head)
        y += height
    row = 0
    while y < SIZE:
        ink = rng.choice([0, 0, 30, 60])
        if (shade and row % 2) or (row == 0 and rng.random() < 0.3):
            dark = row == 0 and rng.random() < 0.5
            draw.rectangle((x0, y, x1, y + pitch), fill=rng.randint(20, 100) if dark else rng.randint(205, 240))
            ink = 255 if dark else ink
        type_ = replace(head if row == 0 else body, fill=ink)
        for column, (left, right) in enumerate(pairwise(edges)):
            x, words = left + size * 0.3, []
            while x < right - size:
                word = lexicon.oddity(rng) if numbers[column] and row else next(copy.words)
                step = type_.width(word)
                if x + step > right - size * 0.2:
                    break
                words.append((word, step))
                x += step + size * 0.3
                if rng.random() < (0.8 if numbers[column] else 0.35):
                    break
            x = right - size * 0.3 - sum(s + size * 0.3 for _, s in words) if numbers[column] else left + size * 0.3
            for word, _ in words:
                x = sheet.text(x, y + pitch * 0.5 + size * 0.35, word, type_) + size * 0.3
        if rules:
            draw.line((x0, y + pitch, x1, y + pitch), fill=rng.choice([0, 120]), width=weight)
        y += pitch
        row += 1
    if uprights:
        for edge in edges:
            draw.line((edge, start, edge, SIZE), fill=rng.choice([0, 120]), width=weight)


def labels(sheet: Sheet, copy: Copy) -> None:
    """Words scattered as on charts, diagrams and maps, some of them up or down the page as on an axis."""
    rng = sheet.rng
    for _ in range(rng.randint(0, 5)):
        x, y = rng.randint(-40, SIZE), rng.randint(-40, SIZE)
        box = (x, y, x + rng.randint(40, 300), y + rng.randint(40, 300))
        if not any(_overlap(box, other) for other in (*sheet.pictures, *sheet.scribbles)):
            copy.picture(sheet, box)
    taken = np.zeros((SIZE, SIZE), bool)
    for picture in sheet.pictures:
        x0, y0, x1, y1 = (max(0, side) for side in picture)
        taken[y0:y1, x0:x1] = True
    type_ = copy.type(rng, em(rng, 8.5, 24))
    upright = rng.choice([0.0, 0.05, 0.15, 0.4])
    for _ in range(rng.randint(25, 120)):
        if rng.random() < 0.1:
            type_ = copy.type(rng, em(rng, 8.5, 34))
        words = [
            next(copy.words) if rng.random() < 0.6 else lexicon.oddity(rng) for _ in range(rng.choice([1, 1, 1, 2, 3]))
        ]
        turned, size = rng.random() < upright, type_.size
        length, breadth = round(type_.width(" ".join(words))) + 4, size + 4
        wide, high = (max(20, round(1.5 * size)), length) if turned else (length, breadth)
        x, y = rng.randint(-20, SIZE - 20), rng.randint(-20 if turned else 0, SIZE - size)
        area = np.s_[max(0, y) : max(1, y + high), max(0, x - 3) : max(1, x + wide)]
        if taken[area].any():
            continue
        taken[area] = True
        type_ = replace(type_, fill=rng.choice([0, 0, 0, 60, 100]))
        if sheet.image.getpixel((min(SIZE - 1, max(0, x + 2)), min(SIZE - 1, max(0, y + 2)))) != 255:
            sheet.draw.rectangle((x - 2, y - 1, x + wide - 2, y + high - 1), fill=255)
        if turned:
            sheet.turned(x, y, words, type_, rng.choice([1, 1, 1, 3]))
        else:
            sheet.line(float(x), y + size * 0.85, words, type_)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def contents(sheet: Sheet, copy: Copy) -> None:
    """A table of contents or an index: numbered lines, dots, page numbers; or a list with marks before its items."""
    rng = sheet.rng
    y = float(rng.randint(0, 40))
    type_ = copy.type(rng, em(rng, 8.5, 20))
    size, leading, end = type_.size, rng.uniform(1.2, 2.0), SIZE - rng.randint(0, 60)
    mark, leader = rng.choice(["number", "number", "•", "–", ""]), rng.choice([".", ".", " .", "", "none"])
    chapter = rng.randint(1, 9)
    while y < SIZE:
        deeper = rng.random() < 0.6
        x = 10.0 + (size * rng.choice([1.5, 2.0]) if deeper else 0.0)
        if mark == "number":
            chapter += not deeper
            number = f"{chapter}.{rng.randint(1, 12)}" if deeper else str(chapter)
            x = sheet.text(x, y + size, number, type_) + 1.5 * type_.space
        elif mark:
            x = sheet.text(x, y + size, mark, type_) + type_.space
        number = str(rng.randint(1, 400))
        stop = end - (0 if leader == "none" else type_.width(number) + size)
        for _ in range(rng.randint(1, 7)):
            word = next(copy.words)
            if x + type_.width(word) > stop:
                break
            x = sheet.text(x, y + size, word, type_) + type_.space
        if leader != "none":
            if leader and stop > x:
                dots = leader * int((stop - x) / max(1.0, type_.width(leader)))
                sheet.text(end - type_.width(number) - 0.5 * size - type_.width(dots), y + size, dots, type_)
            sheet.text(end - type_.width(number), y + size, number, type_)
        y += size * leading * rng.choice([1, 1, 1, 1.6])


def listing(sheet: Sheet, copy: Copy) -> None:
    """A program or markup: words and numbers glued together by signs, in indented lines with blank ones between."""
    rng = sheet.rng
    type_ = copy.type(rng, em(rng, 8.5, 18))
    size, leading, left = type_.size, rng.uniform(1.1, 1.6), rng.randint(4, 80)
    numbered, number, depth = rng.random() < 0.2, rng.randint(1, 200), 0
    y = float(rng.randint(0, 30))
    while y < SIZE:
        x = float(left)
        if numbered:
            sheet.text(x - size, y + size, str(number), type_)
            x, number = x + 2 * size, number + 1
        x += depth * 2 * type_.space
        for _ in range(rng.choice([1, 1, 2, 2, 3, 5, 8])):
            word = next(copy.words)
            if rng.random() < 0.6:
                word = lexicon.in_code(rng, word, next(copy.words))
            elif rng.random() < 0.3:
                word = lexicon.oddity(rng)
            if x + type_.width(word) > SIZE:
                break
            x = sheet.text(x, y + size, word, type_) + type_.space
        depth = min(6, max(0, depth + rng.choice([-1, 0, 0, 1])))
        y += size * leading * rng.choice([1, 1, 1, 1, 1, 2])


def posters(sheet: Sheet, copy: Copy) -> None:
    """A few lines of large type; the largest is for the coarser scales to read and must be left alone here."""
    rng = sheet.rng
    y = rng.randint(-10, 40)
    while y < SIZE:
        size = em(rng, 18, 120)
        height = int(size * 1.3 * rng.randint(1, 3))
        box = (rng.randint(-20, 60), y, SIZE + 100, y + height)
        running_text(sheet, copy.words, box, copy.type(rng, size), hyphens=0.1)
        y += height + rng.randint(6, 40)


def slides(sheet: Sheet, copy: Copy) -> None:
    """A slide: one ground, a large title, few words in lists, a picture beside them and a small footer."""
    rng, draw = sheet.rng, sheet.draw
    fill = ground(sheet, (0, 0, SIZE, SIZE), often=0.7)
    title = replace(copy.type(rng, em(rng, 24, 60)), fill=fill)
    x, y = rng.randint(8, 50), rng.randint(4, 60)
    if rng.random() < 0.3:
        bar = rng.randint(20, 235)
        draw.rectangle((0, 0, SIZE, y + 1.5 * title.size), fill=bar)
        title = replace(title, fill=255 if bar < 128 else 0)
    sheet.line(x, y + title.size, [next(copy.words) for _ in range(rng.randint(1, 4))], title)
    y += int(title.size * rng.uniform(1.6, 2.6))
    right = SIZE - rng.randint(0, 40)
    if rng.random() < 0.4:
        right = rng.randint(230, 340)
        box = (right + 10, y, SIZE - 10, rng.randint(y + 60, SIZE))
        copy.picture(sheet, box)
    bullet = rng.choice(["•", "-", "–", "dot", "box", ""])
    type_ = replace(copy.type(rng, em(rng, 13, 36)), fill=fill)
    while y < SIZE - 40:
        deeper = rng.random() < 0.3
        item = replace(type_, size=round(type_.size * 0.82)) if deeper and type_.size > 11 else type_
        size, pen = item.size, x + (1.5 * item.size if deeper else 0.0)
        if bullet in ("dot", "box"):
            shape = draw.ellipse if bullet == "dot" else draw.rectangle
            shape((pen, y + 0.5 * size, pen + 0.3 * size, y + 0.8 * size), fill=fill)
        elif bullet:
            sheet.text(pen, y + size, bullet, item)
        start = pen = pen + (0.9 * size if bullet else 0.0)
        for _ in range(rng.randint(1, 9)):
            word = next(copy.words)
            if pen > start and pen + item.width(word) > right:
                pen, y = start, y + round(1.2 * size)
            pen = sheet.text(pen, y + size, word, item) + item.space
        y += int(size * rng.uniform(1.3, 2.2))
    sheet.line(
        x, SIZE - 8, [next(copy.words) for _ in range(3)], replace(copy.type(rng, rng.randint(8, 13)), fill=fill)
    )


def gallery(sheet: Sheet, copy: Copy) -> None:
    """Large pictures, one to nine, with a caption below each."""
    rng = sheet.rng
    cols, rows = rng.choice([(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 3)])
    x0, y0 = rng.randint(0, 30), rng.randint(0, 30)
    caption, wide, high = copy.type(rng, em(rng, 5, 20)), (SIZE - 2 * x0) // cols, (SIZE - y0) // rows
    for cell in range(cols * rows):
        x, y = x0 + cell % cols * wide, y0 + cell // cols * high
        inner = max(30, high - round(caption.size * rng.uniform(2, 5)))
        bottom = y + round(inner * rng.uniform(0.5, 1.0))
        copy.picture(sheet, (x + rng.randint(0, 12), y, x + wide - rng.randint(4, 20), bottom))
        y = bottom + 4
        running_text(sheet, copy.words, (x, y, x + wide - 12, y0 + (cell // cols + 1) * high - 8), caption)


def afar(sheet: Sheet, copy: Copy) -> None:
    """A page as the coarser scales see it: titles that can be read among text that cannot."""
    rng = sheet.rng
    count = rng.choice([1, 1, 2, 2, 3])
    x0, y0 = rng.randint(0, 40), rng.randint(0, 60)
    if rng.random() < 0.7:
        title = copy.type(rng, em(rng, 12, 60))
        height = int(title.size * rng.uniform(1.2, 2.6))
        running_text(sheet, copy.words, (x0, y0, SIZE - x0, y0 + height), title, hyphens=0.1)
        y0 += height + rng.randint(4, 20)
    width = (SIZE - 2 * x0) // count
    for column in range(count):
        x, y = x0 + column * width, y0
        _clear(sheet, (x - 8, y, SIZE, SIZE))
        while y < SIZE:
            left, bottom = x, y
            while left < x + width - 20:
                tile = rng.choice(copy.small_sheets)
                sheet.paste(tile, left, y)
                left, bottom = left + tile.width + 6, max(bottom, y + tile.height)
            y = bottom + rng.randint(0, 10)
            draw = rng.random()
            if draw < 0.4:
                heading = copy.type(rng, em(rng, 9, 30))
                words = [next(copy.words) for _ in range(rng.randint(1, 4))]
                y += heading.size
                _clear(sheet, (x, y - heading.size, SIZE, y + heading.size // 2))
                sheet.line(x, y, words, heading)
                y += heading.size // 2
            elif draw < 0.6:
                height = rng.randint(40, 160)
                box = (x, y, x + width - 8, y + height)
                _clear(sheet, box)
                copy.picture(sheet, box)
                y += height + 4


def _clear(sheet: Sheet, box: Box) -> None:
    """Takes away what is in a box."""
    sheet.silence(box)
    sheet.draw.rectangle(box, fill=255)


LAYOUTS = {
    columns: 11.0,
    table: 4.0,
    labels: 4.0,
    contents: 1.5,
    listing: 2.0,
    posters: 1.5,
    slides: 2.0,
    form: 1.5,
    gallery: 6.0,
    afar: 3.0,
}
"""How often each layout is drawn, relative to the others."""
