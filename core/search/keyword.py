"""Joining two rankings into one: reciprocal rank fusion of what the patches and what the text layer found."""

from __future__ import annotations

from collections.abc import Sequence

from core.types import PageRef

RANK_CONSTANT = 60
"""The constant of the paper: it keeps one channel's first place from deciding alone."""


def fuse(*rankings: Sequence[PageRef]) -> list[tuple[PageRef, float]]:
    """Fuses rankings by the sum of 1 / (`RANK_CONSTANT` + rank) over the rankings a page stands in, ranks from 1.

    G. Cormack, C. Clarke, S. Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank
    learning methods", SIGIR 2009. Only ranks count, so scores of different units need no calibration.

    Args:
        rankings: Pages, best first, each at most once a ranking.

    Returns:
        Pages with their fused scores, best first; equal scores in document order.
    """
    scores: dict[PageRef, float] = {}
    for ranking in rankings:
        for rank, page in enumerate(ranking, start=1):
            scores[page] = scores.get(page, 0.0) + 1.0 / (RANK_CONSTANT + rank)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
