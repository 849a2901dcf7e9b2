"""Opens and renders image files with Pillow; imported only inside the page renderer's process."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageCms, features

from core.documents.source import Raster, UnreadableError, fit, need_page
from core.sentences import Sentence

# Our own bound (bytes once decoded, `_decoded_bytes`) takes its place.
Image.MAX_IMAGE_PIXELS = None

DEFAULT_DPI = 150.0
"""Assumed where a file says nothing sensible about its resolution."""

MAX_ENLARGEMENT = 2
"""Images are never scaled up by more: there is nothing to be seen that is not there."""

_SANE_DPI = (36.0, 2540.0)
_PLUGINS = {
    "PNG": ("PNG",),
    "JPEG": ("JPEG", "MPO"),
    "TIFF": ("TIFF",),
    "WebP": ("WEBP",),
    "BMP": ("BMP",),
    "GIF": ("GIF",),
    "JPEG 2000": ("JPEG2000",),
    "PNM": ("PPM",),
    "AVIF": ("AVIF",),
}
_BYTES_PER_PIXEL = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16L": 2, "I;16B": 2}
_OPTIONAL = {"WebP": "webp", "JPEG 2000": "jpg_2000", "AVIF": "avif"}
_ORIENTATION = 0x0112
_ON_ITS_SIDE = (5, 6, 7, 8)
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_BITS_PER_SAMPLE = 258
_BAND_PIXELS = 1 << 22


class ImageSource:
    """An image file: one page, or one a frame in a TIFF. Of an animation the first frame counts."""

    title = ""

    def __init__(self, path: Path, format_name: str, memory_bytes: int) -> None:
        """Opens it.

        Raises:
            UnreadableError: Its header is damaged, or this Pillow cannot read the format.
        """
        self._path = path
        self.format_name = format_name
        self._plugins = _PLUGINS[format_name]
        self._budget = memory_bytes * 2 // 3
        feature = _OPTIONAL.get(format_name)
        if feature and not features.check(feature):
            raise UnreadableError(Sentence("this installation cannot decode {format} images", format=format_name))
        try:
            with self._frame(0) as image:
                self.page_count = int(getattr(image, "n_frames", 1)) if format_name == "TIFF" else 1
        except UnreadableError:
            raise
        except Exception as error:  # decoders raise whatever comes to their mind
            raise self._explain(error) from error

    def facts(self) -> dict[str, str]:
        """Returns nothing: whatever an image says of its maker is about a camera."""
        return {"title": "", "author": "", "year": ""}

    def size(self, page_index: int) -> tuple[int, int]:
        """Returns a frame's own pixels across and down."""
        with self._frame(page_index) as image:
            return image.size

    def has_text(self) -> bool:
        """Says that an image has no text layer."""
        return False

    def render(self, page_index: int, long_edge: int, words: bool) -> Raster:
        """Renders one frame upright, on white, in sRGB, at most twice its own size."""
        need_page(page_index, self.page_count)
        try:
            with self._frame(page_index) as image:
                return self._render(image, long_edge)
        except UnreadableError:
            raise
        except Exception as error:  # decoders raise whatever comes to their mind
            raise self._explain(error) from error

    def close(self) -> None:
        """Nothing is held open between pages."""

    def _frame(self, page_index: int) -> Image.Image:
        image = Image.open(self._path, formats=self._plugins)
        if page_index:
            image.seek(page_index)
        return image

    def _render(self, image: Image.Image, long_edge: int) -> Raster:
        # A JPEG can be decoded to a fraction. The rest is refused before Pillow decodes it all in search of
        # EXIF data behind the pixels.
        if image.format not in ("JPEG", "MPO"):
            self._check_size(image)
        orientation = image.getexif().get(_ORIENTATION, 1)
        width, height = image.size
        x_dpi, y_dpi = _resolution(image)
        if orientation in _ON_ITS_SIDE:
            x_dpi, y_dpi = y_dpi, x_dpi
        # Pillow turns TIFFs by itself while loading, and tells their final size even before.
        turn = _TURNS.get(orientation) if image.format != "TIFF" else None
        sideways = turn is not None and orientation in _ON_ITS_SIDE
        if sideways:
            width, height = height, width
        points = width * 72 / x_dpi, height * 72 / y_dpi
        size = fit(*points, min(long_edge, MAX_ENLARGEMENT * max(width, height)))
        raw_size = (size[1], size[0]) if sideways else size
        image.draft(None, (raw_size[0] * 2, raw_size[1] * 2))
        self._check_size(image)
        image.load()
        small = _shrink(image, raw_size)
        if turn is not None:
            small = small.transpose(turn)
        return Raster(small.size, small.tobytes(), points)

    def _check_size(self, image: Image.Image) -> None:
        width, height = image.size
        if width * height * _BYTES_PER_PIXEL.get(image.mode, 4) > self._budget:
            reason = "its {width:,} × {height:,} pixels are too many for the memory it may use"
            raise UnreadableError(Sentence(reason, width=width, height=height), "memory")

    def _explain(self, error: Exception) -> UnreadableError:
        detail = f"{type(error).__name__}: {error}"
        if isinstance(error, MemoryError):
            return UnreadableError(Sentence("the picture is too large for the memory it may use"), "memory", detail)
        if "truncated" in detail:
            return UnreadableError(Sentence("the picture is cut short"), detail=detail)
        reason = Sentence("the picture is damaged, or an unusual kind of {format}", format=self.format_name)
        return UnreadableError(reason, detail=detail)


def _resolution(image: Image.Image) -> tuple[float, float]:
    """Returns dots per inch across and down: the file's, where both are sane (a fax's differ by two)."""
    try:
        across, down = (float(value) for value in image.info.get("dpi", ()))
    except (TypeError, ValueError, ZeroDivisionError):
        return DEFAULT_DPI, DEFAULT_DPI
    low, high = _SANE_DPI
    if low <= across <= high and low <= down <= high and 0.25 <= across / down <= 4:
        return across, down
    return DEFAULT_DPI, DEFAULT_DPI


def _shrink(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Returns the loaded image as RGB of this size.

    A large image is converted and reduced band by band, so that only its decoded form and small pieces are in
    memory. Profiles are applied at the end, to the small image.
    """
    flatten = _flattener(image)
    factor = max(1, min(image.width // (2 * size[0]), image.height // (2 * size[1])))
    if factor == 1:
        small = flatten(image)
    else:
        band_rows = max(1, _BAND_PIXELS // image.width // factor) * factor
        bands = [
            flatten(image.crop((0, top, image.width, min(top + band_rows, image.height)))).reduce(factor)
            for top in range(0, image.height, band_rows)
        ]
        small = Image.new(bands[0].mode, (bands[0].width, sum(band.height for band in bands)))
        top = 0
        for band in bands:
            small.paste(band, (0, top))
            top += band.height
    if small.size != size:
        small = small.resize(size, Image.Resampling.LANCZOS)
    return _to_srgb(small, image.info.get("icc_profile"))


def _flattener(image: Image.Image) -> Callable[[Image.Image], Image.Image]:
    """Returns the function that brings a piece of this image to L, RGB, CMYK or LAB, without transparency."""
    if image.mode == "F" or image.mode.startswith("I"):
        low, high = _levels(image)
        scale = 255 / ((high - low) or 1)
        shift = 0.5 - low * scale  # rounds, where the conversion cuts off
        return lambda piece: (
            piece.convert("I" if "I" in piece.mode else "F")
            .convert("F")
            .point(lambda value: value * scale + shift)
            .convert("L")
        )
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        return _on_white
    if image.mode in ("L", "RGB", "CMYK", "LAB"):
        return lambda piece: piece
    return lambda piece: piece.convert("L" if image.mode == "1" else "RGB")


def _on_white(piece: Image.Image) -> Image.Image:
    rgba = piece.convert("RGBA")
    white = Image.new("RGBA", rgba.size, "white")
    white.alpha_composite(rgba)
    return white.convert("RGB")


def _levels(image: Image.Image) -> tuple[float, float]:
    """Returns the values of black and white: the format's where it has them, else the image's own range."""
    if image.mode.startswith("I;16"):
        bits = getattr(image, "tag_v2", {}).get(_BITS_PER_SAMPLE, (16,))
        return 0.0, float(2 ** (bits[0] if isinstance(bits, tuple) else bits) - 1)
    low, high = (float(value) for value in image.getextrema())  # pyright: ignore[reportArgumentType]
    if not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError("values that are not numbers")
    if low >= 0 and high <= 65535 and image.mode == "I":
        return 0.0, 65535.0
    if low >= 0 and high <= 1:
        return 0.0, 1.0
    return low, high


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Applies the image's own profile; without one, CMYK is read as ink on paper and the rest as sRGB."""
    source = None
    if image.mode == "LAB":
        source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    elif profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        except (ImageCms.PyCMSError, OSError, TypeError):
            source = None
    if source is not None:
        try:
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if converted is not None:
                return converted
        except (ImageCms.PyCMSError, ValueError):
            pass  # a profile for other channels than the image has
    if image.mode == "CMYK":
        return _ink_to_rgb(image)
    return image.convert("RGB")


def _ink_to_rgb(image: Image.Image) -> Image.Image:
    """Converts CMYK through MuPDF's press profile: Pillow's own formula gives neon colours."""
    import pymupdf

    inks = pymupdf.Pixmap(pymupdf.csCMYK, image.width, image.height, image.tobytes(), False)
    return Image.frombytes("RGB", image.size, pymupdf.Pixmap(pymupdf.csRGB, inks).samples)
