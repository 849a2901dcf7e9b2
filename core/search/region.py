"""Search by region: the patches in a box of a page become the query, with or without words beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.encoders.encoder import plain
from core.errors import QueryError
from core.layout import Box, PatchLayout
from core.sentences import Sentence
from core.types import PageEmbedding, PageRef, QueryEmbedding, QueryWord, SearchResults

if TYPE_CHECKING:
    from core.search.searcher import Searcher

MOST_PATCHES = 48
"""Patches of a region that are searched for: about as many as a long sentence has tokens."""

MOST_BESIDE_WORDS = 16
"""The same when words are typed beside it: words are few, and each patch's part should stay one that can be seen."""

ALIKE = 0.98
"""Cosine from which two patches say the same: an even area is one statement, however many patches it fills."""


def region_query(page: PageEmbedding, box: Box, *, label: str, limit: int = MOST_PATCHES) -> QueryEmbedding:
    """Makes a query of the patches of a page whose middle lies in a box.

    The vectors are taken as they are, so that their lengths, which say how much a patch shows, are the tokens'
    weights. Of patches that say the same only the strongest stays. In a box that is too small to hold the
    middle of any patch, the patches under its own middle are meant.

    Args:
        page: As an encoder made it, or as an archive keeps it.
        box: In fractions of the page.
        label: What to call the region; it becomes the query's one word.
        limit: Patches to keep at most, the strongest.

    Returns:
        The query, its tokens in the page's order. Its text is the label and the box, so that two regions of a
        page are two queries.

    Raises:
        QueryError: Nothing lies in the box.
    """
    strength = np.linalg.norm(page.vectors, axis=1)
    inside = np.flatnonzero(_lies_in(page.boxes, box) & (strength > 1e-6))
    kept: list[int] = []
    for vector in inside[np.argsort(-strength[inside], kind="stable")].tolist():
        if len(kept) == limit:
            break
        cosines = page.vectors[kept] @ page.vectors[vector] / (strength[kept] * strength[vector])
        if not len(kept) or cosines.max() < ALIKE:
            kept.append(vector)
    if not kept:
        raise QueryError("There is nothing in this region that the model can see.", "Draw the box somewhere else.")
    kept.sort()
    return QueryEmbedding(
        text=f"{label} ({', '.join(f'{value:.4f}' for value in box)})",
        vectors=np.ascontiguousarray(page.vectors[kept], np.float32),
        tokens=tuple(_name(page.layout, vector) for vector in kept),
        words=(QueryWord(label, tuple(range(len(kept)))),),
    )


def combine(region: QueryEmbedding, words: QueryEmbedding) -> QueryEmbedding:
    """Puts a region and typed words into one query, in which both count the same.

    A region has many more tokens than a few words have, and would drown them: its vectors are scaled so that
    their lengths add up to those of the words' tokens.

    Args:
        region: Of `region_query`.
        words: Of an encoder's `encode_query`; its own tokens stay its own.
    """
    count = len(region.vectors)
    typed = [token for word in words.words for token in word.tokens]
    weight = float(np.linalg.norm(words.vectors[typed], axis=1).sum())
    own = region.weight
    scale = np.float32(weight / own if weight > 0 and own > 0 else 1.0)
    moved = tuple(QueryWord(word.text, tuple(token + count for token in word.tokens)) for word in words.words)
    return QueryEmbedding(
        text=f"{region.text} {words.text}",
        vectors=np.concatenate([region.vectors * scale, words.vectors]),
        tokens=region.tokens + words.tokens,
        words=region.words + moved,
        unreadable=words.unreadable,
        own_text=words.own_text,
        full_score=own * float(scale) + words.weight,
    )


def search_region(
    searcher: Searcher,
    page: PageRef,
    box: Box,
    text: str = "",
    *,
    top: int = 100,
    documents: Collection[int] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> SearchResults:
    """Finds pages that show what a box on a page shows; always by late interaction.

    The page itself is not left out. As a rule it comes first, and shows what a full match scores here.

    Args:
        searcher: Its encoder must have read the page.
        page: The page with the box.
        box: In fractions of the page.
        text: Words typed beside the region, or nothing.
        top: Hits wanted at most.
        documents: Ids to look in; None means all.
        cancelled: Asked between blocks of pages.

    Raises:
        QueryError: Nothing lies in the box, or the words hold nothing to search for.
        ArchiveError: The page has no vectors of this model.
        ModelError: There is no model.
        SearchCancelledError: `cancelled` said so.
    """
    embedding = searcher.page_embedding(page)
    label = Sentence("region on page {page}", page=page.page_number)
    limit = MOST_BESIDE_WORDS if text.strip() else MOST_PATCHES
    assert searcher.encoder is not None  # or the page could not be had
    alike = replace(embedding, vectors=plain(searcher.encoder, embedding.vectors))
    query = region_query(alike, box, label=label, limit=limit)
    return searcher.search_embedding(query, beside=text, top=top, documents=documents, cancelled=cancelled)


def _lies_in(boxes: NDArray[np.float32], box: Box) -> NDArray[np.bool_]:
    """Returns bool (n,): boxes whose middle lies in the box, else those that hold the box's own middle."""
    x0, y0, x1, y1 = box
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    inside = (x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)  # never true off the page, where the middle is NaN
    if inside.any():
        return inside
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    return (boxes[:, 0] <= x) & (x < boxes[:, 2]) & (boxes[:, 1] <= y) & (y < boxes[:, 3])


def _name(layout: PatchLayout, vector: int) -> str:
    place = layout.place(vector)
    return f"row {place[0]} col {place[1]}" if place else f"patch {vector}"
