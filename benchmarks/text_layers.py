"""The text layers of documents, page by page, for what is compared with the Reader and for what it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from core.documents.renderer import RenderHost
from core.evaluation import PageKey
from core.types import TextWord

PATIENCE = 600.0
"""Seconds a page may take to be drawn: beside other work, at the lowest priority, that can be long."""


def text_layers(documents: Iterable[Path]) -> Iterator[tuple[PageKey, tuple[TextWord, ...]]]:
    """Yields every page of documents with the words of its text layer, none where it has none.

    Raises:
        DocumentError: A document cannot be read.
    """
    with RenderHost(page_seconds=PATIENCE) as host:
        for document in documents:
            for page in range(host.open(document).page_count):
                words = host.render(document, page, long_edge=16, words=True).words
                yield (document.name, page + 1), words
