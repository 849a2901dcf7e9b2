"""Where the files of models live on this machine: the cache of the Hub, and people's own folders."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_SAMPLE = 1 << 20
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

    The fingerprint covers config.json, and of each weight file its name, size, header, first and last weights:
    two checkpoints in folders of the same name are not taken for one, and gigabytes need not be read.
    """
    digest = hashlib.blake2b(digest_size=4)
    folder = folder.resolve()
    for file in [folder / "config.json", *sorted(folder.glob("*.safetensors"))]:
        if not file.is_file():
            continue
        size = file.stat().st_size
        digest.update(f"{file.name}:{size}:".encode())
        with file.open("rb") as stream:
            digest.update(stream.read(_SAMPLE))
            stream.seek(max(0, size - _SAMPLE))
            digest.update(stream.read())
    return f"{folder.name}-{digest.hexdigest()}"
