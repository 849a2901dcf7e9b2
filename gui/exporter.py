"""Writes figures in a process of their own, so that drawing one never holds up the window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal

if TYPE_CHECKING:
    from core.types import Hit


class Exporter(QObject):
    """Runs `patchlight explain --out`, one process a figure."""

    finished = Signal(object, str)  # Path, reason of a failure or ""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: set[QProcess] = set()

    def export(self, archive: Path, text: str, hit: Hit, out: Path) -> None:
        """Writes the figure of a hit; answered by `finished`.

        Args:
            out: Its ending chooses the format; PNG when it has none.
        """
        out = out if out.suffix else out.with_suffix(".png")
        process = QProcess(self)
        self._running.add(process)
        process.finished.connect(lambda code, _status: self._done(process, out, code))
        process.errorOccurred.connect(lambda _error: self._done(process, out, 1))
        page = str(hit.page.page_number)
        command = [
            "-m",
            "core",
            "explain",
            "--archive",
            str(archive),
            "--document",
            str(hit.path),
            "--page",
            page,
        ]
        process.start(sys.executable, [*command, "--out", str(out), "--", text])

    def _done(self, process: QProcess, out: Path, code: int) -> None:
        if process not in self._running:
            return
        self._running.discard(process)
        said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip().splitlines()
        reason = "" if code == 0 else (said[-1] if said else process.errorString())
        process.deleteLater()
        self.finished.emit(out, reason)

    def stop(self) -> None:
        """Gives up what is still being drawn."""
        for process in tuple(self._running):
            self._running.discard(process)
            process.kill()
            process.waitForFinished()
