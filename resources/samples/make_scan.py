"""Types two pages of a lighthouse log on an old machine and puts them under a scanner; all of it invented."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pymupdf
from PIL import Image, ImageFilter

A4 = pymupdf.paper_rect("a4")
GREY_INK = (0.42, 0.42, 0.5)

LOG = (
    """
                 SKERROW LIGHT STATION
              KEEPER'S LOG   NOVEMBER 1931


 DATE  WIND     BAROM.  VISIBILITY   REMARKS
 -----------------------------------------------------

 16    SW 5     29.61   6 miles      Lamp trimmed 4.10 pm.
                                     Supply cutter PETREL
                                     landed 12 casks oil.

 17    SW 8     29.12   2 miles      Heavy sea. Gallery
                                     pane no. 3 cracked by
                                     a wild goose. Boarded.

 18    W 6      29.30   5 miles      Pane replaced. Goose
                                     eaten.

 19    calm     30.02   nil          Thick fog from 2 am.
                                     Fog bell rung by hand
                                     9 hours, clockwork
                                     spring being broken.

 20    calm     30.05   nil          Fog. SCHOONER AGROUND
                                     on the Outer Tooth at
                                     5.40 am. See report
                                     overleaf.

 21    N 3      30.11   10 miles     Spring of fog bell
                                     mended by W. Brandt.


         signed   T. Halloran, Principal Keeper
""",
    """
        REPORT OF A VESSEL IN DISTRESS


   On Friday 20th November 1931 at 5.40 in the
   morning, the fog being so thick that the rail of
   the gallery could not be seen from the door, we
   heard a ship's horn close under the rock.

   The schooner MARGIT of Bergen, 140 tons, bound
   from Riga to Port Ammer with sawn timber, had
   gone aground on the reef called Outer Tooth.
   Captain A. Nilsen, crew of six, one dog.

   Assistant Keeper Brandt and I launched the small
   boat and took off five men and the dog in two
   journeys. The captain and the mate stayed aboard
   to save the papers and came ashore by breeches
   buoy at 8.15. Nobody was hurt. The dog bit
   Brandt.

   At high water, 11.20 am, the vessel floated
   clear without help, having thrown forty loads of
   timber over the side, and was towed in by the
   steam tug HERCULES.

   I beg to repeat my request of March last for a
   compressed air fog siren. A bell is not heard
   against the swell beyond half a mile.

             T. Halloran, Principal Keeper
""",
)


def keepers_log(path: Path) -> None:
    """Two typewritten pages as a scanner sees them: grey, askew, worn; no text layer."""
    rng = random.Random(1931)
    pages = [scan(typewritten(text, rng, stamp=number == 1), number) for number, text in enumerate(LOG)]
    pages[0].save(
        path,
        save_all=True,
        append_images=pages[1:],
        compression="jpeg",
        quality=50,
        dpi=(150, 150),
    )


def typewritten(text: str, rng: random.Random, *, stamp: bool) -> pymupdf.Page:
    """Types a text letter by letter with an old machine: uneven in height and colour."""
    page = pymupdf.open().new_page(width=A4.width, height=A4.height)
    pitch, leading, left, top = 7.9, 17.6, 78.0, 70.0
    for row, line in enumerate(text.strip("\n").splitlines()):
        drift = rng.uniform(-0.4, 0.4)
        for column, letter in enumerate(line):
            if letter == " ":
                continue
            where = (
                left + column * pitch + rng.gauss(0, 0.18),
                top + row * leading + drift + rng.gauss(0, 0.3),
            )
            tone = min(0.5, max(0.05, rng.gauss(0.2, 0.07)))
            page.insert_text(where, letter, fontname="cour", fontsize=13.2, color=(tone, tone, tone + 0.03))
            if rng.random() < 0.55:  # struck twice, or hard
                page.insert_text((where[0] + 0.25, where[1]), letter, fontname="cour", fontsize=13.2, color=(tone,) * 3)
    if stamp:
        box = pymupdf.Rect(330, 596, 500, 652)
        turn = (box.tl + (box.br - box.tl) * 0.5, pymupdf.Matrix(9))
        shape = page.new_shape()
        shape.draw_rect(box)
        shape.draw_rect(pymupdf.Rect(334, 600, 496, 648))
        shape.finish(color=GREY_INK, width=1.6, morph=turn)
        for text_line, y, size in (("BOARD OF LIGHTS", 619, 13), ("RECEIVED  2 DEC 1931", 639, 11)):
            width = pymupdf.get_text_length(text_line, "hebo", size)
            at = pymupdf.Point(415 - width / 2, y)
            shape.insert_text(at, text_line, fontname="hebo", fontsize=size, color=GREY_INK, morph=turn)
        shape.commit()
    return page


def scan(page: pymupdf.Page, number: int) -> Image.Image:
    """Photographs a page on a flat-bed scanner: 150 dpi, grey, askew, specked, with a dark gutter."""
    noise = np.random.default_rng(number)
    pixels = page.get_pixmap(dpi=150, colorspace=pymupdf.csGRAY)
    ink = Image.frombytes("L", (pixels.width, pixels.height), pixels.samples).filter(ImageFilter.GaussianBlur(0.6))
    ink = ink.rotate((0.9, -0.6)[number], Image.Resampling.BICUBIC, fillcolor=255)
    height, width = ink.height, ink.width
    stains = Image.fromarray(noise.integers(0, 255, (9, 7), np.uint8)).resize((width, height), Image.Resampling.BICUBIC)
    paper = 226 + (np.asarray(stains, np.float32) - 128) / 128 * 7
    across = np.linspace(0, 1, width)[None, :]
    gutter = across if number == 0 else 1 - across
    paper = paper - 120 * np.exp(-(1 - gutter) * 38) - 18 * np.exp(-gutter * 30)
    grey = paper * (np.asarray(ink, np.float32) / 255) ** 0.85 + noise.normal(0, 2.2, (height, width))
    for y, x in zip(noise.integers(0, height - 3, 90), noise.integers(0, width - 3, 90), strict=True):
        size = noise.integers(1, 4)
        grey[y : y + size, x : x + size] -= noise.uniform(30, 120)
    holes = ((0.31, 0.045), (0.69, 0.045)) if number == 0 else ((0.31, 0.955), (0.69, 0.955))
    rows, cols = np.mgrid[0:height, 0:width]
    for down, along in holes:
        distance = np.hypot(rows - down * height, cols - along * width)
        grey = np.where(distance < 20, 96 + 60 * np.clip((distance - 12) / 8, 0, 1), grey)
    return Image.fromarray(grey.clip(0, 255).astype(np.uint8))
