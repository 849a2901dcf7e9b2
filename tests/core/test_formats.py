"""Files are judged by content, and folders are walked in order, once, and without noise."""

from __future__ import annotations

import hashlib
import io
import os
import sys
import zipfile
from pathlib import Path

import pymupdf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, features

from core.documents.formats import (
    content_hash,
    display_name,
    find_files,
    natural_key,
    recognise,
    refusal,
)
from core.errors import DocumentError
from core.types import Failure


def image_bytes(plugin: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (7, 5), "teal").save(buffer, plugin)
    return buffer.getvalue()


def pdf_bytes() -> bytes:
    document = pymupdf.open()
    document.new_page(width=100, height=50)
    return document.tobytes()


def office_bytes() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return buffer.getvalue()


def zip_bytes() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("inside.pdf", pdf_bytes())
    return buffer.getvalue()


PLUGINS = {
    "PNG": "PNG",
    "JPEG": "JPEG",
    "TIFF": "TIFF",
    "WEBP": "WebP",
    "BMP": "BMP",
    "GIF": "GIF",
    "JPEG2000": "JPEG 2000",
    "PPM": "PNM",
    "AVIF": "AVIF",
}


@pytest.mark.parametrize("plugin", PLUGINS)
@pytest.mark.parametrize("name", ["scan.pdf", "no extension", "naïve — 测试 #50%.txt"])
def test_images_are_known_whatever_their_name(tmp_path: Path, plugin: str, name: str) -> None:
    if plugin == "AVIF" and not features.check("avif"):
        pytest.skip("this Pillow writes no AVIF")
    path = tmp_path / name
    path.write_bytes(image_bytes(plugin))
    found = recognise(path)
    assert found is not None
    assert (found.name, found.kind) == (PLUGINS[plugin], "image")


@pytest.mark.parametrize("junk", [b"", b"\xef\xbb\xbf", b"\n\n", b"HTTP/1.1 200 OK\r\n\r\n", b"junk\n" * 150])
def test_a_pdf_may_carry_junk_before_its_header(tmp_path: Path, junk: bytes) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(junk + pdf_bytes())
    found = recognise(path)
    assert found is not None
    assert found.kind == "pdf"


@pytest.mark.parametrize(
    "content",
    [
        b'HEADER = b"%PDF-1.7"\n',
        b"BMW sells cars",
        b"P1 is the first point of the agenda",
        b"# how to find %PDF-1.4 in a file\n",
        zip_bytes(),
        b"\x00" * 5000,
    ],
)
def test_files_that_only_look_like_documents_are_not_taken(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    assert recognise(path) is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (zip_bytes(), "it is a ZIP archive, not a document"),
        (office_bytes(), "it is an office document, not a document"),
        (b"Dear Sir or Madam,\n", "it is plain text"),
        (bytes(range(256)), "it is not a PDF or an image"),
        (b"<!DOCTYPE html><html>", "it is a web page"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "it is a HEIC image"),
    ],
)
def test_a_refusal_says_what_the_file_is(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(content)
    assert recognise(path) is None
    sentence = str(refusal(path))
    assert sentence.startswith("Cannot open letter.pdf: ")
    assert words in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


@given(st.binary(max_size=300))
def test_no_bytes_break_the_recognition(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.bin"
    path.write_bytes(content)
    if recognise(path) is None:
        assert str(refusal(path)).startswith("Cannot open any.bin: ")


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"Cannot open gone\.pdf: it is not there\."):
        recognise(tmp_path / "gone.pdf")
    with pytest.raises(DocumentError, match="it is a folder"):
        recognise(tmp_path)
    with pytest.raises(DocumentError, match="its name is not valid"):
        recognise(tmp_path / "a\0b.pdf")
    with pytest.raises(DocumentError, match="it is not there"):
        content_hash(tmp_path / "gone.pdf")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_never_ends_is_refused_without_reading(tmp_path: Path) -> None:
    path = tmp_path / "endless.pdf"
    os.mkfifo(path)
    for ask in (recognise, content_hash, refusal):
        with pytest.raises(DocumentError, match="a device or a pipe"):
            ask(path)


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = tmp_path / "secret.pdf"
    path.write_bytes(pdf_bytes())
    path.chmod(0)
    with pytest.raises(DocumentError, match="permission"):
        recognise(path)
    assert [type(found) for found in find_files([tmp_path])] == [Failure]


def test_folders_are_walked_in_natural_order(tmp_path: Path) -> None:
    names = ["page10.png", "page2.png", "Page1.png", "a/9.png", "a/10.png", "b 2/x.png", "b 10/x.png"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(image_bytes("PNG"))
    found = [str(path.relative_to(tmp_path).as_posix()) for path in find_files([tmp_path]) if isinstance(path, Path)]
    assert found == [
        *("a/9.png", "a/10.png", "b 2/x.png", "b 10/x.png"),
        *("Page1.png", "page2.png", "page10.png"),
    ]


def test_other_kinds_are_silent_in_folders_and_named_by_hand(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    (tmp_path / "broken.pdf").write_bytes(b"")
    (tmp_path / "page").write_bytes(pdf_bytes())
    assert list(find_files([tmp_path])) == [
        Failure(tmp_path / "broken.pdf", "Cannot open broken.pdf: it is empty."),
        tmp_path / "page",
    ]
    by_hand = list(find_files([tmp_path / "notes.txt", tmp_path / "gone.pdf", tmp_path / "page"]))
    assert [getattr(entry, "reason", None) for entry in by_hand] == [
        "Cannot open notes.txt: it is plain text.",
        "Cannot open gone.pdf: it is not there.",
        None,
    ]


def test_hidden_entries_and_archives_are_left_out(tmp_path: Path) -> None:
    for name in (".git/a.png", "mine.patchlight/a.png", "seen/a.png", ".hidden.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(image_bytes("PNG"))
    assert list(find_files([tmp_path])) == [tmp_path / "seen" / "a.png"]
    assert list(find_files([tmp_path / ".hidden.png"])) == [tmp_path / ".hidden.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.png").write_bytes(image_bytes("PNG"))
    (tmp_path / "inner" / "up").symlink_to(tmp_path)
    (tmp_path / "z-again").symlink_to(tmp_path / "inner")
    (tmp_path / "dangling.pdf").symlink_to(tmp_path / "nowhere")
    (tmp_path / "itself.pdf").symlink_to(tmp_path / "itself.pdf")
    found = list(find_files([tmp_path, tmp_path / "inner"]))
    assert [entry for entry in found if isinstance(entry, Path)] == [tmp_path / "inner" / "a.png"]
    failed = [entry.path.name for entry in found if isinstance(entry, Failure)]
    assert failed == ["dangling.pdf", "itself.pdf"]


def test_the_walk_is_lazy_and_survives_what_vanishes(tmp_path: Path) -> None:
    for name in ("1.png", "2.png", "3.png"):
        (tmp_path / name).write_bytes(image_bytes("PNG"))
    walk = find_files([tmp_path])
    assert next(walk) == tmp_path / "1.png"
    (tmp_path / "2.png").unlink()
    assert [type(entry) for entry in walk] == [Failure, type(tmp_path)]


def test_content_is_hashed_whatever_the_name(tmp_path: Path) -> None:
    content = os.urandom(3 << 20)
    for name in ("a.pdf", "b"):
        (tmp_path / name).write_bytes(content)
    expected = hashlib.blake2b(content, digest_size=20).hexdigest()
    assert content_hash(tmp_path / "a.pdf") == content_hash(tmp_path / "b") == expected
    (tmp_path / "b").write_bytes(content[:-1])
    assert content_hash(tmp_path / "b") != expected


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)), st.integers(0, 10**6))
@example([":", ":0"], 0)
def test_natural_order_compares_any_names(names: list[str], number: int) -> None:
    ordered = sorted(names, key=natural_key)
    assert sorted(ordered) == sorted(names)
    assert natural_key(f"p{number}") < natural_key(f"p{number + 1}")


def test_names_of_any_bytes_can_be_printed() -> None:
    assert display_name(Path(os.fsdecode(b"caf\xe9.pdf"))).encode("utf-8").endswith(b".pdf")
