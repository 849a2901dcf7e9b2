"""LoRA adapters: small files that turn a base model on this machine into a retrieval model.

They are merged into the base as it is loaded (W + scale * B A; Hu et al. 2021, arXiv 2106.09685), so that nothing has
to be installed for them and a page costs no more than with a whole checkpoint. Two kinds are known: adapters of the
checkpoints that transformers has classes for, and adapters as colpali-engine publishes them (ColQwen2, ColQwen2.5 and
ColSmol), whose bases name their weights in other ways.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import ModelError
from core.sentences import Sentence

if TYPE_CHECKING:
    import torch

CONFIG = "adapter_config.json"
WEIGHTS = "adapter_model.safetensors"

SUPPORTED_ADAPTERS = Sentence(
    "Supported are LoRA adapters, in the safetensors format, of ColPali, ColQwen2, ColModernVBERT and NeoMME "
    "checkpoints for transformers, and of the bases of ColQwen2, ColQwen2.5 and ColSmol."
)

_Rules = Sequence[tuple[str, str]]

_QWEN_NAMES: _Rules = (
    (r"(?:model\.)?visual\.", "vlm.visual."),
    (r"(?:model\.)?language_model\.(?:model\.)?", "vlm.language_model."),
    (r"model\.", "vlm.language_model."),
    (r"custom_text_proj(?=\.|$)", "embedding_proj_layer"),
)
_IDEFICS3_NAMES: _Rules = ((r"model\.", "vlm."), (r"linear(?=\.|$)", "embedding_proj_layer"))

BASES: Mapping[str, tuple[str, _Rules]] = {
    "qwen2_vl": ("colqwen2", _QWEN_NAMES),
    "qwen2_5_vl": ("colqwen2", _QWEN_NAMES),
    "idefics3": ("colmodernvbert", _IDEFICS3_NAMES),
}
"""`model_type` of bases in colpali-engine's form: the family that loads them, and how their weights are renamed."""


@dataclass(frozen=True)
class Adapter:
    """An adapter on this machine.

    Attributes:
        folder: Holds adapter_config.json and adapter_model.safetensors.
        spec: What it is called in sentences.
        base: What its base is called: a Hub id, or a folder.
        settings: Its adapter_config.json.
    """

    folder: Path
    spec: str
    base: str
    settings: Mapping[str, Any]


def is_adapter(folder: Path) -> bool:
    """Returns whether a folder holds an adapter and no whole model."""
    return (folder / CONFIG).is_file() and not (folder / "config.json").is_file()


def read(folder: Path, spec: str) -> Adapter:
    """Reads what an adapter says of itself.

    Raises:
        ModelError: It is damaged, or not of a kind that can be merged.
    """
    try:
        settings = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        base, kind = str(settings["base_model_name_or_path"]), str(settings["peft_type"]).upper()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            "The {file} of {spec} cannot be read.", "Add the model again.", file=CONFIG, spec=spec
        ) from error
    odd = [name for name in ("use_dora", "fan_in_fan_out", "lora_bias", "megatron_config") if settings.get(name)]
    if kind != "LORA" or odd or settings.get("bias", "none") != "none":
        if kind != "LORA":
            said = "The adapter {spec} is of the kind {kind}, which Patchlight does not support."
        else:
            said = "The adapter {spec} has {parts}, which Patchlight does not support."
        raise ModelError(Sentence(said, spec=spec, kind=kind, parts=", ".join(odd) or "bias"), SUPPORTED_ADAPTERS)
    if not (folder / WEIGHTS).is_file():
        if any(folder.glob("adapter_model*.bin")):
            raise ModelError("{spec} has its weights in an unsafe format only.", SUPPORTED_ADAPTERS, spec=spec)
        raise ModelError(
            "The model {spec} is incomplete: {file} is missing.", "Add the model again.", spec=spec, file=WEIGHTS
        )
    return Adapter(folder, spec, base, settings)


def find_base(adapter: Adapter) -> tuple[Path, str]:
    """Finds the base of an adapter on this machine.

    Returns:
        Its folder, and the family that loads it.

    Raises:
        ModelError: It is not here, incomplete, or of no supported kind.
    """
    from core.encoders import store
    from core.encoders.registry import FAMILIES, model_type_of, require_weights

    folder = Path(adapter.base) if Path(adapter.base).is_absolute() else store.find(adapter.base)
    if folder is None or not (folder / "config.json").is_file():
        hint = ""
        if store.is_hub_id(adapter.spec):
            hint = Sentence("`patchlight models add {spec}` gets both.", spec=adapter.spec)
        elif store.is_hub_id(adapter.base):
            hint = Sentence("`patchlight models add {spec}` gets it.", spec=adapter.base)
        raise ModelError(
            "{spec} is an adapter of {base}, which is not on this machine.", hint, spec=adapter.spec, base=adapter.base
        )
    kind = model_type_of(folder, adapter.base)
    family = kind if kind in FAMILIES else BASES[kind][0] if kind in BASES else None
    if family is None:
        raise ModelError(
            "{spec} is an adapter for models of the family {family}.",
            SUPPORTED_ADAPTERS,
            spec=adapter.spec,
            family=kind,
        )
    require_weights(folder, adapter.base)
    return folder, family


def base_kind(folder: Path) -> str | None:
    """Returns the key of `BASES` of a base in colpali-engine's form, None for a checkpoint of a family."""
    from core.encoders.registry import model_type_of

    kind = model_type_of(folder, str(folder))
    return kind if kind in BASES else None


def load_base(model_class: Any, folder: Path, kind: str, dtype: torch.dtype) -> tuple[Any, dict[str, Any]]:
    """Loads a base in colpali-engine's form into a retrieval class of transformers.

    Returns:
        The model and what the library says about its loading.
    """
    import transformers
    from safetensors.torch import load_file

    rules = BASES[kind][1]
    weights = {
        renamed(name, rules): tensor
        for file in sorted(folder.glob("model*.safetensors"))
        for name, tensor in load_file(file).items()
        if not name.startswith(("lm_head.", "model.lm_head."))
    }
    projection = weights.get("embedding_proj_layer.weight")
    dim = 128 if projection is None else len(projection)
    vlm = transformers.AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    config = model_class.config_class(vlm_config=vlm, embedding_dim=dim)
    return model_class.from_pretrained(None, config=config, state_dict=weights, dtype=dtype, output_loading_info=True)


def merge(model: Any, adapter: Adapter, kind: str | None) -> set[str]:
    """Adds an adapter's weights to those of its base, in place.

    Args:
        model: The base.
        adapter: From `read`.
        kind: From `base_kind`.

    Returns:
        Names of the weights that the adapter brings whole.

    Raises:
        ModelError: It does not fit the base.
    """
    import torch
    from safetensors.torch import load_file

    rules = BASES[kind][1] if kind else ()
    pairs: dict[str, dict[str, torch.Tensor]] = {}
    whole: set[str] = set()
    parameters = dict(model.named_parameters())
    with torch.no_grad():
        for key, tensor in load_file(adapter.folder / WEIGHTS).items():
            name = key.removeprefix("base_model.model.")
            found = re.fullmatch(r"(.+)\.lora_(A|B)(?:\.default)?\.weight", name)
            if found:
                pairs.setdefault(found[1], {})[found[2]] = tensor
                continue
            target = renamed(name, rules)
            if target not in parameters or parameters[target].shape != tensor.shape:
                raise _misfit(adapter, name)
            parameters[target].copy_(tensor)
            whole.add(target)
        for path, pair in pairs.items():
            weight = parameters.get(f"{renamed(path, rules)}.weight")
            if weight is None or set(pair) != {"A", "B"} or not _fits(weight, **pair):
                raise _misfit(adapter, path)
            change = pair["B"].float() @ pair["A"].float() * _scale(adapter.settings, path, len(pair["A"]))
            weight.copy_(weight.float() + change.to(weight.device))
    if not pairs and not whole:
        raise ModelError("The adapter {spec} is empty.", "Add the model again.", spec=adapter.spec)
    return whole


def renamed(name: str, rules: _Rules) -> str:
    """Returns the name of a weight in the retrieval class: the first rule that fits its beginning counts."""
    for pattern, replacement in rules:
        if found := re.match(pattern, name):
            return replacement + name[found.end() :]
    return name


def _fits(weight: torch.Tensor, A: torch.Tensor, B: torch.Tensor) -> bool:  # noqa: N803
    return A.ndim == B.ndim == 2 and (len(B), A.shape[1]) == weight.shape and len(A) == B.shape[1]


def _scale(settings: Mapping[str, Any], path: str, rank: int) -> float:
    patterns = settings.get("alpha_pattern") or {}
    own = next((value for key, value in patterns.items() if re.fullmatch(rf"(?:.*\.)?(?:{key})", path)), None)
    alpha = float(settings.get("lora_alpha", 8) if own is None else own)
    return alpha / (math.sqrt(rank) if settings.get("use_rslora") else rank)


def _misfit(adapter: Adapter, name: str) -> ModelError:
    return ModelError(
        "The adapter {spec} does not fit its base {base}: {name} has no place there.",
        SUPPORTED_ADAPTERS,
        spec=adapter.spec,
        base=adapter.base,
        name=name,
    )
