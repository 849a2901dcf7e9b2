"""Adapters: merged exactly, with bases of transformers' and of colpali-engine's form, or refused in a sentence."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from core.encoders.check_report import format_report
from core.encoders.geometry_check import check
from core.encoders.registry import load_encoder
from core.encoders.transformer import TransformerEncoder
from core.errors import ModelError
from tests.core.encoders.checkpoints import write_adapter, write_base
from tests.core.encoders.test_families import noise

QUERY = "Where is the invoice?"
LAYERS = {"layers.0.self_attn.q_proj": (32, 32), "layers.0.mlp.down_proj": (32, 32)}
ENGINE = {f"model.{name}": shape for name, shape in LAYERS.items()} | {"custom_text_proj": (16, 32)}
NATIVE = {f"vlm.language_model.{name}": shape for name, shape in LAYERS.items()} | {"embedding_proj_layer": (16, 32)}
SMOL = {f"model.text_model.{name}": shape for name, shape in LAYERS.items()} | {"linear": (16, 32)}


@pytest.fixture(autouse=True)
def in_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.encoders.transformer.choose_dtype", lambda device: "float32")


def load(folder: Path) -> Any:
    encoder = load_encoder(str(folder), device="cpu")
    assert isinstance(encoder, TransformerEncoder)
    return encoder


def test_an_adapter_is_its_base_plus_its_scaled_product(checkpoint, tmp_path: Path) -> None:
    adapter = write_adapter(tmp_path / "fine", str(checkpoint("colqwen2")), NATIVE)
    plain, adapted = load(checkpoint("colqwen2")), load(adapter)
    weights = load_file(adapter / "adapter_model.safetensors")
    before, after = (dict(encoder.model.named_parameters()) for encoder in (plain, adapted))
    for name in before:
        path = f"base_model.model.{name.removesuffix('.weight')}"
        change = torch.zeros_like(before[name])
        if f"{path}.lora_A.weight" in weights:
            change = 2 * weights[f"{path}.lora_B.weight"] @ weights[f"{path}.lora_A.weight"]  # alpha 6, rank 3
        torch.testing.assert_close(after[name], before[name] + change)

    assert adapted.name.startswith("fine-")
    assert np.abs(adapted.encode_query(QUERY).vectors - plain.encode_query(QUERY).vectors).max() > 1e-2


@pytest.mark.parametrize(
    ("settings", "scale"),
    [
        ({"use_rslora": True}, 6 / 3**0.5),
        ({"alpha_pattern": {"q_proj": 12}}, 4),
        ({"alpha_pattern": {r"layers\.1\.self_attn\.q_proj": 12}}, 2),
    ],
)
def test_scales_are_as_the_adapter_says(settings: dict[str, Any], scale: float, checkpoint, tmp_path: Path) -> None:
    name = "vlm.language_model.layers.0.self_attn.q_proj"
    adapter = write_adapter(tmp_path / "fine", str(checkpoint("colqwen2")), {name: (32, 32)}, **settings)
    weights = load_file(adapter / "adapter_model.safetensors")
    a, b = (weights[f"base_model.model.{name}.lora_{part}.weight"] for part in "AB")
    before, after = (load(folder).model.get_submodule(name).weight for folder in (checkpoint("colqwen2"), adapter))

    torch.testing.assert_close(after, before + scale * b @ a)


@pytest.mark.skipif(importlib.util.find_spec("peft") is None, reason="peft is not installed")
def test_merging_gives_what_peft_gives(checkpoint, tmp_path: Path) -> None:
    adapter = write_adapter(tmp_path / "fine", str(checkpoint("colqwen2")), NATIVE)
    ours, theirs = load(adapter), load(checkpoint("colqwen2"))
    theirs.model.load_adapter(str(adapter))
    theirs.model.eval()
    page = noise((300, 500))

    np.testing.assert_allclose(ours.encode_query(QUERY).vectors, theirs.encode_query(QUERY).vectors, atol=1e-5)
    np.testing.assert_allclose(ours.encode_pages([page])[0].vectors, theirs.encode_pages([page])[0].vectors, atol=1e-5)


@pytest.mark.parametrize(
    ("kind", "targets"),
    [("qwen2_vl", ENGINE), ("qwen2_5_vl", ENGINE), ("idefics3", SMOL)],
    ids=lambda value: str(value)[:10],
)
def test_adapters_as_colpali_engine_publishes_them_load_and_lie_where_they_should(
    kind: str, targets: dict[str, tuple[int, int]], tmp_path: Path
) -> None:
    base = write_base(kind, tmp_path / "base")
    encoder = load(write_adapter(tmp_path / "col", str(base), targets, lora_alpha=0.01))
    report = check(encoder)

    assert report.passed, format_report(report)
    assert encoder.dim == 16
    query = encoder.encode_query(QUERY)
    assert [word.text for word in query.words] == ["Where", "is", "the", "invoice?"]
    own = [query.tokens[i] for i in query.own_tokens]
    assert "".join(own).startswith("Query:")
    assert own.count("<end_of_utterance>" if kind == "idefics3" else "<|endoftext|>") == 10
    if kind != "qwen2_5_vl":  # its newer layout names layers in another place, which must lead to the same
        return
    weights = load_file(tmp_path / "col" / "adapter_model.safetensors")
    moved = {key.replace(".model.layers", ".language_model.layers"): value for key, value in weights.items()}
    save_file(moved, tmp_path / "col" / "adapter_model.safetensors")
    np.testing.assert_array_equal(load(tmp_path / "col").encode_query(QUERY).vectors, query.vectors)


def test_the_engines_form_and_transformers_form_give_the_same_vectors(checkpoint, tmp_path: Path) -> None:
    base = write_base("qwen2_vl", tmp_path / "base")
    native = load(checkpoint("colqwen2"))
    engine = load(write_adapter(tmp_path / "col", str(base), ENGINE, lora_alpha=0))
    # The same weights, though from another seed.
    engine.model.load_state_dict(native.model.state_dict())
    page = noise((300, 500))

    np.testing.assert_array_equal(engine.encode_pages([page])[0].vectors, native.encode_pages([page])[0].vectors)
    np.testing.assert_array_equal(engine.encode_query(QUERY).vectors, native.encode_query(QUERY).vectors)


def test_an_adapter_may_bring_the_projection_that_its_base_lacks(tmp_path: Path) -> None:
    base = write_base("idefics3", tmp_path / "base")
    weights = load_file(base / "model.safetensors")
    projection = {f"base_model.model.linear.{part}": weights.pop(f"linear.{part}") for part in ("weight", "bias")}
    save_file(weights, base / "model.safetensors")
    adapter = write_adapter(tmp_path / "col", str(base), {"model.text_model.layers.0.self_attn.q_proj": (32, 32)})
    with pytest.raises(ModelError, match="are not complete"):
        load(adapter)
    lora = load_file(adapter / "adapter_model.safetensors")
    wide = torch.nn.functional.pad(projection["base_model.model.linear.weight"], (0, 0, 0, 112))
    bias = torch.nn.functional.pad(projection["base_model.model.linear.bias"], (0, 112))
    brought = {"base_model.model.linear.weight": wide, "base_model.model.linear.bias": bias}
    save_file(lora | brought, adapter / "adapter_model.safetensors")

    assert load(adapter).dim == 128


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"peft_type": "IA3"}, "is of the kind IA3, which"),
        ({"use_dora": True}, "has use_dora, which Patchlight does not support"),
        ({"bias": "all"}, "has bias, which Patchlight does not support"),
        ({"base_model_name_or_path": "someone/absent"}, "an adapter of someone/absent, which is not on this machine"),
        ({"base_model_name_or_path": "../base"}, "which is not on this machine"),
    ],
)
def test_what_cannot_be_merged_is_refused_in_a_sentence(
    settings: dict[str, Any], message: str, checkpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    adapter = write_adapter(tmp_path / "fine", str(checkpoint("colqwen2")), NATIVE, **settings)
    with pytest.raises(ModelError, match=message):
        load(adapter)


def test_bases_that_are_no_family_and_adapters_that_do_not_fit_are_refused(checkpoint, tmp_path: Path) -> None:
    odd = tmp_path / "odd"
    odd.mkdir()
    (odd / "config.json").write_text(json.dumps({"model_type": "paligemma"}), encoding="utf-8")
    with pytest.raises(ModelError, match="is an adapter for models of the family paligemma") as raised:
        load(write_adapter(tmp_path / "a", str(odd), NATIVE))
    assert "ColSmol" in raised.value.hint
    for name, targets in (("b", {"vlm.nowhere": (32, 32)}), ("c", {"embedding_proj_layer": (16, 8)}), ("d", {})):
        with pytest.raises(ModelError, match=r"does not fit its base|is empty"):
            load(write_adapter(tmp_path / name, str(checkpoint("colqwen2")), targets))
    unsafe = write_adapter(tmp_path / "e", str(checkpoint("colqwen2")), NATIVE)
    (unsafe / "adapter_model.safetensors").rename(unsafe / "adapter_model.bin")
    with pytest.raises(ModelError, match="unsafe format"):
        load(unsafe)
    base = write_base("idefics3", tmp_path / "base")
    with pytest.raises(ModelError, match="is of the model family idefics3, which Patchlight does not support"):
        load(base)
