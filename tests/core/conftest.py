"""What tests of the core get: an archive to fill, and a process that draws pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import listing
from core.archive import Archive
from core.documents.renderer import RenderHost


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A new archive, open for writing; no job on it may leave its threads behind."""
    with Archive.create(tmp_path / "é archive.patchlight") as made:
        yield made
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("render-ahead", "encode-ahead"))]


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, a folder is looked through in one step."""
    monkeypatch.setattr(listing, "_SECONDS", 60.0)


@pytest.fixture(scope="module")
def host() -> Iterator[RenderHost]:
    """A renderer, one for all tests of a file."""
    with RenderHost() as made:
        yield made
