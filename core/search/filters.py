"""Which documents a search looks in: by name, tag, date, kind, text layer and language, or one document alone."""

from __future__ import annotations

import dataclasses
import json
import time
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from core.archive import Archive, DocumentRecord

TextLayer = Literal["", "with", "without"]
Kind = Literal["", "pdf", "image"]

_DAY = 86_400.0


@dataclass(frozen=True)
class Filters:
    """What documents must be like; what is empty asks for nothing.

    Attributes:
        name: Words that all occur in the file name, in any case.
        tags: Tags that a document must carry, all of them.
        days: Added within so many days; 0 for whenever.
        kind: "pdf" or "image".
        text: "with" or "without" a text layer.
        language: Code of the text layer's language (see `core.language`).
        document: Id of the one document to look in.
    """

    name: str = ""
    tags: tuple[str, ...] = ()
    days: int = 0
    kind: Kind = ""
    text: TextLayer = ""
    language: str = ""
    document: int | None = None

    def __bool__(self) -> bool:
        return self != Filters()

    def documents(self, archive: Archive, now: float | None = None) -> frozenset[int] | None:
        """Returns the ids of the visible documents that are like that; None when all are.

        Args:
            archive: Where to look.
            now: Seconds since the epoch that `days` count from; the present if not given.
        """
        if not self:
            return None
        if self.document is not None and self == Filters(document=self.document):
            return frozenset({self.document})
        words = _folded(self.name).split()
        since = (time.time() if now is None else now) - self.days * _DAY
        tagged = archive.tags.documents(self.tags) if self.tags else None
        languages = archive.languages.by_document() if self.language else {}
        return frozenset(
            record.id
            for record in archive.documents()
            if self._takes(record, words, since)
            and (tagged is None or record.id in tagged)
            and (not self.language or languages.get(record.id) == self.language)
        )

    def _takes(self, record: DocumentRecord, words: list[str], since: float) -> bool:
        if self.document is not None and record.id != self.document:
            return False
        if (self.kind and record.kind != self.kind) or (self.days and record.added < since):
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
    return value if isinstance(value, str) else None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
