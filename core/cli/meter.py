"""How far something has come that is not indexing: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any

from core.cli.console import say, size

_PARTS = 10


class Meter:
    """A progress function (done, total); nothing is shown before it is called for the first time."""

    def __init__(self, title: str, unit: str = "B") -> None:
        self._title, self._unit = title, unit
        self._bar: Any = None
        self._told = 0

    def __call__(self, done: int, total: int) -> None:
        """Shows that `done` of `total` is there."""
        if sys.stderr.isatty():
            if self._bar is None:
                from tqdm import tqdm

                scaled = self._unit == "B"
                self._bar = tqdm(
                    desc=self._title, unit=self._unit, unit_scale=scaled, file=sys.stderr, dynamic_ncols=True
                )
            self._bar.total = total
            self._bar.update(done - self._bar.n)
            return
        part = _PARTS * done // total if total else _PARTS
        if self._unit == "B" and part > self._told:
            self._told = part
            say(f"{self._title}: {size(done)} of {size(total)}")

    def __enter__(self) -> Meter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()
