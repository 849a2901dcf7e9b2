"""In which language each document's text layer is: looked at when somebody asks, and kept until there is more text."""

from __future__ import annotations

import threading

from core.archive.database import Database
from core.errors import ArchiveError
from core.language import language_of

SAMPLED_PAGES = 8
"""Pages of a document that are read, spread over those with text; each has a say."""

_CHARACTERS = 4000


class Languages:
    """The documents' languages of one archive. Any thread may call."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._guard = threading.Lock()
        self._known: dict[int, tuple[str, int]] | None = None  # document: its language, text pages it was told from

    def by_document(self) -> dict[int, str]:
        """Returns the language of every visible document where it can be told; takes long the first time."""
        with self._guard:
            counts = dict(
                self._database.read(
                    """SELECT p.document_id, count(*) FROM page p JOIN document d ON d.id = p.document_id
                        WHERE p.has_text AND d.removed IS NULL GROUP BY p.document_id"""
                )
            )
            if self._known is None:
                self._known = self._stored()
            known = self._known
            new = {
                document: (self._language(document), pages)
                for document, pages in counts.items()
                if known.get(document, ("", 0))[1] != pages
            }
            known.update(new)
            self._store(new)
            return {document: known[document][0] for document in counts if known[document][0]}

    def counted(self) -> dict[str, int]:
        """Returns every language there is, with its number of documents, the commonest first."""
        counts: dict[str, int] = {}
        for language in self.by_document().values():
            counts[language] = counts.get(language, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def _language(self, document: int) -> str:
        """Returns the language most of the sampled pages are in that say anything; none where that is not half."""
        rows = self._database.read("SELECT id FROM page WHERE document_id = ? AND has_text ORDER BY id", (document,))
        step = max(1, -(-len(rows) // SAMPLED_PAGES))
        votes: dict[str, int] = {}
        for (page,) in rows[::step]:
            found = self._database.read("SELECT substr(text, 1, ?) FROM page_text WHERE rowid = ?", (_CHARACTERS, page))
            if found and (language := language_of(found[0][0])):
                votes[language] = votes.get(language, 0) + 1
        best = max(votes, key=lambda language: votes[language], default="")
        return best if votes.get(best, 0) * 2 > sum(votes.values()) else ""

    def _stored(self) -> dict[int, tuple[str, int]]:
        if not self._database.has_table("document_language"):
            return {}
        rows = self._database.read("SELECT document_id, language, text_pages FROM document_language")
        return {document: (language, pages) for document, language, pages in rows}

    def _store(self, new: dict[int, tuple[str, int]]) -> None:
        """Keeps what was found out where that can be written; it can always be found out again."""
        if not new or self._database.read_only_reason is not None:
            return
        try:
            with self._database.transaction() as db:
                db.executemany(
                    """INSERT OR REPLACE INTO document_language
                        SELECT :document, :language, :pages
                        WHERE EXISTS (SELECT 1 FROM document WHERE id = :document)""",
                    (
                        {"document": document, "language": language, "pages": pages}
                        for document, (language, pages) in new.items()
                    ),
                )
        except ArchiveError:
            return
