"""Makes the pages that `manuals.jsonl` asks about, from manuals that Debian ships: `python -m benchmarks.manuals`.

Run as `python -m benchmarks.manuals UNPACKED --to FOLDER`. UNPACKED holds the files of the packages below (`apt-get
download`, then `dpkg-deb --extract` each into the same folder). Of every manual come 16 pages in a row, drawn by
chance, 416 together. Then `patchlight index` and `patchlight eval --queries benchmarks/manuals.jsonl` measure on them,
or `benchmarks.reader`.

Nothing of these manuals was looked at when the Reader was made, and the questions were written by reading the pages
alone: 187 of them, a third in other words than the page's. So constants can be chosen here and measured elsewhere.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import pymupdf

# ruff: noqa: SIM905
MANUALS = """
R/doc/manual/R-intro.pdf R/doc/manual/R-exts.pdf R/doc/manual/refman.pdf debian-reference/debian-reference.en.pdf
developers-reference/de/developers-reference.pdf doc/debian-edu-doc-en/debian-edu-bookworm-manual.pdf
doc/debian/FAQ/debian-faq.fr.pdf.gz doc/erlang-doc/doc/pdf/otp-system-documentation-13.1.5.pdf
doc/erlang-doc/lib/snmp-5.13.3/doc/pdf/snmp-5.13.3.pdf doc/erlang-doc/lib/wx-2.2.1/doc/pdf/wx-2.2.1.pdf
doc/erlang-doc/lib/et-1.6.5/doc/pdf/et-1.6.5.pdf doc/geomview/geomview-pt_BR.pdf doc/graphviz/pdf/dotguide.pdf.gz
doc/graphviz/pdf/smyrna.pdf.gz doc/graphviz/pdf/leftyguide.pdf.gz
doc/gromacs/html/manual-2022.5-Debian_2022.5_2.pdf doc/lilypond/html/Documentation/learning.pdf
doc/lilypond/html/Documentation/notation.pdf doc/maxima-doc/maximabook-19-Sept-2004.pdf.gz doc/octave/octave.pdf
doc/rheolef-doc/bamg.pdf doc/rheolef-doc/rheolef.pdf doc/yacas-doc/Algo.book.pdf gap/doc/ref/manual.pdf
pari/doc/users.pdf pari/doc/tutorial.pdf
""".split()
"""Files below /usr/share of Debian 12's packages debian-edu-doc-en, debian-faq-fr, debian-reference-en,
developers-reference-de, erlang-doc, gap-doc, geomview, graphviz-doc, gromacs-data, lilypond-doc-pdf, maxima-doc,
octave-doc, pari-doc, r-doc-pdf, rheolef-doc and yacas-doc. Their order decides which pages are drawn."""

PAGES = 16


def extract(folder: Path, to: Path, seed: int = 0) -> int:
    """Writes the pages of every manual into a file of its own; returns how many there are.

    Args:
        folder: Holds `usr/share` with the manuals in it.

    Raises:
        OSError: A manual is missing or may not be read.
    """
    rng, count = random.Random(seed), 0
    to.mkdir(parents=True, exist_ok=True)
    for name in MANUALS:
        path = folder / "usr" / "share" / name
        content = path.read_bytes()
        content = gzip.decompress(content) if path.suffix == ".gz" else content
        with pymupdf.open(stream=content, filetype="pdf") as manual:
            pages = min(PAGES, len(manual))
            first = rng.randrange(max(1, len(manual) - pages + 1))
            manual.select(range(first, first + pages))
            manual.save(to / path.name.removesuffix(".gz"), garbage=3, deflate=True)
        count += pages
    return count


def main(argv: Sequence[str] | None = None) -> int:
    """Reads the command line and writes the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="UNPACKED")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    options = parser.parse_args(argv)
    try:
        print(f"{extract(options.folder, options.to)} pages")
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
