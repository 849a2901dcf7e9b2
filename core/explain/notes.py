"""The best patches of pages as notes for an annotated copy: where they lie, and what each says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.documents.renderer import Mark, RenderHost
from core.errors import PatchlightError
from core.explain.outputs import output
from core.explain.similarity import Explanation

COLOURS = (
    (1.00, 0.78, 0.25),
    (0.55, 0.80, 0.98),
    (0.60, 0.87, 0.62),
    (0.97, 0.66, 0.78),
    (0.80, 0.72, 0.97),
    (0.93, 0.86, 0.45),
)
"""Of words in the order they were typed; light enough for the text under a highlight to be read."""


def marks_of(explanation: Explanation, page_index: int, *, model: str) -> list[Mark]:
    """Returns a mark for every patch that is the best of a typed word; words that share one share a note.

    Args:
        explanation: Of the page.
        page_index: From 0.
        model: Its name, for the notes.
    """
    by_patch: dict[int, list[int]] = {}
    for number, word in enumerate(explanation.words):
        if word.best is not None and not word.own:
            by_patch.setdefault(word.best.vector, []).append(number)
    marks = []
    for numbers in by_patch.values():
        lines = []
        for number in numbers:
            word = explanation.words[number]
            assert word.best is not None
            value = float(explanation.similarities[list(word.tokens), word.best.vector].max())
            lines.append(f"{word.text}: similarity {value:.3f}, {word.share:.0%} of the page’s score")
        lines.append(f"“{explanation.query.text}”: score {explanation.score:.3f} ({model})")
        best = explanation.words[numbers[0]].best
        assert best is not None
        subject = ", ".join(explanation.words[number].text for number in numbers)
        marks.append(Mark(page_index, best.box, subject, "\n".join(lines), COLOURS[numbers[0] % len(COLOURS)]))
    return marks


def write_annotated(
    out: Path,
    document: Path,
    marks: Iterable[Mark],
    host: RenderHost,
    *,
    overwrite: bool,
    password: str | None = None,
) -> int:
    """Writes an annotated copy of a document; the document itself is never touched.

    Args:
        out: Ends in .pdf.
        document: A PDF, or an image whose marked page becomes a PDF.
        marks: What to highlight.
        host: Renders pages.
        overwrite: Whether a person agreed to lose the file that is there already.
        password: If the document needs one.

    Returns:
        How many notes were made.

    Raises:
        PatchlightError: There is nothing to mark, the document cannot be read or annotated, or the file not written.
    """
    if out.suffix.lower() != ".pdf":
        raise PatchlightError(
            "Cannot write {name}: an annotated copy is a PDF file.", "End its name in .pdf.", name=out.name
        )
    found = list(marks)
    if not found:
        raise PatchlightError("There is no patch to mark: no word of the query was found on the page itself.")
    with output(out, overwrite=overwrite, never=(document,)) as part:
        host.annotate(document, found, part, password)
    return len(found)
