"""Archives on Windows' drives and network folders: how they are named, held, and said to be gone or full."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from core.archive import Archive
from core.archive.database import sqlite_uri, worded
from core.archive.lock import WriterLock
from core.errors import ArchiveError, GoneArchiveError
from core.types import PageRef
from tests.core.archive_samples import append, fill
from tests.core.windows_errors import refused


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        (
            PureWindowsPath(r"C:\Meine Akten\50 %.patchlight\x.sqlite"),
            "file:///C:/Meine%20Akten/50%20%25.patchlight/x.sqlite",
        ),
        (PureWindowsPath(r"\\server\share\a#1\x.sqlite"), "file:////server/share/a%231/x.sqlite"),
        (PurePosixPath("/Volumes/Büro/x?.sqlite"), "file:///Volumes/B%C3%BCro/x%3F.sqlite"),
    ],
)
def test_a_catalogs_uri_never_names_a_host(file: PurePath, uri: str) -> None:
    assert sqlite_uri(file) == uri


def test_sqlite_takes_the_path_of_a_network_folder_but_no_host(tmp_path: Path) -> None:
    file = tmp_path / "Büro #1 50 %?.sqlite"
    for path in (str(file), f"/{file}"):  # with two slashes, as a network folder begins
        with closing(sqlite3.connect(sqlite_uri(PurePosixPath(path)) + "?mode=rwc", uri=True)) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS t (x)")
    assert [each.name for each in tmp_path.iterdir()] == [file.name]
    with pytest.raises(sqlite3.OperationalError, match="authority"):
        sqlite3.connect("file://server/share/x.sqlite", uri=True)


def test_a_drive_that_numbers_its_files_anew_each_time_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        space = archive.space("sample", 16, "maxsim")
        document = fill(archive, space, "one.pdf", 2)
        monkeypatch.setattr(os.path, "samestat", lambda first, second: False)
        monkeypatch.setattr(sys, "platform", "win32")
        append(archive, space, PageRef(document, 0))
        assert not archive.is_replaced


def test_the_lock_of_a_drive_that_was_unplugged_is_taken_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "lock"
    lock = WriterLock(file)
    file.rename(tmp_path / "gone")
    with monkeypatch.context() as system:

        def dead(descriptor: int) -> os.stat_result:
            raise refused(433, errno.EINVAL)

        system.setattr(os, "fstat", dead)
        lock.renew()
    with pytest.raises(BlockingIOError):
        WriterLock(file)
    lock.release()


def test_a_drive_that_is_not_ready_is_gone_and_no_matter_of_permission(tmp_path: Path) -> None:
    with pytest.raises(GoneArchiveError), worded(tmp_path / "a.patchlight"):
        raise refused(21)
    with pytest.raises(ArchiveError, match="you do not have permission") as told, worded(tmp_path / "a.patchlight"):
        raise refused(5, words="Access is denied")
    assert not isinstance(told.value, GoneArchiveError)


@pytest.mark.parametrize(("number", "winerror"), [(errno.ENOSPC, 112), (errno.EINVAL, 39), (errno.EINVAL, 1295)])
def test_a_full_disk_is_full_by_every_name(tmp_path: Path, number: int, winerror: int) -> None:
    with Archive.create(tmp_path / "a.patchlight"):
        pass
    with pytest.raises(ArchiveError, match="no space left"), worded(tmp_path / "a.patchlight"):
        raise refused(winerror, number)
