"""Opens and renders PDFs with PyMuPDF; imported only inside the page renderer's process."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pymupdf

from core.documents.source import Raster, UnreadableError, WordRow, fit, need_page
from core.sentences import Sentence

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

_PAGES_SEARCHED_FOR_TEXT = 3
_LARGE_PIXELS = 4_000_000
"""Pictures of a page that have more together are not kept: the next page of a scan has others."""

_TEXT_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP  # ligatures become letters
_CONTROL = re.compile(r"[\x00-\x20\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_YEAR = re.compile(r"(?:D:)?((?:1[6-9]|20)\d\d)")
_REFERENCE = re.compile(r"(\d+) \d+ R")

_LEFT_OUT = ("malloc", "Overly large image", "system limits", "out of memory")
_REASONS = (
    ("malloc", "memory", Sentence("it needs more memory than it may use")),
    ("memory", "memory", Sentence("it needs more memory than it may use")),
    ("exception stack overflow", "document", Sentence("it is nested too deeply")),
    ("cycle", "document", Sentence("it refers to itself in a circle")),
    ("encrypt", "document", Sentence("it is protected in a way that Patchlight does not know")),
    ("security handler", "document", Sentence("it is protected in a way that Patchlight does not know")),
)


class PdfSource:
    """An open PDF. Scripts and actions in it are never run: MuPDF's JavaScript is not switched on."""

    def __init__(self, path: Path, password: str | None, *, in_memory: bool = False) -> None:
        """Opens it.

        Args:
            path: The file.
            password: If it needs one.
            in_memory: Whether it is read at once and the file let go of, instead of held until this is closed.

        Raises:
            UnreadableError: It is damaged beyond repair, has no pages, or needs a password.
        """
        try:
            self._document = _open(path, in_memory=in_memory)
            self._unlock(password)
            self.page_count = self._count_pages()
            self.title = _CONTROL.sub(" ", (self._document.metadata or {}).get("title") or "").strip()[:300]
        except UnreadableError:
            raise
        except Exception as error:  # MuPDF's own errors have only this base in common
            raise _explain(error, Sentence("it is damaged beyond repair, or not a PDF")) from error
        if not self.page_count:
            raise UnreadableError(Sentence("it has no pages"))

    @property
    def document(self) -> pymupdf.Document:
        """The open file."""
        return self._document

    def facts(self) -> dict[str, str]:
        """Returns title, author and year as the file states them; empty where it does not."""
        stated = self._document.metadata or {}
        year = _YEAR.match(stated.get("creationDate") or "")
        author = _CONTROL.sub(" ", stated.get("author") or "").strip()[:300]
        return {"title": self.title, "author": author, "year": year[1] if year else ""}

    def has_text(self) -> bool:
        """Says whether one of the first pages has a text layer."""
        for page_index in range(min(self.page_count, _PAGES_SEARCHED_FOR_TEXT)):
            try:
                if _words(self._document.load_page(page_index).get_displaylist(), (1e9, 1e9)):
                    return True
            except Exception:
                continue
        return False

    def render(self, page_index: int, long_edge: int, words: bool) -> Raster:
        """Renders one page as displayed: its rotation and CropBox applied, layers as the file sets them."""
        need_page(page_index, self.page_count)
        try:
            return self._render(self._document.load_page(page_index), long_edge, words)
        except UnreadableError:
            raise
        except Exception as error:
            raise _explain(error, Sentence("the page is damaged")) from error

    def _render(self, page: pymupdf.Page, long_edge: int, words: bool) -> Raster:
        """Draws a page on white and reads its words.

        One display list serves both: the page's contents are interpreted once, and picture and words come in
        the coordinates of the page as displayed.
        """
        points = float(page.rect.width), float(page.rect.height)
        size = fit(*points, long_edge)
        pymupdf.TOOLS.reset_mupdf_warnings()
        shown = page.get_displaylist()
        matrix = pymupdf.Matrix(size[0] / points[0], size[1] / points[1])
        pixmap = shown.get_pixmap(matrix=matrix, colorspace=pymupdf.csRGB, alpha=False)
        # MuPDF leaves out what does not fit its memory and goes on: a blank page must not pass for the page.
        warnings = pymupdf.TOOLS.mupdf_warnings()
        if any(sign in warnings for sign in _LEFT_OUT):
            raise UnreadableError(Sentence("it needs more memory than it may use"), "memory", warnings)
        found = _words(shown, points) if words else ()
        _forget_pictures(page)
        return Raster((pixmap.width, pixmap.height), pixmap.samples, points, found)

    def close(self) -> None:
        """Lets go of the file."""
        self._document.close()

    def _unlock(self, password: str | None) -> None:
        if not self._document.needs_pass:
            return
        if password is None:
            raise UnreadableError(Sentence("it needs a password"), "password")
        if not self._document.authenticate(password):
            raise UnreadableError(Sentence("the password is wrong"), "wrong_password")

    def _count_pages(self) -> int:
        """Returns the number of pages; where the file's own page tree lies or loops, what is really there."""
        try:
            count = self._document.page_count
            if count <= self._document.xref_length():
                if count:
                    self._document.load_page(0)
                return count
        except Exception:
            count = 0
        leaves = self._find_leaves()
        if not leaves:
            return count
        root = self._page_tree_root()
        # Only in memory. The leaves keep their Parent, so what they inherit stays as it is.
        self._document.xref_set_key(root, "Kids", "[" + " ".join(f"{leaf} 0 R" for leaf in leaves) + "]")
        self._document.xref_set_key(root, "Count", str(len(leaves)))
        return self._document.page_count

    def _page_tree_root(self) -> int:
        kind, value = self._document.xref_get_key(self._document.pdf_catalog(), "Pages")
        return int(value.split()[0]) if kind == "xref" else 0

    def _find_leaves(self) -> list[int]:
        """Walks the page tree, each node once, and returns the object numbers of its pages in order."""
        leaves: list[int] = []
        seen: set[int] = set()
        waiting = [self._page_tree_root()]
        while waiting:
            node = waiting.pop()
            if node in seen or not 0 < node < self._document.xref_length():
                continue
            seen.add(node)
            kind, kids = self._document.xref_get_key(node, "Kids")
            if kind == "xref":
                kids = self._document.xref_object(int(kids.split()[0]))
            if kind in ("array", "xref"):
                waiting.extend(int(kid) for kid in reversed(_REFERENCE.findall(kids)))
            elif self._document.xref_get_key(node, "Type")[1] == "/Page":
                leaves.append(node)
        return leaves


def _explain(error: Exception, otherwise: str) -> UnreadableError:
    """Turns MuPDF's or Python's error into a clause for a person; the detail keeps the original words."""
    detail = f"{type(error).__name__}: {error}"
    for sign, kind, reason in _REASONS:
        if sign in detail.lower():
            return UnreadableError(reason, kind, detail)
    return UnreadableError(otherwise, detail=detail)


def _open(path: Path, *, in_memory: bool) -> pymupdf.Document:
    name = str(path)
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:  # MuPDF takes names in UTF-8 only
        in_memory = True
    if in_memory:
        return pymupdf.open(stream=path.read_bytes(), filetype="pdf")
    return pymupdf.open(name, filetype="pdf")


def _forget_pictures(page: pymupdf.Page) -> None:
    """Lets go of a scan's decoded picture: the next page has another."""
    with suppress(Exception):  # the page has been drawn: whatever is wrong with its list of pictures does no harm
        if sum(width * height for _, _, width, height, *_ in page.get_images()) > _LARGE_PIXELS:
            forget_decoded()


def forget_decoded() -> None:
    """Empties MuPDF's store of decoded pictures and fonts, which by itself grows to 256 MB."""
    pymupdf.TOOLS.store_shrink(100)


def _words(shown: pymupdf.DisplayList, points: tuple[float, float]) -> tuple[WordRow, ...]:
    """Returns the words that lie on the page, clipped to it, in the order of the text layer."""
    text_page = shown.get_textpage(_TEXT_FLAGS)
    if not isinstance(text_page, pymupdf.TextPage):  # depends on PyMuPDF's version
        text_page = pymupdf.TextPage(text_page)
    width, height = points
    lines: dict[tuple[int, int], int] = {}
    rows: list[WordRow] = []
    for x0, y0, x1, y1, text, block, line, _ in text_page.extractWORDS():
        text = _CONTROL.sub("", text)
        if not text.strip("\ufffd") or x1 <= 0 or y1 <= 0 or x0 >= width or y0 >= height:
            continue
        box = max(0.0, x0), max(0.0, y0), min(width, x1), min(height, y1)
        number = lines.setdefault((block, line), len(lines))
        rows.append((*(round(side, 2) for side in box), text, number))  # pyright: ignore[reportArgumentType]
    return tuple(rows)
