"""Makes scans of PDFs, so that no text layer helps whoever is measured: every page one picture of a mediocre scanner.

Run as `python -m benchmarks.scans FILE.pdf... --to FOLDER [--seed 0]`. The same file and seed give the same pictures,
and what is there already is left alone. A page lies a little askew, is a little soft, unevenly lit and noisy, and is
stored as a JPEG at 150 dpi. Pages keep their size in points, so places on them stay valid to within the skew (at most
0.7 degrees about the middle of the page).
"""

from __future__ import annotations

import argparse
import io
import sys
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageFilter

from core.replacing import staged

DPI = 150
VERSION = 1
"""Raised when scans come to look otherwise, so that nobody takes what was read of older ones for theirs."""

MOST_PIXELS = 6000
"""Of the longer side: posters are scanned more coarsely."""

_SKEW = 0.7
_SOFTNESS = (0.3, 0.6)
_NOISE = 4.0
_PAPER = (250, 249, 246)
_QUALITY = 70


def scan(image: Image.Image, rng: np.random.Generator) -> bytes:
    """Returns the JPEG that a scanner would have made of a page image."""
    askew = image.rotate(float(rng.uniform(-_SKEW, _SKEW)), Image.Resampling.BICUBIC, fillcolor=_PAPER)
    soft = np.asarray(askew.filter(ImageFilter.GaussianBlur(float(rng.uniform(*_SOFTNESS)))), np.float32)
    height, width, _ = soft.shape
    # The lamp fades towards one side; the grain is that of the brightness, as sensors have it.
    across, down = rng.uniform(-0.02, 0.02, 2)
    light = rng.uniform(0.95, 0.99) + across * np.linspace(-1, 1, width) + down * np.linspace(-1, 1, height)[:, None]
    grain = rng.standard_normal((height, width), np.float32) * _NOISE
    pixels = soft * light[..., None].astype(np.float32) + grain[..., None]
    buffer = io.BytesIO()
    Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()


def scan_document(source: Path, target: Path, seed: int) -> None:
    """Writes a PDF of scans; a target that is there is whole, for it gets its name last."""
    import pymupdf

    pages: Any = pymupdf
    # A broken object on a page is the page's own affair.
    pages.TOOLS.mupdf_display_errors(False)
    with staged(target) as part, pages.open(source) as document, pages.open() as scans:
        for index, page in enumerate(document):
            rect = page.rect
            zoom = min(DPI / 72, MOST_PIXELS / max(rect.width, rect.height))
            pixels = page.get_pixmap(matrix=pages.Matrix(zoom, zoom), alpha=False)
            image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)
            rng = np.random.default_rng((seed, zlib.crc32(source.name.encode()), index))
            sheet = scans.new_page(width=rect.width, height=rect.height)
            sheet.insert_image(sheet.rect, stream=scan(image, rng))
        scans.save(part)


def main() -> int:
    """Makes the scans that are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.pdf")
    parser.add_argument("--to", required=True, type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    for source in options.files:
        target = options.to / source.name
        if not target.exists():
            scan_document(source, target, options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
