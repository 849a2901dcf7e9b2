"""How filters are said on screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from core.archive.searches import SavedRegion
from core.search.filters import Filters

DAYS = (1, 7, 30, 365)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Filters", text)


def days_text(days: int) -> str:
    """Returns when a document was added, as words."""
    usual = {
        0: _tr("Any time"),
        1: _tr("Last 24 hours"),
        7: _tr("Last 7 days"),
        30: _tr("Last 30 days"),
        365: _tr("Last year"),
    }
    return usual.get(days) or _tr("Last {n} days").format(n=QLocale().toString(days))


def when_text(filters: Filters) -> str:
    """Returns which dates filters ask for, within a sentence."""

    def said(text: str) -> str:
        return QLocale().toString(QDate.fromString(text, Qt.DateFormat.ISODate), QLocale.FormatType.ShortFormat)

    if filters.since and filters.until:
        return _tr("{first} – {last}").format(first=said(filters.since), last=said(filters.until))
    if filters.since:
        return _tr("since {day}").format(day=said(filters.since))
    if filters.until:
        return _tr("until {day}").format(day=said(filters.until))
    text = days_text(filters.days)
    return text[:1].lower() + text[1:]  # its nouns are capitals in some languages


def language_name(code: str) -> str:
    """Returns what a language that `core.language` can tell is called; for an empty code, any."""
    names = {
        "": _tr("Any language"),
        "ar": _tr("Arabic"),
        "bg": _tr("Bulgarian"),
        "ca": _tr("Catalan"),
        "cs": _tr("Czech"),
        "da": _tr("Danish"),
        "de": _tr("German"),
        "el": _tr("Greek"),
        "en": _tr("English"),
        "es": _tr("Spanish"),
        "fi": _tr("Finnish"),
        "fr": _tr("French"),
        "he": _tr("Hebrew"),
        "hu": _tr("Hungarian"),
        "is": _tr("Icelandic"),
        "it": _tr("Italian"),
        "ja": _tr("Japanese"),
        "ko": _tr("Korean"),
        "lt": _tr("Lithuanian"),
        "lv": _tr("Latvian"),
        "nb": _tr("Norwegian"),
        "nl": _tr("Dutch"),
        "pl": _tr("Polish"),
        "pt": _tr("Portuguese"),
        "ro": _tr("Romanian"),
        "ru": _tr("Russian"),
        "sh": _tr("Bosnian, Croatian, Serbian"),
        "sk": _tr("Slovak"),
        "sl": _tr("Slovenian"),
        "sv": _tr("Swedish"),
        "th": _tr("Thai"),
        "tr": _tr("Turkish"),
        "uk": _tr("Ukrainian"),
        "zh": _tr("Chinese"),
    }
    return names.get(code) or QLocale.languageToString(QLocale(code).language())


def region_text(region: SavedRegion) -> str:
    """Returns which region of which page is searched for."""
    said = QCoreApplication.translate("RegionChip", "Region on page {page} of {document}")
    return said.format(page=region.page_number, document=region.document)


def parts(filters: Filters, document_name: str = "") -> list[tuple[str, Filters]]:
    """Returns each thing that filters ask for as words, with the filters that are left without it.

    Args:
        filters: What documents must be like.
        document_name: Name of the one document to look in.
    """
    found: list[tuple[str, Filters]] = []
    if filters.document is not None:
        found.append((_tr("In {name}").format(name=document_name), replace(filters, document=None)))
    if filters.name:
        found.append((_tr("Name: {words}").format(words=filters.name), replace(filters, name="")))
    for tag in filters.tags:
        left = tuple(other for other in filters.tags if other != tag)
        found.append((_tr("Tag: {name}").format(name=tag), replace(filters, tags=left)))
    if filters.collection:
        found.append((_tr("Collection: {name}").format(name=filters.collection), replace(filters, collection="")))
    if filters.by_date:
        said = _tr("File changed: {when}") if filters.dated == "file" else _tr("Added: {when}")
        undated = replace(filters, dated="", days=0, since="", until="")
        found.append((said.format(when=when_text(filters)), undated))
    if filters.kind:
        said = _tr("PDFs") if filters.kind == "pdf" else _tr("Images")
        found.append((said, replace(filters, kind="")))
    if filters.text:
        said = _tr("With text layer") if filters.text == "with" else _tr("Without text layer")
        found.append((said, replace(filters, text="")))
    if filters.language:
        found.append((language_name(filters.language), replace(filters, language="")))
    return found
