"""The words an archive's text layers use most, out of the keyword index."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.archive.database import Database


def frequent_words(database: Database, limit: int) -> list[str]:
    """Returns the words that occur on most pages, as they are indexed: without capitals and accents.

    Numbers and single letters are left out. Pages of removed documents count until the archive is compacted.
    """
    # A temporary table of the connection, so that it can be made where nothing can be written.
    database.read("CREATE VIRTUAL TABLE IF NOT EXISTS temp.page_word USING fts5vocab(main, page_text, row)")
    rows = database.read(
        """SELECT term FROM temp.page_word WHERE length(term) > 1 AND term NOT GLOB '[0-9]*'
            ORDER BY doc DESC, cnt DESC, term LIMIT ?""",
        (limit,),
    )
    return [term for (term,) in rows]
