"""Which documents are meant: by name, tag, collection, date, kind, text layer and language, or one document alone."""

from __future__ import annotations

import dataclasses
import json
import time
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from core.archive import Archive, DocumentRecord
    from core.archive.places import Stamp

TextLayer = Literal["", "with", "without"]
Kind = Literal["", "pdf", "image"]
Dated = Literal["", "file"]

_DAY = 86_400.0


@dataclass(frozen=True)
class Filters:
    """What documents must be like; what is empty asks for nothing.

    Attributes:
        name: Words that all occur in the file name, in any case.
        tags: Tags that a document must carry, all of them.
        days: Dated within so many days; 0 for whenever.
        kind: "pdf" or "image".
        text: "with" or "without" a text layer.
        language: Code of the text layer's language (see `core.language`).
        document: Id of the one document to look in.
        collection: Name of a collection, whose documents carry all of its tags.
        dated: Which date counts: "" for when it was added, "file" for when its file was last changed.
        since: Not before this day, as in 2024-12-31, where this machine is; "" for any.
        until: Not after this day.
    """

    name: str = ""
    tags: tuple[str, ...] = ()
    days: int = 0
    kind: Kind = ""
    text: TextLayer = ""
    language: str = ""
    document: int | None = None
    collection: str = ""
    dated: Dated = ""
    since: str = ""
    until: str = ""

    def __bool__(self) -> bool:
        return self != Filters()

    @property
    def by_date(self) -> bool:
        """Whether a date is asked for."""
        return bool(self.days or self.since or self.until)

    def documents(self, archive: Archive) -> frozenset[int] | None:
        """Returns the ids of the visible documents that are like that; None when all are.

        Args:
            archive: Where to look.
        """
        if not self:
            return None
        if self.document is not None and self == Filters(document=self.document):
            return frozenset({self.document})
        words = _folded(self.name).split()
        begin, end = self._span()
        stamps = archive.places.stamps() if self.by_date and self.dated == "file" else {}
        tagged = self._tagged(archive)
        languages = archive.languages.by_document() if self.language else {}
        return frozenset(
            record.id
            for record in archive.documents()
            if self._takes(record, words)
            and (not self.by_date or begin <= self._date(record, stamps) < end)
            and (tagged is None or record.id in tagged)
            and (not self.language or languages.get(record.id) == self.language)
        )

    def _tagged(self, archive: Archive) -> frozenset[int] | None:
        """Returns the documents with all tags, those of the collection too; none for a collection there is not."""
        tags = set(self.tags)
        if self.collection:
            if not (its := archive.tags.collection(self.collection)):
                return frozenset()
            tags.update(its)
        return archive.tags.documents(tags) if tags else None

    def _span(self) -> tuple[float, float]:
        """Returns from when until before when a date is meant, in seconds since the epoch."""
        begin = time.time() - self.days * _DAY if self.days else -float("inf")
        if (first := day(self.since)) is not None:
            begin = max(begin, _midnight(first))
        last = day(self.until)
        return begin, _midnight(last + timedelta(days=1)) if last is not None else float("inf")

    def _date(self, record: DocumentRecord, stamps: Mapping[Path, Stamp]) -> float:
        """Returns the date of a document that counts, no number where its file tells none."""
        if self.dated != "file":
            return record.added
        if (stamp := stamps.get(record.path)) is not None:
            return stamp.modified / 1e9
        try:
            return record.path.stat().st_mtime
        except OSError:
            return float("nan")

    def _takes(self, record: DocumentRecord, words: list[str]) -> bool:
        if self.document is not None and record.id != self.document:
            return False
        if self.kind and record.kind != self.kind:
            return False
        if self.text and record.has_text != (self.text == "with"):
            return False
        name = _folded(record.name) if words else ""
        return all(word in name for word in words)

    def to_json(self) -> str:
        """Returns the filters as text, only what asks for something."""
        return json.dumps({f.name: getattr(self, f.name) for f in _FIELDS if getattr(self, f.name) != f.default})

    @classmethod
    def from_json(cls, text: str) -> Filters:
        """Reads what `to_json` wrote; what a newer version wrote, or somebody else, is left out."""
        try:
            values = json.loads(text or "{}")
        except ValueError:
            return cls()
        if not isinstance(values, dict):
            return cls()
        known = {f.name: _checked(f.name, values[f.name]) for f in _FIELDS if f.name in values}
        return cls(**{name: value for name, value in known.items() if value is not None})


EVERYTHING = Filters()
"""No filter at all."""

_FIELDS = dataclasses.fields(Filters)


def _checked(name: str, value: Any) -> Any:
    """Returns a value of a field, None where it cannot be one."""
    match name:
        case "tags":
            good = isinstance(value, list) and all(isinstance(tag, str) for tag in value)
            return tuple(value) if good else None
        case "days" | "document":
            return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
        case "kind":
            return value if value in ("pdf", "image") else None
        case "text":
            return value if value in ("with", "without") else None
        case "dated":
            return value if value == "file" else None
        case "since" | "until":
            return value if isinstance(value, str) and day(value) is not None else None
    return value if isinstance(value, str) else None


def day(text: str) -> date | None:
    """Reads a day as in 2024-12-31; None for what is none, or lies at the end of time."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text and 1970 < found.year < 9999 else None


def _midnight(when: date) -> float:
    try:
        return datetime(when.year, when.month, when.day).timestamp()
    except (OSError, OverflowError):  # Windows knows no local time after the year 3000; there, hours do not matter
        return (when - date(1970, 1, 1)).days * _DAY


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
