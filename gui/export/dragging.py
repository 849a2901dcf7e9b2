"""Dragging a hit out of the window: its document as a file, or its picture."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QPixmap

from core.archive.places import is_there
from core.explain.citation import citation
from gui.export.file_names import file_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.types import Hit

_GRIP = QPoint(-12, -8)
_SHOWN = 120


def hit_as_mime(hit: Hit, picture: QImage | None, *, as_picture: bool, folder: Path | None = None) -> QMimeData:
    """Returns what is dragged: the document, or the picture both as pixels and as a file; its citation in any case.

    Args:
        hit: The hit.
        picture: Of its page, None while there is none.
        as_picture: Whether the picture is wanted; without one it is the document, unless that is gone.
        folder: Where the picture's file is put.
    """
    data = QMimeData()
    if as_picture and picture is not None and folder is not None:
        image = picture.copy()  # another ratio for the same pixels, and the picture may be kept by somebody
        image.setDevicePixelRatio(1)
        name = hit.document.removesuffix(Path(hit.document).suffix)
        file = folder / file_name(f"{name}, page {hit.page.page_number}.png")
        data.setImageData(image)
        if image.save(str(file)):
            data.setUrls([QUrl.fromLocalFile(str(file))])
    elif is_there(hit.path):
        data.setUrls([QUrl.fromLocalFile(str(hit.path))])
    data.setText(citation(hit.document, hit.page.page_number))
    return data


class HitDrag(QObject):
    """Starts drags; the files it makes for pictures go when the window does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def start(
        self, source: QWidget, hit: Hit, thumbnail: QPixmap | None, picture: QImage | None, *, as_picture: bool
    ) -> Qt.DropAction:
        """Drags a hit until it is dropped; the document is copied or linked, never moved away.

        Args:
            source: The widget it is dragged from.
            hit: The hit.
            thumbnail: What hangs at the pointer.
            picture: Of its page.
            as_picture: Whether the picture is dragged, not the document.
        """
        drag = QDrag(source)
        drag.setMimeData(hit_as_mime(hit, picture, as_picture=as_picture, folder=self._made()))
        if thumbnail is not None:
            shown = thumbnail.scaledToHeight(
                round(_SHOWN * source.devicePixelRatioF()), Qt.TransformationMode.SmoothTransformation
            )
            shown.setDevicePixelRatio(source.devicePixelRatioF())
            drag.setPixmap(shown)
            drag.setHotSpot(_GRIP)
        return drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, Qt.DropAction.CopyAction)

    def _made(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="patchlight-drag-", ignore_cleanup_errors=True)
        return Path(self._folder.name)

    def tidy(self) -> None:
        """Deletes the pictures that were dragged."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
