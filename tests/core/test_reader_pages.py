"""Drawn training pages: words, turned words, broken words and pictures lie exactly where they are said to lie."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import repeat
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from core.reader import fonts, lexicon
from core.reader.kinds import KINDS
from core.reader.pages import PageMaker
from core.reader.pictures import Artist
from core.reader.plates import WORDLESS, PlateRack
from core.reader.setting import broken, running_text
from core.reader.sheet import SIZE, Sheet, Type, character_class
from core.reader.wear import wear
from core.reader.words import normalise, pieces, readable

WORDS = {
    "en": {"the": 0.05, "harbour": 1e-5, "lantern": 2e-6, "of": 0.02, "schooner": 4e-7, "aground": 6e-7, "fog": 1e-5},
    "el": {"θάλασσα": 2e-5, "και": 0.03, "φάρος": 3e-6},
    "ru": {"море": 2e-5, "и": 0.03, "маяк": 3e-6},
}


@pytest.fixture(scope="module")
def typecase() -> fonts.Typecase:
    """The typefaces that come with matplotlib."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return fonts.Typecase([face for face in fonts.find_faces(folders=[folder]) if face.extended])


@pytest.fixture(scope="module")
def maker(typecase: fonts.Typecase) -> PageMaker:
    """A page maker that needs neither a word list package nor installed fonts."""
    return PageMaker(lexicon.Lexicon(WORDS), typecase, seed=3)


@pytest.fixture
def type_(typecase: fonts.Typecase) -> Type:
    """Some face at 14 pixels."""
    return Type(typecase.draw(random.Random(1)), 14)


def ink(sheet: Sheet) -> NDArray[np.bool_]:
    """Where a sheet is dark."""
    return np.asarray(sheet.image) < 128


def bounds(mask: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is true."""
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return int(cols[0]), int(rows[0]), int(cols[-1]) + 1, int(rows[-1]) + 1


def test_a_page_can_be_drawn_again(maker: PageMaker) -> None:
    other = PageMaker(maker.words, maker.typecase, seed=3)
    for number in (0, 9_000, 9_001):
        first, again = maker.page(number), other.page(number)
        assert (first.ink == again.ink).all()
        assert (first.words == again.words).all()
    assert (maker.page(9_000).ink != maker.page(9_001).ink).any()


def test_words_are_where_the_ink_is(maker: PageMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """On clean pages without pictures, cells on a word have contrast; cells on no word or letter have far less."""
    for name in ("core.reader.pages.Artist.picture", "core.reader.pages.scribble"):
        monkeypatch.setattr(name, lambda *_: None)
    maker = PageMaker(maker.words, maker.typecase, seed=3)
    on, off = [], []
    for number in range(24):
        page = maker.page(number)
        cells = page.ink.reshape(SIZE // 8, 8, SIZE // 16, 16).astype(int)
        contrast = cells.max(axis=(1, 3)) - cells.min(axis=(1, 3))
        blank = (page.characters[:, ::2] == 0) & (page.characters[:, 1::2] == 0)
        on += contrast[page.words >= 0].tolist()
        off += contrast[(page.words == -1) & blank].tolist()
        assert page.words.max() < len(page.vocabulary)
        assert all(normalise(word) == word for word in page.vocabulary)
    assert np.mean(np.array(on) > 40) > 0.92
    assert np.mean(np.array(off) > 40) < 0.35


@pytest.mark.parametrize("quarters", [1, 3])
def test_a_turned_word_lies_on_its_ink_and_has_cells(type_: Type, quarters: int) -> None:
    for shift in range(0, 16, 5):
        sheet = Sheet(random.Random(0))
        width, height = sheet.turned(100 + shift, 50, ["Lantern"], type_, quarters)
        assert height > 2 * width
        x0, y0, x1, y1 = bounds(sheet.word_at >= 0)
        ink_x0, ink_y0, ink_x1, ink_y1 = bounds(ink(sheet))
        assert x0 <= ink_x0 < ink_x1 <= x1
        assert y0 - 1 <= ink_y0 < ink_y1 <= y1 + 1
        column = [c for c in sheet.character_at[:, (ink_x0 + ink_x1) // 2] if c]
        spelled = [c for i, c in enumerate(column) if i == 0 or c != column[i - 1]]
        upwards = [character_class(c) for c in reversed("Lantern")]
        assert spelled == (upwards if quarters == 1 else upwards[::-1])
        # Some column of cells, 16 px wide, has its middles on the word all along.
        page = wear(sheet, UNWORN, worn=False)
        assert page.vocabulary == ["lantern"]
        assert (page.words >= 0).any(axis=1).sum() >= (ink_y1 - ink_y0) // 8 - 1


class _Unworn(random.Random):
    """Draws what leaves a page as it is: not scaled, not turned, not shifted, not shaded."""

    def random(self) -> float:
        return 0.999

    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2

    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        return mu


UNWORN = _Unworn(0)


def test_both_halves_of_a_broken_word_answer_the_whole(type_: Type) -> None:
    halves = 0
    for seed in range(12):
        sheet = Sheet(random.Random(seed))
        running_text(sheet, repeat("schooner"), (20, 20, 320 + 7 * seed, 300), type_, hyphens=1.0)
        assert {word for word, _ in sheet.printed} == {"schooner"}
        assert bounds(sheet.word_at >= 0)[2] <= 320 + 7 * seed + type_.size
        numbers = np.unique(sheet.word_at[sheet.word_at >= 0])
        widths = [np.ptp(bounds(sheet.word_at == number)[::2]) for number in numbers]
        halves += sum(width < 0.8 * type_.width("schooner") for width in widths)
    assert halves > 6


@pytest.mark.parametrize("word", ["harbour", "international", "Wetterbericht,", "θάλασσα"])
def test_a_broken_word_is_whole_again_without_its_hyphen(type_: Type, word: str) -> None:
    halves = broken(random.Random(2), word, type_, room=500)
    assert halves
    first, second, whole = halves
    assert first.endswith("-")
    assert first[:-1] + second == word
    assert whole == word.rstrip(",")
    assert broken(random.Random(2), "fog", type_, room=500) is None
    assert broken(random.Random(2), word, type_, room=8) is None


@pytest.mark.parametrize(
    ("written", "printed"),
    [("lesson", "leſſon"), ("its", "its"), ("sister's", "ſiſter's"), ("success", "ſucceſs"), ("Is", "Is"),
     ("satisfaction", "ſatisfaction"), ("fog", "fog")],
)  # fmt: skip
def test_the_long_s_stands_where_old_books_have_it(written: str, printed: str) -> None:
    assert lexicon.long_s(written) == printed
    assert normalise(printed) == normalise(written)


@settings(max_examples=200)
@given(st.integers(0, 10**9))
def test_oddities_are_words_to_be_read(seed: int) -> None:
    text = lexicon.oddity(random.Random(seed))
    assert any(readable(piece.text) for piece in pieces(text))


def test_small_capitals_are_named_as_what_they_look_like(type_: Type) -> None:
    sheet = Sheet(random.Random(0))
    small = Type(type_.face, 20, small_capitals=True)
    end = sheet.text(40, 100, "Fog", small)
    assert set(np.unique(sheet.character_at)) == {0, *map(character_class, "FOG")}
    assert sheet.printed == [("fog", 20.0)]
    assert bounds(ink(sheet))[2] <= round(end) + 1


def test_what_is_shrunk_below_reading_says_nothing(type_: Type) -> None:
    def answers(factor: float) -> set[int]:
        sheet = Sheet(random.Random(0))
        sheet.line(10, 200, ["harbour", "lantern"], type_)
        large = Sheet(random.Random(0))
        large.paste(sheet.shrunk(factor), 0, 0)
        return set(np.unique(wear(large, UNWORN, worn=False).words).tolist())

    assert answers(1.0) == {-1, 0, 1}
    assert answers(0.5) == {-1, -2}  # 7 px: may be read or not
    assert answers(0.25) == {-1}


@pytest.fixture(scope="module")
def artist(typecase: fonts.Typecase) -> Artist:
    """Draws pictures with words of a small lexicon."""
    words = lexicon.Lexicon(WORDS).stream(random.Random(0), "en")
    return Artist(PlateRack(typecase), words, lambda style: typecase.draw(random.Random(0), style=style))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_is_drawn_in_its_box(artist: Artist, kind: str) -> None:
    for seed in range(4):
        sheet = Sheet(random.Random(seed))
        box = (100, 120, 340, 300)
        artist.picture(sheet, box, kind)
        assert sheet.pictures
        marks = np.asarray(sheet.image) < 250
        for x0, y0, x1, y1 in sheet.pictures:
            assert x0 >= box[0] - 2
            assert y0 >= box[1] - 2
            assert x1 <= box[2] + 24
            assert y1 <= box[3] + 24
            assert marks[y0:y1, x0:x1].mean() > 0.005
        marks[box[1] - 24 : box[3] + 24, box[0] - 24 : box[2] + 24] = False
        assert not marks.any()
        # Words of a picture lie on it, and can be searched for.
        words = sheet.word_at >= 0
        assert not words[: box[1] - 24].any()
        assert not words[:, : box[0] - 24].any()


def test_pictures_too_small_for_anything_are_left_out(artist: Artist) -> None:
    sheet = Sheet(random.Random(0))
    artist.picture(sheet, (10, 10, 20, 18))
    assert not sheet.pictures
    assert not ink(sheet).any()


def test_all_kinds_can_be_drawn() -> None:
    assert set(WORDLESS) <= set(KINDS)
    assert len(set(KINDS)) == len(KINDS)


def test_blackletter_is_set_in_blackletter_faces_alone(typecase: fonts.Typecase) -> None:
    """A face with no plain signs is drawn for its own style only, and what it is given it can print."""
    plain = typecase.draw(random.Random(0))
    broken_face = replace(plain, family="yfrak", blackletter=True)
    both = fonts.Typecase([plain, replace(plain, greek=True, cyrillic=True), broken_face])
    assert {both.draw(random.Random(seed)).family for seed in range(20)} == {plain.family}
    assert {both.draw(random.Random(seed), style="blackletter") for seed in range(20)} == {broken_face}
    words = lexicon.Lexicon(WORDS).stream(random.Random(0), "en", odd=0.5, old=True)
    printed = [word for word, _ in zip(words, range(300), strict=False) if fonts.BLACKLETTER_PRINTS.fullmatch(word)]
    assert len(printed) > 100
    assert not set("".join(printed)) & set("@#$%&*/[]{}_")
