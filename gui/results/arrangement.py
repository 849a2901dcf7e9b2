"""The order hits are listed in, and the documents they are grouped under; arrays only, so that 50,000 are no matter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from core.types import SearchResults

Sort = Literal["score", "document", "page", "added"]
"""Best match first; by file name; by file name and then page; newest document first."""

SORTS: tuple[Sort, ...] = ("score", "document", "page", "added")


@dataclass(frozen=True, eq=False)
class Arrangement:
    """Where each hit is listed.

    Attributes:
        order: int64 (n,): places of the hits in ranked order (from 0), as they are listed.
        starts: int64 (groups + 1,): group g holds `order[starts[g]:starts[g + 1]]`; one group when not grouped.
        documents: int64 (groups,): the groups' documents; empty when not grouped.
    """

    order: NDArray[np.int64]
    starts: NDArray[np.int64]
    documents: NDArray[np.int64]

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """int64 (groups,): hits of each group."""
        return np.diff(self.starts)

    def place_of(self, hit: int) -> int:
        """Returns where in `order` a hit stands."""
        return int(np.flatnonzero(self.order == hit)[0])


def arrange(results: SearchResults | None, sort: Sort, *, grouped: bool) -> Arrangement:
    """Sorts and groups hits.

    Groups stand in the order of the sort too, by their best hit where that is the match. Within a group the best
    hit comes first, unless pages are wanted in the order of the document.
    """
    count = len(results.hits) if results else 0
    if results is None or not count:
        nothing = np.zeros(0, np.int64)
        return Arrangement(nothing, np.zeros(1, np.int64), nothing)
    if sort == "score" and not grouped:
        return Arrangement(np.arange(count), np.array([0, count]), np.zeros(0, np.int64))
    columns = results.columns
    best, group = columns.best, columns.group
    keys: dict[str, NDArray[np.number]] = {
        "score": best,
        "document": columns.names,
        "page": columns.names,
        "added": -columns.added[best],
    }
    # Equal keys (two documents of one name, two of one moment) are told apart by the better hit.
    ranked = np.lexsort((best, keys[sort]))
    turns = np.empty(len(best), np.int64)
    turns[ranked] = np.arange(len(best))
    turn = turns[group]
    order = np.lexsort((columns.pages, turn)) if sort == "page" else np.argsort(turn, kind="stable")
    if not grouped:
        return Arrangement(order, np.array([0, count]), columns.documents[:0])
    starts = np.concatenate([[0], np.cumsum(np.bincount(group, minlength=len(best))[ranked])])
    return Arrangement(order, starts, columns.documents[best[ranked]])
