"""Page images kept ready, the most recently used ones within a bound, with a stand-in on a miss."""

from __future__ import annotations

from collections import OrderedDict

from core.types import PageRef
from gui.engine_types import PageImage


class PageCache:
    """Main thread only. Images are shared, never copied.

    A page may be here at several sizes. Asked for a size it does not have, the cache offers the nearest
    larger one, or else the largest there is, to be stretched until the sharp one arrives.
    """

    def __init__(self, byte_limit: int = 256 << 20) -> None:
        self._byte_limit = byte_limit
        self._bytes = 0
        self._images: OrderedDict[tuple[PageRef, int], PageImage] = OrderedDict()

    def put(self, image: PageImage) -> None:
        """Takes an image in, and drops what was used longest ago to stay within bounds."""
        key = (image.page, image.long_edge)
        self._drop(key)
        self._images[key] = image
        self._bytes += image.image.sizeInBytes()
        while self._bytes > self._byte_limit and len(self._images) > 1:
            self._drop(next(iter(self._images)))

    def exact(self, page: PageRef, long_edge: int) -> PageImage | None:
        """Returns the image of a page at just this size."""
        image = self._images.get((page, long_edge))
        if image is not None:
            self._images.move_to_end((page, long_edge))
        return image

    def stand_in(self, page: PageRef, long_edge: int) -> PageImage | None:
        """Returns the best image of a page there is, whatever its size."""
        sizes = sorted(size for ref, size in self._images if ref == page)
        if not sizes:
            return None
        return self._images[page, next((size for size in sizes if size >= long_edge), sizes[-1])]

    def forget(self, document_id: int | None = None) -> None:
        """Drops one document's images, or all of them."""
        for key in [k for k in self._images if document_id is None or k[0].document_id == document_id]:
            self._drop(key)

    @property
    def bytes(self) -> int:
        """Bytes of pixels held."""
        return self._bytes

    def _drop(self, key: tuple[PageRef, int]) -> None:
        image = self._images.pop(key, None)
        if image is not None:
            self._bytes -= image.image.sizeInBytes()
