"""Models on this machine: found, listed, added from a folder, removed. Nothing here goes online (see `hub`).

Downloaded models lie in the cache of the Hub's own library, wherever its settings put it, so that other programs share
them. Models that were added from a folder are copied to Patchlight's data folder under a name that tells their
contents, and that name is their specification.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Literal

from core.errors import ModelError
from core.replacing import put_in_place
from core.system_words import system_words

_SAMPLE = 1 << 20
PIECE = 4 << 20
"""Bytes that are copied at a time."""

_HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
_NAME = re.compile(r"[^/\\]+-[0-9a-f]{8}")
_WANTED = (".json", ".safetensors", ".jinja", ".txt", ".model")


Source = Literal["hub", "folder", "file"]


class AddCancelledError(Exception):
    """The person cancelled; a download keeps what has arrived, and goes on from there the next time."""


@dataclass(frozen=True)
class StoredModel:
    """A model whose files are on this machine.

    Attributes:
        spec: What `load_encoder` takes.
        folder: Where its files lie.
        byte_size: What removing it would free.
        source: Downloaded from the Hub, added from a folder, or from an exported file.
    """

    spec: str
    folder: Path
    byte_size: int
    source: Source


def is_hub_id(spec: str) -> bool:
    """Returns whether a specification has the form OWNER/NAME of a model on the Hub."""
    return _HUB_ID.fullmatch(spec) is not None and ".." not in spec and "--" not in spec


def is_folder_name(spec: str) -> bool:
    """Returns whether a specification has the form of a checkpoint that was added from a folder."""
    return _NAME.fullmatch(spec) is not None and not spec.startswith(".")


def added_folder(spec: str) -> Path:
    """Returns where a model from a folder or an exported file lies, whether it is there or not."""
    return _added() / spec.replace("/", "--")


def hub_cache() -> Path:
    """Returns where the Hub's own library keeps what is downloaded; it need not exist yet.

    That library takes long to be imported: until it is, what it goes by is read from the environment as it reads it.
    """
    if known := getattr(sys.modules.get("huggingface_hub.constants"), "HF_HUB_CACHE", ""):
        return Path(known)
    caches = os.environ.get("XDG_CACHE_HOME", "~/.cache")
    home = os.environ.get("HF_HOME", Path(caches) / "huggingface")
    place = os.environ.get("HUGGINGFACE_HUB_CACHE", Path(home) / "hub")
    return Path(os.path.expandvars(os.environ.get("HF_HUB_CACHE", place))).expanduser()


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """Lends an empty folder beside another to be filled; what has not been put in its place at the end goes."""
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)  # of a program that was killed
        part.mkdir(parents=True)
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def swap_in(staged: Path, target: Path) -> None:
    """Puts a whole folder in the place of another, or where there is none yet.

    Raises:
        OSError: It cannot be put there; what was there before still is.
    """
    old = _set_aside(target) if target.exists() else None
    try:
        put_in_place(staged, target)
    except OSError:
        if old is not None:
            put_in_place(old, target)
        raise
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)


def _set_aside(folder: Path) -> Path:
    """Renames a folder to be deleted: all of it or, where a program has one of its files open on Windows, nothing."""
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    put_in_place(folder, old)
    return old


def is_wanted(name: str) -> bool:
    """Returns whether a checkpoint's file is needed: weights as safetensors, settings, tokenizer; never code."""
    return "/" not in name and name.endswith(_WANTED) and not name.startswith((".", "README", "LICENSE"))


def find(spec: str) -> Path | None:
    """Returns the folder of a model that was downloaded or added, or None."""
    if _NAME.fullmatch(spec) and (_added() / spec).is_dir():
        return _added() / spec
    if not is_hub_id(spec):
        return None
    if added_folder(spec).is_dir():
        return added_folder(spec)
    from huggingface_hub import try_to_load_from_cache

    for name in ("config.json", "adapter_config.json"):
        cached = try_to_load_from_cache(spec, name)
        if isinstance(cached, str):
            return Path(cached).parent
    return None


def wanted_bytes(folder: Path) -> int:
    """Returns how many bytes of a folder would be copied."""
    return sum(file.stat().st_size for file in folder.iterdir() if file.is_file() and is_wanted(file.name))


def stored_models() -> list[StoredModel]:
    """Returns the models on this machine that Patchlight can use, by name."""
    from core.encoders.registry import checkpoint_family

    models: dict[str, StoredModel] = {}
    for spec, folder, size, source in (*_in_data_folder(), *_in_cache()):
        try:
            checkpoint_family(folder, spec)
        except ModelError:
            continue  # the cache is shared with other programs and their models
        models.setdefault(spec, StoredModel(spec, folder, size, source))
    return sorted(models.values(), key=lambda model: model.spec.lower())


def add_folder(
    folder: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> StoredModel:
    """Copies a checkpoint into Patchlight's data folder. It appears there only when it is whole.

    Args:
        folder: Holds a checkpoint of a supported family.
        progress: Called with bytes copied and bytes in all.
        cancelled: Asked at every piece that is copied.

    Raises:
        ModelError: The folder holds no checkpoint that can be used, or it cannot be copied.
        AddCancelledError: `cancelled` returned True; nothing is left behind.
    """
    from core.encoders.registry import checkpoint_family

    folder = folder.expanduser().resolve()
    checkpoint_family(folder, str(folder))
    name = folder_name(folder)
    target = _added() / name
    files = [file for file in sorted(folder.iterdir()) if file.is_file() and is_wanted(file.name)]
    total = sum(file.stat().st_size for file in files)
    try:
        with unfinished(target) as part:
            done = 0
            for file in files:
                with file.open("rb") as stream:
                    for size in copy(stream, part / file.name):
                        done += size
                        progress(done, total)
                        if cancelled():
                            raise AddCancelledError
            if not target.exists():
                put_in_place(part, target)
    except OSError as error:
        raise ModelError(
            "The model in {folder} cannot be copied: {reason}.", folder=folder, reason=system_words(error)
        ) from error
    return StoredModel(name, target, total, "folder")


def remove(spec: str) -> int:
    """Removes a model's files from this machine; archives made with it stay as they are.

    Returns:
        Bytes freed.

    Raises:
        ModelError: There is no such model here, or its files cannot be removed.
    """
    try:
        if (is_folder_name(spec) or is_hub_id(spec)) and added_folder(spec).is_dir():
            size = _size(added_folder(spec))
            shutil.rmtree(_set_aside(added_folder(spec)), ignore_errors=True)
            return size
        if is_hub_id(spec):
            from huggingface_hub import scan_cache_dir
            from huggingface_hub.errors import CacheNotFound

            try:
                cache = scan_cache_dir(hub_cache())
            except CacheNotFound as error:
                raise ModelError("The model {spec} is not on this machine.", spec=spec) from error
            for repository in cache.repos:
                if repository.repo_type == "model" and repository.repo_id == spec:
                    # Only this one: copies of a model elsewhere in the cache may have the same revisions.
                    only = replace(cache, repos=frozenset({repository}))
                    plan = only.delete_revisions(*(revision.commit_hash for revision in repository.revisions))
                    plan.execute()
                    return plan.expected_freed_size
    except OSError as error:
        raise ModelError(
            "The model {spec} cannot be removed: {reason}.", spec=spec, reason=system_words(error)
        ) from error
    raise ModelError("The model {spec} is not on this machine.", spec=spec)


def copy(stream: BinaryIO, target: Path) -> Iterator[int]:
    """Writes a stream to a new file piece by piece, and yields the size of each."""
    with target.open("wb") as out:
        while piece := stream.read(PIECE):
            out.write(piece)
            yield len(piece)


def licence_of(folder: Path) -> str:
    """Returns the licence that a checkpoint's card names ("apache-2.0"), or an empty string."""
    try:
        text = (folder / "README.md").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    found = re.match(r"---\s*\n(?:.*\n)*?license(?:_name)?:\s*[\"']?([\w. -]+)", text)
    return found[1].strip() if found else ""


def folder_name(folder: Path) -> str:
    """Returns a stable name for a checkpoint in a folder: the name of the folder and a fingerprint.

    The fingerprint covers config.json or adapter_config.json, and of each weight file its name, size, header, first
    and last weights: two checkpoints in folders of the same name are not taken for one, and gigabytes need not be read.
    """
    return f"{folder.resolve().name}-{fingerprint(folder)}"


def fingerprint(folder: Path) -> str:
    """Returns eight hexadecimal digits that tell the checkpoint in a folder from others (see `folder_name`)."""
    digest = hashlib.blake2b(digest_size=4)
    for file in [folder / "config.json", folder / "adapter_config.json", *sorted(folder.glob("*.safetensors"))]:
        if not file.is_file():
            continue
        size = file.stat().st_size
        digest.update(f"{file.name}:{size}:".encode())
        with file.open("rb") as stream:
            digest.update(stream.read(_SAMPLE))
            stream.seek(max(0, size - _SAMPLE))
            digest.update(stream.read())
    return digest.hexdigest()


def _added() -> Path:
    from core.settings import data_dir

    return data_dir() / "models"


def _in_cache() -> list[tuple[str, Path, int, Source]]:
    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    try:
        repositories = scan_cache_dir(hub_cache()).repos
    except CacheNotFound:
        return []
    found = (
        (repo.repo_id, find(repo.repo_id), repo.size_on_disk) for repo in repositories if repo.repo_type == "model"
    )
    return [(spec, folder, size, "hub") for spec, folder, size in found if folder is not None]


def _in_data_folder() -> list[tuple[str, Path, int, Source]]:
    folders = sorted(_added().iterdir()) if _added().is_dir() else ()
    found: list[tuple[str, Path, int, Source]] = []
    for folder in folders:
        spec = folder.name.replace("--", "/", 1)
        if is_hub_id(spec):
            found.append((spec, folder, _size(folder), "file"))
        elif is_folder_name(folder.name):
            found.append((folder.name, folder, _size(folder), "folder"))
    return found


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
