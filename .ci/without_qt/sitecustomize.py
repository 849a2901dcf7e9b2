"""Makes an interpreter, and every one it starts, behave as if Qt were not installed: put this folder on PYTHONPATH."""

from __future__ import annotations

import sys


class _NoQt:
    """Finds Qt's packages first, and says that they are not there."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pytestqt"):
            raise ModuleNotFoundError(f"No module named {name!r} (hidden on purpose)", name=name)


sys.meta_path.insert(0, _NoQt())  # type: ignore[arg-type]
