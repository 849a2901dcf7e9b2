"""A page as one cites it: file and page, and who wrote it where the file says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.documents.renderer import DocumentFacts


def citation(name: str, page_number: int, facts: DocumentFacts | None = None) -> str:
    """Returns "survey.pdf, page 3", and above that a fuller line where the file names author, title or year.

    Args:
        name: File name.
        page_number: From 1.
        facts: What the file says of itself, None where it could not be asked.
    """
    place = f"{name}, page {page_number}"
    title = facts.title if facts else ""
    if facts is None or not (facts.author or title):
        return place
    # A title that is only the file's name says nothing more.
    if title and name.rpartition(".")[0].casefold() == title.casefold() and not facts.author:
        return place
    named = f"{facts.author}: {title or name}" if facts.author else title
    year = f" ({facts.year})" if facts.year else ""
    return f"{named}{year}, p. {page_number}\n{place}"
