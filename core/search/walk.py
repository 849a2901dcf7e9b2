"""The order in which a person goes through matching pages: document by document, each from its best page on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from core.types import Hit, PageRef, SearchResults

SEEN = 0.005
"""Share of a full match from which the best page counts as seen at all: less is written as 0 %."""


class Walk:
    """The matching pages of an answer, one after the other.

    Every late ranking is as long as it is allowed to be, so not every hit is a match: a hit matches when its late
    score is nearer to the best one than to the weakest one listed, or when keywords alone found it. Where the model
    saw the query nowhere, only what keywords found is a match. Documents follow each other by their best matching
    page. Within a document the pages go down from that page to the document's end, and then from its beginning, so
    that none is left out.
    """

    def __init__(self, results: SearchResults) -> None:
        self._results, columns = results, results.columns
        self._pages = columns.pages
        late = columns.late
        known = late[np.isfinite(late)]
        bar = (known.max() + known.min()) / 2 if len(known) else -np.inf
        matching = np.flatnonzero(
            np.isnan(late) | ((late >= bar) & (late > 0)) if _any_seen(results) else _read(results)
        )
        documents, pages = columns.documents[matching], self._pages[matching]
        # By hand: the first np.unique imports a large part of NumPy, for which the window would stand still.
        together = np.argsort(documents, kind="stable")
        begins = np.ones(len(together), bool)
        begins[1:] = np.diff(documents[together]) != 0
        best = together[begins]
        inverse = np.empty(len(together), np.intp)
        inverse[together] = np.cumsum(begins) - 1
        self._best = {int(documents[place]): int(matching[place]) for place in best}
        first = matching[best][inverse]  # the rank of each page's document
        wrapped = pages < self._pages[first]
        order = np.lexsort((pages, wrapped, first))
        self._order = matching[order]
        self._keys = np.stack([first, wrapped, pages], axis=1)[order]

    def __len__(self) -> int:
        return len(self._order)

    def step(self, page: PageRef, by: int) -> Hit | None:
        """Returns the next (+1) or previous (-1) matching page, seen from any page; None at the end.

        A page that does not match stands where its place in the document is, or in the ranking when nothing
        else of its document matches, or else before all.
        """
        key = self._key(page)
        later = self._keys > key
        same = self._keys == key
        after = later[:, 0] | (same[:, 0] & (later[:, 1] | (same[:, 1] & later[:, 2])))
        here = int(np.count_nonzero(same.all(axis=1)))
        behind = len(self._order) - int(np.count_nonzero(after)) - here
        place = behind + here if by > 0 else behind - 1
        return self._results.hits[int(self._order[place])] if 0 <= place < len(self._order) else None

    def _key(self, page: PageRef) -> tuple[int, int, int]:
        best = self._best.get(page.document_id)
        if best is None:
            hit = self._results.hit_of(page)
            return (hit.rank - 1 if hit else -1, 0, page.page_index)
        return best, int(page.page_index < self._pages[best]), page.page_index


def _any_seen(results: SearchResults) -> bool:
    return results.full_match_share is None or results.full_match_share >= SEEN


def _read(results: SearchResults) -> NDArray[np.bool_]:
    return np.fromiter(("keyword" in hit.channels for hit in results.hits), bool, len(results.hits))
