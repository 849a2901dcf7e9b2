"""Pages come out upright, at the size asked for, with their words where the ink is."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageOps

from core.documents.renderer import RenderedPage, RenderHost, thumbnail
from core.errors import DocumentError, PasswordNeededError

AES_128, AES_256 = 4, 5
"""PyMuPDF's numbers of the encryptions."""

RED, GREEN, BLUE = (200, 30, 30), (30, 160, 30), (30, 60, 200)


def save(document: pymupdf.Document, path: Path, **options: Any) -> Path:
    document.save(str(path), **options)
    document.close()
    return path


def one_page(text: str = "Patchlight", width: float = 300, height: float = 400) -> pymupdf.Document:
    document = pymupdf.open()
    page = document.new_page(width=width, height=height)
    if text:
        page.insert_text((width / 4, height / 3), text, fontsize=min(width, height) / 15)
    return document


def ink(page: RenderedPage, threshold: int = 128) -> tuple[float, float, float, float]:
    """The box of everything dark on the page, in points."""
    dark = np.asarray(page.image.convert("L")) < threshold
    rows, cols = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    x, y = page.width / page.image.width, page.height / page.image.height
    return cols[0] * x, rows[0] * y, (cols[-1] + 1) * x, (rows[-1] + 1) * y


def corner_colours(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours an eighth of the way in from the four corners, clockwise from the top left."""
    x, y = image.width // 8, image.height // 8
    places = [
        (x, y),
        (image.width - 1 - x, y),
        (image.width - 1 - x, image.height - 1 - y),
        (x, image.height - 1 - y),
    ]
    pixels = np.asarray(image)
    return [tuple(int(value) for value in pixels[row, col]) for col, row in places]


def near(colour: tuple[int, ...], expected: tuple[int, ...], tolerance: int = 12) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(colour, expected, strict=True))


def four_corners(size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Red, green, blue and black, clockwise from the top left: no turn or mirroring leaves it as it is."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    width, height = size[0] // 2, size[1] // 2
    for (x, y), colour in zip(((0, 0), (1, 0), (1, 1), (0, 1)), (RED, GREEN, BLUE, (0, 0, 0)), strict=True):
        draw.rectangle((x * width, y * height, (x + 1) * width - 1, (y + 1) * height - 1), fill=colour)
    return image


def assert_upright(image: Image.Image, tolerance: int = 12) -> None:
    for colour, expected in zip(corner_colours(image), (RED, GREEN, BLUE, (0, 0, 0)), strict=True):
        assert near(colour, expected, tolerance), corner_colours(image)


# PDF


@pytest.mark.parametrize("size", [(595.28, 841.89), (841.89, 595.28), (20, 31), (14400, 14400), (3, 900), (72.5, 72.5)])
@pytest.mark.parametrize("long_edge", [1, 333, 1408])
def test_the_long_edge_is_exact(host: RenderHost, tmp_path: Path, size: tuple[float, float], long_edge: int) -> None:
    path = save(one_page("", *size), tmp_path / "x.pdf")
    page = host.render(path, 0, long_edge=long_edge)
    assert max(page.image.size) == long_edge
    assert min(page.image.size) == max(1, round(long_edge * min(size) / max(size)))
    assert page.image.mode == "RGB"
    assert (page.width, page.height) == pytest.approx(size, abs=0.01)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rotation=st.sampled_from((0, 90, 180, 270, -90, 450)),
    origin=st.tuples(st.integers(-500, 500), st.integers(-500, 500)),
    crop=st.none() | st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60)),
    inherited=st.booleans(),
)
def test_words_lie_on_their_ink(
    host: RenderHost,
    tmp_path: Path,
    rotation: int,
    origin: tuple[int, int],
    crop: tuple[int, int, int, int] | None,
    inherited: bool,
) -> None:
    x, y = origin
    document = pymupdf.open()
    page = document.new_page(width=300, height=400)
    page.insert_text((80, 110), "HEATMAP", fontsize=20)
    tree = int(document.xref_get_key(document.pdf_catalog(), "Pages")[1].split()[0])
    document.xref_set_key(page.xref, "Rotate", "null")
    document.xref_set_key(tree if inherited else page.xref, "Rotate", str(rotation))
    document.xref_set_key(page.xref, "MediaBox", f"[{x} {y} {x + 300} {y + 400}]")
    if crop:
        left, bottom, right, top = crop
        document.xref_set_key(page.xref, "CropBox", f"[{x + left} {y + bottom} {x + 300 - right} {y + 400 - top}]")
    contents = page.get_contents()[0]
    moved = b"q 1 0 0 1 %d %d cm\n%b\nQ" % (x, y, document.xref_stream(contents) or b"")
    document.update_stream(contents, moved)
    shown = host.render(save(document, tmp_path / "x.pdf"), 0, long_edge=1000, words=True)
    width, height = (300 - crop[0] - crop[2], 400 - crop[1] - crop[3]) if crop else (300, 400)
    assert (shown.width, shown.height) == ((height, width) if rotation % 180 else (width, height))
    assert [word.text for word in shown.words] == ["HEATMAP"]
    box, dark = shown.words[0].box, ink(shown)
    assert box[0] - 2 <= dark[0]
    assert box[1] - 2 <= dark[1]
    assert dark[2] <= box[2] + 2
    assert dark[3] <= box[3] + 2
    assert (box[2] - box[0]) * (box[3] - box[1]) < 3 * (dark[2] - dark[0]) * (dark[3] - dark[1])


def test_words_outside_the_visible_page_are_left_out_and_lines_are_kept(host: RenderHost, tmp_path: Path) -> None:
    document = one_page("")
    page = document[0]
    page.insert_text((50, 50), "first line", fontsize=12)
    page.insert_text((50, 100), "second ﬁle", fontsize=12)
    page.insert_text((200, 390), "cropped", fontsize=12)
    page.set_cropbox(pymupdf.Rect(0, 0, 300, 200))
    shown = host.render(save(document, tmp_path / "x.pdf"), 0, long_edge=600, words=True)
    assert [(word.text, word.line) for word in shown.words][:3] == [("first", 0), ("line", 0), ("second", 1)]
    assert "cropped" not in {word.text for word in shown.words}
    assert host.render(tmp_path / "x.pdf", 0, long_edge=100).words == ()


def test_only_the_shown_layer_is_drawn_and_read(host: RenderHost, tmp_path: Path) -> None:
    document = one_page("")
    shown, hidden = document.add_ocg("shown", on=True), document.add_ocg("hidden", on=False)
    document[0].insert_text((50, 100), "visible", oc=shown)
    document[0].insert_text((50, 300), "secret", oc=hidden)
    page = host.render(save(document, tmp_path / "x.pdf"), 0, long_edge=800, words=True)
    assert [word.text for word in page.words] == ["visible"]
    assert ink(page)[3] < 150


def test_what_opening_tells(host: RenderHost, tmp_path: Path) -> None:
    document = one_page()
    document.new_page()
    document.set_metadata({"title": " Annual\n report\u202e "})
    info = host.open(save(document, tmp_path / "report"))
    assert (info.format.name, info.page_count, info.title, info.has_text) == ("PDF", 2, "Annual report", True)

    scan = pymupdf.open()
    buffer = io.BytesIO()
    four_corners().save(buffer, "PNG")
    scan.new_page().insert_image(pymupdf.Rect(0, 0, 300, 200), stream=buffer.getvalue())
    info = host.open(save(scan, tmp_path / "scan.pdf"))
    assert (info.page_count, info.title, info.has_text) == (1, "", False)


@pytest.mark.parametrize("password", ["secret", "Über-päss 密码"])
def test_an_encrypted_pdf_needs_its_password(host: RenderHost, tmp_path: Path, password: str) -> None:
    options = {"encryption": AES_256, "user_pw": password, "owner_pw": "owner"}
    path = save(one_page(), tmp_path / "locked.pdf", **options)
    with pytest.raises(PasswordNeededError, match=r"^Cannot open locked\.pdf: it needs a password\.$") as caught:
        host.open(path)
    assert caught.value.hint
    with pytest.raises(PasswordNeededError, match="the password is wrong"):
        host.render(path, 0, long_edge=100, password="wrong")
    assert host.open(path, password).has_text
    assert host.render(path, 0, long_edge=500, password=password, words=True).words[0].text == "Patchlight"
    with pytest.raises(PasswordNeededError):  # an open document does not let the next one in without
        host.render(path, 0, long_edge=100)


def test_an_owner_password_asks_nothing(host: RenderHost, tmp_path: Path) -> None:
    options = {"encryption": AES_128, "owner_pw": "owner", "permissions": 0}
    path = save(one_page(), tmp_path / "x.pdf", **options)
    assert host.open(path).has_text
    assert host.render(path, 0, long_edge=500, words=True).words


def test_a_changed_file_is_opened_again(host: RenderHost, tmp_path: Path) -> None:
    path = save(one_page("before"), tmp_path / "x.pdf")
    assert host.render(path, 0, long_edge=500, words=True).words[0].text == "before"
    path.unlink()
    save(one_page("afterwards"), path)
    assert host.render(path, 0, long_edge=500, words=True).words[0].text == "afterwards"


# Images


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("plugin", ["JPEG", "TIFF", "PNG", "WEBP"])
def test_exif_orientation_is_applied(host: RenderHost, tmp_path: Path, plugin: str, orientation: int) -> None:
    undo = {5: 5, 6: 8, 7: 7, 8: 6}.get(orientation, orientation)
    stored = four_corners((160, 96))
    stored.getexif()[0x0112] = undo
    stored = ImageOps.exif_transpose(stored)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "photo"
    stored.save(path, plugin, exif=exif, **({} if plugin == "TIFF" else {"quality": 95}))
    page = host.render(path, 0, long_edge=160)
    assert page.image.size == (160, 96)
    assert page.width > page.height
    assert_upright(page.image)


def test_sixteen_bits_are_scaled_not_clipped(host: RenderHost, tmp_path: Path) -> None:
    ramp = np.tile(np.linspace(0, 65535, 256).astype(np.uint16), (40, 1))
    for name in ("x.png", "x.tiff", "x.pgm"):
        Image.fromarray(ramp).save(tmp_path / name)
        shown = np.asarray(host.render(tmp_path / name, 0, long_edge=256).image)
        assert np.abs(shown[20, :, 0].astype(int) - np.arange(256)).max() <= 1


def test_floats_and_wide_integers_use_their_own_range(host: RenderHost, tmp_path: Path) -> None:
    ramp = np.tile(np.linspace(-3, 5, 256, dtype=np.float32), (40, 1))
    Image.fromarray(ramp).save(tmp_path / "f.tiff")
    Image.fromarray((ramp * 1e8).astype(np.int32)).save(tmp_path / "i.tiff")
    for name in ("f.tiff", "i.tiff"):
        shown = np.asarray(host.render(tmp_path / name, 0, long_edge=256).image)
        assert np.abs(shown[20, :, 0].astype(int) - np.arange(256)).max() <= 1


def test_transparency_lies_on_white(host: RenderHost, tmp_path: Path) -> None:
    clear = four_corners((80, 60)).convert("RGBA")
    clear.putalpha(0)
    clear.save(tmp_path / "clear.png")
    Image.new("LA", (80, 60), (0, 128)).save(tmp_path / "grey.png")
    palette = Image.new("P", (80, 60), 1)
    palette.putpalette([0, 0, 0, 200, 0, 0])
    palette.paste(0, (0, 0, 40, 60))
    palette.save(tmp_path / "palette.png", transparency=0)
    palette.save(tmp_path / "palette.gif", transparency=0)
    assert host.render(tmp_path / "clear.png", 0, long_edge=80).image.getcolors() == [(4800, (255, 255, 255))]
    assert near(corner_colours(host.render(tmp_path / "grey.png", 0, long_edge=80).image)[0], (127, 127, 127))
    for name in ("palette.png", "palette.gif"):
        left, right, *_ = corner_colours(host.render(tmp_path / name, 0, long_edge=80).image)
        assert left == (255, 255, 255)
        assert near(right, (200, 0, 0))


def test_ink_looks_like_ink(host: RenderHost, tmp_path: Path) -> None:
    inks = Image.new("CMYK", (80, 80))
    for box, ink_values in {
        (0, 0, 40, 40): (255, 0, 0, 0),
        (40, 0, 80, 40): (0, 255, 255, 0),
        (0, 40, 80, 80): (0, 0, 0, 255),
    }.items():
        inks.paste(ink_values, box)
    inks.save(tmp_path / "x.jpg", quality=95)
    inks.save(tmp_path / "x.tiff")
    for name in ("x.jpg", "x.tiff"):
        cyan, red, black, _ = corner_colours(host.render(tmp_path / name, 0, long_edge=80).image)
        assert near(cyan, (0, 174, 239), 20), "printed cyan, not the screen's (0, 255, 255)"
        assert near(red, (237, 28, 36), 20)
        assert max(black) < 60


def test_a_colour_profile_is_applied(host: RenderHost, tmp_path: Path) -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Its red and blue primaries change places: what is stored as red is blue.
    swapped = profile.replace(b"rXYZ", b"-XYZ", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"-XYZ", b"bXYZ", 1)
    Image.new("RGB", (40, 40), (250, 5, 5)).save(tmp_path / "x.png", icc_profile=swapped)
    Image.new("RGB", (40, 40), (250, 5, 5)).save(tmp_path / "broken.png", icc_profile=b"no profile at all")
    assert near(corner_colours(host.render(tmp_path / "x.png", 0, long_edge=40).image)[0], (5, 5, 250))
    assert corner_colours(host.render(tmp_path / "broken.png", 0, long_edge=40).image)[0] == (250, 5, 5)


def test_one_bit_becomes_grey_when_shrunk(host: RenderHost, tmp_path: Path) -> None:
    checks = Image.fromarray(np.indices((400, 300)).sum(axis=0) % 2 == 1)
    checks.save(tmp_path / "x.tiff", compression="group4")
    shown = np.asarray(host.render(tmp_path / "x.tiff", 0, long_edge=100).image)
    assert shown.shape == (100, 75, 3)
    assert np.abs(shown[10:-10, 10:-10].astype(int) - 127).max() <= 16


def test_every_frame_of_a_tiff_is_a_page_and_only_the_first_of_an_animation(host: RenderHost, tmp_path: Path) -> None:
    frames = [four_corners((120, 80)), Image.new("L", (50, 90), 77), Image.new("1", (64, 64), 0)]
    frames[0].save(tmp_path / "x.tiff", save_all=True, append_images=frames[1:])
    assert host.open(tmp_path / "x.tiff").page_count == 3
    assert_upright(host.render(tmp_path / "x.tiff", 0, long_edge=120).image)
    assert host.render(tmp_path / "x.tiff", 1, long_edge=90).image.getcolors() == [(4500, (77, 77, 77))]
    assert host.render(tmp_path / "x.tiff", 2, long_edge=64).image.getcolors() == [(4096, (0, 0, 0))]
    with pytest.raises(DocumentError, match=r"^Cannot show page 4 of x\.tiff: it has 3 pages\.$"):
        host.render(tmp_path / "x.tiff", 3, long_edge=64)
    for name in ("x.gif", "x.webp"):
        options: dict[str, Any] = {"lossless": True} if name == "x.webp" else {}
        rest = [Image.new("RGB", (120, 80), "white")]
        four_corners((120, 80)).save(tmp_path / name, save_all=True, append_images=rest, **options)
        assert host.open(tmp_path / name).page_count == 1
        assert_upright(host.render(tmp_path / name, 0, long_edge=120).image)


def test_images_are_enlarged_at_most_twofold(host: RenderHost, tmp_path: Path) -> None:
    four_corners((100, 60)).save(tmp_path / "x.png")
    assert host.render(tmp_path / "x.png", 0, long_edge=1408).image.size == (200, 120)
    assert host.render(tmp_path / "x.png", 0, long_edge=150).image.size == (150, 90)
    assert host.render(tmp_path / "x.png", 0, long_edge=10).image.size == (10, 6)


@pytest.mark.parametrize(
    ("dpi", "size", "points"),
    [
        ((300, 300), (600, 300), (144, 72)),
        (None, (600, 300), (288, 144)),
        ((1, 1), (600, 300), (288, 144)),
        ((200, 100), (400, 100), (144, 72)),
    ],
)
def test_points_come_from_a_sane_resolution(
    host: RenderHost,
    tmp_path: Path,
    dpi: tuple[int, int] | None,
    size: tuple[int, int],
    points: tuple[int, int],
) -> None:
    options: dict[str, Any] = {"dpi": dpi} if dpi else {}
    four_corners(size).save(tmp_path / "x.tiff", **options)
    page = host.render(tmp_path / "x.tiff", 0, long_edge=200)
    assert (page.width, page.height) == pytest.approx(points, rel=0.01)
    assert page.image.size == (200, 100)
    assert_upright(page.image)


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "L", "RGBA"])
def test_a_large_image_is_shrunk_in_bands_without_seams(host: RenderHost, tmp_path: Path, mode: str) -> None:
    ramp = Image.linear_gradient("L").rotate(90).resize((3300, 4100))
    ramp.convert(mode).save(tmp_path / "x.png", compress_level=1)
    shown = np.asarray(host.render(tmp_path / "x.png", 0, long_edge=410).image.convert("L")).astype(int)
    expected = np.asarray(ramp.resize((330, 410))).astype(int)
    assert shown.shape == expected.shape
    assert np.abs(shown - expected).max() <= (40 if mode in "1P" else 4)


@pytest.mark.parametrize(("plugin", "suffix"), [("JPEG", "png"), ("PNG", "pdf"), ("WEBP", "tiff"), ("JPEG2000", "")])
def test_a_wrong_name_does_not_matter(host: RenderHost, tmp_path: Path, plugin: str, suffix: str) -> None:
    path = tmp_path / f"four corners ü 测试.{suffix}"
    four_corners((160, 96)).save(path, plugin, quality=95)
    assert host.open(path).page_count == 1
    assert_upright(host.render(path, 0, long_edge=160).image, 30)


def test_a_pdf_may_be_called_anything(host: RenderHost, tmp_path: Path) -> None:
    path = save(one_page(), tmp_path / "x.pdf").rename(tmp_path / "#50% (1).jpg")
    assert host.open(path).has_text


def test_thumbnails_are_small_and_leave_their_page_alone() -> None:
    page = four_corners((1000, 600))
    small = Image.open(io.BytesIO(thumbnail(page)))
    small.load()
    assert small.size == (256, 154)
    assert page.size == (1000, 600)
    assert_upright(small.convert("RGB"), 30)
    assert Image.open(io.BytesIO(thumbnail(four_corners((50, 20)), 256))).size == (50, 20)


def test_a_thumbnail_of_a_fourth_is_upright_and_keeps_the_shape() -> None:
    page = four_corners((626, 1024))
    small = Image.open(io.BytesIO(thumbnail(page)))
    assert small.size == (157, 256)
    assert_upright(small.convert("RGB"), 30)
    assert page.size == (626, 1024)
