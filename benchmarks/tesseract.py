"""Reads pages with Tesseract, each page once: what was read, and what it cost, is kept in a folder.

Tesseract is a program of its own (`tesseract` on the PATH) and is not needed: measurements go on without it and say so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.processes import cpu_seconds
from benchmarks.scans import DPI, MOST_PIXELS
from core.types import TextWord

if TYPE_CHECKING:
    from PIL import Image

    from core.documents.renderer import RenderHost

_WORD = "5"
"""The level of a row that is a word, in Tesseract's tables; the others are its page, blocks, paragraphs and lines."""


@dataclass(frozen=True)
class ReadPage:
    """A page as Tesseract has read it.

    Attributes:
        cpu: Processor seconds, rendering included; 0 where the system does not tell.
        wall: Seconds that went by, rendering included.
        fresh: Whether it was read just now.
    """

    words: tuple[TextWord, ...]
    cpu: float
    wall: float
    fresh: bool


class Tesseract:
    """The program, and the folder that keeps what it reads.

    Args:
        cache: Where to keep it.
        languages: As Tesseract names them, joined by "+".
    """

    def __init__(self, cache: Path, languages: str = "eng") -> None:
        self.languages = languages
        self._program = shutil.which("tesseract")
        self._cache = cache
        self.version = self._first_line() if self._program else ""

    @property
    def is_here(self) -> bool:
        """Whether there is a Tesseract to read with."""
        return bool(self._program)

    def read_document(self, path: Path, key: str, pages: int, host: RenderHost) -> Iterator[ReadPage]:
        """Yields the pages of a document; those read before come from the folder.

        Args:
            path: The document.
            key: Names what its pages look like: the same key means the same pictures.
            pages: How many there are.
            host: Renders them.
        """
        file = self._cache / f"{key}-{self.languages}.jsonl"
        known = _kept(file)
        for index in range(pages):
            if (page := known.get(index)) is None:
                page = self.read(path, index, host)
                _keep(file, index, page)
            yield page

    def read(self, path: Path, index: int, host: RenderHost) -> ReadPage:
        """Reads a page, whether it was read before or not."""
        small = host.render(path, index, long_edge=16)
        long_edge = round(min(max(small.width, small.height) * DPI / 72, MOST_PIXELS))
        started, before = time.perf_counter(), cpu_seconds(host.pid)
        page = host.render(path, index, long_edge=long_edge)
        drawn = cpu_seconds(host.pid) - before
        spent = os.times()
        table = self._table(page.image)
        now = os.times()
        cpu = drawn + now.children_user + now.children_system - spent.children_user - spent.children_system
        words = _words(table, page.width / page.image.width)
        return ReadPage(words, round(cpu, 3), round(time.perf_counter() - started, 3), fresh=True)

    def _table(self, image: Image.Image) -> str:
        assert self._program is not None
        portable = b"P6 %d %d 255\n" % image.size + image.convert("RGB").tobytes()
        return subprocess.run(
            [self._program, "stdin", "stdout", "-l", self.languages, "--dpi", str(DPI), "tsv"],
            input=portable,
            capture_output=True,
            check=True,
            # More threads take more processor time for the same page.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        ).stdout.decode("utf-8", "replace")

    def _first_line(self) -> str:
        assert self._program is not None
        shown = subprocess.run([self._program, "--version"], capture_output=True, check=False)
        return (shown.stdout or shown.stderr).decode("utf-8", "replace").partition("\n")[0].strip()


def _words(table: str, scale: float) -> tuple[TextWord, ...]:
    """Returns the words of Tesseract's table; `scale` turns pixels into points."""
    words: list[TextWord] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.split("\n")[1:]:
        level, *cells = row.split("\t")
        if level == _WORD and len(cells) == 11 and cells[-1].strip():
            line = lines.setdefault(tuple(cells[:4]), len(lines))
            left, top, width, height = (int(cell) * scale for cell in cells[5:9])
            words.append(TextWord(cells[-1].strip(), (left, top, left + width, top + height), line))
    return tuple(words)


def _keep(file: Path, index: int, page: ReadPage) -> None:
    """Adds a line to a document's file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = [[word.text, *(round(edge, 2) for edge in word.box), word.line] for word in page.words]
    with file.open("a", encoding="utf-8") as out:
        # The line before may have been cut off in its middle.
        out.write("\n" + json.dumps({"page": index, "cpu": page.cpu, "wall": page.wall, "words": rows}) + "\n")


def _kept(file: Path) -> dict[int, ReadPage]:
    """Returns the pages a file holds; a line that was cut off is a page to be read again."""
    found: dict[int, ReadPage] = {}
    if not file.exists():
        return found
    for line in file.read_text(encoding="utf-8").split("\n"):
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        words = tuple(TextWord(text, (x0, y0, x1, y1), number) for text, x0, y0, x1, y1, number in entry["words"])
        found[entry["page"]] = ReadPage(words, entry["cpu"], entry["wall"], fresh=False)
    return found
