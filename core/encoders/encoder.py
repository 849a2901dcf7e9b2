"""The contract every model fulfils: pages in, patch vectors with places out; text in, token vectors out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

import numpy as np

from core.types import PageEmbedding, QueryEmbedding, ScoreRule

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image


@runtime_checkable
class PageEncoder(Protocol):
    """A late-interaction model.

    Attributes:
        name: Stable identifier; vectors of encoders with equal names may be compared ("reader-3fa9c21b", a Hub id, …).
        dim: Length of every vector.
        score_rule: "maxsim" (sum over tokens) or "mean_maxsim" (mean over tokens).
        long_edge: Pixels the longer side of a page image should have; larger images are scaled down by the encoder.
        weak_below: A best hit with less than this share of a full match matches badly; None if unknown.

    A model that works faster on several pages than on one has an attribute `pages_at_once`, how many to give it.
    One whose vectors end in components that say what may match, not what is alike, has an attribute `spare`, how many.
    """

    name: str
    dim: int
    score_rule: ScoreRule
    long_edge: int
    weak_below: float | None

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        """Encodes upright page images; each result is independent of the others in the batch.

        Args:
            images: Pages as displayed, any mode and size.

        Returns:
            One embedding per image, in order.
        """
        ...

    def encode_query(self, text: str) -> QueryEmbedding:
        """Encodes what a person typed.

        Raises:
            QueryError: The text holds nothing to search for.
        """
        ...

    def score(self, query: QueryEmbedding, page: PageEmbedding) -> float:
        """Returns the exact float32 score of a page by the model's own rule (see `core.search.maxsim`)."""
        ...


def plain(encoder: PageEncoder, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Returns vectors (…, dim) of pages or queries with nothing but what is alike in them, to be compared freely."""
    spare: int = getattr(encoder, "spare", 0)
    kept = np.arange(vectors.shape[-1]) < vectors.shape[-1] - spare
    return np.where(kept, vectors, np.float32(0)) if spare else vectors
