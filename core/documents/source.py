"""What the page renderer asks of an open document, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.sentences import Sentence

WordRow = tuple[float, float, float, float, str, int]
"""x0, y0, x1, y1 in points from the top left of the page as displayed, the text, and its line on the page."""

MAX_LONG_EDGE = 16384
"""Pixels; more would not fit the memory that the renderer may use."""


@dataclass(frozen=True)
class Raster:
    """A rendered page: `pixels` is RGB, row by row, unpadded; `points` its displayed size in points."""

    size: tuple[int, int]
    pixels: bytes
    points: tuple[float, float]
    words: tuple[WordRow, ...] = ()


class UnreadableError(Exception):
    """A document or page cannot be read; the message is a clause ("it is damaged"), without a full stop.

    Attributes:
        reason: The clause.
        kind: "document", "password" (one is needed), "wrong_password", "memory" or "forbidden".
        detail: The decoder's own words, for a log.
    """

    def __init__(self, reason: str, kind: str = "document", detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.detail = detail


class PageSource(Protocol):
    """An open document."""

    page_count: int
    title: str

    def facts(self) -> dict[str, str]:
        """Returns title, author and year as the file states them, each empty where it does not."""
        ...

    def has_text(self) -> bool:
        """Says whether one of the first pages has a text layer."""
        ...

    def render(self, page_index: int, long_edge: int, words: bool) -> Raster:
        """Renders one page so that its longer side has `long_edge` pixels.

        Raises:
            UnreadableError: The page cannot be rendered.
        """
        ...

    def close(self) -> None:
        """Lets go of the file."""
        ...


def fit(width: float, height: float, long_edge: int) -> tuple[int, int]:
    """Returns the size in pixels of a page whose longer side is to have `long_edge`; never 0."""
    scale = long_edge / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def need_page(page_index: int, page_count: int) -> None:
    """Raises UnreadableError for a page that the document does not have."""
    if not 0 <= page_index < page_count:
        raise UnreadableError(Sentence.counted("it has {n} page", "it has {n} pages", page_count))
