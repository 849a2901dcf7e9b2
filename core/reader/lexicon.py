"""The words drawn pages are made of: word lists with frequencies, numbers, codes and dates."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.reader.words import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LANGUAGES = {
    "en": 30.0, "de": 11.0, "fr": 10.0, "es": 6.0, "it": 5.0, "pt": 4.0, "nl": 4.0, "sv": 2.5, "da": 2.0, "nb": 1.5,
    "fi": 2.0, "pl": 3.0, "cs": 2.5, "sk": 1.5, "hu": 2.0, "ro": 2.0, "tr": 2.0, "ca": 1.5, "lt": 1.0, "lv": 1.0,
    "sl": 1.0, "sh": 1.0, "is": 1.0, "el": 2.5, "ru": 3.0, "uk": 1.5, "bg": 1.5,
}  # fmt: skip
"""Languages (wordfreq codes) and their share of the drawn pages."""

GREEK, CYRILLIC = {"el"}, {"ru", "uk", "bg"}

_FLATTEN = 0.55
"""Words are drawn with frequency to this power: common ones stay common, rare ones are still met often enough."""

_SYLLABLES = (
    *("ba", "ko", "ri", "te", "mun", "sal", "dre", "fi", "lo", "gra", "nex", "ti", "por", "va", "shi", "on", "ul"),
    *("em", "ar", "is", "qua", "zi", "ber", "tol", "ham", "pre", "con", "dis", "ment", "ing"),
)


# ruff: noqa: SIM905
_ABBREVIATIONS = (
    "e.g. i.e. etc. cf. vs. Fig. Figs. Tab. Eq. No. Nos. Nr. pp. p. vol. Vol. ed. eds. Dr. Mr. Mrs. St. Ch. Sec. Art. "
    "art. al. ibid. viz. approx. max. min. avg. ca. z.B. d.h. u.a. usw. bzw. Abb. S. Bd. Hrsg. vgl. M. Mme. fasc. "
    "t. fol. Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. a.m. p.m. U.S. U.K. U.S.A. Ph.D. B.C. A.D. kg km cm mm ml "
    "kHz MHz GHz kW MW kWh dB Hz Pa kPa mol mg Ltd. Inc. GmbH SA EU UN UK USA OECD IMF NASA WHO GDP CO2 H2O pH DNA "
    "RNA PCR AI ML QA CPU GPU URL PDF XML SQL API ID I II III IV V VI VII VIII IX X XI XII XIV XIX XX"
).split()


@dataclass
class _Language:
    words: list[str]
    cumulative: NDArray[np.float64] = field(repr=False)
    short: list[str] = field(repr=False)

    def common(self, rng: random.Random) -> str:
        """Draws one of its commonest words, all alike."""
        return self.words[rng.randrange(min(4000, len(self.words)))]


class Lexicon:
    """Samples printed words of some languages, by the random generator given.

    Attributes:
        frequencies: Relative frequency of each normalised word, as common as it is in an archive of all languages.
    """

    def __init__(self, languages: Mapping[str, Mapping[str, float]]) -> None:
        """Takes relative word frequencies by language; languages are drawn by their share in `LANGUAGES`."""
        self._languages: dict[str, _Language] = {}
        self.frequencies: dict[str, float] = {}
        total_share = sum(LANGUAGES.values())
        for code, frequencies in languages.items():
            weight = np.array(list(frequencies.values())) ** _FLATTEN
            short = [word for word in frequencies if len(word) <= 3][:600] or list(frequencies)
            self._languages[code] = _Language(list(frequencies), np.cumsum(weight) / weight.sum(), short)
            # A common word of a small language is not common in an archive: its share is weighed in, English whole.
            scale = min(1.0, 4.0 * LANGUAGES[code] / total_share)
            for word, frequency in frequencies.items():
                plain = normalise(word)
                self.frequencies[plain] = max(self.frequencies.get(plain, 0.0), frequency * scale)
        self._codes = list(languages)
        self._shares = [LANGUAGES[code] for code in languages]

    @classmethod
    def from_wordfreq(cls, per_language: int = 40_000) -> Lexicon:
        """Takes the commonest words of all `LANGUAGES` from the package wordfreq (an extra: `train`)."""
        from wordfreq import top_n_list, word_frequency

        def common(code: str) -> dict[str, float]:
            words = [w for w in top_n_list(code, per_language) if 1 <= len(w) <= 24 and " " not in w]
            return {word: word_frequency(word, code) for word in words}

        return cls({code: common(code) for code in LANGUAGES})

    def has(self, language: str) -> bool:
        """Says whether there are words of a language."""
        return language in self._languages

    def language(self, rng: random.Random) -> str:
        """Draws a language for a page."""
        return rng.choices(self._codes, self._shares)[0]

    def stream(
        self, rng: random.Random, language: str, odd: float = 0.12, short: float = 0.08, old: bool = False
    ) -> Iterator[str]:
        """Yields printed words of a language without end.

        Args:
            odd: Share of numbers, codes and made-up names.
            short: Share of words of one to three letters, drawn evenly, beside those that come by their frequency.
            old: Print the long s where old books have it.
        """
        words = self._languages[language]
        while True:
            picks = np.searchsorted(words.cumulative, np.array([rng.random() for _ in range(64)]))
            start = True
            for pick in picks:
                if rng.random() < odd:
                    yield oddity(rng)
                    continue
                if rng.random() < short:
                    word = rng.choice(words.short)
                else:
                    word = words.words[min(int(pick), len(words.words) - 1)]
                draw = rng.random()
                if draw < 0.03:
                    word = word.upper()
                elif start or draw < 0.14:
                    word = word[:1].upper() + word[1:]
                start = False
                draw = rng.random()
                if draw < 0.07:
                    word, start = word + ".", True
                elif draw < 0.13:
                    word += rng.choice(",,,;:")
                elif draw < 0.15:
                    word = rng.choice(["({})", "“{}”", "„{}“", "«{}»", "[{}]", "'{}'", '"{}"']).format(word)
                elif draw < 0.17:
                    word = f"{word}{rng.choice('--–/_')}{words.common(rng)}"
                elif draw < 0.19:
                    word = in_code(rng, word, words.common(rng))
                yield long_s(word) if old else word

    def random_words(self, rng: random.Random, count: int) -> list[str]:
        """Draws normalised words over all languages, as wrong answers for the loss."""
        out = []
        for _ in range(count):
            words = self._languages[self.language(rng)]
            out.append(normalise(words.words[rng.randrange(len(words.words))]))
        return out


_IN_CODE = (
    r"\{0} \{0}{{{1}}} \{0}{{{1}}} \{0}[{1}]{{{2}}} {{{0}}} {0}({1}) {0}({1}, {0}({1}[{2}]) {0}.{1} {0}.{1}() {0}={1} "
    r"{0}_{1}={2}, {0}[{2}] {0}[{2},{3}] {0}{2} {2}{0} ${0} --{0}={1} <{0}> </{0}> {0}::{1} {0}->{1} {0}@{1}.org "
    r"www.{0}.com {0}/{1}.txt #{0} {0}+{1} {0}*{2} c({2},{3}) ({0}|{1}) {0};"
).split()


def in_code(rng: random.Random, word: str, other: str) -> str:
    """Returns words and numbers glued together by signs, as programs, markup and addresses do."""
    capital = rng.choice(["", "", "", rng.choice(["get", "set", "is", "on", "to", "my", "new", "x"])])
    word = f"{capital}{word.capitalize()}" if capital else word
    small = (rng.choice([str(rng.randrange(30)), rng.choice(_LETTERS.lower()), _decimal(rng)]) for _ in range(2))
    return rng.choice(_IN_CODE).format(word, other, *small)


def long_s(word: str) -> str:
    """Returns a word as old books print it: a long s everywhere but at its end and before an apostrophe or f."""
    return re.sub(r"s(?=[^\W\d_f])", "ſ", word)


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _digits(rng: random.Random, least: int, most: int) -> str:
    return "".join(rng.choices("0123456789", k=rng.randint(least, most)))


def _integer(rng: random.Random) -> str:
    return str(rng.randrange(10 ** rng.randint(1, 6)))


def _grouped(rng: random.Random) -> str:
    return f"{rng.randrange(10 ** rng.randint(3, 8)):,}".replace(",", rng.choice(",.,"))


def _decimal(rng: random.Random) -> str:
    return f"{rng.choice(['', '', '-'])}{rng.randrange(10 ** rng.randint(1, 3))}{rng.choice('.,.')}{_digits(rng, 1, 4)}"


def _long_decimal(rng: random.Random) -> str:
    whole = rng.choice(["0", "0", "1", str(rng.randrange(1000))])
    return f"{rng.choice(['', '', '', '-'])}{whole}{rng.choice('..,')}{_digits(rng, 4, 9)}"


def _amount(rng: random.Random) -> str:
    number = rng.randrange(10 ** rng.randint(1, 4))
    return rng.choice(["{}%", "${}", "€{}", "({})", "±{}", "-{}", "{}°", "§{}", "[{}]", "#{}"]).format(number)


def _date(rng: random.Random) -> str:
    y, m, d = rng.randint(1900, 2035), rng.randint(1, 12), rng.randint(1, 28)
    return rng.choice([f"{d}.{m}.{y}", f"{y}-{m:02}-{d:02}", f"{m}/{d}/{y}", f"{d:02}/{m:02}/{y % 100:02}"])


def _code(rng: random.Random) -> str:
    letters = "".join(rng.choices(_LETTERS, k=rng.randint(1, 4)))
    return f"{letters}{rng.choice(['-', '', '', '.'])}{rng.randrange(10 ** rng.randint(1, 4))}"


def _mixed(rng: random.Random) -> str:
    """Digits and letters in any order, as in part numbers, hashes, units and gene names."""
    draw = rng.random()
    if draw < 0.3:
        pool = rng.choice([_LETTERS + "0123456789", "0123456789abcdef", _LETTERS.lower() + "0123456789"])
        return "".join(rng.choices(pool, k=rng.randint(2, 10)))
    if draw < 0.6:
        return f"{rng.randrange(10 ** rng.randint(1, 3))}{rng.choice('abcdefghkmnpqrstvxyzABCDEKMNTVX')}"
    if draw < 0.8:
        return f"{rng.choice(_LETTERS.lower())}{rng.randrange(10 ** rng.randint(1, 3))}{rng.choice(['', '', 'a', 'b'])}"
    unit = rng.choice(["kg", "mm", "km", "cm", "ml", "GB", "MB", "Hz", "V", "mA", "pt", "px", "th", "nd", "st", "er"])
    return f"{rng.randrange(10 ** rng.randint(1, 4))}{unit}"


def _section(rng: random.Random) -> str:
    number = ".".join(str(rng.randint(1, 20)) for _ in range(rng.randint(2, 4)))
    return rng.choice(["{}", "{}", "{}.", "§{}", "({})", "{})"]).format(number)


def _name(rng: random.Random) -> str:
    name = "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4)))
    return rng.choice([name, name.title(), name.upper(), name + rng.choice([".py", ".pdf", "()", "_id"])])


def _acronym(rng: random.Random) -> str:
    return "".join(rng.choices(_LETTERS, k=rng.choice([2, 2, 3, 3, 3, 4, 5, 6])))


def _letters(rng: random.Random) -> str:
    return "".join(rng.choices(_LETTERS.lower(), k=rng.randint(2, 9)))


_ODDITIES = {
    _integer: 5, _grouped: 2, _decimal: 4, _long_decimal: 5, _amount: 2, _date: 2, _code: 2, _mixed: 4, _section: 2,
    _name: 2, _acronym: 3, _letters: 2, lambda rng: str(rng.randint(1700, 2035)): 2,
    lambda rng: rng.choice(_ABBREVIATIONS): 4,
}  # fmt: skip


def oddity(rng: random.Random) -> str:
    """Draws a number, amount, date, year, code, reference, abbreviation, name of no language or file name."""
    return rng.choices(list(_ODDITIES), list(_ODDITIES.values()))[0](rng)


def misspell(rng: random.Random, word: str) -> str:
    """Returns a normalised word with one letter changed, dropped, doubled or swapped: a near but wrong answer."""
    if len(word) < 2:
        return word + rng.choice("abcdefghijklmnopqrstuvwxyz0123456789")
    at = rng.randrange(len(word))
    pool = "0123456789" if word[at].isdigit() else "abcdefghijklmnopqrstuvwxyz"
    kind = rng.randrange(5)
    if kind <= 1:
        return word[:at] + rng.choice(pool) + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at + 1 :]
    if kind == 3:
        return word[:at] + rng.choice(pool) + word[at:]
    return word + rng.choice(["s", "e", "en", "er", "ed", "ing", "ly"]) if at else word[1] + word[0] + word[2:]
