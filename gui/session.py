"""Which archive to open: the last one, the person's own first one, or the sample."""

from __future__ import annotations

from pathlib import Path

from core.settings import Settings, data_dir
from resources import ROOT

_TAKEN = {".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".webp"}


def first_archive(settings: Settings) -> Path:
    """Returns the archive to open at start: the last one if it is still there, else the person's own."""
    last = Path(settings.last_archive) if settings.last_archive else None
    if last is not None and last.is_dir():
        return last
    return data_dir() / "My documents.patchlight"


def sample_archive() -> Path:
    """Returns where the sample archive lies or will lie."""
    return data_dir() / "Sample.patchlight"


def sample_documents() -> list[Path]:
    """Returns the documents that come with Patchlight."""
    folder = ROOT / "samples"
    return sorted(path for path in folder.iterdir() if path.suffix in _TAKEN) if folder.is_dir() else []
