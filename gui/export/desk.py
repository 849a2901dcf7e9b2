"""What the window asks to be written; a thread of its own does it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from gui.desk import Desk
from gui.export.writer import CopyOrder, FigureOrder, ReportOrder, Writer

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from core.types import PageRef


class ExportDesk(Desk):
    """Main-thread façade of the writer; every request is answered by `wrote` (or `cited`), or by `failed`."""

    wrote = Signal(object, str)  # Path, a remark or ""
    cited = Signal(str)
    failed = Signal(str, str)

    _figure = Signal(object)
    _picture = Signal(object, object)
    _annotated = Signal(object)
    _report = Signal(object)
    _cite = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = writer = Writer()
        self._house(writer, "exports", gives_way=True)
        for signal, slot in (
            (self._figure, writer.figure),
            (self._picture, writer.picture),
            (self._annotated, writer.annotated),
            (self._report, writer.report),
            (self._cite, writer.cite),
            (writer.wrote, self.wrote),
            (writer.cited, self.cited),
            (writer.failed, self.failed),
        ):
            signal.connect(slot)

    def follow(
        self, opened: SignalInstance, closing: SignalInstance, seen: SignalInstance, password: SignalInstance
    ) -> None:
        """Takes every archive that is opened, lets go of it before it is closed, and learns passwords.

        Args:
            opened, closing, seen: As `ArchiveReader.follow` takes them.
            password: Sent with a path and its password.
        """
        self._writer.follow(opened, closing, seen)
        password.connect(self._writer.set_password)

    def cancel(self) -> None:
        """Gives up what is being written; the archive is about to be closed for good."""
        self._writer.hurry()

    def figure(self, order: FigureOrder) -> None:
        """Writes a publication figure."""
        self._figure.emit(order)

    def picture(self, out: Path, image: QImage) -> None:
        """Writes a page as it is seen."""
        self._picture.emit(out, image)

    def annotated(self, order: CopyOrder) -> None:
        """Writes an annotated copy of a document."""
        self._annotated.emit(order)

    def report(self, order: ReportOrder) -> None:
        """Writes results and scores."""
        self._report.emit(order)

    def cite(self, page: PageRef) -> None:
        """Asks how a page is cited; answered by `cited`."""
        self._cite.emit(page)
