"""Where the files of models live on this machine: the cache of the Hub, and people's own folders."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")


def is_hub_id(spec: str) -> bool:
    """Returns whether a specification has the form OWNER/NAME of a model on the Hub."""
    return _HUB_ID.fullmatch(spec) is not None and ".." not in spec and "--" not in spec


def find(spec: str) -> Path | None:
    """Returns the folder of a Hub model in the local cache, or None."""
    if not is_hub_id(spec):
        return None
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(spec, local_files_only=True))
    except (LocalEntryNotFoundError, HfHubHTTPError, OSError):
        return None


def folder_name(folder: Path) -> str:
    """Returns a stable name for a checkpoint in a folder: the name of the folder and a fingerprint.

    The fingerprint covers config.json and the names, sizes and headers of the weight files, so that two
    checkpoints in folders of the same name are never taken for one.
    """
    digest = hashlib.blake2b(digest_size=4)
    folder = folder.resolve()
    files = [folder / "config.json", *sorted(folder.glob("*.safetensors"))]
    for file in files:
        if file.is_file():
            digest.update(f"{file.name}:{file.stat().st_size}:".encode())
            with file.open("rb") as stream:
                digest.update(stream.read(1 << 16))
    return f"{folder.name}-{digest.hexdigest()}"
