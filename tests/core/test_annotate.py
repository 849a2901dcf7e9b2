"""Annotated copies: real highlights where the patches lie, on turned and cropped pages too; originals untouched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from PIL import Image

from core.documents.renderer import DocumentFacts, Mark, RenderHost
from core.errors import DocumentError, PasswordNeededError, PatchlightError
from core.explain.notes import marks_of, write_annotated
from core.explain.similarity import explain
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf

BOX = (0.6, 0.1, 0.8, 0.25)


def mark(page_index: int = 0, box=BOX, subject: str = "red") -> Mark:
    return Mark(page_index, box, subject, f"{subject}: similarity 0.812", (1.0, 0.78, 0.25))


def coloured(image: Image.Image) -> tuple[float, float, float, float]:
    """The box, in fractions, of all that is neither white nor grey."""
    pixels = np.asarray(image.convert("RGB")).astype(int)
    rows, cols = np.nonzero(pixels.max(axis=2) - pixels.min(axis=2) > 20)
    height, width = pixels.shape[:2]
    return cols.min() / width, rows.min() / height, (cols.max() + 1) / width, (rows.max() + 1) / height


def notes(path: Path, password: str = "") -> list[list[tuple[str, str, str]]]:
    with pymupdf.open(path) as document:
        if password:
            assert document.authenticate(password)
        return [
            [(a.type[1], a.info["subject"], a.info["content"]) for a in page.annots()]  # pyright: ignore
            for page in document
        ]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40, 30, 260, 370)])
def test_a_highlight_lies_where_its_patch_is_displayed(
    tmp_path: Path, host: RenderHost, turn: int, crop: tuple[int, int, int, int] | None
) -> None:
    source, out = tmp_path / "plain.pdf", tmp_path / "notes.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=300, height=400)
        if crop:
            page.set_cropbox(pymupdf.Rect(crop))
        page.set_rotation(turn)
        document.save(source)
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    assert write_annotated(out, source, [mark()], host, overwrite=False) == 1
    assert hashlib.sha256(source.read_bytes()).hexdigest() == before
    assert out.read_bytes().startswith(source.read_bytes())  # all of the original is in the copy
    shown = host.render(out, 0, long_edge=800)
    plain = host.render(source, 0, long_edge=800)
    assert (shown.width, shown.height) == (plain.width, plain.height)
    # MuPDF rounds the ends of a highlight a little outwards.
    assert coloured(shown.image) == pytest.approx(BOX, abs=0.045)
    assert notes(out) == [[("Highlight", "red", "red: similarity 0.812")]]


def test_marks_on_several_pages_and_old_notes_stay(tmp_path: Path, host: RenderHost) -> None:
    source, out = make_pdf(tmp_path / "a.pdf", ["red", "green", "blue"]), tmp_path / "b.pdf"
    with pymupdf.open(source) as document:
        document[1].add_text_annot((20, 20), "mine")
        document.saveIncr()
    write_annotated(out, source, [mark(2), mark(0), mark(2, (0, 0, 0.1, 0.1), "年")], host, overwrite=False)
    assert [[kind for kind, _, _ in page] for page in notes(out)] == [["Highlight"], ["Text"], ["Highlight"] * 2]
    assert notes(out)[2][1][1:] == ("年", "年: similarity 0.812")


def test_a_protected_document_needs_its_password_and_its_copy_too(tmp_path: Path, host: RenderHost) -> None:
    source, out = make_pdf(tmp_path / "secret.pdf", ["red"], password="open"), tmp_path / "copy.pdf"
    with pytest.raises(PasswordNeededError):
        write_annotated(out, source, [mark()], host, overwrite=False)
    assert not out.exists()
    write_annotated(out, source, [mark()], host, overwrite=False, password="open")
    with pytest.raises(PasswordNeededError):
        host.open(out)
    assert len(notes(out, "open")[0]) == 1


def test_an_owner_who_forbids_notes_is_heeded(tmp_path: Path, host: RenderHost) -> None:
    source, out = tmp_path / "closed.pdf", tmp_path / "copy.pdf"
    with pymupdf.open() as document:
        document.new_page()
        aes_256, may_print = 5, 4
        document.save(source, encryption=aes_256, owner_pw="owner", user_pw="", permissions=may_print)
    with pytest.raises(DocumentError, match=r"Cannot annotate closed\.pdf: its owner does not allow notes"):
        write_annotated(out, source, [mark()], host, overwrite=False)
    assert [file.name for file in tmp_path.iterdir()] == ["closed.pdf"]


def test_a_damaged_document_is_repaired_in_the_copy_only(tmp_path: Path, host: RenderHost) -> None:
    source, out = make_pdf(tmp_path / "a.pdf", ["red", "blue"]), tmp_path / "b.pdf"
    data = source.read_bytes()
    source.write_bytes(data[: data.rindex(b"startxref")])  # without its table of contents
    before = source.read_bytes()
    write_annotated(out, source, [mark(1)], host, overwrite=False)
    assert source.read_bytes() == before
    assert [len(page) for page in notes(out)] == [0, 1]


@pytest.mark.parametrize("name", ["a.png", "b.jpg", "c.tif"])
def test_an_image_becomes_a_pdf_of_the_marked_page(tmp_path: Path, host: RenderHost, name: str) -> None:
    source, out = tmp_path / name, tmp_path / "out.pdf"
    frames = [Image.new("RGB", (400, 600), colour) for colour in ("white", "silver")]
    if name.endswith("tif"):
        frames[0].save(source, save_all=True, append_images=frames[1:], dpi=(100, 100))
    else:
        frames[0].save(source, dpi=(100, 100))
    page_index = 1 if name.endswith("tif") else 0
    write_annotated(out, source, [mark(page_index)], host, overwrite=False)
    info = host.open(out)
    assert (info.format.name, info.page_count) == ("PDF", 1)
    shown, plain = host.render(out, 0, long_edge=600), host.render(source, page_index, long_edge=600)
    assert (shown.width, shown.height) == (pytest.approx(plain.width, abs=0.1), pytest.approx(plain.height, abs=0.1))
    assert coloured(shown.image) == pytest.approx(BOX, abs=0.045)
    assert len(notes(out)[0]) == 1


def test_nothing_is_overwritten_unbidden_and_never_the_original(tmp_path: Path, host: RenderHost) -> None:
    source, out = make_pdf(tmp_path / "a.pdf", ["red"]), tmp_path / "b.pdf"
    out.write_bytes(b"something dear")
    with pytest.raises(PatchlightError, match="exists already"):
        write_annotated(out, source, [mark()], host, overwrite=False)
    assert out.read_bytes() == b"something dear"
    with pytest.raises(PatchlightError, match="which is never changed"):
        write_annotated(source, source, [mark()], host, overwrite=True)
    with pytest.raises(PatchlightError, match="is a PDF file"):
        write_annotated(tmp_path / "b.png", source, [mark()], host, overwrite=True)
    with pytest.raises(PatchlightError, match="There is no patch to mark"):
        write_annotated(out, source, [], host, overwrite=True)
    with pytest.raises(DocumentError, match="it has 1 page"):
        write_annotated(out, source, [mark(4)], host, overwrite=True)
    assert out.read_bytes() == b"something dear"
    write_annotated(out, source, [mark()], host, overwrite=True)
    assert len(notes(out)[0]) == 1
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]


def test_a_folder_that_takes_no_files_is_blamed_and_not_the_document(tmp_path: Path, host: RenderHost) -> None:
    source = make_pdf(tmp_path / "a.pdf", ["red"])
    with pytest.raises(PatchlightError, match=r"^Cannot write .*nowhere.*notes\.pdf"):
        write_annotated(tmp_path / "nowhere" / "notes.pdf", source, [mark()], host, overwrite=True)


def test_a_name_as_long_as_a_name_can_be_is_written(tmp_path: Path, host: RenderHost) -> None:
    out = tmp_path / f"{'測' * 83}.pdf"
    write_annotated(out, make_pdf(tmp_path / "a.pdf", ["red"]), [mark()], host, overwrite=False)
    assert out.is_file() and len(list(tmp_path.iterdir())) == 2


def test_notes_say_word_and_value_and_words_that_share_a_patch_share_one(tmp_path: Path, host: RenderHost) -> None:
    source = make_pdf(tmp_path / "a.pdf", ["red"])
    encoder = ColourEncoder()
    image = host.render(source, 0, long_edge=384).image
    explanation = explain("maxsim", encoder.encode_query("red zebra red black"), encoder.encode_pages([image])[0])
    marks = marks_of(explanation, 0, model="colour-test")
    assert [each.subject for each in marks] == ["red, red", "black"]
    red = explanation.words[0]
    assert red.best is not None
    assert marks[0].box == red.best.box
    assert marks[0].text.splitlines()[0] == f"red: similarity {red.score:.3f}, {red.share:.0%} of the page’s score"
    assert "“red zebra red black”" in marks[0].text and "colour-test" in marks[0].text
    out = tmp_path / "b.pdf"
    write_annotated(out, source, marks, host, overwrite=False)
    assert [text.splitlines()[0] for _, _, text in notes(out)[0]] == [each.text.splitlines()[0] for each in marks]


def test_what_a_document_says_of_itself_is_told_for_citations(tmp_path: Path, host: RenderHost) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        document.new_page()
        document.set_metadata(
            {"title": "Herring\nlandings", "author": "Ada Lind", "creationDate": "D:19980512101500+01'00'"}
        )
        document.save(path)
    assert host.facts(path) == DocumentFacts("Herring landings", "Ada Lind", "1998")
    assert host.facts(make_pdf(tmp_path / "b.pdf", ["red"])) == DocumentFacts("", "", "")
    Image.new("RGB", (8, 8)).save(tmp_path / "c.png")
    assert host.facts(tmp_path / "c.png") == DocumentFacts("", "", "")
