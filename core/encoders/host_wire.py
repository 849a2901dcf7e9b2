"""How images, vectors and layouts cross the pipe between the window and the model's process."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.layout import PatchLayout
from core.sentences import pack, unpack
from core.types import PageEmbedding, QueryEmbedding, QueryWord
from core.wire import Message

if TYPE_CHECKING:
    from PIL import Image

    from core.encoders.encoder import PageEncoder

_FACTS = ("name", "dim", "score_rule", "long_edge", "pages_at_once", "weak_below", "spare", "setting", "dtype")
_PLAIN_MODES = ("RGB", "L")
_FLOAT = np.dtype("<f4")


def facts_of(encoder: PageEncoder) -> Message:
    """Returns the attributes of an encoder that others read; some encoders have no setting or number type."""
    return {name: getattr(encoder, name) for name in _FACTS if hasattr(encoder, name)}


def pack_images(images: Sequence[Image.Image]) -> tuple[Message, bytes]:
    """Returns the sizes of page images, and their pixels one after another."""
    from core.encoders.transformer import rgb

    plain = [image if image.mode in _PLAIN_MODES else rgb(image) for image in images]
    pixels = [image.tobytes() for image in plain]
    joined = pixels[0] if len(pixels) == 1 else b"".join(pixels)
    return {"images": [(image.mode, *image.size) for image in plain]}, joined


def unpack_images(message: Message, payload: bytearray) -> list[Image.Image]:
    """Reads what `pack_images` wrote."""
    from PIL import Image

    images, rest = [], memoryview(payload)
    for mode, width, height in message["images"]:
        size = width * height * len(mode)
        images.append(Image.frombytes(mode, (width, height), rest[:size]))
        rest = rest[size:]
    return images


def pack_pages(pages: Sequence[PageEmbedding]) -> tuple[Message, bytes]:
    """Returns the shapes of page embeddings, and their vectors and layouts."""
    layouts = [page.layout.to_bytes() for page in pages]
    shapes = [(*page.vectors.shape, len(layout)) for page, layout in zip(pages, layouts, strict=True)]
    vectors = [_bytes(page.vectors) for page in pages]
    return {"pages": shapes}, b"".join([*vectors, *layouts])


def unpack_pages(message: Message, payload: bytearray) -> list[PageEmbedding]:
    """Reads what `pack_pages` wrote; the vectors are read-only."""
    shapes = message["pages"]
    arrays = list(_arrays(payload, [(count, dim) for count, dim, _ in shapes]))
    at = sum(array.nbytes for array in arrays)
    pages = []
    for vectors, (_, _, size) in zip(arrays, shapes, strict=True):
        pages.append(PageEmbedding(vectors, PatchLayout.from_bytes(bytes(payload[at : at + size]))))
        at += size
    return pages


def pack_query(query: QueryEmbedding) -> tuple[Message, bytes]:
    """Returns what is known of a query, and its vectors."""
    message = {
        "text": query.text,
        "shape": query.vectors.shape,
        "tokens": query.tokens,
        "words": [(word.text, word.tokens) for word in query.words],
        "unreadable": query.unreadable,
        "own_text": pack(query.own_text),
        "full_score": query.full_score,
    }
    return message, _bytes(query.vectors)


def unpack_query(message: Message, payload: bytearray) -> QueryEmbedding:
    """Reads what `pack_query` wrote; the vectors are read-only."""
    (vectors,) = _arrays(payload, [message["shape"]])
    words = tuple(QueryWord(text, tuple(tokens)) for text, tokens in message["words"])
    return QueryEmbedding(
        text=message["text"],
        vectors=vectors,
        tokens=tuple(message["tokens"]),
        words=words,
        unreadable=tuple(message["unreadable"]),
        own_text=unpack(message["own_text"]),
        full_score=message["full_score"],
    )


def pack_score(query: QueryEmbedding, page: PageEmbedding) -> tuple[Message, bytes]:
    """Returns the shapes of a query's and a page's vectors, and the vectors."""
    shapes = (query.vectors.shape, page.vectors.shape)
    return {"shapes": shapes}, _bytes(query.vectors) + _bytes(page.vectors)


def unpack_score(message: Message, payload: bytearray) -> tuple[QueryEmbedding, PageEmbedding]:
    """Reads what `pack_score` wrote: a query and a page that have nothing but their vectors."""
    query, page = _arrays(payload, message["shapes"])
    return QueryEmbedding("", query, (), ()), PageEmbedding(page, PatchLayout(len(page), ()))


def _bytes(vectors: NDArray[np.float32]) -> bytes:
    return np.ascontiguousarray(vectors, _FLOAT).tobytes()


def _arrays(payload: bytearray, shapes: Sequence[Sequence[int]]) -> Iterator[NDArray[np.float32]]:
    """Yields arrays that lie one after another, read-only and without a copy."""
    at = 0
    for rows, cols in shapes:
        array = np.frombuffer(payload, _FLOAT, rows * cols, at).reshape(rows, cols)
        array.flags.writeable = False
        at += array.nbytes
        yield array
