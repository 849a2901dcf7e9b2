"""Models as one file, for machines without a network: written with checksums, and read with mistrust.

The file is a plain .zip or .tar of the model's files, nothing compressed, and `patchlight-model.json`, which names the
model, its licence, and the size and SHA-256 sum of every file. Only files that `store.is_wanted` takes go in or out: no
pickles, no code, no folders, no links.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, Protocol, cast

from core.encoders import store
from core.encoders.store import AddCancelledError, StoredModel
from core.errors import ModelError
from core.replacing import staged
from core.sentences import Sentence
from core.system_words import system_words

MANIFEST = "patchlight-model.json"

_MOST_MANIFEST_BYTES = 1 << 20
_SPARE_BYTES = 64 << 20
_SUM_DIGITS = 64


@dataclass(frozen=True)
class Packed:
    """What an exported file says it holds.

    Attributes:
        spec: The name of the model, which it gets again.
        licence: As its publisher names it, or an empty string.
        files: Size and SHA-256 sum of each file by name.
    """

    spec: str
    licence: str
    files: dict[str, tuple[int, str]]

    @property
    def byte_size(self) -> int:
        """Size of all files."""
        return sum(size for size, _ in self.files.values())


def export(
    model: StoredModel,
    target: Path,
    *,
    licence: str = "",
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Writes a model into one file, which appears only when it is whole.

    Args:
        model: A model on this machine.
        target: Ends in .zip or .tar.
        licence: Goes with it.
        progress: Called with bytes written and bytes in all.
        cancelled: Asked at every piece.

    Returns:
        Size of the file.

    Raises:
        ModelError: The file cannot be written.
        AddCancelledError: `cancelled` returned True; no file is left.
    """
    files = [file for file in sorted(model.folder.iterdir()) if file.is_file() and store.is_wanted(file.name)]
    total, done = sum(file.stat().st_size for file in files), 0
    described: dict[str, dict[str, Any]] = {}
    try:
        with staged(target) as part, _writer(part, target.suffix.lower()) as add:
            for file in files:
                digest = hashlib.sha256()
                size = file.stat().st_size
                with file.open("rb") as stream, add(file.name, size) as out:
                    while piece := stream.read(store.PIECE):
                        out.write(piece)
                        digest.update(piece)
                        done += len(piece)
                        progress(done, total)
                        if cancelled():
                            raise AddCancelledError
                described[file.name] = {"size": size, "sha256": digest.hexdigest()}
            manifest = {"format": 1, "model": model.spec, "licence": licence, "files": described}
            data = json.dumps(manifest, indent=1).encode()
            with add(MANIFEST, len(data)) as out:
                out.write(data)
        return target.stat().st_size
    except OSError as error:
        raise ModelError("Cannot write {name}: {reason}.", name=target.name, reason=system_words(error)) from error


def look_into(file: Path) -> Packed:
    """Reads what an exported file says it holds; nothing is unpacked.

    Raises:
        ModelError: It is no exported file, or damaged.
    """
    with _reader(file) as box:
        return _packed(file, box)


def add_file(
    file: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> StoredModel:
    """Unpacks an exported file into Patchlight's data folder. The model appears there only when it is whole.

    Args:
        file: Made by `export`.
        progress: Called with bytes unpacked and bytes in all.
        cancelled: Asked at every piece.

    Raises:
        ModelError: It is no exported file, is damaged, holds no model that can be used, or does not fit on the disk.
        AddCancelledError: `cancelled` returned True; nothing is left behind.
    """
    from core.encoders.adapters import is_adapter
    from core.encoders.registry import checkpoint_family

    with _reader(file) as box:
        packed = _packed(file, box)
        target = store.added_folder(packed.spec)
        done = 0
        try:
            with store.unfinished(target) as part:
                if shutil.disk_usage(part).free < packed.byte_size + _SPARE_BYTES:
                    raise ModelError(
                        "There is not enough room on the disk for {spec}.", "Free some space.", spec=packed.spec
                    )
                for name, (size, expected) in packed.files.items():
                    digest, there = hashlib.sha256(), 0
                    with box.open(name) as stream, (part / name).open("wb") as out:
                        # Never more than was said: what is packed small may unpack without end.
                        while piece := stream.read(min(store.PIECE, size - there + 1)):
                            there += len(piece)
                            if there > size:
                                break
                            out.write(piece)
                            digest.update(piece)
                            done += len(piece)
                            progress(done, packed.byte_size)
                            if cancelled():
                                raise AddCancelledError
                    if there != size or digest.hexdigest() != expected:
                        raise _damaged(file, Sentence("{name} is not what was packed", name=name))
                if not is_adapter(part):  # the base of an adapter may come later
                    checkpoint_family(part, packed.spec)
                if not store.is_hub_id(packed.spec) and not packed.spec.endswith(f"-{store.fingerprint(part)}"):
                    raise _damaged(file, Sentence("its name does not tell its contents"))
                store.swap_in(part, target)
        except OSError as error:
            raise ModelError(
                "{file} cannot be unpacked: {reason}.", file=file.name, reason=system_words(error)
            ) from error
    return StoredModel(packed.spec, target, packed.byte_size, "file")


class _Box(Protocol):
    """The files of a .zip or a .tar."""

    def names(self) -> list[str]: ...
    def open(self, name: str) -> IO[bytes]: ...


class _Zip:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def names(self) -> list[str]:
        return self._archive.namelist()

    def open(self, name: str) -> IO[bytes]:
        return self._archive.open(name)


class _Tar:
    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive
        self._members = archive.getmembers()

    def names(self) -> list[str]:
        return [member.name if member.isreg() else f"{member.name}/" for member in self._members]

    def open(self, name: str) -> IO[bytes]:
        member = next(each for each in self._members if each.name == name)
        return cast("IO[bytes]", self._archive.extractfile(member))


@contextmanager
def _reader(file: Path) -> Iterator[_Box]:
    try:
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                yield _Zip(archive)
        else:
            with tarfile.open(file, "r:") as archive:
                yield _Tar(archive)
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise ModelError(
            "{file} is not a model that Patchlight exported, or it is damaged.",
            "`patchlight models export` makes one; any other checkpoint is added as a folder.",
            file=file.name,
        ) from error
    except OSError as error:
        raise ModelError("{file} cannot be read: {reason}.", file=file.name, reason=system_words(error)) from error


@contextmanager
def _writer(part: Path, suffix: str) -> Iterator[Callable[[str, int], Any]]:
    if suffix == ".zip":
        with zipfile.ZipFile(part, "w") as archive:
            yield lambda name, _: archive.open(zipfile.ZipInfo(name), "w", force_zip64=True)
        return
    with tarfile.open(part, "w", format=tarfile.PAX_FORMAT) as tar:

        @contextmanager
        def add(name: str, size: int) -> Iterator[BinaryIO]:
            header = tarfile.TarInfo(name)
            header.size = size
            out = cast("BinaryIO", tar.fileobj)
            # The header first, its content after it, padded to whole blocks: what addfile does, piece by piece.
            out.write(header.tobuf(tar.format))
            start = out.tell()
            yield out
            out.write(b"\0" * (-(out.tell() - start) % tarfile.BLOCKSIZE))
            tar.offset = out.tell()

        yield add


def _packed(file: Path, box: _Box) -> Packed:
    names = box.names()
    if MANIFEST not in names:
        raise ModelError(
            "{file} is not a model that Patchlight exported.", "Unpack it, and add the folder.", file=file.name
        )
    try:
        with box.open(MANIFEST) as stream:
            values = json.loads(stream.read(_MOST_MANIFEST_BYTES))
        if values["format"] != 1:
            raise ModelError("{file} was exported by a newer Patchlight.", "Update Patchlight.", file=file.name)
        files = {str(name): (int(item["size"]), str(item["sha256"])) for name, item in values["files"].items()}
        packed = Packed(str(values["model"]), str(values["licence"]), files)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(file, Sentence("its list of contents cannot be read")) from error
    if sorted(names) != sorted([MANIFEST, *files]):
        raise _damaged(file, Sentence("its list of contents is not what it holds"))
    if not all(store.is_wanted(name) and "\\" not in name for name in files):
        raise _damaged(file, Sentence("it holds files that are no part of a model"))
    if not all(size >= 0 and len(digest) == _SUM_DIGITS for size, digest in files.values()):
        raise _damaged(file, Sentence("its list of contents cannot be read"))
    if not (store.is_hub_id(packed.spec) or store.is_folder_name(packed.spec)):
        raise _damaged(file, Sentence("“{name}” cannot be the name of a model", name=packed.spec))
    return packed


def _damaged(file: Path, reason: Sentence) -> ModelError:
    return ModelError("{file} is damaged: {reason}.", "Export the model again.", file=file.name, reason=reason)
