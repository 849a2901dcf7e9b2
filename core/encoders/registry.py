"""Known models, and the one function that loads any model from files that are already on this machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from core.encoders.encoder import PageEncoder
from core.errors import ModelError
from core.sentences import Sentence

if TYPE_CHECKING:
    from core.encoders.transformer import TransformerEncoder

FAMILIES: Mapping[str, tuple[str, str]] = {
    "colpali": ("core.encoders.colpali", "ColPaliEncoder"),
    "colqwen2": ("core.encoders.colqwen2", "ColQwen2Encoder"),
    "colmodernvbert": ("core.encoders.colmodernvbert", "ColModernVBertEncoder"),
    "neomme": ("core.encoders.neomme", "NeoMMEEncoder"),
}
"""`model_type` in a checkpoint's config.json, and where the encoder for it lives."""

SUPPORTED = Sentence(
    "Supported are ColPali, ColQwen2, ColModernVBERT and NeoMME checkpoints for transformers, and adapters of them, "
    "of ColQwen2.5 and of ColSmol, in the safetensors format."
)


class Figure(NamedTuple):
    """A published retrieval figure in percent of `metric` (nDCG at 5 or 10), and who published it."""

    benchmark: str
    metric: str
    value: float
    source: str


class Detail(NamedTuple):
    """A setting of detail: its value for `load_encoder`, its name, and about what an A4 page comes to.

    `tflop` is in 10^12 floating-point operations (see benchmarks/families.py).
    """

    value: int
    title: str
    vectors: int
    tflop: float


@dataclass(frozen=True)
class KnownModel:
    """What a person should know before choosing a model.

    Attributes:
        spec: What `load_encoder` takes: "reader" or a Hub id.
        title: Name for the screen.
        family: Architecture, for the screen.
        parameters: Number of weights, or None where that is not published.
        download_bytes: About how much is downloaded (0: comes with Patchlight). The exact size is asked for
            and shown before anything is downloaded.
        licence: In plain words, with what is not allowed.
        restricted: True when the licence holds more than the usual open-source terms.
        languages: Which languages of query and page it is made for.
        good_for: One sentence.
        figures: Published figures, with their source.
        details: Settings of detail, coarsest first; empty when there is nothing to set.
        default_detail: The setting that is used when none is named, or None.
        vectors: Vectors of an A4 page at the default detail.
        tflop: 10^12 floating-point operations of such a page, 0 where that is not known.
        dim: Length of a vector.
    """

    spec: str
    title: str
    family: str
    parameters: int | None
    download_bytes: int
    licence: str
    languages: str
    good_for: str
    vectors: int
    tflop: float = 0.0
    dim: int = 128
    restricted: bool = False
    figures: tuple[Figure, ...] = ()
    details: tuple[Detail, ...] = ()
    default_detail: int | None = None


_NEOMME = "Hcompany/neomme (Hugging Face blog)"
_MODERNVBERT = "ModernVBERT, as quoted by Hcompany/neomme"
_ENGINE = "colpali-engine 0.3.18, README"
_GEMMA = Sentence(
    "Gemma terms of use: free to use, also commercially, but bound by Google's list of prohibited uses, "
    "which must be passed on with the model."
)
_NEOMME_DETAILS = (
    Detail(1024, Sentence("Fast"), 770, 0.34),
    Detail(1536, Sentence("Balanced"), 1682, 0.86),
    Detail(2048, Sentence("Fine"), 3010, 1.81),
)


def known_models() -> tuple[KnownModel, ...]:
    """Returns the models Patchlight knows by name, the built-in one first, then smallest first."""
    return _KNOWN


def find_model(spec: str) -> KnownModel | None:
    """Returns what is known about a model, also for a specification with a detail ("ID@1024"), or None."""
    plain = split_detail(spec)[0]
    return next((model for model in _KNOWN if model.spec == plain), None)


def spec_of(model: str) -> str:
    """Returns what to load for a name that an archive knows; any version of the Reader is the Reader."""
    return "reader" if model.startswith("reader-") else model


def split_detail(spec: str) -> tuple[str, int | None]:
    """Splits "ID@1024" into the model and its detail; (spec, None) when no detail is named."""
    plain, mark, detail = spec.rpartition("@")
    return (plain, int(detail)) if mark and detail.isdecimal() else (spec, None)


def load_encoder(spec: str = "reader", *, device: str | None = None, detail: int | None = None) -> PageEncoder:
    """Loads a model by its specification. Nothing is ever downloaded.

    Args:
        spec: "reader" for the built-in model, the Hub id of a model that is on this machine already, or a
            folder that holds a checkpoint. "ID@1024" names a detail as well, so an encoder's name always
            loads that encoder.
        device: "cpu", "cuda" or "mps"; chosen by itself when None.
        detail: A setting of `KnownModel.details`; the model's default when None.

    Raises:
        ModelError: Nothing is known by that name, the model is not on this machine or not of a supported
            family, or its files are incomplete or damaged.
    """
    if spec == "reader":
        from core.encoders.reader import ReaderEncoder

        return ReaderEncoder()
    from core.encoders import adapters

    plain, named_detail = (spec, None) if Path(spec).is_dir() else split_detail(spec)
    folder, name = find_checkpoint(plain)
    family = checkpoint_family(folder, plain)
    module, class_name = FAMILIES[family]
    encoder_class: type[TransformerEncoder] = getattr(import_module(module), class_name)
    chosen = named_detail if detail is None else detail
    if not adapters.is_adapter(folder):
        return encoder_class.from_folder(folder, name=name, device=device, detail=chosen)
    adapter = adapters.read(folder, plain)
    base, _ = adapters.find_base(adapter)
    return encoder_class.from_folder(base, name=name, device=device, detail=chosen, adapter=adapter)


def find_checkpoint(spec: str) -> tuple[Path, str]:
    """Finds a checkpoint's files on this machine.

    Args:
        spec: A folder or a Hub id, without a detail.

    Returns:
        The folder, and the stable name that the vectors made with it carry: the Hub id, or for a folder its
            name and a fingerprint of its contents.

    Raises:
        ModelError: There is no such folder and no such model in the cache, or the name is neither.
    """
    from core.encoders import store

    folder = Path(spec).expanduser()
    if folder.is_dir():
        return folder.resolve(), store.folder_name(folder)
    cached = store.find(spec)
    if cached is not None:
        return cached, spec
    if store.is_hub_id(spec):
        raise ModelError(
            "The model {spec} is not on this machine.", "`patchlight models add {spec}` gets it.", spec=spec
        )
    if store.is_folder_name(spec):
        raise ModelError(
            "The model {spec} is not on this machine.",
            "It came from a folder or an exported file: `patchlight models add` takes that again.",
            spec=spec,
        )
    raise ModelError(
        "No model is known as “{spec}”.", "`patchlight models` lists the models that can be used.", spec=spec
    )


def checkpoint_family(folder: Path, spec: str) -> str:
    """Returns which family of `FAMILIES` a checkpoint belongs to.

    Raises:
        ModelError: The family is not supported, or the folder holds no whole checkpoint.
    """
    from core.encoders import adapters

    if adapters.is_adapter(folder):
        return adapters.find_base(adapters.read(folder, spec))[1]
    model_type = model_type_of(folder, spec)
    if model_type not in FAMILIES:
        raise unsupported(spec, model_type)
    require_weights(folder, spec)
    return model_type


def unsupported(spec: str, family: str) -> ModelError:
    """Returns the error that says that a checkpoint is of no family in `FAMILIES`."""
    said = "{spec} is of the model family {family}, which Patchlight does not support."
    return ModelError(said, SUPPORTED, spec=spec, family=family)


def model_type_of(folder: Path, spec: str) -> str:
    """Returns the `model_type` of a checkpoint's config.json.

    Raises:
        ModelError: There is none, or it cannot be read.
    """
    config_file = folder / "config.json"
    if not config_file.is_file():
        raise ModelError("{spec} holds no config.json, so it is no model that can be used.", SUPPORTED, spec=spec)
    try:
        return str(json.loads(config_file.read_text(encoding="utf-8"))["model_type"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError("The config.json of {spec} cannot be read.", "Add the model again.", spec=spec) from error


def require_weights(folder: Path, spec: str) -> None:
    """Makes sure that a checkpoint has all its weights, as safetensors.

    Raises:
        ModelError: One is missing.
    """
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        try:
            wanted = set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values())
        except (OSError, ValueError, KeyError, AttributeError) as error:
            raise ModelError("The weight index of {spec} cannot be read.", "Add the model again.", spec=spec) from error
    else:
        wanted = {"model.safetensors"}
    missing = sorted(name for name in wanted if not (folder / name).is_file())
    if missing and not index.is_file() and any(folder.glob("pytorch_model*.bin")):
        raise ModelError("{spec} has its weights in an unsafe format only.", SUPPORTED, spec=spec)
    if missing:
        raise ModelError(
            "The model {spec} is incomplete: {file} is missing.", "Add the model again.", spec=spec, file=missing[0]
        )


_KNOWN = (
    KnownModel(
        spec="reader",
        title="Reader",
        family="Patchlight Reader",
        parameters=None,
        download_bytes=0,
        licence=Sentence("AGPL-3.0 or later, like Patchlight itself."),
        languages=Sentence("Latin, Greek and Cyrillic script"),
        good_for=Sentence("Finding words on pages and scans at once, on any machine, with no download."),
        vectors=2500,
    ),
    KnownModel(
        spec="ModernVBERT/colmodernvbert-merged",
        title="ColModernVBERT",
        family="ColModernVBERT",
        parameters=252_000_000,
        download_bytes=1_010_000_000,
        licence=Sentence("MIT: free to use for anything."),
        languages=Sentence("English"),
        good_for=Sentence("English pages on a machine with little memory."),
        vectors=850,
        tflop=3.0,
        figures=(
            Figure("ViDoRe v1", "nDCG@5", 80.6, _MODERNVBERT),
            Figure("ViDoRe v2", "nDCG@5", 40.7, _MODERNVBERT),
            Figure("ViDoRe v3", "nDCG@10", 26.1, _MODERNVBERT),
        ),
    ),
    KnownModel(
        spec="Hcompany/NeoMME-260M-Retriever",
        title="NeoMME 260M",
        family="NeoMME",
        parameters=263_000_000,
        download_bytes=1_050_000_000,
        licence=Sentence("Apache 2.0: free to use for anything."),
        languages=Sentence("Many languages"),
        good_for=Sentence("The best choice for a laptop without a graphics card: many languages, the finest heatmaps."),
        vectors=3010,
        figures=(
            Figure("ViDoRe v1", "nDCG@5", 86.0, _NEOMME),
            Figure("ViDoRe v2", "nDCG@5", 52.2, _NEOMME),
            Figure("ViDoRe v3", "nDCG@10", 52.3, _NEOMME),
        ),
        details=_NEOMME_DETAILS,
        default_detail=2048,
    ),
    KnownModel(
        spec="Hcompany/NeoMME-800M-Retriever",
        title="NeoMME 800M",
        family="NeoMME",
        parameters=800_000_000,
        download_bytes=3_200_000_000,
        licence=Sentence("Apache 2.0: free to use for anything."),
        languages=Sentence("Many languages"),
        good_for=Sentence("Better answers than the 260M model, at about three times its time."),
        vectors=3010,
        figures=(
            Figure("ViDoRe v1", "nDCG@5", 87.4, _NEOMME),
            Figure("ViDoRe v2", "nDCG@5", 55.9, _NEOMME),
            Figure("ViDoRe v3", "nDCG@10", 55.6, _NEOMME),
        ),
        details=tuple(detail._replace(tflop=round(3.1 * detail.tflop, 1)) for detail in _NEOMME_DETAILS),
        default_detail=2048,
    ),
    KnownModel(
        spec="vidore/colqwen2-v1.0-hf",
        title="ColQwen2",
        family="ColQwen2",
        parameters=2_210_000_000,
        download_bytes=4_430_000_000,
        licence=Sentence("Apache 2.0: free to use for anything."),
        languages=Sentence("English; its base model read many languages"),
        good_for=Sentence("Hard questions on a machine with a graphics card or 32 GB of memory."),
        vectors=755,
        tflop=7.4,
        figures=(Figure("ViDoRe v1", "nDCG@5", 89.3, _ENGINE),),
    ),
    *(
        KnownModel(
            spec=f"vidore/colpali-v{version}-hf",
            title=f"ColPali {version}",
            family="ColPali",
            parameters=2_920_000_000,
            download_bytes=5_860_000_000,
            licence=_GEMMA,
            restricted=True,
            languages=Sentence("English"),
            good_for=good_for,
            vectors=1030,
            tflop=5.2,
            figures=figures,
        )
        for version, good_for, figures in (
            (
                "1.3",
                Sentence("The reference of the field: a fixed grid of 32 x 32 patches; needs a graphics card."),
                (
                    Figure("ViDoRe v1", "nDCG@5", 84.8, _NEOMME),
                    Figure("ViDoRe v2", "nDCG@5", 54.7, _NEOMME),
                    Figure("ViDoRe v3", "nDCG@10", 43.0, _NEOMME),
                ),
            ),
            ("1.2", Sentence("Archives that were made with this older version."), ()),
        )
    ),
)
