"""What processes meet on Windows: waiting that Ctrl+C cannot interrupt, readers that have gone, files in use."""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path

import pytest

from core import child
from core.archive import Archive
from core.child import Child, ChildHungError
from core.cli import main
from core.documents.formats import content_hash, recognise
from core.documents.renderer import RenderHost
from core.errors import DocumentError
from tests.coloured_pages import make_pdf
from tests.core.windows_errors import refused


class Gone(io.StringIO):
    """Standard output whose reader has ended, as `more` does when it is left."""

    def __init__(self, file: io.FileIO, error: OSError) -> None:
        super().__init__()
        self._file, self._error = file, error

    def fileno(self) -> int:
        return self._file.fileno()

    def flush(self) -> None:
        raise self._error


@pytest.mark.parametrize(
    ("system", "error", "said"),
    [
        ("win32", OSError(errno.EINVAL, "Invalid argument"), ""),
        ("linux", BrokenPipeError(errno.EPIPE, "Broken pipe"), ""),
        ("linux", OSError(errno.EINVAL, "Invalid argument"), "The system: Invalid argument."),
        ("win32", OSError(errno.EINVAL, "Invalid argument", "E:"), "E:: Invalid argument."),
    ],
)
def test_a_reader_that_has_gone_is_no_error(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    system: str,
    error: OSError,
    said: str,
) -> None:
    with Archive.create(tmp_path / "a.patchlight"):
        pass
    with io.FileIO(tmp_path / "out", "w") as file, monkeypatch.context() as there:
        there.setattr(sys, "stdout", Gone(file, error))
        there.setattr(sys, "platform", system)
        assert main(["info", "--archive", str(tmp_path / "a.patchlight")]) == 1
    assert capsys.readouterr().err.strip().removeprefix("patchlight: ") == said


def test_waiting_in_short_turns_waits_as_long_as_in_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_AT_ONCE", 0.005)
    with RenderHost() as host:
        assert host.open(make_pdf(tmp_path / "one.pdf", ["red"])).page_count == 1
    silent = Child("code")  # an interpreter that reads lines, and says nothing of being ready
    with pytest.raises(ChildHungError):
        silent.ready(0.05)
    silent.close()


def test_a_file_in_use_is_no_matter_of_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = make_pdf(tmp_path / "one.pdf", ["red"])
    opened = Path.open

    def held(path: Path, mode: str = "r") -> object:
        if path == file:
            raise refused(32, name=str(path))
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", held)
    for read in (recognise, content_hash):
        with pytest.raises(DocumentError, match="another program is using it"):
            read(file)
