"""Tells that files have changed and were read again, and what became of their judgements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.wording import one_or_many

if TYPE_CHECKING:
    from pathlib import Path

    from core.archive import DocumentRecord
    from gui.engine import Engine
    from gui.notices import NoticeStack


class Renewals(QObject):
    """Main thread. A document that is new where another one was is that one's newer content."""

    def __init__(self, engine: Engine, notices: NoticeStack, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._notices = engine, notices
        self._archive: Path | None = None
        self._documents: tuple[DocumentRecord, ...] = ()
        self._reading: dict[int, DocumentRecord] = {}  # what it was before, by the document's id
        self._is_read = False
        engine.documents_changed.connect(self._on_documents_changed)
        engine.judging.changed.connect(self._tell)

    @Slot()
    def _on_documents_changed(self) -> None:
        catalog = self._engine.catalog
        documents = catalog.documents if catalog else ()
        if catalog is None or catalog.path != self._archive:
            self._archive = catalog.path if catalog else None
            self._reading = {}
        else:
            self._find_changed(documents)
        self._documents = documents
        if not self._reading:
            return
        there = {document.id: document for document in documents if document.id in self._reading}
        self._reading = {number: old for number, old in self._reading.items() if number in there}
        if there and all(each.pages_encoded + each.pages_failed >= each.page_count for each in there.values()):
            self._is_read = True
            self._engine.judging.refresh()  # answered by `changed`, with the judgements that were carried over

    def _find_changed(self, documents: tuple[DocumentRecord, ...]) -> None:
        known = {document.id for document in self._documents}
        fresh = [document for document in documents if document.id not in known]
        if fresh:
            names = {document.name for document in fresh}
            before = {document.path: document for document in self._documents if document.name in names}
            for document in fresh:
                if (old := before.get(document.path)) is not None:
                    # It may change once more before it is read.
                    self._reading[document.id] = self._reading.pop(old.id, old)

    @Slot()
    def _tell(self) -> None:
        if not self._is_read:
            return
        renewed = [(old, new) for number, old in self._reading.items() if (new := self._engine.document(number))]
        self._is_read, self._reading = False, {}
        if not renewed:
            return
        kept = self._judged({new.content_hash for old, new in renewed if old.page_count == new.page_count})
        lost = self._judged({old.content_hash for old, new in renewed if old.page_count != new.page_count})
        hints = []
        if kept:
            hints.append(self.tr("%Ln judgements were kept.", "", kept))
        if lost:
            hints.append(self.tr("%Ln judgements were left out, for there are more or fewer pages now.", "", lost))
        said = one_or_many(
            [new.name for _, new in renewed],
            self.tr("{name} changed and was read again."),
            self.tr("%Ln files changed and were read again.", "", len(renewed)),
        )
        self._notices.say(said, " ".join(hints))

    def _judged(self, hashes: set[str]) -> int:
        return sum(each.content_hash in hashes for each in self._engine.judging.verdicts.judgements)
