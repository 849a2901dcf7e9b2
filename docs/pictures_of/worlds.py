"""The documents in the pictures: the samples, a long one, some that fail, and an archive of thousands of pages."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from gui.session import sample_documents

if TYPE_CHECKING:
    from core.types import PageRef

LONG_PAGES = 24
MANY_DOCUMENTS, PAGES_EACH = 200, 12
_AES_256 = 5  # `PDF_ENCRYPT_AES_256`, which type checkers cannot see in pymupdf

_NAMES = {
    "german": {
        "fresnel-lens": "Leuchtfeuerlinsenaustauschverfahrensbeschreibung_Fresnel_Ausfertigung_Hafenamt_2024-03-17",
        "harbour-report": "Hafenbeckenausbaggerungsgenehmigungsunterlagen, Anlage 3 – Jahresbericht (Endfassung)",
        "keepers-log-1931": "Leuchtturmwärtertagebuchdigitalisierung 1931, Blatt 17 bis 18, Scan ohne Textebene",
        "letter-new-lamp": "Schreiben an die Wasserstraßen- und Schifffahrtsverwaltung wegen der neuen Lampe",
        "seabird-census": "Seevogelbestandserhebungszusammenfassung Papageitaucher, Lummen und Möwen 2021–2024",
        "tides-explained": "Gezeitenentstehungserläuterungen_für_Hafenlotsen_und_Rettungsbootbesatzungen_v12",
        "station-log": "Wetterbeobachtungsaufzeichnungen der Leuchtfeuerstation Skerrow, Januar bis Dezember 1932",
    },
    "arabic": {
        "fresnel-lens": "عدسة فرينل وكيف تجمع ضوء المنارة – شرح مفصل للمهندسين والفنيين",
        "harbour-report": "تقرير هيئة الميناء السنوي لعام 2024 – النسخة النهائية المعتمدة من مجلس الإدارة",
        "keepers-log-1931": "سجل حارس المنارة 1931 – صور ممسوحة ضوئيا من الأرشيف البحري",
        "letter-new-lamp": "رسالة بشأن المصباح الجديد",
        "seabird-census": "تعداد الطيور البحرية في جزيرة سكيرو من 2021 إلى 2024",
        "tides-explained": "المد والجزر",
        "station-log": "سجل الرصد الجوي اليومي في محطة المنارة – من يناير إلى ديسمبر 1932",
    },
}
QUERIES = {
    "german": "Genehmigungsverfahrensbeschleunigung für die Hafenbeckenausbaggerung: schooner aground in thick fog",
    "arabic": "schooner aground in thick fog",
}
"""What is asked first in other languages; the German one is longer than the field."""

_WEATHER = (
    "Wind north-west, fresh; sea rough over the reef.",
    "Wind south, light. Sea calm, visibility ten miles.",
    "Fog from the east at dawn; siren sounded for three hours.",
    "Thick fog all day. Siren sounded without a pause.",
    "Gale from the west; spray over the gallery, lamp lit at noon.",
    "Hard frost; the boat could not be launched.",
)
_SEEN = (
    "A collier passed inward at two o'clock.",
    "Two trawlers lay under the island for shelter.",
    "A schooner stood off the harbour and asked for a pilot.",
    "Nothing passed.",
    "The relief boat brought oil, bread and letters.",
    "Gulls nested on the south cliff; their nests were counted.",
    "A mast was seen drifting north; reported to the harbour office.",
)


def write_documents(folder: Path, names: str) -> list[Path]:
    """Writes the documents under the names that are wanted, and returns them."""
    folder.mkdir(parents=True)
    called = _NAMES.get(names, {})
    made = []
    for sample in sample_documents():
        made.append(folder / (called.get(sample.stem, sample.stem) + sample.suffix))
        shutil.copyfile(sample, made[-1])
    return [*made, write_log(folder / f"{called.get('station-log', 'station-log-1932')}.pdf")]


def write_log(path: Path) -> Path:
    """Writes a station's log of many pages, where some days are foggy and a few saw a schooner."""
    import pymupdf

    chance = random.Random(1932)
    with pymupdf.open() as pdf:
        for number in range(LONG_PAGES):
            page = pdf.new_page(width=420, height=595)
            page.insert_text((40, 52), "Skerrow light station", fontname="tiro", fontsize=15)
            page.insert_text((40, 70), f"Log of 1932, sheet {number + 1}", fontname="tiit", fontsize=11)
            page.draw_line((40, 80), (380, 80), color=(0.6, 0.6, 0.6), width=0.6)
            foggy = chance.random() < 0.35
            for row in range(9):
                y = 106 + 50 * row
                weather = chance.choice(_WEATHER[2:4] if foggy and row % 2 else _WEATHER[:2] + _WEATHER[4:])
                seen = _SEEN[2] if number % 9 == 4 and row == 5 else chance.choice(_SEEN[:2] + _SEEN[3:])
                page.insert_text((40, y), f"{1 + row} ", fontname="tibo", fontsize=10.5)
                page.insert_text((64, y), weather, fontname="tiro", fontsize=10.5)
                page.insert_text((64, y + 16), seen, fontname="tiro", fontsize=10.5)
        pdf.save(path)
    return path


def write_failures(folder: Path) -> list[Path]:
    """Writes a damaged, an empty and a locked file."""
    import pymupdf

    folder.mkdir()
    locked, damaged, empty = folder / "minutes-1998.pdf", folder / "survey-1974.pdf", folder / "scan-0031.png"
    with pymupdf.open(sample_documents()[0]) as pdf:
        pdf.save(locked, encryption=_AES_256, user_pw="gannet", owner_pw="gannet")
    damaged.write_bytes(b"%PDF-1.7\n" + bytes(2000))
    empty.touch()
    return [damaged, empty, locked]


def write_many(source: Path, archive: Path, folder: Path) -> None:
    """Makes an archive of thousands of pages out of those of a small one, without encoding them anew."""
    import numpy as np

    from core.archive import Archive
    from core.types import PageEmbedding

    folder.mkdir()
    chance = np.random.default_rng(7)
    with Archive.open(source, read_only=True) as small, Archive.create(archive) as large:
        model = small.spaces()[0]
        space = large.space(model.model, model.dim, model.score_rule)
        long = max(small.documents(), key=lambda document: document.page_count)
        kept = [small.embedding(model, page) for page in _pages(long.id, PAGES_EACH)]
        pictures = [small.thumbnail(page) for page in _pages(long.id, PAGES_EACH)]
        for number in range(MANY_DOCUMENTS):
            file = folder / f"station-log-{1733 + number}.pdf"
            file.hardlink_to(long.path)
            record = large.add_document(
                file, content_hash=f"{number:040x}", kind="pdf", page_count=PAGES_EACH, byte_size=file.stat().st_size
            )
            for page, page_of, picture in zip(_pages(record.id, PAGES_EACH), kept, pictures, strict=True):
                noise = chance.normal(scale=0.02, size=page_of.vectors.shape).astype(np.float32)
                faint = (0.55 + 0.45 * chance.random()) * page_of.vectors + noise
                large.append(
                    space,
                    page,
                    PageEmbedding(faint, page_of.layout),
                    width=420,
                    height=595,
                    thumbnail=picture or b"",
                )


def _pages(document: int, count: int) -> list[PageRef]:
    from core.types import PageRef

    return [PageRef(document, index) for index in range(count)]
