"""Says which files are documents, by their first bytes and never by their name, and finds them in folders."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Literal

from core.errors import DocumentError
from core.same_file import Identity, identity
from core.sentences import Sentence
from core.system_words import system_words
from core.types import Failure
from core.winerror import IN_USE, winerror

HEAD_BYTES = 4096
"""How much of a file is read to recognise it."""

_PDF_HEADER_WITHIN = 1024
"""A PDF may carry junk before its header; readers look for it in the first kilobyte."""

DOCUMENT_SUFFIXES = (
    *(".pdf", ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".webp", ".bmp", ".dib", ".gif"),
    *(".jp2", ".j2k", ".jpx", ".jpf", ".pbm", ".pgm", ".ppm", ".pnm", ".avif"),
)
"""Names that promise a document: they decide only whether a file in a folder is left out in silence."""


@dataclass(frozen=True)
class FileFormat:
    """A format that can be opened.

    Attributes:
        name: As a person knows it: "PDF", "PNG", "JPEG", "TIFF", "WebP", "JPEG 2000" and so on.
        kind: Which of the two decoders takes it.
    """

    name: str
    kind: Literal["pdf", "image"]


PDF = FileFormat("PDF", "pdf")

_TAKEN: tuple[tuple[re.Pattern[bytes], FileFormat], ...] = tuple(
    (re.compile(pattern, re.DOTALL), FileFormat(name, "image"))
    for pattern, name in (
        (rb"\x89PNG\r\n\x1a\n", "PNG"),
        (rb"\xff\xd8\xff", "JPEG"),
        (rb"II[*+]\x00|MM\x00[*+]", "TIFF"),
        (rb"RIFF....WEBP", "WebP"),
        # "BM" alone begins too many texts: a bitmap's second header states its own length.
        (rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\x00\x00\x00", "BMP"),
        (rb"GIF8[79]a", "GIF"),
        (rb"\x00\x00\x00\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51\x00", "JPEG 2000"),
        (rb"P[1-6]\s(?:\s|#[^\n]*\n)*\d+\s(?:\s|#[^\n]*\n)*\d+\s", "PNM"),
        (rb"....ftyp(?:avif|avis)|....ftyp(?:mif1|msf1|miaf).{0,64}?avif", "AVIF"),
    )
)

_PDF_AT_START = re.compile(rb"\s*%PDF-")
# After junk the header must end its line, or every source file that mentions one would be taken for a PDF.
_PDF_AFTER_JUNK = re.compile(rb"%PDF-\d\.\d[ \t]*[\r\n%\x00]")

_OTHERS: tuple[tuple[re.Pattern[bytes], Sentence], ...] = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), what)
    for pattern, what in (
        (
            rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|word/|xl/|ppt/|mimetypeapplication/)",
            Sentence("an office document"),
        ),
        (rb"PK(?:\x03\x04|\x05\x06|\x07\x08)", Sentence("a ZIP archive")),
        (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Sentence("an office document of an old format")),
        (rb"\{\\rtf", Sentence("an RTF text")),
        (rb"%!PS|\xc5\xd0\xd3\xc6", Sentence("a PostScript file")),
        (rb"AT&TFORM", Sentence("a DjVu document")),
        (rb"....ftyp(?:heic|heix|hevc|mif1|msf1)", Sentence("a HEIC image")),
        (rb"....ftyp|\x1aE\xdf\xa3|RIFF....AVI ", Sentence("a video")),
        (rb"RIFF....WAVE|ID3|OggS|fLaC", Sentence("a sound recording")),
        (rb"\x1f\x8b|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!", Sentence("a compressed archive")),
        (rb"SQLite format 3\x00", Sentence("a database")),
        (rb"MZ|\x7fELF|\xcf\xfa\xed\xfe", Sentence("a program")),
        (rb"\s*(?:<\?xml.{0,400})?<svg", Sentence("an SVG drawing")),
        (rb"\s*<(?:!doctype html|html)", Sentence("a web page")),
        (rb"\s*<\?xml", Sentence("an XML file")),
    )
)

_TEXT = re.compile(rb"[\t\n\f\r\x1b\x20-\x7e\x80-\xff]+")


def display_name(path: Path) -> str:
    """Returns the file's name in a form that can be printed, whatever bytes it is made of."""
    return path.name.encode("utf-8", "replace").decode("utf-8") or str(path)


def recognise(path: Path) -> FileFormat | None:
    """Says what a file is, from its first bytes.

    Args:
        path: A regular file.

    Returns:
        Its format, or None when it is nothing that can be opened (`refusal` says what it is instead).

    Raises:
        DocumentError: It is missing, unreadable, a folder, or a device or pipe that may never end.
    """
    return _format_of(_head(path))


def refusal(path: Path) -> DocumentError:
    """Returns the error for a file that `recognise` does not know; its sentence says what the file is.

    Raises:
        DocumentError: As `recognise`.
    """
    head, name = _head(path), display_name(path)
    if not head:
        return DocumentError("Cannot open {name}: it is empty.", name=name)
    for pattern, what in _OTHERS:
        if pattern.match(head):
            printable = "office" in what or "PostScript" in what or "RTF" in what
            hint = Sentence("Save it as PDF first.") if printable else ""
            return DocumentError(
                "Cannot open {name}: it is {what}, not a document Patchlight can read.", hint, name=name, what=what
            )
    what = Sentence("plain text") if _TEXT.fullmatch(head) else Sentence("not a PDF or an image")
    return DocumentError(
        "Cannot open {name}: it is {what}.", "Patchlight reads PDF files and images.", name=name, what=what
    )


def find_files(paths: Iterable[Path]) -> Iterator[Path | Failure]:
    """Walks files and folders lazily, in natural order (page2 before page10).

    Inside folders, hidden entries and archives (`*.patchlight`) are left out, a folder reached twice (through
    links, even in a circle) is walked once, and files of other kinds are skipped in silence unless their name
    promises a document. A file named by hand is never skipped in silence.

    Args:
        paths: Files and folders, as a person named them.

    Yields:
        The path of each document, or a `Failure` whose reason is a sentence.
    """
    visited: set[Identity] = set()
    for given in paths:
        path = Path(given)
        if not is_folder(path):
            yield _judge(path) or Failure(path, refusal(path).sentence)
            continue
        waiting: list[Iterator[Path]] = [iter((path,))]
        while waiting:
            entry = next(waiting[-1], None)
            if entry is None:
                waiting.pop()
            elif is_folder(entry):
                try:
                    waiting.append(_entries(entry, visited))
                except OSError as error:
                    sentence = "Cannot look into the folder {name}: {reason}."
                    yield Failure(entry, Sentence(sentence, name=display_name(entry), reason=_why(error)))
            elif (found := _judge(entry)) and (isinstance(found, Path) or promises_document(entry)):
                yield found
            elif found is None and promises_document(entry):
                yield Failure(entry, refusal(entry).sentence)


def content_hash(path: Path) -> str:
    """Returns the BLAKE2b-160 of a file's bytes in hex, read in pieces.

    Raises:
        DocumentError: The file cannot be read.
    """
    try:
        with _open_regular(path) as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
    except OSError as error:
        raise unreadable(path, error) from error


def natural_key(name: str) -> tuple[object, ...]:
    """Returns a sort key under which numbers inside names count as numbers."""
    parts = re.split(r"(\d+)", name.casefold())
    return tuple(int(part) if i % 2 else part for i, part in enumerate(parts)), name


def unreadable(path: Path, error: OSError) -> DocumentError:
    """Returns the error, with its sentence, for a file the system does not let us read."""
    return DocumentError("Cannot open {name}: {reason}.", name=display_name(path), reason=_why(error))


def _why(error: OSError) -> str:
    if winerror(error) in IN_USE:
        return Sentence("another program is using it")
    match error:
        case FileNotFoundError():
            return Sentence("it is not there")
        case PermissionError():
            return Sentence("you do not have permission to read it")
        case IsADirectoryError():
            return Sentence("it is a folder")  # raised here, without a number
        case _:
            return system_words(error)


def _open_regular(path: Path) -> BufferedReader:
    """Opens a file for reading, after making sure that it is one: a pipe or device might never end."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError
    if not stat.S_ISREG(mode):
        raise DocumentError("Cannot open {name}: it is a device or a pipe, not a file.", name=display_name(path))
    return path.open("rb")


def _head(path: Path) -> bytes:
    try:
        with _open_regular(path) as file:
            return file.read(HEAD_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:  # a NUL in the name
        raise DocumentError("Cannot open {name}: its name is not valid.", name=display_name(path)) from error


def _format_of(head: bytes) -> FileFormat | None:
    if _PDF_AT_START.match(head):
        return PDF
    for pattern, file_format in _TAKEN:
        if pattern.match(head):
            return file_format
    if any(pattern.match(head) for pattern, _ in _OTHERS):
        return None
    return PDF if _PDF_AFTER_JUNK.search(head[: _PDF_HEADER_WITHIN + 16]) else None


def _judge(path: Path) -> Path | Failure | None:
    """Returns the path of a document, a failure, or None for a readable file of another kind."""
    try:
        return path if recognise(path) else None
    except DocumentError as error:
        return Failure(path, error.sentence)


def is_folder(path: Path) -> bool:
    """Says whether a path is that of a folder; not where not even that may be asked."""
    try:
        return path.is_dir()
    except OSError:  # opening it will say why
        return False


def promises_document(path: Path) -> bool:
    """Says whether a file's name makes a person expect that it can be opened."""
    return path.suffix.lower() in DOCUMENT_SUFFIXES


def _entries(folder: Path, visited: set[Identity]) -> Iterator[Path]:
    """Returns the visible entries of a folder in natural order; none when it was visited before."""
    this = identity(folder)
    if this in visited:
        return iter(())
    visited.add(this)
    with os.scandir(folder) as listing:
        names = [entry.name for entry in listing if not is_hidden(entry)]
    return (folder / name for name in sorted(names, key=natural_key))


def is_hidden(entry: os.DirEntry[str]) -> bool:
    """Says whether an entry of a folder is left out: hidden, or an archive."""
    if entry.name.startswith(".") or entry.name.lower().endswith(".patchlight"):
        return True
    if os.name != "nt":
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
