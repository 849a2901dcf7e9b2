"""The beginning of a list that only grows, as it was: lent to whoever reads it instead of a copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

T = TypeVar("T")


class Prefix(Sequence[T]):
    """The items a list has now. As good as a tuple of them as long as the list only grows at its end.

    It costs the same however many items there are, and any thread may read it.
    """

    def __init__(self, items: list[T]) -> None:
        """Takes the list, which stays the caller's to append to."""
        self._items, self._length = items, len(items)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, key: int) -> T: ...

    @overload
    def __getitem__(self, key: slice) -> tuple[T, ...]: ...

    def __getitem__(self, key: int | slice) -> T | tuple[T, ...]:
        found = range(self._length)[key]
        return self._items[found] if isinstance(found, int) else tuple(self._items[number] for number in found)

    def __iter__(self) -> Iterator[T]:
        return islice(self._items, self._length)

    def __eq__(self, other: object) -> bool:
        """Compares as a tuple of the items does."""
        return tuple(self) == tuple(other) if isinstance(other, tuple | Prefix) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
