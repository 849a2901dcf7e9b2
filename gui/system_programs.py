"""Opens what lies on the disk in the system's own programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from gui.notices import NoticeStack


def open_with_system(path: Path, notices: NoticeStack) -> None:
    """Opens a file or folder in the system's program for it, or says that there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        said = QCoreApplication.translate("SystemPrograms", "No program on this machine opens {name}.")
        notices.fail(said.format(name=path.name), str(path))
