"""Which archive to open: the last one, the person's own first one, or the sample."""

from __future__ import annotations

from pathlib import Path

from core.documents.formats import is_folder
from core.settings import Settings, data_dir
from resources import ROOT

_TAKEN = {".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".webp"}


def first_archive(settings: Settings) -> Path:
    """Returns the archive to open at start: the last one if it is still there, else the person's own."""
    last = Path(settings.last_archive) if settings.last_archive else None
    if last is not None and is_folder(last):
        return last
    return data_dir() / "My documents.patchlight"


def gone_archive(settings: Settings) -> Path | None:
    """Returns the archive of the last time if it is not where it was, as on a drive that is not plugged in."""
    last = Path(settings.last_archive) if settings.last_archive else None
    return None if last in (None, first_archive(settings)) else last


def sample_archive() -> Path:
    """Returns where the sample archive lies or will lie."""
    return data_dir() / "Sample.patchlight"


def sample_documents() -> list[Path]:
    """Returns the documents that come with Patchlight."""
    folder = ROOT / "samples"
    return sorted(path for path in folder.iterdir() if path.suffix in _TAKEN) if folder.is_dir() else []
