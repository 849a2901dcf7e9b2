"""Downloading models: what the Hub offers, asked first; then the files, resumable, checked, whole before they count."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from core.encoders import adapters
from core.encoders.registry import FAMILIES, SUPPORTED, unsupported
from core.encoders.store import AddCancelledError, StoredModel, find, hub_cache, is_hub_id, is_wanted
from core.errors import ModelError
from core.sentences import Sentence

_SPARE_BYTES = 256 << 20


class HubFile(NamedTuple):
    """A file of a model on the Hub; `sha256` is None for small files, which the Hub keeps no such sum of."""

    name: str
    size: int
    sha256: str | None


@dataclass(frozen=True)
class Offer:
    """What would be downloaded.

    Attributes:
        spec: Hub id.
        revision: The exact version.
        licence: As the model's card names it ("apache-2.0"), or an empty string.
        files: What is needed of it, config.json (an adapter's adapter_config.json) last: a model counts as being
            here once that is.
        base: What is needed of the base of an adapter, None where it is here already.
    """

    spec: str
    revision: str
    licence: str
    files: tuple[HubFile, ...]
    base: Offer | None = None

    @property
    def byte_size(self) -> int:
        """Size of the whole download."""
        return sum(file.size for file in self.files) + (self.base.byte_size if self.base else 0)

    @property
    def terms(self) -> str:
        """The licence, and that of a base that comes with it."""
        own = self.licence or Sentence("not stated")
        if self.base is None:
            return own
        return Sentence("{own}; of its base {base}: {terms}", own=own, base=self.base.spec, terms=self.base.terms)


def ask(spec: str, *, as_base: bool = False) -> Offer:
    """Asks the Hub what a model consists of, an adapter together with its base. Goes online, and downloads nothing.

    Args:
        spec: Hub id.
        as_base: Also take what can be used as the base of an adapter only.

    Raises:
        ModelError: There is no such model, it is of no supported family, it needs its terms accepted first, or the Hub
            cannot be reached.
    """
    if not is_hub_id(spec):
        raise ModelError("“{spec}” is no model of the Hub.", "A model of the Hub is named OWNER/NAME.", spec=spec)
    from huggingface_hub import HfApi

    with _plainly(spec):
        info = HfApi().model_info(spec, files_metadata=True)
    files = [
        HubFile(item.rfilename, item.size or 0, item.lfs.sha256 if item.lfs else None)
        for item in info.siblings or ()
        if is_wanted(item.rfilename)
    ]
    names = {file.name for file in files}
    adapted = adapters.CONFIG in names and "config.json" not in names
    last = adapters.CONFIG if adapted else "config.json"
    if last not in names or not any(name.endswith(".safetensors") for name in names):
        raise ModelError("{spec} holds no model that can be used.", SUPPORTED, spec=spec)
    model_type = (info.config or {}).get("model_type")
    usable = {*FAMILIES, *(adapters.BASES if as_base else ())}
    if model_type is not None and not adapted and model_type not in usable:
        raise unsupported(spec, model_type)
    licence = info.card_data.get("license") if info.card_data else None
    base = None
    if adapted:
        base_spec = str(((info.config or {}).get("peft") or {}).get("base_model_name_or_path") or "")
        if as_base or not is_hub_id(base_spec):
            raise ModelError(
                "{spec} is an adapter that does not name its base.", adapters.SUPPORTED_ADAPTERS, spec=spec
            )
        base = None if find(base_spec) else ask(base_spec, as_base=True)
    files.sort(key=lambda file: (file.name == last, file.name))
    return Offer(spec, str(info.sha), str(licence or ""), tuple(files), base)


def download(
    offer: Offer,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> StoredModel:
    """Downloads what was offered into the cache of the Hub's library; what is there already is not fetched again.

    Args:
        offer: From `ask`, after the person agreed to it.
        progress: Called with bytes there and bytes in all, from the thread that downloads.
        cancelled: Asked at every piece that arrives.

    Raises:
        ModelError: The disk is too full, the connection broke, or a file arrived damaged.
        AddCancelledError: `cancelled` returned True.
    """
    from huggingface_hub import hf_hub_download

    cache = hub_cache()
    _require_space(cache, offer)
    whole, done = offer.byte_size, 0
    if offer.base:
        download(offer.base, progress=lambda there, _: progress(there, whole), cancelled=cancelled)
        done = offer.base.byte_size
    folder = cache
    for file in offer.files:
        if cancelled():
            raise AddCancelledError
        meter = _meter(done, whole, progress, cancelled)
        with _plainly(offer.spec):
            path = Path(hf_hub_download(offer.spec, file.name, revision=offer.revision, tqdm_class=meter))
        _require_sum(path, file, offer.spec)
        folder = path.parent
        done += file.size
        progress(done, whole)
    _point_main_to(folder, offer.revision)
    return StoredModel(offer.spec, folder, sum(file.size for file in offer.files), "hub")


def _meter(before: int, total: int, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Any:
    """Makes the progress class that the Hub's library reports to; it is also where a download can be stopped."""
    from tqdm.std import tqdm

    class Meter(tqdm):
        def __init__(self, *args: Any, **settings: Any) -> None:
            self._arrived = int(settings.get("initial") or 0)
            super().__init__(*args, **{**settings, "disable": True})

        def update(self, n: float | None = 1) -> bool | None:
            self._arrived += int(n or 0)
            if cancelled():
                raise AddCancelledError
            progress(min(total, before + self._arrived), total)
            return None

    return Meter


def _require_space(cache: Path, offer: Offer) -> None:
    place = next(folder for folder in (cache, *cache.parents) if folder.exists())
    free = shutil.disk_usage(place).free
    if free < offer.byte_size + _SPARE_BYTES:
        raise ModelError(
            "{spec} needs {needed:.1f} GB, and {free:.1f} GB are free.",
            "Free some space, or set HF_HOME to a folder on another disk.",
            spec=offer.spec,
            needed=offer.byte_size / 1e9,
            free=free / 1e9,
        )


def _require_sum(path: Path, file: HubFile, spec: str) -> None:
    if file.sha256 is None:
        return
    with path.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != file.sha256:
        path.resolve().unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise ModelError("{file} of {spec} arrived damaged.", "Add the model again.", file=file.name, spec=spec)


def _point_main_to(folder: Path, revision: str) -> None:
    """Downloading an exact version leaves the cache's name for the newest unset, and models are found by that name."""
    reference = folder.parents[1] / "refs" / "main"
    reference.parent.mkdir(parents=True, exist_ok=True)
    reference.write_text(revision, encoding="utf-8")


@contextmanager
def _plainly(spec: str) -> Iterator[None]:
    """Turns the errors of the Hub's library into sentences."""
    from huggingface_hub import errors

    try:
        yield
    except errors.OfflineModeIsEnabled as error:
        raise ModelError("Going online is switched off.", "Unset HF_HUB_OFFLINE to download models.") from error
    except errors.GatedRepoError as error:
        raise ModelError(
            "The publisher of {spec} asks for agreement to its terms first.",
            "Agree on the model's page, sign in with `hf auth login`, and try again.",
            spec=spec,
        ) from error
    except errors.RepositoryNotFoundError as error:
        raise ModelError("The Hub has no model named {spec}.", "Check the spelling.", spec=spec) from error
    except (errors.HTTPError, OSError) as error:  # pyright: ignore[reportPrivateImportUsage]
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        raise ModelError(
            "The download of {spec} broke off: {reason}.", "Try again; what arrived is kept.", spec=spec, reason=reason
        ) from error
