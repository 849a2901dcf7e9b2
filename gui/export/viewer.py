"""The way to other programs: a document in the system's viewer, at a page where that viewer takes one; its folder."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices

_BROWSERS = ("firefox", "chromium", "chromium-browser", "google-chrome", "microsoft-edge", "brave-browser", "vivaldi")
_ASK_MS = 1500


def page_command(desktop_file: str, path: Path, page_number: int) -> list[str] | None:
    """Returns the command that opens a PDF at a page, or None for viewers that are not known to take one.

    Args:
        desktop_file: What the desktop names as the program for PDFs ("org.gnome.Evince.desktop").
        path: The document.
        page_number: From 1.
    """
    name = desktop_file.strip().removesuffix(".desktop").lower()
    program = name.rpartition(".")[2]  # some are named by a domain, some not
    page, file = str(page_number), str(path)
    if program.startswith("okular"):
        return ["okular", "--page", page, file]
    for viewer in ("evince", "papers", "atril", "xreader"):
        if program == viewer:
            return [viewer, f"--page-index={page}", file]
    if program.startswith("zathura"):
        return ["zathura", f"--page={page}", file]
    if program == "qpdfview":
        return ["qpdfview", f"{file}#{page}"]
    if program == "sioyek":
        return ["sioyek", "--page", page, file]
    if program == "mupdf":
        return ["mupdf", file, page]
    for browser in _BROWSERS:
        if program == browser:
            url = QUrl.fromLocalFile(file)
            url.setFragment(f"page={page}")
            return [browser, url.toString(QUrl.ComponentFormattingOption.FullyEncoded)]
    return None


class Viewer(QObject):
    """Opens documents; the desktop is asked for its viewer without waiting for the answer.

    Signals:
        opened: (Path, page number, whether it was opened at that page)
        failed: Path that no program opened.
    """

    opened = Signal(object, int, bool)
    failed = Signal(object)

    def open(self, path: Path, page_number: int, *, is_pdf: bool) -> None:
        """Opens a document at a page if its viewer is known to take one, else at its beginning."""
        asker = shutil.which("xdg-mime") if is_pdf and sys.platform.startswith("linux") else None
        if asker is None:
            self._open_plainly(path, page_number)
            return
        process = QProcess(self)
        process.finished.connect(lambda *_: self._on_told(process, path, page_number))
        process.errorOccurred.connect(lambda *_: self._on_told(process, path, page_number))
        process.start(asker, ["query", "default", "application/pdf"])

    def _on_told(self, process: QProcess, path: Path, page_number: int) -> None:
        if process.property("told"):
            return
        process.setProperty("told", True)
        told = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        process.deleteLater()
        command = page_command(told, path, page_number)
        program = shutil.which(command[0]) if command else None
        if command and program and QProcess.startDetached(program, command[1:])[0]:  # type: ignore[index]
            self.opened.emit(path, page_number, True)
        else:
            self._open_plainly(path, page_number)

    def _open_plainly(self, path: Path, page_number: int) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.opened.emit(path, page_number, False)
        else:
            self.failed.emit(path)

    def stop(self) -> None:
        """Waits for no answer any more."""
        for process in self.findChildren(QProcess):
            process.setProperty("told", True)
            process.kill()
            process.waitForFinished(_ASK_MS)


def show_in_folder(path: Path) -> None:
    """Opens a file's folder, with the file selected where the system has a way to say so."""
    if sys.platform == "win32":
        # It reads its command line in a way of its own: quotation marks belong around the path alone.
        explorer = QProcess()
        explorer.setProgram("explorer.exe")
        explorer.setNativeArguments(f'/select,"{path}"')  # type: ignore[attr-defined]
        explorer.startDetached()
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
