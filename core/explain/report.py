"""Results as JSON and CSV: ranks and scores, and everything that is needed to get them again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from core import __version__
from core.errors import ArchiveError, ModelError
from core.explain.similarity import Explanation, WordShare, explain

if TYPE_CHECKING:
    from core.archive import Archive, PageRecord, Space
    from core.layout import Box
    from core.types import Hit, PageRef, SearchResults

EXPLAINED = 20
"""Hits whose words are taken apart, unless told otherwise: it takes some milliseconds a page."""

FORMATS = ("json", "csv")


def report(
    results: SearchResults,
    archive: Archive,
    *,
    explained: int = EXPLAINED,
    region: tuple[PageRef, Box] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Returns a search and its hits as plain values.

    Boxes are in PDF points from the top left of the page as displayed.

    Args:
        results: Of this archive.
        archive: Holds the pages.
        explained: How many of the first hits also say what each word added, and where.
        region: The box on a page that was searched for, in fractions of it.
        cancelled: Asked between two hits; the report ends there then.
    """
    query, space = results.query, space_of_results(results, archive)
    asked: dict[str, Any] = {"text": results.text, "mode": results.mode, "hits_asked_for_explanation": explained}
    if query is not None:
        asked["tokens"] = list(query.tokens)
        asked["words"] = [{"word": word.text, "tokens": list(word.tokens)} for word in query.words]
        asked["unreadable"] = list(query.unreadable)
    asked["hits_listed_at_most"] = results.top
    asked["filters"] = _filters(results, archive)
    if region is not None:
        page, box = region
        record, document = archive.page(page), archive.document(page.document_id)
        asked["region"] = {
            "document": document.name,
            "content_hash": document.content_hash,
            "page": page.page_number,
            "box": points(box, record.width, record.height),
        }
    found: dict[str, Any] = {
        "patchlight": __version__,
        "torch": _installed("torch"),
        "pymupdf": _installed("PyMuPDF"),
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "archive": {"id": archive.id, "path": str(archive.path)},
        "query": asked,
        "model": None,
        "pages_searched": results.pages_searched,
        "notes": list(results.notes),
        "hits": [],
    }
    if results.model and results.mode != "keyword":
        rule = space.score_rule if space else None
        found["model"] = {"name": results.model, "hash": model_hash(results.model), "score_rule": rule}
    for hit in results.hits:
        if cancelled():
            break
        with_words = explain_hit(results, archive, space, hit.page) if hit.rank <= explained else None
        found["hits"].append(_hit(hit, archive, with_words))
    return found


def as_json(found: dict[str, Any]) -> bytes:
    """Returns a report as a JSON file."""
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def as_csv(found: dict[str, Any]) -> bytes:
    """Returns a report as a CSV file, a row a hit; what is the same for all stands in every row.

    It begins with a byte order mark, without which spreadsheets take UTF-8 for something else.
    """
    names = _columns(found)
    model = found["model"] or {}
    always = {
        "query": found["query"]["text"],
        "mode": found["query"]["mode"],
        "model": model.get("name", ""),
        "model_hash": model.get("hash") or "",
        "archive_id": found["archive"]["id"],
        "patchlight": found["patchlight"],
        "torch": found["torch"] or "",
        "pymupdf": found["pymupdf"] or "",
        "pages_searched": found["pages_searched"],
        "hits_listed_at_most": found["query"]["hits_listed_at_most"],
        "filters": json.dumps(filters, ensure_ascii=False) if (filters := found["query"]["filters"]) else "",
        "date": found["date"],
    }
    plain = ["rank", "document", "page", "score", "late_score", "channels", "path", "content_hash"]
    parts = ("score", "share", "box")
    buffer = io.StringIO()
    writer = csv.DictWriter(
        buffer, [*plain, *(f"{name} {part}" for name in names for part in parts), *always], restval=""
    )
    writer.writeheader()
    for hit in found["hits"]:
        row = {key: hit[key] for key in plain} | always
        row["channels"] = " ".join(hit["channels"])
        for name, word in zip(names, hit["words"], strict=False):
            box = word["best"] and " ".join(f"{edge:g}" for edge in word["best"]["box"])
            row |= {f"{name} score": word["score"], f"{name} share": word["share"], f"{name} box": box or ""}
        writer.writerow(row)
    return buffer.getvalue().encode("utf-8-sig", "backslashreplace")


def explain_hit(results: SearchResults, archive: Archive, space: Space | None, page: PageRef) -> Explanation | None:
    """Returns why a page matched, or None where there are no vectors to say it with."""
    if results.query is None or space is None:
        return None
    try:
        embedding = archive.embedding(space, page)
    except ArchiveError:
        return None
    return explain(space.score_rule, results.query, embedding) if len(embedding.vectors) else None


def model_hash(name: str) -> str | None:
    """Returns what tells a model's weights from others by that name, None when its files are not here."""
    from core.encoders import store
    from core.encoders.registry import find_checkpoint, split_detail

    plain = split_detail(name)[0]
    if plain.startswith("reader-"):
        return plain.removeprefix("reader-")
    try:
        return store.fingerprint(find_checkpoint(plain)[0])
    except (ModelError, OSError):
        return None


def points(box: Box, width: float, height: float) -> list[float]:
    """Returns a box given in fractions of a page in PDF points, to a hundredth of one."""
    x0, y0, x1, y1 = box
    return [round(x0 * width, 2), round(y0 * height, 2), round(x1 * width, 2), round(y1 * height, 2)]


def space_of_results(results: SearchResults, archive: Archive) -> Space | None:
    """Returns where the vectors lie that results were ranked by, None for results of keywords alone."""
    if results.query is None:
        return None
    return archive.find_space(results.model, results.query.vectors.shape[1])


def _hit(hit: Hit, archive: Archive, explanation: Explanation | None) -> dict[str, Any]:
    record = archive.page(hit.page)
    return {
        "rank": hit.rank,
        "document": hit.document,
        "path": str(hit.path),
        "content_hash": archive.document(hit.page.document_id).content_hash,
        "page": hit.page.page_number,
        "score": round(hit.score, 6),
        "late_score": None if hit.late_score is None else round(hit.late_score, 6),
        "channels": list(hit.channels),
        "off_page_share": round(explanation.off_page_share, 6) if explanation else None,
        "words": [_word(word, record) for word in explanation.words] if explanation else [],
    }


def _word(word: WordShare, record: PageRecord) -> dict[str, Any]:
    best = word.best and {
        "row": word.best.row,
        "col": word.best.col,
        "box": points(word.best.box, record.width, record.height),
    }
    shown = {"word": word.text, "score": round(word.score, 6), "share": round(word.share, 6)}
    return shown | {"off_page": round(word.off_page, 6), "own": word.own, "best": best}


def _columns(found: dict[str, Any]) -> list[str]:
    """Returns a name for every word's columns; a word typed twice gets a number."""
    words = next((hit["words"] for hit in found["hits"] if hit["words"]), [])
    names: list[str] = []
    for word in words:
        name, number = str(word["word"]), 2
        while name in names:
            name, number = f"{word['word']} {number}", number + 1
        names.append(name)
    return names


def _filters(results: SearchResults, archive: Archive) -> dict[str, Any]:
    """Returns what documents had to be like, none where all were looked in; a document alone is told by its content."""
    if not results.filters:
        return {}
    found: dict[str, Any] = json.loads(results.filters.to_json())
    if results.filters.document is not None:
        document = archive.document(results.filters.document)
        found["document"] = {"name": document.name, "content_hash": document.content_hash}
    return found


def _installed(name: str) -> str | None:
    """Returns the version that scores and pages of this report come out by."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None
