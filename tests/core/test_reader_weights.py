"""Why the Reader's file could not be read: missing, not allowed, damaged; each calls for something else."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from core.errors import ModelError
from core.reader.weights import FILE_NAME, load_weights
from resources import ROOT

LOAD = """
import os, sys
from pathlib import Path
import numpy, safetensors.numpy
from core.errors import ModelError
from core.reader.weights import load_weights
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    load_weights(Path(sys.argv[1]))
except ModelError as error:
    print(error)
    print(error.hint)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permission bits are POSIX")
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_file_that_may_not_be_read_is_not_called_damaged(closed: str) -> None:
    # Not in tmp_path: an unprivileged child must be able to reach it, root or not.
    with tempfile.TemporaryDirectory() as outside:
        folder = Path(outside) / "reader"
        folder.mkdir()
        file = folder / FILE_NAME
        file.symlink_to(ROOT / "reader" / FILE_NAME) if closed == "folder" else file.write_bytes(b"unseen")
        Path(outside).chmod(0o755)
        folder.chmod(0o000 if closed == "folder" else 0o755)
        if closed == "file":
            file.chmod(0o000)
        try:
            child = subprocess.run(
                [sys.executable, "-c", LOAD, str(folder)], capture_output=True, text=True, check=True, timeout=120
            )
        finally:
            folder.chmod(0o755)
    assert child.stdout.splitlines() == [
        f"You do not have permission to read the built-in model's file {FILE_NAME}.",
        f"Allow yourself to read {file}, then start Patchlight again.",
    ]


def test_a_missing_file_a_damaged_one_and_a_folder_in_its_place_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is missing") as caught:
        load_weights(tmp_path)
    assert caught.value.hint == "Install Patchlight again to restore it."
    (tmp_path / FILE_NAME).write_bytes(b"not weights at all")
    with pytest.raises(ModelError, match="is damaged"):
        load_weights(tmp_path)
    (tmp_path / FILE_NAME).unlink()
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(ModelError) as caught:
        load_weights(tmp_path)
    assert str(caught.value) == f"The built-in model's file {FILE_NAME} cannot be read: it is a folder."
    assert caught.value.hint == f"Check the disk that holds {tmp_path / FILE_NAME}."
