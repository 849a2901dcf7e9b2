"""Why the system refused: known reasons in clauses of Patchlight's own, others as the system says them."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from core.sentences import Sentence
from core.system_words import system_words
from tests.core.windows_errors import refused


def test_real_refusals_are_known(tmp_path: Path) -> None:
    with pytest.raises(OSError) as gone:
        (tmp_path / "gone").read_bytes()
    assert system_words(gone.value) == "there is no such file or folder"
    with pytest.raises(OSError) as there:
        tmp_path.mkdir()
    assert system_words(there.value) == "it is there already"
    with pytest.raises(OSError) as folder:
        tmp_path.read_bytes()
    expected = "you do not have permission for it" if sys.platform == "win32" else "it is a folder"
    assert system_words(folder.value) == expected
    assert all(isinstance(system_words(each.value), Sentence) for each in (gone, there, folder))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (32, "another program is using it"),
        (39, "there is no space left for it on the disk"),
        (21, "its drive does not answer"),
        (5, "you do not have permission for it"),
    ],
)
def test_windows_numbers_come_first(number: int, said: str) -> None:
    assert system_words(refused(number)) == said


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENAMETOOLONG, errno.EMFILE])
def test_what_is_known_is_not_said_in_the_systems_words(number: int) -> None:
    assert os.strerror(number) not in system_words(OSError(number, os.strerror(number)))


def test_what_is_not_foreseen_is_quoted() -> None:
    assert system_words(OSError(errno.EPIPE, "Broken pipe")) == "the system says “Broken pipe”"
    assert system_words(OSError("what")) == "the system says “what”"
